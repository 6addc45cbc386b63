"""The small values that pages are made of. Each says what a reader sees, in its fields' words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NameView:
    """Someone who says something, or of whom something is said."""

    name: str
    """The neutral display name, or our words for someone not named."""
    id: str | None = None
    """The id of the person, organisation or thing; null where nobody was recognised."""
    href: str | None = None
    """Its page."""
    role: str = ""
    """The place in the chain: publisher, author, speaker, informant; empty outside a chain."""
    words: str | None = None
    """How the text itself names it here."""
    named: bool = True
    """Whether `name` is a name and not our words for somebody unnamed."""
    outside: bool = False
    """Whether the chain leaves the folder here."""
    beside: bool = False
    """In a chain: whether it speaks together with the one before, and is not behind it."""


@dataclass(frozen=True)
class StatedView:
    """That a person stated something, and when."""

    on: str
    """The day and time, in words."""
    anchor: str
    """The decision in the list of them."""


@dataclass(frozen=True)
class DocumentView:
    """A document as other rows refer to it: by who published it and when, not by its headline."""

    id: str
    """The document's id."""
    href: str
    """The reader on it."""
    label: str
    """Its publisher, else its first author, else its file."""
    file: str
    """The name of its file."""
    date: str | None
    """Its date in words; null when undated."""
    date_value: str | None
    """Its date as EDTF."""


@dataclass(frozen=True)
class TranslationView:
    """A translation that a person wrote beside the words of a statement."""

    text: str
    """The translation."""
    by: str
    """Who made it."""
    language: str
    """Its language, as a tag."""


@dataclass(frozen=True)
class StatementView:
    """A statement with its own words, its speaker and the chain behind it."""

    id: str
    """The statement's id."""
    href: str
    """The reader at its place."""
    quote: str
    """The words of the text."""
    before: str
    """The verb of saying where it stands before words that are not quoted: "deny that"."""
    after: str
    """The same where it stands after them."""
    document: DocumentView
    """Where it stands."""
    speakers: tuple[NameView, ...]
    """Everybody whose words it is: one, or those who speak together."""
    speaker: NameView
    """Whose words or whose statement it is."""
    chain: tuple[NameView, ...]
    """Who stands behind it, outermost first."""
    verb: str | None
    """The text's own verb of saying; null where the document itself speaks."""
    said: str
    """Whether the words are quoted, told in other words or written by the author."""
    kind: str
    """The kind, as in the contract."""
    kind_words: str
    """The kind in our words."""
    stands: str
    """for, against or open."""
    stands_words: str
    """The same in our words."""
    page: int | None = None
    """The page of a paginated original."""
    line: int | None = None
    """The printed line of that page, headers and footers not counted."""
    translation: TranslationView | None = None
    """A person's translation of the words, if there is one."""
    own: str = ""
    """Its own page, where it can be judged; empty for what is no statement."""
    checked: tuple[str, ...] = ()
    """What people checked it against, in their words."""
    like: str = ""
    """That it is like one that a person took away, in our words."""
    by_hand: str = ""
    """That a person made the statement, in our words; empty where the machine found it."""


@dataclass(frozen=True)
class Repeated:
    """A statement, and the documents that have it in the same words."""

    first: StatementView
    """The earliest."""
    also_in: tuple[StatementView, ...]
    """The same words elsewhere."""


@dataclass(frozen=True)
class Option:
    """One choice of a filter."""

    value: str
    """An id or a kind."""
    label: str
    """What the reader sees."""
    chosen: bool = False
    """Whether it is set."""


@dataclass(frozen=True)
class Filter:
    """A choice by which a list can be narrowed."""

    name: str
    """Its key in the address."""
    label: str
    """What it narrows."""
    options: tuple[Option, ...]
    """Its choices; an empty value stands for all."""


@dataclass(frozen=True)
class Paging:
    """Which part of a long list is shown."""

    part: int
    """The part, from 1."""
    parts: int
    """How many parts there are."""
    total: int
    """How many rows there are in all parts."""
    first: int
    """The number of the first row shown, from 1; 0 when there is none."""
    last: int
    """The number of the last row shown."""


@dataclass(frozen=True)
class Pointer:
    """A place in the desk, with what is seen there."""

    words: str
    """What is there, in our words."""
    href: str
    """Its address."""


@dataclass(frozen=True)
class ProblemView:
    """Something about the input that the reader should know."""

    id: str
    """The problem's id."""
    kind: str
    """Its kind, as in the contract."""
    heading: str
    """Its kind in our words."""
    message: str
    """What is the matter."""
    hint: str
    """What can be done."""
    document: DocumentView | None
    """The document, if it is about one."""
    quote: str | None
    """The passage, if it is about one."""
    places: tuple[Pointer, ...]
    """Where to look at it."""

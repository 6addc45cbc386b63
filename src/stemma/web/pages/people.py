"""People, organisations and other things named, in the order of the alphabet."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.entities import CaseEntity
from stemma.web.rows import addresses
from stemma.web.rows.base import Page
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query
from stemma.web.words.wording import SCHEMAS

EMPTY = "No name was found in the documents that could be read."


@dataclass(frozen=True)
class PersonLine:
    """Someone or something named, with counts of what is held here."""

    id: str
    """The id."""
    href: str
    """The page."""
    name: str
    """The display name, never an epithet."""
    spellings: tuple[str, ...]
    """Other spellings."""
    documents: int
    """In how many documents the name stands."""
    statements: int
    """How many statements are theirs."""
    about: int
    """How many statements are about them."""


@dataclass(frozen=True)
class PeopleGroup:
    """All of one kind."""

    schema: str
    """The kind, as in the contract."""
    heading: str
    """The kind in our words."""
    rows: tuple[PersonLine, ...]
    """In the order of the alphabet."""


@dataclass(frozen=True)
class PeoplePage(Page):
    """Everyone and everything named, by kind; nobody is ranked."""

    groups: tuple[PeopleGroup, ...]
    """The kinds that occur."""


def build(index: CaseIndex, _query: Query) -> PeoplePage:
    """The list by kind."""
    groups = [
        PeopleGroup(schema, heading, _lines(index, schema)) for schema, heading in SCHEMAS.items()
    ]
    return PeoplePage(
        kind="people",
        title="People and organisations",
        empty=None if index.entities else EMPTY,
        groups=tuple(group for group in groups if group.rows),
    )


def _lines(index: CaseIndex, schema: str) -> tuple[PersonLine, ...]:
    rows = [row for row in index.entities.values() if row.schema == schema]
    ordered = sorted(rows, key=lambda row: (row.name.casefold(), row.id))
    return tuple(_line(index, row) for row in ordered)


def _line(index: CaseIndex, row: CaseEntity) -> PersonLine:
    return PersonLine(
        id=row.id,
        href=addresses.entity(row.id),
        name=row.name,
        spellings=tuple(form.text for form in row.names if form.text != row.name),
        documents=len({place.document for place in row.mentions}),
        statements=len(index.claims_by.get(row.id, ())),
        about=len(index.claims_about.get(row.id, ())),
    )

"""A statement made by hand at the desk: the form on the reader page, and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from stemma.case.by_hand import NotMadeError, TooLongError, stated
from stemma.model.annotations import EntitySchema
from stemma.model.by_hand import judgement_on
from stemma.model.documents import Document
from stemma.model.judgements import Judgement
from stemma.model.settings import HandStatement, HandStatementNamed
from stemma.text.places import places
from stemma.web.rows import addresses
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.views import Option
from stemma.web.words.wording import NAMED_KINDS, STANCES

LONGEST_WORDS = 5_000
LONGEST_NAME = 200
FIELDS = (
    "words",
    "place",
    "translation",
    "translator",
    "stance",
    "negated",
    "speaker_words",
    "speaker_name",
    "speaker_kind",
    "about_words",
    "about_name",
    "about_kind",
)
NAMES = ("translator", "speaker_name", "about_name")
MADE = "made"
NOTICE = "Noted: a statement made by hand. It stands in the lists from now on."


@dataclass(frozen=True)
class MakingView:
    """The form for a statement made by hand, as it was filled in."""

    action: str
    """Where it is sent."""
    values: Mapping[str, str] = field(default_factory=dict)
    """What was filled in."""
    message: str | None = None
    """What is wrong with it."""
    hint: str | None = None
    """What can be done."""
    many: int = 0
    """At how many places the words stand, where one has to be named."""
    stances: tuple[Option, ...] = ()
    """What the speaker does with the words."""
    speaker_kinds: tuple[Option, ...] = ()
    """What the speaker may be."""
    about_kinds: tuple[Option, ...] = ()
    """What somebody may be whom it is about."""


def making_view(
    document: Document, form: Mapping[str, str] | None = None, error: NotMadeError | None = None
) -> MakingView:
    """The form on a document, with what was filled in and what is wrong with it."""
    values = {name: (form or {}).get(name, "") for name in FIELDS}
    found = places(document.text, values["words"])
    return MakingView(
        action=addresses.statements_of(document.id),
        values=values,
        message=error.message if error else None,
        hint=error.hint if error else None,
        many=len(found) if len(found) > 1 else 0,
        stances=_options(STANCES, values["stance"]),
        speaker_kinds=_options(NAMED_KINDS, values["speaker_kind"]),
        about_kinds=_options(NAMED_KINDS, values["about_kind"]),
    )


def _options(words: Mapping[Any, str], chosen: str) -> tuple[Option, ...]:
    return tuple(Option(value, label, value == chosen) for value, label in words.items())


def by_hand(document: Document, form: Mapping[str, str], at: str) -> Judgement:
    """The judgement that the form asks for.

    Raises:
        NotMadeError: something is missing or too long, or the text does not have the words.
    """
    values = {name: form.get(name, "").strip() for name in FIELDS}
    for name, value in values.items():
        most = LONGEST_NAME if name in NAMES else LONGEST_WORDS
        if len(value) > most:
            raise TooLongError(len(value), most)
    place = values["place"]
    about = _named(values, "about")
    said = HandStatement(
        document=document.id,
        words=values["words"],
        translation=values["translation"],
        translated_by=values["translator"],
        stance=next((each for each in STANCES if each == values["stance"]), "asserts"),
        negated=bool(values["negated"]),
        speaker=_named(values, "speaker"),
        about=(about,) if about else (),
        place=int(place) if place.isascii() and place.isdecimal() else 0,
    )
    spans, made = stated(document, said)
    return judgement_on(document, spans, made, at=at)


def _named(values: Mapping[str, str], role: str) -> HandStatementNamed | None:
    words, name = values[f"{role}_words"], values[f"{role}_name"]
    kind = values[f"{role}_kind"]
    schema: EntitySchema = next((each for each in NAMED_KINDS if each == kind), "LegalEntity")
    return HandStatementNamed(words, name, schema) if words or name else None


def made_at(index: CaseIndex, judgement: Judgement) -> str:
    """The address of the statement that came from a judgement, else of its document."""
    target = judgement.targets[0]
    for claim in index.claims_of.get(target.document, ()):
        if claim.spans == target.spans and claim.by != "machine":
            return addresses.document(claim.document, claim.id)
    return addresses.document(target.document)

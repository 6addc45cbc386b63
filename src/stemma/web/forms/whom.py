"""Whom a statement is about and whom it accuses: the forms on its page, and the judgements they make."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from stemma.compare.statements.families import acts_told
from stemma.model.annotations import Claim, ClaimPart, Mention
from stemma.model.codec import to_row
from stemma.model.documents import Span
from stemma.model.judgements import Judgement
from stemma.text.words import fold
from stemma.web.forms.judging_rows import Form, FormNotFilledError, found, made, target_of
from stemma.web.forms.naming import BODIES, SPEAKING, choices, place_in, somebody
from stemma.web.rows import addresses
from stemma.web.rows.dates import in_words
from stemma.web.rows.describe import name_by_id
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.views import NameView, Option, StatedView
from stemma.web.words.wording import NAMED_KINDS

KEEPS = "keeps "
"""What stands before an id in the name of a box that is ticked for somebody who was read."""
ACCUSES, NOBODY = "accuses", "nobody"
MOST_OFFERED = 5
"""Names that stand ready to be pressed; anybody else is chosen on the statement's own page."""


_SUFFERED = re.compile(
    r"(?:, [^,.;\n]{1,40},)? (?:was|were|(?:has|have|had) been|(?:is|are|was|were) being|got)"
    r"(?: \w+ly| also| then| later)? (?P<deed>\w+)"
)
"""What is told behind the name of somebody to whom something was done."""
_HARM = frozenset(
    "kill injure vanish beat shoot torture threaten rape poison evict extort steal".split()
)
"""Kinds of acts to which nobody is put because of a deed of their own."""
_PLACE = re.compile(
    r"\b(?:in|at|near|outside|inside|behind|opposite)(?: (?:the|a|our|his|her|their))? $",
    re.IGNORECASE,
)
"""What stands before a name that only says where something was."""


@dataclass(frozen=True)
class WhomView:
    """Whom a statement is about, or whom it accuses, as it stands now."""

    names: tuple[NameView, ...]
    """Everybody, by the alphabet."""
    stated: StatedView | None
    """That a person stated it; null where the machine read it so."""


@dataclass(frozen=True)
class WhomForms:
    """The forms with which a person can correct both."""

    about: WhomView
    """Whom it is about."""
    accused: WhomView
    """Whom it accuses."""
    others: tuple[Option, ...]
    """Who can be chosen: those whom this document names first."""
    kinds: tuple[Option, ...]
    """What somebody can be whose name is typed."""
    doubtful: bool
    """Whether it may be an accusation and is not read as one."""


def whom_forms(index: CaseIndex, claim: Claim) -> WhomForms:
    """The forms on a statement."""
    return WhomForms(
        about=_view(index, claim, "about"),
        accused=_view(index, claim, "accused"),
        others=choices(index, claim.document),
        kinds=tuple(Option(value, words) for value, words in NAMED_KINDS.items()),
        doubtful=may_accuse(claim),
    )


def may_accuse(claim: Claim) -> bool:
    """Whether a statement is left to a person to look at: nobody has said whom it accuses."""
    return claim.may_accuse and claim.kind != "allegation" and "accused" not in claim.stated


def whom_it_may_accuse(index: CaseIndex, claim: Claim) -> tuple[str, ...]:
    """Of whom a statement speaks, but for its speakers; then people and bodies before it in its paragraph.

    Not to whom harm was done; and last of all where something was, as at a restaurant with a name.
    """
    start, _ = paragraph_of(index, claim)
    text = index.documents[claim.document].text
    before = [
        row
        for row in index.mentions_in.get(claim.document, ())
        if start <= row.spans[0][0] < claim.spans[-1][1]
    ]
    nearest = sorted(
        before, key=lambda row: (not _is_place(text, row), row.spans[0][0]), reverse=True
    )
    here = [each for each in claim.about if _schema(index, each) in SPEAKING]
    beside = [row.entity for row in nearest if _schema(index, row.entity) in BODIES]
    found = dict.fromkeys((*here, *beside))
    aside = set(index.speakers_of(claim)) | {
        row.entity
        for row in before
        if row.spans[0][0] >= claim.spans[0][0] and _suffered(text, row)
    }
    able = sorted(
        (each for each in found if each not in aside),
        key=lambda each: _schema(index, each) not in BODIES,
    )
    return tuple(able)[: max(MOST_OFFERED, len(claim.about))]


def _is_place(text: str, row: Mention) -> bool:
    return _PLACE.search(text[: row.spans[0][0]][-12:]) is not None


def _suffered(text: str, row: Mention) -> bool:
    """Whether the words behind a name tell of harm done to whoever bears it: "Ann Rye, 47, was beaten"."""
    told = _SUFFERED.match(text, row.spans[-1][1])
    return told is not None and not _HARM.isdisjoint(acts_told(fold(told["deed"])))


def paragraph_of(index: CaseIndex, claim: Claim) -> Span:
    """The hull of the blocks that hold a statement; the statement's own where none does."""
    first, last = claim.spans[0][0], claim.spans[-1][1]
    blocks = (span for row in index.blocks_of.get(claim.document, ()) for span in row.spans)
    holding = [span for span in blocks if span[0] < last and span[1] > first]
    ends = [*holding, (first, last)]
    return min(start for start, _ in ends), max(end for _, end in ends)


def _schema(index: CaseIndex, entity: str) -> str:
    known = index.entities.get(entity)
    return known.schema if known else ""


def _view(index: CaseIndex, claim: Claim, part: ClaimPart) -> WhomView:
    names = (name_by_id(index, each) for each in _now(index, claim, part))
    ordered = sorted(names, key=lambda each: (each.name.casefold(), each.id or ""))
    return WhomView(tuple(ordered), stated_on(index, claim, part))


def stated_on(index: CaseIndex, claim: Claim, part: ClaimPart) -> StatedView | None:
    """When a person stated whom a statement is about or accuses; null where nobody did."""
    if part not in claim.stated:
        return None
    row = index.decided.whom(claim.document, claim.spans, part)
    return StatedView(in_words(row.at), addresses.anchor(row.id)) if row else None


def _now(index: CaseIndex, claim: Claim, part: ClaimPart) -> tuple[str, ...]:
    """Whom it is about as it stands, or whom the ledger has it accuse."""
    if part == "about":
        return claim.about
    rows = (row.about for row in index.answers if row.allegation == claim.id)
    return tuple(dict.fromkeys((*claim.accused, *rows)))


def on_about(index: CaseIndex, form: Form, at: str) -> Judgement:
    """Whom a statement is about: those who stay ticked, and whoever is added.

    Raises:
        FormNotFilledError: nobody is chosen, and there was nobody.
    """
    claim: Claim = found(index.claims, form.get("claim"), "statement")
    meant = _meant(index, claim, form, "about")
    if not meant and not claim.about:
        raise FormNotFilledError(needed="about")
    return _stating(index, claim, {"about": meant}, (form, at))


def on_accused(index: CaseIndex, form: Form, at: str) -> Judgement:
    """Whom a statement accuses, or that it accuses nobody.

    Raises:
        FormNotFilledError: it is to accuse somebody, and nobody is chosen.
    """
    claim: Claim = found(index.claims, form.get("claim"), "statement")
    none = form.get("action") == NOBODY
    meant = [] if none else _meant(index, claim, form, "accused")
    if not none and not meant:
        raise FormNotFilledError(needed="accused")
    return _stating(index, claim, {"accused": meant}, (form, at))


def _stating(
    index: CaseIndex, claim: Claim, after: dict[str, Any], sent: tuple[Form, str]
) -> Judgement:
    form, at = sent
    target = target_of(index, "claim", claim.document, claim.spans)
    before = to_row(claim, in_case=True)
    return made("correct", (target,), at, form, before=before, after=after)


def _meant(index: CaseIndex, claim: Claim, form: Form, part: ClaimPart) -> list[dict[str, Any]]:
    """Those who stay ticked and whoever is chosen or typed, each by name and by place if there is one."""
    kept = [each for each in _now(index, claim, part) if form.get(f"{KEEPS}{each}") == "yes"]
    chosen = form.get("about", "")
    meant = [_pointed(index, each, claim) for each in dict.fromkeys((*kept, chosen)) if each]
    typed = somebody(index, form, "")
    return [each for each in (*meant, typed) if each]


def _pointed(index: CaseIndex, entity: str, claim: Claim) -> dict[str, Any] | None:
    known = index.entities.get(entity)
    if known is None:
        return None
    place = place_in(index, entity, claim.document, claim.spans)
    who = {"name": known.name, "schema": known.schema}
    return who | ({"spans": place} if place else {})

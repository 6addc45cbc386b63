"""Who speaks for whom: on the page of somebody, as the texts have it and as a person stated it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stemma.model.decisions import SPEAKS
from stemma.model.judgements import Judgement, Target
from stemma.model.links import Answer, Answers
from stemma.model.speaking import Pair, speaks
from stemma.web.forms.judging_rows import Form, FormNotFilledError, found, made, target_of
from stemma.web.forms.naming import MOST_NAMES, SPEAKING
from stemma.web.rows import addresses
from stemma.web.rows.dates import in_words
from stemma.web.rows.describe import name_by_id
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.views import NameView, Option, StatedView

YES, NO = "speaks", "speaks-not"


@dataclass(frozen=True)
class SpeakingView:
    """That one speaks for another, or that a person said that one does not."""

    speaker: NameView
    """Who speaks."""
    body: NameView
    """For whom."""
    holds: bool
    """Whether one speaks for the other; false only on a person's word."""
    stated: StatedView | None
    """That a person stated it; null where the texts say so."""


@dataclass(frozen=True)
class SpeakingForm:
    """Who speaks for somebody, and for whom somebody speaks, with the forms to state it."""

    pairs: tuple[SpeakingView, ...]
    """What is known, by the alphabet."""
    others: tuple[Option, ...]
    """Who can be chosen."""


def speaking_form(index: CaseIndex, entity: str) -> SpeakingForm | None:
    """The forms on the page of somebody; null where nobody speaks for such a thing."""
    if index.entities[entity].schema not in SPEAKING or _place(index, entity) is None:
        return None
    known = {(who, body) for who, bodies in index.speaking.pairs.items() for body in bodies}
    pairs = {pair for pair in known | set(index.speaking.stated) if entity in pair}
    views = (_view(index, pair) for pair in pairs if set(pair) <= index.entities.keys())
    ordered = sorted(views, key=lambda each: (each.speaker.name, each.body.name, not each.holds))
    return SpeakingForm(tuple(ordered), tuple(_others(index, entity)))


def _view(index: CaseIndex, pair: Pair) -> SpeakingView:
    speaker, body = (name_by_id(index, each) for each in pair)
    row = index.speaking.stated.get(pair)
    return SpeakingView(speaker, body, row is None or speaks(row), _stated(row))


def _stated(row: Judgement | None) -> StatedView | None:
    return StatedView(in_words(row.at), addresses.anchor(row.id)) if row else None


def _others(index: CaseIndex, entity: str) -> Iterable[Option]:
    """Everybody else who can speak or be spoken for, by the alphabet."""
    rows = [
        row
        for row in index.entities.values()
        if row.id != entity and row.schema in SPEAKING and _place(index, row.id)
    ]
    rows.sort(key=lambda row: (row.name.casefold(), row.id))
    return (Option(row.id, row.name) for row in rows[:MOST_NAMES])


def _place(index: CaseIndex, entity: str) -> Target | None:
    """Where somebody is named, else where the texts speak of them."""
    here = [row for row in index.mentions_of.get(entity, ()) if row.found_in == "document"]
    row = next((row for row in here if row.kind == "name"), here[0] if here else None)
    return target_of(index, "mention", row.document, row.spans) if row else None


def on_speaking(index: CaseIndex, form: Form, at: str) -> Judgement:
    """That one speaks for another, or does not.

    Raises:
        FormNotFilledError: it is not chosen who and for whom.
        NotInCaseError: one of the two is not in the case any more.
    """
    ids = [form.get("first", ""), form.get("second", "")]
    if not all(ids) or ids[0] == ids[1] or form.get("action") not in (YES, NO):
        raise FormNotFilledError(needed="speaks")
    rows = [found(index.entities, each, "person or organisation") for each in ids]
    targets = [target for row in rows if (target := _place(index, row.id))]
    if len(targets) < len(rows):
        raise FormNotFilledError(needed="speaks")
    return made("correct", targets, at, form, after={SPEAKS: form["action"] == YES})


def stated_for(index: CaseIndex, row: Answers, given: Answer) -> SpeakingView | None:
    """That who answers speaks for the accused because a person said so; null where that is not why."""
    claim = index.claims.get(given.claim or "")
    said = index.attributions.get(claim.attribution if claim else given.attribution or "")
    speakers = {*(said.speakers if said else ()), *(index.speakers_of(claim) if claim else ())}
    for speaker in sorted(speakers - {row.about}):
        made_so = index.speaking.stated.get((speaker, row.about))
        if made_so and speaks(made_so):
            return _view(index, (speaker, row.about))
    return None

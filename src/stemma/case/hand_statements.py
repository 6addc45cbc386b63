"""Statements made in `stemma.toml`: each is a judgement, and is taken back when it leaves the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stemma.case.assembly import Counted, counted, matches
from stemma.case.by_hand import NotMadeError, stated
from stemma.case.standing import standing
from stemma.model.by_hand import is_by_hand, judgement_on
from stemma.model.decisions import active
from stemma.model.documents import Document
from stemma.model.ids import hash_id
from stemma.model.judgements import Judgement
from stemma.model.problems import Problem
from stemma.model.settings import HandStatement, Settings
from stemma.store import judgements, sightings
from stemma.store.database import Database

LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Hand:
    """What the settings' statements come to: judgements, and what stands in the way of others."""

    made: tuple[Judgement, ...]
    problems: tuple[Problem, ...]


def by_settings(settings: Settings, documents: Iterable[Counted], at: str = "") -> Hand:
    """The judgements that the settings state of the documents as they are now."""
    texts = [each.ingested.document for each in documents]
    made: list[Judgement] = []
    problems: list[Problem] = []
    for said in settings.statements:
        fitting = [each for each in texts if matches(said.document, each)]
        if not fitting:
            problems.append(_problem(said, None, "No document fits its pattern."))
        for document in fitting:
            try:
                spans, what = stated(document, said)
            except NotMadeError as error:
                problems.append(_problem(said, document, error.message))
            else:
                made.append(judgement_on(document, spans, what, at=at, by="toml"))
    return Hand(tuple(made), tuple(problems))


def _problem(said: HandStatement, document: Document | None, why: str) -> Problem:
    words = " ".join(said.words.split())
    shown = words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]} …"
    return Problem(
        "clash",
        (),
        f"The statement “{shown}” in stemma.toml is not made. {why}",
        "Look at the words in the document and put them right in stemma.toml.",
        document=document.id if document else None,
    )


def keep_up(store: Database, settings: Settings, at: str) -> None:
    """Append what the settings state anew, and take back what they state no longer."""
    with store.read() as connection:
        held = judgements.history(connection)
        state = standing(sightings.history(connection))
        before = {_what(each): each for each in active(held) if _is_of_settings(each)}
        if not settings.statements and not before:
            return
        documents = counted(connection, (state, held, settings))
    wanted = {_what(each): each for each in by_settings(settings, documents, at).made}
    with store.write() as connection:
        for judgement in _taken_back((before[what] for what in before if what not in wanted), at):
            judgements.add(connection, judgement)
        for what, judgement in wanted.items():
            if what not in before:
                judgements.add(connection, judgement)


def _is_of_settings(judgement: Judgement) -> bool:
    return judgement.by == "toml" and is_by_hand(judgement)


def _what(judgement: Judgement) -> tuple[object, ...]:
    """What is stated of which words, whenever it was."""
    return (judgement.targets, judgement.after)


def _taken_back(gone: Iterable[Judgement], at: str) -> Iterator[Judgement]:
    for each in gone:
        name = hash_id("j", ("revoke", each.id, at, "toml"))
        yield Judgement(name, at, "toml", "revoke", (), revokes=each.id)

"""Labelled text as examples: every statement with the figures that the product would see."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from contrasts import sentences
from numpy.typing import NDArray

from stemma.annotate import default_tools, readers
from stemma.annotate.backends.tagger.joint import JointReader
from stemma.annotate.claims.accusing import Judged
from stemma.annotate.claims.arguments import Arguments
from stemma.annotate.claims.claim_kinds import kind_of
from stemma.annotate.claims.clues import Clause, clues_of, is_about_speaker
from stemma.annotate.claims.doers import accused_in
from stemma.annotate.claims.regions import regions_of
from stemma.annotate.claims.stands import is_conditional, named_as_said
from stemma.annotate.claims.step import Found, statements_of
from stemma.annotate.claims.targets import candidates_in
from stemma.annotate.components import steps
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse
from stemma.annotate.stretches import stretches_of
from stemma.annotate.tools import Tools
from stemma.evaluate.gold import as_ingested
from stemma.evaluate.marked import unmark
from stemma.model.annotations import Annotations, Ingested
from stemma.model.documents import Span, Spans
from stemma.model.settings import Settings
from stemma.pipeline import read

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
GOLD = ROOT / "benchmarks" / "gold" / "accusations.jsonl"
UNTIL = "claims"
PASSAGES = {
    "passages": "passages",
    "passages_more": "passages",
    "passages_neutral": "neutral",
    "passages_a": "passages a",
    "passages_b": "passages b",
}
"""The source of each file of passages: a hand."""
LISTED = {"statements", "cases"}
"""Sources of which single statements are labelled, not sentences."""
Row = dict[str, Any]
SAME = 0.7
"""Share of its characters by which a listed statement is known again."""


@dataclass(frozen=True)
class Labelled:
    """A sentence of a text: whether it accuses (null: unclear), and where whom it accuses is named."""

    span: Span
    accuses: bool | None
    accused: Span | None = None


@dataclass(frozen=True)
class Text:
    """A text with labelled sentences; texts of one domain are never trained and measured on apart."""

    source: str
    domain: str
    ingested: Ingested
    labels: tuple[Labelled, ...]


@dataclass(frozen=True)
class Person:
    """Somebody whom a statement may accuse: the figures, and whether it does (null: not known)."""

    roles: tuple[float, ...]
    state: NDArray[np.float32]
    right: bool | None


@dataclass(frozen=True)
class Example:
    """One statement: its bag is the labelled sentence in which it stands."""

    bag: int
    listed: bool
    clues: list[float]
    states: tuple[NDArray[np.float32], ...]
    """The mean vector of each region."""
    people: tuple[Person, ...]
    may_accuse: bool
    """Whether the product would show it if the model found an accusation: it is no denial, no condition."""


@dataclass(frozen=True)
class Bag:
    """A labelled sentence; it accuses if one of its statements does."""

    source: str
    domain: str
    accuses: bool


def raw_tools() -> Tools:
    """The product's tools, with the reader giving whole vectors."""
    folder = Path(str(files("stemma.annotate") / "weights"))
    reader = JointReader.load(folder)
    readers._joint = lambda: reader  # noqa: SLF001 - only training reads vectors before they are projected
    return default_tools(Settings())


def texts() -> Iterator[Text]:
    """Everything to train on."""
    for source, path in (("gold", GOLD), ("sentences", HERE / "sentences.jsonl")):
        rows = [row for row in _rows(path) if row.get("set") != "held"]
        for number, row in enumerate(rows):
            yield _text(source, f"{source}-{number}", row["domain"], [row])
    for number, row in enumerate(sentences()):
        yield _text("contrasts", f"contrast-{number}", str(row["domain"]), [row])
    for name, source in PASSAGES.items():
        for row in _rows(HERE / f"{name}.jsonl"):
            yield _text(source, f"{name}-{row['doc']}", row["domain"], row["sentences"])
    yield from _own()
    yield from _cases()


def _rows(path: Path) -> Iterator[Row]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def _text(source: str, name: str, domain: str, sentences: list[Row]) -> Text:
    text, labels = "", []
    for row in sentences:
        start = len(text) + bool(text)
        text = f"{text} {row['text']}" if text else row["text"]
        at = row["text"].find(row["accused"]) if row["accused"] else -1
        accused = (start + at, start + at + len(row["accused"])) if at >= 0 else None
        labels.append(Labelled((start, len(text)), row["label"] == "accusation", accused))
    ingested = as_ingested(name, text)
    body = tuple(replace(block, role="body") for block in ingested.blocks)
    return Text(source, domain, replace(ingested, blocks=body), tuple(labels))


def _own() -> Iterator[Text]:
    """Marked documents of which the accusing statements are listed; all others accuse nobody."""
    for row in _rows(HERE / "statements.jsonl"):
        path = ROOT / row["document"]
        marked = re.split(r"\n-----\n|\n=====\n", path.read_text(encoding="utf-8"))[1]
        text, marks = unmark(marked.strip("\n"), path.name)
        furniture = tuple(sorted(s for m, spans in marks.items() if m[0] == "f" for s in spans))
        ingested = as_ingested(path.name, text, furniture=furniture)
        yield Text("statements", path.stem, ingested, _listed(row, text))


def _cases() -> Iterator[Text]:
    """The documents of the example cases, likewise; one case is one domain."""
    for row in _rows(HERE / "cases.jsonl"):
        path = ROOT / row["document"]
        ingested = read(path.name, path.read_bytes(), Settings())[0]
        labels = _listed(row, ingested.document.text)
        yield Text("cases", path.parents[1].name, ingested, labels)


def _listed(row: Row, text: str) -> tuple[Labelled, ...]:
    return tuple(
        Labelled((text.index(words), text.index(words) + len(words)), accuses)
        for key, accuses in (("accuses", True), ("unclear", None))
        for words in row[key]
    )


def collect(text: Text, tools: Tools, bags: list[Bag]) -> Iterator[Example]:
    """The statements of a text; bags are added as they are met."""
    draft = _draft(text.ingested, tools)
    alone = text.source in LISTED
    places: dict[Span, int] = {}
    statements, arguments = statements_of(draft)
    for found in statements:
        span = _hull(draft, found)
        label = next((each for each in text.labels if _meet(span, each.span, alone=alone)), None)
        if label is not None and label.accuses is None:
            continue
        key = span if alone or label is None else label.span
        if key not in places:
            places[key] = len(bags)
            accuses = label is not None and bool(label.accuses)
            bags.append(Bag(text.source, text.domain, accuses))
        yield _example(draft, found, label, (arguments, places[key]))


def _draft(ingested: Ingested, tools: Tools) -> Draft:
    rows = Annotations(ingested.document, ingested.blocks)
    draft = Draft(rows, Parse(), stretches_of(ingested.document.text, ingested.blocks))
    for step in steps(tools):
        if step.name == UNTIL:
            break
        draft = step.apply(draft)
    return draft


def _hull(draft: Draft, found: Found) -> Span:
    tokens = [draft.parse.tokens[at] for at in found.unit.tokens]
    return tokens[0].start, tokens[-1].end


def _example(
    draft: Draft, found: Found, label: Labelled | None, home: tuple[Arguments, int]
) -> Example:
    arguments, bag = home
    clause = Clause(found.unit, arguments, found.attribution)
    blamed = accused_in(arguments, found.unit)
    states = tuple(_state(draft, spans) for spans in regions_of(clause))
    accused = label.accused if label is not None else None
    top = _top(draft, accused) if accused is not None else None
    people = tuple(
        Person(
            each.roles,
            _state(
                draft, ((draft.parse.tokens[each.token].start, draft.parse.tokens[each.token].end),)
            ),
            None if top is None else each.token == top,
        )
        for each in candidates_in(clause, blamed)
    )
    return Example(bag, bool(blamed), clues_of(clause, blamed), states, people, _may_accuse(clause))


def _may_accuse(clause: Clause) -> bool:
    """Whether nothing but the model stands between the clause and an accusation."""
    if is_conditional(clause.parse, clause.unit) or is_about_speaker(clause):
        return False
    if named_as_said(clause.parse, clause.unit, clause.holder) is not None:
        return False
    believed = Judged((), accuses=True)
    return kind_of(clause.unit, clause.arguments, clause.holder, believed) == "allegation"


def _state(draft: Draft, spans: Spans) -> NDArray[np.float32]:
    senses = draft.senses
    assert senses is not None
    pieces = senses.within(spans)
    if not len(pieces):
        return np.zeros(senses.rows.shape[1], np.float32)
    return senses.rows[pieces].mean(axis=0)


def _top(draft: Draft, span: Span) -> int | None:
    """The word on which the others of a span depend."""
    inside = [token for token in draft.parse.tokens if span[0] <= token.start < span[1]]
    numbers = {token.index for token in inside}
    return next(
        (each.index for each in inside if each.head == each.index or each.head not in numbers), None
    )


def _meet(own: Span, label: Span, *, alone: bool) -> bool:
    """Whether a statement stands in a labelled sentence, or is itself the labelled statement."""
    shared = min(own[1], label[1]) - max(own[0], label[0])
    longest = max(own[1] - own[0], label[1] - label[0])
    return shared > SAME * longest if alone else shared > 0

"""Accusations recognised in single sentences and in passages, labelled by other hands than the program's.

    python benchmarks/accusations.py [--show sentences|passages|passages-a|passages-b]

A sentence is recognised if one of its statements is an accusation; the second figure also asks that
the one accused be named by that statement, where the sentence names one. Sentences are read as
documents of one paragraph: half of them accuse. Passages are read whole: there accusations are as
rare as in life. Each set is printed three times: by the word lists and cues alone, by the model
alone, by both. What is marked *trained on* has trained the model; cross-validated figures of it are
printed by `training/accusations/learn_weights.py`. What is marked *held* nobody who writes code has
read; `--show` prints what went wrong in the sets that are not held.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from stemma.annotate import annotate, default_tools
from stemma.annotate.claims.allegations import WORDING
from stemma.annotate.tools import Tools
from stemma.evaluate.gold import as_ingested
from stemma.model.annotations import Annotations, Claim
from stemma.model.documents import Span
from stemma.model.settings import Settings

HERE = Path(__file__).parent
SENTENCES = HERE / "gold" / "accusations.jsonl"
TRAINING = HERE.parent / "training" / "accusations"
HANDS = ("", "-a", "-b")
"""Whose passages: of the hand that wrote the sentences too, and of two strangers to it."""
WAYS = ("lists", "model", "both")


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled sentence with what was found in it, by each of the ways."""

    text: str
    accuses: bool
    accused: str | None
    """The words for the one accused; nothing where the sentence does not say who."""
    found: tuple[bool, bool, bool]
    right: tuple[bool, bool, bool]
    """Whether the one accused is among those whom a found statement accuses."""


def sets() -> Iterator[tuple[str, list[list[dict[str, Any]]]]]:
    """The name of each set and its texts, each a list of labelled sentences."""
    single = _rows(SENTENCES)
    yield "sentences, trained on", [[row] for row in single if row["set"] == "tune"]
    yield "sentences, held", [[row] for row in single if row["set"] == "held"]
    for hand in HANDS:
        told = _rows(TRAINING / f"passages{hand.replace('-', '_')}.jsonl")
        yield f"passages{hand}, trained on", [row["sentences"] for row in told]
        held = _rows(HERE / "gold" / f"accusations-passages-held{hand}.jsonl")
        yield f"passages{hand}, held", [row["sentences"] for row in held]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def measured(sentences: list[dict[str, Any]], tools: Tools, name: str) -> Iterator[Row]:
    """What is found in each sentence of a text."""
    text, spans = "", []
    for row in sentences:
        text = f"{text} {row['text']}" if text else row["text"]
        spans.append((len(text) - len(row["text"]), len(text)))
    ingested = as_ingested(name, text)
    body = tuple(replace(block, role="body") for block in ingested.blocks)
    found = annotate(replace(ingested, blocks=body), tools)
    for row, span in zip(sentences, spans, strict=True):
        own = [each for each in found.claims if each.kind == "allegation" and _in(each, span)]
        ways = [[each for each in own if _is_by(each, way)] for way in WAYS]
        right = [
            any(_is_named(found, each.accused, row["accused"] or "") for each in way)
            for way in ways
        ]
        accuses = row["label"] == "accusation"
        yield Row(row["text"], accuses, row["accused"], _three(map(bool, ways)), _three(right))


def _three(values: Iterable[bool]) -> tuple[bool, bool, bool]:
    one, two, three = values
    return one, two, three


def _in(claim: Claim, span: Span) -> bool:
    return any(start < span[1] and end > span[0] for start, end in claim.spans)


def _is_by(claim: Claim, way: str) -> bool:
    """Whether a statement would be an accusation by that way alone."""
    by_wording = [reason.startswith(WORDING) for reason in claim.because]
    return way == "both" or (any(by_wording) if way == "model" else not all(by_wording or [False]))


def _is_named(found: Annotations, accused: tuple[str, ...], wanted: str) -> bool:
    """Whether the accused is one of those; one without a name ("the landlord") may have no entity."""
    if not any(word[0].isupper() for word in wanted.removeprefix("The ").split()):
        return True
    names = [
        found.document.text[start:end].removeprefix("The ").removeprefix("the ")
        for each in found.mentions
        if each.entity in accused
        for start, end in each.spans
    ]
    return any(name in wanted or wanted in name for name in names)


def report(name: str, rows: list[Row]) -> str:
    """Precision and recall of one set, each way."""
    accusing = [row for row in rows if row.accuses]
    lines = [f"{name}: {len(rows)} sentences, {len(accusing)} accuse"]
    for number, way in enumerate(WAYS):
        found = [row for row in rows if row.found[number]]
        both = [row for row in accusing if row.found[number]]
        named = [row for row in accusing if row.right[number]]
        lines.append(
            f"  {way:5}  precision {_share(both, found):>6} recall {_share(both, accusing):>6}"
            f"   with the one accused {_share(named, found):>6} {_share(named, accusing):>6}"
        )
    return "\n".join(lines)


def _share(part: list[Row], whole: list[Row]) -> str:
    return f"{len(part) / len(whole):.1%}" if whole else "-"


def main() -> None:
    """Print every set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--show",
        choices=("sentences", "passages", "passages-a", "passages-b"),
        help="what went wrong there",
    )
    parser.add_argument("--without-held", action="store_true", help="do not look at what is held")
    options = parser.parse_args()
    tools = default_tools(Settings())
    for name, texts in sets():
        if options.without_held and name.endswith("held"):
            continue
        rows = [
            row
            for number, text in enumerate(texts)
            for row in measured(text, tools, f"{name}-{number}")
        ]
        if options.show and name == f"{options.show}, trained on":
            _show(rows)
        print(report(name, rows))


def _show(rows: list[Row]) -> None:
    for row in rows:
        found, right = row.found[-1], row.right[-1]
        if found != row.accuses or (found and not right):
            fault = "extra" if not row.accuses else "other" if found else "missed"
            print(f"{fault:6} {row.text}  [{row.accused}]")


if __name__ == "__main__":
    main()

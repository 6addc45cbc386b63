"""Accusations recognised in single sentences, labelled by another hand than the word lists.

    python benchmarks/accusations.py [--show tune]

Each sentence is annotated as a document of one paragraph. It counts as recognised if one of its
statements is an accusation; the second line also asks that the one accused be named by that
statement, where the sentence names one. Half of the sentences (`held`) were never read by whoever
wrote the lists; `--show` prints what went wrong in a half.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from stemma.annotate import annotate, default_tools
from stemma.annotate.tools import Tools
from stemma.evaluate.gold import as_ingested
from stemma.model.annotations import Annotations
from stemma.model.settings import Settings

GOLD = Path(__file__).parent / "gold" / "accusations.jsonl"


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled sentence with what was found in it."""

    text: str
    accused: str | None
    half: str
    found: bool
    right: bool
    """Whether the one accused is among those whom the found statement is about."""


def measured(rows: Iterable[dict[str, str | None]], tools: Tools) -> list[Row]:
    """What is found in each sentence."""
    return [_measured(row, number, tools) for number, row in enumerate(rows)]


def _measured(row: dict[str, str | None], number: int, tools: Tools) -> Row:
    text, accused = row["text"] or "", row["accused"]
    ingested = as_ingested(f"sentence-{number}", text)
    body = tuple(replace(block, role="body") for block in ingested.blocks)
    found = annotate(replace(ingested, blocks=body), tools)
    about = [each.about for each in found.claims if each.kind == "allegation"]
    right = any(_is_named(found, entities, accused or "") for entities in about)
    return Row(text, accused, row["set"] or "", bool(about), right)


def _is_named(found: Annotations, about: tuple[str, ...], accused: str) -> bool:
    """Whether the accused is one of those; one without a name ("the landlord") may have no entity."""
    if not any(word[0].isupper() for word in accused.removeprefix("The ").split()):
        return True
    names = [
        found.document.text[start:end].removeprefix("The ").removeprefix("the ")
        for each in found.mentions
        if each.entity in about
        for start, end in each.spans
    ]
    return any(name in accused or accused in name for name in names)


def report(rows: list[Row], half: str) -> str:
    """Precision and recall of one half."""
    own = [row for row in rows if row.half == half]
    gold = [row for row in own if row.accused]
    found = [row for row in own if row.found]
    both = [row for row in gold if row.found]
    named = [row for row in gold if row.right]
    right, extra = len(both), len(found) - len(both)
    whole = f"precision {_share(both, found)} recall {_share(both, gold)}"
    one = f"precision {_share(named, found)} recall {_share(named, gold)}"
    return (
        f"{half:5} {len(own)} sentences, {len(gold)} accuse: {whole} ({right} right, {extra} extra)\n"
        f"      with the one accused: {one}"
    )


def _share(part: list[Row], whole: list[Row]) -> str:
    return f"{len(part) / len(whole):.1%}" if whole else "-"


def main() -> None:
    """Print both halves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", choices=("tune",), help="print what went wrong in that half")
    show = parser.parse_args().show
    gold = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    rows = measured(gold, default_tools(Settings()))
    for row in rows:
        if row.half == show and (row.found != bool(row.accused) or row.found != row.right):
            fault = "extra" if not row.accused else "other" if row.found else "missed"
            print(f"{fault:6} {row.text}  [{row.accused}]")
    for half in ("tune", "held"):
        print(report(rows, half))


if __name__ == "__main__":
    main()

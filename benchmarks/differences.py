"""Differences shown between pairs of short documents: right ones, and false ones among compatible pairs.

    python benchmarks/differences.py [--details]

The pairs are our own and fictional (`gold/differences/pairs.jsonl`): some differ in one slot, the others
look as if they did and are compatible on purpose. The whole program reads each pair.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from stemma import pipeline
from stemma.annotate import default_tools
from stemma.annotate.tools import Tools
from stemma.model.case import CaseRows
from stemma.model.settings import Settings

PAIRS = Path(__file__).parent / "gold" / "differences" / "pairs.jsonl"
TYPES = {"denies", "differs", "updates"}


def read(left: str, right: str, tools: Tools) -> CaseRows:
    """The case of two texts."""
    settings = Settings()
    documents = [
        pipeline.find(ingested, tools)
        for name, text in (("left.txt", left), ("right.txt", right))
        for ingested in pipeline.read(name, text.encode(), settings)
    ]
    return pipeline.conclude(tuple(documents), (), settings)


def found(rows: CaseRows) -> list[str]:
    """The slots in which something is shown not to fit; "updates" by its own name."""
    links = [link for link in rows.links if link.type in TYPES]
    return sorted({"updates" if link.type == "updates" else str(link.slot) for link in links})


def main() -> None:
    """Read every pair and print how many are right."""
    tools = default_tools(Settings())
    right = wrong = false = compatible = differing = 0
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        slots = found(read(pair["left"], pair["right"], tools))
        if pair["expect"] is None:
            compatible += 1
            false += bool(slots)
        else:
            differing += 1
            right += pair["expect"] in slots
            wrong += bool(slots) and pair["expect"] not in slots
        if "--details" in sys.argv and (slots or pair["expect"]) and slots != [pair["expect"]]:
            print(f"{pair['id']:3} wanted {pair['expect']}, found {slots}: {pair['why']}")
    print(f"differing pairs  {differing}: found {right}, in another slot {wrong}")
    print(f"compatible pairs {compatible}: shown as different {false}")
    shown = right + wrong + false
    print(
        f"false in 100 shown: {100 * (wrong + false) / shown if shown else 0:.0f} (goal: 10 or less)"
    )


if __name__ == "__main__":
    main()

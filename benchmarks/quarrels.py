"""Accusations found in small folders by two strangers, of which nothing has trained the model.

    python benchmarks/quarrels.py [--show]

39 stories of four or five short documents each; whoever wrote them listed every statement by which
somebody is said to have done wrong, *plain* or *implied* (by irony, a question, a hint). A listed
statement is found if a statement that Stemma takes for an accusation shares most of its words; the
last figure also asks that it name the one accused, where the story has a name for him. `--show`
prints what is missed and what is found too much.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from stemma.annotate import annotate, default_tools
from stemma.annotate.tools import Tools
from stemma.model.annotations import Annotations, Claim
from stemma.model.documents import Span
from stemma.model.settings import Settings
from stemma.pipeline import read

GOLD = Path(__file__).parent / "gold" / "quarrels"
MOST = 0.5
Row = dict[str, Any]


@dataclass
class Tally:
    """What was listed and what was found, of one hand."""

    listed: dict[str, int] = field(default_factory=lambda: {"plain": 0, "implied": 0})
    met: dict[str, int] = field(default_factory=lambda: {"plain": 0, "implied": 0})
    named: int = 0
    found: int = 0
    right: int = 0
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        """Precision and recall of statements, and recall with the one accused."""
        every, met = sum(self.listed.values()), sum(self.met.values())
        shares = ", ".join(f"{k} {self.met[k] / self.listed[k]:.1%}" for k in self.listed)
        return (
            f"{every} listed: precision {self.right / self.found:.1%} of {self.found} found, recall "
            f"{met / every:.1%} ({shares}); found with the one accused {self.named / every:.1%}"
        )


def measure(story: Path, tools: Tools, tally: Tally) -> None:
    """Adds what is found in one story."""
    gold = json.loads((story / "gold.json").read_text("utf-8"))["accusations"]
    for path in sorted((story / "documents").iterdir()):
        for ingested in read(path.name, path.read_bytes(), Settings()):
            rows = annotate(ingested, tools)
            _compare(rows, [row for row in gold if row["doc"] == path.name], tally)


def _compare(rows: Annotations, gold: list[Row], tally: Tally) -> None:
    own = [each for each in rows.claims if each.kind == "allegation"]
    places = [(row, _place(rows.document.text, row["quote"])) for row in gold]
    tally.found += len(own)
    for each in own:
        if any(_meets(each, span) for _, span in places):
            tally.right += 1
        else:
            tally.wrong.append(f"too much: {rows.document.text[slice(*_hull(each))]}")
    for row, span in places:
        hits = [each for each in own if _meets(each, span)]
        tally.listed[row["strength"]] += 1
        tally.met[row["strength"]] += bool(hits)
        tally.named += any(_is_named(rows, each, row) for each in hits)
        if not hits:
            tally.wrong.append(f"missed ({row['strength']}): {row['quote']}")


def _place(text: str, words: str) -> Span:
    at = text.index(words)
    return at, at + len(words)


def _hull(claim: Claim) -> Span:
    return claim.spans[0][0], claim.spans[-1][1]


def _meets(claim: Claim, span: Span) -> bool:
    start, end = _hull(claim)
    shared = min(end, span[1]) - max(start, span[0])
    return shared > MOST * min(end - start, span[1] - span[0])


def _is_named(rows: Annotations, claim: Claim, row: Row) -> bool:
    """Whether one of those who may be meant is accused; somebody without a name needs no entity."""
    wanted = [*row["against"], *row.get("against_also", ())]
    if not any(word[:1].isupper() for name in wanted for word in name.split()):
        return True
    forms = [
        form.removeprefix("The ").casefold()
        for each in rows.entities
        if each.id in claim.accused
        for form in (each.name, *each.aliases)
    ]
    return any(
        form in name.casefold() or name.casefold() in form for form in forms for name in wanted
    )


def tallies() -> Iterator[tuple[str, Tally]]:
    """Each hand with what was found in its stories."""
    tools = default_tools(Settings())
    for hand in sorted(GOLD.iterdir()):
        tally = Tally()
        for story in sorted(hand.iterdir()):
            measure(story, tools, tally)
        yield hand.name, tally


def main() -> None:
    """Print each hand."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    show = parser.parse_args().show
    for name, tally in tallies():
        print(f"hand {name}: {tally}")
        if show:
            print("\n".join(f"  {line}" for line in tally.wrong))


if __name__ == "__main__":
    main()

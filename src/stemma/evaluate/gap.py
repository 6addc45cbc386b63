"""Pronouns against the GAP data: is each of two names the one that a pronoun means?

GAP (Webster et al. 2018) gives for a pronoun two candidate names, each true or false, often both
false. Right is a name whose entity the pronoun has; nothing else of the text is scored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stemma.evaluate.gold import as_ingested, read_json_lines
from stemma.model.annotations import Annotations, Ingested
from stemma.model.documents import Span

FEMALE = frozenset({"she", "her", "hers", "herself"})


@dataclass(frozen=True, slots=True)
class Example:
    """One pronoun with two names and which of them it means."""

    ingested: Ingested
    pronoun: Span
    names: tuple[tuple[Span, bool], ...]
    female: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """Names rightly taken, wrongly taken and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(2 * self.right + self.wrong + self.missed, 1)


@dataclass(frozen=True, slots=True)
class GapScore:
    """The tallies for pronouns of both genders; their ratio shows a bias, 1 is none."""

    female: Tally = Tally()
    male: Tally = Tally()

    @property
    def f1(self) -> float:
        """F1 over all pronouns."""
        return (self.female + self.male).f1

    def text(self) -> str:
        """The figures in one line."""
        bias = self.female.f1 / self.male.f1 if self.male.f1 else 0.0
        return (
            f"GAP F1 {100 * self.f1:.1f} (female {100 * self.female.f1:.1f}, "
            f"male {100 * self.male.f1:.1f}, ratio {bias:.2f})"
        )


def load(path: Path) -> tuple[Example, ...]:
    """The examples of a file with one JSON line each.

    Raises:
        GoldError: a line is no example.
    """
    return read_json_lines(path, _example)


def evaluate(examples: tuple[Example, ...], read: Callable[[Ingested], Annotations]) -> GapScore:
    """The score of whatever reads a document."""
    female, male = Tally(), Tally()
    for example in examples:
        tally = _tally(example, read(example.ingested))
        if example.female:
            female += tally
        else:
            male += tally
    return GapScore(female, male)


def _example(row: dict[str, Any]) -> Example:
    start, word = _placed(row["pronoun"])
    names = []
    for key in ("a", "b"):
        first, text = _placed(row[key])
        names.append(((first, first + len(text)), _is_true(row[key])))
    return Example(
        as_ingested(str(row["id"]), str(row["text"])),
        (start, start + len(word)),
        tuple(names),
        word.lower() in FEMALE,
    )


def _placed(item: list[Any]) -> tuple[int, str]:
    return int(item[0]), str(item[1])


def _is_true(item: list[Any]) -> bool:
    return bool(item[2])


def _tally(example: Example, rows: Annotations) -> Tally:
    meant = set(_entities(rows, example.pronoun, "pronoun"))
    total = Tally()
    for span, true in example.names:
        taken = bool(meant & set(_entities(rows, span, "name")))
        total += Tally(int(taken and true), int(taken and not true), int(true and not taken))
    return total


def _entities(rows: Annotations, span: Span, kind: str) -> Iterator[str]:
    """The entities whose mentions of that kind overlap the span."""
    for mention in rows.mentions:
        if mention.kind == kind and any(a < span[1] and span[0] < b for a, b in mention.spans):
            yield mention.entity

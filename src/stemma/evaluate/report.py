"""Figures of a measurement: counts that can be added up over documents, and how they read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """How many were found, of how many put forward and how many there are."""

    matched: int = 0
    predicted: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """The share of what was put forward that is right."""
        return self.matched / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of what there is that was found."""
        return self.matched / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.predicted + self.gold
        return 2 * self.matched / both if both else 0.0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.matched + other.matched, self.predicted + other.predicted, self.gold + other.gold
        )

    def text(self) -> str:
        """The figures in per cent, with the counts behind them."""
        return (
            f"F1 {self.f1:6.1%}   precision {self.precision:6.1%}   recall {self.recall:6.1%}   "
            f"({self.matched} matched, {self.predicted} found, {self.gold} in the gold)"
        )


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many of all are right."""

    right: int = 0
    all: int = 0

    @property
    def share(self) -> float:
        """Right over all; none of none is nought."""
        return self.right / self.all if self.all else 0.0

    def __add__(self, other: Ratio) -> Ratio:
        return Ratio(self.right + other.right, self.all + other.all)

    def text(self) -> str:
        """The share in per cent, with the counts behind it."""
        return (
            f"{self.share:6.1%}   ({self.right} of {self.all})" if self.all else "not in the gold"
        )


Figure = Score | Ratio


@dataclass(frozen=True, slots=True)
class Report:
    """Named figures, in the order in which they are read."""

    figures: tuple[tuple[str, Figure], ...] = ()
    documents: int = 0

    def __add__(self, other: Report) -> Report:
        merged: dict[str, Figure] = dict(self.figures)
        for name, figure in other.figures:
            merged[name] = merged[name] + figure if name in merged else figure  # type: ignore[operator] # one name is always one kind of figure
        return Report(tuple(merged.items()), self.documents + other.documents)

    def score(self, name: str) -> Score:
        """The score of that name; an empty one where there is none."""
        figure = dict(self.figures).get(name)
        return figure if isinstance(figure, Score) else Score()

    def ratio(self, name: str) -> Ratio:
        """The ratio of that name; an empty one where there is none."""
        figure = dict(self.figures).get(name)
        return figure if isinstance(figure, Ratio) else Ratio()

    def text(self) -> str:
        """The report for a terminal, a figure a line."""
        width = max((len(name) for name, _ in self.figures), default=0)
        lines = [f"{name:<{width}}  {figure.text()}" for name, figure in self.figures]
        return "\n".join([f"{self.documents} documents", *lines])

    def as_row(self) -> dict[str, dict[str, float | int]]:
        """The figures as plain values, for `--json`."""
        return {name: _row(figure) for name, figure in self.figures}


def _row(figure: Figure) -> dict[str, float | int]:
    if isinstance(figure, Ratio):
        return {"share": round(figure.share, 4), "right": figure.right, "all": figure.all}
    return {
        "f1": round(figure.f1, 4),
        "precision": round(figure.precision, 4),
        "recall": round(figure.recall, 4),
        "matched": figure.matched,
        "predicted": figure.predicted,
        "gold": figure.gold,
    }

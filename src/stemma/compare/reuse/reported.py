"""Words that change where a sentence is reported or taken over: "is" to "was", "our" to "its"."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from importlib.resources import files


def is_reported(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two stretches have the same words but for those that a report changes."""
    return len(one) == len(two) and all(map(is_reported_as, one, two))


def is_reported_as(one: str, two: str) -> bool:
    """Whether two words are the same, or one is what a report makes of the other."""
    return one == two or (one, two) in _pairs() or (two, one) in _pairs()


@functools.cache
def _pairs() -> frozenset[tuple[str, str]]:
    source = files("stemma.compare").joinpath("data/reported.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in source.splitlines() if not line.startswith("#"))
    return frozenset((said, each) for said, reported in rows for each in reported.split())

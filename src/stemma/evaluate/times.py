"""Temporal expressions against gold: the figures behind `stemma eval times`.

An expression is *found* if its spans share a character with the gold's; it is *right* if its value
is the same period too. Values are compared as periods, so that 2032-33 and 2032-01/2032-03 are
one; marks of approximation are left aside; two values that are null are the same. Pairs are one to
one, as many as possible.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from stemma.evaluate.gold import GoldDocument, GoldValue
from stemma.evaluate.matching import largest_pairing
from stemma.evaluate.report import Figure, Ratio, Report, Score
from stemma.model.annotations import Annotations, Ingested, Time
from stemma.model.documents import Spans
from stemma.text.edtf import read

AnnotateFn = Callable[[Ingested], Annotations]


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which gold item is which found one: by span alone, and by span and value."""

    found: dict[int, int]
    right: dict[int, int]


def evaluate(documents: Iterable[GoldDocument], annotate: AnnotateFn) -> Report:
    """The figures over all documents, every expression counted alike."""
    total = Report()
    for document in documents:
        total += evaluate_document(document, annotate(document.ingested))
    return total


def evaluate_document(document: GoldDocument, output: Annotations) -> Report:
    """The figures of one document."""
    pairing = pair_times(document.times, output.times)
    gold, found = document.times, output.times
    of_type = sum(gold[g].get("type") == found[f].type for g, f in pairing.found.items())
    figures: dict[str, Figure] = {
        "times found": Score(len(pairing.found), len(found), len(gold)),
        "times right": Score(len(pairing.right), len(found), len(gold)),
        "value, where found": Ratio(len(pairing.right), len(pairing.found)),
        "type, where found": Ratio(of_type, len(pairing.found)),
    }
    return Report(tuple(figures.items()), 1)


def pair_times(gold: Sequence[GoldValue], found: Sequence[Time]) -> Pairing:
    """Gold and output, paired one to one."""
    overlapping = overlaps([row.spans for row in gold], [row.spans for row in found])
    right = [
        [at for at in row if same_value(gold[number].get("value"), found[at].value)]
        for number, row in enumerate(overlapping)
    ]
    pairs = largest_pairing(right)
    return Pairing(largest_pairing(overlapping, pairs), pairs)


def overlaps(left: Sequence[Spans], right: Sequence[Spans]) -> list[list[int]]:
    """For each of the left those of the right that share a character with it."""
    return [[at for at, other in enumerate(right) if _overlap(spans, other)] for spans in left]


def _overlap(left: Spans, right: Spans) -> bool:
    return any(a < d and c < b for a, b in left for c, d in right)


WEEK = re.compile(r"(\d{4})-W(\d\d)")
PART_OF_DAY = re.compile(r"T(?:NI|EV|AF|MO)$")
"""TimeML's parts of a day, for which EDTF has no sign: the day itself is said."""
SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
DURATION = re.compile(
    r"P(?!$)(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?"
    r"(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?"
)
DAYS_IN_WEEK, MONTHS_IN_YEAR, MINUTES, SECONDS = 7, 12, 60, 60


def _as_edtf(value: str) -> str:
    """A value as EDTF writes it: a week of ISO 8601 by its days, TimeML's "Friday night" as the day.

    TimeML's seasons by their numbers.
    """
    if season := SEASON.fullmatch(value):
        return f"{season[1]}-{SEASONS[season[2]]}"
    week = WEEK.fullmatch(value)
    if week is None:
        return PART_OF_DAY.sub("", value)
    first = dt.date.fromisocalendar(int(week[1]), int(week[2]), 1)
    return f"{first}/{first + dt.timedelta(6)}"


def _length(value: str) -> tuple[float, float, float] | None:
    """A duration in months, days and seconds: 18 months are a year and a half, a fortnight 14 days."""
    parts = DURATION.fullmatch(value)
    if parts is None:
        return None
    years, months, weeks, days, hours, minutes, seconds = (
        float(each or 0) for each in parts.groups()
    )
    return (
        years * MONTHS_IN_YEAR + months,
        weeks * DAYS_IN_WEEK + days,
        (hours * MINUTES + minutes) * SECONDS + seconds,
    )


def same_value(gold: str | None, found: str | None) -> bool:
    """Whether two EDTF values or durations stand for the same; null is the same as null only."""
    if gold is None or found is None:
        return gold is found
    if (lengths := _length(gold)) is not None:
        return lengths == _length(found)
    gold, found = _as_edtf(gold), _as_edtf(found)
    if gold.replace("~", "") == found.replace("~", ""):
        return True
    one, other = read(gold), read(found)
    if one is None or other is None:
        return False
    return (one.first, one.last) == (other.first, other.last)

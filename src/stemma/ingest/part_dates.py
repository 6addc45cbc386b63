"""Days that two places of a document's head give together: "March 12" beside "12-03-24"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.model.documents import Block, Known, Role, Span
from stemma.text.dates import MONTHS, WEEKDAYS
from stemma.text.ordinals import DAY_WORD, day_of

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = rf"\d{{1,2}}(?:st|nd|rd|th)?|{DAY_WORD}"
_WEEKDAY = r"(?:\b(?P<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,?\s+)?"
_NO_YEAR = r"(?![\w-]|\.?,?\s*(?:\d{4}|of\s+\d))"
PARTIAL = (
    re.compile(
        rf"{_WEEKDAY}(?<!\d)\b(?:the\s+)?(?P<day>{_DAY})(?:\s+of)?\s+(?P<month>{_MONTH})\b{_NO_YEAR}",
        re.IGNORECASE,
    ),
    re.compile(rf"{_WEEKDAY}\b(?P<month>{_MONTH})\.?\s+(?P<day>{_DAY})\b{_NO_YEAR}", re.IGNORECASE),
)
FIGURES = re.compile(
    r"(?<![\d./-])(?P<a>\d{1,4})(?P<mark>[-/.])(?P<b>\d{1,2})(?P=mark)(?P<c>\d{4}|\d{2})(?![\d/-])"
)
YEAR = re.compile(r"(?<![\d.,])(?P<year>(?:19|20)\d\d)(?![\d,]|\.\d)")
HEADS: tuple[Role, ...] = ("title", "subtitle", "byline", "dateline", "heading", "furniture")
OUTSIDE: tuple[Role, ...] = ("furniture", "signature")
SHORT_YEAR, CENTURY = 70, 100
LONGEST_LINE = 60
"""Characters of a line that is a day with little else."""


@dataclass(frozen=True, slots=True)
class Partial:
    """A day without its year."""

    span: Span
    month: int
    day: int
    weekday: str


def day_told_twice(text: str, blocks: tuple[Block, ...]) -> Known | None:
    """The one day that a day without a year and figures, or a year that fits its weekday, give."""
    bodies = [number for number, block in enumerate(blocks) if block.role == "body"]
    first = bodies[0] if bodies else len(blocks)
    head = [block.spans[0] for block in blocks[:first] if block.role in HEADS]
    foot = [block.spans[0] for block in blocks[first:] if block.role in OUTSIDE]
    found: dict[str, Known] = {}
    for part in _partials(text, blocks[:first]):
        for value, span in (*_by_figures(text, head, part), *_by_weekday(text, head + foot, part)):
            found.setdefault(value, Known(value, "dateline", tuple(sorted({part.span, span}))))
    return next(iter(found.values())) if len(found) == 1 else None


def _partials(text: str, blocks: tuple[Block, ...]) -> Iterator[Partial]:
    """The days without a year in lines that say when the document was written."""
    for block in blocks:
        start, end = block.spans[0]
        for pattern in PARTIAL:
            found = pattern.search(text, start, end)
            if found is None or block.role not in HEADS:
                continue
            alone = end - start <= LONGEST_LINE and 2 * len(found.group()) >= end - start
            if block.role == "dateline" or alone:
                day = day_of(found["day"]) or int(re.sub(r"\D", "", found["day"]))
                weekday = (found["weekday"] or "")[:3].lower()
                yield Partial(found.span(), MONTHS[found["month"].lower()], day, weekday)


def _by_figures(text: str, places: list[Span], part: Partial) -> Iterator[tuple[str, Span]]:
    """The day as figures that can be read as that day give its year."""
    for start, end in places:
        for found in FIGURES.finditer(text, start, end):
            for year in {year for year in _years(found, part) if _fits(year, part)}:
                yield dt.date(year, part.month, part.day).isoformat(), found.span()


def _years(found: re.Match[str], part: Partial) -> Iterator[int]:
    """The years of the readings of figures that have the month and the day."""
    first, second, last = (int(found[name]) for name in "abc")
    if {first, second} == {part.day, part.month} or first == second == part.day == part.month:
        yield _full(last, found["c"])
    if (second, last) == (part.month, part.day) and len(found["c"]) == len("31"):
        yield _full(first, found["a"])


def _full(year: int, written: str) -> int:
    """A year as written with four figures or two."""
    if len(written) != len("24"):
        return year
    return year + (2000 if year < SHORT_YEAR else 2000 - CENTURY)


def _by_weekday(text: str, places: list[Span], part: Partial) -> Iterator[tuple[str, Span]]:
    """The day in a year that stands outside the running text, if the weekday fits."""
    if not part.weekday:
        return
    for start, end in places:
        for found in YEAR.finditer(text, start, end):
            if _fits(int(found["year"]), part):
                yield dt.date(int(found["year"]), part.month, part.day).isoformat(), found.span()


def _fits(year: int, part: Partial) -> bool:
    """Whether a year has that day, on that weekday if one is told."""
    try:
        day = dt.date(year, part.month, part.day)
    except ValueError:
        return False
    return not part.weekday or WEEKDAYS[day.weekday()] == part.weekday

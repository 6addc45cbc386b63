"""Rules for dates that lean on the document's: "last week", "on Monday", "May last year"."""

from __future__ import annotations

from stemma.annotate.times.dates import Yearless
from stemma.annotate.times.relative import (
    DayOfWeek,
    DaysAway,
    OfYear,
    Weekend,
    WhichDate,
    Whole,
)
from stemma.annotate.times.rules_lasting import partitive
from stemma.annotate.times.setting import Meaning
from stemma.annotate.times.words import CALENDAR_UNITS, unit_of
from stemma.text.periods import Unit
from stemma.text.phrases import Match, Rules

RELATIVE = Rules()
WEEKS_AWAY, QUARTERS = 2, 4


def shift_of(match: Match) -> tuple[int, Unit] | None:
    """The calendar's unit of the phrase and how many of it; null for hours and less."""
    return CALENDAR_UNITS.get(unit_of(match.all("UNIT", "UNITS")[0]))


@RELATIVE.when("DEICTIC", "earlier|later DEICTIC", "DEICTIC DAYTIME")
def from_today(match: Match) -> Meaning:
    """“yesterday”, “tomorrow morning”."""
    return DaysAway(match.number("DEICTIC") or 0)


@RELATIVE.when("to - day|night|morrow", "to - morrow|night DAYTIME")
def from_to_day(match: Match) -> Meaning:
    """“to-morrow”, “to-day”, as it was written once."""
    return DaysAway(1 if match.has("morrow") else 0)


@RELATIVE.when("the day before|after DEICTIC", "the UNIT before|after DEICTIC")
def two_days_away(match: Match) -> Meaning | None:
    """“the day before yesterday”."""
    days = match.number("DEICTIC") or 0
    if match.items[1].word != "day":
        return None
    return DaysAway(days + (-1 if match.has("before") else 1))


@RELATIVE.when("WHICH DAYTIME", "earlier|later WHICH DAYTIME")
def this_morning(match: Match) -> Meaning | None:
    """“this morning”, “last night”; “the next morning” belongs to the story."""
    if match.before is not None and match.before.word == "the":
        return None
    return DaysAway(match.number("WHICH") or 0)


@RELATIVE.when(
    "WHICH UNIT", "earlier|later WHICH UNIT", "earlier|later in WHICH UNIT", "previous UNIT"
)
def which_unit(match: Match) -> Meaning | None:
    """“last week”, “this year”, “earlier this month”."""
    shift = shift_of(match)
    the = match.before is not None and match.before.word == "the"
    current = match.has("current", "coming", "present")
    if shift is None or shift[1] == "day" or (the and not current) or partitive(match):
        return None
    which = -1 if match.has("previous") else match.number("WHICH") or 0
    return Whole(which * shift[0], shift[1])


@RELATIVE.when("earlier|later in the UNIT")
def within_this(match: Match) -> Meaning | None:
    """“later in the year”: of the document's."""
    shift = shift_of(match)
    return None if shift is None or shift[1] == "day" else Whole(0, shift[1])


@RELATIVE.when("the weekend")
def the_weekend(match: Match) -> Meaning | None:
    """“over the weekend”."""
    during = match.before is not None and match.before.word in ("over", "at", "during", "on", "for")
    return Weekend(0) if during else None


@RELATIVE.when("WHICH quarter|weekend")
def which_weekend(match: Match) -> Meaning:
    """“last weekend”, “this quarter”."""
    which = match.number("WHICH") or 0
    return Weekend(which) if match.has("weekend") else Whole(which, "quarter")


@RELATIVE.when("the UNIT before last", "the UNIT after next", "the UNIT before|after WHICH")
def second_next(match: Match) -> Meaning | None:
    """“the week before last”, “the year after next”."""
    shift = shift_of(match)
    which = match.number("WHICH") or 0
    if shift is None or which == 0 or match.has("before") != (which < 0):
        return None
    if match.after is not None and match.after.kind:
        return None
    return Whole(WEEKS_AWAY * which * shift[0], shift[1])


@RELATIVE.when(
    "WHICH WEEKDAY",
    "this coming WEEKDAY",
    "WEEKDAY last|next",
    "WEEKDAY of? WHICH UNIT",
    "WEEKDAY DAYTIME? WHICH UNIT",
    "WHICH UNIT on? WEEKDAY",
)
def which_weekday(match: Match) -> Meaning | None:
    """“last Friday”, “Monday last week”."""
    of_week = bool(match.all("UNIT"))
    if of_week and not match.has("week"):
        return None
    weekday, which = match.number("WEEKDAY") or 0, match.number("WHICH") or 0
    if not of_week and partitive(match):
        return None
    named_first = match.items[0].kind == "WEEKDAY"
    coming = not of_week and (match.has("coming") or (named_first and which > 0))
    return DayOfWeek(weekday, which, of_week=of_week, coming=coming)


@RELATIVE.when("WHICH MONTH", "WHICH SEASON", "WHICH MONTH DAY", "DAY WHICH MONTH")
def which_month(match: Match) -> Meaning:
    """“last November”, “this summer”."""
    return WhichDate(yearless(match), match.number("WHICH") or 0)


@RELATIVE.when("WHICH christmas")
def which_feast(match: Match) -> Meaning:
    """“last Christmas”."""
    return WhichDate(Yearless(12, 25), match.number("WHICH") or 0)


@RELATIVE.when(
    "MONTH of? WHICH UNIT",
    "DAY of? MONTH of? WHICH UNIT",
    "MONTH DAY of? WHICH UNIT",
    "the? SEASON of? WHICH UNIT",
)
def month_of_which_year(match: Match) -> Meaning | None:
    """“May last year”."""
    if match.items[-1].word != "year":
        return None
    return OfYear(yearless(match), Whole(match.number("WHICH") or 0, "year"))


def yearless(match: Match) -> Yearless:
    """The month, day or season among the items, without a year."""
    return Yearless(
        match.number("MONTH") or 0,
        match.number("DAYNUM", "ORDINAL"),
        season=match.number("SEASON"),
    )

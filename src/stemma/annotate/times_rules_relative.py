"""Rules for dates that lean on another: "last week", "two days later", "the same month"."""

from __future__ import annotations

from stemma.annotate.times_dates import Yearless
from stemma.annotate.times_lasting import Lasting, Vague
from stemma.annotate.times_relative import (
    Ahead,
    Away,
    DayBesideStory,
    DayOfWeek,
    DaysAway,
    Neighbour,
    OfYear,
    SameDate,
    Weekend,
    WhichDate,
    Whole,
)
from stemma.annotate.times_rules_lasting import amount_of, iso_duration, partitive
from stemma.annotate.times_setting import Meaning
from stemma.annotate.times_words import CALENDAR_UNITS, unit_of
from stemma.text.periods import Unit
from stemma.text.phrases import Item, Match, Rules

RELATIVE = Rules()
BACK = frozenset({"previous", "preceding", "before", "earlier", "ago"})
SOFT = frozenset({"about", "around", "roughly", "approximately", "nearly", "almost", "some"})
OPEN = frozenset({"than", "over", "under", "least"})
"""Words that leave open how far away a date is."""
AFTER_STORY = frozenset(
    {"that", "and", "but", "or", "when", "in", "on", "at", "by", "with", "to", "had"}
)
"""Words that may follow "the day before" where it leans on nothing but the story."""
WEEKS_AWAY = 2


def _shift(match: Match) -> tuple[int, Unit] | None:
    """The calendar's unit of the phrase and how many of it; null for hours and less."""
    return CALENDAR_UNITS.get(unit_of(match.all("UNIT", "UNITS")[0]))


@RELATIVE.when("DEICTIC", "earlier|later DEICTIC", "DEICTIC DAYTIME")
def from_today(match: Match) -> Meaning:
    """“yesterday”, “tomorrow morning”."""
    return DaysAway(match.number("DEICTIC") or 0)


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
    shift = _shift(match)
    the = match.before is not None and match.before.word == "the"
    current = match.has("current", "coming")
    if shift is None or shift[1] == "day" or (the and not current) or partitive(match):
        return None
    which = -1 if match.has("previous") else match.number("WHICH") or 0
    return Whole(which * shift[0], shift[1])


@RELATIVE.when("earlier|later in the UNIT")
def within_this(match: Match) -> Meaning | None:
    """“later in the year”: of the document's."""
    shift = _shift(match)
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
    shift = _shift(match)
    which = match.number("WHICH") or 0
    if shift is None or which == 0 or match.has("before") != (which < 0):
        return None
    if match.after is not None and match.after.kind:
        return None
    return Whole(WEEKS_AWAY * which * shift[0], shift[1])


@RELATIVE.when("WHICH WEEKDAY", "WEEKDAY of? WHICH UNIT", "WEEKDAY DAYTIME? WHICH UNIT")
def which_weekday(match: Match) -> Meaning | None:
    """“last Friday”, “Monday last week”."""
    of_week = bool(match.all("UNIT"))
    if of_week and match.items[-1].word != "week":
        return None
    weekday, which = match.number("WEEKDAY") or 0, match.number("WHICH") or 0
    return DayOfWeek(weekday, which, of_week=of_week)


@RELATIVE.when("WHICH MONTH", "WHICH SEASON", "WHICH MONTH DAY", "DAY WHICH MONTH")
def which_month(match: Match) -> Meaning:
    """“last November”, “this summer”."""
    return WhichDate(_yearless(match), match.number("WHICH") or 0)


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
    return OfYear(_yearless(match), Whole(match.number("WHICH") or 0, "year"))


@RELATIVE.when(
    "MONTH of? that|same UNIT",
    "DAY of? MONTH of? that|same UNIT",
    "MONTH of the same|following|previous|next UNIT",
    "the? SEASON of that|same UNIT",
    "the? SEASON of the same|following|previous UNIT",
)
def month_of_that_year(match: Match) -> Meaning | None:
    """“May of that year”, “the spring of the following year”."""
    if match.items[-1].word != "year":
        return None
    return OfYear(_yearless(match), Neighbour(_direction(match), "year"))


def _yearless(match: Match) -> Yearless:
    return Yearless(
        match.number("MONTH") or 0,
        match.number("DAYNUM", "ORDINAL"),
        season=match.number("SEASON"),
    )


@RELATIVE.when("AMOUNT UNIT|UNITS ago", "AMOUNT UNIT|UNITS earlier|later|afterwards|on")
def so_long_ago(match: Match) -> Meaning | None:
    """“two weeks ago”, “a year earlier”, “three days later”; open or uneven amounts stay vague."""
    amount = amount_of(match)
    unit = unit_of(match.all("UNIT", "UNITS")[0])
    story = not match.has("ago")
    if match.has("on") and match.after is not None and match.after.word[:1].isalnum():
        return None
    if unit in ("second", "minute", "hour"):
        return Neighbour(0, "day") if story else DaysAway(0)
    times, calendar_unit = CALENDAR_UNITS[unit]
    if not isinstance(amount, int) or (match.before and match.before.word in OPEN):
        return Vague()
    soft = match.before is not None and match.before.word in SOFT
    sign = -1 if match.has(*BACK) else 1
    return Away(sign * amount * times, calendar_unit, story=story, approximate=soft)


@RELATIVE.when(
    "several|few|some|many UNITS ago|earlier|later|afterwards|on",
    "a few UNITS ago|earlier|later|afterwards|on",
    "a couple of UNITS ago|earlier|later|afterwards|on",
    "UNITS ago|earlier|later",
    "recent|coming UNITS",
    "the recent|coming UNITS",
)
def some_time_away(match: Match) -> Meaning | None:
    """“a few years ago”, “in recent days”."""
    return None if match.has("on") else Vague()


@RELATIVE.when("in AMOUNT UNIT|UNITS", "in AMOUNT UNIT|UNITS 's|' time")
def ahead(match: Match) -> Meaning | None:
    """“in two weeks”: ahead of the document, or how long something took."""
    amount = amount_of(match)
    unit = unit_of(match.all("UNIT", "UNITS")[0])
    lasting = Lasting(iso_duration(amount, unit))
    if unit not in CALENDAR_UNITS or not isinstance(amount, int):
        return lasting
    times, calendar_unit = CALENDAR_UNITS[unit]
    away = Away(amount * times, calendar_unit)
    return away if match.has("time") else Ahead(away, lasting)


@RELATIVE.when("AMOUNT UNIT|UNITS from now", "AMOUNT UNIT|UNITS hence")
def from_now(match: Match) -> Meaning:
    """“two weeks from now”."""
    amount, shift = amount_of(match), _shift(match)
    if shift is None or not isinstance(amount, int):
        return Vague()
    return Away(amount * shift[0], shift[1])


@RELATIVE.when(
    "the following|next|previous|preceding|same UNIT",
    "the following|previous|preceding|same UNIT",
    "the WHICH UNIT",
    "that|same UNIT",
    "that same|very UNIT",
    "earlier|later that UNIT",
)
def beside_the_story(match: Match) -> Meaning | None:
    """“the following day”, “that year”, “later that month”."""
    shift = _shift(match)
    if shift is None or match.has("last", "this", "current", "coming"):
        return None
    return Neighbour(_direction(match) * shift[0], shift[1])


@RELATIVE.when(
    "the following|previous|preceding|same DAYTIME",
    "the WHICH DAYTIME",
    "that same? DAYTIME",
    "later|earlier that DAYTIME",
    "the DAYTIME before|after",
)
def night_of_the_story(match: Match) -> Meaning | None:
    """“that night”, “the next morning”."""
    if match.has("last", "this"):
        return None
    if match.items[-1].word in ("before", "after") and not _leans_on_story(match.after):
        return None
    return Neighbour(_direction(match), "day")


@RELATIVE.when("the UNIT before|after|earlier|later")
def unit_before(match: Match) -> Meaning | None:
    """“the day before”; before something that is named, it is that thing's day, not the story's."""
    shift = _shift(match)
    if shift is None or not _leans_on_story(match.after):
        return None
    return Neighbour(_direction(match) * shift[0], shift[1])


@RELATIVE.when(
    "the? following|next|previous|preceding WEEKDAY|MONTH|SEASON",
    "the WHICH WEEKDAY|MONTH|SEASON",
    "that|same WEEKDAY|MONTH|SEASON",
)
def named_beside_the_story(match: Match) -> Meaning | None:
    """“the following Monday”, “that summer”."""
    if match.has("last", "this", "current", "coming"):
        return None
    weekday = match.number("WEEKDAY")
    if weekday is not None:
        return DayBesideStory(weekday, _direction(match))
    return SameDate(_yearless(match), _direction(match))


def _direction(match: Match) -> int:
    if match.has("following", "next", "after", "later"):
        return 0 if match.has("that") else 1
    return (
        -1
        if match.has("previous", "preceding", "before", "earlier") and not match.has("that")
        else 0
    )


def _leans_on_story(after: Item | None) -> bool:
    return after is None or not after.word[:1].isalnum() or after.word in AFTER_STORY

"""Rules for dates that lean on the story: "two days later", "the same month", "the day before"."""

from __future__ import annotations

from stemma.annotate.times.lasting import Lasting, Vague
from stemma.annotate.times.relative import DaysAway, OfYear
from stemma.annotate.times.rules_lasting import amount_of, iso_duration
from stemma.annotate.times.rules_relative import shift_of, yearless
from stemma.annotate.times.setting import Meaning
from stemma.annotate.times.story import (
    Ahead,
    Away,
    DayBesideStory,
    DayOfMonth,
    Neighbour,
    SameDate,
    WeekdayOfStory,
)
from stemma.annotate.times.words import CALENDAR_UNITS, FUNCTION_WORDS, unit_of
from stemma.text.phrases import Item, Match, Rules, word_set

STORY = Rules()
BACK = frozenset({"previous", "preceding", "before", "earlier", "ago"})
SOFT = frozenset({"about", "around", "roughly", "approximately", "nearly", "almost", "some"})
OPEN = frozenset({"than", "over", "under", "least"})
"""Words that leave open how far away a date is."""
AFTER_STORY = frozenset(
    {
        *("that", "and", "but", "or", "when", "in", "on", "at", "by", "with", "to", "had"),
        *("not", "for", "from", "because", "as", "was", "were", "there", "while"),
    }
)
"""Words that may follow "the day before" where it leans on nothing but the story."""
MONTHS_AWAY = {"inst": 0, "instant": 0, "ult": -1, "ultimo": -1, "prox": 1, "proximo": 1}
SUBJECTS = word_set(
    "the a an he she it we they i his her their your my our its in at and but only just this last not about "
    "reached came arrived says said states stated"
)
RANKS = 4
"""Ordinals in words up to which "on the second" need be no day."""


@STORY.when("on|dated|since|until|till|by|before|after the ORDINAL")
def day_of_a_month(match: Match) -> Meaning | None:
    """“on the 14th”: of the month told last; “on the 4th floor” is none."""
    return _day_of_month(match)


@STORY.when("WEEKDAY ,? the? ORDINAL", "WEEKDAY ,? DAYNUM")
def weekday_of_a_month(match: Match) -> Meaning | None:
    """“Friday 21st”, “Monday the 3rd”: of the nearest month in which that day is one."""
    day = match.items[-1]
    weekday = match.number("WEEKDAY") or 0
    ends = _ends(match) or (match.after is not None and match.after.word == "from")
    written = day.word[0].isdigit() and (day.kind == "ORDINAL" or len(match.items) == 2)
    return (
        DayOfMonth(match.number("ORDINAL", "DAYNUM") or 0, weekday=weekday)
        if ends and written
        else None
    )


@STORY.when("on the ORDINAL")
def day_in_words(match: Match) -> Meaning | None:
    """“He sailed on the twelfth.”; the first few are ranks."""
    number = match.number("ORDINAL") or 0
    after = match.after.word if match.after is not None else ""
    closed = not after[:1].isalnum() or after in ("and", "but", "he", "she", "they", "we")
    return DayOfMonth(number) if number > RANKS and closed else None


@STORY.when("letter|edition|issue|notice|report|article|telegram|cable|mail of the ORDINAL")
def paper_of_a_day(match: Match) -> Meaning | None:
    """“your edition of the 23rd”, “its letter of the 9th”."""
    return _day_of_month(match)


@STORY.when(
    "on? the? ORDINAL inst|instant|ult|ultimo|prox|proximo",
    "of|dated the? ORDINAL inst|instant|ult|ultimo|prox|proximo",
)
def day_of_this_or_last_month(match: Match) -> Meaning | None:
    """“the 9th inst.”, “the 30th ultimo”: of the month of the letter, or the one before."""
    months = next(MONTHS_AWAY[item.word] for item in match.items if item.word in MONTHS_AWAY)
    return DayOfMonth(match.number("ORDINAL") or 0, months)


def _day_of_month(match: Match) -> Meaning | None:
    written = match.items[-1].word[0].isdigit()
    return DayOfMonth(match.number("ORDINAL") or 0) if written and _ends(match) else None


def _ends(match: Match) -> bool:
    """Whether what follows is no noun that the ordinal could be of."""
    after = match.after.word if match.after is not None else ""
    return not after[:1].isalnum() or after in SUBJECTS or after in FUNCTION_WORDS - {"of"}


@STORY.when(
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
    return OfYear(yearless(match), Neighbour(_direction(match), "year"))


@STORY.when("AMOUNT UNIT|UNITS ago", "AMOUNT UNIT|UNITS earlier|later|afterwards|on")
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


@STORY.when(
    "several|few|some|many UNITS ago|earlier|later|afterwards|on",
    "a few UNITS ago|earlier|later|afterwards|on",
    "a couple of UNITS ago|earlier|later|afterwards|on",
    "UNITS ago|earlier|later|before|after",
    "recent|coming UNITS",
    "the recent|coming UNITS",
)
def some_time_away(match: Match) -> Meaning | None:
    """“a few years ago”, “in recent days”."""
    the = match.before is not None and match.before.word in ("the", "these", "those", "of")
    known = the and match.has("before", "after")
    return None if known or match.has("on") else Vague()


@STORY.when("in AMOUNT UNIT|UNITS", "in AMOUNT UNIT|UNITS 's|' time")
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


@STORY.when("AMOUNT UNIT|UNITS from now", "AMOUNT UNIT|UNITS hence")
def from_now(match: Match) -> Meaning:
    """“two weeks from now”."""
    amount, shift = amount_of(match), shift_of(match)
    if shift is None or not isinstance(amount, int):
        return Vague()
    return Away(amount * shift[0], shift[1])


@STORY.when(
    "the following|next|previous|preceding|same UNIT",
    "the following|previous|preceding|same UNIT",
    "the WHICH UNIT",
    "that|same UNIT",
    "that same|very UNIT",
    "earlier|later that UNIT",
)
def beside_the_story(match: Match) -> Meaning | None:
    """“the following day”, “that year”, “later that month”."""
    shift = shift_of(match)
    if shift is None or match.has("last", "this", "current", "present", "coming"):
        return None
    return Neighbour(_direction(match) * shift[0], shift[1])


@STORY.when(
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
    return Neighbour(_direction(match), "day", night=match.has("night"))


@STORY.when("the UNIT before|after|earlier|later")
def unit_before(match: Match) -> Meaning | None:
    """“the day before”; before something that is named, it is that thing's day, not the story's."""
    shift = shift_of(match)
    if shift is None or not _leans_on_story(match.after):
        return None
    return Neighbour(_direction(match) * shift[0], shift[1])


@STORY.when(
    "the? following|next|previous|preceding WEEKDAY|MONTH|SEASON",
    "the WHICH WEEKDAY|MONTH|SEASON",
    "that|same WEEKDAY|MONTH|SEASON",
)
def named_beside_the_story(match: Match) -> Meaning | None:
    """“the following Monday”, “that summer”."""
    if match.has("last", "this", "current", "present", "coming"):
        return None
    weekday = match.number("WEEKDAY")
    if weekday is not None:
        return DayBesideStory(weekday, _direction(match))
    return SameDate(yearless(match), _direction(match))


@STORY.when("the WEEKDAY")
def the_weekday(match: Match) -> Meaning | None:
    """“on the Friday”: one of the story, which a reader knows; “the Friday market” is none."""
    after = match.after
    part = after is not None and after.kind == "DAYTIME"
    ends = after is None or not after.word[:1].isalnum() or after.word in FUNCTION_WORDS - {"of"}
    return WeekdayOfStory(match.number("WEEKDAY") or 0) if part or ends else None


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

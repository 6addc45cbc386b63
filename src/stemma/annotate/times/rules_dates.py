"""Rules for dates that say themselves which they are, and for those that lack a year."""

from __future__ import annotations

import re

from stemma.annotate.times.between import Between
from stemma.annotate.times.dates import Faulty, Known, Yearless, dated, malformed
from stemma.annotate.times.figures import Hijri, from_figures
from stemma.annotate.times.lasting import Vague
from stemma.annotate.times.relative import DayOfWeek, TiesDecade
from stemma.annotate.times.setting import Fault, Meaning
from stemma.text.calendars import Calendar
from stemma.text.periods import century_of, decade_of, month_of, quarter_of, season_of, year_of
from stemma.text.phrases import Match, Rules

DATES = Rules()
DAY = ("DAYNUM", "ORDINAL")
ANY_WEEKDAY = ("WEEKDAY", "WEEKDAY_SHORT")
MONTHS_IN_YEAR = 12
LAST_DAY = 31
LONGEST_SPAN = 200
SOLAR_WORDS = ("solar", "persian", "iranian")
LUNAR_WORDS = ("lunar", "islamic")


def dayed(*patterns: str) -> tuple[str, ...]:
    """The patterns, and each with a weekday before it."""
    return tuple(
        lead + pattern for pattern in patterns for lead in ("", "WEEKDAY|WEEKDAY_SHORT ,? ")
    )


def _number(match: Match, *kinds: str) -> int:
    """The number of a part that the pattern requires."""
    return match.number(*kinds) or 0


@DATES.when(
    *dayed(
        "the? DAY of? MONTH ,? YEAR",
        "the? DAY of? MONTH of|in YEAR",
        "DAY -|/ MONTH|SMALL_MONTH -|/ YEAR",
        "YEAR -|/ MONTH|SMALL_MONTH -|/ DAY",
        "MONTH|SMALL_MONTH -|/ DAY -|/ YEAR",
        "DAY SMALL_MONTH ,? YEAR",
        "SMALL_MONTH DAY ,? YEAR",
        "MONTH the? DAY ,? YEAR",
        "MONTH the? DAY of YEAR",
    )
)
def full_date(match: Match) -> Meaning:
    """“Monday, 4 May 2031”, “May 4, 2031”."""
    year, month = _number(match, "YEAR"), _number(match, "MONTH", "SMALL_MONTH")
    day = _number(match, *DAY)
    return dated(year, month, day, match.number(*ANY_WEEKDAY))


@DATES.when("NUMBER MONTH ,? YEAR", "MONTH NUMBER , YEAR")
def day_beyond_the_month(match: Match) -> Meaning | None:
    """“34 May 2031”."""
    day = match.number("NUMBER")
    if day is None or not LAST_DAY < day < 100 or not match.all("NUMBER")[0].word.isdigit():
        return None
    return malformed("is no day of the calendar")


@DATES.when("DAY of? MONTH ,? LONG", "MONTH DAY ,? LONG", "MONTH LONG")
def year_too_long(match: Match) -> Meaning:
    """“May 7, 20233”."""
    return malformed(f"has a year of {len(match.all('LONG')[0].word)} digits")


@DATES.when(*dayed("the? DAY of? MONTH", "MONTH the? DAY", "MONTH , ORDINAL"))
def day_without_year(match: Match) -> Meaning:
    """“Sunday, 14 March”, “the 4th of May”."""
    day = _number(match, *DAY)
    return Yearless(_number(match, "MONTH"), day, match.number(*ANY_WEEKDAY))


@DATES.when("MONTH ,? YEAR", "MONTH of|in|/|- YEAR", "YEAR MONTH")
def month_of_year(match: Match) -> Meaning:
    """“May 2031”."""
    return Known(month_of(_number(match, "YEAR"), _number(match, "MONTH")))


@DATES.when("MONTH", gives="BARE_MONTH")
def month_alone(match: Match) -> Meaning:
    """“May”."""
    return Yearless(_number(match, "MONTH"))


@DATES.when("YEAR", "the year YEAR", "year YEAR", gives="BARE_YEAR")
def year_alone(match: Match) -> Meaning:
    """“2031”."""
    return Known(year_of(_number(match, "YEAR")))


@DATES.when("WEEKDAY", gives="BARE_WEEKDAY")
def weekday_alone(match: Match) -> Meaning:
    """“Monday”."""
    return DayOfWeek(_number(match, "WEEKDAY"))


@DATES.when(*dayed("ISO"))
def iso_date(match: Match) -> Meaning:
    """“2031-05-04”."""
    year, month, day = (int(part) for part in match.all("ISO")[0].word[:10].split("-"))
    return dated(year, month, day, match.number(*ANY_WEEKDAY)) if year else malformed("has no year")


@DATES.when(*dayed("FIGURES"))
def date_in_figures(match: Match) -> Meaning:
    """“04.05.2031”, “05/07/2031”."""
    return from_figures(match.all("FIGURES")[0].word, match.number(*ANY_WEEKDAY))


@DATES.when("YEARSPAN")
def years_in_figures(match: Match) -> Meaning | None:
    """“2014-2016”, “2014–16”; “2031-05” is a month, “2008-12” can be either."""
    start, mark, end = re.split(r"([-–/])", match.all("YEARSPAN")[0].word)
    first, last = int(start), int(end)
    if len(end) == len(start):
        fits = first < last <= first + LONGEST_SPAN
        return Between(Known(year_of(first)), Known(year_of(last))) if fits else None
    as_span = last > first % 100
    as_month = mark != "–" and 1 <= last <= MONTHS_IN_YEAR
    if as_span and as_month and mark == "-":
        says = f"can be {start}-{end} (a month) or {start} to {start[:2]}{end}"
        return Faulty(Fault("ambiguous-date", says, "Nothing beside it decides."))
    if as_span:
        return Between(Known(year_of(first)), Known(year_of(first // 100 * 100 + last)))
    return Known(month_of(first, last)) if as_month else None


@DATES.when("the? DECADE")
def decade_in_figures(match: Match) -> Meaning | None:
    """“the 1990s”, “the '90s”; not “in her 40s”."""
    digits = re.sub(r"\D", "", match.all("DECADE")[0].word)
    if len(digits) == len("1990"):
        return Known(decade_of(int(digits)))
    if not match.has("the") and match.all("DECADE")[0].word[0].isdigit():
        return None
    return TiesDecade(int(digits)) if int(digits) else None


@DATES.when("the TIES")
def decade_in_words(match: Match) -> Meaning:
    """“the nineties”."""
    return TiesDecade(_number(match, "TIES"))


@DATES.when("the? ORDINAL century", "the? ORDINAL UNIT")
def century(match: Match) -> Meaning | None:
    """“the 19th century”."""
    if match.items[-1].word != "century":
        return None
    return Known(century_of(_number(match, "ORDINAL")))


@DATES.when("the? SEASON of? YEAR", "the? SEASON of? YEARSPAN")
def season_of_year(match: Match) -> Meaning:
    """“the autumn of 2029”, “winter 2030/31”."""
    spans = match.all("YEARSPAN")
    year = int(spans[0].word[:4]) if spans else _number(match, "YEAR")
    return Known(season_of(year, _number(match, "SEASON")))


@DATES.when("the? SEASON", gives="BARE_SEASON")
def season_alone(match: Match) -> Meaning:
    """“the summer”."""
    return Yearless(season=_number(match, "SEASON"))


@DATES.when("the? ORDINAL quarter of? YEAR", "QUARTER of? YEAR", "YEAR -? QUARTER")
def quarter_of_year(match: Match) -> Meaning | None:
    """“the first quarter of 2031”, “Q1 2031”."""
    number = _number(match, "ORDINAL", "QUARTER")
    return Known(quarter_of(_number(match, "YEAR"), number)) if 1 <= number <= 4 else None


@DATES.when(
    "the? DAY to|until|till|through|and|-|-- the? DAY of? MONTH",
    "the? DAY to|until|till|through|and|-|-- the? DAY of? MONTH ,? YEAR",
    "MONTH DAY to|until|till|through|and|- DAY",
    "MONTH DAY to|until|till|through|and|- DAY ,? YEAR",
    "WEEKDAY ,? the? DAY to|until|till|through|and|-|-- WEEKDAY ,? the? DAY of? MONTH",
    "WEEKDAY ,? the? DAY to|until|till|through|and|-|-- WEEKDAY ,? the? DAY of? MONTH ,? YEAR",
)
def days_of_one_month(match: Match) -> Meaning | None:
    """“3 to 7 May 2031”, “Tuesday 9 to Wednesday 10 March”; “3 and 4” only if one follows the other."""
    first, last = (int(str(item.value)) for item in match.all(*DAY))
    between = match.before is not None and match.before.word == "between"
    if match.has("and") and not between and last != first + 1:
        return None
    month, year = _number(match, "MONTH"), match.number("YEAR")
    named = [int(str(item.value)) for item in match.all("WEEKDAY")]
    weekdays: list[int] | list[None] = named or [None, None]
    ends = zip((first, last), weekdays, strict=True)
    if year is None:
        return Between(*(Yearless(month, day, weekday) for day, weekday in ends))
    return Between(*(dated(year, month, day, weekday) for day, weekday in ends))


@DATES.when(
    "MONTH to|until|till|through|and|- MONTH", "MONTH to|until|till|through|and|- MONTH ,? YEAR"
)
def months_of_one_year(match: Match) -> Meaning | None:
    """“January to April 2029”; “March and May” only after “between”."""
    if match.has("and") and not (match.before and match.before.word == "between"):
        return None
    first, last = (int(str(item.value)) for item in match.all("MONTH"))
    year = match.number("YEAR")
    end = Yearless(last) if year is None else Known(month_of(year, last))
    return Between(Yearless(first), end)


@DATES.when(
    "the? year? YEAR ERA|ERA_SOLAR|ERA_LUNAR",
    "the? year? YEAR ERA? ERA_SOLAR|ERA_LUNAR|solar|lunar ERA?",
    "ERA YEAR",
    "the? solar|lunar|persian|iranian|islamic ERA? calendar? year YEAR",
    "YEAR in the solar|lunar|persian|iranian|islamic ERA? calendar",
    "YEAR of the solar|lunar|persian|iranian|islamic ERA? calendar",
    gives="HIJRI",
)
def hijri_year(match: Match) -> Meaning | None:
    """“1401 AH”, “the Persian year 1401”."""
    year = _number(match, "YEAR")
    return Hijri(_calendar(match), year) if year < 1500 else None


@DATES.when(
    "the? DAY of? SOLAR|LUNAR ,? YEAR ERA|ERA_SOLAR|ERA_LUNAR?",
    "SOLAR|LUNAR DAY ,? YEAR ERA|ERA_SOLAR|ERA_LUNAR?",
    "SOLAR|LUNAR ,? YEAR ERA|ERA_SOLAR|ERA_LUNAR?",
    gives="HIJRI",
)
def hijri_month(match: Match) -> Meaning:
    """“22 Bahman 1401”, “Ramadan 1445”."""
    calendar: Calendar = "solar" if match.all("SOLAR") else "lunar"
    month = _number(match, "SOLAR", "LUNAR")
    return Hijri(calendar, _number(match, "YEAR"), month, match.number(*DAY))


@DATES.when("DAY of? SOLAR|LUNAR", gives="HIJRI")
def hijri_day_without_year(_match: Match) -> Meaning:
    """“22 Bahman”: a day of no known year."""
    return Vague()


def _calendar(match: Match) -> Calendar | None:
    if match.all("ERA_SOLAR") or match.has(*SOLAR_WORDS):
        return "solar"
    return "lunar" if match.all("ERA_LUNAR") or match.has(*LUNAR_WORDS) else None

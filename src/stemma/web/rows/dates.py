"""EDTF values in words for people, and as bounds for putting things in order."""

from __future__ import annotations

import calendar
import re

from stemma.text import edtf

MONTHS = tuple(calendar.month_name)
SEASONS = {
    "21": "spring",
    "22": "summer",
    "23": "autumn",
    "24": "winter",
    "33": "first quarter of",
    "34": "second quarter of",
    "35": "third quarter of",
    "36": "fourth quarter of",
}
QUALIFIERS = {"~": "about {}", "?": "{}, uncertain", "%": "about {}, uncertain"}
DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)(?:T(\d\d:\d\d)\S*)?")
MONTH = re.compile(r"(\d{4}|XXXX)-(\d\d)")
DECADE = re.compile(r"(\d{3})X")
YEAR = re.compile(r"\d{4}")
MONTHS_IN_YEAR = 12
NO_YEAR = "year not stated"

Bounds = tuple[str, str]


def in_words(value: str) -> str:
    """The date as a reader writes it; what has no plain words is shown as it is."""
    if "/" in value:
        return _interval(*value.split("/", 1))
    if value[-1:] in QUALIFIERS:
        return QUALIFIERS[value[-1]].format(in_words(value[:-1]))
    if match := DAY.fullmatch(value):
        return _day(*match.groups())
    if match := MONTH.fullmatch(value):
        return _month(*match.groups())
    if match := DECADE.fullmatch(value):
        return f"the {match[1]}0s"
    return value


def bounds(value: str | None) -> Bounds | None:
    """The first and the last moment the value can mean, as comparable texts; null if none."""
    if not value:
        return None
    if "/" in value:
        first, last = (bounds(part) for part in value.split("/", 1))
        if first and last:
            return first[0], last[1]
        return first or last
    bare = value.rstrip("~?%")
    if "XXXX" in bare or not re.match(r"\d{3}", bare):
        return None
    if bare[5:] in SEASONS:
        season = edtf.read(bare)
        return (season.first.isoformat(), f"{season.last}T24:00") if season else None
    if match := DECADE.fullmatch(bare):
        return f"{match[1]}0-01-01", f"{match[1]}9-12-31T24:00"
    return _fill(bare, "-01-01"), _fill(bare, "-12-31") + ("" if "T" in bare else "T24:00")


def days(value: str) -> tuple[str, str] | None:
    """The first and the last day the value can mean; null if it cannot be put into order."""
    if not bounds(value):
        return None
    first, last = value.split("/", 1) if "/" in value else (value, value)
    read = [each for part in (first, last) if (each := edtf.read(part.rstrip("~?%")[:10]))]
    return (read[0].first.isoformat(), read[-1].last.isoformat()) if read else None


def _fill(bare: str, rest: str) -> str:
    if YEAR.fullmatch(bare):
        return bare + rest
    if MONTH.fullmatch(bare):
        return bare + rest[3:]
    return bare


def _interval(start: str, end: str) -> str:
    if start in ("", ".."):
        return f"until {in_words(end)}"
    if end in ("", ".."):
        return f"from {in_words(start)}"
    return f"{in_words(start)} to {in_words(end)}"


def _day(year: str, month: str, day: str, time: str | None) -> str:
    name = _month_name(month)
    if not name:
        return f"{year}-{month}-{day}"
    words = f"{int(day)} {name}" + (f", {NO_YEAR}" if year == "XXXX" else f" {year}")
    return f"{words}, {time}" if time else words


def _month(year: str, month: str) -> str:
    name = SEASONS.get(month) or _month_name(month)
    if not name:
        return f"{year}-{month}"
    return f"{name}, {NO_YEAR}" if year == "XXXX" else f"{name} {year}"


def _month_name(month: str) -> str | None:
    return MONTHS[int(month)] if 1 <= int(month) <= MONTHS_IN_YEAR else None

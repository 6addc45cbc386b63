"""Dates as people write them into a form."""

from __future__ import annotations

from stemma.errors import UsageError
from stemma.text import edtf
from stemma.text.dates import find_dates
from stemma.web.rows.dates import in_words
from stemma.web.words.wording_judging import DATE_HINT, NEEDED

DAY_LENGTH = len("2032-03-14")


class DateNotReadError(UsageError):
    """What was written is no date, or can be read as two."""

    def __init__(self, message: str) -> None:
        super().__init__(f"{message} Nothing was changed.", hint=DATE_HINT)


def stated_date(text: str) -> str:
    """The date as EDTF: a day, a month, a year or a stretch of time, in letters or in figures.

    Raises:
        DateNotReadError: it is none, or can be read in two ways.
    """
    written = " ".join(text.split()).strip(" .,")
    if edtf.read(written) is not None:
        return written
    found = find_dates(written)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(written)):
        raise DateNotReadError(NEEDED["date"])
    (date,) = found
    if date.value is None:
        both = " or ".join(in_words(each) for each in date.readings)
        raise DateNotReadError(f"This can be {both}." if both else date.says)
    return date.value


def stated_day(text: str) -> str:
    """The same, of one day only.

    Raises:
        DateNotReadError: it is no day, or can be read in two ways.
    """
    date = stated_date(text) if text.strip() else ""
    if len(date) != DAY_LENGTH or "/" in date:
        raise DateNotReadError(NEEDED["day"])
    return date

"""Times as stretches on one line of minutes, so that two of them can be compared."""

from __future__ import annotations

import calendar
import functools
import re
from dataclasses import dataclass
from datetime import datetime, timedelta

_EPOCH = datetime(1, 1, 1)  # noqa: DTZ001 - local time as the documents give it, zones are not compared
_DAY = 24 * 60
_STAMP = re.compile(
    r"(?P<y>\d{4})(?:-(?P<m>\d\d)(?:-(?P<d>\d\d)(?:T(?P<h>\d\d):(?P<min>\d\d)(?::\d\d)?)?)?)?"
    r"(?:Z|[+-]\d\d(?::?\d\d)?)?"
)
_LOOSE = re.compile(r"[~?%]")
_DURATION = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
_QUARTERS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """A stretch of time `[start, end)` in minutes; open ends are far away."""

    start: int
    end: int
    loose: bool = False
    """Whether the source itself is not exact ("about", "early")."""

    @property
    def minutes(self) -> int:
        """How long it is."""
        return self.end - self.start

    def meets(self, other: Stretch) -> bool:
        """Whether both have a moment in common."""
        return self.start < other.end and other.start < self.end

    def gap(self, other: Stretch) -> int:
        """Minutes between the two, 0 where they meet."""
        return max(0, other.start - self.end, self.start - other.end)


FAR = 10**10


@functools.lru_cache(maxsize=16_384)
def stretch(value: str | None) -> Stretch | None:
    """The stretch an EDTF value means; null where it says too little (no year) or is a duration."""
    if not value or value.startswith(("P", "X")):
        return None
    loose = bool(_LOOSE.search(value))
    plain = _LOOSE.sub("", value)
    if "/" in plain:
        left, right = plain.split("/", 1)
        start = -FAR if left in {"", ".."} else _start(left)
        end = FAR if right in {"", ".."} else _end(right)
    else:
        start, end = _start(plain), _end(plain)
    if start is None or end is None or end <= start:
        return None
    return Stretch(start, end, loose)


def is_before(one: str | None, two: str | None) -> bool:
    """Whether the first of two EDTF values is known to have ended when the second began."""
    first, second = stretch(one), stretch(two)
    return first is not None and second is not None and first.end <= second.start


def duration(value: str | None) -> int | None:
    """The minutes of a duration of days or less; null for anything else."""
    match = _DURATION.fullmatch(value or "")
    if not match or not any(match.groups()):
        return None
    days, hours, minutes, _ = (int(part or 0) for part in match.groups())
    return days * _DAY + hours * 60 + minutes


def night(stretch_: Stretch) -> Stretch:
    """The night between two days that the source names: from one evening to the next morning."""
    if stretch_.minutes != 2 * _DAY:
        return stretch_
    return Stretch(stretch_.start + 18 * 60, stretch_.end - 14 * 60, stretch_.loose)


def morning(stretch_: Stretch) -> Stretch:
    """The morning of a day that the source names."""
    if stretch_.minutes != _DAY:
        return stretch_
    return Stretch(stretch_.start, stretch_.start + _DAY // 2, stretch_.loose)


def _start(value: str) -> int | None:
    bounds = _bounds(value)
    return bounds[0] if bounds else None


def _end(value: str) -> int | None:
    bounds = _bounds(value)
    return bounds[1] if bounds else None


def _bounds(value: str) -> tuple[int, int] | None:
    """First and last minute of one EDTF date, with X for digits that are not given."""
    if "X" in value:
        low, high = _bounds(value.split("-", maxsplit=1)[0].replace("X", "0")), None
        if "-" not in value:
            high = _bounds(value.replace("X", "9"))
        elif low and "X" not in value.split("-", maxsplit=1)[0]:
            return _bounds("-".join(part for part in value.split("-") if "X" not in part))
        return (low[0], high[1]) if low and high else None
    match = _STAMP.fullmatch(value)
    if not match:
        return None
    year, month = int(match["y"]), int(match["m"] or 0)
    try:
        if match["h"]:
            at = datetime(year, month, int(match["d"]), int(match["h"]), int(match["min"]))  # noqa: DTZ001 - see _EPOCH
            return _minutes(at), _minutes(at) + 1
        if match["d"]:
            day = datetime(year, month, int(match["d"]))  # noqa: DTZ001 - see _EPOCH
            return _minutes(day), _minutes(day) + _DAY
        return _months(year, *_SEASON_MONTHS.get(month, _QUARTERS.get(month, (month, month))))
    except ValueError:
        return None


def _months(year: int, first: int, last: int) -> tuple[int, int]:
    if not first:
        first, last = 1, 12
    after = year + (last - 1) // 12
    last = (last - 1) % 12 + 1
    begin = datetime(year, first, 1)  # noqa: DTZ001 - see _EPOCH
    finish = datetime(after, last, calendar.monthrange(after, last)[1])  # noqa: DTZ001 - see _EPOCH
    return _minutes(begin), _minutes(finish + timedelta(days=1))


def _minutes(moment: datetime) -> int:
    return int((moment - _EPOCH).total_seconds()) // 60

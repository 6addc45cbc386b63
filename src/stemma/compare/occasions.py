"""When something is said to have happened, and as of when something is counted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stemma.compare.corpus import Statement
from stemma.compare.when import Stretch, night, stretch
from stemma.model.annotations import Time

_AS_OF = re.compile(
    r"\b(?:by|as of|as at|until|till|so far|up to)(?: (?:the|about|around|nearly|at|late|early))*\s*$"
)
_STARTS_AS_OF = re.compile(r"(?:by|as of|as at|until|till|so far|up to)\b")
_BEFORE = 24


@dataclass(frozen=True, slots=True)
class Occasion:
    """A stretch of time with its words."""

    when: Stretch
    text: str


def occasions(statement: Statement) -> tuple[Occasion, ...]:
    """The times at which something is said to have happened; "by six", "as of today" are none."""
    return tuple(_found(statement, as_of=False))


def as_of(statement: Statement) -> Stretch | None:
    """The time up to which a count holds: the statement's own, else the day of its document."""
    own = list(_found(statement, as_of=True))
    return own[0].when if own else stretch(statement.published)


def _found(statement: Statement, *, as_of: bool) -> list[Occasion]:
    text = statement.document.text
    found = []
    for time in statement.times:
        when = stretch(time.value)
        if when is None or _is_as_of(text, time) != as_of:
            continue
        start, end = time.spans[0][0], time.spans[-1][1]
        near = text[max(0, start - _BEFORE) : end].lower()
        found.append(Occasion(night(when) if "night" in near else when, text[start:end]))
    return found


def _is_as_of(text: str, time: Time) -> bool:
    start, end = time.spans[0][0], time.spans[-1][1]
    before = text[max(0, start - _BEFORE) : start].lower()
    return bool(_AS_OF.search(before) or _STARTS_AS_OF.match(text[start:end].lower()))

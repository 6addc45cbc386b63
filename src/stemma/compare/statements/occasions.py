"""When something is said to have happened, and as of when something is counted."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from stemma.compare.statements.clocks import Clock, in_figures, in_words, is_price
from stemma.compare.statements.own_dates import is_of_a_thing, is_refused
from stemma.compare.statements.when import Stretch, morning, night, stretch
from stemma.model.annotations import Time
from stemma.model.documents import Span, Spans, quote

_AS_OF = re.compile(
    r"\b(?:by|as of|as at|until|till|so far|up to)(?: (?:the|about|around|nearly|at|late|early))*\s*$"
)
_STARTS_AS_OF = re.compile(r"(?:by|as of|as at|until|till|so far|up to)\b")
_WILL = re.compile(
    r"\b(?<!\bthe )(?<!\ba )(?<!\bof )(?<!\bfree )(?<!\bgood )(?<!\bill )(?<!\bown )(?<!\bno )"
    r"(?<!\bh(?:is|er) )(?<!\bmy )(?<!\btheir )(?<!\bour )(?<!\byour )(?<!\bits )(?<!['’]s )"
    r"(?:will|shall|won['’]t)\b|\bgoing to\b",
    re.IGNORECASE,
)
"""What is to come; "against their will" is not."""
_MORNING = re.compile(r"\bmorning$", re.IGNORECASE)
_NIGHT_TO = re.compile(r"\bnight (?:to|into|on to)(?: the)?\s*$", re.IGNORECASE)
"""The night to Friday begins on Thursday."""
_TAKEN_UP = re.compile(r"(?:on |in )?(?:that|the same)\b", re.IGNORECASE)
"""A day that the text only takes up: which one it is may be read wrongly."""
_AGO = re.compile(r"\b(?:weeks?|months?|years?) ago$", re.IGNORECASE)
"""What nobody counts to the day."""
_ABOUT = re.compile(r"\b(?:about|around|roughly)\s*$")
_BESIDE = re.compile(r"\b(?:nearly|shortly|before|after)\s*$")
"""Words by which a time of day is only one side of the time that is meant."""
_BEFORE = 24
_DAY = 24 * 60
_WEEK = 7 * _DAY


@dataclass(frozen=True, slots=True)
class Occasion:
    """A stretch of time with its words."""

    when: Stretch
    text: str


def find_occasions(text: str, times: tuple[Time, ...], *, as_of: bool) -> tuple[Occasion, ...]:
    """The days at which something is said to have happened; or those up to which something is counted.

    "By six" and "as of today" are of the second kind.
    """
    found = []
    for time in _told_of(text, times):
        when = stretch(time.value)
        if when is None or _is_as_of(text, time) != as_of:
            continue
        start, end = time.spans[0][0], time.spans[-1][1]
        near = text[max(0, start - _BEFORE) : end].lower()
        if _NIGHT_TO.search(text[max(0, start - _BEFORE) : start]):
            when = replace(when, start=when.start - _DAY, end=when.end - _DAY)
        when = night(when) if "night" in near else when
        if _MORNING.search(text[start:end]):
            when = morning(when)
        if _TAKEN_UP.match(text[start:end]) or _AGO.search(text[start:end]):
            when = replace(when, loose=True)
        found.append(Occasion(when, text[start:end]))
    return tuple(found)


def _told_of(text: str, times: tuple[Time, ...]) -> tuple[Time, ...]:
    """The times without those that are refused; the date of a thing counts where there is no other."""
    stated = tuple(each for each in times if not is_refused(text, each))
    return tuple(each for each in stated if not is_of_a_thing(text, each)) or stated


def find_clocks(text: str, times: tuple[Time, ...], spans: Spans) -> tuple[Clock, ...]:
    """The times of day at which something is said to have happened, exact or about.

    Args:
        text: the document's text.
        times: the times found in the statement.
        spans: the statement, for times of day that are written out.
    """
    found: dict[int, Clock] = {}
    read: list[Span] = []
    for time in times:
        start, end = time.spans[0][0], time.spans[-1][1]
        clock = in_figures(text[start:end]) if time.type == "date" else None
        if clock is not None and clock.either and is_price(text, start):
            clock = None
        if clock is not None and not _is_as_of(text, time) and not _is_beside(text, start):
            found[start] = replace(clock, about=_is_about(text, start))
        if clock is not None:
            read.append((start, end))
    for start, end in spans:
        for at, clock in in_words(text[start:end]):
            if any(first <= start + at < last for first, last in read):
                continue
            before = text[max(0, start + at - _BEFORE) : start + at].lower()
            if not _AS_OF.search(before) and not _is_beside(text, start + at):
                found[start + at] = replace(clock, about=_is_about(text, start + at))
    return tuple(found[at] for at in sorted(found))


def is_to_come(text: str) -> bool:
    """Whether a text speaks of what is to come; a last will and "of his own free will" do not."""
    return bool(_WILL.search(text))


def _is_beside(text: str, start: int) -> bool:
    return bool(_BESIDE.search(text[max(0, start - _BEFORE) : start].lower()))


def _is_about(text: str, start: int) -> bool:
    return bool(_ABOUT.search(text[max(0, start - _BEFORE) : start].lower()))


def counted_by_clock(text: str, times: tuple[Time, ...], published: str | None) -> Stretch | None:
    """The minute of the day of publication that "as of 10:30" means, where no day is given."""
    day = stretch(published)
    if day is None or day.minutes != _DAY:
        return None
    for time in times:
        minute = _minute(quote(text, time.spans)) if _is_as_of(text, time) else None
        if time.value is None and minute is not None:
            return Stretch(day.start + minute, day.start + minute + 1)
    return None


def to_the_minute(counted: Occasion) -> Stretch:
    """The time of a count, to the minute where its words name one of its day: "as of 10:30 on Saturday"."""
    minute = _minute(counted.text)
    if minute is None or counted.when.minutes != _DAY:
        return counted.when
    start = counted.when.start + minute
    return Stretch(start, start + 1, counted.when.loose)


def not_to_come(counted: Stretch, published: str | None) -> Stretch:
    """The time of a count; a weekday after the day of publication is the one of the week before."""
    day = stretch(published)
    if day is None or not day.end <= counted.start < day.end + _WEEK:
        return counted
    return replace(counted, start=counted.start - _WEEK, end=counted.end - _WEEK)


def _minute(words: str) -> int | None:
    """The minute of the day that the words give, or null."""
    clock = in_figures(words) or next((clock for _, clock in in_words(words)), None)
    return clock.minute if clock else None


def _is_as_of(text: str, time: Time) -> bool:
    start, end = time.spans[0][0], time.spans[-1][1]
    before = text[max(0, start - _BEFORE) : start].lower()
    return bool(_AS_OF.search(before) or _STARTS_AS_OF.match(text[start:end].lower()))

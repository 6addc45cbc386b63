"""Times of day, in figures and in words: "02:45", "a quarter to one in the morning", "noon"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_REACH = 60
HALF_DAY = 12 * 60
DAY = 2 * HALF_DAY
_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_STEPS = {"five": 5, "ten": 10, "a quarter": 15, "quarter": 15, "twenty": 20, "half": 30}
_HOUR = rf"(?P<hour>{'|'.join(_HOURS)}|1[0-2]|[1-9])"
_PART = (
    r"(?:,? (?:(?P<before>in the (?:early )?morning|a\.?m\.?(?!\w))"
    r"|(?P<after>in the (?:early |late )?(?:afternoon|evening)|p\.?m\.?(?!\w))|(?P<night>at night)))?"
)
_FIGURES = re.compile(
    r"(?<![\d:.,])(?P<hour>2[0-3]|[01]?\d)(?:[:.](?P<minute>[0-5]\d))?(?![\d:]|\.\d)"
    r"(?:\s*(?:(?P<before>a\.?m\b)|(?P<after>p\.?m\b)))?",
    re.IGNORECASE,
)
_WORDS = re.compile(
    rf"\b(?P<step>{'|'.join(_STEPS)}|twenty-five)(?: minutes?)? (?P<side>past|to) {_HOUR}\b{_PART}"
    rf"|\b{_HOUR.replace('hour', 'full')} o['’]clock"
    rf"{_PART.replace('before', 'b').replace('after', 'a').replace('night', 'n')}"
    r"|\b(?P<name>noon|midday|midnight)\b",
    re.IGNORECASE,
)


_AT_FIGURES = re.compile(
    r"\b(?:at|from|until|till|since) (?P<clock>(?:2[0-3]|[01]?\d)[.:][0-5]\d)"
    r"(?=\s*(?:$|[.,;:!?)](?!\d)|(?:on|in|and|that|the|this|when|by|after|before|from|last|yesterday|of)\b"
    r"|hours\b))",
    re.IGNORECASE,
)
"""“at 2.31 on Tuesday”; but “at 2.31 crowns”."""
_AT = re.compile(
    r"\b(?:at|by|until|till|since|from|before|after)(?: about| around)? $", re.IGNORECASE
)
_PRICED = re.compile(
    r"\b(?:s(?:old|ells?|elling)|b(?:ought|uys?)|priced?|costs?|fetch(?:ed|es)|paid|pays?|valued|traded)"
    r"(?: (?!out\b|off\b)[\w'’-]+){0,4} at $",
    re.IGNORECASE,
)
"""After which "at 2.14" is a price: "milk was sold at 2.14"."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day to the minute, with its words."""

    minute: int
    text: str
    either: bool = False
    """Whether it may be twelve hours later: "two o'clock" does not say of which half of the day."""
    about: bool = False
    """Whether the source is not exact: "at about five"."""

    def apart(self, other: Clock) -> int:
        """Minutes between the two on one dial, the shorter way round."""
        round_ = HALF_DAY if self.either or other.either else DAY
        gap = (self.minute - other.minute) % round_
        return min(gap, round_ - gap)


def in_figures(words: str) -> Clock | None:
    """The time of day that figures give, with minutes or with their half of the day; or null."""
    for match in _FIGURES.finditer(words):
        if match["minute"] or match["before"] or match["after"]:
            hour, said = int(match["hour"]), match["before"] or match["after"]
            hour = hour % 12 + 12 * bool(match["after"]) if said else hour
            either = not said and 0 < hour <= 12 and not match["hour"].startswith("0")
            return Clock(hour * 60 + int(match["minute"] or 0), words, either)
    return None


def is_only_clock(words: str) -> bool:
    """Whether some words give a time of day and nothing else: of which day, they do not say."""
    return any(pattern.fullmatch(words.strip()) for pattern in (_FIGURES, _WORDS))


def is_price(text: str, start: int) -> bool:
    """Whether the figures at a place tell what something cost, and no time of day."""
    return bool(_PRICED.search(text[max(0, start - _REACH) : start]))


def in_words(text: str) -> Iterator[tuple[int, Clock]]:
    """Times of day that words give, each with where it starts."""
    for match in _WORDS.finditer(text):
        if match["step"] and not _is_of_the_day(text, match):
            continue
        if match["name"]:
            minute = 0 if match["name"].lower() == "midnight" else HALF_DAY
            yield match.start(), Clock(minute, match.group())
            continue
        hour = _hour(match["hour"] or match["full"])
        minute = 60 * (hour % 12)
        if match["step"]:
            step = _STEPS.get(match["step"].lower(), 25)
            minute += step if match["side"].lower() == "past" else -step
        after = match["after"] or match["a"]
        before = match["before"] or match["b"]
        minute += HALF_DAY * bool(after)
        yield match.start(), Clock(minute % DAY, match.group(), not (before or after))
    for match in _AT_FIGURES.finditer(text):
        clock = in_figures(match["clock"])
        if clock is not None and not is_price(text, match.start("clock")):
            yield match.start("clock"), clock


def _is_of_the_day(text: str, match: re.Match[str]) -> bool:
    """Whether "ten to two" is a time: a quarter or a half, of a part of the day, or after "at"."""
    if match["before"] or match["after"] or match["night"] or "quarter" in match["step"].lower():
        return True
    return match["side"].lower() == "past" or bool(_AT.search(text[: match.start()]))


def _hour(said: str) -> int:
    return int(said) if said.isdigit() else 1 + _HOURS.index(said.lower())

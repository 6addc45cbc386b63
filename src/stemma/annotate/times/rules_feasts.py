"""Rules for feasts: those of a fixed day, and those that move with Easter."""

from __future__ import annotations

from stemma.annotate.times.dates import Yearless, dated
from stemma.annotate.times.setting import Meaning
from stemma.annotate.times.words import FUNCTION_WORDS
from stemma.text.phrases import Match, Rules, word_set

FEASTS = Rules()
FIXED = {"saints": (11, 1), "souls": (11, 2), "boxing": (12, 26)}
MOVING = {
    ("easter", None): 0,
    ("easter", 6): 0,
    ("easter", 0): 1,
    ("easter", 5): -1,
    ("good", 4): -2,
    ("palm", 6): -7,
    ("ash", 2): -46,
    ("whit", 6): 49,
    ("whit", 0): 50,
    ("pentecost", None): 49,
    ("whitsun", None): 49,
}
"""Days from Easter Sunday; the weekday counts from Monday."""
FEAST_LEADS = word_set(
    "at on by until till since before after around about from to for over during of and or last this next "
    "was is that when but on a every each than between the"
)


@FEASTS.when("christmas day?", "christmas eve", "new year 's day", "new year 's eve")
def feast(match: Match) -> Meaning | None:
    """“Christmas”, “New Year's Eve”; not “the Christmas tree”."""
    if not _stands_as_date(match):
        return None
    if match.has("christmas"):
        return Yearless(12, 24 if match.has("eve") else 25)
    return Yearless(12, 31) if match.has("eve") else Yearless(1, 1)


@FEASTS.when(
    "easter",
    "easter WEEKDAY",
    "good|palm|ash|whit WEEKDAY",
    "pentecost|whitsun",
    "all saints|souls ' day",
    "all saints|souls 's day",
    "boxing day",
)
def church_feast(match: Match) -> Meaning | None:
    """“since Easter”, “Good Friday”, “All Souls' Day”; Easter by the western reckoning."""
    first = match.items[0]
    fixed = next((FIXED[item.word] for item in match.items if item.word in FIXED), None)
    if not first.capital or not _stands_as_date(match):
        return None
    if fixed:
        return Yearless(*fixed)
    names = (first.word, match.number("WEEKDAY"))
    return Yearless(easter=MOVING[names]) if names in MOVING else None


def _stands_as_date(match: Match) -> bool:
    """Whether it is when something happened: not “a quiet Christmas”, “the Easter eggs”."""
    before, after = match.before, match.after
    if before is not None and before.word.isalpha() and before.word not in FEAST_LEADS:
        return False
    return after is None or not after.word.isalpha() or after.word in FUNCTION_WORDS


@FEASTS.when("christmas YEAR")
def feast_of_year(match: Match) -> Meaning:
    """“Christmas 2030”."""
    return dated(match.number("YEAR") or 0, 12, 25)

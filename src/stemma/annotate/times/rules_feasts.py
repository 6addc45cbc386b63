"""Rules for feasts: those of a fixed day, and those that move with Easter."""

from __future__ import annotations

from stemma.annotate.times.dates import Yearless, dated
from stemma.annotate.times.lasting import Vague
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
    ("holy", 5): -1,
    ("black", 5): -1,
    ("holy", 3): -3,
    ("maundy", 3): -3,
    ("shrove", 1): -47,
    ("ascension", None): 39,
    ("ascension", 3): 39,
    ("good", 4): -2,
    ("palm", 6): -7,
    ("ash", 2): -46,
    ("whit", 6): 49,
    ("whit", 0): 50,
    ("pentecost", None): 49,
    ("whitsun", None): 49,
}
"""Days from Easter Sunday; the weekday counts from Monday."""
NEW_YEAR_LEADS = word_set("at by over since until till before after around and")
NAMED = {"michaelmas": (9, 29), "candlemas": (2, 2), "epiphany": (1, 6), "martinmas": (11, 11)}
NAMED_FEAST_LEADS = word_set("at on by until till since before after around over during from")
FEAST_LEADS = word_set(
    "at on by until till since before after around about from to for over during of and or last this next "
    "was is that when but on a every each than between the"
)


@FEASTS.when("christmas day?", "christmas eve", "new year 's day", "new year 's eve", "new year")
def feast(match: Match) -> Meaning | None:
    """“Christmas”, “New Year's Eve”; not “the Christmas tree”."""
    if not _stands_as_date(match):
        return None
    if len(match.items) == 2 and match.has("new"):
        leads = match.before is not None and match.before.word in NEW_YEAR_LEADS
        return Yearless(1, 1) if leads and match.items[0].capital else None
    if match.has("christmas"):
        return Yearless(12, 24 if match.has("eve") else 25)
    return Yearless(12, 31) if match.has("eve") else Yearless(1, 1)


@FEASTS.when(
    "easter",
    "easter WEEKDAY",
    "good|palm|ash|whit|holy|black|maundy|shrove|ascension WEEKDAY",
    "ascension day",
    "pentecost|whitsun",
    "all saints|souls ' day",
    "all saints|souls 's day",
    "boxing day",
)
def church_feast(match: Match) -> Meaning | None:
    """“since Easter”, “Good Friday”, “All Souls' Day”; Easter by the western reckoning."""
    first = match.items[0]
    fixed = next((FIXED[item.word] for item in match.items if item.word in FIXED), None)
    the = match.before is not None and match.before.word == "the"
    named = bool(match.all("WEEKDAY")) and not the
    if not first.capital or not (named or _stands_as_date(match)):
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


@FEASTS.when(
    "the feast of",
    "diwali|eid|carnival|lent|advent|passover|hanukkah|purim|nowruz|vesak|holi|shrovetide|harvest|martinmas",
    "michaelmas|candlemas|epiphany",
)
def feast_of_another_calendar(match: Match) -> Meaning | None:
    """“by the feast of Saint Roch”, “at Diwali”: of no day that can be told from its name."""
    first = match.items[0]
    led = match.before is not None and match.before.word in NAMED_FEAST_LEADS
    if not led or not (first.capital or match.has("feast")) or not _stands_as_date_or_of(match):
        return None
    fixed = NAMED.get(first.word)
    return Yearless(*fixed) if fixed else Vague()


def _stands_as_date_or_of(match: Match) -> bool:
    return match.has("feast") or _stands_as_date(match)


@FEASTS.when("christmas YEAR")
def feast_of_year(match: Match) -> Meaning:
    """“Christmas 2030”."""
    return dated(match.number("YEAR") or 0, 12, 25)

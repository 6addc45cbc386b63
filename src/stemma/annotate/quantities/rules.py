"""Rules for numbers with what bounds them: "at least 12", "between 15 and 20", "tens of thousands"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stemma.text.numbers import SCALES, Number
from stemma.text.phrases import Item, Match, Rules, word_set

NUMBERS = Rules()
BOUNDS = Rules()

COUNT = ("NUMBER", "DAYNUM", "YEAR", "LONG")
HUNDRED = 100
MARGINS = word_set("vote point seat voice goal run length ballot")
"""By a single one of which something is won or lost."""
AFTER_TWICE = word_set("the as a an per that this its his her their our my your what every each -")


@dataclass(frozen=True, slots=True)
class Amount:
    """How many or how much, with open bounds null."""

    low: Number | None
    high: Number | None
    approximate: bool = False
    unit: str | None = None
    plain: bool = True
    """Whether it is a number and nothing else: no bound, no unit, no "dozens"."""
    spelled: bool = False
    """Whether it is written in words."""
    share: bool = False
    """Whether it is a fraction of something, told in percent."""
    counts: str | None = None
    """What it counts by its own word: "twice"."""


def amount_of(item: Item) -> Amount:
    """The amount that a rule gave to the item.

    Raises:
        TypeError: the item is none of a rule's.
    """
    if not isinstance(item.value, Amount):
        raise TypeError(item)
    return item.value


def scaled(value: Number, scale: int) -> Number:
    """The value so many times, whole where it comes out whole."""
    times = round(value * scale, 4)
    return int(times) if times == int(times) else times


def _numbers(match: Match) -> list[Number]:
    return [item.value for item in match.all(*COUNT) if isinstance(item.value, int | float)]


@NUMBERS.when("COUNT", gives="QUANTITY")
def number(match: Match) -> Amount:
    """“12”, “forty-four”."""
    value = _numbers(match)[0]
    return Amount(value, value, spelled=match.items[0].word.replace(" ", "").isalpha())


@NUMBERS.when("COUNT and a half", gives="QUANTITY")
def and_a_half(match: Match) -> Amount:
    """“two and a half”."""
    value = _numbers(match)[0] + 0.5
    return Amount(value, value)


@NUMBERS.when(
    "between COUNT and COUNT",
    "COUNT to COUNT",
    "COUNT - COUNT",
    "COUNT or COUNT",
    "COUNT ,? SOFT COUNT",
    gives="QUANTITY",
)
def span(match: Match) -> Amount | None:
    """“between 15 and 20”, “12 to 15”, “two, perhaps three”; “from 12 to 15” can be a change."""
    low, high = _numbers(match)
    year = bool(match.all("SOFT")) and match.items[0].kind == "YEAR"
    if year or (match.before is not None and match.before.word == "from"):
        return None
    scale = match.all(*COUNT)[1].word.rpartition(" ")[2]
    if scale in SCALES and low < HUNDRED * 10 and low * SCALES[scale] < high:
        low *= SCALES[scale]
    if low >= high:
        return None
    return Amount(low, high, approximate=bool(match.all("SOFT")), plain=False)


@NUMBERS.when(
    "SCORES", "SCORES of SCORES", "several|few|many SCALE", "a few SCALE", gives="QUANTITY"
)
def scores(match: Match) -> Amount:
    """“dozens”, “tens of thousands”, “several hundred”: two of them at least."""
    low = 2
    for item in match.all("SCORES", "SCALE"):
        low *= int(str(item.value))
    return Amount(low, None, approximate=True, plain=False)


@NUMBERS.when("dozen", gives="QUANTITY")
def the_dozen(match: Match) -> Amount | None:
    """“the dozen people”."""
    named = match.before is not None and match.before.word in (
        "the",
        "this",
        "that",
        "another",
        "every",
    )
    return Amount(12, 12) if named else None


@NUMBERS.when("TIMES", gives="QUANTITY")
def so_often(match: Match) -> Amount | None:
    """“he telephoned twice”; but “twice the total”, “twice as many”, “twice a year”."""
    compares = match.after is not None and match.after.word in AFTER_TWICE
    in_a_title = match.items[0].capital and match.before is not None
    if compares or in_a_title:
        return None
    value = match.number("TIMES")
    return Amount(value, value, counts="times")


@NUMBERS.when("PENCE", gives="QUANTITY")
def pence(match: Match) -> Amount:
    """“ninepence”."""
    value = match.number("PENCE")
    return Amount(value, value, unit="pence", plain=False)


@NUMBERS.when("COUNT - odd", gives="QUANTITY")
def and_some(match: Match) -> Amount:
    """“sixty-odd people”."""
    value = _numbers(match)[0]
    return Amount(value, value, approximate=True, plain=False)


@NUMBERS.when("a single", gives="QUANTITY")
def a_single_one(match: Match) -> Amount | None:
    """“by a single vote”; “not a single signal” says no number."""
    by = match.before is not None and match.before.word == "by"
    margin = match.after is not None and match.after.word in MARGINS
    return Amount(1, 1, plain=False) if by and margin else None


@BOUNDS.when(
    "at least QUANTITY",
    "no|not fewer|less than QUANTITY",
    "more than QUANTITY",
    "well? over|above QUANTITY",
    "upwards of QUANTITY",
    "in excess of QUANTITY",
    "a minimum of QUANTITY",
    "QUANTITY or more",
    "not|never|didn't|didn’t fall|fell|drop|dropped|go|went|sink|sank below|under QUANTITY",
    "not|never below|under QUANTITY",
    gives="QUANTITY",
)
def at_least(match: Match) -> Amount:
    """“at least 12”, “more than 90”: open above."""
    amount = first_amount(match)
    return replace(amount, high=None, plain=False)


@BOUNDS.when(
    "at most QUANTITY",
    "no|not more than QUANTITY",
    "up to QUANTITY",
    "fewer|less than QUANTITY",
    "under|below QUANTITY",
    "a maximum of QUANTITY",
    "as many|much as QUANTITY",
    "QUANTITY or fewer|less",
    "not|never|didn't|didn’t rise|rose|climb|climbed|go|went|get|got above|over QUANTITY",
    "not|never|didn't|didn’t exceed|exceeded QUANTITY",
    gives="QUANTITY",
)
def at_most(match: Match) -> Amount:
    """“at most 60”, “fewer than a hundred”: open below."""
    amount = first_amount(match)
    high = amount.low if amount.high is None else amount.high
    return replace(amount, low=None, high=high, plain=False)


@BOUNDS.when(
    "SOFT QUANTITY", "an SOFT QUANTITY", "close to QUANTITY", "QUANTITY or so", gives="QUANTITY"
)
def about(match: Match) -> Amount:
    """“about 40,000”, “nearly 300”."""
    return replace(first_amount(match), approximate=True, plain=False)


@BOUNDS.when("SOFT at least QUANTITY", "SOFT more than QUANTITY", gives="QUANTITY")
def about_at_least(match: Match) -> Amount:
    """“perhaps more than 40”."""
    return replace(first_amount(match), high=None, approximate=True, plain=False)


def first_amount(match: Match) -> Amount:
    """The first amount among the items."""
    return amount_of(match.all("QUANTITY")[0])

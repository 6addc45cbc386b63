"""Rules for numbers with what bounds them: "at least 12", "between 15 and 20", "tens of thousands"."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass, replace
from importlib.resources import files

from stemma.text.lexer import items_of
from stemma.text.numbers import ONES, SCALES, TENS, Number
from stemma.text.phrases import Grammar, Item, Lexicon, Match, Rules, word_set

NUMBERS = Rules()
BOUNDS = Rules()
UNITS = Rules()

COUNT = ("NUMBER", "DAYNUM", "YEAR", "LONG")
SIGNS = ("USD", "EUR", "GBP", "JPY", "INR", "RUB", "TRY", "ILS")
"""What the values of the class SIGN stand for."""
PERCENT = "%"
HUNDRED = 100
LARGEST_SHARE = 1000
ROUND = 4
ROUND_WHOLES = frozenset((*range(2, 11), 12, 20, 50, 100, 1000))
"""Of what shares are told; "17 out of 25 questions" are so many questions."""
AFTER_TWICE = word_set("the as a an per that this its his her their our my your what every each -")
CODES = {2: "rupees", 3: "shillings"}
"""What the values of the class CODE stand for where it is not the code itself."""


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
    counts: str | None = None
    """What it counts by its own word: "twice"."""


@functools.cache
def lexicon() -> Lexicon:
    """Words of number and measure with their class and value."""
    table = tomllib.loads(
        files("stemma.annotate").joinpath("quantities.toml").read_text(encoding="utf-8")
    )
    return {word: (kind, value) for kind, words in table.items() for word, value in words.items()}


def is_money(unit: str | None) -> bool:
    """Whether a unit is one of money."""
    if unit is None:
        return False
    known = lexicon().get(unit.lower(), ("", 0))[0] in ("CURRENCY", "CODE")
    return known or unit in SIGNS or unit in CODES.values()


@functools.cache
def grammar() -> Grammar:
    """The grammar of quantities, compiled once per process."""
    return Grammar(
        (NUMBERS.rules, BOUNDS.rules, UNITS.rules),
        lexicon(),
        {"COUNT": COUNT},
        frozenset({*COUNT, "SCORES", "SCALE", "TIMES", "PENCE", *ONES, *TENS, *SCALES}),
    )


def items_with_amounts(text: str, start: int, end: int) -> list[Item]:
    """The stretch as items, with each amount as one item of class QUANTITY; none if it can have none."""
    if not grammar().awake(text, start, end):
        return []
    return grammar().read(items_of(text, start, end, lexicon()))


def amount_of(item: Item) -> Amount:
    """The amount that a rule gave to the item.

    Raises:
        TypeError: the item is none of a rule's.
    """
    if not isinstance(item.value, Amount):
        raise TypeError(item)
    return item.value


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
    if match.before is not None and match.before.word == "from":
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


@BOUNDS.when(
    "at least QUANTITY",
    "no|not fewer|less than QUANTITY",
    "more than QUANTITY",
    "well? over|above QUANTITY",
    "upwards of QUANTITY",
    "in excess of QUANTITY",
    "a minimum of QUANTITY",
    "QUANTITY or more",
    gives="QUANTITY",
)
def at_least(match: Match) -> Amount:
    """“at least 12”, “more than 90”: open above."""
    amount = _amount(match)
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
    gives="QUANTITY",
)
def at_most(match: Match) -> Amount:
    """“at most 60”, “fewer than a hundred”: open below."""
    amount = _amount(match)
    high = amount.low if amount.high is None else amount.high
    return replace(amount, low=None, high=high, plain=False)


@BOUNDS.when(
    "SOFT QUANTITY", "an SOFT QUANTITY", "close to QUANTITY", "QUANTITY or so", gives="QUANTITY"
)
def about(match: Match) -> Amount:
    """“about 40,000”, “nearly 300”."""
    return replace(_amount(match), approximate=True, plain=False)


@BOUNDS.when("SOFT at least QUANTITY", "SOFT more than QUANTITY", gives="QUANTITY")
def about_at_least(match: Match) -> Amount:
    """“perhaps more than 40”."""
    return replace(_amount(match), high=None, approximate=True, plain=False)


@UNITS.when(
    "QUANTITY PERCENT",
    "QUANTITY per cent",
    "QUANTITY percentage points",
    "QUANTITY - PERCENT",
    gives="QUANTITY",
)
def per_cent(match: Match) -> Amount:
    """“58 percent”."""
    return replace(_amount(match), unit=PERCENT, plain=False)


@UNITS.when(
    "QUANTITY out of every? QUANTITY",
    "QUANTITY in every? QUANTITY",
    gives="QUANTITY",
)
def share(match: Match) -> Amount | None:
    """“three out of four”, “one in five”: a share of all; figures with “in” are two numbers."""
    part, whole = (amount_of(item) for item in match.all("QUANTITY"))
    if match.has("in") and not (part.spelled and whole.spelled):
        return None
    if (
        part.low is None
        or not whole.plain
        or not whole.low
        or not 0 < part.low < whole.low <= LARGEST_SHARE
    ):
        return None
    if match.after is not None and match.after.word.isalpha() and whole.low not in ROUND_WHOLES:
        return replace(part, plain=False)
    value = round(part.low * HUNDRED / whole.low, ROUND)
    value = int(value) if value == int(value) else value
    high = value if part.high is not None else None
    return Amount(value, high, part.approximate, PERCENT, plain=False)


@UNITS.when("QUANTITY of QUANTITY", gives="QUANTITY")
def part_of_all(match: Match) -> Amount | None:
    """“23 of 27 delegates”: the 23; “of the 27” names the whole by itself."""
    part, whole = (amount_of(item) for item in match.all("QUANTITY"))
    if part.low is None or not whole.plain or not whole.low or part.low >= whole.low:
        return None
    return replace(part, plain=False)


@UNITS.when("COINED QUANTITY", gives="QUANTITY")
def money_by_letters(match: Match) -> Amount:
    """“R11.6 million”, “K5,000”."""
    return replace(_amount(match), unit=match.items[0].word.upper(), plain=False)


@UNITS.when("SIGN QUANTITY", gives="QUANTITY")
def money(match: Match) -> Amount:
    """“$5 million”."""
    sign = SIGNS[(match.number("SIGN") or 1) - 1]
    return replace(_amount(match), unit=sign, plain=False)


@UNITS.when("CODE .? QUANTITY", "QUANTITY CODE", gives="QUANTITY")
def money_by_code(match: Match) -> Amount | None:
    """“Rs. 300”, “USD 5 million”."""
    code = match.all("CODE")[0]
    if _amount(match).unit is not None or not code.capital:
        return None
    unit = CODES.get(match.number("CODE") or 1, code.word.upper())
    return replace(_amount(match), unit=unit, plain=False)


@UNITS.when(
    "QUANTITY -? CURRENCY|MEASURE",
    "QUANTITY square|cubic|nautical MEASURE",
    gives="QUANTITY",
)
def measured(match: Match) -> Amount:
    """“300 marks”, “200 kilometres”, “two square miles”."""
    words = [item.word for item in match.items if item.kind != "QUANTITY" and item.word != "-"]
    return replace(_amount(match), unit=" ".join(words), plain=False)


def _amount(match: Match) -> Amount:
    return amount_of(match.all("QUANTITY")[0])

"""Rules for amounts with what they are of: shares, money, measures, so many of so many."""

from __future__ import annotations

from dataclasses import replace

from stemma.annotate.quantities.rules import COUNT, Amount, amount_of, first_amount, scaled
from stemma.text.phrases import Match, Rules

UNITS = Rules()
SIGNS = ("USD", "EUR", "GBP", "JPY", "INR", "RUB", "TRY", "ILS")
"""What the values of the class SIGN stand for."""
PERCENT = "%"
HUNDRED = 100
LARGEST_SHARE = 1000
ROUND = 4
THOUSAND, MILLION = 1000, 1_000_000
ROUND_WHOLES = frozenset((*range(2, 11), 12, 20, 50, 100, 1000))
"""Of what shares are told; "17 out of 25 questions" are so many questions."""
CODES = {2: "rupees", 3: "shillings"}
"""What the values of the class CODE stand for where it is not the code itself."""


@UNITS.when(
    "QUANTITY PERCENT",
    "QUANTITY per cent",
    "QUANTITY percentage points",
    "QUANTITY - PERCENT",
    gives="QUANTITY",
)
def per_cent(match: Match) -> Amount:
    """“58 percent”."""
    return replace(first_amount(match), unit=PERCENT, plain=False)


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
    return Amount(value, high, part.approximate, PERCENT, plain=False, share=True)


@UNITS.when("QUANTITY of QUANTITY", gives="QUANTITY")
def part_of_all(match: Match) -> Amount | None:
    """“23 of 27 delegates”: the 23; “of the 27” names the whole by itself."""
    part, whole = (amount_of(item) for item in match.all("QUANTITY"))
    if part.low is None or not whole.plain or not whole.low or part.low >= whole.low:
        return None
    return replace(part, plain=False)


@UNITS.when("SIGN QUANTITY m", "QUANTITY m CURRENCY", gives="QUANTITY")
def millions(match: Match) -> Amount:
    """“£1.3m”, “1.3m marks”: of money a million, and no metre."""
    amount = first_amount(match)
    money = match.items[0 if match.all("SIGN") else -1]
    unit = SIGNS[(match.number("SIGN") or 1) - 1] if match.all("SIGN") else money.word
    low, high = (
        None if each is None else scaled(each, MILLION) for each in (amount.low, amount.high)
    )
    return replace(amount, low=low, high=high, unit=unit, plain=False)


@UNITS.when("half a|an CURRENCY|MEASURE", gives="QUANTITY")
def half_a_measure(match: Match) -> Amount:
    """“half a mile”, “half a crown”."""
    return Amount(0.5, 0.5, unit=match.items[-1].word, plain=False)


@UNITS.when("QUANTITY grand", gives="QUANTITY")
def thousands(match: Match) -> Amount | None:
    """“fifteen grand”; but “two grand houses”."""
    amount = first_amount(match)
    if amount.low is None or not amount.plain or (match.after and match.after.word.isalpha()):
        return None
    value = scaled(amount.low, THOUSAND)
    return Amount(value, value)


@UNITS.when("COINED QUANTITY", gives="QUANTITY")
def money_by_letters(match: Match) -> Amount:
    """“R11.6 million”, “K5,000”."""
    return replace(first_amount(match), unit=match.items[0].word.upper(), plain=False)


@UNITS.when("SIGN QUANTITY", gives="QUANTITY")
def money(match: Match) -> Amount:
    """“$5 million”."""
    sign = SIGNS[(match.number("SIGN") or 1) - 1]
    return replace(first_amount(match), unit=sign, plain=False)


@UNITS.when("CODE .? QUANTITY", "QUANTITY CODE", gives="QUANTITY")
def money_by_code(match: Match) -> Amount | None:
    """“Rs. 300”, “USD 5 million”."""
    code = match.all("CODE")[0]
    if first_amount(match).unit is not None or not code.capital:
        return None
    unit = CODES.get(match.number("CODE") or 1, code.word.upper())
    return replace(first_amount(match), unit=unit, plain=False)


@UNITS.when(
    "QUANTITY -? CURRENCY|MEASURE|m",
    "QUANTITY square|cubic|nautical MEASURE",
    gives="QUANTITY",
)
def measured(match: Match) -> Amount:
    """“300 marks”, “200 kilometres”, “two square miles”."""
    words = [item.word for item in match.items if item.kind != "QUANTITY" and item.word != "-"]
    return replace(first_amount(match), unit=" ".join(words), plain=False)


@UNITS.when("minus QUANTITY degree|degrees", gives="QUANTITY")
def below_zero(match: Match) -> Amount | None:
    """“minus 17 degrees”; but “20 minus 3 degrees”."""
    if match.before is not None and match.before.kind in (*COUNT, "QUANTITY"):
        return None
    return _negative(first_amount(match), match.items[-1].word)


@UNITS.when("QUANTITY degree|degrees below zero|freezing", gives="QUANTITY")
def below_freezing(match: Match) -> Amount:
    """“11 degrees below zero”."""
    return _negative(first_amount(match), match.items[1].word)


def _negative(amount: Amount, unit: str) -> Amount:
    low, high = (None if each is None else -each for each in (amount.high, amount.low))
    return replace(amount, low=low, high=high, unit=unit, plain=False)

"""Numbers written in words or figures: "two hundred and six", "2.4 million", "half a dozen".

What is a number is decided word by word; a number's words become one item of class NUMBER.
"""

from __future__ import annotations

from collections.abc import Sequence

from stemma.text.phrases import Item

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ONES = {word: value for value, word in enumerate(_ONES.split()) if value}
TENS = {word: value * 10 for value, word in enumerate(_TENS.split(), start=2)}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
SCALE_MARKS = {"k": 1_000, "bn": 1_000_000_000, "tn": 1_000_000_000_000}
FIGURES = frozenset({"DAYNUM", "YEAR", "LONG", "NUMBER"})
"""Classes of items written in figures."""
BEGINNINGS = frozenset({*ONES, *TENS, "a", "an", "half"})
TEN = 10
HUNDRED = 100
LARGEST = 10**15

Number = int | float


def join_numbers(items: Sequence[Item]) -> list[Item]:
    """The items with each number's words as one item of class NUMBER."""
    joined: list[Item] = []
    at = 0
    while at < len(items):
        item = items[at]
        begins = item.kind in FIGURES or item.word in BEGINNINGS
        end, value = _number_at(items, at) if begins else (at, None)
        if value is None:
            joined.append(items[at])
            at += 1
            continue
        first, last = items[at], items[end - 1]
        word = " ".join(item.word for item in items[at:end])
        joined.append(Item(first.start, last.end, word, "NUMBER", value, first.capital))
        at = end
    return joined


def _number_at(items: Sequence[Item], at: int) -> tuple[int, Number | None]:
    """Where the number that begins here ends, and its value; null where none begins."""
    word = items[at].word
    if items[at].kind in FIGURES:
        return _scaled_figure(items, at)
    if word in ("a", "an", "half"):
        return _with_article(items, at)
    if word in ONES or word in TENS:
        return _spelled(items, at)
    return at, None


def _scaled_figure(items: Sequence[Item], at: int) -> tuple[int, Number | None]:
    """“2.4 million”, “5bn”; a figure alone stays what it is."""
    value = items[at].value
    following = _word(items, at + 1)
    tight = at + 1 < len(items) and items[at].end == items[at + 1].start
    scale = SCALE_MARKS.get(following) if tight else SCALES.get(following)
    if scale is None or not isinstance(value, int | float):
        return at, None
    return at + 2, _whole(value * scale)


def _with_article(items: Sequence[Item], at: int) -> tuple[int, Number | None]:
    """“a hundred and six”, “half a million”, “half a dozen”."""
    half = items[at].word == "half"
    scale_at = at + 2 if half and _word(items, at + 1) in ("a", "an") else at + 1
    scale = SCALES.get(_word(items, scale_at))
    if scale is None:
        return at, None
    if half:
        return scale_at + 1, _whole(scale / 2)
    return _after_scale(items, scale_at + 1, scale)


def _spelled(items: Sequence[Item], at: int) -> tuple[int, Number]:
    at, total = _below_hundred(items, at)
    scale = SCALES.get(_word(items, at))
    if scale is None:
        return at, total
    return _after_scale(items, at + 1, total * scale)


def _after_scale(items: Sequence[Item], at: int, total: int) -> tuple[int, int]:
    """Go on with "thousand", and with "and six" after a hundred or more."""
    while (scale := SCALES.get(_word(items, at), 0)) >= HUNDRED and total < LARGEST:
        total, at = total * scale, at + 1
    following = at + 1 if _word(items, at) == "and" else at
    if total % HUNDRED or not (_word(items, following) in ONES or _word(items, following) in TENS):
        return at, total
    end, rest = _below_hundred(items, following)
    scale = SCALES.get(_word(items, end), 0)
    if scale:
        if rest * scale >= total:
            return at, total
        return _after_scale(items, end + 1, total + rest * scale)
    return end, total + rest


def _below_hundred(items: Sequence[Item], at: int) -> tuple[int, int]:
    """“forty”, “forty-four”, “forty four”, “seven”."""
    word = _word(items, at)
    if word in ONES:
        return at + 1, ONES[word]
    value = TENS[word]
    following = at + 2 if _word(items, at + 1) == "-" else at + 1
    ones = ONES.get(_word(items, following), TEN)
    return (following + 1, value + ones) if ones < TEN else (at + 1, value)


def _word(items: Sequence[Item], at: int) -> str:
    return items[at].word if at < len(items) else ""


def _whole(value: Number) -> Number:
    """2.4 million as 2400000, not 2400000.0; what binary fractions add is rounded away."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded

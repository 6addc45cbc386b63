"""Parts and totals: "52 of them", "15 people: nine for …, four for … and two for …", lists with a total.

A total is believed to be one only where the text says so (a colon, "a total of", a list that
follows) or where the parts that follow in its sentence come to exactly it. What is reported when
they do not is arithmetic, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from stemma.annotate.quantities.found import Found, stands_alone
from stemma.annotate.quantities.grammar import is_money
from stemma.annotate.quantities.spent import may_be_of_time
from stemma.text.numbers import Number

SENTENCES_BACK = 2
LARGE, DOZEN = 1000, 12
FEWEST_PARTS = 2
MOST_PARTS = 60
FARTHEST = 40
"""Amounts back that one can be taken out of."""
TOTAL_BEFORE = re.compile(
    r"\b(?:total of|in all|altogether|total|sum of|together)\W*$", re.IGNORECASE
)
TOTAL_AFTER = re.compile(
    r"^\W*(?:\w+\W+){0,3}?(?:in all|altogether|in total|together|all told)\b", re.IGNORECASE
)
BARE_PART = re.compile(
    r"^\W{0,3}(?:for|from|in|of|on|at|to|by|as|were|was|with|because|against)\b", re.IGNORECASE
)
OF_THE = re.compile(r"\b[Oo]f (?:the|these|those|its|their) $")
OUT_OF = re.compile(r" [\w' -]{1,60}, ")
INCLUDING = re.compile(r"[^.;:]{1,60},? (?:including|among them)(?: the| at)? *", re.IGNORECASE)
LINE_LEAD = re.compile(r"[ \t]*(?:[-–—•*]\s*)?\Z")
LOOK = 80
KNOWN, FOUR = ("the ", "The ", "all ", "All "), 4
"""What stands before a number that was told before."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A total and its parts, by their places among what was found."""

    total: int
    parts: tuple[int, ...]
    says: str = ""

    @property
    def differs(self) -> bool:
        """Whether the parts come to something else than the total."""
        return bool(self.says)


def taken_out(text: str, found: list[Found]) -> list[Found]:
    """What was found, with every "of them" tied to what it is taken out of."""
    result: list[Found] = []
    for at, one in enumerate(found):
        if one.counted.partitive:
            following = found[at + 1] if at + 1 < len(found) else None
            inside = following is not None and following.counted.at == one.counted.at
            result.append(replace(one, total=at + 1) if inside else _tied(one, result))
        elif one.points_back and one.amount.unit is None and not one.counts:
            known = text.endswith(KNOWN, max(0, one.span[0] - FOUR), one.span[0])
            result.append(_pointed(one, result, known=known))
        else:
            result.append(_included(text, one, result))
    return result


def _included(text: str, one: Found, before: list[Found]) -> Found:
    """“258 people, including 12 officers”: the one with the number before it as its total."""
    if not before or before[-1].sentence != one.sentence or one.amount.unit:
        return one
    last, at = before[-1], len(before) - 1
    between = text[last.span[1] : one.span[0]]
    if last.amount.unit or not last.counts or _larger(one, last):
        return one
    lead = text[max(0, last.span[0] - LOOK) : last.span[0]]
    if OF_THE.search(lead) and OUT_OF.fullmatch(between):
        return replace(one, total=at, inherited=last.counts)
    return replace(one, total=at) if INCLUDING.fullmatch(between) else one


def _pointed(one: Found, before: list[Found], *, known: bool) -> Found:
    """The one with what was counted last before it, two sentences back at most.

    A number above a dozen, or one that is known ("the six"), may stand farther from its own first
    mention. A large one that has no
    noun is of the money named last, unless as large a number of something stands beside it.
    """
    counting = [other for other in reversed(before[-FARTHEST:]) if _counts_things(other)]
    near = [other for other in counting if one.sentence - other.sentence <= SENTENCES_BACK]
    low = one.amount.low or 0
    named = next((other for other in near if _same_number(one, other)), None)
    if named is None and low >= LARGE and not one.of_people:
        named = next((other for other in near if (other.amount.low or 0) >= LARGE), None)
        units = (other.amount.unit for other in reversed(before) if is_money(other.amount.unit))
        if named is None:
            return replace(one, amount=replace(one.amount, unit=next(units, None)))
    far = counting if low > DOZEN or known else []
    named = named or next((other for other in far if _same_number(one, other)), None)
    named = named or next(iter(near), None)
    return replace(one, inherited=named.counts) if named else one


def _counts_things(one: Found) -> bool:
    return bool(one.counts) and one.counts != "times" and one.amount.unit is None


def _same_number(one: Found, other: Found) -> bool:
    bounds = (one.amount.low, one.amount.high)
    return bounds[0] == bounds[1] and (other.amount.low, other.amount.high) == bounds


def _tied(one: Found, before: list[Found]) -> Found:
    """The one with the total it is part of, if the text names one before it."""
    word = one.counted.word
    pronoun = one.counted.tag in ("PRP", "WP", "DT", "WDT") or word in ("them", "whom", "which")
    if not one.counted.definite and not pronoun:
        return one
    for at in range(len(before) - 1, max(len(before) - FARTHEST, -1), -1):
        total = before[at]
        if total.amount.unit or total.total is not None or not total.counts:
            continue
        if pronoun and total.sentence < one.sentence - 1:
            break
        fits = pronoun or total.counts == word
        if fits and not _larger(one, total):
            return replace(one, total=at, inherited=total.counts)
    return replace(one, inherited=None, counted=replace(one.counted, word=None)) if pronoun else one


def _larger(one: Found, other: Found) -> bool:
    low = one.amount.low if one.amount.low is not None else one.amount.high
    high = other.amount.high
    return low is not None and high is not None and low > high


def parts_of_sums(text: str, found: list[Found]) -> tuple[list[Found], list[Sum]]:
    """What was found, each part with its total, and the sums, those that do not come out too."""
    every = [*_in_sentences(text, found), *_in_lists(text, found)]
    sums = [each for each in every if stands_alone(found[each.total])]
    result = list(found)
    for each in sums:
        total = result[each.total]
        for at in each.parts:
            part = result[at]
            inherited = part.inherited or (None if part.counts else total.counts)
            unit = part.amount.unit or total.amount.unit
            result[at] = replace(
                part, total=each.total, inherited=inherited, amount=replace(part.amount, unit=unit)
            )
    return result, sums


def _in_sentences(text: str, found: list[Found]) -> Iterator[Sum]:
    """Sums within one sentence: the total first, or last with "in all"."""
    at = 0
    while at < len(found):
        end = at + 1
        while end < len(found) and found[end].sentence == found[at].sentence:
            end += 1
        each = _in_sentence(text, found, range(at, min(end, at + MOST_PARTS)))
        if each:
            yield each
        at = end


def _in_sentence(text: str, found: list[Found], places: range) -> Sum | None:
    for total in places[:-FEWEST_PARTS]:
        parts = tuple(place for place in places if place > total)
        each = _total_first(text, found, total, parts)
        if each:
            return each
    last = places[-1]
    parts = tuple(places[:-1])
    if len(parts) >= FEWEST_PARTS and _called_total(text, found[last]):
        return _exact(found, last, parts)
    return None


def _total_first(text: str, found: list[Found], total: int, parts: tuple[int, ...]) -> Sum | None:
    """The parts after a total: those that come to it, or all that a colon announces."""
    for count in range(len(parts), FEWEST_PARTS - 1, -1):
        if each := _exact(found, total, parts[:count]):
            return each
    between = text[found[total].span[1] : found[parts[0]].span[0]]
    announced = between.count(":") == 1 and between.rstrip()[-1:] != "."
    whole, added = found[total], _added([found[part].amount.low for part in parts])
    share = added / (whole.amount.low or added or 1)
    announced = announced and may_be_of_time(whole.counts, share)
    if announced and all(_can_be_part(text, whole, found[part]) for part in parts):
        return _summed(found, total, parts)
    return None


def _can_be_part(text: str, total: Found, part: Found) -> bool:
    """Whether the number after the colon is of the total's kind: the same noun or unit, or none."""
    if part.amount.low is None or part.amount.approximate:
        return False
    if part.counts:
        return part.counts == total.counts
    if part.amount.unit:
        return part.amount.unit == total.amount.unit
    return bool(BARE_PART.match(text[part.span[1] : part.span[1] + LOOK]))


def _exact(found: list[Found], total: int, parts: tuple[int, ...]) -> Sum | None:
    """The sum, if the parts come to exactly the total and can be of its kind."""
    whole = found[total].amount
    values = [found[part].amount for part in parts]
    if any(value.low is None or value.low != value.high for value in values):
        return None
    if any(value.unit not in (None, whole.unit) for value in values):
        return None
    added = _added([value.low for value in values])
    return Sum(total, parts) if added in (whole.low, whole.high) and added else None


def _summed(found: list[Found], total: int, parts: tuple[int, ...]) -> Sum:
    """The sum, with what is to be said if it does not come out."""
    whole = found[total].amount
    amounts = [found[part].amount for part in parts]
    low = _added([amount.low for amount in amounts])
    open_ended = any(amount.low != amount.high for amount in amounts)
    too_much = whole.high is not None and low > whole.high
    too_little = whole.low is not None and low < whole.low and not open_ended
    if whole.approximate or not (too_much or too_little):
        return Sum(total, parts)
    stated = whole.low if whole.low is not None else whole.high
    says = (
        f"The {len(parts)} parts add up to {_shown(low)}; the stated total is {_shown(stated)}. "
        "Arithmetic only."
    )
    return Sum(total, parts, says)


def _in_lists(text: str, found: list[Found]) -> Iterator[Sum]:
    """Sums of lists: lines that begin with a number, after a total that announces them."""
    run: list[int] = []
    for at, one in enumerate([*found, None]):
        if one is not None and _opens_line(text, one) and _follows(text, found, run, at):
            run.append(at)
            continue
        if len(run) >= FEWEST_PARTS and (each := _list_sum(text, found, tuple(run))):
            yield each
        run = [at] if one is not None and _opens_line(text, one) else run
        if one is not None and not _opens_line(text, one) and run and _leaves(text, found, run, at):
            run = []


def _opens_line(text: str, one: Found) -> bool:
    start = text.rfind("\n", 0, one.span[0]) + 1
    return start > 0 and LINE_LEAD.match(text[start : one.span[0]]) is not None


def _follows(text: str, found: list[Found], run: list[int], at: int) -> bool:
    """Whether the line is the first or the next of the list."""
    if not run:
        return True
    return text.count("\n", found[run[-1]].span[1], found[at].span[0]) == 1


def _leaves(text: str, found: list[Found], run: list[int], at: int) -> bool:
    return text.count("\n", found[run[-1]].span[1], found[at].span[0]) > 0


def _list_sum(text: str, found: list[Found], run: tuple[int, ...]) -> Sum | None:
    """The list with its total, which stands in the paragraph before it."""
    for total in range(run[0] - 1, max(run[0] - 6, -1), -1):
        if exact := _exact(found, total, run):
            return exact
        if _called_total(text, found[total]):
            lead = text[found[total].span[1] : found[run[0]].span[0]].rstrip()
            return _summed(found, total, run) if lead.endswith(":") else None
    return None


def _called_total(text: str, one: Found) -> bool:
    start, end = one.span
    before, after = text[max(0, start - LOOK) : start], text[end : end + LOOK]
    return bool(TOTAL_BEFORE.search(before) or TOTAL_AFTER.match(after))


def _added(values: list[Number | None]) -> Number:
    total = round(sum(value or 0 for value in values), 6)
    return int(total) if total == int(total) else total


def _shown(value: Number | None) -> str:
    return f"{value:,}" if value is not None else ""

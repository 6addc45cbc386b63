"""Whether an amount is a quantity where it stands, or only a number."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.annotate.parse import Token
from stemma.annotate.quantities_counted import Counted
from stemma.annotate.quantities_rules import Amount, amount_of
from stemma.annotate.times_context import Context
from stemma.model.documents import Span
from stemma.text.phrases import Item

TIME_UNITS = frozenset(
    "second seconds minute minutes hour hours day days night nights week weeks weekend weekends fortnight "
    "fortnights month months year years decade decades century centuries o'clock morning evening "
    "afternoon".split()
)
NOT_COUNTED = frozenset("thing another case point side hand way time reason word other half".split())
"""Nouns with which "one" does not count."""
BEFORE_PRONOUN_ONE = frozenset("no the this that any every each another which not only".split())
SENTENCE_MARKS = frozenset('.!?:;"“”‘(–—-')
MARKERS = frozenset({".", ")", ":", "-"})
LIST_LIMIT = 100
FIGURES = frozenset("figure number toll total count".split())
AGES = range(1, 111)
NAMING = ("ORG", "FAC", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT")


@dataclass(frozen=True, slots=True)
class Found:
    """An amount where it stands, with what it counts and the total it is part of."""

    span: Span
    amount: Amount
    counted: Counted
    stretch: int
    sentence: int
    points_back: bool = False
    """Whether it stands where a noun named before is counted: "there were thirty-eight"."""
    total: int | None = None
    """Index, among all that was found, of the total of which it is a part."""
    inherited: str | None = None
    """What it counts by the total or by what went before, where no noun stands with it."""

    @property
    def counts(self) -> str | None:
        """What is counted."""
        if self.inherited:
            return self.inherited
        return self.counted.word if self.counted.partitive or not self.amount.unit else None


def points_back(items: list[Item], at: int) -> bool:
    """ "there were N", "the figure of N", "the number at N": counts what was counted before."""
    words = [item.word for item in items[max(0, at - 5) : at] if item.word not in '"“‘\'']
    lead = tuple(words[-2:])
    if lead in (("there", "were"), ("there", "are"), ("there", "was"), ("there", "is")):
        return True
    return len(lead) == len(("figure", "of")) and lead[0] in FIGURES and lead[1] in ("of", "at", "to")


def stands(one: Found) -> bool:
    """Whether it is a quantity by itself: it counts something, measures, is bounded or is a part."""
    return bool(one.counts or not one.amount.plain or one.total is not None)


def is_quantity(items: list[Item], at: int, what: Counted, context: Context) -> bool:
    """Whether the amount at that place can be a quantity, its noun taken into account."""
    item = items[at]
    amount = amount_of(item)
    before = items[at - 1] if at else None
    after = items[at + 1] if at + 1 < len(items) else None
    if what.word in TIME_UNITS or (after is not None and after.word in TIME_UNITS):
        return False
    if after is not None and (after.kind == "JUNK" or (after.word == "-" and after.start == item.end)):
        return False
    if not amount.plain:
        return not (before is not None and before.kind == "LABEL" and amount.unit is None)
    if _numbers_something(items, at, what) or _is_age(items, at, what):
        return False
    if item.word == "" and _written(item, context) == "one":
        return _counts_one(before, after, what)
    return not _in_a_name(items, at, what, context)


def _written(item: Item, context: Context) -> str:
    token = context.token(item.start)
    return token.text.lower() if token and token.end == item.end else ""


def _numbers_something(items: list[Item], at: int, what: Counted) -> bool:
    """Whether it is a list's own number, or the number of a gate, an article, a room."""
    item = items[at]
    before = items[at - 1] if at else None
    after = items[at + 1] if at + 1 < len(items) else None
    if before is not None and before.word in ("#", "§", "/", "["):
        return True
    if before is not None and before.kind == "LABEL" and (what.word is None or what.before):
        return True
    value = amount_of(item).low
    opens = before is None or before.word in ("(", "•", "*")
    tight = after is not None and after.start == item.end and after.word in MARKERS
    if opens and tight and isinstance(value, int) and value < LIST_LIMIT:
        return True
    return what.before and not what.partitive


def _is_age(items: list[Item], at: int, what: Counted) -> bool:
    """ "Kiarom, 51, a driver", "(aged 54)"."""
    value = amount_of(items[at]).low
    if value not in AGES or at < 2 or (what.word and not what.before):  # noqa: PLR2004 - a name and a comma
        return False
    name, comma = items[at - 2], items[at - 1]
    closed = at + 1 == len(items) or items[at + 1].word in (",", ".", ")", ";")
    return comma.word in (",", "(") and name.capital and closed


def _counts_one(before: Item | None, after: Item | None, what: Counted) -> bool:
    """Whether "one" counts: "one family", but not "the one", "one of them", "one day"."""
    if before is not None and before.word in BEFORE_PRONOUN_ONE:
        return False
    if after is None or after.word == "-" or what.word is None or what.partitive:
        return False
    return what.word not in NOT_COUNTED and what.word not in TIME_UNITS and what.tag in ("NN", "NNP")


def _in_a_name(items: list[Item], at: int, what: Counted, context: Context) -> bool:
    """Whether it belongs to a name or an address: "Channel Seven", "Ashraf 3", "14 Ropewalk"."""
    item = items[at]
    before = items[at - 1] if at else None
    after = items[at + 1] if at + 1 < len(items) else None
    named_before = before is not None and before.capital and before.end + 1 >= item.start
    named_after = after is not None and after.capital
    token = context.token(item.start)
    if named_before and (what.word is None or item.capital):
        return True
    if item.capital and named_after and before is not None and before.word not in SENTENCE_MARKS:
        return True
    if named_after and what.tag == "NNP" and amount_of(item).low != 1:
        return not (what.word or "").endswith("s")
    return token is not None and _inside_entity(token, context)


def _inside_entity(token: Token, context: Context) -> bool:
    """Whether the token lies within a name that begins before it."""
    return token.entity in NAMING and not token.entity_start and token.index > 0

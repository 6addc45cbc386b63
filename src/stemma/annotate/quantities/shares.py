"""Fractions: a third of the crew, two-thirds of the wells, half of them, a quarter of a million."""

from __future__ import annotations

from stemma.annotate.quantities.counted import STOPS, Counted
from stemma.annotate.quantities.rules import COUNT, Amount, scaled
from stemma.text.numbers import SCALES, Number
from stemma.text.phrases import Match, Place, Rules, word_set

SHARES = Rules()
HUNDRED = 100
OWNERS = word_set("the his her its their our my your these those")
OTHER_HALF = word_set("the other better latter former first second third final last each one 's")
"""Words before "half" that make it a thing of its own: "the second half of the price"."""
GROUPS = word_set(
    "crew staff workforce membership population cargo catch harvest money sum price budget"
)
"""What "half the" is a share of though it is one; "half the valley" only says many."""


@SHARES.when("COUNT|a|one -? FRACTION", "half", gives="QUANTITY")
def fraction(match: Match) -> Amount | None:
    """“a third” of something, “two-thirds”, “half”: a share, told in percent."""
    parts = _parts(match)
    whole = match.number("FRACTION") or 0
    if not 0 < parts < whole or not _is_taken_of(match):
        return None
    share = scaled(parts / whole, HUNDRED)
    return Amount(share, share, unit="%", plain=False, share=True)


@SHARES.when("COUNT|a|one -? FRACTION of COUNT", gives="QUANTITY")
def fraction_of_a_million(match: Match) -> Amount | None:
    """“a quarter of a million”."""
    whole = match.items[-1]
    if whole.word.rpartition(" ")[2] not in SCALES or not isinstance(whole.value, int | float):
        return None
    value = scaled(_parts(match) / (match.number("FRACTION") or 1) * whole.value, 1)
    return Amount(value, value, plain=False)


def _parts(match: Match) -> Number:
    first = match.items[0]
    counted = first.kind in COUNT and isinstance(first.value, int | float)
    return first.value if counted and isinstance(first.value, int | float) else 1


def _is_taken_of(match: Match) -> bool:
    """Whether the words beside it make it a share: "of" behind it, "by" before it."""
    before = match.before.word if match.before is not None else ""
    after = match.after.word if match.after is not None else ""
    if match.items[-1].word == "half" and len(match.items) == 1 and match.items[0].word != "one":
        return before not in OTHER_HALF and (after == "of" or after in OWNERS)
    return after == "of" or (before == "by" and (not after.isalpha() or after in STOPS))


def is_share(place: Place, what: Counted) -> bool:
    """Whether the fraction at that place is one of something that can be counted or measured."""
    if place.tail in OWNERS:
        return what.tag in ("NNS", "NNPS") or what.word in GROUPS
    return place.tail != "of" or what.word is not None

"""Quantities against gold: the figures behind `stemma eval quantities`.

A quantity is *found* if its spans share a character with the gold's, *right* if its bounds are the
same too. What it counts is the same if the last word is, or the gold's first: "persons of interest"
and "persons"; a unit may stand for it. Pairs are one to one, as many as possible.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from stemma.evaluate.gold import GoldDocument, GoldValue
from stemma.evaluate.matching import largest_pairing
from stemma.evaluate.report import Figure, Ratio, Report, Score
from stemma.evaluate.times import Pairing, overlaps
from stemma.model.annotations import Annotations, Ingested, Quantity

AnnotateFn = Callable[[Ingested], Annotations]
UNITS = {
    "percent": "%",
    "per cent": "%",
    "dollars": "USD",
    "euros": "EUR",
    "pounds": "GBP",
    "rupees": "INR",
    "roubles": "RUB",
    "rubles": "RUB",
    "yen": "JPY",
    "km": "kilometre",
    "m": "metre",
    "cm": "centimetre",
    "mm": "millimetre",
    "kg": "kilogram",
    "kilos": "kilogram",
    "ha": "hectare",
}
"""Units that may be written as a sign, a code or a word."""
NEAR = 1e-6
PERCENT = "%"
DECIMALS = 2
"""Beyond which a share is a fraction that no decimal ends."""


def evaluate(documents: Iterable[GoldDocument], annotate: AnnotateFn) -> Report:
    """The figures over all documents, every quantity counted alike."""
    total = Report()
    for document in documents:
        total += evaluate_document(document, annotate(document.ingested))
    return total


def evaluate_document(document: GoldDocument, output: Annotations) -> Report:
    """The figures of one document."""
    gold, found = document.quantities, output.quantities
    pairing = pair_quantities(gold, found)
    pairs = pairing.right.items()
    counts = sum(same_counts(gold[g], found[f]) for g, f in pairs)
    soft = sum((gold[g].get("approximate") == "yes") == found[f].approximate for g, f in pairs)
    parts = [(g, f) for g, f in pairs if gold[g].get("part_of")]
    tied = sum(found[f].part_of is not None for _, f in parts)
    figures: dict[str, Figure] = {
        "quantities found": Score(len(pairing.found), len(found), len(gold)),
        "quantities right": Score(len(pairing.right), len(found), len(gold)),
        "right with what is counted": Score(counts, len(found), len(gold)),
        "approximate, where right": Ratio(soft, len(pairing.right)),
        "part of a total, where right": Ratio(tied, len(parts)),
    }
    return Report(tuple(figures.items()), 1)


def pair_quantities(gold: Sequence[GoldValue], found: Sequence[Quantity]) -> Pairing:
    """Gold and output, paired one to one by their spans, and by spans and bounds."""
    overlapping = overlaps([row.spans for row in gold], [row.spans for row in found])
    right = [
        [at for at in row if same_bounds(gold[number], found[at])]
        for number, row in enumerate(overlapping)
    ]
    pairs = largest_pairing(right)
    return Pairing(largest_pairing(overlapping, pairs), pairs)


def same_bounds(gold: GoldValue, found: Quantity) -> bool:
    """Whether both bounds are the same, and the unit where the gold has one.

    What is counted may stand for the unit: of a money that nobody knows the word is all there is.
    A share may be told in percent or as a fraction of one.
    """
    unit = gold.get("unit")
    if unit and _unit(unit) not in {_unit(found.unit), _unit(found.counts)}:
        return False
    pairs = ((gold.get("low"), found.low), (gold.get("high"), found.high))
    if all(_same(wanted, given) for wanted, given in pairs):
        return True
    if unit or found.unit != PERCENT:
        return False
    return all(_same(wanted, None if given is None else given / 100) for wanted, given in pairs)


def _unit(word: str | None) -> str:
    """The unit in one way of writing it: "dollars" and USD are one, "km" and "kilometres"."""
    return UNITS.get((word or "").lower(), _singular(word or "")).lower()


def _same(gold: str | None, found: float | None) -> bool:
    """Whether a bound is the same; a third is 33.3 or 33, as far as the gold writes it."""
    if gold is None or found is None:
        return gold is None and found is None
    difference = abs(float(gold) - found)
    endless = abs(round(found, DECIMALS) - found) > NEAR
    return difference < (10.0 ** -len(gold.partition(".")[2]) if endless else NEAR)


def same_counts(gold: GoldValue, found: Quantity) -> bool:
    """Whether the same is counted, as far as the gold says what."""
    wanted = gold.get("counts")
    if wanted is None:
        return True
    words = wanted.lower().split()
    given = {word.split()[-1].lower() for word in (found.counts, found.unit) if word}
    unit = UNITS.get(wanted.lower(), "").lower()
    return bool({*map(_singular, given)} & {_singular(words[0]), _singular(words[-1]), unit})


def _singular(word: str) -> str:
    return "person" if word == "people" else word.removesuffix("s")

"""Which quantities are one, in whatever words: those that a link of the comparison sets side by side."""

from __future__ import annotations

from collections.abc import Iterable

from stemma.model.annotations import Claim, Quantity
from stemma.model.documents import quote
from stemma.model.links import Link
from stemma.web.index import CaseIndex

Given = tuple[Claim, Quantity]
Bucket = tuple[str, str]
"""A question and what is counted on it, in one word."""


def joined(index: CaseIndex, buckets: dict[Bucket, list[Given]]) -> dict[Bucket, list[Given]]:
    """The buckets, those of one quantity put together under the one that holds most.

    "17 miners" and "14 workers" may be figures of one thing, on one question or on two.
    """
    bucket_of = {each.id: key for key, found in buckets.items() for _, each in found}
    home = {key: key for key in buckets}
    for one, two in _linked(index):
        ends = {home[bucket_of[each]] for each in (one, two) if each in bucket_of}
        main = min(ends, key=lambda key: (-len(buckets[key]), key), default=None)
        if main is not None and len(ends) > 1:
            home = {key: main if at in ends else at for key, at in home.items()}
    made: dict[Bucket, list[Given]] = {}
    for key in sorted(buckets):
        made.setdefault(home[key], []).extend(buckets[key])
    return made


def _linked(index: CaseIndex) -> Iterable[tuple[str, str]]:
    """The ids of two quantities that a link sets side by side."""
    for link in sorted(index.links.values(), key=lambda row: row.id):
        if link.slot == "number" and link.type in {"differs", "updates"} and link.reasons:
            ends = _ends(index, link)
            if ends:
                yield ends


def _ends(index: CaseIndex, link: Link) -> tuple[str, str] | None:
    """The quantities of both statements whose words the link gives; null where one is not found."""
    said = link.reasons[0].left, link.reasons[0].right
    found = [
        next((each for each in _of(index, claim) if words.startswith(_words(index, each))), None)
        for claim, words in zip(link.claims, said, strict=True)
    ]
    return (found[0].id, found[1].id) if found[0] and found[1] else None


def _of(index: CaseIndex, claim: str) -> list[Quantity]:
    row = index.claims.get(claim)
    return (
        [index.quantities[each] for each in row.quantities if each in index.quantities]
        if row
        else []
    )


def _words(index: CaseIndex, row: Quantity) -> str:
    return quote(index.documents[row.document].text, row.spans)

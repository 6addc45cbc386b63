"""Which quantities are one, in whatever words: counted for one thing, or set side by side by a link."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from stemma.case.counting import Counted, counted_for
from stemma.model.annotations import Claim, Quantity
from stemma.model.documents import quote
from stemma.model.links import Link
from stemma.web.pages.measures import measure
from stemma.web.rows.index import CaseIndex

Given = tuple[Claim, Quantity]
Thing = tuple[str, ...]
"""What is counted, by its word or group, and what happens to those counted."""
Bucket = tuple[str, Thing]
"""A question and a thing."""


def by_thing(index: CaseIndex, given: Iterable[Given]) -> dict[Thing, list[Given]]:
    """Quantities of one question by what is counted.

    Who died is one quantity under any noun for people; who was put up is another than who was asked.
    """
    things: dict[Thing, list[Given]] = {}
    known: dict[str, dict[str, Counted]] = {}
    for claim, row in given:
        if claim.id not in known:
            known[claim.id] = _counted_for(index, claim)
        group, fates = known[claim.id].get(row.id, ("", frozenset()))
        name = group if group and fates else word_of(index, row)
        things.setdefault((name, *sorted(fates)), []).append((claim, row))
    for thing in [each for each in sorted(things) if len(each) == 1]:
        homes = [each for each in things if each != thing and _may_hold(index, things[each], thing)]
        if len(homes) == 1:
            things[homes[0]] += things.pop(thing)
    return things


def _may_hold(index: CaseIndex, found: Iterable[Given], thing: Thing) -> bool:
    """Whether a thing of which nothing is told but a noun, or not even that, may be one with others."""
    return not thing[0] or any(word_of(index, row) == thing[0] for _, row in found)


def word_for(index: CaseIndex, found: Iterable[Given]) -> str:
    """The word that most of some quantities count by; empty where none has one."""
    said = Counter(word_of(index, row) for _, row in found)
    said.pop("", None)
    return min(said, key=lambda word: (-said[word], word), default="")


def word_of(index: CaseIndex, row: Quantity) -> str:
    """What is counted or in what it is given, in the text's own word, folded."""
    return measure(index.documents[row.document].text, row).casefold()


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


def _counted_for(index: CaseIndex, claim: Claim) -> dict[str, Counted]:
    text = index.documents[claim.document].text
    return counted_for(text, claim.spans, _of(index, claim.id))


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
    given = row.quantities if row else ()
    return [index.quantities[each] for each in given if each in index.quantities]


def _words(index: CaseIndex, row: Quantity) -> str:
    return quote(index.documents[row.document].text, row.spans)

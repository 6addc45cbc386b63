"""Whom a text describes and never names ("the firm"): joined with somebody on a person's word alone."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from stemma.model.annotations import Annotations
from stemma.model.decisions import decisions
from stemma.model.documents import Spans, quote
from stemma.model.entities import CaseEntity, Place, Reason
from stemma.model.judgements import Judgement

JUDGED = "a person decided that they are the same"
Joined = dict[str, str]
"""The case's entity for each document's own that has no name."""


def joined_by_people(
    documents: Iterable[Annotations], ids: Mapping[str, str], judgements: tuple[Judgement, ...]
) -> Joined:
    """What a document's entities without a name are in the case, where a person said so.

    Two that have no name become one of them; with somebody who is named they become that one. They never
    bring two together who are named: that is decided of these two.

    Args:
        documents: the documents' rows.
        ids: what each entity with a name is in the case.
        judgements: what people decided, oldest first.
    """
    same = _same(judgements)
    if not same:
        return {}
    places = {
        (mention.document, mention.spans): mention.entity
        for each in documents
        for mention in each.mentions
    }
    pairs = ((places.get(one), places.get(other)) for one, other in same)
    return _joined(((one, other) for one, other in pairs if one and other), ids)


def _joined(pairs: Iterable[tuple[str, str]], ids: Mapping[str, str]) -> Joined:
    """What each becomes that has no name; of two named ones the last that was stated."""
    cases, homes = frozenset(ids.values()), Joined()
    for pair in pairs:
        unnamed = {each for each in pair if each not in ids}
        found = [homes.get(each, ids.get(each, each)) for each in pair]
        named = [each for each in found if each in cases]
        if not unnamed:
            continue  # both are named: that is decided among the names
        home = named[-1] if named else min(found)
        moved = {each for each in found if each not in cases} | unnamed
        homes |= {each: home for each, was in homes.items() if was in moved}
        homes |= dict.fromkeys(moved, home)
    return homes


def _same(judgements: tuple[Judgement, ...]) -> list[tuple[tuple[str, Spans], tuple[str, Spans]]]:
    """The places of each two names that are the same by the latest word on them."""
    return [
        ((one.document, one.spans), (other.document, other.spans))
        for decision in decisions(judgements, "identity")
        if not decision.disputed and decision.latest.action == "same"
        for one, other in itertools.pairwise(decision.latest.targets)
    ]


def with_described(
    entities: Iterable[CaseEntity], documents: Iterable[Annotations], joined: Joined
) -> tuple[CaseEntity, ...]:
    """The entities with the places of those who were joined with them, and why.

    What only describes somebody becomes no spelling of the name.
    """
    every = tuple(entities)
    if not joined:
        return every
    places: dict[str, list[Place]] = defaultdict(list)
    called: dict[str, list[str]] = defaultdict(list)
    for each in documents:
        for mention in each.mentions:
            if mention.entity in joined and mention.entity != joined[mention.entity]:
                home = joined[mention.entity]
                places[home].append(Place(mention.document, mention.spans))
                if mention.kind == "nominal":
                    called[home].append(quote(each.document.text, mention.spans))
    gone = {each for each, home in joined.items() if each != home}
    return tuple(
        _grown(each, places[each.id], called[each.id]) for each in every if each.id not in gone
    )


def _grown(entity: CaseEntity, places: list[Place], called: list[str]) -> CaseEntity:
    if not places:
        return entity
    mentions = {*entity.mentions, *places}
    reasons = [Reason("judged", 1.0, words, entity.name, JUDGED) for words in sorted({*called})]
    return replace(
        entity,
        mentions=tuple(sorted(mentions, key=lambda each: (each.document, each.spans))),
        reasons=tuple(dict.fromkeys((*entity.reasons, *reasons))),
    )

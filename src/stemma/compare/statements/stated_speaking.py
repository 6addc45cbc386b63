"""Who speaks for whom as a person's word leaves it: it holds over what the documents say.

That somebody does not speak for another holds everywhere. That somebody does is a disputed statement too, and
so only the ledger hears it: it joins no accounts, no origins and no works.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from stemma.model.case import Resolution
from stemma.model.speaking import Pair, speaks, stated_speaking


@dataclass(frozen=True, slots=True)
class Held:
    """Who speaks for whom, once people's decisions are applied."""

    speaks_for: dict[str, frozenset[str]]
    """For a person: those for whom the documents say so, and no person says the contrary."""
    sources: dict[str, frozenset[str]]
    """For an attribution: those whose unnamed spokesman its source words name."""
    stated: frozenset[Pair]
    """Those of whom a person said that one speaks for the other."""


def stated_over(
    told: Mapping[str, set[str]], sources: Mapping[str, frozenset[str]], resolution: Resolution
) -> Held:
    """What the documents tell of it as people's decisions leave it.

    Args:
        told: for whom the documents say each speaks.
        sources: for an attribution, those whose unnamed spokesman its source words name.
        resolution: the case, with what people decided.
    """
    mentions = (row for rows in resolution.documents for row in rows.mentions)
    texts = (rows.document for rows in resolution.documents)
    decided = stated_speaking(resolution.judgements, texts, mentions)
    pairs = frozenset(pair for pair, judgement in decided.items() if speaks(judgement))
    cut = decided.keys() - pairs
    held: dict[str, set[str]] = defaultdict(set)
    for who, body in {(one, two) for one in told for two in told[one]} - cut:
        held[who].add(body)
    return Held(
        {who: frozenset(bodies) for who, bodies in held.items()},
        _without(sources, cut, resolution) if cut else dict(sources),
        pairs,
    )


def _without(
    sources: Mapping[str, frozenset[str]], cut: set[Pair], resolution: Resolution
) -> dict[str, frozenset[str]]:
    """The sources without those for whom their own speakers do not speak by a person's word."""
    speakers = {row.id: row.speakers for rows in resolution.documents for row in rows.attributions}
    return {
        ident: frozenset(
            body for body in bodies if not any((who, body) in cut for who in speakers[ident])
        )
        for ident, bodies in sources.items()
    }

"""What people decided of origins: statements that count as one source, or apart."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from stemma.model.annotations import Claim
from stemma.model.decisions import decisions
from stemma.model.judgements import Judgement

Ends = frozenset[str]
ONE = "a person counts them as one"


@dataclass(frozen=True)
class Decided:
    """Pairs of statements that people joined, each with the reason, or parted."""

    together: Mapping[Ends, str] = field(default_factory=dict)
    apart: frozenset[Ends] = frozenset()

    def within(self, claims: frozenset[str]) -> Decided:
        """What bears on these statements, and nothing else."""
        if not self.together and not self.apart:
            return self
        return Decided(
            {pair: says for pair, says in self.together.items() if pair <= claims},
            frozenset(pair for pair in self.apart if pair <= claims),
        )

    def parted(self, left: AbstractSet[str], right: AbstractSet[str]) -> bool:
        """Whether a person counts any statement of one group apart from any of the other."""
        return any(pair & left and pair & right for pair in self.apart)


def decided_origins(judgements: Iterable[Judgement], claims: Iterable[Claim]) -> Decided:
    """What holds, by the statements' ids; of two decisions on one pair the later.

    A cut parts its first statement from each of the others.
    """
    held = decisions(judgements, "origin")
    if not held:
        return Decided()
    places = {(claim.document, claim.spans): claim.id for claim in claims}
    latest: dict[Ends, str | None] = {}
    for decision in held:
        found = (places.get((each.document, each.spans)) for each in decision.latest.targets)
        ids = [each for each in found if each is not None]
        if decision.disputed or len(ids) < len(decision.latest.targets):
            continue
        why = decision.latest.why
        if decision.latest.action == "join":
            says = f"{ONE}: {why}" if why else ONE
            latest |= {frozenset(pair): says for pair in itertools.combinations(ids, 2)}
        else:
            latest |= {frozenset((ids[0], other)): None for other in ids[1:]}
    return Decided(
        {pair: says for pair, says in latest.items() if says is not None},
        frozenset(pair for pair, says in latest.items() if says is None),
    )

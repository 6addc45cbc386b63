"""What the documents of one party say on a matter, and what several do."""

from __future__ import annotations

from stemma.compare.origins.origins import belongs
from stemma.compare.statements.corpus import Corpus
from stemma.model.ids import hash_id
from stemma.model.links import Matter, PartyClaims, Sides
from stemma.model.settings import Party


def find_sides(
    corpus: Corpus, matters: tuple[Matter, ...], parties: tuple[Party, ...]
) -> tuple[Sides, ...]:
    """For each matter the statements of each party's documents; nothing where no one grouped."""
    rows = []
    for matter in matters:
        found = tuple(
            PartyClaims(party.name, claims)
            for party in parties
            if (
                claims := tuple(
                    claim for claim in matter.claims if belongs(corpus.by_id[claim], party)
                )
            )
        )
        if found:
            rows.append(Sides(hash_id("s", ("sides", matter.id)), matter.id, found))
    return tuple(sorted(rows, key=lambda row: row.id))

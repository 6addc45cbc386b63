"""Claims against claims: links, answers, origins, what is cited."""

from __future__ import annotations

from stemma.compare.candidates import find_candidates
from stemma.compare.cited import find_cited
from stemma.compare.corpus import build_corpus
from stemma.compare.features import match
from stemma.compare.links import find_links
from stemma.compare.matters import find_groups
from stemma.compare.name_uses import find_name_uses
from stemma.compare.origins import find_origins, gather
from stemma.compare.reuse import find_reuse, longest_only
from stemma.compare.shared_quotations import find_shared_quotations
from stemma.compare.sides import find_sides
from stemma.compare.versions import versions_of
from stemma.model.case import Comparison, Resolution
from stemma.model.links import Matter
from stemma.model.settings import Settings

__all__ = ["compare"]


def compare(resolution: Resolution, settings: Settings) -> Comparison:
    """What the documents of a case say to each other; the same whatever the documents' order."""
    corpus = build_corpus(resolution)
    candidates = find_candidates(corpus.statements)
    looked_at = (match(corpus.by_id[a], corpus.by_id[b]) for a, b in candidates.pairs)
    matches = tuple(found for found in looked_at if found)
    groups = find_groups(corpus.by_id, candidates.copies, matches)
    matters = tuple(Matter(each.id, each.about, each.claims) for each in groups)
    reuse = find_reuse(corpus.documents)
    quotations = find_shared_quotations(corpus.documents)
    passages = longest_only([*reuse.passages, *quotations])
    evidence = gather(corpus, passages, settings.parties)
    return Comparison(
        links=tuple(find_links(corpus.by_id, candidates, matches, groups)),
        passages=passages,
        matters=matters,
        origins=find_origins(versions_of(groups), evidence),
        sides=find_sides(corpus, matters, settings.parties),
        cited=find_cited(corpus),
        names=find_name_uses(corpus),
        problems=(*candidates.problems, *reuse.problems),
    )

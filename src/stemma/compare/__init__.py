"""Claims against claims: links, answers, origins, what is cited."""

from __future__ import annotations

from stemma.compare.answers import find_answers
from stemma.compare.candidates import find_candidates
from stemma.compare.corpus import build_corpus
from stemma.compare.features import match
from stemma.compare.links import find_links
from stemma.compare.matters import find_groups
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
    links = tuple(find_links(corpus.by_id, candidates, matches, groups))
    answers, answering = find_answers(corpus, groups)
    return Comparison(
        links=(*links, *answering),
        matters=tuple(Matter(each.id, each.about, each.claims) for each in groups),
        answers=answers,
        problems=candidates.problems,
    )

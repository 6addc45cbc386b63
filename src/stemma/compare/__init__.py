"""Claims against claims: links, answers, origins, what is cited."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stemma.compare.headlines import find_headlines
from stemma.compare.ledger.admissions import find_admissions
from stemma.compare.ledger.answers import find_answers
from stemma.compare.links.copied import find_copies
from stemma.compare.links.judged_links import Verdicts, judged_copies, judged_matches, verdicts_of
from stemma.compare.links.links import find_links
from stemma.compare.links.ranks import find_ranks
from stemma.compare.links.thinning import thinned
from stemma.compare.matching.matching import Match, match
from stemma.compare.matching.together import directed
from stemma.compare.matters.candidates import Candidates, find_candidates
from stemma.compare.matters.matters import Group, find_groups
from stemma.compare.name_uses import find_name_uses
from stemma.compare.origins.evidence import Evidence, gather
from stemma.compare.origins.judged_origins import decided_origins
from stemma.compare.origins.origins import find_origins
from stemma.compare.reuse.near_duplicates import duplicates_among, families, listed
from stemma.compare.reuse.readable import in_order
from stemma.compare.reuse.reuse import besides, longest_only, reuse_among
from stemma.compare.reuse.rewritten import rewritten_among
from stemma.compare.reuse.set_phrases import without_set_phrases
from stemma.compare.reuse.shared_quotations import find_shared_quotations
from stemma.compare.sides import find_sides
from stemma.compare.statements.corpus import Corpus, as_stated, build_corpus
from stemma.compare.works.cited import find_cited
from stemma.compare.works.leaning import leaning
from stemma.model.case import Comparison, Resolution
from stemma.model.citing import apply_to_cited
from stemma.model.grouping import grouped
from stemma.model.kept import NOTHING_KEPT, Kept
from stemma.model.linking import apply_to_links
from stemma.model.links import Answers, CitedItem, Link, Matter, Passage
from stemma.model.pairs import ReadsPairs
from stemma.model.problems import Problem
from stemma.model.settings import Settings

__all__ = ["compare"]


@dataclass(frozen=True)
class Related:
    """Statements in their matters, with the links between them and the ledger of accusations."""

    groups: tuple[Group, ...]
    links: tuple[Link, ...]
    answers: tuple[Answers, ...]


@dataclass(frozen=True)
class Alike:
    """What documents have of each other: passages, families of near duplicates, what was not looked at."""

    passages: tuple[Passage, ...]
    families: dict[str, str]
    problems: tuple[Problem, ...]


def compare(
    resolution: Resolution,
    settings: Settings,
    kept: Kept = NOTHING_KEPT,
    reader: ReadsPairs | None = None,
) -> Comparison:
    """What the documents of a case say to each other; the same whatever the documents' order.

    Args:
        resolution: the documents, and who is who in them.
        settings: what the user states.
        kept: what was worked out before, by document, by pair, by matter and by version.
        reader: a model that reads statements, alone and two together; without one the words decide.
    """
    corpus = directed(build_corpus(resolution, kept), reader, kept)
    candidates = find_candidates(corpus.statements, kept)
    related, links = _judged(resolution, corpus, (candidates, reader), kept)
    matters = tuple(Matter(each.id, each.about, each.claims) for each in related.groups)
    versions = tuple(version for group in related.groups for version in group.versions)
    alike = _alike(resolution, kept)
    cited = apply_to_cited(
        resolution.judgements,
        find_cited(corpus, alike.passages, related.groups),
        resolution.documents,
    )
    parties = grouped(settings.parties, resolution.judgements)
    evidence = gather(corpus, alike.passages, parties, alike.families, kept)
    further = (
        *find_copies(corpus, alike.passages),
        *find_admissions(corpus, cited),
        *find_ranks(corpus),
    )
    copied = apply_to_links(resolution.judgements, further, resolution.documents)
    return Comparison(
        links=tuple({each.id: each for each in (*copied, *links)}.values()),
        passages=alike.passages,
        matters=matters,
        origins=find_origins(versions, _completed(evidence, resolution, corpus, cited), kept),
        answers=related.answers,
        sides=find_sides(corpus, matters, parties),
        cited=cited,
        names=find_name_uses(corpus, cited, kept),
        problems=(*candidates.problems, *alike.problems),
    )


def _alike(resolution: Resolution, kept: Kept) -> Alike:
    """What documents have of each other's wording, whoever says it."""
    read = in_order(resolution.documents, kept)
    reuse = kept.whole("reuse", ("wording",), reuse_among, read, kept)
    quoted = find_shared_quotations(resolution.documents, kept)
    duplicates = kept.whole("duplicates", ("samples",), duplicates_among, read, kept)
    parts = ("sentences", "written anew")
    rewritten = kept.whole("rewritten", parts, rewritten_among, read, kept)
    literal = longest_only((*reuse.passages, *quoted.passages))
    texts = {each.document.id: each.document.text for each in read}
    return Alike(
        passages=without_set_phrases(besides(literal, rewritten), texts),
        families=families(duplicates),
        problems=(*reuse.problems, *quoted.problems, *listed(duplicates)),
    )


def _completed(
    evidence: Evidence, resolution: Resolution, corpus: Corpus, cited: tuple[CitedItem, ...]
) -> Evidence:
    """The evidence on origins with what people decided, and what leans on what is cited."""
    claims = (claim for rows in resolution.documents for claim in rows.claims)
    decided = decided_origins(resolution.judgements, claims)
    return replace(evidence, decided=decided, leans=leaning(corpus, cited))


def _judged(
    resolution: Resolution,
    corpus: Corpus,
    looked_at: tuple[Candidates, ReadsPairs | None],
    kept: Kept,
) -> tuple[Related, tuple[Link, ...]]:
    """Matters and answers as people's judgements on links leave them, and all links.

    Rejected links stay in the list, so that they can be seen and undone; nothing is built on them.
    A noted reply brings a link of its own, which may be judged in its turn.
    """
    by_id = corpus.by_id
    candidates, reader = looked_at
    found = (
        kept.call("pairs", pair, match, by_id[pair[0]], by_id[pair[1]], reader)
        for pair in candidates.pairs
    )
    matches = tuple(each for each in found if each)
    related = _relate(corpus, looked_at, (matches, Verdicts()), kept)
    links = apply_to_links(resolution.judgements, related.links, resolution.documents)
    known = Verdicts()
    while (verdicts := verdicts_of(links)) != known:
        known = verdicts
        related = _relate(corpus, looked_at, (matches, verdicts), kept)
        every = {link.id: link for link in (*related.links, *links)}
        links = apply_to_links(resolution.judgements, every.values(), resolution.documents)
    return related, links


def _relate(
    corpus: Corpus,
    looked_at: tuple[Candidates, ReadsPairs | None],
    basis: tuple[tuple[Match, ...], Verdicts],
    kept: Kept,
) -> Related:
    """Matters, links and answers, from matches and what people decided of links."""
    (found, reader), (matches, verdicts) = looked_at, basis
    candidates = judged_copies(found, verdicts)
    matches = judged_matches(matches, candidates, verdicts)
    groups = find_groups(corpus.by_id, candidates.copies, matches, kept)
    links = tuple(find_links(corpus.by_id, candidates, (matches, groups), kept))
    answers, answering = find_answers(as_stated(corpus), groups, verdicts, links, reader)
    denied = {frozenset(each.claims) for each in links if each.type == "denies"}
    further = (
        each for each in answering if each.type != "denies" or frozenset(each.claims) not in denied
    )
    every = thinned((*links, *further), corpus.by_id)
    return Related(groups, (*every, *find_headlines(corpus)), answers)

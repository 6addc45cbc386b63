"""Statements in the same words: a link from the later one to the one whose wording it has."""

from __future__ import annotations

from collections.abc import Iterator

from stemma.compare.differing.slots import conflict
from stemma.compare.links.links import link
from stemma.compare.matters.candidates import earliest
from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.places import Placed
from stemma.compare.statements.statements import Statement
from stemma.compare.statements.two_speakers import of_two_speakers
from stemma.model.anchors import common, size
from stemma.model.documents import Spans
from stemma.model.entities import Reason
from stemma.model.links import Link, Passage

MOST = 0.7
"""Share of both statements that a passage must hold."""


def find_copies(corpus: Corpus, passages: tuple[Passage, ...]) -> Iterator[Link]:
    """A link for each pair of statements that one passage covers in both documents."""
    seen: set[tuple[str, str]] = set()
    placed = Placed(corpus)
    for passage in passages:
        lefts = _covered(placed, passage.left.document, passage.left.spans)
        rights = _covered(placed, passage.right.document, passage.right.spans)
        for left in lefts:
            right = _same_place(left, rights)
            if right is None or not _may_be_copied(left, right):
                continue
            first, second = sorted((left, right), key=earliest)
            if (first.id, second.id) not in seen:
                seen.add((first.id, second.id))
                yield _link(first, second, passage)


def _may_be_copied(left: Statement, right: Statement) -> bool:
    """Whether one may have the other's words: no question has, nor who heard them on the same day."""
    if conflict(left, right) or of_two_speakers(left, right):
        return False
    if (left.claim.kind == "question") != (right.claim.kind == "question"):
        return False
    return not _heard_on_one_day(left, right)


def _heard_on_one_day(left: Statement, right: Statement) -> bool:
    """Whether two papers of one day report one speaker: of which has it from the other, nothing tells."""
    speakers = set(left.attribution.speakers) & set(right.attribution.speakers)
    reported = all(each.attribution.kind != "voice" for each in (left, right))
    return bool(speakers) and reported and left.published == right.published is not None


def _covered(placed: Placed, document: str, spans: Spans) -> list[Statement]:
    return [
        each
        for each in placed.over(document, spans)
        if common(each.claim.spans, spans) >= MOST * size(each.claim.spans)
    ]


def _same_place(left: Statement, rights: list[Statement]) -> Statement | None:
    """The statement of the other document that has most of the same words."""
    own = set(left.words)
    fitting = [
        each
        for each in rights
        if each.claim.stands == left.claim.stands
        and len(own & set(each.words)) >= MOST * max(len(own), len(set(each.words)))
    ]
    return max(fitting, key=lambda each: (len(own & set(each.words)), each.id), default=None)


def _link(first: Statement, second: Statement, passage: Passage) -> Link:
    says = "the same wording in both documents"
    if passage.is_anew:
        says = f"nearly the same words in both documents; {passage.changes} differ"
    elif passage.changes:
        says += f" but for {passage.changes} words"
    reason = Reason("same_wording", 1.0, first.text, second.text, says)
    return link("copies", None, (second.id, first.id), (1.0, [reason]))

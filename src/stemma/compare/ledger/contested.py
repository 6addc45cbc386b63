"""Statements about somebody who says that they are not so: accusations, whatever their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from stemma.compare.ledger.bare import told_of_denier, told_right_before
from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.statements import Statement
from stemma.model.annotations import Attribution
from stemma.model.links import Link
from stemma.text.denials import calls_untrue


def contested(
    corpus: Corpus, links: tuple[Link, ...], bare: Iterable[Attribution] = ()
) -> dict[str, frozenset[str]]:
    """For each claim that is denied: those whose words deny it, or who reject it right behind it."""
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for each in links:
        if each.type == "denies":
            for one, two in (each.claims, each.claims[::-1]):
                if corpus.by_id[two].claim.stands == "against":
                    found[one] |= corpus.by_id[two].behind
    for reply in filter(_calls_untrue, corpus.statements):
        told = told_right_before(corpus, reply.document, reply.hull[0], reply.behind)
        if told is not None:
            found[told.id] |= reply.behind
    for denial in bare:
        if (told := told_of_denier(corpus, denial)) is not None:
            found[told.id] |= corpus.spokes.behind_attribution(denial)
    return dict(found)


def _calls_untrue(statement: Statement) -> bool:
    """Whether it says that what stands before it is untrue, and no more."""
    return calls_untrue(statement.text)


def denying(corpus: Corpus, links: tuple[Link, ...]) -> dict[str, frozenset[str]]:
    """The claims that say that something is not so which another says, each with the claims that say it."""
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for each in links:
        if each.type == "denies":
            for one, two in (each.claims, each.claims[::-1]):
                if corpus.by_id[two].claim.stands == "against":
                    found[two] |= {one}
    return dict(found)

"""Statements about somebody who says that they are not so: accusations, whatever their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from stemma.compare.ledger.bare import told_of_denier, told_right_before
from stemma.compare.statements.corpus import Corpus
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
    for each in corpus.statements:
        if calls_untrue(each.text):
            told = told_right_before(corpus, each.document, each.hull[0], each.behind)
            if told is not None:
                found[told.id] |= each.behind
    for denial in bare:
        if (told := told_of_denier(corpus, denial)) is not None:
            found[told.id] |= corpus.spokes.behind_attribution(denial)
    return dict(found)


def denying(corpus: Corpus, links: tuple[Link, ...]) -> dict[str, frozenset[str]]:
    """The claims that say that something is not so which another says, each with the claims that say it."""
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for each in links:
        if each.type == "denies":
            for one, two in (each.claims, each.claims[::-1]):
                if corpus.by_id[two].claim.stands == "against":
                    found[two] |= {one}
    return dict(found)

"""One speaker at one event: words in one report, and an "admission" of them in another.

That somebody admitted something is the reporter's verb. Where another report of the same event has the
words themselves, both are shown beside each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from stemma.compare.links.links import link
from stemma.compare.matters.candidates import earliest
from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.statements import Statement
from stemma.model.entities import Reason
from stemma.model.links import CitedItem, Link
from stemma.text.words import weight

_FAILED = re.compile(
    r"\b(?:fail(?:ed|ing|ure)s?|neglect(?:ed)?|mistakes?|fault|errors?|wrong|too (?:late|slow\w*)|omitted"
    r"|should have|ought to have)\b",
    re.IGNORECASE,
)
_OWNS_UP = re.compile(
    r"\b(?:I|we) (?:should|ought to|could) have\b|\b(?:my|our) (?:own )?(?:mistake|fault|failure|error)s?\b"
    r"|\b(?:I|we) (?:was|were) (?:wrong|too (?:late|slow))\b",
    re.IGNORECASE,
)
EVENTS = frozenset({"press-conference", "interview", "broadcast"})
TELLING = 0.2
MOST = 0.5
"""Share of the admission's words above which the quotation says the same and nothing is altered."""


def find_admissions(corpus: Corpus, cited: tuple[CitedItem, ...]) -> Iterator[Link]:
    """A link between a speaker's words and what another report of the event calls an admission."""
    for item in cited:
        for pair in combinations(item.cited_by if item.what in EVENTS else (), 2):
            for here, there in (pair, pair[::-1]):
                yield from _between(corpus, here, there)


def _between(corpus: Corpus, quoting: str, retelling: str) -> Iterator[Link]:
    quotations = [
        each
        for each in corpus.by_document.get(quoting, ())
        if each.attribution.kind == "direct" and each.attribution.speakers
    ]
    for admission in corpus.by_document.get(retelling, ()):
        row = admission.attribution
        if row.stance != "concedes" or row.kind != "indirect" or row.negated:
            continue
        own = [each for each in quotations if set(each.attribution.speakers) & set(row.speakers)]
        words = _nearest(admission, own) or _own_fault(admission, own)
        if words is not None:
            yield _link(words, admission)


def _nearest(admission: Statement, quotations: list[Statement]) -> Statement | None:
    """The quotation that shares most with the admission, if it shares enough."""
    shared = {each.id: _shared(admission, each) for each in quotations}
    told = sum(weight(root) for root in admission.stems) or 1.0
    best = max(quotations, key=lambda each: (shared[each.id], each.id), default=None)
    if best is None or not TELLING <= shared[best.id] < MOST * told:
        return None
    return best


def _own_fault(admission: Statement, quotations: list[Statement]) -> Statement | None:
    """The one quotation that owns up to a fault, where the admission tells of a failing."""
    if not _FAILED.search(admission.text):
        return None
    owning = [each for each in quotations if _OWNS_UP.search(each.text)]
    return owning[0] if len(owning) == 1 else None


def _shared(left: Statement, right: Statement) -> float:
    return sum(
        weight(root)
        for root in set(left.stems) & set(right.stems)
        if weight(root) >= TELLING and root not in left.name_words
    )


def _link(words: Statement, admission: Statement) -> Link:
    first, second = sorted((words, admission), key=earliest)
    says = "one report gives the speaker's words, the other calls something an admission"
    reason = Reason("admission", 1.0, first.text, second.text, says)
    return link("differs", "quotation", (first.id, second.id), (1.0, [reason]))

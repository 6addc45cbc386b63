"""A headline that the text does not bear out: "officials" above, one supervisor below.

Headlines are written by others than reporters and read by more. Shown only where the text's own passage
on the same thing names one person, and the headline speaks of several.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from stemma.compare.corpus import Corpus
from stemma.compare.links import link
from stemma.compare.statements import Statement
from stemma.model.entities import Reason
from stemma.model.links import Link
from stemma.text.words import weight

SEVERAL = re.compile(
    r"\b(?:officials|officers|ministers|leaders|members|agents|executives|directors|managers|bosses|"
    r"supervisors|guards|soldiers|doctors|nurses|teachers|judges|deputies|aides|employees|workers|"
    r"activists|exiles|critics|witnesses|experts|observers|lawmakers|senators|clerks|diplomats|spies|"
    r"engineers|miners|farmers|scientists|lawyers|prosecutors|councillors|mayors|students|neighbours|"
    r"neighbors|residents|owners|contractors|inspectors|drivers|pilots|captains|priests|monks|traders|"
    r"suppliers|banks|companies|firms|ministries|agencies|unions|cities|towns|villages|governments)\b",
    re.IGNORECASE,
)
FEWEST_SHARED = 2
LEAST_WEIGHT = 0.5


def find_headlines(corpus: Corpus) -> Iterator[Link]:
    """A link from the headline to the passage of the same document that says less."""
    people = {entity.id for entity in corpus.entities.values() if entity.schema == "Person"}
    for annotated in corpus.documents:
        titles = [
            span for block in annotated.blocks if block.role == "title" for span in block.spans
        ]
        statements = corpus.by_document.get(annotated.document.id, ())
        above = [each for each in statements if _within(each, titles)]
        below = [each for each in statements if each not in above]
        for headline in above:
            several = SEVERAL.search(headline.text)
            passage = _nearest(headline, below) if several else None
            if several and passage is not None and _names_one(passage, people):
                yield _link(headline, passage, several.group(), corpus)


def _within(statement: Statement, titles: list[tuple[int, int]]) -> bool:
    return all(any(a <= x and y <= b for a, b in titles) for x, y in statement.claim.spans)


def _nearest(headline: Statement, below: list[Statement]) -> Statement | None:
    """The passage that shares most of the headline's telling words, if it shares enough."""

    def shared(statement: Statement) -> list[float]:
        return [weight(root) for root in set(headline.stems) & set(statement.stems)]

    fitting = [
        each
        for each in below
        if len(shared(each)) >= FEWEST_SHARED and math.fsum(shared(each)) >= LEAST_WEIGHT
    ]
    return max(fitting, key=lambda each: (math.fsum(shared(each)), each.id), default=None)


def _names_one(passage: Statement, people: set[str]) -> bool:
    named = [entity for entity in passage.claim.about if entity in people]
    return len(named) == 1 and not SEVERAL.search(passage.text)


def _link(headline: Statement, passage: Statement, several: str, corpus: Corpus) -> Link:
    one = next(name for entity in passage.claim.about if (name := corpus.name(entity)))
    says = "the headline speaks of several; the text's passage on it names one"
    reason = Reason("headline", 1.0, several, one, says)
    return link("differs", "number", (headline.id, passage.id), (1.0, [reason]))

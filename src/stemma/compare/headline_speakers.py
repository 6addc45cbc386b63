"""A headline that gives a word to somebody whom the text does not let say it, but another.

"Council confirms: firm felled the limes", and below: the limes, felled by the firm "according to the
residents"; the council said that its inquiry goes on.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from stemma.compare.statements.statements import Statement
from stemma.model.documents import quote
from stemma.text.words import stem, weight, words

FEWEST_SHARED = 2
LEAST_WEIGHT = 0.5
_TELLING = 0.25
_LEFT_OPEN = re.compile(
    r"\b(?:still (?:going on|under way|open|being|to be)|going on|goes on|continu(?:es|ed|ing)|under way"
    r"|ongoing|not (?:yet )?(?:been )?(?:finished|complete[d]?|concluded|known|established|clear|decided)"
    r"|unfinished|too early|no (?:conclusions?|findings?|results?)|would not say|could not say"
    r"|did not say|remains? (?:open|unclear|unknown)|awaits?|awaited|is being (?:examined|investigated)"
    r"|(?:are|is) (?:examining|investigating))\b",
    re.IGNORECASE,
)
"""By which somebody says that he has come to no result."""
_NOT_GIVEN = frozenset({"denies", "doubts", "asks", "declines", "demands"})
_SENTENCE = re.compile(r"[.!?…][\"”»’']?\s|\n")
_REACH = 400


def another_says_it(headline: Statement, below: Sequence[Statement]) -> Statement | None:
    """The passage in which another says what the headline gives as somebody's, who leaves it open himself."""
    row = headline.attribution
    if row.kind == "voice" or row.stance in _NOT_GIVEN or headline.claim.stands != "for":
        return None
    said = [each for each in below if each.attribution.kind != "voice"]
    own = _of(headline, said)
    roots = frozenset(headline.stems) - _source_roots(headline)
    if not own or any(_tells_it(each, roots) for each in (*own, *_unattributed(below))):
        return None
    if not any(_LEFT_OPEN.search(_sentence(each)) for each in own):
        return None
    theirs = {who for each in own for who in each.attribution.speakers}
    others = (
        each
        for each in said
        if each not in own
        and not theirs & set(each.attribution.speakers)
        and each.attribution.source
        and each.claim.stands == "for"
        and each.attribution.stance not in _NOT_GIVEN
        and _tells_it(each, roots)
    )
    return next(others, None)


def _of(headline: Statement, said: Sequence[Statement]) -> list[Statement]:
    """What the one whom the headline names says below, by his entity or by the headline's word for him."""
    who, named = set(headline.attribution.speakers), _source_roots(headline)
    speakers = who | {
        one
        for each in said
        if named and named <= _source_roots(each)
        for one in each.attribution.speakers
    }
    return [
        each
        for each in said
        if speakers & set(each.attribution.speakers) or (named and named <= _source_roots(each))
    ]


def _source_roots(statement: Statement) -> frozenset[str]:
    source = quote(statement.document.text, statement.attribution.source)
    return frozenset(root for root in map(stem, words(source)) if weight(root) >= _TELLING)


def _unattributed(below: Sequence[Statement]) -> list[Statement]:
    """What the text says in its own voice, where nobody else has a part of the sentence."""
    told = [each for each in below if each.attribution.kind != "voice"]
    spoken = {_sentence(each) for each in told}
    return [
        each for each in below if each.attribution.kind == "voice" and _sentence(each) not in spoken
    ]


def _tells_it(statement: Statement, roots: AbstractSet[str]) -> bool:
    """Whether the sentence of a passage has enough of the headline's telling words."""
    shared = [weight(root) for root in roots & set(map(stem, words(_sentence(statement))))]
    telling = [each for each in shared if each >= _TELLING]
    return len(telling) >= FEWEST_SHARED and math.fsum(telling) >= LEAST_WEIGHT


def _sentence(statement: Statement) -> str:
    """The whole sentence in which a statement begins."""
    text, (start, _) = statement.document.text, statement.hull
    before = _SENTENCE.split(text[max(0, start - _REACH) : start])[-1]
    return before + _SENTENCE.split(text[start : start + _REACH])[0]

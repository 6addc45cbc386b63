"""What looks like an answer to an accusation and by its own words is of something else.

"Asked about the fire, he said that it was not true" denies the fire, and "I did not sign" a signature.
"""

from __future__ import annotations

import re

from stemma.compare.ledger.aimed import denies_it
from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.denied import base
from stemma.compare.statements.families import acts_told, families_of
from stemma.compare.statements.statements import TELLING, Statement
from stemma.model.documents import Document, Span
from stemma.text.words import stem, weight, words

_ASKED = re.compile(
    r"\W*(?:(?:but|and|then|later),? )?(?:(?:when |if )?(?:asked|questioned|pressed|challenged|confronted)"
    r"(?: \w+){0,2}? (?:about|on|over|with|whether|if)|as to|as for|regarding|concerning"
    r"|on the (?:subject|matter|question) of)\b(?P<what>[^,;.!?\n]+),",
    re.IGNORECASE,
)
"""What says at the head of a sentence what its words are about: "Asked about the fire, he said …"."""
_THIS = re.compile(
    r"\W*(?:this|it|that|them|these|those|(?:(?:all|any) )?(?:the|these|those|such|his|her|its|their)"
    r" (?:\w+ )?(?:accusation|allegation|charge|claim|report|matter|case|affair)s?)\W*",
    re.IGNORECASE,
)
"""What may be any accusation told of before."""
_END = re.compile(r"[.!?][\"”’)]?\s|\n")
_FAR = 300
_TOLD = re.compile(
    r"\btold (?:him|her|them|me|us)(?: \w+ly| again| later)?(?: that)?[\s,:“\"]*$", re.IGNORECASE
)
_OWN_VERB = re.compile(
    r"\W*(?:I|we|he|she|they|it) (?:(?:have|has|had|did) (?:not|never)|never|(?:did|have|has|had)n['’]t)"
    r"(?: ever)? (?P<verb>[a-z]+)(?: (?:it|that|this|them|him|her|one|any|anything))?\W*",
    re.IGNORECASE,
)
"""A denial with a verb and nothing that says of what: "I did not sign"."""
_ANY_DEED = frozenset("do did done say said know knew known".split())


def is_on_another(corpus: Corpus, reply: Statement, accusation: Statement) -> bool:
    """Whether a denial in no words of its own is of what its sentence says was asked about, or hearsay."""
    if reply.claim.stands != "against" or not denies_it(reply):
        return False
    return _is_told_to_them(reply) or asked_of_another(
        corpus, reply.document, reply.hull[0], accusation
    )


def asked_of_another(corpus: Corpus, document: Document, at: int, accusation: Statement) -> bool:
    """Whether the sentence of a place in a document opens with what was asked about: another thing."""
    text = document.text
    ends = [each.end() for each in _END.finditer(text, max(0, at - _FAR), at)]
    found = _ASKED.match(text, ends[-1] if ends else max(0, at - _FAR), at)
    if found is None or _THIS.fullmatch(found["what"]):
        return False
    if _names_any(corpus, document, found.span("what"), accusation.behind):
        return False
    own = {stem(word) for word in words(accusation.text)}
    kinds = families_of(words(found["what"])) & families_of(accusation.words)
    told = {stem(word) for word in words(found["what"]) if weight(stem(word)) >= TELLING}
    return not told & own and not kinds


def _names_any(corpus: Corpus, document: Document, span: Span, who: frozenset[str]) -> bool:
    """Whether any of some are named in a span of a document."""
    return any(
        each.entity in who and span[0] <= each.spans[0][0] < span[1]
        for each in corpus.annotations[document.id].mentions
    )


def _is_told_to_them(reply: Statement) -> bool:
    """Whether somebody else told it to the speaker: "he said that his brother had told him it was untrue"."""
    if reply.behind.intersection(reply.attribution.speakers):
        return False
    start = reply.hull[0]
    return _TOLD.search(reply.document.text, max(0, start - _FAR), start) is not None


def is_of_another_verb(reply: Statement, accusation: Statement) -> bool:
    """Whether a denial says only a verb, and the accusation has no such verb: "I did not sign"."""
    found = _OWN_VERB.fullmatch(reply.text)
    if found is None or found["verb"].lower() in _ANY_DEED:
        return False
    verb = found["verb"].lower()
    same = any(base(word) == base(verb) for word in accusation.words)
    return not same and not set(acts_told(verb)) & accusation.acts

"""What looks like an answer to an accusation and by its own words is of something else.

"Asked about the fire, he said that it was not true" denies the fire, and "I did not sign" a signature.
"""

from __future__ import annotations

import math
import re

from stemma.compare.ledger.aimed import denies_it
from stemma.compare.ledger.ledger import Ledger
from stemma.compare.ledger.noted import is_noted
from stemma.compare.ledger.put_to_them import is_to_another
from stemma.compare.ledger.replies import SENTENCE_END
from stemma.compare.matching.matching import match
from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.denied import base
from stemma.compare.statements.families import acts_told, families_of
from stemma.compare.statements.statements import TELLING, Statement
from stemma.model.documents import Document, Span, quote
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
_TAKES_UP = re.compile(r"\W*(?:that|this|it|they|these|those|he|she)\b", re.IGNORECASE)
"""How a denial begins that is of the sentence before it."""
_SEVERAL = 2
_MOST = 0.5
"""How much of what an accusation tells a report must tell to be of it."""
_ANY_DEED = frozenset("do did done say said know knew known".split())


def is_of_another(ledger: Ledger, accusation: Statement, reply: Statement) -> bool:
    """Whether the place of a denial shows that it is of something else, unless a person noted it."""
    if is_noted(ledger, reply, accusation):
        return False
    repeats = ledger.repeats.get(accusation.id, frozenset())
    return (
        is_to_another(accusation, reply)
        or is_on_another(ledger.corpus, reply, accusation)
        or is_of_another_report(ledger, reply, accusation, repeats)
    )


def is_on_another(corpus: Corpus, reply: Statement, accusation: Statement) -> bool:
    """Whether a denial in no words of its own is of what its sentence says was asked about, or hearsay."""
    if reply.claim.stands != "against" or not denies_it(reply):
        return False
    return _is_told_to_them(reply) or asked_of_another(
        corpus, reply.document, reply.hull[0], accusation
    )


def is_of_another_report(
    ledger: Ledger, reply: Statement, accusation: Statement, repeats: frozenset[str]
) -> bool:
    """Whether a denial takes up what its own paragraph reports right before, and that is another thing.

    "2. You state that the boat was late. That is untrue. 3. You state that it leaked. It never did."
    """
    if reply.claim.stands != "against" or not _TAKES_UP.match(reply.text):
        return False
    corpus = ledger.corpus
    text, start = reply.document.text, reply.hull[0]
    paragraph = text.rfind("\n", 0, start) + 1
    here = [
        each
        for each in corpus.by_document[reply.document.id]
        if paragraph <= each.hull[0] and each.hull[1] <= start
    ]
    told = {accusation.id, *repeats}
    last = max(here, key=lambda each: each.hull, default=None)
    if last is None or last.attribution.kind == "voice" or last.behind & reply.behind:
        return False
    if len(SENTENCE_END.findall(text[last.hull[1] : start])) > 1 or told & {one.id for one in here}:
        return False
    reported = [each for each in here if each.attribution.id == last.attribution.id]
    if any(_are_of_one(each, corpus.by_id[one]) for each in reported for one in told):
        return False
    charges = {one.id: one for entity in reply.behind for one in ledger.charging.get(entity, ())}
    others = (one for one in charges.values() if one.id not in told and _is_by_others(one, reply))
    return any(match(each, one) for one in others for each in reported)


def _is_by_others(charge: Statement, reply: Statement) -> bool:
    """Whether a charge is made by others and in another text than a denial."""
    return charge.document.id != reply.document.id and not charge.behind & reply.behind


def _are_of_one(report: Statement, told: Statement) -> bool:
    """Whether a report and an accusation say the same thing, or most of its telling words."""
    if match(report, told):
        return True
    own = {each: value for each, value in told.concepts.items() if each not in told.name_words}
    shared = own.keys() & report.concepts.keys()
    most = math.fsum(own[each] for each in shared) >= _MOST * math.fsum(own.values()) > 0
    said = (words(quote(report.document.text, each.spans)) for each in report.mentions)
    named = report.name_words | {stem(word) for each in said for word in each}
    whole = report.concepts.keys() - named <= shared
    return most and (whole or len(shared) >= _SEVERAL)


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

"""What somebody says who is asked about an accusation right behind it: "Asked about this, she said …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from stemma.compare.ledger.ledger import Ledger, Reply
from stemma.compare.ledger.noted import why
from stemma.compare.ledger.put_to_them import is_mostly_of, is_said_when_put
from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.statements import Statement
from stemma.model.documents import Span, quote
from stemma.model.links import Addresses, Answer

ASKED = "the text says that the accused was asked, right behind the accusation"
"""The reason that is given for such an answer."""
REPLIED = "the text says that the accused replied, right behind the accusation"
"""The same of "Mr Bern replied that …"."""
PUT = "said in the answer to a question that puts the accusation to the accused"
"""The same of an interview."""
QUESTION = "the text gives these words to a question that asks of what is accused"
"""The same of "Asked why the winch was never tested, Mr Bern said that …", which may leave it aside."""
NEXT = "the text gives these words of the accused, or for it, right behind the accusation"
"""The same of mere "Mr Bern said that …" in the next sentence, which may be of something else."""
_REPLIED = re.compile(
    r"(?:repl(?:y|ies|ied)|answer(?:s|ed)|respond(?:s|ed)|countered|retorted)", re.IGNORECASE
)
_ENDED = re.compile(r"[.!?][\"”’)]* *")
_ASKED = re.compile(
    r"(?:^|(?<=[.!?”\"\n]))\s*(?:(?P<who>[^.,;!?“”\"\n]{2,60}?) (?:was|were) (?:also |then |later )?)?"
    r"(?:asked about|asked whether|asked if|questioned about|confronted with|presented with)\b"
    r"(?P<what>[^.,;!?“”\"]*)",
    re.IGNORECASE,
)
"""Who was asked about what, at the head of a sentence: "She was asked about this", "Asked about it, she"."""
_QUESTION = re.compile(
    r"\W*(?:when |if )?(?:asked|questioned|pressed)(?: by [^,;.!?\n]{2,60}?)?"
    r" (?:about|why|whether|if|when|how|on|over)\b(?P<what>[^;.!?\n]+),\s*",
    re.IGNORECASE,
)
"""A sentence up to whoever answers: "Asked by the Mail why the winch was never tested, "."""
_ONCE = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|\b(?:last|previous) (?:year|month|spring|summer|autumn|winter)\b"
    r"|\bago\b|\bbefore\b|\byears? earlier\b",
    re.IGNORECASE,
)
"""What tells of an asking that may be older than the accusation."""
_THIS = re.compile(
    r"\W*(?:this|it|that|them|these|those)\b(?! \w+ed\b)|\W*(?:the|these|those) (?:\w+ )?"
    r"(?:accusation|allegation|charge|claim|report)s?\b",
    re.IGNORECASE,
)
"""What takes up the accusation right before."""
_NOT_PUT = re.compile(r"\b(?:not|never|nobody|yet|could|declin\w+|refus\w+)\b", re.IGNORECASE)
_END = re.compile(r"[.!?]\s")
_WHO = frozenset({"Person", "Organization", "PublicBody", "Company", "LegalEntity"})
_NEAR = 320
"""So many characters may lie between an accusation and what is said to it."""


def said_when_asked(ledger: Ledger, accusation: Statement, entity: str) -> Iterator[Reply]:
    """What the accused says to the accusation where a text or an interviewer puts it; it gives no status."""
    for each in ledger.by_side.get(entity, ()):
        refused = frozenset((each.id, accusation.id)) in ledger.verdicts.no_answers
        says = "" if refused else _how_it_follows(ledger, each, accusation)
        if says:
            date = ledger.dates.said.get(each.id)
            met: Addresses = "unclear" if says in {NEXT, PUT, QUESTION} else "this"
            answer = Answer(each.id, None, each.attribution.stance, each.holder, date, met)
            yield Reply(answer, None, why(says, each, accusation))


def _how_it_follows(ledger: Ledger, reply: Statement, accusation: Statement) -> str:
    """How somebody comes to speak to an accusation: right behind it, or asked; empty where he does not."""
    if is_said_when_put(accusation, reply) and ledger.dates.later(reply, accusation) is not False:
        return PUT
    older = ledger.dates.later(reply, accusation) is False
    if not older and _is_to_its_question(reply, accusation):
        return QUESTION
    told = {accusation.id, *ledger.repeats.get(accusation.id, ())}
    corpus = ledger.corpus
    there = any(corpus.by_id[each].document.id == reply.document.id for each in told)
    if not there or reply.claim.stands == "open" or reply.attribution.kind == "voice":
        return ""
    if _replied_to(corpus, reply, told):
        return REPLIED
    if is_asked_about(corpus, reply, told):
        return ASKED
    return NEXT if _is_told_next(corpus, reply, told) else ""


def _is_to_its_question(reply: Statement, accusation: Statement) -> bool:
    """Whether the sentence that gives somebody's words begins with the question of an accusation."""
    row, text = reply.attribution, reply.document.text
    if not row.source or reply.behind & accusation.behind:
        return False
    at = row.source[0][0]
    sentence = _END.split(text[text.rfind("\n", 0, at) + 1 : at])[-1]
    asked = _QUESTION.fullmatch(sentence)
    return asked is not None and is_mostly_of(asked["what"], accusation)


def _is_told_next(corpus: Corpus, reply: Statement, accusations: set[str]) -> bool:
    """Whether a text gives somebody's words in the sentence behind an accusation that others make.

    "She accused the club of hiding the books. Mr Orr, its treasurer, said that they had been shown."
    """
    row, text = reply.attribution, reply.document.text
    if not row.source or not row.cue:
        return False
    at = min(row.source + row.cue + row.content)[0]
    first, last = sorted((row.source[-1][1], row.cue[0][0]))
    if text[first:last].strip(" ,"):
        return False  # "Asked about it last year, …" may be older than the accusation
    stop = _END.search(text, at)
    if _ONCE.search(text, at, stop.start() if stop else len(text)):
        return False  # "The union said in 2010 that …"
    return any(
        each.id in accusations
        and each.claim.kind == "allegation"
        and each.attribution.kind != "voice"
        and not each.behind & reply.behind
        and _ENDED.fullmatch(text, each.hull[1], at)
        for each in corpus.by_document[reply.document.id]
    )


def _replied_to(corpus: Corpus, reply: Statement, accusations: set[str]) -> bool:
    """Whether a text says "he replied that" right behind an accusation that opens its paragraph."""
    row, text = reply.attribution, reply.document.text
    if not row.source or not row.cue or not _REPLIED.fullmatch(quote(text, row.cue)):
        return False
    at = min(row.source + row.cue + row.content)[0]
    first = text.rfind("\n", 0, at) + 1
    return any(
        each.id in accusations
        and first <= each.hull[0]
        and not _END.search(text, first, each.hull[0])
        and _ENDED.fullmatch(text, each.hull[1], at)
        for each in corpus.by_document[reply.document.id]
    )


def is_asked_about(corpus: Corpus, reply: Statement, accusations: set[str]) -> bool:
    """Whether a text says that somebody was asked about what it told right before, and then what he said.

    Nobody else's accusation stands between; what is asked about is this, or shares a telling word with it.
    """
    text, start = reply.document.text, reply.hull[0]
    before = [
        each
        for each in corpus.by_document[reply.document.id]
        if each.hull[1] <= start
        and start - each.hull[1] <= _NEAR
        and not each.behind & reply.behind
    ]
    told = [each for each in before if each.id in accusations]
    last = max((each.hull[1] for each in told), default=None)
    if last is None:
        return False
    others = (each for each in before if each.hull[0] >= last and each.claim.kind == "allegation")
    between = text[last:start]
    paragraphs = between.count("\n\n")
    asked = _ASKED.search(between)
    if asked is None or paragraphs > 1 or any(others):
        return False
    if _NOT_PUT.search(between) or _ONCE.search(between):
        return False
    whole = (last + asked.start(), start)
    who = (last + asked.start("who"), last + asked.end("who")) if asked["who"] else whole
    if not asked["who"] and _END.search(between, asked.end()):
        return False  # "Asked about it, the mayor laughed. Mrs Tolve said …"
    if not _names_only(corpus, reply, who) or not _names_only(corpus, reply, whole):
        return False
    what = asked["what"]
    return _THIS.match(what) is not None or any(_is_on(what, each) for each in told)


def _names_only(corpus: Corpus, reply: Statement, span: Span) -> bool:
    """Whether whoever replies is named in a span, or meant by a pronoun, and nobody else."""
    named = [
        mention.entity in reply.behind
        for mention in corpus.annotations[reply.document.id].mentions
        if span[0] <= mention.spans[0][0] < span[1] and mention.schema in _WHO
    ]
    return bool(named) and all(named)


def _is_on(what: str, accusation: Statement) -> bool:
    """Whether what is asked about shares a telling word with an accusation, and not only a name."""
    asked = replace(accusation, before=what).borrowed.keys()
    return bool((asked & accusation.concepts.keys()) - accusation.name_words)

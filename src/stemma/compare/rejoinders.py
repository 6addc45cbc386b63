"""Rejoinders: what somebody says straight after an accusation points back to it by its place and form.

"That is not so", "called this a lie", "replied that …" repeat no word of what they answer. They answer
what another has just said in the same document, and nothing further away.
"""

from __future__ import annotations

import re

from stemma.compare.corpus import Corpus
from stemma.compare.statements import Statement
from stemma.model.documents import quote
from stemma.model.links import Addresses

SENTENCE_END = re.compile(r"[.!?][\"”’)]?\s")
"""The end of a sentence, as far as marks show."""
CALLED = (
    r"(?:lies?|slanders?|libels?|calumny|smears?|fabrications?|inventions?|fictions?|nonsense|"
    r"rubbish|fairy[ -]tales?|falsehoods?|untruths?|insults?)"
)
"""What people call words that they reject."""
_LIE = re.compile(r"\b(?:lies?|slanders?|libels?|false|untrue)\b", re.IGNORECASE)
_REJECTS = re.compile(
    rf"(?:no\W+)?(?:all (?:of )?)?(?:that|this|it|these|those)\b\W*"
    rf"(?:['’]s |is |was |are |were )?(?:all |simply |just |quite |completely |entirely )?"
    rf"(?:(?:not|never|n['’]t) (?:so|true|right|correct|the case|the truth)|isn['’]t (?:so|true)|"
    rf"untrue|false|invented|(?:an? )?(?:[\w-]+ ){{0,2}}{CALLED})\W*",
    re.IGNORECASE,
)
_REPLIES = re.compile(
    r"\b(?:repl(?:y|ies|ied)|answer(?:s|ed)|retort(?:s|ed)|rejoin(?:s|ed)|respond(?:s|ed)|counter(?:s|ed))\b",
    re.IGNORECASE,
)
_REACH = 6
"""So many sentences of one turn, from its end, are still what the next one answers."""


def rejoins(corpus: Corpus, reply: Statement, accusation: Statement) -> Addresses | None:
    """How a rejection or a reply meets what another has said just before it; null where it does not.

    A question that accuses is answered by whatever the accused says is not so straight after it.
    """
    if reply.claim.stands == "for" and not is_called_a_lie(reply):
        return None
    if is_called_a_lie(reply) or _REJECTS.fullmatch(reply.text) or _is_reply(reply):
        return just_before(corpus, accusation, reply.document.id, reply.claim.spans[0][0])
    if not asks_in_earnest(accusation) or reply.attribution.kind not in {"direct", "voice"}:
        return None
    meets = just_before(corpus, accusation, reply.document.id, reply.claim.spans[0][0])
    return meets if meets == "this" else None


def is_called_a_lie(reply: Statement) -> bool:
    """Whether its holder denies by a name for what was said ("called this a fairy tale")."""
    row = reply.attribution
    if row.stance != "denies" or row.negated or reply.claim.polarity == "negated":
        return False
    return re.search(rf"\b{CALLED}\b", reply.text, re.IGNORECASE) is not None


def calls_a_lie(statement: Statement) -> bool:
    """Whether it rejects words by calling them a lie, and so accuses who said them."""
    against = statement.claim.stands == "against" and statement.claim.polarity == "affirmed"
    return against and _LIE.search(statement.text) is not None


def asks_in_earnest(statement: Statement) -> bool:
    """Whether it is a question that its own holder puts, in words of its own."""
    end = statement.claim.spans[-1][1]
    marked = statement.text.endswith("?") or statement.document.text[end : end + 1] == "?"
    own = statement.attribution.kind in {"voice", "direct"}
    return statement.claim.stands == "open" and marked and own


def just_before(corpus: Corpus, accusation: Statement, document: str, at: int) -> Addresses | None:
    """How what begins there meets an accusation of the turn before: its last sentence, or all of it."""
    end = accusation.claim.spans[-1][1]
    if accusation.document.id != document or end > at:
        return None
    between = len(SENTENCE_END.findall(accusation.document.text[end:at]))
    others = (
        each
        for each in corpus.by_document[document]
        if end <= each.claim.spans[0][0] < at and each.claim.spans[-1][1] <= at
    )
    if between > _REACH or any(each.behind != accusation.behind for each in others):
        return None
    return "this" if between <= 1 else "set"


def _is_reply(reply: Statement) -> bool:
    return bool(_REPLIES.search(quote(reply.document.text, reply.attribution.cue)))

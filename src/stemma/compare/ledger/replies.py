"""Whether a statement of the accused answers an accusation, and how directly.

A text from before the accusation cannot answer it. What answers must speak of *that*: the same act, or
stand right after the accusation as its reply, or reject the accusations as a whole.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace

from stemma.compare.differing.slots import opposite
from stemma.compare.matching.matching import match
from stemma.compare.matters.candidates import earliest
from stemma.compare.statements.corpus import Corpus, sentence_before
from stemma.compare.statements.statements import TELLING, Statement
from stemma.compare.statements.when import stretch
from stemma.model.links import Addresses

_SET = re.compile(
    r"\b(?:all|any|these|those|such|the|every|its|their|his|her|what)\b[^.;]{0,40}?"
    r"\b(?:accusations?|allegations?|charges?|claims?|reports?|account|campaign|slanders?|lies|rumours?)\b",
    re.IGNORECASE,
)
_ANAPHOR = re.compile(
    r"\b(?:it|them|they|this|that|these|those|so|the (?:act|attack|deed|incident|same|raid|crime))\b",
    re.IGNORECASE,
)
"""Words by which an accusation points back to the sentence before it ("is the man who collects them")."""
_HEARSAY = re.compile(
    r"\bI (?:am|was|have been) told\b|\breportedly\b|\bis said to\b|\bI hear(?:d)?\b|\bapparently\b",
    re.IGNORECASE,
)
_RETOLD = 0.15
"""Shared words of this weight (borrowed ones count half) make a sentence a retelling."""
RETELLINGS = 4
"""So many other wordings of an accusation are looked at, the earliest first."""
_END = re.compile(r"[.!?][\"”’)]?\s")
"""The end of a sentence, as far as marks show."""


@dataclass(frozen=True, slots=True)
class Dates:
    """When statements were first said, as far as the folder shows."""

    said: dict[str, str | None]
    """For a claim: the date of the first document in which its holder says it."""

    def later(self, reply: Statement, accusation: Statement) -> bool | None:
        """Whether the reply may have come after the accusation; null where a date is missing."""
        if reply.document.id == accusation.document.id:
            return True
        one = stretch(self.said.get(reply.id, reply.published))
        two = stretch(self.said.get(accusation.id, accusation.published))
        return None if one is None or two is None else one.end > two.start


def addresses(
    corpus: Corpus, reply: Statement, accusation: Statement, repeats: frozenset[str]
) -> Addresses | None:
    """How a statement of the accused meets an accusation, or null if it is about something else."""
    told = (accusation, *_in_other_words(corpus, accusation, repeats))
    if any(opposite(reply, each) or _retold(reply, each) for each in told):
        return "this"
    if _denies_beside(reply, accusation):
        return "this"
    if _right_after(corpus, reply, {accusation.id, *repeats}):
        return "this"
    if reply.claim.stands == "for":
        return "this" if match(reply, accusation) else None
    if _rejects_all(corpus, reply, accusation):
        return "set"
    if not _ANAPHOR.search(accusation.text):
        return None
    wider = replace(accusation, before=sentence_before(accusation), borrows=True)
    return "set" if opposite(reply, wider) else None


def _in_other_words(
    corpus: Corpus, accusation: Statement, repeats: frozenset[str]
) -> list[Statement]:
    """The accusation as others make it: whoever answers them answers it."""
    told = (corpus.by_id[claim] for claim in sorted(repeats, reverse=True))
    found = {each.words: each for each in told if each.claim.kind == "allegation"}
    found.pop(accusation.words, None)
    return sorted(found.values(), key=earliest)[:RETELLINGS]


def is_hearsay(reply: Statement) -> bool:
    """Whether the one who reports it has it from somebody outside the folder."""
    outside = any(link.role == "informant" and link.outside for link in reply.claim.holders)
    return outside or bool(_HEARSAY.search(reply.text))


def matches_topic(words: str, accusation: Statement) -> bool:
    """Whether the words of a topic ("the arrests") share a telling word with an accusation."""
    topic = replace(accusation, before=words)
    return bool(set(topic.borrowed) & set(accusation.concepts)) or bool(_SET.search(words))


def _retold(reply: Statement, accusation: Statement) -> bool:
    """Whether an elliptic denial ("She is not.") follows a sentence that retells the accusation."""
    if not reply.before or reply.claim.stands != "against" or reply.told >= TELLING:
        return False
    shared = (reply.borrowed.keys() & accusation.concepts.keys()) - accusation.name_words
    return math.fsum(reply.borrowed[token] for token in shared) >= _RETOLD


def _right_after(corpus: Corpus, reply: Statement, accusations: set[str]) -> bool:
    """Whether a short reply stands next to the accusation or its retelling, no sentence between them."""
    if not reply.before:
        return False
    start, text = reply.claim.spans[0][0], reply.document.text
    ends = (
        each.claim.spans[-1][1]
        for each in corpus.by_document[reply.document.id]
        if each.id in accusations
    )
    return any(end <= start and len(_END.findall(text[end:start])) <= 1 for end in ends)


def _denies_beside(reply: Statement, accusation: Statement) -> bool:
    """Whether a denial stands within two sentences of the accusation and shares a telling word with it."""
    if reply.claim.stands != "against" or reply.document.id != accusation.document.id:
        return False
    between = reply.document.text[accusation.claim.spans[-1][1] : reply.claim.spans[0][0]]
    if accusation.claim.spans[-1][1] > reply.claim.spans[0][0] or len(_END.findall(between)) > 2:
        return False
    shared = (reply.concepts.keys() & accusation.concepts.keys()) - accusation.name_words
    return any(accusation.concepts[each] >= TELLING for each in shared)


def _rejects_all(corpus: Corpus, reply: Statement, accusation: Statement) -> bool:
    """Whether it rejects accusations as a whole, in a text that knows who made this one."""
    sentence = reply.document.text[max(0, reply.claim.spans[0][0] - 60) : reply.claim.spans[-1][1]]
    if not _SET.search(sentence):
        return False
    rows = corpus.annotations[reply.document.id]
    named = {mention.entity for mention in rows.mentions}
    return reply.document.id == accusation.document.id or bool(accusation.behind & named)

"""Whether a statement of the accused answers an accusation, and how directly.

A text from before the accusation cannot answer it. What answers must speak of *that*: the same act, or
stand right after the accusation as its reply, or reject the accusations as a whole.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace

from stemma.compare.differing.slots import opposite
from stemma.compare.ledger.aimed import (
    denies_it,
    denies_its_act,
    is_at_another,
    is_elliptic,
    more_than_names,
    which_is_meant,
)
from stemma.compare.ledger.reply_kinds import owns_up
from stemma.compare.matching.affirmed import affirmed
from stemma.compare.matching.matching import match
from stemma.compare.matters.candidates import earliest
from stemma.compare.statements.corpus import Corpus, sentence_before
from stemma.compare.statements.families import acts_of, acts_told
from stemma.compare.statements.statements import TELLING, Statement
from stemma.compare.statements.when import stretch
from stemma.model.annotations import Annotations, Attribution
from stemma.model.documents import quote
from stemma.model.links import Addresses, AnswerStatus
from stemma.text.denials import deed_asked, just_says_no
from stemma.text.words import stem, weight, words

_SET = re.compile(
    r"\b(?:all|any|these|those|such|the|every|its|their|his|her|what)\b"
    r"(?:(?!\b(?:not|never|to|did|do|does|will|would|could|should|may|might)\b|n['’]t\b)[^.;]){0,40}?"
    r"\b(?:accusations?|allegations?|charges?|claims?|reports?|account|campaign|slanders?|lies|rumours?)\b",
    re.IGNORECASE,
)
"""What names accusations; in "the carer did not report it" nothing does."""
_ANAPHOR = re.compile(
    r"\b(?:it|them|they|this|that|these|those|so|the (?:act|attack|deed|incident|same|raid|crime))\b",
    re.IGNORECASE,
)
"""Words by which something points back to the sentence before it ("is the man who collects them")."""
_HEARSAY = re.compile(
    r"\bI (?:am|was|have been) told\b|\breportedly\b|\bis said to\b|\bI hear(?:d)?\b|\bapparently\b",
    re.IGNORECASE,
)
_RETOLD = 0.15
"""Shared words of this weight (borrowed ones count half) make a sentence a retelling."""
_ABOUT = re.compile(r"\b(?:about|regarding|concerning|as to)\b(?P<what>.+)", re.DOTALL)
_REST = 160
"""So many characters after a cue may say what was asked."""
_OWNING = 4
"""Sentences that may end between what is told of an accusation and a fault that is owned up to."""
RETELLINGS = 4
"""So many other wordings of an accusation are looked at, the earliest first."""
SENTENCE_END = re.compile(r"[.!?][\"”’)]?\s")
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
    if reply.claim.stands == "against" and is_at_another(reply, told):
        return None
    if any(_is_opposed(reply, each) or _retold(reply, each) for each in told):
        return "this"
    if denies_its_act(corpus, reply, accusation) or any(
        _denies_words(reply, each) for each in told
    ):
        return "this"
    if _denies_beside(reply, accusation):
        return "this"
    if _right_after(corpus, reply, {accusation.id, *repeats}):
        return "this"
    if owns_up(reply):
        return "set" if _same_paragraph(corpus, reply, {accusation.id, *repeats}) else None
    if reply.claim.stands == "for":
        return "this" if match(reply, accusation) else None
    if reply.claim.stands == "against" and _rejects_all(corpus, reply, accusation):
        return "set"
    if not _ANAPHOR.search(accusation.text):
        return None
    wider = replace(accusation, before=sentence_before(accusation), borrows=True)
    return "set" if opposite(reply, wider) else None


def _denies_words(reply: Statement, accusation: Statement) -> bool:
    """Whether an accusation affirms, in nearly all words, what the accused denies, or is said to deny."""
    reported = reply.attribution.kind == "indirect" and reply.attribution.stance == "denies"
    own = not reply.behind.isdisjoint(accusation.claim.accused)
    against = reply.claim.stands == "against"
    return (reported or own) and against and bool(affirmed(reply, accusation))


def _is_opposed(reply: Statement, accusation: Statement) -> bool:
    """Whether a reply is on the other side, and not only of somebody or something named in both."""
    return opposite(reply, accusation) and more_than_names(reply, accusation)


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


def is_reported(
    corpus: Corpus, accusation: Statement, statement: Statement, kind: AnswerStatus | None
) -> bool:
    """Whether only others tell of an answer: from hearsay, or the accusers in a paper of theirs.

    A letter that they print and a denial that they quote are its own; a concession they quote is not.
    """
    quoted = {"direct", "mixed"} if kind == "denied" else frozenset[str]()
    own = statement.attribution.kind in {"voice", *quoted}
    authors = corpus.spokes.authors.get(statement.document.id, frozenset())
    return is_hearsay(statement) or (bool(accusation.behind & authors) and not own)


def matches_topic(said: str, accusation: Statement) -> bool:
    """Whether what is said of a topic ("the arrests") shares a telling word with an accusation."""
    topic = replace(accusation, before=said)
    return bool(set(topic.borrowed) & set(accusation.concepts)) or bool(_SET.search(said))


def topic_after(text: str, refusal: Attribution) -> str:
    """What the rest of a refusal's sentence says that was asked: "did not answer … about the letter"."""
    if not refusal.cue:
        return ""
    rest = SENTENCE_END.split(text[refusal.cue[-1][1] :][:_REST], maxsplit=1)[0]
    found = _ABOUT.search(rest)
    said = found["what"] if found else ""
    return said if any(weight(stem(word)) >= TELLING for word in words(said)) else ""


def _is_on(which: str, accusation: Statement) -> bool:
    """Whether words that say which accusation is meant are on this one: of its act, if they tell one."""
    acts = acts_of(words(which))
    if acts and accusation.acts and not acts & accusation.acts:
        return False
    told = replace(accusation, before=which).borrowed.keys()
    return bool((told & accusation.concepts.keys()) - accusation.name_words)


def _retold(reply: Statement, accusation: Statement) -> bool:
    """Whether an elliptic denial ("She is not.") follows a sentence that retells the accusation."""
    if not reply.before or reply.claim.stands != "against":
        return False
    if just_says_no(reply.text):
        if not acts_told(deed_asked(reply.before)) & accusation.acts:
            return False  # what was asked is another thing, or a no to it denies no deed
    elif not denies_it(reply) and (reply.told >= TELLING or not is_elliptic(reply)):
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
    return any(end <= start and len(SENTENCE_END.findall(text[end:start])) <= 1 for end in ends)


def _same_paragraph(corpus: Corpus, reply: Statement, accusations: set[str]) -> bool:
    """Whether an accusation or its retelling stands a few sentences before a reply, in its paragraph."""
    start, text = reply.claim.spans[0][0], reply.document.text
    between = (
        text[each.hull[1] : start]
        for each in corpus.by_document[reply.document.id]
        if each.id in accusations and each.hull[1] <= start
    )
    return any(
        "\n\n" not in each and len(SENTENCE_END.findall(each)) <= _OWNING for each in between
    )


def owned_up_to(corpus: Corpus, reply: Statement) -> Statement:
    """What a fault is owned up to of: the statement right before "That was our mistake", by the same."""
    start, text = reply.hull[0], reply.document.text
    before = [
        each
        for each in corpus.by_document[reply.document.id]
        if each.hull[1] <= start
        and each.behind & reply.behind
        and len(SENTENCE_END.findall(text[each.hull[1] : start])) <= 1
    ]
    return max(before, key=lambda each: each.hull, default=reply)


def _denies_beside(reply: Statement, accusation: Statement) -> bool:
    """Whether a denial stands within two sentences of the accusation and shares a telling word with it."""
    if reply.claim.stands != "against" or reply.document.id != accusation.document.id:
        return False
    between = reply.document.text[accusation.claim.spans[-1][1] : reply.claim.spans[0][0]]
    if (
        accusation.claim.spans[-1][1] > reply.claim.spans[0][0]
        or len(SENTENCE_END.findall(between)) > 2
    ):
        return False
    shared = (reply.concepts.keys() & accusation.concepts.keys()) - accusation.name_words
    return any(accusation.concepts[each] >= TELLING for each in shared)


def _rejects_all(corpus: Corpus, reply: Statement, accusation: Statement) -> bool:
    """Whether it rejects accusations as a whole, in a text that knows who made this one."""
    start = reply.hull[0]
    before = reply.document.text[max(0, start - 60) : start]
    points_back = _ANAPHOR.search(reply.text)  # "The police deny it"
    sentence = (before if points_back else SENTENCE_END.split(before)[-1]) + reply.text
    if not _SET.search(sentence):
        return False
    rows = corpus.annotations[reply.document.id]
    which = which_is_meant(sentence, _names(rows))
    if which and not _is_on(which, accusation):
        return False
    named = {mention.entity for mention in rows.mentions}
    return reply.document.id == accusation.document.id or bool(accusation.behind & named)


def _names(rows: Annotations) -> frozenset[str]:
    """The stems of all that is named in a document."""
    text = rows.document.text
    named = (words(quote(text, each.spans)) for each in rows.mentions if each.kind == "name")
    return frozenset(stem(word) for said in named for word in said)

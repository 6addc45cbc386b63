"""A quoted sentence of which another quotation leaves out words, and shows no gap.

Whoever quotes may begin late and end early: a sentence that stops before ", and the rent is due" says no
other thing. But "we asked for the gate to be opened." is not what "we asked for the gate to be opened
slowly" says, and words left out in the middle without dots are put together anew.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from stemma.compare.statements.statements import Statement
from stemma.model.annotations import Attribution
from stemma.model.documents import Span, Spans
from stemma.text.words import WORD, folded, stem, weight

_LEAST = 4
"""Fewer words than this are too few to be known again."""
_WHOLE = 6
"""So many words of a sentence are equal before one that was left out at its end is an alteration."""
_FEW = 2
_MOST_LEFT_OUT = 12
_TELLING = 0.25
_REACH = 400
_WEIGHS = frozenset(
    "more less most least all every only always never not hardly nearly almost many few some any may might"
    " could perhaps probably must again even".split()
)
"""Words that change what is said by themselves."""
_TURNS = frozenset(
    "but if unless except without until till only provided though although however yet otherwise".split()
)
"""Words after which the rest of a sentence takes back or limits what it began with."""
_HOW = frozenset(
    "again once twice alone together enough sooner later earlier faster slower better worse less more"
    " first last too either anyway instead".split()
)
"""Words for how or when something was done that do not end in "ly"."""
_NO_ADVERBS = frozenset(
    "family july italy supply reply ally assembly apply rely early fly bully".split()
)
_ENDS = re.compile(r"[.!?…]")
_FULL_STOP = re.compile(r"\s*[.!]\s?[\"”»’']")
_SAID_AFTER = re.compile(r"\s*,\s?[\"”»’'](?P<rest>[^\n]*)")
_CLOSES = re.compile(r"(?<!\b(?:Mr|Ms|Dr|St|No))(?<!\b(?:Mrs|Col|Gen))(?<!\b[A-Z])[.!?](?:\s|$)")
_MARKS = frozenset('"“”«»„')
_GAP = re.compile(r"…|\.\.\.|[\[\]()]")


@dataclass(frozen=True, slots=True)
class _Word:
    folded: str
    span: Span
    gap: str
    """The quoted characters between the word before and this one."""


def quotation_of(statement: Statement) -> Attribution | None:
    """The saying in quotation marks whose words it is, or is a part of."""
    own = statement.attribution
    return own if own.kind in {"direct", "mixed"} else statement.within


def left_out(shorter: Statement, longer: Statement) -> str:
    """The words by which the longer one's sentence turns and which the shorter quotation drops."""
    quoted = quotation_of(shorter)
    if quoted is None or not _of_one_speaker(shorter, quoted, longer):
        return ""
    said, more = _sentence(shorter, quoted), _sentence(longer, quotation_of(longer))
    if not _LEAST <= len(said) < len(more):
        return ""
    return _dropped(said, more) or _cut_off(said, more, shorter)


def _of_one_speaker(shorter: Statement, quoted: Attribution, longer: Statement) -> bool:
    """Whether another document quotes the same speaker, or is the speaker's own text."""
    if longer.document.id == shorter.document.id:
        return False
    whole = quotation_of(longer)
    if whole is None:
        return longer.attribution.kind == "voice" and bool(set(quoted.speakers) & longer.behind)
    return bool(set(quoted.speakers) & set(whole.speakers))


def _sentence(statement: Statement, quoted: Attribution | None) -> list[_Word]:
    """The words of the sentence in which it stands, as far as they are quoted or the text's own."""
    text, start = statement.document.text, statement.hull[0]
    room = quoted.content if quoted else _paragraph(text, statement.hull)
    found: list[_Word] = []
    for word in _words(text, room):
        if _ENDS.search(word.gap):
            if word.span[0] > start:
                break
            found = []
        found.append(word)
    return found


def _paragraph(text: str, hull: Span) -> Spans:
    start, end = max(0, hull[0] - _REACH), hull[1] + _REACH
    before, after = text.rfind("\n\n", start, hull[0]), text.find("\n\n", hull[1], end)
    return ((start if before < 0 else before, end if after < 0 else after),)


def _words(text: str, room: Spans) -> list[_Word]:
    found: list[_Word] = []
    for start, end in room:
        last, rest = start, found and text[found[-1].span[1] : found[-1].span[1] + 1]
        for match in WORD.finditer(text, start, min(end, len(text))):
            gap = text[last : match.start()] + (rest or "" if last == start else "")
            found.append(_Word(folded(match.group()), match.span(), gap))
            last = match.end()
    return found


def _dropped(said: list[_Word], more: list[_Word]) -> str:
    """What stands in the longer sentence between words that follow each other in the shorter one."""
    one, two = [each.folded for each in said], [each.folded for each in more]
    blocks = [
        each
        for each in SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks()
        if each.size
    ]
    if sum(each.size for each in blocks) != len(one) or len(blocks) < _FEW:
        return ""
    gaps = [range(a.b + a.size, b.b) for a, b in itertools.pairwise(blocks)]
    lost = [more[at] for gap in gaps for at in gap]
    joints = [said[each.a] for each in blocks[1:]]
    if any(_GAP.search(each.gap) or _MARKS & set(each.gap) for each in (*joints, *lost)):
        return ""
    weighs = any(each.folded in _WEIGHS or weight(stem(each.folded)) >= _TELLING for each in lost)
    return _joined(lost) if weighs and len(lost) <= min(_MOST_LEFT_OUT, len(one)) else ""


def _cut_off(said: list[_Word], more: list[_Word], shorter: Statement) -> str:
    """How the longer sentence goes on, and turns, where the shorter one has its full stop."""
    one, two = [each.folded for each in said], [each.folded for each in more]
    at = next((at for at in range(len(two)) if two[at : at + len(one)] == one), None)
    if at is None or not _is_closed(shorter.document.text, said):
        return ""
    rest = more[at + len(one) :]
    if not rest:
        return ""
    few = len(rest) <= _FEW and not at and len(one) >= _WHOLE
    stopped = few and _FULL_STOP.match(shorter.document.text, said[-1].span[1])
    return _joined(rest) if stopped or _turns(rest) else ""


def _is_closed(text: str, said: list[_Word]) -> bool:
    """Whether a sentence is quoted as a whole one: with a capital, and its end inside the marks."""
    if not text[said[0].span[0]].isupper():
        return False
    end = said[-1].span[1]
    if _FULL_STOP.match(text, end):
        return True
    tagged = _SAID_AFTER.match(text, end)
    return tagged is not None and not _MARKS & set(_CLOSES.split(tagged["rest"], maxsplit=1)[0])


def _turns(rest: list[_Word]) -> bool:
    """Whether a sentence goes on with how it was done, or with what limits it."""
    first = [each.folded for each in rest[:3]]
    if first[0] in {"and", "or"}:
        return len(first) > 1 and first[1] in _TURNS
    if first[0] in _TURNS:
        return True
    adverb = first[0].endswith("ly") and first[0] not in _NO_ADVERBS
    return not rest[0].gap.strip() and (adverb or first[0] in _HOW)


def _joined(lost: list[_Word]) -> str:
    return " ".join(each.folded for each in lost)

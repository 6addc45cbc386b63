"""Speech that goes on after its cue.

"She stated that she had seen it. The gate had been open." Minutes, records and reports mark it by
the tense: what was said is set one step further back. The sentences after a report in the past
belong to it while they keep to that tense and nobody else begins to speak. In a record of speeches,
where paragraph after paragraph begins with who said something, what others "had said" belongs to it too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stemma.annotate.attribution.minutes import (
    RECORD_SET_BACK,
    SET_BACK,
    has_helper,
    is_set_back,
    is_told,
    last_word,
    put_in,
    speaks_of,
)
from stemma.annotate.attribution.stance import stance_table
from stemma.annotate.clauses import child_of
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Sentence, Token
from stemma.annotate.spans import TokenIndex
from stemma.annotate.tools import RawAttribution
from stemma.model.annotations import Stance
from stemma.text.minutes import is_minutes

TAKEN_UP = frozenset("he she it they one both none nobody neither no this that these those".split())
"""First words of a sentence that goes on about what was said, and does not begin anew."""
ASKING = "ask"
FEWEST_SPEECHES = 3
"""Paragraphs that begin with who said something, from which a text is a record of speeches."""
AUTHORS_OWN = frozenset({"i", "we", "me", "us", "my", "our", "I"})
"""In words that are told, not quoted, these mean whoever writes: "None had been asked when we met them"."""
FEWEST_ADDED = 3
NOT_SAID: frozenset[Stance | None] = frozenset({"denies", "doubts", "declines", "demands", "asks"})
"""Stances that end with their sentence: who goes on behind them simply says so."""
INNER = frozenset({"aux", "auxpass"})
HEAD_OF_PARAGRAPH = 12
"""Tokens within which the speaker of a paragraph is named."""
MARKS = frozenset('“”"«»„')


def with_what_runs_on(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals, those in the past with the sentences that go on after them."""
    parse, index = draft.parse, draft.parse.once(TokenIndex)
    taken = {
        parse.tokens[at].sentence
        for each in found
        for at in index.within((*each.source, *each.cue))
    }
    signed = any(block.role == "byline" for block in draft.rows.blocks)
    minutes = is_minutes(draft.text)
    record = (minutes or not signed) and _is_record(parse, index, found)
    minutes = minutes and record
    if minutes:
        more = tuple(put_in(draft, found))
        cues = {each.cue for each in more}
        found = (*(each for each in found if each.cue not in cues), *more)
    opening = frozenset(
        each.index
        for each in parse.sentences
        if each.index == 0 or parse.sentences[each.index - 1].block != each.block
    )
    goes_on = _Going(parse, None if record else taken, opening, minutes=minutes)
    return tuple(one for each in found for one in _run_on(parse, index, each, goes_on))


@dataclass(frozen=True, slots=True)
class _Going:
    """Which sentences go on about what was said."""

    parse: Parse
    taken: set[int] | None
    """The sentences that report anew; null in a record, where others' reports are a speaker's too."""
    opening: frozenset[int]
    """The sentences with which paragraphs begin."""
    minutes: bool

    def is_opened_by(self, source: Sequence[int]) -> bool:
        """Whether somebody is named in the sentence with which a paragraph begins."""
        return bool(source) and self.parse.tokens[source[0]].sentence in self.opening

    def on(self, sentence: Sentence, said: Sequence[int]) -> bool:
        """Whether a sentence does; `said` is what the speaker of its paragraph has said, if anything."""
        if self.minutes:
            again = bool(said) and speaks_of(self.parse, sentence, said)
            return again or is_told(self.parse, sentence)
        if self.taken is None:
            return is_set_back(self.parse, sentence, RECORD_SET_BACK)
        return _goes_on(self.parse, self.taken, sentence)


def _is_record(parse: Parse, index: TokenIndex, found: Sequence[RawAttribution]) -> bool:
    """Whether most paragraphs begin with who said something, in the past and without quotation.

    Lines of a head ("Present: …") are none.
    """
    begins: dict[int, int] = {}
    for sentence in parse.sentences:
        begins.setdefault(sentence.block, sentence.first)
    reported: set[int] = set()
    quoted: set[int] = set()
    for each in found:
        source, cue = index.within(each.source), index.within(each.cue)
        block = parse.sentences[parse.tokens[source[0]].sentence].block if source else -1
        if not source or not cue or source[0] - begins[block] > HEAD_OF_PARAGRAPH:
            continue
        inside = index.within(each.content)
        said = parse.tokens[cue[-1]].tag == "VBD" and bool(inside) and cue[-1] < inside[0]
        direct = any(parse.tokens[at].text in MARKS for at in inside[:1])
        (reported if said and not direct else quoted).add(block)
    long = {
        each.block
        for each in parse.sentences
        if each.last - each.first > HEAD_OF_PARAGRAPH
        and parse.tokens[begins[each.block] + 1].text != ":"
    }
    most = 2 * len(reported) >= len(long) and len(reported) > len(quoted - reported)
    return len(reported) >= FEWEST_SPEECHES and most


def _run_on(
    parse: Parse, index: TokenIndex, found: RawAttribution, going: _Going
) -> tuple[RawAttribution, ...]:
    """The proposal with what goes on after it.

    Behind a denial a reporter may go on himself ("He denied it. He had been paid twice"); minutes do
    not, and what they give there is said, and stands apart from what is denied.
    """
    inside, cue = index.within(found.content), index.within(found.cue)
    if not inside or not cue or cue[-1] > inside[0] or not _said(parse, cue, inside):
        return (found,)
    said = _is_said(parse, cue)
    if not said and not going.minutes:
        return (found,)
    last = inside[-1]
    sentence = parse.sentences[parse.tokens[last].sentence]
    rest = parse.tokens[last + 1 : sentence.last]
    spoken = inside if going.is_opened_by(index.within(found.source)) else []
    past = any(parse.tokens[at].tag == "VBD" for at in inside)
    end = found.content[-1][1]
    if any(token.pos != "PUNCT" for token in rest) or not rest:
        if not _adds(parse, rest):
            return (found,)
        end = last_word(parse, sentence).end
    for own in parse.sentences[sentence.index + 1 :]:
        if own.block != sentence.block or not (past and going.on(own, spoken)):
            break
        end = last_word(parse, own).end
    start, before = found.content[-1]
    if end == before:
        return (found,)
    if said:
        return (replace(found, content=(*found.content[:-1], (start, end))),)
    first = next(
        each.start for each in parse.tokens[last + 1 :] if each.pos not in {"PUNCT", "SPACE"}
    )
    return found, replace(found, cue=(), content=((first, end),))


def _is_said(parse: Parse, cue: list[int]) -> bool:
    """Whether what goes on is said in the cue's manner: "He denied it. He had been ill" denies once."""
    negating = [child_of(parse, at, "neg") for at in cue]
    verbs = {stance_table().verbs.get(parse.tokens[at].lemma) for at in cue}
    return not verbs & NOT_SAID and not any(negating)


def _adds(parse: Parse, rest: Sequence[Token]) -> bool:
    """Whether a sentence goes on about what was said: "denied having been there; she had been ill"."""
    if len(rest) < FEWEST_ADDED or rest[0].text != ";" or rest[1].text.lower() not in TAKEN_UP:
        return False
    heads = [each for each in rest[1:] if each.pos in {"VERB", "AUX"} and each.dep not in INNER]
    own = {each.index for each in rest}
    outer = [each for each in heads if each.head not in own or each.head == each.index]
    return bool(outer) and all(has_helper(parse, each, SET_BACK) for each in outer)


def _said(parse: Parse, cue: list[int], inside: list[int]) -> bool:
    """Whether somebody said something in the past, without quotation marks, and did not ask."""
    said = any(
        parse.tokens[at].tag == "VBD" and parse.tokens[at].pos == "VERB" for at in cue
    ) and not any(parse.tokens[at].lemma == ASKING for at in cue)
    return said and not any(parse.tokens[at].text in MARKS for at in inside)


def _goes_on(parse: Parse, taken: set[int], sentence: Sentence) -> bool:
    """Whether a sentence goes on in the tense of what was said; `taken` ones report anew."""
    tokens = parse.tokens[sentence.first : sentence.last]
    if sentence.index in taken or any(token.text in MARKS for token in tokens):
        return False
    if any(token.pronoun in AUTHORS_OWN for token in tokens):
        return False
    return tokens[0].text.lower() in TAKEN_UP and is_set_back(parse, sentence, SET_BACK)

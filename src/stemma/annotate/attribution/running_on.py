"""Speech that goes on after its cue.

"She stated that she had seen it. The gate had been open." Minutes, records and reports mark it by
the tense: what was said is set one step further back. The sentences after a report in the past
belong to it while they keep to that tense and nobody else begins to speak. In a record of speeches,
where paragraph after paragraph begins with who said something, what others "had said" belongs to it too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Sentence, Token
from stemma.annotate.spans import TokenIndex
from stemma.annotate.tools import RawAttribution

SET_BACK = frozenset({"had", "'d", "’d"})
TAKEN_UP = frozenset("he she it they one both none nobody neither no this that these those".split())
"""First words of a sentence that goes on about what was said, and does not begin anew."""
RECORD_SET_BACK = SET_BACK | {"would", "could", "might"}
ASKING = "ask"
FEWEST_SPEECHES = 3
"""Paragraphs that begin with who said something, from which a text is a record of speeches."""
HEAD_OF_PARAGRAPH = 12
"""Tokens within which the speaker of a paragraph is named."""
MARKS = frozenset('“”"«»„')


def with_what_runs_on(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals, those in the past with the sentences that go on after them."""
    index = draft.parse.once(TokenIndex)
    taken = {
        draft.parse.tokens[at].sentence
        for each in found
        for at in index.within((*each.source, *each.cue))
    }
    signed = any(block.role == "byline" for block in draft.rows.blocks)
    record = not signed and _is_record(draft.parse, index, found)
    return tuple(_run_on(draft, index, each, None if record else taken) for each in found)


def _is_record(parse: Parse, index: TokenIndex, found: Sequence[RawAttribution]) -> bool:
    """Whether most paragraphs begin with who said something, in the past and without quotation."""
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
    long = {each.block for each in parse.sentences if each.last - each.first > HEAD_OF_PARAGRAPH}
    most = 2 * len(reported) >= len(long) and len(reported) > len(quoted - reported)
    return len(reported) >= FEWEST_SPEECHES and most


def _run_on(
    draft: Draft, index: TokenIndex, found: RawAttribution, taken: set[int] | None
) -> RawAttribution:
    """The proposal with what goes on after it; `taken` sentences report anew, save in a record."""
    inside, cue = index.within(found.content), index.within(found.cue)
    if not inside or not cue or cue[-1] > inside[0] or not _said(draft.parse, cue, inside):
        return found
    parse, last = draft.parse, inside[-1]
    sentence = parse.tokens[last].sentence
    rest = parse.tokens[last + 1 : parse.sentences[sentence].last]
    if any(token.pos != "PUNCT" for token in rest) or not rest:
        return found
    past = any(parse.tokens[at].tag == "VBD" for at in inside)
    end = found.content[-1][1]
    for following in range(sentence + 1, len(parse.sentences)):
        own = parse.sentences[following]
        same = own.block == parse.sentences[sentence].block
        if not same or not (past and _goes_on(draft, own, taken)):
            break
        end = _last_word(parse, own).end
    if end == found.content[-1][1]:
        return found
    return replace(found, content=(*found.content[:-1], (found.content[-1][0], end)))


def _said(parse: Parse, cue: list[int], inside: list[int]) -> bool:
    """Whether somebody said something in the past, without quotation marks, and did not ask."""
    said = any(
        parse.tokens[at].tag == "VBD" and parse.tokens[at].pos == "VERB" for at in cue
    ) and not any(parse.tokens[at].lemma == ASKING for at in cue)
    return said and not any(parse.tokens[at].text in MARKS for at in inside)


def _goes_on(draft: Draft, sentence: Sentence, taken: set[int] | None) -> bool:
    """Whether a sentence stands in the tense of what was said; `taken` ones report anew."""
    if taken is None:
        return _is_reported(draft.parse, sentence)
    return sentence.index not in taken and _is_set_back(draft, sentence)


def _is_set_back(draft: Draft, sentence: Sentence) -> bool:
    """Whether every clause that a sentence consists of stands in the tense of what was said."""
    tokens = draft.parse.tokens[sentence.first : sentence.last]
    if any(token.text in MARKS for token in tokens):
        return False
    if tokens[0].text.lower() not in TAKEN_UP:
        return False
    roots = [token for token in tokens if token.head == token.index]
    return bool(roots) and all(_set_back(draft.parse, root) for root in roots)


def _is_reported(parse: Parse, sentence: Sentence) -> bool:
    """Whether a sentence of a record stands in the tense of what was said."""
    tokens = parse.tokens[sentence.first : sentence.last]
    roots = [token for token in tokens if token.head == token.index and token.pos != "PUNCT"]
    return bool(roots) and all(_set_back(parse, root, RECORD_SET_BACK) for root in roots)


def _set_back(parse: Parse, verb: Token, helping: frozenset[str] = SET_BACK) -> bool:
    around = [parse.tokens[at] for at in parse.children[verb.index]]
    return any(each.dep in {"aux", "auxpass"} and each.text.lower() in helping for each in around)


def _last_word(parse: Parse, sentence: Sentence) -> Token:
    tokens = parse.tokens[sentence.first : sentence.last]
    return next((each for each in reversed(tokens) if each.pos != "PUNCT"), tokens[-1])

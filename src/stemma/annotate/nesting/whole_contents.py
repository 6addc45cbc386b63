"""Contents with the reports inside them: `He points out that the book, in which the editors wrote of it, …`.

A reader that sees attributions side by side leaves out of a content who says something there, and by
which word: it takes "that the book … that they fell ill". Where what the inner report says lies in a
content and its cue stands between the parts of that content, or in the clause that the outer cue
governs, the words between belong to the content too.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from stemma.annotate.draft import Draft
from stemma.annotate.nesting.nested import Possible
from stemma.annotate.parse import Parse
from stemma.annotate.spans import TokenIndex, joined, shared, without
from stemma.annotate.tools import RawAttribution
from stemma.model.anchors import common, size
from stemma.model.annotations import Attribution
from stemma.model.documents import Span, Spans
from stemma.model.ids import row_id
from stemma.text.quotes import quotations

LEAST = 0.5
"""How likely a report must be to count as one that was left out."""
LEAST_BETWEEN = 0.3
"""The same for one whose source and cue just fill a gap in a content."""
MOST = 0.6
"""Share of what it says that lies in the content."""
NEAR = 2
"""Characters, a comma and a space, between a content and who else says it."""
BESIDE = frozenset({"conj", "advcl", "relcl", "acl", "appos"})
"""How a clause hangs on a verb without being what the verb says."""
DESCRIBING = frozenset({"relcl", "acl"})
"""How a clause hangs on whoever is told something, or on what it is told about."""


def with_reports_inside(
    draft: Draft, rows: Sequence[Attribution], possible: Sequence[Possible]
) -> list[Attribution]:
    """The rows; a content that holds only what an inner report says takes in who says it."""
    index = draft.parse.once(TokenIndex)
    likely = [each for each in possible if each.raw.cue and each.raw.content]
    starts = [sentence.start for sentence in draft.parse.sentences]
    by_sentence: defaultdict[int, list[Possible]] = defaultdict(list)
    for each in likely:
        by_sentence[bisect_right(starts, each.raw.cue[0][0])].append(each)
    outside = tuple(each.span for each in quotations(draft.text) if not each.depth)
    found = []
    for row in rows:
        content = row.content
        sentences = {
            number
            for start, end in content
            for number in range(bisect_right(starts, start), bisect_right(starts, end - 1) + 1)
        }
        for each in (one for number in sorted(sentences) for one in by_sentence.get(number, ())):
            more = _taken_in(draft.parse, index, row, each)
            if more and not _is_quoted(each.raw, outside):
                content = joined(content, more)
        found.append(row if content == row.content else with_content(row, content))
    return found


def with_content(row: Attribution, content: Spans) -> Attribution:
    """The row with another content, which is part of its id."""
    identity = row_id("a", row.document, row.kind, source=row.source, cue=row.cue, content=content)
    return replace(row, id=identity, content=content)


def _taken_in(parse: Parse, index: TokenIndex, row: Attribution, inner: Possible) -> Spans:
    """What a content lacks of a report inside it, if that is likely enough to be one."""
    if inner.chance >= LEAST_BETWEEN and row.cue and (gap := _between(row, inner.raw)):
        return gap
    if inner.chance >= LEAST_BETWEEN and _ends_with(row, inner.raw):
        return ((row.content[-1][1], inner.raw.content[-1][1]),)
    return _left_out(parse, index, row, inner.raw) if inner.chance >= LEAST else ()


def _left_out(parse: Parse, index: TokenIndex, row: Attribution, inner: RawAttribution) -> Spans:
    """What the row lacks between its content and the beginning of the inner report, if anything."""
    held = shared(inner.content, row.content)
    if not row.cue or not held or size(held) < MOST * size(inner.content):
        return ()
    first, last = min((*inner.source, *inner.cue))[0], held[0][0]
    before = max((end for _, end in row.content if end <= last), default=-1)
    gap = (before if 0 <= before < first else first), last
    if gap[0] >= gap[1] or common((gap,), row.content) == size((gap,)):
        return ()
    cue, outer = index.within(inner.cue), set(index.within(row.cue))
    if not _one_sentence(parse, index.within(((max(gap[0] - 1, 0), gap[1]),)) + cue):
        return ()
    if common((gap,), (*row.source, *row.cue)):
        who, said = (*inner.source, *inner.cue), (*row.source, *row.cue)
        aside = any(parse.tokens[at].head in cue for at in outer) or _is_aside(
            parse, sorted({*outer, *index.within(row.source)})
        )
        if not aside or common(who, said):
            return ()
        return (*who, *_trimmed(parse, index, without(inner.content, said)))
    between = row.content[0][0] < gap[0]
    return (gap,) if between or _governed(parse, cue[-1], outer) else ()


def _ends_with(row: Attribution, inner: RawAttribution) -> bool:
    """Whether a content stops behind whose word it is: "rejected a finding by the board | that …"."""
    if not inner.source or not row.cue:
        return False
    end, (begin, _) = row.content[-1][1], inner.content[0]
    who = (*inner.source, *inner.cue)
    whole = common(who, row.content) == size(who) and inner.cue[0][0] < inner.source[0][0]
    return whole and end <= begin <= end + NEAR and row.cue[-1][1] <= row.content[0][0]


def _between(row: Attribution, inner: RawAttribution) -> Spans:
    """The gap in a content that just holds who else says it: "that, [according to the log], it ran"."""
    who = (*inner.source, *inner.cue)
    first, last = min(start for start, _ in who), max(end for _, end in who)
    for (_, before), (after, _) in pairwise(row.content):
        near = before <= first <= before + NEAR and last <= after <= last + NEAR
        if inner.source and near and not common(((before, after),), (*row.source, *row.cue)):
            return ((before, after),)
    return ()


def _is_aside(parse: Parse, tokens: Sequence[int]) -> bool:
    """Whether who says it and the cue stand together between two commas: "the clerk, she said, had"."""
    first, last = tokens[0] - 1, tokens[-1] + 1
    whole = last - first - 1 == len(tokens)
    return whole and first > 0 and parse.tokens[first].text == parse.tokens[last].text == ","


def _trimmed(parse: Parse, index: TokenIndex, spans: Spans) -> Spans:
    """The spans without those of punctuation only."""
    return tuple(
        span
        for span in spans
        if any(parse.tokens[at].pos != "PUNCT" for at in index.within((span,)))
    )


def _one_sentence(parse: Parse, tokens: Sequence[int]) -> bool:
    return len({parse.tokens[at].sentence for at in tokens}) == 1


def _governed(parse: Parse, inner: int, outer: set[int]) -> bool:
    """Whether the inner cue stands in what the outer one governs, and not merely beside it."""
    at = inner
    while at not in outer:
        token = parse.tokens[at]
        if token.head == at:
            return False
        beside = token.dep in BESIDE if token.head in outer else token.dep in DESCRIBING
        if beside:
            return False
        at = token.head
    return at != inner


def _is_quoted(inner: RawAttribution, outside: Sequence[Span]) -> bool:
    """Whether somebody outside quotation marks is quoted: then the quotation is nobody else's."""
    cue, content = inner.cue[0][0], inner.content[0][0]
    return any(start <= content < end and not start <= cue < end for start, end in outside)

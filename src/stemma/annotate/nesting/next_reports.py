"""Contents that run on into a report of its own: "… the honey had been sold. She could not say where".

Speech goes on after its cue, sentence after sentence; it ends where the reporter names its speaker again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from stemma.annotate.draft import Draft
from stemma.annotate.nesting.whole_contents import with_content
from stemma.annotate.parse import Sentence
from stemma.model.annotations import Attribution
from stemma.model.documents import Span, Spans, quote
from stemma.text.quotes import quotations

DECLINING = re.compile(
    r"(?:(?:could|would|can|will|did|does|do|has|have)(?: not|n['’]t)|refused|declined|declines|refuses)\b"
)
AGAIN = frozenset({"he", "she", "they"})
FEWEST_WORDS = 3
"""Words of a content that is cut: less is a sentence that a parser took apart."""
SET_BACK = re.compile(r"\b(?:had|['’]d)\b")


def without_next_reports(draft: Draft, rows: Sequence[Attribution]) -> list[Attribution]:
    """The rows; a content outside quotation marks ends before the sentence that reports anew."""
    starts = [sentence.start for sentence in draft.parse.sentences]
    anew: defaultdict[int, list[Attribution]] = defaultdict(list)
    for row in rows:
        if row.cue and _is_anew(draft.text, row):
            anew[bisect_right(starts, row.cue[0][0]) - 1].append(row)
    if not anew:
        return list(rows)
    quoted = tuple(each.span for each in quotations(draft.text))
    ends = {
        number: draft.parse.sentences[number]
        for number in anew
        if not any(a <= draft.parse.sentences[number].start < b for a, b in quoted)
    }
    return [_cut(draft.text, row, ends) for row in rows]


def _is_anew(text: str, row: Attribution) -> bool:
    """Whether a report is the reporter's own next one: of the same speaker, or of what is not said."""
    cue, source = quote(text, row.cue).lower(), quote(text, row.source).lower()
    return bool(DECLINING.match(cue)) or (source in AGAIN and not SET_BACK.search(cue))


def _cut(text: str, row: Attribution, ends: dict[int, Sentence]) -> Attribution:
    """The row with its content up to the first of those sentences behind its cue."""
    if not row.cue or quote(text, row.cue).strip() == ":":
        return row
    begun = row.cue[-1][1]
    for sentence in ends.values():
        inside = any(a < sentence.start and sentence.end <= b + 1 for a, b in row.content)
        if inside and sentence.start > begun:
            content = _before(text, row.content, sentence.start)
            enough = len(quote(text, content).split()) >= FEWEST_WORDS
            return with_content(row, content) if enough else row
    return row


def _before(text: str, content: Spans, stop: int) -> Spans:
    """The content up to a character, without the full stop that ends it there."""
    kept: list[Span] = []
    for start, end in content:
        if start < stop:
            words = text[start : min(end, stop)].rstrip()
            kept.append((start, start + len(words.removesuffix("."))))
    return tuple((start, end) for start, end in kept if start < end)

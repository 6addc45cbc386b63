"""A guest's column, with the paper's own words above it, and on its author below it."""

from __future__ import annotations

import re

from stemma.annotate.voices import short_lines
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import NOTE, Passage
from stemma.annotate.voices.pasted import ITEM_BYLINE, is_letterlike
from stemma.model.documents import Span

INVITED = re.compile(
    r"\b(?:guest|guests|(?:has|have) (?:asked|invited|opened)|we (?:asked|invited|publish|print)|"
    r"contribut\w+|readers? writes?|writes (?:here|below|today))\b",
    re.IGNORECASE,
)
"""That somebody from outside writes: "Today's guest is Ada Brun"."""
ON_AUTHOR = re.compile(r"(?:The|Our) (?:author|writer|contributor|guest)\b")
LONGEST_INTRODUCTION = 3
"""Paragraphs in which a paper introduces its guest."""
FEWEST_PARAGRAPHS = 2
"""Paragraphs of a column above the words on its author."""


def column(lines: Lines) -> Passage | None:
    """The one column of a document that the paper frames: a headline, a byline, a text that says "I"."""
    found = [each for at in range(2, len(lines) - 1) if (each := _column(lines, at))]
    return found[0] if len(found) == 1 else None


def _column(lines: Lines, byline: int) -> Passage | None:
    """The column whose author a line names, below a headline and the paper's introduction."""
    headline = byline - 1
    named = ITEM_BYLINE.match(lines[byline]) or short_lines.BARE_NAME.match(lines[byline])
    if not named or lines.is_sentence(headline) or not lines.is_sentence(byline + 1):
        return None
    above = [lines[at] for at in range(headline) if lines.is_sentence(at)]
    if not 0 < len(above) <= LONGEST_INTRODUCTION or not lines.after_gap(headline):
        return None
    who = short_lines.byline_name(lines.stretches[byline], lines[byline])
    last = _end(lines, byline + 1, who)
    on_author = last < len(lines) and not NOTE.match(lines[last])
    name = lines.text[slice(*who)]
    if not (on_author or any(name in line or INVITED.search(line) for line in above)):
        return None
    own = [at for at in range(byline + 1, last) if is_letterlike(lines[at])]
    return Passage(headline, last, (who,)) if own else None


def _end(lines: Lines, first: int, who: Span) -> int:
    """The line below a column: what the paper says on its author, a note, or the end."""
    name = lines.text[slice(*who)]
    for at in range(first + FEWEST_PARAGRAPHS, len(lines)):
        if NOTE.match(lines[at]):
            return at
        on_author = lines[at].startswith(name + " ") or ON_AUTHOR.match(lines[at])
        if on_author and lines.is_sentence(at):
            return at
    return len(lines)

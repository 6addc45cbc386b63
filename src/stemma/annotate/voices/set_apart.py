"""Texts that a document sets apart: between two rules of dashes or stars, or as an annex."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from stemma.annotate.voices import short_lines, signoffs
from stemma.annotate.voices.announcements import announces
from stemma.annotate.voices.leads import leads
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import (
    ADDRESSEE,
    MAIL_HEADER,
    NOTE,
    OPENING_MARK,
    Passage,
    is_salutation,
)
from stemma.annotate.voices.unmarked_ends import says_i
from stemma.model.documents import Spans

RULE = re.compile(r"(?P<mark>[-–—_*=~•#+·])(?:\s*(?P=mark)){2,}$")
"""A line of nothing but dashes, stars or the like."""
HEADLINE = re.compile(r"[^a-z]{8,}$")
ALONE = re.compile(r"\(?\d{1,2}[.)]?(?: \([^()]{3,80}\))?$")
"""A number, with a word on what stands below it perhaps: "2. (answering machine, Sunday)"."""
FEWEST_SIGNED = 2
"""Signed annexes from which an unsigned one that says "I" is another's too."""
FEWEST_LINES = 3
OURS = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Tt]his (?:news)?paper)\b")
"""How a paper speaks of itself where it breaks into another's letter: "[We wrote 12,000.]"."""
FEWEST_WORDS = 15
"""Words of a text between two rules; fewer are a verse or a notice."""


def between_rules(lines: Lines) -> Iterator[Passage]:
    """Each text between two rules that opens as a text of its own and is signed above the second.

    Stars also part the sections of an article, so both ends have to tell.
    """
    rules = [at for at in range(len(lines)) if RULE.match(lines[at].strip())]
    for above, below in pairwise(rules):
        first, last = above + 1, below
        framed = any(lines.is_sentence(at) for at in range(above))
        words = sum(len(lines[at].split()) for at in range(first, last))
        if not framed or words < FEWEST_WORDS or NOTE.match(lines[first]):
            continue
        who = _signed_by(lines, first, last)
        byline = _byline(lines, first, last)
        if who and opens_anew(lines, first):
            yield Passage(first, last, who)
        elif byline:
            yield Passage(first, last, byline)


def set_in(lines: Lines) -> Iterator[Passage]:
    """Each text set in from the margin, below a line that leads on to it, down to its signature."""
    at = 1
    while at < len(lines):
        last = at
        while last < len(lines) and lines.is_indented(last):
            last += 1
        above = lines[at - 1].rstrip()
        if last - at > FEWEST_LINES and (above.endswith(":") or leads(above)):
            ends = (signoffs.signature_at(lines, i) for i in range(at + 2, last))
            end = next(filter(None, ends), None)
            if end is not None and end.last <= last:
                yield Passage(at, end.last, end.spans)
        at = max(last, at + 1)


def annexes(lines: Lines) -> Iterator[Passage]:
    """Each signed text below the heading of an annex; beside such, also one that says "I" unsigned."""
    heads = [at for at in range(1, len(lines) - 1) if short_lines.ANNEX.match(lines[at].strip())]
    heads = [at for at in heads if any(lines.is_sentence(before) for before in range(at))]
    bounds = zip(heads, [*heads[1:], len(lines)], strict=False)
    found = [_annex(lines, at, bound) for at, bound in bounds]
    signed = sum(bool(each and each.signature) for each in found)
    yield from (each for each in found if each and (each.signature or signed >= FEWEST_SIGNED))


def numbered(lines: Lines) -> list[Passage]:
    """The texts that a paragraph announces and that stand each below a number alone in its line."""
    heads = [at for at in range(1, len(lines) - 1) if ALONE.match(lines[at].strip())]
    heads = [at for n, at in enumerate(heads) if lines[at].lstrip("(").startswith(str(n + 1))]
    if len(heads) < FEWEST_SIGNED or not leads(lines[heads[0] - 1]):
        return []
    found = []
    for at, bound in zip(heads, [*heads[1:], 0], strict=True):
        first = at + 1
        if bound:
            found.append(Passage(first, bound, _signed_by(lines, first, bound)))
            continue
        ends = (signoffs.signature_at(lines, i) for i in range(first + 1, len(lines)))
        end = next((each for each in ends if each), None)
        last = first + 1
        if end is not None and end.last < len(lines):
            found.append(Passage(first, end.last, end.spans))
        elif lines.is_sentence(first):
            found.append(Passage(first, last, ()))
    return found


def _annex(lines: Lines, heading: int, bound: int) -> Passage | None:
    first = heading + 1
    while first < bound and lines[first].startswith("("):
        first += 1  # in brackets the document says what it annexes
    begun = next((i for i in range(first, bound) if lines.is_sentence(i)), bound)
    if begun == bound or lines[first].startswith(OPENING_MARK):
        return None
    if any(announces(lines[i]) for i in range(first, bound)):
        return None  # What is announced there is another's, and the annex is not.
    ends = (signoffs.signature_at(lines, i) for i in range(begun + 1, bound))
    end = next(filter(None, ends), None)
    if end is not None and end.last <= bound:
        return Passage(first, end.last, end.spans)
    running = all(lines.is_sentence(i) for i in range(begun, bound))
    return Passage(first, bound, ()) if running and says_i(lines[begun]) else None


def broken_into(lines: Lines, found: Sequence[Passage]) -> Iterator[Passage]:
    """Each paragraph in square brackets, inside a text of several, in which the document answers it."""
    for passage in found:
        if passage.turn or passage.last - passage.first <= FEWEST_LINES:
            continue
        for at in range(passage.first + 1, passage.last - 1):
            line = lines[at].strip()
            if line[0] == "[" and line[-1] == "]" and OURS.search(line) and lines.after_gap(at):
                yield Passage(at, at + 1, (), frame=True)


def opens_anew(lines: Lines, at: int) -> bool:
    """Tell whether a line that is no running text opens a text: its title, its address, its date."""
    if at >= len(lines) or RULE.match(lines[at].strip()):
        return False
    line = lines[at]
    return bool(
        is_salutation(line)
        or ADDRESSEE.match(line)
        or MAIL_HEADER.match(line)
        or HEADLINE.match(line)
        or (not lines.is_sentence(at) and short_lines.is_name_line(line))
    )


def _signed_by(lines: Lines, first: int, last: int) -> Spans:
    """Who signs the lines at their very end."""
    inside = Lines(lines.text, lines.stretches[first:last])
    for at in range(1, last - first):
        signed = signoffs.signature_at(inside, at)
        if signed and signed.last == last - first and _is_below_text(inside, at):
            return signed.spans
    end = last - 1
    alone = lines.after_gap(end) and not lines.is_sentence(end) and lines[end][-1].isalnum()
    return (lines.stretches[end].span,) if alone and _is_below_text(inside, end - first) else ()


def _is_below_text(lines: Lines, at: int) -> bool:
    return any(lines.is_sentence(before) for before in range(at))


def _byline(lines: Lines, first: int, last: int) -> Spans:
    """Whom the line below the title of an article names."""
    at = first + 1
    named = at + 1 < last and not lines.is_sentence(first) and not lines.is_sentence(at)
    if not named or not short_lines.is_byline(lines[at][:1].upper() + lines[at][1:]):
        return ()
    return (short_lines.byline_name(lines.stretches[at], lines[at]),)

"""A page of letters: each with a title perhaps, and with the name of whoever wrote it below."""

from __future__ import annotations

import re

from stemma.annotate.voices import signoffs
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import Passage, is_salutation

HEADING = re.compile(
    r"(?:your |our |readers['’]? )?(?:letters|correspondence|post ?bag|readers write|letter ?box)"
    r"(?: (?:page|(?:to|from) (?:the|our) (?:editors?|readers?|newspaper|paper)))?\W*$",
    re.IGNORECASE,
)
"""What such a page is called: "Letters to the editor"."""
FROM_WHOM = re.compile(r"From (?:the|our|your) [\w'’-]+(?: [\w'’-]+){0,4}$", re.IGNORECASE)
"""The heading of a section of a newsletter: "From the treasurer"."""
TOP_LINES = 4
FEWEST_LETTERS = 2


def letters(lines: Lines) -> list[Passage]:
    """The letters of a page that calls itself one; a single letter is found by its own form."""
    heading = next(
        (at for at in range(min(TOP_LINES, len(lines))) if HEADING.match(lines[at].strip())), None
    )
    if heading is None:
        return _sections(lines)
    found: list[Passage] = []
    first = at = _opening(lines, heading + 1)
    while at < len(lines):
        begun = any(lines.is_sentence(i) for i in range(first, at))
        signed = signoffs.signature_at(lines, at) if begun else None
        if signed and _is_apart(lines, signed.last):
            found.append(Passage(first, signed.last, signed.spans))
            first = _opening(lines, signed.last)
        at = max(at + 1, signed.last if signed else 0)
    return found if len(found) >= FEWEST_LETTERS else []


def _sections(lines: Lines) -> list[Passage]:
    """The sections of a newsletter, each headed by the office of the one who signs it."""
    heads = [
        at for at in range(1, len(lines)) if FROM_WHOM.match(lines[at]) and lines.after_gap(at)
    ]
    found: list[Passage] = []
    for at, bound in zip(heads, [*heads[1:], len(lines)], strict=False):
        begun = next((i for i in range(at + 1, bound) if lines.is_sentence(i)), bound)
        signed = (signoffs.signature_at(lines, i) for i in range(begun + 1, bound))
        if (end := next(filter(None, signed), None)) is not None and end.last <= bound:
            found.append(Passage(at, end.last, end.spans))
    return found if len(found) >= FEWEST_LETTERS else []


def _opening(lines: Lines, first: int) -> int:
    """The first line of a letter; its title is the paper's."""
    begin = (
        at for at in range(first, len(lines)) if lines.is_sentence(at) or is_salutation(lines[at])
    )
    return next(begin, len(lines))


def _is_apart(lines: Lines, at: int) -> bool:
    """Tell whether the next letter, or nothing, follows behind a gap."""
    return at >= len(lines) or lines.after_gap(at) or lines.after_furniture(at)

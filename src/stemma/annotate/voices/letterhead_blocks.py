"""Short lines that head a text shown in another: "PRESS STATEMENT / Harbour Agency / Tolm, 4 June 2031"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stemma.annotate.names.shapes import heads_name
from stemma.annotate.voices import short_lines
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.party_headings import KIND, party_heading
from stemma.model.documents import Span

LONGEST = 3
"""Lines of such a block, the date among them."""
PARTS = re.compile(r"[^,–—|]+")
KIND_OF_TEXT = re.compile(
    rf"\b(?:{KIND}|release|notice|alert|rebuttal|bulletin|circular|briefing)s?\s*$", re.IGNORECASE
)
ABOUT = re.compile(r"\b(?:about|against|accused|over|on|to|versus)\b", re.IGNORECASE)
"""What stands in a title, and in no letterhead."""
ADDRESSED = re.compile(r"To (?:the |His |Her )?[A-Z]")
"""A letter, whose writer signs it."""


@dataclass(frozen=True, slots=True)
class Block:
    """The first and the last line of a block, and where it names a body; nowhere where a letter begins."""

    first: int
    last: int
    named: Span | None


def block_at(lines: Lines, at: int) -> Block | None:
    """The block that begins at a line: below a gap, ended by a date, with a text below another gap."""
    if at < 1 or not lines.after_gap(at):
        return None
    last = at
    while last + 1 < len(lines) and not lines.after_gap(last + 1) and last - at < LONGEST:
        last += 1
    rows = range(at, last + 1)
    if not 1 <= last - at < LONGEST or any(lines.is_sentence(row) for row in rows):
        return None
    if not short_lines.is_place_and_date(lines[last]) or last + 1 >= len(lines):
        return None
    if ADDRESSED.match(lines[at]):
        return Block(at, last, None)
    found = (_body(lines, row) for row in reversed(range(at, last)))
    named = next((each for each in found if each), None)
    return Block(at, last, named) if named else None


def _body(lines: Lines, row: int) -> Span | None:
    """Where a line names a body: a part of it, between commas, with a word that bodies are called by."""
    start = lines.stretches[row].start
    heading = party_heading(lines[row])
    if heading is not None:
        return start + heading.start, start + heading.end
    if ABOUT.search(lines[row]):
        return None
    for part in PARTS.finditer(lines[row]):
        words = part.group().split()
        capital = [word for word in words if word[0].isupper()]
        named = len(words) > 1 and len(capital) > len(words) / 2 and any(map(_heads, words))
        if named and not KIND_OF_TEXT.search(part.group()):
            lead = len(part.group()) - len(part.group().lstrip())
            return start + part.start() + lead, start + part.start() + len(part.group().rstrip())
    return None


def _heads(word: str) -> bool:
    return heads_name(word.strip("’'").title())

"""Mails that hold earlier ones behind ">": whose each line is, by its depth and the headers above it."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.annotate.voices import signoffs
from stemma.annotate.voices.mails import FROM, MARKS, NAME, WROTE, WROTE_UNMARKED
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import MAIL_HEADER, Passage
from stemma.model.documents import Span

FEWEST_LINES = 2
"""Lines of a header, "From:" among them."""
FEWEST_WORDS = 2
"""Words before a comma from which what stands behind it is no given name."""


@dataclass(frozen=True, slots=True)
class Head:
    """Where an earlier message begins, at which depth its words stand, and who sent it."""

    first: int
    body: int
    depth: int
    who: Span | None
    forwarded: bool


def messages(lines: Lines) -> list[Passage]:
    """The earlier messages of a mail with what each of them quotes; none where no ">" tells them apart.

    What a message quotes without saying whose it is stays nobody's: never the writer's around it.
    """
    depths = [_depth(lines, at) for at in range(len(lines))]
    heads = [head for at in range(len(lines)) if (head := _head(lines, at, depths))]
    if not any(depths[at] for head in heads for at in range(head.body, len(lines))):
        return []
    ends = [_end(head, heads, depths) for head in heads]
    found = [
        Passage(head.first, end, (head.who,) if head.who else _signed(lines, head, end, depths))
        for head, end in zip(heads, ends, strict=True)
        if end > head.body
    ]
    return found + _quoted(lines, found, heads, depths)


def _depth(lines: Lines, at: int) -> int:
    """How many marks stand before a line, also where what is read begins behind them."""
    start = lines.stretches[at].start
    marks = MARKS.match(lines.text, lines.text.rfind("\n", 0, start) + 1)
    return marks[0].count(">") if marks else 0


def _head(lines: Lines, at: int, depths: list[int]) -> Head | None:
    """The head of an earlier message that begins on a line: "On 4 May Ada Brun wrote:", or its header."""
    if at + 1 >= len(lines) or not any(lines.is_sentence(above) for above in range(at)):
        return None
    wrote = WROTE_UNMARKED.match(lines[at]) or WROTE.match(lines[at])
    start = lines.stretches[at].start
    if wrote is not None:
        who = (start + wrote.start("who"), start + wrote.end("who"))
        below = depths[at] + 1
        return Head(at, at + 1, below, who, forwarded=False) if depths[at + 1] >= below else None
    if not MAIL_HEADER.match(lines[at]) or MAIL_HEADER.match(lines[at - 1]):
        return None
    body = at
    while body < len(lines) and MAIL_HEADER.match(lines[body]) and depths[body] == depths[at]:
        body += 1
    sender = next((n for n in range(at, body) if FROM.match(lines[n])), None)
    if sender is None or body - at < FEWEST_LINES or body == len(lines):
        return None
    return Head(at, body, depths[at], _sender(lines, sender), forwarded=True)


def _sender(lines: Lines, at: int) -> Span | None:
    """Whom a line "From:" names, a department or a place behind a comma left out."""
    found = FROM.match(lines[at])
    if found is None or not NAME.match(found["who"]):
        return None
    first = found["who"].split(",")[0]
    name = first if len(first.split()) >= FEWEST_WORDS else found["who"]
    start = lines.stretches[at].start + found.start("who")
    return start, start + len(name)


def _end(head: Head, heads: list[Head], depths: list[int]) -> int:
    """The line behind a message: less deep, or the next that was forwarded beside it."""
    for at in range(head.body, len(depths)):
        beside = any(
            other.first == at and other.forwarded and other.depth <= head.depth for other in heads
        )
        if depths[at] < head.depth or (head.forwarded and beside):
            return at
    return len(depths)


def _signed(lines: Lines, head: Head, end: int, depths: list[int]) -> tuple[Span, ...]:
    """Who signs a message whose header gives no name."""
    own = [at for at in range(head.body + 1, end) if depths[at] == head.depth]
    signed = (signoffs.signature_at(lines, at) for at in own)
    return next((one.spans for one in signed if one is not None), ())


def _quoted(
    lines: Lines, found: list[Passage], heads: list[Head], depths: list[int]
) -> list[Passage]:
    """The runs of lines that stand deeper than the message around them, without a head of their own."""
    own = [0] * len(lines)
    for head in sorted(heads, key=lambda one: one.first):
        passage = next((one for one in found if one.first == head.first), None)
        for at in range(head.first, passage.last if passage else head.first):
            own[at] = head.depth
    quoted = [depths[at] > own[at] for at in range(len(lines))]
    starts = [at for at, one in enumerate(quoted) if one and (not at or not quoted[at - 1])]
    ends = [at + 1 for at, one in enumerate(quoted) if one and not any(quoted[at + 1 : at + 2])]
    return [Passage(a, b, (), turn=True) for a, b in zip(starts, ends, strict=True)]

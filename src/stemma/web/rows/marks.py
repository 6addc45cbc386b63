"""A document's text cut into pieces, each knowing who speaks in it: the reader's marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from stemma.model.annotations import Attribution, Claim
from stemma.model.documents import Block, Role, Span, Spans
from stemma.text import emphasis
from stemma.web.rows.addresses import anchor

_MARKER = re.compile(r"[\W_]*[^\W_]{1,4}[\W_]*")
"""The number of a point, which is part of what it numbers."""
LONGEST = 60_000
"""Characters of text on one page of the reader; longer documents are cut into parts."""
SHORTEST_FULL_LINE = 50
FLOWING: tuple[Role, ...] = ("body", "quotation", "caption")


@dataclass(frozen=True)
class Piece:
    """A stretch of text with one role: a block, what no block covers, or part of a giant block."""

    role: Role
    spans: Spans

    @property
    def start(self) -> int:
        """Its first character."""
        return self.spans[0][0]

    @property
    def length(self) -> int:
        """How many characters it has."""
        return sum(end - start for start, end in self.spans)


@dataclass(frozen=True)
class Segment:
    """The longest stretch in which nothing begins or ends."""

    text: str
    """The words of the document."""
    source: bool
    """Whether these words say who speaks."""
    cue: bool
    """Whether these words are a verb of saying or stand for one."""
    depth: int
    """In how many people's words this stands, one inside the other; 0 is the author's own text."""
    at: bool
    """Whether this is the passage that the reader asked for."""
    notes: tuple[int, ...]
    """The numbers of the notes in the margin that begin here."""
    anchors: tuple[str, ...]
    """The statements and attributions that begin here, as anchors."""


@dataclass(frozen=True)
class Marks:
    """Everything that is marked in a document."""

    attributions: tuple[Attribution, ...]
    """Without voices, in the order of their numbers."""
    claims: tuple[Claim, ...]
    numbers: Mapping[str, int]
    """The number of each attribution's note, by its id."""
    at: Spans = ()
    """The passage asked for."""

    def within(self, start: int, end: int) -> Marks:
        """Only what touches a stretch of the text."""
        attributions = tuple(
            row for row in self.attributions if _touches(_all_spans(row), start, end)
        )
        claims = tuple(row for row in self.claims if _touches(row.spans, start, end))
        return Marks(attributions, claims, self.numbers, self.at)


def numbered(attributions: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """The attributions that get a note, in the order in which they begin."""
    said = [row for row in attributions if row.kind != "voice" and _all_spans(row)]
    return tuple(sorted(said, key=begins))


def begins(row: Attribution) -> int:
    """Where the note's number stands: at the content, else at the cue, else at the source."""
    return next(spans[0][0] for spans in (row.content, row.cue, row.source) if spans)


def pieces(text: str, blocks: Iterable[Block]) -> list[Piece]:
    """All of the text, in order: blocks, and what no block covers, so that no word is dropped.

    What no block covers beside those that do is metadata and markup, and stands with the furniture.
    """
    ordered = sorted(blocks, key=lambda block: block.spans)
    covered = sorted(span for block in ordered for span in block.spans)
    found = [Piece(block.role, spans) for block in ordered for spans in _portions(block.spans)]
    position = 0
    beside: Role = "furniture" if covered else "body"
    for start, end in [*covered, (len(text), len(text))]:
        if any(each.isalnum() for each in text[position:start]):
            role = "body" if _MARKER.fullmatch(text, position, start) else beside
            found += [Piece(role, spans) for spans in _portions(((position, start),))]
        position = max(position, end)
    return sorted(found, key=lambda piece: piece.spans)


def parts(all_pieces: Iterable[Piece]) -> list[list[Piece]]:
    """The pieces in parts that a browser shows quickly."""
    found: list[list[Piece]] = [[]]
    size = 0
    for piece in all_pieces:
        if found[-1] and size + piece.length > LONGEST:
            found.append([])
            size = 0
        found[-1].append(piece)
        size += piece.length
    return found


def flows(text: str, piece: Piece) -> bool:
    """Whether the line ends in it come from a fixed width and may be set anew."""
    lines = "".join(text[start:end] for start, end in piece.spans).split("\n")
    full = all(len(line.rstrip()) >= SHORTEST_FULL_LINE for line in lines[:-1])
    return piece.role in FLOWING and full


def segments(text: str, piece: Piece, marks: Marks) -> tuple[Segment, ...]:
    """The piece in segments, each with its marks."""
    inside = marks.within(piece.start, piece.spans[-1][1])
    unread = [span for first, last in piece.spans for span in emphasis.marks(text, first, last)]
    cuts = sorted({*_cuts(inside), *chain.from_iterable(unread)})
    found = (
        _segment(text, start, end, inside)
        for first, last in piece.spans
        for start, end in _between(first, last, cuts)
    )
    return tuple(replace(each, text="") if _touches(unread, *at) else each for at, each in found)


def _segment(text: str, start: int, end: int, marks: Marks) -> tuple[Span, Segment]:
    said = marks.attributions
    starting = [row for row in said if begins(row) == start]
    claims = [row for row in marks.claims if row.spans[0][0] == start]
    return (start, end), Segment(
        text=text[start:end],
        source=any(_touches(row.source, start, end) for row in said),
        cue=any(_touches(row.cue, start, end) for row in said),
        depth=sum(1 for row in said if _touches(row.content, start, end)),
        at=_touches(marks.at, start, end),
        notes=tuple(marks.numbers[row.id] for row in starting),
        anchors=tuple(
            anchor(each) for each in [*(r.id for r in starting), *(c.id for c in claims)]
        ),
    )


def _between(first: int, last: int, cuts: list[int]) -> Iterator[tuple[int, int]]:
    edges = [first, *(cut for cut in cuts if first < cut < last), last]
    return pairwise(edges)


def _cuts(marks: Marks) -> Iterator[int]:
    for row in marks.attributions:
        for span in _all_spans(row):
            yield from span
    for claim in marks.claims:
        yield claim.spans[0][0]
    for span in marks.at:
        yield from span


def _all_spans(row: Attribution) -> Spans:
    return (*row.source, *row.cue, *row.content)


def _touches(spans: Iterable[Span], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in spans)


def _portions(spans: Spans) -> Iterator[Spans]:
    """The spans as they are, or, when giant, in portions that a page can hold."""
    if sum(end - start for start, end in spans) <= LONGEST:
        yield spans
        return
    for start, end in spans:
        for at in range(start, end, LONGEST):
            yield ((at, min(at + LONGEST, end)),)

"""Markdown: the file's own characters; blocks leave out the markup at their ends."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from stemma.ingest.loaders import LOADERS
from stemma.ingest.loaders.plain import characters
from stemma.ingest.values import Extracted, Hints, Piece, Source, Stated
from stemma.model.documents import Role, Span
from stemma.text.lines import MARKER, line_spans, trimmed

HEADING = re.compile(r"(#{1,6})[ \t]+")
CLOSING = re.compile(r"[ \t]+#+$")
QUOTE = re.compile(r"(?:>[ \t]?)+")
RULE = re.compile(r"(?:[-*_=][ \t]*){3,}$")
TABLE_RULE = re.compile(r"[|:\- \t]+$")
FENCE = re.compile(r"(?:```|~~~)")
IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)$")
DEFINITION = re.compile(r"\[[^\]]+\]:[ \t]*\S+")
EMPHASIS = ("***", "___", "**", "__", "*", "_")
FRONT_FIELD = re.compile(r"(title|date|author|url|lang|language|publisher):[ \t]*(.+)")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    role: Role | None = None
    item: bool = False
    alone: bool = False
    """The next line never continues this one."""


@LOADERS.add("markdown")
def load_markdown(source: Source) -> Extracted:
    """The text of a Markdown file and its paragraphs without their markup."""
    read = characters(source)
    front = _front_matter(read.text)
    return Extracted(
        "text/markdown",
        "markdown/1",
        text=read.text,
        pieces=markdown_pieces(read.text, front),
        hints=_hints(read.text[:front]),
        problems=read.problems,
    )


def _front_matter(text: str) -> int:
    """Where the metadata block at the top ends; 0 when there is none."""
    found = re.match(r"---[ \t]*\r?\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", text[:10_000])
    return found.end() if found else 0


def _hints(front: str) -> Hints:
    fields = {}
    for start, end in line_spans(front):
        if found := FRONT_FIELD.match(front[start:end]):
            fields[found[1]] = found[2].strip().strip("\"'")
    known = {name: Stated(value) for name, value in fields.items() if value}
    return Hints(
        title=known.get("title"),
        url=known.get("url"),
        authors=(known["author"],) if "author" in known else (),
        publisher=known.get("publisher"),
        published=known.get("date"),
        language=fields.get("lang") or fields.get("language"),
    )


def markdown_pieces(text: str, begin: int = 0) -> tuple[Piece, ...]:
    """The paragraphs of Markdown text: lines of one paragraph are one piece, as a reader sees it."""
    pieces: list[Piece] = []
    group, open_ended, fenced = 0, False, False
    for start, end in line_spans(text):
        if end <= begin and begin:
            continue
        span = trimmed(text, start, end)
        if FENCE.match(text, *span):
            fenced, open_ended = not fenced, False
            continue
        line = None if span[0] == span[1] else _line(text, span, fenced=fenced)
        if line is None:
            group, open_ended = group + 1, False
        elif open_ended and not line.item and line.role == pieces[-1].role:
            pieces[-1] = replace(pieces[-1], end=line.end)
        else:
            pieces.append(Piece(line.start, line.end, group, line.role, item=line.item))
        open_ended = line is not None and not line.alone and not _hard_break(text, end)
    return tuple(_without_emphasis(text, piece) for piece in pieces)


def _hard_break(text: str, end: int) -> bool:
    return text.endswith(("\\", "  "), 0, end)


def _line(text: str, span: Span, *, fenced: bool) -> _Line | None:
    """The line without its markup; null where it is nothing but markup."""
    start, end = span
    if fenced:
        return _Line(start, end, alone=True)
    if RULE.match(text, start, end) or TABLE_RULE.match(text, start, end):
        return None
    if IMAGE.match(text, start, end) or DEFINITION.match(text, start, end):
        return None
    if text.startswith("<!--", start) and text[start:end].endswith("-->"):
        return None
    if heading := HEADING.match(text, start, end):
        closing = CLOSING.search(text, heading.end(), end)
        role: Role = "title" if len(heading[1]) == 1 else "heading"
        return _Line(heading.end(), closing.start() if closing else end, role, alone=True)
    return _paragraph_line(text, start, end)


def _paragraph_line(text: str, start: int, end: int) -> _Line | None:
    role: Role | None = None
    if quoted := QUOTE.match(text, start, end):
        start, role = trimmed(text, quoted.end(), end)[0], "quotation"
    if text[start : start + 1] == "|":
        start, end = trimmed(text, start + 1, end - text[start:end].endswith("|"))
        return _Line(start, end, role, alone=True) if start < end else None
    marker = MARKER.match(text, start, end)
    if marker:
        return _Line(marker.end(), end, role, item=True)
    return _Line(start, end, role) if start < end else None


def _without_emphasis(text: str, piece: Piece) -> Piece:
    """The piece without stars or underscores that enclose the whole of it."""
    for mark in EMPHASIS:
        inside = text[piece.start + len(mark) : piece.end - len(mark)]
        encloses = text.startswith(mark, piece.start) and text.endswith(mark, 0, piece.end)
        if encloses and inside and mark not in inside:
            return replace(piece, start=piece.start + len(mark), end=piece.end - len(mark))
    return piece

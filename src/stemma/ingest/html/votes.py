"""Whether a piece of a page is its article: markup, links, shape and an extractor each vote."""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.ingest.quiet import silence
from stemma.ingest.values import Piece
from stemma.text.dates import find_dates

MOSTLY_LINK, FEW_WORDS, PROSE_WORDS = 0.6, 20, 18
LINKS, EXTRACTED, EXTRACTED_SHORT, NOT_EXTRACTED, PROSE = 1.0, -1.5, -0.5, 0.8, -0.5
ABOVE_TITLE, BELOW_BODY = 1.5, 1.0
WORDS = re.compile(r"\w+")
PROBE = 60
"""Characters of a piece that are looked for in what the extractor kept."""


def extracted_body(source: str) -> frozenset[str] | None:
    """How the lines begin that trafilatura takes for the article; null where it gives up."""
    import trafilatura

    silence("trafilatura")
    try:
        body = trafilatura.extract(
            source, include_comments=False, include_tables=True, favor_recall=True
        )
    except Exception:  # noqa: BLE001 - a vote that fails is a vote not given
        return None
    return frozenset(_bare(line)[:PROBE] for line in body.splitlines()) if body else None


def _bare(text: str) -> str:
    return " ".join(WORDS.findall(text[: PROBE * 4].lower()))


def voted(text: str, pieces: tuple[Piece, ...], body: frozenset[str] | None) -> tuple[Piece, ...]:
    """The pieces with all votes added up in `suspect`."""
    return tuple(replace(piece, suspect=_suspect(text, piece, body)) for piece in pieces)


def _suspect(text: str, piece: Piece, body: frozenset[str] | None) -> float:
    words = text[piece.start : piece.end]
    count = len(words.split())
    suspect = piece.suspect
    if piece.linked >= MOSTLY_LINK and count <= FEW_WORDS:
        suspect += LINKS
    if count >= PROSE_WORDS and piece.linked < 1 - MOSTLY_LINK:
        suspect += PROSE
    if body is not None:
        probe = _bare(words)[:PROBE]
        kept = EXTRACTED if count >= PROSE_WORDS else EXTRACTED_SHORT
        suspect += kept if probe and probe in body else NOT_EXTRACTED
    return suspect


def placed(text: str, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces with the vote of their place: short lines above the title or below the body.

    Dates and what the extractor kept are left alone; so are pages without a title or body.
    """
    title = next((n for n, piece in enumerate(pieces) if piece.role == "title"), -1)
    prose = [n for n, piece in enumerate(pieces) if piece.suspect < 0 and _is_long(text, piece)]
    last = prose[-1] if prose else len(pieces)
    done = []
    for number, piece in enumerate(pieces):
        vote = 0.0
        if not _is_long(text, piece) and not find_dates(text[piece.start : piece.end]):
            if number < title and piece.role != "byline":
                vote = ABOVE_TITLE
            elif number > last and piece.suspect >= 0:
                vote = BELOW_BODY
        done.append(replace(piece, suspect=piece.suspect + vote))
    return tuple(done)


def _is_long(text: str, piece: Piece) -> bool:
    return len(text[piece.start : piece.end].split()) >= PROSE_WORDS

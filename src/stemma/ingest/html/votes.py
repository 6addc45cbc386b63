"""Whether a piece of a page is its article: markup, links, shape and an extractor each vote."""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass, replace
from typing import Any

from stemma.ingest.html.boxes import HEAD_ROLES
from stemma.ingest.quiet import silence
from stemma.ingest.roles.page import SENTENCE_END
from stemma.ingest.values import Piece
from stemma.text.dates import find_dates

MOSTLY_LINK, FEW_WORDS, PROSE_WORDS = 0.6, 20, 18
LINKS, EXTRACTED, EXTRACTED_SHORT, NOT_EXTRACTED, PROSE = 1.0, -1.5, -0.5, 0.8, -0.5
ABOVE_TITLE, BELOW_BODY = 1.5, 1.0
NOT_READ = 0.7
HEAD_LINES = 8
"""Lines right above the text: title, byline and date, which a reading view may leave out."""
FEWEST_READ = 400
"""Characters below which a reading view has found no article."""
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


def read_body(root: Any) -> str | None:
    """The words that the reading view of browsers would keep; null where it gives up."""
    from trafilatura.readability_lxml import Document

    silence("trafilatura.readability_lxml")
    try:
        summary = Document(copy.deepcopy(root)).summary()
        text = str(html_of(summary).text_content())
    except Exception:  # noqa: BLE001 - a vote that fails is a vote not given
        return None
    words = _all_bare(text)
    return words if len(words) > FEWEST_READ else None


def html_of(source: str) -> Any:
    """A piece of markup as elements."""
    from lxml import html

    return html.fromstring(source)


def _all_bare(text: str) -> str:
    return f" {' '.join(WORDS.findall(text.lower()))} "


def _bare(text: str) -> str:
    return " ".join(WORDS.findall(text[: PROBE * 4].lower()))


@dataclass(frozen=True, slots=True)
class Kept:
    """What two extractors take for the article; null where one gives up."""

    lines: frozenset[str] | None
    """How the lines begin that trafilatura keeps."""
    words: str | None
    """All words that a reading view keeps, in order."""


def voted(text: str, pieces: tuple[Piece, ...], kept: Kept) -> tuple[Piece, ...]:
    """The pieces with all votes added up in `suspect`."""
    bare, none = replace(kept, words=None), Kept(None, None)
    first = next((n for n, piece in enumerate(pieces) if _is_read(text, piece, kept)), 0)
    head = range(first - HEAD_LINES, first)

    def _heard(number: int, piece: Piece) -> Kept:
        """Extractors leave out bylines and dates; above the text they are not asked about them."""
        if number not in head:
            return kept
        return none if piece.role in HEAD_ROLES else bare

    return tuple(
        replace(piece, suspect=_suspect(text, piece, _heard(number, piece)))
        for number, piece in enumerate(pieces)
    )


def _is_read(text: str, piece: Piece, kept: Kept) -> bool:
    """Whether it is running text that the reading view keeps."""
    words = text[piece.start : piece.end]
    return _is_long(text, piece) and _all_bare(_front(words)) in (kept.words or "")


def _front(words: str) -> str:
    """The first words, enough to find the passage by."""
    return words[: PROBE * 2].rsplit(" ", 1)[0] if len(words) > PROBE * 2 else words


def _suspect(text: str, piece: Piece, by_others: Kept) -> float:
    body = by_others.lines
    words = text[piece.start : piece.end]
    count = len(words.split())
    suspect = piece.suspect
    if piece.linked >= MOSTLY_LINK and count <= FEW_WORDS:
        suspect += LINKS
    if count >= PROSE_WORDS and piece.linked < 1 - MOSTLY_LINK:
        suspect += PROSE
    if _belongs(text, piece):
        return suspect
    if body is not None:
        probe = _bare(words)[:PROBE]
        kept = EXTRACTED if count >= PROSE_WORDS else EXTRACTED_SHORT
        suspect += kept if probe and probe in body else NOT_EXTRACTED
    if by_others.words is not None and piece.role not in HEAD_ROLES:
        said = _all_bare(_front(words))
        suspect += 0.0 if said.strip() and said in by_others.words else NOT_READ
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
        plain = not _is_long(text, piece) and not _belongs(text, piece)
        if plain and not find_dates(text[piece.start : piece.end]):
            if number < title and piece.role != "byline":
                vote = ABOVE_TITLE
            elif number > last and piece.suspect >= 0:
                vote = BELOW_BODY
        done.append(replace(piece, suspect=piece.suspect + vote))
    return tuple(done)


def _belongs(text: str, piece: Piece) -> bool:
    """Whether it is a whole sentence in a row of paragraphs of running text.

    Extractors pass over short ones, above all over the last.
    """
    return piece.kin and SENTENCE_END.search(text[piece.start : piece.end]) is not None


def _is_long(text: str, piece: Piece) -> bool:
    return len(text[piece.start : piece.end].split()) >= PROSE_WORDS

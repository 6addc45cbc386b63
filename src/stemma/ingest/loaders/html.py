"""Web pages: the text is what a browser would show, in reading order."""

from __future__ import annotations

from dataclasses import replace

from rapidfuzz import fuzz

from stemma.ingest.faults import unreadable
from stemma.ingest.html.boxes import boxed
from stemma.ingest.html.record import record, title_parts
from stemma.ingest.html.tree import parse
from stemma.ingest.html.votes import Kept, extracted_body, placed, read_body, voted
from stemma.ingest.html.walk import walk
from stemma.ingest.loaders import LOADERS
from stemma.ingest.roles.furniture import SUSPECT
from stemma.ingest.values import Extracted, Piece, Source
from stemma.text.dates import find_dates

MEDIA_TYPE, EXTRACTOR = "text/html", "html/1"
SAMPLE, REPLACED = 4_000, "\ufffd"
BYLINE_WORDS = 25
SAME_TITLE = 88.0
TITLE_WORDS = 5
"""A shorter heading that the page's title names is as likely the site's."""
MAIN_HEADING, ALL_LINK, PROSE_WORDS = 8.0, 0.9, 18


@LOADERS.add("html")
def load_html(source: Source) -> Extracted:
    """The visible text of a page, its paragraphs, and what its head states."""
    tree = parse(source.data, source.settings.limits.characters)
    if tree is None:
        return Extracted(MEDIA_TYPE, EXTRACTOR)
    if tree.source[:SAMPLE].count(REPLACED) > len(tree.source[:SAMPLE]) // 4:
        return Extracted(MEDIA_TYPE, EXTRACTOR, problems=(unreadable("The page is not text."),))
    walked = walk(tree.root, tree.hidden)
    pieces = boxed(walked.text, walked.pieces, walked.homes)
    kept = Kept(extracted_body(tree.source), read_body(tree.root))
    pieces = voted(walked.text, pieces, kept)
    pieces = _one_title(_named(walked.text, pieces, title_parts(tree.root)))
    title = next((one for one in pieces if one.role == "title"), None)
    hints = record(tree.root, tree.source, walked.text[title.start : title.end] if title else None)
    stated = (hints.title.value,) if hints.title else ()
    pieces = _best_title(walked.text, pieces, (*stated, *title_parts(tree.root)))
    return Extracted(
        MEDIA_TYPE,
        EXTRACTOR,
        text=walked.text,
        pieces=tuple(_plausible(walked.text, one) for one in placed(walked.text, pieces)),
        hints=hints,
        problems=tree.problems,
    )


def _named(text: str, pieces: tuple[Piece, ...], stated: tuple[str, ...]) -> tuple[Piece, ...]:
    """The pieces, the heading that the page's own title names without its markup's word against it."""
    prose = next((n for n, piece in enumerate(pieces) if _is_long(text, piece)), len(pieces))
    return tuple(
        replace(one, suspect=min(one.suspect, 0.0))
        if number < prose
        and one.role in {"title", "heading"}
        and one.linked < ALL_LINK
        and len(text[one.start : one.end].split()) >= TITLE_WORDS
        and _reads_like(text[one.start : one.end], stated)
        else one
        for number, one in enumerate(pieces)
    )


def _one_title(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces with no title among the furniture."""
    return tuple(
        replace(piece, role=None) if piece.role == "title" and piece.suspect >= SUSPECT else piece
        for piece in pieces
    )


def _best_title(text: str, pieces: tuple[Piece, ...], stated: tuple[str, ...]) -> tuple[Piece, ...]:
    """The pieces with one title: of the headings above the text the one most like the page's own.

    Where the page's head says nothing of use, its main heading; else the last above the text.
    """
    prose = next((n for n, piece in enumerate(pieces) if _is_long(text, piece)), len(pieces))
    titles = [piece for piece in pieces if piece.role == "title"]
    above = [p for p in pieces[:prose] if p.role == "heading" and p.suspect < SUSPECT]
    known = (*stated, *(part for each in stated for part in each.split(": ")))
    best = max([*titles, *above], key=lambda p: (_likeness(text, p, known), p.start), default=None)
    if best is None or (best.role == "heading" and not _is_like(text, best, known)):
        named = _as_title(text, pieces, stated)
        if titles or named != pieces:
            best = titles[0] if titles else None
        if best is None:
            return named
    return tuple(
        replace(one, role="title")
        if one is best
        else replace(one, role="heading")
        if one.role == "title"
        else one
        for one in pieces
    )


def _likeness(text: str, piece: Piece, known: tuple[str, ...]) -> float:
    """How like the words are to what the page calls itself; a main heading a little more."""
    words = text[piece.start : piece.end].casefold()
    alike = max((fuzz.ratio(words, each.casefold()) for each in known), default=0.0)
    main = piece.role == "title" and piece.linked < ALL_LINK
    return alike + (MAIN_HEADING if main else 0.0)


def _is_like(text: str, piece: Piece, known: tuple[str, ...]) -> bool:
    return _likeness(text, piece, known) >= SAME_TITLE


def _is_long(text: str, piece: Piece) -> bool:
    words = text[piece.start : piece.end]
    running = len(words.split()) >= PROSE_WORDS and words.rstrip("\"'”’)»")[-1:] in ".!?…:"
    return piece.suspect < SUSPECT and running


def _as_title(text: str, pieces: tuple[Piece, ...], stated: tuple[str, ...]) -> tuple[Piece, ...]:
    """The pieces, the longest of which that reads like the page's stated title is its title."""
    alike = [
        piece
        for piece in pieces
        if piece.suspect < SUSPECT and _reads_like(text[piece.start : piece.end], stated)
    ]
    best = max(alike, key=lambda one: one.end - one.start, default=None)
    return tuple(replace(one, role="title") if one is best else one for one in pieces)


def _reads_like(words: str, stated: tuple[str, ...]) -> bool:
    return any(
        fuzz.ratio(words.casefold(), one.casefold(), score_cutoff=SAME_TITLE) for one in stated
    )


def _plausible(text: str, piece: Piece) -> Piece:
    """The piece without a role that its words belie, such as a byline of forty words."""
    words = text[piece.start : piece.end]
    if piece.role in {"byline", "subtitle", "signature"} and len(words.split()) > BYLINE_WORDS * (
        2 if piece.role == "subtitle" else 1
    ):
        return replace(piece, role=None)
    if piece.role == "dateline" and (not find_dates(words) or len(words.split()) > BYLINE_WORDS):
        return replace(piece, role=None)
    return piece

"""A wire's slug above its headline: "NWS 0417 / 4 May 2031 / QUAY-FIRE, 2nd update"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from stemma.ingest.roles.page import Line, View
from stemma.ingest.roles.shapes import is_byline, is_dateline, is_organisation, is_release
from stemma.ingest.roles.split import dateline_end
from stemma.ingest.values import Piece
from stemma.model.documents import Role
from stemma.text.dates import find_dates
from stemma.text.lines import trimmed

TOP = 6
"""Lines at the top among which the slug stands."""
MOST_WORDS = 14
NUMBERED = re.compile(r"(?P<letters>[A-Z]{2,6})[ -]?\d{1,5}\b")
UPDATE = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|new|final)[ -]"
    r"(?:updates?|lead|ld|take|add|version|write-?thru)\b|"
    r"\b(?:update|lead|ld|take) \d{1,2}\b|\b(?:urgent|write-?thru|refile|corrected)\b",
    re.IGNORECASE,
)
"""Which version of a story it is, or how soon it is wanted."""
JOINED = re.compile(r"[A-Z]{3,}-[A-Z]{3,}")
"""Words of a slug: "QUAY-FIRE"."""
DIVIDED = re.compile(r"\s[/|]\s")
WORDS_OF_SLUG = re.compile(r"[A-Z]{3,30}(?:-[A-Z]{3,30}){1,4}(?:/\w{1,5})?")
HOUR_AND_DAY = re.compile(
    r"(?:(?:\d{4}|\d{1,2}[:.]\d\d)(?: ?(?:GMT|UTC|CET|[A-Z]{3,4}))?[ ,]{1,3})?"
    r"\d{1,4}([-/.])\d{1,2}\1(?:\d{4}|\d\d)"
    r"(?:[ ,]{1,3}(?:\d{4}|\d{1,2}[:.]\d\d)(?: ?[A-Z]{3,4})?)?"
)
"""When a piece was sent, in figures alone: "1140 12-03-24"."""
VERSIONED = re.compile(rf"[A-Z]+(?:[ -][A-Z]+){{1,6}}(?:, | \()(?i:{UPDATE.pattern})")
"""A slug without a number, of which the version is told: "QUAY-FIRE (2nd update)"."""
AGENCY = re.compile(r"\((?P<name>[A-Z][\w .&'’-]{1,40})\)\s*(?:--|[–—:-])")
"""The agency of a dateline, in brackets before the dash."""
BRACKETED = re.compile(r"\([^()]{0,60}\)")
SMALL_REST = re.compile(r"[a-z]{2}")
FENCE = " /|·•,;:–—-"


def slugs(view: View) -> dict[int, tuple[Piece, ...]]:
    """The slug among the first lines, if one is there: furniture, but for the day that it gives."""
    for line in view.lines[:TOP]:
        if line.is_prose or line.piece.role not in {None, "title"}:
            return {}
        if is_slug(view, line):
            return {line.index: tuple(_parts(view.text, line)), **_headline(view, line)}
    return {}


def _headline(view: View, slug: Line) -> dict[int, tuple[Piece, ...]]:
    """The line below a slug as the title, unless it says who wrote, where or when."""
    below = next(view.after(slug.index), None)
    if below is not None and WORDS_OF_SLUG.fullmatch(below.text):
        left = replace(below.piece, role="furniture")
        return {below.index: (left,), **_headline(view, below)}
    if below is not None and HOUR_AND_DAY.fullmatch(below.text):
        dated = replace(below.piece, role="dateline")
        return {below.index: (dated,), **_headline(view, below)}
    if below is None or below.piece.role is not None or below.is_prose:
        return {}
    says_else = (is_byline, is_dateline, is_release, is_organisation)
    if any(shape(below) for shape in says_else) or dateline_end(view.text, below.piece):
        return {}
    return {below.index: (replace(below.piece, role="title"),)}


def is_slug(view: View, line: Line) -> bool:
    """Whether the line is what a desk calls a piece: an agency's number, or joined words and a version.

    A number tells where the dateline below has those letters for its agency, or where words of a
    slug or a version stand behind it: "G20 LEADERS MEET" is a title.
    """
    if len(line.words) > MOST_WORDS or line.ends_sentence:
        return False
    bare = UPDATE.sub(" ", BRACKETED.sub(" ", _without_day(line.text)))
    if SMALL_REST.search(bare):
        return False
    numbered = NUMBERED.match(line.text)
    joined, version = JOINED.search(bare) is not None, UPDATE.search(line.text) is not None
    if numbered is None:
        return joined and VERSIONED.match(line.text) is not None and bool(_agencies(view))
    named = numbered["letters"] in _agencies(view)
    dated = DIVIDED.search(line.text) is not None and bool(find_dates(line.text))
    return named or (joined and (version or dated))


def _agencies(view: View) -> set[str]:
    """The letters of the agencies that datelines among the first lines name."""
    found: set[str] = set()
    for line in view.lines[: TOP + 2]:
        for each in AGENCY.finditer(line.text[:200]):
            words = each["name"].split()
            found |= {each["name"], "".join(word[0] for word in words if word[0].isupper())}
    return {letters for letters in found if len(letters) > 1}


def _without_day(text: str) -> str:
    days = find_dates(text)
    return text[: days[0].start] + text[days[0].end :] if days else text


def _parts(text: str, line: Line) -> Iterator[Piece]:
    """What stands before the slug's day, the day, and what stands behind it."""
    piece = line.piece
    days = find_dates(line.text)
    if not days:
        yield replace(piece, role="furniture")
        return
    start, end = piece.start + days[0].start, piece.start + days[0].end
    cuts = ((piece.start, start), (start, end), (end, piece.end))
    for at, span in enumerate(cuts):
        first, last = fenced(text, *span)
        if first < last:
            role: Role = "dateline" if at == 1 else "furniture"
            yield replace(piece, start=first, end=last, role=role)


def fenced(text: str, start: int, end: int, marks: str = FENCE) -> tuple[int, int]:
    """The stretch without spaces and dividing marks at its ends."""
    start, end = trimmed(text, start, end)
    while start < end and text[start] in marks:
        start += 1
    while start < end and text[end - 1] in marks:
        end -= 1
    return start, end

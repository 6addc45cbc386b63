"""Pieces cut where two things run together: a logo's text and a first word, a date and a report."""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.ingest.roles.phrases import IMAGE_WORDS
from stemma.ingest.values import Piece
from stemma.text.dates import find_dates
from stemma.text.lines import trimmed

GLUED_IMAGE = re.compile(
    rf"[^.!?\n]{{0,60}}?\b(?:[Ll]ogo|{IMAGE_WORDS}|{IMAGE_WORDS.title()})(?=[\"“‘]?[A-Z][a-z’']*\b)"
)
STARTERS = (
    "The|A|An|In|On|At|It|He|She|They|We|This|That|These|Those|There|When|While|After|Before|As|"
    "For|From|By|With|According|Since|During|Two|Three|Police|Officials|More|Many|Some|One|"
    "Following|Despite|Although|If|Our|His|Her|Their|What|Who|How"
)
GLUED_MENU = re.compile(rf"[^.!?:;,\"“”\n]{{2,60}}?[a-z)](?=(?:{STARTERS})\s+[a-z])")
MIN_PROSE = 60
"""Characters that must follow for a cut to be worth its risk."""

PLACE = r"(?:[A-Z][\w.'’-]+(?:[ /-][A-Z][\w.'’-]+){0,3})(?:, [A-Z][\w.'’ ]{1,24})?"
DASH = re.compile(r"\s*(?:[–—]|--?)\s+|\s*:\s+")
AGENCY = re.compile(r"\s*\([A-Z][\w .&/-]{1,30}\)")
SHOUTED_PLACE = re.compile(r"[A-Z][A-Z.'’-]+(?:[ /-][A-Z][A-Z.'’-]+){0,3}(?:, [A-Z][\w. ]{1,24})?")
SPEAKER = re.compile(r"(?:[^\W\d_a-z][^\W\d_a-z.'’-]*\.? )*(?P<last>[^\W\d_a-z][^\W\d_a-z'’-]*):\s")
"""The label of a turn in a transcript: a name in capitals and a colon."""
TITLED = re.compile(r"(?:THE|MR|MRS|MS|MISS|DR|SIR|DAME|PROF|LORD|LADY|HON)\b")
"""How the label in capitals of a speaker begins, and no place of a report."""
PERSON = re.compile(r"\s*\((?:mr|mrs|ms|miss|dr|hon|sir|dame|rt|lord|lady)\b", re.IGNORECASE)
"""In brackets behind an office, who has it: "THE MINISTER OF MINES (MR OBED TARR):"."""
LONGEST_DATELINE = 90
PLACED_DAY = re.compile(r"[*_]{0,3}(?:" + PLACE + r",\s)?(?:the )?")
"""What may stand before the day in a line that says where and when a text was issued."""
ISSUED = re.compile(
    r"(?:unanimously |first )?(?:adopted|approved|issued|read(?: out)?|signed|released|passed|published|"
    r"agreed|drawn up|written|for (?:immediate )?(?:publication|release|the (?:press|media)))(?![a-z])",
    re.IGNORECASE,
)
"""What may follow it: how the text came to be: "Adopted by the board. For publication."."""
LONGEST_ISSUED = 160


def split(text: str, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces, cut where a menu's or an image's words are glued to a first word."""
    done: list[Piece] = []
    for piece in pieces:
        at = None if piece.role else glued_end(text, piece)
        if at is None:
            done.append(piece)
            continue
        done.append(replace(piece, end=trimmed(text, piece.start, at)[1], role="furniture"))
        done.append(replace(piece, start=trimmed(text, at, piece.end)[0]))
    return tuple(done)


def glued_end(text: str, piece: Piece) -> int | None:
    """Where the words that are glued to the front of the piece end; null where there are none."""
    for pattern in (GLUED_IMAGE, GLUED_MENU):
        found = pattern.match(text, piece.start, piece.end)
        if found and piece.end - found.end() >= MIN_PROSE:
            return found.end()
    return None


def dateline_end(text: str, piece: Piece) -> int | None:
    """Where a dateline at the front of the piece ends; null where there is none.

    A dateline is a date, or a place with a date, an agency or in capitals, and a mark behind it.
    """
    head = text[piece.start : min(piece.end, piece.start + LONGEST_DATELINE)]
    date = next((found for found in find_dates(head) if found.problem != "ambiguous-date"), None)
    if date is not None and date.start == 0:
        return _after_mark(head, date.end, piece.start, stop=True)
    place = re.compile(PLACE).match(head)
    if place is None or PERSON.match(head, place.end()):
        return None
    if date is not None and _in_brackets(head, place.end(), date.start, date.end):
        return _after_mark(head, date.end + 1, piece.start, stop=True)
    if date is not None and re.fullmatch(r"[\s,(]*(?:\w+,? )?", head[place.end() : date.start]):
        return _after_mark(head, date.end, piece.start, stop=False)
    agency = AGENCY.match(head, place.end())
    if agency is not None:
        return _after_mark(head, agency.end(), piece.start, stop=False)
    shouted = None if _is_spoken(text, head) else SHOUTED_PLACE.match(head)
    return _after_mark(head, shouted.end(), piece.start, stop=False) if shouted else None


def is_issued_line(line: str) -> bool:
    """Whether a line says where, when and how the text was issued, and nothing else.

    "*Tolm, 4 May 2031. Adopted by the committee.*" dates the text; "Tolm, 4 May 2031. Two looms
    burnt." tells something.
    """
    if len(line) > LONGEST_ISSUED:
        return False
    date = next((one for one in find_dates(line) if one.value), None)
    if date is None or not PLACED_DAY.fullmatch(line[: date.start]):
        return False
    told = [part for each in re.split("[.;,]", line[date.end :]) if (part := each.strip(" *_"))]
    return bool(told) and all(map(ISSUED.match, told))


def _is_spoken(text: str, head: str) -> bool:
    """Whether the capitals at the front are a speaker's: "ADA LOVEL:", and later "LOVEL:"."""
    label = SPEAKER.match(head)
    if label is None:
        return False
    if TITLED.match(head):
        return True
    again = re.compile(rf"^(?:[^\s:]+ ){{0,3}}{re.escape(label['last'])}:\s", re.MULTILINE)
    return len(again.findall(text)) > 1


def _in_brackets(head: str, place_end: int, start: int, end: int) -> bool:
    """Whether the date stands in brackets right behind the place: "TESSMAR (4 May 2031). "."""
    return re.fullmatch(r"\s*\(", head[place_end:start]) is not None and head[end : end + 1] == ")"


def _after_mark(head: str, at: int, start: int, *, stop: bool) -> int | None:
    """Past the dash (or full stop) that parts dateline and report, if one stands there."""
    closing = re.match(r"\)?(?:\s*\([A-Z][\w .&/-]{1,30}\))?", head[at:])
    at += closing.end() if closing else 0
    mark = re.match(r"\.\s+(?=[A-Z“\"‘])", head[at:]) if stop else None
    mark = mark or DASH.match(head[at:])
    return start + at + mark.end() if mark else None


def split_dateline(text: str, piece: Piece) -> tuple[Piece, ...]:
    """The piece, or its dateline and the rest; all of it where it says only when the text was issued."""
    if is_issued_line(text[piece.start : piece.end]):
        return (replace(piece, role="dateline"),)
    at = dateline_end(text, piece)
    if at is None or piece.end - at < MIN_PROSE // 3:
        return (piece,)
    end = trimmed(text, piece.start, at)[1]
    return (replace(piece, end=end, role="dateline"), replace(piece, start=at))

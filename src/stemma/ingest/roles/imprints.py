"""What stands beside a title and names the paper: "The Quay Mail | Opinion", "The Quay Mail, 4 May 2031"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from stemma.ingest.roles.page import Line, View
from stemma.ingest.roles.sections import KICKERS, SECTION_NAMES
from stemma.ingest.roles.shapes import (
    BYLINE,
    SMALL,
    is_credit,
    is_name,
    is_organisation,
    is_release,
)
from stemma.ingest.roles.slugs import fenced
from stemma.ingest.values import Piece
from stemma.model.documents import Role
from stemma.text.dates import FoundDate, find_dates

TOP, ABOVE = 8, 3
"""Lines at the top, and right above a title that the format states, among which an imprint stands."""
NAME_WORDS, LINE_WORDS, TITLE_WORDS = 6, 24, 16
LINKED, SUSPECT = 0.5, 1.5
BODY_WORDS = 2
"""A body's name of so few words above a title may be what the text is about: "CITY COUNCIL"."""
PAPER = re.compile(
    r"\b(?:courier|mail|herald|gazette|tribune|echo|mirror|observer|argus|advertiser|chronicle|journal|"
    r"news|mercury|sentinel|ledger|lantern|telegraph|guardian|examiner|inquirer|dispatch|despatch|"
    r"newsletter|magazine|insider|bugle|clarion|free press)$",
    re.IGNORECASE,
)
"""The word in which a paper's name ends."""
PAPER_TOO = re.compile(
    r"\b(?:post|times|star|weekly|daily|review|standard|express|independent|monthly|quarterly|morning|"
    r"evening|today|messenger|register|reporter|bulletin)$",
    re.IGNORECASE,
)
"""The same, but that other things end in it too: "Blog post", "JUDICIAL REVIEW"."""
NO_NAME = frozenset("to from in on at by for about with".split())
NO_MARK = re.compile(r"[:,;!?\"“”„«»()]")
DIVIDES = re.compile(r"\s{0,3}\|\s{0,3}|\s{1,3}[·•–—/-]\s{1,3}")
CREDIT = re.compile(
    r"\b(?:(?:words|text|interview(?:er|ed)?|story|reporting|reportage)\b[\w &]{0,20}:|by)\s"
)
PICTURES = re.compile(
    r"(?<!\band)(?<!&)(?:\s[|·•–—-]|[.,;])?\s{1,3}(?=(?:photos?|photographs?|pictures?|images?)\b[^:]{0,20}:)",
    re.IGNORECASE,
)
LAST_PART = re.compile(r"(?<=[|·] )[^|·]{3,60}$")
HOUR = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?")
ISSUE = re.compile(
    r"(?:p(?:age|p)?\.? ?\d{1,3}|(?:no|nr|vol|issue)\.? ?\d{1,5}|"
    r"(?:\w{2,12} )?(?:edition|section|page|supplement|desk))",
    re.IGNORECASE,
)
WORD = re.compile(r"[a-z'’]{3,}")
MARKS = " *_|/·•,;:.–—-"

Cut = tuple[int, int, Role]


def imprints(view: View) -> dict[int, tuple[Piece, ...]]:
    """The lines beside the title that hold a paper's name, a day or who wrote it, cut into these."""
    title = next((line.index for line in view.lines if line.piece.role == "title"), None)
    found: dict[int, tuple[Piece, ...]] = {}
    for line in _near(view, title):
        if cuts := tuple(_cuts(view, line, title)):
            pieces = (replace(line.piece, start=a, end=b, role=role) for a, b, role in cuts)
            found[line.index] = tuple(pieces)
    return found


def _near(view: View, title: int | None) -> Iterator[Line]:
    """The lines around the title that the format states, else those at the top."""
    first, last = (max(0, title - ABOVE), title + ABOVE + 1) if title is not None else (0, TOP)
    for line in view.lines[first:last]:
        if line.is_prose and not find_dates(line.text[: len(line.text) // 2 + 40]):
            if title is None or line.index > title:
                return
            continue
        shown = line.piece.suspect < SUSPECT and line.piece.linked < LINKED
        if shown and line.piece.role in {None, "heading", "subtitle"} and not line.piece.item:
            yield line


def _cuts(view: View, line: Line, title: int | None) -> Iterator[Cut]:
    """The parts of a line with their roles; nothing of a line that is no imprint."""
    start, end = line.piece.start, line.piece.end
    above = title is not None and line.index < title
    if len(line.words) > LINE_WORDS or is_release(line):
        return
    if above and is_masthead(view, line):
        yield start, end, "byline"
    elif title is not None and not above and line.piece.role == "heading":
        return
    elif (signed := _credited(line)) and _has_title_above(view, line):
        yield start, start + signed, "byline"
        if start + signed < end:
            yield (*fenced(view.text, start + signed, end, MARKS), "caption")
    elif (days := find_dates(line.text)) and days[0].start:
        yield from _dated(view, line, days[0])
    elif not days:
        yield from _sectioned(view, line, title)


def _credited(line: Line) -> int:
    """How much of the line is a credit; zero where it is none."""
    stop = _credit_end(line, 0)
    return stop if is_credit(replace(line, text=line.text[:stop])) else 0


def _has_title_above(view: View, line: Line) -> bool:
    """Whether a line above could be the title: else "Interview: Ada Lovel" is it."""
    return any(
        one.piece.role == "title" or not (one.is_capitals or find_dates(one.text))
        for one in view.lines[: line.index]
    )


def _dated(view: View, line: Line, day: FoundDate) -> Iterator[Cut]:
    """A paper's name, a day, perhaps who wrote it: "The Quay Mail, 4 May 2031. Words: Ada Lovel"."""
    text, start, end = view.text, line.piece.start, line.piece.end
    credit = CREDIT.search(line.text.lower(), day.end) or _name_at_end(line, day.end)
    stop = start + credit.start() if credit else end
    close = _credit_end(line, stop - start)
    parts = DIVIDES.split(line.text[: day.start].rstrip(MARKS))
    named = is_paper(parts[0]) and all(map(_is_section, parts[1:]))
    credited = replace(line, text=line.text[stop - start : close])
    signed = is_credit(credited) or (named and is_credit(credited, BYLINE))
    signed = signed or (named and is_name(credited))
    if not _says_no_more(line.text[day.end : stop - start]) or (credit and not signed):
        return
    if named:
        yield (*fenced(text, start, start + len(parts[0]), MARKS), "byline")
        yield (*fenced(text, start + day.start, stop, MARKS), "dateline")
    elif signed and len(line.text[: day.start].split()) <= NAME_WORDS:
        yield (*fenced(text, start, stop, MARKS), "dateline")
    else:
        return
    if credit:
        yield (*fenced(text, stop, start + close, MARKS), "byline")
    if start + close < end:
        yield (*fenced(text, start + close, end, MARKS), "caption")


def _name_at_end(line: Line, start: int) -> re.Match[str] | None:
    """The name behind the last bar of a line, if one is there."""
    found = LAST_PART.search(line.text, start)
    return found if found and is_name(replace(line, text=found[0])) else None


def _credit_end(line: Line, start: int) -> int:
    """Where a credit ends that another for the pictures follows."""
    other = PICTURES.search(line.text, start)
    return other.start() if other else len(line.text)


def _says_no_more(rest: str) -> bool:
    """Whether behind the day stand only an hour, a page, an edition."""
    parts = re.split(r"[,;|·•]|\.\s|\s[–—-]\s", rest)
    plain = (part.strip(MARKS) for part in parts)
    return all(not one or HOUR.fullmatch(one) or ISSUE.fullmatch(one) for one in plain)


def _sectioned(view: View, line: Line, title: int | None) -> Iterator[Cut]:
    """A paper's name and the section of it: "The Quay Mail | Opinion"."""
    parts = DIVIDES.split(line.text)
    start, end = line.piece.start, line.piece.end
    if len(parts) > 1 and _is_section(parts[0]) and is_paper(parts[-1]):
        yield (*fenced(view.text, start, end - len(parts[-1]), MARKS), "heading")
        yield (*fenced(view.text, end - len(parts[-1]), end, MARKS), "byline")
        return
    if not all(map(_is_section, parts[1:])) or not _names_paper(view, line, parts, title):
        return
    at = start + len(parts[0])
    yield (*fenced(view.text, start, at, MARKS), "byline")
    if len(parts) > 1:
        yield (*fenced(view.text, at, end, MARKS), "heading")


def _names_paper(view: View, line: Line, parts: list[str], title: int | None) -> bool:
    """Whether the first part is a paper: by its form, or by standing where no title is."""
    if len(parts) == 1:
        below = next(view.after(line.index), None)
        alone = title is None and line.index == 0 and below is not None
        return alone and is_paper(parts[0]) and _is_section(below.text if below else "")
    above = title is not None and line.index < title
    return is_paper(parts[0]) or (could_be_paper(parts[0]) and (above or _heads(view, line)))


def _heads(view: View, line: Line) -> bool:
    """Whether the line below could be the title, so that this one need not be."""
    below = next(view.after(line.index), None)
    if below is None or is_name(below) or find_dates(below.text) or below.ends_sentence:
        return False
    return len(below.words) <= TITLE_WORDS and not below.lower.startswith("by ")


def _is_section(words: str) -> bool:
    """Whether it is what a part of a paper is called."""
    said = " ".join(words.strip(MARKS).casefold().split())
    return said in SECTION_NAMES or said in KICKERS or bool(ISSUE.fullmatch(said))


def is_paper(words: str) -> bool:
    """Whether it is capitalised words of which the last is what papers are called by."""
    said = words.strip(MARKS)
    if not _is_titled(said) or _is_label(said):
        return False
    long = len(said.split()) > 2 or said[:4].casefold() == "the "
    return PAPER.search(said) is not None or (long and PAPER_TOO.search(said) is not None)


def could_be_paper(words: str) -> bool:
    """Whether it begins as the name of a paper does that says nothing else of itself: "The Kite"."""
    said = words.strip(MARKS)
    return _is_titled(said) and said[:4].casefold() == "the " and not _is_label(said)


def _is_titled(words: str) -> bool:
    said = words.strip(MARKS).split()
    small = (word[0].isupper() or word in SMALL for word in said)
    plain = NO_NAME.isdisjoint(word.lower() for word in said) and "the" not in said[1:]
    plain = plain and not NO_MARK.search(words)
    return 1 < len(said) <= NAME_WORDS and said[0][0].isupper() and all(small) and plain


def _is_label(words: str) -> bool:
    """Whether it is what stands above any title: "BREAKING NEWS", "The big read"."""
    said = words.strip(MARKS).casefold().split()
    return all(word in SECTION_NAMES or word in KICKERS or word == "the" for word in said)


def is_masthead(view: View, line: Line) -> bool:
    """Whether a line above the title is the paper's or the body's name, and no kicker.

    A kicker in capitals says what the text is about, so that its words return in it in small letters.
    """
    if view.hints.publisher or not _is_titled(line.text) or _is_label(line.text):
        return False
    if line.ends_sentence or find_dates(line.text):
        return False
    if is_paper(line.text) or (is_organisation(line) and len(line.words) > BODY_WORDS):
        return True
    spoken = set(WORD.findall(view.text))
    own = [word for word in WORD.findall(line.lower) if word not in SMALL]
    return line.is_capitals and could_be_paper(line.text) and spoken.isdisjoint(own)

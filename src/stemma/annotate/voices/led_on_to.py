"""Texts that a document leads on to in words of its own, told by how they open and how they end.

"His letter follows." or "I have typed it off for you." alone prove little: what comes next has to open
as a text of its own, with a title, an address or a date, or to be signed where the frame goes on.
"""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.annotate.capitals import compiled
from stemma.annotate.voices import short_lines, signoffs
from stemma.annotate.voices.leads import leads, leads_by_colon
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import (
    BACK_TO_FRAME,
    CONTACT,
    NOTE,
    OPENING_MARK,
    Passage,
    is_salutation,
)
from stemma.annotate.voices.pasted import ITEM_BYLINE
from stemma.annotate.voices.set_apart import RULE, opens_anew
from stemma.annotate.voices.unmarked_ends import ON_THE_TEXT

BODY = compiled(
    r"(?:The|Your) [\w'’ -]{3,40}(?:, | of (?:the )?| for (?:the )?| at (?:the )?)[A-Z][^.?!:;]{2,40}$"
)
"""Several who sign: "The staff of Marl School"."""
LONGEST_TEXT = 14
LONGEST_HEAD = 5


def led_on_to(lines: Lines, at: int, *, follows: bool = False) -> Passage | None:
    """The text below a line that leads on to it, if it opens or is signed as a text by another.

    Right behind another such text a colon is enough: "And the council:".
    """
    first = at + 1
    while first < len(lines) and RULE.match(lines[first].strip()):
        first += 1
    colon = lines[at].rstrip().endswith(":")
    if not (colon or lines.is_sentence(at)) or first + 1 >= len(lines):
        return None
    if lines[first].startswith(OPENING_MARK) or NOTE.match(lines[first]) or lines.is_turn(first):
        return None
    if not (follows or (leads_by_colon(lines[at]) if colon else leads(lines[at]))) or lines[
        first
    ].rstrip().endswith(":"):
        return None
    if (article := _article(lines, first)) is not None:
        return article
    opens = not lines.is_sentence(first) and opens_anew(lines, first)
    return _to_its_end(lines, first, opens=opens, colon=colon)


def _article(lines: Lines, first: int) -> Passage | None:
    """The article with a title and "By Ada Brun", up to where the frame tells of Ada Brun herself."""
    byline = first + 1
    if lines.is_sentence(first) or not ITEM_BYLINE.match(lines[byline]):
        return None
    who = short_lines.byline_name(lines.stretches[byline], lines[byline])
    name = lines.text[slice(*who)].split(",")[0].split()
    surname = re.compile(rf"\b{re.escape(name[-1])}\b")
    for at in range(byline + 2, min(byline + LONGEST_TEXT, len(lines))):
        if BACK_TO_FRAME.match(lines[at]) or surname.search(lines[at]):
            return Passage(first, at, (who,)) if lines.is_sentence(at) else None
    return None


def _to_its_end(lines: Lines, first: int, *, opens: bool, colon: bool) -> Passage | None:
    """The text from a line to the signature, or to the line in which the frame speaks of it."""
    begun = next(
        (i for i in range(first, min(first + LONGEST_HEAD, len(lines))) if lines.is_sentence(i)), 0
    )
    if not begun or (begun > first and not opens):
        return None
    for at in range(begun + 1, min(begun + LONGEST_TEXT, len(lines))):
        if _is_frame(lines[at]) and opens:
            return Passage(first, at, ())
        quoted = not (opens or colon) and lines[at].startswith(OPENING_MARK)
        if quoted or NOTE.match(lines[at]) or _is_frame(lines[at]):
            return None
        if lines.is_sentence(at):
            continue
        if opens and CONTACT.match(lines[at]):
            return Passage(first, at + 1, ()) if _goes_on(lines, at + 1) else None
        signed = _signed(lines, at, colon=colon)
        if signed is not None and _goes_on(lines, signed.last):
            return Passage(first, signed.last, signed.spans)
        if signed is None and not opens:
            return None
    return None


def _is_frame(line: str) -> bool:
    """Tell whether a line speaks of the text above it: "So far the Mail."."""
    back = BACK_TO_FRAME.match(line) and not line.upper().startswith(("END", "(END"))
    return bool(back or ON_THE_TEXT.match(line))


def _signed(lines: Lines, at: int, *, colon: bool) -> signoffs.Signature | None:
    """The signature at a line; a title in one line without an office is as often a heading."""
    signed = signoffs.signature_at(lines, at)
    if signed is None and colon and BODY.match(lines[at]) and lines.after_gap(at):
        return signoffs.Signature((lines.stretches[at].span,), at + 1)
    if signed is None:
        return None
    line = lines[at]
    several = signed.last - at > 1
    name = colon if line.isupper() else bool(short_lines.BARE_NAME.match(line))
    alone = short_lines.INITIALS.match(line) or signoffs.CLOSING.match(line)
    return signed if several or name or alone or "," in line else None


def _goes_on(lines: Lines, at: int) -> bool:
    """Tell whether the frame goes on in running text, or with a colon, behind a gap."""
    at += at < len(lines) and bool(RULE.match(lines[at].strip()))
    running = at < len(lines) and (lines.is_sentence(at) or lines[at].rstrip().endswith(":"))
    return running and lines.after_gap(at)


def with_letterhead(lines: Lines, passage: Passage) -> Passage:
    """A letter with the lines of its letterhead, below a paragraph that leads on to it."""
    opening = lines[passage.first]
    if not (is_salutation(opening) or short_lines.is_place_and_date(opening)):
        return passage
    above = passage.first - 1
    while above > 0 and not lines.is_sentence(above) and passage.first - above <= LONGEST_HEAD:
        above -= 1
    head = range(above + 1, passage.first)
    if not head or not above or not lines.is_sentence(above) or not lines.after_gap(head[0]):
        return passage
    names = all(short_lines.is_name_line(lines[i].rstrip(".")) for i in head)
    if not names or not leads(lines[above]):
        return passage
    return replace(passage, first=head[0])

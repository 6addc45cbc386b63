"""Texts that a document leads on to in words of its own, told by how they open and how they end.

"His letter follows." or "I have typed it off for you." alone prove little: what comes next has to open
as a text of its own, with a title, an address or a date, or to be signed where the frame goes on.
"""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.annotate.capitals import compiled
from stemma.annotate.voices import short_lines, signoffs
from stemma.annotate.voices.announcements import NOUN, SENTENCE_END, WHOLE
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import (
    BACK_TO_FRAME,
    CONTACT,
    NOTE,
    OPENING_MARK,
    Passage,
    is_salutation,
)
from stemma.annotate.voices.pasted import QUOTED
from stemma.annotate.voices.set_apart import RULE, opens_anew
from stemma.annotate.voices.unmarked_ends import ON_THE_TEXT


_KEY = re.VERBOSE | re.IGNORECASE
GIVES = (
    r"(?:print|publish|reproduc|reprint|typ|past|transcrib|translat|quot|shar|forward|post|show|copi|append|attach)"
    r"(?:es|ed|ing|e|s|t)?|cop(?:y|ies|ied)|set\ (?:it\ )?(?:out|down)|pass(?:ed|ing|es)?\ on|giv(?:e|es|en|ing)|gave|lay|laid"
    r"|made?\ public|making\ public|put\ (?:up|out)|see|read|hear|carr(?:y|ies|ied)"
)
LEADS = re.compile(
    rf"""\b(?:I|we|us|me|you|our|my)\b[^.?!]{{0,70}}\b(?:{GIVES})\b[^.?!]{{0,40}}
         \b(?:it|this|these|them|what|the\ following|the\ {NOUN})\b
    |\b(?:it|this|these|them|what|the\ {NOUN})\b[^.?!]{{0,40}}\b(?:{GIVES})\b[^.?!]{{0,30}}\b(?:by\ us|below|here)\b
    |\b(?:set\ it|publish\ it|print\ it)\b|\b(?:here|below)\ (?:is|are|comes?)\b
    |\b(?:{GIVES}|made?\ public)\ (?:the\ {NOUN}|the\ following)\b
    |\bwhich\ follows\b|\bfollows?\b[^.?!]{{0,20}}[.:]$
    |(?:n['’]t|\b(?:not|without|nothing|never))\b[^.?!]{{0,30}}\b(?:chang|alter|touch|edit|cut|comma)
    |\bevery\ word\b|\b{WHOLE}
    |\b(?:arrived|reached\ us|came|was\ (?:found|handed|delivered|left|pinned))\b[^.?!]{{0,60}}[.]$
    """,
    _KEY,
)
"""That a text comes next: "This arrived at noon.", "We print it.", "I have not changed a comma."."""
HAND = re.compile(
    rf"\b(?:wr(?:ote|ites?|itten)|(?:sent|lodged|left|posted|issued|answered|replied|put)\b|had\ this\ back"
    rf"|{NOUN}|apology|went\ up|paper|text|version|account|finding|words|this)\b[^:]*:$",
    _KEY,
)
"""A colon behind words on a text: "had this back on Wednesday:"."""
BODY = compiled(r"(?:The|Your) [\w'’ -]{3,40}(?:, | of (?:the )?| for (?:the )?| at (?:the )?)[A-Z][^.?!:;]{2,40}$")
"""Several who sign: "The staff of Marl School"."""
LAST = 3
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
    near = SENTENCE_END.split(QUOTED.sub(" ", lines[at]).strip())[-LAST:]
    leads = HAND.search(near[-1]) if colon else any(LEADS.search(each) for each in near)
    if not (leads or follows) or lines[first].rstrip().endswith(":"):
        return None
    opens = not lines.is_sentence(first) and opens_anew(lines, first)
    return _to_its_end(lines, first, opens=opens, colon=colon)


def _to_its_end(lines: Lines, first: int, *, opens: bool, colon: bool) -> Passage | None:
    """The text from a line to the signature, or to the line in which the frame speaks of it."""
    begun = next(
        (i for i in range(first, min(first + LONGEST_HEAD, len(lines))) if lines.is_sentence(i)), 0
    )
    if not begun or (begun > first and not opens):
        return None
    for at in range(begun + 1, min(begun + LONGEST_TEXT, len(lines))):
        if BACK_TO_FRAME.match(lines[at]) and not lines[at].upper().startswith(("END", "(END")):
            return Passage(first, at, ()) if opens else None
        if NOTE.match(lines[at]):
            return None
        if ON_THE_TEXT.match(lines[at]) and opens:
            return Passage(first, at, ())
        if not (opens or colon) and lines[at].startswith(OPENING_MARK):
            return None
        if lines.is_sentence(at):
            continue
        if CONTACT.match(lines[at]):
            return Passage(first, at + 1, ()) if opens and _goes_on(lines, at + 1) else None
        signed = _signed(lines, at, colon=colon)
        if signed is not None and _goes_on(lines, signed.last):
            return Passage(first, signed.last, signed.spans)
        if signed is None and not opens:
            return None
    return None


def _signed(lines: Lines, at: int, *, colon: bool) -> signoffs.Signature | None:
    """The signature at a line; a title in one line without an office is as often a heading."""
    signed = signoffs.signature_at(lines, at)
    if signed is None and colon and BODY.match(lines[at]) and lines.after_gap(at):
        return signoffs.Signature((lines.stretches[at].span,), at + 1)
    if signed is None:
        return None
    line = lines[at]
    several = signed.last - at > 1
    person = short_lines.BARE_NAME.match(line) and not line.isupper()
    person = person or (colon and line.isupper()) or short_lines.INITIALS.match(line)
    told = several or "," in line or person or signoffs.CLOSING.match(line)
    return signed if told else None


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
    near = SENTENCE_END.split(QUOTED.sub(" ", lines[above]).strip())[-LAST:]
    if not names or not any(LEADS.search(each) for each in near):
        return passage
    return replace(passage, first=head[0])

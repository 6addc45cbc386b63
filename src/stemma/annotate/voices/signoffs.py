"""Signatures, bylines and datelines by their form: short lines of names, offices and dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from stemma.annotate.capitals import compiled
from stemma.annotate.stretches import Stretch
from stemma.annotate.voices.party_headings import is_text_heading
from stemma.annotate.voices.short_lines import (
    BARE_NAME,
    DASHES,
    DATE,
    INITIALS,
    LONGEST_LINE,
    NAME_AFTER,
    is_name_line,
    is_place_and_date,
)
from stemma.model.documents import Span, Spans

CLOSING = re.compile(
    r"(?:Yours?\b|(?:Yours? )?(?:[Ss]incerely|[Ff]aithfully|[Tt]ruly)|Respectfully|Sincerely|"
    r"(?:With|In)\b[^.]{0,40}\b(?:greetings|regards|respect|wishes|solidarity|esteem|hope|love)\b|"
    r"(?:Best|Kind|Warm)\b[^.]{0,20}\b(?:regards|wishes)|On behalf of\b)[^.?]{0,60}$"
    r"|Signed\b[^.?]{0,100}$|\(?[Ss](?:g?d\.?|d/-)\)?:?$"
    r"|(?:Regards|Greetings|Thanks|Many thanks|Cheers|Cordially|Warmly|Fraternally|Love|Best|All the best)"
    r"[,.]?$"
    r"|(?:I (?:am, |have,|have the hono|remain\b|beg to\b)|We (?:are, |have the hono|remain\b))"
    r"[^.?!]{0,60}(?:,|(?:&c|etc)\.,?)$"
)
SIGNED_BY = compiled(
    r"Signed(?:[:,]| by)? (?P<who>(?!On\b|For\b|In\b|At\b|This\b)[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3})"
    r"(?:, [^.?!:]{2,60})?\.?$"
)
"""A line that names who signs: "Signed: Ada Brun"."""
FOR_WHOM = re.compile(r"(?:[Ff]or|[Oo]n behalf of)\b")
EDITORS = re.compile(r"(?:The )?(?:[Ee]ditors?|[Ee]ditorial (?:board|team|staff|desk))\.?$")
"""Whoever signs for a paper without a name."""
HEADING_STARTS = ("The ", "A ", "An ", "Our ", "What ", "How ", "Why ", "Who ", "Where ", "When ")
SIGNING_BODY = compiled(
    r"(?:The |Your )?[A-Z][\w'’-]*(?: [\w'’-]+){0,3} (?:committee|council|board|secretariat|union|league|"
    r"bureau|group|circle|front|association|branch|collective|movement)\b(?:(?:,| of| for) [^.!?:;]{3,50})?$"
)
"""A last line with only its first word in capitals: "Strike committee, Lower Mill"."""
MOST_NAMES = 2
"""Signature lines that name who signs; what follows is most often a place."""
LONGEST_RUN = 6
HEAD_LINES = 3
"""Lines of an address and a date above the salutation of the next letter."""
LONGEST_NAME = 4
"""Words of a name that stands alone in a line."""
NAME_AND_DATE = compiled(
    r"[A-Z][\w.'’-]+ (?:[a-z]{2,3} )?[A-Z][\w'’-]+(?:, [^,\d]{2,30})?, (?:the )?\d"
    r"|[A-Z][\w'’-]+, [A-Z][\w ]{2,30}\. \d"
)
NAME_AND_OFFICE = compiled(
    r"(?:(?:[A-Z][\w'’-]*\.?|de|von|van|of) ){1,4}[A-Z][\w'’-]+(?: \([^().]{2,20}\))?"
    r"(?:, [^.?!:;]{2,60})?$"
)
"""A name with what its bearer is: "Ada Brun, retired postmistress"."""
OFFICE = compiled(r"[A-Z][\w'’-]*(?: (?:[A-Z][\w'’-]*|of|the|for|and|in|to)){0,6}\.?$")
"""What somebody is, in a line below the name: "Certified Midwife."."""
IN_SMALL_LETTERS = compiled(r"(?:[A-Z][\w'’-]+|[a-z][\w'’-]+)(?:,? [\w'’-]+)*\.?$")
"""What somebody is or does, as a line says: "inspector of lifting gear", "midwives, Lisle ward"."""
LONGEST_OFFICE = 7
ATTESTED = re.compile(
    r"\(.{2,80}\)$|(?:Read over|Sworn|Taken|Witness(?:ed|es)?\b|Before me|Attested|Certified|"
    r"Countersigned|Translated)\b.{0,120}$"
)
"""A line right below a signature that belongs to it: before whom it was given, a remark."""
SIGNED_AT_END = compiled(
    r"[.!?”\"’)]\s+(?P<dash>[–—-]\s?)?"
    r"(?P<who>(?:[A-Z][\w'’&.-]*|of|the|for)(?:,? (?:[A-Z][\w'’&.-]*|of|the|for|and)){0,7})\s*$"
)
"""The name behind the last full stop of a paragraph, with a dash perhaps."""
SIGNED_WITHOUT_NAME = re.compile(r"[.!?”\"’)]\s+[–—]\s?(?:an?|your|the) \w+(?: \w+)?$")
FEWEST_BEFORE_NAME = 4
"""Words of a paragraph that somebody signs at its end; an address has fewer."""
CUT_SHORT = compiled(
    r"\b(?:Mr|Mrs|Ms|Mme|Dr|Prof|Messrs|St|Hon|Rev|Gen|Col|Capt|Lt|Sgt|Maj|Fr|Sr|Jr|No|[A-Z])\.$"
)
"""A full stop that ends a title cut short and no sentence."""
LONGEST_NAME_AT_END = 3
"""Words of a name behind a full stop without a dash; more may be a sentence cut off."""


class LineSource(Protocol):
    """Lines of a text with where each stands."""

    stretches: Sequence[Stretch]

    def __len__(self) -> int: ...

    def __getitem__(self, at: int) -> str: ...

    def after_gap(self, at: int) -> bool:
        """Tell whether an empty line stands before this one."""
        ...

    def number(self, at: int) -> tuple[int, ...]:
        """The number that opens the line; empty without one."""
        ...


@dataclass(frozen=True, slots=True)
class Signature:
    """The lines that sign a text: who, and the line after the last."""

    spans: Spans
    last: int


def signature_at(lines: LineSource, at: int) -> Signature | None:
    """The signature that begins on this line; none where it is a heading or running text."""
    if (signed := _signed_by(lines, at)) is not None:
        return signed
    closing = bool(CLOSING.match(lines[at]))
    first = at + 1 if closing else at
    last = first
    while last < min(len(lines), first + LONGEST_RUN) and _goes_on(lines, first, last):
        last += 1
    signed_to = last
    while last > first and _tells_office(lines, last):
        last += 1
    while last > first and _is_attested(lines, last):
        last += 1
    names = [i for i in range(first, signed_to) if not is_place_and_date(lines[i])]
    names = [i for n, i in enumerate(names) if not (n and lines[i].endswith("."))]  # an office
    if not names and last > first and NAME_AND_DATE.match(lines[first]):
        names = [first]
    names = [
        i
        for n, i in enumerate(names)
        if n < MOST_NAMES
        or FOR_WHOM.match(lines[i])
        or all(BARE_NAME.match(lines[before]) for before in names[: n + 1])
    ]
    if closing and not names:
        names = [at]
        last = max(last, at + 1)
    if not names or not (closing or _is_signature(lines, first, last)):
        return None
    stretches = [lines.stretches[i] for i in names]
    return Signature(tuple((each.start, each.end) for each in stretches), last)


def _signed_by(lines: LineSource, at: int) -> Signature | None:
    """The signature in a line that says so itself, and in such lines right below: "Signed: Ada Brun"."""
    spans: list[Span] = []
    last = at
    while last < len(lines) and (told := SIGNED_BY.match(lines[last])) is not None:
        if last > at and lines.after_gap(last):
            break
        start = lines.stretches[last].start
        spans.append((start + told.start("who"), start + told.end("who")))
        last += 1
    while spans and (_tells_office(lines, last) or _is_attested(lines, last)):
        last += 1
    return Signature(tuple(spans), last) if spans else None


def _tells_office(lines: LineSource, at: int) -> bool:
    """Tell whether a line, the last of its paragraph, says right below a name what its bearer is."""
    if at >= len(lines) or lines.after_gap(at) or not is_last_of_paragraph(lines, at):
        return False
    return len(lines[at].split()) <= LONGEST_OFFICE and bool(IN_SMALL_LETTERS.match(lines[at]))


def is_last_of_paragraph(lines: LineSource, at: int) -> bool:
    """Tell whether an empty line, or nothing, follows a line."""
    return at + 1 >= len(lines) or lines.after_gap(at + 1)


def _is_attested(lines: LineSource, at: int) -> bool:
    """Tell whether a line right below a signature dates it, says who took it down, or adds a remark."""
    below = at < len(lines) and not lines.after_gap(at)
    return below and bool(ATTESTED.match(lines[at]) or is_place_and_date(lines[at]))


def last_signature(lines: LineSource) -> Spans:
    """The name lines at the very end; a title or a single line is no signature."""
    last = len(lines) - 1
    if last > 1 and lines.after_gap(last) and SIGNING_BODY.match(lines[last]):
        return (lines.stretches[last].span,)
    for at in range(max(1, len(lines) - LONGEST_RUN), len(lines)):
        signed = signature_at(lines, at)
        if signed and signed.last == len(lines):
            return signed.spans
    return ()


def signed_in_line(lines: LineSource, at: int, *, dashed: bool) -> Signature | None:
    """The name at the end of a paragraph, behind a dash, or where a text is sure to end soon."""
    found = SIGNED_AT_END.search(lines[at])
    if found is None:
        unnamed = SIGNED_WITHOUT_NAME.search(lines[at])
        return Signature((), at + 1) if unnamed else None
    before = lines[at][: found.start() + 1]
    if len(before.split()) < FEWEST_BEFORE_NAME or CUT_SHORT.search(before):
        return None
    bare = len(found["who"].split()) <= LONGEST_NAME_AT_END and found.group()[0] != ")"
    if not found["dash"] and (dashed or not bare):
        return None
    start = lines.stretches[at].start
    return Signature(((start + found.start("who"), start + found.end("who")),), at + 1)


def _goes_on(lines: LineSource, first: int, at: int) -> bool:
    """Tell whether a signature that began on a line goes on here: no heading comes after a date."""
    closed = at == first and at and CLOSING.match(lines[at - 1])
    signs = bool(closed and NAME_AND_OFFICE.match(lines[at].rstrip().removesuffix(".")))
    signs = signs or (at == first and _ends_paragraph(lines, at))
    signs = signs and not is_text_heading(lines[at])
    if not (is_name_line(lines[at]) or signs or _is_office(lines, first, at)):
        return False
    before = [lines[i] for i in range(first, at)]
    named = any(not FOR_WHOM.match(line) and not is_place_and_date(line) for line in before)
    dated = named and any(map(is_place_and_date, before[1:]))
    apart = at > first and lines.after_gap(at)
    heading = lines.number(at) or lines[at].startswith(HEADING_STARTS)
    salutes = _begins_letter(lines, at)
    capitals = lines[at] if lines[at].isupper() else lines[at].split()[0]
    title = capitals.isupper() and len(capitals) > 3 and not lines[first].isupper()
    letterhead = lines[at][0].isdigit() or title
    return not (apart and (heading or dated or salutes or letterhead))


def _ends_paragraph(lines: LineSource, at: int) -> bool:
    """Tell whether "Ada Brun, tower captain" signs a paragraph, as another such line does elsewhere.

    A lone one may as well say who is in a picture.
    """
    return _is_below_paragraph(lines, at) and any(
        _is_below_paragraph(lines, other) for other in range(len(lines)) if other != at
    )


def _is_below_paragraph(lines: LineSource, at: int) -> bool:
    if not at or lines.after_gap(at) or not is_last_of_paragraph(lines, at):
        return False
    ended = lines[at - 1].rstrip("”\"'’) ").endswith((".", "!", "?"))
    return ended and BARE_NAME.fullmatch(lines[at].strip()) is not None


def _is_office(lines: LineSource, first: int, at: int) -> bool:
    """Tell whether a line says, right below a name and its comma, what the signer is."""
    below = at > first and lines[at - 1].endswith(",") and not lines.after_gap(at)
    return below and bool(OFFICE.match(lines[at]))


def _begins_letter(lines: LineSource, at: int) -> bool:
    """Tell whether a salutation stands on this line, or below an address and a date."""
    near = range(at, min(at + HEAD_LINES, len(lines)))
    return any(lines[i].rstrip().endswith(",") for i in near)


def _is_signature(lines: LineSource, first: int, last: int) -> bool:
    """Tell whether name lines without a closing formula sign a text and do not head one."""
    before = lines[first - 1].rstrip() if first else ":"
    if before.endswith(":") or _is_headline(lines, first, last) or _is_headed(lines, first, last):
        return False
    if _begins_letter(lines, last) and not DATE.search(lines[first]):
        return True
    if last == len(lines) or last - first > 1 or INITIALS.match(lines[first].strip()):
        return True
    if not lines.after_gap(first) and lines.after_gap(last):
        return True
    words = lines[first].split()
    return len(words) > 1 and not lines[first].startswith(HEADING_STARTS)


def _is_headed(lines: LineSource, first: int, last: int) -> bool:
    """Tell whether a name and a date stand below a headline, with the article behind a gap."""
    if first < 2 or last >= len(lines) or not lines.after_gap(first - 1):
        return False
    headline = lines[first - 1].rstrip("”\"'’) ")
    if FOR_WHOM.match(lines[first]) or len(headline.split()) > LONGEST_LINE or not headline:
        return False
    titled = lines[first - 1].isupper() and lines.after_gap(first - 1)
    dated = any(is_place_and_date(lines[i]) for i in range(first + (not titled), last))
    plain = headline[-1] not in ".!?,;:" or not lines.after_gap(first)
    named = headline[0] not in DASHES + "(" and not headline[0].islower() and plain
    return dated and named and headline[-1] not in ".!,;:" and lines.after_gap(last)


def _is_headline(lines: LineSource, first: int, last: int) -> bool:
    near = [lines[i].rstrip() for i in range(first, min(last + 1, len(lines)))]
    short = [each for each in near if len(each.split()) <= LONGEST_LINE and each[-1] not in ".!?"]
    return any(NAME_AFTER.match(each) and not each.startswith("Signed") for each in short)

"""Short lines by their form: names with an office, dates with a place, bylines."""

from __future__ import annotations

import re

from stemma.annotate.capitals import compiled
from stemma.annotate.stretches import Stretch
from stemma.annotate.voices.party_headings import is_text_heading
from stemma.model.documents import Span

DASHES = "–—-"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*"
DATE = re.compile(r"\b(?:\d{1,2}[./ ](?:\d{1,2}[./ ]|\w+ )|\w+ \d{1,2},? )?(?:1[5-9]|20)\d\d\b")
SIGNED_FOR = compiled(
    r"(?!For (?:\w+ )*(?:interviews?|information|details|[ei]nquir\w+|bookings?|tickets?|questions?)\b)"
    r"(?:(?:[Ff]or|[Oo]n behalf of|[Ss]igned(?: for| by)?) [^.?!:]{2,60}:|p\.\s?[op]\.|[Pp]er pro\.?) ?"
    r"[A-Z][\w.'’-]+(?: [\w.'’-]+){0,4}(?:, [^.?!:]{2,60})?$"
)
"""A line in which one signs for others: "For the committee: L. Brauer, typesetter"."""
DAY = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}|{MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?)\.?$"
)
SMALL = frozenset("of for the and de la von al in to on behalf".split())
ABOUT = compiled(r"About [A-Z]")
"""The heading above a company's words on itself, below its releases."""
NAME_AFTER = compiled(
    r"(?:[Bb]y|Author|Written by|Posted by|Source|Signed)\b:?\s+"
    r"(?:our (?:own |special )?correspondent,? (?=[A-Z]))?"
)
FROM_WHOM = compiled(r"From (?:our (?:own )?correspondent,? )?(?=[A-Z])")
NAME_ENDS = compiled(r"[|–—•·(]|, \d|,? (?:on )?\d|- | in [A-Z]")
LONGEST_LINE = 12
BARE_NAME = compiled(r"(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+(?:, [a-z].*)?$")
BEFORE_SIGNATURE = compiled(r"(?:[+†✠]|\((?:[Ss]gd|[Ss]igned)\.?\)|[Ss]gd\.:?|/s/)\s*(?=[A-Z])")
"""The marks with which a signature is given in print: a bishop's cross, "(sgd.)"."""
TITLE_IN_BRACKETS = compiled(
    r"\((?:Dr|Prof|Mrs?|Ms|Miss|Mx|Rev|Revd|Sr|Fr|Capt|Cllr)\.?\)\s+(?=[A-Z])"
)
"""How a signer gives the title aside: "(Dr) Ada Brun"."""
ADDRESS = compiled(rf"[^,]+,[^,]+, \d{{1,4}}[a-z]? (?!{MONTH})[A-Z]")
"""A line that tells where somebody lives: "Brack Quay, Villa Brun, 4 Palm Crescent"."""
COPIED_TO = re.compile(
    r"(?:Cop(?:y|ies)|(?:Additional )?[Rr]eporting|[Ee]dit(?:ed|ing) by|"
    r"For (?:\w+ ){0,2}(?:interviews?|information|details|enquiries|inquiries|bookings?|tickets)\b|"
    r"(?:(?:Media|Press) )?[EI]nquir(?:y|ies)\b|(?:Further|More) information\b|"
    r"[Cc]c|CC|Contacts?|Tel|E-?mail|Encl|Enclosures?|Annex|P\.?S|(?:Media|Press)(?: \w+)?:)"
)
ANNEX = re.compile(
    r"(?:annex(?:e|ure)?|appendix|enclosure|exhibit|attachment)\s+(?:[A-Z]|[IVX]{1,4}|\d{1,2})\.?$",
    re.IGNORECASE,
)
"""The heading of an annex without a title of its own: "Annex B"."""
INITIALS = compiled(r"(?:[A-Z]\. ?){2,4}$")
MOSTLY = 0.6


WITNESS = re.compile(
    r"(?:Taken|Witnessed|Recorded|Read over|Sworn|Signed in the presence|In the presence|Before me|"
    r"Translated)\b",
    re.IGNORECASE,
)
"""Who stands by when another signs."""


def is_name_line(line: str) -> bool:
    """Tell whether a line is short, without a full stop, and mostly capitalised."""
    line = TITLE_IN_BRACKETS.sub("", BEFORE_SIGNATURE.sub("", line, count=1), count=1)
    words = line.split()
    if INITIALS.match(line.strip()) or SIGNED_FOR.match(line.strip()):
        return True
    if (
        ANNEX.match(line.strip())
        or WITNESS.match(line.strip())
        or COPIED_TO.match(line)
        or ABOUT.match(line)
        or ADDRESS.match(line)
        or _is_code(words)
        or is_text_heading(line)
    ):
        return False
    if is_place_and_date(line):
        line = line.rstrip().removesuffix(".")  # "August 14." below a name
    if not words or len(words) > LONGEST_LINE or line.rstrip().endswith((".", "!", "?", ":", ";")):
        return False
    if not (line[0].isalpha() or line[0] in DASHES or is_place_and_date(line)):
        return False
    telling = [w for w in words if w.lower() not in SMALL]
    capitals = sum(w[0].isupper() or w[0].isdigit() or not w[0].isalnum() for w in telling)
    return bool(telling) and capitals >= MOSTLY * len(telling)


def _is_code(words: list[str]) -> bool:
    """Tell whether numbers are half of a line, as in the slug of an agency: "CPA 12-10-41 2140"."""
    numbers = sum(any(letter.isdigit() for letter in word) for word in words)
    return len(words) > 1 and 2 * numbers >= len(words) and not is_place_and_date(" ".join(words))


def is_place_and_date(line: str) -> bool:
    """Tell whether a line is only a date, with the place perhaps."""
    return len(line.split()) <= 6 and bool(DATE.search(line) or DAY.search(line))


def is_byline(line: str) -> bool:
    """Tell whether a line says who wrote what follows: "By X", or nothing but a person's name."""
    named = NAME_AFTER.match(line)
    rest = line[named.end() :] if named else line
    return bool(BARE_NAME.match(rest)) and len(rest.split()) <= LONGEST_LINE


def byline_name(stretch: Stretch, line: str) -> Span:
    """Whom a byline names, without "By" and without what follows the name."""
    opening = NAME_AFTER.match(line) or FROM_WHOM.match(line)
    start = opening.end() if opening else 0
    end = NAME_ENDS.search(line, start)
    name = line[start : end.start() if end else len(line)].rstrip()
    return stretch.start + start, stretch.start + start + len(name)

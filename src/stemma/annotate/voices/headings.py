"""Texts by another hand below a heading of their own, and the answers printed behind them."""

from __future__ import annotations

import re

from stemma.annotate.capitals import compiled
from stemma.annotate.voices import signoffs
from stemma.annotate.voices.announcements import NOUN
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.party_headings import DATED
from stemma.annotate.voices.passage_ends import BACK_TO_FRAME, OPENING_MARK, Passage, end_of_text
from stemma.annotate.voices.pasted import PERSONAL, QUOTED, is_letterlike
from stemma.annotate.voices.side_by_side import are_several
from stemma.annotate.voices.unmarked_ends import is_personal

HEADING = re.compile(
    r"(?:(?:annex|appendix|enclosure)(?: \w{1,3})?\s*[:.–—-]\s*)?"
    r"(?:(?:the|its|their|his|her|our|full|written|official|complete|text of)\s+)*"
    r"(?:reply|response|answer|(?:counter-?)?statement|rejoinder|rebuttal|letter|communiqu[eé]|press release|"
    r"declaration|right of reply|open letter|appeal|proclamation|leaflet|pamphlet|circular|notice|"
    r"(?:dissenting |separate |concurring |minority )(?:opinion|report|statement|view|note)|dissent|"
    r"(?:translator|editor|publisher|compiler)['’]s (?:afterword|foreword|preface|postscript))"
    r"\b[^.:!?]{0,60}:?$",
    re.IGNORECASE,
)
TEXT_OF = compiled(
    r"(?:The |An? )?(?:(?:[Qq]uestion|QUESTION)(?: [Nn]o\.? ?\d+)?,?|"
    r"[Tt]ribute|[Rr]ecollection|[Aa]ppreciation|[Mm]emory|[Nn]ote|[Mm]essage|[Rr]esponse|"
    r"[Tt]estimonial|Text|Statement|Position|Version|Account|Declaration|View|Answer|Reply|Letter|"
    r"Testimony|Evidence|Story)"
    r" (?:of|by|from) (?P<who>(?:the )?[A-Z][^.?!:]{2,60}):?$"
)
"""A heading that names whose the text below is: "Statement of the committee"."""
WHOSE = compiled(
    r"(?:The )?(?:Right of [Rr]eply|RIGHT OF REPLY|Reply|REPLY|Response|RESPONSE|Answer|Rejoinder|"
    r"(?:Counter-?)?[Ss]tatement)\s*[:–—-]\s*"
    r"(?P<who>(?:[A-Z][a-z]+\. )?[A-Z][^.?!:]{2,60})$"
)
"""A heading that names who replies below: "Right of reply: Ada Brun"."""
REPLIES = re.compile(
    r"(?P<who>(?:The |A )?[\w.'’-]+(?: [\w.'’-]+){0,5}) (?:replies|responds|answers)\.?$"
)
"""The heading of an answer: "The director replies"."""
REPLY = compiled(
    r"(?P<who>[A-Z][\w.'’ -]+) (?:(?:replies|responds|answers|writes):|(?:REPLIES|RESPONDS|ANSWERS)[:.])"
)
ANNEXED = re.compile(r"(?:ANNEX|APPENDIX|EXHIBIT|ENCLOSURE|ATTACHMENT)\b", re.IGNORECASE)
TITLE = re.compile(
    rf"(?:(?:ANNEX|APPENDIX|EXHIBIT|ENCLOSURE|ATTACHMENT)\b|(?:[\w'’]+ ){{0,3}}{NOUN}\b)",
    re.IGNORECASE,
)
"""The title of a letter or a notice, which stands in capitals: "CIRCULAR No. 9"."""
NUMBERED = re.compile(r"\bN[or]\.? ?\d+|\d+")
WHAT_IT_SAYS = re.compile(
    r"what (?:the )?(?:[\w'’]+ ){1,4}(?:says?|said|answers?|answered|repl(?:ies|ied)|wrote|told us)$",
    re.IGNORECASE,
)
"""A heading above what a party writes, if it says "we" and signs: "What the company says"."""
BOXED = re.compile(r"^(?:Box|Document|Exhibit|Figure|Text) [\dA-Z][\d.]*[.:]? ")
"""The number of a box in a report, before its heading."""
LONGEST_HEADING = 10
LONGEST_REPLY = 6
"""Paragraphs of an answer that its author signs behind a dash."""


def headed(lines: Lines, at: int, found: list[Passage]) -> Passage | None:
    """A statement or reply below a heading in the middle of a text, up to its signature."""
    beginning = {passage.first for passage in found}
    if at in beginning or (at + 1 in beginning and ANNEXED.match(lines[at])):
        return None
    heading = BOXED.sub("", QUOTED.sub("", lines[at]), count=1)
    framed = any(lines.is_sentence(before) for before in range(at))
    if not framed or lines.is_sentence(at) or len(heading.split()) > LONGEST_HEADING:
        return None
    titled = NUMBERED.sub("", heading).isupper() and TITLE.match(heading)
    if titled and not (ANNEXED.match(heading) or NUMBERED.search(heading)):
        titled = None  # "NOTICE TO MEMBERS" is as often a heading of the document's own author
    named = WHOSE.match(heading)
    if named is None and not are_several(lines):
        named = TEXT_OF.match(heading)
    if WHAT_IT_SAYS.match(heading) and at + 1 < len(lines) and is_personal(lines, at + 1):
        return _signed_as_we(lines, at + 1)
    headed_so = named or (HEADING.match(heading) and heading[0].isupper())
    if not (titled or headed_so) or at + 1 >= len(lines):
        return None
    ending = end_of_text(lines, at + 1, at)
    if not ending.signature and (whose := TEXT_OF.search(lines[at]) or named) is not None:
        return _said_as_we(lines, at, whose)
    if not ending.signature or lines[at + 1].startswith(OPENING_MARK):
        return None
    if headed_so:
        return Passage(at + 1, ending.last, ending.signature)
    return Passage(at, ending.last, ending.signature) if ending.last < len(lines) else None


def _signed_as_we(lines: Lines, first: int) -> Passage | None:
    """The paragraphs that say "we" down to a signature right behind them."""
    last = first
    while last < len(lines) and is_personal(lines, last):
        last += 1
    signed = signoffs.signature_at(lines, last) if last < len(lines) else None
    return (
        Passage(first, signed.last, signed.spans) if signed and signed.last < len(lines) else None
    )


OUR_PAPER = re.compile(
    r"\b[Oo]ur (?:own )?(?:reporters?|correspondents?|readers|newspaper|paper)\b"
    r"|\b[Ww]e (?:at the|asked|have asked|put|contacted|approached)\b"
)
"""How a paper speaks of itself below another's text."""


def _said_as_we(lines: Lines, heading: int, whose: re.Match[str]) -> Passage | None:
    """The text that nobody signs below "Statement by the league", as far as it says "we" or "I"."""
    last = first = heading + 1
    while last < len(lines) and lines.is_sentence(last) and is_letterlike(lines[last]):
        if OUR_PAPER.search(lines[last]):
            break
        last += 1
    start = lines.stretches[heading].start
    name = DATED.sub("", whose["who"])
    who = ((start + whose.start("who"), start + whose.start("who") + len(name)),)
    return Passage(first, last, who) if last > first else None


def _added(lines: Lines, at: int, opening: re.Match[str]) -> Passage | None:
    """What somebody adds about himself below a text in the third person: "Ada Brun writes: I knew him"."""
    first = opening.end() < len(lines[at].rstrip())
    said = lines[at][opening.end() :].strip()
    if not first or said.startswith(OPENING_MARK) or not is_personal(lines, at):
        return None
    if any(is_personal(lines, before) for before in range(at)):
        return None
    last = at + 1
    while last < len(lines) and is_personal(lines, last) and not REPLY.match(lines[last]):
        last += 1
    start = lines.stretches[at].start
    name = re.search(r" (?:replies|responds|answers|writes)", lines[at], re.IGNORECASE)
    return Passage(at, last, ((start, start + (name.start() if name else 0)),))


def reply(lines: Lines, at: int, found: list[Passage]) -> Passage | None:
    """An answer printed right behind a letter: "Oma Vall replies: …"."""
    if REPLIES.match(lines[at]) and any(passage.last == at for passage in found):
        ending = end_of_text(
            lines, at + 1, at
        )  # "The director" is no name, so somebody has to sign.
        return Passage(at, ending.last, ending.signature) if ending.signature else None
    opening = REPLY.match(lines[at])
    if opening is not None and (added := _added(lines, at, opening)):
        return added
    if opening is None or not any(passage.last == at for passage in found):
        return None
    for near in range(at, min(at + LONGEST_REPLY, len(lines))):
        if found_at_end := signoffs.signed_in_line(lines, near, dashed=True):
            first = at if opening.end() < len(lines[at].rstrip()) else at + 1
            return Passage(first, found_at_end.last, found_at_end.spans)
    first = at if opening.end() < len(lines[at].rstrip()) else at + 1
    last = at + 1
    while (
        last < len(lines) and PERSONAL.search(lines[last]) and not BACK_TO_FRAME.match(lines[last])
    ):
        last += 1
    start = lines.stretches[at].start
    who = ((start, start + opening.end("who")),)
    signed = signoffs.signature_at(lines, last) if last < len(lines) else None
    return Passage(first, signed.last, signed.spans) if signed else Passage(first, last, who)

"""Passages by another hand: a letter, a statement, an article that a document holds whole.

They are found by their outer form alone: the sentence that introduces them, a salutation, a byline
in the middle of a text, a signature. The parse is not needed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.annotate import notes, signoffs
from stemma.annotate.announcements import NOUN, SENTENCE_END, announces
from stemma.annotate.page_lines import Lines
from stemma.annotate.passage_ends import (
    ADDRESSEE,
    BACK_TO_FRAME,
    MAIL_HEADER,
    end_of_text,
    is_salutation,
)
from stemma.annotate.side_by_side import side_by_side
from stemma.annotate.stretches import Stretch

BYLINE = re.compile(r"(?:By|Author|Written by|Posted by|Source)\b:?\s+[A-Z][^.?!]{2,90}$")
HEADING = re.compile(
    r"(?:(?:the|its|their|his|her|our|full|written|official|complete|text of)\s+)*"
    r"(?:reply|response|answer|statement|letter|communiqu[eé]|press release|declaration|"
    r"right of reply|open letter|appeal|proclamation)\b[^.:!?]{0,60}:?$",
    re.IGNORECASE,
)
REPLY = re.compile(r"(?P<who>[A-Z][\w.'’ -]+) (?:replies|responds|answers|writes):")
PERSONAL = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Yy]ou|[Yy]our|[Ff]riends)\b")
WRITER = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Professor|Captain|Colonel|Sister|Brother|Father|Comrade)\.?\s"
    r"(?:[A-Z][\w'’-]+\s)?(?P<surname>[A-Z][\w'’-]+)"
)
ALONE = re.compile(r"\b(?:I|[Mm]y|[Mm]e)\b")
QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|‘[^’]*’")
OPENING_MARK = ("“", '"', "«", "''", "‘")
PART = re.compile(r"\b(?:passage|extract|excerpt|entry|entries)s?\b", re.IGNORECASE)
ON_THE_TEXT = re.compile(
    rf"(?:The|This|That|Her|His|Its|Their) (?:\w+ )?{NOUN} (?:is|was|were|does|did|has|had|bears|"
    r"ends|stops|carries|carried|names|came|arrived|went|reached|gives|makes|made)\b"
)
LONGEST_SEARCH = 4
"""Lines between the sentence that announces a letter and its salutation."""
LONGEST_HEADING = 10
ITEM_BYLINE = re.compile(r"[Bb]y (?:[A-Z]|an? )[^.?!:;]{2,60}$")
TOP_LINES = 3
"""Lines at the head, whose byline is the whole document's."""
FEWEST_ITEMS = 2
"""Bylines from which a document is an issue of several pieces."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Stretches `[first, last)` by another hand, and the characters that name whose."""

    first: int
    last: int
    signature: tuple[tuple[int, int], ...]


def passages_of(text: str, stretches: Sequence[Stretch]) -> tuple[Passage, ...]:
    """The passages by another hand; one may lie in another, the outer comes first."""
    lines = Lines(text, stretches)
    found: list[Passage] = []
    for at in range(len(lines)):
        passage = (
            _article(lines, at)
            or _letter(lines, at)
            or _headed(lines, at, found)
            or _reply(lines, at, found)
            or _guest(lines, at)
            or _block_quotation(lines, at)
        )
        if passage and not any(p.first == passage.first for p in found):
            found.append(passage)
    beside = [Passage(*each) for each in side_by_side(lines)]
    found.extend(item for item in beside if not any(p.first == item.first for p in found))
    found.extend(item for item in _items(lines) if not any(p.first == item.first for p in found))
    found.extend(Passage(note.first, note.last, note.signature) for note in notes.notes_of(lines))
    whole = [p for p in found if _leaves_a_frame(lines, p)]
    return tuple(p for p in whole if all(_nested_or_apart(p, other) for other in whole))


def _nested_or_apart(one: Passage, other: Passage) -> bool:
    """Tell whether the one does not reach out of the other, which begins before it."""
    return other.first >= one.first or one.last <= other.last or one.first >= other.last


def _leaves_a_frame(lines: Lines, passage: Passage) -> bool:
    """Tell whether running text is left outside; otherwise the document is the letter."""
    outside = [*range(passage.first), *range(passage.last, len(lines))]
    return any(lines.is_sentence(at) for at in outside)


def _letter(lines: Lines, at: int) -> Passage | None:
    """A letter or statement that this line announces, or whose salutation it is."""
    if announces(lines[at]):
        return _announced(lines, at)
    if not is_salutation(lines[at]):
        return None
    first = _with_address(lines, at, 0)
    ending = end_of_text(lines, first, first)
    return Passage(first, ending.last, ending.signature) if ending.last > first else None


def _announced(lines: Lines, at: int) -> Passage | None:
    """The text that a line announces: from its address and salutation, else from the next line.

    Where neither a colon nor a salutation shows that it begins here, its end has to be marked.
    """
    following = at + 1
    if following >= len(lines) or lines[following].startswith(OPENING_MARK):
        return None
    first, sure = following, lines[at].rstrip().endswith(":") and following + 1 < len(lines)
    for near in range(following, min(following + LONGEST_SEARCH + 1, len(lines))):
        if is_salutation(lines[near]):
            first, sure = _with_address(lines, near, following), True
            break
        if lines.is_sentence(near):
            break
    ending = end_of_text(lines, first, at)
    if ending.last <= first:
        return None
    if ending.marked:
        return Passage(first, ending.last, ending.signature)
    return (
        Passage(first, _fading(lines, first, ending.last, at), ())
        if sure or _excerpt(lines, at)
        else None
    )


def _excerpt(lines: Lines, at: int) -> bool:
    """Tell whether a part of a text is shown, which nobody signs: "Here is the passage"."""
    last = SENTENCE_END.split(lines[at].strip())[-1]
    return bool(PART.search(last)) and announces(last) and lines.is_sentence(at + 1)


def _fading(lines: Lines, first: int, last: int, announced: int) -> int:
    """Where a text without a marked end most likely ends: where its "I" falls silent.

    The frame also returns with somebody quoted, with a word on the text itself, with small letters
    behind a telegram's capitals, and with the name of the one who wrote the text.
    """
    own, capitals = _says_i(lines[first]), lines[first].isupper()
    writers = [found["surname"] for found in WRITER.finditer(lines[announced])]
    for at in range(first + 1, last):
        line = lines[at]
        if not lines.is_sentence(at):
            continue
        if line.startswith(OPENING_MARK) or ON_THE_TEXT.match(line):
            return at
        if (own and not _says_i(line)) or (capitals and not line.isupper()):
            return at
        plain = QUOTED.sub(" ", line)
        if "I, " not in plain and any(re.search(rf"\b{name}\b", plain) for name in writers):
            return at
    return last


def _says_i(line: str) -> bool:
    return bool(ALONE.search(QUOTED.sub(" ", line)))


def _headed(lines: Lines, at: int, found: list[Passage]) -> Passage | None:
    """A statement or reply below a heading in the middle of a text, up to its signature."""
    if any(passage.first == at for passage in found):
        return None
    heading = lines[at]
    framed = any(lines.is_sentence(before) for before in range(at))
    if not framed or lines.is_sentence(at) or len(heading.split()) > LONGEST_HEADING:
        return None
    if not HEADING.match(heading) or not heading[0].isupper() or at + 1 >= len(lines):
        return None
    ending = end_of_text(lines, at + 1, at)
    signed = bool(ending.signature) and not lines[at + 1].startswith(OPENING_MARK)
    return Passage(at + 1, ending.last, ending.signature) if signed else None


def _reply(lines: Lines, at: int, found: list[Passage]) -> Passage | None:
    """An answer printed right behind a letter: "Oma Vall replies: …"."""
    opening = REPLY.match(lines[at])
    if opening is None or not any(passage.last == at for passage in found):
        return None
    last = at + 1
    while (
        last < len(lines) and PERSONAL.search(lines[last]) and not BACK_TO_FRAME.match(lines[last])
    ):
        last += 1
    start = lines.stretches[at].start
    who = ((start, start + opening.end("who")),)
    signed = signoffs.signature_at(lines, last) if last < len(lines) else None
    return Passage(at, signed.last, signed.spans) if signed else Passage(at, last, who)


def _guest(lines: Lines, at: int) -> Passage | None:
    """A column by a guest whom a line above announces by the name that signs below it."""
    name = lines[at].strip()
    alone = 1 < len(name.split()) <= signoffs.LONGEST_NAME and signoffs.is_name_line(name)
    if not alone or not at or not lines.is_sentence(at - 1):
        return None
    for above in range(at - 1, 1, -1):
        if name in lines[above] and not lines.is_sentence(above) and lines[above].strip() != name:
            framed = any(lines.is_sentence(before) for before in range(above))
            if framed and not signoffs.NAME_AFTER.match(lines[above]):
                return Passage(above + 1, at + 1, (lines.stretches[at].span,))
            return None
    return None


def _items(lines: Lines) -> list[Passage]:
    """The pieces of an issue that several write: a heading and a byline each, from its second line on."""
    begin = [
        at - 1
        for at in range(TOP_LINES, len(lines))
        if ITEM_BYLINE.match(lines[at])
        and not lines.is_sentence(at - 1)
        and lines.after_gap(at - 1)
    ]
    if len(begin) < FEWEST_ITEMS:
        return []
    found = []
    for at, following in zip(begin, [*begin[1:], len(lines)], strict=True):
        last = following
        while last > at + 1 and lines[last - 1].strip().isdigit():
            last -= 1
        byline = at + 1
        name = signoffs.byline_name(lines.stretches[byline], lines[byline])
        found.append(Passage(at, last, (name,)))
    return found


def _with_address(lines: Lines, salutation: int, floor: int) -> int:
    """The first of the lines that address and date the letter."""
    at = salutation
    while at > floor and (
        ADDRESSEE.match(lines[at - 1])
        or MAIL_HEADER.match(lines[at - 1])
        or signoffs.is_place_and_date(lines[at - 1])
    ):
        at -= 1
    return _with_letterhead(lines, at, floor)


def _with_letterhead(lines: Lines, first: int, floor: int) -> int:
    """The first of the lines of a letterhead with a date right above, below another's text."""
    at = first
    while at > floor and not lines.is_sentence(at - 1) and (at == first or not lines.after_gap(at)):
        at -= 1
    dated = any(
        signoffs.DATE.search(lines[i]) or signoffs.DAY.search(lines[i]) for i in range(at, first)
    )
    framed = any(lines.is_sentence(before) for before in range(at))
    return at if dated and framed and lines.after_gap(at) else first


def _article(lines: Lines, at: int) -> Passage | None:
    """An article that is pasted in: announced by a colon, with its headline and byline."""
    if not lines[at].rstrip().endswith(":") or at + 2 >= len(lines):
        return None
    near = range(at + 1, min(at + 1 + LONGEST_SEARCH, len(lines)))
    byline = next((i for i in near if BYLINE.match(lines[i])), None)
    if byline is None:
        return None
    last = byline + 1
    while last < len(lines) and not _ends_article(lines, at + 1, byline, last):
        last += 1
    return Passage(at + 1, last, (signoffs.byline_name(lines.stretches[byline], lines[byline]),))


def _ends_article(lines: Lines, first: int, byline: int, at: int) -> bool:
    """Tell whether this line no longer belongs to an article in the third person."""
    pasted_as_one = not any(lines.after_gap(i) for i in range(first + 1, byline + 2))
    if pasted_as_one and at > byline + 1 and lines.after_gap(at):
        return True
    return bool(PERSONAL.search(QUOTED.sub(" ", lines[at])))


def _block_quotation(lines: Lines, at: int) -> Passage | None:
    """A block that is a quotation whole, of more than one paragraph."""
    if lines.stretches[at].role != "quotation" or (
        at and lines.stretches[at - 1].role == "quotation"
    ):
        return None
    last = at
    while last < len(lines) and lines.stretches[last].role == "quotation":
        last += 1
    return Passage(at, last, ()) if last - at > 1 else None

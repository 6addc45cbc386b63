"""Who wrote a document: names in a byline, before the date of a post, in a signature."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from stemma.ingest.roles.imprints import is_paper
from stemma.ingest.roles.page import Line
from stemma.ingest.roles.posts import is_shortened
from stemma.ingest.roles.shapes import (
    BYLINE,
    CREDIT,
    LABEL,
    ORGANISATION,
    PLACED,
    SIGNED,
    SIGNED_FOR,
    is_credit,
    is_name,
)
from stemma.ingest.roles.signature import AFTER_SIGNATURE, is_name_with_office
from stemma.ingest.values import Hints, Piece
from stemma.model.documents import Block, Known, Span
from stemma.text.addresses import site_in
from stemma.text.dates import find_dates
from stemma.text.departments import is_department
from stemma.text.lines import trimmed

AND = re.compile(r"\s*(?:,|;|&|\band\b|\bund\b|\bet\b)\s*")
PLACE = re.compile(
    r"(?:port|san|santa|são|st|saint|new|mount|fort|lake|cape|el|los|las|camp|villa|north|south|east|"
    r"west|upper|lower|old|great|little)\b|.*\b(?:city|town|harbour|camp|island|valley|falls|hills?)$",
    re.IGNORECASE,
)
"""Words that begin or end the name of a place."""
QUOTED = re.compile(r"[\"“][^\"”]{0,600}[\"”]")
GREETED = re.compile(r"^Dear\b[^\n]{0,80}?\b(?P<surname>[A-Z][\w'’-]+)[,:]?[ \t]*$", re.MULTILINE)
"""Whom a letter greets: such a one above it reads it and did not write it."""
FIRST_PERSON = re.compile(r"\bI\b")
OFTEN = 2
ADDRESS_PARTS = 3


def authors(text: str, blocks: tuple[Block, ...], hints: Hints) -> tuple[Known, ...]:
    """The authors named above the text, else in a signature, else by the page's own record."""
    stated = tuple(Known(one.value, one.how, one.spans) for one in hints.authors)
    if any(one.how == "header" for one in stated):
        return stated
    bodies = [
        number
        for number, block in enumerate(blocks)
        if block.role == "body" and not AFTER_SIGNATURE.match(text, *block.spans[0])
    ]
    first, last = (bodies[0], bodies[-1]) if bodies else (len(blocks), -1)
    if named := _named_above(text, blocks[: first + 1]) or _before_date(text, blocks, first):
        return _distinct(named)
    below = [block for block in blocks[last + 1 :] if block.role == "signature"]
    for_bodies = [known for block in below for known in _signed_for(text, block)]
    return _distinct(for_bodies or _signing(text, below)) or stated


def _named_above(text: str, blocks: tuple[Block, ...]) -> list[Known]:
    """The names in bylines, first of all in those that say "by"; none of whoever the text greets."""
    greeted = GREETED.search(text)
    above = [block for block in blocks if block.role == "byline"]
    explicit = [known for block in above for known in _named(text, block, explicit=True)]
    named = explicit or [known for block in above for known in _named(text, block, explicit=False)]
    return [one for one in named if not greeted or one.value.split()[-1] != greeted["surname"]]


def _before_date(text: str, blocks: tuple[Block, ...], first: int) -> list[Known]:
    """The name before the date of a text that says "I": "Ada Lovel, 4 May 2031, 9 comments"."""
    for block in blocks[:first]:
        (start, end) = block.spans[0]
        dates = find_dates(text[start:end]) if block.role == "dateline" else []
        before = (
            next(parts_of(text, start, text[start : start + dates[0].start]), None)
            if dates
            else None
        )
        if before is None or before[0] != start:
            continue
        line = line_of(text, before)
        person = is_name(line) and not PLACE.match(line.text) and not find_dates(line.text)
        if person and says_i(text, blocks):
            return [Known(line.text, "byline", (before,))]
    return []


def says_i(text: str, blocks: tuple[Block, ...]) -> bool:
    """Whether a text speaks as one person, outside its quotations, more than once."""
    own = (QUOTED.sub(" ", text[slice(*b.spans[0])]) for b in blocks if b.role == "body")
    return sum(len(FIRST_PERSON.findall(words)) for words in own) >= OFTEN


def _named(text: str, block: Block, *, explicit: bool) -> Iterator[Known]:
    """The names in a byline: those after "By", or a line that is nothing but a name."""
    (start, end) = block.spans[0]
    if is_shortened(text[start:end]) and not explicit:
        yield Known(text[start:end], "byline", block.spans)
        return
    marker = _marker(text, block.spans[0])
    if explicit and marker is None:
        return
    begin = marker.end() if marker else start
    dates = find_dates(text[begin:end])
    stop = begin + dates[0].start if dates else end
    parts = list(parts_of(text, begin, PLACED.split(LABEL.split(text[begin:stop])[0])[0]))
    if marker is None:
        written = [text[slice(*part)] for part in parts]
        if _is_address(written):
            return
        parts = parts[: site_in(written)] if len(parts) > 1 else parts  # "Silas House" may write.
    for span in parts:
        line = line_of(text, span)
        if marker and span[0] != begin and _is_where(text, span):
            continue
        if marker is None and (ORGANISATION.search(line.text) or is_paper(line.text)):
            return  # Behind a body's name comes its address, not an author.
        if marker is None and span[0] == begin and not is_name(line):
            return  # Behind a house or a street comes the rest of the address.
        first = explicit and marker is not None and span[0] == begin
        if is_name(line) or (first and not is_department(line.text)):
            yield Known(text[slice(*span)], "byline", (span,))


def _marker(text: str, span: Span) -> re.Match[str] | None:
    """What says in a byline that the author's name follows: "By", or "Words:" before names alone."""
    if is_credit(line_of(text, span)):
        return CREDIT.match(text, *span)
    return BYLINE.match(text, *span)


def _is_where(text: str, span: Span) -> bool:
    """Whether a part behind a comma says where somebody writes: "By Ada Lovel, Port Sel"."""
    words = text[slice(*span)]
    there = re.compile(rf"\b(?:in|at|near|outside) {re.escape(words)}(?![\w'’])")
    behind_comma = text[: span[0]].rstrip(" ").endswith(",")
    return behind_comma and there.search(text) is not None


def _is_address(parts: list[str]) -> bool:
    """Whether parts lead from a house or a town to a country of one word: "Hill Farm, Oran Bay, Velia"."""
    return len(parts) >= ADDRESS_PARTS and len(parts[-1].split()) == 1


def parts_of(text: str, begin: int, names: str) -> Iterator[Span]:
    """Where the parts of a line stand that commas or "and" divide."""
    at = 0
    for found in (*AND.finditer(names), None):
        end = found.start() if found else len(names)
        start, stop = trimmed(text, begin + at, begin + end)
        while start < stop and text[stop - 1] in "|–—-,. ":
            stop -= 1
        if start < stop:
            yield start, stop
        at = found.end() if found else end


def _signing(text: str, blocks: list[Block]) -> list[Known]:
    """Who signs: the first whom the blocks name, with those below in the same form: "Ada Lovel, chair"."""
    found = [
        (number, known) for number, block in enumerate(blocks) for known in _signed(text, block)
    ]
    offices = [is_name_with_office(line_of(text, block.spans[0])) for block in blocks]
    return [
        known
        for place, (number, known) in enumerate(found)
        if place == 0 or all(offices[found[0][0] : number + 1])
    ]


def _signed(text: str, block: Block) -> Iterator[Known]:
    (start, end) = block.spans[0]
    marker = SIGNED.match(text, start, end)
    begin = marker.end() if marker else start
    first = next(parts_of(text, begin, text[begin:end]), None)
    if first is not None and is_name(line_of(text, first)):
        yield Known(text[slice(*first)], "signature", (first,))


def _signed_for(text: str, block: Block) -> Iterator[Known]:
    """The persons who sign for others: "For the families: Ada Lovel, Emil Torrance"."""
    found = SIGNED_FOR.match(text, *block.spans[0])
    if found is None:
        return
    for start, end in parts_of(text, found.start("who"), found["who"]):
        office = text.find(" (", start, end)
        span = (start, office if office > 0 else end)
        if is_name(line_of(text, span)):
            yield Known(text[slice(*span)], "signature", (span,))


def _distinct(found: Iterable[Known]) -> tuple[Known, ...]:
    kept: dict[str, Known] = {}
    for one in found:
        kept.setdefault(one.value.casefold(), one)
    return tuple(kept.values())


def line_of(text: str, span: Span) -> Line:
    """A stretch of the text as a line by itself."""
    return Line(0, Piece(*span, 0), text[slice(*span)])

"""Title, publisher, authors and address of a document, each with how it is known and where."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from itertools import pairwise

from stemma.ingest.agencies import agency
from stemma.ingest.authors import authors, line_of, parts_of
from stemma.ingest.outlets import of_itself, that_answers
from stemma.ingest.published import Published, published
from stemma.ingest.roles.imprints import could_be_paper, is_paper
from stemma.ingest.roles.posts import is_shortened
from stemma.ingest.roles.shapes import (
    BYLINE,
    has_title_case,
    is_organisation,
)
from stemma.ingest.signing import signing_body
from stemma.ingest.values import Hints, Stated
from stemma.model.documents import Block, Known
from stemma.model.problems import Problem
from stemma.model.settings import DocumentSettings, Settings
from stemma.text.addresses import is_address
from stemma.text.dates import find_dates
from stemma.text.departments import names_no_issuer

STATED_BY = re.compile(
    r"(?i:(?:joint |press |public |official |open )?(?:statement|declaration|communiqu[eé]|"
    r"announcement|answer|reply|message|letter|note|release|notice) (?:by|from|of) (?:the )?)"
    r"(?P<who>[A-Z][\w&'’.-]*(?: (?:of|the|for|and|&|[A-Z][\w&'’.-]*)){0,7})"
)
WITH_INITIALS = re.compile(
    r"[*_]{0,2}(?P<name>[A-Z][^()*_\n·|,.:]{4,80}?) \((?P<letters>[A-Z]{2,8})\)"
    r"(?:, (?:[A-Z][\w’'-]+(?: |\b)){1,5})?[*_]{0,2}[^\S\n]*(?:[·|\n]|$)"
)
WITH_PLACE = re.compile(
    r"(?P<mark>[*_]{0,2})(?P<name>[A-Z][^*_\n·|,.:()\d]{3,60}?)(?P<end>[*_]{0,2}) [·|] "
    r"[A-Z][^\n·|,.:\d]{2,30} [·|] (?P<date>[^\n·|]{4,40})$"
)
RECORD = re.compile(r"[*_]{0,2}(?:draft |approved )?minutes of\b", re.IGNORECASE)
LINES = frozenset({"subtitle", "dateline", "byline"})


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a document besides its text."""

    title: Known | None = None
    url: Known | None = None
    authors: tuple[Known, ...] = ()
    publisher: Known | None = None
    published: Known | None = None
    problems: tuple[Problem, ...] = ()


def metadata(text: str, blocks: tuple[Block, ...], hints: Hints) -> Metadata:
    """What the text's blocks and its format say about the document."""
    date: Published = published(text, blocks, hints)
    writers = authors(text, blocks, hints)
    publisher = _without_of(text, _publisher(text, blocks, hints))
    if publisher and publisher.spans in [one.spans for one in writers if one.how == "byline"]:
        publisher = None
    if not writers and publisher is None and (answering := that_answers(text, blocks)):
        writers, publisher = (answering,), answering
    return Metadata(
        title=_title(text, blocks, hints),
        url=_known(hints.url),
        authors=writers,
        publisher=publisher,
        published=date.known,
        problems=date.problems,
    )


def _known(stated: Stated | None) -> Known | None:
    return Known(stated.value, stated.how, stated.spans) if stated else None


def _title(text: str, blocks: tuple[Block, ...], hints: Hints) -> Known | None:
    for block in blocks:
        if block.role == "title":
            (start, end) = block.spans[0]
            return Known(" ".join(text[start:end].split()), "header", block.spans)
    return _known(hints.title)


LETTERHEAD_LINES = 2
NAME_WORDS = 5
LOGO_WITHIN = 4
"""Blocks right above a title among which the site's own name stands."""
_HEADLINE = re.compile(
    r"\b(?:at|in|on|to|over|after|as|with|from|by|is|are|has|who|what)\b", re.IGNORECASE
)
_OF = re.compile(r"(?:of|by|from) (?:the )?(?=[A-Z])")
_WE = re.compile(r"\b(?:we|our)\b", re.IGNORECASE)


def _publisher(text: str, blocks: tuple[Block, ...], hints: Hints) -> Known | None:
    """Who issued the document: the page's record, its letterhead, an agency, a signing body."""
    if hints.publisher:
        return _known(hints.publisher)
    bodies = [number for number, block in enumerate(blocks) if block.role == "body"]
    first, last = (bodies[0], bodies[-1]) if bodies else (len(blocks), -1)
    return (
        _head_of_branch(text, blocks[:first])
        or _above_minutes(text, blocks[:first])
        or _with_initials(text, blocks[:first])
        or _letterhead(text, blocks[:first])
        or _imprint(text, blocks[:first])
        or _with_place(text, blocks[:first])
        or agency(text, blocks, first)
        or _after_name(text, blocks[:first])
        or signing_body(text, blocks[last + 1 :])
        or _only_letterhead(text, blocks, first)
        or _stated_by(text, blocks[:first])
        or _logo(text, blocks[:first])
        or of_itself(text, blocks)
    )


def _without_of(text: str, known: Known | None) -> Known | None:
    """The body's name alone, where the line belongs to the word above: "APPEAL / of the Harbour Union"."""
    if known is None or len(known.spans) != 1:
        return known
    start, end = known.spans[0]
    found = _OF.match(text, start, end)
    if found is None or not known.value.startswith(found.group()):
        return known
    return replace(known, value=known.value[found.end() - start :], spans=((found.end(), end),))


def _stated_by(text: str, blocks: tuple[Block, ...]) -> Known | None:
    """The body that a title itself names as the one who speaks: "Statement by X"."""
    for block in blocks:
        found = STATED_BY.match(text, *block.spans[0]) if block.role == "title" else None
        if found and not text[found.end() : block.spans[0][1]].strip():
            return Known(found["who"], "header", (found.span("who"),))
    return None


def _only_letterhead(text: str, blocks: tuple[Block, ...], first: int) -> Known | None:
    """A name in capitals above a date and a text that says "we": a letterhead without a title."""
    if first < LETTERHEAD_LINES or blocks[0].role != "title" or blocks[1].role != "dateline":
        return None
    (span,) = blocks[0].spans[:1]
    line = line_of(text, span)
    is_name = line.is_capitals and len(line.words) <= NAME_WORDS and not _HEADLINE.search(line.text)
    says_we = any(_WE.search(text, *block.spans[0]) for block in blocks[first:] if block.spans)
    return Known(line.text, "header", (span,)) if is_name and says_we else None


def _letterhead(text: str, blocks: tuple[Block, ...]) -> Known | None:
    """The line above the title that names a body; else the first that could be a name."""
    possible = []
    for block in blocks:
        (start, end) = block.spans[0]
        line = line_of(text, (start, end))
        if block.role == "title":
            break
        says_more = any((find_dates(line.text), BYLINE.match(line.text), is_address(line.text)))
        says_more = says_more or names_no_issuer(line.text)
        if block.role in {"byline", "dateline"} and not says_more and not is_shortened(line.text):
            possible.append((line, (start, end)))
    bodies = [(line, span) for line, span in possible if is_organisation(line)]
    named = [(line, span) for line, span in possible if line.is_capitals or has_title_case(line)]
    found = next(iter(bodies or named), None)
    return Known(found[0].text, "header", (found[1],)) if found else None


def _with_initials(text: str, blocks: tuple[Block, ...]) -> Known | None:
    """The body whose name and initials open a line above the text: "**Quay Watch Trust (QWT)** · …"."""
    for block in blocks:
        found = WITH_INITIALS.match(text, *block.spans[0]) if block.role in LINES else None
        letters = (
            "".join(each[0] for each in found["name"].split() if each[0].isupper()) if found else ""
        )
        if found and found["letters"] == letters:
            place = (found.span("name"),)
            if block.role == "dateline":
                return Known(found["name"], "dateline", place)
            return Known(found["name"], "header", place)
    return None


def _with_place(text: str, blocks: tuple[Block, ...]) -> Known | None:
    """The paper or body before a place and a day, where another line names who writes, or it is bold."""
    signed = any(BYLINE.match(text, *block.spans[0]) for block in blocks)
    for block in blocks:
        found = WITH_PLACE.fullmatch(text, *block.spans[0]) if block.role in LINES else None
        apart = found is not None and bool(found["mark"]) and found["mark"] == found["end"]
        others = (each for each in blocks if each is not block)
        again = found and any(found["name"] in text[slice(*each.spans[0])] for each in others)
        if found and not again and (apart or signed) and find_dates(found["date"]):
            return Known(found["name"], "dateline", (found.span("name"),))
    return None


def _imprint(text: str, blocks: tuple[Block, ...]) -> Known | None:
    """The paper named on the line of its day or its section, above the title or below it."""
    for one, beside in pairwise(blocks):
        span, after = one.spans[0], beside.spans[0]
        same_line = "\n" not in text[span[1] : after[0]]
        named = one.role == "byline" and beside.role in {"dateline", "heading"}
        words = text[slice(*span)]
        if named and same_line and (is_paper(words) or could_be_paper(words)):
            return Known(words, "header", (span,))
    return None


def _logo(text: str, blocks: tuple[Block, ...]) -> Known | None:
    """The paper's name in the furniture right above the title: "The Quay Mail" beside a menu."""
    title = next((n for n, block in enumerate(blocks) if block.role == "title"), 0)
    for block in blocks[max(0, title - LOGO_WITHIN) : title]:
        words = text[slice(*block.spans[0])]
        if block.role == "furniture" and words[:4].casefold() == "the " and is_paper(words):
            return Known(words, "header", block.spans)
    return None


def _head_of_branch(text: str, blocks: tuple[Block, ...]) -> Known | None:
    """The body in capitals at the very top, which speaks through the branch named below it."""
    if len(blocks) < LETTERHEAD_LINES or blocks[0].role != "title" or blocks[1].role != "byline":
        return None
    head, branch = (line_of(text, block.spans[0]) for block in blocks[:LETTERHEAD_LINES])
    bodies = is_organisation(head) and is_organisation(branch) and not BYLINE.match(branch.text)
    if not bodies or not head.is_capitals or branch.is_capitals or _HEADLINE.search(head.text):
        return None
    return Known(head.text, "header", (blocks[0].spans[0],))


def _above_minutes(text: str, blocks: tuple[Block, ...]) -> Known | None:
    """The body that a record of its meeting names as its own title, right above "Minutes of …"."""
    for title, below in pairwise(blocks):
        span = title.spans[0]
        line = line_of(text, span)
        own = title.role == "title" and is_organisation(line) and not _HEADLINE.search(line.text)
        if own and RECORD.match(text, *below.spans[0]):
            return Known(line.text, "header", (span,))
    return None


def _after_name(text: str, blocks: tuple[Block, ...]) -> Known | None:
    """The body behind an author's name ("By Ada Lovel, The Harbour News"), or alone in a byline."""
    for block in blocks:
        (start, end) = block.spans[0]
        if block.role != "byline":
            continue
        marker = BYLINE.match(text, start, end)
        begin = marker.end() if marker else start
        for span in parts_of(text, begin, text[begin:end]):
            if is_organisation(line_of(text, span)) and (marker is None or span[0] != begin):
                whole = span if marker else (start, end)
                return Known(text[slice(*whole)], "byline", (whole,))
    return None


def corrections(name: str, document: str, settings: Settings) -> tuple[DocumentSettings, ...]:
    """What the user says about this document: settings whose pattern fits its name or id."""
    path = name.replace("\\", "/")
    return tuple(
        one
        for one in settings.documents
        if one.match == document
        or fnmatchcase(path, one.match)
        or fnmatchcase(path.rsplit("/", 1)[-1], one.match)
    )


def corrected(found: Metadata, by_user: tuple[DocumentSettings, ...]) -> Metadata:
    """The metadata with the user's word in place of ours; problems it settles are gone."""
    for one in by_user:
        problems = found.problems
        if one.published:
            problems = tuple(p for p in problems if p.kind not in DATE_PROBLEMS)
        found = Metadata(
            title=_user(one.title) or found.title,
            url=_user(one.url) or found.url,
            authors=tuple(Known(name, "user") for name in one.authors) or found.authors,
            publisher=_user(one.publisher) or found.publisher,
            published=_user(one.published) or found.published,
            problems=problems,
        )
    return found


DATE_PROBLEMS = frozenset({"undated", "clash", "malformed-date", "ambiguous-date"})


def _user(value: str | None) -> Known | None:
    return Known(value, "user") if value else None

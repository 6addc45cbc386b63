"""Pieces that stand in a document as they were printed elsewhere: articles, columns, quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.annotate.capitals import compiled
from stemma.annotate.voices import short_lines, signoffs
from stemma.annotate.voices.announcements import (
    BELOW,
    LAST_SENTENCES,
    SENTENCE_END,
    SHOWS,
    announces,
)
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import MAIL_HEADER, Passage, is_salutation
from stemma.model.documents import Span

BYLINE = compiled(
    r"(?:By|Author|Written by|Posted by|Source)\b:?\s+[A-Z][^.?!]{2,90}$"
    r"|From (?:our (?:own )?correspondent,? )?[A-Z][\w'’-]+ [A-Z][\w'’-]+[^.?!]{0,60}$"
)
PERSONAL = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Yy]ou|[Yy]our|[Ff]riends(?=[,!:]))\b")
QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|‘[^’]*’")
NAME_AND_DATE = compiled(
    r"(?:[A-Z][\w'’&-]*|of|the)(?: (?:[A-Z][\w'’&-]*|of|the)){0,5}, [\w ,.]*\d{4}"
)
"""A paper and the date of its issue: "The Wick, 4 May 2031"."""
ENTRY = compiled(
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?)"
    r"(?:,? \d{4})?[.:,;–—-]+ "
)
"""The date that opens an entry: "Dec. 2. Boat came"."""
DIARY = re.compile(
    r"\b(?:extracts?|excerpts?|entry|entries|diary|log|logbook|journal|passages?)\b", re.IGNORECASE
)
ITEM_BYLINE = compiled(r"[Bb]y (?:[A-Z]|an? )[^.?!:;]{2,60}$")
ARTICLE = re.compile(
    r"\b(?:articles?|reports?|pieces?|items?|stor(?:y|ies)|columns?|cuttings?|clippings?|news)\b",
    re.IGNORECASE,
)
STATEMENT = re.compile(
    r"(?:\w+ ){0,2}(?:statement|reply|response|answer|letter|declaration|communiqu[eé]|notice|circular)\b",
    re.IGNORECASE,
)
"""The title of what a party sends: the line below says where and when, and names no paper."""
RELEASED = re.compile(
    r"(?:NOT )?(?:FOR|UNDER) (?:\w+ ){0,2}(?:RELEASE|PUBLICATION|EMBARGO)\b|EMBARGO", re.IGNORECASE
)
"""When a release may be printed, in a line below its title: "For immediate release"."""
LONGEST_SEARCH = 4
"""Lines between the sentence that announces a piece and its byline."""
TOP_LINES = 3
"""Lines at the head, whose byline is the whole document's."""
FEWEST_ITEMS = 2
"""Bylines from which a document is an issue of several pieces."""


def is_letterlike(line: str) -> bool:
    """Tell whether words outside quotation marks say "I", "we" or "you", as letters and columns do."""
    return PERSONAL.search(QUOTED.sub(" ", line)) is not None


def guest(lines: Lines, at: int) -> Passage | None:
    """A column by a guest whom a line above announces by the name that signs below it."""
    name = lines[at].strip()
    alone = 1 < len(name.split()) <= signoffs.LONGEST_NAME and short_lines.is_name_line(name)
    if not alone or not at or not lines.is_sentence(at - 1):
        return None
    for above in range(at - 1, 1, -1):
        if name in lines[above] and not lines.is_sentence(above) and lines[above].strip() != name:
            framed = any(lines.is_sentence(before) for before in range(above))
            header = MAIL_HEADER.match(lines[above]) or short_lines.NAME_AFTER.match(lines[above])
            if framed and not header:
                return Passage(above + 1, at + 1, (lines.stretches[at].span,))
            return None
    return None


def entries(lines: Lines) -> list[Passage]:
    """The dated entries of a diary or a log that a line says are given below."""
    announced = next(
        (
            at
            for at in range(len(lines) - 1)
            if ENTRY.match(lines[at + 1])
            and DIARY.search(SENTENCE_END.split(lines[at].strip())[-1])
            and announces(lines[at])
        ),
        None,
    )
    if announced is None:
        return []
    dated = [at for at in range(announced + 1, len(lines)) if ENTRY.match(lines[at])]
    return [Passage(at, at + 1, (), turn=True) for at in dated]


def items(lines: Lines) -> list[Passage]:
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
        name = short_lines.byline_name(lines.stretches[byline], lines[byline])
        on_author = (i for i in range(byline + 1, last) if _tells_of(lines, i, name))
        found.append(Passage(at, next(on_author, last - 1) + 1, (name,)))
    return found


def _tells_of(lines: Lines, at: int, name: Span) -> bool:
    """Tell whether one sentence at the end of a piece says who its author is: "Inga Moe is a midwife."."""
    return (
        lines[at].startswith(f"{lines.text[slice(*name)]} ")
        and len(SENTENCE_END.split(lines[at].strip())) == 1
        and lines.after_gap(at)
        and at + 1 < len(lines)
        and not is_letterlike(lines[at])
    )


def article(lines: Lines, at: int) -> Passage | None:
    """An article that is pasted in: announced, by a colon perhaps, with its headline and byline."""
    colon = lines[at].rstrip().endswith(":")
    cut_out = at + 2 < len(lines) and (_is_cut_out(lines, at) or _is_pasted_below(lines, at))
    if at + 2 >= len(lines) or not (colon or cut_out or announces(lines[at])):
        return None
    near = range(at + 1, min(at + 1 + LONGEST_SEARCH, len(lines)))
    byline = next((i for i in near if BYLINE.match(lines[i])), None) or _bare_byline(lines, near)
    byline = at + 2 if byline is None and cut_out else byline
    if byline is None:
        return _headlined(lines, at) if colon else None
    who = short_lines.byline_name(lines.stretches[byline], lines[byline])
    last = _body(lines, byline) + 1
    while last < len(lines) and not _ends_article(lines, at + 1, byline, last):
        last += 1
    return Passage(at + 1, last, (who,))


def _is_cut_out(lines: Lines, at: int) -> bool:
    """Tell whether a headline and a line with a paper and its date follow "I paste what they print"."""
    headline, dated = at + 1, at + 2
    return (
        any(SHOWS.search(each) for each in SENTENCE_END.split(lines[at].strip())[-2:])
        and not lines.is_sentence(headline)
        and not STATEMENT.match(lines[headline])
        and lines.after_gap(headline)
        and not lines.after_gap(dated)
        and NAME_AND_DATE.fullmatch(lines[dated].strip()) is not None
        and dated + 1 < len(lines)
        and lines.is_sentence(dated + 1)
    )


def _is_pasted_below(lines: Lines, at: int) -> bool:
    """Tell whether a headline and, right below it, "By Ada Brun" follow "Below is what they print"."""
    headline = at + 1
    near = " ".join(SENTENCE_END.split(lines[at].strip())[-LAST_SENTENCES:])
    return (
        lines.is_sentence(at)
        and BELOW.search(near) is not None
        and not lines.is_sentence(headline)
        and lines.after_gap(headline)
        and not lines.after_gap(headline + 1)
        and ITEM_BYLINE.match(lines[headline + 1]) is not None
    )


def _bare_byline(lines: Lines, near: range) -> int | None:
    """The line below a headline that is nothing but a name, where no letter begins."""
    for at in near[1:]:
        above = lines[at - 1]
        if lines.is_sentence(at) or lines.is_sentence(at - 1) or signoffs.CLOSING.match(above):
            return None
        if is_salutation(above) or is_salutation(lines[at]) or RELEASED.match(lines[at]):
            return None
        if short_lines.BARE_NAME.match(lines[at]) and at + 1 < len(lines):
            dated = short_lines.is_place_and_date(lines[at + 1])
            return at if dated or lines.is_sentence(at + 1) else None
    return None


def _headlined(lines: Lines, at: int) -> Passage | None:
    """An article without a byline below "this item was in the Wick:", up to where "we" speaks again."""
    headline = at + 1
    last = SENTENCE_END.split(lines[at].strip())[-1]
    if not ARTICLE.search(last) or lines.is_sentence(headline) or not lines.is_sentence(at + 2):
        return None
    for end in range(at + 2, len(lines)):
        if is_letterlike(lines[end]):
            return Passage(headline, end, ()) if end > at + 2 else None
    return None


def _ends_article(lines: Lines, first: int, byline: int, at: int) -> bool:
    """Tell whether this line no longer belongs to an article in the third person."""
    body = _body(lines, byline)
    pasted_as_one = not any(lines.after_gap(i) for i in range(first + 1, body + 1))
    if pasted_as_one and at > body and lines.after_gap(at):
        return True
    return is_letterlike(lines[at])


def _body(lines: Lines, byline: int) -> int:
    """The first line of running text below a byline."""
    below = range(byline + 1, len(lines))
    return next((i for i in below if lines.is_sentence(i)), byline)


def block_quotations(lines: Lines) -> Iterator[Passage]:
    """Every block that is a quotation whole, of more than one paragraph, with who signs it."""
    at = 0
    while at < len(lines):
        last = at
        while last < len(lines) and lines.stretches[last].role == "quotation":
            last += 1
        if last - at > 1:
            yield _signed_quotation(lines, at, last)
        at = max(last, at + 1)


def _signed_quotation(lines: Lines, first: int, last: int) -> Passage:
    """A quotation with its signature: its last lines, or the name behind a dash right below it."""
    inside = Lines(lines.text, lines.stretches[first:last])
    spans = signoffs.last_signature(inside)
    if not spans and (at_end := signoffs.signed_in_line(inside, last - first - 1, dashed=True)):
        spans = at_end.spans
    below = lines[last] if not spans and last < len(lines) else ""
    if below.startswith(tuple(short_lines.DASHES)) and short_lines.is_name_line(below):
        return Passage(first, last + 1, (lines.stretches[last].span,))
    return Passage(first, last, spans)

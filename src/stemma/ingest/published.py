"""The day a document was published: its own words before the page's, conflicts listed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from stemma.ingest.authors import line_of
from stemma.ingest.part_dates import day_told_twice
from stemma.ingest.roles.shapes import GREETING, is_embargo
from stemma.ingest.values import Hints
from stemma.model.documents import Block, How, Known, Role, Spans
from stemma.model.problems import Problem
from stemma.text.dates import FoundDate, find_dates, iso_day

AWAY = 1
"""Days by which a page's own record may differ: publishing takes a night, time zones too."""
SHORT, STANDFIRST = 120, 600
"""Characters that may stand above a dateline of the document itself."""
HOW: dict[Role, How] = {
    "dateline": "dateline",
    "title": "dateline",
    "subtitle": "dateline",
    "byline": "byline",
    "signature": "signature",
    "furniture": "header",
}
NEAR_TOP = 8
"""Blocks at the head, among which a line on an embargo may stand below the first words."""
BEFORE_TEXT: tuple[Role, ...] = ("title", "subtitle", "byline", "dateline", "heading")
_TITLES: frozenset[Role] = frozenset({"title", "subtitle", "heading"})
_PLACE = re.compile(r"[*_]{0,3}(?:[A-Z][\w'’-]{1,30}(?: [A-Z][\w'’-]{1,30}){0,2}, ?)?(?=[\w])")
"""What stands before the day in a line that begins with where and when a text was written."""
_ON = re.compile(r"\w\s+on\s+(?:\w+day,?\s+)?\Z")
"""Before the day on which something happened, in a title: a "letter of 3 May" is dated by it."""
LABEL = re.compile(
    r"\b(?:published|posted|issued|released|dated|filed|date of (?:issue|publication|release)|date)\b"
    r"(?: on| at|:)?[\s:|·–—-]*(?:\w+day,?\s*)?$",
    re.IGNORECASE,
)
"""Words that say of the date after them that it is the document's."""
HINT_SET = "If you know the day, state it on the document's page at the desk, or in stemma.toml."


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that may be the document's, where it stands, and in what."""

    found: FoundDate
    spans: Spans
    how: How
    labelled: bool = False
    """Whether the words before it say that it is the day of publication."""
    told: bool = False
    """Whether it stands among other words of a title: the day of what the text is about."""


@dataclass(frozen=True, slots=True)
class Published:
    """The document's date, if it can be said, and what is to be said about it."""

    known: Known | None
    problems: tuple[Problem, ...]


def published(text: str, blocks: tuple[Block, ...], hints: Hints) -> Published:
    """The document's date: what is labelled so, dateline, byline, signature; then the page's record."""
    kept = tuple(block for block in blocks if not _is_embargo(text, block))
    dated = tuple(_own_dates(text, kept)) or tuple(_own_dates(text, blocks))
    dated = dated or tuple(_embargoes(text, blocks)) or tuple(_opening(text, blocks))
    own = [one for one in dated if one.how != "header"]
    page = [one for one in dated if one.how == "header" and one.found.value]
    stated = _stated(hints)
    sure = sorted(
        (one for one in own if one.found.value), key=lambda one: (not one.labelled, one.told)
    )
    known: Known | None = None
    if stated is not None and stated.how == "header":
        known = stated
    elif sure:
        known = Known(str(sure[0].found.value), sure[0].how, sure[0].spans)
    elif stated:
        known = stated
    elif page and not own:
        known = Known(str(page[0].found.value), "header", page[0].spans)
    elif (twice := day_told_twice(text, blocks)) is not None:
        known = twice
        own = [one for one in own if one.found.problem != "ambiguous-date"]
    problems = [_as_problem(one) for one in own if one.found.problem]
    problems += _clashes(known, [*sure, *page], stated)
    if known is None and not problems:
        problems.append(_undated())
    return Published(known, tuple(problems))


def _own_dates(text: str, blocks: tuple[Block, ...]) -> Iterator[Dated]:
    """The first date of each block above the text, and of what signs it at its end."""
    bodies = [n for n, block in enumerate(blocks) if block.role in {"body", "quotation"}]
    first, last = (bodies[0], bodies[-1]) if bodies else (len(blocks), -1)
    for number, block in enumerate(blocks):
        above = number < first and block.role in (*BEFORE_TEXT, "furniture")
        leads = block.role == "dateline" and (
            number <= first or _heads(text, blocks, number, bodies)
        )
        signs = block.role in {"signature", "dateline"} and number > last
        if not (above or leads or signs):
            continue
        (start, end) = block.spans[0]
        found = find_dates(text[start:end])
        if not found or (block.role == "furniture" and not _alone(found[0], end - start)):
            continue
        labelled = [one for one in found if LABEL.search(text[start : start + one.start])]
        one = (labelled or found)[0]
        whole = block.role == "dateline" and end - start <= _length(one) + 1
        spans = block.spans if whole else ((start + one.start, start + one.end),)
        told = block.role in _TITLES and bool(_ON.search(text, start, start + one.start))
        how = HOW.get(block.role, "dateline")
        yield Dated(one, spans, how, labelled=bool(labelled), told=told)


def _opening(text: str, blocks: tuple[Block, ...]) -> Iterator[Dated]:
    """The day with which a short line right below the title begins: "Tarnby, 4 May 2031. Adopted"."""
    for title, below in pairwise(blocks):
        start, end = below.spans[0]
        place = _PLACE.match(text, start, min(end, start + SHORT))
        found = find_dates(text[place.end() : end]) if place and end - start <= SHORT else ()
        if title.role == "title" and below.role == "body" and place and found:
            at = (place.end() + found[0].start, place.end() + found[0].end)
            if not found[0].start and text[at[1] : at[1] + 1] in {".", ""}:
                yield Dated(found[0], (at,), "dateline")


def _embargoes(text: str, blocks: tuple[Block, ...]) -> Iterator[Dated]:
    """The day until when a text is not to be printed, in a line below its first words."""
    for block in blocks[:NEAR_TOP]:
        found = find_dates(text[slice(*block.spans[0])]) if _is_embargo(text, block) else ()
        if found:
            start = block.spans[0][0]
            span = (start + found[0].start, start + found[0].end)
            yield Dated(found[0], (span,), "dateline")


def _is_embargo(text: str, block: Block) -> bool:
    """Whether a block says only until when the text is not to be printed: no day of its own."""
    return block.role in _TITLES and is_embargo(line_of(text, block.spans[0]))


def _heads(text: str, blocks: tuple[Block, ...], number: int, bodies: list[int]) -> bool:
    """Whether a dateline below a standfirst is still the head's: it stands beside a byline, high up.

    So is one below short lines such as "Written by", of which no rule has said what they are, and
    one right above the greeting of a letter, below the address.
    """
    if any(GREETING.match(text, *block.spans[0]) for block in blocks[number + 1 : number + 3]):
        return True
    before = [blocks[at] for at in bodies if at < number]
    length = sum(end - start for block in before for start, end in block.spans)
    near = {block.role for block in blocks[max(0, number - 1) : number + 2]}
    return length <= SHORT or (length <= STANDFIRST and "byline" in near)


def _length(found: FoundDate) -> int:
    return found.end - found.start


def _alone(found: FoundDate, length: int) -> bool:
    return _length(found) >= length - 2


def _stated(hints: Hints) -> Known | None:
    if hints.published is None:
        return None
    day = iso_day(hints.published.value)
    if day is None:
        found = find_dates(hints.published.value)
        day = found[0].value if found else None
    return Known(day, hints.published.how, hints.published.spans) if day else None


def _as_problem(one: Dated) -> Problem:
    kind = one.found.problem or "malformed-date"
    return Problem(kind, one.spans, one.found.says, HINT_SET)


def _clashes(known: Known | None, dated: list[Dated], stated: Known | None) -> list[Problem]:
    """One problem for all days that are not the chosen one."""
    if known is None:
        return []
    others = [
        one
        for one in dated
        if one.found.value
        and not _agree(one.found.value, known.value)
        and not (one.told and one.found.value < known.value)
    ]
    record = stated is not None and not _agree(stated.value, known.value, AWAY)
    if not others and not record:
        return []
    spans = tuple(sorted({*known.spans, *(span for one in others for span in one.spans)}))
    days = [str(one.found.value) for one in others]
    if record and stated is not None:
        days.append(f"{stated.value} (the page's own record)")
    listed = ", ".join(dict.fromkeys(days))
    message = f"The document is dated {known.value} and also {listed}."
    return [Problem("clash", spans, message, f"{known.value} is used. {HINT_SET}")]


def _agree(left: str, right: str, away: int = 0) -> bool:
    """Whether two dates are the same day, or one is the other's month."""
    if left.startswith(right) or right.startswith(left):
        return True
    try:
        days = dt.date.fromisoformat(left) - dt.date.fromisoformat(right)
    except ValueError:
        return False
    return abs(days.days) <= away


def _undated() -> Problem:
    return Problem("undated", (), "The document gives no date of its own.", HINT_SET)

"""Quotation marks: which stretches of a text stand between them, whatever their shape.

Curly, straight, angled and single marks; nested; over paragraphs (an opening mark at the start of
each); with an opening or a closing mark missing. An apostrophe is not a quotation mark.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import Literal

from stemma.model.documents import Span, Spans

OPENING = {"“": "”", "«": "»", "„": "“”", "‘": "’", "‹": "›"}
DOUBLE_CLOSING = "”»"
STRAIGHT = ('"', "''")
"""Marks that open and close alike; two apostrophes are what some agencies type."""
MARKS = re.compile(r"``|''(?!')|[“”\"«»„‘’'‹›]")
PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
DECADE = re.compile(r"['’](?:\d\ds?\b|[nN]['’]|[tT]is\b|[tT]was\b|em\b)")
AFTER_OPENING = re.compile(r"[\w…\[(£$€#@‘'“.-]")
GOES_ON = re.compile(r"\s*\n\s*[“\"«„]")
"""The next paragraph opens with a mark: then the last one lacks its closing mark by custom."""
NEW_SPEECH = re.compile(r"(?<=[.!?,:;])\s“")
SAID = re.compile(
    r"(?P<stop>[,?!.—–-])\s(?:(?:[a-z]+|[A-Z][\w.'’-]*)\s){0,6}?(?:said|says|asked|asks|added|adds|"
    r"told|replied|replies|wrote|writes|continued|read|reads|insisted|explained|recalled|warned|"
    r"answered|declared|claimed|remembered|remembers)\b"
)
"""Who said it, standing right behind words whose closing mark was forgotten."""
LONGEST_SINGLE = 2_000
LONGEST_LABEL = 80
LONGEST_PARAGRAPH = 50_000
DEEPEST = 8
"""Quotations within quotations that are followed; a text of opening marks is not speech."""
WHOLLY = 0.9
"""Share of the letters between marks from which words count as a direct quotation."""

ORDERED = re.compile(r"to [“\"‘']")
"""How an order begins of which only the inside is quoted."""
QuotationKind = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch with its marks; `depth` is 0 for one that stands in no other."""

    start: int
    end: int
    depth: int
    closed: bool
    """False where the closing mark is missing or stands in a later paragraph."""

    @property
    def span(self) -> Span:
        """The characters."""
        return self.start, self.end


@dataclass(slots=True)
class _Open:
    """A mark that was opened and is not yet closed."""

    start: int
    mark: str


@functools.lru_cache(1)
def quotations(text: str, start: int = 0, end: int | None = None) -> tuple[Quotation, ...]:
    """Every quotation of the text (or of a part of it), in order of its start.

    A quotation ends with its paragraph; where the next paragraph begins with an opening mark, a
    reader takes it as the same quotation going on. What the last text was answered is kept, since
    step after step asks about the same one.
    """
    found: list[Quotation] = []
    for paragraph in PARAGRAPH.finditer(text, start, len(text) if end is None else end):
        found += _in_paragraph(text, paragraph.start(), paragraph.end())
    return tuple(sorted(found, key=lambda quotation: (quotation.start, -quotation.end)))


def _in_paragraph(text: str, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    stack: list[_Open] = []
    never_closed = _never_closed(text, start, end)
    for match in MARKS.finditer(text, start, end):
        mark, at = match.group(), match.start()
        if stack and at in never_closed:
            found.append(_without_mark(text, stack.pop(0), at))
            stack.clear()
        if _closes(text, mark, at, stack):
            level = max(i for i, item in enumerate(stack) if _pairs(item.mark, mark))
            opened = stack[level]
            del stack[level:]
            found.append(Quotation(opened.start, match.end(), level, closed=True))
        elif not stack and not found and _only_closes(text, mark, at):
            found.append(Quotation(start, match.end(), 0, closed=False))
        elif len(stack) < DEEPEST and _opens(text, match, end, stack):
            stack.append(_Open(at, mark))
    for level, item in enumerate(stack):
        if item.mark not in "‘'‹":
            quotation = _without_mark(text, item, start + len(text[start:end].rstrip()))
            found.append(replace(quotation, depth=level))
    return found


def _never_closed(text: str, start: int, end: int) -> frozenset[int]:
    """Opening marks that begin a new quotation although the one before was never closed.

    Where a paragraph opens more than it closes, a mark at the start of a sentence is taken for a
    new quotation and not for one inside another.
    """
    paragraph = text[start:end]
    if paragraph.count("“") <= paragraph.count("”"):
        return frozenset()
    return frozenset(match.start() + 1 for match in NEW_SPEECH.finditer(text, start, end))


def _without_mark(text: str, opened: _Open, end: int) -> Quotation:
    """A quotation that lacks its closing mark: up to who said it, else to the end."""
    goes_on = GOES_ON.match(text, end)
    said = None if goes_on else SAID.search(text, opened.start, end)
    stop = said.start("stop") + 1 if said else end
    return Quotation(opened.start, len(text[:stop].rstrip()), 0, closed=False)


def _only_closes(text: str, mark: str, at: int) -> bool:
    """Tell whether a mark that nothing opened can only be a closing one."""
    if mark in DOUBLE_CLOSING:
        return True
    after = text[at + len(mark) : at + len(mark) + 1]
    return mark in STRAIGHT and text[at - 1 : at] in set(".,!?…") and not after.strip()


def _pairs(opening: str, closing: str) -> bool:
    if opening in ("“", "``", "„"):
        return closing in ("”", *STRAIGHT) or (opening == "„" and closing == "“")
    if opening in STRAIGHT:
        return closing in (opening, "”")
    if opening in "‘'":
        return closing in "’'"
    return closing in OPENING.get(opening, "")


def _closes(text: str, mark: str, at: int, stack: list[_Open]) -> bool:
    """Tell whether the mark closes something that is open."""
    if not any(_pairs(item.mark, mark) for item in stack):
        return False
    if mark in STRAIGHT:
        return not _looks_opening(text, at, len(mark)) or stack[-1].mark == mark
    if mark in "’'":
        return not _is_apostrophe(text, at)
    return mark != "“" or stack[-1].mark == "„"


def _opens(text: str, match: re.Match[str], end: int, stack: list[_Open]) -> bool:
    """Tell whether the mark opens a quotation."""
    mark, at = match.group(), match.start()
    if mark in ("“", "«", "„", "``"):
        return True
    looks = _looks_opening(text, at, len(mark))
    if mark in STRAIGHT:
        return looks or not (stack or text[at - 1 : at].isalnum())
    if mark in "‘'":
        return looks and _has_partner(text, match.end(), end)
    return False


def _looks_opening(text: str, at: int, width: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + width : at + width + 1]
    return not (before.isalnum() or before in ".,!?;:)]…%’”") and bool(AFTER_OPENING.match(after))


def _is_apostrophe(text: str, at: int) -> bool:
    """Letters on both sides, an elided decade, or a plural's possessive ("the dockers' union")."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before.isalnum() and after.isalnum():
        return True
    if before.isspace() or not before:
        return True
    if before in "sz" and after == " ":
        rest = text[at + 1 : at + LONGEST_SINGLE].split("\n", 1)[0]
        return _first_certain_close(rest) is not None
    return False


def _has_partner(text: str, after: int, end: int) -> bool:
    """Tell whether a closing single mark follows in the paragraph."""
    if DECADE.match(text, after - 1):
        return False
    rest = text[after : min(end, after + LONGEST_SINGLE)]
    return bool(re.search(r"\S['’](?!\w)", rest))


def _first_certain_close(rest: str) -> int | None:
    """Where a single mark stands that can only be closing, before any other opens."""
    for match in re.finditer(
        r"[‘“]|(?<=\s)'(?=\w)|(?<=[.,!?…])['’](?!\w)|(?<=[^\Ws])['’](?!\w)", rest
    ):
        return match.start() if match.group() in "’'" and rest[match.start() - 1] != " " else None
    return None


def kind_of(text: str, content: Spans, cue: Spans, found: tuple[Quotation, ...]) -> QuotationKind:
    """Whether words stand wholly, partly or not at all between quotation marks of their own.

    Marks that enclose the cue as well are those of the speaker who quotes ("He told me that …").
    """
    if cue and text[cue[-1][1] - 1] == ":" and _is_label(text, cue[-1][0], content):
        return "direct"
    total = quoted = 0
    starts = [each.start for each in found]
    for start, end in content:
        first = bisect_left(starts, start - LONGEST_PARAGRAPH)
        near = [
            each
            for each in found[first : bisect_left(starts, end)]
            if each.end > start and not encloses(each, cue)
        ]
        for at in range(start, end):
            if text[at].isalnum():
                total += 1
                quoted += any(each.start <= at < each.end for each in near)
    if not quoted:
        return "indirect"
    ordered = ORDERED.match(text, content[0][0])  # "told him to “shut it”" tells an order
    return "direct" if quoted >= WHOLLY * total and not ordered else "mixed"


def _is_label(text: str, colon: int, content: Spans) -> bool:
    """Tell whether the colon stands behind a name at the start of a line of speech."""
    label = text[text.rfind("\n", 0, colon) + 1 : colon]
    said = text[content[0][0] : content[-1][1]] if content else ""
    return len(label) <= LONGEST_LABEL and said.rstrip("”\"'’)]").endswith((".", "?", "!", "…"))


def encloses(quotation: Quotation, spans: Spans) -> bool:
    """Whether words stand inside a quotation."""
    return bool(spans) and all(
        quotation.start < start and end <= quotation.end for start, end in spans
    )

"""Interviews printed without labels: question and answer take turns, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.annotate.capitals import compiled
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import Passage
from stemma.annotate.voices.pasted import QUOTED
from stemma.annotate.voices.unmarked_ends import says_i
from stemma.model.documents import Spans

SAYS_SO = re.compile(
    r"\b(?:interview(?:ed|s)?|in conversation|talks? to|talked to|spoke (?:to|with)|speaks|"
    r"questions? (?:to|for|by)|asked by|answers our|we met)\b",
    re.IGNORECASE,
)
"""That a text is an interview, in its title or the lines below."""
ASKS = re.compile(r"\?|\b(?:[Yy]ou|[Yy]our)\b")
FIRST_PERSON = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Uu]s|[Oo]ur)\b")
NAME = compiled(r"[A-Z][\w'’-]+(?: (?:[a-z]{2,3} )?[A-Z][\w'’-]+){1,3}")
CREDIT = re.compile(r"(?:Interview|Questions|Words|Text|Photos?|By)\b", re.IGNORECASE)
DASHED = re.compile(r"[—–-]\s+\S")
TOP_LINES = 5
FEWEST_PAIRS = 3
FEWEST_TOLD = 2
"""Paragraphs that somebody tells, from which they are his own story."""
LEAST_SHARE = 0.6
"""How many of the questions must ask, and of the answers speak of "I" or "we"."""


def answers_of(lines: Lines) -> list[Passage]:
    """The answers, each a passage of the one voice that is asked; none where labels say who speaks."""
    first = _first_question(lines)
    who = _who_answers(lines, first)
    if first is None or any(lines.is_turn(at) for at in range(len(lines))):
        return []
    top = range(min(first, TOP_LINES))
    if not any(SAYS_SO.search(lines[at]) for at in top):
        return []
    pairs = list(_pairs(lines, first))
    asking = sum(bool(ASKS.search(_plain(lines[at]))) for at in pairs)
    telling = sum(bool(FIRST_PERSON.search(_plain(lines[at + 1]))) for at in pairs)
    least = max(FEWEST_PAIRS, LEAST_SHARE * len(pairs))
    if asking < least or telling < least:
        return []
    return [Passage(at + 1, at + 2, who, turn=True) for at in pairs]


def dashed_answers(lines: Lines) -> list[Passage]:
    """The answers of an interview in which a dash opens every question and every answer."""
    opened = [at for at in range(len(lines)) if DASHED.match(lines[at])]
    if len(opened) < 2 * FEWEST_PAIRS or any(lines.is_turn(at) for at in opened):
        return []
    ends = [_end_of_turn(lines, opened, number) for number in range(len(opened))]
    asking = sum(bool(ASKS.search(_plain(lines[at]))) for at in opened[::2])
    telling = sum(bool(FIRST_PERSON.search(_plain(lines[at]))) for at in opened[1::2])
    least = max(FEWEST_PAIRS, LEAST_SHARE * (len(opened) // 2))
    asked_back = sum(lines[at].rstrip().endswith("?") for at in opened[1::2])
    if asking < least or telling < least or asked_back > len(opened) // 4:
        return []
    who = _who_answers(lines, opened[0])
    return [Passage(at, ends[2 * n + 1], who, turn=True) for n, at in enumerate(opened[1::2])]


FULL_NAME = compiled(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+")
TOLD_TO = compiled(r"\bto [A-Z]\w+ [A-Z]\w+\.?$")
"""To whom a story was told, who writes it down."""


def own_story(lines: Lines, at: int) -> Passage | None:
    """The paragraphs that say "I" below "Jo Brun, 66, was a broker. She told her story to Ada Lund"."""
    last = at + 1
    while last < len(lines) and lines.is_sentence(last) and says_i(lines[last]):
        last += 1
    named = NAME.match(QUOTED.sub(" ", lines[at]))
    if last - at <= FEWEST_TOLD or named is None or any(says_i(lines[i]) for i in range(at + 1)):
        return None
    others = {each[0] for each in FULL_NAME.finditer(TOLD_TO.sub("", lines[at]))}
    if len(others) > 1:
        return None  # nobody can tell which of them tells it
    start = lines.stretches[at].start
    return Passage(at + 1, last, ((start, start + named.end()),))


def _end_of_turn(lines: Lines, opened: list[int], number: int) -> int:
    """The line behind a turn: the next dash, or a bracket in which the frame goes on."""
    bound = opened[number + 1] if number + 1 < len(opened) else opened[number] + 1
    inside = range(opened[number] + 1, bound)
    return next((at for at in inside if lines[at].startswith("(")), bound)


def _plain(line: str) -> str:
    return QUOTED.sub(" ", line.strip())


def _first_question(lines: Lines) -> int | None:
    """The first paragraph that asks somebody, behind a title and an introduction."""
    for at in range(1, len(lines)):
        line = _plain(lines[at])
        if line.endswith("?") and lines.after_gap(at) and ASKS.search(line.rstrip("?")):
            return at
    return None


def _pairs(lines: Lines, first: int) -> Iterator[int]:
    """Every second paragraph from the first question on that has one behind it."""
    yield from range(first, len(lines) - 1, 2)


def _who_answers(lines: Lines, first: int | None) -> Spans:
    """The one whom the title names; the line of who asks names another."""
    for at in range(min(first or 0, TOP_LINES)):
        line = lines[at]
        if CREDIT.match(line):
            continue
        hidden = QUOTED.sub(lambda found: " " * len(found.group()), line)
        if (named := NAME.search(hidden)) is not None:
            start = lines.stretches[at].start
            return ((start + named.start(), start + named.end()),)
    return ()

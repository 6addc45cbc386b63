"""Interviews printed without labels: question and answer take turns, paragraph by paragraph."""

from __future__ import annotations

import re

from stemma.annotate.capitals import compiled
from stemma.annotate.voices.interviewees import NAME, TOP_LINES, called_in, who_answers
from stemma.annotate.voices.marked_interviews import turns_of
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import Passage
from stemma.annotate.voices.pasted import QUOTED
from stemma.annotate.voices.unmarked_ends import says_i
from stemma.annotate.voices.unmarked_interviews import ASKS, FIRST_PERSON, plain, unmarked_turns

SAYS_SO = re.compile(
    r"\b(?:interview(?:ed|s)?|in conversation|talks? to|talked to|spoke (?:to|with)|speaks|"
    r"questions? (?:to|for|by)|asked by|answers our|(?:we|I) met|met (?:her|him|them) (?:for|in|at|on)|"
    r"sat down with)\b",
    re.IGNORECASE,
)
"""That a text is an interview, in its title or the lines below."""
DASHED = re.compile(r"[—–-]\s+\S")
FEWEST_PAIRS = 3
FEWEST_TOLD = 2
"""Paragraphs that somebody tells, from which they are his own story."""
LEAST_SHARE = 0.6
"""How many of the questions must ask, and of the answers speak of "I" or "we"."""


def answers_of(lines: Lines) -> list[Passage]:
    """The answers, each a passage of the one voice that is asked; none where labels say who speaks."""
    if any(lines.is_turn(at) for at in range(len(lines))):
        return []
    marked = turns_of(lines)
    turns = marked or unmarked_turns(lines)
    if not turns or not _take_turns(lines, turns):
        return []
    first = turns[0][0]
    asked = [lines[at] for at, _ in turns]
    called = called_in(asked, lines, first)
    if not called and not any(SAYS_SO.search(lines[at]) for at in range(min(first, TOP_LINES))):
        return []
    who = called or who_answers(lines, first)
    return [Passage(at + 1, last, who, turn=True) for at, last in turns]


def _take_turns(lines: Lines, turns: list[tuple[int, int]]) -> bool:
    """Whether most of the questions ask, and most of the answers speak of "I" or "we"."""
    told = [" ".join(lines[i] for i in range(at + 1, last)) for at, last in turns]
    asking = sum(bool(ASKS.search(plain(lines[at]))) for at, _ in turns)
    telling = sum(bool(FIRST_PERSON.search(plain(answer))) for answer in told)
    least = max(FEWEST_PAIRS, LEAST_SHARE * len(turns))
    return asking >= least and telling >= least


def dashed_answers(lines: Lines) -> list[Passage]:
    """The answers of an interview in which a dash opens every question and every answer."""
    opened = [at for at in range(len(lines)) if DASHED.match(lines[at])]
    if len(opened) < 2 * FEWEST_PAIRS or any(lines.is_turn(at) for at in opened):
        return []
    ends = [_end_of_turn(lines, opened, number) for number in range(len(opened))]
    asking = sum(bool(ASKS.search(plain(lines[at]))) for at in opened[::2])
    telling = sum(bool(FIRST_PERSON.search(plain(lines[at]))) for at in opened[1::2])
    least = max(FEWEST_PAIRS, LEAST_SHARE * (len(opened) // 2))
    asked_back = sum(lines[at].rstrip().endswith("?") for at in opened[1::2])
    if asking < least or telling < least or asked_back > len(opened) // 4:
        return []
    who = who_answers(lines, opened[0])
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

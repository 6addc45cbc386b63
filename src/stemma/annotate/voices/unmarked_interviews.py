"""Interviews whose questions nothing sets apart but that they ask: paragraphs that take turns."""

from __future__ import annotations

import re

from stemma.annotate.voices.interviewees import CALLED
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.pasted import QUOTED

ASKS = re.compile(r"\?|\b(?:[Yy]ou|[Yy]our)\b")
FIRST_PERSON = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Uu]s|[Oo]ur)\b")
LONGEST_PROMPT = 40
"""Words of a paragraph that asks without a question mark: "Mr Lund, they call you a smuggler."."""
FEWEST_QUESTIONS = 4
"""Questions from which answers may run over several paragraphs."""

LEAST_ABOVE = 2
"""Paragraphs above the first question: a title at least."""

Turn = tuple[int, int]
"""A question, and the paragraph behind the answer to it."""


def unmarked_turns(lines: Lines) -> list[Turn]:
    """The questions with the ends of their answers: every second paragraph, else what asks.

    The interview ends with the answer to its last question; what follows is the paper's again.
    """
    first = _first_question(lines)
    if first is None:
        return []
    every = [(at, at + 2) for at in range(first, len(lines) - 1, 2)]
    asking = [number for number, turn in enumerate(every) if _is_turn(lines, turn)]
    in_step = every[: asking[-1] + 1] if asking else []
    return in_step if _keeps_step(lines, in_step) else _between_questions(lines, first)


def _keeps_step(lines: Lines, turns: list[Turn]) -> bool:
    """Whether question and answer take turns throughout: nobody asks out of turn."""
    asking_back = sum(ends_asking(lines[at + 1]) for at, _ in turns)
    telling = any(
        FIRST_PERSON.search(plain(lines[at])) and not ends_asking(lines[at]) for at, _ in turns
    )
    behind = range(turns[-1][1] if turns else 0, len(lines))
    goes_on = any(ends_asking(lines[at]) and _asks(lines, at) for at in behind)
    return asking_back <= len(turns) // 4 and not telling and not goes_on


def plain(line: str) -> str:
    """A paragraph without what it quotes."""
    return QUOTED.sub(" ", line.strip())


def ends_asking(line: str) -> bool:
    """Whether a paragraph ends with a question."""
    return line.rstrip().endswith("?")


def _between_questions(lines: Lines, first: int) -> list[Turn]:
    """Each question with all paragraphs up to the next one; the last with the one behind it."""
    asked = [at for at in range(first, len(lines)) if _asks(lines, at)]
    if len(asked) < FEWEST_QUESTIONS:
        return []
    bounds = zip(asked, [*asked[1:], min(asked[-1] + 2, len(lines))], strict=True)
    return [(at, last) for at, last in bounds if last > at + 1]


def _asks(lines: Lines, at: int) -> bool:
    """Whether a paragraph is a question, or a short remark to somebody's face."""
    line = plain(lines[at])
    short = len(line.split()) <= LONGEST_PROMPT
    to_the_face = bool(ASKS.search(line)) and not FIRST_PERSON.search(line)
    return short and (line.endswith("?") or to_the_face)


def _is_turn(lines: Lines, turn: Turn) -> bool:
    """Whether a paragraph asks, and where it does so without a mark, the next one says "I" or "we"."""
    line, answer = plain(lines[turn[0]]), plain(lines[turn[0] + 1])
    return line.endswith("?") or bool(ASKS.search(line) and FIRST_PERSON.search(answer))


def _first_question(lines: Lines) -> int | None:
    """The first paragraph that asks somebody, behind a title and an introduction."""
    for at in range(1, len(lines)):
        line = plain(lines[at])
        if line.endswith("?") and lines.after_gap(at) and ASKS.search(line.rstrip("?")):
            return _first_of_all(lines, at)
    return None


def _first_of_all(lines: Lines, at: int) -> int:
    """The first of the questions that stand above one, each two paragraphs before the next."""
    while at > LEAST_ABOVE and lines.after_gap(at - 2) and _is_asked_before(lines, at - 2):
        at -= 2
    return at


def _is_asked_before(lines: Lines, at: int) -> bool:
    """Whether a paragraph is a question or calls somebody by name, and the next one answers it."""
    line, answer = plain(lines[at]), plain(lines[at + 1])
    if len(line.split()) > LONGEST_PROMPT or FIRST_PERSON.search(line) or ends_asking(answer):
        return False
    called = CALLED.search(line) and ASKS.search(line) and FIRST_PERSON.search(answer)
    return line.endswith("?") or bool(called)

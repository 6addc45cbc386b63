"""What stands below a text: the comments of others, related links, notes on the author."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from stemma.ingest.roles.page import Line, View
from stemma.ingest.roles.phrases import END_MATTER, TAIL
from stemma.ingest.roles.shapes import BYLINE, date_in, is_name

BEFORE_COMMENTS = 0.6
"""The part of a text's running words that stands above the comments on it."""
LONG_WORDS = 20
BIO_WORDS, BIO_WITHIN = 60, 12
BIO = re.compile(
    r"\b(?:covers?|covering|is an?|is the|is (?:\w+ ){0,3}(?:reporter|editor|correspondent)|"
    r"is [\w']+'s|writes|reports|joined|was an?|leads|directs|"
    r"teaches|edits|lives (?:in|near|on)|works (?:as|at|for|with)|(?:her|his|their) (?:\w+ )?(?:books?|"
    r"work|writing|novels?)|has (?:been|covered|reported|written|published|worked))\b"
)
ROLE_MARK = re.compile(
    r"\s*[|•·–—-]\s*(?:\w+ ){0,3}(?:reporter|writer|editor|correspondent|columnist)"
)
READING = re.compile(r"\d ?min(?:ute)?s?\b|\breporter\b|\bcorrespondent\b")
"""What stands below the name of an author above a text, where no date does."""
AGAIN = 3
"""So often a line stands that names who posts, and nothing else."""
NAME_WORDS = 8
SHORT_WORDS, FEWEST = 12, 3


def by_tail(view: View, found: set[int]) -> Iterator[int]:
    """All that stands below the heading of the comments, or of links that no running text follows."""
    running = [line for line in view.lines if _is_running(line) and line.index not in found]
    words = sum(len(line.words) for line in running)
    above = 0
    at = 0
    for line in view.lines:
        while at < len(running) and running[at].index < line.index:
            above += len(running[at].words)
            at += 1
        if not above:
            continue
        ends = END_MATTER.fullmatch(line.lower) and at == len(running)
        if ends or (TAIL.fullmatch(line.lower) and above >= BEFORE_COMMENTS * words):
            yield from range(line.index, len(view.lines))
            return


def _is_running(line: Line) -> bool:
    return line.is_prose and line.ends_sentence and len(line.words) >= LONG_WORDS


def by_bio(view: View, found: set[int]) -> Iterator[int]:
    """A note below the text on who wrote it: it begins with the author's name."""
    names = [name.casefold() for name in _authors(view)]
    running = [line.index for line in view.lines if _is_running(line) and line.index not in found]
    last = running[-1] if running else len(view.lines)
    for line in view.lines[max(0, last - 1) :]:
        if len(line.words) > BIO_WORDS or not line.lower.startswith(tuple(names)):
            continue
        if BIO.search(line.lower) or ROLE_MARK.search(line.lower):
            yield line.index
            above = view.lines[line.index - 1]
            if above.index > last and above.lower in names:
                yield above.index


def _authors(view: View) -> Iterator[str]:
    """The names that the page or a byline gives for its authors."""
    for author in view.hints.authors:
        if len(author.value.split()) > 1:
            yield author.value
    for line, below in pairwise(view.lines[: view.first_prose]):
        if is_name(line) and (date_in(below) or READING.search(below.lower)):
            yield line.text
    for line in view.lines[: BIO_WITHIN * 3]:
        if match := BYLINE.match(line.text):
            said = re.split(r"\||\bin\b", line.text[match.end() :])[0]
            names = (name.strip() for name in re.split(r",|\band\b|&", said))
            yield from (name for name in names if 1 < len(name.split()) <= NAME_WORDS // 2)


def by_repetition(view: View, _found: set[int]) -> Iterator[int]:
    """A short line that stands again and again, such as a channel's name above each post."""
    speakers = speaker_lines(view)
    short = [
        line
        for line in view.lines
        if len(line.words) <= NAME_WORDS and not line.ends_sentence and line.index not in speakers
    ]
    times = Counter(line.lower for line in short)
    seen: set[str] = set()
    for line in short:
        if times[line.lower] >= AGAIN and line.lower in seen:
            yield line.index
        seen.add(line.lower)


def speaker_lines(view: View) -> frozenset[int]:
    """The lines that say who speaks next, as in a transcript: several names, each again and again."""
    above = [
        one
        for one, below in pairwise(view.lines)
        if len(one.words) <= NAME_WORDS and not one.ends_sentence and below.ends_sentence
    ]
    times = Counter(line.lower for line in above)
    names = {name for name, count in times.items() if count > 1}
    several = len(names) > 1 or any(name.endswith(":") for name in names)
    return frozenset(line.index for line in above if several and line.lower in names)


def by_company(view: View, found: set[int]) -> Iterator[int]:
    """In pasted text, short lines in the midst of prompts, and those that end a page below the text."""
    if any(line.piece.linked or line.piece.role for line in view.lines):
        return
    first = next(
        (one.index for one in view.lines if _is_running(one) and one.index not in found), None
    )
    if first is None:
        return
    run: list[Line] = []
    for line in (*view.lines[first:], None):
        if line is not None and not line.ends_sentence and len(line.words) <= SHORT_WORDS:
            run.append(line)
            continue
        taken = [each.index for each in run if each.index in found]
        if len(taken) >= FEWEST and len(taken) * 2 > len(run):
            yield from (each.index for each in run if taken[0] < each.index < taken[-1])
        if line is None and len(taken) >= FEWEST:
            yield from (each.index for each in run if each.index > taken[0])
        run = []

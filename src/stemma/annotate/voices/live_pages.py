"""Dispatches of reporters on a live page: an entry with a time whose first line says who sends it."""

from __future__ import annotations

from collections.abc import Iterator

from stemma.annotate.capitals import compiled
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import Passage
from stemma.annotate.voices.unmarked_ends import is_personal

TIMED = compiled(r"\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?(?:\s?[–—:-])?\s")
SENT_BY = compiled(
    r"(?:[Ff]rom|[Bb]y) (?:our (?:\w+ )?(?:reporter|correspondent),? )?"
    r"(?P<who>[A-Z][\w.'’-]*(?: [A-Z][\w'’-]+){1,3})(?:,? (?:at|in|on|outside|inside|near|with)\b[^.?!]*|:)?$"
)
FEWEST_TIMED = 3
"""Lines with a time from which they are the entries of a page that is kept up to date."""


def dispatches(lines: Lines) -> Iterator[Passage]:
    """Each entry below such a line that says "I" or "we", up to the next entry."""
    timed = [at for at in range(len(lines)) if TIMED.match(lines[at])]
    if len(timed) < FEWEST_TIMED:
        return
    for at, following in zip(timed, [*timed[1:], len(lines)], strict=True):
        begin = TIMED.match(lines[at])
        sent = SENT_BY.match(lines[at], begin.end()) if begin else None
        first = at + 1
        if sent is None or not any(is_personal(lines, i) for i in range(first, following)):
            continue
        start = lines.stretches[at].start
        yield Passage(first, following, ((start + sent.start("who"), start + sent.end("who")),))

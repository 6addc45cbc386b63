"""Resolutions that a body adopted, printed whole in its minutes or in a report on them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.annotate.capitals import compiled
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import Passage

HEADING = compiled(
    r"(?:RESOLUTION|MOTION|DECREE|DECLARATION|(?:Resolution|Motion|Decree|Declaration)(?= No| \d|$))"
    r"(?: (?:No|NO|Nr)\.? ?[\w/.-]+| [\d/.-]+)?$"
)
BODY = compiled(r"(?P<who>The (?:[\w'’-]+ )*[A-Z][\w'’-]+),$")
"""The line with which a resolution opens: "The General Council,"."""
ADOPTED = re.compile(
    r"\(?(?:Adopted|Carried|Passed|Approved|Done)\b(?=[^.]*"
    r"\b(?:votes?|unanimous\w*|acclamation|at|on|in|by|sitting|session|meeting)\b)"
)
LONGEST_HEAD = 4
"""Lines of a title down to the body's name."""
LONGEST_TEXT = 40


def resolutions(lines: Lines) -> Iterator[Passage]:
    """Each resolution from its heading to the line that says how it was adopted, by the body it names."""
    for at in range(1, len(lines) - 2):
        if not HEADING.match(lines[at].strip()):
            continue
        near = range(at + 1, min(at + 1 + LONGEST_HEAD, len(lines)))
        opening = next((i for i in near if BODY.match(lines[i].strip())), 0)
        behind = range(opening + 1, min(opening + LONGEST_TEXT, len(lines)))
        end = next((i for i in behind if ADOPTED.match(lines[i])), 0)
        if opening and end:
            start = lines.stretches[opening].start
            named = BODY.match(lines[opening].strip())
            who = (start, start + named.end("who")) if named else (start, start)
            yield Passage(at, end + 1, (who,))

"""Who answers in an interview without labels: whom a question calls by name, whom its head presents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stemma.annotate.capitals import compiled
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.pasted import QUOTED
from stemma.model.documents import Span, Spans

PARTICLE = r"(?:(?:d[aeiou]s?|del|der|den|von|van|al|el|bin|ibn|abu|la|le|ter|zu|af|av) )?"
NAME = compiled(rf"[A-Z][\w'’-]+(?: {PARTICLE}[A-Z][\w'’-]+){{1,3}}")
CREDIT = re.compile(r"(?:Interview|Questions|Words|Text|Photos?|By)\b", re.IGNORECASE)
TITLED = compiled(
    r"(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sir|Madam|Minister|Coach|Colonel|Captain|Major|General|"
    r"Judge|Father|Sister|Brother|President|Chairman|Director|Mayor)\.? (?P<who>[A-Z][\w'’-]+)"
)
CALLED = compiled(rf"(?:^|, ){TITLED.pattern}(?=,|\?|$)")
"""Whom a question calls by name, at its beginning or end."""
MEETS = compiled(
    r"\s+(?:(?:has |have )?(?:met|meets|(?:sat|sits) down with|interview(?:s|ed)|asks|asked|visit(?:s|ed))|"
    r"(?:spoke|speaks|talk(?:s|ed)) (?:to|with)) (?:him|her|them|[A-Z][\w'’.-]+ [A-Z])"
)
"""What whoever asks does, behind the asker's name; of two of whom one "talks to" the other either may."""
BY = re.compile(r"\b(?:by|with our|reporter|correspondent|editor) $", re.IGNORECASE)
TO_WHOM = re.compile(r"\b(?:spoke|speaks|talks|talked) to (?:our \w+ |the \w+ )?$", re.IGNORECASE)
"""Before the name of somebody who may be the one that asks."""
TOP_LINES = 5


def called_in(asked: Sequence[str], lines: Lines, first: int) -> Spans:
    """Where the head names the one person whom the questions call by a title and a surname."""
    called = {
        found["who"] for line in asked for found in CALLED.finditer(line.strip("*_# ").strip())
    }
    if len(called) != 1:
        return ()
    (surname,) = called
    return next(((span,) for span in _named(lines, first) if _ends(lines, span, surname)), ())


def who_answers(lines: Lines, first: int | None) -> Spans:
    """The first whom the head names; who asks, and the line that credits, name another."""
    named = list(_named(lines, first or 0))
    return tuple([span for span in named if not _asks(lines.text, span)][:1])


def _named(lines: Lines, first: int) -> Iterator[Span]:
    """Where names of two words or more stand above the first question, credits aside."""
    for at in range(min(first, TOP_LINES)):
        line = lines[at]
        if CREDIT.match(line):
            continue
        hidden = QUOTED.sub(lambda found: " " * len(found.group()), line)
        start = lines.stretches[at].start
        yield from ((start + one.start(), start + one.end()) for one in NAME.finditer(hidden))


def _ends(lines: Lines, span: Span, surname: str) -> bool:
    return lines.text[slice(*span)].split()[-1] == surname


def _asks(text: str, span: Span) -> bool:
    """Whether the words beside a name say that its bearer asks, or writes."""
    before = text[max(0, span[0] - 40) : span[0]]
    return bool(MEETS.match(text, span[1]) or BY.search(before) or TO_WHOM.search(before))

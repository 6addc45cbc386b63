"""To whom a letter goes: the lines with name, office and address above "Dear Mr Orm,"."""

from __future__ import annotations

import re

from stemma.ingest.roles.page import Line, View
from stemma.ingest.roles.shapes import is_organisation

FEWEST_LINES, MOST_LINES = 2, 7
ABOVE = 24
"""Lines from the top of a letter among which it greets whom it goes to."""
DEAR = re.compile(r"\s*Dear (?:[\w.]+ ){0,4}(?P<surname>[A-Z][\w'’-]+)\s*[,:]?\s*$")
TITLED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Cllr|Councillor)\b\.? ")

KIND = re.compile(
    r"letter\b|statement|notice|appeal|petition|complaint|memo|release", re.IGNORECASE
)
"""What a text calls itself, in a line that may be its title."""


def addressee_lines(view: View, lines: list[Line]) -> frozenset[int]:
    """The lines at the head of a letter that name whom it greets below, with office and address.

    The lines at the very top may be the writer's own, who may bear the same name: only "Mr" tells then.
    """
    found = ((line, DEAR.match(line.text)) for line in view.lines[:ABOVE])
    greeting, match = next(((line, one) for line, one in found if one), (None, None))
    if greeting is None or match is None:
        return frozenset()
    named = re.compile(rf"\b{re.escape(match['surname'])}$")
    for line in reversed([each for each in lines if each.index < greeting.index]):
        group = view.group_of(line)
        block = [each for each in group if line.index <= each.index < greeting.index]
        first = line is group[0] and named.search(line.text) is not None
        told = line.index > 0 or TITLED.match(line.text) is not None
        if first and told and FEWEST_LINES <= len(block) <= MOST_LINES:
            return frozenset(each.index for each in block if not each.is_prose)
    return frozenset()


def letterhead_above(view: View, addressed: frozenset[int]) -> tuple[Line, ...]:
    """The lines at the very top above an addressee where they name a body: it heads its letter so."""
    if not addressed or 0 in addressed:
        return ()
    top = view.group_of(view.lines[0])
    issued = is_organisation(top[0]) or top[0].is_capitals
    plain = all(each.index < min(addressed) and not KIND.search(each.text) for each in top)
    return top if issued and plain else ()

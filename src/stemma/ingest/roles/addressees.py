"""To whom a letter goes: the lines with name, office and address above "Dear Mr Orm,"."""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.ingest.roles.page import Line, View
from stemma.ingest.roles.shapes import GREETING, is_dateline, is_name, is_organisation
from stemma.model.documents import Role

FEWEST_LINES, MOST_LINES = 2, 7
ABOVE = 24
"""Lines from the top of a letter among which it greets whom it goes to."""
DEAR = re.compile(
    r"\s*Dear (?:[\w.]+ ){0,4}(?!(?:Sirs?|Madam|Editors?|Friends?|Colleagues?|All)\b)"
    r"(?P<surname>[A-Z][\w'’-]+)\s*[,:]?\s*$"
)
TITLED = re.compile(
    r"(?:His |Her )?(?:Mrs?|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Cllr|Councillor|Rev|Judge|Justice|"
    r"Excellency)\b\.?,? (?=[A-Z])"
)
SIR = re.compile(r"(?:Sirs?|Madam|Mesdames|Your (?:Excellency|Honou?r))\b[^.?!:;]{0,60}[,:!]$")
"""A line by itself in which a letter greets whom it does not name: "Madam Minister,"."""
TO = re.compile(
    r"(?:To|TO)(?:\s*:|$| (?=(?:the |The |THE )?[A-Z]))"
    r"|(?:Attn|Attention|FAO|For (?:the )?attention(?: of)?)\b[.:]?"
)
"""What says in a line that it names whom a letter goes to."""
COPIED = re.compile(r"(?:[Cc]\.?[Cc]\.?|C\.?C\.?|Cop(?:y|ies)(?: to)?)\s*:?\s+(?=\S)")
"""What says in a line that it names who gets a copy."""

KIND = re.compile(
    r"letter\b|statement|notice|appeal|petition|complaint|memo|release", re.IGNORECASE
)
"""What a text calls itself, in a line that may be its title."""


def addressee_lines(view: View, lines: list[Line]) -> frozenset[int]:
    """The lines at the head of a letter that name its readers, with office and address, and who gets a copy.

    A letter says so with "To", or gives below a date or its own head the name that it then greets.
    """
    greeting = _greeting(view)
    if greeting is None:
        return frozenset()
    above = [line for line in lines if line.index < greeting.index]
    groups = {line.piece.group: view.group_of(line) for line in above}
    found: set[int] = set()
    for group in groups.values():
        block = [line for line in group if line.index < greeting.index]
        first = _first_of(block, greeting)
        if first is not None:
            found |= {line.index for line in block if line.index >= first}
    return frozenset(n for n in found if not (is_dateline(view.lines[n]) or view.lines[n].is_prose))


def _greeting(view: View) -> Line | None:
    """The line in which the letter greets its reader."""
    for line in view.lines[:ABOVE]:
        below = next(view.after(line.index), None)
        if below is None or line.is_prose:
            continue
        greets = GREETING.match(line.text) and below.is_prose
        if greets or DEAR.match(line.text) or SIR.match(line.text):
            return line
    return None


def _first_of(block: list[Line], greeting: Line) -> int | None:
    """The line of a group from which on it says whom the letter goes to."""
    told = next((line.index for line in block if TO.match(line.text)), None)
    if told is None:
        told = next((line.index for line in block if COPIED.match(line.text)), None)
    if told is not None or not FEWEST_LINES <= len(block) <= MOST_LINES:
        return told
    own = block[0].index == 0 or any(KIND.search(line.text) for line in block)
    dear = DEAR.match(greeting.text)
    surname = dear["surname"] if dear else ""
    for line in block:
        titled = TITLED.match(line.text) is not None
        if _names(line, surname) if surname else titled and not own:
            return line.index if own else block[0].index
    return None


def _names(line: Line, surname: str) -> bool:
    """Whether the line names whom the letter greets; at the very top, where kin may write, with "Mr"."""
    name = replace(line, text=TITLED.sub("", line.text.split(",")[0]))
    named = name.text.endswith(surname) and (name.text == surname or is_name(name))
    return named and (line.index > 0 or TITLED.match(line.text) is not None)


def head_roles(view: View, addressed: frozenset[int]) -> dict[int, Role]:
    """Roles of the lines at the very top above an addressee, where a body or a person heads its letter so."""
    if not addressed or 0 in addressed:
        return {}
    top = [line for line in view.group_of(view.lines[0]) if line.index not in addressed]
    body = is_organisation(top[0]) or top[0].is_capitals
    if any(KIND.search(line.text) for line in top) or not (body or is_name(top[0])):
        return {}
    below: Role = "byline" if body else "dateline"
    return {line.index: below if line is not top[0] else "byline" for line in top}

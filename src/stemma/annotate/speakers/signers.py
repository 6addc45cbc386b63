"""Who of the persons named in a byline or a signature signs; the others are places and offices."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stemma.annotate.names.name_starts import begins_name
from stemma.model.annotations import Mention
from stemma.model.documents import Spans

JOINED = re.compile(r"(?:\band|&|;|/|\+)\s+(?:\w+\.?\s)?$")
"""Before the second of two who sign: "Ada Brun and Hanno Bly"."""
LOCATED = re.compile(r"\b(?:[Ii]n|[Aa]t|[Oo]f|[Ff]or|[Ff]rom|[Nn]ear|[Oo]n)\s+(?:the\s+)?$")
"""Before a place, or before the body that somebody serves."""
BETWEEN = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s*[&;]\s*")
"""What stands between the names of a list."""
TITLE = r"\b(?:Dr|Prof|Mrs?|Ms|Miss|Mme|Mlle|M|Rev|Revd|Fr|Sr|Cllr|Capt|Sir|Lady)\b\.?\s"
HONORIFIC = re.compile(TITLE + r"*$")
FOR_SOME = re.compile(
    r"(?:[Ff]or|[Oo]n behalf of) (?:the|all(?: the)?) (?:[a-z]+ ){0,2}"
    r"(?:famil(?:ies|y)|[a-z]+(?:ents|ers|ors|ives|ants|ees|ists|ims|ows|mates|hands)|men|women|people|children)"
    r"\b(?: of [^:\n]{2,40})?:\s"
)
"""For people without a name; no "For the accused", "For translation"."""
LIST = 3
"""Names in a row, or one below the other, from which all of them sign."""


def signing(people: Sequence[Mention], source: Spans, text: str) -> list[str]:
    """The entities of those persons who sign: the first, and others whom the line shows to be persons.

    "Ada Brun, Kettle Ford" is one hand and where it wrote.
    """
    distinct = list({row.entity: row for row in reversed(people)}.values())[::-1]
    several = _is_list(distinct, source, text)
    return [
        row.entity
        for at, row in enumerate(distinct)
        if at == 0 or several or _signs_too(row, source, text)
    ]


def signing_beside(
    people: Sequence[Mention], names: Sequence[Mention], source: Spans, text: str
) -> tuple[str, ...]:
    """Those who sign in a line of their own for people without a name, beside a body's signature.

    "For the families: Ada Brun, Per Orm" above "For the Dock Union: Ida Bly".
    """
    found: list[str] = []
    for start, end in source:
        here = [row for row in names if start <= row.spans[0][0] < end]
        own = [row.entity for row in people if start <= row.spans[0][0] < end]
        if FOR_SOME.match(text, start, end) and len(own) == len(here):
            found.extend(own)
    return tuple(dict.fromkeys(found))


def _signs_too(row: Mention, source: Spans, text: str) -> bool:
    """Whether a name behind another is a person's: joined by "and", or with a given name or initials."""
    start, end = row.spans[0][0], row.spans[-1][1]
    before = text[text.rfind("\n", 0, start) + 1 : start]
    if JOINED.search(before) or HONORIFIC.search(before):
        return True
    opening = text[start:end].split()
    if (start, end) in source and re.search(TITLE + re.escape(opening[-1]), text):
        return True  # A line of its own, and the text knows a "Mrs Bly".
    return len(opening) > 1 and begins_name(opening[0]) and not LOCATED.search(before)


def _is_list(people: Sequence[Mention], source: Spans, text: str) -> bool:
    """Whether three or more names are all of what is written, in a row or below each other."""
    written = [text[row.spans[0][0] : row.spans[-1][1]] for row in people]
    parts = [part.strip() for start, end in source for part in BETWEEN.split(text[start:end])]
    listed = parts[: len(written)] == written
    return len(people) >= LIST and all(" " in name for name in written) and listed

"""Lines that say where somebody is found: a house, a street, a telephone, a reference; no author."""

from __future__ import annotations

import re

REACHED = re.compile(
    r"^\d{1,5}[a-z]?,?\s[A-Z]\w+['’]?s?(?:\s\w+)?(?:,|$)|,\s\d{1,5}[a-z]?\s[A-Z]\w+(?:,|$)|"
    r"\b[Pp]\.?\s?[Oo]\.? [Bb]ox\b|^(?:[Tt]el(?:ephone)?|[Pp]hone|[Ff]ax|[Ee]-?mail)\b|\bwww\.|\S@\S|"
    r"^c/o\s"
)
"""A number in a street, a box, what to call or write to."""
REFERENCE = re.compile(
    r"(?:(?:our|your|in reply|file|case) )?ref(?:erence|s)?\b\.?(?: no\b\.?| number)?\s*:",
    re.IGNORECASE,
)
"""Under what a letter is filed: "Our ref: DR/114"."""
SITE = re.compile(
    r"\s(?:house|street|road|avenue|yard|quay|quayside|wharf|square|terrace|chambers|buildings?|"
    r"station|crescent|embankment|esplanade|boulevard|barracks|mews|gardens|alley|cottages?|"
    r"causeway|pier|plaza|(?:town|city|village|county|guild|parish|church|union|market) hall)$"
    r"|^(?:rue|via|calle|avenida|rua|piazza)\s|(?:stra(?:ß|ss)e|gasse)$",
    re.IGNORECASE,
)
"""How a part of an address ends or begins; a "Hall" or a "Lane" is as often somebody's surname."""
JOINING = frozenset({"of", "the", "and", "de", "la", "du", "des"})
LONGEST_PART = 5
COMMA = re.compile(r"\s*[,;·|]\s*")


def is_address(line: str) -> bool:
    """Tell whether a line only says where somebody is found: "Heron House, Lower Quay, Marl"."""
    line = line.strip(" *_")
    if REACHED.search(line) or REFERENCE.match(line):
        return True
    parts = [part for part in COMMA.split(line) if part]
    return all(map(_is_part, parts)) and site_in(parts) is not None


def site_in(parts: list[str]) -> int | None:
    """The first of the parts of a line that names a house or a street."""
    return next((at for at, part in enumerate(parts) if SITE.search(part.strip(" .*_"))), None)


def _is_part(part: str) -> bool:
    """Whether words could be a part of an address: few, with a capital or a figure each."""
    words = part.split()
    return len(words) <= LONGEST_PART and all(
        word[0].isupper() or word[0].isdigit() or word.lower() in JOINING for word in words
    )

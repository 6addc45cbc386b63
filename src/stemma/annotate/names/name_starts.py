"""Where a person's full name begins in a run of capitals: "Patrol Officer Brad Bay", "Fired Jim Bay"."""

from __future__ import annotations

import re
from itertools import pairwise

from stemma.annotate.kinds import is_for_person
from stemma.annotate.lexicon import words
from stemma.annotate.names.shapes import heads_name
from stemma.annotate.names.titles import is_title
from stemma.annotate.parse import Parse
from stemma.text.wordpieces import is_common

_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}$")
LONGEST_NAME = 3
"""Words of a given name with its surname, particles aside."""


def is_given_name(word: str) -> bool:
    """Whether a word is a well-known given name."""
    lower = word.lower()
    return lower in words("given_names", "male") or lower in words("given_names", "female")


def full_name_start(parse: Parse, first: int, last: int) -> int:
    """Where a well-known given name with its surname ends the run; else where the run begins.

    What stands before them in ordinary words tells who somebody is, or what happened to him, and is
    no part of the name; a rare word may be one: "Lunev Grigori Andreyevich". A run that begins with
    a given name is one name, and so is one that names a body.
    """
    texts = [token.text for token in parse.tokens[first:last]]
    if len(texts) == LONGEST_NAME and _is_told_of(parse, texts):
        return first + 1
    if len(texts) < LONGEST_NAME or begins_name(texts[0]) or not _may_stand_before(texts):
        return first
    for at in range(1, len(texts) - 1):
        rest = texts[at:]
        plain = all((text[0].isupper() and text.isalpha()) or "'" in text for text in rest[1:])
        told = is_title(texts[at - 1]) or all(is_common(text.lower()) for text in texts[:at])
        if begins_name(texts[at]) and plain and told and len(rest) <= LONGEST_NAME:
            return first + at
    return first


def _is_told_of(parse: Parse, texts: list[str]) -> bool:
    """Whether an ordinary word before two of a name tells of its bearer: "Ranger Sado Velin".

    The text must show it: it has the word in small letters too ("the ranger"). A pitying one is
    ordinary anyhow: "Poor Sado Velin".
    """
    word, rest = texts[0].lower(), texts[1:]
    if not all(text.isalpha() and text.istitle() for text in texts) or heads_name(rest[-1]):
        return False
    if word in words("names", "pitying", "adjectives"):
        return not any(is_common(text.lower()) for text in rest)  # "Old Mutual Insurance"
    person = is_for_person(word) or word in words("nominals", "people", "trades")
    return person and any(token.text == word for token in parse.tokens)


def begins_name(text: str) -> bool:
    """Whether a word can begin a person's name: a given name, or initials."""
    return is_given_name(text) or bool(_INITIALS.match(text))


def _may_stand_before(texts: list[str]) -> bool:
    """Whether nothing in a run makes it the name of a body or a place."""
    joined = {"of", "for", "and", "&", "de", "la", "van", "von", "al", "bin", "ibn", "-"}
    saint = texts[0].rstrip(".").lower() in {"st", "san", "santa", "saint", "mount", "fort", "port"}
    named = heads_name(texts[-1]) or saint or (texts[0].isupper() and len(texts[0]) > 1)
    return not (named or joined & {text.lower() for text in texts}) or _has_office(texts)


def _has_office(texts: list[str]) -> bool:
    """Whether an office stands right before a given name: "Patrol Officer Brad"."""
    office = any(is_title(one) and begins_name(two) for one, two in pairwise(texts[:-1]))
    return office and not heads_name(texts[-1])

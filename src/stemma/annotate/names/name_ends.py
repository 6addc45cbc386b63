"""How names end: the second half of a given name ("Han Mi-rae"), a number ("Camp 3")."""

from __future__ import annotations

from stemma.annotate.lexicon import words
from stemma.annotate.names.shapes import is_capital
from stemma.annotate.names.titles import is_title
from stemma.annotate.parse import Parse

LONGEST_HALF = 5
"""Letters of the second half of a given name behind a hyphen."""


def is_second_half(parse: Parse, hyphen: int) -> bool:
    """Whether a small word behind a hyphen ends a given name behind a surname: "Han Mi-rae"."""
    tokens = parse.tokens
    half = tokens[hyphen + 1].text
    if not (half.isalpha() and half.islower() and len(half) <= LONGEST_HALF) or hyphen < 2:
        return False
    surname, given = tokens[hyphen - 2], tokens[hyphen - 1]
    both = is_capital(surname) and is_capital(given) and surname.end + 1 == given.start
    return both and not is_title(surname.text) and half not in words("names", "particles", "behind")


def number_behind(parse: Parse, first: int, at: int) -> int:
    """One for a number that belongs to the name: "Gate 4", "Camp 3"."""
    token = parse.tokens[at]
    short = token.text.isdigit() and len(token.text) < 4
    after = parse.tokens[at + 1] if at + 1 < len(parse.tokens) else None
    follows = after.pos if after is not None and after.sentence == token.sentence else ""
    if short and follows == "NUM":
        return 1  # "at Ramp 4 five times": the number behind it counts
    return int(short and first <= token.head <= at and follows not in {"NOUN", "ADJ"})

"""How names go on and end: "Han Mi-rae", "Camp 3", "the Reef and Lagoon Cooperative"."""

from __future__ import annotations

from stemma.annotate.kinds import is_for_person
from stemma.annotate.lexicon import by_word, words
from stemma.annotate.names.name_starts import is_given_name
from stemma.annotate.names.shapes import is_capital
from stemma.annotate.names.titles import is_title
from stemma.annotate.parse import Parse
from stemma.text.wordpieces import is_common

BODIES = frozenset({"Organization", "PublicBody", "Company"})
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


def are_two_fields(parse: Parse, joint: int, end: int) -> bool:
    """Whether a word before "and" and the run behind it name one body: "the Reef and Lagoon Union".

    With an article before the first word only, and a head that no other body of the two has, it is
    one if the parser takes it for one, if both words are ordinary ones, or if both hang on its members:
    "the Cannery and Dock Workers' Union". In a list, without an article, both must be so.
    """
    tokens = parse.tokens
    field, other, head = tokens[joint - 1], tokens[joint + 1], tokens[end - 1]
    before = tokens[joint - 2].text.lower() if joint >= 2 else ""
    line = parse.sentences[tokens[joint].sentence]
    if (joint - 1, end) == (line.first, line.last):
        before = "the"  # a letterhead needs no article
    if before not in {"the", ",", ";"} or end - joint < 3:
        return False
    if not _heads_body(head.text) or _heads_body(field.text) or _heads_body(other.text):
        return False
    members = any(tokens[at].tag == "POS" for at in range(joint + 1, end))
    of_both = members and field.dep in {"nmod", "compound"} and joint < field.head < end
    beside = before not in {",", ";"} or head.dep == "appos"
    person = field.entity == "PERSON" and not (of_both and beside)
    if person or is_given_name(field.text) or head.text.lower() == "party":
        return False
    if any(is_title(each.text) or is_for_person(each.text.lower()) for each in (field, other)):
        return False
    ordinary = is_common(field.text.lower()) and is_common(other.text.lower())
    if before != "the":
        return members and (ordinary or of_both)
    return ordinary or of_both or tokens[joint].entity == "ORG"


def _heads_body(word: str) -> bool:
    return not BODIES.isdisjoint(by_word("names", "heads").get(word.lower(), ()))

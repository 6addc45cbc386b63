"""Whether a name that ends like a place's is somebody's: "Mr Hill", "Ada Lake said"."""

from __future__ import annotations

from stemma.annotate.lexicon import words
from stemma.annotate.names.names import Name
from stemma.annotate.names.titles import is_known_given
from stemma.annotate.parse import Parse, Token

SAYING = frozenset(
    {"say", "tell", "write", "add", "reply", "ask", "recall", "claim", "argue", "believe"}
)
LONGEST_PERSON = 2
WHERE = frozenset(
    "the in near across inside throughout outside at to from on along down through over".split()
)
"""Words before a name that show it to be a place's."""
LONGEST_INITIALS = 7
"""Characters of "A.", of "A.B.C."."""


def may_be_surname(parse: Parse, name: Name) -> bool:
    """Whether a word that heads the names of places may be somebody's surname: "Mr Hill", "Ada Lake"."""
    tokens = name.tokens(parse)
    if tokens[-1].text.lower() not in words("names", "forms", "surnames"):
        return False
    if name.title:
        return len(tokens) <= LONGEST_PERSON
    given = tokens[0].text.lower()
    before = parse.tokens[name.first - 1].text.lower() if name.first else ""
    return (
        len(tokens) == LONGEST_PERSON
        and is_known_given(given)
        and before not in WHERE
        and (tokens[-1].entity == "PERSON" or _speaks(parse, name))
    )


def age_follows(parse: Parse, at: int) -> bool:
    """Whether the name is followed by an age: ", 51,"."""
    after = parse.tokens[at : at + 3]
    return (
        len(after) == 3
        and after[0].text == ","
        and after[1].text.isdigit()
        and 9 < int(after[1].text) < 110
        and after[2].text in {",", "."}
    )


def _speaks(parse: Parse, name: Name) -> bool:
    """Whether the name is the subject of a verb of saying, or followed by an age."""
    last = parse.tokens[name.last - 1]
    said = last.dep == "nsubj" and parse.tokens[last.head].lemma in SAYING
    return said or age_follows(parse, name.last)


def has_initials(tokens: tuple[Token, ...]) -> bool:
    """Whether initials stand before a surname: "A. Brun", "J. R. Tarr"."""
    first, last = tokens[0].text, tokens[-1].text
    short = len(first) > 1 and first.endswith(".") and first[:-1].replace(".", "").isupper()
    return short and len(first) < LONGEST_INITIALS and last.istitle() and len(tokens) > 1

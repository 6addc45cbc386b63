"""Words beside a name that say nothing of its bearer: an address, a time, an occasion, a label of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stemma.annotate.kinds import is_for_person
from stemma.annotate.parse import Parse, Token

TIMES = frozenset(
    "minute hour day night morning afternoon evening week weekend fortnight month year decade".split()
)
OCCASIONAL = frozenset(
    {"after", "before", "during", "since", "until", "following", "at", "in", "on"}
)

_CLOCK = re.compile(r"[\d.:]+|[ap]\.?m\.?|o'clock|noon|midnight")
NEAR = 4
"""Words from the beginning of a sentence to those that end its "After the ... meeting"."""


def calls_nobody(parse: Parse, first: int, last: int, *, person: bool) -> bool:
    """Whether the words `[first, last)` beside a name say when, where or after what, and not who.

    Args:
        parse: the words.
        first: the first of them.
        last: behind the last.
        person: whether the bearer of the name is a person.
    """
    words = parse.tokens[first:last]
    head = _head(words)
    if head is not None and head.lemma in TIMES:
        return True  # "This month Brask Care dismissed her"
    if all(each.entity == "TIME" or _CLOCK.fullmatch(each.text.lower()) for each in words):
        return True  # "Monday 4 June, 6 pm, Council Chamber"
    if not person:
        return False
    if len(words) > 1 and words[0].text[0].isdigit() and words[1].text[0].isupper():
        return True  # "Contact: Ada Brun, 4 Rope Lane"
    return head is not None and (_is_label(parse, words) or _is_occasion(parse, words, head))


def _head(words: Sequence[Token]) -> Token | None:
    """The last noun before what is joined by a preposition or a clause."""
    found = None
    for token in words:
        clause = token.pos in {"VERB", "AUX"} or token.tag in {"WP", "WDT", "WRB"}
        if clause or (found is not None and token.pos in {"ADP", "PUNCT", "PRON"}):
            break
        found = token if token.pos in {"NOUN", "PROPN"} else found
    return found


def _is_label(parse: Parse, words: Sequence[Token]) -> bool:
    """Whether a plural heads a list or counts parts of one: "Guests: Ada Brun", "items 3 to 7"."""
    after = parse.tokens[min(words[-1].index + 1, len(parse.tokens) - 1)]
    plural = len(words) == 1 and words[0].tag in {"NNS", "NNPS"}
    return plural and (after.text == ":" or after.pos == "NUM")


def _is_occasion(parse: Parse, words: Sequence[Token], head: Token) -> bool:
    """Whether a sentence opens so before a name: "After the press conference Ada Brun spoke"."""
    if words[0].index == 0 or is_for_person(head.lemma) or head.index != words[-1].index:
        return False
    opening = parse.tokens[parse.sentences[head.sentence].first]
    between = parse.tokens[opening.index : words[0].index]
    near = len(between) <= NEAR and all(
        each.pos not in {"VERB", "AUX", "PUNCT"} for each in between
    )
    name = parse.tokens[min(head.index + 1, len(parse.tokens) - 1)]
    when = near and opening.text.lower() in OCCASIONAL and opening.index < words[0].index
    return when and name.tag in {"NNP", "NNPS"}

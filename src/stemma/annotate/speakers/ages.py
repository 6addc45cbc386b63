"""Ages that stand for people or beside their names: "the 51-year-old said", "X, 51,"."""

from __future__ import annotations

from collections import defaultdict

from stemma.annotate.parse import Parse, Token
from stemma.annotate.speakers.referents import Antecedent

LONGEST_AGE = 3
AGED = ("-", "year", "-", "old")


def age_in(parse: Parse, last: int) -> str:
    """The age that ends at a token: "51" for "51-year-old"; empty without one."""
    texts = [token.text.lower() for token in parse.tokens[max(last - 4, 0) : last + 1]]
    return texts[0] if tuple(texts[1:]) == AGED and texts[0].isdigit() else ""


def is_aged_person(parse: Parse, token: Token) -> bool:
    """Whether an age stands for a person: "the 51-year-old said", not "the 51-year-old fisher"."""
    if token.text.lower() != "old" or not age_in(parse, token.index) or token.index < len(AGED) + 1:
        return False
    after = parse.tokens[min(token.index + 1, len(parse.tokens) - 1)]
    before = parse.tokens[token.index - len(AGED) - 1]
    return after.pos not in {"NOUN", "PROPN", "ADJ"} and before.text.lower() == "the"


def ages_given(parse: Parse, names: list[Antecedent]) -> dict[str, set[int]]:
    """Whose age is given beside the name: "X, 51," or "51-year-old X"."""
    found: dict[str, set[int]] = defaultdict(set)
    for name in names:
        after = [token.text for token in parse.tokens[name.last : name.last + 3]]
        if after[:1] in ([","], ["("]) and after[1:2] and after[1].isdigit():
            closed = after[2:3] and after[2] in ",).;"
            if closed and len(after[1]) <= LONGEST_AGE:
                found[after[1]].add(name.group)
        for at in range(max(name.first - 4, 0), name.first):
            if age := age_in(parse, at):
                found[age].add(name.group)
    return found

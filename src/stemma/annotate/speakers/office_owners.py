"""Whose office-holder is brought in by "its": `X said … . "We warned them," its director, Y, said`."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotate.kinds import BODIES, is_for_person
from stemma.annotate.names.grouping import Group
from stemma.annotate.parse import Parse, Token
from stemma.annotate.speakers.referents import SUBJECTS, Antecedent

NEAR = 1
"""Sentences back to the one that tells of the body."""


def body_with_office(
    parse: Parse, groups: Sequence[Group], recent: Sequence[Antecedent], token: Token
) -> Antecedent | None:
    """The one body that the sentence or the one before is about, where "its" is followed by an office."""
    noun = parse.tokens[token.head]
    if token.text.lower() != "its" or token.dep != "poss" or not is_for_person(noun.lemma):
        return None
    for away in range(NEAR + 1):
        near = [
            place
            for place in recent
            if place.group >= 0
            and groups[place.group].schema in BODIES
            and parse.tokens[place.head].sentence == token.sentence - away
            and _is_told_of(parse, place.head)
        ]
        if near:
            return near[-1] if len({place.group for place in near}) == 1 else None
    return None


def _is_told_of(parse: Parse, head: int) -> bool:
    """Whether a name is the subject of the main clause of its sentence."""
    token = parse.tokens[head]
    while token.dep in {"compound", "conj", "nmod"} and token.head != token.index:
        token = parse.tokens[token.head]
    return token.dep in SUBJECTS and parse.tokens[token.head].dep == "ROOT"

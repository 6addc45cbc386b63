"""Whose office-holder is brought in by "its": `X said … . "We warned them," its director, Y, said`."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotate.kinds import BODIES, is_for_person
from stemma.annotate.names.grouping import Group
from stemma.annotate.parse import Parse, Token
from stemma.annotate.speakers.referents import Antecedent, role_of

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
            and role_of(parse, place.head) == "subject"
        ]
        if near:
            return near[-1] if len({place.group for place in near}) == 1 else None
    return None

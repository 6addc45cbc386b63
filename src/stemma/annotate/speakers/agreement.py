"""Whether a pronoun can mean somebody spoken of before: number, kind, and who can speak."""

from __future__ import annotations

from stemma.annotate.clauses import child_of
from stemma.annotate.kinds import BODIES, is_for_person
from stemma.annotate.lexicon import by_word, words
from stemma.annotate.names.grouping import Group
from stemma.annotate.parse import Parse
from stemma.annotate.speakers.referents import GENDERS, NEUTER, PLURAL, Antecedent
from stemma.model.annotations import EntitySchema

THINGS = frozenset({"Organization", "PublicBody", "Company", "LegalEntity", "Event", "Thing"})
"""What "it" can mean here; a place is spoken of by name far more often than by "it"."""


def can_speak(parse: Parse, groups: list[Group], place: Antecedent) -> bool:
    """Whether a candidate can be the source of words: nobody is quoted with "the wall"."""
    if place.group >= 0:
        return groups[place.group].schema not in {"Address", "Event", "Thing"}
    head = parse.tokens[place.head]
    lemma = head.lemma
    return (
        head.tag == "NNS"
        or lemma in words("speakers", "works", "nouns")
        or bool(
            {"Person", "Organization", "PublicBody", "Company"}
            & set(by_word("names", "kinds").get(lemma, ()))
        )
    )


def agrees(parse: Parse, groups: list[Group], pronoun: str, place: Antecedent) -> bool:
    """Whether number and kind fit: persons for "he", bodies or plurals for "they"."""
    if place.group < 0:
        head = parse.tokens[place.head]
        person = is_for_person(head.lemma.lower())
        if pronoun in PLURAL:
            return head.tag in {"NNS", "NNPS"}
        office = head.tag == "NNP" and person and child_of(parse, place.head, "det") is not None
        return (head.tag == "NN" or office) and person == (pronoun in GENDERS)
    schema: EntitySchema = groups[place.group].schema
    if pronoun in GENDERS:
        return schema in {"Person", "LegalEntity"}
    return schema in (THINGS if pronoun in NEUTER else BODIES)

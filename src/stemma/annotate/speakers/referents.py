"""What pronouns can point to: places where somebody was spoken of, and the roles they stand in."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from stemma.annotate.clauses import child_of
from stemma.annotate.names.titles import Gender, is_title
from stemma.annotate.parse import Parse, Token

GENDERS: dict[str, Gender] = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
NEUTER = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
OBJECTS = frozenset({"dobj", "dative", "attr", "oprd"})
REACH = 4
"""Sentences looked back."""


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A place where an entity was spoken of before: its group and the tokens `[first, last)`."""

    group: int
    first: int
    last: int
    head: int
    gender: Gender | None = None
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """What the scorer sees besides the two places: the parse, and who was spoken of how often."""

    parse: Parse
    counts: dict[int, int]
    quoted: frozenset[int]
    """Tokens inside quotation marks."""
    first_group: int
    pronouns: dict[int, int] = field(default_factory=dict)
    """For each group the pronoun that meant it last."""
    speaking: frozenset[int] = frozenset()
    """Heads of sources."""
    spoke: dict[int, int] = field(default_factory=dict)
    """For each pronoun that is a source, the head of the source before it."""
    meant: dict[int, int] = field(default_factory=dict)
    """For each pronoun and each name the group that it means, as far as read."""
    nearest: dict[int, Antecedent] = field(default_factory=dict)
    """For each pronoun its nearest possible candidate before it."""


def is_pronoun(token: Token) -> bool:
    """Whether the token is a pronoun of the third person."""
    return token.text.lower() in GENDERS.keys() | NEUTER | PLURAL and token.pos in {"PRON", "DET"}


SAID_OF_WORDS = frozenset({"true", "untrue"})
"""What words are and nobody who says them."""


def is_empty(parse: Parse, token: Token) -> bool:
    """Whether "it" means nobody: "it is naive to suppose", "it can be said that", "if it was true"."""
    if token.text.lower() != "it" or token.dep not in SUBJECTS | {"expl"}:
        return token.dep == "expl"
    verb = parse.tokens[token.head]
    clause = child_of(parse, verb.index, "ccomp", "xcomp", "csubj", "advcl")
    adjective = child_of(parse, verb.index, "acomp", "attr", "prep")
    said = verb.tag == "VBN" and child_of(parse, verb.index, "auxpass") is not None
    inner = (
        child_of(parse, adjective.index, "ccomp", "xcomp", "csubj", "pcomp") if adjective else None
    )
    seems = verb.lemma in {"seem", "appear", "happen", "rain", "snow"}
    return (
        seems
        or (verb.lemma == "be" and adjective is not None and adjective.lemma in SAID_OF_WORDS)
        or (verb.lemma == "be" and (inner or (clause and adjective)) is not None)
        or (said and clause is not None)
    )


def is_somebody(parse: Parse, noun: Token, named: AbstractSet[int]) -> bool:
    """Whether a noun brings in somebody or something that no name beside it names.

    The tokens of names are given.
    """
    if noun.dep in {"compound", "nmod", "appos", "amod", "attr"}:
        return False
    governor = parse.tokens[noun.head]
    if noun.dep == "nsubj" and governor.lemma == "be":
        said_to_be = child_of(parse, governor.index, "attr")
        if said_to_be is not None and not named.isdisjoint(
            (said_to_be.index, *_beside(parse, said_to_be))
        ):
            return False
    return named.isdisjoint(_beside(parse, noun))


def _beside(parse: Parse, noun: Token) -> list[int]:
    """What stands in apposition to a noun."""
    return [at for at in parse.children[noun.index] if parse.tokens[at].dep == "appos"]


def role_of(parse: Parse, index: int) -> str:
    """The grammatical role of a token, in four classes."""
    token = parse.tokens[index]
    named = token.pos == "PROPN"
    while token.dep in {"compound", "conj", "appos", "nmod"} and token.head != token.index:
        governor = parse.tokens[token.head]
        office = governor.pos == "NOUN" or is_title(governor.text)  # "The Registrar, X, said"
        if token.dep == "appos" and not office:
            return "other"
        token = governor
    if token.dep in SUBJECTS or (named and _is_presented(parse, token)):
        return "subject"
    if token.dep in OBJECTS:
        return "object"
    return "possessor" if token.dep == "poss" else "other"


def _is_presented(parse: Parse, token: Token) -> bool:
    """Whether a name is brought in by "is": "Our chair is X"."""
    if token.dep != "attr":
        return False
    subject = child_of(parse, token.head, "nsubj")
    return subject is not None and subject.pos in {"NOUN", "DET", "PRON"}

"""Whom a pronoun means: every candidate gets the sum of a few explained weights, the best wins.

The features are those that grammars of reference name: how near, in which role, parallel or not,
how often spoken of, which gender. Their weights are in `data/pronouns.toml`, learnt from labelled
text by `training/coreference.py`; they can be read and changed by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from stemma.annotate.clauses import child_of, clause_of, has_subject, is_within
from stemma.annotate.lexicon import table
from stemma.annotate.parse import Parse, Token
from stemma.annotate.titles import Gender

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
    spoke: dict[int, int] = field(default_factory=dict)
    """For each pronoun that is a source, the head of the source before it."""
    nearest: dict[int, Antecedent] = field(default_factory=dict)
    """For each pronoun its nearest possible candidate before it."""


def is_empty(parse: Parse, token: Token) -> bool:
    """Whether "it" means nothing: "it is naive to suppose", "it can be said that"."""
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
        or (verb.lemma == "be" and (inner or (clause and adjective)) is not None)
        or (said and clause is not None)
    )


def is_pronoun(token: Token) -> bool:
    """Whether the token is a pronoun of the third person."""
    return token.text.lower() in GENDERS.keys() | NEUTER | PLURAL and token.pos in {"PRON", "DET"}


def role_of(parse: Parse, index: int) -> str:
    """The grammatical role of a token, in four classes."""
    token = parse.tokens[index]
    while token.dep in {"compound", "conj", "appos", "nmod"} and token.head != token.index:
        governor = parse.tokens[token.head]
        if token.dep == "appos" and governor.pos != "NOUN":
            return "other"
        token = governor
    if token.dep in SUBJECTS or _is_presented(parse, token):
        return "subject"
    if token.dep in OBJECTS:
        return "object"
    return "possessor" if token.dep == "poss" else "other"


def _is_presented(parse: Parse, token: Token) -> bool:
    """Whether a name is brought in by "is": "Our chair is X"."""
    if token.dep != "attr" or token.pos != "PROPN":
        return False
    subject = child_of(parse, token.head, "nsubj")
    return subject is not None and subject.pos == "NOUN"


def features(scene: Scene, pronoun: int, candidate: Antecedent) -> Iterator[tuple[str, float]]:
    """What speaks for and against a candidate, by name; the names are those of the weights."""
    parse = scene.parse
    token, head = parse.tokens[pronoun], parse.tokens[candidate.head]
    away = token.sentence - head.sentence
    yield ("after" if candidate.first > pronoun else f"sentences-{min(away, 3)}"), 1.0
    role, own = role_of(parse, candidate.head), role_of(parse, pronoun)
    yield f"is-{role}", 1.0
    if role == own:
        yield f"parallel-{role}", 1.0
    if away == 0 and candidate.first < pronoun:
        yield from _within_sentence(parse, pronoun, candidate, role)
    if away == 1 and role == own == "subject":
        yield "subject-after-subject", 1.0
    if away > 0 and role == "subject" and parse.tokens[head.head].dep == "ROOT":
        yield "main-subject", 1.0
    yield "spoken-of", min(scene.counts.get(candidate.group, 0), 5) / 5
    if candidate.group == scene.first_group:
        yield "first-in-text", 1.0
    if candidate.gender:
        yield "gender-known", 1.0
    elif candidate.group < 0:
        if token.text.lower() in GENDERS:
            yield "unnamed", 1.0
    else:
        yield from _sound(parse, candidate, token)
    yield from _went_on(scene, pronoun, candidate)
    if scene.nearest.get(pronoun) == candidate:
        yield "nearest", 1.0
    if head.dep == "conj" or any(
        parse.tokens[at].dep == "conj" for at in parse.children[head.index]
    ):
        yield "coordinated", 1.0
    if (pronoun in scene.quoted) != (candidate.head in scene.quoted):
        yield "across-quotation", 1.0
    if (before := scene.spoke.get(pronoun)) is not None and (
        candidate.first <= before < candidate.last or scene.pronouns.get(candidate.group) == before
    ):
        yield "spoke-before", 1.0
    yield "distance", min(abs(pronoun - candidate.head), 60) / 60


def _is_own(parse: Parse, pronoun: int) -> bool:
    """Whether "own" follows: "its own committee"."""
    return parse.tokens[min(pronoun + 1, len(parse.tokens) - 1)].text.lower() == "own"


def _sound(parse: Parse, candidate: Antecedent, token: Token) -> Iterator[tuple[str, float]]:
    """A weak hint: in many languages women's given names end in -a."""
    gender = GENDERS.get(token.text.lower())
    if gender and candidate.last - candidate.first > 1:
        ends_in_a = parse.tokens[candidate.first].text.lower().endswith(("a", "ie", "ine"))
        yield ("sounds-fitting" if ends_in_a == (gender == "female") else "sounds-unfitting"), 1.0


def _went_on(scene: Scene, pronoun: int, candidate: Antecedent) -> Iterator[tuple[str, float]]:
    """Whether the pronoun before this one already meant the candidate, and how near it stands."""
    earlier = scene.pronouns.get(candidate.group)
    if earlier is None:
        return
    tokens = scene.parse.tokens
    away = tokens[pronoun].sentence - tokens[earlier].sentence
    yield f"went-on-{min(away, 2)}", 1.0
    if away < 2 and role_of(scene.parse, earlier) == role_of(scene.parse, pronoun) == "subject":  # noqa: PLR2004 - this sentence or the one before
        yield "went-on-as-subject", 1.0


def _within_sentence(
    parse: Parse, pronoun: int, candidate: Antecedent, role: str
) -> Iterator[tuple[str, float]]:
    here, there = clause_of(parse, pronoun), clause_of(parse, candidate.head)
    if role == "subject":
        if here == there:
            yield "subject-of-clause", 1.0
            if _is_own(parse, pronoun):
                yield "own", 1.0
        elif is_within(parse, here, there):
            yield "subject-above", 1.0
        else:
            yield "subject-beside", 1.0
    if any(
        parse.tokens[at].dep in {"relcl", "acl"} and is_within(parse, pronoun, at)
        for at in parse.children[candidate.head]
    ):
        yield "in-its-relative-clause", 1.0


def is_possible(scene: Scene, pronoun: int, candidate: Antecedent) -> bool:
    """Whether grammar allows the two to be one.

    A verb's own object is not its subject unless reflexive; whoever "his brother X" is, "his" is
    not X.
    """
    parse = scene.parse
    token = parse.tokens[pronoun]
    text = token.text.lower()
    gender = GENDERS.get(text)
    if gender and candidate.gender and gender != candidate.gender:
        return False
    if candidate.first <= pronoun < candidate.last:
        return False
    head = parse.tokens[candidate.head]
    if head.sentence != token.sentence:
        return True
    same_clause = clause_of(parse, pronoun) == clause_of(parse, candidate.head)
    if text in REFLEXIVE:
        return same_clause and candidate.first < pronoun
    if token.dep == "poss":
        return not _is_own_relation(parse, token, head)
    if _is_understood_subject(parse, pronoun, candidate.head):
        return False
    verb = _argument_of(parse, pronoun)
    coarguments = same_clause and verb == _argument_of(parse, candidate.head)
    return not coarguments and not is_within(parse, candidate.head, pronoun)


def _is_understood_subject(parse: Parse, pronoun: int, head: int) -> bool:
    """Whether the name is what a participle around the pronoun is about: "X, seated beside him"."""
    verb = clause_of(parse, pronoun)
    while parse.tokens[verb].dep in {"acl", "xcomp", "advcl"} and not has_subject(parse, verb):
        above = parse.tokens[verb].head
        if above == head:
            return True
        subject = child_of(parse, above, *SUBJECTS)
        if subject is not None:
            return subject.index == head
        verb = clause_of(parse, above)
        if parse.tokens[verb].head == above:
            break
    return False


def _is_own_relation(parse: Parse, possessive: Token, head: Token) -> bool:
    """Whether the name stands for what the possessive owns: "his wife X", "X, his wife"."""
    owned = possessive.head
    if owned == head.index or (head.dep == "appos" and head.head == owned):
        return True
    noun = parse.tokens[owned]
    return noun.dep == "appos" and noun.head == head.index


def _argument_of(parse: Parse, index: int) -> int:
    """The verb of which the token is an argument, or -1 for words deeper inside."""
    token = parse.tokens[index]
    while token.dep in {"compound", "conj", "appos"} and token.head != token.index:
        token = parse.tokens[token.head]
    if token.dep == "pobj":
        token = parse.tokens[token.head]
        if token.dep not in {"prep", "agent", "dative"}:
            return -1
    return token.head if token.dep in SUBJECTS | OBJECTS | {"prep", "agent"} else -1


def score(scene: Scene, pronoun: int, candidate: Antecedent) -> float:
    """The sum of the weights of everything that speaks for or against the candidate."""
    weights = table("pronouns")["weights"]
    return sum(
        weights.get(name, 0.0) * value for name, value in features(scene, pronoun, candidate)
    )


def note_nearest(scene: Scene, pronoun: int, possible: list[Antecedent]) -> None:
    """Keep in mind which candidate stands nearest before the pronoun."""
    before = [candidate for candidate in possible if candidate.first < pronoun]
    if before:
        scene.nearest[pronoun] = max(before, key=lambda candidate: candidate.head)


def choose(scene: Scene, pronoun: int, candidates: Iterable[Antecedent]) -> Antecedent | None:
    """The best possible candidate; none where even the best has too little for it."""
    best: dict[int, tuple[float, Antecedent]] = {}
    possible = [candidate for candidate in candidates if is_possible(scene, pronoun, candidate)]
    note_nearest(scene, pronoun, possible)
    for candidate in possible:
        value = score(scene, pronoun, candidate)
        if candidate.group not in best or value > best[candidate.group][0]:
            best[candidate.group] = (value, candidate)
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], pair[1].group))
    person = scene.parse.tokens[pronoun].text.lower() in GENDERS
    least = table("pronouns")["least"]["person" if person else "thing"]
    return ranked[0][1] if ranked and ranked[0][0] >= least else None

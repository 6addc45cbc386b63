"""Whom a pronoun means: every candidate gets the sum of a few explained weights, the best wins.

The features are those that grammars of reference name: how near, in which role, parallel or not,
how often spoken of, which gender. Their weights are in `data/pronouns.toml`, learnt from labelled
text by the scripts in `training/pronouns`, what counts more for a source apart; they can be changed by hand.
"""

from __future__ import annotations

from collections.abc import Iterable

from stemma.annotate.clauses import child_of, clause_of, has_subject, is_within
from stemma.annotate.lexicon import table
from stemma.annotate.parse import Parse, Token
from stemma.annotate.speakers.pronoun_features import features
from stemma.annotate.speakers.referents import (
    GENDERS,
    OBJECTS,
    PLURAL,
    REFLEXIVE,
    SUBJECTS,
    Antecedent,
    Scene,
)


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
    same_clause = clause_of(parse, pronoun) == clause_of(parse, candidate.head)
    if text in REFLEXIVE:
        return same_clause and candidate.first < pronoun
    if head.sentence != token.sentence:
        return True
    if text in PLURAL and _speaks_of_others(parse, pronoun, head):
        return False
    if token.dep == "poss":
        return not _is_own_relation(parse, token, head)
    understood = _is_understood_subject(parse, pronoun, candidate.head)
    if understood or _is_understood_subject(parse, candidate.head, pronoun):
        return False
    verb = _argument_of(parse, pronoun)
    coarguments = same_clause and verb == _argument_of(parse, candidate.head)
    return not coarguments and not is_within(parse, candidate.head, pronoun)


def _speaks_of_others(parse: Parse, pronoun: int, head: Token) -> bool:
    """Whether one speaks of "they" where others were named: "As for the rowers, the Herald says they"."""
    verb = parse.tokens[head.head]
    if head.dep != "nsubj" or verb.tag != "VBZ" or not is_within(parse, pronoun, verb.index):
        return False
    start = parse.sentences[head.sentence].first
    before = parse.tokens[start : head.index]
    topic = [each.text.lower() for each in before[:2]] == ["as", "for"]
    others = any(each.dep in SUBJECTS and each.tag in {"NNS", "NNPS"} for each in before)
    return pronoun > verb.index and (topic or others)


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
    weights: dict[str, float] = table("pronouns")["weights"]
    more: dict[str, float] = table("pronouns")["speaking"] if pronoun in scene.speaking else {}
    return sum(
        (weights.get(name, 0.0) + more.get(name, 0.0)) * value
        for name, value in features(scene, pronoun, candidate)
    )


def note_nearest(scene: Scene, pronoun: int, possible: list[Antecedent]) -> None:
    """Keep in mind which candidate stands nearest before the pronoun."""
    before = [candidate for candidate in possible if candidate.first < pronoun]
    if before:
        scene.nearest[pronoun] = max(before, key=lambda candidate: candidate.head)


def _in_its_paragraph(scene: Scene, pronoun: int, possible: list[Antecedent]) -> list[Antecedent]:
    """The candidates of its own paragraph, if that spoke of one person, by name, before "he" or "she".

    Whoever opens a paragraph with a name leaves the one before behind.
    """
    parse = scene.parse
    if parse.tokens[pronoun].text.lower() not in GENDERS:
        return possible
    block = parse.sentences[parse.tokens[pronoun].sentence].block
    here = [
        each
        for each in possible
        if parse.sentences[parse.tokens[each.head].sentence].block == block
    ]
    before = [each for each in here if each.last <= pronoun]
    named = any(parse.tokens[each.head].pos == "PROPN" for each in before)
    return here if named and len({each.group for each in before}) == 1 else possible


def choose(scene: Scene, pronoun: int, candidates: Iterable[Antecedent]) -> Antecedent | None:
    """The best possible candidate; none where even the best has too little for it.

    Between the least and what is sure, the best must be better than the next by a margin.
    """
    best: dict[int, tuple[float, Antecedent]] = {}
    possible = [candidate for candidate in candidates if is_possible(scene, pronoun, candidate)]
    note_nearest(scene, pronoun, possible)
    for candidate in _in_its_paragraph(scene, pronoun, possible):
        value = score(scene, pronoun, candidate)
        if candidate.group not in best or value > best[candidate.group][0]:
            best[candidate.group] = (value, candidate)
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], pair[1].group))
    person = scene.parse.tokens[pronoun].text.lower() in GENDERS
    kind = ("person" if person else "thing") + ("-speaking" if pronoun in scene.speaking else "")
    bounds = table("pronouns")[kind]
    if not ranked or ranked[0][0] < bounds["least"]:
        return None
    sure = ranked[0][0] >= bounds["sure"] or len(ranked) == 1
    return ranked[0][1] if sure or ranked[0][0] - ranked[1][0] >= bounds["margin"] else None

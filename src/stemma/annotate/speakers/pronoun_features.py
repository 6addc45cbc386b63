"""What speaks for and against a candidate for a pronoun: the features that grammars name."""

from __future__ import annotations

from collections.abc import Iterator

from stemma.annotate.clauses import clause_of, is_within
from stemma.annotate.parse import Parse, Token
from stemma.annotate.speakers.referents import GENDERS, PLURAL, Antecedent, Scene, role_of

FARTHEST = 60
"""Tokens; what is farther away counts as so far."""


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
    yield from _who(scene, token, candidate)
    yield from _went_on(scene, pronoun, candidate)
    yield from _place(scene, pronoun, candidate)
    if pronoun in scene.speaking and pronoun in scene.spoke:
        yield from _as_speaker(scene, pronoun, candidate)


def _as_speaker(scene: Scene, pronoun: int, candidate: Antecedent) -> Iterator[tuple[str, float]]:
    """What else counts where the pronoun is the source of words, and another source stands before."""
    parse = scene.parse
    token, head = parse.tokens[pronoun], parse.tokens[candidate.head]
    if candidate.group < 0:
        yield "speaking-unnamed", 1.0
    elif candidate.gender:
        yield "speaking-gender-known", 1.0
    if candidate.head in scene.speaking:
        yield "speaking-has-spoken", 1.0
    if parse.sentences[token.sentence].block != parse.sentences[head.sentence].block:
        yield "speaking-other-paragraph", 1.0


def _who(scene: Scene, token: Token, candidate: Antecedent) -> Iterator[tuple[str, float]]:
    """What is known of the candidate itself."""
    if candidate.group >= 0 and token.text.lower() in PLURAL:
        yield "body-as-plural", 1.0
    yield "spoken-of", min(scene.counts.get(candidate.group, 0), 5) / 5
    if candidate.group == scene.first_group:
        yield "first-in-text", 1.0
    if candidate.gender:
        yield "gender-known", 1.0
    elif candidate.group >= 0:
        yield from _sound(scene.parse, candidate, token)
    elif token.text.lower() in GENDERS:
        yield "unnamed", 1.0


def _place(scene: Scene, pronoun: int, candidate: Antecedent) -> Iterator[tuple[str, float]]:
    """How the candidate stands to the pronoun in the text."""
    parse = scene.parse
    head = parse.tokens[candidate.head]
    if scene.nearest.get(pronoun) == candidate:
        yield "nearest", 1.0
    joined = any(parse.tokens[at].dep == "conj" for at in parse.children[head.index])
    if head.dep == "conj" or joined:
        yield "coordinated", 1.0
    if (pronoun in scene.quoted) != (candidate.head in scene.quoted):
        yield "across-quotation", 1.0
    before = scene.spoke.get(pronoun)
    if before is not None and scene.meant.get(before) == candidate.group:
        yield "spoke-before", 1.0
    yield "distance", min(abs(pronoun - candidate.head), FARTHEST) / FARTHEST


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
    if away < 2 and role_of(scene.parse, earlier) == role_of(scene.parse, pronoun) == "subject":
        yield "went-on-as-subject", 1.0

"""Bodies that a text names by a description: "the port authority", "the Norlan police"."""

from __future__ import annotations

from collections.abc import Iterator

from stemma.annotate.clauses import child_of
from stemma.annotate.lexicon import by_word, words
from stemma.annotate.parse import Parse, Token
from stemma.model.annotations import EntitySchema
from stemma.text.legal_forms import is_written_out
from stemma.text.names import name_parts

SCHEMAS: tuple[EntitySchema, ...] = ("PublicBody", "Organization", "Company")
OF_FURNITURE = frozenset({"filing", "drinks", "medicine", "display", "china", "kitchen"})
"""Words that make a cabinet a piece of furniture."""
MISTERS = frozenset({"mr", "mrs", "ms", "miss"})
"""Titles of persons of whom an office is a room: "called to the office of Mr Brun"."""
INDEFINITE = frozenset({"a", "an", "no", "any", "some", "another"})
FAR_SIDE = 7
"""Words in the "of ..." that still belong to the description."""


def find_bodies(parse: Parse, named: set[int]) -> Iterator[tuple[int, int, EntitySchema]]:
    """The stretches of tokens `[first, last)` that describe one body, with its kind."""
    for token in parse.tokens:
        schema = body_schema(token)
        if schema is None or token.index in named or _is_numbered(parse, token):
            continue
        if not is_particular(parse, token):
            continue
        phrase = phrase_of(parse, token)
        said = name_parts(" ".join(parse.tokens[at].text for at in phrase))
        if _is_bare_clause(parse, phrase) or is_written_out(said):
            continue
        if named.isdisjoint([token.index]):
            yield phrase[0], phrase[-1] + 1, schema


def _is_bare_clause(parse: Parse, phrase: list[int]) -> bool:
    """Whether a headline's clause was read as nouns: "Two die in mine, families accuse operator"."""
    tags = {parse.tokens[at].pos for at in (max(phrase[0] - 1, 0), phrase[0])}
    subject = any(parse.tokens[at].dep in {"nsubj", "nsubjpass"} for at in phrase[:-1])
    return subject and "DET" not in tags


def body_schema(noun: Token) -> EntitySchema | None:
    """The kind of body a common noun stands for."""
    if noun.pos not in {"NOUN", "PROPN"} or noun.dep in {"compound", "nmod", "amod"}:
        return None
    kinds = by_word("speakers", "bodies").get(noun.lemma, ())
    return next((schema for schema in SCHEMAS if schema in kinds), None)


def is_particular(parse: Parse, noun: Token) -> bool:
    """Whether a body is told apart by its description: "the rail ministry", "the X embassy"."""
    if noun.lemma == "police" and child_of(parse, noun.index, "det", "amod", "poss") is None:
        return True
    if noun.lemma == "office" and child_of(parse, noun.index, "poss") is not None:
        return False
    beside = [parse.tokens[child] for child in parse.children[noun.index]]
    if any(token.dep == "det" and token.text.lower() in INDEFINITE for token in beside):
        return False
    if noun.lemma == "cabinet" and any(token.text.lower() in OF_FURNITURE for token in beside):
        return False
    for child in parse.children[noun.index]:
        token = parse.tokens[child]
        if token.entity in {"DATE", "TIME"}:
            continue  # "the notice of 11 February states" names no states
        if child < noun.index and token.dep in {"compound", "amod", "nmod", "poss"}:
            noun_before = token.pos in {"NOUN", "PROPN"}
            telling = token.text.lower() in words("speakers", "bodies", "telling")
            if noun_before or telling or token.text[0].isupper():
                return token.pronoun not in words("speakers", "first_person") | _POSSESSIVES
        if token.text.lower() == "of" and token.dep == "prep":
            return _tells_apart(parse, noun, token)
    return False


def _is_numbered(parse: Parse, noun: Token) -> bool:
    """Whether a verb behind a work's number was read as a noun: "Our release No. 17 states"."""
    if noun.lemma != "state" or noun.tag != "NNS" or not noun.index:
        return False
    number, *before = [x.text for x in reversed(parse.tokens[max(noun.index - 3, 0) : noun.index])]
    return number.isdigit() and any(text.rstrip(".") == "No" for text in before)


def _tells_apart(parse: Parse, noun: Token, preposition: Token) -> bool:
    """Whether what follows "of" is one thing: "of the interior", not "of each country"."""
    inside = [parse.tokens[at] for at in parse.subtree(preposition.index)]
    if noun.lemma == "office" and any(x.text.lower().rstrip(".") in MISTERS for x in inside):
        return False
    if any(
        token.text.lower() in {"each", "every", "any", "all", "other", "several"}
        for token in inside
    ):
        return False
    subject = noun.lemma in words("speakers", "bodies", "of_subject")
    return any(token.pos == "PROPN" or (subject and token.pos == "NOUN") for token in inside)


_POSSESSIVES = frozenset({"his", "her", "its", "their", "your"})


def phrase_of(parse: Parse, noun: Token) -> list[int]:
    """The words of a description: the noun, what stands before it, and a short "of ..."."""
    first, last = noun.index, noun.index
    for child in parse.children[noun.index]:
        token = parse.tokens[child]
        tree = parse.subtree(child)
        if child < noun.index and _belongs(token):
            first = min(first, tree[0])
        near = child == noun.index + 1 and token.dep == "prep" and tree[-1] - child <= FAR_SIDE
        if near and token.text.lower() in {"of", "for"}:
            last = _up_to_comma(parse, child, tree[-1])
    return list(range(first, last + 1))


def _belongs(token: Token) -> bool:
    """Whether a word before the noun is part of the description; praise and blame are not."""
    if token.dep in {"compound", "nmod", "poss", "nummod"}:
        return True
    telling = token.text.lower() in words("speakers", "bodies", "telling")
    return token.dep == "amod" and (token.text[0].isupper() or telling)


def _up_to_comma(parse: Parse, first: int, last: int) -> int:
    for at in range(first, last + 1):
        token = parse.tokens[at]
        if (
            token.text in {",", "(", ";", "–", "—"}
            or token.tag in {"WP", "WDT"}
            or token.pos == "VERB"
        ):
            return at - 1
    return last

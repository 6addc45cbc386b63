"""The patterns of `data/conduct.toml`: a verb with what it is done to, and words in their order.

"ignore|disregard > <warnings>" asks what the verb is done to; "turn a blind eye" asks for words in
a row, where "..." stands for up to eight words, "*" for one, and <name> for a list of [classes].
"""

from __future__ import annotations

import functools
from collections import defaultdict
from dataclasses import dataclass

from stemma.annotate.clauses import antecedent_of, child_of
from stemma.annotate.lexicon import table
from stemma.annotate.parse import Parse, Token

ONE = "*"
GAPS = {"...": 8, "…": 16}
LONGEST = 30
PEOPLE, NAMED = "<people>", "<named>"
NAMES = {PEOPLE: {"PERSON", "NORP"}, NAMED: {"PERSON", "NORP", "ORG", "GPE"}}
OPEN = frozenset({ONE, *GAPS, PEOPLE, NAMED})
"""Parts of a pattern that need no certain word."""
AGENTIVE = ("er", "or", "ist", "ant", "ian", "man", "woman")
"""Endings of nouns for somebody who acts: "its collectors"."""
_SOME_PEOPLE = frozenset({"other", "some", "many", "one", "body", "wounded", "dead", "injured"})
_HARM = frozenset(
    "kill murder execute shoot stab beat wound injure rape torture strangle lynch flog behead".split()
)
"""What is done to people: after these "them" means people ("stopped the bus and shot them")."""
PERSONS = frozenset({"him", "her", "them", "us", "me", "whoever", "those"})


@dataclass(frozen=True, slots=True)
class ObjectPattern:
    """Verbs that do harm if done to one of these; with a particle or preposition if one is given."""

    kind: str
    verb: str
    particle: str
    objects: frozenset[str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in a row, each a set of alternatives, a gap or any one word."""

    kind: str
    elements: tuple[frozenset[str], ...]

    @property
    def leaps(self) -> bool:
        """Whether a gap follows its first word, which then must be more than an auxiliary."""
        return len(self.elements) > 1 and bool(self.elements[1] & GAPS.keys())


@functools.cache
def object_patterns() -> dict[str, tuple[ObjectPattern, ...]]:
    """The patterns of verb and object, by verb."""
    found: dict[str, list[ObjectPattern]] = defaultdict(list)
    for kind, listed in table("conduct").items():
        for line in listed.get("objects", []):
            verbs, _, objects = line.partition(" > ")
            for verb, particle in _led_verbs(verbs):
                found[verb].append(ObjectPattern(kind, verb, particle, _expanded(objects)))
    return {verb: tuple(patterns) for verb, patterns in found.items()}


def _led_verbs(text: str) -> list[tuple[str, str]]:
    """Each verb with its particle or preposition: of its own, or "@with" for all of them."""
    verbs, _, prepositions = text.partition(" @")
    alone = [verb.partition(" ")[::2] for verb in verbs.split("|")]
    shared = prepositions.split("|") if prepositions else []
    return [(verb, led) for verb, _ in alone for led in shared] if shared else alone


@functools.cache
def phrases() -> dict[str, tuple[Phrase, ...]]:
    """The patterns of words in a row, by their first word."""
    found: dict[str, list[Phrase]] = defaultdict(list)
    for kind, listed in table("conduct").items():
        for line in listed.get("phrases", []):
            phrase = Phrase(kind, tuple(_expanded(part, "|") for part in line.split()))
            for first in phrase.elements[0]:
                found[first].append(phrase)
    return {first: tuple(listed) for first, listed in found.items()}


def possible_phrases(parse: Parse) -> tuple[dict[str, list[Phrase]], ...]:
    """For each sentence the patterns of words in a row all of whose words it holds, by their first word."""
    found = []
    for number, sentence in enumerate(parse.sentences):
        texts = {token.text.lower() for token in parse.tokens_of(sentence)}
        held = texts | parse.lemmas[number]
        able = {
            first: [phrase for phrase in phrases()[first] if _may_stand(phrase, held)]
            for first in held & phrases().keys()
        }
        found.append({first: listed for first, listed in able.items() if listed})
    return tuple(found)


def _may_stand(phrase: Phrase, held: set[str]) -> bool:
    """Whether each part of a pattern that must be one of some words is there; gaps and names may be."""
    return all(part & OPEN or not held.isdisjoint(part) for part in phrase.elements)


def _expanded(text: str, separator: str = "|") -> frozenset[str]:
    """Alternatives as a set; a class in angle brackets stands for its words."""
    found: set[str] = set()
    for part in text.split(separator):
        found.add(part)
        if part.startswith("<"):
            found.update(table("conduct")["classes"].get(part.strip("<>"), ()))
    return frozenset(found)


def is_done_to(parse: Parse, verb: int, pattern: ObjectPattern) -> bool:
    """Whether the verb is done to what the pattern names."""
    return any(_fits(parse, at, pattern.objects) for at in _targets(parse, verb, pattern.particle))


def _targets(parse: Parse, verb: int, particle: str) -> list[int]:
    """The objects of a verb, the subject of its passive, or what follows its preposition."""
    children = [parse.tokens[at] for at in parse.children[verb]]
    direct = [_meant(parse, each) for each in children if each.dep in {"dobj", "nsubjpass"}]
    direct += [each for each in children if each.dep in {"dative", "oprd"} and each.pos != "ADP"]
    direct += _modified(parse, verb)
    if not particle:
        return [each.index for each in direct]
    led: list[Token] = []
    for each in children:
        if each.text.lower() != particle:
            continue
        if each.dep == "prt" or each.pos == "ADV":
            led.extend(direct)
        found = child_of(parse, each.index, "pobj")
        if found is not None:
            led.append(found)
        elif each.dep == "prep" and not led:
            led.extend(direct)
    return [each.index for each in led]


def _modified(parse: Parse, verb: int) -> list[Token]:
    """What a participle or relative clause without an object of its own is about."""
    token = parse.tokens[verb]
    if token.dep == "acl" and token.tag == "VBN":
        return [parse.tokens[token.head]]
    return []


def _meant(parse: Parse, token: Token) -> Token:
    """The noun that a relative pronoun stands for."""
    if token.tag in {"WP", "WDT"} and parse.tokens[token.head].dep == "relcl":
        return parse.tokens[antecedent_of(parse, token.head)]
    return _taken_up(parse, token) if token.text.lower() == "them" else token


def _taken_up(parse: Parse, them: Token) -> Token:
    """The things that "them" means after a verb joined by "and": "stopped the lorries and wrote them up".

    Where they may be people, it stays the pronoun, which stands for people.
    """
    verb = parse.tokens[them.head]
    if verb.lemma.lower() in _HARM:
        return them
    done_to = child_of(parse, verb.head, "dobj") if verb.dep == "conj" else None
    if done_to is not None and done_to.pos == "NUM":
        of = child_of(parse, done_to.index, "prep")
        done_to = child_of(parse, of.index, "pobj") if of is not None else None
    if done_to is None or done_to.pos != "NOUN" or done_to.lemma.lower().endswith(AGENTIVE):
        return them
    classes = table("conduct")["classes"]
    people = done_to.lemma.lower() in {*classes["people"], *classes["actors"]}
    return them if people or done_to.lemma.lower() in _SOME_PEOPLE else done_to


def _fits(parse: Parse, noun: int, listed: frozenset[str]) -> bool:
    """Whether a noun phrase is of the kind: its noun, its adjectives, its "of", those joined to it."""
    if fits(parse.tokens[noun], listed):
        return True
    for child in parse.children[noun]:
        token = parse.tokens[child]
        if token.dep in {"amod", "compound", "nmod"} and _word_in(token, listed):
            return True
        if token.dep == "conj" and _fits(parse, child, listed):
            return True
        if token.dep == "prep" and token.text.lower() == "of":
            inner = child_of(parse, child, "pobj")
            if inner is not None and _word_in(inner, listed):
                return True
    return False


def fits(token: Token, listed: frozenset[str]) -> bool:
    """Whether a word is one of those, or a person or name where the pattern asks for one."""
    if _word_in(token, listed):
        return True
    if PEOPLE in listed and token.text.lower() in PERSONS:
        return True
    return any(name in listed and token.entity in kinds for name, kinds in NAMES.items())


def _word_in(token: Token, listed: frozenset[str]) -> bool:
    return token.lemma.lower() in listed or token.text.lower() in listed


def phrase_at(parse: Parse, tokens: tuple[int, ...], phrase: Phrase) -> list[int]:
    """The tokens a phrase covers at the beginning of those, or nothing."""
    return _follow(parse, tokens[:LONGEST], phrase.elements) or []


def _follow(
    parse: Parse, tokens: tuple[int, ...], elements: tuple[frozenset[str], ...]
) -> list[int] | None:
    if not elements:
        return []
    first = elements[0]
    farthest = max((GAPS.get(word, 0) for word in first), default=0)
    if farthest:
        for skipped in range(min(farthest, len(tokens)) + 1):
            rest = _follow(parse, tokens[skipped:], elements[1:])
            if rest is not None:
                return rest
        return None
    if not tokens or not (ONE in first or fits(parse.tokens[tokens[0]], first)):
        return None
    rest = _follow(parse, tokens[1:], elements[1:])
    return None if rest is None else [tokens[0], *rest]

"""Harmful conduct and status in a clause, by the editable list `data/conduct.toml`."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.annotate.claims.arguments import Arguments
from stemma.annotate.claims.patterns import is_done_to, object_patterns, phrase_at, possible_phrases
from stemma.annotate.claims.units import Unit
from stemma.annotate.clauses import child_of
from stemma.annotate.lexicon import table, words
from stemma.annotate.parse import Parse

BE = frozenset({"be", "become", "remain"})
HELPERS = {"light", "funding", "makes", "routine", "praise", "unreal", "ascribing", "of"}
"""Sections that are no kind of conduct but say how the others are used."""
VERBAL = frozenset({"VERB", "AUX"})
LINKS = {"dobj", "pobj", "attr", "conj", "nsubjpass"}
OPENED = {"dobj", "nsubjpass"}


@dataclass(frozen=True, slots=True)
class Deed:
    """Harm that a clause tells of: its kind, the word that tells it, and the verb it belongs to."""

    kind: str
    word: int
    verb: int
    phrase: tuple[int, ...] = ()
    """All words of the phrase that tells it, where it is one: "with batons"."""


def conduct_in(parse: Parse, unit: Unit) -> str | None:
    """The kind of harmful conduct or status the clause speaks of, by `data/conduct.toml`."""
    return next((deed.kind for deed in deeds_in(parse, unit)), None)


@dataclass(slots=True)
class _Latest:
    """The deeds of the clause that was last asked about: several steps ask about one after the other."""

    held: tuple[Parse, Unit, tuple[Deed, ...]] | None = None


_latest = _Latest()


def deeds_in(parse: Parse, unit: Unit) -> tuple[Deed, ...]:
    """Every harmful deed or status of which the clause speaks, whoever did it."""
    held = _latest.held
    if held is None or held[0] is not parse or held[1] is not unit:
        held = (parse, unit, _look_for(parse, unit))
        _latest.held = held
    return held[2]


def _look_for(parse: Parse, unit: Unit) -> tuple[Deed, ...]:
    found = [
        *_done(parse, unit),
        *_phrased(parse, unit),
        *_being(parse, unit),
        *_committed(parse, unit),
        *_owned(parse, unit),
        *_headed(parse, unit),
    ]
    return tuple(
        sorted(set(found), key=lambda deed: (deed.word, deed.kind, deed.verb, deed.phrase))
    )


def verbs_of(parse: Parse, unit: Unit) -> list[int]:
    """The verbs of the clause itself: its head, and what it leads to without a new subject."""
    inside = set(unit.tokens)
    found, stack = [], [unit.head]
    while stack:
        at = stack.pop()
        found.append(at)
        stack.extend(
            child
            for child in parse.children[at]
            if child in inside
            and parse.tokens[child].dep in {"xcomp", "conj"}
            and parse.tokens[child].pos in VERBAL
        )
    return [at for at in found if parse.tokens[at].pos in VERBAL]


@functools.cache
def kinds_of(key: str) -> dict[str, str]:
    """The kind of every word in the lists of that name."""
    return {
        word: kind
        for kind, listed in table("conduct").items()
        for word in listed.get(key, ())
        if kind not in HELPERS
    }


def _done(parse: Parse, unit: Unit) -> Iterator[Deed]:
    """Harmful verbs, verbs with what they are harmful to, and harmful ways of doing."""
    verbs = kinds_of("verbs")
    for at in unit.tokens:
        token = parse.tokens[at]
        if token.pos not in VERBAL or token.dep in {"aux", "auxpass", "amod"}:
            continue
        names = [token.lemma, *(f"{token.lemma} {led}" for led in _led_by(parse, at))]
        yield from (Deed(verbs[name], at, at) for name in names if name in verbs)
        for pattern in object_patterns().get(token.lemma, ()):
            if is_done_to(parse, at, pattern):
                yield Deed(pattern.kind, at, at)
        if any(_is_manner(parse, child) for child in parse.children[at]):
            yield Deed("manner", at, at)


def _led_by(parse: Parse, verb: int) -> list[str]:
    return [
        parse.tokens[at].text.lower()
        for at in parse.children[verb]
        if parse.tokens[at].dep in {"prt", "prep", "advmod"}
    ]


def _is_manner(parse: Parse, at: int) -> bool:
    token = parse.tokens[at]
    return token.dep == "advmod" and token.text.lower() in words("conduct", "manner", "adverbs")


def _phrased(parse: Parse, unit: Unit) -> Iterator[Deed]:
    """Phrases that begin in the clause; they may end in the next: "knew of it and did nothing"."""
    sentence = parse.sentences[parse.tokens[unit.head].sentence]
    possible = parse.once(possible_phrases)[sentence.index]
    for at in unit.tokens if possible else ():
        token = parse.tokens[at]
        listed = {*possible.get(token.lemma.lower(), ()), *possible.get(token.text.lower(), ())}
        place = tuple(range(at, sentence.last)) if listed else ()
        for phrase in listed:
            if token.dep in {"aux", "auxpass"} and phrase.leaps:
                continue
            covered = phrase_at(parse, place, phrase)
            if covered and not _leads_to_own(parse, covered[-1]):
                verb = _verb_over(parse, covered)
                if verb is not None:
                    yield Deed(phrase.kind, covered[0], verb, tuple(covered))


def _leads_to_own(parse: Parse, at: int) -> bool:
    """Whether a phrase goes on as in "on his own": who "did not act on his own" neglected nothing."""
    led = child_of(parse, at, "pobj")
    if led is None or parse.tokens[at].pos != "ADP":
        return False
    ours = child_of(parse, led.index, "amod")
    own = ours is not None and ours.lemma == "own"
    return led.lemma == "own" or (own and led.lemma in words("conduct", "classes", "initiatives"))


def _verb_over(parse: Parse, covered: list[int]) -> int | None:
    """The verb a phrase begins with, else the one on which it hangs."""
    at = covered[0]
    while parse.tokens[at].pos not in VERBAL or parse.tokens[at].dep in {"aux", "auxpass"}:
        above = parse.tokens[at].head
        if above == at:
            return next((each for each in covered if parse.tokens[each].pos == "VERB"), None)
        at = above
    return at


def _being(parse: Parse, unit: Unit) -> Iterator[Deed]:
    """What somebody is said to be, also in an apposition: "X, the bureau's postman"."""
    status = kinds_of("status")
    for at in unit.tokens:
        token = parse.tokens[at]
        if token.lemma in BE and token.pos in VERBAL:
            complement = child_of(parse, at, "attr", "acomp")
            if complement is not None:
                yield from _statuses(parse, complement.index, at, status)
        elif token.dep == "appos" and _is_tool(parse, at):
            yield Deed("collusion", at, at)


def _statuses(parse: Parse, noun: int, verb: int, status: dict[str, str]) -> Iterator[Deed]:
    joined = [
        at for at in parse.children[noun] if parse.tokens[at].dep in {"conj", "amod", "compound"}
    ]
    for at in (noun, *joined):
        if parse.tokens[at].lemma in status:
            yield Deed(status[parse.tokens[at].lemma], at, verb)
    if _is_tool(parse, noun):
        yield Deed("collusion", noun, verb)


def _is_tool(parse: Parse, noun: int) -> bool:
    """Whether a noun says that somebody is another's: "the bureau's man", "a postman of the bureau"."""
    token = parse.tokens[noun]
    if token.lemma not in words("conduct", "classes", "tools"):
        return False
    owner = child_of(parse, noun, "poss")
    if owner is None and token.lemma not in {"man", "woman"}:
        of = child_of(parse, noun, "prep")
        owner = child_of(parse, of.index, "pobj") if of is not None and of.text == "of" else None
    masters = words("conduct", "classes", "masters")
    return owner is not None and (bool(owner.entity) or owner.lemma in masters)


def _committed(parse: Parse, unit: Unit) -> Iterator[Deed]:
    """Deeds named by a noun and carried by another word: "facilitated an attack"."""
    light, nouns = words("conduct", "light", "verbs"), kinds_of("nouns")
    for at in unit.tokens:
        token = parse.tokens[at]
        if token.lemma not in nouns or token.pos != "NOUN" or token.dep not in LINKS:
            continue
        carrier = _carrier(parse, at, light)
        if carrier is not None:
            yield Deed(nouns[token.lemma], at, carrier)


def _carrier(parse: Parse, noun: int, light: frozenset[str]) -> int | None:
    """The verb above a noun of conduct, if it or a word on the way carries the deed to its doer."""
    means = parse.tokens[parse.tokens[noun].head].text.lower() in {"with", "through"}
    at, carried = noun, means and kinds_of("nouns")[parse.tokens[noun].lemma] == "deception"
    while parse.tokens[at].head != at:
        at = parse.tokens[at].head
        token = parse.tokens[at]
        if token.lemma in words("conduct", "classes", "procedures") and token.dep in OPENED:
            return None  # whoever conducts an inquiry into a breach has committed none
        carried = carried or token.lemma in light
        if token.pos in VERBAL:
            return at if carried else None
    return None


def _owned(parse: Parse, unit: Unit) -> Iterator[Deed]:
    """Deeds named by a noun that is somebody's: "its refusal to", "the cover-up by"."""
    owned = kinds_of("owned")
    for at in unit.tokens:
        token = parse.tokens[at]
        if token.lemma in owned and token.pos == "NOUN" and owner_of(parse, at) is not None:
            yield Deed(owned[token.lemma], at, at)


def _headed(parse: Parse, unit: Unit) -> Iterator[Deed]:
    """What somebody runs that is harm by its name: "a terror ring, run by X", "the gang led by X"."""
    for at in unit.tokens:
        token = parse.tokens[at]
        led = token.lemma in words("conduct", "classes", "heading") and token.tag == "VBN"
        if not led or token.dep != "acl" or child_of(parse, at, "prt") is not None:
            continue
        if _is_band(parse, token.head) and not _is_of_another(parse, token.head):
            yield Deed("law", at, at)


def _is_of_another(parse: Parse, noun: int) -> bool:
    """Whether a noun before tells what was led or made: "the inquiry into the gang", "a book about it"."""
    token = parse.tokens[noun]
    link = parse.tokens[token.head]
    return token.dep == "pobj" and parse.tokens[link.head].pos in {"NOUN", "PROPN"}


def _is_band(parse: Parse, noun: int) -> bool:
    """Whether a noun, with the word right before it, names a body or place of harm: "a smuggling ring"."""
    token, before = parse.tokens[noun], parse.tokens[max(0, noun - 1)]
    dark = before.lemma.lower() in words("conduct", "classes", "dark") and before.head == noun
    against = parse.tokens[max(0, noun - 2)].text in {"-", "anti"}
    band = token.lemma in words("conduct", "classes", "bands") and dark and not against
    return band or token.lemma in words("conduct", "classes", "gangs")


def owner_of(parse: Parse, noun: int) -> int | None:
    """Whose deed a noun names: "the bureau's", "by the bureau"."""
    owner = child_of(parse, noun, "poss")
    if owner is not None:
        return owner.index
    for child in parse.children[noun]:
        token = parse.tokens[child]
        if token.text.lower() == "by" or (
            token.text.lower() == "of" and noun_takes_of(parse, noun)
        ):
            found = child_of(parse, child, "pobj")
            if found is not None:
                return found.index
    return None


def noun_takes_of(parse: Parse, noun: int) -> bool:
    """Whether "of" after the noun names the doer: the silence of the board, not the killing of X."""
    return parse.tokens[noun].lemma in words("conduct", "of", "nouns")


def pays(parse: Parse, unit: Unit, arguments: Arguments) -> bool:
    """Whether one named party is said to pay another: who pays whom is what such stories turn on."""
    verb = parse.tokens[unit.head]
    if verb.lemma not in words("conduct", "funding", "verbs"):
        return False
    if parse.lemmas[verb.sentence] & words("conduct", "funding", "owed"):
        return False
    payers, paid = set(arguments.agents(unit.head)), set(arguments.patients(unit.head))
    return bool(payers and paid - payers)

"""One name, several kinds: what most of the case takes it for.

A reader of one document takes a lone unknown word now for a person, now for a place. Where it is no part
of anybody's full name, the documents together know better than one of them. What a name says of itself
("Ltd", "Republic of") counts for more than any guess.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from stemma.model.annotations import EntitySchema
from stemma.model.kept import Kept
from stemma.resolve.profiles import ORGANISED, Profile
from stemma.text.legal_forms import is_company
from stemma.text.names import name_parts

GUESSED = 0.6
"""What a document's taking a name for a person or a place counts, beside one that sees a body."""
SHOWN = 2
"""What a document counts that shows by a pronoun or a title that a name is somebody's."""
_PREFERRED: tuple[EntitySchema, ...] = ("Address", "PublicBody", "Organization", "Company")
Votes = dict[str, Counter[EntitySchema]]


def settle_kinds(profiles: list[Profile], kept: Kept) -> list[Profile]:
    """The profiles; one name has one kind: its own word for it, or what most documents see in it."""
    marked = [_marked(profile, kept) for profile in profiles]
    plain = {
        profile.letters
        for profile in marked
        if len(profile.fullest) > 1 and _stated_kind(profile) == "Company"
    }
    votes = _of_several_words(marked)
    settled = {name: _usual(counted) for name, counted in votes.items() if len(counted) > 1}
    begun = _begun_names(marked)
    settled |= dict.fromkeys(plain, "Company")
    several = [
        _settled(profile, settled if profile.placed else {**begun, **settled}, kept)
        for profile in marked
    ]
    alone = {
        name: _winner(counted)
        for name, counted in _of_one_word(several, settled).items()
        if len(counted) > 1
    }
    found = [_settled(profile, alone, kept) for profile in several]
    surnames, firms = _surnames(found), first_words_of_firms(found)
    bodies = first_words_of_bodies(found)
    return [
        _settle(each, "Organization")
        if _is_a_body_in_short(each, bodies)
        else _by_others(each, surnames, firms)
        for each in found
    ]


def first_words_of_bodies(profiles: Iterable[Profile]) -> frozenset[str]:
    """The words with which the names of bodies begin, and that are in no name of a person."""
    bodies: set[str] = set()
    persons: set[str] = set()
    for profile in profiles:
        for parts in profile.full_names if len(profile.fullest) > 1 else ():
            if profile.schema in ORGANISED and len(parts) > 1:
                bodies.add(parts[0])
            elif profile.is_person:
                persons.update(parts)
    return frozenset(bodies - persons)


def _is_a_body_in_short(profile: Profile, begun: frozenset[str]) -> bool:
    """Whether a lone word taken for a person is what bodies are called: "Stenmar" of "Stenmar & Roe"."""
    alone = profile.is_person and len(profile.fullest) == 1 and profile.fullest[0] in begun
    return alone and not profile.called.is_plainly_a_person


def _by_others(
    profile: Profile, surnames: set[str], firms: Mapping[str, tuple[str, ...]]
) -> Profile:
    """A lone word of unsure kind as the person's or the firm's whose name alone has it."""
    if profile.schema == "LegalEntity" and profile.letters in surnames:
        return _settle(profile, "Person")
    guessed = profile.schema in {"LegalEntity", "Address", "Organization"}
    if guessed and len(profile.fullest) == 1 and profile.fullest[0] in firms:
        return _settle(profile, "Company")
    return profile


def first_words_of_firms(profiles: Iterable[Profile]) -> dict[str, tuple[str, ...]]:
    """By its first word each firm's name, where no other name of the case has the word."""
    names: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    firms: set[tuple[str, ...]] = set()
    for profile in profiles:
        for parts in () if profile.is_by_noun else profile.full_names:
            if len(parts) > 1 and profile.schema == "Company":
                firms.add(parts)
            for part in parts if len(parts) > 1 else ():
                names[part].add(parts)
    return {parts[0]: parts for parts in sorted(firms) if names[parts[0]] == {parts}}


def _begun_names(profiles: Iterable[Profile]) -> dict[str, EntitySchema]:
    """What bodies are called that a document calls by the first words of their names: "Kestrel Bay".

    By such a name a document that does not write it in full means the body too, where it does not read it
    as a place: "Kestrel Bay fishermen" are of the bay.
    """
    return {
        "".join(short): profile.schema
        for profile in profiles
        if profile.schema in ORGANISED
        for short in profile.full_names
        if 1 < len(short) < len(profile.fullest) and profile.fullest[: len(short)] == short
    }


def _surnames(profiles: list[Profile]) -> set[str]:
    """Surnames of persons named in full that no place or body has a word of its name from."""
    persons = {
        profile.fullest[-1]
        for profile in profiles
        if profile.is_person and len(profile.fullest) > 1
    }
    others = {
        part
        for profile in profiles
        if profile.schema not in {"Person", "LegalEntity"}
        for part in profile.fullest
    }
    return persons - others


def _marked(profile: Profile, kept: Kept) -> Profile:
    """The profile as the kind that its own name states."""
    kind = _stated_kind(profile)
    if kind is None or kind == profile.schema:
        return profile
    return kept.call("marked", profile.key, _settle, profile, kind)


def _stated_kind(profile: Profile) -> EntitySchema | None:
    if any(is_company(name_parts(name)) for name in profile.names):
        return "Company"
    return "Address" if profile.country else None


def _settled(profile: Profile, kinds: dict[str, EntitySchema], kept: Kept) -> Profile:
    kind = kinds.get(profile.letters)
    if kind is None or kind == profile.schema or (profile.is_person and profile.called.titled):
        return profile
    return kept.call("settled", profile.key, _settle, profile, kind)


def _settle(profile: Profile, kind: EntitySchema) -> Profile:
    return replace(profile, settled=kind)


def _of_several_words(profiles: list[Profile]) -> Votes:
    """For each name of several words, in one word or more: how many documents see which kind.

    A document that says "he" or "Mr" of it does not guess.
    """
    several = {profile.letters for profile in profiles if len(profile.fullest) > 1}
    votes: Votes = defaultdict(Counter)
    for profile in profiles:
        if profile.letters in several:
            plain = profile.is_person and profile.called.is_plainly_a_person
            votes[profile.letters][profile.schema] += SHOWN if plain else 1
    return votes


def _of_one_word(profiles: list[Profile], settled: dict[str, EntitySchema]) -> Votes:
    """For each lone word that is no part of a person's name: how many mentions see which kind.

    What is a body's short name in one document is a vote for that body's kind in the others.
    """
    full = [x.fullest for x in profiles if x.is_person and len(x.fullest) > 1]
    begun = {part for parts in full for part in parts[:-1]} - _plain_places(profiles)
    parts_of_persons = begun | {parts[-1] for parts in full}
    votes: Votes = defaultdict(Counter)
    for profile in profiles:
        for word in _lone_words(profile):
            if word not in parts_of_persons and word not in settled:
                votes[word][profile.schema] += len(profile.mentions)
    return votes


def _plain_places(profiles: list[Profile]) -> set[str]:
    """Lone words that documents write of as a place, and none of as somebody: no given names."""
    lone = [each for each in profiles if len(each.fullest) == 1]
    somebody = {x.fullest[0] for x in lone if x.is_person and x.called.is_plainly_a_person}
    places = Counter(x.fullest[0] for x in lone if x.schema == "Address" and x.placed)
    return {word for word, many in places.items() if many > 1} - somebody


def _lone_words(profile: Profile) -> set[str]:
    """The lone words that it is called by; of a firm's name without "Ltd", none."""
    alone = len(profile.fullest) == 1
    if profile.schema not in ORGANISED:
        return {*profile.fullest} if alone else set()
    called = {parts[0] for parts in profile.full_names if len(parts) == 1}
    return called & {parts[0] for name in profile.names if len(parts := name_parts(name)) == 1}


def _usual(counted: Counter[EntitySchema]) -> EntitySchema:
    """The kind that most documents see in a name of several words.

    Two capitalised words look like a person or a place wherever nothing says more; that a document
    takes them for a body has a reason, and counts for more.
    """

    def rank(schema: EntitySchema) -> tuple[bool, float, int, str]:
        known = _PREFERRED.index(schema) if schema in _PREFERRED else len(_PREFERRED)
        share = GUESSED if schema in {"Person", "Address"} else 1.0
        return schema == "LegalEntity", -counted[schema] * share, known, schema

    return min(counted, key=rank)


def _winner(counted: Counter[EntitySchema]) -> EntitySchema:
    """The kind of most mentions; a person only if no document sees anything else.

    A mononym that some documents take for a body or a place is rarely a person, and to make a
    person of a country is the worse mistake.
    """

    def rank(schema: EntitySchema) -> tuple[bool, bool, int, int, str]:
        known = _PREFERRED.index(schema) if schema in _PREFERRED else len(_PREFERRED)
        return schema == "Person", schema == "LegalEntity", -counted[schema], known, schema

    return min(counted, key=rank)


def kind_of(members: Iterable[Profile]) -> EntitySchema:
    """The kind that most mentions of one entity have."""
    counted = Counter(profile.schema for profile in members for _ in profile.mentions)
    return min(counted, key=lambda schema: (schema == "LegalEntity", -counted[schema], schema))

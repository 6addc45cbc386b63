"""One name, several kinds: what most of the case takes it for.

A reader of one document takes a lone unknown word now for a person, now for a place. Where it is no part
of anybody's full name, the documents together know better than one of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

from stemma.model.annotations import EntitySchema
from stemma.model.kept import Kept
from stemma.resolve.profiles import Profile

GUESSED = 0.6
"""What a document's taking a name for a person or a place counts, beside one that sees a body."""
_PREFERRED: tuple[EntitySchema, ...] = ("Address", "PublicBody", "Organization", "Company")


def settle_kinds(profiles: list[Profile], kept: Kept) -> list[Profile]:
    """The profiles; one name has one kind: that which most documents see in it."""
    person_parts = {
        part
        for profile in profiles
        if profile.is_person and len(profile.fullest) > 1
        for part in profile.fullest
    }
    votes: dict[tuple[str, ...], Counter[EntitySchema]] = defaultdict(Counter)
    for profile in profiles:
        if len(profile.fullest) > 1:
            votes[profile.fullest][profile.schema] += 1
        elif profile.fullest and profile.fullest[0] not in person_parts:
            votes[profile.fullest][profile.schema] += len(profile.mentions)
    settled = {
        name: _winner(counted) if len(name) == 1 else _usual(counted)
        for name, counted in votes.items()
        if len(counted) > 1
    }
    return [
        kept.call("settled", profile.key, _settle, profile, settled[profile.fullest])
        if profile.fullest in settled
        else profile
        for profile in profiles
    ]


def _settle(profile: Profile, kind: EntitySchema) -> Profile:
    return replace(profile, settled=kind)


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

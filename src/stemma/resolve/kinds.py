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

_PREFERRED: tuple[EntitySchema, ...] = ("Address", "PublicBody", "Organization", "Company")


def settle_kinds(profiles: list[Profile], kept: Kept) -> list[Profile]:
    """The profiles; those of one lone word have the kind that most mentions of it have."""
    person_parts = {
        part
        for profile in profiles
        if profile.is_person and len(profile.fullest) > 1
        for part in profile.fullest
    }
    votes: dict[tuple[str, ...], Counter[EntitySchema]] = defaultdict(Counter)
    for profile in profiles:
        if len(profile.fullest) == 1 and profile.fullest[0] not in person_parts:
            votes[profile.fullest][profile.schema] += len(profile.mentions)
    settled = {name: _winner(counted) for name, counted in votes.items() if len(counted) > 1}
    return [
        kept.call("settled", profile.key, _settle, profile, settled[profile.fullest])
        if profile.fullest in settled
        else profile
        for profile in profiles
    ]


def _settle(profile: Profile, kind: EntitySchema) -> Profile:
    return replace(profile, settled=kind)


def _winner(counted: Counter[EntitySchema]) -> EntitySchema:
    """The kind of most mentions; a person only if no document sees anything else.

    A mononym that some documents take for a body or a place is rarely a person, and to make a
    person of a country is the worse mistake.
    """

    def rank(schema: EntitySchema) -> tuple[bool, bool, int, int, str]:
        known = _PREFERRED.index(schema) if schema in _PREFERRED else len(_PREFERRED)
        return schema == "Person", schema == "LegalEntity", -counted[schema], known, schema

    return min(counted, key=rank)

"""Where those were spoken of who have been met so far in a walk through a document."""

from __future__ import annotations

from dataclasses import replace

from stemma.annotate.names.grouping import Group
from stemma.annotate.parse import Parse, Token
from stemma.annotate.speakers.referents import Antecedent, Scene

NEAR_PRONOUN = 2
"""Sentences after which a pronoun no longer keeps the one it means in mind."""
LONGEST = 60
"""Places kept in mind."""


class Memory:
    """What a reader keeps in mind: the places in text order, and the last one of each."""

    def __init__(self, parse: Parse, groups: list[Group], scene: Scene) -> None:
        self.parse = parse
        self.groups = groups
        self.scene = scene
        self.seen: list[Antecedent] = []
        self.latest: dict[int, Antecedent] = {}

    @property
    def recent(self) -> list[Antecedent]:
        """The places that are kept in mind, in text order."""
        return self.seen[-LONGEST:]

    def keep(self, place: Antecedent) -> None:
        """Take a place in."""
        self.latest[place.group] = place
        self.scene.counts[place.group] += 1
        for at in range(place.first, place.last):
            if at == place.head or at not in self.scene.meant:
                self.scene.meant[at] = place.group
        gender = self.groups[place.group].gender if place.group >= 0 else None
        self.seen.append(replace(place, gender=place.gender or gender))

    def speaker_before(self, token: Token) -> list[Antecedent]:
        """Where the one who spoke before was last spoken of, however far a quotation runs."""
        before = self.scene.spoke.get(token.index)
        group = self.scene.meant.get(before) if before is not None else None
        return [place for place in reversed(self.seen) if place.group == group][:1]

    def carried_on(self, token: Token, near: list[Antecedent]) -> list[Antecedent]:
        """Where those were named who, a moment ago, were spoken of by a pronoun alone."""
        here = {place.group for place in near}
        return [
            self.latest[group]
            for group, at in self.scene.pronouns.items()
            if group >= 0
            and group not in here
            and group in self.latest
            and token.sentence - self.parse.tokens[at].sentence < NEAR_PRONOUN
        ]

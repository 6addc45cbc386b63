"""Which gender those spoken of have, as the pronouns for them have shown so far."""

from __future__ import annotations

from dataclasses import replace

from stemma.annotate.clauses import is_within
from stemma.annotate.names.grouping import Group
from stemma.annotate.names.titles import Gender
from stemma.annotate.parse import Parse, Token
from stemma.annotate.speakers.referents import GENDERS, SUBJECTS, Antecedent


class Genders:
    """Keeps what "his" and "she" tell of the named and of those without a name."""

    def __init__(self, parse: Parse, groups: list[Group]) -> None:
        self.parse = parse
        self.groups = groups
        self._unnamed: dict[int, Gender] = {}

    def note(self, pronoun: Token, chosen: Antecedent) -> None:
        """Keep the gender of a pronoun for whom it is taken to mean, where that is plain."""
        gender = GENDERS.get(pronoun.text.lower())
        if gender is None or not self._is_plain(pronoun, chosen):
            return
        if chosen.group < 0:
            self._unnamed.setdefault(chosen.group, gender)
        else:
            group = self.groups[chosen.group]
            group.gender = group.gender or gender

    def known(self, place: Antecedent) -> Antecedent:
        """The place with the gender that a pronoun has shown since."""
        named = place.group >= 0
        shown = self.groups[place.group].gender if named else self._unnamed.get(place.group)
        return place if place.gender or shown is None else replace(place, gender=shown)

    def _is_plain(self, pronoun: Token, chosen: Antecedent) -> bool:
        """Whether a pronoun means a subject, or stands in the clause that is about somebody."""
        head = self.parse.tokens[chosen.head]
        if head.dep in SUBJECTS:
            return True
        return head.sentence == pronoun.sentence and any(
            self.parse.tokens[at].dep == "relcl" and is_within(self.parse, pronoun.index, at)
            for at in self.parse.children[head.index]
        )

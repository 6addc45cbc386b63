"""A claim with everything a comparison asks of it: its words, what they tell, whom they concern."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from functools import cached_property

from stemma.compare.statements.amounts import find_amounts
from stemma.compare.statements.claim_words import ClaimWords
from stemma.compare.statements.clocks import Clock
from stemma.compare.statements.denied import is_of_the_past
from stemma.compare.statements.families import acts_of, empty_stems, families_of
from stemma.compare.statements.fates import with_fates
from stemma.compare.statements.numbers import BODIES, HAD_SAID, Amount
from stemma.compare.statements.occasions import (
    Occasion,
    counted_by_clock,
    find_clocks,
    find_occasions,
    is_to_come,
    not_to_come,
    to_the_minute,
)
from stemma.compare.statements.signals import SIGNAL, signal_words
from stemma.compare.statements.ties import said_where, ties_to
from stemma.compare.statements.when import Stretch, stretch
from stemma.compare.statements.worded import both_of, up_to_the_nth
from stemma.model.documents import quote
from stemma.text.words import stem, weight, words

TELLING = 0.3
"""A stem of less weight stands in too many texts to say that two statements meet."""
RARE = 0.6
WHERE = {"Address", "Thing", "Event"}
SPECIFIC = 0.8
_WE = re.compile(r"\bwe\b|\b(?:my|his|her|their|our) clients?\b", re.IGNORECASE)
_I = re.compile(r"\bI\b")
_TAKES_UP = re.compile(r"(?:it|they|this|he|she)\b", re.IGNORECASE)
HEADING = 4
_ONCE = frozenset("last first born founded built established latest".split())
_CAPITAL = re.compile(r"(?<=[\w,;’'] )[A-Z][\w'’-]+")
_NUMERAL = re.compile(r"[\d,.:]+(?:st|nd|rd|th)?")


@dataclass(frozen=True, eq=False)
class Statement(ClaimWords):
    """A claim with everything a comparison asks of it."""

    @cached_property
    def concepts(self) -> dict[str, float]:
        """What it tells: telling stems with their weight, words of one family written as one."""
        own = self._concepts(self.words, share=1.0)
        if self.counts_on:
            own = self._concepts(tuple(words(self.counts_on)), share=0.5) | own
        return self.borrowed | own if self.borrows or self.is_headed else own

    @cached_property
    def is_headed(self) -> bool:
        """Whether it takes up a heading before it: "The siren. It was last tested …"."""
        return bool(
            self.before and len(words(self.before)) <= HEADING and _TAKES_UP.match(self.text)
        )

    @cached_property
    def told(self) -> float:
        """How much it tells in all, names left out."""
        own = (value for token, value in self.concepts.items() if token not in self.name_words)
        return math.fsum(own)  # whatever order the words come in

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """Every three of its words in a row."""
        return frozenset(zip(self.words, self.words[1:], self.words[2:], strict=False))

    @cached_property
    def rare(self) -> frozenset[str]:
        """The stems that few texts have."""
        return self._weighing(RARE)

    @cached_property
    def specific(self) -> frozenset[str]:
        """The stems that hardly any text has, names included."""
        return self._weighing(SPECIFIC)

    def _weighing(self, least: float) -> frozenset[str]:
        return frozenset(
            root
            for root, value in self.stems.items()
            if value >= least and tells(root) and root not in self._counted | self.signals
        )

    @cached_property
    def borrowed(self) -> dict[str, float]:
        """What an elliptic statement takes over from the words before it, at half their weight."""
        return self._concepts(tuple(words(self.before)), share=0.5)

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The stems of the names in it."""
        text = self.document.text
        named = (words(quote(text, mention.spans)) for mention in self.mentions)
        return frozenset(stem(word) for said in named for word in said)

    @cached_property
    def capitals(self) -> frozenset[str]:
        """The stems of its words that have a capital though no sentence need begin with them."""
        return frozenset(
            stem(word) for match in _CAPITAL.finditer(self.text) for word in words(match.group())
        )

    @cached_property
    def place_words(self) -> frozenset[str]:
        """The stems of the places named in it."""
        text = self.document.text
        named = (each for each in self.mentions if each.entity in self.places)
        return frozenset(stem(word) for each in named for word in words(quote(text, each.spans)))

    @cached_property
    def people(self) -> frozenset[str]:
        """Who is spoken of: agents and patients, everyone named, who says "we" or "I", a lawyer's client."""
        named = {mention.entity for mention in self.mentions}
        own: frozenset[str] = frozenset()
        if _WE.search(self.text):
            own = self.behind
        elif _I.search(self.text):
            own = frozenset(self.attribution.speakers)
        return frozenset({*self.claim.about, *named, *own}) - self.places

    @cached_property
    def places(self) -> frozenset[str]:
        """The places, countries and things named: what something happens at or to."""
        return frozenset(each.entity for each in self.mentions if each.schema in WHERE)

    @cached_property
    def tied_to(self) -> frozenset[str]:
        """Those to whom it ties somebody: who one is, belongs to, works for, is a front of."""
        text = self.document.text
        return frozenset(
            mention.entity for mention in self.mentions if ties_to(text, mention.spans[0][0])
        )

    @cached_property
    def acts(self) -> frozenset[str]:
        """The families of acts that its words tell of: "attacked" does, "the attack" only names one."""
        said = (*self.words, *(words(self.before) if self.borrows else ()))
        told = acts_of(said).union(
            *(each.acts for each in self.amounts), [SIGNAL] * bool(self.signals)
        )
        return told | {"kill"} if BODIES.search(self.text) else told

    @cached_property
    def where(self) -> frozenset[str]:
        """The stems of the words that say where ("at the fish hall"); times and figures left out.

        The places in a list of parts are those of the parts.
        """
        whole = (
            self.text.partition(":")[0] if any(each.part for each in self.amounts) else self.text
        )
        return (
            frozenset(root for root in map(stem, said_where(whole)) if tells(root)) - self._counted
        )

    @cached_property
    def is_forecast(self) -> bool:
        """Whether it speaks of what is to come."""
        return self.claim.kind == "forecast" or is_to_come(self.text)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """How many of what; durations in minutes."""
        text = self.document.text
        given = find_amounts(text, self.quantities, self.times, self.words)
        found = (*both_of(self.words), *given, *up_to_the_nth(text, self.hull))
        return with_fates(found, text, self.hull, self.counts_on)

    @cached_property
    def occasions(self) -> tuple[Occasion, ...]:
        """The days at which something is said to have happened; of what is past none is to come."""
        found = find_occasions(self.document.text, self.times, as_of=False)
        if self.is_forecast or not is_of_the_past(self.words):
            return found
        return tuple(replace(each, when=not_to_come(each.when, self.published)) for each in found)

    @cached_property
    def times_of_day(self) -> tuple[Clock, ...]:
        """The times of day at which something is said to have happened."""
        return find_clocks(self.document.text, self.times, self.claim.spans)

    @cached_property
    def clocks(self) -> tuple[Clock, ...]:
        """Those of them that are exact, and not "at about five"."""
        return tuple(each for each in self.times_of_day if not each.about)

    @cached_property
    def signals(self) -> frozenset[str]:
        """The stems of its words for an alarm of which it says at what time of day it was given."""
        return signal_words(self.text) if self.clocks else frozenset()

    @cached_property
    def counts_up_to(self) -> Stretch | None:
        """The time up to which it counts ("by six", "as of today"), where it says so."""
        own = find_occasions(self.document.text, self.times, as_of=True)
        if own:
            return not_to_come(to_the_minute(own[0]), self.published)
        return counted_by_clock(self.document.text, self.times, self.published)

    @cached_property
    def marks_one(self) -> frozenset[str]:
        """Words by which it tells of what happens once: "last tested", "first met", "was born"."""
        return frozenset(self.words) & _ONCE

    @property
    def as_of(self) -> Stretch | None:
        """The time up to which a count holds: its own, else its document's day; "had said" has none."""
        if self.counts_up_to is None and HAD_SAID.search(self.text):
            return None
        return self.counts_up_to or stretch(self.published)

    @cached_property
    def _counted(self) -> frozenset[str]:
        """The stems of its units and times: slots of their own."""
        said = [quote(self.document.text, time.spans) for time in self.times]
        said += [quantity.unit for quantity in self.quantities if quantity.unit]
        return frozenset(stem(word) for each in said for word in words(each))

    def _concepts(self, said: tuple[str, ...], share: float) -> dict[str, float]:
        found: dict[str, float] = {}
        for word in said:
            root, acts = stem(word), families_of((word,))
            if acts:
                found |= {f"={act}": share * max(weight(root), TELLING) for act in acts}
            elif root in self.signals:
                found[f"={SIGNAL}"] = share
            elif root not in self._counted and tells(root):
                found[root] = share * weight(root)
        return found


def tells(root: str) -> bool:
    """Whether a stem says something of the matter: no common word, no numeral, no form of address."""
    return weight(root) >= TELLING and root not in empty_stems() and not _NUMERAL.fullmatch(root)

"""One walk through a document's words that keeps in mind who was spoken of, and where.

Common nouns ("a woman", "the report") compete with names for a pronoun: a pronoun that means one of
them means nobody named, and is left alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from stemma.annotate.attribution.hearers import last_speaker, who_is_asked
from stemma.annotate.kinds import BODIES, is_for_person
from stemma.annotate.names.grouping import Group
from stemma.annotate.names.titles import Gender
from stemma.annotate.parse import Parse, Token
from stemma.annotate.quotes import quoted_tokens
from stemma.annotate.speakers.ages import is_aged_person
from stemma.annotate.speakers.agreement import agrees, can_speak
from stemma.annotate.speakers.brought_in import just_brought_in
from stemma.annotate.speakers.genders import Genders
from stemma.annotate.speakers.kinship import is_kin
from stemma.annotate.speakers.memory import Memory
from stemma.annotate.speakers.nominals import Descriptions, noun_phrase
from stemma.annotate.speakers.office_owners import body_with_office
from stemma.annotate.speakers.owners import makers
from stemma.annotate.speakers.pronouns import choose, is_possible
from stemma.annotate.speakers.referents import (
    GENDERS,
    NEUTER,
    REACH,
    SUBJECTS,
    Antecedent,
    Scene,
    is_empty,
    is_pronoun,
    is_somebody,
)
from stemma.annotate.speakers.roles import gendered, name_borne
from stemma.annotate.speakers.said import NOTHING_SAID, Said
from stemma.annotate.voices.labels import label_starts

FAR_REACH = 9
"""Sentences looked back where nobody nearer can be meant."""
AGE_WORDS = 5
NEAR_PERSON = 3
"""Sentences in which "the old man" finds whom it means."""


class Scan:
    """Resolves pronouns and descriptions from left to right."""

    def __init__(
        self,
        parse: Parse,
        groups: list[Group],
        names: list[Antecedent],
        said: Said = NOTHING_SAID,
        own: int | None = None,
    ) -> None:
        """Take what was said and whose own text it is, if known, as a help in telling who is meant."""
        self.parse = parse
        self.said = said
        self.sources = said.before
        self.groups = groups
        self.names = names
        self.counts: dict[int, int] = defaultdict(int)
        self.named_tokens = {at for name in names for at in range(name.first, name.last)}
        first = names[0].group if names else -1
        quoted = quoted_tokens(parse)
        self.scene = Scene(parse, self.counts, quoted, first, speaking=frozenset(said.before))
        self.scene.spoke.update(
            {at: before for at, before in said.before.items() if before is not None}
        )
        self.at_name = {at: name.group for name in names for at in range(name.first, name.last)}
        self.memory = Memory(parse, groups, self.scene)
        self.descriptions = Descriptions(parse, groups, names, own)
        self._silent: dict[str, int] = {}
        self.genders = Genders(parse, groups)
        self.taken_up: dict[int, int] = {}
        """For each pronoun that means a description without a name, the head of the description."""
        self._labels = label_starts(parse)
        self._turn: int | None = None
        self._by_sentence: dict[int, list[Antecedent]] = defaultdict(list)
        self._first: dict[int, Antecedent] = {}
        for name in names:
            self._by_sentence[parse.tokens[name.first].sentence].append(name)
            self._first.setdefault(name.group, name)

    def run(self) -> Iterator[Antecedent]:
        """The pronouns and descriptions that mean someone named, in text order."""
        starts = {name.first: name for name in self.names}
        for token in self.parse.tokens:
            if token.index in starts:
                name = starts[token.index]
                if token.index in self._labels:
                    self._turn = name.group
                    self.memory.latest[name.group] = name
                    self.scene.meant.update(dict.fromkeys(range(name.first, name.last), name.group))
                else:
                    self.memory.keep(name)
            elif token.index in self.named_tokens:
                continue
            else:
                place = self._meant_at(token)
                if place is not None and place.group >= 0:
                    yield place

    def _meant_at(self, token: Token) -> Antecedent | None:
        """The place that a pronoun or a description makes."""
        if is_pronoun(token):
            return None if is_empty(self.parse, token) else self.pronoun(token)
        if is_aged_person(self.parse, token):
            place = self.descriptions.aged_person(token) or self._spoken_of(token)
            if place is not None:
                self.memory.keep(place)
            return place
        if token.pos == "NOUN" or (token.pos == "PROPN" and token.tag == "NNP"):
            return self._noun(token)
        return None

    def pronoun(self, token: Token) -> Antecedent | None:
        """Whom a pronoun means; the place it makes is remembered."""
        gender = GENDERS.get(token.text.lower())
        chosen = self._asked(token) if gender else None
        near = self.candidates(token)
        if chosen is None and gender:
            fitting = [place for place in near if is_possible(self.scene, token.index, place)]
            since = self.said.since(self.parse, token)
            known = self.scene.pronouns, since, self.scene.quoted
            chosen = just_brought_in(self.parse, fitting, *known)
        chosen = chosen or choose(self.scene, token.index, near)
        if chosen is None and gender and token.index in self.sources:
            far = self.candidates(token, FAR_REACH)
            if len({place.group for place in far}) == 1:
                chosen = choose(self.scene, token.index, far)
        chosen = chosen or body_with_office(self.parse, self.groups, self.memory.recent, token)
        if chosen is None:
            return None
        if chosen.group < 0 and token.index in self.sources and token.text.lower() in NEUTER:
            chosen = self._owner(chosen) or chosen
        self.genders.note(token, chosen)
        if chosen.group < 0:
            self.taken_up[token.index] = chosen.head
        self.scene.pronouns[chosen.group] = token.index
        self.scene.meant[token.index] = chosen.group
        self.counts[chosen.group] += 1
        return Antecedent(
            chosen.group, token.index, token.index + 1, token.index, gender, pronoun=True
        )

    def _asked(self, token: Token) -> Antecedent | None:
        """Who was asked right before and now answers."""
        asker = self.sources.get(token.index)
        heard = who_is_asked(self.parse, asker, token) if asker is not None else None
        beside = self.parse.children[heard] if heard is not None else ()
        named = (self.at_name[at] for at in beside if at in self.at_name)
        group = self.scene.meant.get(heard, -1) if heard is not None else -1
        group = group if group >= 0 or heard is None else self.at_name.get(heard, next(named, -1))
        if group < 0 or group not in self.memory.latest or group in self._barred(token):
            return None
        gender = self.groups[group].gender
        own = gender in {None, GENDERS.get(token.text.lower())}
        return self.memory.latest[group] if own and self.groups[group].schema == "Person" else None

    def _owner(self, work: Antecedent) -> Antecedent | None:
        """The body whose statement or report a pronoun takes up: it speaks for the body."""
        for group in makers(self.parse, self.parse.tokens[work.head], self.scene.meant):
            if self.groups[group].schema in BODIES:
                return self.memory.latest.get(group)
        return None

    def candidates(self, token: Token, reach: int = REACH) -> list[Antecedent]:
        """The places that a pronoun could point to, before it and in the rest of its sentence."""
        ahead = self._by_sentence[token.sentence]
        after = ahead[bisect_right([name.first for name in ahead], token.index) :]
        since = self.said.since(self.parse, token)
        near = [
            place
            for place in self.memory.recent
            if since - self.parse.tokens[place.head].sentence < reach
        ]
        barred = self._barred(token)
        return [
            place
            for place in [
                *self.memory.speaker_before(token),
                *self.memory.carried_on(token, near),
                *map(self.genders.known, near),
                *after,
            ]
            if agrees(self.parse, self.groups, token.text.lower(), place)
            and (self._turn is None or place.group != self._turn)
            and (token.index not in self.sources or can_speak(self.parse, self.groups, place))
            and place.group not in barred
        ]

    def _spoken_of(self, noun: Token) -> Antecedent | None:
        """The person spoken of a moment ago whom a bare description means, where it is who speaks.

        "The 51-year-old" and "the old man" bring in nobody new unless the text did so before.
        """
        shown = gendered([noun.lemma])
        for place in reversed([*self._possible(noun), *self.memory.speaker_before(noun)]):
            head = self.parse.tokens[place.head]
            if place.group < 0 and is_for_person(head.lemma):
                return None  # Somebody without a name may be meant
            near = noun.sentence - head.sentence <= NEAR_PERSON
            if place.group < 0 or self.groups[place.group].schema != "Person" or not near:
                continue
            gender = self.groups[place.group].gender
            if shown and gender and shown != gender:
                continue
            aged = is_aged_person(self.parse, noun)
            first = noun.index - AGE_WORDS if aged else noun_phrase(self.parse, noun)[0]
            return Antecedent(place.group, first, noun.index + 1, noun.index, gender)
        return None

    def _possible(self, last: Token) -> list[Antecedent]:
        """Where those were spoken of, in text order, whom "the 51-year-old" can mean."""
        barred = self._barred(last)
        carried = [
            replace(self.memory.latest[group], first=at, last=at + 1, head=at)
            for group, at in self.scene.pronouns.items()
            if group in self.memory.latest
        ]
        places = [*self.memory.recent, *carried]
        return sorted((p for p in places if p.group not in barred), key=lambda place: place.head)

    def _barred(self, token: Token) -> set[int]:
        """Who a pronoun cannot mean: who is named in what it says, and who says it directly."""
        first = token.index - (AGE_WORDS if token.text.lower() == "old" else 0)
        spoken = (self.said.contents.get(at, ()) for at in range(first, token.index + 1))
        content = {at for tokens in spoken for at in tokens}
        barred = {
            place.group
            for place in self.memory.recent
            if not place.pronoun and place.head in content
        }
        barred.update(self.at_name[at] for at in content if at in self.at_name)
        barred |= self._named_at_last(content)
        quoted = self.said.quoting.get(token.index)
        speaker = (
            -1 if quoted is None else self.at_name.get(quoted, self.scene.meant.get(quoted, -1))
        )
        return barred | ({speaker} if speaker >= 0 else set())

    def _named_at_last(self, content: set[int]) -> set[int]:
        """Kin without a name whom the words name: “His aunt runs it. ‘Ruta is ill,’ he said” is not hers."""
        new = [
            each for each in self.names if each.first in content and each == self._first[each.group]
        ]
        if len(new) != 1 or self.groups[new[0].group].schema not in {"Person", "LegalEntity"}:
            return set()
        recent = (place for place in self.memory.recent if place.group < 0)
        return {place.group for place in recent if is_kin(self.parse, place.head)}

    def _noun(self, token: Token) -> Antecedent | None:
        """The named one whom a description means, or else somebody unnamed to keep in mind."""
        place = self.descriptions.resolve(token, self.memory.recent, self.memory.latest)
        subject = token.dep in SUBJECTS and token.index in self.sources
        if place is None and subject and self.descriptions.is_bare(token):
            place = self._spoken_of(token)
        if place is None and token.lemma.lower() == "witness" and token.index in self.sources:
            place = self._testifying(token)
        if place is None and (bearer := self._bearer(token)) is not None:
            self.memory.keep(bearer)
            return None
        if place is None and is_somebody(self.parse, token, self.named_tokens):
            phrase = noun_phrase(self.parse, token)
            number = self._silent.setdefault(token.text.lower(), -2 - len(self._silent))
            shown = gendered([token.lemma])
            gender: Gender | None = "male" if shown == "male" else "female" if shown else None
            place = Antecedent(number, phrase[0], phrase[-1] + 1, token.index, gender)
        if place is not None:
            self.memory.keep(place)
        return place

    def _testifying(self, noun: Token) -> Antecedent | None:
        """Whom "the witness" means where no heading tells: who spoke last, askers aside."""
        if noun.tag != "NN" or not self.descriptions.is_definite(noun):
            return None
        before = last_speaker(self.parse, self.sources, noun)
        group = self.at_name.get(before, self.scene.meant.get(before, -1)) if before else -1
        if group < 0 or self.groups[group].schema != "Person" or group in self._barred(noun):
            return None
        first = noun_phrase(self.parse, noun)[0]
        gender = self.groups[group].gender
        return Antecedent(group, first, noun.index + 1, noun.index, gender)

    def _bearer(self, noun: Token) -> Antecedent | None:
        """The named one whom a noun brings in by name: "a man who calls himself X"."""
        groups = (self.at_name[at] for at in name_borne(self.parse, noun) if at in self.at_name)
        group = next(groups, None)
        first = noun_phrase(self.parse, noun)[0]
        return None if group is None else Antecedent(group, first, noun.index + 1, noun.index)

"""Plain descriptions that mean someone named: "the association", "the superintendent"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from stemma.annotate.clauses import child_of
from stemma.annotate.lexicon import by_word, table, words
from stemma.annotate.names.grouping import Group
from stemma.annotate.names.person_groups import WRITTEN_OUT
from stemma.annotate.names.shapes import heads_name
from stemma.annotate.names.spellings import folded
from stemma.annotate.parse import Parse, Token
from stemma.annotate.speakers.ages import AGED, age_in, ages_given
from stemma.annotate.speakers.body_words import BODY_HEADS, head_words
from stemma.annotate.speakers.brought_in import first_brought_in
from stemma.annotate.speakers.casts import Cast
from stemma.annotate.speakers.own_bodies import FIRMS, calls_itself
from stemma.annotate.speakers.referents import REFLEXIVE, SUBJECTS, Antecedent
from stemma.annotate.speakers.roles import (
    describing_nouns,
    is_other_office,
    kind_of_office,
    title_words,
)

POINTING = frozenset({"the", "this", "that"})
ANY_BODY = frozenset({"group", "organisation", "organization", "outfit"})
"""Nouns that can mean any body spoken of a moment ago."""
TRADES = frozenset({"company", "firm", "paper", "newspaper", "magazine", "agency", "operator"})
"""Nouns that mean a body spoken of a moment ago whose name does not tell its kind."""
PAPERS = frozenset({"paper", "newspaper", "magazine"})
ANYBODY = frozenset({"man", "woman", "gentleman", "lady", "boy", "girl"})
"""Nouns that tell no more of a person than sex and age."""
NEAR = 2
"""Sentences in which such a noun finds its body."""
TITLES_IN_FULL = {**WRITTEN_OUT, "dr": "doctor", "det": "detective", "prof": "professor"}
"""Titles cut short, with the noun by which the text goes on."""


def noun_phrase(parse: Parse, noun: Token) -> list[int]:
    """A noun with the words before it that belong to it."""
    first = noun.index
    for child in parse.children[noun.index]:
        token = parse.tokens[child]
        if child < first and token.dep in {"det", "amod", "compound", "nummod", "poss", "nmod"}:
            first = min(first, parse.subtree(child)[0])
    return list(range(first, noun.index + 1))


class Descriptions:
    """The nouns that a document uses for its named ones, and what they mean where they return."""

    def __init__(
        self,
        parse: Parse,
        groups: list[Group],
        names: list[Antecedent],
        own: int | None = None,
    ) -> None:
        """Take in whose own text it is, if that is a body's."""
        self.parse = parse
        self.groups = groups
        self.own = own
        self.own_nouns = calls_itself(parse, groups, names, own)
        self.by_noun: dict[str, set[int]] = defaultdict(set)
        self.by_rank: dict[str, set[int]] = defaultdict(set)
        """For each title written out those who have it: "detective" for "Det. Sgt. X"."""
        self._kinds: dict[tuple[str, int], list[frozenset[str]]] = defaultdict(list)
        """What stands before a noun that a group is called by: "managing" of its director."""
        self.members: dict[str, set[int]] = defaultdict(set)
        """For the plural that ends a body's name the body: "the trustees", "Board of Trustees"."""
        for name in names:
            for noun in describing_nouns(parse, name.first, name.last, name.head):
                self.by_noun[noun.lemma.lower()].add(name.group)
                self._kinds[noun.lemma.lower(), name.group].append(kind_of_office(parse, noun))
            if groups[name.group].schema == "Person":
                for word in title_words(parse, name.first):
                    self.by_noun[word].add(name.group)
                    self.by_rank[TITLES_IN_FULL.get(word, word)].add(name.group)
        people = [name for name in names if groups[name.group].schema == "Person"]
        self._ages = ages_given(parse, names)
        self.cast: Cast[int] = Cast(parse, ((name.first, name.last, name.group) for name in people))
        for part, having in self.cast.parts.items():
            self.by_noun[part].update(having)
        self._note_bodies()
        self.introduced = first_brought_in(parse)
        self.by_kind: dict[str, set[int]] = {
            kind: {group for word in covered for group in self.by_noun.get(word, ())}
            for kind, covered in table("nominals")["kinds"].items()
        }

    def _is_introduced(self, noun: Token) -> bool:
        """Whether somebody without a name was called so before: "a politician … the politician"."""
        return self.introduced.get(noun.lemma, noun.index) < noun.index

    def _note_bodies(self) -> None:
        """Keep by which words each body can be called for short."""
        for at, group in enumerate(self.groups):
            for text in group.texts if group.schema != "Person" else ():
                for word in head_words(text):
                    self.by_noun[word].add(at)
                if " of " in text and text.endswith("s") and group.schema in BODY_HEADS:
                    self.members[folded(text)[-1]].add(at)

    def resolve(
        self, noun: Token, seen: list[Antecedent], latest: Mapping[int, Antecedent]
    ) -> Antecedent | None:
        """The place of a description that means someone named, if it plainly does.

        The places near by are given, and for each group where it was spoken of last.
        """
        bearers = self.cast.special(noun) if noun.tag in {"NN", "NNP"} else ()
        if len(bearers) == 1 and self._is_part(noun):
            phrase = noun_phrase(self.parse, noun)
            gender = self.groups[bearers[0]].gender
            return Antecedent(bearers[0], phrase[0], noun.index + 1, noun.index, gender)
        left_open = self._is_left_open(noun, latest) or self._is_of_nobody_named(noun, latest)
        if left_open or not self._is_plain(noun):
            return None
        seen = self._without_subject(noun, seen)
        wanted = {x for x in self._called_so(noun, latest) if not self._is_other_office(noun, x)}
        group = self._nearest(wanted, seen, noun.sentence)
        if group is None and len(wanted) == 1 and (only := min(wanted)) in latest:
            group = only if self.groups[only].schema in {*BODY_HEADS, "Person"} else None
        if group is None and not wanted and not self._is_introduced(noun):
            group = self._nearest(self.by_kind.get(noun.lemma, set()), seen, noun.sentence)
            group = self._by_rank(noun, latest) if group is None else group
            group = self._only_company(noun, latest) if group is None else group
        if group is None and not wanted and (age := self._age_of(noun)):
            group = self.aged(age)
        seen = [place for place in seen if place.group != self.own]
        if group is None:
            group = self._near_synonym(noun, seen)
        if group is None and noun.lemma in ANY_BODY:
            group = self._only_body(noun, seen)
        if group is None and not wanted and noun.lemma in TRADES:
            group = self._only_body(noun, [p for p in seen if self._may_trade(noun, p)])
        if group is None:
            return None
        phrase = noun_phrase(self.parse, noun)
        return Antecedent(group, phrase[0], noun.index + 1, noun.index, self.groups[group].gender)

    def _called_so(self, noun: Token, latest: Mapping[int, Antecedent]) -> set[int]:
        """Those whom the text calls by the noun; whose own text it is, where it so calls itself."""
        if self.own is not None and self.own in latest and noun.lemma in self.own_nouns:
            return {self.own}
        members = self.members.get(noun.text.lower(), set()) if noun.tag == "NNS" else set()
        return members or self.by_noun.get(noun.lemma) or self.by_noun.get(noun.text.lower(), set())

    def _is_of_nobody_named(self, noun: Token, latest: Mapping[int, Antecedent]) -> bool:
        """Whether all whom the text calls by the noun hold another office: "the medical director"."""
        called = self._called_so(noun, latest)
        return bool(called) and all(self._is_other_office(noun, each) for each in called)

    def _is_left_open(self, noun: Token, latest: Mapping[int, Antecedent]) -> bool:
        """Whether it has a capital and two bodies have it in their names: "the Committee" of two."""
        bodies = filter(self._is_body, self._called_so(noun, latest) if noun.tag == "NNP" else ())
        return len(list(bodies)) > 1

    def _is_other_office(self, noun: Token, group: int) -> bool:
        """Whether another office is meant than the group's: "the medical director", a managing one's."""
        own = self._kinds.get((noun.lemma, group), [])
        return is_other_office(kind_of_office(self.parse, noun), own)

    def _only_company(self, noun: Token, latest: Mapping[int, Antecedent]) -> int | None:
        """The only firm of the whole text, met so far: "the company", however far behind its name."""
        companies = (at for at, group in enumerate(self.groups) if group.schema == "Company")
        firms = [at for at in companies if at != self.own]
        if len(firms) != 1 or firms[0] not in latest or noun.lemma not in FIRMS:
            return None
        return firms[0] if self._without_subject(noun, [latest[firms[0]]]) else None

    def _without_subject(self, noun: Token, seen: list[Antecedent]) -> list[Antecedent]:
        """The places without the body that does what the noun stands in: it would be "its" there."""
        verb = noun
        while verb.pos not in {"VERB", "AUX"} and verb.head != verb.index:
            verb = self.parse.tokens[verb.head]
        subject = child_of(self.parse, verb.index, "nsubj")
        if subject is None or subject.index == noun.index:
            return seen
        doing = {each.group for each in seen if each.first <= subject.index < each.last}
        return [each for each in seen if each.group not in doing or not self._is_body(each.group)]

    def _is_body(self, group: int) -> bool:
        return group >= 0 and self.groups[group].schema in BODY_HEADS

    def _by_rank(self, noun: Token, latest: Mapping[int, Antecedent]) -> int | None:
        """The only one met so far whose title, written out, is the noun."""
        ranked = self.by_rank.get(noun.lemma.lower(), set())
        return min(ranked) if len(ranked) == 1 and ranked & latest.keys() else None

    def is_definite(self, noun: Token) -> bool:
        """Whether a noun points back to somebody whom the text did not bring in without a name."""
        return self._is_plain(noun) and not self._is_introduced(noun)

    def is_bare(self, noun: Token) -> bool:
        """Whether a noun tells no more than age or sex, of nobody brought in before: "the old man"."""
        if self._age_of(noun):
            children = [self.parse.tokens[child] for child in self.parse.children[noun.index]]
            return any(child.dep == "det" and child.text.lower() == "the" for child in children)
        plain = noun.lemma in ANYBODY and self._is_plain(noun)
        return plain and not self._is_introduced(noun)

    def aged_person(self, last: Token) -> Antecedent | None:
        """The place of "the 51-year-old", if it plainly means someone named."""
        group = self.aged(age_in(self.parse, last.index))
        if group is None:
            return None
        first = last.index - len(AGED) - 1
        return Antecedent(group, first, last.index + 1, last.index, self.groups[group].gender)

    def _age_of(self, noun: Token) -> str:
        return next(
            (age for at in self.parse.children[noun.index] if (age := age_in(self.parse, at))), ""
        )

    def aged(self, age: str) -> int | None:
        """Who is of an age: the one beside whose name the text gives it, and nobody else."""
        known = self._ages.get(age, set())
        return min(known) if len(known) == 1 else None

    def _is_part(self, noun: Token) -> bool:
        """Whether a noun means who has a part: "the witness", "Counsel", "counsel for the defence"."""
        if noun.dep in {"compound", "nmod", "amod", "appos"}:
            return False
        children = [self.parse.tokens[child] for child in self.parse.children[noun.index]]
        if noun.text.lower() in words("speakers", "sides", "counsel"):
            return not any(
                child.dep in {"poss", "appos", "nummod"} or child.text.lower() in {"a", "an", "no"}
                for child in children
            )
        return self._is_plain(noun)

    def _is_plain(self, noun: Token) -> bool:
        """Whether a singular noun points back and is not narrowed by what follows it."""
        plural_body = noun.tag == "NNS" and (
            noun.lemma in by_word("speakers", "bodies") or noun.text.lower() in self.members
        )
        if (noun.tag not in {"NN", "NNP"} and not plural_body) or noun.dep in {"compound", "nmod"}:
            return False
        children = [self.parse.tokens[child] for child in self.parse.children[noun.index]]
        if not any(child.dep == "det" and child.text.lower() in POINTING for child in children):
            return False
        beside = {"acl", "appos", "poss", "compound", "nummod"}
        return not any(
            (child.dep in beside and child.text.lower() not in REFLEXIVE)
            or (child.dep == "relcl" and not self._comma_after(noun))
            or (child.dep == "prep" and self._narrows(child))
            or (
                child.dep == "amod"
                and child.text.lower() in words("nominals", "other", "adjectives")
            )
            for child in children
        )

    def _narrows(self, preposition: Token) -> bool:
        """Whether a preposition tells which one is meant; "in question" only points back."""
        after = self.parse.tokens[preposition.index + 1 : preposition.index + 2]
        back = preposition.text.lower() == "in" and bool(after) and after[0].text == "question"
        return preposition.text.lower() in {"of", "for", "in", "from"} and not back

    def _comma_after(self, noun: Token) -> bool:
        return self.parse.tokens[min(noun.index + 1, len(self.parse.tokens) - 1)].text == ","

    def _nearest(self, wanted: set[int], seen: list[Antecedent], sentence: int) -> int | None:
        """The one of the wanted spoken of last; a place ("the country") only a moment ago."""
        for place in reversed(seen):
            if place.group in wanted:
                away = sentence - self.parse.tokens[place.head].sentence
                far = self.groups[place.group].schema == "Address" and away > 1
                return None if far else place.group
        return None

    def _near_synonym(self, noun: Token, seen: list[Antecedent]) -> int | None:
        """The body that a word for its kind means a moment later: "the paper" for "the Courier"."""
        known = noun.lemma in table("speakers")["kinds_of_body"]
        heads = words("speakers", "kinds_of_body", noun.lemma) if known else ()
        for place in reversed(seen):
            if noun.sentence - self.parse.tokens[place.head].sentence > NEAR:
                return None
            if place.group < 0 or self.groups[place.group].schema not in BODY_HEADS:
                continue
            group = self.groups[place.group]
            # "Union of Record Workers" is a union, and no paper for the sake of "Record"
            parts = {word for text in group.texts for word in head_words(text) or folded(text)}
            company = noun.lemma in FIRMS and group.schema == "Company"
            if company or not parts.isdisjoint(heads):
                return place.group
        return None

    def _may_trade(self, noun: Token, place: Antecedent) -> bool:
        """Whether a body can be "the firm"; "the paper" is one with an article: "the Tolm Kite"."""
        near = self.parse.tokens[max(place.first - 1, 0) : place.first + 1]
        article = any(token.text.lower() == "the" for token in near)
        return self._is_unheaded(place) and (article or noun.lemma not in PAPERS)

    def _is_unheaded(self, place: Antecedent) -> bool:
        """Whether no word in the names of a body says what kind it is: "Ostrand", no "Ostrand Union"."""
        texts = self.groups[place.group].texts if place.group >= 0 else ()
        return bool(texts) and not any(heads_name(word) for text in texts for word in text.split())

    def _only_body(self, noun: Token, seen: list[Antecedent]) -> int | None:
        """The body that "the group" means: the only one near, or the subject spoken of last."""
        near = [
            place
            for place in seen
            if place.group >= 0
            and noun.sentence - self.parse.tokens[place.head].sentence <= NEAR
            and self.groups[place.group].schema in {"Organization", "LegalEntity", "Company"}
        ]
        if len({place.group for place in near}) == 1:
            return near[0].group
        subjects = [place for place in near if self.parse.tokens[place.head].dep in SUBJECTS]
        if subjects and len({place.group for place in subjects}) == 1:
            return subjects[-1].group
        return None

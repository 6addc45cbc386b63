"""Who has which part in a document, as its own lists and headings say.

Records of courts and councils name everyone once, in a list ("for the defence, Ada Brun"), beside
the name ("Hanno Bly, President") or in a heading ("Evidence of Ada Brun"), and from there on speak
of "counsel", "the President" and "the witness".
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from stemma.annotate.kinds import is_for_person
from stemma.annotate.lexicon import by_word, words
from stemma.annotate.names.titles import is_title
from stemma.annotate.parse import Parse, Token

Who = TypeVar("Who", bound=Hashable)
NEAR = 5
"""Tokens between a name and the word beside it that says its part."""
VERSUS = frozenset({"v", "v.", "vs", "vs.", "versus"})
LONGEST_CASE = 24
"""Tokens of a heading that names a case: "Ada Brun v. Hanno Bly"."""
FAR = 12
"""Tokens from a part with its "of …" to the name behind the comma."""
IN_THE_CHAIR = ["in", "the", "chair", ":"]
GIVES_EVIDENCE = frozenset({"evidence", "testimony", "examination", "statement", "deposition"})
ACCUSING = frozenset(
    "accuse charge indict try convict sentence remand hold prosecute acquit".split()
)
KILLING = frozenset("kill murder bury shoot strangle stab poison drown assassinate".split())
DEATHS = frozenset({"death", "body", "murder", "killing", "corpse", "funeral", "burial"})
ANYBODY = frozenset({"man", "woman", "boy", "girl", "child", "person", "youth"})
QUESTIONS = frozenset({"examination", "cross-examination", "re-examination", "examined", "cross"})


@dataclass(frozen=True, slots=True)
class Place(Generic[Who]):
    """Where a person is named: tokens `[first, last)`."""

    first: int
    last: int
    who: Who


class Cast(Generic[Who]):
    """The parts of one document and who has them."""

    def __init__(self, parse: Parse, places: Iterable[tuple[int, int, Who]]) -> None:
        self.parse = parse
        self.places = sorted((Place(*place) for place in places), key=lambda place: place.first)
        self._starts = [place.first for place in self.places]
        self.parts: dict[str, dict[Who, None]] = defaultdict(dict)
        """For each part those who have it, in the order of the text."""
        self._witnesses: list[tuple[int, Who]] = []
        self._questioners: list[tuple[int, Who]] = []
        for place in self.places:
            for part in {*self._behind(place), *self._before(place), *self._sides(place)}:
                self.parts[part][place.who] = None
            self._heading(place)
        self._accuse()

    def special(self, noun: Token) -> tuple[Who, ...]:
        """Those whom a noun for a part in court means: "counsel for the defence", "the witness"."""
        lower = noun.text.lower()
        if lower == "witness" and (witness := self.witness(noun.index)) is not None:
            return (witness,)
        if lower in words("speakers", "sides", "counsel"):
            return self._counsel(noun)
        if lower in {"accused", "defendant"}:
            return self.accused()
        if lower == "deceased" or (lower in ANYBODY and self._is_dead(noun)):
            return tuple(self._struck_by(KILLING, DEATHS))
        if lower in words("speakers", "party_of", "claimant"):
            return tuple(self.parts.get(lower, self.parts.get("claimant", ())))
        return ()

    def accused(self) -> tuple[Who, ...]:
        """Those whom the document's headings or its verbs call accused."""
        named = self.parts.get("accused", self.parts.get("defendant"))
        return tuple(named if named is not None else self._struck_by(ACCUSING, frozenset()))

    def _is_dead(self, noun: Token) -> bool:
        """Whether a noun means somebody dead: "the dead man"."""
        before = self.parse.tokens[noun.index - 1 : noun.index]
        return bool(before) and before[0].text.lower() in {"dead", "murdered", "late"}

    def _struck_by(self, verbs: frozenset[str], nouns: frozenset[str]) -> dict[Who, None]:
        """Those to whom a verb says that something was done, or of whom a noun is: "the death of X"."""
        found: dict[Who, None] = {}
        for place in self.places:
            head = self.parse.tokens[place.last - 1]
            above = self.parse.tokens[head.head]
            struck = head.dep in {"dobj", "nsubjpass"} and self._says(above, verbs)
            struck = struck or self._whom(head, verbs)
            died = above.lemma == "die" and "kill" in verbs and head.dep == "nsubj"
            if above.text.lower() == "of" and head.dep == "pobj":
                above = self.parse.tokens[above.head]
            if struck or died or (above.lemma in nouns and head.dep in {"pobj", "poss"}):
                found[place.who] = None
        return found

    def _whom(self, name: Token, verbs: frozenset[str]) -> bool:
        """Whether a clause behind a name says that it was done to him: "X, whom they had accused"."""
        tokens = self.parse.tokens
        return any(
            tokens[clause].dep == "relcl"
            and tokens[clause].lemma in verbs
            and any(
                tokens[at].text.lower() in {"who", "whom"}
                and tokens[at].dep in {"dobj", "nsubjpass"}
                for at in self.parse.children[clause]
            )
            for clause in self.parse.children[name.index]
        )

    def _says(self, verb: Token, verbs: frozenset[str]) -> bool:
        """Whether a verb is one of these, or orders one of them: "ordered X to be held"."""
        below = (self.parse.tokens[at].lemma for at in self.parse.children[verb.index])
        return verb.lemma in verbs or (verb.lemma == "order" and not verbs.isdisjoint(below))

    def witness(self, at: int) -> Who | None:
        """Who gives evidence at a token, by the last heading before it."""
        return self._last(self._witnesses, at)

    def questioner(self, at: int) -> Who | None:
        """Who asks at a token, by the last heading before it."""
        return self._last(self._questioners, at)

    @staticmethod
    def _last(found: list[tuple[int, Who]], at: int) -> Who | None:
        before = bisect_left([start for start, _ in found], at)
        return found[before - 1][1] if before else None

    def _counsel(self, noun: Token) -> tuple[Who, ...]:
        side = self._side_of(noun)
        found = tuple(self.parts.get(f"counsel {side}", ())) if side else ()
        if found or side:
            return found
        if noun.text.lower() in {"prosecutor", "prosecution"}:
            return tuple(self.parts.get("counsel prosecution", self.parts.get("prosecutor", ())))
        if noun.text.lower() in {"defence", "defense"}:
            return tuple(self.parts.get("counsel defence", ()))
        known = [part for part in self.parts if part.startswith("counsel ")]
        others = [part for part in known if part != "counsel prosecution"]
        return tuple(self.parts[others[0]]) if len(others) == 1 else self._speaking(known, noun)

    def _speaking(self, parts: list[str], noun: Token) -> tuple[Who, ...]:
        """The one of several counsel who was named last, right before: "asked by Mr X … Counsel"."""
        having = {who for part in parts for who in self.parts[part]}
        for place in reversed(self.places[: bisect_left(self._starts, noun.index)]):
            if noun.sentence - self.parse.tokens[place.first].sentence > NEAR:
                return ()
            if place.who in having:
                return (place.who,)
        return ()

    def _side_of(self, noun: Token) -> str:
        """The side that stands beside a word for counsel: "for the defence", "defence counsel"."""
        tokens = self.parse.tokens
        near = [
            *tokens[max(noun.index - 1, 0) : noun.index],
            *tokens[noun.index + 1 : noun.index + 4],
        ]
        if noun.index + 1 < len(tokens) and tokens[noun.index + 1].text.lower() not in {
            "for",
            "of",
        }:
            near = near[:1]
        sides = by_word("speakers", "party_of")
        return next(
            (sides[each.text.lower()][0] for each in near if each.text.lower() in sides), ""
        )

    def _behind(self, place: Place[Who]) -> Iterator[str]:
        """The parts behind a name: ", President of the Chamber", "(driver)"."""
        tokens = self.parse.tokens
        if place.last >= len(tokens) or tokens[place.last].text not in {",", "("}:
            return
        for token in tokens[place.last + 1 : place.last + 1 + NEAR]:
            if token.sentence != tokens[place.first].sentence or token.text in {",", ")", ";", "."}:
                return
            if token.pos in {"VERB", "AUX", "ADP"} or token.index in self._starts:
                return
            if token.dep in {"nsubj", "nsubjpass"}:
                return
            if _is_part(token):
                if token.dep != "poss":  # "Ada Brun, the chairman's cousin"
                    yield token.text.lower()
                return

    def _before(self, place: Place[Who]) -> Iterator[str]:
        """The part before a comma and a name, or one in brackets: "The Minister (Ada Brun)"."""
        tokens = self.parse.tokens
        first = place.first
        while first > 0 and (is_title(tokens[first - 1].text) or tokens[first - 1].text == "."):
            first -= 1
        if (
            first > 3
            and [token.text.lower() for token in tokens[first - 4 : first]] == IN_THE_CHAIR
        ):
            yield from ("chair", "chairman", "chairwoman", "chairperson")
        if first < 2 or tokens[first - 1].text not in {",", "("}:
            return
        for at in range(first - 2, max(first - 2 - FAR, -1), -1):
            token = tokens[at]
            if token.sentence != tokens[place.first].sentence or token.text in {*",;:.()"}:
                return
            if token.pos in {"VERB", "AUX"}:
                return
            opens = at == 0 or tokens[at - 1].text.lower() in {
                "the",
                "our",
                "its",
                "their",
                "his",
                "her",
            }
            inner = at > 0 and tokens[at - 1].tag == "NN" and tokens[at - 2].text.lower() == "the"
            side = token.text.lower() in by_word("speakers", "party_of")
            side = side and (at < 2 or tokens[at - 2].text.lower() in {"for", "by", "on", "of"})
            if _is_part(token) and (opens or inner) and not side:
                yield token.text.lower()
                return

    def _sides(self, place: Place[Who]) -> Iterator[str]:
        """For which side a name stands in a list: "for the State, Ada Brun"; "Ada Brun for …"."""
        tokens = self.parse.tokens
        before = [
            token.text.lower().rstrip(".")
            for token in tokens[max(place.first - 6, 0) : place.first]
        ]
        while before and (is_title(before[-1]) or before[-1] in {"", ".", ",", ":"}):
            before.pop()
        after = [token.text.lower() for token in tokens[place.last : place.last + 5]]
        while after and after[0] in {",", "(", "appearing", "counsel", "qc", "kc"}:
            after.pop(0)
        sides = by_word("speakers", "party_of")
        for run, listed in ((before[-3:], True), (after[:3], False)):
            if len(run) < 2 or (run[0] not in {"for", "on"} and run[1] != "for"):
                continue
            counted = "people" in run and "the" not in run  # "for nineteen people"
            side = next((sides[word][0] for word in run if word in sides), "")
            if side and not counted and (listed or run[0] == "for"):
                yield f"counsel {side}"

    def _heading(self, place: Place[Who]) -> None:
        """Note whose evidence a heading announces, and who asks."""
        tokens = self.parse.tokens
        first = place.first
        while first > 0 and (is_title(tokens[first - 1].text) or tokens[first - 1].text == "."):
            first -= 1
        if first < 2:
            return
        sentence = self.parse.sentences[tokens[first].sentence]
        opening = {token.text.lower() for token in tokens[sentence.first : first]}
        short = first - sentence.first <= NEAR
        if tokens[first - 1].text.lower() == "of" and short and opening & GIVES_EVIDENCE:
            self._witnesses.append((place.first, place.who))
        if tokens[first - 1].text.lower() == "by" and short and opening & QUESTIONS:
            self._questioners.append((place.first, place.who))

    def _accuse(self) -> None:
        """Note the accused of a heading: "The State against A and B"."""
        tokens = self.parse.tokens
        for sentence in self.parse.sentences:
            opening = [token.text.lower() for token in tokens[sentence.first : sentence.last]]
            civil = sentence.last - sentence.first <= LONGEST_CASE and VERSUS & set(opening)
            if not (civil or {"against", *VERSUS} & set(opening[:6])) or "said" in opening:
                continue
            suing = any(word in by_word("speakers", "party_of") for word in opening[:4])
            against = next((n for n, word in enumerate(opening) if word in VERSUS), None)
            for place in self.places:
                if not sentence.first <= place.first < sentence.last:
                    continue
                if suing:
                    self.parts["accused"][place.who] = None
                elif against is not None and sentence.last - sentence.first <= LONGEST_CASE:
                    left = place.first < sentence.first + against
                    self.parts["claimant" if left else "defendant"][place.who] = None


def _is_part(token: Token) -> bool:
    """Whether a word can say what part somebody has."""
    lower = token.text.lower()
    return token.tag not in {"NNS", "NNPS"} and (is_title(lower) or is_for_person(lower))

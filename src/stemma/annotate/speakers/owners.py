"""Whose a report, a statement or a press office is: the named one that speaks through it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from stemma.annotate.clauses import child_of
from stemma.annotate.kinds import BYGONE, is_for_person
from stemma.annotate.lexicon import words
from stemma.annotate.names.works import is_listed
from stemma.annotate.parse import Parse, Token
from stemma.model.annotations import Mention

NOT_SPOKEN_FOR = frozenset({"Address", "Thing", "Event"})
FAR_SIDE = 8
"""Tokens behind "of" or "by" in which a maker is named."""

STAMPS = frozenset({"stamp", "seal", "signature", "letterhead", "logo"})
SPEAKING = frozenset(
    "say write reply state tell announce declare claim deny explain answer respond add".split()
)
"""Verbs of who speaks in a paper of one's own."""


def only_bears(work: Token, owner: Token, named: Mention | None) -> bool:
    """Whether a paper is somebody's who did not give it: "his certificate"."""
    if owner.dep != "poss" or not is_listed(work, "of_bearers"):
        return False
    person = named is not None and named.schema == "Person"
    return person or owner.text.lower() in {"his", "her", "my"}


def stamped_by(parse: Parse, with_: Token) -> Token | None:
    """Whose stamp or signature a paper has, behind its "with": "a receipt with the stamp of X"."""
    noun = child_of(parse, with_.index, "pobj")
    if noun is None or noun.lemma not in STAMPS:
        return None
    of = child_of(parse, noun.index, "prep")
    if of is not None and of.text == "of":
        return child_of(parse, of.index, "pobj")
    return child_of(parse, noun.index, "poss", "compound")


def makers(parse: Parse, work: Token, meant: Mapping[int, int]) -> Iterator[int]:
    """The groups that may stand behind a statement or a report: whose it is, of or by whom.

    For each token the group that it means is given, as far as it is known.
    """
    if work.lemma not in words("speakers", "works", "own") | words("speakers", "works", "organs"):
        return
    for child in parse.children[work.index]:
        token = parse.tokens[child]
        of = token.text.lower() in {"of", "by", "from"}
        for at in parse.subtree(child)[: FAR_SIDE - 1] if of else [child]:
            if (of or token.dep == "poss") and meant.get(at, -1) >= 0:
                yield meant[at]


class Owners:
    """Finds who stands behind the works and organs of one document."""

    def __init__(self, parse: Parse, mention_at: Mapping[int, Mention]) -> None:
        self.parse = parse
        self.mention_at = mention_at
        self._works: dict[str, list[int]] = defaultdict(list)
        for token in parse.tokens:
            if token.lemma in words("speakers", "works", "own"):
                self._works[token.lemma].append(token.index)

    def maker(self, head: Token) -> Mention | None:
        """The named body or person whose report, statement or words these are."""
        if (beside := self._beside(head)) is not None:
            return beside
        for child in self.parse.children[head.index]:
            token = self.parse.tokens[child]
            if token.text.lower() in {"by", "from", "of"} or token.lemma in {
                "publish",
                "issue",
                "sign",
            }:
                for at in self._right_behind(child):
                    maker = self.mention_at.get(at)
                    if maker is not None and maker.schema not in {"Address", "Thing", "Event"}:
                        return maker
        return None

    def _beside(self, head: Token) -> Mention | None:
        """The named one right before it: "the council's statement", "a Harbour Union spokesman"."""
        for child in self.parse.children[head.index]:
            if self.parse.tokens[child].dep in {"poss", "compound", "nmod"}:
                found = self.mention_at.get(child)
                if found is not None and found.schema not in NOT_SPOKEN_FOR:
                    return found
        return None

    def _right_behind(self, preposition: int) -> Iterator[int]:
        """The tokens behind a preposition up to a verb or a mark: what it plainly governs.

        None where it governs several people: what members of a body report is not its own word.
        """
        governed = child_of(self.parse, preposition, "pobj")
        if governed is not None and self._are_people(governed):
            return
        for token in self.parse.tokens[preposition + 1 : preposition + 1 + FAR_SIDE]:
            if token.pos in {"VERB", "AUX", "PUNCT"} and token.index not in self.mention_at:
                return
            yield token.index

    def _are_people(self, noun: Token) -> bool:
        """Whether a noun is for several people of whom none is named: "members of the League"."""
        person = is_for_person(noun.lemma) or noun.lemma in words("speakers", "ours", "nouns")
        return noun.tag == "NNS" and person and noun.index not in self.mention_at

    def possessor(self, head: Token) -> Mention | None:
        """Who has an organ that has no name of its own: "its press office", "X's newspaper"."""
        owner = child_of(self.parse, head.index, "poss")
        found = self.mention_at.get(owner.index) if owner is not None else None
        plural = head.tag in {"NNS", "NNPS"}
        own = found is not None and found.schema not in {"Person", "Address", "Thing", "Event"}
        return found if own and not plural else None

    def spoken_for(self, head: Token) -> Mention | None:
        """The named body for which an unnamed spokesman speaks: "a spokesman for the council".

        "A council spokesman" speaks for the one body of the text that is called so.
        """
        if self._is_over(head):
            return None
        body = self._beside(head) or self._behind_for(head)
        if body is None and not self._is_of_another(head):
            noun = child_of(self.parse, head.index, "compound")
            body = self._only_one_called(noun) if noun is not None else None
        return body if body is not None and body.schema != "Person" else None

    def _is_over(self, head: Token) -> bool:
        """Whether somebody no longer speaks for it: "a former spokesman for the council"."""
        beside = [self.parse.tokens[at] for at in self.parse.children[head.index]]
        return any(token.text.lower() in BYGONE for token in beside)

    def _behind_for(self, head: Token) -> Mention | None:
        preposition = child_of(self.parse, head.index, "prep")
        if preposition is None or preposition.text.lower() not in {"for", "of"}:
            return None
        noun = child_of(self.parse, preposition.index, "pobj")
        if noun is None:
            return None
        named = self.mention_at.get(noun.index)
        if named is not None or self._is_of_another(noun):
            return named if named is not None and named.schema not in NOT_SPOKEN_FOR else None
        article = child_of(self.parse, noun.index, "det")
        known = article is not None and article.text.lower() == "the"
        return self._only_one_called(noun) if known else None

    def _is_of_another(self, noun: Token) -> bool:
        """Whether a word says that it is not the one spoken of: "a rival union", "former"."""
        kinds = {"amod", "nmod", "poss", "prep", "relcl"}
        return any(self.parse.tokens[at].dep in kinds for at in self.parse.children[noun.index])

    def _only_one_called(self, noun: Token) -> Mention | None:
        """The one body of the text whose name has this common noun for its head."""
        if noun.lemma == "police":
            return self.only_police()
        if noun.pos not in {"NOUN", "PROPN"} or not noun.text.islower():
            return None
        found = {
            mention.entity: mention
            for at, mention in self.mention_at.items()
            if mention.kind == "name"
            and mention.schema in {"Organization", "PublicBody", "Company"}
            and self.parse.tokens[at].text.lower() == noun.text.lower()
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def only_police(self) -> Mention | None:
        """The one police force that the text names."""
        found = {
            mention.entity: mention
            for at, mention in self.mention_at.items()
            if mention.schema == "PublicBody" and self.parse.tokens[at].text.lower() == "police"
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def named_earlier(self, head: Token) -> Mention | None:
        """Whose a work is that the text took up before: "the pamphlet", "a pamphlet of X" above."""
        determiner = child_of(self.parse, head.index, "det")
        if determiner is None or determiner.text.lower() not in {"the", "this", "that", "same"}:
            return None
        for at in reversed(self._works.get(head.lemma, ())):
            work = self.parse.tokens[at]
            if at < head.index and (owner := self.maker(work) or self._says_in(work)) is not None:
                return owner
        return None

    def _says_in(self, work: Token) -> Mention | None:
        """Who brings a work in by speaking in it: "in a statement it said", "replied by letter"."""
        place = self.parse.tokens[work.head]
        verb = self.parse.tokens[place.head]
        determiner = child_of(self.parse, work.index, "det")
        known = determiner is not None and determiner.text.lower() not in {"a", "an"}
        if work.dep != "pobj" or place.text.lower() not in {"in", "by"} or known:
            return None
        subject = child_of(self.parse, verb.index, "nsubj")
        if subject is None or verb.lemma not in SPEAKING:
            return None
        beside = (at for at in self.parse.children[subject.index] if self._is_apposed(at))
        found = (self.mention_at.get(at) for at in (subject.index, *beside))
        return next((each for each in found if each is not None and each.schema != "Address"), None)

    def _is_apposed(self, at: int) -> bool:
        return self.parse.tokens[at].dep == "appos"

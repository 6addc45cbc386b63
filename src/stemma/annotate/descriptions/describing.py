"""How far a description reaches: its noun phrase, joined roles, and the clause that makes it plain."""

from __future__ import annotations

import re

from stemma.annotate.kinds import is_for_person
from stemma.annotate.lexicon import words
from stemma.annotate.parse import Parse, Token

_CUT = frozenset({"relcl", "appos", "punct", "cc", "conj", "advcl"})
_MADE_OF_PERSON = re.compile(r"[a-z]{3,}(?:man|woman|keeper|boy|girl|herd|monger|smith)|.+-in-law")
"""Nouns whose last part is a person: "herdsman", "gatekeeper", "brother-in-law"."""
LONGEST_CLAUSE = 9
"""Tokens of a relative clause that still belongs to a description: "the man who collects them"."""


def calls(verb: Token) -> bool:
    """Whether a verb can say what one calls another."""
    return verb.lemma in words("nominals", "calling", "plain") or needs_as(verb)


def needs_as(verb: Token) -> bool:
    """Whether such a verb says it with "as" only: "denounced X as a spy"."""
    return verb.lemma in words("nominals", "calling", "with_as")


class Phrases:
    """The stretches `[first, last)` of descriptions in one parse."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse

    def is_person(self, noun: Token) -> bool:
        """Whether a noun says what a person is: an office, a trade, a relation, a foe."""
        listed = is_for_person(noun.lemma) or any(
            noun.lemma in words("nominals", "people", kind) for kind in ("judged", "trades")
        )
        return listed or bool(_MADE_OF_PERSON.fullmatch(noun.lemma.lower()))

    def described(self, noun: int) -> tuple[int, int]:
        """A noun phrase with the roles joined to it and a short clause that restricts it."""
        first, last = self._phrase(noun, self._joined_roles(noun))
        return first, self._with_clause(noun, last)

    def predicate(self, noun: int, verb: int) -> tuple[int, int]:
        """What stands after "is", with all that is joined to it and what follows it directly."""
        joined = {at for at in self.parse.children[noun] if self._dep(at) in {"cc", "conj"}}
        first, last = self._phrase(noun, joined)
        for child in self.parse.children[verb]:
            inside = self.parse.subtree(child)
            if self._dep(child) == "prep" and inside[0] == last and self._is_whole(inside):
                last = inside[-1] + 1
        return first, self._with_clause(noun, last)

    def _joined_roles(self, noun: int) -> set[int]:
        """Roles of one person, and their "and": "a driver and member of the council"."""
        roles = {
            at
            for at in self.parse.children[noun]
            if self._dep(at) == "conj" and self.is_person(self.parse.tokens[at])
        }
        if not roles:
            return set()
        return roles | {at for at in self.parse.children[noun] if self._dep(at) == "cc"}

    def _phrase(self, noun: int, joined: set[int]) -> tuple[int, int]:
        """A noun phrase without its relative clauses and further appositions."""
        cut = {at for at in self.parse.children[noun] if self._is_cut(at)} - joined
        found, stack = [], [noun]
        while stack:
            at = stack.pop()
            found.append(at)
            stack.extend(child for child in self.parse.children[at] if child not in cut)
        first = min(found)
        last = first
        inside = set(found)
        while last + 1 in inside:
            last += 1
        return first, max(last, noun) + 1

    def _is_cut(self, at: int) -> bool:
        """Whether a word ends the phrase; the hyphen of "Director-General" does not."""
        return self._dep(at) in _CUT and self.parse.tokens[at].text != "-"

    def _with_clause(self, noun: int, last: int) -> int:
        """The end with a short relative clause that follows without a comma."""
        for child in self.parse.children[noun]:
            inside = self.parse.subtree(child)
            if self._is_anothers_word(child):
                continue
            if self._dep(child) == "relcl" and inside[0] == last and len(inside) <= LONGEST_CLAUSE:
                return inside[-1] + 1
        return last

    def _is_anothers_word(self, verb: int) -> bool:
        """Whether a clause tells what somebody in particular calls it; "they call" is anybody."""
        by = [self.parse.tokens[at] for at in self.parse.children[verb] if self._dep(at) == "nsubj"]
        anybody = any(each.text.lower() in {"they", "people", "we", "i"} for each in by)
        return calls(self.parse.tokens[verb]) and bool(by) and not anybody

    def _is_whole(self, inside: list[int]) -> bool:
        return inside[-1] - inside[0] + 1 == len(inside)

    def _dep(self, at: int) -> str:
        return self.parse.tokens[at].dep

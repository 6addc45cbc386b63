"""Agreements: with whom one is, which says by whom it is as well as who has signed it."""

from __future__ import annotations

from stemma.annotate.citations.naming import Naming
from stemma.annotate.names.works import is_dated, is_definite, is_listed
from stemma.annotate.parse import Parse, Token

NEAR = 2
"""Sentences behind "a contract with X" in which "the contract" is that one."""


def is_with_somebody(parse: Parse, token: Token) -> bool:
    """Whether it is an agreement, and said with whom."""
    return is_listed(token, "agreements") and bool(_others(parse, token))


def _others(parse: Parse, token: Token) -> list[Token]:
    """Who stands behind "with" or "between"."""
    return [
        parse.tokens[noun]
        for at in parse.children[token.index]
        if parse.tokens[at].text.lower() in {"with", "between"}
        for noun in parse.children[at]
        if parse.tokens[noun].dep == "pobj"
    ]


class Agreements(Naming):
    """Finds by whom the agreements of one document are."""

    def party(self, token: Token) -> str | None:
        """With whom it is, as its own words say, or those that named it just before."""
        if not is_listed(token, "agreements"):
            return None
        return self._other(token) or self._named_before(token)

    def _other(self, token: Token) -> str | None:
        for noun in _others(self.parse, token):
            named = self.sources.mention_at.get(noun.index)
            name = self.name(named) or self.unknown(noun) or self.described(noun)
            if name is not None:
                return name
        return None

    def _named_before(self, token: Token) -> str | None:
        """The party of the one that "the contract" takes up: "a contract with X. … The contract"."""
        if not is_definite(self.parse, token) or is_dated(self.parse, token):
            return None
        if any(each.dep not in {"det", "punct"} for each in self.children(token)):
            return None
        first = max(0, token.sentence - NEAR)
        sentences = self.parse.sentences[first : token.sentence + 1]
        before = (
            each for x in sentences for each in self.parse.tokens_of(x) if each.index < token.index
        )
        earlier = [each for each in before if each.lemma == token.lemma]
        return self._other(earlier[-1]) if earlier else None

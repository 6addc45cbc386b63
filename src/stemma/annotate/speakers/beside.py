"""The name beside the head of a source: "the head of Y, the judge X", "a man known as X"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from stemma.annotate.kinds import is_for_person
from stemma.annotate.names.titles import is_title
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex
from stemma.model.annotations import Mention

CALLED = re.compile(
    r"(?:\b(?:named|called|nicknamed|dubbed)|\b(?:known|identified|introduced) (?:only )?(?:as|by)"
    r"|\bcall(?:s|ed|ing)? (?:itself|himself|herself|themselves)"
    r"|\bthe (?:name|pseudonym|alias)(?: of)?|\bwhom (?:I|we|they|he|she) (?:call|calls|called))(?: the)?$",
    re.IGNORECASE,
)
"""Words right before the name that somebody bears."""
MAKERS = frozenset({"Organization", "Company", "LegalEntity", "Thing"})
"""What several may be together: "the makers, Brun & Sons"."""


class NamesBeside:
    """Finds names that stand beside other words in one document's sources."""

    def __init__(self, parse: Parse, index: TokenIndex, mention_at: Mapping[int, Mention]) -> None:
        self.parse = parse
        self.index = index
        self.mention_at = mention_at

    def named(self, tokens: list[int], head: Token) -> Mention | None:
        """The name that ends a source or stands between commas: "the head of Y, the judge X".

        The parser often hangs such a name on the wrong word; its place says enough.
        """
        own = self.mention_at.get(head.index)
        if not tokens or (own is not None and own.kind == "name" and not self._is_office(own)):
            return None
        for at in tokens:
            mention = self.mention_at.get(at)
            if mention is None or at <= head.index or not self._fits(mention, at, head):
                continue
            last = self.index.within(mention.spans)[-1]
            closed = last >= tokens[-1] or self.parse.tokens[last + 1].text[0] in ",)–—"
            if closed and (self._after_comma(tokens, at, head.index) or self._is_called(at)):
                return mention
        return self._behind(tokens[-1], head)

    def _behind(self, last: int, head: Token) -> Mention | None:
        """The name behind a source that ends before it: "the judge", where ", X," follows."""
        for at in self.parse.children[head.index]:
            mention = self.mention_at.get(at)
            named = mention is not None and mention.kind == "name" and mention.schema == "Person"
            if named and at > last and self.parse.tokens[at].dep == "appos":
                return mention
        return None

    def _fits(self, mention: Mention, at: int, head: Token) -> bool:
        """Whether a name that begins at a token can be that of a head: several bear no one's."""
        if mention.kind != "name" or at != self.index.within(mention.spans)[0]:
            return False
        if mention.schema == "Address" or self._is_short(mention, at):
            return False
        if head.tag in {"NNS", "NNPS"}:
            return mention.schema in MAKERS and at == head.index + 2
        own = self.mention_at.get(head.index)
        return own is None or own.kind == "nominal" or mention.schema == "Person"

    def _is_office(self, mention: Mention) -> bool:
        """Whether what was read as a name is nothing but an office: "the Auditor, Ada Brun"."""
        tokens = self.index.within(mention.spans)
        word = self.parse.tokens[tokens[-1]].text
        known = is_for_person(word.lower())
        before = self.parse.tokens[tokens[0] - 1].text.lower() if tokens[0] else ""
        return (len(tokens) == 1 or before in {"the", "our", "its"}) and (known or is_title(word))

    def _is_short(self, mention: Mention, at: int) -> bool:
        """Whether a name stands in brackets behind its full form: "the Harbour Board (HB)"."""
        before = self.parse.tokens[at - 1].text if at else ""
        whole = self.mention_at.get(at - 2)
        return before == "(" and whole is not None and whole.entity == mention.entity

    def _is_called(self, name: int) -> bool:
        """Whether the words right before a name say that somebody bears it: "a man known as X"."""
        before = " ".join(
            token.text.lower() for token in self.parse.tokens[max(name - 4, 0) : name]
        )
        return bool(CALLED.search(before))

    def _after_comma(self, tokens: list[int], name: int, head: int) -> bool:
        """Whether only a description stands between a comma, or the head, and the name."""
        for at in range(name - 1, head, -1):
            token = self.parse.tokens[at]
            if token.text in {",", "(", "–", "—", ":"}:
                return True
            role = is_for_person(token.text.lower())
            if token.pos in {"ADP", "PART", "VERB", "AUX"} and not role:
                return False
        return head in tokens

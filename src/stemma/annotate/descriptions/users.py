"""Whose word a description is."""

from __future__ import annotations

from collections.abc import Mapping

from stemma.annotate.containing_rows import RowsAt
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Token
from stemma.annotate.quotes import quoted_tokens
from stemma.annotate.spans import TokenIndex
from stemma.annotate.speakers.holders import Chains
from stemma.model.annotations import Attribution, Holder, Mention
from stemma.model.documents import Spans

OWN_WORDS = frozenset({"direct", "voice"})


class Users:
    """Knows in whose words the descriptions of one document are."""

    def __init__(
        self,
        draft: Draft,
        mention_at: Mapping[int, Mention],
        contents: RowsAt[Attribution],
    ) -> None:
        self.parse = draft.parse
        self.index = draft.parse.once(TokenIndex)
        self.mention_at = mention_at
        self.contents = contents
        self.chains = Chains(draft)
        self.quoted = quoted_tokens(draft.parse)

    def of(self, spans: Spans, entity: str, calling: str = "") -> Holder:
        """The innermost one whose own words these are.

        Reported speech is in the reporter's words: an epithet there must not be laid into the mouth
        of whoever is reported. "She said that her client slept" only turns "my client" round, and
        `calling` is the row of a verb that says what one calls another.
        """
        inside = self.index.within(spans)
        quoted = self.quoted.issuperset(inside)
        owner = {who.entity for at in inside[:1] if (who := self.mention_at.get(at))}
        around = [
            row
            for row in self.contents.all_over(spans)
            if row.kind in OWN_WORDS
            or (quoted and row.kind == "mixed")
            or (calling and row.id == calling)
            or (owner and self._is_own(row, self.parse.tokens[inside[0]], owner - {entity}))
        ]
        if not around:
            return Holder("author", None, None)
        chain = self.chains.of(around[0].id)
        if around[0].kind == "voice":  # of several who sign together the first
            return next(each for each in chain if each.role == chain[-1].role)
        return chain[-1]

    def _is_own(self, row: Attribution, whose: Token, owner: set[str]) -> bool:
        """Whether a "his" in what somebody is reported to say can be that somebody himself.

        Nobody is his own client, so an owner who is the one described was misread.
        """
        reported = row.kind in {"indirect", "mixed"} and row.stance not in {"asks", "demands"}
        asked = self.parse.tokens[self.parse.sentences[whose.sentence].last - 1].text == "?"
        alone = len(row.speakers) == 1 and not asked and not row.negated
        return reported and alone and whose.tag == "PRP$" and owner <= set(row.speakers)

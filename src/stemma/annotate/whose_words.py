"""Whose words a description is: the speaker's who is quoted, or whoever reports him."""

from __future__ import annotations

from collections.abc import Mapping

from stemma.annotate.containing_rows import RowsAt
from stemma.annotate.draft import Draft
from stemma.annotate.holders import Chains
from stemma.annotate.quotes import quoted_tokens
from stemma.annotate.spans import TokenIndex
from stemma.model.annotations import Attribution, Holder, Mention
from stemma.model.documents import Spans

OWN_WORDS = frozenset({"direct", "voice"})


class WhoseWords:
    """Finds the innermost one whose own words some spans of a document are."""

    def __init__(
        self,
        draft: Draft,
        contents: RowsAt[Attribution],
        mention_at: Mapping[int, Mention],
    ) -> None:
        self.parse = draft.parse
        self.index = draft.parse.once(TokenIndex)
        self.chains = Chains(draft)
        self.contents = contents
        self.mention_at = mention_at
        self.quoted = quoted_tokens(draft.parse)

    def _is_meant_so(self, row: Attribution, spans: Spans, entity: str) -> bool:
        """Whether reported words, after "that", mean somebody by a description alone."""
        inside = self.index.within(row.content)
        if row.kind not in {"indirect", "mixed"} or not row.speakers or not inside:
            return False
        if row.cue[-1:] and row.cue[-1][1] > row.content[0][0]:
            return False
        first, own = inside[0], frozenset(inside)
        opened = "that" in {self.parse.tokens[at].text.lower() for at in (first - 1, first)}
        number = self.parse.tokens[self.index.within(spans)[0]].sentence
        named = any(
            (known := self.mention_at.get(each.index)) is not None
            and known.kind == "name"
            and known.entity == entity
            for each in self.parse.tokens_of(self.parse.sentences[number])
            if each.index in own
        )
        return opened and not named

    def used_by(self, spans: Spans, entity: str) -> Holder:
        """The innermost one whose own words these are.

        What is said of somebody beside his name is in the reporter's words, also in reported speech:
        an epithet there must not be laid into the mouth of whoever is reported. Where a "that" opens
        the reported words and no name stands in them, the speaker is told to have meant him so.
        """
        quoted = self.quoted.issuperset(self.index.within(spans))
        over = self.contents.all_over(spans)
        around = [row for row in over if row.kind in OWN_WORDS or (quoted and row.kind == "mixed")]
        if not any(row.kind != "voice" for row in around):
            meant = [row for row in over if self._is_meant_so(row, spans, entity)]
            around = [*meant, *around]
        if not around:
            return Holder("author", None, None)
        chain = self.chains.of(around[0].id)
        if around[0].kind == "voice":  # of several who sign together the first
            return next(each for each in chain if each.role == chain[-1].role)
        return chain[-1]

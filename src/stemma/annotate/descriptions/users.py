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
from stemma.model.stands import NO_SIDE

OWN_WORDS = frozenset({"direct", "voice"})
NOBODY_KNOWN = frozenset({"you", "they", "he", "she", "it"})
NOT_SAID = NO_SIDE | {"denies"}
"""Stances of whoever does not say himself what somebody is."""


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

    def of(self, spans: Spans, entity: str, told: str | None = None) -> Holder:
        """The innermost one whose own words these are.

        Reported speech is in the reporter's words: an epithet there must not be laid into the mouth
        of whoever is reported. But "she said that Bly was a spy" tells what she says that he is, and
        "that her client slept" only turns "my client" round. `told` is null for an epithet, the row
        of a verb that says what one calls another, and else empty.
        """
        inside = self.index.within(spans)
        quoted = self.quoted.issuperset(inside)
        owner = {who.entity for at in inside[:1] if (who := self.mention_at.get(at))}
        around = [
            row
            for row in self.contents.all_over(spans)
            if row.kind in OWN_WORDS
            or (quoted and row.kind == "mixed")
            or (told and row.id == told)
            or (told == "" and self._is_reported(row, inside[0]))
            or (owner and self._is_own(row, self.parse.tokens[inside[0]], owner - {entity}))
        ]
        if told and all(row.id != told for row in around):
            return self.chains.of(told)[-1]
        if not around:
            return Holder("author", None, None)
        chain = self.chains.of(around[0].id)
        if around[0].kind == "voice":  # of several who sign together the first
            return next(each for each in chain if each.role == chain[-1].role)
        return chain[-1]

    def is_unknown(self, spans: Spans) -> bool:
        """Whether a clause is told of "you" or "they" of whom nobody knows who it is.

        What they say that somebody is, whoever tells it does not call him so.
        """
        innermost = next(iter(self.contents.all_over(spans)), None)
        if innermost is None or innermost.kind not in {"indirect", "mixed"} or innermost.speakers:
            return False
        source = [self.parse.tokens[at] for at in self.index.within(innermost.source)]
        return len(source) == 1 and source[0].pronoun in NOBODY_KNOWN

    def _is_own(self, row: Attribution, whose: Token, owner: set[str]) -> bool:
        """Whether a "his" in what somebody is reported to say can be that somebody himself.

        Nobody is his own client, so an owner who is the one described was misread.
        """
        alone = whose.tag == "PRP$" and len(row.speakers) == 1
        return alone and self._is_reported(row, whose.index) and owner <= set(row.speakers)

    def _is_reported(self, row: Attribution, at: int) -> bool:
        """Whether somebody named is reported to say what stands at a token, and not to ask it."""
        sentence = self.parse.sentences[self.parse.tokens[at].sentence]
        asked = self.parse.tokens[sentence.last - 1].text == "?"
        says = row.stance not in NOT_SAID
        reported = row.kind in {"indirect", "mixed"} and bool(row.speakers)
        return reported and says and not asked and not row.negated

"""What a body had said before, and what its media told: cited without a word for a work.

"What the Guild had previously stated was true"; "on 3 May the media of the Guild announced the sale".
"""

from __future__ import annotations

from collections.abc import Mapping

from stemma.annotate.citations.issuers import Issuers
from stemma.annotate.parse import Token
from stemma.model.annotations import Attribution, Citation, CitedKind
from stemma.model.documents import Spans
from stemma.model.ids import row_id

_BEFORE = frozenset({"previously", "earlier"})
_STATING = frozenset({"state", "say", "announce", "declare", "write", "report", "reveal"})
_TELLING = frozenset({"announce", "report", "broadcast", "publish"})
_MEDIA = frozenset({"media", "press", "television", "radio", "website", "channel"})


class EarlierSayings:
    """Finds such sayings in one document."""

    def __init__(self, issuers: Issuers, cues: Mapping[int, list[Attribution]]) -> None:
        self.issuers = issuers
        self.parse = issuers.parse
        self.cues = cues

    def find(self, verb: Token) -> Citation | None:
        """What hangs on a verb, if it tells of an earlier saying or of somebody's media."""
        if verb.pos != "VERB" or any(each.dep == "neg" for each in self._below(verb)):
            return None
        return self._said_before(verb) or self._by_media(verb)

    def _said_before(self, verb: Token) -> Citation | None:
        """What somebody named is said to have stated before: "what X had previously stated"."""
        below = self._below(verb)
        what = any(each.text.lower() == "what" and each.dep == "dobj" for each in below)
        before = any(each.text.lower() in _BEFORE and each.dep == "advmod" for each in below)
        subject = next((each for each in below if each.dep == "nsubj"), None)
        if verb.lemma not in _STATING or not (what and before) or subject is None:
            return None
        mention = self.issuers.sources.mention_at.get(subject.index)
        if mention is None or mention.kind != "name":
            return None
        spans = ((verb.start, verb.end),)
        facts = (self.issuers.names.get(mention.entity), self.issuers.near(verb.index))
        return self._row(spans, "statement", facts, verb)

    def _by_media(self, verb: Token) -> Citation | None:
        """What the media of somebody named told on a certain day, or made public."""
        if verb.lemma not in _TELLING:
            return None
        below = self._below(verb)
        agents = [each for by in below if by.dep == "agent" for each in self._below(by)]
        told = [each for each in (*below, *agents) if each.dep in {"nsubj", "pobj"}]
        media = next((each for each in told if each.text.lower() in _MEDIA), None)
        owner = self._owner(media) if media is not None else None
        date = self.issuers.near(verb.index)
        if media is None or owner is None or not (date or agents):
            return None
        return self._row(
            ((verb.start, verb.end),), "document", (f"{owner} {media.text}", date), verb
        )

    def _owner(self, media: Token) -> str | None:
        """Whose media they are: "the media of X", "X media", "X's website"."""
        below = self._below(media)
        of = [y for x in below if x.text.lower() == "of" for y in self._below(x)]
        for each in (*below, *of):
            mention = self.issuers.sources.mention_at.get(each.index)
            owns = each.dep in {"poss", "compound", "nmod", "pobj"}
            if owns and mention is not None and mention.kind == "name":
                return self.issuers.names.get(mention.entity)
        return None

    def _below(self, token: Token) -> list[Token]:
        return [self.parse.tokens[at] for at in self.parse.children[token.index]]

    def _row(
        self, spans: Spans, kind: CitedKind, facts: tuple[str | None, str | None], verb: Token
    ) -> Citation:
        """The row of a saying, and the claims that hang on it."""
        draft = self.issuers.draft
        document = draft.rows.document.id
        ids = {row.id for row in self.cues.get(verb.index, ())}
        claims = tuple(each.id for each in draft.rows.claims if each.attribution in ids)
        key = row_id("x", document, kind, citation=spans)
        return Citation(key, spans, kind, facts[0], facts[1], claims, document)

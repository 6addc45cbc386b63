"""Whose a work is that a text calls its own: "our report", "my letter"."""

from __future__ import annotations

import re

from stemma.annotate.draft import Draft
from stemma.annotate.parse import Token
from stemma.annotate.speakers.sources import Sources
from stemma.annotate.voices.signoffs import EDITORS
from stemma.model.annotations import Attribution
from stemma.model.documents import quote

WE = frozenset({"we", "our", "us"})
MINE = WE | {"i", "my"}
NO_ISSUER = frozenset({"Address", "Event", "Thing"})
TOP = 300
"""Characters at the top in which a document says what it is."""
_HEADING = re.compile(r"\W*(?:[^\W\d_]+\s+){0,2}")
_ENDS = re.compile(r"\s*(?:$|[,:–—|-]|\d|(?:No|Nr)\b)", re.MULTILINE)
_ARTICLES = re.compile(r"(?:the|an?|this|that|our|my|your|his|her|its|their)\b", re.IGNORECASE)


def is_own_heading(text: str, token: Token) -> bool:
    """Whether a noun stands where a document says what it is: "Press release, Monday 4 June"."""
    start = text.rfind("\n", 0, token.start) + 1
    before = _HEADING.fullmatch(text, start, token.start)
    bare = before is not None and not _ARTICLES.search(text, start, token.start)
    return token.start < TOP and bare and _ENDS.match(text, token.end) is not None


class Authors:
    """Finds who stands behind "we" and "our" in the voices of one document."""

    def __init__(self, draft: Draft, sources: Sources) -> None:
        self.draft = draft
        self.sources = sources
        self.voices = [row for row in draft.rows.attributions if row.kind == "voice"]
        self.names = {row.id: row.name for row in draft.rows.entities}
        self.schemas = {row.id: row.schema for row in draft.rows.entities}

    def at(self, token: Token) -> str | None:
        """Who says "our" here: the body behind "we", else the speaker of the voice."""
        voice = next(
            (
                row
                for row in self.voices
                if any(start <= token.start < end for start, end in row.content)
            ),
            None,
        )
        if voice is None:
            return None
        publisher = self.draft.rows.document.publisher
        if publisher and EDITORS.match(quote(self.draft.text, voice.source)):
            return publisher.value
        if token.pronoun in WE and (body := self._signed_for(voice)):
            return body
        if token.pronoun in WE and publisher and len(self.voices) == 1:
            return publisher.value
        writers = [each for each in voice.speakers if self.schemas[each] not in NO_ISSUER]
        if not writers and publisher and token.pronoun in WE:
            return publisher.value
        return self.names.get(writers[0]) if writers else None

    def body_at(self, token: Token) -> str | None:
        """On whose behalf it is written here: the paper or body, else the only writer."""
        publisher = self.draft.rows.document.publisher
        inside = (
            row
            for row in self.voices
            if any(start <= token.start < end for start, end in row.content)
        )
        voice = next(inside, None)
        if voice is None:
            return None
        unsigned = not voice.speakers or EDITORS.match(quote(self.draft.text, voice.source))
        if publisher and (unsigned or len(self.voices) == 1):
            return publisher.value
        return self.at(token) if len(voice.speakers) == 1 else None

    def _signed_for(self, voice: Attribution) -> str | None:
        """The body named in the signature, as whose officer somebody writes "we"."""
        for at in self.sources.index.within(voice.source):
            mention = self.sources.mention_at.get(at)
            if mention is not None and mention.schema not in {*NO_ISSUER, "Person"}:
                return self.names.get(mention.entity)
        return None

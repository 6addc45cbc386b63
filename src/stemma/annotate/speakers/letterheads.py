"""The body under whose letterhead or name a document is printed, as its metadata say."""

from __future__ import annotations

import re

from stemma.annotate.draft import Draft
from stemma.annotate.kinds import NO_BODIES
from stemma.annotate.names.body_groups import is_without_trade
from stemma.annotate.names.publisher_names import without_work
from stemma.annotate.names.shapes import heads_name
from stemma.annotate.names.spellings import folded
from stemma.annotate.quotes import quoted_tokens
from stemma.annotate.speakers.sources import Description, Sources
from stemma.annotate.speakers.unnamed import Unnamed
from stemma.model.annotations import Attribution
from stemma.model.documents import Spans, quote
from stemma.text.departments import names_no_issuer

LONGEST_NAME = 4
"""Words at the head of a line in which the name of its body begins."""
STAFF = re.compile(
    r"(?:by )?(?:(?:our|a|the|an) )?(?:own |special |local |news ?|staff |political )*"
    r"(?:staff|correspondents?|reporters?|newsroom|news ?desk|desk|writers?)\b[\w ,-]{0,30}$",
    re.IGNORECASE,
)
"""A byline that names nobody: the paper speaks."""
OURSELVES = frozenset({"we", "We", "our", "Our", "us", "ours"})
ALONE = 3
"""So often a signer says "I" who writes for himself."""


class Letterheads:
    """Finds the entity that the metadata of one document name as its author or publisher."""

    def __init__(self, draft: Draft, sources: Sources, unnamed: Unnamed) -> None:
        self.draft = draft
        self.sources = sources
        self.unnamed = unnamed
        self.schemas = {entity.id: entity.schema for entity in draft.rows.entities}
        self.own = next((row.id for row in draft.rows.attributions if row.kind == "voice"), "")

    def as_known(self) -> tuple[str, ...]:
        """Whom the metadata name as author or publisher."""
        document = self.draft.rows.document
        known = [*document.authors, *([document.publisher] if document.publisher else [])]
        written = [item.value for item in known if not STAFF.match(item.value)]
        if found := (self._by_name(written) or self._without_trade(written))[:1]:
            return found
        publisher = document.publisher
        named = publisher is not None and any(map(heads_name, publisher.value.split()))
        headed = publisher is not None and publisher.how == "header" and named
        wired = publisher is not None and publisher.how == "dateline"
        signed = publisher is not None and publisher.how == "signature"
        short = self._by_short_name() if wired or signed else None
        body = short or (self.publisher_as_written() if headed or wired else None)
        return (body,) if body else ()

    def publisher(self) -> tuple[str, ...]:
        """Whoever publishes the document, if the text names them."""
        known = self.draft.rows.document.publisher
        return self._by_name([known.value])[:1] if known else ()

    def letterhead(self, voice: Attribution) -> str | None:
        """The body at the head of a document that a person signs at its end."""
        document = self.draft.rows.document
        publisher = document.publisher
        if publisher is None or self.own != voice.id:
            return None
        headed = publisher.how == "header"
        if headed and (voice.source == publisher.spans or not voice.source):
            return self._below_letterhead(publisher.spans)
        if not any(author.how == "signature" for author in document.authors):
            return None
        if self._speaks_alone():
            if headed:
                self.publisher_as_written()
            return None
        known = [*self._by_name([publisher.value]), *self._without_trade([publisher.value])]
        bodies = [who for who in known if self.schemas[who] != "Person"]
        if bodies or not headed:
            return bodies[0] if bodies else None
        return self._below_letterhead(publisher.spans) or self.publisher_as_written()

    def _speaks_alone(self) -> bool:
        """Whether whoever signs writes as "I" throughout, and so for nobody else."""
        parse = self.draft.parse
        quoted = quoted_tokens(parse)
        said = [token.pronoun for token in parse.tokens if token.index not in quoted]
        return said.count("i") >= ALONE and said.count("i") > sum(
            word in {"we", "our", "us"} for word in said
        )

    def speaks_as_we(self) -> bool:
        """Whether the text says "we" of its author, and "I" nowhere outside quotations."""
        quoted = quoted_tokens(self.draft.parse)
        said = {token.text for token in self.draft.parse.tokens if token.index not in quoted}
        return "I" not in said and not OURSELVES.isdisjoint(said)

    def _below_letterhead(self, spans: Spans) -> str | None:
        """The body that begins the line below a letterhead in another tongue, and returns later."""
        written = " ".join(quote(self.draft.text, spans).split())
        if any(map(heads_name, written.split())):
            return None
        stretches = self.draft.stretches
        at = next((n for n, each in enumerate(stretches) if spans and each.end >= spans[-1][1]), -1)
        if not 0 <= at < len(stretches) - 1:
            return None
        if names_no_issuer(quote(self.draft.text, (stretches[at + 1].span,))):
            return None
        first = self.sources.index.within((stretches[at + 1].span,))[:LONGEST_NAME]
        named = next((m for token in first if (m := self.sources.mention_at.get(token))), None)
        if named is None or named.kind != "name" or named.schema in NO_BODIES:
            return None
        again = sum(row.entity == named.entity for row in self.draft.rows.mentions) > 1
        return named.entity if again else None

    def publisher_as_written(self) -> str | None:
        """The entity that the words of a letterhead name, which may be its only mention."""
        publisher = self.draft.rows.document.publisher
        tokens = without_work(
            self.draft.parse, self.sources.index.within(publisher.spans) if publisher else []
        )
        if not tokens:
            return None
        whole = self.sources.mention_at.get(tokens[-1])
        article = self.draft.parse.tokens[tokens[0]].text.lower() == "the"
        bare = tokens[1:] if article else tokens
        if whole is not None and self.sources.index.within(whole.spans) in (tokens, bare):
            return whole.entity if whole.schema not in NO_BODIES else None
        return self.unnamed.entity(Description(tuple(tokens), "Organization"), "name")

    def _by_short_name(self) -> str | None:
        """The body that the text calls by the first letters of its name: "NWS 0417"."""
        publisher = self.draft.rows.document.publisher
        words = (publisher.value if publisher else "").split()
        letters = "".join(word[0] for word in words if word[0].isupper())
        fewest = 2 if publisher is not None and publisher.how == "dateline" else 3
        found = [one.id for one in self.draft.rows.entities if one.name == letters]
        return found[0] if len(letters) >= fewest and found else None

    def _without_trade(self, names: list[str]) -> tuple[str, ...]:
        """The entity under a shorter name than the letterhead's: "Ostrand" for "Ostrand Minerals"."""
        return tuple(
            entity.id
            for name in names
            for entity in self.draft.rows.entities
            if any(is_without_trade(text, name) for text in (entity.name, *entity.aliases))
        )

    def _by_name(self, names: list[str]) -> tuple[str, ...]:
        wanted = [folded(name.removeprefix("The ").removeprefix("the ")) for name in names]
        return tuple(
            entity.id
            for key in wanted
            for entity in self.draft.rows.entities
            if any(folded(text) == key for text in (entity.name, *entity.aliases))
        )

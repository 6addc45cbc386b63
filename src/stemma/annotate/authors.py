"""Who wrote a voice: byline, signature, letterhead, or what the metadata say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from stemma.annotate.body_groups import is_without_trade
from stemma.annotate.draft import Draft
from stemma.annotate.lexicon import by_word, words
from stemma.annotate.person_groups import could_be_a_person
from stemma.annotate.quotes import quoted_tokens
from stemma.annotate.shapes import heads_name
from stemma.annotate.signoffs import EDITORS, INITIALS
from stemma.annotate.sources import Description, Sources
from stemma.annotate.spellings import folded
from stemma.annotate.titles import is_title
from stemma.annotate.unnamed import Unnamed
from stemma.annotate.unsigned import Unsigned
from stemma.model.annotations import Attribution, EntitySchema, Mention
from stemma.model.documents import Spans, quote

BEFORE_NAME = frozenset({"by", "from", "the", "author", ":", "–", "-", "+", "†", "✠"})
PRESS = frozenset({"press", "service", "office", "information", "media", "department", "desk"})
"""Words for the part of a body that sends out what the body says."""
LONGEST_BYLINE = 9
LONGEST_NAME = 4
"""Words at the head of a line in which the name of its body begins."""
STAFF = re.compile(
    r"(?:by )?(?:(?:our|a|the|an) )?(?:own |special |local |news ?|staff |political )*"
    r"(?:staff|correspondents?|reporters?|newsroom|news ?desk|desk|writers?)\b[\w ,-]{0,30}$",
    re.IGNORECASE,
)
"""A byline that names nobody: the paper speaks."""
SERVING = re.compile(r", [A-Z][\w ]*\b(?:of|for)(?: the)? $")
"""Between a signer's name and the body he serves: "Ada Brun, Bishop of"."""
ALONE = 3
"""So often a signer says "I" who writes for himself."""
NO_BODIES = frozenset({"Person", "Address", "Event", "Thing"})


class Authors:
    """Finds the authors of one document's voices."""

    def __init__(self, draft: Draft, sources: Sources, unnamed: Unnamed) -> None:
        self.draft = draft
        self.sources = sources
        self.unnamed = unnamed
        self.unsigned = Unsigned(draft, sources, unnamed)
        self.schemas = {entity.id: entity.schema for entity in draft.rows.entities}
        self.own = next((row.id for row in draft.rows.attributions if row.kind == "voice"), "")
        self.signers: dict[str, tuple[str, ...]] = {}
        """For each voice that persons sign for a body: the persons."""

    def settle(self, voice: Attribution) -> Attribution:
        """The voice with its authors, and with where the document names them."""
        by_staff = bool(STAFF.match(" ".join(quote(self.draft.text, voice.source).split())))
        if not by_staff and (speakers := self._signed(voice)):
            return replace(voice, speakers=speakers)
        own = voice.id == self.own
        if own and (speakers := self._as_known()):
            return replace(voice, speakers=speakers)
        if voice.source:
            return voice
        speakers, source = self.unsigned.of(voice, own=own)
        return replace(voice, speakers=speakers, source=source)

    def _as_known(self) -> tuple[str, ...]:
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
        short = self._by_short_name() if wired else None
        body = short or (self._publisher_as_written() if headed or wired else None)
        return (body,) if body else ()

    def _signed(self, voice: Attribution) -> tuple[str, ...]:
        """The names in a byline or a signature.

        Whoever signs under a body's letterhead signs for the body.
        """
        if body := self._letterhead(voice):
            return (body,)
        if voice.source and (named := self._by_initials(voice)):
            return (named,)
        if EDITORS.match(quote(self.draft.text, voice.source)):
            self._publisher_as_written()
        written = list(self._written_in(voice.source))
        body_signed_for = next(
            (
                row.entity
                for at, row in written
                if row.schema != "Person" and self._is_signed_for(at)
            ),
            "",
        )
        names = [row for _, row in written if not self._is_no_signer(row, voice.source)]
        people = [mention.entity for mention in names if self._is_person(mention)]
        bodies = [mention.entity for mention in names if not self._is_person(mention)]
        if body_signed_for:
            self.signers[voice.id] = tuple(dict.fromkeys(people))
            return (body_signed_for,)
        if people or bodies:
            return tuple(dict.fromkeys(people or self._wholes(bodies)))
        made = self._as_written(voice) if voice.source else None
        return (made,) if made else ()

    def _written_in(self, source: Spans) -> Iterator[tuple[int, Mention]]:
        """The names in a byline or signature, each with its tokens."""
        for token in self.sources.index.within(source):
            mention = self.sources.mention_at.get(token)
            if mention is not None and mention.kind == "name" and mention.schema != "Address":
                yield token, mention

    def _is_no_signer(self, mention: Mention, source: Spans) -> bool:
        """Whether a name in a signature is half of a name, or the signer's office."""
        shortened = mention.schema == "Person" and self._is_shortened(mention)
        return shortened or self._is_office(mention, source)

    def _is_shortened(self, mention: Mention) -> bool:
        """Whether a name is only a given name cut short before the rest: "Jas. Strachan"."""
        last = self.sources.index.within(mention.spans)[-1]
        after = self.draft.parse.tokens[last + 1 : last + 3]
        rest = self.sources.mention_at.get(after[1].index) if len(after) > 1 else None
        joined = after[:1] and after[0].text == "." and after[0].start == mention.spans[-1][1]
        return bool(joined) and rest is not None and rest.kind == "name"

    def _is_office(self, mention: Mention, source: Spans) -> bool:
        """Whether a name stands behind a comma as what the signer is: "Ada Brun, Registrar"."""
        start, end = mention.spans[0][0], mention.spans[-1][1]
        line = next((first for first, last in source if first <= start < last), start)
        before = self.draft.text[line:start]
        if "," not in before or mention.schema not in {"Person", "LegalEntity", "Organization"}:
            return False
        if SERVING.search(before):
            return True
        if before.count(",") > 1 and all(len(part.split()) == 1 for part in before.split(",")[:-1]):
            return False  # A list of surnames
        *_, last = self.draft.text[start:end].split()
        alone = last == self.draft.text[start:end]
        role = "Person" in by_word("names", "kinds").get(last.lower(), ()) or is_title(last)
        body = mention.schema == "Organization" and not alone
        return not body and (alone or role) and not before.rstrip().endswith(" and")

    def _by_initials(self, voice: Attribution) -> str | None:
        """The one person of the text whose initials sign: "O.T."."""
        text = " ".join(self.draft.text[start:end] for start, end in voice.source)
        if not INITIALS.fullmatch(text.strip()):
            return None
        letters = [letter for letter in text if letter.isalpha()]
        fitting = {
            entity.id
            for entity in self.draft.rows.entities
            if entity.schema == "Person"
            and [part[0] for part in entity.name.split() if part[0].isupper()] == letters
        }
        return fitting.pop() if len(fitting) == 1 else None

    def _wholes(self, bodies: list[str]) -> list[str]:
        """The bodies that sign, without the branch or office of the one before it."""
        names = {entity.id: entity.name for entity in self.draft.rows.entities}
        parts = words("names", "heads", "branches")
        named = [body for body in bodies if not set(folded(names.get(body, ""))) <= PRESS]
        return [
            body
            for at, body in enumerate(named or bodies)
            if at == 0 or parts.isdisjoint(folded(names.get(body, "")))
        ]

    def _is_signed_for(self, token: int) -> bool:
        """Whether a body is named after "for" or "on behalf of", as whom persons sign for."""
        tokens = self.draft.parse.tokens
        before = [tokens[at].text.lower() for at in range(max(token - 3, 0), token)]
        return (
            before[-1:] == ["for"]
            or before[-2:] in (["for", "the"], ["behalf", "of"])
            or (before == ["behalf", "of", "the"])
        )

    def _is_person(self, mention: Mention) -> bool:
        """Whether a name in a byline is a person's, or has the form of one."""
        text = self.draft.text[slice(*mention.spans[0])]
        unsure = mention.schema in {"LegalEntity", "Organization"}
        return mention.schema == "Person" or (unsure and could_be_a_person(text))

    def _letterhead(self, voice: Attribution) -> str | None:
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
                self._publisher_as_written()
            return None
        known = [*self._by_name([publisher.value]), *self._without_trade([publisher.value])]
        bodies = [who for who in known if self.schemas[who] != "Person"]
        if bodies or not headed:
            return bodies[0] if bodies else None
        return self._below_letterhead(publisher.spans) or self._publisher_as_written()

    def _speaks_alone(self) -> bool:
        """Whether whoever signs writes as "I" throughout, and so for nobody else."""
        parse = self.draft.parse
        quoted = quoted_tokens(parse)
        said = [token.text for token in parse.tokens if token.index not in quoted]
        return said.count("I") >= ALONE and said.count("I") > sum(
            word.lower() in {"we", "our", "us"} for word in said
        )

    def _below_letterhead(self, spans: Spans) -> str | None:
        """The body that begins the line below a letterhead in another tongue, and returns later."""
        written = " ".join(quote(self.draft.text, spans).split())
        if any(map(heads_name, written.split())):
            return None
        stretches = self.draft.stretches
        at = next((n for n, each in enumerate(stretches) if spans and each.end >= spans[-1][1]), -1)
        if not 0 <= at < len(stretches) - 1:
            return None
        first = self.sources.index.within((stretches[at + 1].span,))[:LONGEST_NAME]
        named = next((m for token in first if (m := self.sources.mention_at.get(token))), None)
        if named is None or named.kind != "name" or named.schema in NO_BODIES:
            return None
        again = sum(row.entity == named.entity for row in self.draft.rows.mentions) > 1
        return named.entity if again else None

    def _publisher_as_written(self) -> str | None:
        """The entity that the words of a letterhead name, which may be its only mention."""
        publisher = self.draft.rows.document.publisher
        tokens = self.sources.index.within(publisher.spans) if publisher else []
        if not tokens:
            return None
        whole = self.sources.mention_at.get(tokens[0])
        if whole is not None and self.sources.index.within(whole.spans) == tokens:
            return whole.entity if whole.schema not in NO_BODIES else None
        return self.unnamed.entity(Description(tuple(tokens), "Organization"), "name")

    def _by_short_name(self) -> str | None:
        """The body that the text calls by the first letters of its agency's name: "NWS 0417"."""
        publisher = self.draft.rows.document.publisher
        letters = "".join(word[0] for word in (publisher.value if publisher else "").split())
        found = [one.id for one in self.draft.rows.entities if one.name == letters]
        return found[0] if len(letters) > 1 and found else None

    def _without_trade(self, names: list[str]) -> tuple[str, ...]:
        """The entity under a shorter name than the letterhead's: "Ostrand" for "Ostrand Minerals"."""
        return tuple(
            entity.id
            for name in names
            for entity in self.draft.rows.entities
            if any(is_without_trade(text, name) for text in (entity.name, *entity.aliases))
        )

    def _as_written(self, voice: Attribution) -> str | None:
        """The entity of an author whose name looks like no name: the byline's words themselves."""
        tokens = self.sources.index.within(voice.source)
        while tokens and self.draft.parse.tokens[tokens[0]].text.lower() in BEFORE_NAME:
            tokens.pop(0)
        for position, at in enumerate(tokens):
            if self.draft.parse.tokens[at].text in {",", "|", "–", "—", "("}:
                tokens = tokens[:position]
                break
        if not 0 < len(tokens) <= LONGEST_BYLINE:
            return None
        head = self.draft.parse.tokens[tokens[-1]]
        body = any(heads_name(self.draft.parse.tokens[at].text) for at in tokens)
        publisher = self.draft.rows.document.publisher
        text = " ".join(self.draft.parse.tokens[at].text for at in tokens)
        published = publisher is not None and folded(text) == folded(
            publisher.value.removeprefix("The ")
        )
        body = (
            body
            or published
            or folded("The " + text) == folded(publisher.value if publisher else "")
        )
        schema: EntitySchema = "Organization" if body or head.tag == "NNS" else "Person"
        return self.unnamed.entity(
            Description(tuple(tokens), schema), "name" if head.text[0].isupper() else "nominal"
        )

    def _by_name(self, names: list[str]) -> tuple[str, ...]:
        wanted = [folded(name.removeprefix("The ").removeprefix("the ")) for name in names]
        return tuple(
            entity.id
            for key in wanted
            for entity in self.draft.rows.entities
            if any(folded(text) == key for text in (entity.name, *entity.aliases))
        )

"""Who wrote a voice: byline, signature, letterhead, or what the metadata say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from stemma.annotate.capitals import compiled
from stemma.annotate.draft import Draft
from stemma.annotate.kinds import is_for_person
from stemma.annotate.lexicon import words
from stemma.annotate.names.person_groups import could_be_a_person
from stemma.annotate.names.shapes import heads_name
from stemma.annotate.names.spellings import folded
from stemma.annotate.names.titles import is_title
from stemma.annotate.speakers.letterheads import STAFF, Letterheads
from stemma.annotate.speakers.signers import signing, signing_beside
from stemma.annotate.speakers.sources import Description, Sources
from stemma.annotate.speakers.unnamed import Unnamed
from stemma.annotate.speakers.unsigned import Unsigned
from stemma.annotate.voices.short_lines import BARE_NAME, INITIALS
from stemma.annotate.voices.signoffs import EDITORS
from stemma.model.annotations import Attribution, EntitySchema, Mention
from stemma.model.documents import Spans, quote
from stemma.text.departments import is_department

BEFORE_NAME = frozenset({"by", "from", "the", "author", ":", "–", "-", "+", "†", "✠"})
PRESS = frozenset(
    {"press", "service", "office", "information", "media", "department", "desk", "unit", "cell"}
    | {"communications", "communication", "secretariat", "bureau", "public", "relations", "affairs"}
)
"""Words for the part of a body that sends out what the body says."""
SERVED = re.compile(r"(?P<office>[A-Z]\w+)(?: [\w ]+)? (?:of|for|in|at)(?: the)? $")
"""The line of an office up to the place or the body: "Bishop of"."""
LONGEST_BYLINE = 9
SERVING = compiled(r", [A-Z][\w ]*\b(?:of|for)(?: the)? $")
"""Between a signer's name and the body he serves: "Ada Brun, Bishop of"."""


class Authors:
    """Finds the authors of one document's voices."""

    def __init__(self, draft: Draft, sources: Sources, unnamed: Unnamed) -> None:
        self.draft = draft
        self.sources = sources
        self.unnamed = unnamed
        self.heads = Letterheads(draft, sources, unnamed)
        self.unsigned = Unsigned(draft, sources, unnamed)
        self.schemas = {entity.id: entity.schema for entity in draft.rows.entities}
        self.own = next((row.id for row in draft.rows.attributions if row.kind == "voice"), "")
        self.signers: dict[str, tuple[str, ...]] = {}
        """For each voice that persons sign for a body: the persons."""

    def settle(self, voice: Attribution) -> Attribution:
        """The voice with its authors, and with where the document names them."""
        by_staff = bool(STAFF.match(" ".join(quote(self.draft.text, voice.source).split())))
        own = voice.id == self.own
        if not by_staff and (speakers := self._signed(voice)):
            body = self._in_whose_name(voice, speakers) if own else ()
            return replace(voice, speakers=body or speakers)
        if own and (speakers := self.heads.as_known()):
            return replace(voice, speakers=speakers)
        if voice.source:
            return voice
        speakers, source = self.unsigned.of(voice, own=own)
        if not own and not speakers and self.unsigned.is_of_editors(voice):
            return replace(voice, speakers=self.heads.publisher())
        return replace(voice, speakers=speakers, source=source)

    def _in_whose_name(self, voice: Attribution, signing: tuple[str, ...]) -> tuple[str, ...]:
        """The body of the letterhead for which an officer or an organ of its signs: "we demand"."""
        found = self.unsigned.letterhead(voice)
        if not found or found == signing or not self.heads.speaks_as_we():
            return ()
        if not self._with_office(voice.source) and not self._is_organ(signing[0], found[0]):
            return ()
        people = tuple(who for who in signing if self.schemas.get(who) == "Person")
        self.signers.setdefault(voice.id, people)
        return found

    def _is_organ(self, part: str, whole: str) -> bool:
        """Whether a name ends in another's: "Foreign Bureau of the NCS"."""
        rows = {row.id: row for row in self.draft.rows.entities}
        if part not in rows or whole not in rows:
            return False
        ends = (
            f" of {the}{name}"
            for name in (rows[whole].name, *rows[whole].aliases)
            for the in ("", "the ")
        )
        return rows[part].name.casefold().endswith(tuple(end.casefold() for end in ends))

    def _with_office(self, source: Spans) -> bool:
        """Whether a signature names an office, or that it is given for somebody."""
        tokens = [self.draft.parse.tokens[at] for at in self.sources.index.within(source)]
        if tokens and tokens[0].text.lower() == "for":
            return True
        return any(
            (self.sources.mention_at.get(token.index) is None and is_title(token.text))
            or is_for_person(token.text.lower())
            for token in tokens
        )

    def _signed(self, voice: Attribution) -> tuple[str, ...]:
        """The names in a byline or a signature.

        Whoever signs under a body's letterhead signs for the body.
        """
        if body := self.heads.letterhead(voice):
            return (body,)
        if voice.source and (named := self._by_initials(voice)):
            return (named,)
        if EDITORS.match(quote(self.draft.text, voice.source)):
            self.heads.publisher_as_written()
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
        if len(names) > 1 and self._is_one_name(names, voice.source):
            made = self._as_written(voice)
            return (made,) if made else ()
        persons = [mention for mention in names if self._is_person(mention)]
        people = signing(persons, voice.source, self.draft.text)
        bodies = [mention.entity for mention in names if not self._is_person(mention)]
        if body_signed_for:
            beside = signing_beside(persons, names, voice.source, self.draft.text)
            self.signers[voice.id] = tuple(
                who for who in dict.fromkeys(people) if who not in beside
            )
            return (*beside, body_signed_for)
        if people or bodies:
            return tuple(dict.fromkeys(people or self._wholes(bodies)))
        made = self._as_written(voice) if voice.source else None
        return (made,) if made else ()

    def _is_one_name(self, names: list[Mention], source: Spans) -> bool:
        """Whether single words that were read as names are the one name of a byline."""
        text = re.sub(r"^by ", "", quote(self.draft.text, source).strip(), flags=re.IGNORECASE)
        single = all(" " not in quote(self.draft.text, row.spans).strip() for row in names)
        return single and bool(BARE_NAME.fullmatch(text)) and "," not in text

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
        serving = SERVED.match(before)
        if serving and (is_title(serving["office"]) or is_for_person(serving["office"].lower())):
            return True
        if "," not in before or mention.schema not in {"Person", "LegalEntity", "Organization"}:
            return False
        if SERVING.search(before):
            return True
        if before.count(",") > 1 and all(len(part.split()) == 1 for part in before.split(",")[:-1]):
            return False  # A list of surnames
        *_, last = self.draft.text[start:end].split()
        alone = last == self.draft.text[start:end]
        role = is_for_person(last.lower()) or is_title(last)
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
        if set(folded(text)) <= PRESS or is_department(text):
            return False
        unsure = mention.schema in {"LegalEntity", "Organization"}
        return mention.schema == "Person" or (unsure and could_be_a_person(text))

    def _as_written(self, voice: Attribution) -> str | None:
        """The entity of an author whose name looks like no name: the byline's words themselves."""
        tokens = self.sources.index.within(voice.source[:1])
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

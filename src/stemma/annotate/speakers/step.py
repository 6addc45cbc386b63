"""The step that says who speaks: each attribution's source becomes entities, or stays unnamed."""

from __future__ import annotations

from dataclasses import replace

from stemma.annotate.attribution.anonymity import is_anonymous, next_sentence_on
from stemma.annotate.clauses import child_of
from stemma.annotate.containing_rows import RowsAt
from stemma.annotate.draft import Draft, component
from stemma.annotate.kinds import SURE_BODIES
from stemma.annotate.lexicon import words
from stemma.annotate.parse import Token
from stemma.annotate.speakers.addressing import addressed_across, is_the_author
from stemma.annotate.speakers.authors import Authors
from stemma.annotate.speakers.conversation import Conversation
from stemma.annotate.speakers.headlines import body_in_headline
from stemma.annotate.speakers.kinship import TIES
from stemma.annotate.speakers.label_names import named_in_label
from stemma.annotate.speakers.page_frames import with_frames_apart
from stemma.annotate.speakers.pairs_named import Pairs
from stemma.annotate.speakers.second_person import SecondPerson
from stemma.annotate.speakers.sourceless import rejects_for_itself, said_again
from stemma.annotate.speakers.sources import Description, Sources
from stemma.annotate.speakers.unnamed import Unnamed
from stemma.model.annotations import Attribution, EntitySchema, Mention
from stemma.model.documents import Spans
from stemma.model.ids import row_id


@component(
    "speakers",
    requires={"parse", "entities", "attributions"},
    assigns={"attributions", "mentions", "entities", "speakers"},
)
def find_speakers(draft: Draft) -> Draft:
    """The draft with the speakers of every attribution, and with "I" and "we" resolved.

    Outer attributions come first, because "I" inside a quotation is whoever is quoted.
    """
    finder = _Finder(draft)
    found = {}
    for attribution in sorted(draft.rows.attributions, key=finder.depth):
        found[attribution.id] = finder.settle(attribution)
    settled = [found[attribution.id] for attribution in draft.rows.attributions]
    rows = with_frames_apart(draft, settled, finder.authors.heads.publisher())
    mentions = {mention.spans: mention for mention in finder.told(rows)}
    mentions.update({mention.spans: mention for mention in finder.unnamed.mentions})
    made = {entity.id: entity for entity in finder.unnamed.entities}
    for mention in draft.rows.mentions:
        better = made.get(mention.entity)
        mentions[mention.spans] = replace(mention, schema=better.schema) if better else mention
    return draft.with_rows(
        attributions=rows,
        mentions=tuple(sorted(mentions.values(), key=lambda mention: mention.spans)),
        entities=tuple(
            sorted(
                {entity.id: entity for entity in (*draft.rows.entities, *made.values())}.values(),
                key=lambda entity: entity.id,
            )
        ),
    )


class _Finder:
    """Settles one document's attributions, and makes the entities that only a source shows."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.sources = Sources(draft)
        self.settled: dict[str, Attribution] = {}
        self.by_id = {attribution.id: attribution for attribution in draft.rows.attributions}
        self.schemas = {entity.id: entity.schema for entity in draft.rows.entities}
        self.unnamed = Unnamed(draft)
        self.authors = Authors(draft, self.sources, self.unnamed)
        self.talk = Conversation(draft, self.sources)
        self.pairs = Pairs(draft, self.sources)

    def depth(self, attribution: Attribution) -> tuple[int, Spans]:
        """How deep it is nested; voices come before all."""
        steps = 0 if attribution.kind == "voice" else 1
        while attribution.parent in self.by_id and steps < len(self.by_id) + 1:
            attribution = self.by_id[attribution.parent or ""]
            steps += 1
        return steps, attribution.content or attribution.source

    def settle(self, attribution: Attribution) -> Attribution:
        """The attribution with its speakers."""
        if attribution.kind == "voice":
            done = self.authors.settle(attribution)
        else:
            speakers = self._speakers(attribution)
            hidden = attribution.anonymous or self._is_hidden(attribution, speakers)
            done = replace(attribution, speakers=speakers, anonymous=hidden)
        self.settled[attribution.id] = done
        return done

    def _speakers(self, attribution: Attribution) -> tuple[str, ...]:
        if not attribution.source:
            return self._without_source(attribution)
        found: list[str] = []
        heads = self.sources.heads(attribution.source)
        if len(heads) == 1 and (named := self.sources.named_beside(attribution.source, heads[0])):
            return (named.entity,)
        for head in heads:
            found.extend(self._meant(attribution, head))
        return tuple(dict.fromkeys(found)) or named_in_label(self.sources, attribution)

    def _meant(self, attribution: Attribution, head: Token) -> tuple[str, ...]:
        """Whom one head of a source means."""
        if self._is_first_person(head) or self._is_ours(head):
            return self._speaking_around(attribution, head)
        if found := self._in_talk(attribution, head) or self._own_kin(attribution, head):
            return found
        everyone = self.sources.meant_by(head)
        if not everyone:
            return self._author_of_quoted(head) or body_in_headline(self.draft, head)
        return tuple(
            self.unnamed.entity(meant) if isinstance(meant, Description) else meant.entity
            for meant in everyone
        )

    def _in_talk(self, attribution: Attribution, head: Token) -> tuple[str, ...]:
        """Whom a word means that only its place tells: "you", "Q", "this paper", "both"."""
        voice = self.settled.get(attribution.voice or "")
        if short := self.talk.initialled(head):
            return short
        if head.text.lower() == "you" and (other := self._other_side(attribution, head)):
            return other
        if addressed := self.talk.addressed(head, voice) or self._across(head, voice):
            return addressed
        if voice is not None and self.talk.means_author(head, voice):
            return voice.speakers
        own = self.settled.get(self.authors.own)
        if (
            own is not None
            and voice is not None
            and own.id != voice.id
            and is_the_author(self.draft.parse, head)
        ):
            return own.speakers
        return self.talk.your_paper(head) or self.pairs.of_two(head) or self.pairs.both(head)

    def _own_kin(self, attribution: Attribution, head: Token) -> tuple[str, ...]:
        """Who is "my brother" or "my client", of whoever says so."""
        owner = child_of(self.draft.parse, head.index, "poss") if head.lemma in TIES else None
        if owner is None or owner.text.lower() != "my":
            return ()
        speaking = self._speaking_around(attribution, owner)
        found = self.sources.kinship.meant(head, speaking[0]) if len(speaking) == 1 else ""
        return (found,) if found else ()

    def _across(self, head: Token, voice: Attribution | None) -> tuple[str, ...]:
        """Whom "you" means across the voices of the document."""
        own = self.settled.get(self.authors.own)
        if head.text.lower() != "you" or voice is None or own is None:
            return ()
        others = [row for row in self.settled.values() if row.kind == "voice" and row.id != own.id]
        return addressed_across(self.draft.text, voice, own, others)

    def _other_side(self, attribution: Attribution, head: Token) -> tuple[str, ...]:
        """Whom "you" means in a transcript, unless it stands in words quoted inside a turn."""
        outer = self.by_id.get(attribution.parent or "")
        quoted = outer is not None and outer.kind == "direct" and outer.parent is not None
        return () if quoted else self.talk.spoken_to_at(head.start)

    def _author_of_quoted(self, head: Token) -> tuple[str, ...]:
        """Who wrote the letter that stands whole above, where "the letter" says something."""
        children = [self.draft.parse.tokens[at] for at in self.draft.parse.children[head.index]]
        plain = any(
            child.dep == "det" and child.text.lower() in {"the", "this"} for child in children
        )
        owned = any(child.dep in {"poss", "prep", "compound", "acl"} for child in children)
        if head.lemma not in words("speakers", "works", "own") or not plain or owned:
            return ()
        above = [
            row
            for row in self.settled.values()
            if row.kind == "voice"
            and row.id != self.authors.own
            and row.content[-1][1] <= head.start
        ]
        return max(above, key=lambda row: row.content[-1][1]).speakers if above else ()

    def _without_source(self, attribution: Attribution) -> tuple[str, ...]:
        """Who says a pull-quote, or rejects something without a word of who does."""
        same = said_again(self.draft, attribution, self.by_id.values())
        if same is not None:
            return self._speakers(same)
        voice = self.settled.get(attribution.voice or "")
        own = voice is not None and rejects_for_itself(self.draft, attribution)
        return voice.speakers if voice is not None and own else ()

    def _is_first_person(self, head: Token) -> bool:
        return head.pronoun in words("speakers", "first_person")

    def _is_ours(self, head: Token) -> bool:
        """Whether the source is a part of those who speak: "our members"."""
        children = [self.draft.parse.tokens[at] for at in self.draft.parse.children[head.index]]
        ours = any(child.dep == "poss" and child.text.lower() == "our" for child in children)
        return ours and head.tag == "NNS" and head.lemma in words("speakers", "ours", "nouns")

    def _speaking_around(self, attribution: Attribution, head: Token) -> tuple[str, ...]:
        """Who says "I" or "we" here: the one quoted around it, or else the author."""
        outer = self.settled.get(attribution.parent or "")
        while outer is not None and outer.kind == "indirect":
            outer = self.settled.get(outer.parent or "")
        if outer is None:
            outer = self.settled.get(attribution.voice or "")
            if self.talk.turns and (turn := self.talk.speaking_at(head.start, outer)):
                return self._narrowed(turn, head)
            signers = self.authors.signers.get(attribution.voice or "", ())
            if len(signers) == 1 and head.text.lower() in words("speakers", "first_person", "one"):
                return signers
        return self._for_body(
            outer, self._narrowed(outer.speakers if outer is not None else (), head), head
        )

    def _for_body(
        self, outer: Attribution | None, speakers: tuple[str, ...], head: Token
    ) -> tuple[str, ...]:
        """The body for which the one person who says "we" speaks or signs, if the text tells."""
        one = head.text.lower() in words("speakers", "first_person", "one")
        if one or outer is None or len(speakers) != 1 or self._schema(speakers[0]) != "Person":
            return speakers
        if body := self.sources.bodies.get(speakers[0], ()):
            return body[:1]
        for at in self.sources.index.within(outer.source) if outer.kind == "voice" else ():
            named = self.sources.mention_at.get(at)
            if named is not None and named.kind == "name" and named.schema in SURE_BODIES:
                return (named.entity,)
        return speakers

    def _narrowed(self, speakers: tuple[str, ...], head: Token) -> tuple[str, ...]:
        """Of several who sign, "I" is a person and "we" the body, where that is clear.

        Where several persons sign beside a body, "we" are all of them.
        """
        one = head.text.lower() in words("speakers", "first_person", "one")
        if not one and sum(self._schema(who) == "Person" for who in speakers) > 1:
            return speakers
        fitting = tuple(who for who in speakers if (self._schema(who) == "Person") == one)
        return fitting or tuple(
            who for who in speakers if not one or self._schema(who) == "LegalEntity"
        )

    def _is_hidden(self, attribution: Attribution, speakers: tuple[str, ...]) -> bool:
        """Whether the next sentence says that an unnamed source asked not to be named."""
        if attribution.kind == "voice" or any(who in self.schemas for who in speakers):
            return False
        tokens = self.sources.index.within(attribution.source)
        return bool(tokens) and is_anonymous(next_sentence_on(self.draft, tokens))

    def told(self, attributions: tuple[Attribution, ...]) -> list[Mention]:
        """Mentions for "I", "my", "we", "our", who speak there, and for "you", who is told a deed."""
        found = []
        document = self.draft.rows.document.id
        turns = bool(self.talk.turns)
        you = SecondPerson(self.sources, attributions, self._read_by, in_turns=turns)
        speaking = RowsAt(
            self.sources.index,
            [row for row in attributions if row.kind != "indirect"],
            lambda row: row.content,
        )
        for token in self.draft.parse.tokens:
            if token.pos in {"PROPN", "NOUN", "ADJ", "VERB"}:
                continue
            if token.pronoun in words("speakers", "first_person"):
                around = speaking.at(token.index)
                speakers = self._first_persons(around[0].speakers, token) if around else ()
            else:
                speakers = you.meant(token)
            if len(speakers) == 1:
                spans = ((token.start, token.end),)
                mention_id = row_id("m", document, "pronoun", pronoun=spans)
                schema = self._schema(speakers[0])
                found.append(Mention(mention_id, spans, schema, "pronoun", speakers[0]))
        return found

    def _read_by(self, attribution: Attribution, head: Token) -> tuple[str, ...]:
        """Whom "you" means outside quoted words: who is interviewed, or the reader of a letter."""
        own = attribution if attribution.kind == "voice" else None
        voice = own or self.settled.get(attribution.voice or "")
        if self.talk.turns:
            return self.talk.asked_at(head.start) if self._other_side(attribution, head) else ()
        return self.talk.addressed(head, voice) or self._across(head, voice)

    def _first_persons(self, speakers: tuple[str, ...], token: Token) -> tuple[str, ...]:
        """Whom "I" or "we" means: one person alone says "we" for the body that person speaks for."""
        fitting = self._narrowed(speakers, token)
        if token.text.lower() in words("speakers", "first_person", "one") or len(fitting) != 1:
            return fitting
        if self.schemas.get(fitting[0]) != "Person":
            return fitting
        return self.sources.bodies.get(fitting[0], ())[:1]

    def _schema(self, entity: str) -> EntitySchema:
        return self.unnamed.schema(entity) or self.schemas.get(entity) or "Person"

"""The step that says on whose word: publisher, author, speaker, informant, outermost first."""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.annotate.draft import Draft, component
from stemma.annotate.kinds import form_label
from stemma.annotate.lexicon import words
from stemma.annotate.names.spellings import folded
from stemma.annotate.rejected import rejects
from stemma.annotate.spans import TokenIndex, spans_of
from stemma.annotate.speakers.brought_in import NEW
from stemma.annotate.speakers.stood_for import is_common_saying, phrase_stood_for
from stemma.annotate.voices.passage_ends import NOTE
from stemma.annotate.voices.shown_in_letters import shown_in_letters
from stemma.model.annotations import Attribution, Entity, Holder, HolderRole
from stemma.model.documents import Known, Spans, quote

BY_TRANSLATOR = re.compile(r"[\[(]?Tr")
"""How a note begins that a translator adds, who is none of the paper."""


@component(
    "holders",
    requires={"parse", "claims", "speakers"},
    assigns={"holders", "claims"},
)
def find_holders(draft: Draft) -> Draft:
    """The draft with the chain of holders of every claim."""
    chains = Chains(draft)
    return draft.with_rows(
        claims=tuple(
            replace(claim, holders=chains.of(claim.attribution)) for claim in draft.rows.claims
        )
    )


class Chains:
    """Who stands behind what is said in an attribution, in one document."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.index = draft.parse.once(TokenIndex)
        self.rows = {row.id: row for row in draft.rows.attributions}
        self.entities = {entity.id: entity for entity in draft.rows.entities}
        self.own = next((row.id for row in draft.rows.attributions if row.kind == "voice"), "")
        voices = [row for row in self.rows.values() if row.kind == "voice" and row.content]
        self.shown_in = shown_in_letters(draft.text, voices)
        self._known: dict[str, tuple[Holder, ...]] = {}

    def of(self, attribution: str) -> tuple[Holder, ...]:
        """The chain, outermost first; never empty: a text without a byline has an unknown author."""
        if attribution not in self._known:
            self._known[attribution] = self._chain(attribution)
        return self._known[attribution]

    def _chain(self, attribution: str) -> tuple[Holder, ...]:
        speeches: list[Attribution] = []
        row = self.rows.get(attribution)
        while row is not None and row.kind != "voice" and row not in speeches:
            speeches.insert(0, row)
            outer = self.rows.get(row.parent or "")
            if row.speakers and rejects(self.draft.text, outer, row):
                outer = self.rows.get(outer.parent or "") if outer is not None else None
            row = outer
        voice = (
            row if row is not None else self.rows.get(speeches[0].voice or "") if speeches else None
        )
        found = [*self._publisher(), *self._writers(voice)]
        for speech in speeches:
            spoken = any(holder.role == "speaker" for holder in found)
            role: HolderRole = "informant" if spoken else "speaker"
            last = {holder.entity for holder in found} - {None}
            found.extend(
                holder for holder in self._holders(speech, role) if holder.entity not in last
            )
        return tuple(found)

    def _publisher(self) -> list[Holder]:
        known = self.draft.rows.document.publisher
        if known is None:
            return []
        return [Holder("publisher", self._entity_named(known), known.value, known.spans)]

    def _entity_named(self, known: Known) -> str | None:
        wanted = folded(known.value.removeprefix("The "))
        for entity in self.entities.values():
            if any(folded(text) == wanted for text in (entity.name, *entity.aliases)):
                return entity.id
        return None

    def _writers(self, voice: Attribution | None) -> list[Holder]:
        """Who wrote a voice; a text that the writer of a letter shows is said by its own, through him."""
        letter = self.rows.get(self.shown_in.get(voice.id, "")) if voice is not None else None
        if letter is None:
            return self._author(voice)
        said = [replace(each, role="speaker") for each in self._author(voice)]
        writers = self._writers(letter)
        return [
            *writers,
            *(each for each in said if each.entity not in {w.entity for w in writers}),
        ]

    def _author(self, voice: Attribution | None) -> list[Holder]:
        if voice is not None and voice.speakers:
            return [Holder("author", who, self._name(who), voice.source) for who in voice.speakers]
        if voice is not None and voice.source:
            text = " ".join(self.draft.text[a:b] for a, b in voice.source)
            return [Holder("author", None, text, voice.source)]
        if voice is not None and voice.id != self.own:
            return self._of_added(voice)
        within = {who for row in self.rows.values() if row.kind == "voice" for who in row.speakers}
        known_authors = self.draft.rows.document.authors
        if authors := [each for each in known_authors if self._entity_named(each) not in within]:
            return [
                Holder("author", self._entity_named(known), known.value, known.spans)
                for known in authors
            ]
        return [Holder("author", None, None)]

    def _of_added(self, voice: Attribution) -> list[Holder]:
        """Who wrote what another adds and nobody signs: an editor's note is the publisher's."""
        words_of = quote(self.draft.text, voice.content)
        known = self.draft.rows.document.publisher
        if known is None or not NOTE.match(words_of) or BY_TRANSLATOR.match(words_of):
            return [Holder("author", None, None)]
        return [Holder("author", self._entity_named(known), known.value, known.spans)]

    def _holders(self, speech: Attribution, role: HolderRole) -> list[Holder]:
        outside = self._leaves(speech)
        if speech.speakers:
            return [
                Holder(role, who, self._name(who), self._named_in(speech.source, who), outside)
                for who in speech.speakers
            ]
        if not speech.source:
            unstated = speech.kind != "indirect" or self._is_passive(speech)
            unstated = unstated or bool(form_label(quote(self.draft.text, speech.cue)))
            return [Holder(role, None, None, (), outside=True)] if unstated else []
        said = self._before(speech) if self._is_pronoun(speech) else speech
        if not said.source:
            return self._stood_for(speech, Holder(role, None, None, speech.source, outside))
        text = " … ".join(" ".join(self.draft.text[a:b].split()) for a, b in said.source)
        return [Holder(role, None, text.rstrip(",") or None, speech.source, outside)]

    def _stood_for(self, speech: Attribution, nobody: Holder) -> list[Holder]:
        """Who speaks as a mere pronoun, by the words it stands for; a proverb that "says" is nobody."""
        parse = self.draft.parse
        pronoun = parse.tokens[self.index.within(speech.source)[0]]
        if is_common_saying(parse, pronoun):
            return []
        phrase = spans_of(parse, phrase_stood_for(parse, pronoun))
        name = " ".join(quote(self.draft.text, phrase).split())
        return [replace(nobody, name=name, spans=phrase) if name else nobody]

    def _before(self, speech: Attribution) -> Attribution:
        """What "he" said before as somebody who has no name: "A nurse said … “No,” she said"; or nothing."""
        described = {self.draft.taken_up.get(at) for at in self.index.within(speech.source)} - {
            None
        }
        rows = (
            row
            for row in self.rows.values()
            if row.kind != "voice"
            and not row.speakers
            and row.id != speech.parent
            and self._brings_in(row)
            and described & set(self.index.within(row.source))
        )
        return next(rows, replace(speech, source=()))

    def _brings_in(self, row: Attribution) -> bool:
        """Whether a source begins as one does who is new: "a nurse"."""
        first = self.index.within(row.source)[:1]
        return any(self.draft.parse.tokens[at].text.lower() in NEW for at in first)

    def _named_in(self, source: Spans, entity: str) -> Spans:
        """Where the source names the speaker: the name without its apposition, or all of it."""
        inside = [
            mention.spans
            for mention in self.draft.rows.mentions
            if mention.entity == entity
            and mention.kind == "name"
            and all(any(a <= x and y <= b for a, b in source) for x, y in mention.spans)
        ]
        return min(inside, default=source)

    def _is_pronoun(self, speech: Attribution) -> bool:
        """Whether a source is a mere pronoun, which names nobody by itself."""
        tokens = [self.draft.parse.tokens[at] for at in self.index.within(speech.source)]
        return len(tokens) == 1 and tokens[0].pos in {"PRON", "DET"}

    def _is_passive(self, speech: Attribution) -> bool:
        """Whether words are said by nobody: "it is alleged"; "it can be said" is the author's."""
        tokens = [self.draft.parse.tokens[at] for at in self.index.within(speech.cue)]
        passive = any(token.dep == "auxpass" for token in tokens) or (
            bool(tokens) and tokens[-1].text.lower().endswith("edly")
        )
        return passive and not any(token.tag == "MD" for token in tokens)

    def _name(self, entity: str) -> str | None:
        found: Entity | None = self.entities.get(entity)
        return found.name if found else None

    def _leaves(self, speech: Attribution) -> bool:
        """Whether the chain goes on where the folder does not.

        So it does at an unnamed source, at papers that somebody saw, at words told to another
        outlet.
        """
        if speech.anonymous:
            return True
        tokens = [self.draft.parse.tokens[at] for at in self.index.within(speech.source)]
        if not speech.speakers:
            return any(
                token.pos in {"NOUN", "PROPN", "PRON"} for token in tokens
            ) and not self._is_own(speech)
        return self._told_elsewhere(speech)

    def _is_own(self, speech: Attribution) -> bool:
        """Whether the source is the author: "we", "our reporter"."""
        tokens = [self.draft.parse.tokens[at] for at in self.index.within(speech.source)]
        return any(token.pronoun in words("speakers", "first_person") for token in tokens)

    def _told_elsewhere(self, speech: Attribution) -> bool:
        """Whether the words were said to an outlet that is not this text's own."""
        parse = self.draft.parse
        own = {word for known in self._own_names() for word in folded(known)}
        for at in self.index.within(speech.cue):
            for child in parse.children[at]:
                token = parse.tokens[child]
                if token.dep not in {"dobj", "dative", "pobj"}:
                    continue
                phrase = [parse.tokens[inner] for inner in parse.subtree(child)][:6]
                outlet = any(word.lemma in words("speakers", "outlets", "nouns") for word in phrase)
                here = any(word.pronoun in {"this", "our", "us", "me"} for word in phrase)
                same = any(folded(word.text)[:1] and folded(word.text)[0] in own for word in phrase)
                if outlet and not here and not same:
                    return True
        return False

    def _own_names(self) -> list[str]:
        document = self.draft.rows.document
        known = [*document.authors, *([document.publisher] if document.publisher else [])]
        return [item.value for item in known]

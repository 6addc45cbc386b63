"""Who is meant by "Q" and "A" in an interview, by "you" in a letter."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

from stemma.annotate.draft import Draft
from stemma.annotate.lexicon import table
from stemma.annotate.parse import Token
from stemma.annotate.speakers.hosts import is_label_of_asker, who_asks
from stemma.annotate.speakers.sources import Sources
from stemma.annotate.stretches import LABEL, Stretch
from stemma.model.annotations import Attribution
from stemma.model.documents import Spans
from stemma.text.words import words

OPENING = frozenset({"to", "dear", "honoured", "honored", "respected", "esteemed", "your", "sir"})
LONGEST_LABEL = 6
"""Tokens of a speaker's label."""
AFTER_LABEL = 3
"""Characters behind a line that is nothing but a label, up to what is said."""
FEWEST_TURNS = 3
"""Labels from which a text is a transcript."""
TWO_SIDES = 2
FEWEST_INITIALS, LONGEST_INITIALS = 2, 3
OUTLETS = frozenset({"paper", "newspaper", "journal", "magazine", "website", "site", "station"})
"""What a paper calls itself behind "this"."""
OPENING_LINES = 5
"""Sentences in which a letter says to whom it goes."""


class Conversation:
    """Knows the two sides of one document's interviews and letters."""

    def __init__(self, draft: Draft, sources: Sources) -> None:
        self.draft = draft
        self.sources = sources
        self._asking = who_asks(draft)
        self.turns = self._turns()
        """The turns of a transcript in text order; none where it is no transcript."""

    def addressed(self, head: Token, voice: Attribution | None) -> tuple[str, ...]:
        """The entities that a label or a "you" means; none for any other word."""
        authors = voice.speakers if voice is not None else ()
        if is_label_of_asker(self.draft, head.index) or head.text == "Q":
            asking = self.sources.cast.questioner(head.index) or self._asking
            others = authors or self._labelled() if head.text == "Q" else ()
            return (asking,) if asking else others
        if head.text == "A" and self._has_label("Q"):
            witness = self.sources.cast.witness(head.index)
            return (witness,) if witness else self._interviewed(authors)
        if head.text.lower() in {"you", "your"} and voice is not None:
            return self._reader_of(voice)
        return self._paper_asking(head, voice)

    def _paper_asking(self, head: Token, voice: Attribution | None) -> tuple[str, ...]:
        """The paper that asks under its own name: "THE WICK: And the key?"."""
        inside = (one for one in self.draft.stretches if one.start <= head.start < one.end)
        text, stretch = self.draft.text, next(inside, None)
        if voice is None or stretch is None:
            return ()
        label = LABEL.match(text, stretch.start, stretch.end + AFTER_LABEL)
        if label is None or head.end > label.start("colon"):
            return ()
        asking = words(label["name"])
        own = asking == plain_words(text, voice.source) or self._heads(asking, stretch)
        named = self.sources.mention_at.get(head.index)
        person = named is not None and named.schema == "Person"
        return voice.speakers if asking and own and not person else ()

    def _heads(self, asking: list[str], turn: Stretch) -> bool:
        """Whether the first words above a turn give the label, or the name of who publishes the text."""
        first = self.draft.stretches[0]
        head = words(self.draft.text[: first.end]) if turn != first else []
        publisher = self.draft.rows.document.publisher
        paper = words(publisher.value) if publisher is not None else []
        return set(asking) <= set(head[:LONGEST_LABEL]) or asking == paper[-len(asking) :]

    def _turns(self) -> list[tuple[int, tuple[str, ...]]]:
        """Where the labelled lines of a transcript begin, and who speaks there as far as told."""
        found = []
        for stretch in self.draft.stretches:
            label = LABEL.match(self.draft.text, stretch.start, stretch.end + AFTER_LABEL)
            if label is not None:
                tokens = self.sources.index.within((label.span(),))
                found.append((stretch.start, self._in_label(tokens)))
        known = [who for _, who in found if who]
        return found if len(known) >= FEWEST_TURNS and len(set(known)) < len(known) else []

    def initialled(self, head: Token) -> tuple[str, ...]:
        """The one person or body whose initials a label gives: "OT:" for Oswin Taal."""
        after = self.draft.parse.tokens[head.index + 1 : head.index + 2]
        letters = head.text.replace(".", "")
        short = letters.isupper() and FEWEST_INITIALS <= len(letters) <= LONGEST_INITIALS
        if not short or not after or after[0].text != ":":
            return ()
        found = {
            row.id
            for row in self.draft.rows.entities
            if row.schema not in {"Address", "Event", "Thing"}
            and any(_initials(name) == letters for name in (row.name, *row.aliases))
        }
        return (found.pop(),) if len(found) == 1 else ()

    def _in_label(self, tokens: list[int]) -> tuple[str, ...]:
        """The person whom a label names, or who asks and answers under it."""
        if tokens and (short := self.initialled(self.draft.parse.tokens[tokens[0]])):
            return short
        named = [
            mention.entity
            for at in tokens
            if (mention := self.sources.mention_at.get(at)) is not None
            and mention.schema == "Person"
        ]
        if named:
            return tuple(dict.fromkeys(named))[-1:]
        word = self.draft.parse.tokens[tokens[0]].text if tokens else ""
        cast = self.sources.cast
        who = {"Q": cast.questioner, "A": cast.witness}.get(word)
        found = who(tokens[0]) if who else None
        if not found and tokens and is_label_of_asker(self.draft, tokens[0]):
            found = self._asking
        return (found,) if found else ()

    def speaking_at(self, at: int, voice: Attribution | None) -> tuple[str, ...]:
        """Whose turn a character stands in; nobody's behind the last turn, where the frame is.

        A letter that is read out in a turn is by another voice, in which no turn begins.
        """
        number = bisect_right([start for start, _ in self.turns], at) - 1
        begins = self.turns[number][0] if number >= 0 else -1
        if voice is not None and not any(start <= begins < end for start, end in voice.content):
            return ()
        return self.turns[number][1] if 0 <= number < len(self.turns) - 1 else ()

    def spoken_to_at(self, at: int) -> tuple[str, ...]:
        """Whom "you" means in a turn: the one other who speaks right before and right after it."""
        number = bisect_right([start for start, _ in self.turns], at) - 1
        if number < 0:
            return ()
        near = [*self.turns[max(number - 1, 0) : number], *self.turns[number + 1 : number + 2]]
        others = {who for _, who in near if who and who != self.turns[number][1]}
        return others.pop() if len(others) == 1 else ()

    def asked_at(self, at: int) -> tuple[str, ...]:
        """Who is interviewed by whoever's turn a character stands in, where two talk and the first asks.

        What who is interviewed says of "you" may be said of anybody, and among several of anyone.
        """
        number = bisect_right([start for start, _ in self.turns], at) - 1
        sides = {who for _, who in self.turns}
        if number < 0 or len(sides) != TWO_SIDES:
            return ()
        asking = self.turns[0][1]
        return next(iter(sides - {asking})) if self.turns[number][1] == asking else ()

    def means_author(self, head: Token, voice: Attribution) -> bool:
        """Whether "the station" or "this paper" is the one whose voice it stands in."""
        parse = self.draft.parse
        before = {parse.tokens[at].text.lower() for at in parse.children[head.index]}
        if before.isdisjoint({"the", "this", "our"}) or len(voice.speakers) != 1:
            return False
        kinds = table("speakers")["kinds_of_body"]
        schema = self.sources.schemas.get(voice.speakers[0], "Organization")
        if "this" in before and head.lemma in OUTLETS and schema != "Person":
            return True
        names = {entity.id: entity.name for entity in self.draft.rows.entities}
        parts = words(names.get(voice.speakers[0], ""))
        last = parts[-1:]  # "Ledger Watch" is a monitor and no newspaper
        telling = last if any({*last} & {*listed} for listed in kinds.values()) else parts
        return head.lemma in kinds and not {*telling}.isdisjoint(kinds[head.lemma])

    def your_paper(self, head: Token) -> tuple[str, ...]:
        """The paper that prints a letter, which speaks of it as "your paper"."""
        parse = self.draft.parse
        owned = {parse.tokens[at].text.lower() for at in parse.children[head.index]}
        kinds = table("speakers")["kinds_of_body"]
        if "your" not in owned or not {head.lemma} & {"paper", "newspaper", "station"}:
            return ()
        names = {row.id: row.name for row in self.draft.rows.entities}
        publisher = self.draft.rows.document.publisher
        called = set(words(publisher.value)) if publisher is not None else set()
        found = [who for who, name in names.items() if called and set(words(name)) == called]
        return tuple(found[:1]) if called & set(kinds[head.lemma]) or found else ()

    def _labelled(self) -> tuple[str, ...]:
        """The one person whose name stands as a label before what somebody says."""
        parse = self.draft.parse
        found = {
            mention.entity
            for each in parse.sentences
            if parse.tokens[each.last - 1].text == ":"
            and (mention := self.sources.mention_at.get(each.first)) is not None
            and mention.kind == "name"
            and each.last - each.first <= LONGEST_LABEL
        }
        found -= set(self._interviewed(()))
        return tuple(found) if len(found) == 1 else ()

    def _has_label(self, label: str) -> bool:
        parse = self.draft.parse
        return any(parse.tokens[each.first].text == label for each in parse.sentences)

    def _interviewed(self, authors: tuple[str, ...]) -> tuple[str, ...]:
        """The person most spoken of besides who asks, above the questions if anybody is."""
        people = [
            mention
            for mention in self.draft.rows.mentions
            if mention.schema == "Person" and mention.entity not in authors
        ]
        parse = self.draft.parse
        asked = (each.start for each in parse.sentences if parse.tokens[each.first].text == "Q")
        first = next(asked, 0)
        above = {mention.entity for mention in people if mention.spans[0][0] < first}
        counted = Counter(
            mention.entity for mention in people if not above or mention.entity in above
        )
        return tuple(entity for entity, _ in counted.most_common(1))

    def _reader_of(self, voice: Attribution) -> tuple[str, ...]:
        """To whom a letter goes: whoever its first lines name after "to" or "dear"."""
        parse = self.draft.parse
        tokens = self.sources.index.within(voice.content)
        numbers = sorted({parse.tokens[at].sentence for at in tokens})[:OPENING_LINES]
        found: list[tuple[bool, str]] = []
        for number in numbers:
            sentence = parse.sentences[number]
            if parse.tokens[sentence.first].text.lower() not in OPENING:
                continue
            for at in range(sentence.first, sentence.last):
                mention = self.sources.mention_at.get(at)
                if mention is not None and mention.kind == "name" and mention.schema != "Address":
                    found.append((mention.schema != "Person", mention.entity))
        return (min(found, key=lambda each: each[0])[1],) if found else ()


def _initials(name: str) -> str:
    """The first letters of a name's capitalised words."""
    return "".join(word[0] for word in name.split() if word[0].isupper() and word != "The")


def plain_words(text: str, spans: Spans) -> list[str]:
    """The words of some spans, folded."""
    return [word for start, end in spans for word in words(text[start:end])]

"""Who is meant by "Q" and "A" in an interview, by "you" in a letter."""

from __future__ import annotations

from collections import Counter

from stemma.annotate.draft import Draft
from stemma.annotate.parse import Token
from stemma.annotate.sources import Sources
from stemma.model.annotations import Attribution
from stemma.model.documents import Spans
from stemma.text.words import words

OPENING = frozenset({"to", "dear", "honoured", "honored", "respected", "esteemed", "your", "sir"})
LONGEST_LABEL = 6
"""Tokens of a speaker's label."""
PAIR = 2
NEAR = 5
"""Sentences in which two persons stand who are then "both"."""
ANY_PERSON = frozenset(
    {"author", "man", "woman", "officer", "historian", "witness", "party", "writer", "scholar"}
)
OPENING_LINES = 5
"""Sentences in which a letter says to whom it goes."""


class Conversation:
    """Knows the two sides of one document's interviews and letters."""

    def __init__(self, draft: Draft, sources: Sources) -> None:
        self.draft = draft
        self.sources = sources

    def addressed(self, head: Token, voice: Attribution | None) -> tuple[str, ...]:
        """The entities that a label or a "you" means; none for any other word."""
        authors = voice.speakers if voice is not None else ()
        if head.text == "Q":
            asking = self.sources.cast.questioner(head.index)
            return (asking,) if asking else authors or self._labelled()
        if head.text == "A" and self._has_label("Q"):
            witness = self.sources.cast.witness(head.index)
            return (witness,) if witness else self._interviewed(authors)
        if head.text.lower() == "you" and voice is not None:
            return self._reader_of(voice)
        return ()

    def both(self, head: Token) -> tuple[str, ...]:
        """The two whom "both senators", "neither author" or "the two accused" means."""
        parse = self.draft.parse
        before = {parse.tokens[at].text.lower() for at in parse.children[head.index]}
        if before.isdisjoint({"both", "two", "neither"}) or before & {"of", "other", "who"}:
            return ()
        if not before & {"both", "neither", "the"}:
            return ()
        part = "accused" if head.lemma in {"accused", "defendant"} else head.lemma
        having = tuple(self.sources.cast.parts.get(part, ()))
        having = having or tuple(sorted(self.sources.roles.get(part, ())))
        if len(having) == PAIR:
            return having
        return self._last_two(head) if head.lemma in ANY_PERSON and not having else ()

    def _last_two(self, head: Token) -> tuple[str, ...]:
        """The only two persons named in the paragraphs right before a word."""
        parse = self.draft.parse
        found: list[str] = []
        for at in range(head.index - 1, -1, -1):
            if head.sentence - parse.tokens[at].sentence > NEAR:
                break
            mention = self.sources.mention_at.get(at)
            subject = parse.tokens[at].dep in {"nsubj", "nsubjpass"}
            if mention is not None and mention.schema == "Person" and subject:
                found.append(mention.entity)
        pair = tuple(dict.fromkeys(reversed(found)))
        return pair if len(pair) == PAIR else ()

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
        """The person most spoken of besides who asks."""
        counted = Counter(
            mention.entity
            for mention in self.draft.rows.mentions
            if mention.schema == "Person" and mention.entity not in authors
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


def plain_words(text: str, spans: Spans) -> list[str]:
    """The words of some spans, folded."""
    return [word for start, end in spans for word in words(text[start:end])]

"""Cue candidates with the frame they stand in: the keys under which the lexicon counts them.

A frame is what kind of complement a word has here: "claimed *that* …", "…, he said, …" (*aside*),
"urged them *to* …", "denied *object*", "spoke *of* …", "her *claim that* …".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stemma.annotate.parse import Token
from stemma.annotate.rules.phrases import SUBJECT
from stemma.annotate.rules.reading import SHORTEST_QUOTATION, Reading

CLAUSE = "that"
ASIDE = "aside"
QUOTE = "quote"
INFINITIVE = "infinitive"
OBJECT = "object"
BARE = "bare"
ASIDE_MARKS = frozenset({",", "–", "—", "-", "”", '"', "''", "’", "'"})
PREDICATES = frozenset({"acomp", "attr", "oprd"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that may link a source and a content, and its frame."""

    token: Token
    frame: str

    @property
    def key(self) -> str:
        """How the lexicon calls this word in this frame."""
        return f"{self._word_class}{self.token.lemma} {self.frame}"

    @property
    def frame_key(self) -> str:
        """How the lexicon calls the frame, whatever the word."""
        return f"{self._word_class}{self.frame}"

    @property
    def _word_class(self) -> str:
        return {"NOUN": "noun ", "ADJ": "adjective "}.get(self.token.pos, "")


def cues(reading: Reading, tokens: Iterable[Token] | None = None) -> Iterator[Cue]:
    """Every verb, every adjective and noun with a complement, in text order.

    Args:
        reading: the parsed text.
        tokens: the words that are asked about; all if none are given.
    """
    for token in reading.tokens if tokens is None else tokens:
        if token.pos == "VERB":
            yield Cue(token, verb_frame(reading, token))
        elif (token.pos == "ADJ" and token.dep in PREDICATES) or token.pos == "NOUN":
            frame = complement_frame(reading, token)
            if frame:
                yield Cue(token, frame)


def verb_frame(reading: Reading, verb: Token) -> str:
    """The frame of a verb."""
    children = reading.children(verb.index)
    labels = {child.dep for child in children}
    if "ccomp" in labels:
        return CLAUSE
    if _is_aside(reading, verb, labels):
        return ASIDE
    if _beside_quotation(reading, verb):
        return QUOTE
    if "xcomp" in labels:
        return INFINITIVE
    if labels & {"dobj", "dative"}:
        return OBJECT
    after = [c for c in children if c.dep == "prep" and c.index > verb.index]
    return after[0].lemma if after else BARE


def complement_frame(reading: Reading, token: Token) -> str | None:
    """The frame of an adjective or a noun; none where it has no complement."""
    for child in reading.children(token.index):
        if child.index < token.index:
            continue
        if child.dep in {"ccomp", "acl"} and _has_that(reading, child):
            return CLAUSE
        if child.dep in {"xcomp", "acl"} and _has_to(reading, child):
            return INFINITIVE
        if child.dep == "prep" and child.lemma in {"of", "about", "for", "by"}:
            return child.lemma
    return None


def _has_that(reading: Reading, clause: Token) -> bool:
    return clause.dep == "ccomp" or any(
        c.dep == "mark" and c.lemma == "that" for c in reading.children(clause.index)
    )


def _has_to(reading: Reading, clause: Token) -> bool:
    return any(c.tag == "TO" for c in reading.children(clause.index))


def _is_aside(reading: Reading, verb: Token, labels: set[str]) -> bool:
    """Tell whether the verb with its subject stands aside in what it reports."""
    if verb.dep not in {"ccomp", "parataxis", "conj"} or verb.head == verb.index:
        return False
    if not labels & SUBJECT or "mark" in labels or "dobj" in labels:
        return False
    if verb.dep == "conj":
        return False
    first = min(reading.parse.subtree(verb.index))
    at_edge = {reading.tokens[first].text, reading.tokens[first - 1].text if first else ""}
    return bool(at_edge & ASIDE_MARKS)


def _beside_quotation(reading: Reading, verb: Token) -> bool:
    """Tell whether a quotation of some length stands in the sentence, outside which the verb is."""
    if reading.quoted_by[verb.index] >= 0:
        return False
    sentence = reading.sentence(verb)
    quoted = reading.quoted_by[sentence.first : sentence.last]
    return any(quote >= 0 and quoted.count(quote) >= SHORTEST_QUOTATION for quote in set(quoted))

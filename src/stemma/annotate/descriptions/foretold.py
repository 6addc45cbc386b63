"""Descriptions that stand before, or far from, the name that they mean.

A story first brings in "a ferry" and then names it: "The ferry, the Ilma". The title over a letter says
who writes: "A baker replies".
"""

from __future__ import annotations

from collections.abc import Iterator

from stemma.annotate.clauses import child_of
from stemma.annotate.descriptions.describing import Phrases
from stemma.annotate.descriptions.further_descriptions import is_role
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Token
from stemma.annotate.speakers.nominals import noun_phrase
from stemma.annotate.speakers.sources import Sources
from stemma.annotate.stretches import HEADLINES

NEAR = 3
"""Sentences after which "the ferry, the Ilma" takes up a ferry no more."""
WRITING = frozenset({"write", "reply", "answer", "respond"})
Place = tuple[int, int, str]


def foretold(draft: Draft, sources: Sources, phrases: Phrases) -> Iterator[Place]:
    """Tokens `[first, last)` and the entity that they describe."""
    yield from _brought_in(draft.parse, sources)
    yield from _writers(draft, phrases)


def _brought_in(parse: Parse, sources: Sources) -> Iterator[Place]:
    """What "a ferry" is, where "The ferry, the Ilma" follows soon."""
    for noun in parse.tokens:
        if noun.tag != "NN" or _article(parse, noun) != "the":
            continue
        beside = child_of(parse, noun.index, "appos")
        named = sources.mention_at.get(beside.index) if beside is not None else None
        between = parse.tokens[noun.index + 1] if noun.index + 1 < len(parse.tokens) else noun
        if named is None or named.kind != "name" or between.text != ",":
            continue
        known = [at for at, each in sources.mention_at.items() if each.entity == named.entity]
        earlier = [each for each in parse.tokens[: noun.index] if each.lemma == noun.lemma]
        if len(earlier) != 1 or min(known) < earlier[0].index:
            continue
        first = earlier[0]
        near = 0 < noun.sentence - first.sentence <= NEAR
        if near and first.tag == "NN" and _article(parse, first) in {"a", "an"}:
            yield noun_phrase(parse, first)[0], first.index + 1, named.entity


def _article(parse: Parse, noun: Token) -> str:
    article = child_of(parse, noun.index, "det")
    return article.text.lower() if article is not None else ""


def _writers(draft: Draft, phrases: Phrases) -> Iterator[Place]:
    """Who is meant by "A baker writes" above the only letter of a page."""
    writers = _letter_writers(draft)
    for sentence in draft.parse.sentences if len(writers) == 1 else ():
        if draft.stretch_of(sentence).role not in HEADLINES:
            continue
        for verb in draft.parse.tokens_of(sentence):
            noun = child_of(draft.parse, verb.index, "nsubj")
            if verb.lemma not in WRITING or noun is None or noun.tag not in {"NN", "NNP"}:
                continue
            if _article(draft.parse, noun) in {"a", "an", "the"} and is_role(phrases, noun):
                yield noun_phrase(draft.parse, noun)[0], noun.index + 1, next(iter(writers))


def _letter_writers(draft: Draft) -> set[str]:
    """The persons who signed a part of the document, which others print."""
    voices = [row for row in draft.rows.attributions if row.kind == "voice"]
    schemas = {entity.id: entity.schema for entity in draft.rows.entities}
    people = {who for row in voices for who in row.speakers if schemas.get(who) == "Person"}
    return people if len(voices) > 1 else set()

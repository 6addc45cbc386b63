"""Whether a report that seems to stand inside another's content is one: a sum of explained weights.

Outside, a news reader's model decides. Inside a content it sees nothing, and there people report in
lighter words than newspapers do: "She says he asked for it", "that they had been promised visas".
So the rules propose more than they would outside, and what speaks for and against each proposal is
added up. The weights are in `data/nested.toml`, learnt by `training/nesting/learn_weights.py`.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stemma.annotate.draft import Draft
from stemma.annotate.lexicon import table, words
from stemma.annotate.nesting.nested_bounds import LIGHT, mended
from stemma.annotate.nesting.nested_loose import loosely
from stemma.annotate.nesting.nested_nouns import said_by_nouns
from stemma.annotate.nesting.quoted_clauses import apart
from stemma.annotate.parse import Token
from stemma.annotate.rules import candidates, raw, thought
from stemma.annotate.rules.declines import DECLINES
from stemma.annotate.rules.found import Found
from stemma.annotate.rules.frames import ASIDE, BARE, CLAUSE, INFINITIVE, OBJECT, QUOTE, Cue
from stemma.annotate.rules.lexicon import Lexicon, lexicon
from stemma.annotate.rules.reading import Reading, reading_of
from stemma.annotate.tools import RawAttribution

EAGER_RATE = 0.595
"""What every word counts as, so that the rules propose it: just enough to be looked at."""
QUOTE_RATE = 0.605
DEEPEST = 2
"""Quotations in quotations that are looked into."""
FRAMES = frozenset(
    {CLAUSE, ASIDE, QUOTE, INFINITIVE, OBJECT, "of", "for", "to", "about", "against"}
)
WISHING = frozenset({"want", "wish", "like", "love", "hate", "prefer", "hope"})
OPENINGS = frozenset("that whether what who why how if where when which".split())
NOBODY = frozenset("nobody none everyone everybody anyone anybody someone somebody one".split())


@dataclass(frozen=True, slots=True)
class Possible:
    """A report that the words suggest, and what speaks for and against it, by name."""

    raw: RawAttribution
    clues: tuple[tuple[str, float], ...]
    sensed: tuple[tuple[str, float], ...] = ()
    """What the tagger's second layer says of it, if there is one."""

    @property
    def odds(self) -> float:
        """What its words and grammar alone speak for it, as log-odds."""
        return _summed(self.clues, "weights")

    @property
    def chance(self) -> float:
        """How likely it is a report, given that it lies inside another's content."""
        return 1 / (1 + math.exp(-(_summed(self.sensed, "sensed") if self.sensed else self.odds)))


def _summed(clues: Sequence[tuple[str, float]], name: str) -> float:
    weights: dict[str, float] = table("nested")[name]
    return sum(weights.get(clue, 0.0) * value for clue, value in clues)


class _Eager(Lexicon):
    """The lexicon as it would be if every word might report."""

    def rate(self, cue: Cue) -> float:
        """The word's own rate, or just enough to be looked at."""
        return max(super().rate(cue), QUOTE_RATE if cue.frame == QUOTE else EAGER_RATE)

    def knows(self, cue: Cue) -> bool:
        """Every word is taken as known, so that passives without a source are looked at."""
        return super().knows(cue) or self.rate_of_word(cue.token) > 0


@functools.cache
def _eager() -> _Eager:
    known = lexicon()
    return _Eager(known.words, known.frames, known.passives)


def possible_reports(draft: Draft) -> Iterator[Possible]:
    """What the words suggest outside quotations, and what they suggest inside them."""
    known = thought(draft)
    outer = known.reading
    yield from _each(outer, outer, known.found)
    around = outer
    deepest = max((quotation.depth for quotation in outer.quotes), default=-1) + 1
    for level in range(1, 1 + min(DEEPEST, deepest)):
        inner = apart(reading_of(draft, level), around)
        yield from _each(outer, inner, candidates(inner, lexicon(), around), around)
        around = inner


def _each(
    outer: Reading, reading: Reading, first: Sequence[Found], around: Reading | None = None
) -> Iterator[Possible]:
    """What the lexicon would take anywhere, beside it what an eager reader would, and a loose one.

    Args:
        outer: the text as it stands.
        reading: the text as it is read now.
        first: what the lexicon would take.
        around: a reading inside whose quotations it must stand, if one is given.
    """
    taken = {at for each in first for at in each.cue}
    nouns = list(said_by_nouns(reading, _left(reading, around, taken)))
    taken.update(at for each in nouns for at in each.cue)
    eager = candidates(reading, _eager(), around)
    more = [each for each in eager if taken.isdisjoint(each.cue)]
    taken.update(at for each in more for at in each.cue)
    for each in (*first, *nouns, *more):
        if each.cue:
            yield _possible(outer, reading, mended(reading, each))
    left = _left(reading, around, taken)
    for each in loosely(reading, left, lexicon()):
        possible = _possible(outer, reading, mended(reading, each))
        yield replace(possible, clues=(*possible.clues, *_loose_clues(reading, each)))


def _left(reading: Reading, around: Reading | None, taken: set[int]) -> list[Token]:
    """The words outside quotations (inside those around) that are no cue yet."""
    return [
        token
        for token in reading.tokens
        if token.index not in taken
        and reading.quoted_by[token.index] < 0
        and (around is None or around.quoted_by[token.index] >= 0)
    ]


def _loose_clues(reading: Reading, found: Found) -> Iterator[tuple[str, float]]:
    yield "loose", 1.0
    if found.frame == BARE:
        yield "loose-as", 1.0
    if any(c.tag == "TO" for c in reading.children(found.word.index)):
        yield "loose-infinitive", 1.0


def _possible(outer: Reading, reading: Reading, found: Found) -> Possible:
    known = lexicon()
    cue = Cue(found.word, found.frame)
    fixed = found.rate > QUOTE_RATE or found.frame == DECLINES
    rate = found.rate if fixed else known.rate(cue)
    clues = tuple(_clues(outer, reading, replace(found, rate=rate)))
    return Possible(replace(raw(reading, found), probability=rate), clues)


def _clues(outer: Reading, reading: Reading, found: Found) -> Iterator[tuple[str, float]]:
    """What speaks for and against a report, by the names of the weights."""
    known = lexicon()
    word = found.word
    yield "base", 1.0
    yield "rate-here", found.rate
    yield "rate-of-word", known.rate_of_word(word)
    yield "rates", found.rate * known.rate_of_word(word)
    if not known.knows(Cue(word, found.frame)):
        yield "new-in-frame", 1.0
    frame = found.frame if found.frame in FRAMES else f"{word.pos.lower()}-other"
    yield f"frame-{frame}", 1.0
    if frame == OBJECT:
        yield "rate-of-word-with-object", known.rate_of_word(word)
    if word.pos == "NOUN":
        yield "noun", 1.0
    if word.lemma in WISHING:
        yield "wish", 1.0
    if outer.quoted_by[word.index] >= 0:
        yield "in-quotation", 1.0
    yield f"word-{word.lemma}", 1.0
    yield from _form(reading, found)
    yield from _who(reading, found)
    yield from _what(reading, found)


def _form(reading: Reading, found: Found) -> Iterator[tuple[str, float]]:
    """The verb's own form: tense, voice, mood."""
    verb = found.word
    helpers = {
        c.text.lower(): c for c in reading.children(verb.index) if c.dep in {"aux", "auxpass"}
    }
    if {"had", "have", "has", "'d", "'ve"} & helpers.keys():
        yield "perfect", 1.0
    if any(c.dep == "auxpass" for c in helpers.values()):
        yield "passive", 1.0
    if any(c.tag == "MD" for c in helpers.values()):
        yield "future" if {"will", "shall", "'ll", "would"} & helpers.keys() else "modal", 1.0
    if any(c.tag == "TO" for c in helpers.values()):
        yield "infinitive-itself", 1.0
        bidding = reading.head(verb)
        if verb.dep == "xcomp" and any(
            c.dep == "dobj" and c.index in found.source for c in reading.children(bidding.index)
        ):
            yield "bidden-to-say", 1.0
    if any(c.dep == "neg" for c in reading.children(verb.index)):
        yield "negated", 1.0
    yield f"tag-{verb.tag}", 1.0
    if verb.dep in {"relcl", "acl", "advcl", "conj", "xcomp", "ccomp", "ROOT", "pcomp"}:
        yield f"dep-{verb.dep}", 1.0


def _who(reading: Reading, found: Found) -> Iterator[tuple[str, float]]:
    """What kind of source it has."""
    if not found.source:
        yield "nobody-says", 1.0
        return
    tokens = [reading.tokens[at] for at in sorted(found.source)]
    head = next((t for t in tokens if t.head not in found.source), tokens[-1])
    yield f"source-{_kind(head, tokens)}", 1.0
    if len(tokens) > LONG_SOURCE:
        yield "source-long", 1.0


LONG_SOURCE = 8


def _kind(head: Token, tokens: list[Token]) -> str:
    lower = head.pronoun
    if lower in words("speakers", "first_person"):
        return "first-person"
    if lower == "you":
        return "you"
    if lower in NOBODY or any(t.text.lower() in {"no", "none"} for t in tokens[:1]):
        return "anybody"
    if lower in {"who", "which", "that"}:
        return "relative"
    if head.pos == "PRON":
        return "it" if lower in {"it", "this"} else "pronoun"
    if head.pos == "PROPN":
        return "name"
    if head.lemma in words("speakers", "works", "nouns"):
        return "work"
    return "plural" if head.tag == "NNS" else "noun"


def _what(reading: Reading, found: Found) -> Iterator[tuple[str, float]]:
    """What kind of content it has."""
    content = sorted(found.content)
    if not content:
        yield "nothing-said", 1.0
        return
    tokens = [reading.tokens[at] for at in content]
    plain = [t for t in tokens if t.pos != "PUNCT"]
    if len(plain) == 1 and plain[0].text.lower() in LIGHT:
        yield "content-it", 1.0
    elif len(plain) <= 2:
        yield "content-short", 1.0
    elif len(plain) > LONG_CONTENT:
        yield "content-long", 1.0
    first = plain[0].text.lower() if plain else ""
    if first in OPENINGS:
        yield "opens-" + ("that" if first == "that" else "question"), 1.0
    if any(t.text in QUOTES for t in tokens):
        yield "holds-quotation", 1.0
    if any(t.pos == "VERB" for t in tokens):
        yield "holds-verb", 1.0
    if content[0] < min(found.cue):
        yield "content-before", 1.0


LONG_CONTENT = 30
QUOTES = frozenset({"“", "”", '"', "‘", "’", "''", "``", "«", "»"})

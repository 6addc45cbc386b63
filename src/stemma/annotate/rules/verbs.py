"""Attributions whose cue is a verb or an adjective: its subject says its complement."""

from __future__ import annotations

from stemma.annotate.parse import Token
from stemma.annotate.rules import frames, phrases
from stemma.annotate.rules.found import Found
from stemma.annotate.rules.frames import Cue
from stemma.annotate.rules.lexicon import Lexicon
from stemma.annotate.rules.reading import Reading

LEAST_RATE = {
    frames.CLAUSE: 0.3,
    frames.ASIDE: 0.35,
    frames.QUOTE: 0.35,
    frames.INFINITIVE: 0.4,
    frames.OBJECT: 0.4,
}
LEAST_RATE_ELSE = 0.4
LEAST_CONTENT = 2
COMPLEMENTS = frozenset({"dobj", "prep", "oprd", "acomp", "advcl", "xcomp", "attr", "dative"})


def by_verb(reading: Reading, cue: Cue, lexicon: Lexicon) -> Found | None:
    """The attribution of this verb or adjective, if it is likely enough to be one."""
    rate = lexicon.rate(cue)
    if rate < LEAST_RATE.get(cue.frame, LEAST_RATE_ELSE):
        return None
    word = cue.token
    verb = reading.head(word) if word.pos == "ADJ" else word
    words = phrases.verb_cue(reading, verb)
    if word is not verb:
        words |= set(range(min(words), word.index + 1))
    subject = phrases.subject_of(reading, verb, passive_subject=lexicon.passive_subject(word.lemma))
    source = phrases.noun_phrase(reading, subject) if subject else set()
    content = complement(reading, cue)
    source -= content & source if word.index in content else set()
    words -= source
    content = reading.trimmed(content - words - source)
    if len(content) < LEAST_CONTENT and cue.frame not in {frames.OBJECT, frames.QUOTE}:
        return None
    return Found(word, cue.frame, frozenset(source), frozenset(words), frozenset(content), rate)


def complement(reading: Reading, cue: Cue) -> set[int]:
    """What the word says of the sentence it stands in."""
    word = cue.token
    if cue.frame == frames.CLAUSE:
        return _clauses(reading, word)
    if cue.frame == frames.ASIDE:
        return reading.subtree(word.head) - reading.subtree(word.index)
    if cue.frame == frames.QUOTE:
        return _after(reading, word, {"oprd", "acomp"})
    return _after(reading, word, COMPLEMENTS)


def _clauses(reading: Reading, word: Token) -> set[int]:
    """The clause that is said, with the one to whom it is said left out."""
    found: set[int] = set()
    for child in reading.children(word.index):
        if child.dep == "ccomp":
            found |= reading.subtree(child.index)
    return found


def _after(reading: Reading, word: Token, labels: set[str] | frozenset[str]) -> set[int]:
    found: set[int] = set()
    for child in reading.children(word.index):
        if child.index > word.index and child.dep in labels:
            found |= reading.subtree(child.index)
    return found

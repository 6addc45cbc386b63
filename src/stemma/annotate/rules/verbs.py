"""Attributions whose cue is a verb or an adjective: its subject says its complement."""

from __future__ import annotations

from stemma.annotate.rules import frames, phrases
from stemma.annotate.rules.contents import SEEMING, complement
from stemma.annotate.rules.found import Found
from stemma.annotate.rules.frames import Cue
from stemma.annotate.rules.lexicon import Lexicon
from stemma.annotate.rules.reading import Reading

LEAST_RATE = {
    frames.CLAUSE: 0.55,
    frames.ASIDE: 0.35,
    frames.QUOTE: 0.6,
    frames.INFINITIVE: 0.55,
    frames.OBJECT: 0.5,
}
LEAST_RATE_ELSE = 0.55
LEAST_CONTENT = 2


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
    content = complement(reading, cue, lexicon)
    source = _source(reading, cue, lexicon, content)
    words -= source
    content = reading.trimmed(content - words - source)
    if len(content) < LEAST_CONTENT and cue.frame not in {frames.OBJECT, frames.QUOTE}:
        return None
    return Found(word, cue.frame, frozenset(source), frozenset(words), frozenset(content), rate)


def _source(reading: Reading, cue: Cue, lexicon: Lexicon, content: set[int]) -> set[int]:
    word = cue.token
    verb = reading.head(word) if word.pos == "ADJ" else word
    if word.lemma in SEEMING:
        return set()
    state = lexicon.passive_subject(word.lemma)
    found = phrases.source_of(reading, verb, passive_subject=state)
    return set() if found & content and word.index in content else found - content

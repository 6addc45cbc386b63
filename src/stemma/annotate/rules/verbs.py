"""Attributions whose cue is a verb or an adjective: its subject says its complement."""

from __future__ import annotations

from dataclasses import replace

from stemma.annotate.parse import Token
from stemma.annotate.rules import frames, phrases
from stemma.annotate.rules.contents import complement, told_clause
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
SURE = 0.6
PLACE_FRAMES = frozenset(
    ["in", "at", "from", "by", "through", "under", "during", "before", "after", "since", "into"]
)
"""Prepositions that a verb of saying takes for its circumstances only."""


def by_verb(reading: Reading, cue: Cue, lexicon: Lexicon) -> Found | None:
    """The attribution of this verb or adjective, if it is likely enough to be one."""
    cue = _settled(reading, cue)
    rate = lexicon.rate(cue)
    if rate < LEAST_RATE.get(cue.frame, LEAST_RATE_ELSE):
        return None
    word = cue.token
    if (
        cue.frame in PLACE_FRAMES
        or is_asked(reading, word)
        or _is_purpose(reading, cue, lexicon)
        or _seems_to_say(reading, cue, lexicon)
    ):
        return None
    verb = reading.head(word) if word.pos == "ADJ" else word
    words = phrases.verb_cue(reading, verb)
    if word is not verb:
        words |= set(range(min(words), word.index + 1))
    content = complement(reading, cue, lexicon)
    source = _source(reading, cue, lexicon, content)
    words -= source
    content = reading.trimmed(content - words - source)
    if not source and _needs_source(reading, cue, lexicon):
        return None
    if len(content) < LEAST_CONTENT and cue.frame not in {frames.OBJECT, frames.QUOTE}:
        return None
    return Found(word, cue.frame, frozenset(source), frozenset(words), frozenset(content), rate)


def _settled(reading: Reading, cue: Cue) -> Cue:
    """The cue that tells somebody *that*, or bids *to* do something, whatever stands beside it."""
    if cue.frame == frames.OBJECT and told_clause(reading, cue.token) is not None:
        return replace(cue, frame=frames.CLAUSE)
    if cue.frame != frames.QUOTE or cue.token.pos != "VERB":
        return cue
    bidden = [c for c in reading.children(cue.token.index) if c.dep == "xcomp" and c.pos == "VERB"]
    quoted = any(reading.quoted_by[i] >= 0 for c in bidden for i in reading.subtree(c.index))
    return replace(cue, frame=frames.INFINITIVE) if bidden and not quoted else cue


def is_asked(reading: Reading, word: Token) -> bool:
    """Tell whether this is the verb of a question ("Can you confirm that?"), which reports nothing."""
    children = reading.children(word.index)
    subject = next((c.index for c in children if c.dep in {"nsubj", "nsubjpass"}), None)
    if subject is None:
        return False
    inverted = any(c.dep in {"aux", "auxpass"} and c.index < subject for c in children)
    last = reading.tokens[reading.sentence(word).last - 1 :][:1]
    return inverted and any(t.text in {"?", "”", '"'} for t in last)


def _is_purpose(reading: Reading, cue: Cue, lexicon: Lexicon) -> bool:
    """Tell whether an infinitive says what for and reports nothing ("to document five deaths").

    "Rang to say that …" reports all the same.
    """
    word = cue.token
    if reading.head(word).lemma == "worth":
        return True
    infinitive = any(c.tag == "TO" for c in reading.children(word.index))
    speaks = cue.frame in {frames.CLAUSE, frames.QUOTE} and lexicon.knows(cue)
    calls = speaks and word.lemma in {"say", "tell"}
    return infinitive and not calls and (word.dep == "advcl" or not speaks)


def _seems_to_say(reading: Reading, cue: Cue, lexicon: Lexicon) -> bool:
    """Tell whether this is the "appeared" of "appeared to admit", where the other verb is the cue."""
    if cue.token.lemma not in phrases.SEEMING:
        return False
    said = [c for c in reading.children(cue.token.index) if c.dep == "xcomp" and c.pos == "VERB"]
    return any(lexicon.rate(Cue(verb, frames.verb_frame(reading, verb))) >= SURE for verb in said)


def _needs_source(reading: Reading, cue: Cue, lexicon: Lexicon) -> bool:
    """Tell whether this word reports only where the text says who reports."""
    if not lexicon.knows(cue):
        return True
    if (
        cue.frame in {frames.CLAUSE, frames.ASIDE, frames.QUOTE}
        or cue.token.lemma in phrases.SEEMING
    ):
        return False
    return cue.token.pos == "ADJ" or not phrases.passive(reading, cue.token)


def _source(reading: Reading, cue: Cue, lexicon: Lexicon, content: set[int]) -> set[int]:
    word = cue.token
    verb = reading.head(word) if word.pos == "ADJ" else word
    if word.lemma in phrases.SEEMING:
        return set()
    state = lexicon.passive_subject(word.lemma)
    found = phrases.source_of(reading, verb, passive_subject=state)
    return set() if found & content and word.index in content else found - content

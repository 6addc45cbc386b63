"""What a colon announces: a quotation, the next paragraph, a list of demands."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from stemma.annotate.clauses import FINITE_TAGS
from stemma.annotate.lexicon import by_word
from stemma.annotate.parse import Token
from stemma.annotate.rules import phrases
from stemma.annotate.rules.found import Found
from stemma.annotate.rules.lexicon import Lexicon
from stemma.annotate.rules.reading import Reading

COLON = "colon"
LIST_ITEM = re.compile(
    r"(?:[-–—•*▪●]|\(?\d{1,2}[.):]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)]|(?:First|Second|Third|Fourth|Fifth)"
    r"(?:ly)?,)\s*"
)
OPENING = ("“", '"', "«", "''", "‘", "„")
NEAR = 8
LEAST_RATE = 0.3
"""How often the word is a cue in any frame, from which it may announce a list."""
CERTAIN = 0.8


def announced(reading: Reading, lexicon: Lexicon) -> Iterator[Found]:
    """What stands after a paragraph that ends with a colon."""
    for number in range(len(reading.stretches) - 1):
        tokens = reading.tokens_of_stretch(number)
        if not tokens or not (tokens[-1].text == ":" or _goes_on_in_list(reading, number)):
            continue
        verb = speaking_verb(reading, tokens[-1])
        content = _next_paragraph(reading, number + 1) or _list(reading, number + 1)
        if not content:
            continue
        if verb is None:
            labelled = _labelled(reading, number, content)
            if labelled is not None:
                yield labelled
            continue
        rate = lexicon.rate_of_word(verb)
        following = reading.stretches[number + 1]
        quoted = reading.text.startswith(OPENING, following.start)
        if rate < LEAST_RATE and not quoted:
            continue
        own = _own_object(reading, verb) if not quoted else set()
        yield _found(reading, verb, content | own, max(rate, CERTAIN))


def _goes_on_in_list(reading: Reading, number: int) -> bool:
    """Tell whether a sentence breaks off before a list: "We demand that the council"."""
    stretch, following = reading.stretches[number], reading.stretches[number + 1]
    end = reading.text[stretch.end - 1]
    item = LIST_ITEM.match(reading.text, following.start, following.end)
    itself = LIST_ITEM.match(reading.text, stretch.start, stretch.end)
    return bool(item and not itself and end.isalpha() and end.islower())


def _labelled(reading: Reading, number: int, content: set[int]) -> Found | None:
    """A quotation below a line that only names who speaks: "Captain Orr, from the dock:"."""
    tokens = [t for t in reading.tokens_of_stretch(number) if not t.text[0].isdigit()]
    name = list(itertools.takewhile(lambda t: t.text not in {",", ":", "("}, tokens))
    quoted = reading.text.startswith(OPENING, reading.stretches[number + 1].start)
    if not quoted or not name or any(t.tag in FINITE_TAGS for t in tokens):
        return None
    roles = by_word("names", "kinds")
    if not any(t.entity == "PERSON" or "Person" in roles.get(t.lemma, ()) for t in name):
        return None
    source, colon = frozenset(t.index for t in name), tokens[-1]
    return Found(
        colon, COLON, source, frozenset({colon.index}), frozenset(content - source), CERTAIN
    )


def beside_quotation(reading: Reading, first: int, last: int) -> Found | None:
    """Who speaks a quotation after a colon, or before `," she sighed`, whatever the verb."""
    colon = reading.tokens[first - 1] if first else None
    verb = _verb_after(reading, last)
    if verb is None and colon is not None and colon.text == ":":
        verb = speaking_verb(reading, colon)
    return _found(reading, verb, set(), CERTAIN) if verb else None


def _verb_after(reading: Reading, last: int) -> Token | None:
    """The verb with a subject right behind a quotation that ends with a comma."""
    inside = reading.tokens[last - 2 : last]
    if not any(token.text in {",", "?", "!"} for token in inside):
        return None
    for token in reading.tokens[last : last + NEAR]:
        if token.sentence != reading.tokens[min(last, len(reading.tokens) - 1)].sentence:
            return None
        if token.text in {",", ";", ".", "“", '"'}:
            return None
        subjects = [c for c in reading.children(token.index) if c.dep == "nsubj"]
        if token.pos == "VERB" and any(c.index >= last for c in subjects):
            return token
    return None


def speaking_verb(reading: Reading, colon: Token) -> Token | None:
    """The main verb of the sentence that the colon ends, if it has a subject."""
    sentence = reading.sentence(colon)
    verbs = [
        t
        for t in reading.tokens[sentence.first : colon.index]
        if t.pos == "VERB" and any(c.dep == "nsubj" for c in reading.children(t.index))
    ]
    roots = [t for t in verbs if t.head == t.index]
    found = roots or verbs
    return found[-1] if found else None


def _found(reading: Reading, verb: Token, content: set[int], rate: float) -> Found:
    source = phrases.source_of(reading, verb) - content
    cue = phrases.verb_cue(reading, verb) - source
    trimmed = reading.trimmed(content - cue)
    return Found(verb, COLON, frozenset(source), frozenset(cue), frozenset(trimmed), rate)


def _own_object(reading: Reading, verb: Token) -> set[int]:
    """What stands before the colon already: "calls on the government to: …"."""
    return {
        i
        for child in reading.children(verb.index)
        if child.index > verb.index and child.dep in {"dobj", "xcomp", "prep", "ccomp"}
        for i in reading.subtree(child.index)
        if reading.tokens[i].text not in {":", "therefore"}
    }


def _next_paragraph(reading: Reading, number: int) -> set[int]:
    """The next paragraph if it opens with a quotation mark."""
    stretch = reading.stretches[number]
    if not reading.text.startswith(OPENING, stretch.start):
        return set()
    quotes = {
        reading.quoted_by[token.index]
        for token in reading.tokens_of_stretch(number)
        if reading.quoted_by[token.index] >= 0
    }
    first = min(quotes, default=-1)
    return set(range(*reading.tokens_of_quote[first])) if first >= 0 else set()


def _list(reading: Reading, number: int) -> set[int]:
    """The items of the list that begins here, without their numbers."""
    found: set[int] = set()
    for at in range(number, len(reading.stretches)):
        stretch = reading.stretches[at]
        item = LIST_ITEM.match(reading.text, stretch.start, stretch.end)
        if not item:
            break
        found |= {t.index for t in reading.tokens_of_stretch(at) if t.start >= item.end()}
    return found

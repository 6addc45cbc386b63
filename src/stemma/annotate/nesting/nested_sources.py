"""Who says what is reported inside another's content: small corrections of what grammar gives.

Each is a rule of English: "by X" behind a passive is who says it; an adverbial behind a comma is no
part of it; what stands in front of "that" has no part in the clause behind it.
"""

from __future__ import annotations

from dataclasses import replace

from stemma.annotate.clauses import FINITE_TAGS
from stemma.annotate.parse import Token
from stemma.annotate.rules.found import Found
from stemma.annotate.rules.reading import Reading

STRESSED = frozenset("himself herself itself themselves myself yourself ourselves".split())
QUOTING = frozenset({"quote", "cite", "record", "report", "show", "describe"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
OBJECTS = frozenset({"dobj", "pobj", "attr", "conj"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
TIMES = frozenset({"DATE", "TIME"})


def _himself(reading: Reading, found: Found) -> Found:
    """Take whom "himself" stresses for the source: "the clerk has himself stated that"."""
    if not found.source or any(
        reading.tokens[at].text.lower() not in STRESSED for at in found.source
    ):
        return found
    above = reading.head(found.word)
    verbs = (found.word.index, *((above.index,) if above.lemma == "have" else ()))
    for verb in verbs:
        subject = next((c for c in reading.children(verb) if c.dep == "nsubj"), None)
        if subject is not None and subject.index not in found.source:
            return replace(found, source=frozenset(reading.subtree(subject.index)) - found.source)
    return found


def _quoted_as(reading: Reading, found: Found) -> Found:
    """Take who is quoted for the source: "they quote the clerk as saying that"."""
    before = reading.tokens[found.word.index - 1] if found.word.index else found.word
    if found.word.tag != "VBG" or before.text.lower() != "as":
        return found
    verb = reading.head(before)
    if verb.lemma not in QUOTING:
        return found
    between = [c for c in reading.children(verb.index) if verb.index < c.index < before.index]
    quoted = next((c for c in between if c.pos in NOUNS), None)
    if quoted is None:
        return found
    source = {at for at in reading.subtree(quoted.index) if at < before.index}
    return replace(found, source=frozenset(source))


def _joined(reading: Reading, found: Found) -> Found:
    """Take a noun between "and" and the verb for the source: "rang the works and [the girl] said".

    Parsers join it to the object before; then nothing joins the two verbs.
    """
    verb, first = found.word, min(found.cue)
    finite = reading.tokens[first].tag in FINITE_TAGS
    if (
        verb.dep != "conj"
        or not finite
        or any(c.dep in SUBJECTS for c in reading.children(verb.index))
    ):
        return found
    noun = _last_noun(reading, first)
    if noun is None or noun.dep != "conj" or reading.head(noun).dep not in OBJECTS:
        return found
    if not reading.head(verb).index < noun.head < noun.index:
        return found
    whole = [at for at in reading.subtree(noun.index) if at < first]
    return replace(found, source=frozenset(reading.trimmed(whole)))


def _last_noun(reading: Reading, before: int) -> Token | None:
    """The head of the noun phrase that ends right in front of a token, adverbs aside."""
    at = before - 1
    while at >= 0 and reading.tokens[at].pos == "ADV":
        at -= 1
    token = reading.tokens[at]
    while token.pos not in NOUNS or (token.dep in {"compound", "poss", "nmod"}):
        if token.head == token.index or token.pos in {"VERB", "AUX", "PUNCT", "CCONJ"}:
            return None
        token = reading.head(token)
    return token if token.index < before else None


def _behind_that(reading: Reading, found: Found) -> Found:
    """Leave out a source in front of the "that" behind which the verb stands without a subject.

    Parsers lose the subject of "that in the spring of 1974 Master Yun, then ill, had told him".
    """
    clause = found.word
    while clause.dep == "conj" and reading.head(clause).pos == "VERB":
        clause = reading.head(clause)
    verbs = {found.word.index, clause.index}
    known = any(c.dep in SUBJECTS for at in verbs for c in reading.children(at))
    marks = [c.index for c in reading.children(clause.index) if c.dep == "mark"]
    if clause.dep != "ccomp" or known or not marks or not found.source:
        return found
    mark, first = min(marks), min(found.cue)
    if reading.tokens[mark].text.lower() != "that" or not max(found.source) < mark < first:
        return found
    lost = _lost_subject(reading, mark, min(first, clause.index))
    return replace(found, source=frozenset(lost)) if lost else found


def _lost_subject(reading: Reading, mark: int, first: int) -> set[int]:
    """The last name that hangs on a preposition in front of a verb, without the date before it."""
    between = reading.tokens[mark + 1 : first]
    names = [t for t in between if t.dep == "pobj" and t.pos in NOUNS and t.entity not in TIMES]
    if not names:
        return set()
    whole = [at for at in reading.subtree(names[-1].index) if at < first]
    dated = [
        at for at in whole if reading.tokens[at].tag == "CD" or reading.tokens[at].entity in TIMES
    ]
    return reading.trimmed(at for at in whole if at > max(dated, default=-1))


def _by_whom(reading: Reading, found: Found) -> Found:
    """Take the "by X" of a passive without a source for its source."""
    if found.source:
        return found
    for child in reading.children(found.word.index):
        named = [c for c in reading.children(child.index) if c.dep == "pobj"]
        if child.dep == "agent" and named:
            whole = reading.subtree(child.index)
            source = reading.subtree(named[0].index)
            return replace(
                found, source=frozenset(source), content=frozenset(found.content - whole)
            )
    return found


def _behind_verb(reading: Reading, found: Found) -> Found:
    """Leave out of the source who perceives it: "(he recalled) the sergeant complaining"."""
    above = found.word.head
    if above not in found.source or reading.tokens[above].pos != "VERB":
        return found
    return replace(found, source=frozenset(at for at in found.source if at > above))


def _without_asides(reading: Reading, found: Found) -> Found:
    """Leave out of the source what a comma cuts off: all behind a pronoun, adverbials behind a noun."""
    source = sorted(found.source)
    for place, at in enumerate(source[1:], 1):
        if reading.tokens[at].text != "," or place + 1 >= len(source):
            continue
        after = reading.tokens[source[place + 1]]
        pronoun = place == 1 and reading.tokens[source[0]].pos == "PRON"
        adverbial = after.pos == "ADP" and after.text.lower() != "of"
        adverbial = adverbial or after.text.lower() in {"according", "as"}
        if pronoun or adverbial:
            return replace(found, source=frozenset(source[:place]))
    return found


SOURCES = (
    _himself,
    _quoted_as,
    _joined,
    _behind_that,
    _by_whom,
    _behind_verb,
    _without_asides,
)
"""The corrections of who says it, in order."""

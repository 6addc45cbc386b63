"""What is said, where a parser gives who is told, a part of it, or too much: further corrections.

Each is a rule of English: who is told to do something is no part of what he is told; two nouns before
a verb without "and" are what is denied and who does it; a sentence behind ", when" is the reporter's.
"""

from __future__ import annotations

from dataclasses import replace

from stemma.annotate.clauses import FINITE_TAGS
from stemma.annotate.rules.contents import ADDRESSING
from stemma.annotate.rules.found import Found
from stemma.annotate.rules.frames import CLAUSE, OBJECT
from stemma.annotate.rules.phrases import passive
from stemma.annotate.rules.reading import Reading

BIDDING = ADDRESSING | frozenset(
    "ask order instruct beg urge advise command direct forbid allow invite encourage".split()
)
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
TIMES = frozenset({"DATE", "TIME"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
ASIDE = frozenset({"when", "while", "whereas", "although", "though"})
TOPICS = frozenset({"of", "about"})
LEAST = 2
"""Tokens that are left of what is said when something is cut off."""


def without_told(reading: Reading, found: Found) -> Found:
    """Leave out who is bidden, and a "that" in front of the verb: "that [they had been told] to go"."""
    first = min(found.cue)
    before = {at for at in found.content if at < first}
    if not before or len(before) == len(found.content):
        return found
    told = found.word.lemma in BIDDING and passive(reading, found.word)
    marks = {at for at in before if reading.tokens[at].tag == "IN"}
    cut = before if told else marks if marks == before else set()
    return replace(found, content=found.content - cut) if cut else found


def clause_behind(reading: Reading, found: Found) -> Found:
    """All of a clause of which only the subject was found: "deny [the city] ever said so"."""
    if found.frame != OBJECT or not found.content or min(found.content) < max(found.cue):
        return found
    at = max(found.content) + 1
    last = reading.sentence(found.word).last
    while at < last and reading.tokens[at].pos in {"ADV", "AUX"}:
        at += 1
    if at >= last:
        return found
    between = reading.tokens[max(found.content) + 1 : at + 1]
    verb = reading.tokens[at]
    if verb.pos != "VERB" or reading.tokens[max(found.content)].pos not in NOUNS:
        return found
    if between[0].tag not in FINITE_TAGS and verb.tag not in FINITE_TAGS:
        return found
    if any(c.dep in SUBJECTS for c in reading.children(verb.index)):
        return found
    whole = {each for each in reading.subtree(verb.index) if each > max(found.cue)}
    clause = reading.trimmed(whole | found.content | {each.index for each in between})
    return replace(found, frame=CLAUSE, content=frozenset(clause))


def first_of_two(reading: Reading, found: Found) -> Found:
    """What is told before ", and that …", where only that second clause was found."""
    first, end = min(found.content, default=0), max(found.cue)
    joins = [t.index for t in reading.tokens[end + 1 : first] if t.dep == "cc"]
    that = reading.tokens[first]
    if not found.content or not joins or joins[-1] != first - 1 or that.text.lower() != "that":
        return found
    between = reading.tokens[end + 1 : joins[-1]]
    begin = next((t.index for t in between if t.text.lower() == "that" and t.dep == "mark"), None)
    if begin is None:
        begin = next((t.index for t in between if t.text.lower() in TOPICS), None)
    if begin is None:
        return found
    said = reading.trimmed(set(range(begin, joins[-1])))
    return replace(found, content=frozenset(said)) if len(said) >= LEAST else found


def without_aside_clause(reading: Reading, found: Found) -> Found:
    """What is said, without the clause behind ", when" in which the reporter goes on."""
    if found.frame != CLAUSE or not found.content:
        return found
    for at in sorted(found.content)[LEAST:]:
        token = reading.tokens[at]
        clause = reading.head(token)
        comma = reading.tokens[at - 1].text == ","
        if token.text.lower() in ASIDE and comma and clause.dep == "advcl" and clause.index > at:
            whole = reading.subtree(clause.index)
            if min(whole) == at and max(whole) + 1 >= max(found.content):
                kept = reading.trimmed({each for each in found.content if each < at})
                return replace(found, content=frozenset(kept)) if len(kept) >= LEAST else found
    return found


def without_recipient(reading: Reading, found: Found) -> Found:
    """What is reported, without to whom: "reported cracks [to the ministry in May]"."""
    if found.frame not in {OBJECT, *TOPICS} or not found.content:
        return found
    to_whom = [
        c.index
        for c in reading.children(found.word.index)
        if c.dep in {"prep", "dative"} and c.text.lower() == "to" and c.index in found.content
    ]
    if not to_whom or to_whom[0] < min(found.content) + 1:
        return found
    kept = reading.trimmed({at for at in found.content if at < to_whom[0]})
    return replace(found, content=frozenset(kept)) if kept else found


def without_date(reading: Reading, found: Found) -> Found:
    """Leave out of the source the day in front of a name: "on 3 April Harrand warned"."""
    source = sorted(found.source)
    dated = 0
    while dated < len(source) and reading.tokens[source[dated]].entity in TIMES:
        dated += 1
    rest = source[dated:]
    named = any(reading.tokens[at].pos == "PROPN" for at in rest)
    return replace(found, source=frozenset(rest)) if dated and named else found


def who_calls(reading: Reading, found: Found) -> Found:
    """Take who rang, wrote or came for whoever does so to ask: "[the agent] rang up to ask"."""
    word = found.word
    verb = reading.head(word)
    infinitive = any(c.tag == "TO" for c in reading.children(word.index))
    if not infinitive or word.dep not in {"advcl", "xcomp"} or verb.pos != "VERB":
        return found
    if not found.source or any(reading.tokens[at].dep in SUBJECTS for at in found.source):
        return found
    subject = next((c for c in reading.children(verb.index) if c.dep in SUBJECTS), None)
    bidden = any(c.dep in {"dobj", "dative"} for c in reading.children(verb.index))
    if subject is None or subject.index > word.index or bidden:
        return found
    return replace(found, source=frozenset(reading.subtree(subject.index)))


ENDS = (
    without_date,
    who_calls,
    without_told,
    without_recipient,
    clause_behind,
    first_of_two,
    without_aside_clause,
)
"""The corrections in order."""

"""Where a report inside another's content begins and ends: small corrections of what grammar gives.

Each is a rule of English: what is said is "it" and not "it to both of us"; "asked for it" is one cue;
an adverbial behind a comma is no part of who says it; "by X" behind a passive is who says it.
"""

from __future__ import annotations

from dataclasses import replace

from stemma.annotate.clauses import FINITE_TAGS
from stemma.annotate.nesting.nested_ends import ENDS
from stemma.annotate.nesting.nested_sources import SOURCES
from stemma.annotate.rules.contents import ADDRESSING, CIRCUMSTANCE
from stemma.annotate.rules.found import Found
from stemma.annotate.rules.frames import CLAUSE, OBJECT
from stemma.annotate.rules.reading import Reading

LIGHT = frozenset("it that this so nothing anything something everything otherwise".split())
TAKEN_ALONG = frozenset({"for", "of", "about", "against", "on", "to"})
BEHIND_LIGHT = frozenset({"to", "from", "in", "at", "for", "with", "as", "on", "by", "before"})
SHORTEST = 2
OFFERING = frozenset({"promise", "offer", "threaten", "demand", "pledge", "guarantee", "propose"})
JOINING = frozenset({"and", "but", "that"})
IF = frozenset({"if", "unless", "provided"})
TOLD = frozenset({"to", "him", "her", "them", "me", "us", "you"})
NEAR = 9
"""Tokens behind who is told within which the "that" of what he is told begins."""


def mended(reading: Reading, found: Found) -> Found:
    """The report with better bounds."""
    for correct in (*SOURCES, *CORRECTIONS, *ENDS):
        found = correct(reading, found)
    return found


def _bidden(reading: Reading, found: Found) -> Found:
    """What somebody is bidden to do, where only the one bidden was found: "ordered him to go"."""
    content = sorted(found.content)
    if len(content) != 1 or reading.tokens[content[0]].pos != "PRON":
        return found
    last = reading.sentence(found.word).last
    for token in reading.tokens[content[0] + 1 : last]:
        if token.text in {",", ";", ":", "."}:
            break
        verb = reading.head(token)
        if token.tag == "TO" and verb.pos in {"VERB", "AUX"} and verb.index > token.index:
            told = {at for at in reading.subtree(verb.index) if at >= token.index}
            return replace(found, content=frozenset(reading.trimmed(told)))
    return found


def _said_to(reading: Reading, found: Found) -> Found:
    """Leave out to whom, or where, "it" was said."""
    content = sorted(found.content)
    if len(content) < SHORTEST or reading.tokens[content[0]].text.lower() not in LIGHT:
        return found
    behind = reading.tokens[content[1]]
    if content[0] > found.word.index and behind.text.lower() in BEHIND_LIGHT:
        return replace(found, content=frozenset(content[:1]))
    return found


def _with_preposition(reading: Reading, found: Found) -> Found:
    """Count the preposition to the cue where nothing but a pronoun follows: "asked for it"."""
    content = sorted(found.content)
    if len(content) != SHORTEST:
        return found
    first, second = (reading.tokens[at] for at in content)
    follows = first.index == max(found.cue) + 1
    light = second.pos == "PRON" or second.text.lower() in LIGHT
    if follows and light and first.text.lower() in TAKEN_ALONG:
        return replace(found, cue=found.cue | {first.index}, content=frozenset({second.index}))
    return found


def _without_hearer(reading: Reading, found: Found) -> Found:
    """Leave out who is told: the first object of a verb of telling, "told my wife that"."""
    if found.word.lemma not in ADDRESSING:
        return found
    objects = [
        child
        for child in reading.children(found.word.index)
        if child.dep in {"dobj", "dative"} and child.index in found.content
    ]
    if not objects or objects[0].pos == "ADP" or objects[0].text.lower() == "it":
        return found
    heard, last = reading.subtree(objects[0].index), max(found.content)
    # Parsers take "told [his sister this]" for one thing.
    if reading.tokens[last].dep == "appos" and reading.tokens[last].text.lower() in LIGHT:
        heard = heard - {last}
    rest = reading.trimmed(found.content - heard)
    return replace(found, content=frozenset(rest)) if rest else found


def _told_that(reading: Reading, found: Found) -> Found:
    """What somebody is told, where only to whom, how or where was found.

    "Admitted [to her in a letter] that …", "denied [on his death-bed] having had it".
    """
    content = sorted(found.content)
    if not content or content[0] < max(found.cue):
        return found
    told = all(reading.tokens[at].text.lower() in TOLD for at in content)
    apart = reading.tokens[content[0] - 1].text == ","
    around = (apart or reading.tokens[content[0]].lemma in CIRCUMSTANCE) and not any(
        reading.tokens[at].pos in {"VERB", "AUX"} for at in content
    )
    if not told and not around:
        return found
    last = reading.sentence(found.word).last
    for token in reading.tokens[content[-1] + 1 : min(last, content[-1] + NEAR)]:
        verb = reading.head(token)
        that = token.text.lower() == "that" and token.dep == "mark" and verb.index > token.index
        if reading.tokens[token.index - 1].dep == "cc":
            return found
        having = around and token.text.lower() == "having" and token.index == content[-1] + 1
        if that or having:
            said = {at for at in reading.subtree(verb.index) if at >= token.index}
            clause = frozenset(reading.trimmed(said))
            return replace(found, content=clause) if len(clause) > SHORTEST else found
    return found


def _whole_quotation(reading: Reading, found: Found) -> Found:
    """All of the quotation that a colon announces: "shouted over the fence: “Rich and foolish!”"."""
    quoted = {reading.quoted_by[at] for at in found.content} - {
        -1,
        reading.quoted_by[found.word.index],
    }
    if len(quoted) != 1:
        return found
    first, end = reading.tokens_of_quote[quoted.pop()]
    announced = first > max(found.cue) and reading.tokens[first - 1].text == ":"
    between = reading.tokens[max(found.cue) + 1 : first]
    if not announced or max(found.content) >= end or any(t.tag in FINITE_TAGS for t in between):
        return found
    return replace(found, content=frozenset(range(first, end)))


def _on_condition(reading: Reading, found: Found) -> Found:
    """Take the condition of what somebody promises or demands: "a clinic if nobody said a word"."""
    if found.frame != OBJECT or len(found.content) < SHORTEST or found.word.lemma not in OFFERING:
        return found
    last = max(found.content)
    for clause in reading.children(found.word.index):
        whole = reading.subtree(clause.index)
        marked = reading.tokens[last + 1 : last + 2]
        if clause.dep == "advcl" and min(whole) == last + 1 and marked[0].text.lower() in IF:
            return replace(found, content=frozenset(reading.trimmed(found.content | whole)))
    return found


def _thing_said(reading: Reading, found: Found) -> Found:
    """What is said, and not the clause behind it: "said seventeen, and the other said nothing"."""
    if found.frame != CLAUSE or found.word.lemma in ADDRESSING or not found.content:
        return found
    between = reading.tokens[max(found.cue) + 1 : min(found.content)]
    stop = next((place for place, each in enumerate(between) if each.text == ","), None)
    if not stop or not any(
        each.dep == "dobj" and each.head == found.word.index for each in between
    ):
        return found
    if reading.tokens[between[stop].index + 1].text.lower() not in JOINING:
        return found
    return replace(found, content=frozenset(each.index for each in between[:stop]))


CORRECTIONS = (
    _thing_said,
    _whole_quotation,
    _told_that,
    _without_hearer,
    _bidden,
    _said_to,
    _with_preposition,
    _on_condition,
)

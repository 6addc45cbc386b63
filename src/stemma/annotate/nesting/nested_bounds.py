"""Where a report inside another's content begins and ends: small corrections of what grammar gives.

Each is a rule of English: what is said is "it" and not "it to both of us"; "asked for it" is one cue;
an adverbial behind a comma is no part of who says it; "by X" behind a passive is who says it.
"""

from __future__ import annotations

from dataclasses import replace

from stemma.annotate.rules.contents import ADDRESSING
from stemma.annotate.rules.found import Found
from stemma.annotate.rules.reading import Reading

LIGHT = frozenset("it that this so nothing anything something everything otherwise".split())
TAKEN_ALONG = frozenset({"for", "of", "about", "against", "on", "to"})
BEHIND_LIGHT = frozenset({"to", "from", "in", "at", "for", "with", "as", "on", "by", "before"})
SHORTEST = 2
STRESSED = frozenset("himself herself itself themselves myself yourself ourselves".split())
QUOTING = frozenset({"quote", "cite", "record", "report", "show", "describe"})
TOLD = frozenset({"to", "him", "her", "them", "me", "us", "you"})
NEAR = 9
"""Tokens behind who is told within which the "that" of what he is told begins."""


def mended(reading: Reading, found: Found) -> Found:
    """The report with better bounds."""
    for correct in CORRECTIONS:
        found = correct(reading, found)
    return found


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
        if pronoun or adverbial:
            return replace(found, source=frozenset(source[:place]))
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
    if not objects or objects[0].pos == "ADP":
        return found
    heard, last = reading.subtree(objects[0].index), max(found.content)
    # Parsers take "told [his sister this]" for one thing.
    if reading.tokens[last].dep == "appos" and reading.tokens[last].text.lower() in LIGHT:
        heard = heard - {last}
    rest = reading.trimmed(found.content - heard)
    return replace(found, content=frozenset(rest)) if rest else found


def _himself(reading: Reading, found: Found) -> Found:
    """Take whom "himself" stresses for the source: "the clerk has himself stated that"."""
    if not found.source or any(
        reading.tokens[at].text.lower() not in STRESSED for at in found.source
    ):
        return found
    subject = next((c for c in reading.children(found.word.index) if c.dep == "nsubj"), None)
    if subject is None or subject.index in found.source:
        return found
    return replace(found, source=frozenset(reading.subtree(subject.index)) - found.source)


def _quoted_as(reading: Reading, found: Found) -> Found:
    """Take who is quoted for the source: "they quote the clerk as saying that"."""
    before = reading.tokens[found.word.index - 1] if found.word.index else found.word
    if found.word.tag != "VBG" or before.text.lower() != "as":
        return found
    verb = reading.head(before)
    if verb.lemma not in QUOTING:
        return found
    quoted = next((c for c in reading.children(verb.index) if c.dep == "dobj"), None)
    if quoted is None or quoted.index > before.index:
        return found
    source = {at for at in reading.subtree(quoted.index) if at < before.index}
    return replace(found, source=frozenset(source))


def _told_that(reading: Reading, found: Found) -> Found:
    """What somebody is told, where only who is told was found: "admitted to her in a letter that"."""
    content = sorted(found.content)
    if not content or not all(reading.tokens[at].text.lower() in TOLD for at in content):
        return found
    last = reading.sentence(found.word).last
    for token in reading.tokens[content[-1] + 1 : min(last, content[-1] + NEAR)]:
        verb = reading.head(token)
        if token.text.lower() == "that" and token.dep == "mark" and verb.index > token.index:
            told = {at for at in reading.subtree(verb.index) if at >= token.index}
            clause = frozenset(reading.trimmed(told))
            return replace(found, content=clause) if len(clause) > SHORTEST else found
    return found


CORRECTIONS = (
    _himself,
    _quoted_as,
    _told_that,
    _by_whom,
    _behind_verb,
    _without_asides,
    _without_hearer,
    _bidden,
    _said_to,
    _with_preposition,
)

"""The reader that needs no trained model: a cue lexicon and the grammar of reporting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Token
from stemma.annotate.rules import colons, declines, fixed, turns
from stemma.annotate.rules.found import Found
from stemma.annotate.rules.frames import cues
from stemma.annotate.rules.lexicon import Lexicon, lexicon
from stemma.annotate.rules.reading import Reading, reading_of
from stemma.annotate.rules.select import outermost
from stemma.annotate.rules.speech import with_speech
from stemma.annotate.rules.verbs import by_verb
from stemma.annotate.stretches import Stretch
from stemma.annotate.tools import READERS, AttributionReader, RawAttribution
from stemma.model.settings import Settings


class RuleReader:
    """English attributions by rule; none of them inside another's content."""

    def read(self, draft: Draft) -> tuple[RawAttribution, ...]:
        """The attributions, in text order."""
        return tuple(each.raw for each in proposals(draft) if each.outermost)


@dataclass(frozen=True, slots=True)
class Proposal:
    """An attribution that the words outside quotations suggest, and what suggested it."""

    raw: RawAttribution
    frame: str
    outermost: bool
    """Whether the rules by themselves would keep it, because it lies in no other."""


LONGEST_SENTENCE = 2000
"""Tokens beyond which the parser found no end: each cue would take in all of it."""


@dataclass(frozen=True, slots=True)
class Thought:
    """What the rules think of a text outside quotations."""

    reading: Reading
    found: tuple[Found, ...]
    proposals: tuple[Proposal, ...]
    """The same, in text order and as characters."""


@dataclass(slots=True)
class _Latest:
    """What the rules thought of the text that was last asked about.

    A reader asks, and the step of nesting asks again: parse and stretches are then the same objects.
    """

    held: tuple[Parse, tuple[Stretch, ...], Thought] | None = None


_latest = _Latest()


def proposals(draft: Draft) -> tuple[Proposal, ...]:
    """Every attribution that the rules think of outside quotations, in text order."""
    return thought(draft).proposals


def thought(draft: Draft) -> Thought:
    """What the rules think of the draft; thought once, though several steps ask."""
    held = _latest.held
    if held is None or held[0] is not draft.parse or held[1] is not draft.stretches:
        held = (draft.parse, draft.stretches, _think_of(draft))
        _latest.held = held
    return held[2]


def _think_of(draft: Draft) -> Thought:
    reading = reading_of(draft)
    found = candidates(reading, lexicon())
    kept = set(map(id, outermost(found)))
    proposed = tuple(
        Proposal(raw(reading, each), each.frame, id(each) in kept)
        for each in sorted(found, key=lambda item: item.first)
    )
    return Thought(reading, tuple(found), proposed)


def candidates(reading: Reading, known: Lexicon, around: Reading | None = None) -> list[Found]:
    """Every attribution whose cue stands outside quotations, with the quotations that are theirs.

    Args:
        reading: the parsed text.
        known: how likely each word reports.
        around: a reading inside whose quotations the cue must stand, if one is given.
    """
    endless = {
        each.index for each in reading.parse.sentences if each.last - each.first > LONGEST_SENTENCE
    }
    able = [
        token
        for token in reading.tokens
        if reading.quoted_by[token.index] < 0
        and token.sentence not in endless
        and (around is None or around.quoted_by[token.index] >= 0)
    ]
    if not able:
        return []
    asked = {token.index for token in able}
    suggested = _suggested(reading, known, able)
    return with_speech(reading, [each for each in suggested if each.word.index in asked])


def _suggested(reading: Reading, known: Lexicon, able: Sequence[Token]) -> list[Found]:
    """Every attribution that these words suggest, however they lie in each other.

    Turns, announcements and refusals are those of the whole text: one bounds another.
    """
    refusals = declines.declining(reading)
    refused = {i for each in refusals for i in each.cue}
    found: list[Found | None] = [
        *turns.turns(reading),
        *colons.announced(reading, known),
        *refusals,
    ]
    for cue in cues(reading, able):
        if cue.token.index in refused:
            continue
        if cue.token.pos == "NOUN":
            found.append(fixed.by_noun(reading, cue, known))
        elif cue.token.text.lower() != "according":
            found.append(by_verb(reading, cue, known))
    found.extend(
        fixed.according_to(reading, token) or fixed.hearsay(reading, token)
        for token in able
        if token.text.lower() in fixed.PHRASES
    )
    found.extend(fixed.puts_at(reading, token) for token in able if token.lemma == "put")
    return [each for each in found if each is not None]


def raw(reading: Reading, found: Found) -> RawAttribution:
    """The attribution with characters instead of tokens."""
    source, cue = reading.spans(found.source), reading.spans(found.cue)
    if found.frame == turns.TURN and reading.text[cue[0][0]] != ":":
        # A label such as "Ms Lomas (Outer Isles):" may end in one token of two characters.
        colon = cue[-1][1] - 1
        cue, source = ((colon, colon + 1),), ((source[0][0], colon),)
    return RawAttribution(
        source,
        cue,
        reading.spans(found.content),
        found.rate,
    )


@READERS.add("en:rules")
def rule_reader(settings: Settings) -> AttributionReader:
    """The rule reader; nothing about it can be set."""
    del settings
    return RuleReader()

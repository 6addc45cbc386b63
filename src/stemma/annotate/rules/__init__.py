"""The reader that needs no trained model: a cue lexicon and the grammar of reporting."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse
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


@dataclass(slots=True)
class _Latest:
    """What the rules thought of the text that was last asked about.

    A reader asks, and the step of nesting asks again: parse and stretches are then the same objects.
    """

    held: tuple[Parse, tuple[Stretch, ...], tuple[Proposal, ...]] | None = None


_latest = _Latest()


def proposals(draft: Draft) -> tuple[Proposal, ...]:
    """Every attribution that the rules think of outside quotations, in text order."""
    held = _latest.held
    if held is None or held[0] is not draft.parse or held[1] is not draft.stretches:
        held = (draft.parse, draft.stretches, _think_of(draft))
        _latest.held = held
    return held[2]


def _think_of(draft: Draft) -> tuple[Proposal, ...]:
    reading = reading_of(draft)
    found = unquoted(reading, candidates(reading))
    kept = set(map(id, outermost(found)))
    return tuple(
        Proposal(raw(reading, each), each.frame, id(each) in kept)
        for each in sorted(found, key=lambda item: item.first)
    )


def unquoted(reading: Reading, found: list[Found]) -> list[Found]:
    """Those whose cue stands outside quotations, with the quotations that are theirs."""
    return with_speech(reading, [f for f in found if reading.quoted_by[f.word.index] < 0])


def candidates(reading: Reading, known: Lexicon | None = None) -> list[Found]:
    """Every attribution that the words suggest, however they lie in each other.

    Args:
        reading: the parsed text.
        known: how likely each word reports; the lexicon that comes with the program if none is given.
    """
    known = known or lexicon()
    refusals = list(declines.declining(reading))
    refused = {i for each in refusals for i in each.cue}
    found: list[Found | None] = [
        *turns.turns(reading),
        *colons.announced(reading, known),
        *refusals,
    ]
    for cue in cues(reading):
        if cue.token.index in refused:
            continue
        if cue.token.pos == "NOUN":
            found.append(fixed.by_noun(reading, cue, known))
        elif cue.token.text.lower() != "according":
            found.append(by_verb(reading, cue, known))
    found.extend(
        fixed.according_to(reading, token) or fixed.hearsay(reading, token)
        for token in reading.tokens
    )
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

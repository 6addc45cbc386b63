"""The steps of annotation in their order, and the check that each finds what it needs."""

from __future__ import annotations

from dataclasses import replace

from stemma.annotate.attribution.stances import find_stances
from stemma.annotate.attribution.step import attributions_step
from stemma.annotate.citations.step import find_citations
from stemma.annotate.claims.step import find_claims
from stemma.annotate.descriptions.step import find_descriptors
from stemma.annotate.draft import Draft, Step, component
from stemma.annotate.names.step import find_mentions
from stemma.annotate.nesting.step import nest
from stemma.annotate.parse import Parser
from stemma.annotate.quantities.step import find_quantities
from stemma.annotate.speakers.coreference import find_entities
from stemma.annotate.speakers.holders import find_holders
from stemma.annotate.speakers.step import find_speakers
from stemma.annotate.stretches import pieces_of
from stemma.annotate.times.step import find_times
from stemma.annotate.tools import Tools
from stemma.annotate.voices.step import find_voices


class StepOrderError(ValueError):
    """A step stands before the steps that give what it needs."""

    def __init__(self, step: str, missing: frozenset[str]) -> None:
        needs = ", ".join(sorted(missing))
        super().__init__(f"step {step!r} needs {needs}, which no step before it gives")


def steps(tools: Tools) -> tuple[Step, ...]:
    """Every step of annotation, in order."""
    return (
        _sentences(tools),
        find_voices,
        attributions_step(tools),
        nest,
        find_stances,
        find_mentions,
        find_entities,
        find_speakers,
        find_times,
        find_quantities,
        find_claims,
        find_holders,
        find_descriptors,
        find_citations,
    )


def check_order(ordered: tuple[Step, ...]) -> None:
    """Return if every step comes after those that give what it needs.

    Raises:
        StepOrderError: one does not.
    """
    given: set[str] = set()
    for step in ordered:
        missing = step.requires - given
        if missing:
            raise StepOrderError(step.name, frozenset(missing))
        given |= step.assigns


def _sentences(tools: Tools) -> Step:
    @component("sentences", requires=set(), assigns={"parse"})
    def read(draft: Draft) -> Draft:
        """The draft with its tokens and sentences."""
        return with_parse(draft, tools.parser)

    return read


def with_parse(draft: Draft, parser: Parser) -> Draft:
    """The draft with what the parser reads in its stretches."""
    pieces = [
        (span, number)
        for number, stretch in enumerate(draft.stretches)
        for span in pieces_of(draft.text, stretch)
    ]
    parse = parser.parse(draft.text, tuple(span for span, _ in pieces))
    sentences = tuple(
        replace(sentence, block=pieces[sentence.block][1]) for sentence in parse.sentences
    )
    return replace(draft, parse=replace(parse, sentences=sentences))

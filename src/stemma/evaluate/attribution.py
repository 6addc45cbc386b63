"""Attributions against gold: the figures behind `stemma eval attribution`.

*Full match*: content with a Jaccard of at least one half over characters that are not white space,
and source with at least one half over words; both empty is right, one empty is wrong; the cue does
not matter; voices are left out; pairs are one to one, as many as possible.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from stemma.evaluate.gold import GoldAttribution, GoldDocument
from stemma.evaluate.matching import (
    HALF,
    characters,
    jaccard,
    largest_pairing,
    word_index,
    words,
)
from stemma.evaluate.report import Figure, Ratio, Report, Score
from stemma.evaluate.saying import is_saying
from stemma.evaluate.speakers import same_speakers
from stemma.evaluate.voices import VoicePairs, voice_pairs
from stemma.model.annotations import Annotations, Attribution, Ingested
from stemma.text.quotes import kind_of, quotations

AnnotateFn = Callable[[Ingested], Annotations]
KINDS = ("direct", "indirect", "mixed")

Pairs = dict[int, int]


@dataclass(frozen=True, slots=True)
class Compared:
    """Gold and output of one document, and which of them are the same."""

    gold: tuple[GoldAttribution, ...]
    found: tuple[Attribution, ...]
    full: Pairs
    content: Pairs


def evaluate(documents: Iterable[GoldDocument], annotate: AnnotateFn) -> Report:
    """The figures over all documents, every attribution counted alike."""
    total = Report()
    for document in documents:
        total += evaluate_document(document, annotate(document.ingested))
    return total


def evaluate_document(document: GoldDocument, output: Annotations) -> Report:
    """The figures of one document."""
    found = tuple(row for row in output.attributions if row.kind != "voice")
    compared = compare(document.text, document.attributions, found)
    voices = voice_pairs(document, output)
    figures = {
        "full match": _score(compared, compared.full),
        "content only": _score(compared, compared.content),
        "source, where content matches": Ratio(len(compared.full), len(compared.content)),
        **_outermost(document, found),
        "cues of saying": _saying(document.text, compared),
        **_by_kind(document.text, compared),
        **_details(compared, voices),
        **_nesting(document, compared),
        "speaker": _speakers(compared, output),
        "voice of characters": voices.characters,
        "whose words, of characters": voices.whose,
    }
    return Report(tuple(figures.items()), 1)


def compare(
    text: str, gold: tuple[GoldAttribution, ...], found: tuple[Attribution, ...]
) -> Compared:
    """Gold and output, paired."""
    index = word_index(text)
    contents = [characters(text, row.content) for row in found]
    sources = [words(index, row.source) for row in found]
    full: list[list[int]] = []
    content: list[list[int]] = []
    for item in gold:
        own, said_by = characters(text, item.content), words(index, item.source)
        likeness = {at: jaccard(own, other) for at, other in enumerate(contents)}
        near = sorted((at for at in likeness if likeness[at] >= HALF), key=lambda at: -likeness[at])
        content.append([at for at in near if own])
        full.append([at for at in near if jaccard(said_by, sources[at]) >= HALF])
    full_pairs = largest_pairing(full)
    held = {left: right for left, right in full_pairs.items() if right in content[left]}
    return Compared(gold, found, full_pairs, largest_pairing(content, held))


def _score(compared: Compared, pairs: Pairs) -> Score:
    return Score(len(pairs), len(compared.found), len(compared.gold))


def _outermost(document: GoldDocument, found: tuple[Attribution, ...]) -> dict[str, Figure]:
    """Full match without what lies inside another's content, for gold that does not mark it."""
    if document.nested:
        return {}
    flat = compare(
        document.text, document.attributions, tuple(row for row in found if row.parent is None)
    )
    return {"full match, outermost": _score(flat, flat.full)}


def _saying(text: str, compared: Compared) -> Score:
    """Full match among attributions whose cue is a verb of saying."""
    gold = tuple(row for row in compared.gold if is_saying(text, row.cue))
    found = tuple(row for row in compared.found if is_saying(text, row.cue))
    said = compare(text, gold, found)
    return _score(said, said.full)


def _by_kind(text: str, compared: Compared) -> dict[str, Figure]:
    """Full match by the gold's kind; where it has none, by its quotation marks."""
    marks = quotations(text)
    kinds = [row.kind or kind_of(text, row.content, row.cue, marks) for row in compared.gold]
    return {
        f"found, {kind}": Ratio(
            sum(kinds[at] == kind for at in compared.full), sum(each == kind for each in kinds)
        )
        for kind in KINDS
    }


def _details(compared: Compared, voices: VoicePairs) -> dict[str, Figure]:
    """What was said of the attributions that match fully."""
    pairs = [(compared.gold[left], compared.found[right]) for left, right in compared.full.items()]

    def right(name: str) -> Ratio:
        known = [(g, f) for g, f in pairs if getattr(g, name) is not None]
        return Ratio(sum(getattr(g, name) == getattr(f, name) for g, f in known), len(known))

    names = ("kind", "stance", "negated", "hedged", "anonymous")
    voiced = [(g, f) for g, f in pairs if g.voice is not None]
    return {
        **{name: right(name) for name in names},
        "voice": Ratio(
            sum(voices.of.get(g.voice or "") == f.voice for g, f in voiced), len(voiced)
        ),
    }


def _nesting(document: GoldDocument, compared: Compared) -> dict[str, Figure]:
    """Whether the parent of what matches is what matches its parent."""
    if not document.nested:
        return {}
    row_of = {
        compared.gold[left].id: compared.found[right] for left, right in compared.full.items()
    }

    def agrees(item: GoldAttribution) -> bool:
        wanted = row_of.get(item.parent) if item.parent else None
        found = row_of[item.id].parent if item.id in row_of else None
        return wanted is not None and found == wanted.id if item.parent else found is None

    nested = [item for item in compared.gold if item.parent]
    matched = [item for item in compared.gold if item.id in row_of]
    return {
        "parent, where matched": Ratio(sum(map(agrees, matched)), len(matched)),
        "nested with right parent": Ratio(sum(map(agrees, nested)), len(nested)),
    }


def _speakers(compared: Compared, output: Annotations) -> Ratio:
    """Whether who speaks is the one whom the document names, or nobody where it names nobody.

    Somebody whom the output knows by a description alone ("the port authority") is not named.
    """
    names = {entity.id: entity.name for entity in output.entities}
    named = {mention.entity for mention in output.mentions if mention.kind == "name"}
    known = [
        (compared.gold[left].speakers, compared.found[right].speakers)
        for left, right in compared.full.items()
    ]
    pairs = [(gold, found) for gold, found in known if gold is not None]
    right = [
        same_speakers(gold, tuple(names.get(i, i) for i in found))
        or not (gold or named.intersection(found))
        for gold, found in pairs
    ]
    return Ratio(sum(right), len(right))

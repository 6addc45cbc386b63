"""Voices against gold: whose words the characters of a document are held to be.

People who mark a transcript or an interview in labelled turns do it in two ways: each turn a voice of its
own, or all one voice and each turn an attribution. Both say whose words they are, so they are measured
twice: by the voice alone, and by whose words a character is, whichever of the two ways says it.
"""

from __future__ import annotations

from dataclasses import dataclass

from stemma.evaluate.gold import GoldDocument
from stemma.evaluate.matching import characters
from stemma.evaluate.report import Ratio
from stemma.evaluate.speakers import same_speakers
from stemma.model.annotations import Annotations
from stemma.model.documents import quote


@dataclass(frozen=True, slots=True)
class VoicePairs:
    """Which voice of the output stands for which of the gold, and the characters that agree."""

    of: dict[str, str]
    characters: Ratio
    whose: Ratio
    """Characters in the right voice, or in a labelled turn of the one whose voice it is."""


def voice_pairs(document: GoldDocument, output: Annotations) -> VoicePairs:
    """Pair voices by shared characters, the largest share first; each is paired once."""
    if not document.voices:
        return VoicePairs({}, Ratio(), Ratio())
    text = document.text
    gold = {voice.id: characters(text, voice.spans) for voice in document.voices}
    found = {
        row.id: characters(text, row.content) for row in output.attributions if row.kind == "voice"
    }
    shared = sorted(
        ((len(gold[g] & found[f]), g, f) for g in gold for f in found),
        key=lambda item: (-item[0], item[1:]),
    )
    pairs: dict[str, str] = {}
    agree = 0
    for size, g, f in shared:
        if size and g not in pairs and f not in pairs.values():
            pairs[g] = f
            agree += size
    every = sum(map(len, gold.values()))
    apart = {g: gold[g] - found.get(pairs.get(g, ""), frozenset()) for g in gold}
    turned = _in_turns(document, output, apart) + _in_marked_turns(document, output, apart)
    return VoicePairs(pairs, Ratio(agree, every), Ratio(agree + turned, every))


def _in_turns(document: GoldDocument, output: Annotations, apart: dict[str, frozenset[int]]) -> int:
    """How many characters of other voices the output gives as a labelled turn of that voice's author."""
    names = {entity.id: entity.name for entity in output.entities}
    text, count = document.text, 0
    turns = [
        (characters(text, row.content), tuple(names[who] for who in row.speakers if who in names))
        for row in output.attributions
        if row.kind == "direct" and quote(text, row.cue).strip() == ":"
    ]
    for voice in document.voices:
        author = (voice.author,) if voice.author else ()
        own = [said for said, speakers in turns if same_speakers(author, speakers)]
        count += len(apart[voice.id] & set().union(*own))
    return count


def _in_marked_turns(
    document: GoldDocument, output: Annotations, apart: dict[str, frozenset[int]]
) -> int:
    """How many characters the output gives as a voice of the one whose turn the gold marks there."""
    names = {entity.id: entity.name for entity in output.entities}
    text, wrong, count = document.text, set().union(*apart.values()), 0
    for row in output.attributions:
        if row.kind != "voice":
            continue
        speakers = tuple(names[who] for who in row.speakers if who in names)
        said = [
            characters(text, each.content)
            for each in document.attributions
            if each.kind == "direct"
            and quote(text, each.cue).strip() == ":"
            and same_speakers(each.speakers or (), speakers)
        ]
        count += len(wrong & characters(text, row.content) & set().union(*said))
    return count

"""Voices against gold: whose words the characters of a document are held to be."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.evaluate.gold import GoldDocument
from stemma.evaluate.matching import characters
from stemma.evaluate.report import Ratio
from stemma.model.annotations import Annotations


@dataclass(frozen=True, slots=True)
class VoicePairs:
    """Which voice of the output stands for which of the gold, and the characters that agree."""

    of: dict[str, str]
    characters: Ratio


def voice_pairs(document: GoldDocument, output: Annotations) -> VoicePairs:
    """Pair voices by shared characters, the largest share first; each is paired once."""
    if not document.voices:
        return VoicePairs({}, Ratio())
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
    return VoicePairs(pairs, Ratio(agree, sum(map(len, gold.values()))))

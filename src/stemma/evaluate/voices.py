"""Voices against gold: whose words the characters of a document are held to be.

People who mark a transcript or an interview in labelled turns do it in two ways: each turn a voice of its
own, or all one voice and each turn an attribution. Both say whose words they are, so they are measured
twice: by the voice alone, and by whose words a character is, whichever of the two ways says it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stemma.evaluate.gold import GoldAttribution, GoldDocument
from stemma.evaluate.matching import characters
from stemma.evaluate.report import Ratio
from stemma.evaluate.speakers import same_speakers
from stemma.model.annotations import Annotations, Attribution
from stemma.model.documents import quote

Characters = Mapping[str, frozenset[int]]
"""The characters of each voice."""
Row = GoldAttribution | Attribution


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
    pairs = _paired(gold, found)
    every = sum(map(len, gold.values()))
    agree = sum(len(gold[g] & found[f]) for g, f in pairs.items())
    return VoicePairs(
        pairs, Ratio(agree, every), Ratio(_whose(document, output, gold, found), every)
    )


def _paired(gold: Characters, found: Characters) -> dict[str, str]:
    """The voice of the output for each of the gold, the pair that shares most characters first."""
    shared = sorted(
        ((len(gold[g] & found[f]), g, f) for g in gold for f in found),
        key=lambda item: (-item[0], item[1:]),
    )
    pairs: dict[str, str] = {}
    for size, g, f in shared:
        if size and g not in pairs and f not in pairs.values():
            pairs[g] = f
    return pairs


def _whose(document: GoldDocument, output: Annotations, gold: Characters, found: Characters) -> int:
    """How many characters are given to whoever wrote or said them, as a voice or as a labelled turn.

    An interview is its interviewer's by what stands outside the turns: so the voices are paired without them.
    """
    text = document.text
    turned = [_in_any_turn(rows, text) for rows in (document.attributions, output.attributions)]
    pairs = _paired(
        {name: at - turned[0] for name, at in gold.items()},
        {name: at - turned[1] for name, at in found.items()},
    )
    agree = sum(len(gold[g] & found[f]) for g, f in pairs.items())
    apart = {g: gold[g] - found.get(pairs.get(g, ""), frozenset()) for g in gold}
    return agree + _in_turns(document, output, apart) + _in_marked_turns(document, output, apart)


def _is_turn(row: Row, text: str) -> bool:
    """Tell whether words are said in a labelled turn: "Ada Brun: Nobody asked us"."""
    return row.kind == "direct" and quote(text, row.cue).strip() == ":"


def _in_any_turn(rows: Sequence[Row], text: str) -> frozenset[int]:
    """The characters said in labelled turns."""
    return frozenset().union(
        *(characters(text, row.content) for row in rows if _is_turn(row, text))
    )


def _in_turns(document: GoldDocument, output: Annotations, apart: Characters) -> int:
    """How many characters of other voices the output gives as a labelled turn of that voice's author."""
    names = {entity.id: entity.name for entity in output.entities}
    text, count = document.text, 0
    turns = [
        (characters(text, row.content), tuple(names[who] for who in row.speakers if who in names))
        for row in output.attributions
        if _is_turn(row, text)
    ]
    for voice in document.voices:
        author = (voice.author,) if voice.author else ()
        own = [said for said, speakers in turns if same_speakers(author, speakers)]
        count += len(apart[voice.id] & set().union(*own))
    return count


def _in_marked_turns(document: GoldDocument, output: Annotations, apart: Characters) -> int:
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
            if _is_turn(each, text) and same_speakers(each.speakers or (), speakers)
        ]
        count += len(wrong & characters(text, row.content) & set().union(*said))
    return count

"""Learn the cue lexicon of the rule reader.

    python training/rules/learn_cues.py GOLD.jsonl training/text src/stemma/annotate/data/cues.json

GOLD is a file of news articles with attributions, one JSON object a line, as
`stemma.evaluate.polnear` reads it; the folder holds our own marked texts. What is written are
counts of words in frames: facts about words, no sentence of the text.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from stemma.annotate.backends.spacy.parser import SpacyParser
from stemma.annotate.components import with_parse
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse
from stemma.annotate.rules.frames import Cue, cues
from stemma.annotate.rules.phrases import agent_of
from stemma.annotate.rules.reading import Reading, reading_of
from stemma.annotate.stretches import stretches_of
from stemma.evaluate import marked, polnear
from stemma.evaluate.gold import GoldDocument
from stemma.model.annotations import Annotations
from stemma.model.documents import Spans

LEAST_HITS = 2
OFTEN = 6
Tally = dict[str, Counter[str]]


def readings(documents: Iterable[GoldDocument]) -> Iterable[tuple[GoldDocument, Reading]]:
    """Each document with its parse."""
    parser = SpacyParser()
    for document in documents:
        ingested = document.ingested
        stretches = stretches_of(document.text, ingested.blocks)
        draft = Draft(Annotations(ingested.document, ingested.blocks), Parse(), stretches)
        yield document, reading_of(with_parse(draft, parser))


def learn(pairs: Iterable[tuple[GoldDocument, Reading]]) -> dict[str, dict[str, list[int]]]:
    """The counts, hits first: of words in frames, of frames, of passives whose subject speaks."""
    hits: Tally = {name: Counter() for name in ("words", "frames", "passives")}
    totals: Tally = {name: Counter() for name in hits}
    for document, reading in pairs:
        sources = {at: row.source for row in document.attributions for at in _offsets(row.cue)}
        unmarked = set() if document.nested else _not_looked_at(document, reading)
        for cue in cues(reading):
            if cue.token.start not in unmarked:
                _count(reading, cue, sources, (hits, totals))
    frames = {
        key: [hits["frames"][key], total]
        for key, total in totals["frames"].items()
        if total >= OFTEN and key.replace(" ", "").isalpha()
    }
    return {
        "words": _kept(hits["words"], totals["words"]),
        "frames": dict(sorted(frames.items())),
        "passives": _kept(hits["passives"], totals["passives"]),
    }


def _not_looked_at(document: GoldDocument, reading: Reading) -> set[int]:
    """Where news gold marks nothing: inside contents and quotations."""
    quotes = tuple(quote.span for quote in reading.quotes)
    inside = [quotes, *(row.content for row in document.attributions)]
    return {at for spans in inside for at in _offsets(spans)}


def _count(
    reading: Reading, cue: Cue, sources: dict[int, Spans], tallies: tuple[Tally, Tally]
) -> None:
    hits, totals = tallies
    is_cue = cue.token.start in sources
    for name, key in (("words", cue.key), ("frames", cue.frame_key)):
        totals[name][key] += 1
        hits[name][key] += is_cue
    subjects = [c for c in reading.children(cue.token.index) if c.dep == "nsubjpass"]
    if is_cue and subjects and agent_of(reading, cue.token) is None:
        said_by = set(_offsets(sources[cue.token.start]))
        totals["passives"][cue.token.lemma] += 1
        hits["passives"][cue.token.lemma] += subjects[0].start in said_by


def _offsets(spans: Spans) -> Iterable[int]:
    return (at for start, end in spans for at in range(start, end))


def _kept(hits: Counter[str], totals: Counter[str]) -> dict[str, list[int]]:
    """Words seen often enough to say something; a word never seen as a cue needs more."""
    kept = {key for key in totals if hits[key] >= LEAST_HITS or (hits[key] and totals[key] > 1)}
    kept |= {key for key in totals if totals[key] >= OFTEN and not key.startswith("noun ")}
    spelled = {key for key in kept if all(word.isalpha() for word in key.split(" "))}
    return {key: [hits[key], totals[key]] for key in sorted(spelled)}


def main() -> None:
    """Read the gold, write the counts."""
    gold, folder, out = map(Path, sys.argv[1:4])
    news, own = polnear.load(gold), marked.load_folder(folder)
    counts = learn(readings((*news, *own)))
    lines = [
        f' "{name}": {{\n'
        + ",\n".join(f"  {json.dumps(key)}: {json.dumps(pair)}" for key, pair in table.items())
        + "\n }"
        for name, table in counts.items()
    ]
    out.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print({name: len(table) for name, table in counts.items()})


if __name__ == "__main__":
    main()

"""People and organisations across documents: B-cubed on ECB+, beside two simple ways to join names.

    python benchmarks/crossdoc.py ecbplus_train_dev.jsonl [TOPIC ...]

The documents of one subtopic are one case. Gold mentions of people and organisations (`HUM`) are
looked up among Stemma's; a gold mention that Stemma did not find stands alone, so what is missed
costs recall. *Names* counts only gold mentions that are names. Peers group the same gold mentions by
their text alone: equal texts, and texts that rapidfuzz finds alike.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

from stemma.annotate import Tools, annotate, default_tools
from stemma.evaluate.gold import as_ingested
from stemma.model.annotations import Ingested
from stemma.model.case import Resolution
from stemma.model.settings import Settings
from stemma.resolve import resolve
from stemma.text.words import words

DEVELOPMENT = ("2", "5", "12", "18", "21", "23", "34", "35")
"""The development topics of Cybulska and Vossen's split."""
ALIKE = 85
Clusters = dict[int, str]


@dataclass(frozen=True)
class Gold:
    """A gold mention: where it stands, what it says, and its chain."""

    document: str
    start: int
    end: int
    text: str
    chain: str

    def is_name(self, common: frozenset[str]) -> bool:
        """Whether one of its words has a capital and is never written small."""
        return any(part[:1].isupper() and part.lower() not in common for part in self.text.split())


@dataclass(frozen=True)
class Score:
    """Sums of B-cubed precision and recall over mentions (Bagga and Baldwin, 1998)."""

    precision: float = 0.0
    recall: float = 0.0
    mentions: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.precision + other.precision,
            self.recall + other.recall,
            self.mentions + other.mentions,
        )

    def text(self) -> str:
        """In per cent."""
        precision, recall = self.precision / self.mentions, self.recall / self.mentions
        f1 = 2 * precision * recall / (precision + recall)
        return f"P {precision:5.1%}  R {recall:5.1%}  F1 {f1:5.1%}  ({self.mentions} mentions)"


def b_cubed(gold: list[Gold], found: Clusters) -> Score:
    """The score of one clustering of the mentions."""
    chains = Counter(each.chain for each in gold)
    groups = Counter(found.values())
    both = Counter((each.chain, found[at]) for at, each in enumerate(gold))
    right = [both[each.chain, found[at]] for at, each in enumerate(gold)]
    return Score(
        sum(n / groups[found[at]] for at, n in enumerate(right)),
        sum(n / chains[each.chain] for each, n in zip(gold, right, strict=True)),
        len(gold),
    )


def document_of(row: dict[str, Any]) -> tuple[Ingested, list[Gold]]:
    """A document's text, one sentence a line, and its people and organisations."""
    text, places = "", []
    for sentence in row["sentences"]:
        starts = []
        for token in sentence:
            starts.append(len(text))
            text += token + " "
        places.append([(at, at + len(t)) for at, t in zip(starts, sentence, strict=True)])
        text += "\n"
    gold = [
        Gold(
            row["doc"],
            places[each["sentence"]][each["tokens"][0]][0],
            places[each["sentence"]][each["tokens"][-1]][1],
            each["text"],
            each["chain"],
        )
        for each in row["mentions"]
        if each["type"] == "HUM" and each["tokens"]
    ]
    return as_ingested(row["doc"], text), gold


def stemma(gold: list[Gold], documents: dict[str, str], resolution: Resolution) -> Clusters:
    """The entity of each gold mention; one of its own where Stemma has none there."""
    mentions = defaultdict(list)
    for rows in resolution.documents:
        for mention in rows.mentions:
            mentions[rows.document.id].append(mention)
    found = {}
    for at, each in enumerate(gold):
        near = [
            (min(each.end, end) - max(each.start, start), mention.entity)
            for mention in mentions[documents[each.document]]
            for start, end in (mention.spans[-1],)
            if start < each.end and each.start < end
        ]
        found[at] = max(near)[1] if near else f"alone {at}"
    return found


def same_text(gold: list[Gold]) -> Clusters:
    """Equal texts are one."""
    return {at: " ".join(words(each.text)) for at, each in enumerate(gold)}


def alike(gold: list[Gold]) -> Clusters:
    """Texts that share their words, or nearly, are one."""
    heads: list[str] = []
    found = {}
    for at, each in enumerate(gold):
        text = " ".join(words(each.text))
        best = process.extractOne(text, heads, scorer=fuzz.token_set_ratio, score_cutoff=ALIKE)
        if best is None:
            heads.append(text)
        found[at] = best[0] if best else text
    return found


def subtopics(source: Path, topics: Iterable[str]) -> Iterator[list[dict[str, Any]]]:
    """The documents of each subtopic."""
    groups = defaultdict(list)
    for line in source.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if str(row["topic"]) in topics:
            groups[row["subtopic"]].append(row)
    yield from groups.values()


def measure(rows: list[dict[str, Any]], tools: Tools, sums: dict[str, Score]) -> None:
    """Add the scores of one subtopic."""
    read = [document_of(row) for row in rows]
    gold = [each for _, mentions in read for each in mentions]
    resolution = resolve(tuple(annotate(ingested, tools) for ingested, _ in read), ())
    documents = {row["doc"]: ing.document.id for row, (ing, _) in zip(rows, read, strict=True)}
    ways: dict[str, Callable[[list[Gold]], Clusters]] = {
        "stemma": lambda some: stemma(some, documents, resolution),
        "same text": same_text,
        "rapidfuzz": alike,
    }
    tokens = {token for row in rows for sentence in row["sentences"] for token in sentence}
    names = [each for each in gold if each.is_name(frozenset(t for t in tokens if t.islower()))]
    for name, way in ways.items():
        sums[f"all    {name}"] += b_cubed(gold, way(gold))
        sums[f"names  {name}"] += b_cubed(names, way(names))


def main(source: str, *topics: str) -> None:
    """Print the scores."""
    tools = default_tools(Settings())
    sums: dict[str, Score] = defaultdict(Score)
    for rows in subtopics(Path(source), topics or DEVELOPMENT):
        measure(rows, tools, sums)
    for name in sorted(sums):
        print(f"{name:18}", sums[name].text())


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Scores a folder of weights on labelled documents, as the product reads them."""

from __future__ import annotations

import argparse
import logging
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from attribution.documents import Attribution, Document, read_json_lines
from attribution.marked import read_marked
from attribution.scoring import Counts, Matcher, score
from attribution.speech import of_saying, speech_words

from stemma.annotate.backends.tagger.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stemma.annotate.backends.tagger.raw import RawAttribution

LOG = logging.getLogger("evaluate")


@dataclass(slots=True)
class Figures:
    """The counts of a set of documents."""

    full: Counts = field(default_factory=Counts)
    content: Counts = field(default_factory=Counts)
    saying: Counts = field(default_factory=Counts)
    outer: Counts = field(default_factory=Counts)
    inner: Counts = field(default_factory=Counts)
    parents: Counts = field(default_factory=Counts)


def parse_arguments() -> argparse.Namespace:
    """The parameters of a run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", help="*.jsonl or *.marked")
    parser.add_argument("--weights", type=Path, required=True)
    return parser.parse_args()


def load(path: Path) -> list[Document]:
    """The documents of a file of either kind."""
    return [read_marked(path)] if path.suffix == ".marked" else read_json_lines(path)


def count(figures: Figures, document: Document, found: Sequence[RawAttribution]) -> Counts:
    """Adds a document to the figures; gives its own full match."""
    text, words, gold = document.text, speech_words(), document.attributions
    read = [
        Attribution(one.source, one.cue, one.content, None if one.parent is None else "inner")
        for one in found
    ]
    full = score(text, gold, read)
    figures.full += full
    figures.content += score(text, gold, read, source=False)
    figures.saying += score(text, of_saying(text, gold, words), of_saying(text, read, words))
    figures.outer += score(text, _level(gold, inner=False), _level(read, inner=False))
    figures.inner += score(text, _level(gold, inner=True), _level(read, inner=True))
    figures.parents += _right_parents(document, found, read)
    return full


def _level(attributions: Sequence[Attribution], *, inner: bool) -> list[Attribution]:
    return [one for one in attributions if (one.parent is not None) == inner]


def _right_parents(
    document: Document, found: Sequence[RawAttribution], read: Sequence[Attribution]
) -> Counts:
    """Of the gold attributions with a parent that were found, those under the right parent."""
    gold = list(document.attributions)
    table = Matcher(document.text).matches(gold, read)
    number = {one.key: at for at, one in enumerate(gold)}
    right = seen = 0
    for row, one in enumerate(gold):
        hits = [at for at in range(len(read)) if table[row, at]]
        if one.parent is None or not hits:
            continue
        seen += 1
        parents = [found[at].parent for at in hits]
        right += any(p is not None and table[number[one.parent], p] for p in parents)
    return Counts(right, seen, seen)


def main() -> None:
    """Scores from the command line."""
    arguments = parse_arguments()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    reader = Reader.load(arguments.weights, threads=1)
    figures = Figures()
    for path in arguments.files:
        for document in load(path):
            own = count(figures, document, reader.read(document.text, document.blocks))
            if path.suffix == ".marked":
                LOG.info("%s: %s", document.id, own)
    for name in ("full", "content", "saying", "outer", "inner", "parents"):
        LOG.info("%s: %s", name, getattr(figures, name))


if __name__ == "__main__":
    main()

"""Who says what: Stemma's readers and textacy's quotation finder, by one scorer on the same texts.

    python benchmarks/peers.py polnear_dev.jsonl benchmarks/gold/reader/tune

textacy is no dependency: `pip install textacy` beside Stemma, else its line says that it is missing.
BBC Citron needs its own old environment and is not run here.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from stemma.annotate import annotate, default_tools
from stemma.annotate.backends.spacy.parser import ENGLISH
from stemma.evaluate import marked, polnear
from stemma.evaluate.attribution import evaluate_document
from stemma.evaluate.gold import GoldDocument
from stemma.evaluate.report import Report, Score
from stemma.model.annotations import Annotations, Attribution, Ingested
from stemma.model.documents import Document, Spans
from stemma.model.ids import row_id
from stemma.model.settings import Settings
from stemma.model.voices import voice_row

Read = Callable[[Ingested], Annotations]
PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
SHOWN = ("full match", "full match, outermost", "content only", "cues of saying")


def stemma(reader: str) -> Read:
    """Stemma with one of its readers."""
    tools = default_tools(replace(Settings(), reader=reader))
    return lambda ingested: annotate(ingested, tools)


def textacy() -> Read | None:
    """The finder of direct quotations of textacy; none where it is missing.

    It gives up where a quotation is not closed; then it is given one paragraph after the other.
    """
    if importlib.util.find_spec("textacy") is None:
        return None
    find = importlib.import_module("textacy.extract.triples").direct_quotations
    pipeline = importlib.import_module(ENGLISH).load()

    def read(ingested: Ingested) -> Annotations:
        document = ingested.document
        try:
            rows = [_row(document.id, each, 0) for each in find(pipeline(document.text))]
        except ValueError:
            rows = list(paragraphs(document))
        return Annotations(document, ingested.blocks, attributions=tuple(rows))

    def paragraphs(document: Document) -> Iterator[Attribution]:
        for match in PARAGRAPH.finditer(document.text):
            with contextlib.suppress(ValueError):
                for each in list(find(pipeline(match.group()))):
                    yield _row(document.id, each, match.start())

    return read


def _row(document: str, found: Any, at: int) -> Attribution:
    source, cue = _spans(found.speaker, at), _spans(found.cue, at)
    content: Spans = ((at + found.content.start_char, at + found.content.end_char),)
    ident = row_id("a", document, "direct", source=source, cue=cue, content=content)
    return replace(voice_row(document, source, content), id=ident, kind="direct", cue=cue)


def _spans(tokens: list[Any], at: int) -> Spans:
    return ((at + tokens[0].idx, at + tokens[-1].idx + len(tokens[-1])),) if tokens else ()


def documents_of(path: Path) -> tuple[GoldDocument, ...]:
    """The labelled documents of a folder or a file."""
    return marked.load_folder(path) if path.is_dir() else polnear.load(path)


def main(paths: list[str]) -> None:
    """Print the figures of every reader on every set."""
    readers: dict[str, Read | None] = {
        **{f"stemma, {name}": stemma(name) for name in ("rules", "tagger", "blend")},
        "textacy": textacy(),
    }
    for path in paths:
        documents = documents_of(Path(path))
        print(f"{path}: {len(documents)} documents")
        for name, read in readers.items():
            print(f"  {name:16}", "not installed" if read is None else _line(documents, read))


def _line(documents: tuple[GoldDocument, ...], read: Read) -> str:
    total = Report()
    for document in documents:
        total += evaluate_document(document, read(document.ingested))
    figures = dict(total.figures)
    scores = {key: value for key, value in figures.items() if isinstance(value, Score)}
    return "   ".join(f"{key} {100 * scores[key].f1:.1f}" for key in SHOWN if key in scores)


if __name__ == "__main__":
    main(sys.argv[1:])

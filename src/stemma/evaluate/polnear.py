"""Gold attributions of the PolNeAR corpus, one JSON line per news article."""

from __future__ import annotations

import json
from pathlib import Path

from stemma.evaluate.gold import GoldAttribution, GoldDocument, as_ingested
from stemma.model.documents import Spans


def load(path: Path) -> tuple[GoldDocument, ...]:
    """The articles of the file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(_document(json.loads(line)) for line in lines if line.strip())


def _document(row: dict[str, object]) -> GoldDocument:
    rows = row["attributions"]
    assert isinstance(rows, list)  # noqa: S101 - the file's own format, told to the type checker
    return GoldDocument(
        as_ingested(str(row["id"]), str(row["text"])),
        tuple(
            GoldAttribution(
                f"a{number}",
                source=_spans(item["source"]),
                cue=_spans(item["cue"]),
                content=_spans(item["content"]),
            )
            for number, item in enumerate(rows, 1)
        ),
    )


def _spans(pairs: list[list[int]]) -> Spans:
    return tuple((start, end) for start, end in sorted(pairs))

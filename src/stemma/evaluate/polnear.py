"""Gold attributions of the PolNeAR corpus, one JSON line per news article."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from stemma.evaluate.gold import GoldAttribution, GoldDocument, as_ingested, read_json_lines
from stemma.model.documents import Spans


def load(path: Path) -> tuple[GoldDocument, ...]:
    """The articles of the file.

    Raises:
        GoldError: a line is no article.
    """
    return read_json_lines(path, _document)


def _document(row: dict[str, Any]) -> GoldDocument:
    return GoldDocument(
        as_ingested(str(row["id"]), str(row["text"])),
        tuple(
            GoldAttribution(
                f"a{number}",
                source=_spans(item["source"]),
                cue=_spans(item["cue"]),
                content=_spans(item["content"]),
            )
            for number, item in enumerate(row["attributions"], 1)
        ),
    )


def _spans(pairs: list[list[int]]) -> Spans:
    return tuple((start, end) for start, end in sorted(pairs))

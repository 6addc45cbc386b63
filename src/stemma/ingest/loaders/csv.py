"""Tables of posts: a document a row, its columns named in the settings."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from stemma.ingest.faults import limit, unreadable
from stemma.ingest.loaders import LOADERS
from stemma.ingest.loaders.plain import as_pieces, characters
from stemma.ingest.names import label
from stemma.ingest.values import Extracted, Hints, Part, Source, Stated
from stemma.model.problems import Problem
from stemma.model.settings import CsvColumns
from stemma.text.lines import stretches

MEDIA_TYPE, EXTRACTOR = "text/csv", "csv/1"
DELIMITERS = ",;\t|"
LONGEST_CELL = 5_000_000
Row = dict[str, str]


@LOADERS.add("csv")
def load_csv(source: Source) -> Extracted:
    """The rows of a table as documents; a table without the named columns is read as text."""
    read = characters(source)
    columns = source.settings.csv
    rows = _reader(read.text, columns)
    head = next(rows, None)
    if head is None or columns.text not in head:
        return _as_text(read.text, read.problems, columns)
    parts, problems = _parts(rows, head, source, columns)
    return Extracted(
        MEDIA_TYPE,
        EXTRACTOR,
        parts=parts,
        problems=(*read.problems, *problems),
        container=True,
    )


def _reader(text: str, columns: CsvColumns) -> Iterator[list[str]]:
    """The rows as lists of cells; a broken table ends where it breaks."""
    first = text[: text.find("\n") if "\n" in text else len(text)]
    delimiter = columns.delimiter or max(DELIMITERS, key=first.count)
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        yield from reader
    except csv.Error:
        return


def _parts(
    rows: Iterator[list[str]], head: list[str], source: Source, columns: CsvColumns
) -> tuple[tuple[Part, ...], tuple[Problem, ...]]:
    parts: list[Part] = []
    most = source.settings.limits.members
    for number, cells in enumerate(rows, start=2):
        row = {name.strip(): cell for name, cell in zip(head, cells, strict=False)}
        if not row.get(columns.text, "").strip():
            continue
        if len(parts) >= most:
            return tuple(parts), (limit(f"Only the first {most:,} rows were read.", "members"),)
        data = row[columns.text].encode("utf-8", "replace")
        parts.append(Part(label(f"row {number}"), data, _hints(row, columns), loader="plain"))
    return tuple(parts), ()


def _hints(row: Row, columns: CsvColumns) -> Hints:
    def stated(column: str) -> Stated | None:
        value = row.get(column, "").strip()
        return Stated(value) if value else None

    author = stated(columns.author)
    return Hints(
        title=stated(columns.title),
        url=stated(columns.url),
        authors=(author,) if author else (),
        published=stated(columns.date),
        publisher=stated(columns.publisher),
    )


def _as_text(text: str, problems: tuple[Problem, ...], columns: CsvColumns) -> Extracted:
    said = f"The table has no column named “{columns.text}”, so it was read as one text."
    hint = "Name its columns in stemma.toml under [csv]: text, author, date, url, title, publisher."
    return Extracted(
        MEDIA_TYPE,
        EXTRACTOR,
        text=text,
        pieces=as_pieces(stretches(text)),
        problems=(*problems, unreadable(said, hint)) if text.strip() else problems,
    )

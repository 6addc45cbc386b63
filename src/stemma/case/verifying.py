"""Whether a case still is what it was: every original, every text, every anchor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any, Literal

from stemma.case.intake import Report, quiet
from stemma.case.looking import read
from stemma.model.anchors import ordered
from stemma.model.annotations import Descriptor
from stemma.model.case import CaseRows
from stemma.model.documents import Document, quote
from stemma.model.ids import sha256_hex
from stemma.model.links import NameUse
from stemma.model.orphans import orphans
from stemma.store import originals, texts
from stemma.store.opening import reading

FaultKind = Literal["original", "text", "anchor", "orphan", "stray"]
SPANS = ("spans", "source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not as it should be."""

    kind: FaultKind
    what: str
    says: str


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What was checked and what was found."""

    originals: int
    texts: int
    anchors: int
    faults: tuple[Fault, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing is damaged; an orphaned judgement is no damage."""
        return all(fault.kind == "orphan" for fault in self.faults)


def verify(case: Path, report: Report = quiet) -> VerifyReport:
    """Check the hash of every original and text and that every anchor fits; list orphans."""
    with reading(case) as store, store.read() as connection:
        known = originals.known(connection)
        stored = texts.hashes(connection)
    rows = read(case)
    documents = {document.id: document for document in rows.documents}
    anchors = list(_anchors(rows))
    lost = orphans(rows.judgements, documents)
    faults = [
        *_originals(case, known, report),
        *(
            Fault("text", document, "The stored text is not the one that was extracted.")
            for document, text, recorded in stored
            if text_hash(text) != recorded
        ),
        *(fault for each in anchors if (fault := _misplaced(each, documents))),
        *_misquoted(rows, documents),
        *(Fault("orphan", each.judgement.id, each.says) for each in lost),
    ]
    return VerifyReport(len(known), len(stored), len(anchors), tuple(faults))


def text_hash(text: str) -> str:
    """The hash by which a text is known."""
    return sha256_hex(text.encode("utf-8", "surrogatepass"))


def _originals(case: Path, known: dict[str, int], report: Report) -> Iterator[Fault]:
    for done, sha256 in enumerate(sorted(known), start=1):
        report("verify", done, len(known))
        path = originals.place(case, sha256)
        if not path.is_file():
            yield Fault("original", sha256, "The original is missing.")
        elif originals.hash_file(path) != sha256:
            yield Fault("original", sha256, "The original's bytes have changed.")
    for path in originals.on_disk(case):
        if path.name not in known:
            yield Fault("stray", path.name, "A file lies among the originals that no run recorded.")


@dataclass(frozen=True, slots=True)
class _Anchor:
    kind: str
    row: str
    document: str
    spans: tuple[tuple[int, int], ...]


def _anchors(rows: CaseRows) -> Iterator[_Anchor]:
    """Every list of spans in the case, with the document it points into."""
    for field in fields(rows):
        if field.name != "judgements":
            for row in getattr(rows, field.name):
                document = row.id if field.name == "documents" else ""
                for found, spans in _spans(row, getattr(row, "document", None) or document):
                    yield _Anchor(field.name, row.id, found, spans)


def _spans(value: Any, document: str) -> Iterator[tuple[str, Any]]:
    """All spans within a row, deep inside too."""
    own = getattr(value, "document", None) or document
    for field in fields(value):
        item = getattr(value, field.name)
        if field.name in SPANS and item:
            yield own, item
        elif is_dataclass(item) and not isinstance(item, type):
            yield from _spans(item, own)
        elif isinstance(item, tuple):
            for part in item:
                if is_dataclass(part) and not isinstance(part, type):
                    yield from _spans(part, own)


def _misplaced(anchor: _Anchor, documents: dict[str, Document]) -> Fault | None:
    document = documents.get(anchor.document)
    if document is None and not anchor.document:
        return None  # a place whose document its row does not name, such as an answer's holder
    if document is not None and ordered(anchor.spans, len(document.text)):
        return None
    return Fault("anchor", anchor.row, f"A place in {anchor.kind} does not fit its document.")


def _misquoted(rows: CaseRows, documents: dict[str, Document]) -> Iterator[Fault]:
    """Rows that state words which are not those at their place."""
    stating: tuple[Descriptor | NameUse, ...] = (*rows.descriptors, *rows.names)
    for row in stating:
        document = documents.get(row.document)
        if document is not None and quote(document.text, row.spans) != row.text:
            yield Fault("anchor", row.id, "The words of this row are not those at its place.")

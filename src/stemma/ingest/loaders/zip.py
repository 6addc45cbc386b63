"""Zip archives: every file in them is a document of its own, unpacked in memory only."""

from __future__ import annotations

from zipfile import ZipInfo

from stemma.ingest.archives import Archive, is_special, open_archive
from stemma.ingest.faults import FaultError, unreadable
from stemma.ingest.loaders import LOADERS
from stemma.ingest.names import label
from stemma.ingest.values import Extracted, Part, Source

EXTRACTOR = "zip/1"
LEFT_BY_SYSTEMS = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
"""What file managers put into archives by themselves."""


@LOADERS.add("zip")
def load_zip(source: Source) -> Extracted:
    """The files in the archive as parts; what cannot be unpacked is a part with a problem."""
    archive = open_archive(source.data, source.settings.limits)
    return Extracted(
        "application/zip", EXTRACTOR, parts=parts_of(archive, source.budget), container=True
    )


def parts_of(archive: Archive, budget: int) -> tuple[Part, ...]:
    """The archive's files in its order, as long as what they unpack to stays within the budget."""
    parts = []
    for number, info in enumerate(archive.zip.infolist(), start=1):
        name = info.filename
        if info.is_dir() or name.startswith(LEFT_BY_SYSTEMS) or name.endswith(LEFT_BY_SYSTEMS[1:]):
            continue
        shown = label(name, f"member {number}")
        try:
            data = _unpacked(archive, info, budget)
        except FaultError as fault:
            parts.append(Part(shown, b"", problems=(fault.problem,)))
            continue
        budget -= len(data)
        parts.append(Part(shown, data))
    return tuple(parts)


def _unpacked(archive: Archive, info: ZipInfo, budget: int) -> bytes:
    """The member's bytes; a link or a device has none."""
    if is_special(info):
        raise FaultError(unreadable("This is a link or a device, not a document."))
    return archive.read(info, budget)

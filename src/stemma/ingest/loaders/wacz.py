"""Web archive collections: the web archives inside them."""

from __future__ import annotations

from stemma.ingest.archives import open_archive
from stemma.ingest.faults import FaultError
from stemma.ingest.loaders import LOADERS
from stemma.ingest.names import label
from stemma.ingest.values import Extracted, Part, Source


@LOADERS.add("wacz")
def load_wacz(source: Source) -> Extracted:
    """The web archives of the collection as parts; its index and lists are left out."""
    archive = open_archive(source.data, source.settings.limits)
    budget = source.budget
    parts = []
    for name in sorted(archive.names()):
        if not name.startswith("archive/") or not name.endswith((".warc", ".warc.gz")):
            continue
        try:
            data = archive.read(name, budget)
        except FaultError as fault:
            parts.append(Part(label(name), b"", problems=(fault.problem,)))
            continue
        budget -= len(data)
        parts.append(Part(label(name), data))
    return Extracted("application/wacz", "wacz/1", parts=tuple(parts), container=True)

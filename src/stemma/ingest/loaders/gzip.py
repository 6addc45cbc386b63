"""Gzip: one file packed, or a web archive."""

from __future__ import annotations

import zlib

from stemma.ingest.faults import FaultError, limit, unreadable
from stemma.ingest.loaders import LOADERS
from stemma.ingest.loaders.warc import load_warc
from stemma.ingest.names import label
from stemma.ingest.values import Extracted, Part, Source

GZIP_WINDOW = 31
HEAD = 16


@LOADERS.add("gzip")
def load_gzip(source: Source) -> Extracted:
    """The packed file as a part; of a web archive its records."""
    if _unpacked(source.data, HEAD, whole=False).startswith(b"WARC/"):
        return load_warc(source)
    data = _unpacked(source.data, source.budget, whole=True)
    shown = source.name.rsplit("/", 1)[-1].removesuffix(".gz")
    return Extracted(
        "application/gzip", "gzip/1", parts=(Part(label(shown), data),), container=True
    )


def _unpacked(data: bytes, most: int, *, whole: bool) -> bytes:
    """Up to so many bytes of what is packed.

    Raises:
        FaultError: it is broken, or there is more and the whole was asked for.
    """
    unpacker = zlib.decompressobj(GZIP_WINDOW)
    try:
        unpacked = unpacker.decompress(data, most)
    except zlib.error as error:
        raise FaultError(unreadable("The packed file is broken.")) from error
    if whole and (unpacker.unconsumed_tail or (not unpacker.eof and len(unpacked) >= most)):
        said = f"It unpacks to more than the {most:,} bytes that are left for this file."
        raise FaultError(limit(said, "ratio"))
    if whole and not unpacker.eof:
        raise FaultError(unreadable("The packed file ends too early."))
    return unpacked

"""Rows as compact bytes: what worker processes hand over and what derived tables hold."""

from __future__ import annotations

import json
import zlib

from stemma.model.annotations import Annotations
from stemma.model.codec import Json, from_row, to_row

SPEED = 1
"""Compression level: twice as fast as the usual one and nearly as small."""


def dump(row: Json) -> str:
    """A row as JSON: the keys in the contract's order, no needless spaces."""
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def packed(annotated: Annotations) -> bytes:
    """What was found in one document, as bytes."""
    text = dump(to_row(annotated, in_case=True))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), SPEED)


def unpacked(body: bytes) -> Annotations:
    """What was found in one document, from its bytes.

    Raises:
        KeyError: another version of the program packed them.
        TypeError: likewise.
    """
    text = zlib.decompress(body).decode("utf-8", "surrogatepass")
    return from_row(Annotations, json.loads(text))

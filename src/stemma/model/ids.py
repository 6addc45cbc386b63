"""Ids are hashes of content, so that the same input gives the same rows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from stemma.model.documents import Spans

DIGITS = 16


def sha256_hex(data: bytes) -> str:
    """The SHA-256 of the bytes in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def document_id(data: bytes) -> str:
    """The id of a document: the hash of its original bytes."""
    return f"sha256:{sha256_hex(data)}"


def part_id(container: str, member: str, data: bytes) -> str:
    """The id of a document inside another: equal attachments of two mails stay two documents."""
    return f"sha256:{sha256_hex(f'{container}/{member}/{sha256_hex(data)}'.encode())}"


def row_id(prefix: str, document: str, kind: str, **roles: Spans) -> str:
    """The id of a row: its document, its kind and its role-tagged spans."""
    tagged = ";".join(
        f"{role}:{','.join(f'{a}-{b}' for a, b in spans)}" for role, spans in sorted(roles.items())
    )
    return hash_id(prefix, (document, kind, tagged))


def hash_id(prefix: str, parts: Iterable[str]) -> str:
    """An id made of any strings, in their order."""
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{prefix}:{digest[:DIGITS]}"

"""The original bytes, kept as files named by their hash, written so that a crash leaves no half."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, select

from stemma.store import schema
from stemma.store.database import insert

FOLDER = "originals"
CHUNK = 1 << 20


def place(case: Path, sha256: str) -> Path:
    """Where the original of that hash is kept."""
    return case / FOLDER / sha256[:2] / sha256


def hash_file(path: Path) -> str:
    """The SHA-256 of a file's bytes, read piece by piece."""
    digest = hashlib.sha256()
    with path.open("rb") as source:
        while piece := source.read(CHUNK):
            digest.update(piece)
    return digest.hexdigest()


def keep(case: Path, path: Path) -> str:
    """Copy a file into the case and return the hash of what was copied.

    The copy is complete on disk before it gets its name. Its hash is that of the copied bytes, so
    a file that changes while it is read cannot be kept under a wrong name.
    """
    folder = case / FOLDER
    folder.mkdir(exist_ok=True)
    digest = hashlib.sha256()
    handle, name = tempfile.mkstemp(dir=folder, prefix="incoming-")
    with os.fdopen(handle, "wb") as copy, path.open("rb") as source:
        while piece := source.read(CHUNK):
            digest.update(piece)
            copy.write(piece)
        copy.flush()
        os.fsync(copy.fileno())
    target = place(case, digest.hexdigest())
    target.parent.mkdir(exist_ok=True)
    Path(name).replace(target)
    _sync_folder(target.parent)
    return digest.hexdigest()


def _sync_folder(folder: Path) -> None:
    """Make the new name itself last; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remove(case: Path, sha256: str) -> None:
    """Delete an original, as a purge does; the folder of its first letters goes if it is empty."""
    path = place(case, sha256)
    path.unlink(missing_ok=True)
    if path.parent.is_dir() and not any(path.parent.iterdir()):
        path.parent.rmdir()


def sweep(case: Path) -> None:
    """Remove what an interrupted copy left behind."""
    for left in (case / FOLDER).glob("incoming-*"):
        left.unlink()


def on_disk(case: Path) -> Iterator[Path]:
    """Every file in the place of originals, in a fixed order."""
    return iter(sorted(path for path in (case / FOLDER).glob("*/*") if path.is_file()))


def record(connection: Connection, sha256: str, size: int) -> None:
    """Note that the case holds this original."""
    row = {"sha256": sha256, "size": size}
    connection.execute(insert(schema.originals).values(row).on_conflict_do_nothing())


def known(connection: Connection) -> dict[str, int]:
    """Hash and size of every original of the case."""
    found = connection.execute(select(schema.originals.c.sha256, schema.originals.c.size))
    return {row.sha256: row.size for row in found}

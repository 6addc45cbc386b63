"""What lies in the user's folder: files to read, and what is not read and why."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from stemma.errors import PathMissingError

OF_THE_SYSTEM = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""Files that file managers leave; nobody put them there as documents."""

COMPRESSED = frozenset({".gz", ".bz2", ".xz", ".zst"})


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: its name in the case and where it is."""

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class Unread:
    """Something in the folder that is not read, and why."""

    name: str
    """Empty for a file that was purged: nothing of it may stay in the case, nor may its name."""
    why: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything in the folder, in a fixed order."""

    files: tuple[Found, ...]
    unread: tuple[Unread, ...]


def look(documents: Path, *, leave_out: Path) -> Listing:
    """All files under a folder, or the one file; links and devices are named, never followed.

    Raises:
        PathMissingError: there is nothing at that path.
    """
    if not documents.exists():
        raise PathMissingError(documents)
    if documents.is_file():
        return Listing((Found(readable(documents.name), documents),), ())
    items = sorted(_walk(documents, documents, leave_out.resolve()), key=lambda item: item.name)
    return Listing(
        tuple(item for item in items if isinstance(item, Found)),
        tuple(item for item in items if isinstance(item, Unread)),
    )


def _walk(folder: Path, root: Path, leave_out: Path) -> Iterator[Found | Unread]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Unread(readable(str(folder.relative_to(root))), f"cannot be opened: {error.strerror}")
        return
    for entry in entries:
        path = Path(entry.path)
        name = readable(path.relative_to(root).as_posix())
        if entry.name in OF_THE_SYSTEM:
            continue
        if entry.name.startswith("."):
            yield Unread(name, "is hidden; hidden files and folders are not read")
        elif entry.is_symlink():
            yield Unread(name, "is a link; links are not followed")
        elif entry.is_dir():
            if path.resolve() != leave_out:
                yield from _walk(path, root, leave_out)
        elif not stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode):
            yield Unread(name, "is not a file but a device or a pipe")
        else:
            yield Found(name, path)


def readable(name: str) -> str:
    """The name as text; bytes of it that are no text are written out as escapes."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def suffix(name: str) -> str:
    """The ending by which a loader is chosen: `.pdf`, `.warc.gz`, or nothing."""
    endings = [ending.lower() for ending in Path(name).suffixes]
    if len(endings) > 1 and endings[-1] in COMPRESSED:
        return "".join(endings[-2:])
    return endings[-1] if endings else ""

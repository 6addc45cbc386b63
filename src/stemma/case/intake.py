"""From the folder into the store: originals kept, texts extracted once, sightings logged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from stemma import pipeline
from stemma.case.folder import Found, Listing, Unread, suffix
from stemma.case.standing import standing
from stemma.model.annotations import Ingested
from stemma.model.settings import Settings
from stemma.store import originals, sightings, texts
from stemma.store.database import Database
from stemma.store.sightings import Sighting
from stemma.store.texts import Source

Report = Callable[[str, int, int], None]
"""Told how far a stage is: its name, how many are done, how many there are."""


def quiet(stage: str, done: int, total: int) -> None:
    """Report nothing."""
    del stage, done, total


STAND_IN = "document"
"""Loaders see this name with the file's ending: what is extracted must not depend on the path."""


@dataclass(frozen=True, slots=True)
class Intake:
    """Takes files into one case."""

    store: Database
    settings: Settings
    at: str
    """When this run looked, as the caller says."""

    def take(self, listing: Listing, report: Report) -> tuple[Unread, ...]:
        """Take in every file that is new or changed; gives those that could not be opened."""
        with self.store.read() as connection:
            seen = standing(sightings.history(connection)).at
            read = texts.sources(connection)
        failed: list[Unread] = []
        for done, file in enumerate(listing.files):
            report("read", done, len(listing.files))
            try:
                source = self._keep(file, read)
                self._enter(file, source, seen, fresh=source not in read)
            except OSError as error:
                failed.append(Unread(file.name, f"cannot be opened: {error.strerror}"))
        report("read", len(listing.files), len(listing.files))
        return tuple(failed)

    def _keep(self, file: Found, read: frozenset[Source]) -> Source:
        """The file's bytes are in the case when this returns."""
        source = Source(originals.hash_file(file.path), suffix(file.name))
        if source in read:
            return source
        return Source(originals.keep(self.store.folder, file.path), source.suffix)

    def _enter(self, file: Found, source: Source, seen: dict[str, str], *, fresh: bool) -> None:
        """Write one file's original, texts and sighting, all of them or none."""
        changed = seen.get(file.name) != source.original
        if not fresh and not changed:
            return
        found = self.extract(source) if fresh else ()
        with self.store.write() as connection:
            if fresh:
                path = originals.place(self.store.folder, source.original)
                originals.record(connection, source.original, path.stat().st_size)
                texts.add(connection, source, found)
            if changed:
                sightings.add(connection, Sighting(file.name, source.original, self.at))

    def extract(self, source: Source) -> tuple[Ingested, ...]:
        """The documents in an original. The user's own word on them is added later, not stored."""
        path = originals.place(self.store.folder, source.original)
        name = STAND_IN + source.suffix
        size, most = path.stat().st_size, self.settings.limits.bytes
        if size > most:
            why = f"The file has {size:,} bytes; files over {most:,} are not read."
            return (pipeline.too_large(f"sha256:{source.original}", name, why),)
        return pipeline.read(name, path.read_bytes(), self.settings)

    def note_removed(self, listing: Listing) -> None:
        """Log for every path where a file was once and none is now that it is gone."""
        there = {file.name for file in listing.files}
        closed = tuple(each.name for each in listing.unread)
        with self.store.write() as connection:
            for path in standing(sightings.history(connection)).at:
                if path not in there and not _under(path, closed):
                    sightings.add(connection, Sighting(path, None, self.at))


def _under(path: str, folders: tuple[str, ...]) -> bool:
    """Whether the path is, or lies in, something that could not be looked at this time."""
    return any(Path(path).is_relative_to(folder) for folder in folders)

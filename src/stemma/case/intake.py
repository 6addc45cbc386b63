"""From the folder into the store: originals kept, texts extracted once, sightings logged."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from stemma import pipeline
from stemma.case.folder import Found, Listing, Unread, suffix
from stemma.case.standing import standing
from stemma.ingest import File
from stemma.model.annotations import Ingested
from stemma.model.settings import Settings
from stemma.store import originals, sightings, texts
from stemma.store.database import Database
from stemma.store.purge import tombstones
from stemma.store.sightings import Sighting
from stemma.store.texts import Source

Report = Callable[[str, int, int], None]
"""Told how far a stage is: its name, how many are done, how many there are."""


def quiet(stage: str, done: int, total: int) -> None:
    """Report nothing."""
    del stage, done, total


Texts = Generator[tuple[Ingested, ...], None, None]
STAND_IN = "document"
"""Loaders see this name with the file's ending: what is extracted must not depend on the path."""
PURGED = "was taken out of the case on purpose on"
"""Followed by the day."""
MANY_FILES, MANY_BYTES = 40, 4_000_000
"""From so much on every core helps; for less, starting a second process takes longer."""


@dataclass(slots=True)
class Arrival:
    """A file of the folder on its way into the case."""

    file: Found
    source: Source
    fresh: bool
    """Whether its text is to be extracted: bytes that the case has not seen."""
    changed: bool
    """Whether other bytes, or none, were last seen at its path."""
    size: int = 0
    failed: str | None = None
    """Why it could not be opened when its turn came."""


@dataclass(frozen=True, slots=True)
class Intake:
    """Takes files into one case."""

    store: Database
    settings: Settings
    at: str
    """When this run looked, as the caller says."""

    def take(
        self, listing: Listing, report: Report, before_reading: Callable[[], None]
    ) -> tuple[Unread, ...]:
        """Take in every file that is new or changed; gives those that could not be opened.

        Args:
            listing: what lies in the folder.
            report: told how far it is.
            before_reading: called once if there is anything to read.
        """
        arrivals, failed = self._arrivals(listing)
        fresh = [each for each in arrivals if each.fresh]
        if fresh:
            before_reading()
        with closing(self._texts(fresh)) as reading:
            for done, arrival in enumerate(arrivals):
                report("read", done, len(arrivals))
                found = next(reading) if arrival.fresh else ()
                if arrival.failed is None:
                    self._enter(arrival, found)
        report("read", len(arrivals), len(arrivals))
        late = [Unread(one.file.name, one.failed) for one in arrivals if one.failed is not None]
        return (*failed, *late)

    def _arrivals(self, listing: Listing) -> tuple[list[Arrival], list[Unread]]:
        """Every file that can be opened, and those that cannot."""
        with self.store.read() as connection:
            seen = standing(sightings.history(connection)).at
            known = set(texts.sources(connection))
            purged = tombstones(connection)
        arrivals: list[Arrival] = []
        failed: list[Unread] = []
        for file in listing.files:
            try:
                source = Source(originals.hash_file(file.path), suffix(file.name))
                size = file.path.stat().st_size
            except OSError as error:
                failed.append(Unread(file.name, f"cannot be opened: {error.strerror}"))
                continue
            if source.original in purged:
                failed.append(Unread("", f"{PURGED} {purged[source.original][:10]}"))
                continue
            changed = seen.get(file.name) != source.original
            arrivals.append(Arrival(file, source, source not in known, changed, size))
            known.add(source)
        return arrivals, failed

    def _texts(self, fresh: Sequence[Arrival]) -> Texts:
        """What each file holds, in their order; its bytes are in the case when it comes."""
        most = self.settings.limits.bytes
        small = [each for each in fresh if each.size <= most]
        large = len(small) > MANY_FILES or sum(each.size for each in small) > MANY_BYTES
        files = (File(_stand_in(each.source), partial(self._bytes, each)) for each in small)
        with closing(self._read(files, large=large)) as reading:
            for each in fresh:
                yield next(reading) if each.size <= most else self._kept_unread(each)

    def _read(self, files: Iterable[File], *, large: bool) -> Texts:
        """The documents in each file. The user's own word on them is added later, not stored."""
        return pipeline.read_all(files, replace(self.settings, documents=()), large=large)

    def _bytes(self, arrival: Arrival) -> bytes:
        """The file's bytes, once they are safely in the case."""
        self._keep(arrival)
        return originals.place(self.store.folder, arrival.source.original).read_bytes()

    def _keep(self, arrival: Arrival) -> None:
        try:
            original = originals.keep(self.store.folder, arrival.file.path)
        except OSError as error:
            arrival.failed = f"cannot be opened: {error.strerror}"
            raise
        arrival.source = Source(original, arrival.source.suffix)

    def _kept_unread(self, arrival: Arrival) -> tuple[Ingested, ...]:
        """A file that is kept and too large to be read."""
        try:
            self._keep(arrival)
        except OSError:
            return ()
        return (self._too_large(arrival.source, arrival.size),)

    def _too_large(self, source: Source, size: int) -> Ingested:
        why = (
            f"The file has {size:,} bytes; files over {self.settings.limits.bytes:,} are not read."
        )
        return pipeline.too_large(f"sha256:{source.original}", _stand_in(source), why)

    def _enter(self, arrival: Arrival, found: tuple[Ingested, ...]) -> None:
        """Write one file's original, texts and sighting, all of them or none."""
        source = arrival.source
        if not arrival.fresh and not arrival.changed:
            return
        with self.store.write() as connection:
            if arrival.fresh:
                path = originals.place(self.store.folder, source.original)
                originals.record(connection, source.original, path.stat().st_size)
                texts.add(connection, source, found)
            if arrival.changed:
                sighting = Sighting(arrival.file.name, source.original, self.at)
                sightings.add(connection, sighting)

    def extract_again(
        self, sources: Sequence[Source], report: Report
    ) -> Iterator[tuple[Source, tuple[Ingested, ...]]]:
        """What each kept original gives when it is read anew, in their order; stores nothing."""
        places = [originals.place(self.store.folder, each.original) for each in sources]
        sizes = [path.stat().st_size for path in places]
        most = self.settings.limits.bytes
        files = (
            File(_stand_in(source), path.read_bytes)
            for source, path, size in zip(sources, places, sizes, strict=True)
            if size <= most
        )
        with closing(self._read(files, large=len(sources) > MANY_FILES)) as reading:
            for done, (source, size) in enumerate(zip(sources, sizes, strict=True)):
                report("read", done, len(sources))
                yield source, next(reading) if size <= most else (self._too_large(source, size),)
        report("read", len(sources), len(sources))

    def read_again(self, sources: Sequence[Source], report: Report) -> None:
        """Extract the texts of kept originals anew; what comes out the same is kept once."""
        for source, found in self.extract_again(sources, report):
            with self.store.write() as connection:
                texts.add(connection, source, found)

    def note_removed(self, listing: Listing) -> None:
        """Log for every path where a file was once and none is now that it is gone."""
        there = {file.name for file in listing.files}
        closed = tuple(each.name for each in listing.unread)
        with self.store.write() as connection:
            for path in standing(sightings.history(connection)).at:
                if path not in there and not _under(path, closed):
                    sightings.add(connection, Sighting(path, None, self.at))


def _stand_in(source: Source) -> str:
    return STAND_IN + source.suffix


def _under(path: str, folders: tuple[str, ...]) -> bool:
    """Whether the path is, or lies in, something that could not be looked at this time."""
    return any(Path(path).is_relative_to(folder) for folder in folders)

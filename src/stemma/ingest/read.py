"""One file to its documents: the right loader, then roles, metadata and language for its text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from stemma.ingest.asked import nobody_asks
from stemma.ingest.faults import FaultError, limit, no_text, unreadable
from stemma.ingest.known import LOADERS
from stemma.ingest.language import language_of
from stemma.ingest.metadata import Metadata, corrected, corrections, metadata
from stemma.ingest.names import storable
from stemma.ingest.roles.assign import blocks_of
from stemma.ingest.sniff import loader_name
from stemma.ingest.values import Extracted, Hints, Part, Source
from stemma.model.annotations import Ingested
from stemma.model.documents import Block, Document
from stemma.model.ids import document_id, part_id, sha256_hex
from stemma.model.problems import Problem
from stemma.model.settings import Settings
from stemma.text.lines import is_blank

UNKNOWN = "application/octet-stream"
FREE = 10_000_000
"""Bytes that a small file may unpack to whatever its ratio."""
TIMES_LIMIT = 8
"""However well it packs, a file may not unpack to more than so many times the largest file."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file stands: its name, its id, and the container it came out of."""

    name: str
    id: str
    part_of: str | None = None
    depth: int = 0


@dataclass(slots=True)
class Reading:
    """One file's reading: the settings, what may still be unpacked, what is not tried again."""

    settings: Settings
    bytes: int
    members: int
    failed: Mapping[int, Problem]
    """Documents, by their place in the order of this file, that broke a reading before."""
    alive: Callable[[], None] = nobody_asks
    begun: int = 0

    def next_failed(self) -> Problem | None:
        """Count one more document; what it did before, where it broke the reading."""
        self.begun += 1
        return self.failed.get(self.begun - 1)


def read_file(name: str, data: bytes, settings: Settings) -> tuple[Ingested, ...]:
    """The document in a file and, of a container, the documents in it.

    Pure, and never raises on bad data: a file that cannot be read gives a document without text
    and a problem that says why.

    Args:
        name: the file's name, kept as a label; it is never opened.
        data: the file's bytes.
        settings: limits, and the user's word on single documents.
    """
    return tuple(read_parts(name, data, settings))


def read_parts(
    name: str,
    data: bytes,
    settings: Settings,
    failed: Mapping[int, Problem] | None = None,
    alive: Callable[[], None] = nobody_asks,
) -> Iterator[Ingested]:
    """The same documents one by one, as they are read.

    Args:
        name: the file's name, kept as a label; it is never opened.
        data: the file's bytes.
        settings: limits, and the user's word on single documents.
        failed: documents of this file, by their place in its order, that are listed with that
            problem and not read: they broke a reading before.
        alive: told that the work goes on, where a document takes long.
    """
    limits = settings.limits
    most = min(max(FREE, limits.ratio * len(data)), TIMES_LIMIT * limits.bytes)
    place = Place(storable(name), document_id(data))
    reading = Reading(settings, most, limits.members, failed or {}, alive)
    yield from _read(place, Part(name, data), reading)


@dataclass(frozen=True, slots=True)
class Inside:
    """A file inside another: the name of the outermost, and the ids on the way in, its own last."""

    name: str
    way: tuple[str, ...]


def part_data(inside: Inside, data: bytes, settings: Settings) -> bytes | None:
    """The bytes of a file inside the given one; nothing where it is not there.

    Only containers on the way are opened; limits hold as when they were read.
    """
    limits = settings.limits
    most = min(max(FREE, limits.ratio * len(data)), TIMES_LIMIT * limits.bytes)
    reading = Reading(settings, most, limits.members, {})
    place, part = Place(storable(inside.name), document_id(data)), Part(inside.name, data)
    for wanted in inside.way:
        parts = _extract(place, part, reading).parts[: reading.members]
        reading.bytes -= sum(len(member.data) for member in parts)
        found = {
            at.id: (at, member) for at, member in zip(_places(parts, place), parts, strict=True)
        }
        if wanted not in found:
            return None
        place, part = found[wanted]
    return part.data


def _read(place: Place, part: Part, reading: Reading) -> Iterator[Ingested]:
    problem = reading.next_failed()
    if problem is not None:
        lost = Extracted(UNKNOWN, "none/1", problems=(problem,))
        yield _document(place, part, lost, reading.settings)
        return
    extracted = _extract(place, part, reading)
    reading.bytes -= sum(len(member.data) for member in extracted.parts)
    parts = extracted.parts[: reading.members]
    reading.members -= len(parts)
    if len(parts) < len(extracted.parts):
        said = f"Only {len(parts):,} of the {len(extracted.parts):,} files inside were read."
        extracted = replace(extracted, problems=(*extracted.problems, limit(said, "members")))
    yield _document(place, part, extracted, reading.settings)
    for at, member in zip(_places(parts, place), parts, strict=True):
        yield from _read(at, member, reading)


def _places(parts: tuple[Part, ...], container: Place) -> list[Place]:
    """Where the parts stand; equal parts of the same name are told apart by a number."""
    seen: Counter[str] = Counter()
    places = []
    for part in parts:
        seen[part.name] += 1
        name = part.name if seen[part.name] == 1 else f"{part.name} ({seen[part.name]})"
        own = part_id(container.id, name, part.data)
        places.append(Place(f"{container.name}/{name}", own, container.id, container.depth + 1))
    return places


def _extract(place: Place, part: Part, reading: Reading) -> Extracted:
    """The file's text; whatever goes wrong becomes a problem of this file alone."""
    limits = reading.settings.limits
    if part.problems and not part.data:
        return Extracted(UNKNOWN, "none/1")
    if len(part.data) > limits.bytes:
        said = f"The file has {len(part.data):,} bytes; the limit is {limits.bytes:,}."
        return Extracted(UNKNOWN, "none/1", problems=(limit(said, "bytes"),))
    if place.depth > limits.depth:
        said = f"The file lies more than {limits.depth} containers deep."
        return Extracted(UNKNOWN, "none/1", problems=(limit(said, "depth"),))
    if not part.data:
        return Extracted("application/x-empty", "none/1")
    loader = part.loader or loader_name(part.name, part.data, limits)
    source = Source(part.name, part.data, reading.settings, max(reading.bytes, 0), reading.alive)
    try:
        return LOADERS.get(loader)(source)
    except FaultError as fault:
        return Extracted(UNKNOWN, f"{loader}/1", problems=(fault.problem,))
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - hostile data may break any library in any way
        said = f"The file could not be read as {loader} ({type(error).__name__})."
        return Extracted(UNKNOWN, f"{loader}/1", problems=(unreadable(said),))


def _document(place: Place, part: Part, extracted: Extracted, settings: Settings) -> Ingested:
    text = extracted.text
    empty = all(map(is_blank, text))
    blocks, found = _understood(extracted, part.hints) if not empty else ((), Metadata())
    by_user = corrections(place.name, place.id, settings)
    found = corrected(found, by_user)
    problems = [*part.problems, *extracted.problems]
    if empty and not problems and not (extracted.container and extracted.parts):
        problems.append(no_text())
    language = next((one.language for one in by_user if one.language), None)
    document = Document(
        id=place.id,
        files=(place.name,),
        media_type=extracted.media_type,
        language=language or language_of(text) or _plain_code(extracted.hints.language),
        part_of=place.part_of,
        text_sha256=sha256_hex(text.encode("utf-8", "surrogatepass")),
        extractor=extracted.extractor,
        pages=extracted.pages,
        title=found.title,
        url=found.url,
        authors=found.authors,
        publisher=found.publisher,
        published=found.published,
        text=text,
    )
    return Ingested(document, blocks, _distinct((*problems, *found.problems)))


def _understood(extracted: Extracted, given: Hints) -> tuple[tuple[Block, ...], Metadata]:
    """The text's blocks and metadata; where our own rules fail on it, everything is body."""
    hints = _joined(extracted.hints, given)
    try:
        blocks = blocks_of(replace(extracted, hints=hints))
        return blocks, metadata(extracted.text, blocks, hints)
    except Exception as error:  # noqa: BLE001 - one strange text must not cost the others
        blocks = tuple(Block(((piece.start, piece.end),), "body") for piece in extracted.pieces)
        said = f"Title, date and furniture could not be told apart ({type(error).__name__})."
        return blocks, Metadata(problems=(unreadable(said, "Please report this file's kind."),))


def _joined(own: Hints, given: Hints) -> Hints:
    """The file's own word before its container's."""
    return Hints(
        title=own.title or given.title,
        url=own.url or given.url,
        authors=own.authors or given.authors,
        publisher=own.publisher or given.publisher,
        published=own.published or given.published,
        language=own.language or given.language,
    )


def _plain_code(stated: str | None) -> str | None:
    """The two-letter code of a stated language such as "en-GB"."""
    code = (stated or "")[:2].lower()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


def _distinct(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(dict.fromkeys(problems))

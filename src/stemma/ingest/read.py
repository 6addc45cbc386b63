"""One file to its documents: the right loader, then roles, metadata and language for its text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stemma.ingest.faults import limit, no_text, unreadable
from stemma.ingest.known import LOADERS
from stemma.ingest.language import language_of
from stemma.ingest.metadata import Metadata, corrected, corrections, metadata
from stemma.ingest.roles.assign import blocks_of
from stemma.ingest.sniff import loader_name
from stemma.ingest.values import Extracted, Hints, Part, Source
from stemma.model.annotations import Ingested
from stemma.model.documents import Block, Document
from stemma.model.ids import document_id, part_id, sha256_hex
from stemma.model.problems import Problem
from stemma.model.settings import Settings
from stemma.text.lines import is_blank


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file stands: its name, its id, and the container it came out of."""

    name: str
    id: str
    part_of: str | None = None
    depth: int = 0


def read_file(name: str, data: bytes, settings: Settings) -> tuple[Ingested, ...]:
    """The document in a file and, of a container, the documents in it.

    Pure, and never raises on bad data: a file that cannot be read gives a document without text
    and a problem that says why.

    Args:
        name: the file's name, kept as a label; it is never opened.
        data: the file's bytes.
        settings: limits, and the user's word on single documents.
    """
    return _read(Place(name, document_id(data)), Part(name, data), settings)


def _read(place: Place, part: Part, settings: Settings) -> tuple[Ingested, ...]:
    extracted = _extract(place, part, settings)
    whole = _document(place, part, extracted, settings)
    inside = [
        one
        for member in extracted.parts
        for one in _read(_place_of(member, place), member, settings)
    ]
    return (whole, *inside)


def _place_of(member: Part, container: Place) -> Place:
    return Place(
        f"{container.name}/{member.name}",
        part_id(container.id, member.name, member.data),
        container.id,
        container.depth + 1,
    )


def _extract(place: Place, part: Part, settings: Settings) -> Extracted:
    """The file's text; whatever goes wrong becomes a problem of this file alone."""
    limits = settings.limits
    if len(part.data) > limits.bytes:
        said = f"The file has {len(part.data):,} bytes; the limit is {limits.bytes:,}."
        return Extracted("application/octet-stream", "none/1", problems=(limit(said, "bytes"),))
    if place.depth > limits.depth:
        said = f"The file lies more than {limits.depth} containers deep."
        return Extracted("application/octet-stream", "none/1", problems=(limit(said, "depth"),))
    if not part.data:
        return Extracted("application/x-empty", "none/1")
    loader = part.loader or loader_name(place.name, part.data)
    try:
        return LOADERS.get(loader)(Source(place.name, part.data, settings))
    except Exception as error:  # noqa: BLE001 - hostile data may break any library in any way
        said = f"The file could not be read as {loader} ({type(error).__name__})."
        return Extracted("application/octet-stream", f"{loader}/1", problems=(unreadable(said),))


def _document(place: Place, part: Part, extracted: Extracted, settings: Settings) -> Ingested:
    text = extracted.text
    empty = all(map(is_blank, text))
    blocks, found = _understood(extracted, part.hints) if not empty else ((), Metadata())
    by_user = corrections(place.name, place.id, settings)
    found = corrected(found, by_user)
    problems = [*part.problems, *extracted.problems]
    if empty and not extracted.container and not problems:
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
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None  # noqa: PLR2004 - ISO 639-1


def _distinct(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(dict.fromkeys(problems))

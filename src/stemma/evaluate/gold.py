"""What people marked in a text: the values that output is measured against."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from stemma.errors import GoldError
from stemma.model.annotations import Ingested, Stance
from stemma.model.documents import Block, Document, Known, Role, Spans
from stemma.model.ids import row_id

Made = TypeVar("Made")
LINE = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """An attribution as people marked it; null where the data set does not say."""

    id: str
    source: Spans
    cue: Spans
    content: Spans
    kind: str | None = None
    stance: Stance | None = None
    negated: bool | None = None
    hedged: bool | None = None
    parent: str | None = None
    speakers: tuple[str, ...] | None = None
    anonymous: bool | None = None
    voice: str | None = None


@dataclass(frozen=True, slots=True)
class GoldVoice:
    """What one author wrote; the one named v0 is the document's own."""

    id: str
    spans: Spans
    author: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class GoldValue:
    """A temporal expression or a quantity with its values as they were written down."""

    id: str
    spans: Spans
    values: tuple[tuple[str, str], ...]

    def get(self, key: str) -> str | None:
        """The value of that key, null where it is missing or a dash."""
        value = dict(self.values).get(key)
        return None if value in (None, "-", "null") else value


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A text as `ingest` would give it, with everything people marked in it."""

    ingested: Ingested
    attributions: tuple[GoldAttribution, ...] = ()
    voices: tuple[GoldVoice, ...] = ()
    times: tuple[GoldValue, ...] = ()
    quantities: tuple[GoldValue, ...] = ()
    nested: bool = False
    """Whether attributions inside attributions were marked, with their parents."""

    @property
    def text(self) -> str:
        """The document's text."""
        return self.ingested.document.text


def read_json_lines(path: Path, make: Callable[[dict[str, Any]], Made]) -> tuple[Made, ...]:
    """What the function makes of each line's object.

    Raises:
        GoldError: a line is no object, or not of the form that the function reads.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(
        _made(make, line, f"line {number} of {path.name}")
        for number, line in enumerate(lines, start=1)
        if line.strip()
    )


def _made(make: Callable[[dict[str, Any]], Made], line: str, name: str) -> Made:
    row = json_object(line, name)
    try:
        return make(row)
    except (KeyError, TypeError, ValueError, IndexError) as error:
        fault = f"its keys are not those expected here ({type(error).__name__}: {error})."
        raise GoldError(name, fault) from error


def json_object(text: str, name: str) -> dict[str, Any]:
    """The object that a text is.

    Raises:
        GoldError: it is none.
    """
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise GoldError(name, f"it is no JSON ({error.msg}).") from error
    if not isinstance(found, dict):
        raise GoldError(name, "it is no JSON object.")
    return found


def as_ingested(
    name: str, text: str, *, published: str | None = None, furniture: Spans = ()
) -> Ingested:
    """A text as `ingest` would give it: one block a line, the first of which is the title."""
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    identity = f"sha256:{digest}"
    document = Document(
        id=identity,
        files=(name,),
        media_type="text/plain",
        language="en",
        part_of=None,
        text_sha256=digest,
        extractor="gold/1",
        pages=(),
        title=None,
        url=None,
        authors=(),
        publisher=None,
        published=Known(published, "metadata") if published else None,
        text=text,
    )
    return Ingested(document, _blocks(identity, text, furniture), ())


def _blocks(document: str, text: str, furniture: Spans) -> tuple[Block, ...]:
    blocks = [_block(document, (span,), "furniture") for span in furniture]
    role: Role = "title"
    start = 0
    for hole in (*sorted(furniture), (len(text), len(text))):
        for line in LINE.finditer(text, start, hole[0]):
            blocks.append(_block(document, (line.span(),), role))
            role = "body"
        start = hole[1]
    return tuple(sorted(blocks, key=lambda block: block.spans))


def _block(document: str, spans: Spans, role: Role) -> Block:
    return Block(spans, role, row_id("b", document, role, spans=spans), document)

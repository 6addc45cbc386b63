"""What annotation works with besides the document: a parser and a reader of attributions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parser
from stemma.model.documents import Spans
from stemma.model.settings import Settings
from stemma.registry import Registry

ENGLISH = "en"
DEFAULT_READER = "blend"
"""What the setting `reader = "default"` stands for."""


@dataclass(frozen=True, slots=True)
class RawAttribution:
    """Who (source) says (cue) what (content), as a reader proposes it and before it is a row."""

    source: Spans
    cue: Spans
    content: Spans
    probability: float


class AttributionReader(Protocol):
    """Anything that finds attributions in a parsed document whose voices are known."""

    def read(self, draft: Draft) -> tuple[RawAttribution, ...]:
        """The attributions, in text order; they may be flat (none inside another's content)."""
        ...


ReaderFactory = Callable[[Settings], AttributionReader]

READERS: Registry[ReaderFactory] = Registry("attribution reader")
"""Readers by `language:name`, such as `en:rules`."""


@dataclass(frozen=True, slots=True)
class Tools:
    """A parser and a reader for documents in one language."""

    parser: Parser
    reader: AttributionReader
    language: str = ENGLISH


def reader_for(settings: Settings, language: str = ENGLISH) -> AttributionReader:
    """The reader that the settings name.

    Raises:
        UnknownExtensionError: no reader of that name reads that language.
    """
    name = DEFAULT_READER if settings.reader == "default" else settings.reader
    return READERS.get(f"{language}:{name}")(settings)

"""What the tests of reading share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from stemma.ingest import read_file
from stemma.model.annotations import Ingested
from stemma.model.documents import Document
from stemma.model.settings import Settings


@dataclass(frozen=True)
class Seen:
    """One document as the tests look at it."""

    found: Ingested

    @property
    def document(self) -> Document:
        return self.found.document

    @property
    def kinds(self) -> list[str]:
        return [problem.kind for problem in self.found.problems]

    @property
    def roles(self) -> list[tuple[str, str]]:
        return [
            (block.role, self.document.text[a:b])
            for block in self.found.blocks
            for a, b in block.spans
        ]

    def words(self, role: str) -> list[str]:
        return [words for own, words in self.roles if own == role]


def _as_bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


@pytest.fixture
def read() -> Callable[..., Seen]:
    """A function that reads one file under default settings and gives its first document."""

    def one(content: str | bytes, name: str = "a.txt", settings: Settings | None = None) -> Seen:
        return Seen(read_file(name, _as_bytes(content), settings or Settings())[0])

    return one


@pytest.fixture
def read_all() -> Callable[..., list[Seen]]:
    """A function that reads one file and gives all its documents."""

    def every(
        content: str | bytes, name: str = "a.txt", settings: Settings | None = None
    ) -> list[Seen]:
        found = read_file(name, _as_bytes(content), settings or Settings())
        return [Seen(one) for one in found]

    return every

"""What the tests of reading share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stemma.ingest import read_file
from stemma.model.annotations import Ingested
from stemma.model.settings import Settings

Reader = Callable[..., Ingested]


@pytest.fixture
def read() -> Reader:
    """A function that reads one file under default settings and gives its one document."""

    def one(
        content: str | bytes, name: str = "a.txt", settings: Settings | None = None
    ) -> Ingested:
        data = content.encode() if isinstance(content, str) else content
        (found,) = read_file(name, data, settings or Settings())
        return found

    return one


def words(found: Ingested, role: str) -> list[str]:
    """The words of every block of that role."""
    text = found.document.text
    return [text[a:b] for block in found.blocks if block.role == role for a, b in block.spans]


def kinds(found: Ingested) -> list[str]:
    """The kinds of the document's problems."""
    return [problem.kind for problem in found.problems]

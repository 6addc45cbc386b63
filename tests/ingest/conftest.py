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


PdfLine = tuple[float, float, float, str]
"""Left edge and height above the page's foot in points, letter size, words."""


def _pdf(pages: list[list[PdfLine]], info: str = "", trailer: str = "") -> bytes:
    """A small PDF with these lines in Helvetica, written by hand."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    objects.append("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    kids = []
    for lines in pages:
        stream = "".join(
            f"BT /F {size} Tf {x} {y} Td ({_escaped(words)}) Tj ET\n" for x, y, size, words in lines
        )
        objects.append(f"<</Length {len(stream.encode('cp1252'))}>>stream\n{stream}endstream")
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
            f"/Contents {len(objects)} 0 R>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    objects.append(f"<<{info}>>")
    return _numbered(objects, f"/Info {len(objects)} 0 R{trailer}")


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _numbered(objects: list[str], more: str) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode()
    end = len(out) - len(f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode())
    return out + f"trailer<</Size {size}/Root 1 0 R{more}>>\nstartxref\n{end}\n%%EOF".encode()


@pytest.fixture
def pdf() -> Callable[..., bytes]:
    """A function that makes a small PDF of pages of lines (x, y, size, words)."""
    return _pdf

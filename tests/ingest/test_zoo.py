"""A zoo of broken and hostile files: every one is read or listed, nothing breaks, nothing hangs."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest

from stemma.ingest import File, read_file, read_files
from stemma.model.annotations import Ingested
from stemma.model.settings import Limits, Settings

BODY = "The harbour council said on Monday that the gate had been closed before the ship came in."
PAGE = f"<html><head><title>Gate</title></head><body><h1>Gate</h1><p>{BODY}</p></body></html>"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def zipped(members: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def whole_files(pdf: Any) -> dict[str, bytes]:
    """One good file of every kind."""
    docx = (
        f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>{BODY}</w:t></w:r></w:p></w:body>'
        "</w:document>"
    )
    mail = (
        "From: Ada <a@x.example>\nDate: Sun, 4 May 2031 10:00:00 +0000\nSubject: Gate\n"
        'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n'
        f"Content-Type: text/plain\n\n{BODY}\n--b\nContent-Type: text/html\n"
        f'Content-Disposition: attachment; filename="a.html"\n\n{PAGE}\n--b--\n'
    )
    office = "urn:oasis:names:tc:opendocument:xmlns:"
    odt = (
        f'<o:d xmlns:o="{office}office:1.0" xmlns:text="{office}text:1.0"><o:text><text:p>{BODY}'
        "</text:p></o:text></o:d>"
    )
    manifest = {
        "META-INF/manifest.xml": "<m/>",
        "mimetype": "application/vnd.oasis.opendocument.text",
    }
    return {
        "a.txt": BODY.encode(),
        "a.md": f"# Gate\n\n{BODY}\n\n- one\n".encode(),
        "a.html": PAGE.encode(),
        "a.pdf": pdf([[(60, 740, 10, BODY[:57])], [(60, 740, 10, BODY[58:])]]),
        "a.docx": zipped({"[Content_Types].xml": "<x/>", "word/document.xml": docx}),
        "a.odt": zipped({**manifest, "content.xml": odt}),
        "a.rtf": (r"{\rtf1\ansi " + BODY + r"\par}").encode(),
        "a.eml": mail.encode(),
        "a.mbox": b"From a@x.example Sun May  4 10:00:00 2031\n" + mail.encode(),
        "a.zip": zipped({"a.txt": BODY, "b/c.html": PAGE}),
        "a.srt": f"1\n00:00:01,000 --> 00:00:03,000\n{BODY}\n".encode(),
        "a.vtt": f"WEBVTT\n\n00:01.000 --> 00:03.000\n{BODY}\n".encode(),
        "a.csv": f"text,author,date\n{BODY},Ada,2031-05-04\n".encode(),
        "a.png": b"\x89PNG\r\n\x1a\n" + b"\x00" * 40,
    }


def broken(name: str, data: bytes, chance: random.Random) -> Iterator[tuple[str, bytes]]:
    """The file broken in many ways."""
    half = len(data) // 2
    yield f"cut-{name}", data[:half]
    yield f"tail-{name}", data[half:]
    yield f"nul-{name}", data[:half] + b"\x00" * 9 + data[half:]
    yield f"twice-{name}", data + data
    yield f"junk-{name}", data + chance.randbytes(200)
    yield f"before-{name}", b"\n\n" + data
    yield f"misnamed-{name}.txt", data
    yield f"utf16-{name}", data.decode("latin-1").encode("utf-16")
    yield f"a\u202e{name}\n{'x' * 300}", data
    for turn in range(14):
        changed = bytearray(data)
        for _ in range(1 + turn):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        yield f"flipped-{turn}-{name}", bytes(changed)


def hostile() -> Iterator[tuple[str, bytes]]:
    """Files made to break readers."""
    yield "empty.txt", b""
    yield "empty.pdf", b""
    yield "deep.html", b"<div>" * 20_000
    yield "deep-lists.html", b"<ul><li>" * 9_000 + b"end"
    yield "deep.rtf", rb"{\rtf1 " + b"{" * 200_000
    yield "deep.docx", zipped({"[Content_Types].xml": "", "word/document.xml": "<a>" * 50_000})
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    yield (
        "laughs.docx",
        zipped(
            {
                "[Content_Types].xml": "",
                "word/document.xml": f'<!DOCTYPE a [<!ENTITY l0 "ha">{laughs}]><a>&l11;</a>',
            }
        ),
    )
    yield "laughs.html", f'<!DOCTYPE html [<!ENTITY l0 "ha">{laughs}]><p>&l11;'.encode()
    yield "bomb.zip", zipped({f"{n}.txt": "\x00" * 3_000_000 for n in range(4)})
    nested = zipped({"a.txt": BODY})
    for _ in range(12):
        nested = zipped({"in.zip": nested.decode("latin-1")})
    yield "matryoshka.zip", nested
    yield "line.txt", b"a" * 6_000_000
    yield "spaces.txt", b" \n" * 400_000
    yield "marks.txt", b"e" + "\u0301".encode() * 400_000
    yield "rtl.txt", ("\u202e" + "שלום " * 3_000).encode()
    yield "breadcrumb.txt", b"Home > " * 60_000
    yield "dates.txt", b"4 May 2031, 31 February 2031, 05/07/2023\n" * 1_500
    yield "quotes.txt", b'"' * 300_000
    yield "capitals.txt", b"A" * 40 + b" B" * 60_000
    yield "glued.txt", b"HomeNews" * 40_000
    yield "headers.eml", b"From: a\nDate: b\n" + b"X-A: b\n" * 60_000 + b"\n\nAye"
    yield (
        "parts.eml",
        (
            b"From: a\nDate: b\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
            + b"--b\nContent-Type: multipart/mixed; boundary=b\n\n" * 4_000
        ),
    )
    yield "polyglot.pdf", b"%PDF-1.4\n<html><body>x</body></html>" + zipped({"a.txt": BODY})
    yield (
        "cycle.pdf",
        (
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]"
            b"/Count 9999999>>endobj\ntrailer<</Root 1 0 R>>"
        ),
    )


def check(found: Ingested) -> None:
    text, at = found.document.text, 0
    for block in found.blocks:
        for start, end in block.spans:
            assert at <= start < end <= len(text)
            at = end
    assert text.strip() or found.problems or found.document.media_type
    assert not any("told apart" in problem.message for problem in found.problems)


@pytest.mark.slow
@pytest.mark.kill
def test_every_file_of_the_zoo_is_read_or_listed(pdf: Any) -> None:
    chance = random.Random(20310504)  # noqa: S311 - the same zoo each time, nothing secret
    zoo = [one for name, data in whole_files(pdf).items() for one in broken(name, data, chance)]
    zoo += hostile()
    assert len(zoo) >= 300
    files = [File(name, lambda data=data: data) for name, data in zoo]  # type: ignore[misc]  # a default argument binds the loop's value
    limits = Limits(seconds=20, memory=1_500_000_000)
    results = list(read_files(files, Settings(limits=limits), workers=2))
    assert len(results) == len(zoo)
    for (name, _), found in zip(zoo, results, strict=True):
        assert found, name
        for one in found:
            check(one)
    killed = [
        name
        for (name, _), found in zip(zoo, results, strict=True)
        for one in found
        if any("broke the process" in problem.message for problem in one.problems)
    ]
    assert killed == []


def test_good_files_of_every_kind_are_read(pdf: Any) -> None:
    for name, data in whole_files(pdf).items():
        texts = " ".join(one.document.text for one in read_file(name, data, Settings()))
        assert name == "a.png" or "closed before" in texts, name

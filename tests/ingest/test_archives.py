"""Archives: contents as documents, and every trick an archive can play."""

from __future__ import annotations

import gzip
import io
import stat
import zipfile
from typing import Any

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from stemma.model.settings import Limits, Settings

BODY = "The harbour council said on Monday that the gate had been closed before the ship came in."


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def warc(records: list[tuple[str, str, bytes]], *, packed: bool = True) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for address, kind, data in records:
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                address, "response", payload=io.BytesIO(data), http_headers=headers
            )
        )
    return out.getvalue()


def test_files_in_an_archive_are_documents_part_of_it(read_all: Any) -> None:
    whole, first, page = read_all(
        zipped({"a.txt": BODY.encode(), "sub/b.html": b"<p>Aye</p>"}), "x.zip"
    )
    assert whole.document.media_type == "application/zip"
    assert whole.kinds == []
    assert [one.document.files[0] for one in (first, page)] == ["x.zip/a.txt", "x.zip/sub/b.html"]
    assert first.document.part_of == whole.document.id
    assert page.document.extractor == "html/1"


def test_archives_in_archives_are_read_to_a_depth(read_all: Any) -> None:
    data = BODY.encode()
    for _ in range(6):
        data = zipped({"in.zip": data})
    found = read_all(data, settings=Settings(limits=Limits(depth=2)))
    assert found[-1].kinds == ["limit"]
    assert len(found) == 4


def test_a_bomb_is_listed_and_not_unpacked(read_all: Any) -> None:
    bomb = zipped({"zeros.txt": b"\x00" * 60_000_000})
    _, part = read_all(bomb)
    assert part.kinds == ["limit"]


def test_many_small_bombs_share_one_allowance(read_all: Any) -> None:
    line = b"The gate was closed again. " * 30_000
    inner = zipped({f"{n}.txt": line for n in range(20)})
    found = read_all(
        zipped({f"{n}.zip": inner for n in range(20)}), settings=Settings(limits=Limits(ratio=200))
    )
    unpacked = sum(len(one.document.text) for one in found)
    assert unpacked <= 12_000_000
    assert any("limit" in one.kinds for one in found)


def test_too_many_members_are_refused(read_all: Any) -> None:
    (whole,) = read_all(
        zipped({f"{n}.txt": b"a" for n in range(30)}), settings=Settings(limits=Limits(members=20))
    )
    assert whole.kinds == ["limit"]


def test_names_in_archives_are_labels_and_no_paths(read_all: Any) -> None:
    names = ["../../up.txt", "/abs.txt", "C:\\dos.txt", "a\u202etxt.exe", "n\nl.txt", "x" * 900]
    _, *parts = read_all(zipped({name: BODY.encode() for name in names}), "z.zip")
    shown = [one.document.files[0] for one in parts]
    assert len(shown) == len(names)
    assert all("\n" not in name and ".." not in name and "\u202e" not in name for name in shown)
    assert all(len(name) < 300 for name in shown)


def test_links_and_devices_are_listed_and_not_followed(read_all: Any) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, kind in (("link", stat.S_IFLNK), ("device", stat.S_IFCHR)):
            info = zipfile.ZipInfo(name)
            info.external_attr = (kind | 0o777) << 16
            archive.writestr(info, "/etc/passwd")
    _, *parts = read_all(out.getvalue())
    assert [one.kinds for one in parts] == [["unreadable"], ["unreadable"]]


def test_a_locked_or_broken_member_costs_only_itself(read_all: Any) -> None:
    data = bytearray(zipped({"a.txt": BODY.encode(), "b.txt": BODY.encode()}))
    first = data.index(b"PK\x01\x02")
    data[first + 8] |= 1
    _, locked, whole = read_all(bytes(data))
    assert locked.kinds == ["encrypted"]
    assert whole.document.text == BODY
    broken = bytearray(zipped({"a.txt": BODY.encode(), "b.txt": BODY.encode()}))
    broken[40:60] = b"\xff" * 20
    _, lost, kept = read_all(bytes(broken))
    assert lost.kinds == ["unreadable"]
    assert kept.document.text == BODY


def test_a_broken_archive_is_listed(read_all: Any) -> None:
    (found,) = read_all(b"PK\x03\x04" + b"\x00" * 50)
    assert found.kinds == ["unreadable"]


def test_a_packed_file(read_all: Any) -> None:
    _, part = read_all(gzip.compress(BODY.encode()), "note.txt.gz")
    assert part.document.text == BODY
    assert part.document.files == ("note.txt.gz/note.txt",)
    (bomb,) = read_all(gzip.compress(b"\x00" * 80_000_000), "b.gz")
    assert bomb.kinds == ["limit"]


def test_the_pages_and_pdfs_of_a_web_archive(read_all: Any, pdf: Any) -> None:
    page = f"<html><head><title>Gate</title></head><body><p>{BODY}</p></body></html>".encode()
    records = [
        ("https://courier.example/gate", "text/html; charset=utf-8", page),
        ("https://courier.example/style.css", "text/css", b"p{}"),
        ("https://courier.example/n.pdf", "application/pdf", pdf([[(60, 700, 10, BODY[:60])]])),
    ]
    for packed in (True, False):
        archive, first, second = read_all(warc(records, packed=packed), "c.warc")
        assert archive.document.media_type == "application/warc"
        assert first.document.url.value == "https://courier.example/gate"
        assert BODY in first.document.text
        assert second.document.extractor == "pdf/1"


def test_a_damaged_web_archive_gives_what_it_holds(read_all: Any) -> None:
    page = f"<p>{BODY}</p>".encode()
    data = warc([(f"https://a.example/{n}", "text/html", page) for n in range(3)])
    found = read_all(data[: len(data) * 2 // 3], "c.warc.gz")
    assert BODY in found[1].document.text


def test_a_web_archive_collection(read_all: Any) -> None:
    inner = warc([("https://courier.example/gate", "text/html", f"<p>{BODY}</p>".encode())])
    data = zipped({"datapackage.json": b"{}", "archive/data.warc.gz": inner, "indexes/i.cdx": b"x"})
    found = read_all(data, "c.wacz")
    assert [one.document.extractor for one in found] == ["wacz/1", "warc/1", "html/1"]
    assert found[2].document.part_of == found[1].document.id

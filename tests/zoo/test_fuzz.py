"""Whatever is done to a file's bytes, reading it never raises and gives sound documents."""

from __future__ import annotations

import gzip
import io
import zipfile
from dataclasses import dataclass

import pytest
from benchmarks import zoo_files as made
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from stemma.ingest import read_file
from stemma.model.annotations import Ingested
from stemma.model.settings import Limits, Settings

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

SMALL = Settings(
    limits=Limits(bytes=2_000_000, characters=100_000, pages=20, members=50, depth=3, ratio=50)
)
PIECES = (
    *(b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"<", b"&#xD800;", b"{\\u-10240?", b"\\'", b"]]>"),
    *(b"\x1f\x8b\x08", b"PK\x03\x04", b"PK\x05\x06", b"%PDF-", b"WARC/1.0\r\n", b"WEBVTT\n"),
    *(b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", b"&e;", b"<!--", b"<script>"),
    *(b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n", b"\nFrom a 2031\nA: b\n", b"\r"),
    *(b"endobj", b"stream", b"/Kids[2 0 R]", b"=?utf-8?b?7aCA?=", b'","', b"99999999999999999999"),
    *("\u202e".encode(), "\u2028".encode(), "e\u0301".encode(), "“".encode(), b"-->", b"\n\n"),
)
MUTATIONS = ("cut", "insert", "overwrite", "repeat", "flip")


@dataclass(frozen=True)
class Mutation:
    """Something done to bytes at a place, given as a share of their length."""

    how: str
    where: float
    piece: bytes
    length: int

    def of(self, data: bytes) -> bytes:
        at = int(self.where * len(data))
        if self.how == "cut":
            return data[:at] + data[at + self.length :]
        if self.how == "insert":
            return data[:at] + self.piece + data[at:]
        if self.how == "overwrite":
            return data[:at] + self.piece + data[at + len(self.piece) :]
        if self.how == "repeat":
            return data[:at] + data[at : at + self.length] * 5 + data[at:]
        return data[:at] + bytes(each ^ 0x15 for each in data[at : at + 3]) + data[at + 3 :]


mutation = some.builds(
    Mutation,
    some.sampled_from(MUTATIONS),
    some.floats(0, 1),
    some.one_of(some.sampled_from(PIECES), some.binary(max_size=12)),
    some.integers(0, 400),
)
names = some.one_of(
    some.sampled_from(sorted(made.SOUND)).map("a.{}".format),
    some.text(max_size=20),
)


def mutated(data: bytes, mutations: list[Mutation]) -> bytes:
    for each in mutations:
        data = each.of(data)
    return data


def inside(data: bytes, mutations: list[Mutation]) -> bytes:
    """The bytes with what is packed in them changed, and packed again."""
    if data[:2] == b"\x1f\x8b":
        return gzip.compress(mutated(gzip.decompress(data), mutations), mtime=0)
    if data[:2] != b"PK":
        return mutated(data, mutations)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        last = max(archive.namelist(), key=lambda name: archive.getinfo(name).file_size)
        files = {name: archive.read(name) for name in archive.namelist()}
    return made.packed({**files, last: inside(files[last], mutations)})


def check(found: tuple[Ingested, ...]) -> None:
    assert found
    ids = [each.document.id for each in found]
    assert len(set(ids)) == len(ids)
    for each in found:
        text = each.document.text
        text.encode("utf-8")
        "".join(problem.message + problem.hint for problem in each.problems).encode("utf-8")
        assert text.strip() or each.problems or len(found) > 1
        end = 0
        for block in each.blocks:
            for start, stop in block.spans:
                assert end <= start < stop <= len(text)
                end = stop
        for page in each.document.pages:
            assert all(0 <= start <= stop <= len(text) for start, stop in page.spans)
        known = (each.document.title, each.document.published, *each.document.authors)
        for one in known:
            for start, stop in one.spans if one is not None else ():
                assert 0 <= start < stop <= len(text)


@pytest.mark.parametrize("kind", sorted(made.SOUND))
@pytest.mark.parametrize("change", [mutated, inside], ids=lambda one: one.__name__)
def test_a_changed_file_is_read_or_listed(kind: str, change: object) -> None:
    seed = made.SOUND[kind](7)

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(some.lists(mutation, min_size=1, max_size=5), names)
    def changed(mutations: list[Mutation], name: str) -> None:
        data = (inside if change is inside else mutated)(seed, mutations)
        check(read_file(f"a.{kind}" if len(name) % 2 else name, data, SMALL))

    changed()


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(some.binary(max_size=2_000), names)
def test_any_bytes_are_read_or_listed(data: bytes, name: str) -> None:
    check(read_file(name, data, SMALL))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(some.lists(some.sampled_from(PIECES), max_size=30), names)
def test_any_mixture_of_marks_is_read_or_listed(pieces: list[bytes], name: str) -> None:
    check(read_file(name, b" words ".join(pieces), SMALL))

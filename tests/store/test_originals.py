"""Original bytes are kept whole under their hash, or not at all."""

from __future__ import annotations

import hashlib
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stemma.store import originals


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(data=st.binary(max_size=4096))
def test_what_is_kept_is_what_was_given_byte_for_byte(tmp_path: Path, data: bytes) -> None:
    source = tmp_path / "source"
    source.write_bytes(data)
    case = tmp_path / "case"
    case.mkdir(exist_ok=True)
    sha256 = originals.keep(case, source)
    assert sha256 == hashlib.sha256(data).hexdigest() == originals.hash_file(source)
    assert originals.place(case, sha256).read_bytes() == data


def test_keeping_leaves_nothing_but_the_original(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"abc")
    sha256 = originals.keep(tmp_path, source)
    assert list(originals.on_disk(tmp_path)) == [originals.place(tmp_path, sha256)]
    assert not list((tmp_path / "originals").glob("incoming-*"))


def test_what_an_interrupted_copy_left_is_swept_away(tmp_path: Path) -> None:
    left = tmp_path / "originals" / "incoming-1"
    left.parent.mkdir()
    left.write_bytes(b"half")
    originals.sweep(tmp_path)
    assert not left.exists()

"""Ids are hashes of content."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stemma.model.ids import document_id, hash_id, row_id


def test_a_document_id_is_the_hash_of_its_bytes() -> None:
    assert document_id(b"").startswith("sha256:e3b0c44298fc1c149afbf4c8996fb924")


@given(st.lists(st.text(), min_size=1))
def test_parts_do_not_run_into_each_other(parts: list[str]) -> None:
    assert hash_id("x", [*parts, "a", "b"]) != hash_id("x", [*parts, "ab"])


def test_roles_tell_two_rows_of_the_same_spans_apart() -> None:
    left = row_id("a", "sha256:1", "direct", source=((0, 4),), content=((5, 9),))
    right = row_id("a", "sha256:1", "direct", source=((5, 9),), content=((0, 4),))
    assert left != right

"""Verification finds what was changed behind the program's back."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from stemma import case as cases
from stemma.model.settings import Settings
from stemma.store.opening import writing


@pytest.fixture
def case(folder: Path, tmp_path: Path) -> Path:
    (folder / "a.txt").write_text("Mara Ilves said the gate was open.", encoding="utf-8")
    made = tmp_path / "case"
    cases.run(folder, made, Settings())
    return made


def test_a_case_as_it_was_made_is_sound(case: Path) -> None:
    report = cases.verify(case)
    assert report.sound
    assert (report.originals, report.texts) == (1, 1)
    assert report.anchors > 5


def test_a_flipped_byte_in_an_original_is_found(case: Path) -> None:
    (original,) = (case / "originals").glob("*/*")
    data = bytearray(original.read_bytes())
    data[3] ^= 1
    original.write_bytes(data)
    report = cases.verify(case)
    assert [fault.kind for fault in report.faults] == ["original"]
    assert not report.sound


def test_a_missing_original_and_a_stray_file_are_found(case: Path) -> None:
    (original,) = (case / "originals").glob("*/*")
    original.rename(original.with_name("ff" * 32))
    assert [fault.kind for fault in cases.verify(case).faults] == ["original", "stray"]


def test_a_changed_text_is_found(case: Path) -> None:
    with writing(case) as store, store.write() as connection:
        connection.execute(text("DROP TRIGGER texts_no_update"))
        connection.execute(text("UPDATE texts SET text = 'Mara Ilves said the gate was shut.'"))
    assert [fault.kind for fault in cases.verify(case).faults] == ["text"]


def test_a_place_outside_its_document_is_found(case: Path) -> None:
    with writing(case) as store, store.write() as connection:
        moved = "UPDATE rows SET body = replace(body, '[16,33]', '[16,3300]') WHERE kind = 'claims'"
        connection.execute(text(moved))
        connection.execute(text("UPDATE stage_inputs SET hash = 'other'"))
    assert [fault.kind for fault in cases.verify(case).faults] == ["anchor"]

"""How a document was obtained: the user's word, kept with it and read again for nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests import standins

from stemma import case as cases
from stemma import export
from stemma.config import load
from stemma.model.annotations import Annotations, Ingested
from stemma.model.documents import Custody
from stemma.model.ids import part_id
from stemma.model.settings import DocumentSettings, Settings

WORDS = {"a.txt": "Mara Ilves said it rained.", "b.txt": "Tom Berg said it snowed."}


@pytest.fixture
def case(folder: Path, tmp_path: Path) -> Path:
    for name, words in WORDS.items():
        (folder / name).write_text(words)
    return tmp_path / "case"


def custody(case: Path) -> dict[str, Custody | None]:
    return {each.files[0]: each.custody for each in cases.read(case).documents}


def test_what_the_file_states_stands_with_the_document_and_with_no_other(
    folder: Path, case: Path
) -> None:
    case.mkdir()
    (case / "stemma.toml").write_text(
        '[[documents]]\nmatch = "a.*"\nobtained_by = "M. Ilves"\nobtained_when = "2031-05-06"\n'
        '[[documents]]\nmatch = "a.txt"\nobtained_by = "T. Berg"\nnote = "torn"\n'
    )
    cases.run(folder, case, load(case, {}))
    said = Custody(obtained_by="T. Berg", obtained_when="2031-05-06", note="torn")
    assert custody(case) == {"a.txt": said, "b.txt": None}


def test_stating_it_later_reads_nothing_again(
    folder: Path, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases.run(folder, case, Settings())

    def no_more(ingested: object, tools: object) -> Annotations:
        raise AssertionError

    monkeypatch.setattr("stemma.annotate.annotate", no_more)
    said = DocumentSettings(match="a.txt", capture_method="scanner")
    cases.run(folder, case, Settings(documents=(said,)))
    assert custody(case)["a.txt"] == Custody(capture_method="scanner")
    assert len(cases.read(case).claims) == 2


def test_exports_hold_it_but_for_the_note(folder: Path, case: Path, tmp_path: Path) -> None:
    said = (
        DocumentSettings(match="a.txt", obtained_from="the office", note="for me alone"),
        DocumentSettings(match="b.txt", note="for me alone"),
    )
    cases.run(folder, case, Settings(documents=said))
    about = export.About("test", cases.settings(case))
    for form in ("jsonl", "csv"):
        export.export(cases.read(case), form, tmp_path / form, about)
    lines = (tmp_path / "jsonl" / "documents.jsonl").read_text().splitlines()
    rows = {row["files"][0]: row for row in map(json.loads, lines)}
    assert rows["a.txt"]["custody"] == {"obtained_from": "the office"}
    assert "custody" not in rows["b.txt"]
    written = [
        path.read_text() for form in ("jsonl", "csv") for path in (tmp_path / form).iterdir()
    ]
    assert not any("for me alone" in text for text in written)


def test_what_holds_for_an_archive_holds_for_what_is_in_it(
    folder: Path, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def with_part(name: str, data: bytes, settings: Settings) -> tuple[Ingested, ...]:
        (whole,) = standins.read_file(name, data, settings)
        own = part_id(whole.document.id, "inner.txt", data)
        inner = replace(
            whole.document, id=own, files=(f"{name}/inner.txt",), part_of=whole.document.id
        )
        return (whole, replace(whole, document=inner))

    monkeypatch.setattr("stemma.ingest.read_file", with_part)
    said = (
        DocumentSettings(match="a.txt", obtained_by="M. Ilves"),
        DocumentSettings(match="*/inner.txt", obtained_how="unpacked"),
    )
    cases.run(folder, case, Settings(documents=said))
    assert custody(case)["a.txt/inner.txt"] == Custody(
        obtained_by="M. Ilves", obtained_how="unpacked"
    )
    assert custody(case)["b.txt/inner.txt"] == Custody(obtained_how="unpacked")

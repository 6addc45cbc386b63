"""What one process keeps of a case is of that case only, not of another that stood at its path."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from tests import standins

from stemma import case as cases
from stemma.model.annotations import Annotations, Ingested
from stemma.model.case import CaseRows
from stemma.model.ids import sha256_hex
from stemma.model.settings import Settings

TEXT = "Mara Ilves said the gate was open."


def shouting(name: str, data: bytes, settings: Settings) -> tuple[Ingested, ...]:
    """Another loader: it finds the same words in capitals."""
    (found,) = standins.read_file(name, data, settings)
    text = found.document.text.upper()
    document = replace(found.document, text=text, text_sha256=sha256_hex(text.encode()))
    return (replace(found, document=document),)


def deaf(ingested: Ingested, tools: object) -> Annotations:
    """Another reader: it finds no statement."""
    return replace(standins.annotate(ingested, tools), claims=())


def made_again(folder: Path, place: Path) -> CaseRows:
    """The case made, thrown away, and made again at the same path."""
    if place.exists():
        shutil.rmtree(place)
    cases.run(folder, place, Settings())
    return cases.read(place)


def test_a_case_made_again_at_the_same_path_has_its_own_texts(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.txt").write_text(TEXT)
    assert made_again(folder, tmp_path / "case").documents[0].text == TEXT
    monkeypatch.setattr("stemma.ingest.read_file", shouting)
    assert made_again(folder, tmp_path / "case").documents[0].text == TEXT.upper()


def test_a_case_made_again_at_the_same_path_has_its_own_statements(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.txt").write_text(TEXT)
    assert len(made_again(folder, tmp_path / "case").claims) == 1
    monkeypatch.setattr("stemma.annotate.annotate", deaf)
    assert made_again(folder, tmp_path / "case").claims == ()

"""Reading the originals again is foreseen before anything is done, and changes only what differs."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests import standins
from typer.testing import CliRunner

from stemma import case as cases
from stemma.cli.main import app
from stemma.model.annotations import Ingested
from stemma.model.documents import Known, quote
from stemma.model.ids import sha256_hex
from stemma.model.judgements import Judgement, Target
from stemma.model.settings import Settings

TEXT = "Mara Ilves said the gate was o-\npen. Tom Berg said it rained."
JOINED = TEXT.replace("o-\npen", "open")
PLAIN = Settings()


@pytest.fixture
def case(folder: Path, tmp_path: Path) -> Path:
    (folder / "a.txt").write_text(TEXT)
    (folder / "b\u202e.txt").write_text("Ana Ros said nobody was there.")
    made = tmp_path / "case"
    cases.run(folder, made, PLAIN)
    return made


def newer(change: Callable[[Ingested], Ingested], monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on files are read by another program."""

    def read_file(name: str, data: bytes, settings: Settings) -> tuple[Ingested, ...]:
        return tuple(change(each) for each in standins.read_file(name, data, settings))

    monkeypatch.setattr("stemma.ingest.read_file", read_file)


def joining(ingested: Ingested) -> Ingested:
    text = ingested.document.text.replace("o-\npen", "open")
    sha256 = sha256_hex(text.encode())
    document = replace(ingested.document, text=text, text_sha256=sha256, extractor="standin.txt/2")
    whole = replace(ingested.blocks[0], spans=((0, len(text)),))
    return Ingested(document, (whole,), ingested.problems)


def dating(ingested: Ingested) -> Ingested:
    known = Known("2031-05-04", "metadata")
    return replace(ingested, document=replace(ingested.document, published=known))


def judged(case: Path, words: str) -> None:
    (claim,) = [
        each
        for each in cases.read(case).claims
        for document in cases.read(case).documents
        if document.id == each.document and quote(document.text, each.spans) == words
    ]
    document = next(each for each in cases.read(case).documents if each.id == claim.document)
    target = Target(document.id, document.text_sha256, "claim", claim.spans, words)
    made = Judgement(f"j:{words}", "2031-05-05T10:00:00Z", "person", "confirm", (target,))
    cases.judge(case, made)


def test_with_the_same_program_nothing_would_change(case: Path) -> None:
    judged(case, "it rained")
    rows = cases.foresee(case, PLAIN)
    assert [row.text for row in rows] == ["same", "same"]
    assert not any(row.changes or row.orphaned for row in rows)


def test_a_changed_text_names_the_judgements_that_lose_their_place_and_stores_nothing(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged(case, "it rained")
    judged(case, "nobody was there")
    before = cases.read(case)
    newer(joining, monkeypatch)
    first, second = cases.foresee(case, PLAIN)
    assert (first.text, first.extractor_before, first.extractor_after) == (
        "changed",
        "standin.txt/1",
        "standin.txt/2",
    )
    assert first.difference is not None
    assert (first.difference.length_before, first.difference.length_after) == (
        len(TEXT),
        len(JOINED),
    )
    assert [lost.quotes for lost in first.orphaned] == [("it rained",)]
    assert second.text == "same"
    assert second.changes
    assert second.orphaned == ()
    assert cases.read(case) == before
    cases.reread(case, PLAIN)
    assert not any(row.changes for row in cases.foresee(case, PLAIN))
    assert JOINED in {each.text for each in cases.read(case).documents}


def test_a_judgement_that_is_orphaned_already_is_not_told_again(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged(case, "it rained")
    newer(joining, monkeypatch)
    cases.reread(case, PLAIN)
    newer(dating, monkeypatch)
    assert [row.orphaned for row in cases.foresee(case, PLAIN)] == [(), ()]


def test_what_changes_besides_the_text_is_named(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer(dating, monkeypatch)
    assert {(row.text, row.besides) for row in cases.foresee(case, PLAIN)} == {
        ("same", ("published",))
    }


def test_the_command_shows_and_stores_only_when_told(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged(case, "it rained")

    def call(*arguments: str) -> str:
        done = CliRunner().invoke(app, ["reread", *arguments], catch_exceptions=False)
        assert done.exit_code == 0, done.output
        return done.output

    assert "Reading again gives the same" in call(str(case))
    newer(joining, monkeypatch)
    shown = call(str(case))
    assert "1  documents whose text changes" in shown
    assert "loses its place: the text says this (2031-05-05T10:00:00Z) “it rained”" in shown
    assert "read by standin.txt/1 before, by standin.txt/2 now" in shown
    assert r"b\u202e.txt" in shown
    assert "\u202e" not in shown
    assert "Nothing was changed" in shown
    row = json.loads(call(str(case), "--json"))
    assert (row["done"], row["texts"]) == (False, {"changed": 1, "same": 1})
    assert "It is stored" in call(str(case), "--yes")
    assert "Reading again gives the same" in call(str(case))

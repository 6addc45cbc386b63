"""A folder becomes a case, and stays one whatever is done in between."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text
from tests import standins

from stemma import case as cases
from stemma import export, pipeline
from stemma.case import memory
from stemma.errors import CaseAmongDocumentsError, CaseOutdatedError, NoCaseError, PathMissingError
from stemma.model.case import CaseRows
from stemma.model.settings import DocumentSettings, Limits, Settings
from stemma.store.opening import writing

TEXTS = {
    "a.txt": "Mara Ilves said the gate was open. Tom Berg denied the gate was open.",
    "b.txt": "Tom Berg said it rained.",
    "deep/c.txt": "Ana Ros said nobody was there. Mara Ilves said it rained.",
    "empty.txt": "",
}
PLAIN = Settings()


def fill(folder: Path, texts: dict[str, str] = TEXTS) -> None:
    for name, words in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words, encoding="utf-8")


def exported(case: Path, out: Path) -> dict[str, bytes]:
    for form in ("jsonl", "csv"):
        about = export.About("test", cases.settings(case))
        export.export(cases.read(case), form, out / form, about)
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*.*"))}


def kinds(rows: CaseRows) -> list[str]:
    return sorted(problem.kind for problem in rows.problems)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return tmp_path / "case"


def test_a_folder_becomes_a_case(folder: Path, case: Path) -> None:
    fill(folder)
    summary = cases.run(folder, case, PLAIN)
    assert (summary.documents, summary.statements, summary.people) == (4, 5, 3)
    assert kinds(cases.read(case)) == ["no-text"]


def test_one_by_one_gives_the_same_export_as_all_at_once(folder: Path, tmp_path: Path) -> None:
    fill(folder)
    cases.run(folder, tmp_path / "at-once", PLAIN)
    expected = exported(tmp_path / "at-once", tmp_path / "out")
    for number, order in enumerate(itertools.islice(itertools.permutations(TEXTS), 0, 24, 7)):
        growing, case = tmp_path / f"growing{number}", tmp_path / f"case{number}"
        growing.mkdir()
        for name in order:
            fill(growing, {name: TEXTS[name]})
            cases.run(growing, case, PLAIN)
        assert exported(case, tmp_path / f"out{number}") == expected


def test_a_single_file_is_added_without_removing_the_others(folder: Path, case: Path) -> None:
    fill(folder, {"a.txt": TEXTS["a.txt"], "b.txt": TEXTS["b.txt"]})
    cases.run(folder / "a.txt", case, PLAIN)
    assert cases.run(folder / "b.txt", case, PLAIN).documents == 2


def test_a_second_run_reads_nothing_again(
    folder: Path, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder)
    cases.run(folder, case, PLAIN)

    def never(*arguments: object) -> None:
        pytest.fail(f"was asked to work again: {arguments}")

    monkeypatch.setattr("stemma.ingest.read_file", never)
    monkeypatch.setattr("stemma.annotate.annotate", never)
    monkeypatch.setattr("stemma.pipeline.conclude", never)
    cases.run(folder, case, PLAIN)


def test_only_what_changed_is_annotated(
    folder: Path, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder)
    cases.run(folder, case, PLAIN)
    annotated = []
    find: Callable[..., object] = standins.annotate

    def counting(ingested, tools):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN202 - a spy
        annotated.append(ingested.document.files)
        return find(ingested, tools)

    monkeypatch.setattr("stemma.annotate.annotate", counting)
    fill(folder, {"b.txt": "Tom Berg said it snowed."})
    cases.run(folder, case, PLAIN)
    assert annotated == [("b.txt",)]


def test_a_changed_file_is_a_new_document_and_the_old_one_stays_readable(
    folder: Path, case: Path
) -> None:
    fill(folder)
    cases.run(folder, case, PLAIN)
    (old,) = [each for each in cases.read(case).documents if each.files == ("b.txt",)]
    fill(folder, {"b.txt": "Tom Berg said it snowed."})
    cases.run(folder, case, PLAIN)
    rows = cases.read(case)
    (new,) = [each for each in rows.documents if each.files == ("b.txt",)]
    assert new.supersedes == old.id
    assert old.id not in {each.id for each in rows.documents}
    assert not [claim for claim in rows.claims if claim.document == old.id]
    assert "superseded" in kinds(rows)
    stored = cases.document(case, old.id)
    assert stored is not None
    assert stored.document.text == "Tom Berg said it rained."
    assert cases.original(case, old.id) is not None


def test_a_removed_file_leaves_all_counts_and_comes_back_as_it_was(
    folder: Path, case: Path, tmp_path: Path
) -> None:
    fill(folder)
    cases.run(folder, case, PLAIN)
    before = exported(case, tmp_path / "before")
    (folder / "a.txt").unlink()
    assert cases.run(folder, case, PLAIN).documents == 3
    assert kinds(cases.read(case)) == ["no-text", "superseded"]
    fill(folder, {"a.txt": TEXTS["a.txt"]})
    cases.run(folder, case, PLAIN)
    assert exported(case, tmp_path / "after") == before


def test_two_copies_are_one_document_whichever_came_first(folder: Path, tmp_path: Path) -> None:
    copies = {"a.md": TEXTS["a.txt"], "z.txt": TEXTS["a.txt"]}
    for first, second in (("a.md", "z.txt"), ("z.txt", "a.md")):
        growing = tmp_path / first
        growing.mkdir()
        for name in (first, second):
            fill(growing, {name: copies[name]})
            cases.run(growing, tmp_path / f"case-{first}", PLAIN)
    rows = cases.read(tmp_path / "case-a.md")
    assert rows == cases.read(tmp_path / "case-z.txt")
    assert rows.documents[0].files == ("a.md", "z.txt")
    assert kinds(rows) == ["duplicate"]


def test_a_moved_file_is_not_annotated_again(
    folder: Path, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder)
    cases.run(folder, case, PLAIN)
    monkeypatch.setattr("stemma.annotate.annotate", lambda *_: pytest.fail("annotated again"))
    (folder / "b.txt").rename(folder / "moved.txt")
    cases.run(folder, case, PLAIN)
    assert ("moved.txt",) in [each.files for each in cases.read(case).documents]
    assert kinds(cases.read(case)) == ["no-text"]


def test_links_devices_and_hidden_files_are_listed_and_not_read(folder: Path, case: Path) -> None:
    fill(folder)
    (folder / "outside.txt").symlink_to("/etc/hostname")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    os.mkfifo(folder / "pipe")
    (folder / ".hidden").write_text("secret")
    (folder / ".DS_Store").write_bytes(b"\x00")
    cases.run(folder, case, PLAIN)
    messages = [each.message for each in cases.read(case).problems if each.kind == "unreadable"]
    assert sorted(message.split("”")[0].strip("“") for message in messages) == [
        ".hidden",
        "loop",
        "outside.txt",
        "pipe",
    ]
    assert len(cases.read(case).documents) == 4


def test_the_case_may_lie_within_the_folder_and_is_not_read(folder: Path) -> None:
    fill(folder)
    for _ in range(2):
        assert cases.run(folder, folder / "case", PLAIN).documents == 4


def test_the_folder_itself_cannot_be_the_case(folder: Path) -> None:
    with pytest.raises(CaseAmongDocumentsError, match="own folder"):
        cases.run(folder, folder, PLAIN)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path, case: Path) -> None:
    with pytest.raises(PathMissingError):
        cases.run(tmp_path / "nowhere", case, PLAIN)
    assert not case.exists()


def test_reading_where_no_case_is_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoCaseError):
        cases.read(tmp_path)


def test_reading_twice_gives_the_very_same_rows(folder: Path, case: Path) -> None:
    fill(folder)
    cases.run(folder, case, PLAIN)
    assert cases.read(case) is cases.read(case)


def test_rows_held_in_memory_are_those_of_the_store(folder: Path, case: Path) -> None:
    fill(folder)
    cases.run(folder, case, PLAIN)
    fill(folder, {"b.txt": "Tom Berg said it snowed.", "new.txt": "Ana Ros said so."})
    cases.run(folder, case, PLAIN)
    held = cases.read(case)
    memory._held.clear()
    assert cases.read(case) == held
    assert cases.read(case) is not held


def test_rows_of_another_version_are_said_to_be_so_and_a_run_makes_them_anew(
    folder: Path, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder)
    cases.run(folder, case, PLAIN)
    before = cases.read(case)
    with writing(case) as store, store.write() as connection:
        connection.execute(text("UPDATE rows SET body = replace(body, 'polarity', 'polarität')"))
        connection.execute(text("UPDATE stage_inputs SET hash = 'of another version'"))
    with pytest.raises(CaseOutdatedError, match="another version"):
        cases.read(case)
    cases.run(folder, case, PLAIN)
    assert cases.read(case) == before


def test_a_file_that_makes_a_loader_fail_is_listed(
    folder: Path, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(name: str, data: bytes, settings: Settings) -> object:
        if data.startswith(b"Ana"):
            message = "boom"
            raise RuntimeError(message)
        return standins.read_file(name, data, settings)

    monkeypatch.setattr("stemma.ingest.read_file", failing)
    fill(folder)
    assert cases.run(folder, case, PLAIN).documents == 4
    assert kinds(cases.read(case)) == ["no-text", "unreadable"]


def test_a_document_that_makes_annotation_fail_keeps_its_text(
    folder: Path, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(ingested: object, tools: object) -> object:
        message = "boom"
        raise RuntimeError(message)

    monkeypatch.setattr("stemma.annotate.annotate", failing)
    fill(folder, {"a.txt": TEXTS["a.txt"]})
    cases.run(folder, case, PLAIN)
    assert cases.read(case).documents[0].text == TEXTS["a.txt"]
    assert kinds(cases.read(case)) == ["unreadable"]


def test_a_file_over_the_limit_is_kept_and_listed(folder: Path, case: Path) -> None:
    fill(folder)
    cases.run(folder, case, Settings(limits=Limits(bytes=30)))
    assert kinds(cases.read(case)) == ["limit", "limit", "no-text"]
    cases.reread(case, PLAIN)
    assert kinds(cases.read(case)) == ["no-text"]
    assert len(cases.read(case).claims) == 5


def test_what_the_settings_state_of_a_document_is_the_users_word(folder: Path, case: Path) -> None:
    fill(folder)
    said = DocumentSettings(match="deep/*", publisher="The Ledger", published="2031-05-04")
    cases.run(folder, case, Settings(documents=(said,)))
    (row,) = [each for each in cases.read(case).documents if each.publisher]
    assert row.files == ("deep/c.txt",)
    assert row.publisher is not None
    assert (row.publisher.value, row.publisher.how, row.by) == ("The Ledger", "user", "toml")


def test_another_program_makes_everything_anew(
    folder: Path, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder)
    cases.run(folder, case, PLAIN)
    calls = []
    conclude = pipeline.conclude

    def counting(*arguments):  # type: ignore[no-untyped-def] # noqa: ANN002, ANN202 - a spy
        calls.append(arguments)
        return conclude(*arguments)

    monkeypatch.setattr(pipeline, "conclude", counting)
    monkeypatch.setattr(pipeline, "fingerprint", lambda _packages: "another")
    cases.run(folder, case, PLAIN)
    assert len(calls) == 1


def test_a_statement_is_found_by_its_words(folder: Path, case: Path) -> None:
    fill(folder)
    cases.run(folder, case, PLAIN)
    rows = {claim.id: claim for claim in cases.read(case).claims}
    assert len([rows[name] for name in cases.search(case, "GATE open")]) == 2
    assert cases.search(case, '" OR *') == ()
    assert cases.search(case, "  ") == ()

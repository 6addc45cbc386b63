"""Purging: no byte of the text stays, everything else does, and the file is not taken in again."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner

from stemma import case as cases
from stemma.cli.main import app
from stemma.errors import CaseBusyError, ManyDocumentsError, NoSuchDocumentError
from stemma.model.case import CaseRows
from stemma.model.documents import Document
from stemma.model.grouping import grouping_of
from stemma.model.judgements import Judgement, Target
from stemma.model.settings import DocumentSettings, HandStatement, Party, Settings
from stemma.store.lock import only_writer

WITNESS = "Zephyrine Quoll said the vermilion ledger burned. Zephyrine Quoll said it rained."
OTHER = "Tom Berg said the gate was open. Mara Ilves denied it rained."
WORDS = ("Zephyrine", "Quoll", "vermilion", "zephyrine", "quoll", "witness")
AT = "2032-04-01T10:00:00+00:00"
STATED = Settings(
    documents=(DocumentSettings(match="witness.txt", obtained_from="Zephyrine's sister"),),
    statements=(HandStatement(document="witness.txt", words="the vermilion ledger burned"),),
    parties=(Party("hers", "she wrote it", "2032-04-01", documents=("witness.txt",)),),
)
WIDE = Settings(
    documents=(*STATED.documents, DocumentSettings(match="*.txt", publisher="Harbour Wire")),
    statements=(
        *STATED.statements,
        HandStatement(document="*.txt", words="Zephyrine Quoll said it rained"),
        HandStatement(document="*.txt", words="the gate was open"),
    ),
    parties=(
        *STATED.parties,
        Party("both", "one folder", "2032-04-01", documents=("witness.txt", "other.txt")),
    ),
)


@pytest.fixture
def case(folder: Path, tmp_path: Path) -> Path:
    (folder / "witness.txt").write_text(WITNESS)
    (folder / "other.txt").write_text(OTHER)
    made = tmp_path / "case"
    cases.run(folder, made, STATED)
    return made


def paper(rows: CaseRows, name: str) -> Document:
    return next(row for row in rows.documents if name in row.files)


def witness_of(case: Path) -> str:
    return next(r.id for r in cases.read(case).documents if "Zephyrine" in r.text)


def decide(case: Path) -> None:
    """A check on each document's first statement, a link between the two, and a group of both."""
    rows = cases.read(case)
    both = [paper(rows, name) for name in ("witness.txt", "other.txt")]
    claims = [next(c for c in rows.claims if c.document == each.id) for each in both]
    targets = [
        Target(d.id, d.text_sha256, "claim", c.spans, d.text[c.spans[0][0] : c.spans[-1][1]])
        for d, c in zip(both, claims, strict=True)
    ]
    checked = json.dumps({"checked": "the vermilion ledger itself"})
    cases.judge(case, Judgement("j:w", AT, "person", "note", (targets[0],), after=checked))
    cases.judge(case, Judgement("j:o", AT, "person", "confirm", (targets[1],)))
    cases.judge(case, Judgement("j:both", AT, "person", "join", tuple(targets)))
    cases.judge(case, Judgement("j:back", AT, "person", "revoke", (), revokes="j:both"))
    cases.judge(case, grouping_of(both, Party("all", "one folder", "2032-04-01"), AT))


def left_of(case: Path) -> bytes:
    """Every byte of every file in the case's folder, and every name."""
    found = b""
    for path in sorted(case.rglob("*")):
        found += str(path).encode() + (path.read_bytes() if path.is_file() else b"")
    return found


def test_no_byte_of_the_text_stays_in_the_folder_of_the_case(case: Path) -> None:
    decide(case)
    original = cases.original(case, paper(cases.read(case), "witness.txt").id)
    with sqlite3.connect(case / "case.db") as store:
        packed = [row[0] for row in store.execute("SELECT body FROM annotations")]
    assert any(word.encode() in left_of(case) for word in WORDS)
    cases.purge(case, ["witness.txt"], at=AT, why="consent withdrawn")
    rest = left_of(case)
    assert [word for word in WORDS if word.encode() in rest] == []
    assert sum(body in rest for body in packed) == len(packed) - 1
    assert original is not None
    assert not original.exists()
    assert not (case / "case.db-wal").exists() or not (case / "case.db-wal").stat().st_size


def test_nothing_else_goes_and_the_case_is_sound(case: Path) -> None:
    decide(case)
    before = cases.read(case)
    other = paper(before, "other.txt")
    told = cases.purge(case, ["witness.txt"], at=AT, why="consent withdrawn")
    rows = cases.read(case)
    assert [row.id for row in rows.documents] == [other.id]
    kept = [row for row in before.claims if row.document == other.id]
    assert [row.id for row in rows.claims] == [row.id for row in kept]
    by_people = [row for row in rows.judgements if row.by == "person"]
    assert {row.id for row in by_people if row.action != "correct"} == {"j:o"}
    (group,) = [row for row in by_people if row.action == "correct"]
    assert [target.document for target in group.targets] == [other.id]
    assert (told.judgements, told.redacted) == (4, 1)
    assert cases.verify(case).faults == ()
    assert cases.search(case, "gate")
    assert cases.search(case, "vermilion") == ()


def test_a_later_run_does_not_take_the_file_in_again_and_says_so(case: Path, folder: Path) -> None:
    cases.purge(case, ["witness.txt"], at=AT, why="consent withdrawn")
    cases.run(folder, case, Settings())
    rows = cases.read(case)
    assert all("witness.txt" not in row.files for row in rows.documents)
    (told,) = [row for row in rows.problems if "on purpose on 2032-04-01" in row.message]
    assert told.kind == "superseded"
    assert "plain copy" not in told.hint
    assert [word for word in WORDS if word.encode() in left_of(case)] == []


def test_what_the_settings_say_of_other_documents_too_stays(case: Path, folder: Path) -> None:
    cases.run(folder, case, WIDE)
    cases.purge(case, ["witness.txt"], at=AT, why="consent withdrawn")
    (other,) = cases.read(case).documents
    assert other.publisher is not None
    assert other.publisher.value == "Harbour Wire"
    left = cases.settings(case)
    assert left.documents == WIDE.documents[1:]
    assert left.statements == WIDE.statements[2:]
    assert [(each.name, each.documents) for each in left.parties] == [("both", ("other.txt",))]
    assert [word for word in WORDS if word.encode() in left_of(case)] == []


def test_a_group_alone_is_in_the_settings_too(case: Path, folder: Path) -> None:
    grouped = Settings(parties=(Party("his", "his own", "2032-04-01", documents=("other.txt",)),))
    cases.run(folder, case, grouped)
    assert cases.plan_purge(case, ["other.txt"]).in_settings
    assert not cases.plan_purge(case, ["witness.txt"]).in_settings


def test_the_list_of_what_could_not_be_read_loses_the_name(case: Path, folder: Path) -> None:
    (folder / "witness.txt").unlink()
    (folder / "witness.txt").symlink_to(folder / "other.txt")
    cases.run(folder, case, STATED)
    assert b"is a link" in left_of(case)
    cases.purge(case, [witness_of(case)], at=AT, why="consent withdrawn")
    assert [word for word in WORDS if word.encode() in left_of(case)] == []


def test_the_plan_tells_what_would_go_and_changes_nothing(case: Path, folder: Path) -> None:
    decide(case)
    (folder / "twin.md").write_text(WITNESS)
    cases.run(folder, case, STATED)
    before = left_of(case)
    told = cases.plan_purge(case, ["other.txt"])
    (going,) = told.documents
    assert (going.files, going.characters) == (("other.txt",), len(OTHER))
    assert going.statements == 2
    assert not told.in_settings
    assert cases.plan_purge(case, ["witness.txt"]).in_settings
    assert left_of(case) == before


def test_an_earlier_file_at_its_path_stays_and_does_not_count_again(
    case: Path, folder: Path
) -> None:
    (folder / "other.txt").write_text("Ana Ros said the mast fell.")
    cases.run(folder, case, Settings())
    told = cases.purge(case, [newest(case)], at=AT, why="x")
    assert len(told.beside) == 1
    assert all("other.txt" not in row.files for row in cases.read(case).documents)
    assert b"mast" not in left_of(case)
    assert cases.document(case, told.beside[0]) is not None


def newest(case: Path) -> str:
    return paper(cases.read(case), "other.txt").id


def test_a_name_that_means_nothing_or_too_much_changes_nothing(case: Path, folder: Path) -> None:
    with pytest.raises(NoSuchDocumentError):
        cases.purge(case, ["nowhere.txt"], at=AT, why="x")
    with pytest.raises(NoSuchDocumentError):
        cases.plan_purge(case, ["sha256"])
    (folder / "witness.txt").write_text("Ana Ros said the mast fell.")
    cases.run(folder, case, Settings())
    with pytest.raises(ManyDocumentsError):
        cases.plan_purge(case, ["witness.txt"])
    with only_writer(case), pytest.raises(CaseBusyError):
        cases.purge(case, ["other.txt"], at=AT, why="x")
    assert len(cases.read(case).documents) == 2


def test_an_interrupted_purge_is_finished_by_the_next(case: Path) -> None:
    ident = paper(cases.read(case), "witness.txt").id
    path = cases.original(case, ident)
    assert path is not None
    kept = path.read_bytes()
    cases.purge(case, [ident], at=AT, why="x")
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(kept)
    told = cases.purge(case, [ident], at=AT, why="x")
    assert told.documents == ()
    assert not path.exists()


def test_truth_stays_guarded_after_a_purge(case: Path) -> None:
    cases.purge(case, ["witness.txt"], at=AT, why="x")
    for table in ("texts", "judgements", "originals", "sightings", "tombstones"):
        with sqlite3.connect(case / "case.db") as store:
            if store.execute(f"SELECT count(*) FROM {table}").fetchone()[0]:  # noqa: S608 - a list of ours
                with pytest.raises(sqlite3.DatabaseError, match="only appended"):
                    store.execute(f"DELETE FROM {table}")  # noqa: S608 - a list of ours


def test_the_command_shows_first_and_takes_out_only_when_told(case: Path) -> None:
    shown = CliRunner().invoke(app, ["purge", str(case), "witness.txt"])
    assert shown.exit_code == 0
    assert "Nothing was changed." in shown.stdout
    assert "stemma.toml speaks of it" in shown.stdout
    assert b"vermilion" in left_of(case)
    done = CliRunner().invoke(app, ["purge", str(case), "witness.txt", "--yes", "--json"])
    row = json.loads(done.stdout)
    assert row["done"]
    assert [each["files"] for each in row["documents"]] == [["witness.txt"]]
    assert b"vermilion" not in left_of(case)


def test_a_note_elsewhere_that_repeats_the_words_is_named(case: Path) -> None:
    other = paper(cases.read(case), "other.txt")
    target = Target(other.id, other.text_sha256, "document", (), "")
    why = "compare: Zephyrine Quoll said the vermilion ledger burned"
    cases.judge(case, Judgement("j:why", AT, "person", "note", (target,), why=why))
    cases.judge(case, Judgement("j:no", AT, "person", "note", (target,), why="the gate was open"))
    assert cases.plan_purge(case, ["witness.txt"]).repeating == ("j:why",)

"""Truth is only appended: the database itself refuses anything else."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from stemma.errors import CaseBusyError, CaseDamagedError, CaseTooNewError, NoCaseError
from stemma.model.judgements import Judgement
from stemma.store import judgements, migrations, originals, schema, sightings
from stemma.store.database import FILE, Database
from stemma.store.lock import only_writer
from stemma.store.opening import reading, writing
from stemma.store.sightings import Sighting

NOTE = Judgement("j:1", "2031-05-04T10:00:00Z", "person", "note", (), why="seen")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "case"
    with writing(folder, create=True) as store, store.write() as connection:
        originals.record(connection, "ab" * 32, 3)
        sightings.add(connection, Sighting("a.txt", "ab" * 32, "2031-05-04"))
        judgements.add(connection, NOTE)
        tombstone = {"sha256": "cd" * 32, "at": "2031-05-04", "why": "consent withdrawn"}
        connection.execute(schema.tombstones.insert(), tombstone)
        connection.execute(
            schema.texts.insert(),
            {
                "original": "ab" * 32,
                "suffix": ".txt",
                "edition": 0,
                "position": 0,
                "document": "sha256:1",
                "text": "abc",
                "text_sha256": "x",
                "extractor": "plain/1",
                "metadata": {},
                "blocks": [],
                "problems": [],
            },
        )
    return folder


@pytest.mark.parametrize("table", [each.name for each in schema.TRUTH])
@pytest.mark.parametrize("change", ["DELETE FROM {0}", "UPDATE {0} SET rowid = rowid"])
def test_the_database_refuses_to_change_what_is_true(case: Path, table: str, change: str) -> None:
    with (
        writing(case) as store,
        pytest.raises(IntegrityError, match="only appended"),
        store.write() as connection,
    ):
        connection.execute(text(change.format(table)))


def test_deleting_is_possible_within_a_purge_and_only_there(case: Path) -> None:
    with writing(case) as store:
        with store.write() as connection:
            connection.execute(schema.purging.insert(), {"why": "asked to forget"})
            connection.execute(schema.sightings.delete())
            connection.execute(schema.purging.delete())
        with pytest.raises(IntegrityError), store.write() as connection:
            connection.execute(schema.judgements.delete())


def test_derived_rows_can_be_dropped(case: Path) -> None:
    with writing(case) as store, store.write() as connection:
        for table in schema.DERIVED:
            connection.execute(table.delete())


def test_a_judgement_comes_back_as_it_was_given(case: Path) -> None:
    with reading(case) as store, store.read() as connection:
        assert judgements.history(connection) == (NOTE,)


def test_the_same_judgement_twice_is_one(case: Path) -> None:
    with writing(case) as store, store.write() as connection:
        judgements.add(connection, NOTE)
        assert judgements.history(connection) == (NOTE,)


def test_a_second_writer_is_told_that_the_case_is_busy(case: Path) -> None:
    with only_writer(case), pytest.raises(CaseBusyError, match="Another program"), writing(case):
        pass


def test_one_can_look_while_another_writes(case: Path) -> None:
    with writing(case) as writer, writer.write() as connection:
        judgements.add(connection, Judgement("j:2", "2031", "person", "note", ()))
        with reading(case) as store, store.read() as other:
            assert [each.id for each in judgements.history(other)] == ["j:1"]


def test_a_locked_database_counts_as_busy(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stemma.store.database.WAIT_SECONDS", 0.05)
    first, second = Database(case), Database(case)
    with first.write(), pytest.raises(CaseBusyError), second.write():
        pass


def test_a_case_of_a_newer_version_is_left_alone(case: Path) -> None:
    with writing(case) as store, store.write() as connection:
        record = {"number": migrations.newest() + 1, "name": "from_the_future"}
        connection.execute(schema.migrations.insert(), record)
    with pytest.raises(CaseTooNewError, match="store version"), reading(case):
        pass
    with pytest.raises(CaseTooNewError), writing(case):
        pass


def test_a_folder_without_a_case_is_said_to_hold_none(tmp_path: Path) -> None:
    with pytest.raises(NoCaseError, match="holds no case"), reading(tmp_path):
        pass
    with pytest.raises(NoCaseError), writing(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_database_is_named_as_damage(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"this is no database, whatever its name says" * 100)
    with pytest.raises(CaseDamagedError, match="cannot be read"), reading(tmp_path):
        pass

"""Migrations are numbered, and each is there wholly or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, inspect

from stemma.store import migrations
from stemma.store.database import (
    Database,
    forget_statements,
    index_statements,
    search_statements,
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database(tmp_path)
    yield made
    made.close()


def test_a_new_case_gets_every_migration_with_its_record(database: Database) -> None:
    assert migrations.found(database) == 0
    migrations.migrate(database)
    assert migrations.found(database) == migrations.newest()


def test_migrating_twice_changes_nothing(database: Database) -> None:
    migrations.migrate(database)
    migrations.migrate(database)
    assert migrations.found(database) == migrations.newest()


def test_a_migration_that_fails_leaves_no_trace(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrations.migrate(database)

    def broken(connection: Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE half (a)")
        message = "the power went out"
        raise RuntimeError(message)

    monkeypatch.setattr(migrations, "_steps", [*migrations._steps, broken])
    with pytest.raises(RuntimeError, match="power"):
        migrations.migrate(database)
    assert migrations.found(database) == migrations.newest() - 1
    with database.read() as connection:
        assert not inspect(connection).has_table("half")


def test_an_index_of_the_first_form_can_be_changed_line_by_line(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = migrations._steps
    monkeypatch.setattr(migrations, "_steps", every[:1])
    migrations.migrate(database)
    with database.write() as connection:
        for claim, words in (("c:1", "the gate was open"), ("c:2", "the gate was shut")):
            line = (claim, "sha256:1", words)
            connection.exec_driver_sql("INSERT INTO statement_words VALUES (?, ?, ?)", line)
    monkeypatch.setattr(migrations, "_steps", every)
    migrations.migrate(database)
    with database.write() as connection:
        forget_statements(connection, ["c:1"])
        index_statements(connection, [("c:3", "sha256:1", "no gate")])
        assert search_statements(connection, "gate", 9) == ["c:3", "c:2"]


def test_a_number_left_out_is_a_programming_error() -> None:
    with pytest.raises(ValueError, match="does not follow"):
        migrations.migration(99)(lambda _connection: None)

"""The only file that knows which database is used: SQLite with a write-ahead log and FTS5."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.pool import NullPool

from stemma.errors import CaseBusyError, CaseDamagedError, CaseError, CaseOutdatedError

__all__ = [
    "Database",
    "OutdatedRowsError",
    "create_search",
    "drop_search",
    "forbid_changes",
    "forget_statements",
    "index_statements",
    "insert",
    "number_statements",
    "search_statements",
]

FILE = "case.db"
WAIT_SECONDS = 10
"""How long one connection waits for another before the case counts as busy."""

PURGE_TABLE = "purging"
"""While this table holds a row, truth may be deleted; `stemma.store.purge` fills and empties it."""

BUSY_CODES = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class OutdatedRowsError(ValueError):
    """Derived rows that this version cannot read: they have to be made anew."""


class Database:
    """The case's database: short read and write transactions, errors in our own words."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._engine = _engine(folder / FILE)

    @property
    def exists(self) -> bool:
        """Whether the folder holds a case's database."""
        return (self.folder / FILE).is_file()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one unchanging state of the case."""
        with self._worded(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that changes the case wholly or not at all."""
        writing = self._engine.execution_options(begin="BEGIN IMMEDIATE")
        with self._worded(), writing.begin() as connection:
            yield connection

    @contextmanager
    def _worded(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError:
            raise
        except OutdatedRowsError as error:
            raise CaseOutdatedError(self.folder) from error
        except (DatabaseError, sqlite3.DatabaseError) as error:
            cause = error.orig if isinstance(error, DatabaseError) else error
            raise self._wording(cause) from error

    def _wording(self, cause: BaseException | None) -> CaseError:
        if getattr(cause, "sqlite_errorcode", 0) & 0xFF in BUSY_CODES:
            return CaseBusyError(self.folder)
        return CaseDamagedError(self.folder, str(cause))

    def compact(self) -> None:
        """Write the file anew, so that no page of it holds what was deleted.

        Raises:
            CaseBusyError: another process is looking at the case; nothing is lost by that.
        """
        with self._worded():
            bare = sqlite3.connect(self.folder / FILE, timeout=WAIT_SECONDS, isolation_level=None)
            try:
                for step in ("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM"):
                    bare.execute(step)
                busy = bare.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            finally:
                bare.close()
        if busy:
            raise CaseBusyError(self.folder)

    def close(self) -> None:
        """Let go of the database file."""
        self._engine.dispose()


def _engine(path: Path) -> Engine:
    """An engine whose transactions are exactly those we open, schema changes included."""
    engine = create_engine(
        f"sqlite:///{path}", poolclass=NullPool, connect_args={"timeout": WAIT_SECONDS}
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))

    return engine


def forbid_changes(connection: Connection, table: str) -> None:
    """Block UPDATE always and DELETE unless a purge is going on: what is true is only appended."""
    message = f"{table} is never changed: rows are only appended"
    connection.exec_driver_sql(
        f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
    )
    connection.exec_driver_sql(
        f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} "  # noqa: S608 - our own names
        f"WHEN NOT EXISTS (SELECT 1 FROM {PURGE_TABLE}) "
        f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
    )


def create_search(connection: Connection) -> None:
    """Make the full-text index over the words of statements."""
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE statement_words USING fts5("
        "claim UNINDEXED, document UNINDEXED, words, tokenize = 'unicode61 remove_diacritics 2')"
    )


def drop_search(connection: Connection) -> None:
    """Take the full-text index away whole: emptied, it would keep words in its old segments."""
    connection.exec_driver_sql("DROP TABLE IF EXISTS statement_words")


def forget_statements(connection: Connection, claims: Iterable[str] | None) -> None:
    """Take statements out of the index: those named, or all where none are named."""
    if claims is None:
        connection.exec_driver_sql("DELETE FROM statement_words")
        return
    numbers = [(_number(claim),) for claim in claims]
    if numbers:
        connection.exec_driver_sql("DELETE FROM statement_words WHERE rowid = ?", numbers)


def index_statements(connection: Connection, statements: Iterable[tuple[str, str, str]]) -> None:
    """Put statements into the index: (claim, document, words)."""
    lines = sorted(
        (_number(claim), claim, document, words) for claim, document, words in statements
    )
    if lines:
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO statement_words (rowid, claim, document, words) "
            "VALUES (?, ?, ?, ?)",
            lines,
        )


def number_statements(connection: Connection) -> None:
    """Give every line of the index the number that follows from its claim."""
    found = connection.exec_driver_sql("SELECT claim, document, words FROM statement_words")
    lines = [(row[0], row[1], row[2]) for row in found]
    forget_statements(connection, None)
    index_statements(connection, lines)


def _number(claim: str) -> int:
    """The number of a claim's line: it can be found by it without looking through the index."""
    return int.from_bytes(hashlib.sha256(claim.encode()).digest()[:8]) >> 1


def search_statements(connection: Connection, words: str, most: int) -> list[str]:
    """Ids of statements that hold all the words, best first, then by id."""
    asked = " ".join('"' + word.replace('"', '""') + '"' for word in words.split())
    if not asked:
        return []
    found = connection.execute(
        text(
            "SELECT claim FROM statement_words WHERE statement_words MATCH :asked "
            "ORDER BY rank, claim LIMIT :most"
        ),
        {"asked": asked, "most": most},
    )
    return [row[0] for row in found]

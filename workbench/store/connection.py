"""Connections to a project file: one writer lane, many readers, and what errors mean.

SQLite in WAL mode. An edit runs with ``synchronous=FULL`` (2.7 ms a commit, survives a power
cut), a bulk load with NORMAL. Transactions are begun here, not by the driver, because Python's
sqlite3 begins them lazily and never IMMEDIATE.
"""

import re
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool, StaticPool

from workbench.domain.errors import Cancelled, ProjectBusyError, ProjectError
from workbench.domain.progress import Progress, no_progress

BUSY_SECONDS = 5.0
_STEPS = 20_000  # of SQLite's machine between two questions whether to go on: some milliseconds


def _regexp(pattern: str, value: str | None) -> bool:
    """SQLite's REGEXP operator, with Python's expressions."""
    return value is not None and re.search(pattern, value) is not None


def _casefold(value: str | None) -> str | None:
    """Case folding that knows more than ASCII, unlike SQLite's own lower()."""
    return None if value is None else value.casefold()


@contextmanager
def stoppable(connection: Connection, progress: Progress) -> Iterator[None]:
    """Ask ``progress`` while SQLite works, and raise the ``Cancelled`` that it raises."""
    raw = connection.connection.driver_connection
    if progress is no_progress or not isinstance(raw, sqlite3.Connection):
        yield
        return
    stopped: list[Cancelled] = []

    def tick() -> int:
        try:
            progress(0, 1)
        except Cancelled as error:
            stopped.append(error)
        return len(stopped)

    raw.set_progress_handler(tick, _STEPS)
    try:
        yield
    except sqlite3.OperationalError:
        if stopped:
            raise stopped[0] from None
        raise
    finally:
        raw.set_progress_handler(None, 0)


class Database:
    """The engines behind one project file."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._lane = threading.RLock()
        self._reader = self._engine(pooled=True)
        self._writer = self._engine(pooled=False)
        self._writing: Connection | None = None
        self._writing_thread: int | None = None

    def _engine(self, *, pooled: bool) -> Engine:
        name = quote(str(self.path.absolute()))
        mode = "ro&immutable=1" if self.read_only else "rw"

        def connect() -> sqlite3.Connection:
            connection = sqlite3.connect(
                f"file:{name}?mode={mode}",
                uri=True,
                timeout=BUSY_SECONDS,
                check_same_thread=False,
                isolation_level=None,
            )
            connection.create_function("regexp", 2, _regexp, deterministic=True)
            connection.create_function("casefold", 1, _casefold, deterministic=True)
            connection.execute("PRAGMA foreign_keys=ON")
            connection.execute("PRAGMA temp_store=MEMORY")
            connection.execute("PRAGMA cache_size=-32000")
            return connection

        if pooled:
            engine = create_engine(
                "sqlite://", creator=connect, poolclass=QueuePool, pool_size=4, max_overflow=16
            )
        else:
            # One connection for good: opening costs milliseconds, and its data_version does
            # not move with its own commits.
            engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool)
        return engine

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one consistent state; inside ``writing`` it is the writer's."""
        if self._writing is not None and self._writing_thread == threading.get_ident():
            yield self._writing
            return
        with self.explained(), self._reader.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            try:
                yield connection
            finally:
                connection.exec_driver_sql("ROLLBACK")

    @contextmanager
    def writing(self, *, bulk: bool = False) -> Iterator[Connection]:
        """The writer lane: one transaction, committed at the end, rolled back on any error.

        Nested calls in the same thread join the outer transaction.
        """
        if self.read_only:
            raise ProjectError(f"{self.path.name} is read-only; save a copy and work in that.")
        with self._lane:
            if self._writing is not None:
                yield self._writing
                return
            with self.explained(), self._writer.connect() as connection:
                connection.exec_driver_sql(f"PRAGMA synchronous={'NORMAL' if bulk else 'FULL'}")
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                self._writing = connection
                self._writing_thread = threading.get_ident()
                try:
                    yield connection
                except BaseException:
                    if connection.connection.dbapi_connection.in_transaction:  # type: ignore[union-attr]
                        connection.exec_driver_sql("ROLLBACK")
                    raise
                else:
                    connection.exec_driver_sql("COMMIT")
                finally:
                    self._writing = None
                    self._writing_thread = None

    def data_version(self) -> int:
        """A number that moves when another process changed the file (not with our commits)."""
        with self._lane, self.explained(), self._writer.connect() as connection:
            return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())

    def close(self) -> None:
        """Give all connections back; SQLite folds the write-ahead log into the file."""
        self._reader.dispose()
        self._writer.dispose()

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Turn the environment's database errors into a sentence; our own bugs stay bugs."""
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:
            raise explain(error, self.path) from error


def explain(error: BaseException, path: Path) -> BaseException:
    """Return the ``ProjectError`` for a fault of disk, lock or file; else ``error`` itself."""
    original: Any = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(original, "sqlite_errorcode", None)
    if code is None:
        return error
    name = path.name
    primary = code & 0xFF
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return ProjectBusyError(
            f"{name} is in use by another program that is writing to it; "
            "close it there or try again in a moment."
        )
    if primary == sqlite3.SQLITE_FULL:
        return ProjectError(
            f"The disk is full: {name} could not be changed. Free some space and try again; "
            "everything up to your last change is saved."
        )
    if primary == sqlite3.SQLITE_READONLY:
        return ProjectError(f"{name} is read-only; save a copy and work in that.")
    if primary in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
        return ProjectError(
            f"{name} is not a Winnow project, or it is damaged; choose another file "
            "or restore a backup."
        )
    if primary in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
        return ProjectError(
            f"{name} cannot be read or written ({original}); check the disk and the folder's "
            "permissions."
        )
    return error


@event.listens_for(Engine, "connect")
def _leave_transactions_to_us(connection: Any, _record: Any) -> None:
    """Keep the driver from beginning transactions of its own."""
    if isinstance(connection, sqlite3.Connection):
        connection.isolation_level = None

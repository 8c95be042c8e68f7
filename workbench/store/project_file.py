"""A project file: made, opened, checked for being one, and its rooms."""

import json
import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert as upsert

from workbench.domain.errors import InputError, OutputError, ProjectBusyError, ProjectError
from workbench.domain.languages import Language
from workbench.store import schema
from workbench.store.connection import Database, explain
from workbench.store.documents import Documents
from workbench.store.edits import Edits
from workbench.store.findings import Findings
from workbench.store.remarks import Remarks
from workbench.store.rows import now
from workbench.store.segments import Segments
from workbench.store.statistics import Statistics
from workbench.store.termbase import Termbase
from workbench.store.times import Times


class ProjectFile:
    """An open project; everything in it is reached through its rooms.

    ``documents``, ``segments`` (reading), ``edits`` (changing, undo), ``findings``,
    ``statistics`` (scores), ``remarks`` (comments, events, annotations), ``times`` (of work),
    ``termbase``.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self.documents = Documents(database)
        self.segments = Segments(database)
        self.edits = Edits(database)
        self.findings = Findings(database)
        self.statistics = Statistics(database)
        self.remarks = Remarks(database)
        self.times = Times(database)
        self.termbase = Termbase(database)

    @classmethod
    def create(cls, path: Path, source: Language, targets: Sequence[Language]) -> Self:
        """Make a new project; raise ``OutputError`` if the file exists or cannot be made."""
        if path.exists():
            raise OutputError(f"{path} exists already; choose another name or open it.")
        if not path.parent.is_dir():
            raise OutputError(f"The folder {path.parent} does not exist; make it first.")
        try:
            path.touch(exist_ok=False)
        except OSError as error:
            raise OutputError(
                f"{path} cannot be written: {error.strerror}; choose another folder."
            ) from error
        database = Database(path)
        try:
            with database.explained(), database._writer.connect() as connection:
                connection.exec_driver_sql("PRAGMA page_size=8192")
                connection.exec_driver_sql(f"PRAGMA application_id={schema.APPLICATION_ID}")
                connection.exec_driver_sql("PRAGMA journal_mode=WAL")
            with database.writing() as connection:
                schema.metadata.create_all(connection)
                connection.exec_driver_sql(
                    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"
                )
                connection.exec_driver_sql(
                    "INSERT INTO alembic_version VALUES (?)", (schema.SCHEMA_VERSION,)
                )
            project = cls(database)
            project.set_setting("source_language", source.code)
            project.set_setting("target_languages", [target.code for target in targets])
            project.set_setting("created", now())
        except BaseException:
            database.close()
            for suffix in ("", "-wal", "-shm"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
            raise
        return project

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a project, migrating an older one; raise ``InputError`` or ``ProjectError``."""
        version = _identify(path)
        read_only = not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK)
        if version > schema.SCHEMA_VERSION:
            raise ProjectError(
                f"{path.name} was made by a newer Winnow (format {version}, this one reads up "
                f"to {schema.SCHEMA_VERSION}); update Winnow to open it."
            )
        database = Database(path, read_only=read_only)
        if version < schema.SCHEMA_VERSION:
            from workbench.store.migrations import upgrade

            with database.writing() as connection:
                upgrade(connection)
        return cls(database)

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self.database.path

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return self.database.path.stem

    @property
    def read_only(self) -> bool:
        """Whether edits are refused because the file cannot be written."""
        return self.database.read_only

    @property
    def source_language(self) -> Language:
        """The language every source is in."""
        return Language.parse(self.setting("source_language"))

    @property
    def target_languages(self) -> tuple[Language, ...]:
        """The languages the project translates into."""
        return tuple(Language.parse(code) for code in self.setting("target_languages"))

    def setting(self, key: str, default: Any = None) -> Any:
        """A project setting (JSON value)."""
        table = schema.project_setting
        with self.database.reading() as connection:
            value = connection.execute(
                select(table.c.value).where(table.c.key == key)
            ).scalar_one_or_none()
        return default if value is None else json.loads(value)

    def settings_with(self, prefix: str) -> dict[str, Any]:
        """The project settings whose keys begin with ``prefix``, in the order of their keys."""
        table = schema.project_setting
        with self.database.reading() as connection:
            rows = connection.execute(
                select(table.c.key, table.c.value)
                .where(table.c.key.startswith(prefix, autoescape=True))
                .order_by(table.c.key)
            ).all()
        return {row.key: json.loads(row.value) for row in rows}

    def set_setting(self, key: str, value: Any) -> None:
        """Change a project setting; ``value`` must be JSON-ready."""
        text = json.dumps(value, ensure_ascii=False)
        with self.database.writing() as connection:
            connection.execute(
                upsert(schema.project_setting)
                .values(key=key, value=text)
                .on_conflict_do_update(index_elements=["key"], set_={"value": text})
            )

    def close(self) -> None:
        """Close the file; whatever was committed is in it."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _identify(path: Path) -> str:
    """Return the schema version of a project file, or raise a sentence on what it is instead."""
    if not path.exists():
        raise InputError(f"{path} does not exist; check the name, or make a new project.")
    if path.is_dir():
        raise InputError(f"{path} is a folder, not a project; choose a .winnow file.")
    not_one = ProjectError(
        f"{path.name} is not a Winnow project; choose a .winnow file, or import this file "
        "into a project."
    )
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise InputError(
            f"{path} cannot be read: {error.strerror}; check its permissions."
        ) from error
    if not header.startswith(b"SQLite format 3\0"):
        raise not_one
    read_only = not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK)
    mode = "ro&immutable=1" if read_only else "rw"
    try:
        uri = f"{path.absolute().as_uri()}?mode={mode}"
        with closing(sqlite3.connect(uri, uri=True, timeout=2)) as probe:
            if probe.execute("PRAGMA application_id").fetchone()[0] != schema.APPLICATION_ID:
                raise not_one
            row = probe.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        explained = explain(error, path)
        if isinstance(explained, ProjectBusyError):
            raise ProjectBusyError(
                f"{path.name} is locked by another program; close it there and try again."
            ) from error
        if isinstance(explained, ProjectError):
            raise explained from error
        raise not_one from error
    if row is None:
        raise not_one
    return str(row[0])

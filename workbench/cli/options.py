"""Options that several commands share, and how their values are read."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.domain.errors import UsageError
from workbench.domain.languages import Language

if TYPE_CHECKING:
    from workbench.config.settings import Settings
    from workbench.services.session import Session
    from workbench.store.query import Query

Project = Annotated[Path, typer.Argument(metavar="PROJECT", help="A .winnow file.")]
Json = Annotated[bool, typer.Option("--json", help="One JSON document on stdout.")]
Sarif = Annotated[bool, typer.Option("--sarif", help="SARIF 2.1.0 on stdout.")]
Where = Annotated[
    str | None,
    typer.Option("--where", metavar="QUERY", help="Only segments that satisfy the query."),
]
Encoding = Annotated[
    str | None, typer.Option(metavar="NAME", help="The files' encoding, where it is in doubt.")
]


Scheduler = Annotated[
    str | None,
    typer.Option(
        metavar="tcp://…",
        help="Work on the Dask cluster of this scheduler; texts go to its workers.",
    ),
]


def language(code: str | None) -> Language | None:
    """A language option; raise ``UsageError`` for a code nobody knows."""
    return None if code is None else Language.parse(code)


def settings() -> "Settings":
    """The user's settings."""
    from workbench.config.settings import Settings

    return Settings()


def session(project: Path) -> "Session":
    """Open a project for a command, without putting it on the list of recent ones."""
    from workbench.services.opening import open_project

    return open_project(project, settings(), remember=False)


def query(text: str | None) -> "Query | None":
    """The --where option."""
    if text is None:
        return None
    from workbench.store.query import parse_query

    return parse_query(text)


def is_project(path: Path) -> bool:
    """Whether a command that takes PROJECT|FILE was given a project (or a file meant as one)."""
    if path.suffix == ".winnow":
        return True
    try:
        with path.open("rb") as file:
            return file.read(16) == b"SQLite format 3\0"
    except OSError:
        return False


def one_of(value: str | None, allowed: tuple[str, ...], option: str) -> str | None:
    """Refuse a value that is not among ``allowed``."""
    if value is not None and value not in allowed:
        raise UsageError(f"{option} cannot be “{value}”; use {', '.join(allowed)}.")
    return value

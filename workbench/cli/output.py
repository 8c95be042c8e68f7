"""How the command line speaks: tables for people, one JSON document for programs.

Results go to stdout, messages and progress to stderr.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from workbench.domain.progress import Progress, no_progress

if TYPE_CHECKING:
    from workbench.services.named_files import NamedFile


def say(text: str) -> None:
    """A message beside the result: to stderr."""
    sys.stderr.write(text + "\n")


def show(text: str = "") -> None:
    """A line of the result: to stdout."""
    sys.stdout.write(text + "\n")


def show_json(document: Any) -> None:
    """The result as one JSON document."""
    json.dump(document, sys.stdout, ensure_ascii=False, indent=2, allow_nan=False)
    sys.stdout.write("\n")


def show_named(files: Sequence["NamedFile"], json: bool) -> None:
    """Files that can be chosen by name, a line each, or as JSON."""
    if json:
        show_json(
            [
                {
                    "name": one.name,
                    "own": one.own,
                    "description": one.description,
                    "trouble": one.trouble or None,
                }
                for one in files
            ]
        )
        return
    for one in files:
        own = " (your own)" if one.own else ""
        show(f"{one.name}{own}: {one.trouble or one.description}")


def show_table(
    columns: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = ()
) -> None:
    """A table; columns in ``right`` are aligned to the right. Plain and unwrapped in a pipe."""
    if not sys.stdout.isatty():
        _plain_table(columns, rows, right)
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for index, column in enumerate(columns):
        table.add_column(column, justify="right" if index in right else "left", overflow="fold")
    for row in rows:
        # Text, not markup: a segment may contain square brackets.
        table.add_row(*(Text(cell) for cell in row))
    Console().print(table)


def _plain_table(
    columns: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int]
) -> None:
    table = [list(columns), *(list(row) for row in rows)]
    widths = [max(_width(row[i]) for row in table) for i in range(len(columns))]
    for row in table:
        cells = []
        for index, cell in enumerate(row):
            pad = " " * (widths[index] - _width(cell))
            cells.append(pad + cell if index in right else cell + pad)
        show("  ".join(cells).rstrip())


def _width(text: str) -> int:
    """Columns of a terminal that ``text`` takes: wide East Asian characters take two."""
    import unicodedata

    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """A progress bar on a terminal, silence in a pipe."""
    if not sys.stderr.isatty():
        yield no_progress
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    with Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    ) as bar:
        task = bar.add_task("", total=None)

        def report(done: int, total: int, what: str = "") -> None:
            bar.update(task, completed=done, total=total or None, description=what)

        yield report


def excerpt(text: str, limit: int = 60) -> str:
    """``text`` on one line, cut at ``limit`` characters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"


def counted(number: int, one: str, many: str) -> str:
    """``1 finding``, ``2 findings``."""
    return f"{number:,} {one if number == 1 else many}"

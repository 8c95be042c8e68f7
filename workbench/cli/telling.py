"""``report`` and ``doctor``: what a project lead sends, and what a helper asks for."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.cli import options
from workbench.cli.output import progress_bar, say, show, show_json


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command()(report)
    app.command()(doctor)


def report(
    project: options.Project,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="report.html|.xlsx|.json|.csv")],
    where: options.Where = None,
) -> None:
    """Write a report; the ending of its name decides the kind."""
    from workbench.services.opening import close
    from workbench.services.reporting import write_report

    session = options.session(project)
    with progress_bar() as progress:
        written = write_report(session, output, options.query(where), progress)
    say(f"Wrote {written}.")
    close(session)


def doctor(json: options.Json = False) -> None:
    """Say what is installed: models, fonts, dictionaries, optional parts."""
    from workbench.services.doctor import examine

    sections = examine(options.settings())
    if json:
        show_json(
            {
                section.title: [
                    {"name": item.name, "state": item.state, "detail": item.detail}
                    for item in section.items
                ]
                for section in sections
            }
        )
        return
    for section in sections:
        show(section.title)
        for item in section.items:
            mark = {"ok": "✓", "missing": "·", "problem": "!"}[item.state]
            show(f"  {mark} {item.name}" + (f": {item.detail}" if item.detail else ""))
        show()

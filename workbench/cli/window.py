"""``open`` and ``demo``: the commands that show the window where there is a display.

The command line does not import the window: whoever starts both faces hands it in.
"""

import os
import sys
from pathlib import Path
from typing import Annotated, Protocol

import typer

from workbench.cli import options
from workbench.cli.output import progress_bar, show, show_table
from workbench.domain.errors import WinnowError


class Window(Protocol):
    """The other face, as far as the command line needs it."""

    def open(self, project: Path | None) -> int:
        """Show the window until it is closed; return the exit code."""
        ...

    def grab(self, project: Path, picture: Path) -> None:
        """Write a picture of the window on a project, without a display."""
        ...


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("open")(open_)
    app.command()(demo)


def has_display() -> bool:
    """Whether a window can be shown here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window(context: typer.Context, project: Path | None) -> int:
    """Run the window until it is closed; raise a sentence where there is no display."""
    if not has_display() and os.environ.get("QT_QPA_PLATFORM") not in ("offscreen", "minimal"):
        raise WinnowError(
            "There is no display to open a window on; use the commands listed by "
            "“winnow --help”, or set DISPLAY."
        )
    return _window(context).open(project)


def _window(context: typer.Context) -> Window:
    window: Window | None = context.find_root().obj
    if window is None:
        raise WinnowError("This installation of Winnow has no window.")
    return window


def open_(context: typer.Context, project: options.Project) -> None:
    """Open a project in the window."""
    from workbench.store.project_file import ProjectFile

    # What is wrong with the file is said here, where the user typed its name.
    ProjectFile.open(project).close()
    raise typer.Exit(open_window(context, project))


def demo(
    context: typer.Context,
    no_gui: Annotated[
        bool, typer.Option("--no-gui", help="Do everything without a window.")
    ] = False,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where the project and report are put.")
    ] = None,
) -> None:
    """Build the sample project: translate, score, check, report; then open it."""
    from workbench.services.demo import build_demo

    folder = out or Path("winnow-demo")
    with progress_bar() as progress:
        result = build_demo(folder, options.settings(), progress)
    show_table(
        ["project", "system", "segments", *result.metrics],
        [[row.project, row.system, str(row.segments), *row.values] for row in result.scores],
        right=range(2, 3 + len(result.metrics)),
    )
    show()
    show_table(
        ["project", "check", "findings", "worst"],
        [[name, check, str(count), worst] for name, check, count, worst in result.findings],
        right=[2],
    )
    show()
    for project, report in zip(result.projects, result.reports, strict=True):
        show(f"project: {project}")
        show(f"report:  {report}")
    if no_gui or not has_display():
        for project in result.projects:
            shot = project.with_suffix(".png")
            _window(context).grab(project, shot)
            show(f"window:  {shot}")
        return
    raise typer.Exit(open_window(context, result.projects[0]))

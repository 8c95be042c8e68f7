"""``profile``: which checks run and how; the shipped profiles, one's own, a project's."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.cli import options
from workbench.cli.output import counted, say, show, show_named

_commands = typer.Typer(
    help="List and show the profiles of checks, and choose one for a project.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

_Name = Annotated[str, typer.Argument(metavar="NAME|FILE", help="A profile, or a TOML file.")]


def register(app: typer.Typer) -> None:
    """Add the command group."""
    app.add_typer(_commands, name="profile")


@_commands.command("list")
def list_(json: options.Json = False) -> None:
    """List the shipped profiles and your own."""
    from workbench.services.profiles import SHELF

    show_named(SHELF.files(), json)
    say(f"Your own profiles lie in {SHELF.own_folder()}.")


@_commands.command("show")
def show_(name: _Name) -> None:
    """Show a profile as the TOML file it is."""
    from workbench.services.profiles import profile_path, read_text

    show(read_text(profile_path(name)).rstrip())


@_commands.command("use")
def use(project: options.Project, name: _Name) -> None:
    """Let a project check by a profile; it carries a copy."""
    from workbench.services.opening import close
    from workbench.services.profiles import use_profile

    session = options.session(project)
    try:
        use_profile(session, name)
    finally:
        close(session)
    say(f"{project.name} checks by “{name}” from now on; run winnow check {project}.")


@_commands.command("import")
def import_(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="Xbench’s .xbckl, CheckMate’s .qccfg or .qcs, or TOML."
        ),
    ],
    name: Annotated[
        str | None, typer.Option(metavar="NAME", help="The name it gets; else its own.")
    ] = None,
) -> None:
    """Add a checklist of another tool to your own profiles; say what cannot be taken over."""
    from workbench.services.profiles import import_file

    path, imported = import_file(file, name)
    for note in imported.notes:
        say(note)
    rules = counted(imported.rules, "rule", "rules")
    say(f"Wrote {path} with {rules}; use it with --profile “{path.stem}”.")

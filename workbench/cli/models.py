"""``models``: the translation models on this machine."""

from pathlib import Path
from typing import Annotated, Any

import typer

from workbench.cli import options
from workbench.cli.output import progress_bar, say, show, show_json, show_named, show_table

_commands = typer.Typer(
    help="List, add and remove translation models.", no_args_is_help=True, rich_markup_mode=None
)


def register(app: typer.Typer) -> None:
    """Add the command group."""
    app.add_typer(_commands, name="models")


@_commands.command("list")
def list_(json: options.Json = False) -> None:
    """List the models."""
    from workbench.services.models import list_models

    found = list_models()
    if json:
        show_json(
            {
                "models": [_shape(model) for model in found.models],
                "problems": list(found.problems),
            }
        )
        return
    if found.models:
        show_table(
            ["name", "languages", "MB", "licence", "place"],
            [
                [m.name, m.languages, f"{m.size / 1e6:.0f}", m.licence, str(m.path.parent)]
                for m in found.models
            ],
            right=[2],
        )
    else:
        say("There are no models; add one with “winnow models add FILE”.")
    for problem in found.problems:
        say(f"winnow: {problem}")


@_commands.command()
def info(name: Annotated[str, typer.Argument(metavar="NAME")], json: options.Json = False) -> None:
    """Say everything about one model."""
    from workbench.services.models import model_named

    model = model_named(name)
    if json:
        show_json(_shape(model))
        return
    for title, value in (
        ("name", model.name),
        ("title", model.title),
        ("languages", model.languages),
        ("size", f"{model.size / 1e6:.1f} MB"),
        ("licence", model.licence or "not said"),
        ("origin", model.origin or "not said"),
        ("place", str(model.path)),
    ):
        show(f"{title + ':':<11}{value}")
    if model.provenance:
        show()
        show(model.provenance)


@_commands.command()
def add(
    path: Annotated[
        Path,
        typer.Argument(
            metavar="PATH", help="A CTranslate2 or OPUS-MT folder, or an .argosmodel file."
        ),
    ],
    source: Annotated[str | None, typer.Option(metavar="LANG")] = None,
    target: Annotated[str | None, typer.Option(metavar="LANG")] = None,
    name: Annotated[str | None, typer.Option(metavar="NAME")] = None,
    sha256: Annotated[
        str | None, typer.Option(metavar="SUM", help="The package's published checksum.")
    ] = None,
) -> None:
    """Add a model: it is checked and tried before it counts."""
    from workbench.services.models import add_model

    with progress_bar() as progress:
        model = add_model(
            path,
            source=options.language(source),
            target=options.language(target),
            name=name,
            sha256=sha256,
            progress=progress,
        )
    say(f"Added {model.name}: {model.languages}.")


@_commands.command()
def remove(name: Annotated[str, typer.Argument(metavar="NAME")]) -> None:
    """Delete a model that you added."""
    from workbench.services.models import remove_model

    say(f"Removed {remove_model(name).name}.")


@_commands.command("options")
def options_(json: options.Json = False) -> None:
    """List the profiles of translation options: the shipped ones and your own."""
    from workbench.services.translation_profiles import SHELF

    show_named(SHELF.files(), json)
    say(f"Your own lie in {SHELF.own_folder()}, one TOML file each.")


def _shape(model: Any) -> dict[str, Any]:
    return {
        "name": model.name,
        "title": model.title,
        "source_language": model.source.code if model.source else None,
        "target_language": model.target.code if model.target else None,
        "bytes": model.size,
        "licence": model.licence,
        "origin": model.origin,
        "path": str(model.path),
    }

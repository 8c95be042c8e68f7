"""``annotations``: MQM marks in and out of files, and the scorecard they make."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli import options
from workbench.cli.output import say, show, show_json, show_table

if TYPE_CHECKING:
    from workbench.review.scorecard import Scorecard

_commands = typer.Typer(
    help="Bring MQM annotations in and out, and score them.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
_Document = Annotated[
    str | None, typer.Option(metavar="NAME", help="The document the file is about.")
]
_Format = Annotated[str | None, typer.Option(metavar="F", help="marot or wmt.")]


def register(app: typer.Typer) -> None:
    """Add the command group."""
    app.add_typer(_commands, name="annotations")


@_commands.command("import")
def import_(
    project: options.Project,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A table of MQM annotations.")],
    document: _Document = None,
    format: _Format = None,
    encoding: options.Encoding = None,
) -> None:
    """Read Marot's ten columns or a WMT list of spans."""
    from workbench.services.annotation_files import import_annotations
    from workbench.services.opening import close

    session = options.session(project)
    found = import_annotations(
        session, file, document=document, format_name=format, encoding=encoding
    )
    for ours, theirs in found.systems.items():
        if ours is not None and ours != theirs:
            say(f"winnow: the file's “{theirs}” is the project's {_shown(ours)}.")
    if found.known:
        say(f"winnow: {found.known} of the annotations were there already.")
    if found.left_out:
        say(f"winnow: left out {found.left_out} rows that judge nothing.")
    if found.unplaced:
        say(
            f"winnow: {found.unplaced} marks name words that do not stand where the file says; "
            "they count, but nothing is underlined."
        )
    say(f"Imported {found.added} annotations of {len(found.systems)} texts ({found.format}).")
    close(session)


@_commands.command()
def export(
    project: options.Project,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write.")],
    document: _Document = None,
    format: _Format = None,
) -> None:
    """Write them; without a format, the one that was last imported, else Marot's."""
    from workbench.services.annotation_files import export_annotations
    from workbench.services.opening import close

    session = options.session(project)
    written = export_annotations(session, file, document=document, format_name=format)
    if written.left_out:
        say(f"winnow: left out {written.left_out} ESA scores; --format marot has a place for them.")
    say(f"Wrote {written.written} annotations to {file} ({written.format}).")
    close(session)


@_commands.command()
def score(
    project: options.Project,
    system: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="A system or reference set instead of the targets."),
    ] = None,
    where: options.Where = None,
    json: options.Json = False,
) -> None:
    """Show the MQM scorecard: scores with intervals, and the verdict."""
    from workbench.reports.shapes import scorecard_shape
    from workbench.services.annotated_texts import require_system
    from workbench.services.evaluating import scorecard
    from workbench.services.opening import close

    session = options.session(project)
    wanted = None if system is None else require_system(session, system)
    card = scorecard(session, wanted, options.query(where))
    if json:
        show_json(scorecard_shape(card, wanted))
    else:
        _tell(card, wanted)
    close(session)


def _shown(system: str | None) -> str:
    from workbench.review.marks import reference_set

    if system is None:
        return "targets"
    wanted = reference_set(system)
    return system if wanted is None else f"reference {wanted}"


def _tell(card: "Scorecard", system: str | None) -> None:
    show(
        f"{_shown(system)}: segments {card.segments}, {card.unit} {card.size:g}, "
        f"errors {sum(card.marks.values())}, penalty points {card.points:g} ({card.typology})"
    )
    if not card.segments:
        show(card.reason)
        return
    show()
    show_table(
        ["score", "value", "95 % interval"],
        [
            *(
                [one.label, f"{one.value:.1f}", f"{one.interval[0]:.1f} to {one.interval[1]:.1f}"]
                for one in card.scores
            ),
            [
                "mean penalty of a segment (WMT's MQM, lower is better)",
                f"{card.penalty_per_segment:.2f}",
                "{:.2f} to {:.2f}".format(*card.penalty_interval) if card.penalty_interval else "",
            ],
        ],
        right=[1, 2],
    )
    if card.categories:
        levels = [level for level, count in card.marks.items() if count]
        show()
        show_table(
            ["error type", *(level.value for level in levels), "points"],
            [
                [
                    tally.category if tally.known else f"{tally.category} (unknown)",
                    *(str(tally.marks[level]) for level in levels),
                    f"{tally.points:g}",
                ]
                for tally in card.categories
            ],
            right=range(1, len(levels) + 2),
        )
    show()
    if card.esa:
        low, high = card.esa.interval
        show(f"ESA: {card.esa.mean:.1f} ({low:.1f} to {high:.1f}) on {card.esa.segments} segments")
    show(f"{card.verdict}: {card.reason}")

"""``lexicon``: the husk lexicons, their gate, and the user's own entries."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli import options
from workbench.cli.output import excerpt, say, show, show_json, show_table

if TYPE_CHECKING:
    from workbench.services.husk_entries import Owned
    from workbench.services.session import Session

_Project = Annotated[
    Path | None,
    typer.Option("--project", metavar="PROJECT", help="The entries of this project."),
]

_commands = typer.Typer(
    help="List, check, export and extend the husk lexicons.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


def register(app: typer.Typer) -> None:
    """Add the command group."""
    app.add_typer(_commands, name="lexicon")


@_commands.command("list")
def list_(
    pair: Annotated[str | None, typer.Argument(metavar="[PAIR]", help="As ru-en.")] = None,
    project: _Project = None,
    own: Annotated[bool, typer.Option("--own", help="Only entries that you have added.")] = False,
    json: options.Json = False,
) -> None:
    """List the lexicons, or the entries of one; with a project its own, and its figures."""
    from workbench.services.lexicons import list_lexicons

    if pair is None:
        found = list_lexicons()
        if json:
            show_json(
                [
                    {
                        "pair": item.pair,
                        "entries": item.entries,
                        "own": item.own,
                        "imported": item.imported,
                        "problem": item.problem or None,
                    }
                    for item in found
                ]
            )
            return
        show_table(
            ["pair", "entries", "whose"],
            [[i.pair, str(i.entries), _whose(i.own, i.imported)] for i in found],
            right=[1],
        )
        for item in found:
            if item.problem:
                say(f"winnow: {item.problem}")
        return
    entries = _in_force(pair, project, own)
    if json:
        show_json([_as_json(owned) for owned in entries])
        return
    show_table(
        ["id", "kind", "whose", "source", "good", "accepted", "dismissed"],
        [
            [o.entry.id, o.entry.kind.value, _told(o), excerpt(" | ".join(o.entry.source), 34),
             excerpt(" | ".join(o.entry.renderings) or "(the same)", 34),
             str(o.accepted), str(o.dismissed)]
            for o in entries
        ],
        right=[5, 6],
    )  # fmt: skip


def _in_force(pair: str, project: Path | None, own: bool) -> "list[Owned]":
    from workbench.services.husk_entries import Scope, entries_in_force
    from workbench.services.lexicons import entries_of

    if project is None:
        if not own:
            entries_of(pair)  # raises for a pair without a lexicon
        found = entries_in_force(None, pair)
    else:
        with _opened(project) as session:
            found = entries_in_force(session, pair)
    return [one for one in found if not own or one.scope is not Scope.SHIPPED]


def _as_json(owned: "Owned") -> dict[str, object]:
    entry = owned.entry
    return {
        "id": entry.id,
        "kind": entry.kind.value,
        "source": list(entry.source),
        "literal": [rendering.text for rendering in entry.literal],
        "good": list(entry.renderings),
        "equal": entry.equal,
        "note": entry.note,
        "whose": owned.scope.value,
        "replaces": owned.replaces.value if owned.replaces else None,
        "accepted": owned.accepted,
        "dismissed": owned.dismissed,
        "sunk": owned.sunk,
    }


def _told(owned: "Owned") -> str:
    """``project, sunk``: whose an entry is, and whether it is only a hint by now."""
    return f"{owned.scope.value}, sunk" if owned.sunk else owned.scope.value


@contextmanager
def _opened(project: Path) -> "Iterator[Session]":
    from workbench.services.opening import close

    session = options.session(project)
    try:
        yield session
    finally:
        close(session)


def _whose(own: bool, imported: bool) -> str:
    return "imported" if imported else "own" if own else "shipped"


@_commands.command()
def check(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[PAIR|FILE…]", help="Nothing means all.")
    ] = None,
    json: options.Json = False,
) -> None:
    """Run every entry against its examples and against clean text."""
    from workbench.husks.lexicon import shipped_pairs
    from workbench.services.lexicons import check_lexicon

    reports = [check_lexicon(name) for name in names or shipped_pairs()]
    if json:
        show_json(
            [
                {
                    "pair": report.pair,
                    "passed": report.passed,
                    "entries": report.entries,
                    "examples": report.examples,
                    "husks_found": report.husks_found,
                    "husks_expected": report.husks_expected,
                    "good_flagged": report.good_flagged,
                    "clean_lines": report.clean_lines,
                    "clean_flagged": report.clean_flagged,
                    "problems": [
                        {"entry": p.entry_id, "line": p.line, "message": p.message}
                        for p in report.problems
                    ],
                }
                for report in reports
            ]
        )
    else:
        for report in reports:
            for problem in report.problems:
                place = f", line {problem.line}" if problem.line else ""
                show(f"{report.pair}{place}: {problem.message}")
        show_table(
            ["pair", "entries", "husks found", "good flagged", "clean flagged", "passed"],
            [
                [r.pair, str(r.entries), f"{r.husks_found}/{r.husks_expected}",
                 f"{r.good_flagged}/{r.examples}", f"{r.clean_flagged}/{r.clean_lines}",
                 "yes" if r.passed else "no"]
                for r in reports
            ],
            right=[1, 2, 3, 4],
        )  # fmt: skip
    if not all(report.passed for report in reports):
        raise typer.Exit(1)


@_commands.command()
def export(
    pair: Annotated[str, typer.Argument(metavar="PAIR")],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE.tsv")],
    project: _Project = None,
    own: Annotated[bool, typer.Option("--own", help="Only entries that you have added.")] = False,
) -> None:
    """Write a lexicon as TSV, your own entries and a project's included."""
    from workbench.services.lexicons import export_entries

    count = export_entries([owned.entry for owned in _in_force(pair, project, own)], output)
    say(f"Wrote {count} entries to {output}.")


@_commands.command("import")
def import_(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A lexicon (TSV), CSV, JSONL, TBX or XML.")
    ],
    pair: Annotated[
        str | None, typer.Option(metavar="ru-en", help="Where the file's name does not say.")
    ] = None,
    flag: Annotated[
        bool, typer.Option("--flag", help="Let the entries of a list flag that pass the gate.")
    ] = False,
) -> None:
    """Add a lexicon to your own, or a list of other people's as hints."""
    from workbench.services.imported_lexicons import import_list
    from workbench.services.lexicons import import_lexicon, is_lexicon

    if is_lexicon(file):
        info = import_lexicon(file, pair)
        say(f"Your own {info.pair} lexicon has {info.entries} entries now ({info.path}).")
        return
    found = import_list(file, pair, flag=flag)
    left = f" {found.skipped} items were of no use." if found.skipped else ""
    say(
        f"{found.pair}: {found.explaining} entries explain and are shown as hints, "
        f"{found.flagging} flag.{left}"
    )


@_commands.command()
def add(
    pair: Annotated[str, typer.Argument(metavar="PAIR", help="As ru-en.")],
    source: Annotated[str, typer.Option(metavar="PATTERN", help="The phrase of the source.")],
    literal: Annotated[
        list[str], typer.Option(metavar="PATTERN", help="A bad rendering; may be repeated.")
    ],
    good: Annotated[
        list[str], typer.Option(metavar="PHRASE", help="A good rendering; may be repeated.")
    ],
    name: Annotated[
        str | None, typer.Option("--id", metavar="ID", help="The entry's name.")
    ] = None,
    kind: Annotated[str, typer.Option(help="idiom, proverb, calque or false_friend.")] = "idiom",
    accept: Annotated[
        list[str] | None, typer.Option(metavar="PHRASE", help="Silences it; may be repeated.")
    ] = None,
    note: Annotated[str, typer.Option(help="What the phrase means.")] = "",
    target_only: Annotated[
        str, typer.Option(metavar="never|hint|flag", help="What it may do without the source.")
    ] = "never",
    project: _Project = None,
) -> None:
    """Add one entry to your own lexicon, or to a project's."""
    from workbench.husks.lexicon import Entry, Kind, TargetOnly, pair_of, rendering
    from workbench.services.husk_entries import Scope, identifier_of, save_entry
    from workbench.services.lexicons import add_entry

    options.one_of(kind, tuple(Kind), "--kind")
    options.one_of(target_only, tuple(TargetOnly), "--target-only")
    pair_of(pair)
    entry = Entry(
        name or identifier_of(source),
        Kind(kind),
        (source,),
        tuple(rendering(text) for text in literal),
        tuple(good),
        tuple(accept or ()),
        target_only=TargetOnly(target_only),
        note=note,
    )
    if project is not None:
        with _opened(project) as session:
            changes = save_entry(session, pair, entry, Scope.PROJECT)
        say(f"Added {entry.id} to the project; {len(changes.findings)} segments checked again.")
        return
    info = add_entry(pair, entry)
    say(f"Added {entry.id}; your own {info.pair} lexicon has {info.entries} entries now.")


@_commands.command()
def remove(
    pair: Annotated[str, typer.Argument(metavar="PAIR", help="As ru-en.")],
    name: Annotated[str, typer.Argument(metavar="ID", help="The entry's name.")],
    project: _Project = None,
) -> None:
    """Remove one entry from your own lexicon, or from a project's; a shipped one counts again."""
    from workbench.services.husk_entries import Scope, remove_entry
    from workbench.services.lexicons import remove_entry as remove_own

    if project is not None:
        with _opened(project) as session:
            remove_entry(session, pair, name, Scope.PROJECT)
        say(f"Removed {name} from the project.")
        return
    remove_own(pair, name)
    say(f"Removed {name} from your own {pair} lexicon.")

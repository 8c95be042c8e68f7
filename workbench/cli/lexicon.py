"""``lexicon``: the husk lexicons, their gate, and the user's own entries."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.cli import options
from workbench.cli.output import excerpt, say, show, show_json, show_table

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
    json: options.Json = False,
) -> None:
    """List the lexicons, or the entries of one."""
    from workbench.services.lexicons import entries_of, list_lexicons

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
    entries = entries_of(pair)
    if json:
        show_json(
            [
                {
                    "id": entry.id,
                    "kind": entry.kind.value,
                    "source": list(entry.source),
                    "literal": [rendering.text for rendering in entry.literal],
                    "good": list(entry.renderings),
                    "equal": entry.equal,
                    "note": entry.note,
                }
                for entry in entries
            ]
        )
        return
    show_table(
        ["id", "kind", "source", "good"],
        [
            [e.id, e.kind.value, excerpt(" | ".join(e.source), 40),
             excerpt(" | ".join(e.renderings) or "(the same)", 50)]
            for e in entries
        ],
    )  # fmt: skip


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
) -> None:
    """Write a lexicon as TSV, your own entries included."""
    from workbench.services.lexicons import export_lexicon

    say(f"Wrote {export_lexicon(pair, output)} entries to {output}.")


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
    note: Annotated[str, typer.Option(help="What the phrase means.")] = "",
) -> None:
    """Add one entry to your own lexicon."""
    from workbench.husks.lexicon import Entry, Kind, pair_of, rendering
    from workbench.services.lexicons import add_entry

    options.one_of(kind, tuple(Kind), "--kind")
    pair_of(pair)
    entry = Entry(
        name or _identifier(source),
        Kind(kind),
        (source,),
        tuple(rendering(text) for text in literal),
        tuple(good),
        note=note,
    )
    info = add_entry(pair, entry)
    say(f"Added {entry.id}; your own {info.pair} lexicon has {info.entries} entries now.")


def _identifier(source: str) -> str:
    """An ASCII name for an entry, from a hash where the phrase has no Latin letters."""
    import hashlib
    import re

    latin = "-".join(re.findall(r"[a-z0-9]+", source.lower()))
    return latin or "own-" + hashlib.blake2b(source.encode(), digest_size=4).hexdigest()

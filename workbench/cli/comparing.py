"""``compare``: the systems of a project, or plain files, against each other."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from workbench.cli import options
from workbench.cli.output import progress_bar, show, show_json, show_table
from workbench.cli.scoring import advise
from workbench.domain.errors import UsageError


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(compare)


def compare(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PROJECT|HYP…", help="A project, or plain files.")
    ],
    baseline: Annotated[
        str | None, typer.Option(metavar="A", help="A system, or target; of files the first.")
    ] = None,
    system: Annotated[
        str | None, typer.Option(metavar="B", help="A system, or target; all without it.")
    ] = None,
    test: Annotated[str, typer.Option(help="bootstrap or randomization.")] = "bootstrap",
    metrics: Annotated[str, typer.Option(metavar="M,…")] = "BLEU,chrF",
    seed: Annotated[int, typer.Option(metavar="N")] = 12345,
    ref: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="A reference file for plain files; may be repeated."),
    ] = None,
    target_lang: Annotated[
        str | None, typer.Option(metavar="L", help="Of a project with several; BLEU's tokenizer.")
    ] = None,
    json: options.Json = False,
    encoding: options.Encoding = None,
) -> None:
    """Say whether one system is really better than another."""
    from workbench.services.comparing import TESTS
    from workbench.services.measures import specifications

    options.one_of(test, TESTS, "--test")
    names = specifications(metrics)
    if options.is_project(paths[0]):
        if ref or len(paths) > 1:
            raise UsageError("A project holds its own systems and references; name it alone.")
        result = _compare_project(paths[0], baseline, system, test, names, seed, target_lang)
    else:
        result = _compare_files(
            paths, ref or [], baseline, system, test, names, seed, target_lang, encoding
        )
    if json:
        show_json(result)
    elif "systems" in result:
        _tell_all(result)
    else:
        _tell_pair(result)


def _compare_project(
    path: Path,
    baseline: str | None,
    system: str | None,
    test: str,
    metrics: Sequence[str],
    seed: int,
    target_lang: str | None,
) -> dict[str, Any]:
    from workbench.services.comparing import compare_systems, compare_with_all
    from workbench.services.opening import close

    if baseline is None:
        raise UsageError("Name the system to compare with: --baseline A.")
    session = options.session(path)
    try:
        advise(session, metrics)
        language = options.language(target_lang)
        with progress_bar() as progress:
            if system is None:
                return compare_with_all(
                    session,
                    baseline,
                    metrics=metrics,
                    test=test,
                    seed=seed,
                    target_language=language,
                    progress=progress,
                )
            return compare_systems(
                session,
                baseline,
                system,
                metrics=metrics,
                test=test,
                seed=seed,
                target_language=language,
                progress=progress,
            )
    finally:
        close(session)


def _compare_files(
    paths: Sequence[Path],
    references: Sequence[Path],
    baseline: str | None,
    system: str | None,
    test: str,
    metrics: Sequence[str],
    seed: int,
    target_lang: str | None,
    encoding: str | None,
) -> dict[str, Any]:
    from workbench.formats import aligned
    from workbench.services.comparing import compare_files

    found: dict[str, Path] = {}
    for path in paths:
        role = aligned.role_of(path.name)
        name = (role[1] if role else None) or path.stem
        found[str(path) if name in found else name] = path
    if system is not None:
        wanted = (baseline or next(iter(found)), system)
        for name in wanted:
            if name not in found:
                raise UsageError(f"“{name}” is none of the systems: {', '.join(found)}.")
        found = {name: found[name] for name in wanted}
    with progress_bar() as progress:
        return compare_files(
            found,
            references,
            options.settings(),
            baseline=baseline,
            metrics=metrics,
            test=test,
            seed=seed,
            target_language=options.language(target_lang),
            encoding=encoding,
            progress=progress,
        )


def _tell_pair(result: dict[str, Any]) -> None:
    show_table(
        ["metric", result["baseline"], result["system"], "difference", "95 % interval", "p"],
        [
            [
                row["name"],
                f"{row['baseline']:.1f}",
                f"{row['system']:.1f}",
                f"{row['delta']:+.1f}",
                f"{row['ci'][0]:+.1f} to {row['ci'][1]:+.1f}",
                f"{row['p']:.4f}" + (" *" if row["p"] < 0.05 else ""),
            ]
            for row in result["metrics"]
        ],
        right=[1, 2, 3, 4, 5],
    )
    show(f"{result['test']}, seed {result['seed']}; * p < 0.05")


def _tell_all(result: dict[str, Any]) -> None:
    """A line a system and metric, then who is best, and how to read it."""
    show_table(
        [
            "system",
            "metric",
            "score",
            f"against {result['baseline']}",
            "95 % interval",
            "p",
            "Holm",
        ],
        [
            [
                each["system"] if number == 0 else "",
                row["name"],
                f"{row['system']:.1f}",
                f"{row['delta']:+.1f}",
                f"{row['ci'][0]:+.1f} to {row['ci'][1]:+.1f}",
                f"{row['p']:.4f}",
                f"{row['p_adjusted']:.4f}" + (" *" if row["p_adjusted"] < 0.05 else ""),
            ]
            for each in result["systems"]
            for number, row in enumerate(each["metrics"])
        ],
        right=[2, 3, 4, 5, 6],
    )
    show()
    for name, best in result["best"].items():
        show(
            f"{name}: "
            + (
                f"{', '.join(best)} is significantly better than every other system"
                if best
                else "no system is significantly better than every other"
            )
        )
    show(
        f"{result['test']}, {result['trials']:,} trials, seed {result['seed']}; "
        f"* p < 0.05, corrected for {result['comparisons']} comparisons (Holm)"
    )

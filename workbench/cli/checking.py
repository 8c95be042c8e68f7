"""``check`` and ``husks``: findings of a project, of files, or of a stream."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli import options
from workbench.cli.output import counted, excerpt, progress_bar, say, show, show_json, show_table
from workbench.domain.errors import UsageError
from workbench.domain.findings import Confidence, Severity
from workbench.domain.languages import Language

if TYPE_CHECKING:
    from workbench.checks.profile import Profile
    from workbench.services.file_checking import FileCheck

_GATES = ("minor", "major", "critical")


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command()(check)
    app.command()(husks)


def check(
    path: Annotated[
        Path, typer.Argument(metavar="PROJECT|FILE", help="A project, or a bilingual file.")
    ],
    source_lang: Annotated[str | None, typer.Option(metavar="L")] = None,
    target_lang: Annotated[str | None, typer.Option(metavar="L")] = None,
    only: Annotated[
        str | None,
        typer.Option(metavar="FAMILY|ID,…", help="Only these checks or families."),
    ] = None,
    profile: Annotated[
        str | None,
        typer.Option(metavar="NAME|FILE", help="Which checks, how severe: see winnow profile."),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            help="Exit with 1 when a finding is at least this severe: minor, major, critical."
        ),
    ] = None,
    terms: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="A termbase: TBX, CSV, TSV, XLSX; may be repeated."),
    ] = None,
    hints: Annotated[bool, typer.Option("--hints", help="Show hints as well.")] = False,
    json: options.Json = False,
    sarif: options.Sarif = False,
    encoding: options.Encoding = None,
    scheduler: options.Scheduler = None,
) -> None:
    """Check a project or a bilingual file."""
    from workbench.services.cluster import on_cluster
    from workbench.services.file_checking import check_text_file, read_bilingual

    options.one_of(fail_on, _GATES, "--fail-on")
    if json and sarif:
        raise UsageError("Ask for --json or for --sarif, not for both.")
    chosen = _names(only)
    read_profile = _profile(profile)
    if options.is_project(path):
        with on_cluster(scheduler):
            result = _check_project(path, chosen, read_profile, hints, terms or ())
    else:
        text = read_bilingual(
            path, options.language(source_lang), options.language(target_lang), encoding
        )
        with progress_bar() as progress, on_cluster(scheduler):
            result = check_text_file(
                text,
                options.settings(),
                only=chosen,
                profile=read_profile,
                hints=hints,
                terms=terms or (),
                progress=progress,
            )
    if sarif:
        _tell_sarif(result, None if options.is_project(path) else path, hints=hints)
    else:
        _tell(result, json=json, hints=hints)
    _gate(result, fail_on)


def husks(
    path: Annotated[
        str,
        typer.Argument(
            metavar="PROJECT|FILE|-", help="A project, a file, or - for standard input."
        ),
    ],
    target_lang: Annotated[
        str | None, typer.Option(metavar="L", help="The language of the translation.")
    ] = None,
    source_lang: Annotated[
        str | None, typer.Option(metavar="L", help="The language it was translated from.")
    ] = None,
    source_file: Annotated[
        Path | None, typer.Option(metavar="F", help="The source, line by line.")
    ] = None,
    fail_on: Annotated[str | None, typer.Option(help="As in check.")] = None,
    hints: Annotated[bool, typer.Option("--hints", help="Show hints as well.")] = False,
    json: options.Json = False,
    encoding: options.Encoding = None,
) -> None:
    """Find idioms that were translated word for word."""
    from workbench.services.file_checking import check_text_file, read_translation

    options.one_of(fail_on, _GATES, "--fail-on")
    if path != "-" and options.is_project(Path(path)):
        result = _check_project(Path(path), ["husks"], None, hints)
    else:
        if target_lang is None:
            raise UsageError("Name the language of the translation with --target-lang.")
        text = read_translation(
            path,
            options.language(source_lang),
            Language.parse(target_lang),
            source_file,
            encoding,
        )
        with progress_bar() as progress:
            result = check_text_file(
                text, options.settings(), only=["husks"], hints=hints, progress=progress
            )
    _tell(result, json=json, hints=hints)
    _gate(result, fail_on)


def _names(only: str | None) -> list[str] | None:
    if only is None:
        return None
    names = [name.strip() for name in only.split(",") if name.strip()]
    if not names:
        raise UsageError("--only needs the name of a check or a family, as --only numbers.")
    return names


def _profile(name: str | None) -> "Profile | None":
    if name is None:
        return None
    from workbench.services.profiles import profile_named

    return profile_named(name)


def _check_project(
    path: Path,
    only: Sequence[str] | None,
    profile: "Profile | None",
    hints: bool,
    terms: Sequence[Path] = (),
) -> "FileCheck":
    from workbench.services.checking import check_project, stored_check
    from workbench.services.opening import close

    session = options.session(path)
    try:
        with progress_bar() as progress:
            result = check_project(
                session, only=only, profile=profile, hints=hints, terms=terms, progress=progress
            )
        return stored_check(session, result, only)
    finally:
        close(session)


def _tell(result: "FileCheck", *, json: bool, hints: bool) -> None:
    from workbench.reports.shapes import check_shape

    if json:
        show_json(check_shape(result))
        return
    shown = [
        placed
        for placed in result.findings
        if hints or placed.finding.confidence is not Confidence.HINT
    ]
    for placed in shown:
        finding = placed.finding
        place = placed.external_id or str(placed.position)
        show(
            f"{placed.document}:{place}: {finding.severity.value}: {finding.message}"
            f" [{finding.check}]"
        )
        if placed.source:
            show(f"    {excerpt(placed.source, 100)}")
        show(f"    {excerpt(placed.target, 100)}")
        if finding.suggestions:
            proposals = " | ".join(s.text for s in finding.suggestions[:4])
            show(f"    → {excerpt(proposals, 100)}")
    if shown:
        counts: dict[str, int] = {}
        for placed in shown:
            counts[placed.finding.check] = counts.get(placed.finding.check, 0) + 1
        show()
        show_table(
            ["check", "findings"],
            [[name, str(count)] for name, count in sorted(counts.items())],
            right=[1],
        )
    for notice in result.notices:
        say(notice)
    say(
        f"{counted(len(shown), 'finding', 'findings')} in "
        f"{counted(result.segments, 'segment', 'segments')}, {result.seconds:.1f} s"
        + (
            f" ({len(result.findings) - len(shown)} hints not shown; add --hints)."
            if len(shown) < len(result.findings)
            else "."
        )
    )


def _tell_sarif(result: "FileCheck", path: Path | None, *, hints: bool) -> None:
    """Hints only where they are asked for: a code host shows every result."""
    from workbench.reports.sarif import sarif

    shown = [
        placed
        for placed in result.findings
        if hints or placed.finding.confidence is not Confidence.HINT
    ]
    show_json(sarif(shown, path.as_posix() if path else None))


def _gate(result: "FileCheck", fail_on: str | None) -> None:
    """Exit with 1 when a finding above hint is at least as severe as ``fail_on``."""
    if fail_on is None:
        return
    threshold = Severity(fail_on).rank
    worse = [
        placed
        for placed in result.findings
        if placed.finding.severity.rank >= threshold
        and placed.finding.confidence is not Confidence.HINT
    ]
    if worse:
        say(f"winnow: {counted(len(worse), 'finding is', 'findings are')} {fail_on} or worse.")
        raise typer.Exit(1)

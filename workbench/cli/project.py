"""``new``, ``import``, ``translate``, ``export``, ``stats``: what is done with a project file."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.cli import options
from workbench.cli.output import progress_bar, say, show, show_json, show_table
from workbench.domain.errors import UsageError
from workbench.domain.languages import Language


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command()(new)
    app.command("import")(import_)
    app.command()(translate)
    app.command()(export)
    app.command()(stats)


def new(
    project: options.Project,
    source: Annotated[str, typer.Option(metavar="LANG", help="The source language, as ru.")],
    target: Annotated[
        list[str], typer.Option(metavar="LANG", help="A target language; may be repeated.")
    ],
) -> None:
    """Make a project."""
    from workbench.services.opening import close, create_project

    session = create_project(
        project,
        Language.parse(source),
        [Language.parse(code) for code in target],
        options.settings(),
    )
    say(f"Made {session.project.path}.")
    close(session)


def import_(
    project: options.Project,
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Files to import.")],
    role: Annotated[
        str,
        typer.Option(
            "--as", help="auto, bilingual, source, target, candidate, reference or scores."
        ),
    ] = "auto",
    system: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The system (or reference set) the file is of."),
    ] = None,
    document: Annotated[
        str | None, typer.Option(metavar="NAME", help="The document it belongs to or becomes.")
    ] = None,
    format: Annotated[
        str | None, typer.Option(metavar="F", help="The file's format, where it is in doubt.")
    ] = None,
    split: Annotated[str, typer.Option(help="auto, lines or sentences.")] = "auto",
    target: Annotated[
        str | None, typer.Option(metavar="LANG", help="The target language, if several.")
    ] = None,
    encoding: options.Encoding = None,
) -> None:
    """Import files: documents, or references, candidates and targets of one."""
    from workbench.services.importing import ImportOptions, import_files
    from workbench.services.opening import close

    session = options.session(project)
    with progress_bar() as progress:
        result = import_files(
            session,
            files,
            ImportOptions(
                role=role,
                system=system,
                document=document,
                format=format,
                split=split,
                target_language=options.language(target),
                encoding=encoding,
            ),
            progress,
        )
    for warning in result.warnings:
        say(f"winnow: {warning}")
    names = {d.id: d.name for d in session.project.documents.all(counted=False)}
    listed = ", ".join(f"“{names[key]}”" for key in result.documents)
    say(f"Imported {result.segments} segments into {listed}.")
    close(session)


def translate(
    project: options.Project,
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="The model or engine to use.")
    ] = None,
    target: Annotated[
        str | None, typer.Option(metavar="LANG", help="Only into this language.")
    ] = None,
    only: Annotated[str, typer.Option(help="empty or all.")] = "empty",
    where: options.Where = None,
    profile: Annotated[
        str | None,
        typer.Option(metavar="NAME|FILE", help="With which options; see winnow models options."),
    ] = None,
    keep: Annotated[
        bool, typer.Option("--keep", help="Keep the profile with the project.")
    ] = False,
    scheduler: options.Scheduler = None,
) -> None:
    """Translate with a model on this machine."""
    from workbench.services.cluster import on_cluster
    from workbench.services.opening import close
    from workbench.services.translating import translate as translate_project
    from workbench.services.translation_profiles import keep_profile, profile_named

    if keep and profile is None:
        raise UsageError("--keep needs --profile: say what is to be kept with the project.")
    chosen = None if profile is None else profile_named(profile)
    session = options.session(project)
    query = options.query(where)
    if keep:
        keep_profile(session, profile)
    ids = None if query is None else list(session.project.segments.ids(query))
    with progress_bar() as progress, on_cluster(scheduler):
        result = translate_project(
            session,
            model=model,
            target_language=options.language(target),
            only=only,
            segment_ids=ids,
            profile=chosen,
            progress=progress,
        )
    if result.translated:
        say(
            f"Translated {result.translated} segments with {result.system} "
            f"in {result.seconds:.1f} s."
        )
    else:
        say("Nothing to translate: every segment has a target (use --only all for candidates).")
    for key, problem in result.problems[:20]:
        segment = session.project.segments.get(key)
        say(f"winnow: segment {segment.position}: {problem}")
    close(session)


def export(
    project: options.Project,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE|DIR")],
    document: Annotated[str | None, typer.Option(metavar="NAME")] = None,
    format: Annotated[
        str | None, typer.Option(metavar="F", help="The document's own, text or tsv.")
    ] = None,
    status: Annotated[
        str | None,
        typer.Option(help="Only segments that have come at least this far, as approved."),
    ] = None,
) -> None:
    """Write documents back, with nothing changed but the targets."""
    from workbench.domain.statuses import Status
    from workbench.services.exporting import export as export_documents
    from workbench.services.opening import close

    options.one_of(status, tuple(Status), "--status")
    session = options.session(project)
    with progress_bar() as progress:
        written = export_documents(
            session,
            output,
            document=document,
            format=format,
            status=Status(status) if status else None,
            progress=progress,
        )
    for path in written:
        say(f"Wrote {path}.")
    close(session)


def stats(project: options.Project, json: options.Json = False) -> None:
    """Say how far a project is."""
    from workbench.services.opening import close
    from workbench.services.project_stats import project_stats

    session = options.session(project)
    found = project_stats(session)
    if json:
        show_json(
            {
                "segments": found.segments,
                "status": {status.value: count for status, count in found.by_status.items()},
                "documents": [
                    {
                        "name": document.name,
                        "source_language": document.source_language.code,
                        "target_language": document.target_language.code,
                        "segments": document.segment_count,
                        "status": {status.value: count for status, count in by.items()},
                    }
                    for document, by in found.documents
                ],
                "systems": list(found.systems),
                "references": list(found.reference_sets),
                "findings": found.findings,
                "people": [{"who": who, "changes": count} for who, count in found.people],
            }
        )
    else:
        statuses = [status.value for status in found.by_status]
        show_table(
            ["document", "language", "segments", *statuses],
            [
                [
                    document.name,
                    document.target_language.code,
                    str(document.segment_count),
                    *(str(count) for count in by.values()),
                ]
                for document, by in found.documents
            ],
            right=range(2, 3 + len(statuses)),
        )
        show()
        show(f"systems: {', '.join(found.systems) or 'none'}")
        show(f"references: {', '.join(found.reference_sets) or 'none'}")
        show(f"open findings: {found.open_findings}")
    close(session)

"""``terms``: the termbase of a project, and the user's own."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli import options
from workbench.cli.output import (
    counted,
    excerpt,
    progress_bar,
    say,
    show_json,
    show_table,
)
from workbench.domain.errors import UsageError
from workbench.domain.languages import Language
from workbench.domain.terms import Concept

if TYPE_CHECKING:
    from workbench.services.session import Session

_commands = typer.Typer(
    help="List, add, remove, import and export terms, of a project or your own.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

_Own = Annotated[bool, typer.Option("--own", help="Your own terms, for every project.")]
_MaybeProject = Annotated[Path | None, typer.Argument(metavar="[PROJECT]", help="A .winnow file.")]
_SourceLanguage = Annotated[
    str | None, typer.Option("--source-lang", metavar="L", help="Where nothing else says it.")
]
_TargetLanguage = Annotated[
    str | None, typer.Option("--target-lang", metavar="L", help="Where nothing else says it.")
]


def register(app: typer.Typer) -> None:
    """Add the command group."""
    app.add_typer(_commands, name="terms")


@_commands.command("list")
def list_(project: _MaybeProject = None, own: _Own = False, json: options.Json = False) -> None:
    """List the terms of a project, your own (--own), or both."""
    concepts = [(concept, whose) for whose, found in _asked(project, own) for concept in found]
    if json:
        show_json([{**_as_json(concept), "whose": whose} for concept, whose in concepts])
        return
    show_table(
        ["id", "whose", "terms", "not translated", "note"],
        [
            [
                concept.identifier,
                whose,
                excerpt(_told(concept), 70),
                "yes" if concept.untranslatable else "",
                excerpt(concept.note, 30),
            ]
            for concept, whose in concepts
        ],
    )


def _asked(project: Path | None, own: bool) -> list[tuple[str, list[Concept]]]:
    """(whose, concepts) for what was asked for; without a project one's own."""
    from workbench.services.project_terms import project_concepts
    from workbench.services.termbases import own_termbases

    found: list[tuple[str, list[Concept]]] = []
    if project is not None:
        with _opened(project) as session:
            found.append(("project", project_concepts(session.project)))
    if own or project is None:
        for termbase in own_termbases():
            if termbase.problem:
                say(f"winnow: {termbase.problem}")
            found.append(("own", list(termbase.concepts)))
    return found


def _told(concept: Concept) -> str:
    """``en: power unit · ru: силовой блок, мотор (forbidden)``."""
    by_language: dict[str, list[str]] = {}
    for term in concept.terms:
        status = f" ({term.status.value})" if term.status.value != "preferred" else ""
        by_language.setdefault(term.language, []).append(term.text + status)
    return " · ".join(f"{code}: {', '.join(texts)}" for code, texts in by_language.items())


def _as_json(concept: Concept) -> dict[str, object]:
    return {
        "id": concept.identifier,
        "terms": [
            {
                "text": term.text,
                "language": term.language,
                "status": term.status.value,
                "part_of_speech": term.part_of_speech,
                "note": term.note,
            }
            for term in concept.terms
        ],
        "subject": concept.subject,
        "note": concept.note,
        "untranslatable": concept.untranslatable,
    }


@contextmanager
def _opened(project: Path) -> "Iterator[Session]":
    from workbench.services.opening import close

    session = options.session(project)
    try:
        yield session
    finally:
        close(session)


@_commands.command()
def add(
    source: Annotated[str, typer.Option(metavar="TERM", help="The term in the source language.")],
    project: _MaybeProject = None,
    own: _Own = False,
    target: Annotated[
        list[str] | None, typer.Option(metavar="TERM", help="What it is called; may be repeated.")
    ] = None,
    admitted: Annotated[
        list[str] | None, typer.Option(metavar="TERM", help="What it may be called, too.")
    ] = None,
    deprecated: Annotated[
        list[str] | None, typer.Option(metavar="TERM", help="What it is not called any more.")
    ] = None,
    forbidden: Annotated[
        list[str] | None, typer.Option(metavar="TERM", help="What it must not be called.")
    ] = None,
    keep: Annotated[bool, typer.Option("--keep", help="It is not translated at all.")] = False,
    subject: Annotated[str, typer.Option(help="The field it belongs to.")] = "",
    note: Annotated[str, typer.Option(help="What it means.")] = "",
    source_lang: _SourceLanguage = None,
    target_lang: _TargetLanguage = None,
    json: options.Json = False,
) -> None:
    """Add a term to a project, or to your own (--own)."""
    from workbench.services.project_terms import add_concepts, concept_from
    from workbench.services.termbases import add_own

    _one_place(project, own)

    def made(source_language: Language | None, target_language: Language | None) -> Concept:
        if source_language is None:
            raise UsageError("Say which language the term is in with --source-lang.")
        return concept_from(
            source,
            target or (),
            source_language,
            target_language,
            admitted=admitted or (),
            deprecated=deprecated or (),
            forbidden=forbidden or (),
            untranslatable=keep,
            subject=subject,
            note=note,
        )

    if project is None:
        new, changed = add_own([made(options.language(source_lang), options.language(target_lang))])
        _tell_added(new, changed, None, json=json)
        return
    with _opened(project) as session:
        languages = _languages(session, source_lang, target_lang)
        done = add_concepts(session, [made(*languages)], f"Add the term {source}")
    _tell_added(done.new, done.changed, len(done.changes.findings), json=json)


def _one_place(project: Path | None, own: bool) -> None:
    if (project is None) != own:
        raise UsageError("Give either a project or --own.")


def _languages(
    session: "Session", source: str | None, target: str | None
) -> tuple[Language, Language | None]:
    """The languages given, else those of the project where it has one target."""
    targets = session.project.target_languages
    only = targets[0] if len(targets) == 1 else None
    return (
        options.language(source) or session.project.source_language,
        options.language(target) or only,
    )


def _tell_added(new: int, changed: int, checked: int | None, *, json: bool) -> None:
    if json:
        show_json({"new": new, "changed": changed, "checked": checked})
        return
    again = "" if checked is None else f"; {counted(checked, 'segment', 'segments')} checked again"
    say(f"{counted(new, 'new concept', 'new concepts')}, {changed} changed{again}.")


@_commands.command()
def remove(
    names: Annotated[
        list[str], typer.Argument(metavar="[PROJECT] ID…", help="Identifiers, or terms.")
    ],
    own: _Own = False,
    json: options.Json = False,
) -> None:
    """Remove terms from a project, or from your own (--own)."""
    from workbench.services.project_terms import found_concept, remove_concept
    from workbench.services.termbases import keep_own, own_concepts

    removed: list[Concept] = []
    if own:
        left = own_concepts()
        for name in names:
            concept = found_concept(left, name, "Your own termbase")
            left.remove(concept)
            removed.append(concept)
        keep_own(left)
    else:
        project, *wanted = names
        if not wanted:
            raise UsageError("Name the terms to remove after the project, or give --own.")
        with _opened(Path(project)) as session:
            removed = [remove_concept(session, name)[0] for name in wanted]
    if json:
        show_json({"removed": [_as_json(concept) for concept in removed]})
        return
    say(f"Removed {', '.join(concept.identifier for concept in removed)}.")


@_commands.command("import")
def import_(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="[PROJECT] FILE…", help="TBX, CSV, TSV or XLSX termbases."),
    ],
    own: _Own = False,
    source_lang: _SourceLanguage = None,
    target_lang: _TargetLanguage = None,
    encoding: options.Encoding = None,
    json: options.Json = False,
) -> None:
    """Import termbases into a project, or into your own (--own)."""
    from workbench.services.project_terms import add_concepts
    from workbench.services.termbases import add_own, read_file

    if own:
        source, target = options.language(source_lang), options.language(target_lang)
        concepts = [c for path in paths for c in read_file(path, source, target, encoding)]
        new, changed = add_own(concepts)
        _tell_added(new, changed, None, json=json)
        return
    project, *files = paths
    if not files:
        raise UsageError("Name the files to import after the project, or give --own.")
    with _opened(project) as session, progress_bar() as progress:
        languages = _languages(session, source_lang, target_lang)
        concepts = [c for path in files for c in read_file(path, *languages, encoding)]
        title = f"Import terms from {', '.join(path.name for path in files)}"
        done = add_concepts(session, concepts, title, progress)
    _tell_added(done.new, done.changed, len(done.changes.findings), json=json)


@_commands.command()
def export(
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="TBX, CSV, TSV or XLSX.")
    ],
    project: _MaybeProject = None,
    own: _Own = False,
    json: options.Json = False,
) -> None:
    """Write the terms of a project, your own (--own), or both, as a termbase."""
    from workbench.services.termbases import write_file

    concepts: Sequence[Concept] = [c for _, found in _asked(project, own) for c in found]
    write_file(concepts, output)
    if json:
        show_json({"concepts": len(concepts), "file": str(output)})
        return
    say(f"Wrote {counted(len(concepts), 'concept', 'concepts')} to {output}.")

"""Bringing files in: as documents, or as references, candidates and targets of one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.domain.changes import Changes
from workbench.domain.errors import InputError, UsageError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress
from workbench.domain.segments import Document
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText
from workbench.formats import aligned, registry
from workbench.formats.base import ParsedFile, ReadOptions, Unit
from workbench.formats.reading import decode, read_bytes
from workbench.services import editing
from workbench.services.session import Session
from workbench.store.documents import NewSegment

ROLES = ("auto", "bilingual", "source", "target", "candidate", "reference", "scores")
SPLITS = ("auto", "lines", "sentences")


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the user said about the files; everything may be left to Winnow.

    ``columns`` and ``header`` are a table's, as in ``ReadOptions``.
    """

    role: str = "auto"
    system: str | None = None
    document: str | None = None
    format: str | None = None
    split: str = "auto"
    target_language: Language | None = None
    encoding: str | None = None
    columns: tuple[str, ...] = ()
    header: bool | None = None

    def __post_init__(self) -> None:
        if self.role not in ROLES:
            raise UsageError(f"“{self.role}” is not a way to import; use {', '.join(ROLES)}.")
        if self.split not in SPLITS:
            raise UsageError(f"“{self.split}” is not a way to split; use {', '.join(SPLITS)}.")


@dataclass(frozen=True, slots=True)
class ImportResult:
    """``documents`` are ids of the documents made or added to."""

    documents: tuple[int, ...]
    segments: int
    warnings: tuple[str, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class Understood:
    """One document-to-be: what Winnow made of the files, before anything is stored."""

    name: str
    files: tuple[Path, ...]
    parsed: ParsedFile
    original: bytes

    @property
    def file_name(self) -> str:
        """The name under which the original bytes are kept."""
        return self.files[0].name


def understand(
    paths: Sequence[Path], options: ImportOptions, source: Language, target: Language
) -> list[Understood]:
    """Read files that become documents; nothing is stored. The import wizard shows this."""
    if not paths:
        raise UsageError("Name at least one file to import.")
    together = _aligned_group(paths, options)
    if together is not None:
        return [together]
    return [_read_alone(path, options, source, target) for path in paths]


def import_files(
    session: Session,
    paths: Sequence[Path],
    options: ImportOptions | None = None,
    progress: Progress = no_progress,
) -> ImportResult:
    """Import ``paths``; a file that cannot be used raises ``InputError`` and changes nothing.

    References, candidates and targets given alone belong to a document that is there already
    (``options.document``, or the only one); everything else makes new documents.
    """
    options = options or ImportOptions()
    project = session.project
    if options.role == "scores":
        from workbench.services.score_imports import import_scores

        return import_scores(session, paths, options, progress)
    if options.role in ("candidate", "reference", "target"):
        return _attach(session, paths, options, progress)
    targets = project.target_languages
    wanted = options.target_language
    if wanted is not None and wanted not in targets:
        raise UsageError(
            f"The project does not translate into {wanted.name}; its target languages are "
            f"{', '.join(language.code for language in targets)}."
        )
    understood = understand(paths, options, project.source_language, wanted or targets[0])
    documents: list[int] = []
    warnings: list[str] = []
    count = 0
    for item in understood:
        warnings += item.parsed.warnings
        for language in _languages_of(item, project.source_language, targets, wanted):
            warnings += _filling_note(item.parsed.units)
            documents.append(
                project.documents.add(
                    name=item.name,
                    format_name=item.parsed.format,
                    file_name=item.file_name,
                    source_language=project.source_language,
                    target_language=language,
                    original=item.original,
                    segments=_new_segments(item.parsed.units),
                    total=len(item.parsed.units),
                    has_source=item.parsed.has_source,
                    progress=progress,
                )
            )
            count += len(item.parsed.units)
    return ImportResult(tuple(documents), count, tuple(warnings), Changes(structure=True))


def _languages_of(
    item: Understood,
    source: Language,
    targets: Sequence[Language],
    wanted: Language | None,
) -> list[Language]:
    """The target languages a file makes documents for; a file of another pair is refused."""
    parsed = item.parsed
    if parsed.source_language and parsed.source_language.base != source.base:
        raise InputError(
            f"{item.file_name} has {parsed.source_language.name} as its source and the project "
            f"{source.name}; make a project for that pair."
        )
    if wanted is not None:
        return [wanted]
    if parsed.target_language is not None:
        exact = [t for t in targets if t == parsed.target_language]
        near = [t for t in targets if t.base == parsed.target_language.base]
        if not near:
            raise InputError(
                f"{item.file_name} is translated into {parsed.target_language.name}, which the "
                "project does not have; make a project for that pair."
            )
        return (exact or near)[:1]
    translated = any(not unit.target.is_empty or unit.candidates for unit in parsed.units)
    return list(targets[:1] if translated else targets)


def _read_alone(
    path: Path, options: ImportOptions, source: Language, target: Language
) -> Understood:
    data = read_bytes(path)
    file_format = (
        registry.format_named(options.format)
        if options.format
        else registry.recognise(data, path.name)
    )
    split = "sentences" if options.split == "auto" else options.split
    parsed = file_format.read(
        data,
        path.name,
        ReadOptions(
            split=split,
            source_language=source,
            target_language=target,
            encoding=options.encoding,
            columns=options.columns,
            header=options.header,
        ),
    )
    if parsed.format == "plain":
        # A plain text names no language; what came back is what was passed in.
        parsed = replace(parsed, source_language=None, target_language=None)
    if options.role == "bilingual" and all(unit.target.is_empty for unit in parsed.units):
        parsed = replace(
            parsed, warnings=(*parsed.warnings, f"{path.name} holds no translations yet.")
        )
    return Understood(options.document or path.stem, (path,), parsed, data)


def _aligned_group(paths: Sequence[Path], options: ImportOptions) -> Understood | None:
    """Several plain text files named as an aligned corpus are; None when these are not that."""
    if options.role != "auto" or options.format not in (None, "plain") or len(paths) < 2:
        return None
    roles = [aligned.role_of(path.name) for path in paths]
    if any(role is None for role in roles):
        return None
    if not any(role is not None and role[0] is aligned.Role.SOURCE for role in roles):
        raise InputError(
            "These look like aligned files, but none is the source; add source.txt, or import "
            "them one by one with --as reference or --as candidate."
        )
    files = []
    original = b""
    for path, role in zip(paths, roles, strict=True):
        assert role is not None
        data = read_bytes(path)
        if role[0] is aligned.Role.SOURCE:
            original = data
        files.append(
            aligned.AlignedFile(
                role[0], path.name, aligned.read_lines(data, path.name, options.encoding), role[1]
            )
        )
    order = [p for p, r in zip(paths, roles, strict=True) if r and r[0] is aligned.Role.SOURCE]
    first = order[0]
    units = aligned.align(files)
    name = options.document or first.absolute().parent.name or first.stem
    parsed = ParsedFile(format="aligned", units=units)
    return Understood(name, (first, *(p for p in paths if p != first)), parsed, original)


def _new_segments(units: Sequence[Unit]) -> Iterator[NewSegment]:
    """Units as new segments; an empty target starts from the first candidate, as a draft."""
    for unit in units:
        target, origin, status = unit.target, None, unit.status
        if target.is_empty and unit.candidates:
            origin, target = next(iter(unit.candidates.items()))
            status = Status.NEW
        elif status is None:
            status = Status.NEW if target.is_empty else Status.TRANSLATED
        yield NewSegment(
            source=unit.source,
            target=target,
            status=status or Status.NEW,
            locked=unit.locked,
            external_id=unit.external_id,
            ends_paragraph=unit.ends_paragraph,
            note=unit.note,
            origin=origin,
            references=unit.references,
            candidates=unit.candidates,
            metadata=unit.metadata,
        )


def _filling_note(units: Sequence[Unit]) -> tuple[str, ...]:
    systems: dict[str, None] = {}
    for unit in units:
        if unit.target.is_empty:
            systems.update(dict.fromkeys(unit.candidates))
    if len(systems) < 2:
        return ()
    return (
        f"Targets start from {next(iter(systems))}, the first of {len(systems)} systems; "
        "another can be taken segment by segment or for the whole project.",
    )


def _attach(
    session: Session, paths: Sequence[Path], options: ImportOptions, progress: Progress
) -> ImportResult:
    """Add lines of references, candidates or targets to the segments of a document."""
    document = _document_for(session, options)
    segments = session.project.segments.of_document(document.id)
    prepared = []
    for path in paths:
        data = read_bytes(path)
        lines = aligned.read_lines(data, path.name, options.encoding)
        _require_as_many(session, document, len(segments), path.name, lines)
        prepared.append((path, lines))
    changes = Changes()
    for number, (path, lines) in enumerate(prepared):
        texts = {s.id: TaggedText.literal(t) for s, t in zip(segments, lines, strict=True)}
        name = _given_name(path, options, len(paths))
        if options.role == "reference":
            session.project.documents.put_references(name, texts)
        elif options.role == "candidate":
            session.project.documents.put_candidates(
                name, {key: (text, None) for key, text in texts.items()}
            )
            changes |= editing.fill_empty_targets(session, name, document.id)
        else:
            changes |= editing.set_targets(session, f"Import {path.name}", texts)
        progress(number + 1, len(prepared), "importing")
    moved = frozenset(segment.id for segment in segments)
    return ImportResult(
        (document.id,),
        len(segments),
        (),
        changes | Changes(segments=moved, scores=moved, structure=True),
    )


def _document_for(session: Session, options: ImportOptions) -> Document:
    documents = session.project.documents
    if options.document:
        return documents.named(options.document, options.target_language)
    present = [
        document
        for document in documents.all(counted=False)
        if options.target_language in (None, document.target_language)
    ]
    if not present:
        raise UsageError("The project has no document yet; import its source first.")
    if len(present) > 1:
        names = ", ".join(document.name for document in present)
        raise UsageError(f"Say which document the file belongs to with --document: {names}.")
    return present[0]


def _require_as_many(
    session: Session, document: Document, segments: int, file_name: str, lines: Sequence[str]
) -> None:
    if len(lines) == segments:
        return
    hint = "the files must be aligned line by line."
    if document.format == "plain":
        data, name = session.project.documents.original(document.id)
        if len(aligned.split_lines(decode(data, name)[0])) == len(lines):
            hint = "its source was split into sentences; import it again with --split lines."
    raise InputError(
        f"{file_name} has {len(lines)} lines and the document “{document.name}” {segments} "
        f"segments; {hint}"
    )


def _given_name(path: Path, options: ImportOptions, count: int) -> str:
    """The system's or reference set's name: as given, else from the file's name."""
    if options.system and count == 1:
        return options.system
    if options.system:
        raise UsageError("--system names one file's system; import the files one by one.")
    role = aligned.role_of(path.name)
    return (role[1] if role and role[1] else None) or path.stem

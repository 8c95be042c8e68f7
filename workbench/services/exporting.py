"""Writing documents back: into their own format with nothing else changed, or as a table."""

from pathlib import Path

from workbench.config.files import write_atomically
from workbench.domain.errors import OutputError, UsageError
from workbench.domain.progress import Progress, no_progress
from workbench.domain.segments import Document, Segment
from workbench.domain.statuses import Status
from workbench.formats.registry import format_named
from workbench.services.pieces import whole_units, write_unit
from workbench.services.session import Session

#: Formats that any document can be exported to, whatever it came from.
CONVERSIONS = ("text", "tsv")


def export(
    session: Session,
    out: Path,
    *,
    document: str | None = None,
    format: str | None = None,
    status: Status | None = None,
    progress: Progress = no_progress,
) -> list[Path]:
    """Write one document to the file ``out``, or several into the folder ``out``.

    ``status`` limits what is written to segments that have come at least that far; the others
    keep the target they were imported with. Returns the files written; raises ``OutputError``.
    """
    documents = session.project.documents.all(counted=False)
    if not documents:
        raise UsageError("The project has no documents to export; import a file first.")
    chosen = [session.project.documents.named(document)] if document else documents
    into_folder = out.is_dir() or (len(chosen) > 1 and not out.suffix)
    if len(chosen) > 1 and not into_folder:
        raise UsageError(
            f"The project has {len(chosen)} documents; name one with --document, or give a "
            "folder to export them all."
        )
    if into_folder:
        try:
            out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(
                f"The folder {out} cannot be made: {error.strerror}; choose another place."
            ) from error
    written: list[Path] = []
    for number, item in enumerate(chosen):
        path = out / _file_name(session, item, format, written) if into_folder else out
        write_atomically(path, render(session, item, format or _by_suffix(path, item), status))
        written.append(path)
        progress(number + 1, len(chosen), "exporting")
    return written


def render(
    session: Session, document: Document, format_name: str, status: Status | None = None
) -> bytes:
    """The bytes of a document in its own format, or converted."""
    segments = session.project.segments.of_document(document.id)
    order = [Status.NEW, Status.REJECTED, Status.TRANSLATED, Status.REVIEWED, Status.APPROVED]

    def far_enough(found: Status) -> bool:
        return status is None or order.index(found) >= order.index(status)

    if format_name == "text":
        # A line of an aligned file stays one line, however many segments it became.
        lines = [
            unit.target.plain if far_enough(unit.status) else ""
            for unit in (
                map(write_unit, whole_units(segments)) if document.format == "aligned" else segments
            )
        ]
        return "".join(line.replace("\n", " ") + "\n" for line in lines).encode()
    if format_name == document.format:
        original, file_name = session.project.documents.original(document.id)
        units = [
            write_unit(pieces)
            for pieces in whole_units(segments)
            if all(far_enough(piece.status) for piece in pieces)
            and not all(map(_is_imported_draft, pieces))
        ]
        if document.format == "aligned":
            return render(session, document, "text", status)
        return format_named(document.format).write(original, file_name, units)
    if format_name == "tsv":
        rows = ["id\tsource\ttarget\tstatus"]
        rows += [
            "\t".join(
                _cell(value)
                for value in (
                    segment.external_id or str(segment.position),
                    segment.source.readable(),
                    segment.target.readable() if far_enough(segment.status) else "",
                    segment.status.value,
                )
            )
            for segment in segments
        ]
        return ("\n".join(rows) + "\n").encode()
    raise UsageError(
        f"“{document.name}” came as {document.format} and can be exported as that, or as "
        f"{' or '.join(CONVERSIONS)}, not as {format_name}."
    )


def _is_imported_draft(segment: Segment) -> bool:
    """A target that only stands there because the file brought a candidate, and nobody saw it."""
    return segment.revision == 0 and segment.status is Status.NEW and segment.origin is not None


def _cell(text: str) -> str:
    return text.replace("\t", " ").replace("\r", " ").replace("\n", " ")


def _by_suffix(path: Path, document: Document) -> str:
    """A table asked for by its ending; everything else goes out as it came in."""
    if path.suffix.lower() == ".tsv" and document.format != "tsv":
        return "tsv"
    return document.format


def _file_name(
    session: Session, document: Document, format_name: str | None, taken: list[Path]
) -> str:
    """``article.pt-BR.xlf``: the imported name with the target language in it."""
    _, original = session.project.documents.original(document.id)
    source = Path(original)
    suffix = {"text": ".txt", "tsv": ".tsv"}.get(format_name or "", source.suffix)
    stem = source.stem if document.format != "aligned" else document.name
    code = document.target_language.code
    name = f"{stem}.{code}{suffix}" if not stem.endswith(code) else f"{stem}{suffix}"
    name = name.replace("/", "_").replace("\\", "_")
    number = 1
    known = {path.name for path in taken}
    while name in known:
        number += 1
        name = f"{stem}.{code} ({number}){suffix}"
    return name

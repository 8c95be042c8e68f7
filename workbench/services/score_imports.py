"""Bringing in other people's scores: a column a metric, findings where the metric marks errors.

COMET, xCOMET, MetricX and WMT's judgements come as values a segment. They are kept as measures
without statistics (``services/measures.py``), so that nothing is ever added that cannot be; what
a file says about a translation that has been changed since is left out, and counted.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.changes import Changes
from workbench.domain.errors import InputError, UsageError
from workbench.domain.findings import Finding
from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress
from workbench.domain.segments import Segment
from workbench.domain.spans import Span
from workbench.domain.text import TAG_CHARACTER, TaggedText
from workbench.services.measures import imported_files, imported_signature, is_imported
from workbench.services.session import Session
from workbench.store.findings import Checked
from workbench.store.statistics import TARGET, Vector

if TYPE_CHECKING:
    from workbench.scoring.import_columns import ErrorSpan, ScoreColumn
    from workbench.services.importing import ImportOptions, ImportResult

_NAMED = 6  # names in a sentence before "and others"


@dataclass(frozen=True, slots=True)
class _Place:
    """The segments a file speaks of, in its order, and their documents."""

    language: Language
    documents: tuple[int, ...]
    segments: tuple[Segment, ...]


def import_scores(
    session: Session,
    paths: Sequence[Path],
    options: "ImportOptions",
    progress: Progress = no_progress,
) -> "ImportResult":
    """Read score files (or mt-metrics-eval folders) as columns of the project's systems.

    ``options.system`` names the system of a file that does not, ``target`` being the target;
    ``options.document`` the document it speaks of, needed where no number of segments decides.
    Raises ``InputError`` where values and segments, or the texts, do not match.
    """
    from workbench.scoring.imports import read_scores
    from workbench.services.importing import ImportResult

    prepared: list[tuple[str, str, ScoreColumn, _Place]] = []
    skipped: dict[str, None] = {}
    warnings: list[str] = []
    for path in paths:
        columns = read_scores(path)
        for column in columns:
            system = _system(session, column.system, columns, options.system)
            if system is None:
                skipped[column.system] = None
                continue
            place = _place(session, len(column.values), path.name, options, column)
            prepared.append((path.name, system, column, place))
    if not prepared:
        raise InputError(
            f"The scores are of {_listed(list(skipped))}, and the project has no such system; "
            "name the system with --system (target for the target)."
        )
    if skipped:
        warnings.append(f"Left out, since the project has no such system: {_listed([*skipped])}.")
    moved: set[int] = set()
    marked: set[int] = set()
    for done, (file_name, system, column, place) in enumerate(prepared):
        ids, findings, warning = _store(session, file_name, system, column, place)
        moved |= ids
        marked |= findings
        warnings += [warning] if warning else []
        progress(done + 1, len(prepared), "importing")
    documents = dict.fromkeys(key for *_, place in prepared for key in place.documents)
    return ImportResult(
        tuple(documents),
        len(moved),
        tuple(dict.fromkeys(warnings)),
        Changes(scores=frozenset(moved), findings=frozenset(marked)),
    )


def column_name(metric: str) -> str:
    """The name a column is kept under; one of Winnow's own metrics is told apart."""
    from workbench.scoring import registry

    name = metric.strip() or "score"
    try:
        registry.metric(name)
    except UsageError:
        return name
    return f"{name} (imported)"


def _system(
    session: Session, name: str, columns: "Sequence[ScoreColumn]", wanted: str | None
) -> str | None:
    """The project's name for a system of a file ("" for the target); None if it is not meant."""
    known = {_key(each): each for each in session.project.documents.systems()}
    known.setdefault("target", TARGET)
    if wanted is not None:
        if _key(wanted) not in known:
            listed = ", ".join(("target", *session.project.documents.systems()))
            raise UsageError(f"The project has no system “{wanted}”; it has {listed}.")
        alone = len({column.system for column in columns}) == 1
        return known[_key(wanted)] if alone or _key(name) == _key(wanted) else None
    return known.get(_key(name))


def _key(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).casefold()


def _place(
    session: Session, count: int, file_name: str, options: "ImportOptions", column: "ScoreColumn"
) -> _Place:
    """Which segments a column of ``count`` values speaks of."""
    project = session.project
    documents = [
        document
        for document in project.documents.all()
        if options.target_language in (None, document.target_language)
    ]
    if not documents:
        raise UsageError("The project has no document yet; import its source first.")
    language = documents[0].target_language
    if options.document:
        chosen = [project.documents.named(options.document, options.target_language)]
        language = chosen[0].target_language
    else:
        same = [document for document in documents if document.target_language == language]
        whole = sum(document.segment_count for document in same)
        alone = [document for document in same if document.segment_count == count]
        if whole == count or len(same) == 1:
            chosen = same
        elif len(alone) == 1:
            chosen = alone
        else:
            sizes = ", ".join(f"{each.name} {each.segment_count}" for each in same[:_NAMED])
            raise InputError(
                f"{file_name} has {count} values a system, and the documents have {sizes} "
                "segments; say which one is meant with --document."
            )
    segments = [
        segment for document in chosen for segment in project.segments.of_document(document.id)
    ]
    # Judgements of people may end before the text does; a metric scores every line.
    judged = any(value is None for value in column.values)
    if count > len(segments) or (count < len(segments) and not judged):
        raise InputError(
            f"{file_name} has {count} values of {column.metric} for {column.system}, and "
            f"{len(segments)} segments are there; they must be aligned one to one."
        )
    return _Place(language, tuple(each.id for each in chosen), tuple(segments))


def _store(
    session: Session, file_name: str, system: str, column: "ScoreColumn", place: _Place
) -> tuple[frozenset[int], frozenset[int], str]:
    """Put one column into the project; the segments scored and marked, and what was left out."""
    texts = _texts(session, system, place.segments)
    rows: list[tuple[Segment, float | None, int]] = []
    other = 0
    for number, (segment, value) in enumerate(zip(place.segments, column.values, strict=False)):
        if segment.id not in texts:
            continue
        theirs = column.hypotheses[number] if column.hypotheses else None
        if theirs is not None and _squeezed(theirs) != _squeezed(texts[segment.id].plain):
            other += 1
            continue
        rows.append((segment, value, number))
    shown = system or "target"
    if not rows:
        raise InputError(
            f"None of the translations in {file_name} is what {shown} has; these scores are of "
            "another system or another version."
        )
    values = {
        segment.id: (segment.revision, value) for segment, value, _ in rows if value is not None
    }
    _put(session, file_name, system, column, place, values)
    marked = _mark(session, column, rows) if column.spans else frozenset()
    warning = ""
    if other:
        warning = (
            f"{other:,} of {len(place.segments):,} translations of {shown} are not the ones that "
            f"{file_name} scored; they are left without."
        )
    return frozenset(values), marked, warning


def _texts(session: Session, system: str, segments: Sequence[Segment]) -> dict[int, TaggedText]:
    if system == TARGET:
        return {segment.id: segment.target for segment in segments if segment.target.text}
    return {
        candidate.segment_id: candidate.text
        for candidate in session.project.documents.candidates([each.id for each in segments])
        if candidate.system == system
    }


def _squeezed(text: str) -> str:
    """COMET and others strip lines and may fold white space."""
    return " ".join(text.split())


def _put(
    session: Session,
    file_name: str,
    system: str,
    column: "ScoreColumn",
    place: _Place,
    values: Mapping[int, tuple[int, float]],
) -> None:
    """Store the values; those of other documents that are there already stay."""
    statistics = session.project.statistics
    name = column_name(column.metric)
    files: tuple[str, ...] = ()
    kept: dict[int, float] = {}
    here = {segment.id for segment in place.segments}
    for measure in statistics.measures():
        same = (measure.system, measure.target_language, measure.metric)
        if same == (system, place.language, name) and is_imported(measure):
            kept = {key: value for key, value in statistics.scores(measure) if key not in here}
            files = imported_files(measure) if kept else ()
    signature = imported_signature((*files, file_name), column.higher_is_better)
    with session.project.database.writing(bulk=True):
        measure = statistics.measure(system, place.language, name, signature)
        # A value that the file no longer has must not stay either.
        for key, _ in statistics.scores(measure):
            if key in here and key not in values:
                statistics.drop(key, [measure])
        revisions = {each.id: each.revision for each in session.project.segments.many([*kept])}
        statistics.put(
            measure, (Vector(key, revisions[key], b"", value) for key, value in kept.items())
        )
        statistics.put(
            measure,
            (Vector(key, revision, b"", value) for key, (revision, value) in values.items()),
        )


def _mark(
    session: Session,
    column: "ScoreColumn",
    rows: Sequence[tuple[Segment, float | None, int]],
) -> frozenset[int]:
    """Turn error spans into findings, where the marked text is what the target now says."""
    checked: list[Checked] = []
    check = ""
    for segment, _, number in rows:
        theirs = column.hypotheses[number] if column.hypotheses else segment.target.plain
        if _squeezed(theirs) != _squeezed(segment.target.plain):
            continue
        findings = tuple(_findings(column.metric, column.spans[number], theirs, segment.target))
        check = findings[0].check if findings else check
        checked.append(
            Checked(
                segment.id, segment.revision, segment.source.text, segment.target.text, findings
            )
        )
    if not check:
        return frozenset()
    return session.project.findings.put(checked, "", only=[check])


def _findings(
    metric: str, spans: "Sequence[ErrorSpan]", theirs: str, target: TaggedText
) -> Iterator[Finding]:
    """Spans counted in the file's text become spans of the target, tags and all."""
    offsets = [
        place
        for place, character in enumerate(target.text)
        if character != TAG_CHARACTER and not character.isspace()
    ]
    solid = [place for place, character in enumerate(theirs) if not character.isspace()]
    for each in spans:
        inside = [n for n, place in enumerate(solid) if each.span.start <= place < each.span.end]
        if not inside or inside[-1] >= len(offsets):
            continue
        finding = each.as_finding(metric, theirs)
        yield Finding(
            check=finding.check,
            severity=finding.severity,
            category=finding.category,
            message=finding.message,
            target_span=Span(offsets[inside[0]], offsets[inside[-1]] + 1),
            confidence=finding.confidence,
        )


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_NAMED])
    return f"{shown} and {len(names) - _NAMED} others" if len(names) > _NAMED else shown

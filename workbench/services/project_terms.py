"""The project's termbase: terms added, removed, taken back, and the segments checked again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.checks.engine import check_segment
from workbench.checks.profile import Profile
from workbench.checks.terminology import TERM_CHECKS
from workbench.domain.changes import Changes
from workbench.domain.errors import InputError, UsageError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress
from workbench.domain.segments import Document
from workbench.domain.terms import Concept, Term, TermStatus
from workbench.services.own_files import note_terms
from workbench.services.session import Session
from workbench.services.term_merging import merged
from workbench.services.termbases import (
    add_own,
    keep_own,
    own_concepts,
    packed_file,
    packed_own,
    with_terms,
)
from workbench.store.edits import Change
from workbench.store.project_file import ProjectFile
from workbench.store.termbase import CONCEPT, concept_of, row_of
from workbench.terms.packed import PackedTerms, pack
from workbench.terms.pair import PairTerms

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class TermsAdded:
    """How many concepts are new, how many were changed, and what moved in the project."""

    new: int
    changed: int
    changes: Changes


def project_concepts(project: ProjectFile) -> list[Concept]:
    """The project's own concepts."""
    return [stored.concept for stored in project.termbase.all()]


def packed_terms(project: ProjectFile, files: Iterable[Path] = ()) -> tuple[PackedTerms, ...]:
    """The termbases that count in a project, the most important first: its own, files, the user's.

    Columns of files that name no language are in those of the project.
    """
    target = _only_target(project)
    given = [packed_file(path, project.source_language, target) for path in files]
    return (project.termbase.made_once(pack), *given, *packed_own())


def _only_target(project: ProjectFile) -> Language | None:
    targets = project.target_languages
    return targets[0] if len(targets) == 1 else None


def with_project_terms(
    profile: Profile, project: ProjectFile, files: Iterable[Path] = (), *, hints: bool = False
) -> Profile:
    """``profile`` with the termbases that count in the project."""
    return with_terms(profile, packed_terms(project, files), hints=hints)


def add_concepts(
    session: Session,
    concepts: Sequence[Concept],
    title: str,
    progress: Progress = no_progress,
) -> TermsAdded:
    """Add concepts to the project's termbase as one operation, and check what they speak of."""
    stored = session.project.termbase.all()
    known = [one.concept for one in stored]
    result = merged(known, concepts)
    changes = [
        Change(CONCEPT, one.id, None, "terms", row_of(one.concept), row_of(now))
        for one, now in zip(stored, result, strict=False)
        if now != one.concept
    ]
    new = result[len(known) :]
    changed = len(changes)
    changes += [Change(CONCEPT, None, None, "terms", None, row_of(concept)) for concept in new]
    if not changes:
        return TermsAdded(0, 0, Changes())
    moved = session.project.edits.apply(session.who, title, changes).changes
    touched = [one for one in result if one not in known]
    moved |= recheck(session, [*touched, *(c for c in known if c not in result)], progress)
    return TermsAdded(len(new), changed, moved)


def add_own_concepts(
    session: Session, concepts: Sequence[Concept], progress: Progress = no_progress
) -> Changes:
    """Add concepts to the user's own termbase, and check what they speak of in the project.

    Undo in this project takes them back.
    """
    before = own_concepts()
    add_own(concepts)
    name = concepts[0].terms[0].text if len(concepts) == 1 else f"{len(concepts)} terms"
    note_terms(session, f"Add to your terms: {name}", before, own_concepts())
    return Changes(settings=True) | recheck(session, concepts, progress)


def remove_concept(session: Session, name: str) -> tuple[Concept, Changes]:
    """Remove the concept with this identifier, or else with this term; and check again.

    Raises ``InputError`` where there is none, and where several have the term.
    """
    stored = session.project.termbase.all()
    concept = found_concept([one.concept for one in stored], name, "This project")
    number = next(one.id for one in stored if one.concept == concept)
    change = Change(CONCEPT, number, None, "terms", row_of(concept), None)
    title = f"Remove the term {concept.terms[0].text}"
    moved = session.project.edits.apply(session.who, title, [change]).changes
    return concept, moved | recheck(session, [concept])


def remove_own_concept(session: Session, identifier: str) -> Changes:
    """Remove a concept of the user's own termbase, and check what it spoke of."""
    known = own_concepts()
    concept = found_concept(known, identifier, "Your own termbase")
    left = [one for one in known if one != concept]
    keep_own(left)
    note_terms(session, f"Remove your term {concept.terms[0].text}", known, left)
    return Changes(settings=True) | recheck(session, [concept])


def found_concept(concepts: Iterable[Concept], name: str, where: str) -> Concept:
    """The concept called ``name``; ``where`` begins the sentence that says there is none."""
    concepts = list(concepts)
    found = [one for one in concepts if one.identifier == name] or [
        one
        for one in concepts
        if any(term.text.casefold() == name.casefold() for term in one.terms)
    ]
    if not found:
        raise InputError(f"{where} has no term “{name}”; `winnow terms list` shows what there is.")
    if len(found) > 1:
        identifiers = ", ".join(one.identifier for one in found)
        raise InputError(f"Several concepts have the term “{name}”; name one of {identifiers}.")
    return found[0]


def follow(session: Session, operation_id: int) -> Changes:
    """Check again after undo or redo of an operation on the termbase."""
    rows = session.project.edits.concepts_of(operation_id)
    return recheck(session, [concept_of(row) for row in rows]) if rows else Changes()


def recheck(
    session: Session, concepts: Sequence[Concept], progress: Progress = no_progress
) -> Changes:
    """Check the terms again of segments that concepts speak about or have spoken about."""
    affected: set[int] = set()
    by_pair: dict[tuple[Language | None, Language], PairTerms] = {}
    documents = {one.id: one for one in session.project.documents.all(counted=False)}
    for document in documents.values():
        source = document.source_language if document.has_source else None
        pair = (source, document.target_language)
        if pair not in by_pair:
            by_pair[pair] = PairTerms([concepts], *pair)
            for concept in by_pair[pair].concepts:
                key = f"term:{concept.key}"
                affected.update(session.project.findings.segments_of_entry(key))
    ids = session.project.segments.ids()
    for start in range(0, len(ids), _AT_ONCE):
        progress(start, len(ids), "looking for terms")
        for segment in session.project.segments.many(list(ids[start : start + _AT_ONCE])):
            document = documents[segment.document_id]
            source = document.source_language if document.has_source else None
            terms = by_pair[source, document.target_language]
            if terms.spoken_of(segment.source.text) or (
                terms.speaks_without_source and terms.watched_in(segment.target.text)
            ):
                affected.add(segment.id)
    return _check_terms(session, documents, sorted(affected), progress)


def _check_terms(
    session: Session, documents: Mapping[int, Document], ids: Sequence[int], progress: Progress
) -> Changes:
    """Run the checks of terms alone; every other finding of the segments stays."""
    from workbench.services.checking import outcome, project_profile, row_of

    whole = project_profile(session)
    checks = frozenset(check.id for check in TERM_CHECKS)
    running = frozenset(check.id for check in TERM_CHECKS if whole.is_enabled(check))
    profile = Profile(whole.name, whole.settings, running)
    moved: set[int] = set()
    for start in range(0, len(ids), _AT_ONCE):
        progress(start, len(ids), "checking")
        checked = [
            outcome(
                segment,
                check_segment(row_of(segment, documents[segment.document_id], ()).view(), profile),
            )
            for segment in session.project.segments.many(list(ids[start : start + _AT_ONCE]))
        ]
        moved |= session.project.findings.put(checked, profile.name, only=sorted(checks))
    return Changes(findings=frozenset(moved))


def concept_from(
    source: str,
    targets: Sequence[str],
    source_language: Language,
    target_language: Language | None,
    *,
    admitted: Sequence[str] = (),
    deprecated: Sequence[str] = (),
    forbidden: Sequence[str] = (),
    untranslatable: bool = False,
    subject: str = "",
    note: str = "",
) -> Concept:
    """A concept of what somebody typed. ``UsageError`` says what is missing."""
    ranked = {
        TermStatus.PREFERRED: targets,
        TermStatus.ADMITTED: admitted,
        TermStatus.DEPRECATED: deprecated,
        TermStatus.FORBIDDEN: forbidden,
    }
    source = " ".join(source.split())
    terms = [
        (text, status)
        for status, texts in ranked.items()
        for raw in texts
        if (text := " ".join(raw.split()))
    ]
    if not source:
        raise UsageError("A term needs a text in the source's language.")
    if not terms and not untranslatable:
        raise UsageError("A term needs a translation, or must be marked as not to be translated.")
    if terms and target_language is None:
        raise UsageError("Say which language the translation is in.")
    made = [Term(source, source_language.code, TermStatus.PREFERRED)]
    if target_language is not None:
        made += [Term(text, target_language.code, status) for text, status in terms]
    return Concept(
        tuple(made),
        subject=" ".join(subject.split()),
        note=" ".join(note.split()),
        untranslatable=untranslatable,
    )

"""From marks to figures: the project's typology, its scorecards, and how far raters agree."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from workbench.domain.annotations import Annotation
from workbench.domain.progress import Progress, no_progress
from workbench.domain.segments import Segment
from workbench.domain.statuses import Status
from workbench.review.agreement import Agreement, agreement
from workbench.review.rules import ScoreName, ScoringRules, TolerancePoint
from workbench.review.scorecard import (
    EvaluatedSegment,
    Scorecard,
    Unit,
    evaluated_size,
    make_scorecard,
)
from workbench.review.typology import Typology
from workbench.review.typology_file import DEFAULT, parse_typology, read_typology, typology_named
from workbench.services.annotated_texts import texts_of
from workbench.services.session import Session
from workbench.store.query import Condition, Query

# Project settings. A typology of the team's own travels with the project as its TOML text.
TYPOLOGY = "mqm.typology"
TYPOLOGY_TEXT = "mqm.typology_text"
CHOSEN = "mqm.chosen"
RULES = "mqm.rules"
PROTOCOL = "mqm.protocol"  # "esa" marks without error types and gives a score; else MQM

_AT_ONCE = 2000
_DECIDED = Query((Condition("status", ":", f"{Status.REVIEWED},{Status.APPROVED}"),))


def typology_of(session: Session) -> Typology:
    """The project's typology, with the error types and the rules it chose."""
    project = session.project
    text = project.setting(TYPOLOGY_TEXT)
    typology = (
        parse_typology(text, "The project's typology")
        if text
        else typology_named(project.setting(TYPOLOGY, DEFAULT))
    )
    chosen = project.setting(CHOSEN)
    if chosen:
        typology = typology.choosing(chosen)
    rules = project.setting(RULES)
    return dataclasses.replace(typology, rules=_rules(rules)) if rules else typology


def use_typology(session: Session, name: str | Path) -> Typology:
    """Give the project a typology: a built-in one by name, or a TOML file by path.

    Its own choice of error types and its own rules come with it. Marks stay as they are: each
    typology finds what it has for them. Raises ``UsageError`` or ``InputError``.
    """
    typology, values = typology_values(name)
    for key, value in values.items():
        session.project.set_setting(key, value)
    return typology


def typology_values(name: str | Path) -> tuple[Typology, dict[str, Any]]:
    """A typology, and the project settings that give it to a project."""
    if isinstance(name, Path):
        typology = read_typology(name)
        text = name.read_text(encoding="utf-8-sig")
    else:
        typology, text = typology_named(name), ""
    return typology, {TYPOLOGY: typology.name, TYPOLOGY_TEXT: text, CHOSEN: None, RULES: None}


def marks_with_esa(session: Session) -> bool:
    """Whether people mark by ESA (severities and a score) instead of MQM's error types."""
    return bool(session.project.setting(PROTOCOL) == "esa")


def set_marks_with_esa(session: Session, esa: bool) -> None:
    """Mark by ESA from now on, or by MQM; marks that are there stay as they are."""
    session.project.set_setting(PROTOCOL, "esa" if esa else "mqm")


def choose_error_types(session: Session, categories: Iterable[str]) -> Typology:
    """Choose the error types that people mark with; raise ``UsageError`` for an unknown one."""
    typology = typology_of(session).choosing(categories)
    session.project.set_setting(CHOSEN, list(typology.chosen))
    return typology


def set_rules(session: Session, rules: ScoringRules) -> None:
    """Set what the project accepts: threshold, points, tolerance, and which score decides."""
    session.project.set_setting(RULES, rules_value(rules))


def rules_value(rules: ScoringRules) -> dict[str, Any]:
    """The rules as the project setting holds them."""
    points = rules.tolerance_points
    return {
        "pass_threshold": rules.pass_threshold,
        "accepted_points": rules.accepted_points,
        "reference_size": rules.reference_size,
        "tolerance": [[one.size, one.points] for one in points] if points else None,
        "decides": rules.decides.value,
    }


def _rules(stored: Mapping[str, Any]) -> ScoringRules:
    tolerance = stored.get("tolerance")
    points = [TolerancePoint(size, accepted) for size, accepted in tolerance or ()]
    return ScoringRules(
        pass_threshold=stored.get("pass_threshold"),
        accepted_points=stored.get("accepted_points"),
        reference_size=stored.get("reference_size", 1000.0),
        tolerance_points=(points[0], points[1]) if points else None,
        decides=ScoreName(stored.get("decides", ScoreName.CALIBRATED)),
    )


def scorecard(session: Session, system: str | None = None, query: Query | None = None) -> Scorecard:
    """The scorecard of the targets (``system`` None), a system's candidates or a reference set.

    With a ``query``, its segments are the sample, read by somebody from first to last. Without
    one, evaluated is what somebody marked (with errors, with "no error" or with an ESA score), and
    of the targets also what somebody reviewed or approved.
    """
    ids = None if query is None else list(session.project.segments.ids(query))
    return scorecards_of(session, [system], ids)[system]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A scorecard, who agrees with whom about its texts, and every text that somebody marked."""

    card: Scorecard
    agreements: tuple[Agreement, ...]
    systems: tuple[str | None, ...]


def evaluate(
    session: Session,
    system: str | None,
    query: Query | None = None,
    *,
    all_read: bool = False,
    progress: Progress = no_progress,
) -> Evaluation:
    """The scorecard of one translation over a query's segments, with the raters' agreement.

    Of the query's segments those count that somebody evaluated; with ``all_read`` every one does:
    it is a sample that somebody read from first to last. ``progress`` may raise ``Cancelled``.
    """
    progress(0, 1, "counting")
    ids = None if query is None else list(session.project.segments.ids(query))
    found = session.project.remarks.annotations(ids)
    card = _cards(session, [system], ids, found, all_read, progress)[system]
    systems = dict.fromkeys([None, *sorted({one.system for one in found if one.system})])
    return Evaluation(card, tuple(_agreements(session, found, system)), tuple(systems))


def evaluations(session: Session, sample: Sequence[int] | None) -> dict[str | None, Evaluation]:
    """Every text that somebody marked in ``sample`` (None: the whole project), and its scorecard.

    Nothing where nobody marked anything. The targets come first, and only where some of them were
    evaluated. Of the sample those segments count that somebody evaluated.
    """
    found = list(session.project.remarks.annotations(sample))
    if not found:
        return {}
    systems = tuple(dict.fromkeys([None, *sorted({one.system for one in found if one.system})]))
    cards = _cards(session, systems, sample, found, False)
    return {
        system: Evaluation(card, tuple(_agreements(session, found, system)), systems)
        for system, card in cards.items()
        if card.segments
    }


def scorecards(session: Session, query: Query | None = None) -> dict[str | None, Scorecard]:
    """A scorecard for the targets and for every other text that somebody marked."""
    ids = None if query is None else list(session.project.segments.ids(query))
    found = session.project.remarks.annotations(ids)
    systems = dict.fromkeys([None, *sorted({one.system for one in found if one.system})])
    return scorecards_of(session, list(systems), ids)


def scorecards_of(
    session: Session,
    systems: Sequence[str | None],
    sample: Sequence[int] | None,
) -> dict[str | None, Scorecard]:
    """Scorecards of several texts over one sample (None: what was evaluated of each)."""
    return _cards(session, systems, sample, session.project.remarks.annotations(sample), True)


def _cards(
    session: Session,
    systems: Sequence[str | None],
    sample: Sequence[int] | None,
    annotations: Iterable[Annotation],
    all_read: bool,
    progress: Progress = no_progress,
) -> dict[str | None, Scorecard]:
    """Without ``all_read`` those of the sample count that somebody evaluated."""
    project = session.project
    typology = typology_of(session)
    unit = Unit.WORDS if project.source_language.has_spaces else Unit.CHARACTERS
    marks: dict[str | None, dict[int, list[Annotation]]] = {system: {} for system in systems}
    for one in annotations:
        if one.system in marks:
            marks[one.system].setdefault(one.segment_id, []).append(one)
    evaluated = {
        system: _evaluated(session, system, by_segment, sample, all_read)
        for system, by_segment in marks.items()
    }
    sizes = _sizes(session, sorted({i for ids in evaluated.values() for i in ids}), progress)
    return {
        system: make_scorecard(
            [
                EvaluatedSegment(sizes[i], marks[system].get(i, ()))
                for i in evaluated[system]
                if i in sizes
            ],
            typology,
            unit=unit,
        )
        for system in systems
    }


def _evaluated(
    session: Session,
    system: str | None,
    by_segment: Mapping[int, Sequence[Annotation]],
    sample: Sequence[int] | None,
    all_read: bool,
) -> list[int]:
    if sample is not None and all_read:
        texts = texts_of(session, sample, system)
        return [i for i in sample if i in by_segment or (i in texts and not texts[i].is_empty)]
    if system is not None:
        return sorted(by_segment)
    decided = set(session.project.segments.ids(_DECIDED))
    if sample is not None:
        decided &= set(sample)
    return sorted(decided.union(by_segment))


def _sizes(session: Session, ids: Sequence[int], progress: Progress) -> dict[int, float]:
    """EWC of each segment: its source, or its target in a document that has no source."""
    documents = {one.id: one for one in session.project.documents.all(counted=False)}

    def size(segment: Segment) -> int:
        document = documents[segment.document_id]
        if document.has_source:
            return evaluated_size(segment.source.plain, document.source_language.has_spaces)
        return evaluated_size(segment.target.plain, document.target_language.has_spaces)

    found: dict[int, float] = {}
    for start in range(0, len(ids), _AT_ONCE):
        part = session.project.segments.many(ids[start : start + _AT_ONCE])
        found.update((one.id, float(size(one))) for one in part)
        progress(min(start + _AT_ONCE, len(ids)), len(ids) + 1, "counting")
    return found


def rater_agreement(session: Session, query: Query | None = None) -> list[Agreement]:
    """Every pair of people who evaluated the same texts, those with most in common first."""
    ids = None if query is None else list(session.project.segments.ids(query))
    return _agreements(session, session.project.remarks.annotations(ids))


def _agreements(
    session: Session, annotations: Iterable[Annotation], *systems: str | None
) -> list[Agreement]:
    """The pairs over all texts, or over those of ``systems``."""
    marked: dict[str, dict[tuple[int, str | None], list[Annotation]]] = {}
    for one in annotations:
        if not systems or one.system in systems:
            texts = marked.setdefault(one.who, {})
            texts.setdefault((one.segment_id, one.system), []).append(one)
    typology = typology_of(session)
    pairs = [
        agreement(a, b, marked[a], marked[b], typology)
        for a, b in combinations(sorted(marked), 2)
        if marked[a].keys() & marked[b].keys()
    ]
    return sorted(pairs, key=lambda pair: -pair.segments)

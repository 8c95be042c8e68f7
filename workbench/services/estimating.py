"""Quality estimation of a project: what a model of the pair thinks of each translation.

An estimate is kept as a column ``QE`` (0 to 100) beside the scores, with the log-probability of
each word for the heat map; how like its source a translation comes out when it is translated
back as a column ``RTT`` (round trip: chrF, 0 to 100), with what came back. Neither needs a
reference; they rank segments and judge none.
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.checks.model import MODEL_CHECKS
from workbench.domain.changes import Changes
from workbench.domain.errors import UsageError
from workbench.domain.findings import Confidence
from workbench.domain.languages import Language
from workbench.domain.progress import PartialProgress, Progress, no_progress
from workbench.domain.segments import Segment
from workbench.domain.spans import Span
from workbench.domain.text import TaggedText
from workbench.mt.quality import WordScore
from workbench.services.check_switches import switched_off
from workbench.services.estimator import Estimator, Estimators, can_estimate
from workbench.services.measures import estimated_signature
from workbench.services.session import Session
from workbench.store.findings import Checked
from workbench.store.query import Condition, Query
from workbench.store.statistics import TARGET, Measure, Vector

QE = "QE"
RTT = "RTT"
_AT_ONCE = 256
_WORD = struct.Struct("<iii")  # start, end, thousandths of a natural logarithm


@dataclass(frozen=True, slots=True)
class EstimateResult:
    """``estimated`` counts translations, ``returned`` those that were also translated back by
    ``opposite`` models; ``marked`` counts segments where a clause seems left out or made up;
    ``unknown`` are target languages that no model estimates.
    """

    estimated: int
    returned: int
    marked: int
    models: tuple[str, ...]
    opposite: tuple[str, ...]
    unknown: tuple[Language, ...]
    changes: Changes


def estimate_project(
    session: Session,
    *,
    systems: Sequence[str] | None = None,
    segment_ids: Sequence[int] | None = None,
    mark: bool = True,
    back: bool = True,
    estimators: Estimators | None = None,
    progress: Progress = no_progress,
) -> EstimateResult:
    """Estimate what is new or was edited, of the target and of each system.

    ``systems`` limits it ("" is the target), ``segment_ids`` too. ``mark`` also looks for words of
    the target that the model was unsure of and, where models of both directions are there, for
    clauses that it lost or made up; ``back`` also translates back, where they are. ``estimators``
    are models that are loaded already. What was done before a cancel is kept. Raises
    ``ModelError`` where no language has a model, ``UsageError`` for a system that is not there.
    """
    known = [TARGET, *session.project.documents.systems()]
    names = known if systems is None else list(systems)
    for name in names:
        if name not in known:
            raise UsageError(f"The project has no system “{name}”; it has {_listed(known)}.")
    source = session.project.source_language
    languages = session.project.target_languages
    able = [language for language in languages if can_estimate(source, language)]
    estimators = estimators or Estimators()
    if not able:
        estimators.of(source, languages[0])  # says what is missing
    run = _Run(session, frozenset(segment_ids) if segment_ids is not None else None, mark)
    for language in able:
        run.add(estimators.of(source, language), language, names, back=back)
    run.go(progress)
    return EstimateResult(
        run.done[QE],
        run.done[RTT],
        len(run.marked),
        run.models(QE),
        run.models(RTT),
        tuple(language for language in languages if language not in able),
        Changes(scores=frozenset(run.moved), findings=frozenset(run.marked_or_not)),
    )


def is_estimated(session: Session) -> bool:
    """Whether the targets have been estimated before."""
    return _has(session, QE)


def is_translated_back(session: Session) -> bool:
    """Whether the targets have been translated back before."""
    return _has(session, RTT)


def _has(session: Session, metric: str) -> bool:
    return any(
        measure.metric == metric and measure.system == TARGET
        for measure in session.project.statistics.measures()
    )


def follow_edits(
    session: Session,
    segment_ids: Sequence[int],
    estimators: Estimators,
    progress: Progress = no_progress,
) -> Changes:
    """Estimate edited targets again; nothing in a project that was never estimated."""
    if not is_estimated(session):
        return Changes()
    return estimate_project(
        session,
        systems=[TARGET],
        segment_ids=segment_ids,
        back=is_translated_back(session),
        estimators=estimators,
        progress=progress,
    ).changes


def word_scores(session: Session, segment_id: int) -> dict[str, tuple[WordScore, ...]]:
    """The words of a segment's current translations, by system ("" is the target)."""
    return {
        system: tuple(_unpacked(data))
        for system, data in session.project.statistics.extras(segment_id, QE).items()
    }


def translated_back(session: Session, segment_id: int) -> dict[str, str]:
    """What a segment's current translations are when translated back, by system ("": target)."""
    return {
        system: data.decode("utf-8")
        for system, data in session.project.statistics.extras(segment_id, RTT).items()
    }


class _Run:
    """One pass over everything that has no estimate yet, or was not yet translated back."""

    def __init__(self, session: Session, wanted: frozenset[int] | None, mark: bool) -> None:
        self._session = session
        self._wanted = wanted
        self._mark = mark
        self._off = frozenset(switched_off(session))
        self._jobs: list[tuple[Estimator, Measure, list[int]]] = []
        self.done = {QE: 0, RTT: 0}
        self.moved: set[int] = set()
        self.marked: set[int] = set()
        self.marked_or_not: set[int] = set()

    def add(
        self, estimator: Estimator, language: Language, systems: Sequence[str], *, back: bool
    ) -> None:
        names = {QE: estimator.name}
        if back and estimator.opposite_name:
            names[RTT] = estimator.opposite_name
        statistics = self._session.project.statistics
        if self._mark and self._wanted is None and TARGET in systems:
            estimator.learn(lambda: self._whole(language))
        for system in systems:
            for metric, model in names.items():
                signature = estimated_signature(model)
                measure = statistics.measure(system, language, metric, signature)
                stale = statistics.stale(measure, with_reference=False)
                if self._wanted is not None:
                    stale = [key for key in stale if key in self._wanted]
                self._jobs.append((estimator, measure, stale))

    def _whole(self, language: Language) -> list[tuple[TaggedText, TaggedText]]:
        """Every translated pair of the language."""
        segments = self._session.project.segments
        conditions = (Condition("language", ":", language.code), Condition("has", ":", "target"))
        ids = segments.ids(Query(conditions))
        return [
            (segment.source, segment.target)
            for start in range(0, len(ids), _AT_ONCE)
            for segment in segments.many(ids[start : start + _AT_ONCE])
        ]

    def models(self, metric: str) -> tuple[str, ...]:
        names = (
            estimator.name if metric == QE else estimator.opposite_name
            for estimator, measure, _ in self._jobs
            if measure.metric == metric
        )
        return tuple(dict.fromkeys(names))

    def go(self, progress: Progress) -> None:
        total = sum(len(ids) for *_, ids in self._jobs)
        done = 0
        for estimator, measure, ids in self._jobs:
            work = self._estimate if measure.metric == QE else self._translate_back
            what = "estimating" if measure.metric == QE else "translating back"
            for start in range(0, len(ids), _AT_ONCE):
                part = ids[start : start + _AT_ONCE]
                work(estimator, measure, part, PartialProgress(progress, done, total))
                done += len(part)
                progress(done, total, what)

    def _read(
        self, system: str, ids: Sequence[int]
    ) -> tuple[list[Segment], list[tuple[TaggedText, TaggedText]]]:
        project = self._session.project
        segments = project.segments.many(ids)
        texts = {segment.id: segment.target for segment in segments}
        if system != TARGET:
            texts = {
                candidate.segment_id: candidate.text
                for candidate in project.documents.candidates(list(ids))
                if candidate.system == system
            }
        segments = [each for each in segments if each.id in texts]
        return segments, [(segment.source, texts[segment.id]) for segment in segments]

    def _put(self, measure: Measure, vectors: Sequence[Vector]) -> None:
        self._session.project.statistics.put(measure, vectors)
        self.moved.update(vector.segment_id for vector in vectors)
        self.done[measure.metric] += len(vectors)

    def _translate_back(
        self, estimator: Estimator, measure: Measure, ids: Sequence[int], report: Progress
    ) -> None:
        segments, pairs = self._read(measure.system, ids)
        found = estimator.round_trips(pairs, report)
        self._put(
            measure,
            [
                Vector(segment.id, segment.revision, one.back.encode("utf-8"), one.value)
                for segment, one in zip(segments, found, strict=True)
                if one is not None
            ],
        )

    def _estimate(
        self, estimator: Estimator, measure: Measure, ids: Sequence[int], report: Progress
    ) -> None:
        segments, pairs = self._read(measure.system, ids)
        found = estimator.estimate(pairs, report)
        self._put(
            measure,
            [
                Vector(segment.id, segment.revision, _packed(one.words), one.value)
                for segment, one in zip(segments, found, strict=True)
                if one is not None
            ],
        )
        if not self._mark or measure.system != TARGET:
            return
        words = [() if one is None else one.words for one in found]
        outcomes = [
            Checked(
                each.id,
                each.revision,
                each.source.text,
                each.target.text,
                tuple(one for one in findings if one.check not in self._off),
            )
            for each, findings in zip(
                segments, estimator.findings(pairs, words, report), strict=True
            )
        ]
        self.marked_or_not |= self._session.project.findings.put(
            outcomes, "", only=[check.id for check in MODEL_CHECKS]
        )
        self.marked |= {
            each.segment_id
            for each in outcomes
            if any(one.confidence is not Confidence.HINT for one in each.findings)
        }


def _packed(words: Sequence[WordScore]) -> bytes:
    return b"".join(
        _WORD.pack(word.span.start, word.span.end, round(1000 * word.log_probability))
        for word in words
    )


def _unpacked(data: bytes) -> Iterator[WordScore]:
    for start, end, thousandths in _WORD.iter_unpack(data):
        yield WordScore(Span(start, end), thousandths / 1000)


def _listed(systems: Sequence[str]) -> str:
    return ", ".join(system or "target" for system in systems)

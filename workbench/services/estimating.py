"""Quality estimation of a project: what a model of the pair thinks of each translation.

An estimate is kept as a column ``QE`` (0 to 100) beside the scores, with the log-probability of
each word for the heat map. It needs no reference; it ranks segments and judges none.
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.checks.model import ADDED, DROPPED, MODEL_CHECKS
from workbench.domain.changes import Changes
from workbench.domain.errors import ModelError, UsageError
from workbench.domain.findings import Finding
from workbench.domain.languages import Language
from workbench.domain.progress import PartialProgress, Progress, no_progress
from workbench.domain.spans import Span
from workbench.domain.text import TAG_CHARACTER, TaggedText
from workbench.mt.loaded_model import LoadedModel
from workbench.mt.model_folder import ModelFolder, discover_models
from workbench.mt.quality import WordScore, estimate_quality
from workbench.mt.word_alignment import added_spans, align_words, dropped_spans
from workbench.services.check_switches import switched_off
from workbench.services.measures import estimated_signature
from workbench.services.session import Session
from workbench.services.translating import model_roots
from workbench.store.findings import Checked
from workbench.store.statistics import TARGET, Measure, Vector

QE = "QE"
_AT_ONCE = 256
_WORD = struct.Struct("<iii")  # start, end, thousandths of a natural logarithm


@dataclass(frozen=True, slots=True)
class EstimateResult:
    """``estimated`` counts translations; ``marked`` segments with findings of the model;
    ``unknown`` are target languages that no model estimates.
    """

    estimated: int
    marked: int
    models: tuple[str, ...]
    unknown: tuple[Language, ...]
    changes: Changes


class Estimator:
    """The models of one pair, loaded when first asked; used from one thread at a time."""

    def __init__(self, source: Language, target: Language) -> None:
        self._model = _loaded(source, target)
        self._source, self._target = source, target
        self._opposite: LoadedModel | None = None
        self._looked = False

    @property
    def name(self) -> str:
        """The name of the model that is asked."""
        return self._model.folder.name

    def estimate(
        self, pairs: Sequence[tuple[TaggedText, TaggedText]], progress: Progress = no_progress
    ) -> list[tuple[float, tuple[WordScore, ...]] | None]:
        """Value and words of each pair; None where one of the two texts is empty."""
        from workbench.formats.segmentation import split_sentences

        found = estimate_quality(self._model, pairs, split=split_sentences, progress=progress)
        return [None if one is None else (one.value, one.words) for one in found]

    def findings(
        self, pairs: Sequence[tuple[TaggedText, TaggedText]], progress: Progress = no_progress
    ) -> list[tuple[Finding, ...]]:
        """What seems to be left out of each target or added to it, by the attention of both models.

        Without a model of the opposite direction nothing is said: one alone is wrong too often.
        """
        from workbench.formats.segmentation import split_sentences

        opposite = self._other()
        if opposite is None:
            return [() for _ in pairs]
        turned = [(target, source) for source, target in pairs]
        there = align_words(
            self._model, pairs, opposite=opposite, split=split_sentences, progress=progress
        )
        back = align_words(
            opposite, turned, opposite=self._model, split=split_sentences, progress=progress
        )
        return [
            (
                *(_dropped(source, span) for span in dropped_spans(source, ahead)),
                *(_added(target, span) for span in added_spans(target, behind)),
            )
            for (source, target), ahead, behind in zip(pairs, there, back, strict=True)
        ]

    def _other(self) -> LoadedModel | None:
        if not self._looked:
            self._looked = True
            folder = _best(self._target, self._source)
            if folder is not None:
                self._opposite = LoadedModel(folder, self._target, self._source)
        return self._opposite


class Estimators:
    """Estimators by pair, kept while a project is open."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Estimator] = {}

    def of(self, source: Language, target: Language) -> Estimator:
        """The estimator of a pair; ``ModelError`` where no model is there."""
        key = (source.code, target.code)
        if key not in self._known:
            self._known[key] = Estimator(source, target)
        return self._known[key]


def can_estimate(source: Language, target: Language) -> bool:
    """Whether a model of the pair is there."""
    return _best(source, target) is not None


def estimate_project(
    session: Session,
    *,
    systems: Sequence[str] | None = None,
    segment_ids: Sequence[int] | None = None,
    mark: bool = True,
    estimators: Estimators | None = None,
    progress: Progress = no_progress,
) -> EstimateResult:
    """Estimate what is new or was edited, of the target and of each system.

    ``systems`` limits it ("" is the target), ``segment_ids`` too. ``mark`` also looks for clauses
    that the target lost or made up, where models of both directions are there. ``estimators`` are
    models that are loaded already. What was done before a cancel is kept. Raises ``ModelError``
    where no language has a model, ``UsageError`` for a system that is not there.
    """
    known = [TARGET, *session.project.documents.systems()]
    names = known if systems is None else list(systems)
    for name in names:
        if name not in known:
            raise UsageError(f"The project has no system “{name}”; it has {_listed(known)}.")
    source = session.project.source_language
    languages = session.project.target_languages
    able = [language for language in languages if can_estimate(source, language)]
    if not able:
        _loaded(source, languages[0])
    estimators = estimators or Estimators()
    run = _Run(session, frozenset(segment_ids) if segment_ids is not None else None, mark)
    for language in able:
        run.add(estimators.of(source, language), language, names)
    run.go(progress)
    return EstimateResult(
        run.estimated,
        len(run.marked),
        tuple(dict.fromkeys(estimator.name for estimator, *_ in run.jobs)),
        tuple(language for language in languages if language not in able),
        Changes(scores=frozenset(run.moved), findings=frozenset(run.marked_or_not)),
    )


def is_estimated(session: Session) -> bool:
    """Whether the targets have been estimated before."""
    return any(
        measure.metric == QE and measure.system == TARGET
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
        estimators=estimators,
        progress=progress,
    ).changes


def word_scores(session: Session, segment_id: int) -> dict[str, tuple[WordScore, ...]]:
    """The words of a segment's current translations, by system ("" is the target)."""
    return {
        system: tuple(_unpacked(data))
        for system, data in session.project.statistics.extras(segment_id, QE).items()
    }


class _Run:
    """One pass over everything that has no estimate yet."""

    def __init__(self, session: Session, wanted: frozenset[int] | None, mark: bool) -> None:
        self._session = session
        self._wanted = wanted
        self._mark = mark
        self._off = frozenset(switched_off(session))
        self.jobs: list[tuple[Estimator, Measure, list[int]]] = []
        self.estimated = 0
        self.moved: set[int] = set()
        self.marked: set[int] = set()
        self.marked_or_not: set[int] = set()

    def add(self, estimator: Estimator, language: Language, systems: Sequence[str]) -> None:
        statistics = self._session.project.statistics
        for system in systems:
            measure = statistics.measure(system, language, QE, estimated_signature(estimator.name))
            stale = statistics.stale(measure, with_reference=False)
            if self._wanted is not None:
                stale = [key for key in stale if key in self._wanted]
            self.jobs.append((estimator, measure, stale))

    def go(self, progress: Progress) -> None:
        total = sum(len(ids) for *_, ids in self.jobs)
        done = 0
        for estimator, measure, ids in self.jobs:
            for start in range(0, len(ids), _AT_ONCE):
                part = ids[start : start + _AT_ONCE]
                self._part(estimator, measure, part, PartialProgress(progress, done, total))
                done += len(part)
                progress(done, total, "estimating")

    def _part(
        self, estimator: Estimator, measure: Measure, ids: Sequence[int], report: Progress
    ) -> None:
        project = self._session.project
        segments = project.segments.many(ids)
        texts = {segment.id: segment.target for segment in segments}
        if measure.system != TARGET:
            texts = {
                candidate.segment_id: candidate.text
                for candidate in project.documents.candidates(list(ids))
                if candidate.system == measure.system
            }
        segments = [each for each in segments if each.id in texts]
        pairs = [(segment.source, texts[segment.id]) for segment in segments]
        vectors = [
            Vector(segment.id, segment.revision, _packed(found[1]), found[0])
            for segment, found in zip(segments, estimator.estimate(pairs, report), strict=True)
            if found is not None
        ]
        project.statistics.put(measure, vectors)
        self.moved.update(vector.segment_id for vector in vectors)
        self.estimated += len(vectors)
        if self._mark and measure.system == TARGET:
            outcomes = [
                Checked(
                    each.id,
                    each.revision,
                    each.source.text,
                    each.target.text,
                    tuple(one for one in findings if one.check not in self._off),
                )
                for each, findings in zip(segments, estimator.findings(pairs, report), strict=True)
            ]
            self.marked_or_not |= project.findings.put(
                outcomes, "", only=[check.id for check in MODEL_CHECKS]
            )
            self.marked |= {each.segment_id for each in outcomes if each.findings}


def _dropped(source: TaggedText, span: Span) -> Finding:
    return Finding(
        DROPPED.id,
        DROPPED.severity,
        DROPPED.category,
        f"Nothing in the translation seems to come from “{_text(source, span)}”.",
        source_span=span,
    )


def _added(target: TaggedText, span: Span) -> Finding:
    return Finding(
        ADDED.id,
        ADDED.severity,
        ADDED.category,
        f"Nothing in the source seems to have led to “{_text(target, span)}”.",
        target_span=span,
    )


def _text(text: TaggedText, span: Span) -> str:
    return span.of(text.text).replace(TAG_CHARACTER, "")


def _packed(words: Sequence[WordScore]) -> bytes:
    return b"".join(
        _WORD.pack(word.span.start, word.span.end, round(1000 * word.log_probability))
        for word in words
    )


def _unpacked(data: bytes) -> Iterator[WordScore]:
    for start, end, thousandths in _WORD.iter_unpack(data):
        yield WordScore(Span(start, end), thousandths / 1000)


def _best(source: Language, target: Language) -> ModelFolder | None:
    models = discover_models(model_roots()).models
    best = max(models, key=lambda model: model.fitness(source, target), default=None)
    return best if best is not None and best.fitness(source, target) else None


def _loaded(source: Language, target: Language) -> LoadedModel:
    folder = _best(source, target)
    if folder is None:
        raise ModelError(
            f"There is no model for {source.name} → {target.name}, and only a model of the pair "
            "can estimate a translation; add one with “winnow models add FILE”."
        )
    return LoadedModel(folder, source, target)


def _listed(systems: Sequence[str]) -> str:
    return ", ".join(system or "target" for system in systems)

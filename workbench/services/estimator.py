"""The models that judge one pair of languages, and what they find in translations.

Loaded when first asked. ``services/estimating.py`` lets them loose on a project.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from workbench.checks.model import ADDED, DROPPED, LOW_CONFIDENCE
from workbench.domain.errors import ModelError
from workbench.domain.findings import Confidence, Finding
from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress
from workbench.domain.spans import Span
from workbench.domain.text import TAG_CHARACTER, TaggedText
from workbench.mt.ctranslate2_engine import CTranslate2Engine
from workbench.mt.loaded_model import LoadedModel
from workbench.mt.low_confidence import doubtful_spans
from workbench.mt.model_folder import ModelFolder, discover_models
from workbench.mt.quality import Estimate, RoundTrip, WordScore, estimate_quality, round_trip
from workbench.mt.statistical_alignment import LEAST_PAIRS, LearnedAlignment, can_learn
from workbench.mt.word_alignment import added_spans, align_words, dropped_spans
from workbench.services.translating import model_roots

Pairs = Sequence[tuple[TaggedText, TaggedText]]


class Estimator:
    """The models of one pair, loaded when first asked; used from one thread at a time."""

    def __init__(self, source: Language, target: Language) -> None:
        self._model = _loaded(source, target)
        self._source, self._target = source, target
        self._opposite: CTranslate2Engine | None = None
        self._looked = False
        self._learned: LearnedAlignment | None = None

    @property
    def name(self) -> str:
        """The name of the model that is asked."""
        return self._model.folder.name

    @property
    def opposite_name(self) -> str:
        """The name of the model of the other direction; empty where there is none."""
        opposite = self._other()
        return "" if opposite is None else opposite.name

    def estimate(self, pairs: Pairs, progress: Progress = no_progress) -> list[Estimate | None]:
        """What the model thinks of each pair; None where one of the two texts is empty."""
        from workbench.formats.segmentation import split_sentences

        return estimate_quality(self._model, pairs, split=split_sentences, progress=progress)

    def round_trips(self, pairs: Pairs, progress: Progress = no_progress) -> list[RoundTrip | None]:
        """Each target translated back, and its chrF against the source.

        None where one of the texts is empty, and for all where no model leads back.
        """
        opposite = self._other()
        if opposite is None:
            return [None for _ in pairs]
        return round_trip(opposite, pairs, _similarity(self._source), progress)

    def findings(
        self, pairs: Pairs, words: Sequence[Sequence[WordScore]], progress: Progress = no_progress
    ) -> list[tuple[Finding, ...]]:
        """What the models have to say of each pair; ``words`` are those of its estimate.

        What seems to be left out or added is told by the attention of both models; without one of
        the opposite direction by what ``learn`` found, or nothing is said of it: one model alone
        is wrong too often.
        """
        unsure = [
            tuple(_unsure(target, span) for span in doubtful_spans(target.text, scored))
            for (_, target), scored in zip(pairs, words, strict=True)
        ]
        clauses = self._clauses(pairs, progress)
        return [(*first, *second) for first, second in zip(clauses, unsure, strict=True)]

    def learn(self, texts: Callable[[], Pairs], progress: Progress = no_progress) -> None:
        """Learn alignment from all the project's pairs where no model leads back.

        ``texts`` is asked for them only where that can be done; fewer than a thousand teach
        nothing. It takes seconds; a stop is heeded before and after.
        """
        self._learned = None
        if self._other() is not None or not can_learn(self._source.base, self._target.base):
            return
        pairs = [(source.plain, target.plain) for source, target in texts()]
        if len(pairs) < LEAST_PAIRS:
            return
        progress(0, 1, "aligning")
        self._learned = LearnedAlignment(pairs)

    def _clauses(self, pairs: Pairs, progress: Progress) -> list[tuple[Finding, ...]]:
        from workbench.formats.segmentation import split_sentences

        opposite, learned = self._other(), self._learned
        if opposite is None and learned is not None:
            return [
                tuple(
                    _dropped(source, span)
                    for span in learned.dropped_spans(source.text, target.text)
                )
                for source, target in pairs
            ]
        if opposite is None:
            return [() for _ in pairs]
        turned = [(target, source) for source, target in pairs]
        there = align_words(
            self._model, pairs, opposite=opposite.model, split=split_sentences, progress=progress
        )
        back = align_words(
            opposite.model, turned, opposite=self._model, split=split_sentences, progress=progress
        )
        return [
            (
                *(_dropped(source, span) for span in dropped_spans(source, ahead)),
                *(_added(target, span) for span in added_spans(target, behind)),
            )
            for (source, target), ahead, behind in zip(pairs, there, back, strict=True)
        ]

    def _other(self) -> CTranslate2Engine | None:
        from workbench.formats.segmentation import split_sentences

        if not self._looked:
            self._looked = True
            folder = _best(self._target, self._source)
            if folder is not None:
                self._opposite = CTranslate2Engine(
                    folder, self._target, self._source, split=split_sentences
                )
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


def _similarity(language: Language) -> Callable[[str, str], float]:
    """Sentence chrF of a text against another, 0 to 100."""
    from workbench.scoring import registry

    metric = registry.metric("chrF", language)

    def chrf(hypothesis: str, reference: str) -> float:
        return metric.sentence_score(metric.statistics(hypothesis, (reference,)))

    return chrf


def _dropped(source: TaggedText, span: Span) -> Finding:
    words = _text(source, span)
    return DROPPED.finding(
        f"Nothing in the translation seems to come from “{words}”.", source_span=span
    )


def _added(target: TaggedText, span: Span) -> Finding:
    words = _text(target, span)
    return ADDED.finding(f"Nothing in the source seems to have led to “{words}”.", target_span=span)


def _unsure(target: TaggedText, span: Span) -> Finding:
    finding = LOW_CONFIDENCE.finding(
        f"The model was unsure of “{_text(target, span)}”.", target_span=span
    )
    return replace(finding, confidence=Confidence.HINT)


def _text(text: TaggedText, span: Span) -> str:
    return span.of(text.text).replace(TAG_CHARACTER, "")


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

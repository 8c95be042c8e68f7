"""What lies behind a project's scores: every bar, point and row with the segments it stands for.

``ScoreViews`` is read once, in a job, and answers from memory; only the views of words read
texts. Each view is plain data (titles are the window's business): marks with a label, a value and
segment ids, so that a click leads to the segments.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress
from workbench.services.measures import higher_is_better, imported_measures, metric_of
from workbench.services.score_tables import ScoreTables
from workbench.services.session import Session
from workbench.store.statistics import TARGET, Measure

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from workbench.scoring.agreement import Agreement, PairwiseAccuracy
    from workbench.scoring.base import Metric
    from workbench.scoring.views import Bucket

MQM = "MQM marks"
"""The name of the column made of people's marks in the project: minus the penalty points."""

_PEOPLE = re.compile(r"(?i)(?<![a-z])(da|mqm|esa|sqm|hter|human|direct|wmt-z|raw|z)(?![a-z])")
_DIFFERENCE_EDGES = (5.0, 10.0, 20.0, 30.0)
_POINTS = 20_000  # more points than this are a blot, and slow


@dataclass(frozen=True, slots=True)
class Mark:
    """A bar or a row: what it is called, what it is worth, and the segments behind it."""

    label: str
    value: float
    count: int
    segment_ids: tuple[int, ...]
    interval: tuple[float, float] | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class HistogramView:
    """Columns from 0 to 100 with the segments of each; the mean and the median of all."""

    edges: tuple[float, ...]
    marks: tuple[Mark, ...]
    mean: float
    median: float


@dataclass(frozen=True, slots=True)
class ScatterView:
    """One point a segment; ``shown`` of ``count`` are here where there are too many to draw."""

    segment_ids: tuple[int, ...]
    x: tuple[float, ...]
    y: tuple[float, ...]
    count: int
    agreement: "Agreement"

    @property
    def shown(self) -> int:
        """How many points there are."""
        return len(self.segment_ids)


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """A segment that two systems, or a metric and people, put far apart."""

    segment_id: int
    first: float
    second: float
    delta: float


@dataclass(frozen=True, slots=True)
class WordsView:
    """N-grams that the references have and the system lacks, and the reverse."""

    lacking: tuple[Mark, ...]
    made_up: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class JudgementView:
    """A metric beside what people (or another metric) say of the same segments.

    ``systems`` tells how often pairs of systems, ``segments`` how often pairs of translations of
    one segment are ordered as people order them; None where there is nothing to compare.
    """

    scatter: ScatterView
    systems: "PairwiseAccuracy | None"
    segments: "PairwiseAccuracy | None"
    rows: tuple[DifferenceRow, ...]


class ScoreViews:
    """All segment scores of one target language, aligned: a row a segment, in project order.

    Systems are named as the store does ("" is the target).
    """

    def __init__(
        self, session: Session, language: Language, progress: Progress = no_progress
    ) -> None:
        import numpy as np

        self._session = session
        self.language = language
        self.tables = ScoreTables(session, language, progress)
        self.columns: dict[tuple[str, str], npt.NDArray[np.float64]] = {}
        self._higher: dict[str, bool] = {}
        self._measures: dict[tuple[str, str], Measure] = {}
        self.documents = {
            document.id: document.name for document in session.project.documents.all(counted=False)
        }
        found = [each for each in imported_measures(session) if each.target_language == language]
        strange: dict[tuple[str, str], list[tuple[int, float]]] = {
            (each.system, each.metric): session.project.statistics.scores(each) for each in found
        }
        strange.update(self._marked(session))
        keys = {key for values in strange.values() for key, _ in values}
        self.ids: npt.NDArray[np.int64] = np.union1d(
            self.tables.ids, np.fromiter(keys, dtype=np.int64, count=len(keys))
        )
        for system, table in self.tables.systems.items():
            rows = np.searchsorted(self.ids, self.tables.ids)
            for name, values in table.table.segment_scores().items():
                column = np.full(len(self.ids), np.nan)
                column[rows[table.present[name]]] = values[table.present[name]]
                self.columns[system, name] = column
                self._higher[name] = higher_is_better(name)
            self._measures.update({(system, each.metric): each for each in table.measures})
        for (system, name), pairs in strange.items():
            column = np.full(len(self.ids), np.nan)
            column[np.searchsorted(self.ids, [key for key, _ in pairs])] = [v for _, v in pairs]
            self.columns[system, name] = column
        self._higher.update({e.metric: higher_is_better(e.metric, e.signature) for e in found})
        self._higher[MQM] = True

    def _marked(self, session: Session) -> dict[tuple[str, str], list[tuple[int, float]]]:
        """Minus the mean penalty of the annotators of each segment that carries a mark."""
        marks: dict[tuple[str, int], dict[str, float]] = {}
        for each in session.project.remarks.annotations():
            of_segment = marks.setdefault((each.system or TARGET, each.segment_id), {})
            of_segment[each.who] = of_segment.get(each.who, 0.0) - each.severity.weight
        found: dict[tuple[str, str], list[tuple[int, float]]] = {}
        for (system, key), by_person in sorted(marks.items()):
            mean = sum(by_person.values()) / len(by_person)
            found.setdefault((system, MQM), []).append((key, mean))
        return found

    @property
    def systems(self) -> tuple[str, ...]:
        """The systems that have any score."""
        return tuple(dict.fromkeys(system for system, _ in self.columns))

    @property
    def metrics(self) -> tuple[str, ...]:
        """Every column's name, Winnow's own first."""
        own = dict.fromkeys(
            name for system, name in self.columns if (system, name) in self._measures
        )
        return tuple(dict.fromkeys((*own, *(name for _, name in self.columns))))

    @property
    def own_metrics(self) -> tuple[str, ...]:
        """The metrics whose statistics add up."""
        return tuple(dict.fromkeys(name for _, name in self._measures))

    @property
    def judgements(self) -> tuple[str, ...]:
        """The columns that may be compared with a metric: people's first, then other tools'."""
        others = [name for name in self.metrics if name not in self.own_metrics]
        return tuple(sorted(others, key=self._is_tool))

    def _is_tool(self, name: str) -> bool:
        return name != MQM and _PEOPLE.search(name) is None

    def higher_is_better(self, metric: str) -> bool:
        """Which way is up."""
        return self._higher.get(metric, True)

    def has(self, system: str, metric: str) -> bool:
        """Whether there is such a column."""
        return (system, metric) in self.columns

    def histogram(self, system: str, metric: str, bins: int = 20) -> HistogramView:
        """Segment scores in columns; scores beyond 0 to 100 fall into the outermost."""
        import numpy as np

        from workbench.scoring.views import histogram

        values = self.columns[system, metric]
        low, high = self._range(metric)
        scaled = (values - low) / (high - low) * 100
        found = histogram(scaled, bins)
        place = np.digitize(np.clip(scaled, 0, 100), found.edges[1:-1])
        edges = tuple(low + edge / 100 * (high - low) for edge in found.edges)
        marks = []
        for number, count in enumerate(found.counts):
            rows = np.flatnonzero((place == number) & ~np.isnan(values))
            label = f"{edges[number]:g}–{edges[number + 1]:g}"
            marks.append(Mark(label, float(count), count, self._ids(rows)))
        known = values[~np.isnan(values)]
        return HistogramView(
            edges,
            tuple(marks),
            float(known.mean()) if len(known) else float("nan"),
            float(np.median(known)) if len(known) else float("nan"),
        )

    def _range(self, metric: str) -> tuple[float, float]:
        """0 to 100 for Winnow's own metrics, what is there for others'."""
        import numpy as np

        if metric in self.own_metrics:
            return 0.0, 100.0
        found = [column for (_, name), column in self.columns.items() if name == metric]
        values = np.concatenate(found) if found else np.empty(0)
        values = values[~np.isnan(values)]
        if not len(values):
            return 0.0, 1.0
        low, high = float(values.min()), float(values.max())
        if low >= 0 and high <= 1:
            return 0.0, 1.0
        return (low, high) if high > low else (low - 0.5, low + 0.5)

    def scatter(self, first: str, second: str, metric: str) -> ScatterView:
        """Two systems by one metric, a point a segment."""
        return self._scatter_of(self.columns[first, metric], self.columns[second, metric], self.ids)

    def by_length(self, system: str, metric: str, samples: int = 0) -> tuple[Mark, ...]:
        """Corpus scores by the length of the first reference, in words (or characters)."""
        from workbench.scoring.views import word_counts

        texts = self._references()
        values = word_counts(
            [each[0] if each else None for each in texts], self.language.has_spaces
        )
        return self._buckets(system, metric, values, samples=samples)

    def by_rarity(self, system: str, metric: str, samples: int = 0) -> tuple[Mark, ...]:
        """Corpus scores by how often the rarest word of the source stands in the project."""
        from workbench.scoring.views import FREQUENCY_EDGES, rarest_word_counts

        spaces = self._session.project.source_language.has_spaces
        sources = [
            segment.source.plain
            for segment in self._session.project.segments.many(self.tables.ids.tolist())
        ]
        values = rarest_word_counts(sources, spaces)
        return self._buckets(system, metric, values, FREQUENCY_EDGES, samples=samples)

    def by_difference(
        self, system: str, other: str, metric: str, samples: int = 0
    ) -> tuple[Mark, ...]:
        """Corpus scores of ``system`` where it and ``other`` differ little, more, much."""
        import numpy as np

        rows = np.searchsorted(self.ids, self.tables.ids)
        gap = np.abs(self.columns[system, metric] - self.columns[other, metric])[rows]
        return self._buckets(system, metric, gap, _DIFFERENCE_EDGES, False, samples)

    def by_document(self, system: str, metric: str, samples: int = 0) -> tuple[Mark, ...]:
        """Corpus scores of the documents, in their order."""
        from workbench.scoring.views import buckets_by_name

        engine, matrix = self._statistics(system, metric)
        names = [self.documents[key] for key in self.tables.documents.tolist()]
        return self._marks(buckets_by_name(engine, matrix, names, samples))

    def _buckets(
        self,
        system: str,
        metric: str,
        values: "npt.NDArray[np.float64]",
        edges: Sequence[float] | None = None,
        whole: bool = True,
        samples: int = 0,
    ) -> tuple[Mark, ...]:
        from workbench.scoring.views import LENGTH_EDGES, buckets

        engine, matrix = self._statistics(system, metric)
        return self._marks(buckets(engine, matrix, values, edges or LENGTH_EDGES, whole, samples))

    def _marks(self, found: "Sequence[Bucket]") -> tuple[Mark, ...]:
        return tuple(
            Mark(
                each.label,
                each.score,
                len(each.rows),
                tuple(self.tables.ids[list(each.rows)].tolist()),
                each.interval,
            )
            for each in found
        )

    def _statistics(self, system: str, metric: str) -> "tuple[Metric, npt.NDArray[np.int64]]":
        """A metric of ours and its statistics, a row for each of ``tables.ids``."""
        import numpy as np

        from workbench.services.measures import matrix_of

        measure = self._measures[system, metric]
        ids, matrix = matrix_of(self._session, measure)
        engine = metric_of(measure)
        full = np.zeros((len(self.tables.ids), engine.width), dtype=np.int64)
        here = np.isin(ids, self.tables.ids)
        full[self.tables.rows(ids)] = matrix[here]
        return engine, full

    def largest_differences(
        self, first: str, second: str, metric: str, count: int = 50
    ) -> tuple[DifferenceRow, ...]:
        """The segments in which two systems differ most; ``delta`` is second minus first."""
        from workbench.scoring.views import largest_differences

        found = largest_differences(
            self.columns[first, metric], self.columns[second, metric], count
        )
        return tuple(
            DifferenceRow(int(self.ids[each.row]), each.first, each.second, each.delta)
            for each in found
        )

    def words(self, system: str, count: int = 40) -> WordsView:
        """The n-grams that a system lacks and makes up against the references."""
        from workbench.scoring.ngram_views import NgramCount, ngram_differences
        from workbench.scoring.tokenizers import tokenizer_for

        texts = self._session.project.statistics.texts(system, self.tables.ids.tolist())
        found = ngram_differences(
            [(text.hypothesis, text.references) for text in texts],
            tokenizer_for(self.language).name,
            count=count,
        )

        def marks(ngrams: Sequence[NgramCount]) -> tuple[Mark, ...]:
            return tuple(
                Mark(
                    each.text,
                    float(each.count),
                    each.of,
                    tuple(dict.fromkeys(texts[row].segment_id for row in each.rows)),
                )
                for each in ngrams
            )

        return WordsView(marks(found.lacking), marks(found.made_up))

    def against(
        self, metric: str, judgement: str, system: str | None = None, count: int = 50
    ) -> JudgementView:
        """A metric beside a judgement: of one system, or of all that have both (None)."""
        import numpy as np

        from workbench.scoring.agreement import (
            disagreements,
            pairwise_accuracy,
            segment_accuracy,
        )

        both = [
            each
            for each in self.systems
            if self.has(each, metric) and self.has(each, judgement) and system in (None, each)
        ]
        ours = {each: self.columns[each, metric] for each in both}
        theirs = {each: self.columns[each, judgement] for each in both}
        x = np.concatenate([*ours.values(), np.empty(0)])
        y = np.concatenate([*theirs.values(), np.empty(0)])
        up = (self.higher_is_better(metric), self.higher_is_better(judgement))
        repeated = np.tile(self.ids, max(1, len(both)))
        scatter = self._scatter_of(x, y, repeated)
        means = {
            each: float(np.nanmean(theirs[each]))
            for each in both
            if not np.isnan(theirs[each]).all()
        }
        corpus = {each: self.corpus_score(each, metric, theirs[each]) for each in means}
        several = len(means) > 1
        return JudgementView(
            scatter,
            pairwise_accuracy(corpus, means, *up) if several else None,
            segment_accuracy(ours, theirs, *up) if several else None,
            tuple(
                DifferenceRow(int(repeated[each.row]), each.metric, each.human, each.gap)
                for each in disagreements(x, y, count, *up)
            ),
        )

    def corpus_score(self, system: str, metric: str, judged: "npt.NDArray[np.float64]") -> float:
        """The score over the segments that were judged: a sum for ours, else a mean."""
        import numpy as np

        known = self.ids[~np.isnan(judged)]
        if (system, metric) in self._measures:
            found = self.tables.scores(system, self.tables.mask(known.tolist()))
            return found[metric].value if metric in found else float("nan")
        values = self.columns[system, metric][~np.isnan(judged)]
        return float(np.nanmean(values)) if len(values) else float("nan")

    def _scatter_of(
        self,
        x: "npt.NDArray[np.float64]",
        y: "npt.NDArray[np.float64]",
        ids: "npt.NDArray[np.int64]",
    ) -> ScatterView:
        import numpy as np

        from workbench.scoring.agreement import agreement

        rows = np.flatnonzero(~np.isnan(x) & ~np.isnan(y))
        chosen = rows[:: max(1, -(-len(rows) // _POINTS))]
        return ScatterView(
            tuple(ids[chosen].tolist()),
            tuple(x[chosen].tolist()),
            tuple(y[chosen].tolist()),
            len(rows),
            agreement(x, y),
        )

    def _references(self) -> list[tuple[str, ...]]:
        """The references of every segment of the tables, by the order of their sets."""
        found: dict[int, list[str]] = {}
        ids = self.tables.ids.tolist()
        for each in self._session.project.documents.references(ids):
            found.setdefault(each.segment_id, []).append(each.text.plain)
        return [tuple(found.get(key, ())) for key in ids]

    def _ids(self, rows: "npt.NDArray[np.intp]") -> tuple[int, ...]:
        return tuple(self.ids[rows].tolist())

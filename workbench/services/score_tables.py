"""A project's statistics in memory: any filter's, document's and system's score at once.

Made in a job when somebody looks at scores (the window's scores page), and dropped with it: it
holds 8 bytes for every integer of every segment and system. The status bar does with the running
sums of ``LiveScores``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.domain.changes import Changes
from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress
from workbench.domain.scores import Score
from workbench.services.measures import (
    SpecifiedMetric,
    matrix_of,
    metric_of,
    own_measures,
)
from workbench.services.scoring import documents_of_segments
from workbench.services.session import Session
from workbench.store.statistics import TARGET, Measure

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from workbench.scoring.table import StatisticsTable


@dataclass(frozen=True, slots=True, eq=False)
class SystemTable:
    """One system in one language: its measures, their table, and which rows have a score."""

    system: str
    language: Language
    measures: tuple[Measure, ...]
    table: "StatisticsTable"
    present: "dict[str, npt.NDArray[np.bool_]]"

    @property
    def scored(self) -> "npt.NDArray[np.bool_]":
        """The rows that have a current score by the first measure."""
        return self.present[self.measures[0].metric]


class ScoreTables:
    """All systems of one target language over its segments, in the order of their ids."""

    def __init__(
        self, session: Session, language: Language, progress: Progress = no_progress
    ) -> None:
        import numpy as np

        self._session = session
        self.language = language
        measures = [each for each in own_measures(session) if each.target_language == language]
        read = []
        for done, measure in enumerate(measures):
            read.append((measure, *matrix_of(session, measure)))
            progress(done + 1, len(measures), "reading scores")
        known = [np.asarray(ids, dtype=np.int64) for _, ids, _ in read if ids]
        self.ids: npt.NDArray[np.int64] = (
            np.unique(np.concatenate(known)) if known else np.empty(0, dtype=np.int64)
        )
        self.documents = (
            documents_of_segments(session)(self.ids) if len(self.ids) else self.ids.copy()
        )
        systems = dict.fromkeys(measure.system for measure in measures)
        self.systems = {
            system: self._table(system, [each for each in read if each[0].system == system])
            for system in systems
        }

    def _table(self, system: str, read: Sequence[tuple[Measure, list[int], Any]]) -> SystemTable:
        import numpy as np

        from workbench.scoring.table import StatisticsTable

        present = {}
        metrics, matrices = [], []
        for measure, ids, matrix in read:
            rows = self.rows(ids)
            full = np.zeros((len(self.ids), matrix.shape[1]), dtype=np.int64)
            full[rows] = matrix
            present[measure.metric] = self.mask(ids)
            metrics.append(SpecifiedMetric(measure.metric, metric_of(measure)))
            matrices.append(full)
        table = StatisticsTable(metrics, self.ids.tolist(), matrices)
        measures = tuple(measure for measure, _, _ in read)
        return SystemTable(system, self.language, measures, table, present)

    def rows(self, segment_ids: Sequence[int]) -> "npt.NDArray[np.intp]":
        """The rows of those of the segments that are here."""
        import numpy as np

        wanted = np.asarray(segment_ids, dtype=np.int64)
        if not len(self.ids):
            return np.empty(0, dtype=np.intp)
        places = np.minimum(np.searchsorted(self.ids, wanted), len(self.ids) - 1)
        found: npt.NDArray[np.intp] = places[self.ids[places] == wanted]
        return found

    def mask(self, segment_ids: Sequence[int]) -> "npt.NDArray[np.bool_]":
        """The rows of a selection, as ``scores`` wants them."""
        import numpy as np

        chosen = np.zeros(len(self.ids), dtype=np.bool_)
        chosen[self.rows(segment_ids)] = True
        return chosen

    def scores(self, system: str, mask: "npt.NDArray[np.bool_] | None" = None) -> dict[str, Score]:
        """The corpus scores of a system over everything or a selection; empty where it has none."""
        found = self.systems[system]
        values = found.table.scores() if mask is None else found.table.scores_of(mask)
        return {
            each.metric: Score(each.metric, values[each.metric], each.signature)
            for each in found.measures
            if (present := found.present[each.metric]).any()
            and (mask is None or (present & mask).any())
        }

    def count(self, system: str, mask: "npt.NDArray[np.bool_] | None" = None) -> int:
        """How many segments of a selection the system has scores for."""
        import numpy as np

        scored = self.systems[system].scored
        return int(np.count_nonzero(scored if mask is None else scored & mask))

    def by_document(self, system: str) -> dict[int, dict[str, float]]:
        """Document id → metric → corpus score."""
        return self.systems[system].table.scores_by(self.documents.tolist())

    def after_edit(self, segment_ids: Sequence[int]) -> Changes:
        """Follow edits of targets whose statistics ``LiveScores`` has already replaced."""
        import numpy as np

        target = self.systems.get(TARGET)
        known = [] if target is None else self.rows(segment_ids).tolist()
        for row in known:
            assert target is not None
            key = int(self.ids[row])
            current = {
                measure.id: self._session.project.statistics.vectors(measure, [key])[1]
                for measure in target.measures
            }
            vectors = [
                np.frombuffer(current[measure.id], dtype="<i8")
                if current[measure.id]
                else np.zeros(metric.width, dtype=np.int64)
                for measure, metric in zip(target.measures, target.table.metrics, strict=True)
            ]
            target.table.replace(key, [vector.tolist() for vector in vectors])
            for measure in target.measures:
                target.present[measure.metric][row] = bool(current[measure.id])
        return Changes(scores=frozenset(int(self.ids[row]) for row in known))

"""Scores that keep up with typing: one vector replaced, a sum moved, nothing read again."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.domain.changes import Changes
from workbench.domain.scores import Score
from workbench.services.computing import compute_one
from workbench.services.measures import matrix_of, metric_of, own_measures
from workbench.services.session import Session
from workbench.store.statistics import TARGET, Measure

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from workbench.scoring.base import Metric


class LiveScores:
    """The target's corpus scores, kept as running sums so that an edit moves them at once.

    Built once per open project (a pass over the stored vectors); ``after_edit`` subtracts the
    segment's old vector and adds the new one. ``reload`` after imports, bulk changes or another
    process's edits.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._sums: dict[int, npt.NDArray[np.int64]] = {}
        self._measures: list[tuple[Measure, Metric]] = []
        self._outside: dict[int, set[int]] = {}
        self.reload()

    def reload(self) -> None:
        """Read all vectors again."""
        self._measures = [
            (measure, metric_of(measure)) for measure in own_measures(self._session, TARGET)
        ]
        self._sums, self._outside = {}, {}
        for measure, _ in self._measures:
            _, matrix = matrix_of(self._session, measure)
            self._sums[measure.id] = matrix.sum(axis=0)
            self._outside[measure.id] = set(self._session.project.statistics.outdated(measure))

    def after_edit(self, segment_ids: Sequence[int]) -> Changes:
        """Replace the vectors of edited segments, in the store and in the sums."""
        with self._session.project.database.writing(bulk=True):
            for segment_id in segment_ids:
                self._replace(segment_id)
        return Changes(scores=frozenset(segment_ids))

    def _replace(self, segment_id: int) -> None:
        import numpy as np

        statistics = self._session.project.statistics
        edited = statistics.edited(segment_id)
        if edited is None:
            return
        pairs = [
            pair for pair in self._measures
            if pair[0].target_language.code == edited.target_language
        ]  # fmt: skip
        if not pairs:
            return
        if edited.scored is not None:
            new = compute_one(self._session, pairs, edited.scored)
        else:
            statistics.drop(segment_id, [measure for measure, _ in pairs])
            new = []
        for number, (measure, _) in enumerate(pairs):
            outside = self._outside[measure.id]
            if measure.id in edited.vectors and segment_id not in outside:
                gone = np.frombuffer(edited.vectors[measure.id], dtype="<i8")
                self._sums[measure.id] = self._sums[measure.id] - gone
            if new:
                self._sums[measure.id] = self._sums[measure.id] + np.array(new[number])
            outside.discard(segment_id)

    def scores(self) -> dict[str, dict[str, Score]]:
        """Target language code → metric → the corpus score as it stands now."""
        found: dict[str, dict[str, Score]] = {}
        for measure, metric in self._measures:
            sums = self._sums[measure.id]
            if sums.any():
                found.setdefault(measure.target_language.code, {})[measure.metric] = Score(
                    measure.metric, metric.score(sums), measure.signature
                )
        return found


def rescore_segments(session: Session, segment_ids: Sequence[int]) -> Changes:
    """Bring the target's statistics of a few segments up to date, without running sums."""
    every = [(measure, metric_of(measure)) for measure in own_measures(session, TARGET)]
    statistics = session.project.statistics
    for segment_id in segment_ids:
        edited = statistics.edited(segment_id)
        if edited is None:
            continue
        pairs = [pair for pair in every if pair[0].target_language.code == edited.target_language]
        if edited.scored is not None:
            compute_one(session, pairs, edited.scored)
        elif pairs:
            statistics.drop(segment_id, [measure for measure, _ in pairs])
    return Changes(scores=frozenset(segment_ids))

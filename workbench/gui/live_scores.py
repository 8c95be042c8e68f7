"""The target's corpus scores for the status bar: they move with every edit, and carry a margin."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.domain.changes import Changes
from workbench.domain.scores import Score

if TYPE_CHECKING:
    from workbench.services.session import Session

SHOWN = "chrF"
# A bootstrap of more segments than this takes longer than anybody waits for a margin.
_MARGIN_UP_TO = 50_000


@dataclass(frozen=True, slots=True)
class CorpusScore:
    """The score of one target language; ``margin`` is half the 95 % interval, None if unknown."""

    language: str
    score: Score
    margin: float | None = None


class ScoreKeeper:
    """Holds the running sums of an open project; lives in a job lane of its own.

    ``reading`` makes a new one (a pass over the stored vectors), ``after_edit`` follows an edit
    in milliseconds. The margin is that of the last full reading.
    """

    def __init__(self, session: "Session") -> None:
        from workbench.services.scoring import LiveScores

        self._live = LiveScores(session)
        self._margins = _margins(session)

    def after_edit(self, segment_ids: Sequence[int]) -> Changes:
        """Bring the statistics of edited segments up to date."""
        return self._live.after_edit(segment_ids)

    def scores(self) -> tuple[CorpusScore, ...]:
        """The corpus score of each target language that has one."""
        return tuple(
            CorpusScore(language, metrics[SHOWN], self._margins.get(language))
            for language, metrics in self._live.scores().items()
            if SHOWN in metrics
        )


def _margins(session: "Session") -> dict[str, float]:
    """Half the 95 % bootstrap interval by target language, where it is quick to find."""
    from workbench.scoring.corpus import interval
    from workbench.scoring.resampling import bootstrap_sums
    from workbench.services.scoring import matrix_of, metric_of
    from workbench.store.statistics import TARGET

    found = {}
    for measure in session.project.statistics.measures():
        if measure.system != TARGET or measure.metric != SHOWN:
            continue
        ids, matrix = matrix_of(session, measure)
        if 1 < len(ids) <= _MARGIN_UP_TO:
            low, high = interval(metric_of(measure).scores(bootstrap_sums([matrix])[0]))
            found[measure.target_language.code] = (high - low) / 2
    return found

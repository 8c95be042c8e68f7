"""All systems by all metrics: what the upper half of the scores page shows, read in jobs.

Values come first, in a moment; intervals and significance, which take thousands of resamples,
follow.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress

if TYPE_CHECKING:
    from workbench.services.score_views import ScoreViews
    from workbench.services.session import Session

_MANY = 20_000  # segments; with more, a thousand trials have to do
_FEW_TRIALS = 1_000
_LEVEL = 0.05


@dataclass(frozen=True, slots=True)
class Cell:
    """One score. ``against`` is the difference to the baseline, ``p`` its corrected p-value."""

    value: float
    signature: str
    interval: tuple[float, float] | None = None
    against: float | None = None
    p: float | None = None
    better: bool = False
    best: bool = False

    @property
    def significant(self) -> bool:
        """Whether the difference to the baseline is more than chance."""
        return self.p is not None and self.p < _LEVEL


@dataclass(frozen=True, slots=True)
class Line:
    """One system ("" is the target) and its scores."""

    system: str
    segments: int
    cells: Mapping[str, Cell] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Standings:
    """Every system's line, the best first by chrF; ``test`` is empty until it was made."""

    metrics: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    baseline: str = ""
    comparisons: int = 0
    trials: int = 0
    seed: int = 0


def read_standings(
    session: "Session", language: Language, progress: Progress = no_progress
) -> "tuple[ScoreViews, Standings]":
    """The views of a language's scores, and the table without significance."""
    from workbench.services.score_views import ScoreViews
    from workbench.services.scoring import imported_scores

    views = ScoreViews(session, language, progress)
    others = {
        entry.system: entry
        for entry in imported_scores(session)
        if entry.target_language == language
    }
    lines = []
    for system in views.systems:
        cells: dict[str, Cell] = {}
        count = 0
        if system in views.tables.systems:
            count = views.tables.count(system)
            for name, score in views.tables.scores(system).items():
                cells[name] = Cell(score.value, score.signature)
        if system in others:
            count = count or others[system].segments
            for name, score in others[system].scores.items():
                cells[name] = Cell(score.value, score.signature)
        if cells:
            lines.append(Line(system, count, cells))
    metrics = tuple(name for name in views.metrics if any(name in line.cells for line in lines))
    lines.sort(key=_rank)
    return views, Standings(metrics, tuple(lines), lines[0].system if lines else "")


def _rank(line: Line) -> float:
    return -line.cells["chrF"].value if "chrF" in line.cells else 0.0


def compare_standings(
    session: "Session",
    language: Language,
    standings: Standings,
    own_metrics: Sequence[str],
    baseline: str,
    progress: Progress = no_progress,
) -> Standings:
    """The same table with intervals, differences to ``baseline`` and the best of each metric."""
    from workbench.services.comparing import compare_with_all

    own = [line for line in standings.lines if any(name in line.cells for name in own_metrics)]
    if len(own) < 2:
        return _with_intervals(session, language, standings)
    most = max(line.segments for line in own)
    result = compare_with_all(
        session,
        baseline or "target",
        metrics=own_metrics,
        test="randomization",
        trials=_FEW_TRIALS if most > _MANY else None,
        target_language=language,
        computed=True,
        progress=progress,
    )
    return _compared(standings, result, baseline)


def _compared(standings: Standings, result: Mapping[str, Any], baseline: str) -> Standings:
    from workbench.services.measures import higher_is_better

    found = {each["system"]: each["metrics"] for each in result["systems"]}
    own = {row["name"]: row for rows in found.values() for row in rows}
    lines = []
    for line in standings.lines:
        name = line.system or "target"
        cells = dict(line.cells)
        for row in found.get(name, ()):
            cells[row["name"]] = replace(
                cells[row["name"]],
                interval=tuple(row["system_ci"]),
                against=row["delta"],
                p=row["p_adjusted"],
                better=(row["delta"] > 0) == higher_is_better(row["name"]),
                best=name in result["best"][row["name"]],
            )
        if line.system == baseline:
            for metric, row in own.items():
                if metric in cells:
                    cells[metric] = replace(
                        cells[metric],
                        interval=tuple(row["baseline_ci"]),
                        best=name in result["best"][metric],
                    )
        lines.append(replace(line, cells=cells))
    return replace(
        standings,
        lines=tuple(lines),
        baseline=baseline,
        comparisons=result["comparisons"],
        trials=result["trials"],
        seed=result["seed"],
    )


def _with_intervals(session: "Session", language: Language, standings: Standings) -> Standings:
    """One system alone is compared with nobody, but still has its intervals."""
    from workbench.services.scoring import score_table

    scores = {
        entry.system: entry.scores
        for entry in score_table(session, intervals=True)
        if entry.target_language == language
    }
    lines = tuple(
        replace(
            line,
            cells={
                name: replace(cell, interval=scores[line.system][name].interval)
                if name in scores.get(line.system, {})
                else cell
                for name, cell in line.cells.items()
            },
        )
        for line in standings.lines
    )
    return replace(standings, lines=lines)

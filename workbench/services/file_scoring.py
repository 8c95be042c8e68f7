"""Scoring plain files without a project: what ``sacrebleu`` does, with the same numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.config.settings import Settings
from workbench.domain.errors import UsageError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress
from workbench.domain.scores import METRICS, Score
from workbench.formats import aligned
from workbench.formats.reading import decode, read_bytes
from workbench.services.pools import worker_pool


@dataclass(frozen=True, slots=True)
class FileScore:
    """Corpus scores and, per line, the sentence scores by metric name."""

    segments: int
    system: str
    scores: tuple[Score, ...]
    segment_scores: tuple[dict[str, float], ...]


def score_files(
    hypothesis: Path,
    references: Sequence[Path],
    settings: Settings,
    *,
    metrics: Sequence[str] = METRICS,
    target_language: Language | None = None,
    system: str | None = None,
    intervals: bool = True,
    encoding: str | None = None,
    progress: Progress = no_progress,
) -> FileScore:
    """Score one system's lines; raises ``InputError`` with both numbers if lines differ."""
    from workbench.scoring import registry
    from workbench.scoring.batch import statistics_of
    from workbench.scoring.corpus import lines_of, scores_of

    if not references:
        raise UsageError("Give at least one reference file with --ref.")

    def lines(path: Path) -> list[str]:
        return lines_of(decode(read_bytes(path), path.name, encoding)[0])

    hypotheses = lines(hypothesis)
    sets = []
    for path in references:
        found = lines(path)
        aligned.require_same_count(hypothesis.name, len(hypotheses), path.name, len(found))
        sets.append(found)
    built = registry.metrics(metrics, target_language)
    pairs = list(zip(hypotheses, zip(*sets, strict=True), strict=True))
    with worker_pool(settings, len(pairs)) as pool:
        batch = statistics_of(pairs, built, pool, progress)
    scores = scores_of(batch) if intervals else scores_of(batch, samples=0)
    columns = {metric.name: batch.segment_scores(metric.name) for metric in built}
    segment_scores = tuple(
        {name: float(column[i]) for name, column in columns.items()} for i in range(len(pairs))
    )
    role = aligned.role_of(hypothesis.name)
    name = system or (role[1] if role and role[1] else hypothesis.stem)
    return FileScore(len(pairs), name, tuple(scores), segment_scores)

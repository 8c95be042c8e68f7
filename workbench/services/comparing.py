"""Compare two systems of a project: is the difference more than chance."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from workbench.domain.errors import UsageError
from workbench.domain.progress import Progress, no_progress
from workbench.services.scoring import matrix_of, metric_of, score_project
from workbench.services.session import Session
from workbench.store.statistics import TARGET

if TYPE_CHECKING:
    from workbench.scoring.batch import BatchStatistics

TESTS = ("bootstrap", "randomization")


def compare_systems(
    session: Session,
    baseline: str,
    system: str,
    *,
    metrics: Sequence[str] = ("BLEU", "chrF"),
    test: str = "bootstrap",
    seed: int = 12345,
    progress: Progress = no_progress,
) -> dict[str, Any]:
    """The comparison as ``winnow compare --json`` tells it; ``target`` names the target.

    Statistics that are missing are computed first. Raises ``UsageError`` for a system the
    project does not have, ``InputError`` where the two share no scored segment.
    """
    known = session.project.documents.systems()
    for name in (baseline, system):
        if name not in ("target", *known):
            raise UsageError(
                f"The project has no system “{name}”; it has {', '.join(('target', *known))}."
            )
    if baseline == system:
        raise UsageError("A system compared with itself is always equal; name two systems.")
    score_project(session, metrics, progress=progress)
    found = []
    for language in session.project.target_languages:
        pairs = _batches(session, (baseline, system), metrics, language.code)
        if pairs is None:
            continue
        from workbench.scoring.significance import PairedTest, compare

        result = compare(
            pairs[0],
            pairs[1],
            PairedTest(test),
            seed=seed,
            names=(baseline, system),
            progress=progress,
        )
        found.append((language, result))
    if not found:
        raise UsageError(f"“{baseline}” and “{system}” share no scored segment.")
    language, first = found[0]
    return {
        "baseline": baseline,
        "system": system,
        "test": test,
        "seed": seed,
        "trials": first.trials,
        "segments": first.segments,
        "target_language": language.code,
        "metrics": [
            {
                "name": each.metric,
                "baseline": each.baseline,
                "system": each.system,
                "delta": each.delta,
                "p": each.p,
                "ci": list(each.delta_interval),
                "signature": each.signature,
            }
            for each in first.metrics
        ],
    }


def _batches(
    session: Session, systems: tuple[str, str], names: Sequence[str], language: str
) -> "tuple[BatchStatistics, BatchStatistics] | None":
    """Both systems' stored statistics over all segments that either has, as batches."""
    import numpy as np

    from workbench.scoring.base import VARIABLE
    from workbench.scoring.batch import BatchStatistics

    fewest, most = session.project.statistics.reference_counts().get(language, (1, 1))
    rows: list[dict[str, tuple[list[int], Any]]] = []
    built: dict[str, Any] = {}
    for system in systems:
        of_system = {}
        for measure in session.project.statistics.measures():
            wanted = TARGET if system == "target" else system
            if measure.system == wanted and measure.target_language.code == language:
                built.setdefault(measure.metric, metric_of(measure))
                of_system[measure.metric] = matrix_of(session, measure)
        rows.append(of_system)
    chosen = [name for name in built if name.lower() in {n.lower() for n in names}]
    if not chosen or any(name not in of_system for of_system in rows for name in chosen):
        return None
    ids = sorted({key for of_system in rows for key in of_system[chosen[0]][0]})
    place = {key: index for index, key in enumerate(ids)}
    batches = []
    for of_system in rows:
        matrices = []
        scored = np.zeros(len(ids), dtype=bool)
        for name in chosen:
            keys, matrix = of_system[name]
            full = np.zeros((len(ids), matrix.shape[1]), dtype=np.int64)
            where = [place[key] for key in keys]
            full[where] = matrix
            scored[where] = True
            matrices.append(full)
        metrics = tuple(built[name] for name in chosen)
        count = most if fewest == most else VARIABLE
        batches.append(BatchStatistics(metrics, tuple(matrices), scored, count))
    return batches[0], batches[1]

"""Compare systems: is a difference more than chance, in a project or between plain files.

Every answer is a dictionary as ``winnow compare --json`` tells it. With more than one comparison
p-values are corrected after Holm (1979), and the best system of a metric is only called so when
it is significantly better than every other.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.config.settings import Settings
from workbench.domain.errors import UsageError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress
from workbench.services.measures import (
    SpecifiedMetric,
    higher_is_better,
    matrix_of,
    metric_of,
    own_measures,
    specification,
)
from workbench.services.pools import worker_pool
from workbench.services.scoring import score_project
from workbench.services.session import Session
from workbench.store.statistics import TARGET

if TYPE_CHECKING:
    from workbench.scoring.batch import BatchStatistics
    from workbench.scoring.significance import SystemComparison

TESTS = ("bootstrap", "randomization")
LEVEL = 0.05
METRICS = ("BLEU", "chrF")


def compare_systems(
    session: Session,
    baseline: str,
    system: str,
    *,
    metrics: Sequence[str] = METRICS,
    test: str = "bootstrap",
    seed: int = 12345,
    target_language: Language | None = None,
    progress: Progress = no_progress,
) -> dict[str, Any]:
    """One system against the baseline; ``target`` names the target being edited.

    Statistics that are missing are computed first. Raises ``UsageError`` for a system the
    project does not have or where the two share no scored segment.
    """
    _require_systems(session, baseline, system)
    if baseline == system:
        raise UsageError("A system compared with itself is always equal; name two systems.")
    score_project(session, metrics, progress=progress)
    for language in _languages(session, target_language):
        batches = _batches(session, (baseline, system), metrics, language)
        if {baseline, system} <= batches.keys():
            return _pair(batches, baseline, system, language, test, seed, progress)
    raise UsageError(f"“{baseline}” and “{system}” share no scored segment.")


def compare_with_all(
    session: Session,
    baseline: str,
    *,
    metrics: Sequence[str] = METRICS,
    test: str = "bootstrap",
    seed: int = 12345,
    trials: int | None = None,
    target_language: Language | None = None,
    segment_ids: Sequence[int] | None = None,
    computed: bool = False,
    progress: Progress = no_progress,
) -> dict[str, Any]:
    """Every system of the project against the baseline, and which one is best by each metric.

    ``segment_ids`` limits it to a part; ``computed`` says that statistics need not be brought up
    to date first. Raises ``UsageError`` where nothing can be compared with the baseline.
    """
    _require_systems(session, baseline)
    if not computed:
        score_project(session, metrics, progress=progress)
    names = ("target", *session.project.documents.systems())
    for language in _languages(session, target_language):
        batches = _batches(session, names, metrics, language, segment_ids)
        if baseline in batches and len(batches) > 1:
            return _all(batches, baseline, language, test, seed, trials, progress)
    raise UsageError(f"There is no other system with scores to compare “{baseline}” with.")


def compare_files(
    hypotheses: Mapping[str, Path],
    references: Sequence[Path],
    settings: Settings,
    *,
    baseline: str | None = None,
    metrics: Sequence[str] = METRICS,
    test: str = "bootstrap",
    seed: int = 12345,
    target_language: Language | None = None,
    encoding: str | None = None,
    progress: Progress = no_progress,
) -> dict[str, Any]:
    """Plain files aligned line by line: two make a pair, more are all against the baseline.

    The baseline is the first unless named. Raises ``InputError`` where numbers of lines differ.
    """
    from workbench.formats import aligned
    from workbench.formats.reading import decode, read_bytes
    from workbench.scoring import registry
    from workbench.scoring.batch import statistics_of
    from workbench.scoring.corpus import lines_of

    if not references:
        raise UsageError("Give at least one reference file with --ref.")
    first = baseline or next(iter(hypotheses))
    if first not in hypotheses:
        raise UsageError(f"“{first}” is none of the systems: {', '.join(hypotheses)}.")
    if len(hypotheses) < 2:
        raise UsageError("Name at least two translations to compare.")

    def lines(path: Path) -> list[str]:
        return lines_of(decode(read_bytes(path), path.name, encoding)[0])

    sets = [lines(path) for path in references]
    for path, found in zip(references, sets, strict=True):
        aligned.require_same_count(references[0].name, len(sets[0]), path.name, len(found))
    built = tuple(
        {
            specification(name, target_language): SpecifiedMetric(
                specification(name, target_language), registry.metric(name, target_language)
            )
            for name in metrics
        }.values()
    )
    batches = {}
    with worker_pool(settings, len(hypotheses) * len(sets[0])) as pool:
        for name, path in hypotheses.items():
            texts = lines(path)
            aligned.require_same_count(references[0].name, len(sets[0]), path.name, len(texts))
            pairs = list(zip(texts, zip(*sets, strict=True), strict=True))
            batch = statistics_of(pairs, [each.metric for each in built], pool, progress)
            batches[name] = _renamed(batch, built)
    if len(batches) == 2:
        other = next(name for name in batches if name != first)
        return _pair(batches, first, other, target_language, test, seed, progress)
    return _all(batches, first, target_language, test, seed, None, progress)


def _require_systems(session: Session, *names: str) -> None:
    known = ("target", *session.project.documents.systems())
    for name in names:
        if name not in known:
            raise UsageError(f"The project has no system “{name}”; it has {', '.join(known)}.")


def _languages(session: Session, wanted: Language | None) -> Sequence[Language]:
    languages = session.project.target_languages
    if wanted is None:
        return languages
    if wanted not in languages:
        raise UsageError(
            f"The project does not translate into {wanted.name}; its target languages are "
            f"{', '.join(language.code for language in languages)}."
        )
    return (wanted,)


def _pair(
    batches: "Mapping[str, BatchStatistics]",
    baseline: str,
    system: str,
    language: Language | None,
    test: str,
    seed: int,
    progress: Progress,
) -> dict[str, Any]:
    from workbench.scoring.significance import PairedTest, compare

    result = compare(
        batches[baseline],
        batches[system],
        PairedTest(test),
        seed=seed,
        names=(baseline, system),
        progress=progress,
    )
    return {
        "baseline": baseline,
        "system": system,
        "test": test,
        "seed": seed,
        "trials": result.trials,
        "segments": result.segments,
        "target_language": language.code if language else None,
        "metrics": _rows(result),
    }


def _all(
    batches: "Mapping[str, BatchStatistics]",
    baseline: str,
    language: Language | None,
    test: str,
    seed: int,
    trials: int | None,
    progress: Progress,
) -> dict[str, Any]:
    from workbench.scoring.significance import PairedTest, adjusted, compare_all

    kind = PairedTest(test)
    results = compare_all(batches, baseline, kind, trials, seed, progress)
    names = [metric.name for metric in batches[baseline].metrics]
    corrected = {
        name: adjusted([result.metrics[index].p for result in results])
        for index, name in enumerate(names)
    }
    systems = [
        {
            "system": result.system,
            "segments": result.segments,
            "metrics": [
                {**row, "p_adjusted": corrected[row["name"]][number]} for row in _rows(result)
            ],
        }
        for number, result in enumerate(results)
    ]
    return {
        "baseline": baseline,
        "test": test,
        "seed": seed,
        "trials": results[0].trials,
        "target_language": language.code if language else None,
        "correction": "holm",
        "comparisons": len(results),
        "systems": systems,
        "best": _best(batches, baseline, results, results[0].trials, progress),
    }


def _rows(result: "SystemComparison") -> list[dict[str, Any]]:
    return [
        {
            "name": each.metric,
            "baseline": each.baseline,
            "system": each.system,
            "delta": each.delta,
            "p": each.p,
            "ci": list(each.delta_interval),
            "signature": each.signature,
            "baseline_ci": list(each.baseline_interval),
            "system_ci": list(each.interval),
        }
        for each in result.metrics
    ]


def _best(
    batches: "Mapping[str, BatchStatistics]",
    baseline: str,
    results: "Sequence[SystemComparison]",
    trials: int,
    progress: Progress,
) -> dict[str, list[str]]:
    """Metric → the system that is significantly better than every other, and its doubles.

    Nobody, where the highest score may have come first by chance. ``results`` are the baseline's
    comparisons, which need not be made again where it is the first.
    """
    import numpy as np

    from workbench.scoring.significance import adjusted, compare_all

    metrics = batches[baseline].metrics
    firsts: dict[str, list[int]] = {}
    for index, metric in enumerate(metrics):
        sign = 1 if higher_is_better(metric.name) else -1
        scores = {
            name: sign * metric.score(batch.matrices[index].sum(axis=0))
            for name, batch in batches.items()
        }
        firsts.setdefault(max(scores, key=lambda name: scores[name]), []).append(index)
    found: dict[str, list[str]] = {}
    for first, indices in firsts.items():
        if first == baseline:
            against, columns = results, indices
        else:
            part = {name: _only(batch, indices) for name, batch in batches.items()}
            test, seed = results[0].test, results[0].seed
            against = compare_all(part, first, test, trials, seed, progress)
            columns = list(range(len(indices)))
        for index, column in zip(indices, columns, strict=True):
            rows = batches[first].matrices[index]
            doubles = [
                name for name in batches if np.array_equal(rows, batches[name].matrices[index])
            ]
            p_values = [each.metrics[column].p for each in against if each.system not in doubles]
            # Alone on the field, nobody is best.
            beaten = bool(p_values) and max(adjusted(p_values)) < LEVEL
            found[metrics[index].name] = doubles if beaten else []
    return {metric.name: found[metric.name] for metric in metrics}


def _only(batch: "BatchStatistics", indices: Sequence[int]) -> "BatchStatistics":
    from workbench.scoring.batch import BatchStatistics

    return BatchStatistics(
        tuple(batch.metrics[index] for index in indices),
        tuple(batch.matrices[index] for index in indices),
        batch.scored,
        batch.reference_count,
    )


def _renamed(batch: "BatchStatistics", metrics: Sequence[SpecifiedMetric]) -> "BatchStatistics":
    from workbench.scoring.batch import BatchStatistics

    return BatchStatistics(tuple(metrics), batch.matrices, batch.scored, batch.reference_count)


def _batches(
    session: Session,
    systems: Sequence[str],
    names: Sequence[str],
    language: Language,
    segment_ids: Sequence[int] | None = None,
) -> "dict[str, BatchStatistics]":
    """The stored statistics of systems over all segments that any of them has, as batches.

    A system that has not all of the metrics, or no segment, is left out.
    """
    import numpy as np

    from workbench.scoring.base import VARIABLE
    from workbench.scoring.batch import BatchStatistics

    wanted = list(dict.fromkeys(specification(name, language) for name in names))
    fewest, most = session.project.statistics.reference_counts().get(language.code, (1, 1))
    read: dict[str, dict[str, tuple[list[int], Any]]] = {}
    built: dict[str, SpecifiedMetric] = {}
    measures = [each for each in own_measures(session) if each.target_language == language]
    for system in systems:
        for measure in measures:
            own = TARGET if system == "target" else system
            if measure.system == own and measure.metric in wanted:
                built.setdefault(
                    measure.metric, SpecifiedMetric(measure.metric, metric_of(measure))
                )
                read.setdefault(system, {})[measure.metric] = matrix_of(
                    session, measure, segment_ids
                )
    read = {
        system: found
        for system, found in read.items()
        if found.keys() == set(wanted) and all(ids for ids, _ in found.values())
    }
    ids = sorted({key for found in read.values() for keys, _ in found.values() for key in keys})
    places = np.asarray(ids, dtype=np.int64)
    metrics = tuple(built[name] for name in wanted if name in built)
    batches = {}
    for system, found in read.items():
        matrices = []
        scored = np.ones(len(ids), dtype=bool)
        for metric in metrics:
            keys, matrix = found[metric.name]
            where = np.searchsorted(places, np.asarray(keys, dtype=np.int64))
            full = np.zeros((len(ids), metric.width), dtype=np.int64)
            full[where] = matrix
            here = np.zeros(len(ids), dtype=bool)
            here[where] = True
            scored &= here
            matrices.append(full)
        for matrix in matrices:
            matrix[~scored] = 0
        count = most if fewest == most else VARIABLE
        batches[system] = BatchStatistics(metrics, tuple(matrices), scored, count)
    return batches

"""The oracle: what sacreBLEU itself extracts, segment by segment."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from workbench.scoring.base import Metric, Pair
from workbench.scoring.metrics import LENGTH_UNITS, TerMetric


def sacrebleu_rows(metric: Metric, pairs: Sequence[Pair]) -> np.ndarray:
    engine = metric._engine()
    rows = []
    for hypothesis, references in pairs:
        row = engine._extract_corpus_statistics([hypothesis], [[text] for text in references])[0]
        if isinstance(metric, TerMetric):
            row = [row[0], *divmod(round(row[1] * LENGTH_UNITS), LENGTH_UNITS)]
        rows.append(row)
    return np.array(rows, dtype=np.int64).reshape(len(pairs), metric.width)


@pytest.fixture(scope="session")
def oracle() -> Callable[[Metric, Sequence[Pair]], np.ndarray]:
    return sacrebleu_rows

"""How well quality estimation agrees with people: Pearson's r on 1,000 Russian–English segments.

The data (MLQE-PE) has direct assessments by people and the translating model's own
log-probabilities of each piece. Printed: the mean log-probability alone (the baseline), then
Winnow's features combined by ridge regression, cross-validated in 10 folds, five times, with and
without the features that tell the kind of text; then the combination fitted on all
segments, to be compared with ``workbench/mt/quality.py``.
"""

import csv
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.yardstick import data_path  # noqa: E402
from workbench.mt.quality_features import NAMES, features  # noqa: E402

RIDGE = 10.0
KIND_OF_TEXT = ("source_word_length", "target_word_length")


def read() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Features (segments × names), mean direct assessment (0–100), its z-score."""
    folder = data_path() / "mt/mlqe-pe-ru-en"
    with (folder / "direct-assessment.tsv").open(encoding="utf-8") as stream:
        judged = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    chances = (folder / "word_probas.txt").read_text("utf-8").splitlines()
    pieces = (folder / "mt.subword.txt").read_text("utf-8").splitlines()
    rows = []
    for row, line, cut in zip(judged, chances, pieces, strict=True):
        values = [float(value) for value in line.split()]
        words = [0.0]
        for value, piece in zip(values, cut.split(), strict=False):
            words[-1] += value
            if not piece.endswith("@@"):
                words.append(0.0)
        rows.append(features(row["original"], row["translation"], values, words[:-1]).values())
    return (
        np.array(rows),
        np.array([float(row["mean"]) for row in judged]),
        np.array([float(row["z_mean"]) for row in judged]),
    )


def fit(rows: np.ndarray, wanted: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, float]:
    """Ridge regression on standardised features: means, deviations, weights, constant."""
    means, deviations = rows.mean(0), rows.std(0)
    scaled = (rows - means) / deviations
    square = scaled.T @ scaled + RIDGE * np.eye(rows.shape[1])
    weights = np.linalg.solve(square, scaled.T @ (wanted - wanted.mean()))
    return means, deviations, weights, float(wanted.mean())


def cross_validated(rows: np.ndarray, wanted: np.ndarray) -> tuple[float, float]:
    """Mean and spread of Pearson's r over five shufflings of 10 folds."""
    found = []
    for seed in range(5):
        order = np.random.default_rng(seed).permutation(len(rows))
        predicted = np.zeros(len(rows))
        for fold in range(10):
            test = order[fold::10]
            train = np.setdiff1d(order, test)
            means, deviations, weights, constant = fit(rows[train], wanted[train])
            predicted[test] = (rows[test] - means) / deviations @ weights + constant
        found.append(float(np.corrcoef(predicted, wanted)[0, 1]))
    return float(np.mean(found)), float(np.std(found))


def main() -> None:
    """Print baseline, cross-validated correlations and the fitted combination."""
    rows, mean, z_score = read()
    doubt = rows[:, NAMES.index("doubt")]
    print(
        f"baseline, mean log-probability   r = {np.corrcoef(doubt, z_score)[0, 1]:.3f}  (goal .53)"
    )
    r, spread = cross_validated(rows, z_score)
    print(f"all features, cross-validated    r = {r:.3f} ± {spread:.3f}  (goal .60)")
    plain = [index for index, name in enumerate(NAMES) if name not in KIND_OF_TEXT]
    r, spread = cross_validated(rows[:, plain], z_score)
    print(f"without the kind of text         r = {r:.3f} ± {spread:.3f}")
    means, deviations, weights, constant = fit(rows, mean)
    print(f"\nfitted to the mean assessment (0–100), constant {constant:.2f}:")
    for name, middle, deviation, weight in zip(NAMES, means, deviations, weights, strict=True):
        print(f'    "{name}": ({middle:.4f}, {deviation:.4f}, {weight:.3f}),')


if __name__ == "__main__":
    main()

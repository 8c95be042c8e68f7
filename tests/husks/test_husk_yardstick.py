"""The goals of the design, on real translations; skipped where the data is absent."""

import sys
from pathlib import Path
from typing import Any

import pytest

from tests.yardstick import data_path

pytestmark = pytest.mark.yardstick
ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def measured() -> Any:
    folder = data_path() / "husks"
    if not (folder / "pairs.tsv").is_file():
        pytest.skip("the husk yardstick is not on this machine")
    sys.path.insert(0, str(ROOT / "benchmarks"))
    import husks_quality

    counts = husks_quality.Measured()
    husks_quality.measure_pairs(folder / "pairs.tsv", counts, "ru-en", misses=False)
    husks_quality.measure_clean(folder / "clean.tsv", counts, "ru-en")
    return counts


def per_thousand(measured: Any, mode: str, kind: str) -> float:
    count = measured.clean[mode, kind]
    assert count > 100
    return float(1000 * measured.alarms[mode, kind] / count)


def test_known_idioms_are_found_and_good_translations_left_alone(measured: Any) -> None:
    count = measured.recall["with source", "all"]
    assert count.found_known >= 0.85 * count.known > 0
    assert count.good_flagged <= 0.03 * count.good
    assert count.overlap >= 0.9 * count.marked


def test_half_of_the_known_are_found_without_the_source(measured: Any) -> None:
    count = measured.recall["target only", "all"]
    assert count.found_known >= 0.6 * count.known


def test_clean_text_stays_clean(measured: Any) -> None:
    assert per_thousand(measured, "with source", "clean_news") <= 0.5
    assert per_thousand(measured, "with source", "wmt_reference") <= 0.6
    assert per_thousand(measured, "with source", "idiom_well_translated") <= 5
    assert per_thousand(measured, "target only", "clean_news") <= 1.1
    assert per_thousand(measured, "target only", "native_english_figurative") <= 2

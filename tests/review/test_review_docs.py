"""docs/review.md says what the code does: its example is a typology, its figures are right."""

import re
from pathlib import Path

import pytest

from workbench.domain.findings import Severity
from workbench.review.rules import ScoreName
from workbench.review.typology_file import built_in, parse_typology, typology_named

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "review.md").read_text(encoding="utf-8")
CORE = typology_named()


def test_the_example_of_a_typology_is_one():
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, flags=re.DOTALL)
    made = parse_typology(example, "the example")
    assert made.points("accuracy/omission", Severity.MAJOR) == 5
    assert made.points("meaning/turned", Severity.MINOR) == 0.5
    assert made.points("meaning/turned", Severity.MAJOR) == 10
    assert made.rules.pass_threshold == 95


@pytest.mark.parametrize("key", list(CORE.keys))
def test_the_page_lists_the_key_of_each_error_type(key):
    assert f"| `{key}` | {CORE.keys[key].id}" in PAGE


@pytest.mark.parametrize("level", CORE.severities, ids=lambda level: level.severity.value)
def test_the_page_lists_the_severities_with_keys_and_points(level):
    assert f"| {level.severity} | `{level.key}` | {level.points:g} |" in PAGE


@pytest.mark.parametrize("name", list(ScoreName))
def test_the_worked_example_of_each_score_is_right(name):
    (row,) = re.findall(rf"^\| MQM {name} score \|.*$", PAGE, flags=re.MULTILINE)
    assert row.split("|")[3].strip() == f"{CORE.rules.score(name, 7.0, 500.0):.1f}"


def test_every_typology_is_named():
    for name in built_in():
        assert f"`{name}`" in PAGE

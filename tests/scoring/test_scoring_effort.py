"""Post-editing effort of a target against the candidate it came from."""

import pytest

from tests.yardstick import data_path
from workbench.scoring.effort import Effort, effort, total_effort


@pytest.mark.parametrize(
    ("target", "candidate", "expected"),
    [
        ("The red house", "The red house", (0, 3, 0, 13, 0)),
        ("The red house", "The house", (1, 3, 4, 13, 1)),
        ("house red The", "The house red", (1, 3, 8, 13, 1)),  # one shift
        ("The Red house", "The red house", (0, 3, 1, 13, 1)),  # TER ignores case
        ("", "All gone", (2, 0, 8, 8, 1)),
        ("New", "", (1, 1, 3, 3, 1)),
        ("", "", (0, 0, 0, 0, 0)),
    ],
)
def test_edits_words_and_characters_are_counted(target, candidate, expected):
    found = effort(target, candidate)
    assert (
        found.edits, found.words, found.distance, found.characters, found.touched
    ) == expected  # fmt: skip


def test_effort_adds_up():
    total = total_effort([effort("a b", "a c"), effort("a b c d", "a b c d")])
    assert (total.edits, total.words, total.segments, total.touched) == (1, 6, 2, 1)
    assert total.hter == pytest.approx(100 / 6)
    assert total.touched_share == 50
    assert total.similarity == pytest.approx(100 * (1 - 1 / 10))


def test_no_effort_has_no_division_by_zero():
    assert (Effort().hter, Effort().similarity, Effort().touched_share) == (0, 100, 0)


def test_scripts_without_spaces_count_characters():
    found = effort("我喜欢猫", "我喜欢狗", has_spaces=False)
    assert (found.edits, found.words, found.hter) == (1, 4, 25)


@pytest.mark.yardstick
def test_hter_equals_what_was_published():
    home = data_path() / "mt" / "mlqe-pe-ru-en"
    candidates, targets, published = (
        (home / name).read_text(encoding="utf-8").split("\n")[:-1]
        for name in ("hyp.mlqe-nmt.txt", "ref.txt", "hter.txt")
    )
    for candidate, target, figure in zip(candidates, targets, published, strict=True):
        # The published figures stop at 1: as many edits as words.
        assert min(effort(target, candidate).hter / 100, 1) == pytest.approx(
            float(figure), abs=1e-5
        )

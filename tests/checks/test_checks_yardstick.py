"""The goals of the checks, on real translations with controlled errors and without."""

import csv

import pytest

from tests import yardstick
from workbench.checks.engine import check_segment
from workbench.checks.profile import DEFAULT_PROFILE
from workbench.checks.view import SegmentView
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText

pytestmark = pytest.mark.yardstick

LANGUAGES = {"chinese_simple": "zh", "japanese": "ja", "russian": "ru", "german": "de"}
ENGLISH = Language.parse("en")


def _found(check: str, language: str, source: str, target: str) -> set:
    view = SegmentView(
        TaggedText.literal(source),
        TaggedText.literal(target),
        Language.parse(LANGUAGES[language]),
        ENGLISH,
    )
    return set(check_segment(view, DEFAULT_PROFILE.restricted_to([check])))


@pytest.mark.parametrize(
    ("perturbation", "check", "found_goal", "alarm_goal"),
    [
        ("numbers_replaced", "numbers.changed", 0.95, 0.02),
        ("_negation", "fidelity.negation", 0.60, 0.03),
        ("repeat2", "repetition.words", 0.95, 0.005),
        ("repeat4", "repetition.loop", 0.95, 0.005),
        ("final_punc_removed", "punctuation.final", 0.98, 0.01),
        ("codemix", "language.untranslated", 0.90, 0.01),
        ("ne_replaced", "fidelity.names", 0.50, 0.05),
    ],
)
def test_controlled_errors_are_found_and_right_translations_pass(
    perturbation, check, found_goal, alarm_goal
) -> None:
    path = yardstick.data_path() / "mt" / "demetr" / "demetr.tsv"
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    rows.sort(key=lambda row: row["lang"])  # The word lists of a language are read once.
    right = sorted({(row["lang"], row["source"], row["mt"]) for row in rows})
    alarms = sum(bool(_found(check, *texts)) for texts in right)
    chosen = [row for row in rows if row["perturbation"].endswith(perturbation)]
    found = sum(
        bool(
            _found(check, row["lang"], row["source"], row["perturbed"])
            - _found(check, row["lang"], row["source"], row["mt"])
        )
        for row in chosen
    )
    assert chosen
    assert found / len(chosen) >= found_goal
    assert alarms / len(right) <= alarm_goal


def test_professional_translations_are_left_in_peace() -> None:
    folder = yardstick.data_path() / "mt" / "ntrex"
    sources = (folder / "source.eng.txt").read_text(encoding="utf-8").split("\n")[:600]
    findings = segments = 0
    for code, name in (("ru", "rus"), ("de", "deu"), ("ar", "arb"), ("ja", "jpn")):
        targets = (folder / f"ref.{name}.txt").read_text(encoding="utf-8").split("\n")
        for source, target in zip(sources, targets, strict=False):
            view = SegmentView(
                TaggedText.literal(source),
                TaggedText.literal(target.rstrip("\r")),
                ENGLISH,
                Language.parse(code),
            )
            segments += 1
            findings += len({f.check for f in check_segment(view)})
    assert 100 * findings / segments <= 6

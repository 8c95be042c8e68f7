"""Hints at what every reference has and the translation has not."""

import dataclasses

import pytest

from workbench.checks.engine import check_segment
from workbench.checks.profile import DEFAULT_PROFILE
from workbench.domain.findings import Confidence, Severity
from workbench.domain.text import TaggedText

HINTS = DEFAULT_PROFILE.restricted_to(["reference"])


@pytest.fixture
def hints(view):
    def run(pair, source, target, *references):
        texts = tuple(TaggedText(text) for text in references)
        return check_segment(
            dataclasses.replace(view(pair, source, target), references=texts), HINTS
        )

    return run


@pytest.mark.parametrize(
    ("target", "reference", "message"),
    [
        ("They left early.", "They left at 7.", "The reference has the number 7."),
        ("She saw the minister.", "She saw Sukhorukov.", "The reference has the name Sukhorukov."),
    ],
)
def test_what_the_reference_has_and_the_translation_has_not_is_a_hint(
    hints, target, reference, message
) -> None:
    [finding] = hints("ru>en", "Они ушли рано.", target, reference)
    assert finding.message == message
    assert finding.severity is Severity.NEUTRAL
    assert finding.confidence is Confidence.HINT


@pytest.mark.parametrize(
    ("source", "target", "references"),
    [
        ("Они ушли.", "They left.", []),
        ("Они ушли.", "They left at seven.", ["They left at 7."]),
        ("Они ушли.", "They left at 7.", ["They left."]),
        ("Они ушли.", "They left.", ["They left at 7.", "They left early."]),
        ("Они ушли в 7.", "They left.", ["They left at 7."]),
        ("Он болен.", "He has the virus.", ["He has COVID-19."]),
        ("Она видела его.", "She saw Suhorukov.", ["She saw Sukhorukov."]),
        ("Она видела его.", "She saw him.", ["She saw Sukhorukov.", "She saw that man."]),
        ("Она видела его.", "She saw him.", [""]),
    ],
)
def test_what_one_reference_may_say_otherwise_passes(hints, source, target, references) -> None:
    assert hints("ru>en", source, target, *references) == []

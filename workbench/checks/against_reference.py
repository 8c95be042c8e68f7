"""What every reference of a segment has and its translation has not: numbers and names, as hints.

A reference is one right translation among many, so that nothing here is more than a reason to look.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.checks import categories
from workbench.checks.analysis import TextAnalysis
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.names import heard, source_names
from workbench.checks.numbers import unmatched
from workbench.checks.view import SegmentView
from workbench.domain.findings import Confidence, Finding, Severity


@dataclass(frozen=True)
class ReferenceNumbers(CheckBase):
    """Numbers of the references that the target lacks."""

    id: str = "reference.numbers"
    title: str = "Number of the reference missing"
    description: str = (
        "Every reference of the segment has a number that the target has not, in digits or in "
        "words. A hint; says nothing where there is no reference, and nothing of what "
        "numbers.changed reports."
    )
    severity: Severity = Severity.NEUTRAL
    category: str = categories.OMISSION
    needs_source: bool = False
    needs_reference: bool = True

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """Compared by value; what the target says that the references lack is left alone."""
        target = segment.target_side
        missing = [_numbers_missing(reference, target) for reference in segment.reference_sides]
        for text in _in_all(missing):
            if any(text == numeral.text for numeral in segment.source_side.numerals):
                continue  # numbers.changed has compared it with the source
            yield self.finding(f"The reference has the number {text}.", confidence=Confidence.HINT)


def _numbers_missing(reference: TextAnalysis, target: TextAnalysis) -> list[str]:
    """The digits of ``reference`` that ``target`` has neither in digits nor in words."""
    missing, _ = unmatched(reference.numerals, target.numerals)
    if not missing:
        return []
    said = {value for word in target.number_words for value in word.values}
    return [
        numeral.text
        for numeral in missing
        if not numeral.glued and said.isdisjoint(numeral.values)  # COVID-19 is a name
    ]


@dataclass(frozen=True)
class ReferenceNames(CheckBase):
    """Names of the references that the target lacks."""

    id: str = "reference.names"
    title: str = "Name of the reference missing"
    description: str = (
        "Every reference of the segment has a name that no word of the target resembles. A hint; "
        "says nothing where there is no reference."
    )
    severity: Severity = Severity.NEUTRAL
    category: str = categories.OMISSION
    needs_source: bool = False
    needs_reference: bool = True

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """Names are told from words as in fidelity.names."""
        target = segment.target_side
        missing = [
            [
                name
                for start, end in source_names(reference)
                if not heard(name := reference.text[start:end], target)
            ]
            for reference in segment.reference_sides
        ]
        for name in _in_all(missing):
            yield self.finding(f"The reference has the name {name}.", confidence=Confidence.HINT)


def _in_all(lists: list[list[str]]) -> list[str]:
    """What every list has, once each, in the order of the first."""
    if not lists:
        return []
    return [item for item in dict.fromkeys(lists[0]) if all(item in other for other in lists[1:])]

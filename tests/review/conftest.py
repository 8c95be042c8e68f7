import itertools

import pytest

from workbench.domain.annotations import Annotation
from workbench.domain.findings import Severity
from workbench.domain.spans import Span


@pytest.fixture
def mark():
    """Make an annotation: a category, a severity by its first letters, and perhaps a span."""
    numbers = itertools.count(1)

    def mark(category="accuracy/mistranslation", severity="minor", *, who="Anna", span=None,
             source=None, comment="", segment=1, system=None):  # fmt: skip
        return Annotation(
            next(numbers), segment, system, who, "2026-11-01T10:00:00.000+00:00", category,
            Severity(severity), Span(*span) if span else None, Span(*source) if source else None,
            comment,
        )  # fmt: skip

    return mark

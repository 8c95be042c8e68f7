"""What a translation model may report beside its estimate; run by ``services/estimating.py``.

These are no checks of texts alone: they need models of the pair, take as long as a translation,
and so run when somebody asks for an estimate, not while somebody types.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from workbench.checks import categories
from workbench.domain.findings import Finding, Severity
from workbench.domain.spans import Span


@dataclass(frozen=True, slots=True)
class ModelCheck:
    """A kind of finding that comes from a model."""

    id: str
    title: str
    description: str
    category: str
    severity: Severity = Severity.MAJOR
    default_on: bool = True
    parameters: Mapping[str, Any] = field(default_factory=dict)

    def finding(
        self, message: str, *, source_span: Span | None = None, target_span: Span | None = None
    ) -> Finding:
        """A report of this kind."""
        return Finding(self.id, self.severity, self.category, message, source_span, target_span)


DROPPED = ModelCheck(
    "model.dropped",
    "Clause left out, as the model sees it",
    "Three words or more in a row of the source that nothing in the translation seems to come "
    "from, by the attention of models of both directions; where only one is there, four words by "
    "alignment learned from the project.",
    categories.OMISSION,
)
ADDED = ModelCheck(
    "model.added",
    "Clause made up, as the model sees it",
    "Three words or more in a row of the translation that nothing in the source seems to have led "
    "to, by the attention of models of both directions.",
    categories.ADDITION,
)
LOW_CONFIDENCE = ModelCheck(
    "model.low_confidence",
    "Passage the model was unsure of",
    "Two words or more in a row, or one long word, that the model of the pair finds unlikely in a "
    "translation that it would else have written itself. A hint: about every second one is right.",
    categories.MISTRANSLATION,
)
MODEL_CHECKS = (DROPPED, ADDED, LOW_CONFIDENCE)

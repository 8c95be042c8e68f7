"""A person's MQM error mark."""

from dataclasses import dataclass

from workbench.domain.findings import Severity
from workbench.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Annotation:
    """An error of ``category`` (``accuracy/mistranslation``) on a span of the target.

    ``source_span`` marks missing or untranslated source text; ``finding_fingerprint`` links the
    annotation to the automatic finding it confirms, so that nothing is counted twice.
    """

    id: int
    segment_id: int
    system: str | None
    who: str
    when: str
    category: str
    severity: Severity
    target_span: Span | None = None
    source_span: Span | None = None
    comment: str = ""
    finding_fingerprint: str | None = None

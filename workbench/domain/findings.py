"""What a check reports, and what people decide about it."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.spans import Span


class Severity(StrEnum):
    """MQM's four levels; ``weight`` is the penalty of one error."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def weight(self) -> int:
        """Penalty points of MQM's standard scale."""
        return {"neutral": 0, "minor": 1, "major": 5, "critical": 25}[self.value]

    @property
    def rank(self) -> int:
        """0 for neutral to 3 for critical, for ordering."""
        return list(Severity).index(self)


class Confidence(StrEnum):
    """How sure a husk finding is; hints are hidden by default."""

    HIGH = "high"
    MEDIUM = "medium"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A fix: the text that would replace ``span`` of the target (None: the whole target).

    ``safe`` says whether applying it without looking is right (a doubled space), as against a
    proposal that a person must choose (an idiom's renderings).
    """

    text: str
    span: Span | None = None
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One report of one check on one segment. Spans count a tag as one character."""

    check: str
    severity: Severity
    category: str
    message: str
    source_span: Span | None = None
    target_span: Span | None = None
    suggestions: tuple[Suggestion, ...] = ()
    confidence: Confidence | None = None
    lexicon_entry: str | None = None

    def fingerprint(self, source: str, target: str) -> str:
        """A key that stays the same while the texts under both spans stay the same.

        A dismissal keyed by it survives re-runs, re-imports and edits elsewhere in the segment.
        A finding about the whole target (no target span) is keyed by the whole target.
        """
        under_source = self.source_span.of(source) if self.source_span else ""
        under_target = self.target_span.of(target) if self.target_span else target
        key = "\x1f".join((self.check, self.lexicon_entry or "", under_source, under_target))
        return hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


class DismissalScope(StrEnum):
    """How far a person's "wrong here" reaches."""

    SEGMENT = "segment"
    TEXT = "text"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A decision that a finding is wrong.

    ``fingerprint`` names the finding; SEGMENT holds in one segment, TEXT wherever the same text
    stands, RULE switches the check (or the lexicon entry in ``lexicon_entry``) off in the project.
    """

    id: int
    scope: DismissalScope
    check: str
    fingerprint: str
    segment_id: int | None
    lexicon_entry: str | None
    reason: str
    who: str
    when: str

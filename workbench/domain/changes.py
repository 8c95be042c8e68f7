"""What an operation moved; views refresh from this alone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """The ids that moved. ``structure`` means documents or segments came or went."""

    segments: frozenset[int] = frozenset()
    findings: frozenset[int] = frozenset()
    scores: frozenset[int] = frozenset()
    structure: bool = False
    settings: bool = False

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(
            self.segments | other.segments,
            self.findings | other.findings,
            self.scores | other.scores,
            self.structure or other.structure,
            self.settings or other.settings,
        )

    def __bool__(self) -> bool:
        return bool(
            self.segments or self.findings or self.scores or self.structure or self.settings
        )

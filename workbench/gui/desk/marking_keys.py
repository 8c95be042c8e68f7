"""What the keys of marking mean: a typology's error types and severities, or ESA's alone."""

from dataclasses import dataclass
from functools import cached_property

from workbench.domain.findings import Severity
from workbench.gui.language import translated_table
from workbench.review.marks import ESA_ERROR
from workbench.review.typology import Leaf, SeverityLevel, Typology

_ESA = (Severity.MINOR, Severity.MAJOR)


@dataclass(frozen=True)
class MarkingKeys:
    """``esa`` marks have a severity (minor or major) and no error type."""

    typology: Typology
    esa: bool = False

    @cached_property
    def categories(self) -> dict[str, Leaf]:
        """The error type of each key, in the order of the pad."""
        return {} if self.esa else self.typology.keys

    @cached_property
    def levels(self) -> dict[str, SeverityLevel]:
        """The severity of each key."""
        levels = [level for level in self.typology.severities if level.key]
        if self.esa:
            known = {level.severity: level for level in levels}
            return {
                str(key): known.get(severity, SeverityLevel(severity, severity.title(), 0))
                for key, severity in enumerate(_ESA, 1)
            }
        return {level.key: level for level in levels}

    def title(self, category: str) -> str:
        """How a category is called here."""
        if category == ESA_ERROR:
            return ""
        leaf = self.typology.find(category)
        return translated_table("Typology", leaf.title) if leaf is not None else category

    def is_omission(self, category: str) -> bool:
        """Whether the error type is about something that is not there."""
        leaf = self.typology.find(category)
        names = (leaf.id, *leaf.names) if leaf is not None else (category,)
        return any("omission" in name.casefold() for name in names)


@dataclass(frozen=True, slots=True)
class Pending:
    """Half a mark: the key for the other half is still to come."""

    category: str = ""
    severity: Severity | None = None

    def __bool__(self) -> bool:
        return bool(self.category) or self.severity is not None

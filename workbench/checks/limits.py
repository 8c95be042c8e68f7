"""Limits that a profile sets: how long a text and its lines may be, what characters it may have."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from workbench.checks import categories
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.view import SegmentView
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import TAG_CHARACTER


@dataclass(frozen=True)
class LengthLimit(CheckBase):
    """Absolute lengths, in code points without tags."""

    id: str = "length.limit"
    title: str = "Longer than allowed"
    description: str = (
        "The target, or a line of it, has more characters than the profile allows; tags do not "
        "count. Says nothing while both parameters are 0."
    )
    severity: Severity = Severity.MAJOR
    category: str = categories.LENGTH
    parameters: Mapping[str, Any] = field(default_factory=lambda: {"characters": 0, "line": 0})
    needs_source: bool = False

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """Compare the whole, then each line."""
        text = segment.target_side.text
        most, longest = self.parameter(context, "characters"), self.parameter(context, "line")
        if most > 0 and _size(text) > most:
            yield self.finding(
                f"The text has {_size(text)} characters; {most} are allowed.",
                target=segment.target_side.stripped,
            )
        if longest <= 0:
            return
        start = 0
        for line in text.split("\n"):
            size = _size(line.rstrip("\r"))
            if size > longest:
                yield self.finding(
                    f"The line has {size} characters; {longest} are allowed.",
                    target=(start, start + len(line.rstrip("\r"))),
                )
            start += len(line) + 1


@dataclass(frozen=True)
class DisallowedCharacters(CheckBase):
    """Characters that the profile forbids."""

    id: str = "characters.disallowed"
    title: str = "Character not allowed"
    description: str = (
        "The target has a character that the profile’s parameter “characters” names, such as "
        "typographic quotation marks in the strings of a program that cannot show them."
    )
    category: str = categories.ENCODING
    parameters: Mapping[str, Any] = field(default_factory=lambda: {"characters": ""})
    needs_source: bool = False

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """Name every place."""
        forbidden = self.parameter(context, "characters")
        if not forbidden:
            return
        for place, character in enumerate(segment.target_side.text):
            if character in forbidden and character != TAG_CHARACTER:
                yield self.finding(
                    f"“{character}” (U+{ord(character):04X}) is not allowed.",
                    target=(place, place + 1),
                )


def _size(text: str) -> int:
    return len(text) - text.count(TAG_CHARACTER)

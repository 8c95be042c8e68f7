"""Limits: how long a text and its lines may be, by its file or the profile; what it may hold."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import regex

from workbench.checks import categories
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.view import SegmentView, SizeLimit
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import TAG_CHARACTER


@dataclass(frozen=True)
class LengthLimit(CheckBase):
    """Absolute lengths, in code points without tags."""

    id: str = "length.limit"
    title: str = "Longer than allowed"
    description: str = (
        "The target is longer than its unit in the file allows (XLIFF’s maxwidth in characters, "
        "glyphs, columns or bytes, and maxbytes), or it or a line of it has more characters than "
        "the profile allows. Tags do not count. A width in pixels or points needs the program’s "
        "fonts and is not measured."
    )
    severity: Severity = Severity.MAJOR
    category: str = categories.LENGTH
    parameters: Mapping[str, Any] = field(default_factory=lambda: {"characters": 0, "line": 0})
    needs_source: bool = False

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """The file's limits, then the profile's: for the whole, then for each line."""
        text = segment.target_side.text
        for limit in segment.limits:
            yield from self._over(limit, segment)
        most, longest = self.parameter(context, "characters"), self.parameter(context, "line")
        if most > 0 and _size(text) > most:
            yield self.finding(
                f"The text has {_size(text)} characters; {most} are allowed.",
                target=segment.target_side.stripped,
            )
        if longest <= 0:
            return
        yield from self._lines(text, longest)

    def _over(self, limit: SizeLimit, segment: SegmentView) -> Iterator[Finding]:
        measure = _MEASURES.get(limit.unit)
        if measure is None:
            return
        size = measure(segment.target_side.text.replace(TAG_CHARACTER, ""))
        if size <= limit.most:
            return
        yield self.finding(
            f"The text takes {size} bytes; the file allows {limit.most}."
            if limit.unit == "byte"
            else f"The text takes {size} columns; the file allows {limit.most}."
            if limit.unit == "col"
            else f"The text has {size} characters; the file allows {limit.most}.",
            target=segment.target_side.stripped,
        )

    def _lines(self, text: str, longest: int) -> Iterator[Finding]:
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

    def is_idle(self, context: CheckContext) -> bool:
        """Unless the profile names characters."""
        return not self.parameter(context, "characters")

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


_GLYPH = regex.compile(r"\X")


def _glyphs(text: str) -> int:
    """How many letters with all their marks, which Unicode calls grapheme clusters."""
    return len(_GLYPH.findall(text))


def _columns(text: str) -> int:
    """The width on a terminal: East Asian wide letters take two columns, marks none."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in {"W", "F"} else 1
        for c in text
    )


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


# By XLIFF 1.2's names for units of size.
_MEASURES: Mapping[str, Callable[[str], int]] = {
    "char": len,
    "glyph": _glyphs,
    "col": _columns,
    "byte": _bytes,
}

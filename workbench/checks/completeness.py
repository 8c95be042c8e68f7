"""Nothing there, or nothing translated: empty targets, empty sources, targets like the source."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from workbench.checks import categories
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.view import SegmentView
from workbench.domain.findings import Finding, Severity

# Sequences that are rightly the same in every language.
_CODE = regex.compile(r"[\p{L}\d_]*[\d_/\\@#=<>{}$|+*][^\s]*|[\p{Lu}]{2,}s?|\p{Lu}\p{Ll}+\p{Lu}\S*")


@dataclass(frozen=True)
class EmptyTarget(CheckBase):
    """The segment has no translation."""

    id: str = "completeness.empty"
    title: str = "Empty translation"
    description: str = "The source has text and the target has none."
    severity: Severity = Severity.CRITICAL
    category: str = categories.OMISSION
    needs_source: bool = False
    sees_empty: bool = True
    only_empty: bool = True

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """White space and tags alone are no text."""
        if not segment.target.is_empty:
            return
        if segment.source is None or not segment.source.is_empty:
            yield self.finding("The translation is empty.")


@dataclass(frozen=True)
class EmptySource(CheckBase):
    """The segment translates nothing."""

    id: str = "completeness.no_source"
    title: str = "Translation without source"
    description: str = "The target has text and the source has none."
    severity: Severity = Severity.MAJOR
    category: str = categories.ADDITION
    sees_empty: bool = True
    only_empty: bool = True

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """White space and tags alone are no text."""
        if segment.source is not None and segment.source.is_empty and not segment.target.is_empty:
            yield self.finding(
                "The source is empty, the target is not.", target=(0, len(segment.target.text))
            )


@dataclass(frozen=True)
class SameAsSource(CheckBase):
    """The source stands in the target untouched."""

    id: str = "completeness.same"
    title: str = "Translation is the same as the source"
    description: str = (
        "Source and target are the same text. Numbers, codes, addresses, acronyms and short "
        "names may be; a sentence may not."
    )
    severity: Severity = Severity.MAJOR
    category: str = categories.UNTRANSLATED
    supersedes: frozenset[str] = frozenset({"language.untranslated", "language.wrong"})

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """Compare without white space; count only words that could have been translated."""
        if segment.source is None or segment.same_language:
            return
        source, target = segment.source_side, segment.target_side
        if source.text.lstrip()[:1] != target.text.lstrip()[:1]:
            return
        if source.text.split() != target.text.split():
            return
        if _translatable_words(source.prose) < 1:
            return
        yield self.finding(
            "The translation is the same as the source.",
            source=source.stripped,
            target=target.stripped,
        )


def _translatable_words(text: str) -> int:
    """How many words of ``text`` one would expect to see translated.

    Codes and acronyms never count. Capitalised words may be names: they count only beside
    lower-case words, or where the language has no capitals.
    """
    words = [w for w in regex.findall(r"\S*\p{L}\S*", text) if not _CODE.fullmatch(w.strip(".,;:"))]
    if not words:
        return 0
    cased = any(c.isupper() or c.islower() for c in text)
    if not cased:
        return len(words)
    lower = sum(1 for word in words if word.lstrip("“\"'«(¿¡")[:1].islower())
    if lower == 0:
        return 0
    return len(words)

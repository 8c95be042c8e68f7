"""A segment as the checks see it: both texts, both languages, and what was computed once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from workbench.checks.analysis import TextAnalysis
from workbench.checks.lazy import lazy
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText

_NOTHING = TaggedText("")


class SizeLimit(NamedTuple):
    """How large the file lets a translation be: ``most`` of ``unit`` (XLIFF's ``size-unit``)."""

    most: int
    unit: str


def size_limits(metadata: Mapping[str, Any]) -> tuple[SizeLimit, ...]:
    """The limits that a format read with a unit: ``maxwidth`` in ``size_unit``, ``maxbytes``."""
    limits = []
    if isinstance(metadata.get("maxwidth"), int):
        limits.append(SizeLimit(metadata["maxwidth"], str(metadata.get("size_unit", "pixel"))))
    if isinstance(metadata.get("maxbytes"), int):
        limits.append(SizeLimit(metadata["maxbytes"], "byte"))
    return tuple(limits)


@dataclass(frozen=True)
class SegmentView:
    """Source, target, references. ``source`` is None for a text whose source is lost.

    ``limits`` are those of the segment's unit in its file.

    Shared analysis (tokens, numbers, script runs) hangs here as cached properties, so that no
    two checks compute the same thing.
    """

    source: TaggedText | None
    target: TaggedText
    source_language: Language | None
    target_language: Language
    references: tuple[TaggedText, ...] = ()
    limits: tuple[SizeLimit, ...] = ()

    def with_target(self, target: TaggedText) -> "SegmentView":
        """The same segment with another target: what is known of the source is kept."""
        other = SegmentView(
            self.source, target, self.source_language, self.target_language, self.references
        )
        other.__dict__["source_side"] = self.source_side  # where ``lazy`` looks first
        return other

    @lazy
    def source_side(self) -> TextAnalysis:
        """The analysed source; that of an empty text where the source is lost."""
        return TextAnalysis(self.source or _NOTHING, self.source_language)

    @lazy
    def target_side(self) -> TextAnalysis:
        """The analysed target."""
        return TextAnalysis(self.target, self.target_language)

    @lazy
    def reference_sides(self) -> list[TextAnalysis]:
        """The analysed references, in the target's language; empty ones are left out."""
        return [
            TextAnalysis(text, self.target_language)
            for text in self.references
            if not text.is_empty
        ]

    @lazy
    def target_characters(self) -> frozenset[str]:
        """The distinct characters of the target."""
        return frozenset(self.target.text)

    @lazy
    def characters(self) -> frozenset[str]:
        """The distinct characters of both sides."""
        return self.target_characters.union(self.source_side.text)

    @lazy
    def memo(self) -> dict[Any, Any]:
        """Whatever else checks of one family compute together for this segment."""
        return {}

    @lazy
    def same_language(self) -> bool:
        """Whether source and target are in the same language (a monolingual revision)."""
        return (
            self.source_language is not None
            and self.source_language.base == self.target_language.base
        )

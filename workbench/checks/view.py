"""A segment as the checks see it: both texts, both languages, and what was computed once."""

from dataclasses import dataclass

from workbench.domain.languages import Language
from workbench.domain.text import TaggedText


@dataclass(frozen=True)
class SegmentView:
    """Source, target, references. ``source`` is None for a text whose source is lost.

    Shared analysis (tokens, numbers, script runs) hangs here as cached properties, so that no
    two checks compute the same thing.
    """

    source: TaggedText | None
    target: TaggedText
    source_language: Language | None
    target_language: Language
    references: tuple[TaggedText, ...] = ()

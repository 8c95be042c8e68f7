"""Verbal husks as checks: set phrases carried over word for word (see ``workbench.husks``)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.checks import categories
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.view import SegmentView
from workbench.domain.findings import Confidence, Finding, Severity, Suggestion

if TYPE_CHECKING:
    from workbench.husks.detector import HuskDetector, HuskMatch
    from workbench.husks.lexicon import Lexicon


# The folder of other people's lists, whose entries explain and do not flag.
IMPORTED = "imported"


@dataclass(frozen=True)
class HuskCheck(CheckBase):
    """Reports the husks of one kind; all four kinds share one search per segment."""

    kind: str = ""
    category: str = categories.UNIDIOMATIC
    needs_source: bool = False
    parameters: Mapping[str, Any] = field(default_factory=lambda: {"hints": False, "lexicons": ()})

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """Hints only when asked for.

        ``lexicons`` are paths of the user's own TSV files. A project adds ``entries``, its own as
        alternating pairs and TSV texts, and ``sunk``, the ids of entries that are hints at most.
        """
        lexicons = tuple(self.parameter(context, "lexicons"))
        entries = tuple(context.parameters.get("entries", ()))
        matches = _matches(segment, lexicons, entries)
        if not matches:
            return
        sunk = frozenset(context.parameters.get("sunk", ()))
        with_hints = self.parameter(context, "hints")
        for match in matches:
            if match.kind != self.kind:
                continue
            confidence = Confidence.HINT if match.entry_id in sunk else match.confidence
            if confidence is Confidence.HINT and not with_hints:
                continue
            yield Finding(
                self.id,
                Severity.MINOR if confidence is Confidence.HINT else self.severity,
                self.category,
                match.message,
                match.source_span,
                match.target_span,
                tuple(Suggestion(text, match.target_span) for text in match.suggestions),
                confidence,
                match.entry_id,
            )


def _matches(
    segment: SegmentView, lexicons: tuple[str, ...], entries: tuple[str, ...]
) -> "list[HuskMatch]":
    """What the detector of the segment's pair finds, searched for once."""
    memo = segment.memo
    key = ("husks", lexicons, entries) if lexicons or entries else "husks"
    if key not in memo:
        detector = _detector(segment, lexicons, entries)
        source = segment.source
        known = source is not None and segment.source_language is not None
        # Tags stay in the text as U+FFFC: the detector counts each as one character.
        memo[key] = detector.find(source.text if source and known else None, segment.target.text)
    found: list[HuskMatch] = memo[key]
    return found


def _detector(
    segment: SegmentView, lexicons: tuple[str, ...], entries: tuple[str, ...]
) -> "HuskDetector":
    from workbench.husks.detector import HuskDetector

    extra = tuple(_lexicon(path, _changed_at(path)) for path in lexicons)
    # The last one with an id wins: the project's entries stand above the user's own.
    extra += tuple(map(_written, entries[::2], entries[1::2]))
    return HuskDetector.for_pair(segment.source_language, segment.target_language, extra)


def _changed_at(path: str) -> int:
    """When the file was written: an entry that somebody adds counts from the next segment on."""
    try:
        return Path(path).stat().st_mtime_ns
    except OSError:
        return 0


@lru_cache(maxsize=32)
def _lexicon(path: str, _changed_at: int) -> "Lexicon":
    from workbench.husks.lexicon import read_lexicon

    return read_lexicon(Path(path), curated=Path(path).parent.name != IMPORTED)


@lru_cache(maxsize=32)
def _written(pair: str, text: str) -> "Lexicon":
    """A lexicon of the project, from its text; lines that cannot be read are left out."""
    from workbench.husks.lexicon import Entry, Lexicon, pair_of, parse_rows

    source, target = pair_of(pair)
    rows = (item for _, item in parse_rows(text.split("\n")))
    return Lexicon(source, target, tuple(row for row in rows if isinstance(row, Entry)), "project")


IDIOM = HuskCheck(
    "husks.idiom",
    "Idiom carried over word for word",
    "An idiom of the source is rendered literally; what a native would say is proposed.",
    Severity.MAJOR,
    kind="idiom",
)
PROVERB = HuskCheck(
    "husks.proverb",
    "Proverb carried over word for word",
    "A proverb of the source is rendered literally; the target language's own is proposed.",
    Severity.MAJOR,
    kind="proverb",
)
CALQUE = HuskCheck(
    "husks.calque",
    "Calque",
    "A set expression or a piece of officialese is rendered part by part.",
    Severity.MINOR,
    kind="calque",
)
FALSE_FRIEND = HuskCheck(
    "husks.false_friend",
    "False friend",
    "A word is rendered by one that looks like it and means something else.",
    Severity.MAJOR,
    categories.MISTRANSLATION,
    kind="false_friend",
)
HUSK_CHECKS = (IDIOM, PROVERB, CALQUE, FALSE_FRIEND)

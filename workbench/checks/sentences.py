"""Sentences: how many the source has, and how many the target."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import regex

from workbench.checks import categories
from workbench.checks.analysis import TextAnalysis
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.view import SegmentView
from workbench.domain.findings import Confidence, Finding

# Not before と, which takes a quotation up into its sentence.
_WIDE_END = regex.compile(r"[。．！？!?]++[」』”’）)]*+(?=\s*+\S)(?!\s*(?:と|って))")
# A mark, whatever closes, white space, and no small letter: “e.g. this” and “Mr Smith” go on.
_END = regex.compile(
    r"(?<![\p{L}\p{M}\p{N}])(?P<word>[\p{L}\p{M}\p{N}]*+)[.!?…؟։।۔]+(?P<closer>[\"'”’»“)\]]*)[\s\u00a0]+"
    r"(?=[\"'“„«(\[¿¡—–-]*\s?(?:\p{Lu}|\p{N}|[\p{Lo}--\p{Han}]))",
    regex.VERSION1,
)
# What ends in a full stop inside a sentence: initials, titles, and other short words.
_ABBREVIATION = regex.compile(
    r"\p{L}|Dr|Mr|Mrs|Ms|St|Jr|Sr|Lt|Prof|Sgt|Capt|Gov|Sen|Rep|Gen|Col|Inc|Corp|Ltd|Co|Nr|Art|Abs|Bd|"
    r"Jan|Feb|Aug|Sept?|Oct|Okt|Nov|Dec|Dez|ул|им|см|рис|стр|тов|гл|англ|лат|проф|акад|гг|"
    r"Sra|Srta|Dra|etc|vs|ca|bzw|usw|Mio|Mrd|млн|млрд|тыс|No"
)
# Languages that write an ordinal with a full stop and a word with a capital after it (19. Juli).
_ORDINALS = frozenset({"de", "lb", "gsw"})
_SHORT_NUMBER = regex.compile(r"\d{1,2}")
# Languages whose sentences need no mark at the end.
_UNMARKED = frozenset({"th", "lo", "km", "my"})


def count_sentences(side: TextAnalysis) -> int:
    """How many sentences the text has, by its marks: 0 for none, 1 for a text without any."""
    if not side.words:
        return 0
    text = side.prose
    if side.language is not None and side.language.base in {"zh", "ja", "yue"}:
        return 1 + len(_WIDE_END.findall(text))
    ordinals = side.language is not None and side.language.base in _ORDINALS
    return 1 + sum(
        bool(match["closer"]) or _ends(match["word"], ordinals) for match in _END.finditer(text)
    )


def _ends(word: str, ordinals: bool) -> bool:
    """Whether a mark after ``word`` ends a sentence, rather than an abbreviation or an ordinal."""
    if ordinals and _SHORT_NUMBER.fullmatch(word):
        return False
    return not _ABBREVIATION.fullmatch(word)


@dataclass(frozen=True)
class SentenceCount(CheckBase):
    """Compares the numbers of sentences."""

    id: str = "fidelity.sentences"
    title: str = "Number of sentences differs"
    description: str = (
        "The target has fewer or more sentences than the source: one may have been left out or "
        "made up. Good translations join and divide sentences, so it is off by default. Parameter "
        "tolerance: by how many the numbers may differ."
    )
    category: str = categories.OMISSION
    default_on: bool = False
    parameters: Mapping[str, Any] = field(default_factory=lambda: {"tolerance": 0})

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """Languages that end no sentence with a mark are left alone."""
        if segment.target_language.base in _UNMARKED or (
            segment.source_language is not None and segment.source_language.base in _UNMARKED
        ):
            return
        source, target = segment.source_side, segment.target_side
        before, after = count_sentences(source), count_sentences(target)
        if not before or abs(before - after) <= self.parameter(context, "tolerance"):
            return
        yield self.finding(
            f"Sentences in the source: {before}; in the translation: {after}.",
            source=source.stripped,
            target=target.stripped,
            category=categories.OMISSION if after < before else categories.ADDITION,
            confidence=Confidence.MEDIUM,
        )

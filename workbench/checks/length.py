"""Length: a translation that is far too short or too long for its pair of languages."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from workbench.checks import categories
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.view import SegmentView
from workbench.domain.findings import Finding, Severity
from workbench.domain.languages import Language

# Characters, white space left out, that a text of 100 English characters takes in translation.
# Languages not listed take about as many as English.
_DENSITY: Mapping[str, float] = {
    "zh": 33, "yue": 33, "ja": 46, "ko": 50, "th": 92, "he": 76, "ar": 84, "fa": 88, "ur": 95,
    "hi": 98, "vi": 88, "ru": 112, "uk": 108, "be": 110, "bg": 110, "de": 117, "nl": 111,
    "fr": 114, "es": 109, "it": 112, "pt": 106, "ro": 108, "ca": 108, "el": 118, "pl": 109,
    "cs": 98, "sk": 100, "hu": 110, "fi": 110, "et": 102, "lt": 104, "lv": 104, "tr": 106,
    "sv": 104, "da": 104, "nb": 102, "id": 112, "ms": 114, "sw": 106, "ka": 108, "hy": 110,
    "ta": 125, "te": 105, "kn": 108, "ml": 118, "bn": 100, "mr": 100, "gu": 98, "my": 120,
    "km": 108, "lo": 100,
}  # fmt: skip
# Spread of the logarithm of the ratio: a part that all texts have, a part that short ones have.
_SPREAD = 0.17
_SHORT_SPREAD = 1.3


@dataclass(frozen=True)
class LengthRatio(CheckBase):
    """Compares the lengths against what the pair of languages leads one to expect."""

    id: str = "length.ratio"
    title: str = "Length is out of proportion"
    description: str = (
        "The target is much shorter or longer than texts of this pair of languages are, the "
        "shorter the source the more is allowed. Parameter tolerance: how many standard "
        "deviations pass."
    )
    severity: Severity = Severity.MAJOR
    category: str = categories.OMISSION
    parameters: Mapping[str, Any] = field(default_factory=lambda: {"tolerance": 4.0})

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """Count letters, marks and digits only."""
        source, target = _size(segment.source_side.text), _size(segment.target_side.text)
        if source < 4 or segment.source_language is None:
            return
        expected = source * _density(segment.target_language) / _density(segment.source_language)
        # Lengths in English characters, so that a short Chinese text is as long as it says.
        information = source * 100 / _density(segment.source_language)
        spread = math.sqrt(_SPREAD**2 + _SHORT_SPREAD**2 / information)
        deviation = math.log(max(target, 1) / expected) / spread
        tolerance = self.parameter(context, "tolerance")
        if abs(deviation) <= tolerance:
            return
        factor = target / expected
        short = factor < 1
        text = segment.target_side
        yield self.finding(
            f"The translation has {factor:.0%} of the length that is usual for this source."
            if short
            else f"The translation is {factor:.1f} times as long as is usual for this source.",
            source=segment.source_side.stripped,
            target=text.stripped,
            category=categories.OMISSION if short else categories.ADDITION,
        )


def _density(language: Language) -> float:
    return _DENSITY.get(language.base, 104.0 if language.base != "en" else 100.0)


def _size(text: str) -> int:
    return len(text) - text.count(" ")

"""Letter case: the first letter, capitals throughout, capitals lost."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from workbench.checks import categories
from workbench.checks.analysis import TextAnalysis
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.punctuation import final_mark
from workbench.checks.view import SegmentView
from workbench.domain.findings import Finding

_FIRST_WORD = regex.compile(r"^[\s\ufffc\p{Ps}\p{Pi}\"'„“”«»‘’¿¡*_–—-]*(\p{L}[\p{L}\p{M}'’]*)")
_LEADING_DOTS = regex.compile(r"^[\s\ufffc\"'„“”«»]*(?:\.{2,}|…|[–—-]\s|[•·*▪]|\d)")
_CASED_SCRIPTS = frozenset({"Latn", "Cyrl", "Grek", "Armn"})


@dataclass(frozen=True)
class InitialCapital(CheckBase):
    """The case of the first letter."""

    id: str = "case.initial"
    title: str = "Initial capital differs"
    description: str = (
        "The source starts with a capital letter and the target does not, or a whole sentence "
        "starts with a small letter where the source's script has no capitals."
    )
    category: str = categories.SPELLING

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """A word with a capital inside (iPhone) and a word of the source are left alone."""
        target = segment.target_side
        if target.text[:1].isupper():
            return
        first = _first_word(target)
        if first is None or not first[2][:1].islower():
            return
        start, _, word = first
        if any(c.isupper() for c in word):
            return
        source = _first_word(segment.source_side)
        if source is not None:
            if not source[2][:1].isupper() and _has_case(source[2]):
                return
            if word == source[2] or word in segment.source_side.text:
                return
        if source is None or not _has_case(source[2]):
            # No capitals to compare with: only a sentence must start with one.
            if final_mark(target)[0] not in {"full stop", "question mark", "exclamation mark"}:
                return
            if len(target.words) < 4:
                return
        yield self.finding(
            f"“{word}” starts with a small letter.",
            target=(start, start + 1),
            fix=_upper(target, start),
            safe=True,
        )


def _upper(side: TextAnalysis, start: int) -> str:
    letter = side.text[start]
    if letter == "i" and side.language is not None and side.language.base in {"tr", "az"}:
        return "İ"
    return letter.title()


def _first_word(side: TextAnalysis) -> tuple[int, int, str] | None:
    if _LEADING_DOTS.match(side.prose):
        return None
    match = _FIRST_WORD.match(side.prose)
    if match is None or side.prose[: match.start(1)] != side.text[: match.start(1)]:
        return None  # an address or a placeholder comes first
    return match.start(1), match.end(1), match[1]


def _has_case(text: str) -> bool:
    return text[:1].lower() != text[:1].upper()


@dataclass(frozen=True)
class AllCapitals(CheckBase):
    """Capitals throughout on one side only."""

    id: str = "case.capitals"
    title: str = "Capitals throughout on one side only"
    description: str = (
        "The source of three words or more is written in capitals throughout and the target is "
        "not, or the other way round."
    )
    category: str = categories.INCONSISTENT_STYLE

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """Both scripts must have capitals."""
        if segment.source_side.prose.isupper() == segment.target_side.prose.isupper():
            return
        source, target = _capitals(segment.source_side), _capitals(segment.target_side)
        if source is None or target is None or source == target:
            return
        span = segment.target_side.stripped
        if source:
            text = segment.target_side.text[span[0] : span[1]]
            yield self.finding(
                "The source is in capitals, the translation is not.",
                source=segment.source_side.stripped,
                target=span,
                fix=text.upper(),
            )
        else:
            yield self.finding("The translation is in capitals, the source is not.", target=span)


def _capitals(side: TextAnalysis) -> bool | None:
    """Whether every cased letter is a capital; None where too little is there to tell."""
    letters = [c for word in side.words for c in word.text]
    cased = [c for c in letters if c.isupper() or c.islower()]
    if len(side.words) < 3 or len(cased) < 10 or len(cased) < 0.8 * len(letters):
        return None
    return all(c.isupper() for c in cased)

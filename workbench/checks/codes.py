"""Product names and codes (GitHub, iPhone, XR-200, PDF): what keeps its letters and their case."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import regex

from workbench.checks import categories
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.function_words import function_words
from workbench.checks.view import SegmentView
from workbench.domain.findings import Confidence, Finding, Severity

# Letters and digits with hyphens inside; Latin only, as other scripts do not share them.
_TOKEN = re.compile(r"(?<![\w\-‐‑])[A-Za-z0-9]+(?:[\-‐‑][A-Za-z0-9]+)*(?!\w|['’][a-z])")
# What each of the three has somewhere.
_HINT = re.compile(r"[A-Za-z][A-Z]|[A-Z][\-‐‑]?[0-9]|[0-9][\-‐‑]?[A-Z]")
# mL and kV are units, which languages write their own way.
_CAMEL = regex.compile(r"(?=.{3})[A-Za-z]*[a-z][A-Z][A-Za-z]*")
_ACRONYM = regex.compile(r"[A-Z]{2,6}")
_CODE = regex.compile(r"(?=.*\d)(?=.*[A-Z])[A-Z0-9]+(?:[\-‐‑][A-Z0-9]+)*")
# A360 and B-52, but no 5G, 2D, and no Q3, H1, which languages write their own way.
_LONG_CODE = regex.compile(
    r"(?=(?:.*\d){2})[A-Z]{1,5}[\-‐‑]?\d+[A-Z]{0,2}|[A-Z0-9]*\d[A-Z0-9]*[\-‐‑][A-Z0-9\-‐‑]*"
)
_NO_JOINTS = str.maketrans("", "", "-‐‑ \u00a0\u202f")
_LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _codes(segment: SegmentView) -> list[tuple[int, int, str]]:
    """Start, end and text of every token of the source that is written in a way of its own."""
    found: list[tuple[int, int, str]] | None = segment.memo.get("codes")
    if found is None:
        text = segment.source_side.prose
        matches = _TOKEN.finditer(text) if _HINT.search(text) else ()
        found = [(*match.span(), match.group()) for match in matches if _is_code(match.group())]
        segment.memo["codes"] = found
    return found


def _is_code(token: str) -> bool:
    return bool(_CAMEL.fullmatch(token) or _ACRONYM.fullmatch(token) or _CODE.fullmatch(token))


@dataclass(frozen=True)
class CodeCase(CheckBase):
    """A product name, acronym or code in other capitals."""

    id: str = "case.codes"
    title: str = "Product name or code in other capitals"
    description: str = (
        "A name with capitals inside (GitHub, iPhone), an acronym or a code of the source stands "
        "in the target with other capitals. Acronyms that a language reads as a word (Nato, "
        "Covid-19) and words of the target language pass."
    )
    category: str = categories.SPELLING

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """A source that writes it both ways, or in capitals throughout, excuses the target."""
        source, target = segment.source_side, segment.target_side
        found = _codes(segment)
        if not found or source.prose.isupper() or target.prose.isupper():
            return
        codes: dict[str, tuple[int, int, str]] = {}
        for start, end, text in found:
            codes.setdefault(text.lower(), (start, end, text))
        written = {match.group() for match in _TOKEN.finditer(source.prose)}
        common = function_words(segment.target_language.base)
        for match in _TOKEN.finditer(target.prose):
            token = match.group()
            known = codes.get(token.lower())
            if known is None or token in written or token in common:
                continue
            start, end, text = known
            if _is_read_as_a_word(text, token):
                continue
            yield self.finding(
                f"The source writes {text}, the translation {token}.",
                source=(start, end),
                target=match.span(),
                fix=text,
                safe=_CAMEL.fullmatch(text) is not None,
            )


def _is_read_as_a_word(code: str, token: str) -> bool:
    """Whether an acronym is written as the language reads it: Nato, Usa, Covid-19, laser."""
    if _CAMEL.fullmatch(code):
        return False
    letters = regex.sub(r"[^A-Za-z]", "", token)
    return letters.istitle() or (len(letters) > 3 and letters.islower())


@dataclass(frozen=True)
class CodeMissing(CheckBase):
    """A code of letters and digits that the target has not."""

    id: str = "fidelity.codes"
    title: str = "Code missing"
    description: str = (
        "A code of capitals and at least two digits (XR-200, A320) is not in the target, with a "
        "hyphen or without. Another script may write its letters in its own way. Parameter names: "
        "names with capitals inside (GitHub) are missed as well, where both scripts are Latin."
    )
    severity: Severity = Severity.MAJOR
    category: str = categories.OMISSION
    parameters: Mapping[str, Any] = field(default_factory=lambda: {"names": False})
    supersedes: frozenset[str] = frozenset({"numbers.changed"})

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """A sum with a currency's letter before it (N585 million) is no code."""
        source, target = segment.source_side, segment.target_side
        codes = [code for code in _codes(segment) if not _ACRONYM.fullmatch(code[2])]
        if not codes:
            return
        latin = segment.target_language.script == "Latn"
        names = latin and self.parameter(context, "names")
        sums = [numeral.span for numeral in source.numerals if numeral.scale > 1]
        plain = target.text.lower().translate(_NO_JOINTS)
        for start, end, text in codes:
            if not (_LONG_CODE.fullmatch(text) or (names and _CAMEL.fullmatch(text))):
                continue
            if any(start < b and a < end for a, b in sums):
                continue
            wanted = text.lower().translate(_NO_JOINTS)
            if wanted in plain or (not latin and wanted.strip(_LATIN_LETTERS) in plain):
                continue
            yield self.finding(
                f"The code or name {text} is missing.",
                source=(start, end),
                confidence=Confidence.MEDIUM,
            )

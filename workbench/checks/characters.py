"""Characters that no text should hold: mojibake, replacement, control and invisible ones."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.checks import categories
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.view import SegmentView
from workbench.domain.findings import Finding, Severity

_BROKEN = re.compile(
    r"(?P<replacement>\ufffd+)"
    r"|(?P<surrogate>[\ud800-\udfff]+)"
    r"|(?P<control>[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]+)"
    # UTF-8 read as Latin-1 or Windows-1252, and Cyrillic UTF-8 read as Windows-1251.
    r"|(?P<mojibake>(?:[ÂÃÐÑ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—™š›œž]){2,}"
    r"|â€[™œ\x9d“”¦“˜\x99-\x9d]|Ã[©¨¤¶¼§¡£³º±­]|(?:[РС][\u0400-\u040f\u0450-\u045f°-·]){2,})"
)
_SUSPECT = re.compile(
    "[\ufffd\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffffÂÃÐÑâ]"
    "|[РС][\u0400-\u040f\u0450-\u045f°-·]"
)
# Any of these may be a letter of such a stretch; few texts have one.
_SUSPECTS = frozenset(
    character
    for character in map(chr, (*range(0x500), *range(0xD800, 0xE000), *range(0xFDD0, 0x10000)))
    if _SUSPECT.search(character) or _SUSPECT.search(f"Р{character}")
)
_NAMES = {
    "replacement": "The replacement character � stands for something lost.",
    "surrogate": "There is half a character (an unpaired surrogate).",
    "control": "There is a control character.",
    "mojibake": "“{}” looks like text read in the wrong encoding.",
}
# Zero-width and direction marks; joiners are letters' business in many scripts and in emoji.
_INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_INVISIBLE_NAMES = {
    "\u200b": "zero-width space",
    "\u2060": "word joiner",
    "\ufeff": "byte-order mark",
    "\u00ad": "soft hyphen",
}
_DIRECTION = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ZERO_WIDTH_SPACE_SCRIPTS = frozenset({"Thai", "Laoo", "Khmr", "Mymr", "Tibt"})


@dataclass(frozen=True)
class BrokenCharacters(CheckBase):
    """Signs of a broken encoding."""

    id: str = "characters.broken"
    title: str = "Broken characters"
    description: str = (
        "The target holds mojibake, the replacement character, control characters or half a "
        "surrogate pair, and the source does not."
    )
    severity: Severity = Severity.MAJOR
    category: str = categories.ENCODING
    needs_source: bool = False
    target_marks: frozenset[str] = _SUSPECTS

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """What the source holds as well is left alone."""
        source = segment.source_side.text
        if not _SUSPECT.search(segment.target_side.text):
            return
        for match in _BROKEN.finditer(segment.target_side.text):
            if match.group() in source:
                continue
            kind = match.lastgroup or ""
            yield self.finding(
                _NAMES[kind].format(match.group()),
                target=match.span(),
                fix="" if kind == "control" else None,
                safe=kind == "control",
            )


@dataclass(frozen=True)
class InvisibleCharacters(CheckBase):
    """Characters that nobody sees and that break searching and line breaking."""

    id: str = "characters.invisible"
    title: str = "Invisible character"
    description: str = (
        "The target holds a zero-width space, word joiner, byte-order mark, soft hyphen, or a "
        "direction mark in left-to-right text, and the source has none of that kind."
    )
    category: str = categories.ENCODING
    needs_source: bool = False
    target_marks: frozenset[str] = frozenset("\u200b\u2060\ufeff\u00ad") | _DIRECTION

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """Scripts that break lines at zero-width spaces, and right-to-left text, are respected."""
        text = segment.target_side.text
        if text.isascii():
            return
        language = segment.target_language
        for match in _INVISIBLE.finditer(text):
            character = match.group()
            if character in segment.source_side.text:
                continue
            if character in _DIRECTION and language.is_right_to_left:
                continue
            if character == "\u200b" and language.script in _ZERO_WIDTH_SPACE_SCRIPTS:
                continue
            name = _INVISIBLE_NAMES.get(character, "direction mark")
            yield self.finding(
                f"There is an invisible {name}.", target=match.span(), fix="", safe=True
            )

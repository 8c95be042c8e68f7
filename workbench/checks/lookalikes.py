"""Letters that look right and are others: of a sister language, of another script, of old fonts."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import regex

from workbench.checks import categories
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.view import SegmentView
from workbench.domain.findings import Finding
from workbench.domain.languages import Language

# Letters of a sister language, or of an old keyboard, and the language's own.
_OF_SISTERS: Mapping[str, Mapping[int, int]] = {
    "fa": str.maketrans("يك", "یک"),
    "ur": str.maketrans("يك", "یک"),
    "ar": str.maketrans("یک", "يك"),
    "ro": str.maketrans("şţŞŢ", "șțȘȚ"),
}
# One-letter words of Cyrillic languages that a Latin keyboard can write, too.
_SINGLE_WORDS: Mapping[str, Mapping[str, str]] = {
    "ru": {"a": "а", "c": "с", "o": "о", "y": "у"},
    "uk": {"a": "а", "i": "і", "o": "о", "y": "у"},
    "be": {"a": "а", "i": "і", "y": "у"},
    "bg": {"a": "а", "c": "с"},
    "mk": {"a": "а", "o": "о"},
    "sr": {"a": "а", "o": "о"},
}
_SINGLE = regex.compile(
    r"(?<=\p{Cyrillic}[,;]?\s)(?P<letter>[acoyi])(?=\s\p{Ll}?\p{Cyrillic})"
    r"|^(?P<letter>[ACOYI])(?=\s\p{Cyrillic}*\p{Ll})"
)
# Letters made for old fonts and encodings: ligatures, Arabic letters by position, wide Latin.
_COMPATIBILITY = regex.compile(
    "[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdff\ufe70-\ufefc\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
    "\U0001d400-\U0001d7ff]+"
)
_FIRST_COMPATIBLE = "\ufb00"
_WIDE = regex.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")
# ﷲ ﷴ ﷺ ﷽ ﷼ and the ornate brackets are written so on purpose.
_MEANT = frozenset("\ufdf2\ufdf4\ufdfa\ufdfb\ufdfd\ufdfc\ufd3e\ufd3f")


@dataclass(frozen=True)
class Lookalikes(CheckBase):
    """Letters that searching, sorting and spelling take for others."""

    id: str = "characters.lookalike"
    title: str = "Letter that only looks right"
    description: str = (
        "The target has a letter that looks like the one its language writes and is another: "
        "Arabic ي and ك in Persian, ş for ș in Romanian, a Latin c as the Russian word с, "
        "ligatures and letters of old fonts (ﬁ, ﻻ, full-width Latin outside East Asia)."
    )
    category: str = categories.ENCODING
    supersedes: frozenset[str] = frozenset({"language.mixed_scripts"})
    needs_source: bool = False

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """What the source has as well is left alone."""
        text = segment.target_side.prose
        if text.isascii():
            return
        language = segment.target_language
        yield from self._of_sisters(segment, language)
        if not segment.target_characters.isdisjoint("acoyiACOYI"):
            yield from self._single_words(text, language)
        if max(segment.target_characters) < _FIRST_COMPATIBLE:
            return
        for match in _COMPATIBILITY.finditer(text):
            literal = match.group()
            if literal in segment.source_side.text or not _MEANT.isdisjoint(literal):
                continue
            if language.is_cjk and _WIDE.fullmatch(literal):
                continue
            plain = unicodedata.normalize("NFKC", literal)
            yield self.finding(
                f"“{literal}” is made of letters for old fonts; write {plain}.",
                target=match.span(),
                fix=plain,
                safe=True,
            )

    def _of_sisters(self, segment: SegmentView, language: Language) -> Iterator[Finding]:
        table = _OF_SISTERS.get(language.base)
        if table is None or not any(chr(letter) in segment.target_side.text for letter in table):
            return
        for word in segment.target_side.words:
            mended = word.text.translate(table)
            if mended != word.text and word.text not in segment.source_side.text:
                yield self.finding(
                    f"“{word.text}” has a letter of another language; here it is {mended}.",
                    target=word.span,
                    fix=mended,
                    safe=True,
                )

    def _single_words(self, text: str, language: Language) -> Iterator[Finding]:
        words = _SINGLE_WORDS.get(language.base)
        if words is None or language.script != "Cyrl":
            return
        for match in _SINGLE.finditer(text):
            letter = match.group("letter")
            mended = words.get(letter.lower())
            if mended is None:
                continue
            wanted = mended.upper() if letter.isupper() else mended
            yield self.finding(
                f"“{letter}” is a Latin letter; the word is {wanted}.",
                target=match.span("letter"),
                fix=wanted,
                safe=True,
            )


_TATWEEL = "\u0640"
_TATWEELS = regex.compile(rf"{_TATWEEL}+")


@dataclass(frozen=True)
class Tatweel(CheckBase):
    """Strokes that lengthen an Arabic word."""

    id: str = "characters.tatweel"
    title: str = "Word drawn out by a tatweel"
    description: str = (
        "The target has a tatweel (kashida) inside an Arabic word, where it only decorates, or "
        "several in a row. After هـ and where a prefix meets a number or a Latin name it is right."
    )
    category: str = categories.ENCODING
    needs_source: bool = False
    target_marks: frozenset[str] = frozenset(_TATWEEL)

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """At the edge of a word one tatweel joins or abbreviates, and passes."""
        text = segment.target_side.prose
        if _TATWEEL not in text or _TATWEEL in segment.source_side.text:
            return
        for match in _TATWEELS.finditer(text):
            start, end = match.span()
            inside = text[start - 1 : start].isalpha() and text[end : end + 1].isalpha()
            joins = inside and not _ARABIC.match(text, end)
            if end - start == 1 and (not inside or joins):
                continue
            yield self.finding(
                "A tatweel draws the word out; searching does not find it.",
                target=(start, end),
                fix="" if inside and not joins else _TATWEEL,
                safe=True,
            )


_ARABIC = regex.compile(r"\p{Script=Arabic}")

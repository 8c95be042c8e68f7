"""Punctuation: the final mark, doubled marks, inverted marks, marks from nowhere."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import regex

from workbench.checks import categories
from workbench.checks.analysis import TextAnalysis
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.view import SegmentView
from workbench.domain.findings import Finding
from workbench.domain.languages import Language

# What closes after the final mark, and says nothing about it.
_CLOSERS = frozenset("\"'’”»«“‘›‹)]}）］】〉》」』｣*_~\ufffc") | frozenset(
    " \u00a0\u202f\u200f\u200e\u3000\t\n"
)
# Class of a final mark by character; the same class is the same mark in another script.
_MARK_CLASSES: Mapping[str, str] = {
    **dict.fromkeys(".。．｡۔।॥։።។။᙮᠃", "full stop"),
    **dict.fromkeys("?？؟⸮፧՞", "question mark"),
    **dict.fromkeys("!！՜︕", "exclamation mark"),
    **dict.fromkeys(":：፡︓", "colon"),
    **dict.fromkeys(";；؛︔፤", "semicolon"),
    **dict.fromkeys("…⋯︙", "ellipsis"),
    **dict.fromkeys(",，،、､፣", "comma"),
}
# Marks that end a sentence.
_ENDS_SENTENCE = frozenset({"full stop", "question mark", "exclamation mark", "ellipsis"})
# Languages that need no mark at the end of a sentence.
_NO_FULL_STOP = frozenset({"th", "lo", "km", "my"})
_FULL_STOPS = {
    "zh": "。", "ja": "。", "yue": "。", "ur": "۔", "hi": "।", "mr": ".", "ne": "।", "bn": "।",
    "as": "।", "pa": "।", "or": "।", "sa": "।", "hy": "։", "am": "።", "ti": "።", "km": "។",
    "my": "။", "bo": "།",
}  # fmt: skip
_QUESTION_MARKS = {"zh": "？", "ja": "？", "yue": "？", "ar": "؟", "fa": "؟", "ur": "؟", "el": ";"}
_EXCLAMATION_MARKS = {"zh": "！", "ja": "！", "yue": "！"}


def final_mark(side: TextAnalysis) -> tuple[str, int, int]:
    """The class of the text's final mark ("" for none) and its start and end.

    Closing quotes and brackets after the mark are passed over. Three full stops are an ellipsis;
    in Greek a semicolon is a question mark.
    """
    text = side.text
    end = len(text)
    while end and text[end - 1] in _CLOSERS:
        end -= 1
    if not end:
        return "", 0, 0
    mark = _MARK_CLASSES.get(text[end - 1], "")
    start = end - 1 if mark else end
    if mark == "full stop" and text[max(0, end - 3) : end] in {"...", "。。。"}:
        return "ellipsis", end - 3, end
    if mark == "semicolon" and side.language is not None and side.language.base == "el":
        mark = "question mark"
    if mark in {"question mark", "exclamation mark"}:
        while start and _MARK_CLASSES.get(text[start - 1]) in {"question mark", "exclamation mark"}:
            start -= 1
        if "?" in text[start:end] or "？" in text[start:end] or "؟" in text[start:end]:
            mark = "question mark"
    return mark, start, end


def _trailing_marks(side: TextAnalysis) -> set[str]:
    """The classes of all marks among the last characters, inside closing quotes and outside."""
    found = set()
    text = side.text
    position = len(text)
    while position and (text[position - 1] in _CLOSERS or text[position - 1] in _MARK_CLASSES):
        position -= 1
        mark = _MARK_CLASSES.get(text[position])
        if mark:
            found.add(mark)
    return found


def _is_implied(mark: str, segment: SegmentView, end: int) -> bool:
    """Whether the target says ``mark`` without writing it, as its language may."""
    text = segment.target_side.text
    if segment.target_language.base == "ja":
        if mark == "question mark":
            return text[:end].rstrip("。.」』").endswith(("か", "かな", "かしら", "の"))
        return mark == "full stop" and text.rstrip().endswith(("」", "』", "）"))
    if mark == "full stop":
        if segment.target_language.base in _QUOTE_CLOSES and text.rstrip()[-1:] in _CLOSING_QUOTES:
            return True
        # “… in the U.S.” ends with an abbreviation's full stop as much as with a sentence's.
        return bool(_DOTTED.search(segment.source_side.text.rstrip("\"'”’» ")))
    return False


# Where a sentence that ends with a quotation often has no full stop besides: Arabic puts who said
# it in front, so that the quotation comes last.
_QUOTE_CLOSES = frozenset({"ar", "fa", "ur"})
_CLOSING_QUOTES = frozenset('"”»“')
_DOTTED = regex.compile(r"(?:\p{L}\.){2,}$|(?<!\p{L})(?:Inc|Ltd|Co|Corp|Jr|Sr|etc|St)\.$")


def _mark_of(language: Language, mark: str) -> str:
    """How ``language`` writes ``mark``."""
    wide = language.base in {"zh", "ja", "yue"}
    table = {
        "full stop": _FULL_STOPS.get(language.base, "."),
        "question mark": _QUESTION_MARKS.get(language.base, "?"),
        "exclamation mark": _EXCLAMATION_MARKS.get(language.base, "!"),
        "ellipsis": "……" if language.base in {"zh", "yue"} else "…",
        "colon": "：" if wide else ":",
        "semicolon": "；" if wide else ";",
        "comma": "，" if language.base in {"zh", "yue"} else "、" if wide else ",",
    }
    return table[mark]


@dataclass(frozen=True)
class FinalMark(CheckBase):
    """Compares the kind of mark that ends both texts."""

    id: str = "punctuation.final"
    title: str = "Final mark differs"
    description: str = (
        "The target does not end with the mark that the source ends with (. ? ! : … in the "
        "script of each language), or with a comma or colon that the source has not."
    )
    category: str = categories.PUNCTUATION

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """Full stop against ellipsis or exclamation mark is a matter of style and passes."""
        source_mark, source_start, source_end = final_mark(segment.source_side)
        target_mark, start, end = final_mark(segment.target_side)
        if source_mark == target_mark or not segment.source_side.letters:
            return
        language = segment.target_language
        if language.base in _NO_FULL_STOP and "full stop" in {source_mark, target_mark}:
            return
        source_span = (source_start, source_end) if source_end > source_start else None
        if source_mark and source_mark in _trailing_marks(segment.target_side):
            return
        if _is_implied(source_mark, segment, end):
            return
        if not target_mark:
            if source_mark in {"comma", "semicolon"} or not segment.target_side.letters:
                return
            yield self.finding(
                f"The source ends with {_named(source_mark)}, the translation with none.",
                source=source_span,
                target=(end, end),
                fix=_mark_of(language, source_mark),
                safe=True,
            )
            return
        if not source_mark and target_mark in _ENDS_SENTENCE:
            return  # ExtraFinalMark's business
        if not source_mark:
            yield self.finding(
                f"The translation ends with {_named(target_mark)}, the source with none.",
                target=(start, end),
                fix="",
            )
            return
        if _tolerated(source_mark, target_mark):
            return
        yield self.finding(
            f"The source ends with {_named(source_mark)}, the translation with "
            f"{_named(target_mark)}.",
            source=source_span,
            target=(start, end),
            fix=_mark_of(language, source_mark),
        )


@dataclass(frozen=True)
class ExtraFinalMark(CheckBase):
    """A sentence's final mark under a source that has none."""

    id: str = "punctuation.final_added"
    title: str = "Final mark added"
    description: str = (
        "The target ends a sentence with a mark and the source has none. Good translations do "
        "that to chat, titles and subtitles all the time, so it is off unless asked for; for "
        "the strings of a user interface it is worth switching on."
    )
    category: str = categories.PUNCTUATION
    default_on: bool = False

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """The full stop of an abbreviation ends no sentence."""
        target_mark, start, end = final_mark(segment.target_side)
        if target_mark not in _ENDS_SENTENCE or not segment.source_side.letters:
            return
        if final_mark(segment.source_side)[0]:
            return
        if target_mark == "full stop" and _is_abbreviation(segment.target_side.text, start):
            return
        yield self.finding(
            f"The translation ends with {_named(target_mark)}, the source with none.",
            target=(start, end),
            fix="",
        )


def _named(mark: str) -> str:
    return f"an {mark}" if mark[0] in "aeiou" else f"a {mark}"


def _tolerated(source_mark: str, target_mark: str) -> bool:
    """Differences that good translations show: they end the sentence just as well."""
    pair = {source_mark, target_mark}
    return pair <= {"full stop", "ellipsis", "exclamation mark"} or pair <= {
        "colon", "semicolon", "comma", "full stop",
    }  # fmt: skip


def _is_abbreviation(text: str, start: int) -> bool:
    """Whether the full stop at ``start`` belongs to a short last word (etc., a.m., г.)."""
    word = regex.search(r"[\p{L}.]+$", text[:start])
    return word is not None and (len(word.group()) <= 3 or "." in word.group())


_TWO_MARKS = re.compile(r"[.,;:،。，][.,;:،。，]")
_REPEATED = regex.compile(
    r"(?<![.,;:])(?:,{2,}|;{2,}|:{2,}|\.{2}(?!\.)|،{2,}|。{2}(?!。)|，{2,}|[,;]\.|\.[,;](?=\s|$))"
)


@dataclass(frozen=True)
class RepeatedMark(CheckBase):
    """Two marks where one belongs."""

    id: str = "punctuation.repeated"
    title: str = "Repeated mark"
    description: str = "A comma, semicolon, colon or full stop is doubled and the source has not."
    category: str = categories.PUNCTUATION
    needs_source: bool = False

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """An abbreviation's full stop before a comma is right."""
        text = segment.target_side.prose
        if not _TWO_MARKS.search(text) or _REPEATED.search(segment.source_side.prose):
            return
        for match in _REPEATED.finditer(text):
            literal = match.group()
            if literal in {".,", ".;"}:
                continue
            yield self.finding(
                f"“{literal}” should be one mark.", target=match.span(), fix=literal[-1], safe=True
            )


@dataclass(frozen=True)
class InvertedMark(CheckBase):
    """¿ and ¡ of Spanish, Galician and Asturian."""

    id: str = "punctuation.inverted"
    title: str = "Inverted mark missing"
    description: str = "A Spanish question or exclamation lacks its opening ¿ or ¡."
    category: str = categories.PUNCTUATION
    languages: frozenset[str] = frozenset({"es", "ast"})
    needs_source: bool = False

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """Count only: where the opening mark belongs is for a person to say."""
        text = segment.target_side.prose
        for closing, opening in (("?", "¿"), ("!", "¡")):
            place = text.find(closing)
            if place >= 0 and opening not in text and regex.search(r"\p{L}", text[:place]):
                yield self.finding(f"The opening {opening} is missing.", target=(place, place + 1))


@dataclass(frozen=True)
class StrayMark(CheckBase):
    """A mark in the middle of a phrase that no mark of the source explains."""

    id: str = "punctuation.marks"
    title: str = "Mark from nowhere"
    description: str = (
        "A question mark, exclamation mark, full stop, semicolon, underscore, at sign or similar "
        "stands inside the target's sentence, and the source has no such mark at all."
    )
    category: str = categories.PUNCTUATION
    parameters: Mapping[str, Any] = field(default_factory=dict)
    target_marks: frozenset[str] = frozenset("?!;_@#^~|\\")

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """A mark is inside when it follows a word and a lower-case word follows it."""
        text, source = segment.target_side.prose, segment.source_side.text
        for match in _STRAY.finditer(text):
            mark = match.group()
            if any(c in source for c in _SAME_MARKS.get(mark, mark)):
                continue
            yield self.finding(
                f"“{mark}” stands in the middle of a phrase, and the source has no such mark.",
                target=match.span(),
                fix="",
            )


_STRAY = regex.compile(r"(?<=[\p{L}\p{M}]{2})[?!;_@#^~|\\](?=\s+\p{Ll}|\s*$)(?<![;!?](?=\s*$))")
_SAME_MARKS = {
    "?": "?？؟;⸮՞吗呢か",
    "!": "!！՜",
    ";": ";；؛,，、。.։।–—:：-",
}

"""White space: at the edges, doubled, around punctuation, line breaks, tabs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from workbench.checks import categories
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.view import SegmentView
from workbench.domain.findings import Finding, Severity

_DOUBLE = regex.compile(r"(?<=\S)[  ]{2,}(?=\S)")
# A mark that closes; not the start of “.NET”, “.5”, “...” or of an emoticon.
_SPACE_BEFORE = regex.compile(
    r"(?<=[\p{L}\p{M}\p{N}\)\]”»\"'’%])([  ]+)"
    r"([,;:!?.…](?![\p{L}\p{N}.,;:!?)(\-/\\*'|><DPp])|[)\]](?!:))"
)
_SPACE_INSIDE = regex.compile(r"(?<=[(\[])([  ]+)(?=[\p{L}\p{N}])")
# What both have: cheap to look for, where they are not.
_SPACE_AT_MARK = re.compile(r" [,;:!?.…)\]]|[(\[] ")
_MARK_BEFORE_LETTER = re.compile(r"[,;!?.:][^\W\d_]")
_FRENCH_HIGH_MARKS = frozenset(";:!?")
# Languages that put a (narrow) no-break space before high punctuation.
_FRENCH_SPACING = frozenset({"fr", "br", "oc", "co", "wa"})
_NO_SPACE_AFTER = regex.compile(
    r"(?<=[\p{Ll}\p{Lo}\p{M}]{2})([,;!?])(?=[\p{L}]{2})"
    r"|(?<=[\p{Ll}\p{M}]{2})([.:])(?=\p{Lu}[\p{Ll}\p{M}])"
)
_FULL_WIDTH = frozenset("，。；！？、：")


@dataclass(frozen=True)
class _Edge(CheckBase):
    """What the two checks of the edges share."""

    severity: Severity = Severity.MINOR
    category: str = categories.TEXTUAL


@dataclass(frozen=True)
class LeadingSpace(_Edge):
    """White space before the text."""

    id: str = "whitespace.leading"
    title: str = "White space at the start"
    description: str = "The target starts with other white space than the source."

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """The fix copies the source's white space."""
        source, target = segment.source_side.text, segment.target_side.text
        if not (source[:1].isspace() or target[:1].isspace()):
            return
        wanted = source[: len(source) - len(source.lstrip())]
        there = target[: len(target) - len(target.lstrip())]
        if wanted != there:
            yield self.finding(
                _start_message(wanted, there),
                source=(0, len(wanted)) if wanted else None,
                target=(0, len(there)),
                fix=wanted,
                safe=True,
            )


@dataclass(frozen=True)
class TrailingSpace(_Edge):
    """White space after the text."""

    id: str = "whitespace.trailing"
    title: str = "White space at the end"
    description: str = "The target ends with other white space than the source."

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """The fix copies the source's white space."""
        source, target = segment.source_side.text, segment.target_side.text
        if not (source[-1:].isspace() or target[-1:].isspace()):
            return
        wanted = source[len(source.rstrip()) :]
        there = target[len(target.rstrip()) :]
        if wanted != there:
            yield self.finding(
                _end_message(wanted, there),
                source=(len(source) - len(wanted), len(source)) if wanted else None,
                target=(len(target) - len(there), len(target)),
                fix=wanted,
                safe=True,
            )


# Whole sentences, so that the window can say them in another language.
def _start_message(wanted: str, there: str) -> str:
    if not wanted:
        return "The translation starts with white space that the source has not."
    if not there:
        return "The source starts with white space, the translation does not."
    return "The translation starts with other white space than the source."


def _end_message(wanted: str, there: str) -> str:
    if not wanted:
        return "The translation ends with white space that the source has not."
    if not there:
        return "The source ends with white space, the translation does not."
    return "The translation ends with other white space than the source."


@dataclass(frozen=True)
class DoubleSpace(CheckBase):
    """Two spaces where one belongs."""

    id: str = "whitespace.double"
    title: str = "Double space"
    description: str = "The target has two or more spaces in a row, and the source has not."
    category: str = categories.TEXTUAL
    needs_source: bool = False

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """A source that doubles spaces itself (after full stops, in tables) excuses the target."""
        text = segment.target_side.text
        if "  " not in text and "\u00a0" not in text:
            return
        if _DOUBLE.search(segment.source_side.text):
            return
        for match in _DOUBLE.finditer(text):
            yield self.finding(
                "There are two or more spaces in a row.",
                target=match.span(),
                fix="\u00a0" if "\u00a0" in match.group() else " ",
                safe=True,
            )


@dataclass(frozen=True)
class SpaceBeforePunctuation(CheckBase):
    """A space before a mark that follows its word without one."""

    id: str = "whitespace.before_punctuation"
    title: str = "Space before punctuation"
    description: str = (
        "A space stands before a comma, full stop or closing bracket, or after an opening one. "
        "French spacing before ; : ! ? is respected."
    )
    category: str = categories.PUNCTUATION
    needs_source: bool = False

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """A source that is written so itself (tokenised text) excuses the target."""
        text = segment.target_side.prose
        if not _SPACE_AT_MARK.search(text):
            return
        french = segment.target_language.base in _FRENCH_SPACING
        matches = [
            match
            for match in _SPACE_BEFORE.finditer(text)
            if not (french and match[2] in _FRENCH_HIGH_MARKS)
        ]
        inside = list(_SPACE_INSIDE.finditer(text))
        if not matches and not inside:
            return
        source = segment.source_side
        if _tokenised(source.prose, source.language.base if source.language else ""):
            return
        for match in matches:
            yield self.finding(
                f"There is a space before “{match[2]}”.", target=match.span(1), fix="", safe=True
            )
        for match in inside:
            yield self.finding(
                f"There is a space after “{text[match.start() - 1]}”.",
                target=match.span(1),
                fix="",
                safe=True,
            )


def _tokenised(text: str, language: str) -> bool:
    french = language in _FRENCH_SPACING
    return any(
        not (french and match[2] in _FRENCH_HIGH_MARKS) for match in _SPACE_BEFORE.finditer(text)
    ) or bool(_SPACE_INSIDE.search(text))


@dataclass(frozen=True)
class NoSpaceAfterPunctuation(CheckBase):
    """Two words stuck together by a mark."""

    id: str = "whitespace.after_punctuation"
    title: str = "No space after punctuation"
    description: str = "A comma, full stop, colon or semicolon is followed by a word at once."
    category: str = categories.PUNCTUATION
    needs_source: bool = False

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """Silent where the language has no spaces, and for a string the source has as well."""
        text = segment.target_side.prose
        if not _MARK_BEFORE_LETTER.search(text) or not segment.target_language.has_spaces:
            return
        source = segment.source_side.prose
        for match in _NO_SPACE_AFTER.finditer(text):
            around = text[max(0, match.start() - 3) : match.end() + 3]
            if around in source:
                continue
            yield self.finding(
                f"There is no space after “{match.group()}”.",
                target=match.span(),
                fix=match.group() + " ",
                safe=match.group() in ",;",
            )


@dataclass(frozen=True)
class LineBreaks(CheckBase):
    """Another number of line breaks."""

    id: str = "whitespace.newlines"
    title: str = "Line breaks differ"
    description: str = "Source and target have a different number of line breaks or tabs."
    category: str = categories.TEXTUAL
    marks: frozenset[str] = frozenset("\n\t")

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """Count inside the text; the edges have checks of their own."""
        source, target = segment.source_side.text.strip(), segment.target_side.text.strip()
        for character, name in (("\n", "line break"), ("\t", "tab")):
            wanted, there = source.count(character), target.count(character)
            if wanted != there:
                yield self.finding(
                    f"The source has {_counted(wanted, name)}, the translation {there or 'none'}."
                )


def _counted(number: int, name: str) -> str:
    if number == 0:
        return f"no {name}"
    return f"1 {name}" if number == 1 else f"{number} {name}s"

"""Brackets and quotation marks come in pairs."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from workbench.checks import categories
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.view import SegmentView
from workbench.domain.findings import Finding

_BRACKETS = {")": "(", "]": "[", "}": "{", "）": "(", "］": "[", "｝": "{", "】": "【", "〕": "〔"}
_OPENERS = {"(": "(", "[": "[", "{": "{", "（": "(", "［": "[", "｛": "{", "【": "【", "〔": "〔"}
_BRACKET = regex.compile(r"[()\[\]{}（）［］｛｝【】〔〕]")
# “a)”, “12)” at the start of the text or a line, and emoticons, are no closing brackets.
_LIST_MARK = regex.compile(
    r"(?:^|[\n;,:])\s*(?:\p{L}|\d{1,3}|[ivxIVX]{1,4})[)）]|[:;=8xX][\-'o]?[()\[\]]+"
)


def unpaired_brackets(text: str) -> list[tuple[int, int]]:
    """The brackets of ``text`` that have no partner; full-width ones pair with plain ones."""
    if not _BRACKET.search(text):
        return []
    excused = [m.span() for m in _LIST_MARK.finditer(text)]
    stack: list[tuple[str, int]] = []
    single: list[int] = []
    for match in _BRACKET.finditer(text):
        character, place = match.group(), match.start()
        closes = bool(stack) and stack[-1][0] == _BRACKETS.get(character)
        if character in _BRACKETS and not closes and any(a <= place < b for a, b in excused):
            continue
        if character in _OPENERS:
            stack.append((_OPENERS[character], place))
        elif closes:
            stack.pop()
        else:
            single.append(place)
    single += [place for _, place in stack if not any(a <= place < b for a, b in excused)]
    return [(place, place + 1) for place in sorted(single)]


@dataclass(frozen=True)
class Brackets(CheckBase):
    """Brackets come in pairs."""

    id: str = "punctuation.brackets"
    title: str = "Unpaired bracket"
    description: str = "A bracket of the target has no partner, while the source's are paired."
    category: str = categories.PUNCTUATION
    needs_source: bool = False
    target_marks: frozenset[str] = frozenset([*_OPENERS, *_BRACKETS])

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """List marks like a) and emoticons are left alone."""
        wrong = unpaired_brackets(segment.target_side.prose)
        if not wrong or unpaired_brackets(segment.source_side.prose):
            return
        for start, end in wrong:
            yield self.finding(
                f"The bracket {segment.target_side.text[start:end]} has no partner.",
                target=(start, end),
            )


_QUOTES = '"“”„‟«»「」『』〝〞〟＂'
_QUOTE = regex.compile(f"[{_QUOTES}]")
_PAIRED_CLOSERS = {
    "”": "“„",
    "“": "„",
    "»": "«",
    "«": "»",
    "」": "「",
    "』": "『",
    "〞": "〝",
    "〟": "〝",
}
# An inch or second sign is no quotation mark.
_INCH = regex.compile(r"(?<=\d)\"(?!\w)")


def unpaired_quotes(text: str) -> list[tuple[int, int]]:
    """Quotation marks without a partner, of whatever style; single quotes are apostrophes."""
    marks = [m.start() for m in _QUOTE.finditer(text)]
    if not marks:
        return []
    kinds = {text[place] for place in marks}
    if len(kinds) == 1 and kinds <= {"”", "»"} and len(marks) % 2 == 0:
        return []  # ”så” and »näin»
    inches = {m.start() for m in _INCH.finditer(text)}
    straight = [place for place in marks if text[place] in '"＂']
    if len(straight) % 2:
        straight_left = [place for place in straight if place not in inches]
        single = straight_left if len(straight_left) % 2 else []
    else:
        single = []
    result = [single[-1]] if single else []
    stack: list[int] = []
    for place in marks:
        character = text[place]
        if character in '"＂':
            continue
        partners = _PAIRED_CLOSERS.get(character, "")
        if stack and text[stack[-1]] in partners:
            stack.pop()
        elif character in "”」』〞〟":
            if result:  # “mixed with a straight one": a pair of two styles
                result.pop()
            else:
                stack.append(place)
        else:
            stack.append(place)
    if len(stack) == 1 and result:  # a typographic mark paired with a straight one
        return []
    result += stack
    return [(place, place + 1) for place in sorted(result)]


@dataclass(frozen=True)
class Quotes(CheckBase):
    """Quotation marks come in pairs."""

    id: str = "punctuation.quotes"
    title: str = "Unpaired quotation mark"
    description: str = (
        "A quotation mark of the target has no partner, while the source's are paired."
    )
    category: str = categories.PUNCTUATION
    needs_source: bool = False
    target_marks: frozenset[str] = frozenset(_QUOTES)

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """A quotation that goes on in the next segment is unpaired in the source, too."""
        text, source = segment.target_side.prose, segment.source_side.prose
        wrong = unpaired_quotes(text)
        if not wrong or unpaired_quotes(source) or _open_single_quote(source):
            return
        if len(wrong) == 1 and (_NESTED_CLOSERS.search(source) or _goes_on(text, wrong[0][0])):
            return
        for start, end in wrong:
            yield self.finding(
                f"The quotation mark {segment.target_side.text[start:end]} has no partner.",
                target=(start, end),
            )


_SINGLE_OPENER = regex.compile(r"(?<![\p{L}\p{N}.,!?])['‘‚](?=[\p{L}\p{N}])")
_SINGLE_CLOSER = regex.compile(r"(?<=[\p{L}\p{N}.,!?…])['’](?![\p{L}\p{N}])")
# Two closing marks that many typographies write as one.
_NESTED_CLOSERS = regex.compile(r"[\"”»'’][\"”»]")
_REPORTING_DASH = regex.compile(r"[,!?…][»“”]?\s*[—–-]\s")


def _open_single_quote(text: str) -> bool:
    """Whether a quotation in single quotes begins or ends outside ``text``."""
    openers, closers = len(_SINGLE_OPENER.findall(text)), len(_SINGLE_CLOSER.findall(text))
    return openers != closers


def _goes_on(text: str, place: int) -> bool:
    """Whether «…, — said she — … leaves its quotation open as Slavic typography does."""
    return bool(_REPORTING_DASH.search(text, place)) or (text.count("«") > 1 and text[place] == "«")

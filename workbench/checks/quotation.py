"""Typography of the target's language: its quotation marks, and the ellipsis the source has."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

import regex

from workbench.checks import categories
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.view import SegmentView
from workbench.config.paths import resource
from workbench.domain.findings import Finding
from workbench.domain.languages import Language
from workbench.domain.text import TAG_CHARACTER

_MARKS = '"“”„‟«»‹›‘’‚「」『』〝〟'
_MARK = regex.compile(f"[{_MARKS}]")
_SINGLE = frozenset("‘’‚‹›")
_OPENS_ONLY = frozenset("„‚「『〝")
_CLOSES_ONLY = frozenset("」』〟")
# An opening mark follows one of these, a closing mark precedes one.
_BEFORE = regex.compile(rf"[\s\p{{Ps}}\p{{Pd}}\p{{Pi}}\"„‚»“/{TAG_CHARACTER}]")
_SPACED_OPENER = regex.compile(r"[«‹]\s")
_SPACED_CLOSER = regex.compile(r"\s[»›]")
_FIRST_CJK = "\u2e80"
_NO_BREAK = "\u00a0"
_FRENCH_SPACES = frozenset("\u00a0\u202f")


class Quotation(NamedTuple):
    """A pair of marks at ``start`` and ``end``, ``depth`` quotations around it."""

    start: int
    end: int
    depth: int


def quotations(text: str) -> list[Quotation]:
    """The paired quotation marks of ``text``, of whatever style; those without a partner are left.

    Whether a mark opens or closes is told by what stands beside it, as each mark opens in one
    language and closes in another.
    """
    open_places: list[int] = []
    found = []
    for match in _MARK.finditer(text):
        place, mark = match.start(), match.group()
        if mark == "’" and _is_apostrophe(text, place, open_places):
            continue
        if _opens(text, place, mark):
            open_places.append(place)
        elif open_places and (text[open_places[-1]] in _SINGLE) == (mark in _SINGLE):
            start = open_places.pop()
            found.append(Quotation(start, place, len(open_places)))
    return sorted(found)


def _opens(text: str, place: int, mark: str) -> bool:
    if mark in _OPENS_ONLY or mark in _CLOSES_ONLY:
        return mark in _OPENS_ONLY
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if before > _FIRST_CJK or after > _FIRST_CJK:
        return mark in "“‘«‹"  # no spaces tell
    if mark in "«‹»›" and before.isspace() != after.isspace():
        # French: a space inside. Elsewhere a space outside; a mark that could be either follows
        # the way that most languages point it.
        spaced_inside = after.isspace() if mark in "«‹" else before.isspace()
        if spaced_inside and _has_partner(text, place, mark):
            return mark in "«‹"
    starts = not before or bool(_BEFORE.match(before))
    return starts and bool(after) and not after.isspace()


def _has_partner(text: str, place: int, mark: str) -> bool:
    """Whether a mark that points the other way, with a space inside, stands where « » need it."""
    if mark in "«‹":
        return bool(_SPACED_CLOSER.search(text, place))
    return bool(_SPACED_OPENER.search(text, 0, place))


def _is_apostrophe(text: str, place: int, open_places: list[int]) -> bool:
    """Whether ’ closes nothing: a letter follows it, or no single quotation mark is open."""
    if text[place + 1 : place + 2].isalpha():
        return True
    return not open_places or text[open_places[-1]] not in "‘‚’"


class Style(NamedTuple):
    """The pairs a language accepts; the first two are for a quotation and for one inside it."""

    pairs: tuple[str, ...]
    spaced: bool

    def wanted(self, depth: int) -> tuple[str, str]:
        """What opens and closes a quotation with ``depth`` others around it."""
        pair = self.pairs[min(depth, 1)] if len(self.pairs) > 1 else self.pairs[0]
        if self.spaced and pair == "«»":
            return f"«{_NO_BREAK}", f"{_NO_BREAK}»"
        return pair[0], pair[1]


@cache
def style_of(language: Language) -> Style | None:
    """The style of a language, its region's before that of the language; None if not known."""
    table = _table()
    keys = (f"{language.base}-{language.region}", f"{language.base}-{language.script}")
    pairs = next((table[key] for key in (*keys, language.base) if key in table), None)
    if pairs is None:
        return None
    # French sets guillemets off, Swiss French does not.
    return Style(tuple(pairs.split()), language.base == "fr" and language.region != "CH")


@cache
def _table() -> Mapping[str, str]:
    table: Mapping[str, str] = tomllib.loads(
        resource("checks", "quotation.toml").read_text(encoding="utf-8")
    )
    return table


@dataclass(frozen=True)
class QuotationStyle(CheckBase):
    """Quotation marks that the target's language does not write."""

    id: str = "punctuation.quote_style"
    title: str = "Quotation marks of another language"
    description: str = (
        "The target quotes with marks that its language does not use („ “ in English, “ ” in "
        "German), or sets French guillemets without their spaces. Straight marks pass. Parameter "
        "strict: straight marks, and plain spaces inside French guillemets, are reported, too. "
        "The marks of forty languages are known, from Unicode CLDR."
    )
    category: str = categories.PUNCTUATION
    parameters: Mapping[str, Any] = field(default_factory=lambda: {"strict": False})
    needs_source: bool = False
    target_marks: frozenset[str] = frozenset(_MARKS)

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """Only pairs are judged: a mark without a partner has a check of its own."""
        text = segment.target_side.prose
        style = style_of(segment.target_language)
        if style is None:
            return
        strict = self.parameter(context, "strict")
        for quotation in quotations(text):
            pair = text[quotation.start] + text[quotation.end]
            if pair == '""' and not strict:
                continue
            if pair not in style.pairs:
                yield from self._other_marks(text, quotation, style)
            elif style.spaced and pair == "«»":
                yield from self._unspaced(text, quotation, strict)

    def _other_marks(self, text: str, quotation: Quotation, style: Style) -> Iterator[Finding]:
        """One finding a mark, so that a fix moves no tag that stands between them."""
        opening, closing = style.wanted(quotation.depth)
        start, end = quotation.start, quotation.end
        inside_start = start + 2 if text[start + 1].isspace() and start + 1 < end else start + 1
        inside_end = end - 1 if text[end - 1].isspace() and end - 1 > inside_start else end
        for span, wanted in (((start, inside_start), opening), ((inside_end, end + 1), closing)):
            if text[span[0] : span[1]].strip() == wanted.strip(_NO_BREAK):
                continue  # one of the two is right
            yield self.finding(
                f"{text[span[0] : span[1]].strip()} is the wrong mark: this language quotes with "
                f"{opening.strip(_NO_BREAK)} {closing.strip(_NO_BREAK)}.",
                target=span,
                fix=wanted,
                safe=True,
            )

    def _unspaced(self, text: str, quotation: Quotation, strict: bool) -> Iterator[Finding]:
        for place, inside in ((quotation.start, 1), (quotation.end, -1)):
            beside = text[place + inside]
            if beside in _FRENCH_SPACES or (beside.isspace() and not strict):
                continue
            plain = beside.isspace()
            places = [place, place + inside] if plain else [place]
            mark = text[place]
            yield self.finding(
                f"A no-break space belongs inside {mark}.",
                target=(min(places), max(places) + 1),
                fix=mark + _NO_BREAK if inside > 0 else _NO_BREAK + mark,
                safe=True,
            )


@dataclass(frozen=True)
class Ellipsis(CheckBase):
    """Three full stops where the source has the one character."""

    id: str = "punctuation.ellipsis"
    title: str = "Three full stops instead of an ellipsis"
    description: str = (
        "The source writes the ellipsis as one character (…) and the target as full stops (...). "
        "Translators of running text often do; for a user interface it is worth switching on."
    )
    category: str = categories.PUNCTUATION
    default_on: bool = False

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """Chinese and Japanese know no other; a source with full stops excuses the target."""
        source = segment.source_side.prose
        if "…" not in source or "..." in source:
            return
        if segment.source_language is not None and segment.source_language.is_cjk:
            return
        wanted = "……" if segment.target_language.base in {"zh", "yue"} else "…"
        for match in _DOTS.finditer(segment.target_side.prose):
            yield self.finding(
                f"“{match.group()}” should be one character: “{wanted}”.",
                target=match.span(),
                fix=wanted,
                safe=True,
            )


_DOTS = regex.compile(r"(?<!\.)(?:\.{3}(?!\.)|\.{6}(?!\.)|。{3,6}|(?<=\w)\. \. \.(?! ?\.))")

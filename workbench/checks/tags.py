"""Inline tags, placeholders and markup: what a program needs back must come back."""

import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from workbench.checks import categories
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.multiset import difference
from workbench.checks.opaque import PLACEHOLDER_SIGNS, Opaque
from workbench.checks.view import SegmentView
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import TAG_CHARACTER, Tag, TaggedText, TagKind

# Languages that write the per cent sign before the number: %50 is no Qt placeholder there.
_PERCENT_FIRST = frozenset({"tr", "eu", "ar", "fa", "he", "ku", "ckb", "ug"})
# Entities that stand for characters with a meaning in markup, or are written by number.
_NEEDED_ENTITIES = frozenset({"&lt;", "&gt;", "&amp;"})


class _Placed(NamedTuple):
    offset: int
    tag: Tag

    @property
    def key(self) -> tuple[TagKind, str, str]:
        return self.tag.kind, self.tag.id, self.tag.label

    @property
    def name(self) -> str:
        name = self.tag.label or self.tag.id
        return {
            TagKind.OPEN: f"<{name}>",
            TagKind.CLOSE: f"</{name}>",
            TagKind.STANDALONE: f"<{name}/>",
        }[self.tag.kind]


def _placed(text: TaggedText, offsets: Sequence[int]) -> list[_Placed]:
    return [_Placed(offset, tag) for offset, tag in zip(offsets, text.tags, strict=True)]


@dataclass(frozen=True)
class TagMissing(CheckBase):
    """A tag of the source is not in the target."""

    id: str = "tags.missing"
    title: str = "Tag missing"
    description: str = "An inline tag of the source is missing from the target."
    severity: Severity = Severity.MAJOR
    category: str = categories.MARKUP
    marks: frozenset[str] = frozenset(TAG_CHARACTER)

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """Compare kind, id and label."""
        source, target = _sides(segment)
        missing, _ = difference(source, target, lambda placed: placed.key)
        for placed in missing:
            yield self.finding(
                f"The tag {placed.name} is missing.", source=(placed.offset, placed.offset + 1)
            )


@dataclass(frozen=True)
class TagExtra(CheckBase):
    """A tag of the target is not in the source."""

    id: str = "tags.extra"
    title: str = "Tag not in the source"
    description: str = "The target has an inline tag that the source has not, or has it twice."
    severity: Severity = Severity.MAJOR
    category: str = categories.MARKUP
    marks: frozenset[str] = frozenset(TAG_CHARACTER)

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """Compare kind, id and label."""
        source, target = _sides(segment)
        _, extra = difference(source, target, lambda placed: placed.key)
        for placed in extra:
            yield self.finding(
                f"The tag {placed.name} is not in the source.",
                target=(placed.offset, placed.offset + 1),
            )


@dataclass(frozen=True)
class TagOrder(CheckBase):
    """A closing tag before its opening one, or pairs that cross."""

    id: str = "tags.unbalanced"
    title: str = "Tags out of order"
    description: str = (
        "A closing tag stands before its opening tag, or two pairs of tags cross, which they do "
        "not in the source. The order of whole pairs may differ: word order does."
    )
    severity: Severity = Severity.MAJOR
    category: str = categories.MARKUP
    marks: frozenset[str] = frozenset(TAG_CHARACTER)

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """Only tags whose pair is complete in the target are judged here."""
        source, target = _sides(segment)
        if _misplaced(source):
            return
        for placed in _misplaced(target):
            yield self.finding(
                f"The tag {placed.name} is out of order.",
                target=(placed.offset, placed.offset + 1),
            )


def _sides(segment: SegmentView) -> tuple[list[_Placed], list[_Placed]]:
    source = segment.source
    if source is None or not (source.tags or segment.target.tags):
        return [], []
    return (
        _placed(source, segment.source_side.tag_offsets),
        _placed(segment.target, segment.target_side.tag_offsets),
    )


def _misplaced(placed: Sequence[_Placed]) -> list[_Placed]:
    opened = {p.tag.id for p in placed if p.tag.kind is TagKind.OPEN}
    closed = {p.tag.id for p in placed if p.tag.kind is TagKind.CLOSE}
    stack: list[str] = []
    wrong = []
    for p in placed:
        if p.tag.id not in opened or p.tag.id not in closed:
            continue
        if p.tag.kind is TagKind.OPEN:
            stack.append(p.tag.id)
        elif p.tag.kind is TagKind.CLOSE:
            if stack and stack[-1] == p.tag.id:
                stack.pop()
            else:
                wrong.append(p)
                if p.tag.id in stack:
                    stack.remove(p.tag.id)
    return wrong


@dataclass(frozen=True)
class PlaceholderChanged(CheckBase):
    """Variables must be the same on both sides."""

    id: str = "placeholders.changed"
    title: str = "Placeholder changed"
    description: str = (
        "A placeholder of the source (printf, Python, Qt, ICU, i18next, {0}, %s, ${name}) is "
        "missing or changed in the target, or the target has one that the source has not."
    )
    severity: Severity = Severity.CRITICAL
    category: str = categories.MARKUP
    supersedes: frozenset[str] = frozenset(
        {"numbers.changed", "language.untranslated", "punctuation.brackets"}
    )
    marks: frozenset[str] = PLACEHOLDER_SIGNS

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """Order does not matter; a numbered printf placeholder equals its plain form."""
        source = _variables(segment.source_side.placeholders, segment, of_source=True)
        target = _variables(segment.target_side.placeholders, segment, of_source=False)
        if not source and not target:
            return
        missing, extra = difference(source, target, _plain_key)
        for item in missing:
            other = extra.pop(0) if extra else None
            if other is None:
                yield self.finding(f"The placeholder {item.text} is missing.", source=item.span)
            else:
                yield self.finding(
                    f"The placeholder {item.text} became {other.text}.",
                    source=item.span,
                    target=other.span,
                    fix=item.text,
                    safe=len(missing) == 1,
                )
        for item in extra:
            yield self.finding(
                f"The placeholder {item.text} is not in the source.", target=item.span
            )


def _plain_key(item: Opaque) -> str:
    key = item.key
    if key.startswith("%") and "$" in key:
        return "%" + key.partition("$")[2]
    return key


def _variables(
    placeholders: Sequence[Opaque], segment: SegmentView, *, of_source: bool
) -> list[Opaque]:
    """Leave out %50 where it may be a percentage: there, or where the source has none like it."""
    language = segment.source_language if of_source else segment.target_language
    if language is not None and language.base in _PERCENT_FIRST:
        source_keys = {p.key for p in segment.source_side.placeholders}
        if of_source:
            return [p for p in placeholders if p.kind != "Qt placeholder"]
        return [p for p in placeholders if p.kind != "Qt placeholder" or p.key in source_keys]
    return list(placeholders)


@dataclass(frozen=True)
class MarkupChanged(CheckBase):
    """HTML and XML tags, entities and Markdown links that stand in the text as text."""

    id: str = "tags.markup"
    title: str = "Markup in the text changed"
    description: str = (
        "An HTML or XML tag, an entity that markup needs (&lt; &gt; &amp;) or the target of a "
        "Markdown link is missing, changed or added. Attributes are not compared."
    )
    severity: Severity = Severity.MAJOR
    category: str = categories.MARKUP
    supersedes: frozenset[str] = frozenset({"whitespace.before_punctuation", "numbers.changed"})
    marks: frozenset[str] = frozenset("<&]")

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """Compare tag names, entities by the character they stand for, links by their target."""
        source = [item for item in segment.source_side.markup if _counts(item)]
        target = [item for item in segment.target_side.markup if _counts(item)]
        if not source and not target:
            return
        missing, extra = difference(source, target, lambda item: (item.kind, item.key))
        for item in missing:
            if item.kind == "entity" and html.unescape(item.text) in segment.target.text:
                continue
            name = "link target" if item.kind == "link" else item.kind
            yield self.finding(f"The {name} {_shown(item)} is missing.", source=item.span)
        for item in extra:
            if item.kind == "entity":
                source_text = segment.source.text if segment.source else ""
                if html.unescape(item.text) in source_text:
                    continue
            name = "link target" if item.kind == "link" else item.kind
            yield self.finding(f"The {name} {_shown(item)} is not in the source.", target=item.span)


def _counts(item: Opaque) -> bool:
    return item.kind != "entity" or item.text in _NEEDED_ENTITIES or item.text.startswith("&#")


def _shown(item: Opaque) -> str:
    return item.text[2:-1] if item.kind == "link" else item.text

"""Putting tags and placeholders back into a translation, each at the words it belonged to.

A stand-in is looked for in the translation; where the model lost it, the alignment says which
words took its place. A pair of tags goes around the words that come from the words it stood
around, as one stretch, inside the pair that held it. Nothing is ever dropped: what cannot be
placed by evidence is placed by proportion, and said so.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.spans import Span
from workbench.domain.text import Tag, TaggedText
from workbench.mt.alignment import Alignment
from workbench.mt.masking import Hidden, Masked, Role
from workbench.mt.tag_layout import lay_out


@dataclass(frozen=True, slots=True)
class Restored:
    """A text with everything put back; ``problems`` has a sentence for each doubtful place."""

    text: TaggedText
    problems: tuple[str, ...] = ()


@dataclass(slots=True)
class _Insertion:
    """Replace ``start..end`` of the translation by a hidden thing; ``order`` breaks ties."""

    start: int
    end: int
    order: tuple[int, ...]
    item: Hidden
    literal: str


def intact(masked: Masked, translation: str) -> bool:
    """Whether every stand-in came through the model exactly once."""
    return all(
        len(_occurrences(masked.stand_in(item), translation)) == 1
        for item in masked.hidden
        if item.role is Role.WORD
    )


def restore(masked: Masked, translation: str, alignment: Alignment) -> Restored:
    """Put what was hidden in ``masked`` back into its translation."""
    if not masked.hidden:
        return Restored(TaggedText.literal(translation))
    translation = translation.replace("\ufffc", "\ufffd")
    problems: list[str] = []
    words, deletions = _place_words(masked, translation, alignment, problems)
    insertions = words + _place_tags(masked, translation, alignment)
    return Restored(_assemble(translation, insertions, deletions), tuple(problems))


def unmask(masked: Masked) -> TaggedText:
    """The text that ``masked`` was made from."""
    insertions = [
        _Insertion(
            item.start,
            item.start + 1 if item.parted else item.end,
            (number, 0),
            item,
            item.before + item.literal + item.after,
        )
        for number, item in enumerate(masked.hidden)
    ]
    return _assemble(masked.text, insertions, ())


def _occurrences(stand_in: str, text: str) -> list[Span]:
    if stand_in.isdigit():
        pattern = rf"(?<!\d)(?<!\d[.,]){stand_in}(?!\d)(?![.,]\d)"
    else:
        number = stand_in.partition("_")[2]
        pattern = rf"(?<![^\W_])[XxХх]\s?_\s?{number}(?!\d)"
    return [Span(*match.span()) for match in re.finditer(pattern, text)]


def _place_words(
    masked: Masked, translation: str, alignment: Alignment, problems: list[str]
) -> tuple[list[_Insertion], list[Span]]:
    """Where each stand-in's original goes, and which surplus stand-ins are to be taken out."""
    words = [item for item in masked.hidden if item.role is Role.WORD]
    found = {item.start: _occurrences(masked.stand_in(item), translation) for item in words}
    taken = [span for spans in found.values() for span in spans]
    insertions: list[_Insertion] = []
    deletions: list[Span] = []
    for number, item in enumerate(words):
        spans = found[item.start]
        if len(spans) > 1:
            units = _units_in(alignment, item.start, item.end)
            spans.sort(key=lambda span: -_mass(alignment, span, units))
            deletions.extend(spans[1:])
            problems.append(f"The translation repeated {item.name}; one is kept: check its place.")
        if spans:
            place = spans[0]
        else:
            place = _instead(alignment, item, taken) or _proportional(masked, item, translation)
            taken.append(place)
            problems.append(f"The translation lost {item.name}; it was put back: check its place.")
        # What replaces words comes after the tags that open in front of them.
        rank = 5 if len(place) else 1
        literal = _padded(item, place, translation)
        insertions.append(_Insertion(place.start, place.end, (rank, number), item, literal))
    return insertions, deletions


def _padded(item: Hidden, place: Span, translation: str) -> str:
    """The original, with spaces where it is put between words without replacing any."""
    if place.start != place.end:
        return item.literal
    left = translation[place.start - 1 : place.start]
    right = translation[place.end : place.end + 1]
    return (
        (" " if left and left.isalnum() else "")
        + item.literal
        + (" " if right and right.isalnum() else "")
    )


def _units_in(alignment: Alignment, start: int, end: int) -> frozenset[int]:
    return frozenset(
        index
        for index, unit in enumerate(alignment.source)
        if unit.start < end and start < unit.end
    )


def _mass(alignment: Alignment, span: Span, units: frozenset[int]) -> float:
    return sum(
        alignment.mass(index, units)
        for index, unit in enumerate(alignment.target)
        if unit.start < span.end and span.start < unit.end
    )


def _instead(alignment: Alignment, item: Hidden, taken: Sequence[Span]) -> Span | None:
    """The words that the model wrote for a stand-in it lost."""
    units = _units_in(alignment, item.start, item.end)
    owed = [
        index
        for index, span in enumerate(alignment.target)
        if alignment.mass(index, units) > 0.5
        and not any(span.start < other.end and other.start < span.end for other in taken)
    ]
    if not owed:
        return None
    # One run only: words further on are not this stand-in's.
    last = owed[0]
    for index in owed[1:]:
        if index > last + 1:
            break
        last = index
    return Span(alignment.target[owed[0]].start, alignment.target[last].end)


def _proportional(masked: Masked, item: Hidden, translation: str) -> Span:
    """The word border that lies as far into the translation as the thing lay in its source."""
    share = item.start / max(1, len(masked.text))
    borders = [0, *(match.start() for match in re.finditer(r"\s", translation)), len(translation)]
    place = min(borders, key=lambda border: abs(border - share * len(translation)))
    return Span(place, place)


def _place_tags(masked: Masked, translation: str, alignment: Alignment) -> list[_Insertion]:
    insertions = []
    for placed in lay_out(masked, alignment, len(translation)):
        item = placed.item
        end = placed.offset
        if item.parted:
            # A space was put between two words that the tag alone had parted.
            while end < len(translation) and translation[end].isspace():
                end += 1
        literal = item.before + item.literal + item.after
        insertions.append(_Insertion(placed.offset, end, placed.key, item, literal))
    return insertions


def _assemble(
    translation: str, insertions: list[_Insertion], deletions: Sequence[Span]
) -> TaggedText:
    tags: list[Tag] = []
    out: list[str] = []
    position = 0
    changes: list[tuple[int, int, tuple[int, ...], _Insertion | None]] = [
        (entry.start, entry.end, entry.order, entry) for entry in insertions
    ]
    changes += [(span.start, span.end, (9, 0), None) for span in deletions]
    for start, end, _, entry in sorted(changes, key=lambda change: (change[0], change[2])):
        out.append(translation[position : max(position, start)])
        position = max(position, end)
        if entry is None:
            if out[-1].endswith(" "):
                out[-1] = out[-1][:-1]
            continue
        out.append(entry.literal)
        if entry.item.tag is not None:
            tags.append(entry.item.tag)
    out.append(translation[position:])
    return TaggedText("".join(out), tuple(tags))

"""Putting tags and placeholders back into a translation, each at the words it belonged to.

A stand-in is looked for in the translation; where the model lost it, the alignment says which
words took its place. A pair of tags goes around the words that come from the words it stood
around, as one stretch, inside the pair that held it. Nothing is ever dropped: what cannot be
placed by evidence is placed by proportion, and said so.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from workbench.domain.spans import Span
from workbench.domain.text import Tag, TaggedText
from workbench.mt.alignment import Alignment
from workbench.mt.masking import Hidden, Masked, Role


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
    order: tuple[int, int]
    item: Hidden
    literal: str


@dataclass(slots=True)
class _Pair:
    """A pair of tags (either may lie in another chunk) and the source units between them."""

    opening: Hidden | None
    closing: Hidden | None
    start: int
    end: int
    units: frozenset[int] = frozenset()
    children: list["_Pair"] = field(default_factory=list)


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
    order = {id(item): number for number, item in enumerate(masked.hidden)}
    insertions: list[_Insertion] = []

    def insert(item: Hidden, offset: int, rank: int, tie: int) -> None:
        literal = item.before + item.literal + item.after
        end = offset
        if item.parted:
            # A space was put between two words that the tag alone had parted.
            while end < len(translation) and translation[end].isspace():
                end += 1
        insertions.append(_Insertion(offset, end, (rank, tie), item, literal))

    units = alignment.target
    pairs, points = _pairs_and_points(masked, alignment)
    for pair, first, last, depth in _laid_out(pairs, alignment):
        if first < last:
            start, end = units[first].start, units[last - 1].end
        else:
            start = end = units[first].start if first < len(units) else len(translation)
        if pair.opening is not None:
            rank = 3 if first < last else 1
            insert(pair.opening, start, rank, order[id(pair.opening)] if rank == 1 else depth)
        if pair.closing is not None:
            rank = 0 if first < last else 1
            insert(pair.closing, end, rank, order[id(pair.closing)] if rank == 1 else -depth)
    for item in points:
        offset, rank = _point(item, alignment, translation)
        insert(item, offset, rank, order[id(item)])
    return insertions


def _pairs_and_points(masked: Masked, alignment: Alignment) -> tuple[list[_Pair], list[Hidden]]:
    """The forest of tag pairs, and the tags that mark a point.

    A tag whose partner lies in another chunk spans to this chunk's edge. Pairs that cross
    instead of nesting are taken apart into points.
    """
    length = len(masked.text)
    points: list[Hidden] = []
    roots: list[_Pair] = []
    stack: list[_Pair] = []

    def close(pair: _Pair) -> None:
        pair.units = frozenset(
            index
            for index, unit in enumerate(alignment.source)
            if unit.start < pair.end and pair.start < unit.end
        )
        (stack[-1].children if stack else roots).append(pair)

    for item in masked.hidden:
        if item.role is Role.POINT:
            points.append(item)
        elif item.role is Role.OPEN:
            stack.append(_Pair(item, None, item.start, length))
        elif item.role is Role.CLOSE:
            if stack and stack[-1].opening is not None and stack[-1].opening.pair == item.pair:
                pair = stack.pop()
                pair.closing = item
                pair.end = item.start
                close(pair)
            elif any(p.opening is not None and p.opening.pair == item.pair for p in stack):
                points.append(item)
            elif not stack:
                whole = _Pair(None, item, 0, item.start)
                whole.children, roots[:] = list(roots), []
                close(whole)
            else:
                points.append(item)
    while stack:
        close(stack.pop())
    return roots, points


def _laid_out(pairs: Sequence[_Pair], alignment: Alignment) -> list[tuple[_Pair, int, int, int]]:
    """(pair, first target unit, end of target units, depth) for every pair of the forest."""
    laid: list[tuple[_Pair, int, int, int]] = []

    def lay(siblings: Sequence[_Pair], low: int, high: int, depth: int) -> None:
        ranges = _disjoint(
            [(pair, *_stretch(pair, alignment, low, high)) for pair in siblings], alignment
        )
        for pair, first, last in ranges:
            laid.append((pair, first, last, depth))
            lay(pair.children, first, last, depth + 1)

    lay(pairs, 0, len(alignment.target), 0)
    return laid


def _stretch(pair: _Pair, alignment: Alignment, low: int, high: int) -> tuple[int, int]:
    """The stretch of target units in ``low..high`` that best holds the pair's words.

    It maximises the sum of (attention on the pair's words − attention elsewhere), so that one
    stray word neither stretches nor splits it.
    """
    best = (0.0, low, low)
    total, start = 0.0, low
    for index in range(low, high):
        total += 2 * alignment.mass(index, pair.units) - 1
        if total > best[0] + 1e-9:
            best = (total, start, index + 1)
        if total <= 0:
            total, start = 0.0, index + 1
    if best[1] < best[2]:
        return best[1], best[2]
    if pair.units and low < high:
        index = max(range(low, high), key=lambda i: alignment.mass(i, pair.units))
        if alignment.mass(index, pair.units) > 0.1:
            return index, index + 1
    place = min(max(_cut(alignment, pair.start), low), high)
    return place, place


def _disjoint(
    ranges: list[tuple[_Pair, int, int]], alignment: Alignment
) -> list[tuple[_Pair, int, int]]:
    """Siblings that overlap are parted where the attention changes from one to the other."""
    ranges.sort(key=lambda entry: (entry[1], entry[2], entry[0].start))
    for index in range(len(ranges) - 1):
        left, first, last = ranges[index]
        right, start, end = ranges[index + 1]
        if start >= last:
            continue
        inner_end = max(last, end)

        def kept(
            cut: int, left: _Pair = left, right: _Pair = right, a: int = start, b: int = last
        ) -> float:
            return sum(alignment.mass(i, left.units) for i in range(a, cut)) + sum(
                alignment.mass(i, right.units) for i in range(cut, b)
            )

        cut = max(range(start, last + 1), key=kept)
        ranges[index] = (left, first, cut)
        ranges[index + 1] = (right, cut, max(cut, min(end, inner_end)))
    return ranges


def _cut(alignment: Alignment, offset: int) -> int:
    """The border between target units that best parts the words before and after ``offset``."""
    before = frozenset(i for i, unit in enumerate(alignment.source) if unit.end <= offset)
    balance = 0.0
    best = (0.0, 0)
    for index in range(len(alignment.target)):
        mass = alignment.mass(index, before)
        balance += 2 * mass - 1 if sum(alignment.weights[index]) > 0 else 0.0
        if balance > best[0] + 1e-9:
            best = (balance, index + 1)
    return best[1]


def _point(item: Hidden, alignment: Alignment, translation: str) -> tuple[int, int]:
    """(offset, rank) of a single tag: at the word it touches, else at the best border."""
    units = alignment.target
    if not units:
        return (0 if item.start == 0 else len(translation)), 1
    touching = None
    for index, unit in enumerate(alignment.source):
        if item.tight_left and not item.parted and unit.end == item.start:
            touching = (index, True)
            break
        if item.tight_right and not item.tight_left and unit.start == item.start:
            touching = (index, False)
            break
    if touching is not None:
        one = frozenset({touching[0]})
        best = max(range(len(units)), key=lambda index: alignment.mass(index, one))
        if alignment.mass(best, one) > 0.5:
            return (units[best].end, 1) if touching[1] else (units[best].start, 2)
    cut = _cut(alignment, item.start)
    if cut >= len(units):
        return len(translation), 1
    if cut == 0:
        return 0, 2
    if item.tight_left:
        return units[cut - 1].end, 1
    return units[cut].start, 2


def _assemble(
    translation: str, insertions: list[_Insertion], deletions: Sequence[Span]
) -> TaggedText:
    tags: list[Tag] = []
    out: list[str] = []
    position = 0
    changes: list[tuple[int, int, tuple[int, int], _Insertion | None]] = [
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

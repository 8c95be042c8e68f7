"""Where tags belong in a translation: pairs around the words that came from theirs, points between.

Tags form a forest. Each pair is laid around one stretch of target words, inside its parent's
stretch and apart from its siblings', so that whatever the alignment says, order and nesting hold.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from workbench.mt.alignment import Alignment
from workbench.mt.masking import Hidden, Masked, Role

# Less attention than this is no trace of a word.
_TRACE = 0.1


@dataclass(slots=True)
class Node:
    """A pair of tags (either may lie in another chunk), or a point, and the words it is around."""

    opening: Hidden | None
    closing: Hidden | None
    start: int
    end: int
    units: frozenset[int] = frozenset()
    children: list["Node"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Placed:
    """One tag and the offset it goes to; tags at one offset stand in the order of ``key``."""

    item: Hidden
    offset: int
    key: tuple[int, ...]


def lay_out(masked: Masked, alignment: Alignment, length: int) -> list[Placed]:
    """Where each tag of ``masked`` goes in a translation of ``length`` code points."""
    layout = _Layout(alignment, {id(item): n for n, item in enumerate(masked.hidden)}, length)
    layout.lay(_forest(masked, alignment), 0, len(alignment.target), 0)
    return _in_order(layout.placed)


def _forest(masked: Masked, alignment: Alignment) -> list[Node]:
    """The tags as a forest, in source order.

    A tag whose partner lies in another chunk spans to this chunk's edge, or is a point where a
    whole pair closes around it. Of pairs that cross the first closing tag becomes a point.
    """
    roots: list[Node] = []
    stack: list[Node] = []

    def add(node: Node) -> None:
        node.units = frozenset(
            index
            for index, unit in enumerate(alignment.source)
            if unit.start < node.end and node.start < unit.end
        )
        (stack[-1].children if stack else roots).append(node)

    for number, item in enumerate(masked.hidden):
        if item.role is Role.CLOSE and any(_pairs(node, item) for node in stack):
            later = {other.pair for other in masked.hidden[number + 1 :]}
            while not _pairs(stack[-1], item) and not _crosses(stack[-1], later):
                unclosed = stack.pop()
                unclosed.end = unclosed.start
                inside, unclosed.children = unclosed.children, []
                add(unclosed)
                stack[-1].children.extend(inside)
        if item.role is Role.OPEN:
            stack.append(Node(item, None, item.start, len(masked.text)))
        elif item.role is Role.CLOSE and stack and _pairs(stack[-1], item):
            node = stack.pop()
            node.closing, node.end = item, item.start
            add(node)
        elif item.role is Role.CLOSE and not stack:
            whole = Node(None, item, 0, item.start, children=list(roots))
            roots.clear()
            add(whole)
        elif item.role is not Role.WORD:
            add(Node(item, None, item.start, item.start))
    while stack:
        add(stack.pop())
    return roots


def _pairs(node: Node, closing: Hidden) -> bool:
    return node.opening is not None and node.opening.pair == closing.pair


def _crosses(node: Node, later: set[str]) -> bool:
    """Whether an open pair is closed after the one around it."""
    return node.opening is not None and node.opening.pair in later


@dataclass(slots=True)
class _Layout:
    """The tags placed so far, and what is needed to place more."""

    alignment: Alignment
    order: dict[int, int]
    length: int
    placed: list[Placed] = field(default_factory=list)

    def lay(self, siblings: Sequence[Node], low: int, high: int, depth: int) -> None:
        """Place ``siblings`` and all below them within the target units ``low..high``."""
        peaks = _peaks(siblings, self.alignment, low, high)
        stretches = []
        for node, peak in zip(siblings, peaks, strict=True):
            if peak is None:
                self._lay_empty(node, low, high, depth)
            else:
                others = {other for other in peaks if other is not None} - {peak}
                stretches.append((node, *_stretch(node, self.alignment, low, high, peak, others)))
        for node, first, last in _disjoint(stretches, self.alignment):
            units = self.alignment.target
            if node.opening is not None:
                self._put(node.opening, units[first].start, (3, depth, 0))
            if node.closing is not None:
                self._put(node.closing, units[last - 1].end, (0, -depth, 0))
            self.lay(node.children, first, last, depth + 1)

    def _lay_empty(self, node: Node, low: int, high: int, depth: int) -> None:
        """Place a point, or a pair around nothing with all that is in it, between two words."""
        place, left = _border(node, self.alignment, low, high)
        units = self.alignment.target
        if depth > 0 and place == low:
            offset, key = units[low].start, (3, depth, -1)  # just inside the parent's beginning
        elif depth > 0 and place == high:
            offset, key = units[high - 1].end, (0, -depth, 1)  # just inside its end
        elif place == len(units) or (left and place > 0):
            at_end = place == len(units)
            offset, key = self.length if at_end else units[place - 1].end, (1, 0, 0)
        else:
            offset, key = units[place].start if place > 0 else 0, (2, 0, 0)
        self._put_together(node, offset, key)

    def _put_together(self, node: Node, offset: int, key: tuple[int, ...]) -> None:
        """Everything of an empty pair at one offset, in source order."""
        for item in (node.opening, node.closing):
            if item is not None:
                self._put(item, offset, key)
        for child in node.children:
            self._put_together(child, offset, key)

    def _put(self, item: Hidden, offset: int, key: tuple[int, ...]) -> None:
        self.placed.append(Placed(item, offset, (*key, self.order[id(item)])))


def _peaks(siblings: Sequence[Node], alignment: Alignment, low: int, high: int) -> list[int | None]:
    """For each pair the target unit that is most its own; no unit serves two pairs.

    None for a point, and for a pair around nothing or around words that left no trace.
    """
    wishes = sorted(
        (
            (alignment.mass(unit, node.units), number, unit)
            for number, node in enumerate(siblings)
            for unit in range(low, high)
        ),
        key=lambda wish: -wish[0],
    )
    peaks: list[int | None] = [None] * len(siblings)
    for mass, number, unit in wishes:
        if mass < _TRACE:
            break
        if peaks[number] is None and unit not in peaks:
            peaks[number] = unit
    return peaks


def _stretch(
    node: Node, alignment: Alignment, low: int, high: int, peak: int, others: set[int]
) -> tuple[int, int]:
    """The stretch of target units around ``peak`` that best holds the pair's words.

    It maximises the sum of (attention on the pair's words − attention elsewhere), so that one
    stray word neither stretches nor splits it, and ends before other pairs' peaks.
    """

    def reach(units: range) -> int:
        best, total, count = 0.0, 0.0, 0
        for step, unit in enumerate(units, start=1):
            if unit in others:
                break
            total += 2 * alignment.mass(unit, node.units) - 1
            if total > best + 1e-9:
                best, count = total, step
        return count

    return peak - reach(range(peak - 1, low - 1, -1)), peak + 1 + reach(range(peak + 1, high))


def _disjoint(
    stretches: list[tuple[Node, int, int]], alignment: Alignment
) -> list[tuple[Node, int, int]]:
    """Stretches that overlap are parted where the attention changes from one to the other.

    Each keeps its peak, because no stretch reaches another's.
    """
    stretches.sort(key=lambda entry: (entry[1], entry[2]))
    for index in range(len(stretches) - 1):
        left, first, last = stretches[index]
        right, start, end = stretches[index + 1]
        if start >= last:
            continue
        gains = [
            alignment.mass(i, left.units) - alignment.mass(i, right.units)
            for i in range(start, last)
        ]
        cut = start + max(range(len(gains) + 1), key=lambda count: sum(gains[:count]))
        stretches[index] = (left, first, cut)
        stretches[index + 1] = (right, cut, end)
    return stretches


def _border(node: Node, alignment: Alignment, low: int, high: int) -> tuple[int, bool]:
    """(border between target units for a point, whether it clings to the word on its left)."""
    item = node.opening or node.closing
    left = item is not None and item.tight_left
    if item is not None and not item.parted and node.start == node.end:
        for index, unit in enumerate(alignment.source):
            if (
                (unit.end == item.start)
                if left
                else (item.tight_right and unit.start == item.start)
            ):
                one = frozenset({index})
                best = max(range(low, high), key=lambda i: alignment.mass(i, one), default=low)
                if best < high and alignment.mass(best, one) > 0.5:
                    return best + left, left
                break
    return min(max(_cut(alignment, node.start), low), high), left


def _cut(alignment: Alignment, offset: int) -> int:
    """The border between target units that best parts the words before and after ``offset``."""
    before = frozenset(i for i, unit in enumerate(alignment.source) if unit.end <= offset)
    balance, best, place = 0.0, 0.0, 0
    for index, row in enumerate(alignment.weights):
        balance += 2 * alignment.mass(index, before) - 1 if sum(row) > 0 else 0.0
        if balance > best + 1e-9:
            best, place = balance, index + 1
    return place


def _in_order(placed: list[Placed]) -> list[Placed]:
    """No closing tag before its opening one: a crossing pair may have been turned round."""
    opened = {entry.item.pair: entry for entry in placed if entry.item.role is Role.OPEN}
    result = []
    for entry in placed:
        opening = opened.get(entry.item.pair) if entry.item.role is Role.CLOSE else None
        if opening is not None and (entry.offset, entry.key) < (opening.offset, opening.key):
            result.append(Placed(entry.item, opening.offset, (*opening.key, 1)))
        else:
            result.append(entry)
    return result

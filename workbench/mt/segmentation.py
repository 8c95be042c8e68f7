"""Cutting a masked text into what a model translates well at a time, and knowing how to join it.

Models are trained on sentences: a long text is split into sentences by the caller's splitter, a
sentence beyond the model's reach at clause marks or spaces. Line breaks always part.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from workbench.domain.languages import Language
from workbench.mt.masking import Hidden, Masked, Role

# Spans (start, end) of the sentences of a text; white space between them belongs to none.
Splitter = Callable[[str, Language], list[tuple[int, int]]]

_LINE_BREAK = re.compile(r"\n|\r|\t+|\v|\f|\u2028|\u2029")
_SENTENCE = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+|(?<=[。！？؟।])")
_CLAUSE = re.compile(r"(?<=[;:,،؛、，；：])\s*")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch to be translated in one go; ``gap`` is the white space in front of it.

    ``hidden`` is counted from the chunk's start; things that stood in the gap come with it.
    """

    gap: str
    text: str
    hidden: tuple[Hidden, ...] = ()

    @property
    def masked(self) -> Masked:
        """The chunk as a masked text of its own."""
        return Masked(self.text, self.hidden)


@dataclass(frozen=True, slots=True)
class Chunks:
    """A text in pieces; ``tail`` is the white space after the last one."""

    chunks: tuple[Chunk, ...]
    tail: str = ""


def split_masked(
    masked: Masked,
    language: Language,
    split: Splitter | None,
    measure: Callable[[str], int],
    longest: int,
    limit: int,
) -> Chunks:
    """Cut ``masked`` into chunks.

    ``measure`` counts a text's tokens. Lines longer than ``longest`` tokens are split into
    sentences; what is then still longer than ``limit`` is cut at a clause mark or a space.
    """
    text = masked.text
    spans: list[tuple[int, int]] = []
    for start, end in _lines(masked):
        line = text[start:end]
        sentences = [(0, len(line))]
        if split is not None and measure(line) > longest:
            sentences = split(line, language) or sentences
        for first, last in sentences:
            spans.extend(
                (start + a, start + b) for a, b in _within(line, first, last, measure, limit)
            )
    spans = [trimmed for span in spans if (trimmed := _trimmed(text, *span)) is not None]
    if not spans:
        return Chunks((Chunk("", text, masked.hidden),) if masked.hidden else (), text)
    return _assigned(masked, spans)


def _lines(masked: Masked) -> Iterator[tuple[int, int]]:
    cuts = {match.end() for match in _LINE_BREAK.finditer(masked.text)}
    start = 0
    for cut in sorted(cuts | {len(masked.text)}):
        if cut > start:
            yield start, cut
        start = cut


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span without white space at its ends; None where nothing else is in it."""
    stretch = text[start:end]
    stripped = stretch.strip()
    if not stripped:
        return None
    start += len(stretch) - len(stretch.lstrip())
    return start, start + len(stripped)


def _within(
    text: str, start: int, end: int, measure: Callable[[str], int], limit: int
) -> Iterator[tuple[int, int]]:
    """Halve a stretch at the full stop, clause mark or space nearest its middle until it fits."""
    if end - start < 2 or measure(text[start:end]) <= limit:
        yield start, end
        return
    cut = _middle(text, start, end)
    yield from _within(text, start, cut, measure, limit)
    yield from _within(text, cut, end, measure, limit)


def _middle(text: str, start: int, end: int) -> int:
    quarter = (end - start) // 4
    middle = (start + end) // 2
    for pattern in (_SENTENCE, _CLAUSE, _SPACE):
        places = [
            match.end()
            for match in pattern.finditer(text, start + quarter, end - quarter)
            if start < match.end() < end
        ]
        if places:
            return min(places, key=lambda place: abs(place - middle))
    return middle


def _assigned(masked: Masked, spans: Sequence[tuple[int, int]]) -> Chunks:
    text = masked.text
    chunks: list[Chunk] = []
    items = list(masked.hidden)
    end_of_last = 0
    for number, (start, end) in enumerate(spans):
        last = number == len(spans) - 1
        mine: list[Hidden] = []
        while items and (last or _belongs(items[0], end)):
            mine.append(items.pop(0))
        gap_start = end_of_last
        chunks.append(
            Chunk(
                text[gap_start:start],
                text[start:end],
                tuple(_clamped(item.moved(start), end - start) for item in mine),
            )
        )
        end_of_last = end
    return Chunks(tuple(chunks), text[end_of_last:])


def _belongs(item: Hidden, end: int) -> bool:
    """Whether a hidden thing that does not lie before the chunk lies in it, which ends at ``end``.

    On the border a closing tag stays with what it closes, and a point with what it touches.
    """
    if item.start != end:
        return item.start < end
    return item.role is Role.CLOSE or (item.role is Role.POINT and item.tight_left)


def _clamped(item: Hidden, length: int) -> Hidden:
    """A thing that stood in the white space around a chunk moves to the chunk's border."""
    if item.role is Role.WORD or 0 <= item.start <= length:
        return item
    place = 0 if item.start < 0 else length
    return item.moved(item.start - place)

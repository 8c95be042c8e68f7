"""Source and target of a pair, cut for a model: sentence by sentence where both have as many."""

from collections.abc import Callable
from dataclasses import dataclass

from workbench.domain.languages import Language
from workbench.domain.text import TaggedText
from workbench.mt.ctranslate2_engine import LONGEST
from workbench.mt.loaded_model import LoadedModel
from workbench.mt.masking import Masked, Visible, mask, visible
from workbench.mt.pieces import piece_spans
from workbench.mt.segmentation import Splitter, split_masked

# What is longer than this is cut off: a model's attention has no room for more.
_MOST_PIECES = 500


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sentence pair: pieces, and where each lies in the original text."""

    pieces: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class SentencePair:
    """A source sentence and what is written for it."""

    source: Side
    target: Side


def sentence_pairs(
    model: LoadedModel, source: TaggedText, target: TaggedText, split: Splitter | None
) -> list[SentencePair]:
    """The pair as one or several sentence pairs for ``model``; spans count in the given texts.

    Placeholders take their stand-ins' form on both sides, formatting tags vanish. A long text is
    cut into sentences only where source and target have the same number of them.
    """
    masked = mask(source)
    first, second = visible(masked, source), visible(masked, target)
    from_spans = _sentences(first.text, model.source_language, model.cut_source, split)
    to_spans = _sentences(second.text, model.target_language, model.cut_target, split)
    if len(from_spans) != len(to_spans):
        from_spans, to_spans = [(0, len(first.text))], [(0, len(second.text))]
    pairs = [
        SentencePair(
            _side(first, from_span, model.cut_source), _side(second, to_span, model.cut_target)
        )
        for from_span, to_span in zip(from_spans, to_spans, strict=True)
    ]
    return [pair for pair in pairs if pair.source.pieces and pair.target.pieces]


def _sentences(
    text: str, language: Language, cut: Callable[[str], list[str]], split: Splitter | None
) -> list[tuple[int, int]]:
    chunks = split_masked(
        Masked(text), language, split, lambda part: len(cut(part)), LONGEST, _MOST_PIECES
    )
    spans = []
    position = 0
    for chunk in chunks.chunks:
        position += len(chunk.gap)
        spans.append((position, position + len(chunk.text)))
        position += len(chunk.text)
    return spans


def _side(seen: Visible, span: tuple[int, int], cut: Callable[[str], list[str]]) -> Side:
    start, end = span
    text = seen.text[start:end]
    pieces = cut(text)[:_MOST_PIECES]
    spans = []
    for first, last in piece_spans(text, pieces):
        if first < last:
            spans.append((seen.places[start + first][0], seen.places[start + last - 1][1]))
        else:
            place = (
                seen.places[start + first][0] if start + first < end else seen.places[end - 1][1]
            )
            spans.append((place, place))
    return Side(tuple(pieces), tuple(spans))

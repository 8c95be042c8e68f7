"""Word alignment learned from the texts themselves, for pairs without models of both directions.

SIL Thot's implementation of eflomal (Östling and Tiedemann 2016), where ``sil-thot`` is installed.
It needs a thousand pairs or more, most of them sound; what a few translations lack shows then.
"""

import re
from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any

from workbench.domain.spans import Span

LEAST_PAIRS = 1000
_IN_A_ROW = 4
_SHORTEST_WORD = 3
_STEM = 5  # letters: forms of a word count as one
_LONGEST = 100  # words: longer texts teach nothing and cost much
_SEED = 1
_ITERATIONS = 48  # what it takes for 2,000 pairs; its own schedule takes minutes
_WORD = re.compile(r"\w+")
_UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my"})


def can_learn(source: str, target: str) -> bool:
    """Whether texts of these base languages can be aligned so, and the library is there."""
    return find_spec("thot") is not None and not {source, target} & _UNSPACED


class LearnedAlignment:
    """Learns from ``pairs`` (source, target) when made; six to sixteen seconds for 2,000."""

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        from thot.alignment import SymmetrizationHeuristic, SymmetrizedAligner

        cut = [(_keys(source), _keys(target)) for source, target in pairs]
        cut = [pair for pair in cut if all(0 < len(side) <= _LONGEST for side in pair)]
        there = _trained(cut)
        back = _trained([(target, source) for source, target in cut])
        self._aligner: Any = SymmetrizedAligner(there, back)
        self._aligner.heuristic = SymmetrizationHeuristic.GROW_DIAG_FINAL_AND

    def dropped_spans(self, source: str, target: str) -> list[Span]:
        """Four words or more in a row of the source that no word of the target is aligned to.

        Words of fewer than three letters count for nothing. Measured in docs/models.md.
        """
        words = [Span(*match.span()) for match in _WORD.finditer(source)]
        keys = _keys(target)
        if not words or not keys or max(len(words), len(keys)) > _LONGEST:
            return []
        _, matrix = self._aligner.get_best_alignment(_keys(source), keys)
        rows = matrix.to_numpy()
        if len(rows) != len(words):
            return []
        found: list[Span] = []
        run: list[Span] = []
        for word, row in zip((*words, None), (*rows, None), strict=True):
            if word is not None and len(word) < _SHORTEST_WORD:
                continue
            if word is not None and not row.any():
                run.append(word)
                continue
            if len(run) >= _IN_A_ROW:
                found.append(Span(run[0].start, run[-1].end))
            run = []
        return found


def _trained(pairs: Sequence[tuple[list[str], list[str]]]) -> Any:
    from thot.alignment import EflomalAlignmentModel

    model: Any = EflomalAlignmentModel()
    model.seed = _SEED
    model.deterministic = True
    for source, target in pairs:
        model.add_sentence_pair(source, target)
    model.start_training()
    for _ in range(_ITERATIONS):
        model.train()
    model.end_training()
    return model


def _keys(text: str) -> list[str]:
    return [word.lower()[:_STEM] for word in _WORD.findall(text)]

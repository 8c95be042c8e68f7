"""Which words a system lacks, and which it makes up, against its references.

N-grams of one to four tokens as BLEU sees them. With several references an n-gram is lacking where
even the least demanding of them has more of it, and made up where none has as many.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.scoring import tokenizers
from workbench.scoring.base import Pair, present

_EXAMPLES = 50


@dataclass(frozen=True, slots=True)
class NgramCount:
    """``count`` of ``of`` occurrences have no partner on the other side; ``rows`` show where."""

    text: str
    count: int
    of: int
    rows: tuple[int, ...]

    @property
    def share(self) -> float:
        """The share of its occurrences, 0 to 1."""
        return self.count / self.of


@dataclass(frozen=True, slots=True)
class NgramDifferences:
    """``lacking``: in the references, not in the output. ``made_up``: the reverse."""

    lacking: tuple[NgramCount, ...]
    made_up: tuple[NgramCount, ...]


class _Tally:
    """How often each n-gram stands somewhere, and how often without a partner."""

    def __init__(self) -> None:
        self.seen: Counter[tuple[str, ...]] = Counter()
        self.alone: Counter[tuple[str, ...]] = Counter()
        self.rows: dict[tuple[str, ...], list[int]] = {}

    def add(
        self, row: int, ours: Counter[tuple[str, ...]], other: Counter[tuple[str, ...]]
    ) -> None:
        self.seen.update(ours)
        for ngram, count in ours.items():
            excess = count - other[ngram]
            if excess > 0:
                self.alone[ngram] += excess
                rows = self.rows.setdefault(ngram, [])
                if len(rows) < _EXAMPLES:
                    rows.append(row)

    def ranked(self, count: int, least: int) -> tuple[NgramCount, ...]:
        """The most telling: often alone, and alone in most of their places."""
        order = sorted(
            (ngram for ngram, alone in self.alone.items() if alone >= least),
            key=lambda ngram: (
                -(self.alone[ngram] ** 2) / self.seen[ngram],
                -len(ngram),
                ngram,
            ),
        )
        kept: list[tuple[str, ...]] = []
        for ngram in order:
            if len(kept) == count:
                break
            if not any(self._says_no_more(ngram, longer) for longer in kept):
                kept.append(ngram)
        return tuple(
            NgramCount(
                " ".join(ngram), self.alone[ngram], self.seen[ngram], tuple(self.rows[ngram])
            )
            for ngram in kept
        )

    def _says_no_more(self, ngram: tuple[str, ...], longer: tuple[str, ...]) -> bool:
        """Whether ``ngram`` is only ever alone as a part of ``longer``."""
        size = len(ngram)
        return (
            size < len(longer)
            and self.alone[ngram] <= self.alone[longer]
            and any(longer[i : i + size] == ngram for i in range(len(longer) - size + 1))
        )


def ngram_differences(
    pairs: Sequence[Pair],
    tokenizer: str = tokenizers.DEFAULT,
    order: int = 4,
    count: int = 30,
    least: int = 2,
) -> NgramDifferences:
    """Rank the n-grams (up to ``order``) that stand on one side only.

    ``count`` of each kind are returned, those with at least ``least`` occurrences without a
    partner; ``pairs`` that lack a side are passed over. Rows are positions in ``pairs``.
    """
    tokenize = tokenizers.load(tokenizer)
    lacking, made_up = _Tally(), _Tally()

    def ngrams(text: str) -> Counter[tuple[str, ...]]:
        tokens = tokenize(text.rstrip()).split()
        return Counter(
            tuple(tokens[i : i + n])
            for n in range(1, order + 1)
            for i in range(len(tokens) - n + 1)
        )

    for row, (hypothesis, references) in enumerate(pairs):
        known = present(references)
        if hypothesis is None or not known:
            continue
        ours = ngrams(hypothesis)
        theirs = [ngrams(text) for text in known]
        fewest, most = theirs[0].copy(), theirs[0].copy()
        for each in theirs[1:]:
            fewest &= each
            most |= each
        lacking.add(row, fewest, ours)
        made_up.add(row, ours, most)
    return NgramDifferences(lacking.ranked(count, least), made_up.ranked(count, least))

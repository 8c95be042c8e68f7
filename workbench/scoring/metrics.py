"""BLEU, chrF and TER through sacreBLEU, each a frozen value with its options.

sacreBLEU's objects are made on first use (its import takes a fifth of a second) and kept, one per
set of options. They are asked for statistics and scores only; nothing of a corpus stays in them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from workbench.scoring import formulas, ter, tokenizers
from workbench.scoring.base import FloatArray

LENGTH_UNITS = 720_720
"""Parts of a word: divisible by 1 to 16, so that an average over 16 references stays exact."""


def _checked(references: Sequence[str]) -> Sequence[str]:
    if not references:
        raise ValueError("a segment without references has no statistics")
    return references


def _integers(statistics: Sequence[int] | npt.NDArray[Any]) -> list[int]:
    return [int(value) for value in statistics]


@cache
def _bleu_engine(
    tokenizer: str,
    lowercase: bool,
    smooth_method: str,
    smooth_value: float | None,
    order: int,
    effective: bool,
) -> Any:
    tokenizers.load(tokenizer)
    from sacrebleu.metrics.bleu import BLEU

    return BLEU(
        lowercase=lowercase,
        force=True,
        tokenize=tokenizer,
        smooth_method=smooth_method,
        smooth_value=smooth_value,
        max_ngram_order=order,
        effective_order=effective,
    )


@cache
def _chrf_engine(
    char_order: int, word_order: int, beta: int, lowercase: bool, whitespace: bool, eps: bool
) -> Any:
    from sacrebleu.metrics.chrf import CHRF

    return CHRF(
        char_order=char_order,
        word_order=word_order,
        beta=beta,
        lowercase=lowercase,
        whitespace=whitespace,
        eps_smoothing=eps,
    )


@cache
def _ter_engine(normalized: bool, no_punct: bool, asian_support: bool, case_sensitive: bool) -> Any:
    from sacrebleu.metrics.ter import TER

    return TER(
        normalized=normalized,
        no_punct=no_punct,
        asian_support=asian_support,
        case_sensitive=case_sensitive,
    )


def _signature(engine: Any, reference_count: int) -> str:
    options = {**vars(engine), "num_refs": reference_count}
    return str(engine._SIGNATURE_TYPE(options).format())


def _raw_statistics(engine: Any, hypothesis: str, references: Sequence[str]) -> list[Any]:
    known = _reference_info(engine, tuple(_checked(references)))
    hypothesis = engine._preprocess_segment(hypothesis)
    found: list[Any] = engine._compute_segment_statistics(hypothesis, known)
    return found


# A handful: the metrics of a segment that is typed into, or that several systems translated.
@lru_cache(maxsize=16)
def _reference_info(engine: Any, references: tuple[str, ...]) -> Any:
    """What sacreBLEU counts in references; it only reads it afterwards."""
    prepare = engine._preprocess_segment
    return engine._extract_reference_info([prepare(text) for text in references])


@dataclass(frozen=True, slots=True)
class BleuMetric:
    """BLEU (Papineni et al. 2002): [hyp length, ref length, matches ×4, totals ×4]."""

    tokenizer: str = tokenizers.DEFAULT
    lowercase: bool = False
    smooth_method: str = "exp"
    smooth_value: float | None = None
    order: int = 4

    @property
    def name(self) -> str:
        """Always ``BLEU``; the options are in the signature."""
        return "BLEU"

    @property
    def width(self) -> int:
        """Two lengths, and a match and a total an order."""
        return 2 + 2 * self.order

    def _engine(self, effective: bool = False) -> Any:
        return _bleu_engine(
            self.tokenizer,
            self.lowercase,
            self.smooth_method,
            self.smooth_value,
            self.order,
            effective,
        )

    def signature(self, reference_count: int) -> str:
        """As sacreBLEU's command line prints it (corpus BLEU: ``eff:no``)."""
        return _signature(self._engine(), reference_count)

    def statistics(self, hypothesis: str, references: Sequence[str]) -> tuple[int, ...]:
        """``BLEU._compute_segment_statistics`` of one segment."""
        return tuple(_raw_statistics(self._engine(), hypothesis, references))

    def score(self, statistics: Sequence[int] | npt.NDArray[Any]) -> float:
        """Corpus BLEU."""
        return float(self._engine()._compute_score_from_stats(_integers(statistics)).score)

    def sentence_score(self, statistics: Sequence[int] | npt.NDArray[Any]) -> float:
        """Sentence BLEU with effective order, so that a short exact match scores 100, not 0."""
        return float(self._engine(True)._compute_score_from_stats(_integers(statistics)).score)

    def scores(self, sums: npt.NDArray[Any]) -> FloatArray:
        """Corpus BLEU of every row."""
        return formulas.bleu(sums, False, self.smooth_method, self.smooth_value)

    def sentence_scores(self, rows: npt.NDArray[Any]) -> FloatArray:
        """Sentence BLEU of every row."""
        return formulas.bleu(rows, True, self.smooth_method, self.smooth_value)


@dataclass(frozen=True, slots=True)
class ChrfMetric:
    """chrF (Popović 2015; 2017 for the word n-grams): [hyp, ref, match] for every order."""

    char_order: int = 6
    word_order: int = 0
    beta: int = 2
    lowercase: bool = False
    whitespace: bool = False
    eps_smoothing: bool = False

    @property
    def name(self) -> str:
        """``chrF`` and ``chrF++`` for sacreBLEU's chrF2 and chrF2++, ``chrF3+`` for others."""
        beta = "" if self.beta == 2 else str(self.beta)
        return f"chrF{beta}{'+' * self.word_order}"

    @property
    def width(self) -> int:
        """Three integers an order."""
        return 3 * (self.char_order + self.word_order)

    def _engine(self) -> Any:
        return _chrf_engine(
            self.char_order,
            self.word_order,
            self.beta,
            self.lowercase,
            self.whitespace,
            self.eps_smoothing,
        )

    def signature(self, reference_count: int) -> str:
        """As sacreBLEU's command line prints it."""
        return _signature(self._engine(), reference_count)

    def statistics(self, hypothesis: str, references: Sequence[str]) -> tuple[int, ...]:
        """``CHRF._compute_segment_statistics``: those of the best-matching reference."""
        return tuple(_raw_statistics(self._engine(), hypothesis, references))

    def score(self, statistics: Sequence[int] | npt.NDArray[Any]) -> float:
        """Corpus chrF."""
        return float(self._engine()._compute_score_from_stats(_integers(statistics)).score)

    def sentence_score(self, statistics: Sequence[int] | npt.NDArray[Any]) -> float:
        """Sentence chrF: the same formula."""
        return self.score(statistics)

    def scores(self, sums: npt.NDArray[Any]) -> FloatArray:
        """The chrF score of every row."""
        return formulas.chrf(sums, self.char_order + self.word_order, self.beta, self.eps_smoothing)

    def sentence_scores(self, rows: npt.NDArray[Any]) -> FloatArray:
        """The chrF score of every row."""
        return self.scores(rows)


@dataclass(frozen=True, slots=True)
class TerMetric:
    """TER (Snover et al. 2006): [edits, reference words, parts of a word].

    sacreBLEU averages the length over several references, which need not be whole; the third
    integer holds the rest in 1/720,720 of a word, so that sums stay exact. With one reference it
    is 0 and the first two are sacreBLEU's.
    """

    normalized: bool = False
    no_punct: bool = False
    asian_support: bool = False
    case_sensitive: bool = False

    @property
    def name(self) -> str:
        """Always ``TER``; the options are in the signature."""
        return "TER"

    @property
    def width(self) -> int:
        """Three."""
        return 3

    def _engine(self) -> Any:
        return _ter_engine(self.normalized, self.no_punct, self.asian_support, self.case_sensitive)

    def signature(self, reference_count: int) -> str:
        """As sacreBLEU's command line prints it."""
        return _signature(self._engine(), reference_count)

    def statistics(self, hypothesis: str, references: Sequence[str]) -> tuple[int, ...]:
        """``TER._compute_segment_statistics`` (see ``ter``) with the length as integers."""
        count = len(_checked(references))
        edits, words = ter.segment_statistics(self._engine(), hypothesis, references)
        whole, parts = divmod((words * LENGTH_UNITS + count // 2) // count, LENGTH_UNITS)
        return edits, whole, parts

    def score(self, statistics: Sequence[int] | npt.NDArray[Any]) -> float:
        """Corpus TER."""
        edits, whole, parts = _integers(statistics)
        length = whole + parts / LENGTH_UNITS
        return float(self._engine()._compute_score_from_stats([edits, length]).score)

    def sentence_score(self, statistics: Sequence[int] | npt.NDArray[Any]) -> float:
        """Sentence TER: the same formula."""
        return self.score(statistics)

    def scores(self, sums: npt.NDArray[Any]) -> FloatArray:
        """TER of every row."""
        data = np.asarray(sums, dtype=np.float64)
        return formulas.ter(data[:, 0], data[:, 1] + data[:, 2] / LENGTH_UNITS)

    def sentence_scores(self, rows: npt.NDArray[Any]) -> FloatArray:
        """TER of every row."""
        return self.scores(rows)

"""What a translation shows without a reference: the model's doubts, the text's oddities.

The combination was fitted on 1,000 Russian–English segments that people judged (MLQE-PE, CC0);
``benchmarks/qe_quality.py`` fits it anew and cross-validates it.
"""

import math
import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(r"\w+")
_DOUBT = -1.0  # natural logarithm: a piece less likely than 37 %


@dataclass(frozen=True, slots=True)
class Features:
    """Each about 1 in size or less; see ``features`` for what they mean."""

    doubt: float
    confidence: float
    doubtful_share: float
    unevenness: float
    worst_word: float
    repetition: float
    length_surprise: float
    rare_words: float
    source_word_length: float
    target_word_length: float

    def values(self) -> tuple[float, ...]:
        """The features in the order of ``NAMES``."""
        return tuple(getattr(self, name) for name in NAMES)


NAMES = tuple(Features.__dataclass_fields__)


def features(
    source: str,
    target: str,
    pieces: Sequence[float],
    words: Sequence[float],
    expected_ratio: float = 1.0,
) -> Features:
    """Describe a translation.

    ``pieces`` are the natural log-probabilities of its pieces (the end of sentence among them),
    ``words`` those of its words (sums over their pieces); ``expected_ratio`` is how many
    characters of target this pair of languages has for one of source.

    ``doubt`` is the mean log-probability, ``confidence`` the mean probability,
    ``doubtful_share`` the share of pieces below 37 %, ``unevenness`` the standard deviation of
    the log-probabilities, ``worst_word`` the least likely word's, ``repetition`` the share of
    words said before, ``length_surprise`` the logarithm of how far the length is from what was
    expected, ``rare_words`` the pieces that a word takes beyond one, and the two word lengths
    (characters) tell plain text from learned.
    """
    target_words = [word.lower() for word in _WORD.findall(target)]
    source_words = _WORD.findall(source)
    ratio = (len(target) + 1) / (len(source) + 1) / expected_ratio
    count = max(1, len(target_words))
    return Features(
        doubt=statistics.fmean(pieces) if pieces else 0.0,
        confidence=statistics.fmean(map(math.exp, pieces)) if pieces else 1.0,
        doubtful_share=sum(piece < _DOUBT for piece in pieces) / max(1, len(pieces)),
        unevenness=statistics.pstdev(pieces) if pieces else 0.0,
        worst_word=min(words, default=0.0) / 10,
        repetition=1 - len(set(target_words)) / count,
        length_surprise=abs(math.log(ratio)),
        rare_words=max(0.0, len(pieces) / max(1, len(words)) - 1),
        source_word_length=statistics.fmean(map(len, source_words)) / 10 if source_words else 0.0,
        target_word_length=statistics.fmean(map(len, target_words)) / 10 if target_words else 0.0,
    )

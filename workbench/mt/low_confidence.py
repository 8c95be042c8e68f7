"""Passages of a machine translation that the model itself was unsure of.

This says something only of texts that are the model's own, or nearly: a professional's wording is
full of words that a model would not have chosen, and they are none the worse for it. So a text
that the model finds unlikely as a whole is left alone (nine in ten professional translations are,
and two in a hundred of the bundled models' own).
"""

import re
from collections.abc import Sequence

from workbench.domain.spans import Span
from workbench.mt.quality import WordScore

# Natural logarithms: the mean over all words, and the least likely word, of a text that passes
# for the model's own; words below _UNSURE in a row, or one below _LOST, are doubtful.
# Measured by benchmarks/qe_low_confidence.py.
_OWN_MEAN = -1.0
_OWN_WORST = -6.0
_UNSURE = -1.5
_LOST = -2.5
_IN_A_ROW = 2
_SHORTEST_ALONE = 4
_LETTER = re.compile(r"\w")


def doubtful_spans(text: str, words: Sequence[WordScore]) -> list[Span]:
    """Where the model that wrote ``text`` hesitated: two words in a row, or one long one.

    ``words`` are those of an ``Estimate`` of the text, in order; marks between words count for
    nothing. Empty for a text that the model would not have written.
    """
    if not words:
        return []
    chances = [word.log_probability for word in words]
    if sum(chances) < _OWN_MEAN * len(chances) or min(chances) < _OWN_WORST:
        return []
    found: list[Span] = []
    run: list[WordScore] = []
    for word in (*words, WordScore(Span(len(text), len(text)), 0.0)):
        if len(word.span) and not _LETTER.search(word.span.of(text)):
            continue
        if word.log_probability < _UNSURE:
            run.append(word)
            continue
        if len(run) >= _IN_A_ROW or any(map(_is_lost, run)):
            found.append(Span(run[0].span.start, run[-1].span.end))
        run = []
    return found


def _is_lost(word: WordScore) -> bool:
    return word.log_probability < _LOST and len(word.span) >= _SHORTEST_ALONE

"""Passages a model was unsure of: hints in its own translations, silence about other people's."""

import pytest

from workbench.domain.spans import Span
from workbench.mt.low_confidence import doubtful_spans
from workbench.mt.quality import WordScore

SURE = (("O", -0.1), ("gato", -0.2), ("come", -0.1), ("peixe", -0.2))
DOUBT = (("da", -1.8), ("mesa", -2.0))


def scored(words: tuple[tuple[str, float], ...]) -> tuple[str, list[WordScore]]:
    """A text with the log-probability of each of its words."""
    place, scores = 0, []
    for word, chance in words:
        scores.append(WordScore(Span(place, place + len(word)), chance))
        place += len(word) + 1
    return " ".join(word for word, _ in words), scores


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (SURE, []),
        ((*SURE, *DOUBT), ["da mesa"]),
        ((*SURE, DOUBT[0], (",", -0.1), DOUBT[1], *SURE), ["da , mesa"]),
        ((*SURE, ("mesada", -3.0), *SURE), ["mesada"]),  # alone, but long and very unlikely
        ((*SURE, ("mesada", -2.0), *SURE), []),  # alone, and not that unlikely
        ((*SURE, ("da", -3.0), *SURE), []),  # a short word alone says little
        ((*SURE, DOUBT[0], ("boa", -0.3), DOUBT[1], *SURE), []),  # not in a row
        ((*SURE, ("zebra", -9.0), ("azul", -8.0), *SURE), []),  # somebody else's wording
        (tuple((word, chance - 2.0) for word, chance in SURE), []),  # it would not have written it
        ((("...", -4.0), *SURE), []),
        ((), []),
    ],
)
def test_hesitation_in_the_models_own_text_is_found(
    words: tuple[tuple[str, float], ...], found: list[str]
) -> None:
    text, scores = scored(words)
    assert [span.of(text) for span in doubtful_spans(text, scores)] == found

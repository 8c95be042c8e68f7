"""Which words of one translation its references confirm, and which of theirs it lacks.

N-grams of one to four words, counted as BLEU counts them: an n-gram is confirmed as often as the
reference that has it most. Words are cut as in diffs (``domain/words.py``), because a tokenizer
of BLEU does not say where in the text its tokens stand.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.words import split_words

ORDER = 4
Ngram = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the text; ``order`` is the length in words of the longest confirmed n-gram that
    covers it: 0 for what no reference has, 4 for four words or more.
    """

    text: str
    order: int


@dataclass(frozen=True, slots=True)
class Confirmed:
    """``stretches`` make up the text; ``found`` holds (confirmed, all) for n-grams of 1 to 4 words;
    ``lacking`` the stretches of the first reference that the text has not, longest first.
    """

    stretches: tuple[Stretch, ...]
    found: tuple[tuple[int, int], ...]
    lacking: tuple[str, ...]


def confirmed_words(text: str, references: Sequence[str]) -> Confirmed:
    """Compare ``text`` with its references; without any, nothing is confirmed and nothing lacks."""
    stretches, found = _covered(text, references)
    lacking: list[str] = []
    for stretch in _covered(references[0], [text])[0] if references else ():
        words = _trimmed(stretch.text)
        if not stretch.order and words:
            lacking.append(words)
    return Confirmed(stretches, found, tuple(sorted(dict.fromkeys(lacking), key=_longest_first)))


def _trimmed(text: str) -> str:
    """Without spaces and marks at either end; empty where there is nothing else."""
    letters = [place for place, letter in enumerate(text) if letter.isalnum()]
    return text[letters[0] : letters[-1] + 1] if letters else ""


def _longest_first(text: str) -> int:
    return -len(text)


def _covered(
    text: str, others: Sequence[str]
) -> tuple[tuple[Stretch, ...], tuple[tuple[int, int], ...]]:
    pieces = split_words(text)
    places = [place for place, piece in enumerate(pieces) if not piece.isspace()]
    words = [pieces[place] for place in places]
    orders = [0] * len(words)
    # A space belongs to an n-gram that reaches over it.
    between = [0] * len(words)
    found = []
    for size in range(1, ORDER + 1):
        left = _most(others, size)
        count = 0
        for start in range(len(words) - size + 1):
            ngram = tuple(words[start : start + size])
            if left[ngram] > 0:
                left[ngram] -= 1
                count += 1
                orders[start : start + size] = [size] * size
                between[start : start + size - 1] = [size] * (size - 1)
        found.append((count, max(0, len(words) - size + 1)))
    of_piece = [0] * len(pieces)
    for number, place in enumerate(places):
        of_piece[place] = orders[number]
        following = places[number + 1] if number + 1 < len(places) else place + 1
        of_piece[place + 1 : following] = [between[number]] * (following - place - 1)
    return _joined(pieces, of_piece), tuple(found)


def _most(texts: Sequence[str], size: int) -> Counter[Ngram]:
    """How often the text that has it most has each n-gram."""
    most: Counter[Ngram] = Counter()
    for text in texts:
        words = [piece for piece in split_words(text) if not piece.isspace()]
        most |= Counter(tuple(words[i : i + size]) for i in range(len(words) - size + 1))
    return most


def _joined(pieces: Sequence[str], orders: Sequence[int]) -> tuple[Stretch, ...]:
    """Neighbours of one order are one stretch; a space between two that are not confirmed, too."""
    stretches: list[Stretch] = []
    for piece, order in zip(pieces, orders, strict=True):
        if stretches and stretches[-1].order == order:
            stretches[-1] = Stretch(stretches[-1].text + piece, order)
        else:
            stretches.append(Stretch(piece, order))
    return tuple(stretches)

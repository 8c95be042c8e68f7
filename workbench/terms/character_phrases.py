"""Phrases of scripts without spaces (Chinese, Japanese, Thai): one automaton over the string.

Width, letter case and the two Chinese scripts are made one; white space and tags are passed over.
Latin words and numbers among the characters keep their boundaries, acronyms their capitals.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from workbench.husks.characters import Characters, fold
from workbench.terms.hits import Hit
from workbench.terms.written import cut


class CharacterPhrases:
    """``phrases`` of one language; nothing may stand between their characters."""

    def __init__(self, language: str, phrases: Sequence[str]) -> None:
        by_text: dict[str, list[int]] = {}
        self._exact: dict[int, str] = {}
        for number, phrase in enumerate(phrases):
            key = Characters.of(phrase).folded
            if not key:
                continue
            by_text.setdefault(key, []).append(number)
            written = cut(phrase, language)
            if any(word.isascii() and written.is_acronym(word) for word in written.words):
                self._exact[number] = "".join(phrase.split())
        self._automaton = _automaton(by_text) if by_text else None

    def find(self, text: str, gap: int = 0) -> list[Hit]:  # noqa: ARG002 - a face shared with words
        """Where the phrases stand in ``text``, in order, overlapping ones too; never torn apart."""
        if self._automaton is None:
            return []
        characters = Characters.of(text)
        hits = []
        for last, (length, numbers) in self._automaton.iter(characters.folded):
            first = last - length + 1
            span = characters.span(first, last)
            if _cuts_a_word(text, span.start, span.end):
                continue
            words = tuple(range(first, last + 1))
            hits += [
                Hit(number, span.start, span.end, words)
                for number in numbers
                if number not in self._exact
                or "".join(text[span.start : span.end].split()) == self._exact[number]
            ]
        hits.sort(key=lambda hit: (hit.start, -hit.end, hit.phrase))
        return hits

    def analyse(self, text: str) -> list[Hit]:
        """All phrases of a text: one pass finds them all."""
        return self.find(text)

    def find_some(self, analysed: list[Hit], phrases: Iterable[int], gap: int) -> list[Hit]:  # noqa: ARG002
        """Those of certain phrases."""
        wanted = set(phrases)
        return [hit for hit in analysed if hit.phrase in wanted]

    def holds(self, phrase: int, text: str) -> bool:  # noqa: ARG002 - a face shared with words
        """Never more than ``find`` says: there are no words that could be compounds."""
        return False


def _cuts_a_word(text: str, start: int, end: int) -> bool:
    """Whether a Latin word or a number goes on before or after the stretch."""
    return (start > 0 and _goes_on(text[start - 1], text[start])) or (
        end < len(text) and _goes_on(text[end - 1], text[end])
    )


def _goes_on(left: str, right: str) -> bool:
    left, right = fold(left), fold(right)
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()


def _automaton(by_text: dict[str, list[int]]) -> Any:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for text, numbers in by_text.items():
        automaton.add_word(text, (len(text), tuple(numbers)))
    automaton.make_automaton()
    return automaton

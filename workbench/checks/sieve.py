"""Which words of a text are of a certain kind, each distinct word being looked at once.

Most segments hold no number word, no title and no negative prefix. A sieve tells by two operations
on sets, some hundred times quicker than asking every word of every segment again.
"""

from collections.abc import Callable

# Distinct words remembered; a book has some 50,000.
_REMEMBERED = 100_000


class Sieve:
    """Remembers which words ``wanted`` holds for. One for each kind of word, and language."""

    def __init__(self, wanted: Callable[[str], object]) -> None:
        self._wanted = wanted
        self._seen: set[str] = set()
        self._kept: set[str] = set()

    def caught(self, words: frozenset[str]) -> set[str] | frozenset[str]:
        """Those of ``words`` that are of the kind."""
        seen = self._seen
        if not words <= seen:
            if len(seen) >= _REMEMBERED:
                seen.clear()
                self._kept.clear()
            new = words - seen
            self._kept.update(word for word in new if self._wanted(word))
            seen.update(new)
        return words & self._kept

    def catches(self, words: frozenset[str]) -> bool:
        """Whether any of ``words`` is of the kind."""
        return bool(self.caught(words))

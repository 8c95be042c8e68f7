"""A term as it is written, taken apart: its words, what joins them, the signs at its edges."""

import re
from dataclasses import dataclass
from itertools import pairwise

from workbench.husks.tokens import WORD

# Longer words in capitals are shouted rather than acronyms.
_LONGEST_ACRONYM = 6
# Signs at the edge of a term that belong to it: C++, C#, .NET, @home, 5°.
_EDGE_SIGNS = re.compile(r"[^\w\s\"'’“”«»„()\[\]{},;:!?…]*")
_ARTICLES = {"en": frozenset({"a", "an", "the", "to"})}
_HYPHENS = "-‐‑"


@dataclass(frozen=True, slots=True)
class Written:
    """``between[i]`` stands before word ``i + 1``; ``before`` and ``after`` are edge signs."""

    words: tuple[str, ...]
    between: tuple[str, ...] = ()
    before: str = ""
    after: str = ""

    @property
    def joined(self) -> "Written | None":
        """*email* for *e-mail*; None for a term that is not joined by hyphens alone."""
        if not self.between or any(mark not in _HYPHENS or not mark for mark in self.between):
            return None
        return Written(("".join(self.words),), (), self.before, self.after)

    def is_acronym(self, word: str) -> bool:
        """Whether ``word``, one of the words, must be written as it is: PIN, ГОСТ, C."""
        if not word.isupper() or len(word) > _LONGEST_ACRONYM:
            return False
        # A whole term in capitals is a heading's, if it has a word too long for an acronym.
        return not all(w.isupper() for w in self.words) or all(
            len(w) <= _LONGEST_ACRONYM for w in self.words
        )


def cut(text: str, language: str) -> Written:
    """Take a term apart; an article or *to* before it, as dictionaries have it, is left out."""
    text = text.strip()
    matches = list(WORD.finditer(text))
    if not matches:
        return Written(())
    before = _EDGE_SIGNS.fullmatch(text[: matches[0].start()])
    after = _EDGE_SIGNS.match(text, matches[-1].end())
    lead = before[0] if before else ""
    if len(matches) > 1 and matches[0].group().lower() in _ARTICLES.get(language, ()):
        matches = matches[1:]
        lead = ""
    between = tuple(text[one.end() : other.start()] for one, other in pairwise(matches))
    trail = (after[0] if after else "").rstrip(".")
    return Written(tuple(match.group() for match in matches), between, lead, trail)

"""Splitting text into words and what stands between them, for diffs in any script."""

import re

# A run of letters or digits, one character of a script without spaces, or one other character.
_PIECES = re.compile(
    r"[\u2e80-\u9fff\uf900-\ufaff\u3040-\u30ff\u0e00-\u0e7f]|[^\W_]+(?:['’][^\W_]+)*|\s+|.",
    re.DOTALL,
)


def split_words(text: str) -> list[str]:
    """Cut ``text`` into pieces whose concatenation is ``text`` again."""
    return _PIECES.findall(text)

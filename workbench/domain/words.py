"""Splitting text into words and what stands between them, for diffs in any script."""

import difflib
import re

# A run of letters or digits, one character of a script without spaces, or one other character.
_PIECES = re.compile(
    r"[\u2e80-\u9fff\uf900-\ufaff\u3040-\u30ff\u0e00-\u0e7f]|[^\W_]+(?:['’][^\W_]+)*|\s+|.",
    re.DOTALL,
)


def split_words(text: str) -> list[str]:
    """Cut ``text`` into pieces whose concatenation is ``text`` again."""
    return _PIECES.findall(text)


def changed_words(before: str, after: str) -> list[tuple[str, str]]:
    """A word diff as (``same`` | ``gone`` | ``new``, text) stretches, for history and reports."""
    old, new = split_words(before), split_words(after)
    stretches: list[tuple[str, str]] = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            stretches.append(("same", "".join(old[a:b])))
            continue
        if b > a:
            stretches.append(("gone", "".join(old[a:b])))
        if d > c:
            stretches.append(("new", "".join(new[c:d])))
    return stretches

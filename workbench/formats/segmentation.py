"""Where sentences begin and end, in some 240 languages.

sentencex (Wikimedia) does the work; ``resources/segmentation/rules.tsv`` holds, in the manner of
SRX, the places where it was measured to be wrong: speech tags, abbreviations, closing quotes.
"""

from functools import cache
from itertools import accumulate, pairwise
from typing import NamedTuple

import regex

from workbench.config.paths import resource
from workbench.domain.languages import Language

#: How much text before a boundary the rules look at; no abbreviation is longer.
_LOOK_BACK = 60
_PAIRS = (("(", ")"), ("（", "）"), ("「", "」"), ("『", "』"), ("«", "»"))
_LONGEST_QUOTE = 2000


class _Rules(NamedTuple):
    """``joins`` are (before, after) of no boundary; ``splits`` find additional ones."""

    joins: tuple[tuple[regex.Pattern[str], regex.Pattern[str]], ...]
    splits: tuple[regex.Pattern[str], ...]


def split_sentences(text: str, language: Language | None) -> list[tuple[int, int]]:
    """Return (start, end) of each sentence of one paragraph, in code points, without outer space.

    The stretches between them hold white space only. Without a language, English rules serve.
    """
    from sentencex import segment

    if not text.strip():
        return []
    base = language.base if language else "en"
    rules = _rules(base)
    parts = segment(base, text)
    if "".join(parts) != text:  # sentencex gives every character back; without that, no offsets
        parts = [text]
    ends = list(accumulate(map(len, parts)))
    kept = {end for end in ends[:-1] if not _joined(text, end, rules)}
    for pattern in rules.splits:
        found = (match.end() for match in pattern.finditer(text))
        kept.update(end for end in found if end < len(text) and not _quoted(text, end))
    bounds = [0, *sorted(kept), len(text)]
    spans = [_trimmed(text, a, b) for a, b in pairwise(bounds)]
    return [(start, end) for start, end in spans if start < end]


def _joined(text: str, at: int, rules: _Rules) -> bool:
    """Whether a rule says that no sentence ends at ``at``."""
    start = at
    while start and text[start - 1].isspace():
        start -= 1
    while at < len(text) and text[at].isspace():
        at += 1
    left = text[max(0, start - _LOOK_BACK) : start]
    return any(
        after.match(text, at) is not None and before.search(left) is not None
        for before, after in rules.joins
    )


def _quoted(text: str, at: int) -> bool:
    """Whether a bracket or quotation mark is open at ``at`` (of those that come in two shapes)."""
    before = text[max(0, at - _LONGEST_QUOTE) : at]
    return any(before.count(opening) > before.count(closing) for opening, closing in _PAIRS)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())


@cache
def _rules(base: str) -> _Rules:
    """The rules of a language and those of all languages."""
    joins: list[tuple[regex.Pattern[str], regex.Pattern[str]]] = []
    splits: list[regex.Pattern[str]] = []
    for line in resource("segmentation", "rules.tsv").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        languages, adds, before, after, _example = line.split("\t")
        if languages != "*" and base not in languages.split():
            continue
        if adds == "yes":
            splits.append(regex.compile(rf"(?:{before})\s*(?=(?:{after}))"))
        else:
            joins.append((regex.compile(rf"(?:{before})$"), regex.compile(after)))
    return _Rules(tuple(joins), tuple(splits))

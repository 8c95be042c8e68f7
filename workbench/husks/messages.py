"""The sentence a reviewer reads about a husk, and the renderings offered to the translator."""

from typing import TYPE_CHECKING

from workbench.domain.findings import Confidence
from workbench.domain.languages import Language
from workbench.husks.compiled import WordPattern
from workbench.husks.entries import LiteralPattern, ReadyEntry
from workbench.husks.lexicon import Kind
from workbench.husks.matching import Hit
from workbench.husks.pattern import display
from workbench.husks.sides import Analysed
from workbench.husks.suggestions import Flagged, fitted, offered
from workbench.husks.tokens import Tokens

if TYPE_CHECKING:
    from workbench.husks.decision import HuskMatch

_SHOWN = 3
_HOW = {
    Kind.IDIOM: "renders it word for word",
    Kind.PROVERB: "renders it word for word",
    Kind.CALQUE: "carries the wording over",
    Kind.FALSE_FRIEND: "only looks like it",
}
_HOW_UNSURE = "seems to render it word for word"
# Every way of saying how a husk came about; translations of the window need them all.
MANNERS = (*dict.fromkeys(_HOW.values()), _HOW_UNSURE)


def message_of(entry: ReadyEntry, match: "HuskMatch", words: str) -> str:
    """«словесная шелуха» means …; “verbal husks” renders it word for word; try “empty words”."""
    phrase = display(entry.entry.source[0], keep_optional=True)
    words = words.replace("\ufffc", "")
    note = entry.entry.note.strip().rstrip(".")
    tried = ", ".join(f"“{text}”" for text in offered(entry.entry.good)[:_SHOWN])
    advice = f"; try {tried}" if tried else ""
    if match.source_span is None:
        language = Language.parse(entry.source_side.language).name
        meaning = f", which means {note}" if note else ""
        sure = "is" if match.confidence is not Confidence.HINT else "may be"
        return f"“{words}” {sure} {language} «{phrase}» word for word{meaning}{advice}."
    how = _HOW_UNSURE if match.confidence is not Confidence.HIGH else _HOW[entry.entry.kind]
    meaning = f"means {note}" if note else "is a set phrase"
    return f"«{phrase}» {meaning}; “{words}” {how}{advice}."


def suggestions_of(
    entry: ReadyEntry, literal: LiteralPattern | None, target: Analysed, hit: Hit
) -> tuple[str, ...]:
    """Good renderings, inflected like what was flagged where that is safe."""
    if not isinstance(target, Tokens):
        return offered(entry.entry.good)[:5]
    words = tuple(target.text[slice(*target.spans[number])] for number in hit_range(hit))
    bases: tuple[str, ...] = ()
    if literal is not None and isinstance(literal.pattern, WordPattern):
        bases = tuple(literal.pattern.required[0].label.split("/"))
    before = target.text[slice(*target.spans[hit.first - 1])] if hit.first else ""
    start = target.spans[hit.first][0]
    capital = target.text[start].isupper() and not target.text[: start + 2].isupper()
    if capital and target.text[:start].strip(" \ufffc\"'“«„¿¡([—–-"):
        # A capital in mid-sentence belongs to the word, not to the place.
        capital = target.text[:start].rstrip(" \ufffc\"'“«„¿¡([—–-")[-1:] in ".!?…:"
    return fitted(entry.entry.good, target_language(entry), Flagged(words, bases, before, capital))


def hit_range(hit: Hit) -> range:
    """Numbers of all words from the first to the last one matched."""
    return range(hit.first, hit.last + 1)


def target_language(entry: ReadyEntry) -> str:
    """Base code of the language the entry renders into."""
    return entry.target_side.language

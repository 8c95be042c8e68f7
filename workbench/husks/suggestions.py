"""Good renderings in the form of the words they would replace, where that is safe.

*kicked the bucket* → *died*: the tense of the flagged verb is taken over in English and
Portuguese when both verbs are known to be verbs; anything doubtful is offered as written.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.husks.english import ing_form, is_verb, past_forms, s_form
from workbench.husks.lexicon import without_register
from workbench.husks.morphology import morphology_of
from workbench.husks.pattern import display
from workbench.husks.portuguese import same_form

_MOST = 5
_HAVE = frozenset({"have", "has", "had", "having"})
_BE = frozenset({"be", "been", "being", "is", "are", "was", "were"})
# lied or lay: which verb is meant cannot be seen.
_TWO_VERBS = frozenset({"lie"})
_ENGLISH_POSSESSIVE = frozenset({"my", "your", "his", "her", "its", "our", "their"})
_ENGLISH_OBJECT = frozenset({"me", "you", "him", "us", "them"})


def offered(good: Sequence[str]) -> tuple[str, ...]:
    """Good renderings as a dictionary prints them: no registers, no pattern marks."""
    shown = (display(without_register(text)) for text in good)
    return tuple(dict.fromkeys(text for text in shown if text))


@dataclass(frozen=True, slots=True)
class Flagged:
    """What stands in the target: its words, the word before, the pattern's own first words."""

    words: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    before: str = ""
    capital: bool = False


def fitted(good: Sequence[str], language: str, flagged: Flagged) -> tuple[str, ...]:
    """``offered(good)``, at most five, shaped after what was flagged."""
    made = []
    for text in offered(good)[:_MOST]:
        shaped = text
        if language == "en":
            shaped = _english(text, flagged)
        elif language == "pt" and flagged.words:
            first, _, rest = text.partition(" ")
            model = morphology_of("pt").fold(flagged.words[0])
            form = same_form(first, model, flagged.bases)
            shaped = f"{form} {rest}".strip() if form else text
        made.append(shaped[:1].upper() + shaped[1:] if flagged.capital else shaped)
    return tuple(dict.fromkeys(made))


def _english(text: str, flagged: Flagged) -> str:
    lowered = [word.lower() for word in flagged.words]
    first, _, rest = text.partition(" ")
    if lowered and is_verb(first) and first not in _TWO_VERBS:
        first = _as(first, lowered[0], flagged.bases, flagged.before.lower())
    shaped = f"{first} {rest}".strip()
    for slots, pronouns in (
        (("someone's", "one's"), _ENGLISH_POSSESSIVE),
        (("someone",), _ENGLISH_OBJECT),
    ):
        present = [word for word in lowered if word in pronouns]
        if len(present) == 1:
            parts = shaped.split(" ")
            shaped = " ".join(present[0] if part in slots else part for part in parts)
    return shaped


def _as(verb: str, model: str, bases: Sequence[str], before: str) -> str:
    """``verb`` in the form that ``model`` has of one of ``bases``."""
    for base in bases:
        past, participle = past_forms(base)
        if not is_verb(base) or model == base:
            continue
        if model == ing_form(base):
            return ing_form(verb)
        if model == s_form(base):
            return s_form(verb)
        if model in {past, participle} and verb == "be":
            return "been" if before in _HAVE else verb
        if model in {past, participle}:
            passive = before in _HAVE or before in _BE
            as_participle = passive if past == participle else model == participle
            return past_forms(verb)[1 if as_participle else 0]
    return verb

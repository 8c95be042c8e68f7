"""The pattern syntax of the lexicons (resources/husks/README.md), parsed into plain values.

A pattern is a row of words with alternatives, optional words, slots and gaps. Parsing knows no
language but the words that a dictionary of that language uses as place-holders.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from workbench.domain.errors import InputError

SLOT_WORDS = 4
LONG_GAP_WORDS = 8
PARTICLE_GAP_WORDS = 12
VERB_GAP_WORDS = 5
_CLASSES = frozenset({"poss", "refl", "pron", "num"})
_SHOWN_CLASSES = {"@poss": "one's", "@refl": "oneself", "@pron": "…", "@num": "…"}
_WORD = re.compile(r"^[^\W_](?:[\w\u0300-\u036f\u064b-\u0652'’ʼ·.\-]*[^\W_]|[\u0300-\u036f])?$")
_TOKEN = re.compile(r"\([^()]*\)|[^\s()]+")
# German writes its nouns with a capital; a Dutch plural in -en does no harm as a verb.
_INFINITIVE = re.compile(r"^[a-zäöüß]+n$")
_SLOT = re.compile(r"^\*(\d*)$")
_CANNOT = re.compile(r"\bcannot\b", re.IGNORECASE)
_PUNCTUATION = ",;:!?¿¡…—–"
# The same phrases are shown again and again, segment after segment.
_SHOWN_AGAIN = 10_000


class Form(StrEnum):
    """How a word of a pattern is compared with a word of the text."""

    ANY = "any"  # any inflected form
    EXACT = "exact"  # this very form
    STEM = "stem"  # every word that begins so


@dataclass(frozen=True, slots=True)
class Word:
    """One alternative of an element. ``prefix`` is a separable verb's particle (``auf``)."""

    text: str
    form: Form = Form.ANY
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a pattern.

    ``gap`` is how many words more than usual may stand before it; ``glued`` forbids any word
    before it; ``closed_class`` (``poss``, ``refl``, ``pron``, ``num``) stands beside ``words``.
    """

    words: tuple[Word, ...] = ()
    closed_class: str = ""
    optional: bool = False
    gap: int = 0
    glued: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A parsed pattern. ``fixed``: the order is strict and nothing may stand between."""

    text: str
    elements: tuple[Element, ...]
    fixed: bool = False


def parse(
    text: str, placeholders: frozenset[str] = frozenset(), verb_second: bool = False
) -> tuple[Pattern, ...]:
    """Parse a pattern of a language that writes spaces between words.

    ``placeholders`` are the words that count as slots (``someone``). The result has more than one
    pattern where the text holds a separable verb, once in one word and once in two, and, with
    ``verb_second``, where it ends in an infinitive, which then may also lead its clause. Raises
    ``InputError`` with one sentence for a text that is no pattern.
    """
    fixed = text.lstrip().startswith("!")
    body = text.lstrip().removeprefix("!") if fixed else text
    elements: list[Element] = []
    gap = 0
    for token in _TOKEN.findall(body):
        if token.startswith("("):
            inner = _elements(token[1:-1], text, placeholders)
            parsed = [replace(element, optional=True) for element in inner[0]]
            added = inner[1] if not parsed else 0
        else:
            parsed, added = _elements(token, text, placeholders)
        if parsed and gap:
            parsed[0] = replace(parsed[0], gap=parsed[0].gap + gap)
            gap = 0
        gap += added
        elements.extend(parsed)
    if not any(not element.optional for element in elements):
        raise InputError(f"the pattern “{text}” has no word that must be there")
    if body.count("(") != body.count(")") or "(" in _TOKEN.sub("", body):
        raise InputError(f"the pattern “{text}” has a bracket without its partner")
    if elements[0].gap:
        elements[0] = replace(elements[0], gap=0)
    variants = _variants(Pattern(text.strip(), tuple(elements), fixed))
    if verb_second and not fixed and len(variants) == 1:
        variants += _verb_leading(variants[0])
    return variants


def _elements(text: str, whole: str, placeholders: frozenset[str]) -> tuple[list[Element], int]:
    """The elements of a bracket's inside or of one token, and the gap that follows them."""
    elements: list[Element] = []
    gap = 0
    for token in text.split():
        slot = _SLOT.match(token)
        if slot:
            gap += int(slot[1]) if slot[1] else SLOT_WORDS
            continue
        if token in {"…", "..."}:
            gap += LONG_GAP_WORDS
            continue
        token = token.strip(_PUNCTUATION)
        if not token:
            continue
        if token.casefold().replace("’", "'") in placeholders:
            gap += SLOT_WORDS
            continue
        parsed = _joined(token, whole)
        if gap:
            parsed[0] = replace(parsed[0], gap=gap)
            gap = 0
        elements.extend(parsed)
    return elements, gap


def _joined(token: str, whole: str) -> list[Element]:
    """The elements of ``a_b``, ``red-hot`` or ``l'œuf``: side by side; else one element."""
    alternatives = token.split("/")
    classes = [word[1:] for word in alternatives if word.startswith("@")]
    if classes:
        if len(classes) > 1 or classes[0] not in _CLASSES:
            raise InputError(
                f"the pattern “{whole}” asks for “{token}”; "
                f"there are only {', '.join('@' + name for name in sorted(_CLASSES))}, one a time"
            )
        words = [word for word in alternatives if not word.startswith("@")]
        return [Element(tuple(_word(word, whole) for word in words), closed_class=classes[0])]
    if "/" in token:
        if any(len(split_word(word)) != 1 for word in alternatives):
            if any("_" in word for word in alternatives):
                raise InputError(f"the pattern “{whole}” has “_” among alternatives")
            # A hyphenated alternative is compared by its longest part: bear's, re-invent.
            alternatives = [
                max(split_word(word), key=len) if split_word(word) else word
                for word in alternatives
            ]
        return [Element(words=tuple(_word(word, whole) for word in alternatives))]
    parts = split_word(token)
    if not parts:
        raise InputError(f"the pattern “{whole}” has “{token}”, which is no word")
    exact = "=" if token.startswith("=") else ""
    made = [_word(part if part.startswith("=") else exact + part, whole) for part in parts]
    return [Element(words=(word,), glued=number > 0) for number, word in enumerate(made)]


def split_word(token: str) -> list[str]:
    """The parts that the tokeniser makes of a written word: at hyphens, apostrophes, ``_``."""
    token = _CANNOT.sub("can_not", token)
    return [part for part in re.split(r"[_'’ʼ‘`\-‐‑.·]", token) if part and part != "="]


def _word(text: str, whole: str) -> Word:
    if text.isalpha():
        return Word(text)
    form = Form.ANY
    if text.startswith("="):
        text, form = text[1:], Form.EXACT
    if text.endswith("~"):
        text, form = text[:-1], Form.STEM
        if len(text) < 2:
            raise InputError(f"the pattern “{whole}” has a stem of one letter, “{text}~”")
    prefix, plus, stem = text.partition("+")
    if plus:
        if not (_WORD.match(prefix) and _WORD.match(stem)):
            raise InputError(f"the pattern “{whole}” has “{text}”; write it as auf+binden")
        return Word(stem, form, prefix)
    if not _WORD.match(text):
        raise InputError(f"the pattern “{whole}” has “{text}”, which is no word")
    return Word(text, form)


def _variants(pattern: Pattern) -> tuple[Pattern, ...]:
    """The pattern itself, or both shapes of its separable verb."""
    for number, element in enumerate(pattern.elements):
        if not any(word.prefix for word in element.words):
            continue
        joined = replace(
            element,
            words=tuple(Word(w.prefix + w.text, w.form, w.prefix) for w in element.words),
        )
        verb = replace(element, words=tuple(replace(w, prefix="") for w in element.words))
        particle = Element(
            words=tuple(
                Word(prefix, Form.EXACT)
                for prefix in dict.fromkeys(w.prefix for w in element.words)
            ),
            gap=PARTICLE_GAP_WORDS,
        )
        before, after = pattern.elements[:number], pattern.elements[number + 1 :]
        # Parted, the verb leads its clause and the particle closes it: *band ihm … auf*.
        lead = replace(verb, gap=0)
        rest = (*before, *after)
        if rest:
            rest = (replace(rest[0], gap=rest[0].gap + 2), *rest[1:])
        parted = Pattern(pattern.text, (lead, *rest, particle), pattern.fixed)
        return (Pattern(pattern.text, (*before, joined, *after), pattern.fixed), parted)
    return (pattern,)


def _verb_leading(pattern: Pattern) -> tuple[Pattern, ...]:
    """*Nimm … auf den Arm*: the infinitive at the end of the pattern in front; nothing without."""
    *rest, verb = pattern.elements
    if (
        verb.optional
        or verb.glued
        or verb.gap
        or not all(word.form is Form.ANY and _INFINITIVE.match(word.text) for word in verb.words)
        or not verb.words
        or all(element.optional for element in rest)
    ):
        return ()
    rest[0] = replace(rest[0], gap=rest[0].gap + VERB_GAP_WORDS)
    return (Pattern(pattern.text, (verb, *rest), pattern.fixed),)


@lru_cache(maxsize=_SHOWN_AGAIN)
def display(text: str, keep_optional: bool = False) -> str:
    """A pattern as a dictionary would print it: markers gone, the first of each choice kept."""
    text = text.strip().lstrip("!?^ ")
    if not keep_optional:
        text = re.sub(r"\([^()]*\)", " ", text)
    text = re.sub(r"\{([^{}/]*)[^{}]*\}", r"\1", text)
    words = []
    for token in text.replace("(", " ").replace(")", " ").split():
        if _SLOT.match(token):
            words.append("…")
            continue
        word = token.split("/")[0]
        word = _SHOWN_CLASSES.get(word, word)
        words.append(word.replace("=", "").replace("~", "").replace("_", " ").replace("+", ""))
    return re.sub(r"(?:… ?){2,}", "… ", " ".join(words)).strip(" …")

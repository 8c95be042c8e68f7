"""Names across scripts: how alike two spellings sound, whatever alphabet each is in.

A name is reduced to a skeleton of consonant classes (Вашингтон, ワシントン, 华盛顿 and Washington
become nearly the same string), and skeletons are compared. The romanisation is anyascii's: Chinese
by pinyin, kana by syllable, other alphabets letter by letter.
"""

from collections.abc import Sequence
from functools import lru_cache

import regex

# Sounds that one language hears so and another otherwise: each reading is tried.
_READINGS: Sequence[Sequence[tuple[str, str]]] = (
    # h and w silent; c, ch, g soft
    (("gh", ""), ("kh", ""), ("ph", "p"), ("th", "t"), ("sch", "s"), ("tch", "s"), ("ch", "s"),
     ("sh", "s"), ("zh", "s"), ("ts", "s"), ("tz", "s"), ("ck", "k"), ("qu", "k"), ("x", "ks"),
     ("ce", "s"), ("ci", "s"), ("cy", "s"), ("ge", "s"), ("gi", "s"), ("w", ""), ("h", "")),
    # w a labial, c, ch and g hard
    (("gh", "k"), ("kh", "k"), ("ph", "p"), ("th", "t"), ("sch", "sk"), ("tch", "s"), ("ch", "k"),
     ("sh", "s"), ("zh", "s"), ("ts", "s"), ("tz", "ts"), ("ck", "k"), ("x", "ks"), ("w", "p"),
     ("h", "")),
    # h as the Slavic г
    (("gh", "k"), ("kh", "k"), ("ph", "p"), ("th", "t"), ("sch", "s"), ("tch", "s"), ("ch", "s"),
     ("sh", "s"), ("zh", "s"), ("ts", "s"), ("ck", "k"), ("x", "ks"), ("w", ""), ("h", "k")),
)  # fmt: skip
_CLASSES = str.maketrans("bpfvdtgkqcjszlrmn", "pppptt" + "kkkk" + "sss" + "rrnn", "aeiouyhw'`\"-. ")
_LETTERS = regex.compile(r"[^a-z]+")
_REPEATED = regex.compile(r"(.)\1+")


@lru_cache(maxsize=20_000)
def romanised(text: str) -> str:
    """``text`` in small ASCII letters; other characters are dropped."""
    if text.isascii():
        return _LETTERS.sub("", text.lower())
    from anyascii import anyascii

    return _LETTERS.sub("", anyascii(text).lower())


@lru_cache(maxsize=20_000)
def skeletons(text: str) -> tuple[str, ...]:
    """The ways ``text`` may sound, without repeats.

    >>> set(skeletons("Вашингтон")) & set(skeletons("Washington"))
    {'psnktn'}
    """
    letters = romanised(text)
    forms = []
    for reading in _READINGS:
        form = letters
        for pair, sound in reading:
            form = form.replace(pair, sound)
        forms.append(_reduce(form))
    return tuple(dict.fromkeys(forms))


def _reduce(letters: str) -> str:
    return _REPEATED.sub(r"\1", letters.translate(_CLASSES))


def sounds_in(name: str, text: str, threshold: float = 68.0) -> bool:
    """Whether something in ``text``, which has no spaces, sounds like ``name``.

    Compared are the skeletons (rapidfuzz's partial ratio) and, since consonants meet by chance
    in a long text, the vowels too. A name of one consonant class or none counts as found.
    """
    from rapidfuzz.fuzz import partial_ratio

    letters = romanised(name)
    vowels_agree = partial_ratio(letters, romanised(text)) >= 50.0
    for skeleton in skeletons(name):
        if len(skeleton) < 2:
            return True
        for other in skeletons(text):
            if len(other) < len(skeleton) - 1:
                continue
            if skeleton in other and (vowels_agree or len(skeleton) == 2):
                return True
            if vowels_agree and len(skeleton) > 2 and partial_ratio(skeleton, other) >= threshold:
                return True
    return False

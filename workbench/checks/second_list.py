"""A second list of a language's words, which tells a rare word from a slip of the finger.

simplemma's lists, and pymorphy3's for Russian, which loads in a tenth of the time.
"""

from collections.abc import Iterator

from workbench.checks.vocabulary import lists

_LETTERS = {
    "Latn": "abcdefghijklmnopqrstuvwxyzäöüßàáâãåæçèéêëìíîïñòóôõøùúûýœąćęłńśźżčďěňřšťůžőűğışșț",
    "Cyrl": "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўјљњћђџ",
    "Grek": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ",
}


def is_listed(word: str, base: str) -> bool:
    """Whether the list has the word, as written or in lower case."""
    if base == "ru":
        from workbench.husks.morphology import russian

        return bool(russian().word_is_known(word))
    return lists(word, base) or lists(word.lower(), base)


def is_near_a_word(word: str, base: str) -> bool:
    """Whether one letter more, less, other or in another place makes a word of the list."""
    return any(is_listed(other, base) for other in _one_slip_away(word))


def _one_slip_away(word: str) -> Iterator[str]:
    letters = next((found for found in _LETTERS.values() if word[:1].lower() in found), "")
    for place in range(len(word) + 1):
        left, right = word[:place], word[place:]
        if right:
            yield left + right[1:]
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        for letter in letters:
            yield left + letter + right
            if right:
                yield left + letter + right[1:]

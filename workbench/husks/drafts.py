"""From selected words to a pattern: the dictionary forms an entry begins with."""

from workbench.husks.morphology import morphology_of, russian
from workbench.husks.sides import CharacterSide, side_of
from workbench.husks.tokens import words_of


def pattern_of(text: str, language: str) -> str:
    """Words as a pattern of their dictionary forms; possessives become a class of words.

    ``"hanging noodles on my ears"`` → ``"hang noodle on @poss ear"``. Scripts without spaces and
    languages that nothing is known about keep the words as they stand.
    """
    if isinstance(side_of(language), CharacterSide):
        return "".join(text.split())
    morphology = morphology_of(language)
    possessives = morphology.classes.get("poss", frozenset())
    parts = []
    for word in words_of(text):
        folded = morphology.fold(word)
        if folded in possessives:
            parts.append("@poss")
        elif folded in morphology.function or folded in morphology.citing:
            parts.append(word.casefold())
        else:
            parts.append(_lemma(word, language))
    return " ".join(parts)


def _lemma(word: str, language: str) -> str:
    if language == "ru":
        return str(russian().parse(word)[0].normal_form)
    import simplemma

    try:
        return simplemma.lemmatize(word, lang=language)
    except ValueError:  # a language that it does not know
        return word

"""All forms of the words of terms: those of the husk patterns, without other words' forms.

A pattern of several words may be generous: *united* as a form of *unit* does no harm there. A term
of one word may not be, so a form that the list gives to another word is left out.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from workbench.husks.forms import FormBank, bank_path
from workbench.husks.morphology import Morphology

# They do not go by simplemma's list, or not by it alone.
_WITHOUT_LIST = frozenset({"ru", "fi", "tr", "ar", "ko"})


class TermForms(FormBank):
    """The forms of one language's terms, kept in the user's cache folder."""

    def __init__(self, language: str) -> None:
        super().__init__(language, bank_path("terms", language))
        if language not in _WITHOUT_LIST:
            self._morphology = _OwnForms(language, self._morphology)


class _OwnForms(Morphology):
    """A morphology whose words have no forms that belong to another word."""

    def __init__(self, language: str, generous: Morphology) -> None:
        self._generous = generous
        super().__init__(language)

    def fold(self, token: str) -> str:
        """As the language's own morphology does."""
        return self._generous.fold(token)

    def expand(self, words: Iterable[str]) -> dict[str, frozenset[str]]:
        """All forms of each of ``words``, folded; one reading of the language's list for all."""
        words = list(dict.fromkeys(words))
        listed = _list_of(self.language)
        by_lemma = _forms_of(listed, {s for word in words for s in _with_lemmas(listed, word)})
        return {word: frozenset(self._own_forms(word, listed, by_lemma)) for word in words}

    def _own_forms(
        self, word: str, listed: Mapping[str, str], by_lemma: Mapping[str, set[str]]
    ) -> set[str]:
        folded = self.fold(word)
        if folded in self._generous.function:
            return set(self._generous.expand([word])[word])
        heads = {spelling for spelling in _spellings(word) if by_lemma.get(spelling)}
        # *specifies* is no headword: it stands for the forms of *specify*.
        heads = heads or set(_with_lemmas(listed, word))
        forms = {folded, *(self.fold(f) for head in heads for f in (head, *by_lemma.get(head, ())))}
        allowed = {self.fold(head) for head in heads} | {folded}
        for form in self._regular(folded):
            lemmas = {self.fold(listed[s]) for s in _spellings(form) if s in listed}
            if not lemmas or not lemmas.isdisjoint(allowed):
                forms.add(form)
        return forms

    def _regular(self, word: str) -> set[str]:
        """Forms by rule, for what the list lacks."""
        if self.language == "en":
            from workbench.husks.english import inflections

            return set(inflections(word))
        return self._generous._by_rule(word)


def _spellings(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((word, word.lower(), word.capitalize())))


def _with_lemmas(listed: Mapping[str, str], word: str) -> Iterator[str]:
    """The spellings of a word and their headwords."""
    for spelling in _spellings(word):
        yield spelling
        if spelling in listed:
            yield listed[spelling]


def _forms_of(listed: Mapping[str, str], lemmas: set[str]) -> dict[str, set[str]]:
    """The other forms of each of ``lemmas``."""
    found: dict[str, set[str]] = {}
    for form, lemma in listed.items():
        if lemma in lemmas and form != lemma:
            found.setdefault(lemma, set()).add(form)
    return found


def _list_of(language: str) -> Mapping[str, str]:
    """Forms and their headwords, as simplemma lists them; empty for an unknown language."""
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    try:
        found: Mapping[str, str] = DefaultDictionaryFactory(cache_max_size=1).get_dictionary(
            language
        )
    except ValueError:
        return {}
    return found


@cache
def term_forms(language: str) -> TermForms:
    """The bank of a base language code."""
    return TermForms(language)

"""What counts as the same word, language by language.

Two halves meet in the middle: at compile time a word of a pattern is expanded to all its forms,
and at run time a word of a text is only folded (case, accents typed in two ways, ё) and, in
languages that glue things to words, given a few more keys. So no lemmatiser runs while checking.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from workbench.husks.suffixes import (
    arabic_forms,
    arabic_keys,
    finnish_completed,
    finnish_tails,
    korean_forms,
    spanish_verb,
    turkish_forms,
)
from workbench.husks.words import closed_words

_IGNORED = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0x5F, 0x0640])
# Distinct words remembered; a book has some 50,000.
_MEMO_SIZE = 100_000
_STRESS = dict.fromkeys([0x300, 0x301])
_CYRILLIC = frozenset({"ru", "uk", "be", "bg", "sr", "mk"})


class Morphology:
    """A language of which nothing is known but its form list, if simplemma has one."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._memo: dict[str, tuple[str, ...]] = {}
        closed = closed_words(language)
        self.function = frozenset(map(self.fold, closed.function))
        self.citing = frozenset(map(self.fold, closed.citing))
        self.classes = {
            name: frozenset(map(self.fold, words)) for name, words in closed.classes.items()
        }
        self._known = {
            self.fold(word): frozenset(map(self.fold, forms))
            for word, forms in closed.forms.items()
        }
        self._endings = closed.endings

    def fold(self, token: str) -> str:
        """The token as it is compared: case-folded, composed, without invisible characters."""
        if token.isascii():
            return token.lower().replace("_", "")
        token = unicodedata.normalize("NFKC", token).translate(_IGNORED)
        return unicodedata.normalize("NFC", token.casefold())

    def keys(self, token: str) -> tuple[str, ...]:
        """The forms under which a word of a text may be matched; remembered, texts repeat words."""
        found = self._memo.get(token)
        if found is None:
            if len(self._memo) >= _MEMO_SIZE:
                self._memo.clear()
            found = self._memo[token] = self._keys(token)
        return found

    def keys_of(self, tokens: Sequence[str]) -> list[tuple[str, ...]]:
        """The keys of each of ``tokens``."""
        known = self._memo
        try:
            return [known[token] for token in tokens]
        except KeyError:
            return list(map(self.keys, tokens))

    def _keys(self, token: str) -> tuple[str, ...]:
        return (self.fold(token),)

    def expand(self, words: Iterable[str]) -> dict[str, frozenset[str]]:
        """All forms of each of ``words``, folded; ``stem~`` stands for every word that begins so.

        Slow the first time, where a form list has to be read (0.3 to 4 seconds).
        """
        words = list(dict.fromkeys(words))
        asked = [word for word in words if self.fold(word) not in self._known]
        listed = self._listed(asked) if asked else {}
        expanded = {}
        for word in words:
            folded = self.fold(word)
            if folded in self._known:
                expanded[word] = self._known[folded] | {folded}
                continue
            forms = {folded} | set(map(self.fold, listed.get(word, ())))
            expanded[word] = frozenset(forms | self._by_rule(folded))
        return expanded

    def joined(self, prefix: str, verb: str, forms: frozenset[str]) -> frozenset[str]:
        """The forms of a separable verb in one word, from those of its bare verb."""
        prefix = self.fold(prefix)
        made = {prefix + form for form in forms}
        # German *aufzubinden*, Dutch *opgeven* takes *te* as a word of its own.
        return frozenset(made | {prefix + "zu" + self.fold(verb)})

    def _listed(self, words: list[str]) -> dict[str, set[str]]:
        return _listed_forms(self.language, words)

    def _by_rule(self, word: str) -> set[str]:
        """Forms that the list lacks: by the longest matching ending of ``words.tsv``."""
        for length in range(min(5, len(word) - 2), -1, -1):
            endings = self._endings.get(word[len(word) - length :])
            if endings:
                stem = word[: len(word) - length]
                return {stem + ending.replace("0", "") for ending in endings}
        return set()


class Cyrillic(Morphology):
    """Stress marks off; ё is е."""

    def fold(self, token: str) -> str:  # noqa: D102 - as in the base class
        folded = super().fold(token)
        if "\u0301" in folded or "\u0300" in folded:
            folded = folded.translate(_STRESS)
        return folded.replace("ё", "е")


class Russian(Cyrillic):
    """All forms of a lexeme, participles included, from pymorphy3."""

    def _listed(self, words: list[str]) -> dict[str, set[str]]:
        listed = {}
        for word in words:
            parses = russian().parse(word.lower())
            folded = self.fold(word)
            lemmas = [parse for parse in parses if self.fold(parse.normal_form) == folded]
            likely = lemmas or [parse for parse in parses if parse.score >= 0.1]
            listed[word] = {form.word for parse in likely for form in parse.lexeme}
        return listed


class English(Morphology):
    """simplemma's list and the rules of ``english.py`` together."""

    def _listed(self, words: list[str]) -> dict[str, set[str]]:
        from workbench.husks.english import inflections, possible_bases

        bases = {word: possible_bases(self.fold(word)) for word in words}
        every = dict.fromkeys([*words, *(base for found in bases.values() for base in found)])
        listed = super()._listed(list(every))
        for word in words:
            if self.fold(word) in self.function:
                continue
            forms = listed.setdefault(word, set())
            forms |= inflections(self.fold(word))
            for base in self._likely(bases[word], forms):
                # A guessed base counts when the form list knows it.
                if len(listed.get(base, ())) > 1:
                    forms |= listed[base] | inflections(base)
        return listed

    def _likely(self, bases: Sequence[str], listed: set[str]) -> list[str]:
        """Of guessed bases those that the list confirms, all but function words if it has none.

        *Noses* come from *nose*, as the list knows, not from *nos*; *used* never from *us*.
        """
        return [base for base in bases if base in listed] or [
            base for base in bases if base not in self.function and len(base) > 2
        ]


class Romance(Morphology):
    """A verb with its pronoun, as dictionaries print it, stands for the verb: *hacerse*, *farsi*.

    Whether the pronoun stands in front, behind or not at all in a text does not matter.
    """

    def expand(self, words: Iterable[str]) -> dict[str, frozenset[str]]:  # noqa: D102 - as above
        words = list(dict.fromkeys(words))
        bare = {word: self._bare(self.fold(word)) for word in words}
        expanded = super().expand([*words, *(verb for verb in bare.values() if verb)])
        return {
            word: expanded[word] | expanded[verb] if (verb := bare[word]) else expanded[word]
            for word in words
        }

    def _bare(self, word: str) -> str:
        """The infinitive that an infinitive with pronouns is made of; empty for other words."""
        found = _WITH_PRONOUNS.get(self.language)
        match = found.match(word) if found else None
        if not match or word in self._known:
            return ""
        stem = _unaccented(match[1])
        if self.language == "it":
            return stem + ("re" if stem.endswith(_ITALIAN_SHORT) else "e")
        return _OWN_ACCENT.get(stem, stem)


class French(Romance):
    """*Œil* is *oeil*."""

    def fold(self, token: str) -> str:  # noqa: D102 - as in the base class
        return super().fold(token).replace("œ", "oe")

    def _listed(self, words: list[str]) -> dict[str, set[str]]:
        typed = {word: word.replace("oe", "œ") for word in words}
        listed = super()._listed(list(dict.fromkeys([*words, *typed.values()])))
        return {word: listed.get(word, set()) | listed.get(typed[word], set()) for word in words}


class Enclitic(Romance):
    """Spanish and Italian: pronouns glued to infinitives, gerunds and imperatives."""

    def _keys(self, token: str) -> tuple[str, ...]:
        folded = self.fold(token)
        if len(folded) < 4:
            return (folded,)
        match = _ENCLITICS[self.language].match(folded)
        if not match:
            return (folded,)
        stem = _unaccented(match[1])
        if self.language == "it":
            return (folded, stem + "e", stem) if stem.endswith("r") else (folded, stem)
        if stem.endswith("mo") and match[2].startswith("nos"):
            # *Hagámonos* has lost the s of *hagamos*.
            return (folded, stem, stem + "s")
        return (folded, stem)

    def _by_rule(self, word: str) -> set[str]:
        made = super()._by_rule(word)
        return made | spanish_verb(word) if self.language == "es" else made


class Finnish(Morphology):
    """Form list, completed; clitics and possessive suffixes are taken off words of a text."""

    def _keys(self, token: str) -> tuple[str, ...]:
        folded = self.fold(token)
        found = [folded]
        bare = _FINNISH_CLITIC.sub("", folded)
        if bare != folded and len(bare) > 2:
            found.append(bare)
        owned = _FINNISH_POSSESSIVE.sub("", bare)
        if owned != bare and len(owned) > 2:
            found += [owned, owned + "n"]
        return tuple(found)

    def _listed(self, words: list[str]) -> dict[str, set[str]]:
        tails = {tail for word in words for tail in finnish_tails(word)}
        bare = {word: self._keys(word)[1:] for word in words}
        asked = dict.fromkeys([*words, *tails, *(key for keys in bare.values() for key in keys)])
        listed = super()._listed(list(asked))
        for word in words:
            # A pattern may have *nenästään*: its owner changes, so it stands for *nenä*.
            for key in () if listed.get(word) else bare[word]:
                listed.setdefault(word, set()).update(listed.get(key, ()))
            known = [tail for tail in finnish_tails(word) if len(listed.get(tail, ())) >= _PARADIGM]
            if len(listed.get(word, ())) < _PARADIGM and known:
                start = word.removesuffix(known[0])
                listed[word] = {start + form for form in listed[known[0]]}
        return {
            word: listed[word] | finnish_completed(self.fold(word), listed[word])
            for word in words
            if word in listed
        }

    def expand(self, words: Iterable[str]) -> dict[str, frozenset[str]]:  # noqa: D102 - as above
        expanded = super().expand(words)
        return {
            word: forms | {self.fold(word) + "~"} if len(forms) < 3 and len(word) > 3 else forms
            for word, forms in expanded.items()
        }


class Turkish(Morphology):
    """Dotted and dotless i folded apart; endings understood by stems, softened ones too."""

    def fold(self, token: str) -> str:  # noqa: D102 - as in the base class
        return super().fold(token.replace("İ", "i").replace("I", "ı")).replace("\u0307", "")

    def _listed(self, words: list[str]) -> dict[str, set[str]]:
        # The list has 400 forms of a noun and 1600 of a verb; their beginnings say the same.
        return {word: set() for word in words}

    def _by_rule(self, word: str) -> set[str]:
        return set() if word in self.function else turkish_forms(word)


class Slavic(Morphology):
    """Polish and Slovenian: form list and endings; function words have no others."""

    def _by_rule(self, word: str) -> set[str]:
        return set() if word in self.function else super()._by_rule(word)


class Arabic(Morphology):
    """Vowel points off, letters that vary in spelling made one, clitics off on both sides."""

    def fold(self, token: str) -> str:  # noqa: D102 - as in the base class
        return _ARABIC_MARKS.sub("", super().fold(token)).translate(_ARABIC_LETTERS)

    def _keys(self, token: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(arabic_keys(self.fold(token))))

    def _by_rule(self, word: str) -> set[str]:
        return arabic_forms(word)


class Korean(Morphology):
    """Compared letter by letter, so that the beginning 마시 finds 마신; particles understood."""

    def fold(self, token: str) -> str:  # noqa: D102 - as in the base class
        return unicodedata.normalize("NFD", super().fold(token))

    def _listed(self, words: list[str]) -> dict[str, set[str]]:
        return {word: set() for word in words}

    def _by_rule(self, word: str) -> set[str]:
        return korean_forms(word)


_CLASSES: Mapping[str, type[Morphology]] = {
    "ru": Russian,
    "en": English,
    "es": Enclitic,
    "it": Enclitic,
    "fr": French,
    "pt": Romance,
    "fi": Finnish,
    "tr": Turkish,
    "pl": Slavic,
    "sl": Slavic,
    "ar": Arabic,
    "ko": Korean,
}


@cache
def morphology_of(language: str) -> Morphology:
    """The morphology of a base language code."""
    default = Cyrillic if language in _CYRILLIC else Morphology
    return _CLASSES.get(language, default)(language)


_ENCLITICS = {
    "es": re.compile(
        r"^(.*?(?:h[aá]z|p[oó]n|t[eé]n|v[eé]n|s[aá]l|d[ií])|.+?(?:[aeiáéí]r|[aáeé]ndo|[aeáé]d?|[áé]mo))"
        r"((?:me|te|se|nos|os)?(?:lo|la|le|los|las|les)|me|te|se|nos|os)$"
    ),
    "it": re.compile(
        r"^(.+?(?:[aei]r|[ae]ndo|[aei]|at[oaie]))"
        r"((?:me|te|se|ce|ve|glie)(?:lo|la|li|le|ne)|mi|ti|si|ci|vi|lo|la|li|le|ne|gli)$"
    ),
}
# How dictionaries print verbs with pronouns: *hacerse*, *liarla*, *farsi*, *andarsene*.
_WITH_PRONOUNS = {
    "es": re.compile(r"^(.*[aeií]r)(?:se)?(?:l[aeo]s?)?$(?<!r)"),
    "it": re.compile(
        r"^(.*[aeiou]r)(?:(?:se|ce|ve|te|me)(?:l[aeio]|ne)|si|ci|ne|l[aeio]|gli|mi|ti|vi)$"
    ),
}
# Infinitives in -rre lose more than a vowel before a pronoun: *porsi*, *trarne*, *condursi*.
_ITALIAN_SHORT = ("por", "dur", "trar")
# Spanish infinitives whose accent belongs to the verb.
_OWN_ACCENT = {"reir": "reír", "freir": "freír", "sonreir": "sonreír", "oir": "oír"}
# A Finnish noun has more forms than this; fewer mean that the list knows it only by chance.
_PARADIGM = 5
_FINNISH_CLITIC = re.compile(r"(?:kin|kaan|kään|han|hän|ko|kö|pa|pä)+$")
_FINNISH_POSSESSIVE = re.compile(r"(?:ni|si|nsa|nsä|mme|nne|[aeiouyäö]n)$")
_ARABIC_MARKS = re.compile("[\u064b-\u065f\u0670\u0640]")
_ARABIC_LETTERS = str.maketrans("أإآٱىةؤئ", "ااااي" + "هوي")


@cache
def russian() -> Any:
    """The analyser of Russian words; half a second the first time."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


def _unaccented(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", decomposed.replace("\u0301", ""))


def _listed_forms(language: str, words: list[str]) -> dict[str, set[str]]:
    """Forms from simplemma's list: all that share a lemma with each word, the lemma included."""
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    try:
        listed = DefaultDictionaryFactory(cache_max_size=1).get_dictionary(language)
    except ValueError:
        return {}
    by_lemma: dict[str, list[str]] = {}
    for word in words:
        spellings = {word, word.lower(), word.capitalize()}
        for lemma in spellings | set(filter(None, map(listed.get, spellings))):
            by_lemma.setdefault(lemma, []).append(word)
    found: dict[str, set[str]] = {}
    for form, lemma in listed.items():
        for word in by_lemma.get(lemma, ()):
            found.setdefault(word, set()).update((form, lemma))
    return found

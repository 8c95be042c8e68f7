"""Language: targets in the wrong language or script, and words of mixed scripts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from string import ascii_letters
from typing import Any

import regex

from workbench.checks import categories
from workbench.checks.analysis import TextAnalysis
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.function_words import function_words, hits, likeliest
from workbench.checks.scripts import NAMES, count_letters, letters_of, scripts_of
from workbench.checks.view import SegmentView
from workbench.domain.findings import Finding, Severity
from workbench.domain.languages import Language


@dataclass(frozen=True)
class WrongLanguage(CheckBase):
    """The target as a whole is in another language than it should be."""

    id: str = "language.wrong"
    title: str = "Wrong language"
    description: str = (
        "The target is in another script or language than the one asked for. The script "
        "decides first, then the language's commonest words; langdetect is asked only when "
        "those cast doubt, and must agree."
    )
    severity: Severity = Severity.CRITICAL
    category: str = categories.UNTRANSLATED
    supersedes: frozenset[str] = frozenset(
        {"language.untranslated", "fidelity.names", "fidelity.negation", "length.ratio"}
    )
    parameters: Mapping[str, Any] = field(
        default_factory=lambda: {"minimum_letters": 30, "probability": 0.9}
    )
    needs_source: bool = False

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """Short texts are judged by their script only."""
        side = segment.target_side
        letters = side.letters
        if letters < 6:
            return
        language = segment.target_language
        if _reads_like(side, language.base):
            return
        own = count_letters(side.prose, scripts_of(language))
        if own < 0.3 * letters:
            yield from self._wrong_script(segment, letters)
            return
        if language.base == "ja" and letters >= 20 and not count_letters(side.prose, _KANA):
            yield self._report("Chinese", segment)
        elif language.base == "zh" and count_letters(side.prose, _KANA) > 0.2 * letters:
            yield self._report("Japanese", segment)
        elif letters >= self.parameter(context, "minimum_letters") and len(side.lower_words) >= 5:
            name = _other_language(side, self.parameter(context, "probability"))
            if name:
                yield self._report(name, segment)

    def _wrong_script(self, segment: SegmentView, letters: int) -> Iterator[Finding]:
        side = segment.target_side
        scripts = (s for s in NAMES if count_letters(side.prose, frozenset({s})) >= 0.6 * letters)
        script = next(scripts, None)
        if script is None:
            return
        if script == "Latn":
            # Names, brands and codes stay Latin; a sentence does not.
            base = segment.source_language.base if segment.source_language else "en"
            if (
                len(side.lower_words) < 4
                or max(hits(side.lower_words, base), hits(side.lower_words, "en")) < 2
            ):
                return
        yield self.finding(f"The translation is written in {NAMES[script]}.", target=side.stripped)

    def _report(self, name: str, segment: SegmentView) -> Finding:
        wanted = segment.target_language.name
        return self.finding(
            f"The translation seems to be in {name}, not in {wanted}.",
            target=segment.target_side.stripped,
        )


def _reads_like(side: TextAnalysis, base: str) -> bool:
    """Whether the commonest words of the language are there as they should be."""
    words = side.lower_words
    return len(words) > 4 and hits(words, base) >= 0.12 * len(words)


_KANA = frozenset({"Kana"})


def _other_language(side: TextAnalysis, probability: float) -> str | None:
    """The name of another language that the text's common words and langdetect agree on."""
    from workbench.checks.identify import can_identify, probabilities

    language = side.language
    if language is None:
        return None
    words = side.lower_words
    known = function_words(language.base)
    if not known:
        return None
    own = hits(words, language.base)
    if own >= 0.12 * len(words):
        return None
    other, most = likeliest(words, language)
    if most < 3 or most < 2 * own + 2 or most < 0.15 * len(words):
        return None
    if can_identify(language.base) and can_identify(other):
        found = probabilities(side.prose, (language.base, other))
        if found.get(other, 0.0) < probability:
            return None
    return Language.parse(other).name


@dataclass(frozen=True)
class WrongSource(CheckBase):
    """The source as a whole is in another language than its document says."""

    id: str = "language.source"
    title: str = "Source in another language"
    description: str = (
        "The source is in another script or language than the document's, perhaps in that of the "
        "target: what it is compared with is not what was meant. Told as in language.wrong."
    )
    severity: Severity = Severity.MAJOR
    category: str = categories.UNTRANSLATED
    parameters: Mapping[str, Any] = field(
        default_factory=lambda: {"minimum_letters": 30, "probability": 0.9}
    )
    supersedes: frozenset[str] = frozenset(
        {"fidelity.negation", "fidelity.names", "length.ratio", "completeness.same"}
    )

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """Latin names and codes are usual in any script; a sentence of five words is not."""
        side, language = segment.source_side, segment.source_language
        letters = side.letters
        if language is None or letters < self.parameter(context, "minimum_letters"):
            return
        if _reads_like(side, language.base):
            return
        own = count_letters(side.prose, scripts_of(language))
        if own < 0.3 * letters:
            name = _script_beside(side, language, letters)
        elif len(side.lower_words) >= 5:
            name = _other_language(side, self.parameter(context, "probability"))
        else:
            name = None
        if name is not None:
            yield self.finding(
                f"The source seems to be in {name}, not in {language.name}.", source=side.stripped
            )


def _script_beside(side: TextAnalysis, language: Language, letters: int) -> str | None:
    """The name of the script that most of the text is in; for Latin only that of a sentence."""
    for script in NAMES:
        if count_letters(side.prose, frozenset({script})) < 0.6 * letters:
            continue
        if script == "Latn" and (
            len(side.lower_words) < 5 or likeliest(side.lower_words, language)[1] < 2
        ):
            return None
        return NAMES[script]
    return None


@dataclass(frozen=True)
class MixedScripts(CheckBase):
    """Letters of two scripts in one word."""

    id: str = "language.mixed_scripts"
    title: str = "Mixed scripts in a word"
    description: str = (
        "A word mixes Latin, Cyrillic or Greek letters that look alike (a Latin a in a Cyrillic "
        "word); searching and spelling break on it."
    )
    category: str = categories.ENCODING
    needs_source: bool = False
    target_marks: frozenset[str] = frozenset(ascii_letters)

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """Only letters that look alike count: words that join scripts on purpose do not."""
        text = segment.target_side.prose
        if max(segment.target_characters) < _FIRST_GREEK or not _NEIGHBOURS.search(text):
            return
        for match in _MIXED.finditer(text):
            word = match.group()
            if word in segment.source_side.text:
                continue
            scripts = {
                script
                for script in ("Latn", "Cyrl", "Grek")
                if letters_of(frozenset({script})).search(word)
            }
            # Of as many letters of each the foreign ones are odd; a set's own order is chance.
            own = segment.target_language.script
            fewer = min(
                sorted(scripts), key=lambda s: (count_letters(word, frozenset({s})), s == own)
            )
            odd = "".join(letters_of(frozenset({fewer})).findall(word))
            if not all(c in _LOOKALIKES for c in odd):
                continue
            yield self.finding(
                f"“{word}” has {NAMES[fewer]} letters among others: {odd}.",
                target=match.span(),
                fix=word.translate(_TO_LATIN if fewer != "Latn" else _TO_CYRILLIC),
                safe="Grek" not in scripts,
            )


_FIRST_GREEK = "\u0370"
_LATIN_BLOCKS = "A-Za-z\u00aa-\u02af\u1d00-\u1eff\u2c60-\ua7ff\uff21-\uff5a"
_OTHER_BLOCKS = "\u0370-\u052f\u1f00-\u1fff"
_NEIGHBOURS = re.compile(f"[{_LATIN_BLOCKS}][{_OTHER_BLOCKS}]|[{_OTHER_BLOCKS}][{_LATIN_BLOCKS}]")
_MIXED = regex.compile(
    r"\p{L}*(?:\p{Latin}[\p{Cyrillic}\p{Greek}]|[\p{Cyrillic}\p{Greek}]\p{Latin})\p{L}*"
)
_LATIN_LETTERS = "aceopxyABCEHKMOPTXiIjsS"
_CYRILLIC_LETTERS = "асеорхуАВСЕНКМОРТХіІјѕЅ"
_TO_CYRILLIC = str.maketrans(_LATIN_LETTERS, _CYRILLIC_LETTERS)
_TO_LATIN = str.maketrans(_CYRILLIC_LETTERS + "οΟΑΒΕΗΙΚΜΝΡΤΧΥΖ", _LATIN_LETTERS + "oOABEHIKMNPTXYZ")
_LOOKALIKES = frozenset(_LATIN_LETTERS + _CYRILLIC_LETTERS + "οΟΑΒΕΗΙΚΜΝΡΤΧΥΖ")

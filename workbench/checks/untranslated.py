"""Source text left in the target: by its script where that differs, else word by word."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from workbench.checks import categories
from workbench.checks.analysis import TextAnalysis, Word
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.function_words import function_words, related
from workbench.checks.german_nouns import is_german_noun
from workbench.checks.scripts import letters_of, passages_of, scripts_of
from workbench.checks.view import SegmentView
from workbench.checks.vocabulary import knows, lemma, lists, territories
from workbench.domain.findings import Finding, Severity

_ENCLOSERS = {
    "(": ")",
    "[": "]",
    "（": "）",
    "“": "”",
    "«": "»",
    "「": "」",
    '"': '"',
    "'": "'",
    "‘": "’",
    "„": "“",
}
_LATIN = frozenset({"Latn"})
# Endings that make a German noun, and no family name.
_GERMAN_NOUN = regex.compile(
    r"\p{Lu}\p{Ll}{2,}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|nis|nisse|"
    r"tum|ismus|nahme|stück|zeug|werk|hof|haus|amt|ort|orte|zeit|tag|jahr|kraft|recht|geld|plan)"
)
_ARTICLES = frozenset({
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines",
    "im", "am", "vom", "zum", "zur", "beim", "ins", "ans", "kein", "keine", "keinen", "sein",
    "seine", "seinen", "seiner", "ihr", "ihre", "ihren", "ihrer", "diese", "dieser", "dieses",
    "diesem", "diesen", "jede", "jeder", "jedes",
})  # fmt: skip

# Common words of some language that are plain English as well. Beyond them, simplemma's English
# list holds many that no English text has (dann, dans, entre, para).
_ENGLISH_TOO = frozenset({
    "ale", "come", "con", "die", "dies", "dove", "due", "era", "fin", "hat", "hay", "man", "mas",
    "men", "met", "non", "pale", "par", "pays", "per", "plus", "pod", "pour", "pro", "sans", "sin",
    "sole", "solo", "son", "sons", "sur", "ten", "van", "via", "war",
})  # fmt: skip


@dataclass(frozen=True)
class Untranslated(CheckBase):
    """Words of the source that stand in the target as they were."""

    id: str = "language.untranslated"
    title: str = "Left untranslated"
    description: str = (
        "The target holds a run of letters in the source's script, or a word of the source that "
        "is not a word of the target language. Names, quotations, glosses in brackets and words "
        "that both languages share are left alone."
    )
    severity: Severity = Severity.MAJOR
    category: str = categories.UNTRANSLATED
    supersedes: frozenset[str] = frozenset({"fidelity.names"})

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """Scripts decide where they differ, words where they do not."""
        source_language = segment.source_language
        if source_language is None or segment.same_language:
            return
        foreign = scripts_of(source_language) - scripts_of(segment.target_language)
        if not foreign:
            yield from self._same_script(segment, source_language.base)
        elif foreign == _LATIN:
            yield from self._latin(segment)
        elif not segment.target_side.text.isascii():
            yield from self._other_script(segment, foreign)

    def _other_script(self, segment: SegmentView, foreign: frozenset[str]) -> Iterator[Finding]:
        text = segment.target_side.prose
        for match in passages_of(foreign).finditer(text):
            start, end = match.span()
            if match.group() == "丨" or _is_bracketed(text, start, end):
                continue
            if len(match.group()) == 1 and foreign.isdisjoint({"Hani", "Kana"}):
                continue
            yield self.finding(
                f"“{match.group()}” is left untranslated.",
                source=_place(match.group(), segment.source_side),
                target=(start, end),
            )

    def _latin(self, segment: SegmentView) -> Iterator[Finding]:
        """Latin names are usual in any script; words in small letters taken over are not."""
        target = segment.target_side
        if not letters_of(_LATIN).search(target.prose):
            return
        source = segment.source_side
        base = source.language.base if source.language else ""
        common = function_words(base)
        for start, end in _latin_runs(target):
            passage = target.prose[start:end]
            words = passage.lower().split()
            plain = [w for w in passage.split() if w[:1].islower()]
            if len(words) < 4 or len(plain) < 3 or passage not in source.prose:
                continue
            if not any(word in common for word in words) or _is_gloss(target.prose, start, end):
                continue
            yield self.finding(
                f"“{passage}” is left untranslated.",
                source=_place(passage, source),
                target=(start, end),
            )

    def _same_script(self, segment: SegmentView, source_base: str) -> Iterator[Finding]:
        source, target = segment.source_side, segment.target_side
        if not segment.target_language.has_spaces:
            return
        shared = _shared(source, target)
        if not shared:
            return
        source_common = function_words(source_base)
        target_base = segment.target_language.base
        target_common = function_words(target_base)
        if related(source_base, target_base):
            return
        left = []
        for position, word in enumerate(target.words):
            lowered = target.lower_words[position]
            if lowered not in shared or lowered in target_common:
                continue
            if not _could_be_left_over(position, word, segment, source_base):
                continue
            functional = lowered in source_common and len(lowered) > 2
            if not functional and (len(lowered) < 4 or not _is_word(word.text, source_base)):
                continue
            last = word.text.rpartition("-")[2] if source_base == "de" else word.text
            foreign = functional and target_base == "en" and lowered not in _ENGLISH_TOO
            if foreign or not knows(last, target_base):
                left.append((position, word, functional))
        for position, word, functional in left:
            # Every language borrows English words, one at a time.
            alone = not any(abs(other - position) == 1 for other, *_ in left)
            if source_base == "en" and not functional and alone:
                continue
            yield self.finding(
                f"“{word.text}” is left untranslated.",
                source=_place(word.text, source),
                target=word.span,
            )


def _is_word(text: str, base: str) -> bool:
    return knows(text, base) or (base == "de" and is_german_noun(text))


def _shared(source: TextAnalysis, target: TextAnalysis) -> set[str]:
    """Words of the target that the source has, or has in another form (königlich, königlichen)."""
    shared = {word for word in target.word_set & source.word_set if len(word) > 1}
    stems = {word[:_STEM] for word in source.word_set if len(word) > _STEM}
    if stems:
        shared.update(w for w in target.word_set if len(w) >= _STEM and w[:_STEM] in stems)
    return shared


_STEM = 6
# A title or a term that is quoted has so many words at most; speech has more.
_LONGEST_QUOTED = 7
_QUOTE = regex.compile('["“”„«»]')


def _could_be_left_over(position: int, word: Word, segment: SegmentView, source_base: str) -> bool:
    """Whether a word that both sides share is a common word there, and no name or quotation."""
    target, source = segment.target_side, segment.source_side
    text = word.text
    inside = text[1:] if source_base != "de" else "".join(p[1:] for p in text.split("-"))
    if text.isupper() or any(c.isupper() for c in inside) or "'" in text or "’" in text:
        return False
    if _is_gloss(target.prose, word.start, word.end) or _in_quotes(target.prose, word):
        return False
    if _beside_a_capital(position, target, source.prose):
        return False
    if _between_capitals(position, target):
        return False  # Employment and Skills
    if text[0].islower():
        stem = text[:_STEM]
        return any(w.text == text or w.text.startswith(stem) for w in source.words)
    lowered = text.lower()
    if lowered in function_words(source_base):
        following = target.prose[word.end :].lstrip(" \u00a0\"“'‘„«")[:1]
        return _starts_sentence(word, target.prose) or following.islower()
    if source_base != "de":
        return False
    if text.startswith("Bundes"):
        return False  # Bundestag and Bundesliga are what they are called
    before = target.lower_words[position - 1] if position else ""
    if before in _ARTICLES:
        return False  # Die Zeit, Der Spiegel
    return _is_german_noun(text, source)


def _is_german_noun(text: str, source: TextAnalysis) -> bool:
    """German writes nouns like names: an ending, a plural or an article must tell them apart."""
    if _GERMAN_NOUN.fullmatch(text) or text.lower() in territories("de"):
        return True
    lowered = text.lower()
    alone = False
    is_noun = len(text) > _STEM and lists(text, "de") and is_german_noun(text)
    for position, word in enumerate(source.words):
        if word.text == lowered and lists(lowered, "de"):
            return True  # größte
        if word.text != text and not (word.text.startswith(text[:_STEM]) and is_noun):
            continue
        if not position and lemma(lowered, "de") == lowered and not lists(text, "de"):
            return True  # a capital only because the sentence begins
        alone = alone or not _beside_a_capital(position, source, source.prose)
        base_form = lemma(text, "de")
        if base_form is None or _beside_a_capital(position, source, source.prose):
            continue
        if base_form not in {text, text.removesuffix("s")}:
            return True  # Behörden, Männer
        before = source.words[position - 1].text if position else ""
        if before.lower() in _ARTICLES or _is_attribute(before):
            return True
    # A noun in its plainest form beside a name may be part of it.
    return (alone or lemma(text, "de") not in {text, text.removesuffix("s")}) and is_german_noun(
        text
    )


def _is_attribute(word: str) -> bool:
    """Whether a German word is an adjective with an ending: only a noun follows it (neue Ämter)."""
    return (
        word.islower()
        and word.endswith(("e", "em", "en", "er", "es"))
        and word not in function_words("de")
        and lemma(word, "de") not in {None, word}
    )


def _starts_sentence(word: Word, text: str) -> bool:
    before = text[: word.start].rstrip("\"“„«‘'( ")
    return not before or before[-1] in ".!?:…"


def _beside_a_capital(position: int, side: TextAnalysis, source: str) -> bool:
    """Whether the word and a capitalised neighbour stand like that in the source: a longer name."""
    words = side.words
    here = words[position]
    if not here.text[:1].isupper():
        return False
    for i in (position - 1, position + 1):
        if not 0 <= i < len(words) or not words[i].text[:1].isupper():
            continue
        other = words[i]
        gap = side.text[min(here.end, other.end) : max(here.start, other.start)]
        starts = other.start < here.start and _starts_sentence(other, side.prose)
        both = side.text[min(here.start, other.start) : max(here.end, other.end)]
        if gap in {" ", "-", "\u00a0"} and not starts and both in source:
            return True
    return False


def _between_capitals(position: int, side: TextAnalysis) -> bool:
    words = side.words
    if not 0 < position < len(words) - 1:
        return False
    return all(words[i].text[:1].isupper() for i in (position - 1, position + 1)) and (
        side.text[words[position - 1].end : words[position + 1].start].strip(" \u00a0")
        == words[position].text
    )


def _in_quotes(text: str, word: Word) -> bool:
    """Whether ``word`` is being quoted: a few words between quotation marks, and no speech."""
    before = text[: word.start]
    stretch = _QUOTE.split(before)[-1] + _QUOTE.split(text[word.start :])[0]
    if len(stretch.split()) > _LONGEST_QUOTED:
        return False
    if before.count("„") + before.count("«") + before.count("“") > before.count("”") + before.count(
        "»"
    ):
        return "”" in text[word.end :] or "»" in text[word.end :] or "“" in text[word.end :]
    return before.count('"') % 2 == 1 and text[word.end :].count('"') > 0 and len(before) > 0


def _is_gloss(text: str, start: int, end: int) -> bool:
    """Whether brackets or quotation marks enclose the passage."""
    before, after = text[:start].rstrip()[-1:], text[end:].lstrip()[:1]
    return before != "" and _ENCLOSERS.get(before) == after and after != ""


def _is_bracketed(text: str, start: int, end: int) -> bool:
    """Whether a passage has brackets to itself, or what follows a comma: (北京, Beijing)."""
    after = text[end:].lstrip()[:1]
    return text[:start].rstrip()[-1:] in {"(", "[", "（"} and (not after or after in _ENDS_GLOSS)


_ENDS_GLOSS = frozenset(")]）］,;:/，；：、")


def _place(passage: str, side: TextAnalysis) -> tuple[int, int] | None:
    start = side.text.find(passage)
    if start < 0:
        start = side.lower.find(passage.lower())
    return (start, start + len(passage)) if start >= 0 else None


_LATIN_RUN = regex.compile(
    r"\p{Latin}+(?:['’\-]\p{Latin}+)*(?:[ ,]+\p{Latin}+(?:['’\-]\p{Latin}+)*)*"
)


def _latin_runs(side: TextAnalysis) -> list[tuple[int, int]]:
    return [match.span() for match in _LATIN_RUN.finditer(side.prose)]

"""Names: people, places and countries that the target lost, or that came from nowhere."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import regex

from workbench.checks import categories
from workbench.checks.analysis import TextAnalysis, Word
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.chinese_names import DOTTED, ChineseName, chinese_names
from workbench.checks.countries import (
    adjectives,
    city_in,
    hinted,
    mentioned,
    mentioned_cities,
    name_in,
)
from workbench.checks.function_words import function_words
from workbench.checks.german_names import german_names
from workbench.checks.japanese_names import (
    JapaneseName,
    japanese_names,
    read_names,
)
from workbench.checks.translit import romanised, skeletons, sounds_in
from workbench.checks.view import SegmentView
from workbench.checks.vocabulary import knows, lists
from workbench.domain.findings import Confidence, Finding, Severity

_CHINESE = frozenset({"zh", "yue"})
_CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})
# A Japanese name in Latin letters; the characters it is written with do not tell its sound.
_JAPANESE = regex.compile(
    r"(?:(?:[kgsztdnhbpmyrwfj]|ky|gy|sh|sy|j|ch|ty|ts|ny|hy|by|py|my|ry)?[aiueoāūō]{1,3}n?m?)+(?:'s)?"
)
_TITLES = frozenset({
    "Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Sir", "Gov", "Sen", "Rep", "Gen", "Col", "Sgt", "Rev",
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon",
    "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "Sat", "Sun", "Inc", "Ltd", "Corp", "Brexit",
    "Internet", "Olympics", "America", "Halloween", "Christmas", "Easter", "God", "Bible", "Web",
})  # fmt: skip
_PRONOUNS = frozenset({"he", "she", "his", "her", "him", "they", "their", "them", "it", "its"})
_CALENDAR = frozenset({
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January",
    "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December", "Olympic", "Buddha", "Jesus", "Christ", "Confucius", "Catholic",
})  # fmt: skip
_LATIN = regex.compile(r"(?<![\p{Latin}\p{N}@#./_-])[A-Z][a-zà-ÿ]{3,}(?![\p{Latin}\p{N}@./_-])")
# Parts of the United Kingdom, which translators name by one another.
_BRITAIN = frozenset({"Britain", "England", "Scotland", "Wales", "Inglaterra", "Escócia"})
_CONTRACTION = regex.compile(r"['’](?:ve|ll|d|m|re|t)$")
_ADJECTIVE = regex.compile(
    r"\p{Lu}\p{Ll}+(?:ian|ean|ish|ese|an|ans|ic|ics|ist|ists|ians|eans|ers|crat|crats|ism|like|based)"
)


@dataclass(frozen=True)
class Names(CheckBase):
    """Compares the names of both sides by sound, countries by CLDR's lists."""

    id: str = "fidelity.names"
    title: str = "Name missing or from nowhere"
    description: str = (
        "A country, person or place of the source is not in the target, or the target has a "
        "name that nothing in the source sounds like. Scripts are bridged by transliteration, "
        "endings are allowed for, countries are known by name in every language of CLDR. Worth "
        "switching on for raw machine translation; people translate names too freely for it. "
        "Parameter lone: report a name even where no other was lost or won against it."
    )
    severity: Severity = Severity.MAJOR
    category: str = categories.MISTRANSLATION
    default_on: bool = False
    parameters: Mapping[str, Any] = field(default_factory=lambda: {"lone": True})

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """Titles, months and words of the language's own vocabulary are no names here."""
        if segment.source_language is None or segment.same_language:
            return
        countries = list(self._countries(segment))
        missing, extra = list(self._missing(segment)), list(self._extra(segment))
        if self.parameter(context, "lone"):
            yield from (*countries, *missing, *extra)
            return
        found = [*countries, *missing, *extra]
        if any(f.source_span for f in found) and any(f.target_span for f in found):
            yield from found

    def _countries(self, segment: SegmentView) -> Iterator[Finding]:
        source, target = segment.source_side, segment.target_side
        in_source, in_target = mentioned(source), mentioned(target)
        of_countries = adjectives(source)
        source_codes = {code for code, *_ in (*in_source, *of_countries)}
        target_codes = {code for code, *_ in in_target}
        for code, start, end in in_source:
            if code not in target_codes and not _said(code, source.text[start:end], target):
                yield self._finding(source, (start, end), of_source=True)
        for code, start, end in of_countries:
            if code not in target_codes and not _said(code, "", target):
                yield self._finding(source, (start, end), of_source=True)
        for code, start, end in in_target:
            if code not in source_codes and not _said(code, target.text[start:end], source):
                yield self._finding(target, (start, end), of_source=False)

    def _missing(self, segment: SegmentView) -> Iterator[Finding]:
        source, target = segment.source_side, segment.target_side
        if source.language is None or segment.target_language.script not in _CASED:
            return
        known = [(start, end) for _, start, end in mentioned(source)]
        for zone, start, end in mentioned_cities(source):
            if not _overlaps(start, end, known):
                known.append((start, end))
                city = city_in(zone, segment.target_language.base)
                if not _is_named(source.text[start:end], source, target) and not _called(
                    city.split(), target
                ):
                    yield self._finding(source, (start, end), of_source=True)
        if source.language.script != "Latn" and segment.target_language.script == "Latn":
            for match in _LATIN.finditer(source.prose):
                known.append(match.span())
                if not lists(match.group().lower(), "en") and not heard(match.group(), target):
                    yield self._finding(source, match.span(), of_source=True)
        if source.language.base in _CHINESE:
            for found in chinese_names(source.prose)[0]:
                span = found.start, found.end
                if not _overlaps(*span, known) and not _arrived(found, source, target):
                    yield self._finding(source, span, of_source=True)
            return
        for start, end in source_names(source):
            name = source.text[start:end]
            if _overlaps(start, end, known) or _is_named(name, source, target):
                continue
            yield self._finding(source, (start, end), of_source=True)
        if source.language.base == "ja":
            for read in read_names(source.prose):
                span = read.start, read.end
                if not _overlaps(*span, known) and not _is_read(read, source, target):
                    yield self._finding(source, span, of_source=True)

    def _extra(self, segment: SegmentView) -> Iterator[Finding]:
        source, target = segment.source_side, segment.target_side
        language = segment.target_language
        if language.script not in _CASED or language.base == "de":
            return
        countries = [(start, end) for _, start, end in mentioned(target)]
        for zone, *_ in mentioned_cities(source):
            city = regex.escape(city_in(zone, language.base))
            countries += [match.span() for match in regex.finditer(city, target.lower)]
        japanese = source.language is not None and source.language.base == "ja"
        for group in _capitalised(target):
            words = [w for w in group if _is_name(w.text, language.base)]
            words = [w for w in words if not any(a <= w.start < b for a, b in countries)]
            if not words or any(_heard_in(w.text, source) for w in words):
                continue
            if japanese and all(_JAPANESE.fullmatch(w.text.lower()) for w in words):
                continue
            span = (words[0].start, words[-1].end)
            yield self._finding(target, span, of_source=False)

    def _finding(self, side: TextAnalysis, span: tuple[int, int], *, of_source: bool) -> Finding:
        name = side.text[span[0] : span[1]]
        return self.finding(
            f"The name {name} is missing."
            if of_source
            else f"The name {name} is not in the source.",
            source=span if of_source else None,
            target=None if of_source else span,
            category=categories.OMISSION if of_source else categories.ADDITION,
            confidence=Confidence.MEDIUM,
        )


def _heard_in(word: str, source: TextAnalysis) -> bool:
    """Whether the source has the name that is ``word`` in the target."""
    if source.language is None or source.language.has_spaces or word in source.text:
        return heard(word, source)
    plain = word.removesuffix("'s").removesuffix("’s")
    if source.language.base not in _CHINESE:
        return _is_voice_of(plain, source.prose)
    names, rest = chinese_names(source.prose)
    if any(_alike(other, plain) for name in names for other in name.english):
        return True
    return sounds_in(plain, rest)


def _overlaps(start: int, end: int, others: Iterable[tuple[int, int]]) -> bool:
    return any(a < end and start < b for a, b in others)


def _is_named(name: str, source: TextAnalysis, target: TextAnalysis) -> bool:
    """Whether the target has a name of the source, or says he instead."""
    if source.language is None or source.language.has_spaces:
        return heard(name, target)
    if "・" not in name and source.language.base == "ja" and _PRONOUNS & target.word_set:
        return True  # What Japanese names again, English may call he.
    return _voiced(name, target)


def _is_read(name: JapaneseName, source: TextAnalysis, target: TextAnalysis) -> bool:
    """Whether the target has a Japanese name as it is read, as Chinese reads it, or he instead."""
    text = source.text[name.start : name.end]
    if text in target.text or (name.is_person and _PRONOUNS & target.word_set):
        return True
    return _called(name.readings, target) or _voiced(text, target)


def _arrived(name: ChineseName, source: TextAnalysis, target: TextAnalysis) -> bool:
    """Whether the target has a Chinese name, in the dictionary's English or by its sound."""
    text = source.text[name.start : name.end]
    if text in target.text:
        return True
    if name.known:
        pinyin, *words = name.english
        telling = [word for word in words if word == pinyin or _is_telling(word)]
        if name.doubtful or not telling:
            return True
        if any(word in words and word.capitalize() in target.text for word in target.lower_words):
            return True
        return _called((*telling, pinyin), target) or _voiced(text, target)
    return _called(name.english, target) or _voiced(_surname(text), target)


_DOT = regex.compile("[·•・]")


def _surname(name: str) -> str:
    """The last part of a foreign name with dots (惠特默 of 格雷琴·惠特默)."""
    return _DOT.split(name)[-1] or name


@lru_cache(maxsize=5_000)
def _is_telling(word: str) -> bool:
    """Whether a word of a gloss, in small letters, is a name and no word of English."""
    capitalised = word.capitalize()
    return capitalised not in _CALENDAR and _is_name(capitalised, "en")


def _said(code: str, name: str, side: TextAnalysis) -> bool:
    """Whether ``side`` may mean the country: a short form, an adjective, something alike."""
    base = side.language.base if side.language else ""
    own = name_in(code, base)
    if hinted(code, side) or (name and name in side.text):
        return True
    if own and side.language is not None and not side.language.has_spaces:
        return own in side.text
    if name and not _LETTERED.match(name):
        # The sounds of characters are too rough to be looked for in small words.
        said = _voiced(name, side)
    else:
        said = bool(name) and heard(name, side)
    return said or (bool(own) and (_beginning(own) in side.lower or heard(own, side)))


def _beginning(country: str) -> str:
    """What its adjective shares with a country: *moro* of Morocco, not *sout* of South Africa."""
    return country[:-1] if " " in country else country[:4]


_LETTERED = regex.compile(r"[\p{Latin}\p{Cyrillic}\p{Greek}\p{Arabic}\p{Hebrew}]")


def heard(name: str, side: TextAnalysis) -> bool:
    """Whether a word of ``side`` is or sounds like ``name``, or begins as it does."""
    if name in side.text:
        return True
    if side.language is not None and not side.language.has_spaces:
        return sounds_in(name, side.prose)
    pieces = [piece for piece in _HYPHEN.split(name) if len(piece) > 2] or [name]
    words = [piece for word in side.words for piece in _HYPHEN.split(word.text) if len(piece) > 1]
    return any(_alike(piece, word) for piece in pieces for word in words)


_HYPHEN = regex.compile(r"[-‐‑]")


def _voiced(name: str, side: TextAnalysis) -> bool:
    """Whether any capitalised word of ``side`` sounds like a part of ``name``, which is Chinese
    or Japanese and may have more before it than the name.
    """
    small = function_words(side.language.base) if side.language else frozenset[str]()
    return any(
        word.text[0].isupper()
        and len(word.text) > 2
        and word.text.lower() not in small
        and any(_is_voice_of(piece, name) for piece in (word.text, *_HYPHEN.split(word.text)))
        for word in side.words
    )


def _is_voice_of(word: str, name: str) -> bool:
    if all(len(skeleton) < 2 for skeleton in skeletons(word)):
        # Lee, Iowa: too little to be looked for within a name.
        return _alike(word, name)
    if sounds_in(word, name):
        return True
    # Vancouver is バンクーバー, Perth パース: an r that no vowel follows is not written.
    heard_so = _MUTE_R.sub("", word.lower()).replace("th", "s")
    return heard_so != word.lower() and sounds_in(heard_so, name)


_MUTE_R = regex.compile(r"r+(?![aeiouyr])")


def _called(names: Iterable[str], side: TextAnalysis) -> bool:
    """Whether a capitalised word of ``side`` is like any of ``names``."""
    words = [
        piece
        for word in side.words
        if word.text[0].isupper()
        for piece in _HYPHEN.split(_POSSESSIVE.sub("", word.text))
    ]
    return any(_alike(name, word) for name in names for word in words)


_POSSESSIVE = regex.compile(r"['’]s?$")


def _alike(one: str, other: str) -> bool:
    """Whether two words may be the same name, in the same alphabet or in two."""
    from rapidfuzz.fuzz import ratio

    letters, others = romanised(one), romanised(other)
    if len(letters) < 2 or len(others) < 2:
        return False
    shorter = min(len(letters), len(others))
    if letters[:4] == others[:4] or ratio(letters, others) >= 75:
        return True
    if one.isascii() and other.isascii() and shorter > 3:
        return False  # spelling has said it
    same_start = letters[:3] == others[:3]
    for a in skeletons(one):
        for b in skeletons(other):
            least = min(len(a), len(b))
            if least < 2:
                if a == b and letters[0] == others[0] and abs(len(letters) - len(others)) < 3:
                    return True
                continue
            if a == b or ((same_start or least > 2) and a[:least] == b[:least]):
                return True
            if least > 2 and ratio(a, b) >= 80:
                return True
    return False


def source_names(side: TextAnalysis) -> list[tuple[int, int]]:
    """Stretches of the source that are names beyond doubt."""
    base = side.language.base if side.language else ""
    if base == "ja":
        return japanese_names(side.prose)
    if base in {"zh", "yue"}:
        return [match.span() for match in DOTTED.finditer(side.prose)]
    if side.language is None or side.language.script not in _CASED:
        return []
    if base == "de":
        return german_names(side)
    found = []
    for group in _capitalised(side):
        words = [
            w
            for w in group
            if _is_name(w.text, base) or (base == "ru" and _is_russian_name(w.text))
        ]
        if words:
            found.append(words[-1].span)
    return found


@lru_cache(maxsize=20_000)
def _is_russian_name(word: str) -> bool:
    """Whether the dictionary knows the word as a person or a place before anything else."""
    from workbench.husks.morphology import russian

    tag = russian().parse(word)[0].tag
    return any(kind in tag for kind in ("Surn", "Name", "Geox"))


def _capitalised(side: TextAnalysis) -> list[list[Word]]:
    """Runs of capitalised words that do not begin a sentence."""
    groups: list[list[Word]] = []
    for word in side.words:
        text = word.text
        if not text[0].isupper() or len(text) < 3 or text.isupper():
            continue
        if _begins(word.start, side.prose) and _is_word(text, side):
            continue
        if groups and side.prose[groups[-1][-1].end : word.start].strip(" .") == "":
            groups[-1].append(word)
        else:
            groups.append([word])
    return groups


def _is_word(text: str, side: TextAnalysis) -> bool:
    """Whether a word that begins a sentence may be any word, and not only a name."""
    return side.language is None or knows(text.removesuffix("'s"), side.language.base)


def _begins(start: int, text: str) -> bool:
    before = text[:start].rstrip("\"'“”„«»‘’([- \u00a0\ufffc—–")
    return not before or before[-1] in ".!?:…;\n"


def _is_name(word: str, base: str) -> bool:
    """Whether a capitalised word is no common word, adjective of a people, day or month."""
    plain = word.removesuffix("'s").removesuffix("’s")
    if len(plain) < 3 or _ADJECTIVE.fullmatch(plain) or plain in _TITLES:
        return False
    if _CONTRACTION.search(plain) or plain in _BRITAIN:
        return False
    if "-" in plain:
        return all(_is_name(part, base) for part in plain.split("-") if part[:1].isupper())
    if any(c.isupper() for c in plain[1:]) and not plain[1:3].islower():
        return False  # MPs, PhD
    if base == "en":
        return not lists(plain.lower(), "en")
    return not knows(plain.lower(), base)

"""Forms of Finnish, Turkish, Arabic, Korean and Spanish words that no form list gives.

Endings are put on, clitics taken off.

The rules make a few forms that do not exist; a pattern has several words, so that does no harm.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

_FINNISH_LOCAL = re.compile(r"^(.{3,}?)(?:(?:ss|st|ll|lt)([aä])|(?:lle|ksi))$")
# Not the conditional, *nostaisivat*.
_FINNISH_PLURAL_VERB = re.compile(r"^(.{2,})(?<!isi)v([aä])t$")
_FINNISH_PARTICIPLE = re.compile(r"^(.{2,}[nlrs])ee(?:t|vat|vät)?$")
_FINNISH_PASSIVE = re.compile(r"^(.{2,}t)iin$")
_BACK = frozenset("aou")

_TR_VOWELS = "aıoueiöü"
_TR_HARMONY = dict(zip(_TR_VOWELS, "ıı" + "uu" + "ii" + "üü", strict=True))
_TR_SOFTENED = {"k": "ğ", "p": "b", "t": "d", "ç": "c"}
_TR_HARDENED = {soft: hard for hard, soft in _TR_SOFTENED.items()}
# The endings by which a word in a pattern shows somebody's own: *dilinin*, *yorganına*, *kafayı*.
_TR_OWNED = re.compile(
    r"^(?:(.{2,}?)(?:s?[ıiuü](?:n[ıiuü]n?|n[ae]|nd[ae]n?)|(?<=[aeıioöuü])y[ıiuü])|(.{3,})[dt][ae]n)$"
)
_TR_VOICELESS = frozenset("fstkçşhp")
# How the endings of a Turkish verb begin; for stems too short to be compared by themselves.
_TR_VERB = (
    *("ma", "me", "mı", "mi", "mu", "mü", "dı", "di", "du", "dü", "tı", "ti", "tu", "tü"),
    *("ar", "er", "ır", "ir", "ur", "ür", "ıy", "iy", "uy", "üy", "ac", "ec", "sa", "se"),
    *("ıp", "ip", "up", "üp", "an", "en", "ıl", "il", "ul", "ül", "ay", "ey", "al", "el"),
    *("ab", "eb", "ın", "in", "un", "ün", "tır", "tir", "tur", "tür"),
)

_ES_VERB = re.compile(r"^(.*?)([eou]?)([^aeiouáéíóúü]*u?)([aeií])r$")
_ES_STRESSED = {"e": ("ie", "i"), "o": ("ue", "u"), "u": ("ue",)}
# The last consonants of a stem before e (verbs in -ar) and before a, o (others).
_ES_BEFORE_E = (("c", "qu"), ("gu", "gü"), ("g", "gu"), ("z", "c"))
_ES_BEFORE_A = (("gu", "g"), ("qu", "c"), ("g", "j"), ("c", "z"))

_ARABIC_PREFIX = re.compile("^(?:[وف]?(?:[بك]?ال|لل|[بلكس])|[وف])")
_ARABIC_SUFFIX = re.compile(
    "(?:تهما|تهم|تهن|تكم|تنا|تها|ته|تك|تي|هما|كما|هم|هن|كم|نا|ها|ون|ين|ات|ان|وا|تم|ه|ك|ي|ت)$"
)
_ARABIC_PRONOUN = re.compile("(?:هما|كما|هم|هن|كم|نا|ها|ه|ك|ي)$")
_ARABIC_PERSONS = "تنا"
_ARABIC_IMPERFECT = 3
# Begins like an imperfect and is none; the word for *sleep* differs from it in that letter.
_ARABIC_DAY = "يوم"

_KOREAN_INFINITIVE = unicodedata.normalize("NFD", "다")
# What may follow a noun; with ~ more may follow in turn (에서도, 이라는).
_KOREAN_PARTICLES = (
    *("", "이~", "가", "은", "는", "을", "를", "의", "과", "와", "도", "인", "란", "나", "라~"),
    *("에~", "엔", "로~", "으로~", "만~", "까지~", "마저~", "조차~", "부터~", "밖에~", "처럼~"),
    *("보다~", "같~", "들~", "하고", "께~", "한테~", "였~", "야~", "다"),
)
# The vowel that ends a stem, and what it becomes before -어/-아: 마시다, 마셔.
_KOREAN_CONTRACTIONS = {
    "\u1175": ("\u1167",),
    "\u116e": ("\u116f",),
    "\u1169": ("\u116a",),
    "\u1173": ("\u1165", "\u1161"),
    "\u1161": ("\u1162",),
    "\u116c": ("\u116b",),
}
# The consonant that ends a stem, and what stands there before some endings: 멀다 has 먼, 멉니다,
# 머네, 머세요; 가볍다 has 가벼운, 가벼워.
_KOREAN_FINALS = {
    "\u11af": ("\u11ab", "\u11b8", "\u1102", "\u1109"),
    "\u11b8": ("\u110b\u116e", "\u110b\u116f"),
}
# Stems that are irregular among regular ones of the same end: 듣다 has 들어, 짓다 has 지어.
_KOREAN_IRREGULAR = {
    unicodedata.normalize("NFD", stem): unicodedata.normalize("NFD", short) + "\u110b"
    for stem, short in (
        *(("걷", "걸"), ("듣", "들"), ("묻", "물"), ("싣", "실"), ("깨닫", "깨달")),
        *(("붓", "부"), ("짓", "지"), ("낫", "나"), ("잇", "이"), ("긋", "그"), ("젓", "저")),
    )
}
_KOREAN_COLOURS = tuple(unicodedata.normalize("NFD", end) for end in "맣갛얗랗렇떻멓겋옇")
_KOREAN_REU = unicodedata.normalize("NFD", "르")


def finnish_tails(word: str) -> list[str]:
    """What the last part of a compound may be, longest first: *silmätikku* ends in *tikku*."""
    return [word[cut:] for cut in range(3, len(word) - 3)]


def finnish_completed(word: str, forms: Iterable[str]) -> set[str]:
    """What follows from the forms a list has: the other local cases, the other participles."""
    made: set[str] = set()
    for form in forms:
        if form == word:
            continue
        front = _BACK.isdisjoint(form)
        a, u = ("ä", "y") if front else ("a", "u")
        if found := _FINNISH_LOCAL.match(form):
            stem, a = found[1], found[2] or a
            made |= {stem + ending + a for ending in ("ss", "st", "ll", "lt", "n", "tt")}
            made |= {stem + ending for ending in ("lle", "ksi", "n", "t")}
        elif found := _FINNISH_PLURAL_VERB.match(form):
            stem = found[1]
            made |= {stem, stem + stem[-1], stem + "v" + a, stem + "v" + a + "n"}
            made |= {stem + "n" + u + "t", stem + "neet", stem + "neen"}
            made |= {stem + "mi" + ending for ending in ("nen", "sen", "seen", "st" + a)}
            made |= {stem + "m" + a + ending + a for ending in ("ss", "st", "ll", "tt")}
            made |= {stem + "m" + a + a + "n", stem + "mise" + "ss" + a, stem + "mise" + "st" + a}
        elif form.endswith("mme"):
            made |= {form[:-3] + ending for ending in ("n", "t", "tte")}
        elif found := _FINNISH_PARTICIPLE.match(form):
            made |= {found[1] + u + "t", found[1] + "een", found[1] + "eena", found[1] + "eita"}
        elif found := _FINNISH_PASSIVE.match(form):
            made |= {found[1] + u + ending for ending in ("", "n", a, "t", "n" + a, "j" + a)}
    return made


def turkish_forms(word: str) -> set[str]:
    """Forms of a noun or a verb; ``stem~`` stands for every word that begins so."""
    if word.endswith(("mek", "mak")) and len(word) > 4:
        return _turkish_verb(word[:-3])
    made = _turkish_nominal(word)
    owned = _TR_OWNED.match(word)
    if owned:
        stem = owned[1] or owned[2]
        made |= _turkish_nominal(stem[:-1] + _TR_HARDENED.get(stem[-1], stem[-1]))
        made |= _turkish_nominal(stem)
    return made


def _turkish_verb(stem: str) -> set[str]:
    softened = stem[:-1] + "d" if stem.endswith("t") else stem
    if len(stem) <= 2:
        return {stem} | {form + end + "~" for form in (stem, softened) for end in _TR_VERB}
    made = {stem + "~", softened + "~"}
    if stem[-1] in "ae":
        # The last vowel narrows before -yor: *oynamak*, *oynuyor*.
        before = [letter for letter in stem[:-1] if letter in _TR_HARMONY]
        made.add(stem[:-1] + _TR_HARMONY[before[-1] if before else stem[-1]] + "yor~")
    return made


def _turkish_nominal(word: str) -> set[str]:
    if len(word) <= 3:
        return _turkish_noun(word)
    softened = _TR_SOFTENED.get(word[-1])
    return {word + "~"} | ({word[:-1] + softened + "~"} if softened else set())


def _turkish_noun(word: str) -> set[str]:
    vowels = [letter for letter in word if letter in _TR_HARMONY]
    if not vowels:
        return {word}
    made = set()
    softened = word[:-1] + _TR_SOFTENED.get(word[-1], word[-1])
    high = _TR_HARMONY[vowels[-1]]
    low = "a" if high in "ıu" else "e"
    plural = word + "l" + low + "r"
    for base, vowel in ((word, high), (softened, high), (plural, "ı" if low == "a" else "i")):
        owned = [base + "s" + vowel if base[-1] in _TR_HARMONY else base + vowel]
        joint = "" if base[-1] in _TR_HARMONY else vowel
        made |= _turkish_cases(base, vowel, low, "y")
        for person in ("m", "n", "m" + vowel + "z", "n" + vowel + "z"):
            made |= _turkish_cases(base + joint + person, vowel, low, "")
        made |= {form for one in owned for form in _turkish_cases(one, vowel, low, "n")}
    return made


def _turkish_cases(stem: str, high: str, low: str, buffer: str) -> set[str]:
    """``stem`` in all cases; ``buffer`` is what parts two vowels (*suyu*, *elini*)."""
    open_end = stem[-1] in _TR_HARMONY
    joint = buffer if open_end else ""
    hard = "t" if stem[-1] in _TR_VOICELESS else "d"
    local = "n" + hard if open_end and buffer == "n" else hard
    return {
        stem,
        stem + joint + high,
        stem + joint + low,
        stem + local + low,
        stem + local + low + "n",
        stem + ("n" if open_end else "") + high + "n",
        stem + ("y" if open_end else "") + "l" + low,
        stem + "l" + high,
        stem + "s" + high + "z",
    }


def arabic_keys(word: str) -> Iterator[str]:
    """A folded word of a text, with articles and prepositions in front and pronouns behind off."""
    yield word
    bare = _ARABIC_PREFIX.sub("", word)
    if len(bare) > 1:
        yield bare
    for form in (word, bare):
        owned = _ARABIC_PRONOUN.sub("", form)
        cut = _ARABIC_SUFFIX.sub("", form)
        if cut == form or len(cut) < 2:
            continue
        yield cut
        # A pronoun behind a plural: *راياتهم* is *راية*.
        again = _ARABIC_SUFFIX.sub("", owned)
        if len(again) > 2:
            yield again


def arabic_forms(word: str) -> set[str]:
    """What a folded word of a pattern accepts: an imperfect in all persons, and the bare word."""
    made = set(arabic_keys(word))
    if word.startswith("ي") and len(word) >= _ARABIC_IMPERFECT and word != _ARABIC_DAY:
        made |= {person + word[1:] for person in _ARABIC_PERSONS}
    return made


def korean_forms(word: str) -> set[str]:
    """What a decomposed word of a pattern accepts, compared letter by letter.

    A verb in its dictionary form stands for all its forms. A noun of one syllable takes particles
    only, or 발 would find 발표; any other word is a beginning.
    """
    stem = word.removesuffix(_KOREAN_INFINITIVE)
    if stem and stem != word:
        return _korean_verb(stem)
    if len(unicodedata.normalize("NFC", word)) > 1:
        return {word + "~"}
    return {word + unicodedata.normalize("NFD", particle) for particle in _KOREAN_PARTICLES}


def _korean_verb(stem: str) -> set[str]:
    made = {stem, *(stem[:-1] + vowel for vowel in _KOREAN_CONTRACTIONS.get(stem[-1], ()))}
    made |= {stem[:-1] + final for final in _KOREAN_FINALS.get(stem[-1], ())}
    made |= {
        stem.removesuffix(end) + short
        for end, short in _KOREAN_IRREGULAR.items()
        if stem.endswith(end)
    }
    if stem.endswith(_KOREAN_REU):
        # 부르다 has 불러, 자르다 has 잘라.
        made |= {stem[:-2] + "\u11af\u1105" + vowel for vowel in ("\u1161", "\u1165")}
    if stem.endswith(_KOREAN_COLOURS):
        # 까맣다 has 까만 and 까매.
        made |= {stem[:-1], stem[:-2] + "\u1162", stem[:-2] + "\u1164"}
    return {form + "~" for form in made}


def spanish_verb(word: str) -> set[str]:
    """Forms in which a Spanish infinitive changes its stem: *siembra*, *pague*, *cojo*, *vacía*."""
    found = _ES_VERB.match(word)
    if not found:
        return set()
    start, vowel, end, theme = found.groups()
    stems = {start + vowel + end}
    stems |= {start + changed + end for changed in _ES_STRESSED.get(vowel, ())}
    if (end == "" and vowel == "u") or word.endswith("iar"):
        stems.add(word[:-3] + {"i": "í", "u": "ú"}[word[-3]])
    made: set[str] = set()
    for stem in stems:
        soft = _respelled(stem, _ES_BEFORE_E) if theme == "a" else stem
        hard = stem if theme == "a" else _respelled(stem, _ES_BEFORE_A)
        if theme == "a":
            made |= {hard + ending for ending in ("o", "a", "as", "an")}
            made |= {soft + ending for ending in ("e", "es", "en", "é", "emos")}
        else:
            made |= {hard + ending for ending in ("o", "a", "as", "an", "amos")}
            made |= {soft + ending for ending in ("e", "es", "en", "ió", "ieron", "iendo")}
    return made


def _respelled(stem: str, table: Iterable[tuple[str, str]]) -> str:
    for written, respelled in table:
        if stem.endswith(written):
            return stem.removesuffix(written) + respelled
    return stem

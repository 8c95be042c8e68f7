"""How well a text reads as some language: what tells a right decoding from mojibake.

Decoded wrongly, text keeps its length and loses its sense: letters that no one language uses
together, capitals inside words, two scripts in a word, rare ideographs. Each script is judged by
what gives it away; the tables below are letters and function words, not statistics of any corpus.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

#: Letters beyond a–z of languages in Latin script, and frequent words written in ASCII.
_LATIN: Mapping[str, tuple[str, str]] = {
    "en": ("àâçéèêëîïñôöüáíóæœ", "the and of to in is that for was with it on as are be this"),
    "fr": ("àâæçéèêëîïôœùûüÿ", "le la les des et est une dans pour que qui sur pas il elle du"),
    "de": ("äöüßé", "der die das und ist nicht ein eine zu mit den von auf im dem sie er"),
    "es": ("áéíóúüñ", "el la los las de que en un una por con para se del su al"),
    "pt": ("áâãàçéêíóôõúü", "o os as de que em um uma para com se do da no na por ao"),
    "it": ("àèéìíòóùú", "il la di che un una per con non del della sono si le gli"),
    "nl": ("éëïóöüèáêí", "de het een en van is dat niet op te voor met zijn"),
    "da": ("æøåéèóôü", "og det at en den er som til af ikke for med de paa jeg"),
    "sv": ("åäöéàü", "och att det som en av inte den med till var har jag"),
    "fi": ("åäöšž", "ja on ei se oli mutta kuin ovat joka niin"),
    "is": ("áðéíóúýþæö", "og er ekki hann sem til um en var ert"),
    "pl": ("ąćęłńóśźż", "nie to jest na do w z i jak od po za ale tak co"),
    "cs": ("áčďéěíňóřšťúůýž", "je se na to v ze do jsem ale jako byl tak co po"),
    "sk": ("áäčďéíĺľňóôŕšťúýž", "je sa na to v ze do som ale ako bol tak po"),
    "hu": ("áéíóöőúüű", "a az nem hogy egy is meg volt csak de ez van"),
    "ro": ("ăâîșțşţ", "de la cu nu este care din pe un mai sunt ce"),
    "hr": ("čćđšž", "je se na u i da za od su ne bi kao"),
    "sl": ("čšžćđ", "je in se na da za so ne ki v pa bi"),
    "tr": ("çğıöşüâîûi̇", "bir ve bu da de ne ile gibi daha o olan"),
    "et": ("äöüõšž", "ja on ei see et oli kui aga ka oma"),
    "lv": ("āčēģīķļņšūž", "un ir ar no uz par ka bet tas"),
    "lt": ("ąčęėįšųūž", "ir yra kad su bet buvo tai kaip"),
    "ca": ("àçéèíïóòúü", "el la de que els les amb per no una i del"),
    "sq": ("çë", "e dhe i me nga se ka nje per te"),
}  # fmt: skip

#: Alphabets beyond the letters that all six share, and the letters that make half of any text.
_CYRILLIC_SHARED = "абвгдежзиклмнопрстуфхцчш"
_CYRILLIC: Mapping[str, str] = {
    "ru": "йщъыьэюяё",
    "uk": "йщьюяєіїґ",
    "be": "йыьэюяёіў",
    "bg": "йщъьюя",
    "sr": "јђљњћџ",
    "mk": "јѓѕљњќџ",
}
#: The letters that make well over half of any text of a script.
_FREQUENT: Mapping[str, tuple[frozenset[str], float]] = {
    "cyrillic": (frozenset("оеаинтсрвлії"), 0.55),
    "greek": (frozenset("αοιετσνηυρςκπάέήίόύώ"), 0.65),
    "arabic": (frozenset("اليمنوترةبعد"), 0.6),
    "hebrew": (frozenset("יוהלארתבמשן"), 0.6),
    "thai": (frozenset("านรกอเงมยลวดตบท่้ัิี"), 0.6),
}

_HAN_FREQUENT = frozenset(
    "的一是不了在人有我他这這中大来來上个個国國到说說们們为為子和你地出道也时時年得就那要下以生"
    "会會自着去之过過家学學对對可她里裡后後小么麼心多天而能好都然没沒日于於起还還发發成事只作当當"
    "想看文无無开開手十用主行方又如前所本见見经經头頭面公同三已老从從动動两兩长長最什价價员員"
)
_KANJI_FREQUENT = frozenset(
    "日一人年大十二本中長出三時行見月分後前生五間上東四今金入学高子外下来気小話女書先名水男電"
    "何国会事者同社的手自地場方当対部業員新言内通用開合意明目力全関度現発実戦最選数思動性保"
    "政治市民主党法相議案米氏問題連表取体画警察第家加定化回作和報経済"
)
_HANGUL_FREQUENT = frozenset("이다는에의가을를은고하지로한도서사그기어나자리")

_PUNCTUATION = frozenset(
    "«»‹›„“”‚‘’…–—‐‑•·°§№€£©®™±×½¼¾²³¿¡ªº\u00a0\u00ad、。〈〉《》「」『』【】〔〕"
)
_SIGN = re.compile(r"[^\w\s\x00-\x7f]")
_IN_WORDS = frozenset("’‘‑‐·\u00ad\u200c\u200d")
_WORD = re.compile(r"(?<=[^\W\d_])[^\w\s\x00-\x7f’‘‑‐·\u00ad\u200c\u200d\u0300-\u036f](?=[^\W\d_])")
#: What no text holds, and Hebrew letters that stand only at the end of words.
_NEVER = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]|[ךםןףץ](?=[א-ת])")
#: Words with the vowel signs of Hebrew, Arabic and Thai, which are no letters to Python.
_WORD = re.compile(r"(?:[^\W\d_]|[\u0591-\u05c7\u064b-\u065f\u0e31\u0e34-\u0e4e])+")


@dataclass(frozen=True, slots=True)
class Reading:
    """``score`` is 0 (noise) to 1 (reads as a language), on the evidence of so many ``letters``.

    ``language`` is a code where function words betray it, otherwise the script.
    """

    score: float
    language: str = ""
    letters: int = 0


def read(text: str) -> Reading:
    """Judge a decoded text; one in ASCII alone reads perfectly."""
    beyond = [character for character in text if character > "\x7f"]
    counts = Counter(_script(character) for character in beyond)
    total = sum(count for script, count in counts.items() if script != "punctuation")
    language = _latin_languages(text)
    odd = _odd_signs(text) + len(_NEVER.findall(text))
    if not total:
        return Reading(max(0.0, 1 - 6 * odd / max(1, len(beyond))), language[0])
    score = 0.0
    for script, count in counts.items():
        if script == "latin":
            score += count * _latin(text, language)
        elif script == "cyrillic":
            score += count * _cyrillic(text)
        elif script in _FREQUENT:
            score += count * _frequent(text, script)
        elif script in _IDEOGRAPHIC:
            score += count * _IDEOGRAPHIC[script](text, counts)
    wrong = 3 * odd + sum(_mixed_letters(word) for word in set(_WORD.findall(text)))
    best = language[0] if counts["latin"] > total / 2 else max(counts, key=lambda s: counts[s])
    return Reading(max(0.0, (score - 2 * wrong) / total), best, total)


def _script(character: str) -> str:
    code = ord(character)
    if character in _PUNCTUATION or 0xFF01 <= code <= 0xFF20 or 0xFFE0 <= code <= 0xFFE6:
        return "punctuation"
    if character in "\u200e\u200f،؛؟٪٫٬۔" or 0x2010 <= code <= 0x2027 or 0x3000 <= code <= 0x3003:
        return "punctuation"
    for name, first, last in _RANGES:
        if first <= code <= last:
            return name if character.isalpha() or name in {"thai", "arabic", "hebrew"} else "symbol"
    return "symbol"


_RANGES: tuple[tuple[str, int, int], ...] = (
    ("latin", 0xC0, 0x24F),
    ("greek", 0x370, 0x3FF),
    ("cyrillic", 0x400, 0x45F),
    ("cyrillic", 0x490, 0x491),
    ("hebrew", 0x590, 0x5FF),
    ("arabic", 0x620, 0x6D3),
    ("thai", 0xE00, 0xE7F),
    ("latin", 0x1E00, 0x1EFF),
    ("kana", 0x3040, 0x30FF),
    ("han", 0x4E00, 0x9FFF),
    ("hangul", 0xAC00, 0xD7A3),
)


def _latin_languages(text: str) -> tuple[str, ...]:
    """The languages whose frequent words stand in the text, the best first; or ("", all)."""
    words = Counter(re.findall(r"(?<![^\W])[a-z]+(?![^\W])", text.lower()))
    hits = {
        name: sum(words[word] for word in set(frequent.split()))
        for name, (_, frequent) in _LATIN.items()
    }
    most = max(hits.values())
    if most < 3:
        return ("", *_LATIN)
    likely = [name for name, count in hits.items() if count >= 0.6 * most]
    return tuple(sorted(likely, key=lambda name: -hits[name]))


def _latin(text: str, languages: Sequence[str]) -> float:
    """The share of letters that stand in the alphabet of the best of these languages."""
    letters = Counter(character for character in text.lower() if _script(character) == "latin")
    best = max(
        sum(count for letter, count in letters.items() if letter in _LATIN[name][0])
        for name in languages
        if name
    )
    return best / max(1, sum(letters.values())) * _case(text)


def _cyrillic(text: str) -> float:
    letters = Counter(character for character in text.lower() if _script(character) == "cyrillic")
    known = max(
        sum(n for letter, n in letters.items() if letter in _CYRILLIC_SHARED or letter in own)
        for own in _CYRILLIC.values()
    )
    return known / sum(letters.values()) * _frequent(text, "cyrillic")


def _frequent(text: str, script: str) -> float:
    """Near 1 where a script's frequent letters are as frequent as they should be."""
    letters = Counter(character for character in text.lower() if _script(character) == script)
    frequent, usual = _FREQUENT[script]
    share = sum(letters[letter] for letter in frequent) / sum(letters.values())
    return min(1.0, share / usual) * _case(text)


def _han(text: str, counts: Counter[str]) -> float:
    """Chinese and Japanese by their most frequent characters; kana tells which."""
    japanese = counts["kana"] > 0.1 * counts["han"]
    frequent, usual = (_KANJI_FREQUENT, 0.2) if japanese else (_HAN_FREQUENT, 0.12)
    share = sum(1 for character in text if character in frequent) / counts["han"]
    return min(1.0, share / usual)


def _kana(text: str, counts: Counter[str]) -> float:  # noqa: ARG001 - as its siblings
    """Half-width katakana, which mojibake is full of, are no kana here (see ``_script``)."""
    return 1.0 if counts["kana"] > 0.2 * counts["han"] else 0.3


def _hangul(text: str, counts: Counter[str]) -> float:
    frequent = sum(1 for character in text if character in _HANGUL_FREQUENT)
    pure = counts["hangul"] / (counts["hangul"] + counts["han"] + counts["symbol"])
    return pure * min(1.0, frequent / counts["hangul"] / 0.2)


_IDEOGRAPHIC = {"han": _han, "kana": _kana, "hangul": _hangul}


def _case(text: str) -> float:
    """1 where no capital follows a small letter in a word; mojibake swaps case all over."""
    pairs = changes = 0
    for word in _WORD.findall(text):
        if word.isascii():
            continue
        pairs += len(word) - 1
        changes += sum(1 for one, two in pairwise(word) if one.islower() and two.isupper())
    return max(0.0, 1 - 4 * changes / pairs) if pairs else 1.0


def _odd_signs(text: str) -> int:
    """Signs beyond ASCII inside words of an alphabet, and symbols that touch its letters."""
    odd = 0
    for match in _SIGN.finditer(text):
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        sign = match[0]
        if unicodedata.category(sign).startswith("M"):
            continue  # vowel signs
        if _is_alphabetic(before) and _is_alphabetic(after):
            odd += sign not in _IN_WORDS
        elif (_is_alphabetic(before) or _is_alphabetic(after)) and sign not in "™®©°ªº":
            odd += unicodedata.category(sign).startswith(("S", "C", "No"))
    return odd


def _is_alphabetic(character: str) -> bool:
    return character.isalpha() and character < "\u0e80"


def _mixed_letters(word: str) -> int:
    """The letters beyond ASCII of a word that mixes alphabets: all of them, or none."""
    if word.isascii():
        return 0
    scripts = {"latin" if letter <= "\x7f" else _script(letter) for letter in word}
    if len(scripts & {"latin", "greek", "cyrillic", "hebrew", "arabic", "thai"}) < 2:
        return 0
    return sum(1 for letter in word if letter > "\x7f")

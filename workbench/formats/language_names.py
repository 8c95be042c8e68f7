"""Languages by what people call them, for the headings of tables: codes and names.

A name may be English, the language's own (Unicode CLDR 47, copied here because reading it from
Babel takes a second and all its locales), or in one of the great languages.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TypeVar

from workbench.domain.errors import UsageError
from workbench.domain.language_table import NAMES
from workbench.domain.languages import Language

# Language code → its own name, where that is not the English one.
_OWN = """
    aa Qafar; ab Аԥсшәа; am አማርኛ; an aragonés; ar العربية; as অসমীয়া; ast asturianu;
    az azərbaycan; ba башҡорт теле; be беларуская; bg български; bho भोजपुरी;
    bm bamanakan; bn বাংলা; bo བོད་སྐད་; br brezhoneg; brx बर’; bs bosanski; ca català;
    ce нохчийн; ckb کوردیی ناوەندی; co corsu; cs čeština; cu церковнослове́нскїй;
    cv чӑваш; cy Cymraeg; da dansk; de Deutsch; doi डोगरी; dsb dolnoserbšćina;
    dv ދިވެހިބަސް; dz རྫོང་ཁ; ee eʋegbe; el Ελληνικά; es español; et eesti; eu euskara;
    fa فارسی; ff Pulaar; fi suomi; fo føroyskt; fr français; fur furlan; fy Frysk;
    ga Gaeilge; gd Gàidhlig; gl galego; gn avañe’ẽ; gsw Schwiizertüütsch; gu ગુજરાતી;
    gv Gaelg; haw ʻŌlelo Hawaiʻi; he עברית; hi हिन्दी; hr hrvatski;
    hsb hornjoserbšćina; ht Kreyòl Ayisyen; hu magyar; hy հայերեն; id Indonesia;
    ii ꆈꌠꉙ; is íslenska; it italiano; iu ᐃᓄᒃᑎᑐᑦ; ja 日本語; jv Jawa; ka ქართული;
    kab Taqbaylit; ki Gikuyu; kk қазақ тілі; km ខ្មែរ; kn ಕನ್ನಡ; ko 한국어; kok कोंकणी;
    ks کٲشُر; ku kurdî (kurmancî); kw kernewek; ky кыргызча; la Latina;
    lb Lëtzebuergesch; lg Luganda; lij ligure; ln lingála; lo ລາວ; lt lietuvių;
    lu Tshiluba; lv latviešu; mai मैथिली; mfe kreol morisien; mk македонски; ml മലയാളം;
    mn монгол; mni মৈতৈলোন্; mr मराठी; ms Melayu; mt Malti; my မြန်မာ; nb norsk bokmål;
    nd isiNdebele; nds Neddersass’sch; ne नेपाली; nl Nederlands; nn norsk nynorsk;
    no norsk; nr isiNdebele; nso Sesotho sa Leboa; nv Diné Bizaad; om Oromoo; or ଓଡ଼ିଆ;
    os ирон; pa ਪੰਜਾਬੀ; pl polski; ps پښتو; pt português; qu Runasimi; rm rumantsch;
    rn Ikirundi; ro română; ru русский; rw Ikinyarwanda; sa संस्कृत भाषा;
    sah саха тыла; sat ᱥᱟᱱᱛᱟᱲᱤ; sc sardu; scn sicilianu; sd سنڌي; se davvisámegiella;
    sg Sängö; si සිංහල; sk slovenčina; sl slovenščina; sn chiShona; so Soomaali;
    sq shqip; sr српски; ss siSwati; st Sesotho; su Basa Sunda; sv svenska;
    sw Kiswahili; szl ślōnski; ta தமிழ்; te తెలుగు; tg тоҷикӣ; th ไทย; ti ትግርኛ;
    tk türkmen dili; tn Setswana; to lea fakatonga; tr Türkçe; ts Xitsonga; tt татар;
    tzm Tamaziɣt n laṭlaṣ; ug ئۇيغۇرچە; uk українська; ur اردو; uz o‘zbek;
    ve Tshivenḓa; vec veneto; vi Tiếng Việt; wa walon; xh IsiXhosa; yi ייִדיש;
    yo Èdè Yorùbá; yue 粵語; za Vahcuengh; zgh ⵜⴰⵎⴰⵣⵉⵖⵜ; zh 中文; zu isiZulu
"""
# What CLDR calls otherwise.
_ALSO = {
    "bengali": "bn", "farsi": "fa", "mandarin": "zh", "simplified chinese": "zh-Hans",
    "traditional chinese": "zh-Hant", "brazilian portuguese": "pt-BR", "castellano": "es",
    "bahasa indonesia": "id", "bahasa melayu": "ms", "burmese": "my", "kirghiz": "ky",
    "简体中文": "zh-Hans", "繁體中文": "zh-Hant", "繁体中文": "zh-Hant", "汉语": "zh", "漢語": "zh",
    "英文": "en", "英语": "en", "俄语": "ru", "俄文": "ru",
}  # fmt: skip
_REGIONS = {"uk": "GB", "gb": "GB", "us": "US", "usa": "US", "brazil": "BR", "brasil": "BR"}
_SCRIPTS = {
    "simplified": "Hans",
    "traditional": "Hant",
    "简体": "Hans",
    "繁體": "Hant",
    "繁体": "Hant",
}
_CODE = re.compile(r"(?:[a-z]{2,3}|[A-Z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*")
_PLACE = re.compile(
    r"(?P<name>[^()\[\]–]+?)\s*(?:[(\[]\s*(?P<in>[^()\[\]]+?)\s*[)\]]|\s–\s*(?P<at>.+))"
)
_WORD_LANGUAGE = re.compile(r"\s+(?:language|язык|мова|język|jazyk)$|语$|語$")
_LONGEST = 40
_Named = TypeVar("_Named")
# Locales whose names for languages are tried where both headings are strange.
_GREAT = ("ru", "de", "fr", "es", "pt", "it", "zh", "ja", "ar", "uk", "pl", "nl")


def language_named(text: str) -> Language | None:
    """The language of a code (``ru``, ``pt-BR``), an English name or the language's own name.

    With a place in brackets it is that place's: ``Portuguese (Brazil)``.
    """
    text = _heading(text)
    if not text:
        return None
    match = _PLACE.fullmatch(text)
    if match is None:
        return _plain(text)
    language = _plain(match["name"])
    return _of_place(language, match["in"] or match["at"]) if language is not None else None


def languages_named(texts: Sequence[str]) -> list[Language | None]:
    """The same for several headings beside each other, which may be names in one language.

    That is the language of one of them, or a great one: ``Английский`` beside ``Русский``.
    """
    found = [language_named(text) for text in texts]
    if all(found) or not all(_heading(text) for text in texts):
        return found
    known = [language.base for language in found if language is not None]
    for code in dict.fromkeys([*known, *(() if known else _GREAT)]):
        names = _names_in(code)
        more = [one or _looked_up(text, names) for one, text in zip(found, texts, strict=True)]
        if all(more):
            return more
    return found


def _heading(text: str) -> str:
    """A text that may name a language; empty for one that is too long, or a sentence."""
    text = " ".join(text.split())
    is_short = len(text) <= _LONGEST and text.count(" ") <= 4
    return text if is_short and not re.search(r"[.!?:;,\d。！？،؛]", text) else ""


def _plain(text: str) -> Language | None:
    if _CODE.fullmatch(text):
        try:
            return Language.parse(text)
        except UsageError:
            pass  # Thai is no code
    code = _looked_up(text, _by_name())
    return Language.parse(code) if code else None


def _looked_up(text: str, names: Mapping[str, _Named]) -> _Named | None:
    """What a name stands for, also with the word for language behind it."""
    folded = _folded(text)
    return names.get(folded) or names.get(_WORD_LANGUAGE.sub("", folded))


def _of_place(language: Language, place: str) -> Language | None:
    """The language as written or spoken there; None where that is no place."""
    if _CODE.fullmatch(place) and place.lower().partition("-")[0] == language.base:
        return Language.parse(place)
    folded = _folded(place)
    script = _SCRIPTS.get(folded)
    region = _REGIONS.get(folded) or (place if re.fullmatch("[A-Z]{2}", place) else "")
    region = region or _territories(language.base).get(folded, "")
    if not script and not region:
        return None
    return Language.parse(f"{language.base}-{script or region}")


def _folded(text: str) -> str:
    return text.casefold().strip()


@cache
def _by_name() -> dict[str, str]:
    own = (entry.split(maxsplit=1) for entry in _OWN.split(";"))
    found = {_folded(name): code for code, name in own}
    found |= {_folded(name): code for code, name in NAMES.items()}
    return found | _ALSO


@cache
def _names_in(code: str) -> dict[str, Language]:
    """The names of languages in a language, folded."""
    from babel import Locale, UnknownLocaleError

    try:
        names = Locale.parse(code).languages
    except (UnknownLocaleError, ValueError):
        return {}
    return {_folded(name): Language.parse(other) for other, name in names.items() if other in NAMES}


@cache
def _territories(code: str) -> dict[str, str]:
    """The names of regions, in English and in a language, folded."""
    from babel import Locale, UnknownLocaleError

    def of(locale: str) -> Iterator[tuple[str, str]]:
        for region, name in Locale.parse(locale).territories.items():
            if re.fullmatch("[A-Z]{2}", region):
                yield _folded(name), region

    try:
        own = dict(of(code))
    except (UnknownLocaleError, ValueError):
        own = {}
    return own | dict(of("en"))

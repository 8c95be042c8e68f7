"""Chinese names: which characters of a text are names, and what English calls them (CC-CEDICT).

Chinese has neither capitals nor spaces. The text is cut into the longest words that the dictionary
has; its proper nouns are names, and so are, of the characters that no word claims, a surname with
a given name and a run of those with which foreign names are spelt.
"""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from workbench.config.cedict import read

_LONGEST = 8
# 格雷琴·惠特默: the dot marks a foreign person's name.
DOTTED = regex.compile(r"[\p{Han}]{1,6}(?:[·•・]\p{Han}{1,6})+")
_HAN = regex.compile(r"\p{Han}+")
# Surnames and more that are words of their own far more often.
_SMALL_WORDS = frozenset(
    "的了在是和与跟同不也都就还又再才便却只很更最太我你他她它们这那其此某每各该何谁时常方成于以从向对把被让给"
    "但而或且若如因由为所有没无能会可应要想当过着到去来说就有全单后前上下中内外里自己并将已曾经正仍及至等"
)
_CAPITALISED = regex.compile(r"\p{Lu}[\p{L}'’]{2,}")
# Counties with the names of words, and what is short for something longer.
_DOUBTFUL = regex.compile(r"county(?!-level)|district|township|company|mountain|/abbr\. (?:for|of)")
# What a gloss explains: “Warsaw” of “Warsaw, capital of Poland”.
_HEAD = regex.compile(r"(?s)^(?:\([^)]*\)\s*)*([^,(;\[|]*).*")
_TONE = regex.compile(r"[\d\s,·]+")
# What stands before or after a person: who speaks, and as what.
_OFFICES = (
    "总统|總統|总理|總理|主席|部长|部長|院长|院長|市长|市長|省长|省長|校长|校長|局长|局長|书记|書記|主任|经理|經理|"
    "董事长|董事長|总裁|總裁|记者|記者|教授|博士|医生|醫生|律师|律師|队长|隊長|教练|教練|导演|導演|演员|演員|作家|将军|將軍"
)
_BEFORE = regex.compile(rf"(?:{_OFFICES}|选手|選手|发言人|發言人|名叫|叫做)$")
_TITLE = regex.compile(rf"(?:{_OFFICES}|先生|女士|小姐|夫人|同志|老师|老師)")
_SAYS = regex.compile(
    r"(?:说|說|表示|认为|認為|称|稱|指出|强调|強調|告诉|告訴|介绍|介紹|透露|回应|回應)"
)


# The characters of Xinhua's tables for names from abroad that are common in them.
_XINHUA = (
    "阿埃艾爱安昂奥巴白拜班邦包鲍贝本比彼毕别宾波伯博布采蔡查达大戴丹当德登邓迪底蒂丁杜顿多额厄恩尔法凡"
    "菲费芬丰冯弗福夫盖甘冈高戈哥格根古瓜圭哈海罕汉豪赫黑亨洪胡华霍基吉加贾杰金津卡凯坎康考柯科克肯孔库"
    "奎拉莱兰朗劳勒雷里理丽利列林琳龙隆卢鲁伦罗洛吕马玛迈麦曼芒毛梅门蒙米密敏明摩莫默姆木穆纳娜奈南内尼"
    "涅宁纽努诺欧帕潘庞佩彭皮平珀普奇齐契恰钱乔切琴丘屈让热仁荣茹瑞若萨塞赛桑森沙莎山舍申圣施史士舒斯司"
    "丝思苏索塔泰坦汤唐陶特滕提田廷图土托瓦万旺威韦维伟魏温文翁沃乌武西希夏香肖谢辛欣休许雅亚延扬耶叶伊"
    "易因英尤于约赞泽扎詹章珍芝朱卓兹佐连惠"
)


# Common surnames that are hardly ever anything else.
_CLEAR_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱郭罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴钟汪姜范姚谭"
    "廖邹熊陆郝孔崔邱秦顾侯邵孟尹黎乔贺赖龚張劉陳楊趙黃吳孫羅鄭謝韓馮蕭鄧許呂盧蔣賈葉閻鍾譚鄒陸顧喬賀賴龔"
)


class ChineseName(NamedTuple):
    """A name in a text.

    ``english`` holds its pinyin and the names in its glosses, in small letters; of a name that
    the dictionary lacks it holds the surname, or nothing where the characters tell the sound.
    ``doubtful`` is what may as well be a word, or be said in full.
    """

    start: int
    end: int
    english: tuple[str, ...]
    known: bool
    doubtful: bool = False


class _Tables(NamedTuple):
    names: dict[str, str]
    common: "array[int]"
    spelling: frozenset[str]
    telling: frozenset[str]
    surnames: dict[str, str]

    def is_common(self, word: str) -> bool:
        wanted = hash(word.encode())
        place = bisect_left(self.common, wanted)
        return place < len(self.common) and self.common[place] == wanted


@cache
def _tables() -> _Tables:
    import numpy as np

    names: dict[str, str] = {}
    surnames: dict[str, str] = {}
    spelling: Counter[str] = Counter()
    dictionary = read()
    for entry in dictionary.names:
        forms = {entry.traditional, entry.simplified}
        if len(entry.simplified) == 1:
            if entry.glosses[0].startswith("surname "):
                surnames |= dict.fromkeys(forms, entry.glosses[0][8:].partition(" ")[0].lower())
            continue
        if len(entry.simplified) > _LONGEST:
            continue
        if len(entry.simplified) > 2 and entry.glosses[-1].endswith("(name)"):
            spelling.update(entry.traditional)
        line = "/".join((entry.pinyin, *entry.glosses))
        for form in forms:
            names[form] = f"{names[form]}\n{line}" if form in names else line
    hashes = np.fromiter(map(hash, dictionary.words), dtype=np.int64)
    hashes.sort()
    common = array("q")
    common.frombytes(hashes.tobytes())
    often = {character for character, count in spelling.items() if count > 2}
    return _Tables(names, common, frozenset(_XINHUA) | often, frozenset(often), surnames)


@lru_cache(maxsize=5_000)
def _english(lines: str) -> tuple[tuple[str, ...], bool]:
    """The words of ``ChineseName.english``, and whether an entry is doubtful."""
    words = []
    for line in lines.split("\n"):
        pinyin, *glosses = line.split("/")
        words.append(_TONE.sub("", pinyin).lower())
        for gloss in glosses:
            words += _CAPITALISED.findall(_HEAD.sub(r"\1", gloss))
    return tuple(word.lower() for word in words), _DOUBTFUL.search(lines) is not None


_PLACE = regex.compile("[州省镇鎮岛島郡]")
# Of whom no more is said than the surname: 黄某某.
_SOMEBODY = regex.compile(r"(\p{Han})某{1,2}")


def _words(text: str) -> Iterator[tuple[int, int, bool]]:
    """The dictionary's words of two characters and more: start, end, whether it is a name."""
    tables = _tables()
    for run in _HAN.finditer(text):
        place, end = run.span()
        while place < end:
            for length in range(min(_LONGEST, end - place), 1, -1):
                word = text[place : place + length]
                if length < 6 and tables.is_common(word):
                    yield place, place + length, False
                    break
                if word in tables.names:
                    yield place, place + length, True
                    break
            else:
                place += 1
                continue
            place += length


@lru_cache(maxsize=16)
def chinese_names(text: str) -> tuple[list[ChineseName], str]:
    """The names of a Chinese text, in order, and the text without the words that are no names."""
    tables = _tables()
    found = []
    rest = list(text)
    free = list(text)
    words = {}
    for match in DOTTED.finditer(text):
        start, end = _dotted(text, *match.span(), tables.spelling)
        found.append(ChineseName(start, end, (), known=False))
        free[start:end] = " " * (end - start)
    for start, end, is_name in _words(text):
        if any(name.start < end and start < name.end for name in found if not name.known):
            continue
        free[start:end] = " " * (end - start)
        if is_name:
            english, unsure = _english(tables.names[text[start:end]])
            unsure = unsure and end == start + 2
            found.append(ChineseName(start, end, english, known=True, doubtful=unsure))
        else:
            rest[start:end] = " " * (end - start)
            words[start] = end
    found += _persons(text, free, words, tables)
    _spelt(text, found, free, tables)
    for name in found:
        rest[name.start : name.end] = text[name.start : name.end]
    return sorted(found), "".join(rest)


def _persons(
    text: str, free: list[str], words: dict[int, int], tables: _Tables
) -> Iterator[ChineseName]:
    """A surname and a given name beside an office or a verb of saying.

    Anywhere else, three characters that can be nothing else.
    """
    for match in _SOMEBODY.finditer(text):
        if match[1] in tables.surnames and free[match.start()] == match[1]:
            yield ChineseName(*match.span(), (tables.surnames[match[1]],), known=False)
            free[match.start() : match.end()] = " " * len(match.group())
    for place, character in enumerate(free):
        if character not in tables.surnames or character in _SMALL_WORDS:
            continue
        office = _BEFORE.search(text, max(0, place - 4), place)
        end = place + 1
        if words.get(end) == end + 2:
            ends = [end + 2]
        else:
            ends = [end + n for n in (2, 1) if _HAN.fullmatch("".join(free[end : end + n]))]
        for end in ends:
            if text[place + 1] in _SMALL_WORDS or _TITLE.match(text, place + 1):
                break
            alone = character in _CLEAR_SURNAMES and _stands_alone(free, place, end)
            long_enough = end > place + 2 or character in _CLEAR_SURNAMES
            said = long_enough and (_TITLE.match(text, end) or _SAYS.match(text, end))
            if office or said or alone:
                yield ChineseName(place, end, (tables.surnames[character],), known=False)
                free[place:end] = " " * (end - place)
                break


def _dotted(text: str, start: int, end: int, spelling: frozenset[str]) -> tuple[int, int]:
    """Of a name with dots in it, what spells a name next to the outer dots, if anything does."""
    dots = [place for place in range(start, end) if text[place] in "·•・"]
    first, last = dots[0], dots[-1]
    while first > start and text[first - 1] in spelling:
        first -= 1
    while last + 1 < end and text[last + 1] in spelling:
        last += 1
    return (first if first < dots[0] else start), (last + 1 if last > dots[-1] else end)


def _stands_alone(free: list[str], start: int, end: int) -> bool:
    """Whether no word claims three characters, and one claims those beside them."""
    if end != start + 3:
        return False
    beside = [*free[start - 1 : start], *free[end : end + 1]]
    return all(map(_is_bare, free[start:end])) and not any(map(_is_bare, beside))


def _is_bare(character: str) -> bool:
    return _HAN.fullmatch(character) is not None and character not in _SMALL_WORDS


def _spelt(text: str, found: list[ChineseName], free: list[str], tables: _Tables) -> None:
    """Add runs of three characters and more that spell a foreign name, by telling characters.

    A known name of two such characters beside others (维奇 in 恰普托维奇) is a piece of the run.
    """
    pieces = {
        name.start: name
        for name in found
        if name.known
        and name.end == name.start + 2
        and tables.spelling.issuperset(text[name.start : name.end])
    }
    place = 0
    while place < len(text):
        end = place
        joined = []
        while end < len(text) and (free[end] in tables.spelling or end in pieces):
            if end in pieces:
                joined.append(pieces[end])
                end += 2
            else:
                end += 1
        own = end - place - 2 * len(joined)
        telling = sum(character in tables.telling for character in text[place:end])
        is_place = end - place == 2 and _PLACE.match(text, end) is not None
        if own and (is_place or (end - place > 2 and telling)):
            for name in joined:
                found.remove(name)
            found.append(ChineseName(place, end, (), known=False))
        place = max(end, place + 1)

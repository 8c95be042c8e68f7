"""Japanese names: which characters of a text are one, and how they are read.

Katakana spell names and borrowed words alike. A dot within (ドナルド・トランプ), a title or the
kind of a place after them (スミス氏, オハイオ州) tell a name. Which characters are a person or a
place, and how they are read, is told by the IPA dictionary (MeCab).
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

import regex

if TYPE_CHECKING:
    from MeCab import Tagger

_KATAKANA = regex.compile(r"[\p{Script=Katakana}ー]{2,}(?:[・＝=][\p{Script=Katakana}ー]{2,})*")
_AFTER = regex.compile(
    r"\s?(?:氏|さん|さま|様|君|くん|ちゃん|"
    r"元?(?:大統領|首相|国務長官|長官|大臣|外相|国防相|知事|市長|議員|議長|総裁|社長|会長|教授|博士|"
    r"監督|選手|投手|捕手|容疑者|被告|受刑者|死刑囚|国王|女王|王子|王女|皇帝|夫人|卿|"
    r"将軍|大佐|大尉|少佐|中佐|司令官|大使|法王|教皇|牧師|神父|判事|弁護士|記者|書記長|報道官|被告人|委員長|"
    r"最高経営責任者|CEO|家の|一家|夫妻|兄弟|姉妹)|"
    r"(?:州|市|郡|県|省|島|諸島|半島|湖|川|山脈|海峡|湾|大学|通り|空港|駅|社の|社は|社が|社と|国立公園|地方|地区|"
    r"共和国|王国|帝国|政府|軍|人(?!気|間|物|材)|語))"
)
# What a title or the kind of a place may follow as well.
_NO_NAMES = frozenset(
    "アメリカ メートル キロ "
    "アパート マンション スポーツ テレビ ラジオ オリンピック パラリンピック バス "
    "タクシー ホテル インターネット ネット グループ チーム クラブ ゲスト キャスター コーチ "
    "キャプテン リーダー プロ アマ アマチュア サッカー テニス ゴルフ ラグビー バレー "
    "バスケットボール スキー スケート ボクシング マラソン ファースト ビル エネルギー サービス "
    "センター ビジネス プログラミング コンピュータ コンピューター リゾート ベッド タワー ダム "
    "アート デザイン メイン モデル ゲリラ テロ クルド イスラム カトリック プロテスタント "
    "キリスト ユダヤ カタカナ ローマ ベテラン エース ライバル エンジニア ビデオ オンライン "
    "デジタル ソフト ハイテク メーカー セレブ アイドル ファン パパ ママ お客 ドライバー スター "
    "ヒーロー オーナー シェフ マネージャー スタッフ パートナー リハビリ ウイルス ガン".split()
)


class JapaneseName(NamedTuple):
    """A person or a place; ``readings`` has its parts in katakana, as heard."""

    start: int
    end: int
    readings: tuple[str, ...]
    is_person: bool


class _Part(NamedTuple):
    """A word of a text as the dictionary has it."""

    start: int
    end: int
    kind: str
    reading: str


@cache
def _tagger() -> "Tagger":
    import ipadic
    from MeCab import Tagger

    # 50 MB on the disk, of which the few pages that are looked at come into memory.
    return Tagger(ipadic.MECAB_ARGS)


def _parts(text: str) -> Iterator[_Part]:
    place = 0
    for line in _tagger().parse(text).splitlines():
        surface, _, features = line.partition("\t")
        if not features:
            return
        start = text.index(surface, place)
        place = start + len(surface)
        fields = features.split(",")
        kind = "/".join(field for field in fields[:4] if field != "*")
        yield _Part(start, place, kind, fields[7] if len(fields) > 7 else "")


_PERSON, _PLACE = "名詞/固有名詞/人名", "名詞/固有名詞/地域/一般"
_HAN = regex.compile(r"\p{Han}")
# Parts of the world, which English calls in several ways.
_REGIONS = frozenset(
    "欧州 欧米 北米 南米 中米 中南米 東欧 西欧 北欧 南欧 中欧 中東 極東 東亜".split()
)
# What makes something of a name that English may call otherwise.
_MAKES_MORE = regex.compile("[語人系風流式教派主]")


@lru_cache(maxsize=16)
def read_names(text: str) -> list[JapaneseName]:
    """Persons and places that the dictionary knows, of two characters and more, in order.

    Parts of one name (清水秀一) are together. Countries are left out, and so is what is made of
    a name (北京語).
    """
    groups: list[list[_Part]] = []
    last = -1
    for part in _parts(text):
        if part.reading and part.kind.startswith((_PERSON, _PLACE)):
            if groups and part.start == last:
                groups[-1].append(part)
            else:
                groups.append([part])
            last = part.end
    names = [
        JapaneseName(
            group[0].start,
            group[-1].end,
            tuple(part.reading for part in group),
            any(part.kind.startswith(_PERSON) for part in group),
        )
        for group in groups
    ]
    return [name for name in names if _is_told(text, name)]


def _is_told(text: str, name: JapaneseName) -> bool:
    word = text[name.start : name.end]
    if len(word) < 2 or word in _REGIONS or _MAKES_MORE.match(text, name.end):
        return False
    if _HAN.search(word):
        return True
    # Katakana: not a piece of a longer word, and no word of two syllables.
    run = _KATAKANA.match(text, name.start)
    return (
        len(word) > 2
        and run is not None
        and run.end() == name.end
        and word not in _NO_NAMES
        and not regex.match(r"[\p{Script=Katakana}ー]", text[name.start - 1 : name.start])
    )


def japanese_names(text: str) -> list[tuple[int, int]]:
    """The spans of the names beyond doubt."""
    return [
        match.span()
        for match in _KATAKANA.finditer(text)
        if "・" in match.group()
        or (
            len(match.group()) > 2
            and match.group() not in _NO_NAMES
            and _AFTER.match(text, match.end()) is not None
        )
    ]

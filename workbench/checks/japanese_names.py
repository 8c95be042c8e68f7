"""Japanese names: which katakana are one, told by what stands after them.

Katakana spell names and borrowed words alike. A dot within (ドナルド・トランプ), a title or the
kind of a place after them (スミス氏, オハイオ州) tell a name.
"""

import regex

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
    "メートル キロ アパート マンション スポーツ テレビ ラジオ オリンピック パラリンピック バス "
    "タクシー ホテル インターネット ネット グループ チーム クラブ ゲスト キャスター コーチ "
    "キャプテン リーダー プロ アマ アマチュア サッカー テニス ゴルフ ラグビー バレー "
    "バスケットボール スキー スケート ボクシング マラソン ファースト ビル エネルギー サービス "
    "センター ビジネス プログラミング コンピュータ コンピューター リゾート ベッド タワー ダム "
    "アート デザイン メイン モデル ゲリラ テロ クルド イスラム カトリック プロテスタント "
    "キリスト ユダヤ カタカナ ローマ ベテラン エース ライバル エンジニア ビデオ オンライン "
    "デジタル ソフト ハイテク メーカー セレブ アイドル ファン パパ ママ お客 ドライバー スター "
    "ヒーロー オーナー シェフ マネージャー スタッフ パートナー リハビリ ウイルス ガン".split()
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

"""Encodings are recognised, or asked for; they are never guessed wrong in silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.errors import InputError
from workbench.formats.encodings import recognise
from workbench.formats.reading import decode

RUSSIAN = "Смотритель зажёг фонарь в шесть часов вечера. Никто этого не видел, и никто не спросил."
FRENCH = "Le gardien a allumé la lampe à six heures. Où était passé l’élève ? Ça, personne ne sait."
GERMAN = "Der Wärter zündete die Lampe um sechs Uhr an. Über das Wetter sprach er mit den Möwen."
SPANISH = "El farero encendió la lámpara a las seis. ¿Quién lo vio? Nadie; la niebla era espesa."
POLISH = "Latarnik zapalił lampę o szóstej. Nikt go nie widział, bo mgła była gęsta i ciężka."
CZECH = "Strážce rozsvítil lampu v šest hodin. Nikdo ho neviděl, protože mlha byla příliš hustá."
TURKISH = "Bekçi saat altıda lambayı yaktı. Kimse görmedi, çünkü sis çok yoğundu ve gece de geldi."
GREEK = "Ο φαροφύλακας άναψε το φως στις έξι. Κανείς δεν τον είδε, γιατί η ομίχλη ήταν πυκνή."
HEBREW = "שומר המגדלור הדליק את המנורה בשעה שש. איש לא ראה אותו, כי הערפל היה כבד מאוד."
ARABIC = "أضاء حارس المنارة المصباح في الساعة السادسة. لم يره أحد لأن الضباب كان كثيفا جدا."
THAI = "คนเฝ้าประภาคารจุดตะเกียงตอนหกโมงเย็น ไม่มีใครเห็นเขาเพราะหมอกหนามากในคืนนั้น"
JAPANESE = "灯台守は六時に明かりをつけた。霧が深かったので、誰もそれを見ていなかった。"
CHINESE = "看守人在六点钟点亮了灯。因为雾很大，所以没有人看见他，他也没有说什么。"
KOREAN = "등대지기는 여섯 시에 불을 켰다. 안개가 짙어서 아무도 그를 보지 못했고 그도 말이 없었다."

TEXTS = [
    (RUSSIAN, ["cp1251", "koi8-r", "cp866", "iso8859-5"]),
    (FRENCH, ["cp1252"]),
    (GERMAN, ["cp1252", "iso8859-15"]),
    (SPANISH, ["cp1252"]),
    (POLISH, ["cp1250", "iso8859-2"]),
    (CZECH, ["cp1250"]),
    (TURKISH, ["cp1254"]),
    (GREEK, ["cp1253"]),
    (HEBREW, ["cp1255"]),
    (ARABIC, ["cp1256"]),
    (THAI, ["cp874"]),
    (JAPANESE, ["shift_jis", "euc_jp", "iso2022_jp"]),
    (CHINESE, ["gb18030"]),
    (KOREAN, ["euc_kr"]),
]
WIDE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


@pytest.mark.parametrize(
    ("text", "encoding"), [(text, name) for text, names in TEXTS for name in names]
)
def test_a_legacy_encoding_is_recognised(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "log.txt")[0] == text


@pytest.mark.parametrize("encoding", WIDE)
@pytest.mark.parametrize("text", [text for text, _ in TEXTS])
def test_unicode_is_recognised_with_and_without_a_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "log.txt")[0] == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_single_ascii_character_is_recognised(encoding: str) -> None:
    for text in (CHINESE, JAPANESE, THAI, RUSSIAN):
        bare = "".join(letter for letter in text if letter > "\x7f")
        assert decode(bare.encode(encoding), "log.txt") == (bare, encoding)


def test_line_ends_and_marks_stay() -> None:
    assert decode("а\r\nб\n".encode("utf-16"), "a.txt") == ("а\r\nб\n", "utf-16-le")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("Élève", "cp1252"), ("Genève", "cp1252"), ("да", "cp1251"), ("是的", "gb18030")],
)
def test_a_word_is_too_little_and_the_likely_encodings_are_named(text: str, encoding: str) -> None:
    with pytest.raises(InputError, match=r"not certain \(it may be .+\); .*--encoding"):
        decode(text.encode(encoding), "word.txt")


def test_curly_quotes_in_english_are_windows_1252() -> None:
    text = "The keeper said “it’s late” – and that was that, for the night and for the day."
    assert decode(text.encode("cp1252"), "a.txt")[0] == text


def test_two_encodings_that_read_alike_are_asked_for() -> None:
    with pytest.raises(InputError, match="mac-cyrillic or windows-1251"):
        decode(RUSSIAN.encode("mac-cyrillic"), "a.txt")


def test_french_is_not_taken_for_baltic() -> None:
    """Where charset-normalizer alone answers cp1257, with č for è and ą for à."""
    data = FRENCH.encode("cp1252")
    assert recognise(data).name == "cp1252"


@given(st.binary(min_size=1, max_size=200))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        text, name = decode(data, "noise.txt")
    except InputError as error:
        assert str(error).endswith(".")
    else:
        assert text.encode(name) in data


@given(
    st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), min_size=1).map("a".__add__)
)
def test_utf8_is_always_utf8(text: str) -> None:
    assert decode(text.encode(), "a.txt") == (text, "utf-8")

import unicodedata
from pathlib import Path

import pytest

import workbench.husks.forms
from workbench.husks.forms import FormBank, bank_path
from workbench.husks.morphology import Morphology, morphology_of
from workbench.husks.words import closed_words


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "ru",
            {
                "чёрный": {"черный", "черного", "черна"},
                "в": {"в", "во"},
                "уши": {"ухо", "ушами"},
            },
        ),
        ("en", {"hanging": {"hang", "hung", "hangs", "hanging"}, "husks": {"husk", "husks"}}),
        (
            "pt",
            {
                "em": {"em", "no", "numa"},
                "vazio": {"vazia", "vazios", "vazias"},
                "chutar": {"chutou", "chutando", "chutada"},
            },
        ),
        ("de", {"Bär": {"bär", "bären"}, "Straße": {"strasse", "strassen"}}),
        ("fr", {"de": {"d", "du", "des"}}),
        ("uk", {"в": {"в", "у"}}),
        ("ko", {"마시다": {unicodedata.normalize("NFD", "마셔") + "~"}}),
    ],
)
def test_a_word_stands_for_its_forms(language: str, expected: dict[str, set[str]]) -> None:
    expanded = morphology_of(language).expand(expected)
    for word, forms in expected.items():
        assert forms <= expanded[word], word


@pytest.mark.parametrize(
    ("language", "token", "key"),
    [
        ("ru", "Ещё", "еще"),
        ("ru", "за\u0301мок", "замок"),
        ("en", "HUSK\u00adS", "husks"),
        ("de", "STRASSE", "strasse"),
        ("tr", "IŞIK", "ışık"),
        ("tr", "İzmir", "izmir"),
        ("es", "dándoselo", "dando"),
        ("it", "prenderlo", "prendere"),
        ("fi", "kissanikin", "kissa"),
        ("ar", "وبالكِتاب", "كتاب"),
        ("fr", "E\u0301tat", "état"),
    ],
)
def test_a_token_is_folded_and_freed_of_what_is_glued_to_it(
    language: str, token: str, key: str
) -> None:
    assert key in morphology_of(language).keys(token)


@pytest.mark.parametrize(
    ("written", "texts", "others"),
    [
        ("발", "발 발이 발을 발은 발도 발까지 발이라도", "발표 발견 바 밟은"),
        ("배", "배가 배를 배에서", "배우 백 뱀"),
        ("가볍다", "가볍고 가벼운 가벼워서", "가방"),
        ("멀다", "멀어 먼 멉니다 머네", "멋 머리"),
        ("자르다", "자르고 잘라서 자른", "자리"),
        ("부르다", "불러 부른다", "부엌"),
        ("듣다", "듣고 들어서 들으니", "들고"),
        ("짓다", "짓고 지어 지은", "지고"),
        ("까맣다", "까맣게 까만 까매졌다", "까치"),
        ("하얗다", "하얀 하얘졌다", "하루"),
        ("되다", "되어 돼서 된", "두고"),
        ("쓰다", "쓰고 써서 쓴", "섰다"),
    ],
)
def test_korean_words_are_found_with_their_endings(written: str, texts: str, others: str) -> None:
    korean = morphology_of("ko")
    forms = korean.expand([written])[written]

    def accepted(text: str) -> bool:
        (key,) = korean.keys(text)
        return key in forms or any(key.startswith(f[:-1]) for f in forms if f.endswith("~"))

    assert [text for text in texts.split() if not accepted(text)] == []
    assert [text for text in others.split() if accepted(text)] == []


@pytest.mark.parametrize("language", ["pl", "sl"])
def test_function_words_of_a_slavic_language_take_no_endings(language: str) -> None:
    assert morphology_of(language).expand(["na"])["na"] == {"na"}


def test_a_day_is_no_imperfect_in_arabic() -> None:
    assert "نوم" not in morphology_of("ar").expand(["يوم"])["يوم"]


def test_forms_are_kept_for_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "forms-ru.tables"
    bank = FormBank("ru", path)
    bank.prepare(["шелуха", "уши"])
    bank.remember("digest")
    again = FormBank("ru", path)
    assert again.knows("digest") and not again.knows("other")
    path.unlink()
    assert again.forms("шелуха") == bank.forms("шелуха")


@pytest.mark.parametrize("damage", ["empty", "foreign", "torn", "changed"])
def test_a_cache_that_cannot_be_used_is_made_anew(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "forms-ru.tables"
    FormBank("ru", path).prepare(["шелуха", "уши"])
    content = path.read_bytes()
    damaged = {
        "empty": b"",
        "foreign": b"\xff\xfe\x00" * 20,
        "torn": content[: len(content) // 2],
        "changed": content.replace("ушами".encode(), "ушима".encode()),
    }[damage]
    assert damaged != content
    path.write_bytes(damaged)
    bank = FormBank("ru", path)
    bank.prepare(["шелуха", "уши"])
    assert "ушами" in bank.forms("уши")
    assert path.read_bytes() == content


def test_forms_of_another_version_are_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "forms-ru.tables"
    FormBank("ru", path).remember("digest")
    assert FormBank("ru", path).knows("digest")
    monkeypatch.setattr(workbench.husks.forms, "forms_stamp", lambda: "another")
    assert not FormBank("ru", path).knows("digest")


def test_two_versions_side_by_side_keep_their_words_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbench.husks.forms, "user_cache_folder", lambda: tmp_path)
    ours = FormBank("ru", bank_path("husks", "ru"))
    ours.prepare(["шелуха", "слово"])
    with monkeypatch.context() as other:
        other.setattr(workbench.husks.forms, "forms_stamp", lambda: "another")
        FormBank("ru", bank_path("husks", "ru")).prepare(["ухо", "рыба"])
    monkeypatch.setattr(Morphology, "expand", lambda *_: pytest.fail("looked up anew"))
    assert "шелухой" in FormBank("ru", bank_path("husks", "ru")).forms("шелуха")


def test_two_processes_add_to_one_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "forms-ru.tables"
    first, second = FormBank("ru", path), FormBank("ru", path)
    first.prepare(["шелуха", "слово"])
    second.prepare(["ухо", "рыба"])
    monkeypatch.setattr(Morphology, "expand", lambda *_: pytest.fail("looked up anew"))
    both = FormBank("ru", path)
    assert "шелухой" in both.forms("шелуха") and "рыбой" in both.forms("рыба")


def test_a_cache_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    bank = FormBank("ru", blocked / "forms-ru.tables")
    bank.prepare(["шелуха", "уши"])
    assert "шелухой" in bank.forms("шелуха")


def test_languages_we_write_lexicons_for_are_described() -> None:
    for language in ("ru", "en", "pt", "de", "fr", "es", "it", "pl", "uk", "nl", "fi", "tr", "sl"):
        closed = closed_words(language)
        assert closed.function and closed.citing and closed.classes["pron"], language
    assert not closed_words("xx").function

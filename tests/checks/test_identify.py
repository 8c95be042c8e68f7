"""Which language a text is in: by its script, its commonest words, and an identifier."""

import importlib.util

import pytest

from workbench.checks import identify
from workbench.checks.identify import detect_language
from workbench.domain.languages import Language

GERMAN = "Das Krankenhaus wird im nächsten Jahr geschlossen, und die Ärzte sind dagegen."
PORTUGUESE = "O hospital será fechado no próximo ano, e os médicos são contra a decisão."
SPANISH = "El hospital se cerrará el próximo año, y los médicos están en contra."
RUSSIAN = "Больницу закроют в следующем году, и врачи против этого решения."
UKRAINIAN = "Лікарню закриють наступного року, і лікарі проти цього рішення."


@pytest.fixture(params=["langdetect", "py3langid"])
def identifier(request, monkeypatch):
    """Both identifiers must do."""
    if request.param == "langdetect":
        monkeypatch.setattr(identify, "_py3langid", lambda _bases: None)
    elif importlib.util.find_spec("py3langid") is None:
        pytest.skip("py3langid is not installed")


def languages(*codes):
    return [Language.parse(code) for code in codes]


@pytest.mark.parametrize(
    ("text", "candidates", "expected"),
    [
        (GERMAN, ("de", "en", "pt"), "de"),
        (PORTUGUESE, ("es", "pt", "it"), "pt"),
        (PORTUGUESE, ("en", "pt-BR"), "pt-BR"),
        (SPANISH, ("es", "pt", "it"), "es"),
        (RUSSIAN, ("en", "ru", "uk"), "ru"),
        (UKRAINIAN, ("en", "ru", "uk"), "uk"),
        (RUSSIAN, ("en", "ru"), "ru"),
        ("médicos", ("de", "pt"), "pt"),
        ("この病院は来年閉鎖されます。", ("ja", "zh"), "ja"),
        ("这家医院明年关闭。", ("ja", "zh"), "zh"),
        ("閉鎖", ("ja", "en"), "ja"),
        (GERMAN, None, "de"),
        (RUSSIAN, None, "ru"),
    ],
)
def test_the_language_is_told_among_the_candidates(identifier, text, candidates, expected):
    found = detect_language(text, languages(*candidates) if candidates else None)
    assert found is not None
    language, confidence = found
    assert language.code == expected
    assert 0.5 < confidence <= 1


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("", ("en", "de")),
        ("12.5 %", ("en", "de")),
        ("x", ("en", "de")),
        (RUSSIAN, ("en", "de")),  # a script of no candidate
        (GERMAN, ("pt", "ru")),  # plainly another language
        ("この病院は来年閉鎖されます。", ("zh", "en")),
        (GERMAN, ()),
    ],
)
def test_nothing_is_said_where_no_candidate_can_be_meant(identifier, text, candidates):
    assert detect_language(text, languages(*candidates)) is None


def test_one_word_is_less_sure_than_a_sentence(identifier):
    candidates = languages("es", "pt")
    word, sentence = (detect_language(text, candidates) for text in ("animal", SPANISH))
    assert word is not None
    assert sentence is not None
    assert word[1] < sentence[1]
    assert sentence[1] > 0.99


def test_the_same_is_said_twice(identifier):
    candidates = languages("en", "de", "pt", "es")
    assert detect_language("hospital", candidates) == detect_language("hospital", candidates)


def test_a_page_of_text_needs_no_identifier(monkeypatch):
    def asked(*_arguments):
        raise AssertionError("nobody needs to be asked")

    monkeypatch.setattr(identify, "_asked", asked)
    page = " ".join([GERMAN] * 8)
    found = detect_language(page)
    assert found is not None
    assert found[0].base == "de"

"""Languages by their names: what is copied from CLDR is what Babel has."""

import pytest
from babel import Locale
from babel.localedata import exists

from workbench.domain.language_table import NAMES
from workbench.formats.language_names import language_named

GREAT = ("ru", "de", "fr", "es", "pt", "it", "zh", "ja", "ar", "uk", "pl", "tr", "hi", "ko")


@pytest.mark.parametrize("code", [code for code in NAMES if exists(code)])
def test_every_language_is_known_by_its_own_name(code: str) -> None:
    own = Locale(code).languages.get(code)
    if own and "(" not in own:
        found = language_named(own)
        assert found is not None
        assert Locale(found.base).languages[found.base] == own  # two languages share a name


@pytest.mark.parametrize("code", GREAT)
def test_every_great_language_is_known_by_its_english_name_and_its_code(code: str) -> None:
    for text in (NAMES[code], NAMES[code].upper(), code, code.upper()):
        found = language_named(text)
        assert found is not None
        assert found.code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Chinese (Traditional)", "zh-Hant"),
        ("English – UK", "en-GB"),
        ("Deutsch (Schweiz)", "de-CH"),
        ("Español (México)", "es-MX"),
        ("Russian (ru)", "ru"),
        ("Bahasa Indonesia", "id"),
    ],
)
def test_a_place_or_a_script_may_stand_behind_the_name(text: str, code: str) -> None:
    assert str(language_named(text)) == code


@pytest.mark.parametrize("text", ["", "No", "Is", "Thailand", "English (Lisp)", "English, really?"])
def test_what_names_no_language_is_none(text: str) -> None:
    assert language_named(text) is None

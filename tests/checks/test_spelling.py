"""Spelling, by a small dictionary made here and by the system's own where they are installed."""

import importlib.util
import os
from pathlib import Path

import pytest

from workbench.checks import hunspell
from workbench.checks.hunspell import choose, dictionary_of, installed
from workbench.domain.findings import Confidence
from workbench.domain.languages import Language
from workbench.domain.text import Tag, TaggedText, TagKind

CHECK = "spelling.word"
BOLD = Tag(TagKind.OPEN, "1", "<b>", "b")
SYSTEM = Path("/usr/share/hunspell")

AFFIXES = """\
SET UTF-8
TRY esianrtolcdugmphbyfvkwqxz
SFX S Y 1
SFX S 0 s .
SFX D Y 1
SFX D 0 ed .
REP 1
REP f ph
"""
WORDS = ["the", "mill/S", "grind/S", "slow/D", "wheel/S", "turn/SD", "etc.", "river/S", "can't"]

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("hunspell") is None,
    reason="Hunspell has no package for this computer; spelling is not checked on it",
)


@pytest.fixture
def dictionary(tmp_path, monkeypatch):
    """An English dictionary of nine words."""
    folder = tmp_path / "dictionaries"
    folder.mkdir()
    (folder / "en_GB.aff").write_text(AFFIXES, encoding="utf-8")
    (folder / "en_GB.dic").write_text(f"{len(WORDS)}\n" + "\n".join(WORDS), encoding="utf-8")
    monkeypatch.setenv("WINNOW_DICTIONARIES", str(folder))
    hunspell._installed.cache_clear()
    hunspell._dictionary_of.cache_clear()
    yield dictionary_of(Language.parse("en"))
    hunspell._installed.cache_clear()
    hunspell._dictionary_of.cache_clear()


@pytest.mark.parametrize(
    ("target", "marked"),
    [
        ("the weel turned", ["weel"]),
        ("the mills can’t turn", []),
        ("the rivre, the whele", ["rivre", "whele"]),
        ("the mill-wheel turns", []),
        ("the mill turns etc.", []),
    ],
)
def test_words_the_dictionary_lacks_are_found(ask, dictionary, target, marked):
    found = ask(CHECK, "de>en", "Die Mühle.", target)
    assert [finding.target_span.of(target) for finding in found] == marked
    assert all(finding.confidence is None for finding in found)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Kaffkes Mühle", "the kaffke mill"),
        ("Die Mühle.", "the HMTL mill"),
        ("Die Mühle.", "the iphoneX2 mill, wrd3, 12thh"),
        ("Die Mühle.", "the mill turns: https://exmaple.org/whele and whele_turn(x)"),
        ("Die Mühle.", "the мельница turns"),
        ("Die Mühle.", "%(whele)s turns {whele}"),
        ("Die Mühle.", "the mill qzxwvkj turns"),
    ],
    ids=["of the source", "acronym", "code", "address", "script", "placeholder", "like no word"],
)
def test_what_is_no_mistake_of_spelling_passes(ask, dictionary, source, target):
    assert not ask(CHECK, "de>en", source, target)


def test_a_name_is_a_hint_at_most(ask, dictionary):
    (found,) = ask(CHECK, "de>en", "Die Mühle.", "the Milll turns")
    assert found.confidence is Confidence.HINT


def test_a_word_that_resembles_none_is_told_only_when_hints_are_wanted(ask, dictionary):
    (found,) = ask(CHECK, "de>en", "Die Mühle.", "the mill qzxwvkj turns", hints=True)
    assert found.confidence is Confidence.HINT


def test_a_word_cut_by_a_tag_is_left_alone(ask, dictionary):
    target = TaggedText("the w\ufffcele turns", (BOLD,))
    assert not ask(CHECK, "de>en", "Die Mühle.", target)


@pytest.mark.parametrize("words", [("weel",), ("en:Weel",), ("de:x", "weel")])
def test_words_of_ones_own_pass(ask, dictionary, words):
    assert not ask(CHECK, "de>en", "Die Mühle.", "the weel turned", words=words)


def test_a_word_of_another_language_does_not_pass(ask, dictionary):
    assert ask(CHECK, "de>en", "Die Mühle.", "the weel turned", words=("de:weel",))


def test_suggestions_stand_in_a_finding_once_somebody_asked_for_them(ask, dictionary):
    (before,) = ask(CHECK, "de>en", "Die Mühle.", "the weel turned")
    assert before.suggestions == ()
    dictionary.suggest("weel")
    (after,) = ask(CHECK, "de>en", "Die Mühle.", "the weel turned")
    assert after.suggestions[0].text == "wheel"
    assert len(after.suggestions) <= 5
    assert all(suggestion.span == after.target_span for suggestion in after.suggestions)


def test_without_a_dictionary_nothing_is_said(ask):
    assert installed() == {}
    assert not ask(CHECK, "de>en", "Die Mühle.", "teh weel")


@pytest.mark.parametrize("base", ["zh", "ja", "th"])
def test_languages_without_spaces_are_left_alone(ask, dictionary, base):
    assert not ask(CHECK, f"en>{base}", "The mill.", "teh weel")


def test_a_damaged_dictionary_is_no_dictionary(tmp_path, monkeypatch, ask):
    (tmp_path / "en_GB.aff").write_bytes(b"SET NO-SUCH-CODE\n")
    (tmp_path / "en_GB.dic").write_bytes(b"\xff\xfe\x00")
    monkeypatch.setenv("WINNOW_DICTIONARIES", str(tmp_path))
    hunspell._installed.cache_clear()
    hunspell._dictionary_of.cache_clear()
    assert not ask(CHECK, "de>en", "Die Mühle.", "teh weel")
    hunspell._dictionary_of.cache_clear()


@pytest.mark.parametrize(
    ("code", "have", "chosen"),
    [
        ("pt-PT", ["pt-BR", "pt-PT"], "pt-PT"),
        ("pt", ["pt-PT", "pt-BR"], "pt-BR"),
        ("pt-AO", ["pt-PT"], "pt-PT"),
        ("de", ["de-AT", "de-DE"], "de-DE"),
        ("ru", ["ru"], "ru"),
        ("es-MX", ["en-US"], None),
    ],
)
def test_a_language_falls_back_on_another_region(code, have, chosen):
    found = {name: Path(name) for name in have}
    language = Language.parse(code)
    assert choose(language.base, language.region, found) == (Path(chosen) if chosen else None)


def test_both_ways_to_hunspell_agree(dictionary):
    """Through the library's own functions, and through the wrapper where it exports none."""
    from hunspell import hunspell as wrapper

    other = wrapper.HunspellWrap("en_GB", hunspell_data_dir=str(dictionary.path.parent))
    for word in ("wheel", "weel", "turned", "Mill", "rivre"):
        assert bool(other.spell(word)) is dictionary.knows(word)
    assert tuple(other.suggest("weel"))[:5] == dictionary.suggest("weel")


@pytest.mark.parametrize(
    ("code", "right", "wrong", "meant"),
    [
        ("en", "The colours of the harbour were beautiful.", "beautifull", "beautiful"),
        ("de", "Die Fußballweltmeisterschaft beginnt übermorgen.", "übermrogen", "übermorgen"),
    ],
)
def test_the_systems_own_dictionaries(ask, monkeypatch, code, right, wrong, meant):
    base = {"en": "en_US", "de": "de_DE"}[code]
    if not (SYSTEM / f"{base}.dic").is_file():
        pytest.skip(f"no {base} dictionary in {SYSTEM}")
    monkeypatch.setenv("WINNOW_DICTIONARIES", os.fspath(SYSTEM))
    hunspell._installed.cache_clear()
    hunspell._dictionary_of.cache_clear()
    last = right.rstrip(".").split()[-1]
    assert not ask(CHECK, f"ru>{code}", "Текст.", right)
    broken = right.replace(last, wrong)
    (found,) = ask(CHECK, f"ru>{code}", "Текст.", broken)
    assert found.target_span.of(broken) == wrong
    dictionary = dictionary_of(Language.parse(code))
    assert dictionary is not None
    assert meant in dictionary.suggest(wrong)
    hunspell._installed.cache_clear()
    hunspell._dictionary_of.cache_clear()

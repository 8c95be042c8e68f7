"""The translations of the window follow its texts: nothing missing, nothing left over."""

import importlib.util
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture(scope="module")
def translations():
    sys.path.insert(0, str(PACKAGING))
    try:
        spec = importlib.util.spec_from_file_location("translations", PACKAGING / "translations.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        yield module
    finally:
        sys.path.remove(str(PACKAGING))
        for name in ("translations", "translatable"):
            sys.modules.pop(name, None)


def test_every_text_of_the_window_is_translated_and_keeps_its_places(translations):
    assert list(translations.check()) == []


def test_a_text_without_a_translation_is_found(translations, tmp_path, monkeypatch):
    folder = tmp_path / "i18n"
    folder.mkdir()
    for name in ("sentences.tsv", "winnow_ru.ts"):
        (folder / name).write_bytes((translations.FOLDER / name).read_bytes())
    path = folder / "winnow_ru.ts"
    known = translations.read(path)
    texts = translations.translatable.everything()
    known["Words", "about %1 min left", ""] = ["скоро"]
    known["Words", "today", ""] = [""]
    translations.write(path, texts, known)
    monkeypatch.setattr(translations, "FOLDER", folder)
    problems = list(translations.check())
    assert len(problems) == 2
    assert "loses or adds a place" in problems[0]
    assert "“today” is not translated" in problems[1]


def test_updating_keeps_what_is_translated(translations, tmp_path):
    texts = translations.translatable.everything()
    path = tmp_path / "winnow_ru.ts"
    known = translations.read(translations.FOLDER / "winnow_ru.ts")
    translations.write(path, texts, known)
    wanted = translations.translatable.named(texts)
    written = translations.read(path)
    assert written.keys() == wanted.keys()
    assert all(written[key] == known[key] for key in wanted if key in known)


@pytest.mark.parametrize(
    ("template", "numbered"),
    [
        ("", ""),
        ("The number %0 became %0.", "The number %1 became %2."),
        ("%0%0", "%1%2"),
        ("100 % sure", "100 % sure"),
    ],
)
def test_the_places_of_a_sentence_are_numbered_as_they_come(translations, template, numbered):
    assert translations.translatable.renumbered(template) == numbered

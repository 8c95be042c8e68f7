import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel

from workbench.domain.errors import InputError
from workbench.domain.languages import Language
from workbench.gui.errors import ErrorReporter
from workbench.gui.fields import LanguageBox
from workbench.gui.language import locale_of, use_language
from workbench.gui.sentences import Said, languages_in, sentence
from workbench.gui.stage import Stage
from workbench.gui.words import count_text

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def english(qapp):
    """Whatever a test speaks, the next one speaks English."""
    yield qapp
    use_language(qapp, "en")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.fixture(scope="module")
def invented(tmp_path_factory):
    """The invented languages: a long one and one from right to left."""
    folder = tmp_path_factory.mktemp("i18n")
    script = ROOT / "packaging" / "translations.py"
    subprocess.run([sys.executable, str(script), "pseudo", str(folder)], check=True)
    return folder


def test_a_locale_without_a_place_still_groups_its_thousands(monkeypatch):
    monkeypatch.setattr(QLocale, "system", staticmethod(QLocale.c))
    assert locale_of("system").toString(12_345) == "12,345"
    assert locale_of("ru").language() == QLocale.Language.Russian


@pytest.mark.parametrize(("count", "words"), [
    (1, "1 сегмент изменён."), (2, "2 сегмента изменены."), (5, "5 сегментов изменено."),
    (1_000, "1\u00a0000 сегментов изменено."),
])  # fmt: skip
def test_russian_counts_with_its_three_plurals(english, count, words):
    use_language(english, "ru")
    assert count_text("%n segment(s) changed.", count, "Desk") == words


def test_a_finding_is_said_in_the_language_of_the_window(english):
    assert sentence("The number 12 became 21.") == "The number 12 became 21."
    use_language(english, "ru")
    said = sentence("The number 12 became 21.")
    assert "12" in said
    assert "21" in said
    assert said.startswith("Число")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The pattern “(шум” has a bracket without its partner.",
            "В шаблоне «(шум» скобка без пары.",
        ),
        (
            "ru-en.tsv, line 7: the entry “a” has no source pattern.",
            "ru-en.tsv, строка 7: у статьи «a» нет исходного шаблона.",
        ),
    ],
)
def test_a_clause_from_below_is_said_as_a_sentence_or_at_its_line(english, text, said):
    use_language(english, "ru")
    assert sentence(text) == said


def test_what_no_template_fits_is_shown_as_it_is(english):
    use_language(english, "ru")
    assert sentence("A plug-in's own words, 12.") == "A plug-in's own words, 12."
    assert sentence("") == ""


def test_what_a_translator_wrote_stays_as_she_wrote_it_inside_a_message(english):
    use_language(english, "ru")
    for text in ("Look at this on Monday.", "The number 1 is missing, 2 segments"):
        said = sentence(f"The name {text} is missing.")
        assert said == f"Имя {text} пропущено."
    note = "Tell the client on Monday: the segment is missing."
    assert sentence(note) == note
    assert sentence("Comment on 3 segments") == "Comment on 3 segments"
    assert sentence("Comment on 3 segments", Said.TITLE) != "Comment on 3 segments"


def test_languages_inside_a_message_are_named_in_the_language_of_the_window(english):
    use_language(english, "ru")
    said = sentence("The translation seems to be in German, not in Brazilian Portuguese.")
    assert said == "Похоже, язык перевода — немецкий, а не бразильский португальский."


def test_what_a_lexicon_says_stands_in_the_quotation_marks_of_the_window(english):
    use_language(english, "ru")
    said = sentence(
        "«сесть на шею» means to live at somebody's expense; “sit on the neck” renders it word "
        "for word; try “live off someone”, “sponge off someone”."
    )
    assert "«to live at somebody's expense»" in said
    assert "«live off someone», «sponge off someone»" in said
    assert "“" not in said


@pytest.mark.parametrize(
    ("title", "shown"),
    [("Russian → English, German", "русский → английский, немецкий"),
     ("English → Portuguese (BR)", "английский → португальский (BR)"),
     ("Elvish → Orkish", "Elvish → Orkish"), ("", "")],
)  # fmt: skip
def test_languages_of_a_project_are_named_in_the_language_of_the_window(english, title, shown):
    use_language(english, "ru")
    assert languages_in(title) == shown
    use_language(english, "en")
    assert languages_in(title) == title


def test_in_a_russian_window_a_language_is_chosen_by_its_russian_or_its_english_name(
    english, qtbot
):
    use_language(english, "ru")
    box = LanguageBox()
    qtbot.addWidget(box)
    for typed in ("украинский", "Ukrainian", "uk"):
        box.setEditText(typed)
        assert box.language() == Language.parse("uk")


def test_a_page_of_text_is_not_searched_longer_than_it_is_long(english):
    use_language(english, "ru")
    letters = "The number " * 20_000
    assert sentence(letters) == letters


def test_an_error_is_said_in_the_language_of_the_window(english):
    use_language(english, "ru")
    error = InputError("There is no file мой файл.txt; check the name and the folder.")
    assert sentence(str(error)) != str(error)
    assert "мой файл.txt" in sentence(str(error))


@pytest.fixture
def stage(qtbot, english, settings, themes, project):
    made = Stage(english, settings, themes, ErrorReporter())
    made.window.resize(1280, 800)
    made.window.show()
    yield made
    made.close()
    made.deleteLater()


def test_the_language_changes_without_a_restart_and_nobody_loses_her_place(
    qtbot, stage, project, idle
):
    first = stage.window
    first.open_project(project)
    idle(first)
    first.desk.control.go(2)
    where = first.desk.control.segment_id
    title = first.book.spec("project.open").text
    first.sheets.setting_chosen.emit("window.language", "ru")
    qtbot.waitUntil(lambda: stage.window is not first, timeout=10_000)
    second = stage.window
    idle(second)
    qtbot.waitUntil(
        lambda: second.desk is not None and second.desk.control.segment_id == where, timeout=10_000
    )
    assert second.book.spec("project.open").text != title
    assert second.isVisible()


def test_a_language_from_right_to_left_mirrors_the_window(
    qtbot, english, invented, settings, themes, project, idle
):
    use_language(english, "ar", invented)
    assert QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    stage = Stage(english, settings, themes, ErrorReporter())
    try:
        stage.window.resize(1280, 800)
        stage.window.show()
        stage.window.open_project(project)
        idle(stage.window)
        desk = stage.window.desk
        grid, inspector = desk.grid, desk.inspector
        assert grid.mapTo(desk, grid.rect().topLeft()).x() > inspector.geometry().x()
    finally:
        stage.close()
        stage.deleteLater()
        use_language(english, "en")


def test_no_label_is_cut_off_in_a_language_1_4_times_as_long(
    qtbot, english, invented, settings, themes, project, idle
):
    use_language(english, "de", invented)
    stage = Stage(english, settings, themes, ErrorReporter())
    try:
        stage.window.resize(1280, 800)
        stage.window.show()
        stage.window.open_project(project)
        idle(stage.window)
        stage.window.book["window.preferences"].trigger()
        cut = [
            label.text()
            for label in stage.window.findChildren(QLabel)
            if label.isVisible()
            and not label.wordWrap()
            and label.text()
            and label.width() + 1 < label.minimumSizeHint().width()
        ]
        assert cut == []
    finally:
        stage.close()
        stage.deleteLater()
        use_language(english, "en")

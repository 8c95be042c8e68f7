import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox

from workbench.config.settings import SETTINGS, Settings
from workbench.domain.languages import Language
from workbench.gui.errors import describe_bug
from workbench.gui.fields import LanguageBox, all_languages, language_label, unused_path
from workbench.services import importing, opening

OPENERS = {
    "new project": lambda window, _: window.sheets.new_project(),
    "preferences": lambda window, _: window.sheets.preferences(),
    "cheat sheet": lambda window, _: window.sheets.cheat_sheet(),
    "doctor": lambda window, _: window.sheets.doctor(),
    "about": lambda window, _: window.sheets.about(),
    "bug": lambda window, _: window.sheets.show_bug(describe_bug(ValueError("x"))),
    "import": lambda window, table: window.sheets.import_paths([table]),
    "export": lambda window, _: window.sheets.export(),
    "project settings": lambda window, _: window.sheets.project_settings(),
    "lexicon": lambda window, _: window.sheets.lexicon(),
    "person": lambda window, _: window.sheets.person(),
    "import marks": lambda window, table: window.sheets.import_marks(table),
    "export marks": lambda window, _: window.sheets.export_marks(),
    "report": lambda window, _: window.sheets.report(),
    "translate": lambda window, _: window.sheets.translate(),
    "models": lambda window, _: window.sheets.models(),
    "score": lambda window, _: window.sheets.score(),
    "check": lambda window, _: window.sheets.check(),
}


@pytest.mark.parametrize("opener", OPENERS.values(), ids=OPENERS)
def test_a_closed_sheet_is_freed(desk, table, idle, dies, qtbot, opener):
    def open_and_close():
        opener(desk, table)
        idle(desk)
        sheet = desk.host.sheet
        assert sheet.isVisible()
        desk.host.close_sheet()
        return sheet

    open_and_close()  # what is imported and cached the first time is no leak
    assert dies(open_and_close)


def test_a_closed_palette_is_freed(desk, dies):
    def open_and_close():
        desk.sheets.palette()
        palette = desk.sheets.open_palette
        desk.sheets.close_palette()
        return palette

    open_and_close()
    assert dies(open_and_close)


def test_a_closed_desk_is_freed(desk, project, idle, dies):
    def open_and_close():
        desk.open_project(project)
        idle(desk)
        page = desk.desk
        desk.controller.close()
        return page

    open_and_close()
    assert dies(open_and_close, collected=True)


def test_escape_closes_a_sheet_and_gives_the_focus_back(desk, qtbot):
    before = desk.focusWidget()
    desk.sheets.check()
    sheet = desk.host.sheet
    assert sheet.isAncestorOf(desk.focusWidget())
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Escape)
    assert desk.host.sheet is None
    assert desk.focusWidget() is before


def test_a_sheet_stays_inside_a_small_window(desk, idle):
    desk.resize(720, 480)
    for opener in (desk.sheets.preferences, desk.sheets.cheat_sheet, desk.sheets.new_project):
        opener()
        idle(desk)
        assert desk.pages.rect().contains(desk.host.sheet.geometry())


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_goes_round(window, settings, setting):
    window.sheets.preferences()
    editor = window.host.sheet.editors[setting.name]
    assert editor.value() == settings[setting.name]
    field = editor.focusProxy()
    if isinstance(field, QCheckBox):
        field.click()
    elif isinstance(field, QComboBox):
        field.setCurrentIndex((field.currentIndex() + 1) % field.count())
        field.activated.emit(field.currentIndex())
    elif setting.type in (int, float):
        field.setValue(field.value() + field.singleStep())
    else:
        field.setText("Anna")
        field.editingFinished.emit()
    assert Settings(settings._path)[setting.name] == editor.value() != setting.default


def test_a_changed_role_is_the_sessions_role(desk, idle):
    desk.sheets.preferences()
    desk.sheets.setting_chosen.emit("user.role", "reviewer")
    assert desk.controller.session.role.value == "reviewer"
    assert desk.desk.session.role.value == "reviewer"
    idle(desk)


def test_keys_are_changed_in_the_preferences(window):
    window.sheets.preferences()
    page = window.host.sheet.keys
    page.select("run.check")
    page.keys.setKeySequence(QKeySequence("Ctrl+Z"))
    page.set_keys()
    assert "taken by “Undo”" in page.trouble
    page.keys.setKeySequence(QKeySequence("Ctrl+Alt+C"))
    page.set_keys()
    assert page.trouble == ""
    assert window.book["run.check"].shortcut() == QKeySequence("Ctrl+Alt+C")


def test_the_cheat_sheet_shows_the_keys_in_force(window, qtbot):
    window.book.set_keys("run.check", ("Ctrl+Alt+C",))
    window.sheets.cheat_sheet()
    sheet = window.host.sheet
    assert ("Check", "Ctrl+Alt+C") in sheet.lines()
    assert ("Confirm and go on", "Ctrl+Return, Ctrl+Enter") in sheet.lines()
    qtbot.keyClicks(sheet.search, "undo")
    assert sheet.lines() == [("Undo", "Ctrl+Z")]


def test_a_project_is_made(window, tmp_path, idle, qtbot):
    window.sheets.new_project()
    sheet = window.host.sheet
    assert not sheet.primary.isEnabled()
    sheet.source.setEditText("ru")
    sheet.targets[0].setEditText("English")
    sheet.add_target()
    assert not sheet.primary.isEnabled()
    sheet.targets[1].setEditText("pt-BR")
    sheet.path.set_path(tmp_path / "press.winnow")
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    idle(window)
    project = window.controller.session.project
    assert project.source_language.code == "ru"
    assert [language.code for language in project.target_languages] == ["en", "pt-BR"]
    assert window.host.sheet is None


def test_a_project_that_exists_is_refused_in_the_sheet(window, project):
    window.sheets.new_project()
    sheet = window.host.sheet
    sheet.source.setEditText("en")
    sheet.targets[0].setEditText("de")
    sheet.path.set_path(project)
    sheet.primary.click()
    assert "exists already" in sheet.trouble
    assert window.controller.session is None


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Russian", "ru"),
        ("russian", "ru"),
        ("pt-BR", "pt-BR"),
        ("Portuguese (BR) – pt-BR", "pt-BR"),
        ("zh-Hant", "zh-Hant"),
        ("por", "pt"),
        ("Klingon", None),
        ("", None),
    ],
)
def test_a_language_is_typed_as_people_type_it(qtbot, typed, code):
    box = LanguageBox()
    qtbot.addWidget(box)
    box.setEditText(typed)
    language = box.language()
    assert (language.code if language else None) == code
    assert bool(box.property("invalid")) == (code is None and bool(typed))


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_tab_takes_the_first_suggestion_and_goes_on(window, qtbot):
    window.sheets.new_project()
    sheet = window.host.sheet
    qtbot.keyClicks(sheet.source.lineEdit(), "Ukrai")
    popup = sheet.source.completer().popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Tab)
    assert sheet.source.language().code == "uk"
    assert not popup.isVisible()
    assert window.focusWidget() is sheet.targets[0]


def test_every_language_offered_is_found_again_by_its_label(qtbot):
    box = LanguageBox()
    qtbot.addWidget(box)
    for language in all_languages():
        box.setEditText(language_label(language))
        assert box.language() == language


def test_the_import_preview_follows_corrections(desk, tmp_path, idle, qtbot):
    lines = tmp_path / "ref2.txt"
    lines.write_text("Eins.\nZwei.\nDrei.\nVier.\n", encoding="utf-8")
    desk.sheets.import_paths([lines])
    sheet = desk.host.sheet
    assert sheet.role.currentData() == "reference"
    idle(desk)
    assert sheet.preview.headings == ("", "source", "reference:ref2")
    assert sheet.preview.rows[0][1:] == ("The cat sat on the mat.", "Eins.")
    sheet.role.setCurrentIndex(sheet.role.findData("source"))
    sheet.split.setCurrentIndex(sheet.split.findData("lines"))
    qtbot.waitUntil(lambda: sheet.preview.headings == ("", "source"), timeout=5000)
    assert sheet.preview.segments == 4
    sheet.dismiss()
    idle(desk)


def test_a_table_that_is_not_understood_is_told_its_columns(desk, tmp_path, idle, qtbot):
    table = tmp_path / "liste.csv"
    table.write_text(
        "Nr;Quelle;Ziel;Vorlage\n1;One.;Eins.;Eines.\n2;Two.;Zwei.;Zwo.\n", encoding="utf-8"
    )
    desk.sheets.import_paths([table])
    idle(desk)
    sheet = desk.host.sheet
    assert sheet.trouble.endswith("Say above what the columns hold.")
    assert not sheet.primary.isEnabled()
    assert sheet.preview.rows[1][1:3] == ("One.", "Eins.")
    assert sheet.columns.isVisible()
    sheet.columns.first_line.setFocus()
    qtbot.keyClick(sheet.columns.first_line, Qt.Key.Key_Space)
    for box, letters in zip(sheet.columns.boxes, ("Nu", "So", "Ta", "Re"), strict=True):
        box.setFocus()
        qtbot.keyClicks(box, letters)
    qtbot.waitUntil(lambda: sheet.primary.isEnabled(), timeout=5000)
    assert sheet.trouble == ""
    assert sheet.preview.headings == ("", "source", "target", "reference:Vorlage")
    assert sheet.preview.rows[0] == ("1", "One.", "Eins.", "Eines.")
    sheet.primary.click()
    idle(desk)
    documents = desk.controller.session.project.documents
    assert [one.segment_count for one in documents.all() if one.name == "liste"] == [2]
    assert "Vorlage" in documents.reference_sets()


@pytest.mark.parametrize(
    ("name", "code"),
    [("letters.en-fr.tsv", "fr"), ("letters_fr.tsv", "fr"), ("fr.tsv", "fr"), ("letters.tsv", ""),
     ("en-de-fr.tsv", "fr"), ("friends.tsv", "")],
)  # fmt: skip
def test_a_files_name_tells_its_target_language(
    window, tmp_path, settings, table, idle, name, code
):
    path = tmp_path / "two.winnow"
    made = opening.create_project(
        path, Language.parse("en"), [Language.parse("de"), Language.parse("fr")], settings
    )
    opening.close(made)
    window.open_project(path)
    idle(window)
    window.sheets.import_paths([table.rename(tmp_path / name)])
    idle(window)
    sheet = window.host.sheet
    assert sheet.language.currentData() == code
    assert sheet.preview.items[0].languages == ("en", code or "de")
    sheet.dismiss()


def test_what_a_table_was_taken_for_can_be_corrected(desk, table, idle, qtbot):
    desk.sheets.import_paths([table])
    idle(desk)
    sheet = desk.host.sheet
    roles = [box.currentData() for box in sheet.columns.boxes]
    assert roles == ["id", "source", "target", "reference", "candidate"]
    assert sheet.columns.chosen() == ()
    sheet.columns.boxes[4].setCurrentIndex(sheet.columns.boxes[4].findData(""))
    qtbot.waitUntil(
        lambda: sheet.preview.headings == ("", "source", "target", "reference:reference"),
        timeout=5000,
    )
    sheet.dismiss()
    idle(desk)


def test_lines_that_do_not_align_are_said_with_both_numbers(desk, tmp_path, idle):
    lines = tmp_path / "hyp.beta.txt"
    lines.write_text("Eins.\nZwei.\n", encoding="utf-8")
    desk.sheets.import_paths([lines])
    idle(desk)
    sheet = desk.host.sheet
    assert "2 lines" in sheet.trouble and "4 segments" in sheet.trouble
    assert not sheet.primary.isEnabled()


def test_an_uncertain_encoding_can_be_named(desk, tmp_path, idle, qtbot):
    text = tmp_path / "note.txt"
    text.write_bytes("Съешь ещё.".encode("koi8-r"))
    desk.sheets.import_paths([text])
    idle(desk)
    sheet = desk.host.sheet
    if sheet.trouble:
        assert "--encoding" not in sheet.trouble
    sheet.encoding.setCurrentText("koi8-r")
    qtbot.waitUntil(lambda: sheet.preview is not None and not desk.jobs.busy, timeout=5000)
    qtbot.waitUntil(lambda: "ещё" in sheet.preview.rows[0][1], timeout=5000)


def test_what_is_corrected_is_what_is_imported(desk, tmp_path, idle):
    lines = tmp_path / "answer.txt"
    lines.write_text("Eins.\nZwei.\nDrei.\nVier.\n", encoding="utf-8")
    desk.sheets.import_paths([lines])
    sheet = desk.host.sheet
    sheet.role.setCurrentIndex(sheet.role.findData("candidate"))
    sheet.system.setText("beta")
    sheet.look()
    idle(desk)
    sheet.primary.click()
    idle(desk)
    assert "beta" in desk.controller.session.project.documents.systems()


def test_a_reference_comes_into_the_document_of_the_chosen_language(
    window, tmp_path, settings, idle
):
    path = tmp_path / "two.winnow"
    languages = [Language.parse("de"), Language.parse("fr")]
    made = opening.create_project(path, Language.parse("en"), languages, settings)
    (tmp_path / "bags.txt").write_text("Two bags.\nRain.\n", encoding="utf-8")
    importing.import_files(made, [tmp_path / "bags.txt"])
    opening.close(made)
    window.open_project(path)
    idle(window)
    (tmp_path / "ref.fr.txt").write_text("Deux sacs.\nPluie.\n", encoding="utf-8")
    window.sheets.import_paths([tmp_path / "ref.fr.txt"])
    idle(window)
    sheet = window.host.sheet
    assert sheet.document.currentText() == "bags (fr)"
    assert sheet.document.itemText(0) == "bags (de)"
    sheet.primary.click()
    idle(window)
    project = window.controller.session.project
    for language, count in zip(languages, (0, 2), strict=True):
        document = project.documents.named("bags", language)
        rows = project.segments.rows([s.id for s in project.segments.of_document(document.id)])
        assert sum(row.reference is not None for row in rows) == count


def test_translating_without_a_model_says_what_to_get(desk, idle, monkeypatch, tmp_path):
    from workbench.services import translating

    monkeypatch.setattr(translating, "model_roots", lambda: [tmp_path / "models"])
    monkeypatch.setenv("PATH", "")
    desk.sheets.translate()
    idle(desk)
    sheet = desk.host.sheet
    assert "English → German" in sheet._missing.text()
    assert "translate-en_de" in sheet._missing.text()
    assert "press “Add a model”" in sheet._missing.text()
    assert "winnow" not in sheet._missing.text()
    assert not sheet.primary.isEnabled()


def test_two_models_lead_where_none_leads_straight(desk, idle, monkeypatch):
    from workbench.mt import registry

    way = (Language.parse("pt"), "en-pt+pt-de")
    monkeypatch.setattr(registry, "engine_names", lambda *_: [])
    monkeypatch.setattr(registry, "way_through", lambda *_: way)
    asked = []
    monkeypatch.setattr(desk.controller, "translate", lambda *what: asked.append(what))
    desk.sheets.translate()
    idle(desk)
    sheet = desk.host.sheet
    assert "go through Portuguese" in sheet._missing.text()
    assert sheet.engine.currentText() == "en-pt+pt-de"
    sheet.all.setChecked(True)
    sheet.primary.click()
    assert asked[0][0] == "en-pt+pt-de"


def test_scoring_without_references_offers_to_import_one(window, tmp_path, idle):
    window.controller.create(tmp_path / "bare.winnow", Language.parse("en"), [Language.parse("de")])
    window.sheets.score()
    idle(window)
    sheet = window.host.sheet
    assert not sheet.primary.isEnabled()
    assert sheet._import.isVisible()


def test_only_chosen_families_are_checked(desk, idle):
    desk.sheets.check()
    sheet = desk.host.sheet
    sheet.everything.click()
    assert not sheet.primary.isEnabled()
    sheet.families["numbers"].setChecked(True)
    sheet.primary.click()
    idle(desk)
    assert set(desk.controller.session.project.findings.counts()) == {"numbers.changed"}


def test_a_report_of_what_the_list_shows(desk, tmp_path, idle):
    desk.show_query("status:new")
    idle(desk)
    desk.sheets.report()
    sheet = desk.host.sheet
    assert sheet.shown_only.isVisible()
    sheet.kinds[".json"].setChecked(True)
    assert sheet.path.path().suffix == ".json"
    sheet.path.set_path(tmp_path / "part.json")
    sheet.shown_only.setChecked(True)
    sheet.primary.click()
    idle(desk)
    assert (tmp_path / "part.json").is_file()


def test_a_report_with_an_unknown_ending_is_refused_before(desk, tmp_path):
    desk.sheets.report()
    sheet = desk.host.sheet
    sheet.path.set_path(tmp_path / "report.doc")
    assert not sheet.primary.isEnabled()
    assert ".html" in sheet.trouble


def test_exporting_writes_the_document_back(desk, tmp_path, idle):
    desk.sheets.export()
    sheet = desk.host.sheet
    sheet.path.set_path(tmp_path / "out.tsv")
    sheet.primary.click()
    idle(desk)
    assert "Die Katze saß" in (tmp_path / "out.tsv").read_text(encoding="utf-8")


def test_an_unused_name_is_proposed(tmp_path):
    first = tmp_path / "a.winnow"
    assert unused_path(first) == first
    first.touch()
    assert unused_path(first).name == "a 2.winnow"


def test_a_model_can_be_added_where_one_is_missing(desk, idle, tmp_path, monkeypatch):
    from workbench.gui import files

    broken = tmp_path / "en_de.argosmodel"
    broken.write_text("no model")
    monkeypatch.setattr(files, "ask_model_file", lambda parent: broken)
    desk.sheets.translate()
    idle(desk)
    desk.host.sheet.add_menu.actions()[0].trigger()
    idle(desk)
    assert desk.notices.notice.kind == "error"
    assert "en_de.argosmodel" in desk.notices.notice.text
    assert desk.host.sheet is not None

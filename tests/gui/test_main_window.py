import sqlite3

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workbench.domain.findings import Confidence, Finding, Severity
from workbench.domain.statuses import Status
from workbench.gui import files
from workbench.gui.main_window import MainWindow
from workbench.gui.tokens import DARK
from workbench.services import opening
from workbench.store.findings import Checked


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, buttons, keys = QPointF(50, 50), Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(where.toPoint(), copy, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(where, copy, data, buttons, keys))


def test_the_welcome_page_is_shown_first(window):
    assert window.pages.currentWidget() is window.welcome
    assert window.windowTitle() == "Winnow"
    assert not window.toolbar.isVisible()
    assert not window.book["run.check"].isEnabled()
    assert window.book["project.new"].isEnabled()


def test_a_project_opens_on_the_desk(desk):
    assert desk.pages.currentWidget() is desk.desk
    assert desk.windowTitle() == "letters – Winnow"
    assert desk.book["run.check"].isEnabled()
    assert list(desk.desk.model.ids) == [1, 2, 3, 4]
    assert "segment.confirm" in desk.book
    titles = [action.text().replace("&", "") for action in desk.menuBar().actions()]
    assert titles == [
        "Project", "Edit", "Segment", "Findings", "Go", "Marks", "Run", "View", "Help",
    ]  # fmt: skip


def test_closing_a_project_goes_back_to_the_welcome_page(desk, project):
    desk.book["project.close"].trigger()
    assert desk.pages.currentWidget() is desk.welcome
    assert desk.controller.session is None
    assert [entry.path for entry in desk.welcome.entries] == [project]
    titles = [action.text().replace("&", "") for action in desk.menuBar().actions()]
    assert titles == ["Project", "Edit", "Run", "View", "Help"]


def test_a_project_that_cannot_be_opened_is_said_in_one_sentence(window, tmp_path):
    broken = tmp_path / "notes.winnow"
    broken.write_text("not a database")
    window.open_project(broken)
    assert window.controller.session is None
    assert window.notices.notice.kind == "error"
    assert "notes.winnow is not a Winnow project" in window.notices.notice.text


def test_the_foot_tells_how_far_it_is(desk, idle):
    desk.controller.score()
    idle(desk)
    desk.controller.numbers.count_later()
    idle(desk)
    assert desk.strip._progress.text() == "0 of 4 approved"
    assert desk.strip._score.text().startswith("chrF ")
    assert " ± " in desk.strip._score.text()


def test_checks_run_as_a_job_and_fill_the_foot(desk, idle, qtbot):
    desk.controller.check()
    idle(desk)
    qtbot.waitUntil(lambda: "finding" in desk.strip._findings.text(), timeout=5000)
    assert desk.notices.notice.kind == "good"
    desk.strip._findings.click()
    idle(desk)
    assert desk.desk.query_box.text() == "has:finding"
    assert 0 < len(desk.desk.model.ids) < 4


def test_the_foot_counts_what_its_click_lists_and_says_statuses_in_words(desk, idle, qtbot):
    session = desk.controller.session
    segment = session.project.segments.get(1)
    hint = Finding("reference.names", Severity.NEUTRAL, "accuracy", "Only a hint.",
                   confidence=Confidence.HINT)  # fmt: skip
    sure = Finding("numbers.changed", Severity.MAJOR, "accuracy", "The number differs.")
    texts = (segment.source.text, segment.target.text)
    session.project.findings.put(
        (Checked(segment.id, segment.revision, *texts, (hint, sure)),), "default"
    )
    desk.controller.numbers.count_later()
    idle(desk)
    qtbot.waitUntil(lambda: desk.strip._findings.text() == "1 finding", timeout=5000)
    assert desk.strip._meter.toolTip().splitlines()[0].split()[1] in {"new", "translated"}


def test_why_it_was_refused_is_not_wiped_away_by_what_comes_next(desk, monkeypatch):
    clock = iter((100.0, 100.2, 100.3, 200.0))
    monkeypatch.setattr("workbench.gui.status_strip.time.monotonic", lambda: next(clock))
    strip = desk.strip
    strip.say("Somebody else must approve segment 1.")
    strip.say("Nothing in this list waits for you.")
    assert strip.currentMessage() == (
        "Somebody else must approve segment 1. Nothing in this list waits for you."
    )
    strip.say("Not found in this list.")
    assert strip.currentMessage() == "Not found in this list."
    strip.say("Copied.")
    assert strip.currentMessage() == "Copied."


def test_an_edit_moves_the_corpus_score(desk, idle, qtbot):
    desk.controller.score(["chrF"])
    idle(desk)
    before = desk.strip._score.text()
    from workbench.domain.text import TaggedText
    from workbench.services import reviewing

    session = desk.controller.session
    segment = session.project.segments.get(2)
    changes = reviewing.edit_target(session, segment, TaggedText("Das kostet 12 Euro."))
    desk.desk.changes_made.emit(changes)
    qtbot.waitUntil(lambda: desk.strip._score.text() != before, timeout=5000)
    idle(desk)
    rescored = session.project.segments.rows([2])[0].scores
    assert rescored["chrF"] == pytest.approx(100)


def test_undo_and_redo_say_what_they_would_do(desk, idle, qtbot):
    from workbench.services import reviewing

    session = desk.controller.session
    outcome = reviewing.reject(session, [1], "Meaning is wrong")
    desk.desk.changes_made.emit(outcome.changes)
    undo, redo = desk.book["edit.undo"], desk.book["edit.redo"]
    qtbot.waitUntil(lambda: undo.text() == "Undo: Reject a segment", timeout=5000)
    assert not redo.isEnabled()
    undo.trigger()
    qtbot.waitUntil(lambda: redo.isEnabled(), timeout=5000)
    assert session.project.segments.get(1).status is not Status.REJECTED
    redo.trigger()
    qtbot.waitUntil(lambda: undo.text() == "Undo: Reject a segment", timeout=5000)
    idle(desk)
    assert session.project.segments.get(1).status is Status.REJECTED


def test_what_another_process_changes_is_shown(desk, project, idle, qtbot):
    other = sqlite3.connect(project)
    other.execute("UPDATE segment SET status='approved' WHERE id=1")
    other.commit()
    other.close()
    qtbot.waitUntil(lambda: desk.strip._progress.text() == "1 of 4 approved", timeout=8000)
    idle(desk)
    assert desk.desk.model.row(0).segment.status is Status.APPROVED


def test_the_theme_is_switched_while_running(desk, idle, qapp):
    desk.book["view.theme"].trigger()
    assert desk.settings["window.theme"] == "dark"
    assert desk.themes.theme is DARK
    assert DARK.surface in qapp.styleSheet()
    idle(desk)


def test_zoom_stays_within_what_the_setting_allows(desk, idle):
    for _ in range(30):
        desk.book["view.zoom_in"].trigger()
    assert desk.settings["window.zoom"] == 300
    desk.book["view.zoom_reset"].trigger()
    assert desk.settings["window.zoom"] == 100
    assert desk.desk.faces.zoom == 100
    idle(desk)


def test_a_switch_in_the_menu_is_a_setting(desk, idle):
    desk.book["view.hints"].trigger()
    assert desk.settings["window.show_hints"] is True
    assert desk.desk.model.show_hints is True
    idle(desk)


def test_a_dropped_project_is_opened(window, project, idle):
    drop(window, project)
    idle(window)
    assert window.controller.session.project.path == project


def test_dropped_files_are_shown_before_they_are_imported(desk, table, idle):
    drop(desk, table)
    idle(desk)
    assert desk.host.sheet.title == "Import files"
    assert desk.host.sheet.preview.segments == 4


def test_files_dropped_without_a_project_begin_one(window, table, idle):
    drop(window, table)
    sheet = window.host.sheet
    assert sheet.title == "New project"
    assert sheet.source.language().code == "en"
    assert sheet.target_languages()[0].code == "de"
    sheet.primary.click()
    idle(window)
    assert window.controller.session.project.path == table.with_name("letters.winnow")
    assert window.host.sheet.title == "Import files"
    window.host.sheet.primary.click()
    idle(window)
    assert list(window.desk.model.ids) == [1, 2, 3, 4]
    assert window.notices.notice.text.startswith("4 segments imported.")


def test_the_window_remembers_its_place(window, settings, themes, qtbot):
    window.resize(780, 560)
    window.close()
    again = MainWindow(settings, themes, window.errors)
    assert again.size() == window.size()
    again.dispose()


def test_a_report_offers_to_be_opened(desk, tmp_path, idle, monkeypatch):
    opened = []
    monkeypatch.setattr(files, "open_file", lambda path: opened.append(path) or True)
    out = tmp_path / "report.json"
    desk.controller.write_report(out, "status:new,translated")
    idle(desk)
    assert out.is_file()
    desk.notices._link.click()
    assert opened == [out]
    assert desk.notices.notice is None


def test_a_report_to_a_place_that_cannot_be_written_is_said(desk, tmp_path, idle):
    desk.controller.write_report(tmp_path / "nowhere" / "report.json")
    idle(desk)
    assert desk.notices.notice.kind == "error"
    assert "nowhere" in desk.notices.notice.text


def test_a_recent_project_that_is_gone_is_marked_and_removable(window, settings, project):
    project.unlink()
    window.show_recent()
    entry = window.welcome.entries[0]
    assert not entry._name.isEnabled()
    entry.removed.emit(entry.path)
    assert window.welcome.entries == []
    assert opening.recent_projects(settings) == []


def test_a_recent_project_opens_by_its_name(window, project, idle, qtbot):
    window.show_recent()
    window.welcome.entries[0]._name.click()
    idle(window)
    assert window.controller.session.project.path == project


def test_jobs_stop_when_the_window_closes(desk, qtbot):
    def work(progress):
        for step in range(100_000):
            qtbot_free_sleep()
            progress(step, 100_000)

    desk.jobs.run("Forever", work)
    qtbot.waitUntil(lambda: desk.jobs.busy)
    desk.close()
    assert not desk.jobs.busy


def qtbot_free_sleep():
    import time

    time.sleep(0.001)


def test_a_long_job_is_shown_with_its_way_out(desk, qtbot, idle):
    def work(progress):
        for step in range(2000):
            qtbot_free_sleep()
            progress(step, 2000, "checking")

    desk.jobs.run("Checking", work)
    qtbot.waitUntil(lambda: desk.strip.job.isVisible(), timeout=3000)
    assert desk.strip.job.text.startswith("Checking")
    desk.book["run.cancel"].trigger()
    idle(desk)
    assert not desk.strip.job.isVisible()


def test_the_document_chooser_appears_with_a_second_document(desk, table, idle, qtbot):
    assert not desk.toolbar._document_action.isVisible()
    second = table.with_name("second.tsv")
    second.write_bytes(table.read_bytes())
    from workbench.services.importing import ImportOptions

    desk.controller.import_files([second], ImportOptions())
    idle(desk)
    qtbot.waitUntil(lambda: desk.toolbar._document_action.isVisible(), timeout=5000)
    desk.book["view.previous_document"].trigger()
    idle(desk)
    assert desk.desk.query_box.text() == 'document:"second"'
    assert len(desk.desk.model.ids) == 4
    desk.book["view.next_document"].trigger()
    idle(desk)
    assert len(desk.desk.model.ids) == 8


def test_a_desk_that_is_closing_asks_the_project_nothing_more(desk, monkeypatch):
    page = desk.desk
    page.control.go(2)
    page.inspector.show_row(page.control.row)
    desk.controller.close()
    asked = []
    monkeypatch.setattr(page.control.terms, "_session", lambda: asked.append("terms"))
    monkeypatch.setattr(page.inspector, "_read_tab", lambda *_: asked.append("tab"))
    # As its parts go, the inspector turns from tab to tab; and the pause may still end.
    page.inspector.row_shown.emit()
    QTest.qWait(300)
    assert asked == []

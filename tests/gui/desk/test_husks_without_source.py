"""A translation whose source is lost, at the desk: husks found, taken by one key, described."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from workbench.domain.languages import Language
from workbench.domain.spans import Span
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText
from workbench.gui.desk.desk_page import DeskPage
from workbench.gui.theme import ThemeService
from workbench.services import checking, husk_entries, opening
from workbench.store.documents import NewSegment

from .conftest import Desk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TARGETS = ("He was hanging noodles on my ears again.", "She paints clouds all day.")


@pytest.fixture
def lone(tmp_path, settings, monkeypatch, qtbot, qapp, jobs, wait, plain_look):
    """The desk on two English sentences that once were Russian."""
    monkeypatch.setenv("WINNOW_HOME", str(tmp_path / "home"))
    russian, english = Language.parse("ru"), Language.parse("en")
    session = opening.create_project(tmp_path / "lone.winnow", russian, [english], settings)
    session.project.documents.add(
        name="lone",
        format_name="text",
        file_name="lone.txt",
        source_language=russian,
        target_language=english,
        original=b"",
        has_source=False,
        segments=[
            NewSegment(TaggedText(""), TaggedText(text), status=Status.TRANSLATED)
            for text in TARGETS
        ],
    )
    checking.check_project(session)
    themes = ThemeService("light")
    themes.install(qapp)
    page = DeskPage(session, themes, jobs)
    page.resize(1280, 800)
    page.show()
    page.activateWindow()
    page.setFocus()
    wait()
    yield Desk(page, qtbot, wait)
    page.close()
    wait()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    opening.close(session)


def test_a_husk_is_marked_in_the_target_and_its_suggestion_taken_by_one_key(lone):
    (found,) = lone.page.model.open_findings(lone.row(0))
    finding = found.finding
    assert finding.source_span is None
    assert finding.target_span.of(TARGETS[0]).startswith("hanging noodles")
    lone.page.grid.go_to(0)
    lone.press(Qt.Key.Key_1, CTRL)
    assert finding.suggestions[0].text in lone.stored(0).target.text
    assert "noodles" not in lone.stored(0).target.text


def test_an_own_entry_is_described_without_a_source_and_flags_at_once(lone):
    lone.page.grid.go_to(1)
    lone.press(Qt.Key.Key_F2)
    lone.page.editing.editor.select_span(Span(4, 17))
    lone.press(Qt.Key.Key_K, CTRL | SHIFT)
    panel = lone.page.husk_panel
    assert panel.literal.text() == "paint cloud"
    assert not panel.source_text.isVisible()
    panel.source.setText("красить облако")
    panel.good.setText("daydream")
    panel.target_only.setCurrentIndex(panel.target_only.findData("flag"))
    lone.qtbot.waitUntil(lambda: not panel._pause.isActive(), timeout=5000)
    lone.wait()
    assert panel._answer.text().startswith("Fires 1 time")
    lone.press(Qt.Key.Key_Return, on=panel.good)
    stored = lone.page.session.project.findings.all()
    assert any(
        one.finding.lexicon_entry == f"ru-en:{husk_entries.identifier_of('красить облако')}"
        for one in stored
    )

"""The scorecard at the desk: from a key to figures, and from a figure to the segments."""

import threading
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from workbench.domain.findings import Severity
from workbench.domain.spans import Span
from workbench.gui.desk import scorecard_control
from workbench.gui.desk.inspector.scorecard_panel import CategoryButton, figure
from workbench.review.scorecard import Verdict
from workbench.services import annotating, evaluating
from workbench.services.session import Session

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def marked(desk):
    """Marks of two people on the target, and of one on a system."""
    session, ids = desk.page.session, list(desk.page.model.ids)
    other = Session(session.project, session.settings, "boris", session.role)
    for who in (session, other):
        annotating.annotate(
            who, ids[0], "accuracy/mistranslation", Severity.MAJOR, target_span=Span(2, 10)
        )
    annotating.annotate(session, ids[1], "style/awkward", Severity.MINOR, target_span=Span(0, 5))
    annotating.mark_no_error(other, ids[1])
    annotating.annotate(
        session, ids[0], "terminology/wrong term", Severity.MINOR, system="alpha",
        target_span=Span(14, 19),
    )  # fmt: skip
    return desk


def panel_of(desk):
    return desk.page.inspector.marks_tab.scorecard


def said(desk):
    return "\n".join(label.text() for label in panel_of(desk).list.findChildren(QLabel))


def test_one_key_shows_the_figures_under_their_names(marked):
    marked.press(Key.Key_F4, CTRL)
    card = evaluating.scorecard(marked.page.session)
    text = said(marked)
    assert card.verdict is Verdict.TOO_SMALL and "Sample too small to tell" in text
    assert card.reason in text
    for score in card.scores:
        assert score.label in text
        assert figure(score.value) in text
    assert "decides" in text
    assert "EWC" in text and "5.5 penalty points (APT)" in text
    assert "boris" in text


def test_two_peoples_agreement_is_shown(marked):
    marked.press(Key.Key_F4, CTRL)
    who = sorted([marked.page.session.who, "boris"])
    assert f"{who[0]} and {who[1]}" in said(marked)
    assert "2 segments evaluated by both" in said(marked)
    assert "span F1 0.76" in said(marked)


def test_another_translation_has_its_own_card(marked):
    marked.press(Key.Key_F4, CTRL)
    box = panel_of(marked).text
    assert [box.itemText(i) for i in range(box.count())] == ["Target", "alpha"]
    box.setFocus()
    marked.press(Key.Key_Down)
    box.activated.emit(box.currentIndex())
    marked.wait()
    assert "Wrong term" in "".join(b.text() for b in panel_of(marked).findChildren(CategoryButton))
    assert "and boris" not in said(marked), "nobody else marked this text"


def test_a_listed_sample_may_count_as_read(marked):
    marked.page.set_query("status:translated")
    marked.wait()
    marked.press(Key.Key_F4, CTRL)
    panel = panel_of(marked)
    assert not panel.all_read.isVisible()
    panel.scope.setFocus()
    marked.press(Key.Key_End)
    panel.scope.activated.emit(2)
    marked.wait()
    assert panel.choice.scope == 2
    assert "in 2 segments" in said(marked)
    panel.all_read.setFocus()
    marked.press(Key.Key_Space)
    assert "in 6 segments" in said(marked)


def test_a_figure_leads_to_its_segments(marked):
    marked.press(Key.Key_F4, CTRL)
    [button] = [
        b for b in panel_of(marked).findChildren(CategoryButton) if b.text() == "Awkward style"
    ]
    button.setFocus()
    marked.press(Key.Key_Space)
    ids = list(marked.page.model.ids)
    assert ids == [marked.page.session.project.segments.ids()[1]]


def test_the_figures_follow_new_marks(marked, qtbot):
    marked.press(Key.Key_F4, CTRL)
    made = annotating.annotate(
        marked.page.session, marked.page.model.id_at(2), "style/register", Severity.CRITICAL
    )
    marked.page.apply_changes(made.changes)
    qtbot.waitUntil(lambda: "critical" in said(marked), timeout=10_000)
    marked.wait()


def test_counting_can_be_stopped(marked, monkeypatch):
    began = threading.Event()

    def endless(_session, _system, _query, *, all_read, progress):
        while True:
            progress(1, 100, "counting")
            began.set()
            time.sleep(0.005)

    monkeypatch.setattr(scorecard_control, "evaluate", endless)
    marked.qtbot.keyClick(marked.page.grid, Key.Key_F4, CTRL)
    marked.qtbot.waitUntil(began.is_set)
    jobs = marked.page.control._jobs
    jobs.current(scorecard_control.SCORECARD).cancel()
    marked.wait()
    assert "Counting was stopped" in said(marked)
    monkeypatch.undo()
    panel_of(marked).chosen.emit()
    marked.wait()
    assert "Sample too small to tell" in said(marked)

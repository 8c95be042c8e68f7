"""Pages, cards and windows go when they are closed: no cycle, no signal holds them."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from workbench.gui.desk.inspector.inspector import Tab
from workbench.services import checking, scoring


@pytest.fixture
def full(desk, idle):
    """The desk on a project with scores and findings."""
    session = desk.controller.session
    scoring.score_project(session)
    checking.check_project(session)
    from workbench.gui.project_controller import EVERYTHING

    desk.controller.changed.emit(EVERYTHING)
    idle(desk)
    return desk


PAGES = {
    "overview": ("view.overview", lambda window: window.overview.page),
    "scores": ("view.scores", lambda window: window.scores.page),
    "reading": ("view.reading", lambda window: window.reading.page),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_goes_with_its_project(full, project, idle, dies, name):
    action, page_of = PAGES[name]

    def open_and_close():
        full.open_project(project)
        idle(full)
        full.book[action].trigger()
        idle(full)
        page = page_of(full)
        assert page.isVisible()
        full.controller.close()
        idle(full)
        return page

    open_and_close()  # what is imported and cached the first time is no leak
    assert dies(open_and_close)


@pytest.mark.parametrize("tab", [Tab.FINDINGS, Tab.CANDIDATES], ids=["findings", "candidates"])
def test_the_cards_of_a_row_go_when_another_is_shown(full, dies, tab):
    inspector = full.desk.inspector
    inspector.setCurrentIndex(tab)
    panel = inspector.findings if tab is Tab.FINDINGS else inspector.candidates.list

    def show_and_leave():
        full.desk.control.go(1)
        full.desk.control.show_current()
        card = panel.cards[0]
        full.desk.control.go(3)
        full.desk.control.show_current()
        return card

    show_and_leave()
    assert dies(show_and_leave)


def test_opening_and_closing_leaves_no_widget_behind(full, project, idle, qapp):
    def count():
        full.open_project(project)
        idle(full)
        full.controller.close()
        idle(full)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return len(qapp.allWidgets())

    count()
    second = count()
    assert count() <= second

import pytest
from PySide6.QtWidgets import QLabel

from workbench.gui.desk.inspector.fitting_tabs import FittingTabs

TITLES = ("Findings 12", "Scores", "Candidates", "History")


@pytest.fixture
def tabs(qtbot, themes):
    made = FittingTabs(themes)
    qtbot.addWidget(made)
    for title, name in zip(TITLES, ("finding", "score", "model", "history"), strict=True):
        made.add(QLabel(title), title, name)
    made.resize(800, 200)
    made.show()
    return made


def shown(tabs):
    return [tabs.tabBar().tabText(index) for index in range(tabs.count())]


def test_words_are_shown_where_there_is_room(tabs):
    assert shown(tabs) == list(TITLES)
    assert all(tabs.tabBar().tabIcon(index).isNull() for index in range(4))


def test_a_narrow_panel_keeps_the_current_word_and_the_counts(tabs):
    tabs.resize(200, 200)
    tabs.setCurrentIndex(2)
    assert shown(tabs) == ["12", "", "Candidates", ""]
    assert not tabs.tabBar().tabIcon(0).isNull()
    assert tabs.tabBar().tabToolTip(3) == "History"
    assert tabs.tabBar().accessibleTabName(3) == "History"
    tabs.resize(800, 200)
    assert shown(tabs) == list(TITLES)


def test_a_title_changes_and_a_page_goes_while_the_panel_is_narrow(tabs):
    tabs.resize(200, 200)
    tabs.setTabText(0, "Findings 3")
    tabs.setCurrentIndex(1)
    assert shown(tabs)[0] == "3"
    tabs.removeTab(0)
    assert tabs.title(0) == "Scores"
    assert tabs.tabBar().accessibleTabName(0) == "Scores"

import pytest
from PySide6.QtCore import Qt

from workbench.domain.statuses import Status
from workbench.gui.overview.overview_data import read_overview
from workbench.services import checking, reviewing, scoring


@pytest.fixture
def reviewed(desk, idle):
    """The small project scored, checked, and with one segment approved."""
    session = desk.controller.session
    scoring.score_project(session)
    checking.check_project(session)
    reviewing.approve(session, [1])
    desk.controller.changed.emit(_everything())
    idle(desk)
    return desk


def _everything():
    from workbench.gui.project_controller import EVERYTHING

    return EVERYTHING


@pytest.fixture
def page(reviewed, idle):
    reviewed.book["view.overview"].trigger()
    idle(reviewed)
    return reviewed.pages.overview


def labels(chart):
    return [line.row.label for line in chart.lines]


def test_the_figures_are_those_of_the_project(reviewed):
    overview = read_overview(reviewed.controller.session)
    assert overview.segments == 4
    assert overview.by_status[Status.APPROVED] == 1
    assert sum(overview.distribution) == 4
    assert overview.distribution[9] == 3  # two equal their reference, one is a word away
    (document,) = overview.documents
    (target,) = overview.target_scores
    assert document.score == pytest.approx(target.value)
    assert document.with_findings == overview.with_findings > 0
    severities = [line.worst.rank for line in overview.checks]
    assert severities == sorted(severities, reverse=True)
    assert overview.people[0].approvals == 1


def test_the_page_shows_them(page, reviewed):
    assert reviewed.pages.currentWidget() is page
    assert page.tiles["approved"].figure.text() == "25 %"
    assert page.tiles["unfinished"].figure.text() == "3"
    assert labels(page.documents) == ["letters.en-de"]
    assert set(labels(page.systems)) == {"The translation", "alpha"}
    assert "Number missing, added or changed" in labels(page.checks)
    assert len(page.histogram.columns) == 10


def test_every_figure_leads_to_its_segments(page, reviewed, qtbot, idle):
    line = next(one for one in page.checks.lines if one.row.query == "check:numbers.changed")
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    idle(reviewed)
    assert reviewed.pages.currentWidget() is reviewed.desk
    assert not reviewed.book["view.overview"].isChecked()
    assert list(reviewed.desk.model.ids) == [2]


def test_a_column_leads_to_the_segments_of_its_score(page, reviewed, qtbot, idle):
    qtbot.mouseClick(page.histogram.columns[9], Qt.MouseButton.LeftButton)
    idle(reviewed)
    assert reviewed.desk.query_box.text() == "score.chrf>=90"
    assert list(reviewed.desk.model.ids) == [1, 3, 4]


def test_a_figure_is_reached_and_followed_by_keyboard(page, reviewed, qtbot, idle):
    tile = page.tiles["unfinished"]
    tile.setFocus()
    qtbot.keyClick(tile, Qt.Key.Key_Space)
    idle(reviewed)
    assert reviewed.desk.query_box.text() == "is:unfinished order:risk"


def test_the_systems_follow_the_chosen_metric(page):
    before = [line.row.value for line in page.systems.lines]
    page.metric_box.setCurrentText("TER")
    after = [line.row.value for line in page.systems.lines]
    assert before != after
    values = [float(value) for value in after]
    assert values == sorted(values)  # lower is better


def test_the_page_follows_what_happens(page, reviewed, qtbot):
    outcome = reviewing.approve(reviewed.controller.session, [4])
    reviewed.controller.changed.emit(outcome.changes)
    qtbot.waitUntil(lambda: page.tiles["approved"].figure.text() == "50 %", timeout=5000)


def test_an_empty_project_says_what_to_do_next(window, tmp_path, idle):
    from workbench.domain.languages import Language

    english, german = Language.parse("en"), Language.parse("de")
    window.controller.create(tmp_path / "bare.winnow", english, [german])
    window.book["view.overview"].trigger()
    idle(window)
    notes = {note.text() for note in window.pages.overview._notes.values() if note.text()}
    assert "No documents yet. Drop a file here, or press Ctrl+I." in notes
    assert window.pages.overview.tiles["score"].figure.text() == "–"


def test_the_overview_goes_with_its_project(page, reviewed, dies):
    reviewed.controller.close()
    assert reviewed.pages.overview is None
    assert reviewed.pages.currentWidget() is reviewed.welcome


def test_every_figure_says_what_it_is(page):
    from workbench.gui.overview.charts import BarRow

    names = [line.accessibleName() for line in page.findChildren(BarRow)]
    assert names and all(": " in name for name in names)

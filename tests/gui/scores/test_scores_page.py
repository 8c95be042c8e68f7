import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt

from workbench.gui.scores.pictures import VIEWS
from workbench.gui.scores.scores_page import ScoresPage
from workbench.services import opening, scoring

LINES = [f"sentence number {n} is about the {w}" for n, w in enumerate("sun moon sea".split() * 8)]


@pytest.fixture
def table(tmp_path):
    """A table of 24 segments with a reference and two systems, one better than the other."""
    rows = ["source\treference\tcandidate:good\tcandidate:poor"]
    rows += [
        f"Satz {line}\t{line}\t{line.replace('about', 'on')}\t{line.split(' is')[0]}"
        for line in LINES
    ]
    path = tmp_path / "letters.en-de.tsv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def scored(project, settings):
    settings.update({"processes": 1})
    session = opening.open_project(project, settings, remember=False)
    scoring.score_project(session)
    opening.close(session)
    return project


@pytest.fixture
def page(window, scored, idle, qtbot):
    """The scores page of a scored project, at rest."""
    window.open_project(scored)
    idle(window)
    window.book["view.scores"].trigger()
    found = window.scores.page
    qtbot.waitUntil(lambda: bool(found.table.standings.trials), timeout=30_000)
    idle(window)
    return found


def drawn(page, view, idle, window):
    page.show_view(view)
    idle(window)
    return page


def test_all_systems_stand_with_intervals_and_the_best_is_marked(page):
    lines = {line.system: line for line in page.table.standings.lines}
    assert set(lines) == {"", "good", "poor"}
    assert lines["good"].cells["chrF"].interval is not None
    assert lines["good"].cells["chrF"].best and not lines["poor"].cells["chrF"].best
    assert lines["poor"].cells["chrF"].significant and not lines["poor"].cells["chrF"].better
    assert lines["poor"].cells["TER"].significant and not lines["poor"].cells["TER"].better
    assert "Holm" in page.note.text() and "12345" in page.note.text()


def test_another_baseline_turns_the_marks_round(page, qtbot, window, idle):
    box = page.baseline_box
    box.setCurrentIndex(box.findData("poor"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: page.table.standings.baseline == "poor", timeout=30_000)
    idle(window)
    good = next(line for line in page.table.standings.lines if line.system == "good")
    assert good.cells["chrF"].significant and good.cells["chrF"].better
    assert good.cells["TER"].against < 0 and good.cells["TER"].better


@pytest.mark.parametrize("view", [view for view, _ in VIEWS])
def test_every_view_draws_something_or_says_the_next_step(page, window, idle, view):
    drawn(page, view, idle, window)
    if page.stack.currentWidget() is page.sentence:
        assert view in ("judgement", "disagreements", "made_up")
        assert len(page.sentence.text()) > 20
    else:
        assert page.caption.text()
        assert not window.grab().isNull()


def test_a_column_leads_to_its_segments(page, window, idle, qtbot):
    drawn(page, "histogram", idle, window)
    chart = page.columns
    number = max(range(len(chart.items)), key=lambda n: chart.items[n].value)
    item = chart.items[number]
    place = chart.place(number).center().toPoint()
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert window.pages.currentWidget() is window.desk
    assert not window.book["view.scores"].isChecked()
    assert tuple(window.desk.model.ids) == item.segment_ids
    assert item.label in window.notices.notice.text
    window.book["view.all_segments"].trigger()
    idle(window)
    assert len(window.desk.model.ids) == len(LINES)


def test_a_point_goes_to_its_segment_in_the_list(page, window, idle, qtbot):
    drawn(page, "systems", idle, window)
    place = page.points.place(5).center().toPoint()
    number = page.points.mark_at(page.points.place(5).center())
    wanted = page.points.items[number].segment_ids[0]
    qtbot.mouseClick(page.points, Qt.MouseButton.LeftButton, pos=QPoint(place))
    idle(window)
    assert window.pages.currentWidget() is window.desk
    assert window.desk.control.segment_id == wanted
    assert len(window.desk.model.ids) == len(LINES)


def test_bars_are_walked_and_opened_by_key(page, window, idle, qtbot):
    drawn(page, "documents", idle, window)
    page.bars.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.segments_asked) as asked:
        qtbot.keyClick(page.bars, Qt.Key.Key_Home)
        qtbot.keyClick(page.bars, Qt.Key.Key_Return)
    assert len(asked.args[0]) == len(LINES)


def test_a_row_of_the_differences_leads_to_its_segment(page, window, idle, qtbot):
    drawn(page, "differences", idle, window)
    assert page.rows.rowCount() > 0
    with qtbot.waitSignal(page.segments_asked) as asked:
        page.rows.cellActivated.emit(0, 0)
    assert len(asked.args[0]) == 1


def test_rows_of_the_table_choose_the_system_below(page, qtbot, window, idle):
    page.table.setFocus()
    before = page.choice().system
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.choice().system != before
    idle(window)


def test_the_action_turns_the_page_both_ways(page, window):
    window.book["view.scores"].trigger()
    assert window.pages.currentWidget() is window.desk
    window.book["view.scores"].trigger()
    assert window.pages.currentWidget() is page
    window.show_query("source:sun")
    assert window.pages.currentWidget() is window.desk


def test_a_project_that_was_never_scored_says_the_next_step(window, project, idle):
    window.open_project(project)
    idle(window)
    window.book["view.scores"].trigger()
    idle(window)
    page = window.scores.page
    assert page.halves.currentIndex() == 1
    assert page.empty_button.text() == "Score now"


def test_the_page_goes_with_its_project(page, window, idle):
    window.book["project.close"].trigger()
    idle(window)
    assert window.scores.page is None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.pages.findChildren(ScoresPage) == []
    assert window.pages.currentWidget() is window.welcome


def test_an_edit_at_the_desk_is_in_the_scores(page, window, idle, qtbot):
    def score():
        line = next(line for line in page.table.standings.lines if not line.system)
        return line.cells["chrF"].value

    before = score()
    window.book["view.scores"].trigger()
    window.desk.control.edit_current()
    window.desk.editing.editor.setPlainText("something else altogether")
    window.desk.control.segment.put_away()
    idle(window)
    window.book["view.scores"].trigger()
    qtbot.waitUntil(lambda: score() != before, timeout=30_000)
    idle(window)

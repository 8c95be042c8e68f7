"""The table itself: honest heights, cheap selections, text laid out right in every script."""

import gc
import weakref
from array import array

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication

from workbench.domain.findings import Confidence, Finding, Severity
from workbench.domain.languages import Language
from workbench.domain.segments import Segment
from workbench.domain.text import Tag, TaggedText, TagKind
from workbench.gui.desk.columns import TEXT_COLUMNS, Column
from workbench.gui.desk.delegate import GridDelegate
from workbench.gui.desk.desk_page import DeskPage
from workbench.gui.desk.faces import Faces
from workbench.gui.desk.grid_model import GridModel
from workbench.gui.desk.grid_view import GridView
from workbench.gui.desk.layout_cache import Face, LayoutCache, lay_out
from workbench.gui.desk.marks import MarkStyle, mark_style, range_rects
from workbench.gui.fonts import text_font
from workbench.gui.theme import ThemeService
from workbench.gui.tokens import LIGHT
from workbench.store.segments import SegmentRow

COUNT = 100_000

SHIFT = Qt.KeyboardModifier.ShiftModifier
NO = Qt.KeyboardModifier.NoModifier


def text_of_length(number):
    return TaggedText(f"{number} " + "wheel and water " * (1 + number * 7 % 23))


def pretend_rows(ids):
    return [SegmentRow(Segment(i, 1, i, text_of_length(i), text_of_length(i + 3))) for i in ids]


@pytest.fixture
def grid(qtbot):
    model = GridModel(pretend_rows)
    faces = Faces((Language.parse("en"), Language.parse("ru")))
    delegate = GridDelegate(model, faces, LIGHT, model)
    view = GridView(model, delegate, LIGHT)
    view.made = (model, delegate)
    qtbot.addWidget(view)
    view.resize(900, 600)
    model.show_ids(array("q", range(1, COUNT + 1)))
    view.show()
    QApplication.processEvents()
    return view


def needed_height(view, place):
    model, delegate = view.made
    return delegate.row_height(model.row(place), view.text_widths())


def seen_rows(view):
    header = view.verticalHeader()
    first = header.visualIndexAt(0)
    last = header.visualIndexAt(view.viewport().height() - 1)
    return range(first, (last if last >= 0 else COUNT - 1) + 1)


def wheel(view, steps):
    middle = QPointF(200, 200)
    event = QWheelEvent(
        middle,
        view.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    QApplication.processEvents()


@pytest.mark.parametrize("place", [0, 10, 50_000, COUNT - 1])
def test_every_row_in_sight_has_the_height_its_text_needs(grid, place):
    grid.go_to(place)
    rows = seen_rows(grid)
    assert place in rows
    assert [grid.rowHeight(i) for i in rows] == [needed_height(grid, i) for i in rows]


def test_the_row_gone_to_is_wholly_in_sight(grid):
    for place in (5, 77_777, 3, COUNT - 1, 40_000):
        grid.go_to(place)
        rect = grid.target_rect(place)
        assert rect.top() >= 0
        assert rect.bottom() < grid.viewport().height()


def test_scrolling_up_moves_what_is_seen_by_what_the_wheel_says(grid):
    grid.go_to(50_000)
    QApplication.processEvents()
    header = grid.verticalHeader()
    for _ in range(30):
        anchor = seen_rows(grid)[1]
        before = header.sectionViewportPosition(anchor)
        value = grid.verticalScrollBar().value()
        wheel(grid, -1)
        asked = QApplication.wheelScrollLines() * grid.verticalScrollBar().singleStep()
        assert value > asked
        assert header.sectionViewportPosition(anchor) - before == asked


def test_the_end_of_the_scroll_bar_is_the_end_of_the_list(grid):
    bar = grid.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert seen_rows(grid)[-1] == COUNT - 1
    assert bar.value() == bar.maximum()
    assert grid.verticalHeader().length() - bar.value() == grid.viewport().height()


def test_selecting_everything_is_one_range(grid):
    grid.selectAll()
    QApplication.processEvents()
    assert grid.selected_places() == [range(COUNT)]


def test_the_heading_never_asks_for_selected_columns(grid, monkeypatch):
    asked = []
    monkeypatch.setattr(
        type(grid.selectionModel()), "isColumnSelected", lambda *a: asked.append(a), raising=False
    )
    grid.selectAll()
    grid.heading.viewport().repaint()
    assert asked == []
    assert not grid.heading.highlightSections()


def test_only_rows_near_what_is_seen_are_read(qtbot):
    asked = []

    def read(ids):
        asked.extend(ids)
        return pretend_rows(ids)

    model = GridModel(read)
    faces = Faces((Language.parse("en"), Language.parse("ru")))
    view = GridView(model, GridDelegate(model, faces, LIGHT, model), LIGHT)
    qtbot.addWidget(view)
    view.resize(900, 600)
    model.show_ids(array("q", range(1, COUNT + 1)))
    view.show()
    view.go_to(60_000)
    QApplication.processEvents()
    assert 0 < len(asked) < 500


def test_text_columns_share_the_room_and_leave_none(grid):
    header = grid.heading
    assert sum(header.sectionSize(i) for i in range(header.count())) == grid.viewport().width()
    header.hide_columns(["reference"])
    assert sum(header.sectionSize(i) for i in range(header.count()) if i != Column.REFERENCE) == (
        grid.viewport().width()
    )


def test_columns_stay_as_they_are_when_the_list_is_filtered(desk):
    heading = desk.page.grid.heading
    heading.hide_columns(["findings"])
    heading.moveSection(heading.visualIndex(Column.TARGET), 0)
    heading.resizeSection(Column.NUMBER, 80)
    desk.page.set_query("mill")
    desk.wait()
    assert heading.hidden_columns() == ["findings"]
    assert heading.visualIndex(Column.TARGET) == 0
    assert heading.sectionSize(Column.NUMBER) == 80


def test_a_column_that_comes_back_takes_no_more_than_its_share(desk):
    heading = desk.page.grid.heading
    before = [heading.sectionSize(column) for column in TEXT_COLUMNS]
    heading.hide_columns(["reference", "rtt"])
    heading.hide_columns(["rtt"])
    assert [heading.sectionSize(column) for column in TEXT_COLUMNS] == before
    assert before[1] > before[2]


def test_columns_are_remembered(grid):
    grid.heading.hide_columns(["score"])
    grid.heading.moveSection(grid.heading.visualIndex(Column.TARGET), 0)
    grid.heading.resizeSection(Column.NUMBER, 80)
    state = grid.heading.remembered()
    grid.heading.hide_columns([])
    grid.heading.moveSection(0, 3)
    grid.heading.resizeSection(Column.NUMBER, 40)
    grid.heading.restore(state)
    assert grid.heading.hidden_columns() == ["score"]
    assert grid.heading.visualIndex(Column.TARGET) == 0
    assert grid.heading.sectionSize(Column.NUMBER) == 80


@pytest.mark.parametrize(
    "state", [None, 7, {}, {"order": ["x"]}, {"widths": {"number": "wide"}}, {"shares": []}]
)
def test_a_remembered_state_that_makes_no_sense_is_left_alone(grid, state):
    grid.heading.restore(state)
    assert not grid.heading.hidden_columns()


@pytest.mark.parametrize(
    ("severity", "confidence", "style"),
    [
        (Severity.CRITICAL, None, MarkStyle.WAVE),
        (Severity.MAJOR, Confidence.HIGH, MarkStyle.WAVE),
        (Severity.MINOR, None, MarkStyle.STRAIGHT),
        (Severity.NEUTRAL, None, MarkStyle.DOTS),
        (Severity.MAJOR, Confidence.HINT, MarkStyle.DOTS),
    ],
)
def test_severity_decides_the_line(severity, confidence, style):
    finding = Finding("a.b", severity, "style", "m", confidence=confidence)
    assert mark_style(finding) is style


def face_of(code):
    language = Language.parse(code)
    return Face(text_font(language), language.is_right_to_left)


def test_a_span_covers_its_glyphs_and_no_more(qapp):
    laid = lay_out(TaggedText("the old mill"), 400, face_of("en"))
    (rect,) = laid.rects(4, 7)
    (whole,) = laid.rects(0, 12)
    assert whole.left() < rect.left() < rect.right() < whole.right()
    (before,) = laid.rects(0, 4)
    assert abs(before.right() - rect.left()) < 0.6


def test_a_span_over_a_line_end_has_a_rectangle_a_line(qapp):
    laid = lay_out(TaggedText("one two three four five six seven"), 90, face_of("en"))
    rects = laid.rects(0, 33)
    assert len(rects) == laid.layout.lineCount() > 1
    assert len({round(rect.top()) for rect in rects}) == len(rects)


def test_a_number_in_right_to_left_text_is_marked_where_it_stands(qapp):
    text = "في عام 1998."
    laid = lay_out(TaggedText(text), 300, face_of("ar"))
    start = text.index("1998")
    (number,) = laid.rects(start, start + 4)
    (word,) = laid.rects(0, 2)
    assert number.right() < word.left(), "what is said later stands further left"
    assert 20 < number.width() < 60
    assert word.right() > 295, "the text begins at the right edge"


def test_a_span_of_mixed_direction_falls_into_its_runs(qapp):
    text = "قال Miller أمس"
    laid = lay_out(TaggedText(text), 300, face_of("ar"))
    rects = laid.rects(0, len(text))
    assert sum(rect.width() for rect in rects) == pytest.approx(
        laid.layout.lineAt(0).naturalTextWidth(), abs=8
    )


def test_nothing_between_two_characters_marks_the_one_before(qapp):
    laid = lay_out(TaggedText("the mill"), 400, face_of("en"))
    assert laid.rects(8, 8) == laid.rects(7, 8)


def test_a_finding_in_an_empty_text_breaks_nothing(qapp):
    assert range_rects(lay_out(TaggedText(""), 400, face_of("en")).layout, "", 14.0, 0, 0) == []


def test_the_character_under_the_mouse_is_known(qapp):
    laid = lay_out(TaggedText("🍎 apple"), 400, face_of("en"))
    (rect,) = laid.rects(4, 5)
    assert laid.offset_at(rect.center()) == 4
    assert laid.offset_at(QPointF(390, rect.center().y())) is None


def test_first_lines_stand_level_whatever_the_script(qapp):
    faces = Faces((Language.parse("en"), Language.parse("ar")))
    tops = []
    for column, text in ((Column.SOURCE, "mill"), (Column.TARGET, "طاحونة")):
        laid = lay_out(TaggedText(text), 300, faces.of(1, column))
        line = laid.layout.lineAt(0)
        tops.append(line.y() + line.ascent())
    assert tops[0] == pytest.approx(tops[1], abs=0.1)


def test_layouts_are_made_once_and_the_oldest_forgotten(qapp):
    cache, face = LayoutCache(kept=2), face_of("en")
    first = cache.get(TaggedText("a"), 100, face)
    assert cache.get(TaggedText("a"), 100, face) is first
    assert cache.get(TaggedText("a"), 120, face) is not first
    cache.get(TaggedText("b"), 100, face)
    assert cache.get(TaggedText("a"), 100, face) is not first


def test_equal_texts_with_other_tags_are_not_confused(qapp):
    cache, face = LayoutCache(), face_of("en")
    tags = [Tag(TagKind.STANDALONE, str(i), "", name) for i, name in enumerate(("b", "longer"))]
    widths = [
        cache.get(TaggedText("\ufffc", (tag,)), 300, face).chip_rects[0][0].width() for tag in tags
    ]
    assert widths[0] < widths[1]


def test_a_mouse_over_a_span_finds_the_finding(desk):
    page = desk.page
    place = 1
    row = page.model.row(place)
    finding = page.model.open_findings(row)[0].finding
    rect = page.grid.target_rect(place)
    laid = page.delegate.cell_layout(row, Column.TARGET, rect.width())
    (span,) = laid.rects(finding.target_span.start, finding.target_span.end)
    point = span.center() + QPointF(rect.left() + 10, rect.top() + 7)
    assert page.delegate.finding_at(row, Column.TARGET, rect, point) == finding


def test_cells_have_words_for_a_screen_reader(desk):
    model = desk.page.model
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [model.data(model.index(1, column), role) for column in Column]
    assert said[Column.STATUS] == "translated"
    assert said[Column.FINDINGS] == "Findings: 1"
    assert said[Column.SCORE].startswith("Score: ")
    assert said[Column.TARGET] == "Вчера он продал 9 мешков."
    assert model.data(model.index(3, Column.TARGET), role) == "no translation"
    assert model.data(model.index(0, Column.FINDINGS), role) == "Findings: none"


def accessible_cell(grid, place, column):
    """What Qt hands to a screen reader for a cell: (name, description)."""
    interface = QAccessible.queryAccessibleInterface(grid)
    # Headers are children too: a row of them on top, one before each row.
    cell = interface.child((place + 1) * (len(Column) + 1) + 1 + column)
    assert cell.role() == QAccessible.Role.Cell
    return cell.text(QAccessible.Text.Name), cell.text(QAccessible.Text.Description)


def test_a_screen_reader_hears_status_and_findings_with_the_text(desk):
    grid = desk.page.grid
    name, about = accessible_cell(grid, 1, Column.TARGET)
    assert name == "Вчера он продал 9 мешков."
    assert about == "translated. 1 finding. major: The number 7 became 9."
    _, about = accessible_cell(grid, 1, Column.SOURCE)
    assert about == "major: “7”"
    _, about = accessible_cell(grid, 7, Column.TARGET)
    assert about == "approved · locked"
    assert accessible_cell(grid, 0, Column.FINDINGS) == ("Findings: none", "")


def test_a_screen_reader_hears_of_comments_and_of_neighbours(desk):
    from workbench.services import commenting

    changes = commenting.comment(desk.page.session, desk.page.model.id_at(7), "Warum?")
    desk.page.apply_changes(changes)
    desk.wait()
    assert accessible_cell(desk.page.grid, 7, Column.NUMBER) == ("8", "1 comment")
    desk.page.set_query("is:unfinished")
    desk.page.query_bar.toggle_neighbours()
    desk.wait()
    said = accessible_cell(desk.page.grid, 7, Column.NUMBER)
    assert said == ("8", "1 comment, listed for its neighbour")


def test_every_control_of_the_desk_has_a_name(desk):
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTextEdit

    nameless = [
        widget
        for kind in (QAbstractButton, QLineEdit, QComboBox, QTextEdit)
        for widget in desk.page.findChildren(kind)
        if widget.isVisibleTo(desk.page)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (
            widget.accessibleName()
            or (isinstance(widget, QAbstractButton) and widget.text())
            or isinstance(widget.parent(), QComboBox)
        )
    ]
    assert nameless == []


def test_a_closed_desk_is_freed(qtbot, desk_session, jobs, wait):
    themes = ThemeService("light")
    page = DeskPage(desk_session, themes, jobs)
    page.show()
    wait()
    page.control.edit(0)
    wait()
    reference = weakref.ref(page)
    page.close()
    wait()
    page.deleteLater()
    del page
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    gc.collect()
    assert reference() is None


def test_columns_are_shown_and_hidden_from_their_menu(desk):
    page = desk.page
    actions = {action.text(): action for action in page.columns.menu().actions()}
    assert "Source" not in actions
    actions["Reference"].setChecked(False)
    assert page.grid.heading.hidden_columns() == ["reference", "rtt"]
    actions["Columns as they were at first"].trigger()
    assert page.grid.heading.hidden_columns() == ["rtt"]


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        ([(Qt.Key.Key_Down, SHIFT), (Qt.Key.Key_Down, SHIFT)], [2, 3, 4]),
        ([(Qt.Key.Key_Down, SHIFT), (Qt.Key.Key_Up, SHIFT), (Qt.Key.Key_Up, SHIFT)], [1, 2]),
        ([(Qt.Key.Key_End, SHIFT)], [2, 3, 4, 5, 6, 7]),
        ([(Qt.Key.Key_Home, SHIFT)], [0, 1, 2]),
        ([(Qt.Key.Key_End, SHIFT), (Qt.Key.Key_Up, SHIFT)], [2, 3, 4, 5, 6]),
        ([(Qt.Key.Key_PageDown, SHIFT)], [2, 3, 4, 5, 6, 7]),
        ([(Qt.Key.Key_End, SHIFT), (Qt.Key.Key_Down, NO), (Qt.Key.Key_Up, NO)], [6]),
        ([(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)], [0, 1, 2, 3, 4, 5, 6, 7]),
    ],
)
def test_ranges_are_selected_from_the_keyboard(desk, keys, chosen):
    grid = desk.page.grid
    desk.page.control.go(2)
    for key, modifiers in keys:
        desk.press(key, modifiers, on=grid)
    assert sorted(place for part in grid.selected_places() for place in part) == chosen
    assert grid.currentIndex().column() == Column.TARGET
    assert desk.page.control.segment.selected_ids() == [desk.page.model.id_at(p) for p in chosen]


def test_a_click_with_shift_selects_from_where_one_is(desk, qtbot):
    grid = desk.page.grid
    desk.page.control.go(5)
    for place, chosen in ((2, [2, 3, 4, 5]), (6, [5, 6])):
        point = grid.visualRect(desk.page.model.index(place, Column.SOURCE)).center()
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, SHIFT, point)
        assert [p for part in grid.selected_places() for p in part] == chosen


def test_the_handle_of_the_scroll_bar_goes_where_nothing_can_be_scrolled(desk):
    bar = desk.page.grid.verticalScrollBar()
    desk.page.resize(1280, 2000)
    desk.wait()
    assert bar.maximum() == 0
    assert bar.isVisible() and not bar.isEnabled()
    desk.page.resize(1280, 260)
    desk.wait()
    assert bar.maximum() > 0
    assert bar.isEnabled()

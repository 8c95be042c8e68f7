"""Reading: two columns of running text, from segment to segment by keys, and to the desk."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from workbench.domain.languages import Language
from workbench.domain.segments import Segment
from workbench.domain.spans import Span
from workbench.domain.statuses import Status
from workbench.domain.text import Tag, TaggedText, TagKind
from workbench.gui.desk.faces import Faces
from workbench.gui.reading.running_text import run_together
from workbench.gui.reading.scrolling import UNIT, Scrolling
from workbench.gui.tokens import LIGHT
from workbench.services import checking, opening, reviewing
from workbench.store.documents import NewSegment

Key = Qt.Key
RUSSIAN = ("Мельник продал 12 мешков.", "Сосед не заплатил.", "Река высока.", "Пошёл снег.")
ENGLISH = ("The miller sold 21 sacks.", "The neighbour did not pay.", "The river is high.", "")


def segments(count):
    for number in range(count):
        place = number % 4
        yield NewSegment(
            TaggedText(RUSSIAN[place]),
            TaggedText(ENGLISH[place]),
            status=Status.TRANSLATED if ENGLISH[place] else Status.NEW,
            ends_paragraph=place == 2,
        )


@pytest.fixture
def novel(tmp_path, settings):
    """Two documents of 60 and 8 segments, in paragraphs of three, four and one."""
    path = tmp_path / "novel.winnow"
    russian, english = Language.parse("ru"), Language.parse("en")
    session = opening.create_project(path, russian, [english], settings)
    for name, count in (("one", 60), ("two", 8)):
        session.project.documents.add(
            name=name,
            format_name="plain",
            file_name=f"{name}.txt",
            source_language=russian,
            target_language=english,
            original=b"",
            segments=segments(count),
        )
    checking.check_project(session)
    opening.close(session)
    return path


@pytest.fixture
def reading(window, novel, idle):
    """The window on the novel, its text shown."""
    window.open_project(novel)
    idle(window)
    window.activateWindow()
    window.book["view.reading"].trigger()
    idle(window)
    return window


def flow_of(window):
    return window.reading.page.flow


def press(window, *keys):
    for key in keys:
        QTest.keyClick(flow_of(window), key)


def laid_of(window, place):
    paragraphs = window.reading.page._paragraphs
    return paragraphs.laid(paragraphs.outline.paragraph_of(place))


def test_paragraphs_end_where_the_file_ends_them_and_with_the_document(reading):
    outline = reading.reading.page._paragraphs.outline
    assert [list(outline.places(number)) for number in range(3)] == [
        [0, 1, 2], [3, 4, 5, 6], [7, 8, 9, 10],
    ]  # fmt: skip
    firsts = [number for number in range(len(outline)) if outline.begins_document(number)]
    assert [outline.starts[number] for number in firsts] == [0, 60]


def test_segments_run_together_with_a_space_and_what_is_missing_is_said(reading):
    laid = laid_of(reading, 3)
    assert laid.target.text.startswith("(not translated) The miller sold 21 sacks. The neighbour")
    assert laid.source.text.startswith("Пошёл снег. Мельник продал 12 мешков. Сосед")


def test_arrows_go_from_segment_to_segment_and_the_foot_tells_about_it(reading):
    press(reading, Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_Up)
    assert flow_of(reading).current == 2
    assert reading.reading.page.foot.text.text() == "\u2068one 3\u2069 · translated"
    press(reading, Key.Key_Home)
    assert "major: " in reading.reading.page.foot.text.text()
    assert "12" in reading.reading.page.foot.text.text()


def test_findings_are_underlined_on_both_sides_at_their_place(reading):
    laid = laid_of(reading, 4)
    for side, word in ((laid.source, "12"), (laid.target, "21")):
        (line,) = [line for mark in side.drawn for line in mark.lines]
        start = side.text.index(word)
        x = side.layout.lineAt(0).cursorToX(start)[0]
        assert line[0] == pytest.approx(x)


def test_a_click_makes_the_segment_under_it_current(reading):
    flow = flow_of(reading)
    laid, columns = laid_of(reading, 0), flow.columns
    rect = laid.target.rects(1)[0]
    y = laid.heading + rect.center().y()
    point = QPointF(columns.target + rect.center().x(), y).toPoint()
    QTest.mouseClick(flow.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert flow.current == 1
    assert flow.place_at(QPoint(columns.source + 5, int(y))) in (0, 1, 2)
    assert flow.place_at(QPoint(2, int(y))) is None


def test_enter_goes_to_the_segment_at_the_desk(reading, idle):
    press(reading, *[Key.Key_Down] * 5, Key.Key_Return)
    idle(reading)
    assert reading.pages.currentWidget() is reading.desk
    assert reading.desk.control.row.segment.position == 6
    assert not reading.book["view.reading"].isChecked()


def test_the_desk_goes_along_with_what_was_read_and_back(reading, idle):
    press(reading, Key.Key_End, Key.Key_Escape)
    idle(reading)
    assert reading.desk.control.segment_id == 68
    reading.desk.control.go(30)
    reading.book["view.reading"].trigger()
    idle(reading)
    assert flow_of(reading).current == 30


def test_a_segment_that_the_filter_hides_is_listed_by_itself(reading, idle):
    reading.book["view.reading"].trigger()
    reading.show_query("document:two")
    idle(reading)
    reading.book["view.reading"].trigger()
    idle(reading)
    press(reading, Key.Key_Home, Key.Key_Return)
    idle(reading)
    assert reading.desk.control.row.segment.position == 1
    assert len(reading.desk.model.ids) == 1
    assert reading.notices.notice.link == "action:view.all_segments"


def test_what_is_changed_is_read_at_once(reading, idle):
    session = reading.controller.session
    changes = reviewing.edit_target(
        session, session.project.segments.get(2), TaggedText("He never paid.")
    )
    reading.controller.changed.emit(changes)
    assert "He never paid." in laid_of(reading, 1).target.text


def test_pages_turn_to_the_end_and_back_without_a_gap(reading):
    flow, seen = flow_of(reading), []
    for _ in range(40):
        press(reading, Key.Key_PageDown)
        seen.append(flow.current)
    assert seen[0] > 0 and seen == sorted(seen) and seen[-1] == 67
    for _ in range(40):
        press(reading, Key.Key_PageUp)
    assert flow.current == 0
    assert flow.verticalScrollBar().value() == 0


def test_an_empty_project_says_what_to_do(window, tmp_path, settings, idle):
    path = tmp_path / "empty.winnow"
    opening.close(
        opening.create_project(path, Language.parse("ru"), [Language.parse("en")], settings)
    )
    window.open_project(path)
    idle(window)
    window.book["view.reading"].trigger()
    idle(window)
    page = window.reading.page
    assert page.empty.isVisible() and "Ctrl+I" in page.empty.text()
    press(window, Key.Key_Down, Key.Key_Return, Key.Key_PageDown)


def test_in_a_window_from_right_to_left_the_source_stands_right(reading, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        QApplication.processEvents()
        columns = flow_of(reading).columns
        assert columns.source > columns.strip > columns.target
        flow, heads = flow_of(reading), reading.reading.page.heads
        head = next(one for one in heads.findChildren(QLabel) if "Russian" in one.text())
        assert head.x() == columns.source + flow.viewport().x()
        press(reading, Key.Key_Home, Key.Key_Left)
        assert flow_of(reading).current == 1
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_span_behind_tags_and_emoji_is_found_in_the_running_text(qapp):
    faces = Faces((Language.parse("en"), Language.parse("de")))
    bold = Tag(TagKind.OPEN, "1", "<b>", "b"), Tag(TagKind.CLOSE, "1", "</b>", "b")
    first = TaggedText("😀 one.")
    second = TaggedText("😀 \ufffctwo\ufffc three.", bold)
    face = faces.of_language(Language.parse("en"))
    side = run_together([first, second], face, 600, "missing", True, LIGHT)
    assert side.text == "😀 one. 😀 two three."
    start, end = side.pieces[1].stretch(Span(3, 6))
    assert side.text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == "two"
    start, end = side.pieces[1].stretch(Span(8, 13))
    assert side.text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == "three"


def test_chinese_runs_together_without_spaces(qapp):
    faces = Faces((Language.parse("zh"), Language.parse("en")))
    texts = [TaggedText("河水很高。"), TaggedText("夜里下雪。")]
    face = faces.of_language(Language.parse("zh"))
    side = run_together(texts, face, 300, "–", False, LIGHT)
    assert side.text == "河水很高。夜里下雪。"


@pytest.mark.parametrize("count", [0, 1, 3, 1000])
def test_scrolling_never_leaves_the_text(count):
    asked = []

    def height(number):
        asked.append(number)
        return 30.0 + 10 * (number % 3)

    scrolling = Scrolling(height)
    scrolling.count, scrolling.room = count, 200
    for step in (50, 10_000_000, -35, -10_000_000, 5):
        scrolling.by(step)
        assert 0 <= scrolling.top < max(count, 1)
        assert scrolling.hidden >= 0
    scrolling.to_value(count * UNIT)
    rest = sum(30.0 + 10 * (n % 3) for n in range(scrolling.top, count)) - scrolling.hidden
    assert rest >= min(200, sum(30.0 + 10 * (n % 3) for n in range(count))) - 0.01


def test_dragging_the_bar_measures_only_what_is_seen():
    asked = set()

    def height(number):
        asked.add(number)
        return 40.0

    scrolling = Scrolling(height)
    scrolling.count, scrolling.room = 100_000, 800
    scrolling.to_value(50_000 * UNIT)
    assert scrolling.top == 50_000
    assert len(asked) < 30


def test_a_file_without_paragraphs_is_cut_into_pieces(tmp_path, settings):
    path = tmp_path / "long.winnow"
    russian, english = Language.parse("ru"), Language.parse("en")
    session = opening.create_project(path, russian, [english], settings)
    session.project.documents.add(
        name="long", format_name="plain", file_name="l.txt", source_language=russian,
        target_language=english, original=b"",
        segments=(NewSegment(TaggedText("Да."), TaggedText("Yes.")) for _ in range(100)),
    )  # fmt: skip
    outline = session.project.segments.outline()
    opening.close(session)
    assert [len(outline.places(number)) for number in range(len(outline))] == [40, 40, 20]
    assert isinstance(outline.ids[0], int)
    assert [outline.paragraph_of(place) for place in (0, 39, 40, 99)] == [0, 0, 1, 2]


def test_the_text_names_no_segment_before_it_is_read(reading):
    page = reading.reading.page
    assert page.segment_id == 1
    assert isinstance(page._paragraphs.row(0).segment, Segment)


@pytest.mark.parametrize(("count", "fits"), [(0, True), (3, True), (4, False), (10_000, False)])
def test_a_text_that_is_all_in_sight_has_nothing_to_scroll(count, fits):
    scrolling = Scrolling(lambda _number: 30.0)
    scrolling.count, scrolling.room = count, 100
    assert scrolling.fits is fits

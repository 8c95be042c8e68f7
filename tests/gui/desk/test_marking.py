"""Marking errors with the keys a reviewer presses."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from workbench.domain.changes import Changes
from workbench.domain.findings import Severity
from workbench.domain.spans import Span
from workbench.domain.text import TaggedText
from workbench.gui.desk.columns import Column
from workbench.gui.desk.inspector.inspector import Tab
from workbench.gui.desk.inspector.mark_card import MarkCard
from workbench.gui.desk.query_words import QueryValues, offers
from workbench.review.marks import ESA_ERROR, ESA_SCORE, NO_ERROR
from workbench.services import annotating, evaluating, reviewing
from workbench.services.session import Session
from workbench.store.query import parse_query

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


def annotations(desk, place=0):
    return desk.page.session.project.remarks.annotations([desk.page.model.id_at(place)])


def mode_of(desk):
    return desk.page.control.marking.mode


@pytest.fixture
def marking(desk):
    """The desk with marking switched on by its key."""
    desk.press(Key.Key_F4)
    return desk


def select_word(desk, number=0):
    """Put the caret into the n-th word and take it, with keys alone."""
    desk.press(Key.Key_Home, CTRL)
    for _ in range(number):
        desk.press(Key.Key_Right, CTRL)
    desk.press(Key.Key_Space)


def test_one_key_switches_marking_on_and_off(desk):
    desk.press(Key.Key_F4)
    assert mode_of(desk).is_on
    assert desk.page.marking_strip.isVisible()
    strip = desk.page.marking_strip
    edge = strip.grab().toImage().pixelColor(strip.width() // 2, 0)
    assert edge == strip.palette().highlight().color(), "one sees at once that keys make marks now"
    assert QApplication.focusWidget() is mode_of(desk).field
    assert desk.page.inspector.currentIndex() == Tab.MARKS
    assert desk.page.inspector.marks.pad.isVisible()
    desk.press(Key.Key_F4)
    assert not mode_of(desk).is_on
    assert not desk.page.marking_strip.isVisible()
    assert QApplication.focusWidget() is desk.page.grid


@pytest.mark.parametrize("keys", [(Key.Key_M, Key.Key_2), (Key.Key_2, Key.Key_M)])
def test_a_span_and_two_keys_in_either_order_make_a_mark(marking, keys):
    select_word(marking, 1)
    for key in keys:
        marking.press(key)
    [mark] = annotations(marking)
    assert mark.category == "accuracy/mistranslation"
    assert mark.severity is Severity.MAJOR
    assert mark.target_span.of("У мельника 12 мешков.") == "мельника"
    assert mark.who == marking.page.session.who
    assert mode_of(marking).current.annotation.id == mark.id


def test_space_takes_in_word_after_word_and_backspace_gives_one_back(marking):
    select_word(marking, 1)
    marking.press(Key.Key_Space)
    field = mode_of(marking).field
    assert field.textCursor().selectedText() == "мельника 12"
    marking.press(Key.Key_Backspace)
    assert field.textCursor().selectedText() == "мельника"


def test_ideographs_are_taken_one_by_one_and_letters_beyond_the_plane_count_as_one(marking):
    field = mode_of(marking).field
    face = marking.page.faces.of(1, Column.TARGET)
    field.load(TaggedText("😀 磨坊主𠀀，ok"), face)
    taken = []
    field.place_caret(0)
    for _ in range(7):
        marking.press(Key.Key_Space, on=field)
        taken.append(field.selected_span().of("😀 磨坊主𠀀，ok"))
    assert taken == [
        "😀", "😀 磨", "😀 磨坊", "😀 磨坊主", "😀 磨坊主𠀀", "😀 磨坊主𠀀，", "😀 磨坊主𠀀，ok",
    ]  # fmt: skip
    for _ in range(3):
        marking.press(Key.Key_Backspace, on=field)
    assert field.selected_span().of("😀 磨坊主𠀀，ok") == "😀 磨坊主"


def test_without_a_selection_the_word_at_the_caret_is_marked(marking):
    marking.press(Key.Key_Home, CTRL)
    marking.press(Key.Key_A)
    marking.press(Key.Key_1)
    [mark] = annotations(marking)
    assert mark.target_span == Span(0, 1)


def test_missing_text_is_marked_at_the_caret(marking):
    marking.press(Key.Key_End)
    marking.press(Key.Key_O)
    marking.press(Key.Key_2)
    [mark] = annotations(marking)
    end = len("У мельника 12 мешков.")
    assert (mark.category, mark.target_span) == ("accuracy/omission", Span(end, end))


def test_missing_text_is_marked_in_the_source(marking):
    marking.press(Key.Key_F4, SHIFT)
    assert mode_of(marking).side is Column.SOURCE
    assert mode_of(marking).field.tagged_text().text == "The miller has 12 sacks."
    select_word(marking, 1)
    marking.press(Key.Key_O)
    marking.press(Key.Key_2)
    [mark] = annotations(marking)
    assert mark.source_span.of("The miller has 12 sacks.") == "miller"
    assert mark.target_span is None


def test_the_current_mark_takes_another_severity_and_type(marking):
    select_word(marking, 1)
    for key in (Key.Key_M, Key.Key_1, Key.Key_3, Key.Key_T):
        marking.press(key)
    [mark] = annotations(marking)
    assert (mark.category, mark.severity) == ("terminology/wrong term", Severity.CRITICAL)


def test_keys_pressed_faster_than_the_store_answers_mean_the_same_mark(marking):
    select_word(marking, 1)
    field = mode_of(marking).field
    for key in (Key.Key_M, Key.Key_1, Key.Key_2):
        marking.qtbot.keyClick(field, key)
    marking.wait()
    [mark] = annotations(marking)
    assert mark.severity is Severity.MAJOR


def test_every_step_is_one_undo(marking):
    select_word(marking, 1)
    for key in (Key.Key_M, Key.Key_1, Key.Key_2):
        marking.press(key)
    session = marking.page.session
    reviewing.undo(session)
    [mark] = annotations(marking)
    assert mark.severity is Severity.MINOR
    _operation, changes = reviewing.undo(session)
    assert annotations(marking) == []
    marking.page.apply_changes(changes)
    marking.wait()
    assert mode_of(marking).current is None


def test_tab_goes_from_mark_to_mark_and_delete_removes(marking):
    for word in (0, 1):
        select_word(marking, word)
        marking.press(Key.Key_M)
        marking.press(Key.Key_1)
    first, second = annotations(marking)
    marking.press(Key.Key_Tab)
    assert mode_of(marking).current.annotation.id == first.id
    marking.press(Key.Key_Tab, SHIFT)
    assert mode_of(marking).current.annotation.id == second.id
    marking.press(Key.Key_Delete)
    assert annotations(marking) == [first]


def test_enter_comments_and_enter_keeps_the_comment(marking):
    select_word(marking, 1)
    marking.press(Key.Key_M)
    marking.press(Key.Key_1)
    marking.press(Key.Key_Return)
    card = next(c for c in marking.page.inspector.marks.list.cards if isinstance(c, MarkCard))
    assert QApplication.focusWidget() is card.field
    marking.qtbot.keyClicks(card.field, "no such word")
    marking.press(Key.Key_Return)
    [mark] = annotations(marking)
    assert mark.comment == "no such word"
    assert QApplication.focusWidget() is mode_of(marking).field


def test_no_error_is_one_key_and_goes_on(marking):
    marking.press(Key.Key_Period)
    [mark] = annotations(marking)
    assert mark.category == NO_ERROR
    assert marking.place == 1
    assert mode_of(marking).field.tagged_text().text == "Вчера он продал 9 мешков."
    assert QApplication.focusWidget() is mode_of(marking).field


def test_no_error_is_refused_where_one_marked_errors(marking):
    select_word(marking, 1)
    marking.press(Key.Key_M)
    marking.press(Key.Key_1)
    marking.press(Key.Key_Period)
    assert marking.place == 0
    assert "remove them first" in marking.said[-1]


def test_the_arrow_keys_go_over_the_edge_to_the_next_segment(marking):
    marking.press(Key.Key_Down)
    assert marking.place == 1
    marking.press(Key.Key_Up)
    assert marking.place == 0


def test_confirming_goes_on_and_marking_stays_on(marking):
    marking.press(Key.Key_Return, CTRL)
    assert marking.place == 3
    assert mode_of(marking).is_on
    assert QApplication.focusWidget() is mode_of(marking).field


def test_another_systems_translation_stands_in_the_targets_place(marking):
    marking.press(Key.Key_PageDown, ALT)
    assert mode_of(marking).system == "alpha"
    assert mode_of(marking).field.tagged_text().text == "У мельника 12 кулей."
    header = marking.page.model.headerData(Column.TARGET, Qt.Orientation.Horizontal)
    assert header == "alpha"
    select_word(marking, 3)
    marking.press(Key.Key_T)
    marking.press(Key.Key_1)
    [mark] = annotations(marking)
    assert (mark.system, mark.target_span.of("У мельника 12 кулей.")) == ("alpha", "кулей")
    marking.press(Key.Key_PageUp, ALT)
    assert mode_of(marking).system is None
    assert mode_of(marking).marks() == []
    assert marking.stored(0).target.text == "У мельника 12 мешков."


def test_editing_leaves_marking_and_shows_the_target(marking):
    marking.press(Key.Key_PageDown, ALT)
    marking.press(Key.Key_F2)
    assert not mode_of(marking).is_on
    assert marking.page.marks.system is None
    assert marking.page.editing.editor.tagged_text().text == "У мельника 12 мешков."


def test_a_finding_becomes_a_mark_with_one_key_from_the_grid(desk):
    desk.page.control.go(1)
    desk.press(Key.Key_M, CTRL | SHIFT)
    [mark] = annotations(desk, 1)
    [stored] = desk.page.model.open_findings(desk.row(1))
    assert mark.finding_fingerprint == stored.fingerprint
    desk.press(Key.Key_M, CTRL | SHIFT)
    assert len(annotations(desk, 1)) == 1, "nothing counts twice"
    assert "already" in desk.said[-1]


def test_a_finding_becomes_a_mark_from_its_card(desk):
    desk.page.control.go(1)
    desk.wait()
    desk.page.inspector.read()
    desk.press(Key.Key_F6)
    desk.press(Key.Key_M, CTRL | SHIFT)
    assert len(annotations(desk, 1)) == 1


def test_marks_of_others_are_seen_and_not_touched(marking):
    session = marking.page.session
    other = Session(session.project, session.settings, "boris", session.role)
    made = annotating.annotate(
        other, marking.page.model.id_at(0), "accuracy/addition", Severity.MINOR,
        target_span=Span(2, 10),
    )  # fmt: skip
    marking.page.apply_changes(made.changes)
    marking.wait()
    marking.press(Key.Key_Tab)
    assert mode_of(marking).current.annotation.who == "boris"
    marking.press(Key.Key_Delete)
    assert len(annotations(marking)) == 1
    assert "boris" in marking.said[-1]
    marking.press(Key.Key_M)
    marking.press(Key.Key_2)
    theirs, mine = annotations(marking)
    assert mine.target_span == theirs.target_span, "a mark of one's own on the same words"


def test_a_click_on_the_pad_marks_too(marking):
    select_word(marking, 1)
    buttons = {button.key: button for button in marking.page.inspector.marks.pad.buttons}
    assert list(buttons) == ["0", "1", "2", "3", *"moautgspiwrn"]
    marking.qtbot.mouseClick(buttons["g"], Qt.MouseButton.LeftButton)
    assert buttons["g"].isChecked()
    marking.qtbot.mouseClick(buttons["2"], Qt.MouseButton.LeftButton)
    marking.wait()
    [mark] = annotations(marking)
    assert mark.category == "linguistic conventions/grammar"


def test_words_are_selected_with_the_mouse(marking):
    field = mode_of(marking).field
    marking.qtbot.mouseDClick(field.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 8))
    assert field.textCursor().selectedText() == "мельника"
    marking.press(Key.Key_M)
    marking.press(Key.Key_1)
    assert len(annotations(marking)) == 1


def test_esa_needs_a_severity_and_a_score(desk):
    evaluating.set_marks_with_esa(desk.page.session, True)
    desk.page.apply_changes(Changes(settings=True))
    desk.press(Key.Key_F4)
    select_word(desk, 1)
    desk.press(Key.Key_2)
    [mark] = annotations(desk)
    assert (mark.category, mark.severity) == (ESA_ERROR, Severity.MAJOR)
    desk.press(Key.Key_Plus)
    desk.press(Key.Key_PageUp)
    assert desk.page.inspector.marks.score.field.value() == 60
    desk.press(Key.Key_Down, CTRL)
    score = next(one for one in annotations(desk) if one.category == ESA_SCORE)
    assert score.comment == "60"
    desk.press(Key.Key_Equal)
    field = desk.page.inspector.marks.score.field
    desk.qtbot.keyClicks(field, "85")
    desk.press(Key.Key_Return, on=field)
    assert QApplication.focusWidget() is mode_of(desk).field
    desk.press(Key.Key_Up, CTRL)
    [score] = [one for one in annotations(desk, 1) if one.category == ESA_SCORE]
    assert score.comment == "85"


def test_another_typology_gives_other_keys(desk):
    evaluating.use_typology(desk.page.session, "wmt")
    desk.page.apply_changes(Changes(settings=True))
    desk.press(Key.Key_F4)
    keys = desk.page.control.marking.keys
    assert keys.typology.name == "wmt"
    pad = desk.page.inspector.marks.pad
    assert [b.key for b in pad.buttons] == [*keys.levels, *keys.categories]


def test_marks_are_painted_in_the_grid(desk):
    annotating.annotate(
        desk.page.session, desk.page.model.id_at(2), "style/awkward", Severity.MAJOR,
        target_span=Span(8, 12),
    )  # fmt: skip
    place = desk.page.model.index(2, Column.TARGET)
    before = desk.page.grid.grab(desk.page.grid.visualRect(place)).toImage()
    desk.page.apply_changes(Changes(segments=frozenset({desk.page.model.id_at(2)})))
    desk.wait()
    after = desk.page.grid.grab(desk.page.grid.visualRect(place)).toImage()
    assert before != after
    row = desk.row(2)
    rect = desk.page.grid.visualRect(place)
    laid = desk.page.delegate.cell_layout(row, Column.TARGET, rect.width())
    at = laid.rects(8, 12)[0].center()
    from workbench.gui.desk.delegate import PAD_X, PAD_Y

    point = at + rect.topLeft().toPointF() + QPoint(PAD_X, PAD_Y).toPointF()
    assert desk.page.delegate.mark_at(row, Column.TARGET, rect, point) is not None


def test_the_query_box_finds_marks_and_completes_them(desk):
    session, ids = desk.page.session, list(desk.page.model.ids)
    annotating.annotate(session, ids[2], "accuracy/omission", Severity.MAJOR)
    annotating.annotate(session, ids[4], "style/awkward", Severity.MINOR)
    annotating.mark_no_error(session, ids[5])
    who = session.who
    for text, found in (
        ("has:mark", [2, 4]),
        ("mark:accuracy/*", [2]),
        ("mark:omission", [2]),
        ("mark:style", [4]),
        ("mark:no-error", [5]),
        ("mark:accuracy/omission,style/awkward", [2, 4]),
        ("mark-severity:major", [2]),
        (f'marked-by:"{who}"', [2, 4, 5]),
        ("-has:mark status:new", [3]),
        ('has:mark "well-known: mill"', []),
    ):
        assert list(session.project.segments.ids(parse_query(text))) == [ids[n] for n in found]
    values = QueryValues(session.project)
    for typed, offered in (
        ("has:ma", "has:mark"),
        ("mark:acc", "mark:accuracy/*"),
        ("mark:style", "mark:style/awkward"),
        ("marked", "marked-by:"),
        ("mark-severity:m", "mark-severity:minor"),
    ):
        assert offered in [offer.term for offer in offers(typed, {}, values)]

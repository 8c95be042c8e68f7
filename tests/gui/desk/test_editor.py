import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from workbench.domain.findings import Finding, Severity
from workbench.domain.languages import Language
from workbench.domain.spans import Span
from workbench.domain.text import Tag, TaggedText, TagKind
from workbench.gui.desk.editor import SegmentEditor
from workbench.gui.desk.layout_cache import Face
from workbench.gui.desk.special_characters import quotes_of, specials_of
from workbench.gui.fonts import text_font
from workbench.gui.tokens import LIGHT

BOLD = Tag(TagKind.OPEN, "1", "<b>", "b")
BOLD_END = Tag(TagKind.CLOSE, "1", "</b>", "b")
TEXT = TaggedText("the \ufffcold\ufffc mill", (BOLD, BOLD_END))


@pytest.fixture
def face(qapp):
    return Face(text_font(Language.parse("en")))


@pytest.fixture
def editor(qtbot, face):
    field = SegmentEditor(LIGHT)
    qtbot.addWidget(field)
    field.resize(300, 80)
    field.load(TEXT, face)
    field.show()
    field.activateWindow()
    field.setFocus()
    return field


def put_caret(editor, position):
    cursor = editor.textCursor()
    cursor.setPosition(position)
    editor.setTextCursor(cursor)


@pytest.mark.parametrize(
    "text",
    [
        TaggedText(""),
        TaggedText("plain"),
        TEXT,
        TaggedText("\ufffc\ufffc", (BOLD, BOLD_END)),
        TaggedText("🍎\ufffc🍎", (BOLD,)),
        TaggedText("two\nlines\n"),
        TaggedText("مرحبا \ufffcb\ufffc 12", (BOLD, BOLD_END)),
        TaggedText("the same twice \ufffc \ufffc", (BOLD, BOLD)),
    ],
)
def test_a_text_comes_out_as_it_went_in(editor, face, text):
    editor.load(text, face)
    assert editor.tagged_text() == text


def test_typing_changes_the_text_and_says_so(editor, qtbot):
    with qtbot.waitSignal(editor.text_edited):
        qtbot.keyClicks(editor, "s")
    assert editor.tagged_text() == TaggedText("the \ufffcold\ufffc mills", (BOLD, BOLD_END))


def test_loading_is_no_edit(editor, face, qtbot):
    with qtbot.assertNotEmitted(editor.text_edited):
        editor.load(TaggedText("another"), face)
    assert not editor.document().isUndoAvailable()


def test_undo_stays_within_the_field(editor, qtbot):
    qtbot.keyClicks(editor, "!")
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.tagged_text() == TEXT
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.tagged_text() == TEXT


@pytest.mark.parametrize(("key", "caret"), [(Qt.Key.Key_Backspace, 5), (Qt.Key.Key_Delete, 4)])
def test_one_key_stroke_selects_a_tag_and_the_second_removes_it(editor, qtbot, key, caret):
    put_caret(editor, caret)
    qtbot.keyClick(editor, key)
    assert editor.tagged_text() == TEXT
    qtbot.keyClick(editor, key)
    assert editor.tagged_text() == TaggedText("the old\ufffc mill", (BOLD_END,))


def test_a_letter_goes_at_the_first_key_stroke(editor, qtbot):
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.tagged_text().text == "the \ufffcold\ufffc mil"


def test_enter_breaks_the_line_within_the_segment(editor, qtbot):
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.tagged_text().text.endswith("mill\n")
    assert editor.document().blockCount() == 1


def test_a_replaced_span_keeps_its_tags_and_is_one_undo(editor, qtbot):
    editor.replace(Span(4, 9), "new")
    assert editor.tagged_text() == TaggedText("the new\ufffc\ufffc mill", (BOLD, BOLD_END))
    editor.undo()
    assert editor.tagged_text() == TEXT


def test_spans_count_code_points(editor, face):
    editor.load(TaggedText("🍎🍎 apple"), face)
    editor.replace(Span(3, 8), "pear")
    assert editor.tagged_text().text == "🍎🍎 pear"
    editor.select_span(Span(1, 2))
    assert editor.textCursor().selectedText() == "🍎"
    assert editor.selected_span() == Span(1, 2)


def test_tags_travel_through_the_clipboard(editor, qtbot):
    editor.selectAll()
    editor.copy()
    assert QApplication.clipboard().text() == "the <b>old</b> mill"
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.paste()
    assert editor.tagged_text().text == TEXT.text * 2
    assert editor.tagged_text().tags == TEXT.tags * 2


def test_foreign_text_is_pasted_plain(editor):
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("bold\r\nand \ufffc more")
    editor.selectAll()
    editor.insertFromMimeData(data)
    assert editor.tagged_text() == TaggedText("bold\nand \ufffd more")


def test_the_pages_shortcuts_are_not_taken_as_text(editor, qtbot):
    editor.claimed = frozenset({"Shift+Return"})
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    def overridden(key, modifier):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
        event.ignore()
        QApplication.sendEvent(editor, event)
        return event.isAccepted()

    assert not overridden(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert overridden(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    # With nothing to undo in the field, Ctrl+Z belongs to the project.
    assert not overridden(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(editor, "x")
    assert overridden(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_the_field_wants_more_room_as_its_text_grows(editor, qtbot):
    before = editor.wanted_height()
    with qtbot.waitSignal(editor.height_wanted) as wanted:
        qtbot.keyClicks(editor, " and the river and the wheel and the dog")
    assert wanted.args[0] > before


@pytest.mark.parametrize(
    ("text", "turned"), [("mill", "Mill"), ("Mill", "MILL"), ("MILL", "mill"), ("ёж", "Ёж")]
)
def test_case_turns_round(editor, face, text, turned):
    editor.load(TaggedText(f"old {text}"), face)
    editor.change_case()
    assert editor.tagged_text().text == f"old {turned}"
    assert editor.textCursor().selectedText() == turned


def test_the_caret_points_at_the_finding_it_stands_in(editor, qtbot):
    finding = Finding("style.old", Severity.MINOR, "style", "Old.", target_span=Span(5, 8))
    put_caret(editor, 0)
    editor.show_findings((finding,))
    with qtbot.waitSignal(editor.caret_finding) as pointed:
        put_caret(editor, 6)
    assert pointed.args[0] is finding
    with qtbot.waitSignal(editor.caret_finding) as pointed:
        put_caret(editor, 12)
    assert pointed.args[0] is None


def test_esc_leaves(editor, qtbot):
    with qtbot.waitSignal(editor.left):
        qtbot.keyClick(editor, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("code", "pair"), [("de", "„…“"), ("fr", "«…»"), ("en", "“…”"), ("ja", "「…」"), ("ru", "«…»")]
)
def test_quotation_marks_are_those_of_the_language(code, pair):
    assert pair in [special.name for special in quotes_of(Language.parse(code))]


def test_joiners_are_offered_where_letters_join():
    names = {special.name for special in specials_of(Language.parse("fa"))}
    assert {"Zero-width non-joiner", "Right-to-left mark"} <= names
    assert "Zero-width non-joiner" not in {s.name for s in specials_of(Language.parse("de"))}


def test_quotes_go_around_the_selection(editor, face):
    editor.load(TaggedText("the old mill"), face)
    editor.select_span(Span(4, 7))
    editor.insert_special("„", "“")
    assert editor.tagged_text().text == "the „old“ mill"
    editor.undo()
    assert editor.tagged_text().text == "the old mill"


def test_a_pair_without_selection_leaves_the_caret_between(editor, face):
    editor.load(TaggedText(""), face)
    editor.insert_special("«", "»")
    editor.insertPlainText("x")
    assert editor.tagged_text().text == "«x»"

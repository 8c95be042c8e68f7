"""No view cuts off its words in a language 1.4 times as long, and none turns its lines round."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

from tests.gui.views import VIEWS, fill
from workbench.gui.cells import TextCells, runs_from_the_right
from workbench.gui.desk.inspector.cards import Sentence
from workbench.gui.desk.inspector.text_card import TextCard
from workbench.gui.desk.layout_cache import Face
from workbench.gui.errors import ErrorReporter
from workbench.gui.label import ElidingLabel, Label
from workbench.gui.language import use_language
from workbench.gui.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[2]
TURNS = 20
SPILL = 2  # pixels that a letter may reach beyond its box


@pytest.fixture(scope="module")
def invented(tmp_path_factory):
    """The invented languages: a long one and one from right to left."""
    folder = tmp_path_factory.mktemp("i18n")
    script = ROOT / "packaging" / "translations.py"
    subprocess.run([sys.executable, str(script), "pseudo", str(folder)], check=True)
    return folder


@pytest.fixture
def speaking(request, qapp, invented, settings, themes, project, idle):
    """The window on the small project in an invented language."""
    use_language(qapp, request.param, invented)
    window = MainWindow(settings, themes, ErrorReporter())
    window.resize(1280, 800)
    window.show()
    window.open_project(project)
    idle(window)
    fill(window, idle)
    yield window
    window.dispose()
    use_language(qapp, "en")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


def cut_off(root):
    """The labels and buttons whose words do not fit into them."""
    return [
        f"{type(widget).__name__} {widget.text()}"
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and isinstance(widget, QLabel | QAbstractButton) and is_cut(widget)
    ]


def is_cut(widget):
    text = widget.text().replace("&", "")
    # What ends in an ellipsis gives way on purpose, and has a tool tip.
    if not text or (text.endswith("…") and widget.toolTip()) or isinstance(widget, ElidingLabel):
        return False
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return widget.height() + SPILL < widget.heightForWidth(widget.width())
        return widget.width() + SPILL < widget.minimumSizeHint().width()
    if isinstance(widget, QToolButton) and (
        widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    ):
        return False
    if isinstance(widget, QPushButton | QToolButton | QCheckBox | QRadioButton):
        return widget.width() + SPILL < QFontMetrics(widget.font()).horizontalAdvance(text)
    return False


@pytest.mark.parametrize("speaking", ["de"], indirect=True)
@pytest.mark.parametrize("opener", VIEWS.values(), ids=VIEWS)
def test_no_words_are_cut_off_in_a_language_1_4_times_as_long(speaking, table, idle, opener):
    opener(speaking, table)
    idle(speaking)
    # A layout that grows needs a turn for each of its levels.
    for _ in range(TURNS):
        if not cut_off(speaking):
            break
        QTest.qWait(50)
    assert cut_off(speaking) == []


def test_words_that_are_cut_off_are_noticed(qtbot):
    root = QWidget()
    qtbot.addWidget(root)
    label, button = QLabel("A long sentence", root), QPushButton("A long verb", root)
    label.setFixedWidth(20)
    button.setFixedWidth(20)
    root.show()
    assert cut_off(root) == ["QLabel A long sentence", "QPushButton A long verb"]


@pytest.mark.parametrize("speaking", ["ar"], indirect=True)
@pytest.mark.parametrize("opener", VIEWS.values(), ids=VIEWS)
def test_every_view_can_be_shown_from_right_to_left(speaking, table, idle, opener):
    opener(speaking, table)
    idle(speaking)
    desk = speaking.desk
    if desk.isVisible():
        places = [part.mapTo(speaking, QPoint(0, 0)).x() for part in (desk.inspector, desk.grid)]
        assert places == sorted(places)
    sheet = speaking.host.sheet
    if sheet is not None and sheet.primary is not None:
        assert sheet.primary.mapTo(sheet, QPoint(0, 0)).x() < sheet.width() // 2
    assert [label.text() for label in speaking.findChildren(Label) if stands_left(label)] == []


def stands_left(label):
    """Whether a label of a window from right to left begins at the left."""
    absolute = bool(label.alignment() & Qt.AlignmentFlag.AlignAbsolute)
    left = bool(label.alignment() & Qt.AlignmentFlag.AlignLeft)
    return left and absolute


@pytest.mark.parametrize("speaking", ["ar"], indirect=True)
def test_a_name_in_latin_letters_begins_at_the_right_there(speaking, qtbot):
    label = Label("Winnow", speaking)
    label.resize(300, 20)
    label.show()
    assert inked(label)[0] > 150


ARABIC = "ذهب أدراج الرياح"


@pytest.mark.parametrize(
    ("speaking", "text", "shown"),
    [
        ("de", f"«{ARABIC}» means nothing.", f"\u200e«\u2068{ARABIC}\u2069» means nothing."),
        ("de", f"{ARABIC} ist kein Name.", f"\u200e{ARABIC} ist kein Name."),
        ("de", "«Nebel» is right.", "«Nebel» is right."),
        ("de", ARABIC, ARABIC),
        ("ar", f"“Fog” {ARABIC}", f"\u200f“\u2068Fog\u2069” {ARABIC}"),
    ],
    indirect=["speaking"],
)
def test_a_sentence_runs_as_the_window_does_whatever_it_quotes(speaking, text, shown):
    assert Sentence(text, speaking).text() == shown


def inked(widget):
    """The columns of a widget in which something is drawn."""
    picture = widget.grab().toImage()
    ground = picture.pixel(0, 0)
    return [
        x for x in range(picture.width())
        if any(picture.pixel(x, y) != ground for y in range(picture.height()))
    ]  # fmt: skip


@pytest.mark.parametrize("speaking", ["ar", "de"], indirect=True)
@pytest.mark.parametrize(("text", "right"), [("Rain.", False), ("مطر.", True)])
def test_the_texts_people_translate_keep_their_own_direction(speaking, text, right):
    card = TextCard("alpha", text, None, Face(QFont("DejaVu Sans"), right), speaking)
    card.show_differences(text, speaking.themes.theme)
    card.resize(400, 80)
    card.show()
    card.text.resize(300, 20)
    assert (inked(card.text)[0] > 150) is right


@pytest.mark.parametrize(
    ("text", "right"),
    [("Hello.", False), ("مرحبا.", True), ("12 كيسا", True), ("«שלום»", True), ("12", False),
     ("", False), ("Привет, مرحبا", False)],
)  # fmt: skip
def test_a_cell_runs_as_its_first_letter_does(text, right):
    assert runs_from_the_right(text) is right


def test_an_arabic_cell_is_laid_out_from_the_right_in_an_english_window(qtbot):
    from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableWidget, QTableWidgetItem

    table = QTableWidget(1, 2)
    qtbot.addWidget(table)
    cells = TextCells(table)
    found = []
    for column, text in enumerate(("مرحبا.", "Hello.")):
        table.setItem(0, column, QTableWidgetItem(text))
        option = QStyleOptionViewItem()
        cells.initStyleOption(option, table.model().index(0, column))
        at = QStyle.visualAlignment(option.direction, option.displayAlignment)
        found.append((option.direction, bool(at & Qt.AlignmentFlag.AlignRight)))
    assert found == [
        (Qt.LayoutDirection.RightToLeft, True),
        (Qt.LayoutDirection.LeftToRight, False),
    ]


def test_a_line_that_gives_way_ends_in_an_ellipsis_and_is_read_out_whole(qtbot):
    root = QWidget()
    qtbot.addWidget(root)
    line = ElidingLabel("Arabic, Japanese, German, Russian", root)
    line.resize(90, 20)
    root.resize(200, 40)
    root.show()
    assert line.text().endswith("…")
    assert line.accessibleName() == "Arabic, Japanese, German, Russian"
    line.resize(400, 20)
    assert line.text() == "Arabic, Japanese, German, Russian"

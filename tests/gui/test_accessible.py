"""Everything that takes the focus says its name to those who listen instead of looking."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QScrollArea, QTabBar, QWidget

from tests.gui.views import SHEETS, VIEWS, fill


def nameless(root, leave_out=()):
    found = []
    for widget in root.findChildren(QWidget):
        inner = isinstance(widget, QLineEdit) and isinstance(
            widget.parentWidget(), QComboBox | QAbstractSpinBox
        )
        if (
            inner
            or isinstance(widget, QTabBar | QScrollArea)
            or widget.focusProxy() is not None
            or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            or not widget.isVisibleTo(root)
            or any(other is not None and other.isAncestorOf(widget) for other in leave_out)
        ):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()}".strip())
    return found


@pytest.mark.parametrize("opener", SHEETS.values(), ids=SHEETS)
def test_every_field_of_a_sheet_has_a_name(desk, table, idle, opener):
    opener(desk, table)
    idle(desk)
    assert nameless(desk.host.sheet) == []


@pytest.mark.parametrize("opener", VIEWS.values(), ids=VIEWS)
def test_every_control_of_every_view_has_a_name(desk, table, idle, opener):
    fill(desk, idle)
    opener(desk, table)
    idle(desk)
    assert nameless(desk) == []


MUTE = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane}


@pytest.mark.parametrize("opener", VIEWS.values(), ids=VIEWS)
def test_every_control_of_every_view_says_what_kind_it_is(desk, table, idle, opener):
    fill(desk, idle)
    opener(desk, table)
    idle(desk)
    assert [described for described, role in controls(desk) if role in MUTE] == []


def controls(root):
    """What can be reached by Tab in a window, and the role each tells a screen reader."""
    for widget in root.findChildren(QWidget):
        if (
            widget.isVisibleTo(root)
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not isinstance(widget, QScrollArea)
            and widget.focusProxy() is None
        ):
            interface = QAccessible.queryAccessibleInterface(widget)
            yield f"{type(widget).__name__} {widget.accessibleName()}", interface.role()


def test_every_part_of_the_welcome_page_has_a_name(window, project):
    window.show_recent()
    assert window.welcome.entries
    assert nameless(window.welcome) == []


def test_a_nameless_field_is_noticed(qtbot):
    root = QWidget()
    qtbot.addWidget(root)
    QLineEdit(root)
    assert nameless(root) == ["QLineEdit"]


def test_a_message_is_read_out(window, monkeypatch):
    heard = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event))
    window.controller.noticed.emit(window_notice("4 segments imported."))
    assert [event.message() for event in heard] == ["4 segments imported."]


def window_notice(text):
    from workbench.gui.notices import Notice

    return Notice(text)


@pytest.mark.parametrize("opener", SHEETS.values(), ids=SHEETS)
def test_tab_follows_what_one_sees(desk, table, idle, qtbot, opener):
    opener(desk, table)
    idle(desk)
    sheet = desk.host.sheet
    fields = sheet.fields()
    if not fields:
        return
    fields[0].setFocus()
    walked = [desk.focusWidget()]
    for _ in range(3 * len(fields)):
        qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Tab)
        here = desk.focusWidget()
        if not sheet.content.isAncestorOf(here):
            break
        walked.append(here)
    expected = [field for field in fields if field.isEnabled()]
    # A text or a table keeps Tab to itself, a group of switches is one stop.
    seen = [field for field in expected if field in walked]
    assert [field for field in walked if field in expected] == seen
    assert len(seen) > 1 or len(expected) < 2


def test_the_sheets_can_be_walked_with_tab(desk, qtbot):
    desk.sheets.check()
    sheet = desk.host.sheet
    visited = set()
    for _ in range(40):
        qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Tab)
        visited.add(desk.focusWidget())
    assert sheet.primary in visited
    assert set(sheet.families.values()) <= visited

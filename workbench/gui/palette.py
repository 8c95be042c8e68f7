"""The command palette: every action by typing a few letters of it."""

from collections.abc import Sequence
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workbench.gui.action_book import ActionBook
from workbench.gui.fields import paragraph
from workbench.gui.fonts import chrome_font
from workbench.gui.theme import ThemeService

_WIDTH = 560
_ROWS = 12
_ROW_HEIGHT = 30
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: the action's words, where it belongs, its key.

    ``other`` are the English words where the window speaks another language: that is how the
    handbook and colleagues call the action.
    """

    action: QAction
    title: str
    group: str
    keys: str
    other: str = ""


def rank(query: str, entry: Entry) -> int | None:
    """How well ``query`` fits, lower is better; None if it does not.

    Every word of the query must begin a word of the title or the group, or stand inside it. The
    English title counts less than the one that is shown.
    """
    title, group = entry.title.casefold(), entry.group.casefold()
    other = entry.other.casefold()
    total = 0
    for word in query.casefold().split():
        if title.startswith(word):
            continue
        if f" {word}" in f" {title}":
            total += 1
        elif f" {word}" in f" {group}":
            total += 3
        elif word in title:
            total += 5
        elif f" {word}" in f" {other}":
            total += 7
        else:
            return None
    return total


class PaletteModel(QAbstractListModel):
    """The entries that fit, the best first."""

    def __init__(self, entries: Sequence[Entry], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = list(entries)
        self.shown = list(entries)

    def search(self, query: str) -> None:
        """Show what fits ``query``."""
        self.beginResetModel()
        ranked = [(rank(query, entry), place) for place, entry in enumerate(self._all)]
        # What cannot be done now stands last, however well it fits.
        fitting = sorted(
            (not self._all[place].action.isEnabled(), r, place)
            for r, place in ranked
            if r is not None
        )
        self.shown = [self._all[place] for _, _, place in fitting]
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many fit."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The words, and for those who listen the key as well."""
        entry = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.title}, {entry.group} {entry.keys}".strip()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What cannot be done now is shown, and cannot be chosen."""
        if self.shown[index.row()].action.isEnabled():
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsSelectable


class _Painter(QStyledItemDelegate):
    """Title at the start, group and key at the end."""

    def __init__(self, themes: ThemeService, parent: QObject) -> None:
        super().__init__(parent)
        self._themes = themes

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One height for all."""
        return QSize(_WIDTH, _ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        theme = self._themes.theme
        model = index.model()
        assert isinstance(model, PaletteModel)
        entry = model.shown[index.row()]
        place: QRect = option.rect
        state = option.state
        if state & _SELECTED:
            painter.fillRect(place, QColor(theme.selection))
        text = place.adjusted(12, 0, -12, 0)
        enabled = entry.action.isEnabled()
        painter.setFont(chrome_font())
        painter.setPen(QColor(theme.muted if enabled else theme.disabled))
        end = "   ".join(filter(None, (entry.group, entry.keys)))
        painter.drawText(text, _END, end)
        room = painter.fontMetrics().horizontalAdvance(end) + 16
        painter.setPen(QColor(theme.text if enabled else theme.disabled))
        left = text.adjusted(room, 0, 0, 0) if option.direction == _RTL else text
        title = painter.fontMetrics().elidedText(
            entry.title, Qt.TextElideMode.ElideRight, text.width() - room
        )
        painter.drawText(left, _START, title)


_SELECTED = QStyle.StateFlag.State_Selected
_RTL = Qt.LayoutDirection.RightToLeft
_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class CommandPalette(QFrame):
    """A field and a list over the window; Enter does it, Escape leaves."""

    closed = Signal()

    def __init__(self, book: ActionBook, themes: ThemeService, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Find an action"))
        self._before: QWidget | None = None
        entries = [
            Entry(
                action,
                action.text().replace("&", "").rstrip("…"),
                spec.group_text,
                keys_of(action),
                spec.title.replace("%1", str(spec.number)),
            )
            for spec, action in book.items()
            if spec.id != "help.palette"
        ]
        self.model = PaletteModel(entries, self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("Find an action"))
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Painter(themes, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = paragraph("", "muted", self)
        self.nothing.setContentsMargins(12, 4, 12, 8)
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self.nothing)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._run_index)
        self._place()
        self._search("")

    def begin(self) -> None:
        """Show it and start typing."""
        self._before = self.window().focusWidget()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Go, and give the focus back."""
        before, self._before = self._before, None
        self.field.removeEventFilter(self)
        self.hide()
        self.deleteLater()
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot(str)
    def _search(self, text: str) -> None:
        self.model.search(text)
        self.list.setCurrentIndex(self.model.index(0, 0))
        rows = min(_ROWS, self.model.rowCount())
        self.list.setFixedHeight(rows * _ROW_HEIGHT + 2)
        self.list.setVisible(rows > 0)
        self.nothing.setVisible(rows == 0)
        if rows == 0:
            unknown = self.tr("Nothing is called “%1”. F1 shows every action with its key.")
            self.nothing.setText(unknown.replace("%1", text.strip()))
        self.adjustSize()
        self.resize(self._width(), self.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while the field keeps the focus."""
        if event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            key = event.key()
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: _ROWS,
                Qt.Key.Key_PageUp: -_ROWS,
            }
            if key in steps:
                self._move(steps[Qt.Key(key)])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run_index(self.list.currentIndex())
                return True
            if key == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
        if event.type() == QEvent.Type.FocusOut and not self.isAncestorOf(_focused(self)):
            self.closed.emit()
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        last = self.model.rowCount() - 1
        place = min(max(self.list.currentIndex().row() + step, 0), max(last, 0))
        self.list.setCurrentIndex(self.model.index(place, 0))

    @Slot(QModelIndex)
    def _run_index(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        action = self.model.shown[index.row()].action
        if not action.isEnabled():
            return
        # Closed first: the focus must be back where the action expects it.
        self.closed.emit()
        action.trigger()

    def _width(self) -> int:
        parent = self.parentWidget()
        return min(_WIDTH, parent.width() - 24) if parent else _WIDTH

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.move((parent.width() - self._width()) // 2, 12)


def keys_of(action: QAction) -> str:
    """The first shortcut as the desktop writes it."""
    sequence = action.shortcut()
    return sequence.toString(sequence.SequenceFormat.NativeText)


def _focused(widget: QWidget) -> QWidget:
    return widget.window().focusWidget() or widget.window()

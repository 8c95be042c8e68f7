"""Sheets: panels that lie over the desk while something is set up, and never block it.

A sheet has a title, a body that scrolls when the window is small, a line for what is wrong, and
buttons that say their verb. Escape closes it, Enter does what its main button says.
"""

from itertools import pairwise

import shiboken6
from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.errors import WinnowError
from workbench.gui.fonts import chrome_font
from workbench.gui.icons import icon
from workbench.gui.label import Label
from workbench.gui.sentences import sentence
from workbench.gui.theme import ThemeService

_MARGIN = 12
_LINE = 20  # what lies within so many pixels is one line of fields


class Sheet(QFrame):
    """The base of all sheets.

    ``wide`` is the width in pixels, ``placed_right`` puts it at the side instead of the middle,
    ``tall`` gives it all the height there is instead of what its content needs.
    """

    closed = Signal()
    resized_itself = Signal()

    def __init__(
        self,
        title: str,
        theme_service: ThemeService,
        parent: QWidget | None = None,
        *,
        wide: int = 440,
        placed_right: bool = True,
        tall: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setAccessibleName(title)
        self.themes = theme_service
        self.wide = wide
        self.placed_right = placed_right
        self.tall = tall
        self._primary: QPushButton | None = None
        self._title = Label(title, self)
        self._title.setFont(chrome_font(3, bold=True))
        self._close = QPushButton(self)
        self._close.setProperty("kind", "link")
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.clicked.connect(self.dismiss)
        self.content = QWidget()
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(0, 0, 6, 2)
        self.body.setSpacing(12)
        self._scroll = _Body(self)
        self._scroll.setWidget(self.content)
        self._trouble = Label(self)
        self._trouble.setWordWrap(True)
        self._trouble.setProperty("role", "error")
        self._trouble.hide()
        self.buttons = QHBoxLayout()
        self.buttons.setContentsMargins(0, 0, 6, 0)
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 14, 14, 16)
        whole.setSpacing(12)
        whole.addLayout(head)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._trouble)
        whole.addLayout(self.buttons)
        theme_service.theme_changed.connect(self._recolour)
        self._recolour()

    @property
    def title(self) -> str:
        """What stands at the top."""
        return self._title.text()

    def add_button(self, text: str, *, primary: bool = False) -> QPushButton:
        """Add a button at the foot; the primary one answers to Enter."""
        button = QPushButton(text, self)
        if primary:
            button.setProperty("kind", "primary")
            self._primary = button
        self.buttons.addWidget(button)
        return button

    @property
    def primary(self) -> QPushButton | None:
        """The main button."""
        return self._primary

    def show_trouble(self, error: WinnowError | str) -> None:
        """Say what is wrong above the buttons; an empty text takes it away."""
        text = sentence(str(error))
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))

    @property
    def trouble(self) -> str:
        """What is said to be wrong."""
        return self._trouble.text() if self._trouble.isVisibleTo(self) else ""

    @Slot()
    def dismiss(self) -> None:
        """Close the sheet; its host deletes it."""
        self.closed.emit()

    def begin(self) -> None:
        """Called once it is shown: put the focus where typing starts."""
        # Not nextInFocusChain(): PySide takes what that returns for a child of the caller, and
        # forgets the window's own widgets together with the sheet.
        for widget in (*self.fields(), self._primary, self._close):
            if widget is not None and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def fields(self) -> list[QWidget]:
        """What takes the focus in the body, as one reads: line by line."""
        found = [
            widget
            for widget in self.content.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.focusProxy() is None
            and widget.isVisibleTo(self)
        ]
        return sorted(found, key=self._place_of)

    def _place_of(self, widget: QWidget) -> tuple[int, int]:
        corner = widget.mapTo(self, widget.rect().center())
        x = -corner.x() if self.isRightToLeft() else corner.x()
        return corner.y() // _LINE, x

    def order_tabs(self) -> None:
        """Let Tab follow what one sees, whatever was made first."""
        order = [*self.fields(), *self._feet(), self._close]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _feet(self) -> list[QWidget]:
        items = (self.buttons.itemAt(place) for place in range(self.buttons.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if widget is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, Enter does what the main button says."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._primary is not None and self._primary.isEnabled():
                self._primary.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell the host when the content wants another height."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.resized_itself.emit()
        return done

    @Slot()
    def _recolour(self) -> None:
        self._close.setIcon(icon("close", "muted", self.themes.theme))


class _Body(QScrollArea):
    """As high as its content wants to be, scrolling only when there is no room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def setWidget(self, widget: QWidget) -> None:
        """Take the content, without a background of its own."""
        super().setWidget(widget)
        widget.setAutoFillBackground(False)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Want another height when the content does."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Texts that wrap want another height at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """What the content wants at this width."""
        inside = self.widget()
        if inside is None:
            return super().sizeHint()
        width = self.viewport().width()
        height = inside.heightForWidth(width) if inside.hasHeightForWidth() else -1
        hint = inside.sizeHint()
        return QSize(hint.width(), height if height > 0 else hint.height())


class SheetHost(QObject):
    """Shows one sheet at a time over a widget, and keeps it in place."""

    changed = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._sheet: Sheet | None = None
        self._before: QWidget | None = None
        over.installEventFilter(self)

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that is open."""
        return self._sheet

    def show_sheet(self, sheet: Sheet) -> None:
        """Open ``sheet`` in place of the one that is open."""
        self.close_sheet()
        window = self._over.window()
        self._before = window.focusWidget()
        self._sheet = sheet
        sheet.setParent(self._over)
        sheet.closed.connect(self.close_sheet)
        sheet.resized_itself.connect(self.place)
        self.place()
        sheet.show()
        self.place()
        sheet.raise_()
        sheet.begin()
        self.changed.emit()

    @Slot()
    def close_sheet(self) -> None:
        """Close the open sheet and give the focus back."""
        sheet, self._sheet = self._sheet, None
        if sheet is None:
            return
        sheet.resized_itself.disconnect(self.place)
        sheet.hide()
        sheet.deleteLater()
        before, self._before = self._before, None
        if before is not None and _alive(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    @Slot()
    def place(self) -> None:
        """Put the sheet where it belongs, no larger than the room there is."""
        sheet = self._sheet
        if sheet is None:
            return
        room = self._over.rect()
        width = min(sheet.wide, room.width() - 2 * _MARGIN)
        if sheet.width() != width:
            sheet.resize(width, sheet.height())
            layout = sheet.layout()
            if layout is not None:
                layout.activate()
        height = room.height() - 2 * _MARGIN
        if not sheet.tall:
            height = min(sheet.sizeHint().height(), height)
        x = (
            room.width() - width - _MARGIN
            if sheet.placed_right and not self._over.isRightToLeft()
            else _MARGIN
            if sheet.placed_right
            else (room.width() - width) // 2
        )
        sheet.setGeometry(x, _MARGIN, width, height)
        sheet.order_tabs()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of what the sheet lies over."""
        if event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)


def _alive(widget: QWidget) -> bool:
    return bool(shiboken6.isValid(widget))

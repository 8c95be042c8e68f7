"""All keys on one page, grouped as in the menus, and searchable."""

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workbench.gui.action_book import ActionBook
from workbench.gui.actions import ActionSpec
from workbench.gui.label import Label
from workbench.gui.sheet import Sheet
from workbench.gui.shortcuts import collapsed, line_title
from workbench.gui.theme import ThemeService


class CheatSheet(Sheet):
    """Made from the actions as they are now, with the keys a person gave them."""

    def __init__(
        self, book: ActionBook, themes: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("All shortcuts"), themes, parent, wide=900, placed_right=False)
        self._book = book
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search by words or keys"))
        self.search.setAccessibleName(self.tr("Search by words or keys"))
        self.search.textChanged.connect(self._fill)
        self.body.addWidget(self.search)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(32)
        self._page: QWidget | None = None
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        self._fill("")

    def lines(self) -> list[tuple[str, str]]:
        """Title and keys of every line that is shown."""
        return [
            (self._words(spec), ", ".join(self._keys(spec)))
            for spec in self._fitting(self.search.text())
        ]

    def _fitting(self, text: str) -> list[ActionSpec]:
        words = text.casefold().split()
        found = []
        for spec in collapsed(self._book.specs()):
            keys = self._book.keymap.keys(spec)
            line = " ".join((spec.text, spec.group_text, *map(_native, keys))).casefold()
            if keys and all(word in line for word in words):
                found.append(spec)
        return found

    def _keys(self, spec: ActionSpec) -> list[str]:
        keys = [_native(key) for key in self._book.keymap.keys(spec)]
        return [f"{key} … {key[:-1]}9" for key in keys] if spec.number else keys

    def _words(self, spec: ActionSpec) -> str:
        text = QCoreApplication.translate(spec.context, spec.title) if spec.number else spec.text
        return line_title(text)

    @Slot(str)
    def _fill(self, text: str) -> None:
        if self._page is not None:
            self._columns.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
        self._page = QWidget(self)
        sides = QHBoxLayout(self._page)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(40)
        groups: dict[str, list[ActionSpec]] = {}
        for spec in self._fitting(text):
            groups.setdefault(spec.group_text, []).append(spec)
        columns = [QVBoxLayout(), QVBoxLayout()]
        heights = [0, 0]
        for name, members in groups.items():
            side = 0 if heights[0] <= heights[1] else 1
            columns[side].addLayout(self._group(name, members))
            heights[side] += len(members) + 2
        for column in columns:
            column.setSpacing(20)
            column.addStretch(1)
            sides.addLayout(column, 1)
        self._columns.addWidget(self._page)

    def _group(self, name: str, members: list[ActionSpec]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        caption = Label(name, self)
        caption.setProperty("role", "caption")
        grid.addWidget(caption, 0, 0, 1, 2)
        for row, spec in enumerate(members, 1):
            title = Label(self._words(spec), self)
            title.setWordWrap(True)
            grid.addWidget(title, row, 0)
            caps = QHBoxLayout()
            caps.setSpacing(4)
            caps.addStretch(1)
            for key in self._keys(spec):
                cap = Label(key, self)
                cap.setObjectName("keys")
                caps.addWidget(cap)
            grid.addLayout(caps, row, 1, Qt.AlignmentFlag.AlignTrailing)
        return grid


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)

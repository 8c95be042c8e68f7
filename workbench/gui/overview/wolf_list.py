"""The checks that people keep dismissing, each with the offer to switch it off, and those off."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.gui.desk.inspector.finding_card import check_title
from workbench.gui.desk.words import number_text
from workbench.gui.label import Label
from workbench.gui.overview.charts import clear
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.words import count_text
from workbench.store.findings import CheckRecord

_RIGHT = QT_TRANSLATE_NOOP("WolfList", "right %n time(s) of %1; %2 open")


class WolfList(QWidget):
    """``asked`` carries the query of a check's findings, ``switched`` a check and whether it should
    run.
    """

    asked = Signal(str)
    switched = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_records(self, wolves: Sequence[CheckRecord], off: Sequence[str]) -> None:
        """List what cries wolf, then what is switched off already."""
        clear(self._column)
        for record in wolves:
            self._add(WolfLine(record.check, self._said(record), True, self))
        for check in off:
            self._add(WolfLine(check, self.tr("switched off in this project"), False, self))

    @property
    def lines(self) -> "list[WolfLine]":
        """The checks that are listed."""
        return [line for line in self.findChildren(WolfLine) if not line.isHidden()]

    def _said(self, record: CheckRecord) -> str:
        text = count_text(_RIGHT, record.accepted, "WolfList")
        text = text.replace("%1", number_text(record.accepted + record.dismissed))
        return text.replace("%2", number_text(record.open))

    def _add(self, line: "WolfLine") -> None:
        line.asked.connect(self.asked)
        line.switched.connect(self.switched)
        self._column.addWidget(line)


class WolfLine(QWidget):
    """One check: its record, a way to its findings, and the switch."""

    asked = Signal(str)
    switched = Signal(str, bool)

    def __init__(self, check: str, said: str, running: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.check = check
        self._running = running
        title = check_title(check)
        name = Label(title, self)
        name.setWordWrap(True)
        record = Label(said, self)
        record.setProperty("role", "muted")
        self.switch = QPushButton(self.tr("Switch off") if running else self.tr("Switch on"), self)
        self.switch.setAccessibleName(f"{self.switch.text()}: {title}")
        self.switch.clicked.connect(self._switch)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(name)
        texts.addWidget(record)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(texts, 1)
        if running:
            self.show_button = QPushButton(self.tr("Show"), self)
            self.show_button.setProperty("kind", "link")
            self.show_button.setAccessibleName(f"{self.show_button.text()}: {title}")
            self.show_button.clicked.connect(self._ask)
            row.addWidget(self.show_button)
        row.addWidget(self.switch)

    @Slot()
    def _switch(self) -> None:
        self.switch.setEnabled(False)
        self.switched.emit(self.check, not self._running)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(f"check:{self.check}")

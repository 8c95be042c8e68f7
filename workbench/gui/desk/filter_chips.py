"""The row of chips under the query box: the common filters, and those a person has saved."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from workbench.domain.statuses import Status
from workbench.gui.desk.chip_button import ChipButton
from workbench.gui.desk.flow_layout import FlowLayout
from workbench.gui.desk.listing import Counted
from workbench.gui.desk.query_words import UNFINISHED, split_terms
from workbench.gui.desk.words import plain_tip, status_word
from workbench.gui.theme import ThemeService

_GAP = 6
_LONGEST = 28


class FilterChips(QWidget):
    """``toggled`` carries a chip's term and whether it is wanted, ``saved_chosen`` a saved query,
    ``saved_removed`` one that is not wanted any more, ``neighbours_toggled`` the switch.
    """

    toggled = Signal(str, bool)
    saved_chosen = Signal(str)
    saved_removed = Signal(str)
    neighbours_toggled = Signal(bool)

    def __init__(self, theme_service: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = theme_service
        self._saved: list[ChipButton] = []
        self.chips = [
            ChipButton(UNFINISHED, self.tr("Unfinished"), theme_service, self),
            ChipButton("has:finding", self.tr("With findings"), theme_service, self),
            *(
                ChipButton(
                    f"status:{status.value}",
                    status_word(status).capitalize(),
                    theme_service,
                    self,
                    status,
                )
                for status in Status
            ),
            ChipButton("order:risk", self.tr("Review these first"), theme_service, self),
        ]
        self.neighbours = ChipButton("", self.tr("With neighbours"), theme_service, self)
        self.neighbours.setToolTip(
            self.tr("Show the segments before and after each one found, for context")
        )
        self.neighbours.toggled.connect(self.neighbours_toggled)
        self.neighbours.hide()
        self._layout = FlowLayout(_GAP, self)
        for chip in self.chips:
            self._layout.addWidget(chip)
            chip.clicked.connect(self._clicked)
        self._layout.addWidget(self.neighbours)

    def show_saved(self, queries: Sequence[str]) -> None:
        """Show a chip for each saved query."""
        for chip in self._saved:
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._saved = []
        for query in queries:
            title = query if len(query) <= _LONGEST else f"{query[: _LONGEST - 1]}…"
            chip = ChipButton(query, title, self._themes, self)
            tip = self.tr("%1\nSaved filter. Delete takes it away.").replace("%1", query)
            chip.setToolTip(plain_tip(tip))
            chip.clicked.connect(self._saved_clicked)
            chip.installEventFilter(self)
            self._layout.addWidget(chip)
            chip.show()
            self._saved.append(chip)

    def show_query(self, text: str) -> None:
        """Press the chips whose terms are in the query."""
        terms = split_terms(text)
        for chip in self.chips:
            chip.setChecked(chip.term in terms)
        for chip in self._saved:
            chip.setChecked(chip.term == text.strip())
        self.neighbours.setVisible(any(not term.startswith("order:") for term in terms))

    def show_counted(self, counted: Counted) -> None:
        """Put the numbers on the chips."""
        approved = counted.by_status.get(Status.APPROVED, 0)
        for chip in self.chips:
            field, _, value = chip.term.partition(":")
            if field == "status":
                chip.set_count(counted.by_status.get(Status(value), 0))
            elif chip.term == UNFINISHED:
                chip.set_count(sum(counted.by_status.values()) - approved)
            elif chip.term == "has:finding":
                chip.set_count(counted.with_findings)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the status chips to their shapes where the words would not fit in a row."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete, or the right mouse button, takes a saved filter away."""
        is_delete = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Delete
        )
        asked = is_delete or event.type() == QEvent.Type.ContextMenu
        if asked and isinstance(watched, ChipButton):
            self.saved_removed.emit(watched.term)
            return True
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        wanted = sum(chip.full_width() + _GAP for chip in self.chips)
        for chip in self.chips:
            chip.set_compact(wanted > self.width())

    def _clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, ChipButton):
            self.toggled.emit(chip.term, chip.isChecked())

    def _saved_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, ChipButton):
            self.saved_chosen.emit(chip.term if chip.isChecked() else "")

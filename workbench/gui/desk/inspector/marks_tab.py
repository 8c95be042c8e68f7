"""The tab of marks: those of the current segment, or the scorecard made of all."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.gui.desk.inspector.cards import PAD
from workbench.gui.desk.inspector.marks_panel import MarksPanel
from workbench.gui.desk.inspector.scorecard_panel import ScorecardPanel
from workbench.gui.theme import ThemeService


class MarksTab(QWidget):
    """``scorecard_wanted`` asks for fresh figures: the scorecard is about to be seen;
    ``marks_wanted`` the same for the segment's marks.
    """

    scorecard_wanted = Signal()
    marks_wanted = Signal()

    def __init__(self, theme_service: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks = MarksPanel(theme_service, self)
        self.scorecard = ScorecardPanel(theme_service, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.marks)
        self._stack.addWidget(self.scorecard)
        self._here = self._switch(self.tr("This segment"))
        self._all = self._switch(self.tr("Scorecard"))
        self._here.setChecked(True)
        group = QButtonGroup(self)
        group.addButton(self._here, 0)
        group.addButton(self._all, 1)
        group.idToggled.connect(self._toggled)
        head = QHBoxLayout()
        head.setContentsMargins(PAD, 8, PAD, 0)
        head.setSpacing(4)
        head.addWidget(self._here)
        head.addWidget(self._all)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    @property
    def shows_scorecard(self) -> bool:
        """Whether the scorecard is shown."""
        return self._stack.currentIndex() == 1

    def show_scorecard(self) -> None:
        """Show the scorecard."""
        self._all.setChecked(True)

    def show_segment(self) -> None:
        """Show the current segment's marks."""
        self._here.setChecked(True)

    def _switch(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setCheckable(True)
        return button

    def _toggled(self, which: int, checked: bool) -> None:
        if checked:
            self._stack.setCurrentIndex(which)
            (self.scorecard_wanted if which else self.marks_wanted).emit()

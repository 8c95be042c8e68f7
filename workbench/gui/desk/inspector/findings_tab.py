"""The tab of findings: those of the segment above its terms, or everything found, by check."""

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
from workbench.gui.desk.inspector.checks_panel import ChecksPanel
from workbench.gui.desk.inspector.findings_panel import FindingsPanel
from workbench.gui.desk.inspector.sent_back import SentBackCard
from workbench.gui.desk.inspector.terms_panel import TermsPanel
from workbench.gui.theme import ThemeService


class FindingsTab(QWidget):
    """``overview_wanted`` asks for fresh counts: the overview is about to be seen."""

    overview_wanted = Signal()

    def __init__(self, theme_service: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings = FindingsPanel(theme_service, self)
        self.overview = ChecksPanel(theme_service, self)
        self.sent_back = SentBackCard(theme_service, self)
        self.terms = TermsPanel(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.findings)
        self._stack.addWidget(self.overview)
        self._here = self._switch(self.tr("This segment"))
        self._all = self._switch(self.tr("Everything found"))
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
        layout.addWidget(self.sent_back)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.terms)

    @property
    def shows_overview(self) -> bool:
        """Whether everything found is shown."""
        return self._stack.currentIndex() == 1

    def show_overview(self) -> None:
        """Show everything found."""
        self._all.setChecked(True)

    def show_segment(self) -> None:
        """Show the current segment's findings."""
        self._here.setChecked(True)

    def _switch(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setCheckable(True)
        return button

    def _toggled(self, which: int, checked: bool) -> None:
        if checked:
            self._stack.setCurrentIndex(which)
            if which == 1:
                self.overview_wanted.emit()

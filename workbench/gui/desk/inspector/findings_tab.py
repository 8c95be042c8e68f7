"""The tab of findings: those of the segment above its terms, or everything found, by check."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workbench.gui.desk.inspector.checks_panel import ChecksPanel
from workbench.gui.desk.inspector.findings_panel import FindingsPanel
from workbench.gui.desk.inspector.sent_back import SentBackCard
from workbench.gui.desk.inspector.terms_panel import TermsPanel
from workbench.gui.desk.inspector.two_pages import TwoPages
from workbench.gui.theme import ThemeService


class FindingsTab(TwoPages):
    """``overview_wanted`` asks for fresh counts: the overview is about to be seen."""

    overview_wanted = Signal()

    def __init__(self, theme_service: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings = FindingsPanel(theme_service, self)
        self.overview = ChecksPanel(theme_service, self)
        self.sent_back = SentBackCard(theme_service, self)
        self.terms = TermsPanel(self)
        here = (self.tr("This segment"), self.findings)
        everything = (self.tr("Everything found"), self.overview)
        self.lay_out(here, everything, self.sent_back).addWidget(self.terms)

    def turned(self, which: int) -> None:
        """The overview is counted when it is looked at."""
        if which:
            self.overview_wanted.emit()

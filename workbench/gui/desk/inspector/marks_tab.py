"""The tab of marks: those of the current segment, or the scorecard made of all."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workbench.gui.desk.inspector.marks_panel import MarksPanel
from workbench.gui.desk.inspector.scorecard_panel import ScorecardPanel
from workbench.gui.desk.inspector.two_pages import TwoPages
from workbench.gui.theme import ThemeService


class MarksTab(TwoPages):
    """``scorecard_wanted`` asks for fresh figures: the scorecard is about to be seen;
    ``marks_wanted`` the same for the segment's marks.
    """

    scorecard_wanted = Signal()
    marks_wanted = Signal()

    def __init__(self, theme_service: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks = MarksPanel(theme_service, self)
        self.scorecard = ScorecardPanel(theme_service, self)
        self.lay_out((self.tr("This segment"), self.marks), (self.tr("Scorecard"), self.scorecard))

    def turned(self, which: int) -> None:
        """Figures are made when they are looked at."""
        (self.scorecard_wanted if which else self.marks_wanted).emit()

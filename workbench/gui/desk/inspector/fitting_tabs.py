"""Tabs that always fit: where the words are too wide, all but the current one become icons."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from workbench.gui.icons import icon
from workbench.gui.theme import ThemeService


class FittingTabs(QTabWidget):
    """A tab widget without scroll arrows, in any language and at any width.

    A number at the end of a title ("Findings 3") stays readable beside the icon.
    """

    def __init__(self, themes: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._titles: list[str] = []
        self._icons: list[str] = []
        self.setUsesScrollButtons(False)
        self.currentChanged.connect(self.fit)
        themes.theme_changed.connect(self.fit)

    def add(self, widget: QWidget, title: str, icon_name: str) -> None:
        """Add a page; ``icon_name`` is one of ``gui.icons``."""
        self._titles.append(title)
        self._icons.append(icon_name)
        self.addTab(widget, title)
        self.fit()

    def removeTab(self, index: int) -> None:
        """Take a page away, with its title."""
        del self._titles[index], self._icons[index]
        super().removeTab(index)
        self.fit()

    def setTabText(self, index: int, text: str) -> None:
        """Give a page another title."""
        if self._titles[index] != text:
            self._titles[index] = text
            self.fit()

    def title(self, index: int) -> str:
        """The whole title of a page, whatever of it is shown."""
        return self._titles[index]

    @Slot()
    def fit(self) -> None:
        """Show words where there is room for them all, else icons."""
        bar = self.tabBar()
        if bar.count() != len(self._titles):
            return
        for index in range(bar.count()):
            self._show(index, compact=False)
        if bar.sizeHint().width() > self.width():
            for index in range(bar.count()):
                self._show(index, compact=index != self.currentIndex())

    def _show(self, index: int, *, compact: bool) -> None:
        bar, title = self.tabBar(), self._titles[index]
        count = title.rpartition(" ")[2]
        number = count if count.isdigit() else ""
        bar.setTabText(index, number if compact else title)
        shown = icon(self._icons[index], "muted", self._themes.theme) if compact else QIcon()
        bar.setTabIcon(index, shown)
        bar.setTabToolTip(index, title if compact else "")
        bar.setAccessibleTabName(index, title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another choice."""
        super().resizeEvent(event)
        self.fit()

"""One figure of the overview, large, with what it counts."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workbench.gui.fonts import chrome_font
from workbench.gui.label import Label
from workbench.gui.words import in_order


class Tile(QPushButton):
    """One figure with what it counts; a click shows the segments."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        self.query = ""
        self.figure = Label("–", self)
        self.figure.setFont(chrome_font(12, bold=True))
        self.about = Label(self)
        self.about.setProperty("role", "muted")
        self.about.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(0)
        for label in (self.figure, self.about):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._ask)

    def show_figure(self, figure: str, about: str, query: str) -> None:
        """Show a number."""
        self.figure.setText(in_order(figure))
        self.about.setText(about)
        self.query = query
        self.setAccessibleName(f"{figure} {about}")
        self.setEnabled(bool(query))

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self.query)

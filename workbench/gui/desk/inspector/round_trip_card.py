"""The round trip: what a model of the other direction makes of the translation."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from workbench.gui.desk.inspector.cards import Card, Sentence
from workbench.gui.desk.inspector.rich_diff import diff_html, diff_words
from workbench.gui.desk.layout_cache import Face
from workbench.gui.desk.word_diff import word_diff
from workbench.gui.fonts import chrome_font
from workbench.gui.label import Label
from workbench.gui.theme import Theme


class RoundTripCard(Card):
    """The source with what became of it on the way there and back."""

    def __init__(
        self, source: str, back: str, face: Face, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        title = Label(self.tr("The translation, translated back"), self)
        title.setFont(chrome_font(0, bold=True))
        title.setWordWrap(True)
        self.add_head(title)
        parts = word_diff(source, back)
        self.text = QLabel(diff_html(parts, theme, right_to_left=face.right_to_left), self)
        self.text.setFont(face.font)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self.text)
        self.body.addWidget(
            Sentence(
                self.tr(
                    "Struck out: words of the source that did not come back; underlined: words "
                    "that came back instead."
                ),
                self,
                muted=True,
            )
        )
        self.setAccessibleName(title.text())
        self.setAccessibleDescription(diff_words(parts))

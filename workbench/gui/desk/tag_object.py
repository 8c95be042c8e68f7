"""Tags inside the editor: each one object in the text, drawn as a chip, never to be broken."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from workbench.domain.text import Tag
from workbench.gui.desk.shown_text import chip_label
from workbench.gui.theme import Theme

TAG_OBJECT = int(QTextFormat.ObjectTypes.UserObject.value) + 1
TAG_NUMBER = int(QTextFormat.Property.UserProperty.value) + 1


def form_em(form: QTextFormat) -> float:
    """The size of the letters that a format's chip stands among."""
    return float(form.toCharFormat().font().pixelSize())


class TagObject(QPyTextObject):
    """Measures and draws chips. ``tags`` is the editor's table; a format holds a number in it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.tags: list[Tag] = []
        self.theme = theme

    def format_of(self, number: int, base: QTextCharFormat) -> QTextCharFormat:
        """The character format that makes U+FFFC show tag ``number``."""
        form = QTextCharFormat(base)
        form.setObjectType(TAG_OBJECT)
        form.setProperty(TAG_NUMBER, number)
        return form

    def number_of(self, tag: Tag) -> int:
        """The tag's place in the table, where it is put if it is new."""
        if tag not in self.tags:
            self.tags.append(tag)
        return self.tags.index(tag)

    def tag_of(self, form: QTextFormat) -> Tag | None:
        """The tag that a character format stands for; None for ordinary text."""
        if form.objectType() != TAG_OBJECT:
            return None
        number = form.intProperty(TAG_NUMBER)
        return self.tags[number] if 0 <= number < len(self.tags) else None

    def intrinsicSize(self, _doc: QTextDocument, _pos: int, form: QTextFormat) -> QSizeF:
        """The room a chip takes in its line."""
        metrics = QFontMetricsF(form.toCharFormat().font())
        tag = self.tag_of(form)
        label = chip_label(tag) if tag is not None else "?"
        # As wide as in the grid, where no-break spaces stand about the label.
        return QSizeF(metrics.horizontalAdvance(f"\u00a0{label}\u00a0"), form_em(form))

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _doc: QTextDocument,
        _pos: int,
        form: QTextFormat,
    ) -> None:
        """Draw a chip."""
        tag = self.tag_of(form)
        font = form.toCharFormat().font()
        metrics = QFontMetricsF(font)
        place = QRectF(rect)
        em = form_em(form)
        chip = QRectF(place.left() + 0.5, place.bottom() - em, place.width() - 1, 1.3 * em)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.outline), 1))
        painter.setBrush(QColor(self.theme.chip))
        painter.drawRoundedRect(chip, 4, 4)
        painter.setPen(QColor(self.theme.text))
        painter.setFont(font)
        label = chip_label(tag) if tag is not None else "?"
        x = chip.center().x() - metrics.horizontalAdvance(label) / 2
        painter.drawText(QPointF(x, place.bottom()), label)
        painter.restore()

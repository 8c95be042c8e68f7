"""Status as a shape and a colour, never colour alone.

○ new, ◐ translated, ◑ reviewed, ● approved, ✕ rejected; a small lock beside it where locked.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from workbench.domain.statuses import Status
from workbench.gui.tokens import Theme

DIAMETER = 11.0


def draw_status(
    painter: QPainter, centre: QPointF, status: Status, locked: bool, theme: Theme
) -> None:
    """Draw the shape of ``status`` around ``centre``, with a small lock at its foot if locked."""
    colour = QColor(theme.status(status))
    radius = DIAMETER / 2
    circle = QRectF(centre.x() - radius, centre.y() - radius, DIAMETER, DIAMETER)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if status is Status.REJECTED:
        arm = radius * 0.72
        x, y = centre.x(), centre.y()
        painter.setPen(QPen(colour, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(x - arm, y - arm), QPointF(x + arm, y + arm))
        painter.drawLine(QPointF(x - arm, y + arm), QPointF(x + arm, y - arm))
    else:
        painter.drawEllipse(circle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if status is Status.APPROVED:
            painter.drawEllipse(circle)
        elif status is Status.TRANSLATED:
            painter.drawPie(circle, 90 * 16, 180 * 16)
        elif status is Status.REVIEWED:
            painter.drawPie(circle, 270 * 16, 180 * 16)
    if locked:
        _draw_lock(painter, QPointF(centre.x(), circle.bottom() + 9), theme)
    painter.restore()


def _draw_lock(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    colour = QColor(theme.status_locked)
    body = QRectF(centre.x() - 4, centre.y() - 1.5, 8, 6)
    shackle = QPainterPath(QPointF(body.left() + 1.6, body.top()))
    shackle.arcTo(QRectF(body.left() + 1.6, body.top() - 4.2, 4.8, 6), 180, -180)
    painter.setPen(QPen(colour, 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shackle)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(body, 1.2, 1.2)

"""The scores of the current segment: the target and each system, a number with a small bar."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.domain.scores import METRICS
from workbench.gui.desk.delegate import draw_bar
from workbench.gui.desk.inspector.cards import Column
from workbench.gui.desk.inspector.likelihood_card import LikelihoodCard
from workbench.gui.desk.inspector.round_trip_card import RoundTripCard
from workbench.gui.desk.words import plain_tip
from workbench.gui.fonts import chrome_font, figures_font
from workbench.gui.theme import ThemeService

# chrF first: on a short segment it says more than BLEU.
SHOWN = ("chrF", "chrF++", "BLEU", "TER", "QE", "RTT")
_ROW = 40
_HEAD = 26
_CELL = 58


class ScoresPanel(Column):
    """Shows what ``Statistics.segment_scores`` gives; "" is the target."""

    def __init__(self, theme_service: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Scores"), parent)
        self.table = ScoreTable(theme_service, self)
        self.add_card(self.table)
        self.table.hide()

    def show_scores(
        self,
        scores: Mapping[str, Mapping[str, float]],
        has_reference: bool,
        cards: Sequence[LikelihoodCard | RoundTripCard] = (),
    ) -> None:
        """Show system → metric → score, and what models make of the target and its words."""
        self.arrange_cards([self.table, *cards])
        if scores:
            self.say("")
        elif has_reference:
            self.say(self.tr("Not scored yet. “Run › Score” compares it with the reference."))
        else:
            self.say(
                self.tr(
                    "No reference, so no score. Import a trusted translation as reference, or let "
                    "a model judge: “Run › Estimate quality”."
                )
            )
        self.table.show_scores(scores)
        self.table.setVisible(bool(scores))

    def show_nothing(self) -> None:
        """No segment is chosen."""
        self.show_scores({}, has_reference=False)
        self.say(self.tr("Choose a segment to see its scores."))
        self.table.hide()


class ScoreTable(QWidget):
    """A painted table: names at the left, one column a metric; the best of each stands out."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, theme_service: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = theme_service
        self._rows: list[tuple[str, Mapping[str, float]]] = []
        self._metrics: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme_service.theme_changed.connect(self.update)

    def show_scores(self, scores: Mapping[str, Mapping[str, float]]) -> None:
        """Show system → metric → score, the target first, then by chrF."""
        self._rows = sorted(scores.items(), key=_order)
        names = {name for _, by in self._rows for name in by}
        self._metrics = [name for name in SHOWN if name in names]
        self._metrics += [name for name in METRICS if name in names and name not in self._metrics]
        said = [
            f"{self._name(system)}: "
            + ", ".join(f"{name} {by[name]:.1f}" for name in self._metrics if name in by)
            for system, by in self._rows
        ]
        self.setAccessibleName("; ".join(said))
        self.setToolTip(plain_tip("\n".join(said)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The size that fits the content."""
        return QSize(120 + _CELL * len(self._metrics), _HEAD + _ROW * len(self._rows))

    def minimumSizeHint(self) -> QSize:
        """The least size it can be read at."""
        return QSize(80 + 44 * len(self._metrics), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw with the theme's tokens."""
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = min(_CELL, (self.width() - 80) / max(1, len(self._metrics)))
        names = self.width() - cell * len(self._metrics)
        # The table is not mirrored, so neither is the text in it.
        fixed = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        right = int(Qt.AlignmentFlag.AlignRight | fixed)
        left = int(Qt.AlignmentFlag.AlignLeft | fixed)
        painter.setFont(chrome_font())
        painter.setPen(QColor(theme.muted))
        for column, metric in enumerate(self._metrics):
            x = names + column * cell
            painter.drawText(QRectF(x, 0, cell - 2, _HEAD), right, metric)
        best = {
            metric: (min if metric == "TER" else max)(
                (by[metric] for _, by in self._rows if metric in by), default=0.0
            )
            for metric in self._metrics
        }
        for number, (system, by) in enumerate(self._rows):
            y = _HEAD + number * _ROW
            painter.fillRect(QRectF(0, y, self.width(), 1), QColor(theme.line))
            painter.setFont(chrome_font(0, bold=system == ""))
            painter.setPen(QColor(theme.text))
            label = painter.fontMetrics().elidedText(
                self._name(system), Qt.TextElideMode.ElideMiddle, int(names - 8)
            )
            painter.drawText(QRectF(0, y, names - 8, _ROW), left, label)
            for column, metric in enumerate(self._metrics):
                if metric not in by:
                    continue
                score, x = by[metric], names + column * cell
                figures = figures_font()
                figures.setBold(score == best[metric] and self._differ(metric))
                painter.setFont(figures)
                painter.setPen(QColor(theme.text))
                painter.drawText(QRectF(x, y + 5, cell - 2, 20), right, f"{score:.1f}")
                track = QRectF(x + 10, y + 28, cell - 12, 3)
                draw_bar(painter, track, score / 100, QColor(theme.hover), QColor(theme.accent))
        if self.hasFocus():
            painter.setPen(QColor(theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def _differ(self, metric: str) -> bool:
        return len({by[metric] for _, by in self._rows if metric in by}) > 1

    def _name(self, system: str) -> str:
        return system or self.tr("Target")


def _order(item: tuple[str, Mapping[str, float]]) -> tuple[bool, float]:
    system, by = item
    return (system != "", -by.get("chrF", 0.0))

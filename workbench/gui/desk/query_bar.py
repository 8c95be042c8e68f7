"""The query box with its completion, the chips below it, and an honest count beside it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.errors import UsageError
from workbench.gui.desk.filter_chips import FilterChips
from workbench.gui.desk.listing import Counted, Listed
from workbench.gui.desk.query_words import (
    UNFINISHED,
    QueryValues,
    offers,
    split_terms,
    term_at,
    with_term,
    without_term,
)
from workbench.gui.desk.words import number_text
from workbench.gui.icons import icon
from workbench.gui.label import Label
from workbench.gui.sentences import sentence
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.theme import ThemeService
from workbench.store.query import Query, parse_query

_PAUSE = 400
_ROWS = 12

_MEANINGS = {
    "status": QT_TRANSLATE_NOOP("Query", "how far a segment is"),
    "check": QT_TRANSLATE_NOOP("Query", "what a check found"),
    "severity": QT_TRANSLATE_NOOP("Query", "the worst finding is at least this"),
    "has": QT_TRANSLATE_NOOP("Query", "finding, comment, mark, reference …"),
    "mark": QT_TRANSLATE_NOOP("Query", "an error that somebody marked"),
    "mark-severity": QT_TRANSLATE_NOOP("Query", "how grave somebody marked it"),
    "marked-by": QT_TRANSLATE_NOOP("Query", "who marked errors"),
    "is": QT_TRANSLATE_NOOP("Query", "unfinished, empty, locked …"),
    "document": QT_TRANSLATE_NOOP("Query", "one document"),
    "by": QT_TRANSLATE_NOOP("Query", "who changed it last"),
    "changed": QT_TRANSLATE_NOOP("Query", "a date, as in changed:>2026-11-01"),
    "system": QT_TRANSLATE_NOOP("Query", "the translation the target started from"),
    "source": QT_TRANSLATE_NOOP("Query", "text in the source"),
    "target": QT_TRANSLATE_NOOP("Query", "text in the target"),
    "id": QT_TRANSLATE_NOOP("Query", "the file’s own id"),
    "entry": QT_TRANSLATE_NOOP("Query", "an entry of the lexicon"),
    "language": QT_TRANSLATE_NOOP("Query", "a target language"),
    "score.chrf": QT_TRANSLATE_NOOP("Query", "the segment’s score, as in score.chrf<40"),
    "order": QT_TRANSLATE_NOOP("Query", "sort: risk, score, findings …"),
}


class QueryBar(QWidget):
    """``asked`` carries a parsed Query; ``left`` says the focus should go back to the grid,
    ``saved_changed`` carries the saved filters, ``neighbours_wanted`` the switch for context.
    """

    asked = Signal(object)
    left = Signal()
    saved_changed = Signal(list)
    neighbours_wanted = Signal(bool)

    def __init__(
        self,
        theme_service: ThemeService,
        values: QueryValues,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._values = values
        self._asked_text = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.apply)
        self.box = QLineEdit(self)
        self.box.setPlaceholderText(
            self.tr("Filter: words, status:new, check:numbers, score.chrf<40")
        )
        self._saved: list[str] = []
        self._save = QAction(self.tr("Save this filter as a chip"), self)
        self._save.triggered.connect(self.save_or_forget)
        self.box.addAction(self._save, QLineEdit.ActionPosition.TrailingPosition)
        self._save.setVisible(False)
        self._clear = QAction(self.tr("Clear the filter"), self)
        self._clear.triggered.connect(self.box.clear)
        self.box.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self._themes = theme_service
        theme_service.theme_changed.connect(self._recolour)
        self._recolour()
        self.box.setAccessibleName(self.tr("Query"))
        self.box.textEdited.connect(self._edited)
        self.box.textChanged.connect(self._changed)
        self.box.installEventFilter(self)
        self._count = Label(self)
        self._count.setAccessibleName(self.tr("How many segments are listed"))
        self._trouble = Label(self)
        self._trouble.setProperty("role", "error")
        self._trouble.setWordWrap(True)
        self._trouble.setTextFormat(Qt.TextFormat.PlainText)
        self._trouble.hide()
        self._popup = OfferList(self)
        self._popup.itemClicked.connect(self._offer_clicked)
        self.chips = FilterChips(theme_service, self)
        self.chips.toggled.connect(self._chip_toggled)
        self.chips.saved_chosen.connect(self.set_query)
        self.chips.saved_removed.connect(self._forget)
        self.chips.neighbours_toggled.connect(self.neighbours_wanted)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.chips, 1)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        self._count.setFixedHeight(self.chips.neighbours.sizeHint().height())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self.box)
        layout.addWidget(self._trouble)
        layout.addLayout(row)

    def set_query(self, text: str) -> None:
        """Ask this query now."""
        self.box.setText(text)
        self.apply()

    def apply(self) -> None:
        """Ask what stands in the box, unless it was asked already."""
        self._pause.stop()
        text = self.box.text().strip()
        try:
            query = parse_query(text)
        except UsageError as error:
            self._show_trouble(sentence(str(error)))
            return
        self._show_trouble("")
        if text != self._asked_text:
            self._asked_text = text
            self.asked.emit(query)

    def show_waiting(self) -> None:
        """Say that the list is being made."""
        self._count.setText(self.tr("searching…"))

    def show_listed(self, listed: Listed) -> None:
        """Say how many segments the list has of how many there are."""
        found, total = number_text(listed.found), number_text(listed.total)
        if listed.query.conditions:
            text = self.tr("%1 of %2").replace("%1", found).replace("%2", total)
        else:
            text = self.tr("all %1").replace("%1", total)
        self._count.setText(text)

    def show_stopped(self) -> None:
        """Say that the list is still the one before; Enter asks again."""
        self._count.setText(self.tr("stopped; the list is as before"))
        self._asked_text = ""

    def show_failed(self, error: BaseException) -> None:
        """Say why the list could not be made."""
        self._count.clear()
        self._show_trouble(sentence(str(error)))

    def show_counted(self, counted: Counted) -> None:
        """Put the numbers on the chips."""
        self.chips.show_counted(counted)

    def order(self) -> tuple[str, bool]:
        """The order that is asked for, and whether it is turned round."""
        try:
            query = parse_query(self.box.text())
        except UsageError:
            query = Query()
        return query.order, query.descending

    def set_order(self, term: str) -> None:
        """Ask for another order; an empty term is the order of the documents."""
        kept = [part for part in split_terms(self.box.text()) if not part.startswith("order:")]
        self.set_query(" ".join([*kept, term] if term else kept))

    def toggle_risk(self) -> None:
        """The riskiest segments first, or the order of the documents again."""
        order, descending = self.order()
        self.set_order("" if order == "risk" and not descending else "order:risk")

    def toggle_unfinished(self) -> None:
        """Hide what is approved, or show it again."""
        wanted = UNFINISHED not in split_terms(self.box.text())
        self._chip_toggled(UNFINISHED, wanted)

    def toggle_neighbours(self) -> None:
        """List what stands before and after each segment found, or no longer."""
        self.chips.neighbours.toggle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys walk the completions, Enter asks, Esc goes back."""
        if watched is self.box and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                return self._key(event)
        elif watched is self.box and isinstance(event, QFocusEvent) and event.lostFocus():
            self._popup.hide()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        shown = self._popup.isVisible()
        if shown and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._popup.step(1 if key == Qt.Key.Key_Down else -1)
            return True
        if (shown and key == Qt.Key.Key_Tab) or (shown and key in _ENTER and self._popup.chosen()):
            self._take(self._popup.chosen() or self._popup.first())
            return True
        if key == Qt.Key.Key_Escape:
            if shown:
                self._popup.hide()
            else:
                self.left.emit()
            return True
        if key in _ENTER:
            self._popup.hide()
            self.apply()
            self.left.emit()
            return True
        if key == Qt.Key.Key_Down:
            self._offer()
            if not self._popup.isVisible():
                self.left.emit()
            return True
        return False

    def _edited(self) -> None:
        self._pause.start()
        self._offer()

    def _changed(self, text: str) -> None:
        self.chips.show_query(text)
        self._save.setVisible(bool(text.strip()))
        self._recolour()
        self._clear.setVisible(bool(text))
        if not text:
            self._popup.hide()
            self.apply()

    def _recolour(self) -> None:
        theme = self._themes.theme
        self._clear.setIcon(icon("close", "muted", theme))
        saved = self.box.text().strip() in self._saved
        self._save.setIcon(icon("pin", "accent" if saved else "muted", theme))

    def _chip_toggled(self, term: str, wanted: bool) -> None:
        change = with_term if wanted else without_term
        self.set_query(change(self.box.text(), term))

    def use_saved(self, queries: Sequence[str]) -> None:
        """The filters a person has saved."""
        self._saved = list(queries)
        self.chips.show_saved(self._saved)
        self.chips.show_query(self.box.text())
        self._recolour()

    def save_or_forget(self) -> None:
        """Make a chip of the filter in the box, or take its chip away."""
        text = self.box.text().strip()
        if text in self._saved:
            self._forget(text)
        elif text:
            self.use_saved([*self._saved, text])
            self.saved_changed.emit(self._saved)

    def _forget(self, text: str) -> None:
        self.use_saved([query for query in self._saved if query != text])
        self.saved_changed.emit(self._saved)

    def _offer(self) -> None:
        term = term_at(self.box.text(), self.box.cursorPosition())
        meanings = {
            field: QCoreApplication.translate("Query", text) for field, text in _MEANINGS.items()
        }
        found = offers(term.text, meanings, self._values) if term.text else []
        self._popup.show_offers([(offer.term, offer.meaning) for offer in found], self.box)

    def _offer_clicked(self, item: QListWidgetItem) -> None:
        self._take(str(item.data(Qt.ItemDataRole.UserRole)))

    def _take(self, term: str | None) -> None:
        self._popup.hide()
        if term is None:
            return
        text, caret = self.box.text(), self.box.cursorPosition()
        at = term_at(text, caret)
        whole = term[-1] not in ":<"
        filled = text[: at.start] + term + (" " if whole else "")
        self.box.setText(filled + text[caret:].lstrip())
        self.box.setCursorPosition(len(filled))
        self.box.setFocus()
        if whole:
            self._pause.start()
        else:
            self._offer()

    def _show_trouble(self, text: str) -> None:
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))
        self.box.setProperty("invalid", bool(text))
        self.box.style().unpolish(self.box)
        self.box.style().polish(self.box)


class OfferList(QListWidget):
    """The completions under the box. It never takes the focus: typing goes on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Completions"))

    def show_offers(self, found: Sequence[tuple[str, str]], box: QLineEdit) -> None:
        """Show (term, meaning) pairs under ``box``; nothing when there are none."""
        self.clear()
        if not found:
            self.hide()
            return
        for term, meaning in found:
            item = QListWidgetItem(f"{term}    {meaning}" if meaning else term, self)
            item.setData(Qt.ItemDataRole.UserRole, term)
        height = self.sizeHintForRow(0) * min(len(found), _ROWS) + 2 * self.frameWidth() + 2
        width = min(max(self.sizeHintForColumn(0) + 32, 220), max(box.width(), 220))
        self.resize(width, height)
        self.move(box.mapToGlobal(box.rect().bottomLeft()))
        self.show()

    def step(self, by: int) -> None:
        """Move the choice; above the first stands none."""
        row = self.currentRow() + by
        self.setCurrentRow(min(max(row, -1), self.count() - 1))

    def chosen(self) -> str | None:
        """The term chosen with the arrow keys."""
        item: Any = self.currentItem()
        return None if item is None else str(item.data(Qt.ItemDataRole.UserRole))

    def first(self) -> str | None:
        """The first term."""
        item: Any = self.item(0)
        return None if item is None else str(item.data(Qt.ItemDataRole.UserRole))


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

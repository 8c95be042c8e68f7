"""All checks by family: searched, filtered, switched on and off by their boxes."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.gui.desk.inspector.finding_card import check_title
from workbench.gui.desk.words import level_word, number_text
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.services.check_editing import CheckState
from workbench.services.check_switches import cries_wolf

_ID = Qt.ItemDataRole.UserRole
_SHOWN = ("all", "on", "off", "changed", "wolf")
_CHECK, _SEVERITY, _OPEN, _RIGHT = range(4)
_FAMILIES = {
    "addresses": QT_TRANSLATE_NOOP("CheckTree", "Addresses"),
    "case": QT_TRANSLATE_NOOP("CheckTree", "Letter case"),
    "characters": QT_TRANSLATE_NOOP("CheckTree", "Characters"),
    "completeness": QT_TRANSLATE_NOOP("CheckTree", "Completeness"),
    "consistency": QT_TRANSLATE_NOOP("CheckTree", "Consistency"),
    "fidelity": QT_TRANSLATE_NOOP("CheckTree", "Fidelity"),
    "husks": QT_TRANSLATE_NOOP("CheckTree", "Verbal husks"),
    "language": QT_TRANSLATE_NOOP("CheckTree", "Language"),
    "length": QT_TRANSLATE_NOOP("CheckTree", "Length"),
    "model": QT_TRANSLATE_NOOP("CheckTree", "Translation model"),
    "numbers": QT_TRANSLATE_NOOP("CheckTree", "Numbers"),
    "placeholders": QT_TRANSLATE_NOOP("CheckTree", "Placeholders"),
    "punctuation": QT_TRANSLATE_NOOP("CheckTree", "Punctuation"),
    "reference": QT_TRANSLATE_NOOP("CheckTree", "Reference"),
    "repetition": QT_TRANSLATE_NOOP("CheckTree", "Repetition"),
    "spelling": QT_TRANSLATE_NOOP("CheckTree", "Spelling"),
    "style": QT_TRANSLATE_NOOP("CheckTree", "Style"),
    "tags": QT_TRANSLATE_NOOP("CheckTree", "Tags"),
    "terminology": QT_TRANSLATE_NOOP("CheckTree", "Terminology"),
    "whitespace": QT_TRANSLATE_NOOP("CheckTree", "White space"),
}


class CheckTree(QWidget):
    """``chosen`` carries the id of the current check, ``switched`` an id and whether it runs."""

    chosen = Signal(str)
    switched = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: dict[str, CheckState] = {}
        self._items: dict[str, QTreeWidgetItem] = {}
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search checks"))
        self.search.setAccessibleName(self.tr("Search checks"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.shown = QComboBox(self)
        self.shown.setAccessibleName(self.tr("Which checks"))
        titles = (
            self.tr("All checks"),
            self.tr("Switched on"),
            self.tr("Switched off"),
            self.tr("Changed in this project"),
            self.tr("More often wrong than right here"),
        )
        for value, title in zip(_SHOWN, titles, strict=True):
            self.shown.addItem(title, value)
        self.shown.currentIndexChanged.connect(self._filter)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.tr("Checks"))
        self.tree.setColumnCount(4)
        self.tree.setHeaderLabels(
            [self.tr("Check"), self.tr("Severity"), self.tr("Open"), self.tr("Right")]
        )
        self.tree.headerItem().setToolTip(
            _RIGHT, self.tr("How many of the findings that people decided about were right")
        )
        self.tree.setAllColumnsShowFocus(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_CHECK, QHeaderView.ResizeMode.Stretch)
        for number in (_SEVERITY, _OPEN, _RIGHT):
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.currentItemChanged.connect(self._moved)
        self.tree.itemChanged.connect(self._ticked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.shown)
        column.addWidget(self.tree, 1)
        self.setFocusProxy(self.search)

    @property
    def current(self) -> str:
        """The id of the check that is chosen; empty on a family."""
        item = self.tree.currentItem()
        return str(item.data(0, _ID) or "") if item is not None else ""

    @property
    def listed(self) -> list[str]:
        """The ids that the search and the filter leave."""
        return [check for check, item in self._items.items() if not item.isHidden()]

    def item_of(self, check: str) -> QTreeWidgetItem:
        """The line of a check."""
        return self._items[check]

    def choose(self, check: str) -> None:
        """Make a check current."""
        if check in self._items:
            self.tree.setCurrentItem(self._items[check])

    def show_states(self, states: Sequence[CheckState], *, writable: bool) -> None:
        """Show how the checks stand now; the current one stays current."""
        with QSignalBlocker(self.tree):
            if list(self._states) != [state.check.id for state in states]:
                self._build(states)
            self._states = {state.check.id: state for state in states}
            for state in states:
                self._tell(self._items[state.check.id], state, writable)
        self._filter()

    def _build(self, states: Sequence[CheckState]) -> None:
        self.tree.clear()
        self._items = {}
        families: dict[str, QTreeWidgetItem] = {}
        for state in states:
            if state.family not in families:
                family = QTreeWidgetItem(self.tree, [_family_title(state.family)])
                family.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                family.setExpanded(True)
                families[state.family] = family
            item = QTreeWidgetItem(families[state.family])
            item.setData(0, _ID, state.check.id)
            item.setToolTip(0, state.check.id)
            for column in (_OPEN, _RIGHT):
                item.setTextAlignment(
                    column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                )
            self._items[state.check.id] = item

    def _tell(self, item: QTreeWidgetItem, state: CheckState, writable: bool) -> None:
        record, values = state.record, state.values
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable if writable else flags)
        item.setCheckState(0, Qt.CheckState.Checked if values.enabled else Qt.CheckState.Unchecked)
        item.setText(0, check_title(state.check.id))
        item.setText(_SEVERITY, level_word(values.severity or state.check.severity))
        item.setText(_OPEN, number_text(record.open) if record.open else "")
        decided = record.accepted + record.dismissed
        item.setText(
            _RIGHT, f"{number_text(record.accepted)}/{number_text(decided)}" if decided else ""
        )
        for column in range(4):
            font = item.font(column)
            font.setBold(state.changed)
            item.setFont(column, font)
        said = self.tr("changed in this project") if state.changed else ""
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{item.text(0)} {said}".rstrip())

    @Slot()
    def _filter(self, *_what: object) -> None:
        words = self.search.text().casefold().split()
        shown = self.shown.currentData()
        for check, item in self._items.items():
            state = self._states[check]
            text = f"{check} {item.text(0)} {state.check.title} {state.check.description}"
            there = all(word in text.casefold() for word in words) and _is_shown(state, shown)
            item.setHidden(not there)
        for place in range(self.tree.topLevelItemCount()):
            family = self.tree.topLevelItem(place)
            if family is not None:
                family.setHidden(not self._any_shown(family))
        current = self._items.get(self.current)
        if (current is None or current.isHidden()) and self.listed:
            self.choose(self.listed[0])

    def _any_shown(self, family: QTreeWidgetItem) -> bool:
        children = (family.child(number) for number in range(family.childCount()))
        return any(child is not None and not child.isHidden() for child in children)

    @Slot()
    def _moved(self, *_items: object) -> None:
        if self.current:
            self.chosen.emit(self.current)

    @Slot(QTreeWidgetItem, int)
    def _ticked(self, item: QTreeWidgetItem, column: int) -> None:
        check = item.data(0, _ID)
        if column or not check:
            return
        on = item.checkState(0) == Qt.CheckState.Checked
        if on is not self._states[check].values.enabled:
            self.switched.emit(check, on)


def _is_shown(state: CheckState, shown: str) -> bool:
    if shown == "on":
        return state.values.enabled
    if shown == "off":
        return not state.values.enabled
    if shown == "changed":
        return state.changed
    return shown != "wolf" or cries_wolf(state.record)


def _family_title(family: str) -> str:
    """A family in the language of the window; of other people's checks as they call it."""
    title = _FAMILIES.get(family)
    return QCoreApplication.translate("CheckTree", title) if title else family

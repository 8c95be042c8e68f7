"""Small fields that several sheets share: captions, languages, paths."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from workbench.domain.errors import UsageError
from workbench.domain.language_table import NAMES
from workbench.domain.languages import Language
from workbench.gui import files
from workbench.gui.label import Label
from workbench.gui.sentences import languages_in

# Regional forms that people ask for by name; any other can be typed as a code.
_REGIONAL = (
    "de-AT", "de-CH", "en-AU", "en-CA", "en-GB", "en-US", "es-419", "es-ES", "es-MX", "fr-BE",
    "fr-CA", "fr-CH", "pt-BR", "pt-PT", "sr-Latn", "uz-Cyrl", "zh-Hans", "zh-Hant", "zh-HK",
    "zh-TW",
)  # fmt: skip


def paragraph(text: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """A text that wraps; ``role`` is muted, title, caption or error."""
    label = Label(text, parent)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label


def form() -> QFormLayout:
    """Labels above nothing, beside their fields, on one grid."""
    layout = QFormLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setHorizontalSpacing(16)
    layout.setVerticalSpacing(8)
    layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
    return layout


def rule(parent: QWidget | None = None) -> QFrame:
    """A hairline."""
    line = QFrame(parent)
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line


def language_label(language: Language) -> str:
    """``Portuguese (BR) – pt-BR``, in the language of the window."""
    name = languages_in(language.name)
    if language.explicit_script:
        scripts = {"Hans": "Simplified", "Hant": "Traditional", "Latn": "Latin", "Cyrl": "Cyrillic"}
        name += f", {scripts.get(language.script, language.script)}"
    return f"{name} – {language.code}"


def all_languages() -> list[Language]:
    """Every language that can be chosen, by name."""
    codes = (*NAMES, *_REGIONAL)
    return sorted((Language.parse(code) for code in codes), key=language_label)


class LanguageBox(QComboBox):
    """A language by typing any part of its name, or its code."""

    language_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(20)
        for language in all_languages():
            self.addItem(language_label(language), language.code)
        self.setCurrentIndex(-1)
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setMaxVisibleItems(10)
        self.setCompleter(completer)
        self._suggestions = completer
        self._list = QListView(self)
        completer.setPopup(self._list)
        self._list.installEventFilter(self)
        field = self.lineEdit()
        if field is not None:
            field.setPlaceholderText(QCoreApplication.translate("Fields", "Type a name or a code"))
        self.editTextChanged.connect(self._changed)

    def language(self) -> Language | None:
        """What is chosen or typed; None while it is no language."""
        text = self.currentText().strip()
        if not text:
            return None
        place = self.findText(text, Qt.MatchFlag.MatchFixedString)
        code = self.itemData(place) if place >= 0 else text
        try:
            return Language.parse(str(code))
        except UsageError:
            pass
        named = [
            self.itemData(i)
            for i in range(self.count())
            if self.itemText(i).casefold().startswith(f"{text.casefold()} –")
            or Language.parse(self.itemData(i)).name.casefold() == text.casefold()
        ]
        return Language.parse(str(named[0])) if named else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab takes the first suggestion and goes on, instead of just closing the list."""
        if event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self._take_suggestion()
                self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
                return True
        return super().eventFilter(watched, event)

    def _take_suggestion(self) -> None:
        if self.language() is None and self._suggestions.completionCount():
            self._suggestions.setCurrentRow(max(self._list.currentIndex().row(), 0))
            self.setCurrentText(self._suggestions.currentCompletion())
        self._list.hide()

    def set_language(self, language: Language | None) -> None:
        """Show a language."""
        if language is None:
            self.setCurrentIndex(-1)
            self.clearEditText()
            return
        place = self.findData(language.code)
        if place >= 0:
            self.setCurrentIndex(place)
        else:
            self.setEditText(language_label(language))

    @Slot()
    def _changed(self) -> None:
        wrong = bool(self.currentText().strip()) and self.language() is None
        self.setProperty("invalid", wrong)
        self.style().unpolish(self)
        self.style().polish(self)
        self.language_changed.emit()


class PathField(QWidget):
    """A file name with a button that asks the desktop for one."""

    changed = Signal()

    def __init__(self, title: str, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.asks_folder = False
        self.field = QLineEdit(str(path), self)
        self.field.setAccessibleName(title)
        self.field.textChanged.connect(self._text_changed)
        self.field.setCursorPosition(len(str(path)))
        browse = QPushButton(QCoreApplication.translate("Fields", "Browse…"), self)
        browse.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        browse.clicked.connect(self._browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(browse)
        self.setFocusProxy(self.field)

    def path(self) -> Path | None:
        """What is written there; None while it is empty."""
        text = self.field.text().strip()
        return Path(text).expanduser() if text else None

    def set_path(self, path: Path) -> None:
        """Write another."""
        self.field.setText(str(path))

    @Slot()
    def _text_changed(self) -> None:
        self.changed.emit()

    @Slot()
    def _browse(self) -> None:
        proposed = self.path() or files.documents_folder()
        ask = files.ask_folder if self.asks_folder else files.ask_new_file
        chosen = ask(self, self._title, proposed)
        if chosen is not None:
            self.set_path(chosen)


def unused_path(path: Path) -> Path:
    """``path``, or the first of ``name 2``, ``name 3`` … that does not exist yet."""
    number, candidate = 1, path
    while candidate.exists():
        number += 1
        candidate = path.with_name(f"{path.stem} {number}{path.suffix}")
    return candidate

"""Importing: what Winnow understood of the files, shown and corrected before anything happens."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from workbench.domain.errors import Cancelled, WinnowError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress
from workbench.gui.cells import TextCells
from workbench.gui.dialogs.column_chooser import ColumnChooser
from workbench.gui.dialogs.import_preview import (
    Preview,
    for_window,
    guess_language,
    guess_role,
    look,
)
from workbench.gui.fields import paragraph
from workbench.gui.jobs import Job
from workbench.gui.label import Label
from workbench.gui.project_controller import ProjectController
from workbench.gui.sentences import Said, languages_in, sentence
from workbench.gui.sheet import Sheet
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.theme import ThemeService
from workbench.gui.words import count_text, document_label

if TYPE_CHECKING:
    from workbench.services.importing import ImportOptions

_PAUSE_MILLISECONDS = 200
_LANE = "preview"
_FIELDS_ACROSS = 4
_ENCODINGS = (
    "utf-8", "utf-16", "windows-1252", "windows-1251", "windows-1250", "iso-8859-1", "koi8-r",
    "shift_jis", "euc-jp", "gb18030", "big5", "euc-kr", "windows-1256", "windows-1255",
)  # fmt: skip


class ImportSheet(Sheet):
    """The preview follows every correction; Import does what the preview shows."""

    def __init__(
        self,
        controller: ProjectController,
        themes: ThemeService,
        paths: Sequence[Path],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Import files"), themes, parent, wide=920, placed_right=False)
        self._controller = controller
        self._paths = list(paths)
        self._job: Job | None = None
        self.preview: Preview | None = None
        self._fields()
        self._files = paragraph("", "muted", self)
        self._understood = paragraph("", "title", self)
        self._warnings = paragraph("", "muted", self)
        self._table = QTableWidget(self)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._table.verticalHeader().hide()
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.setWordWrap(False)
        self._table.setItemDelegate(TextCells(self._table))
        self._table.setAccessibleName(self.tr("The first rows"))
        self._table.setMinimumHeight(280)
        self.body.addWidget(self._files)
        self.body.addLayout(self._grid)
        self.columns = ColumnChooser(self)
        self.columns.corrected.connect(self._corrected)
        self.body.addWidget(self.columns)
        self.body.addWidget(self._understood)
        self.body.addWidget(self._warnings)
        self.body.addWidget(self._table, 1)
        self._import = self.add_button(self.tr("Import"), primary=True)
        self._import.setEnabled(False)
        self._import.clicked.connect(self.import_now)
        names = ", ".join(path.name for path in self._paths[:6])
        more = len(self._paths) - 6
        self._files.setText(names + (f" + {more}" if more > 0 else ""))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.look)
        session = controller.session
        if session is not None:
            role, name = guess_role(session, self._paths)
            self.role.setCurrentIndex(max(0, self.role.findData(role)))
            self.system.setText(name)
            code = guess_language(session, self._paths)
            self.language.setCurrentIndex(max(0, self.language.findData(code)))
            self._guess_document(code)
        self._show_fields()
        self.look()

    def _fields(self) -> None:
        self.role = self._choice(
            ("auto", self.tr("What they look like")),
            ("source", self.tr("Source texts")),
            ("bilingual", self.tr("Translations with their sources")),
            ("reference", self.tr("A reference translation")),
            ("candidate", self.tr("A system's translation")),
            ("target", self.tr("The translation to review")),
        )
        self.system = QLineEdit(self)
        self.document = QComboBox(self)
        self.format = self._choice(("", self.tr("Recognised")))
        self.split = self._choice(
            ("auto", self.tr("As fits the format")),
            ("lines", self.tr("One segment a line")),
            ("sentences", self.tr("Into sentences")),
        )
        self.encoding = self._choice(("", self.tr("Recognised")))
        for name in _ENCODINGS:
            self.encoding.addItem(name, name)
        self.encoding.setEditable(True)
        self.language = QComboBox(self)
        session = self._controller.session
        if session is not None:
            from workbench.formats.registry import all_formats

            for one in all_formats():
                self.format.addItem(sentence(one.title, Said.TITLE), one.name)
            for language in session.project.target_languages:
                self.language.addItem(languages_in(language.name), language.code)
            several = self.language.count() > 1
            for document in session.project.documents.all():
                code = document.target_language.code
                shown = document_label(document, several=several)
                self.document.addItem(shown, (document.name, code))
        if self.language.count() > 1:
            self.language.insertItem(0, self.tr("As the file says, else all"), "")
            self.language.setCurrentIndex(0)
        self._labels: dict[QComboBox | QLineEdit, QLabel] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        for caption, field in (
            (self.tr("These are"), self.role),
            (self.tr("Named"), self.system),
            (self.tr("For the document"), self.document),
            (self.tr("Target language"), self.language),
            (self.tr("Format"), self.format),
            (self.tr("Segments"), self.split),
            (self.tr("Encoding"), self.encoding),
        ):
            label = Label(caption, self)
            label.setProperty("role", "muted")
            label.setBuddy(field)
            field.setAccessibleName(caption)
            self._labels[field] = label
            if isinstance(field, QComboBox):
                field.setMinimumContentsLength(8)
                field.setSizeAdjustPolicy(
                    QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
                )
                field.currentTextChanged.connect(self._corrected)
        for column in range(_FIELDS_ACROSS):
            self._grid.setColumnStretch(column, 1)
        self.system.textChanged.connect(self._corrected)

    def _guess_document(self, code: str) -> None:
        """Of documents of one name the one in the language that the file's name ends in."""
        for place in range(self.document.count()):
            if self.document.itemData(place)[1] == code:
                self.document.setCurrentIndex(place)
                return

    def _choice(self, *options: tuple[str, str]) -> QComboBox:
        box = QComboBox(self)
        for value, text in options:
            box.addItem(text, value)
        return box

    @Slot()
    def _corrected(self) -> None:
        self._show_fields()
        self._import.setEnabled(False)
        self._pause.start()

    def _show_fields(self) -> None:
        """Only what makes a difference for the chosen role."""
        role = self.role.currentData()
        attached = role in ("reference", "candidate", "target")
        wanted = {
            self.role: True,
            self.system: role in ("reference", "candidate"),
            self.document: attached and self.document.count() > 1,
            self.language: not attached and self.language.count() > 1,
            self.format: not attached,
            self.split: not attached,
            self.encoding: True,
        }
        place = 0
        for field, label in self._labels.items():
            self._grid.removeWidget(label)
            self._grid.removeWidget(field)
            label.setVisible(wanted[field])
            field.setVisible(wanted[field])
            if wanted[field]:
                row, column = divmod(place, _FIELDS_ACROSS)
                self._grid.addWidget(label, 2 * row, column)
                self._grid.addWidget(field, 2 * row + 1, column)
                place += 1

    def options(self) -> "ImportOptions":
        """What the fields say."""
        from workbench.services.importing import ImportOptions

        role = self.role.currentData()
        attached = role in ("reference", "candidate", "target")
        code = self.language.currentData() if self.language.count() > 1 else ""
        document = None
        if attached and self.document.count():
            document, code = self.document.currentData()
        encoding = self.encoding.currentText().strip()
        return ImportOptions(
            role=role,
            system=self.system.text().strip() or None,
            document=document,
            format=self.format.currentData() or None if not attached else None,
            split=self.split.currentData(),
            target_language=Language.parse(code) if code else None,
            encoding=None if encoding == self.encoding.itemText(0) else encoding or None,
            columns=() if attached else self.columns.chosen(),
            header=None if attached else self.columns.header(),
        )

    @Slot()
    def look(self) -> None:
        """Read the files again as the fields say."""
        session = self._controller.session
        if session is None:
            return
        if self._job is not None:
            self._job.cancel()
        options, paths = self.options(), self._paths

        def work(_progress: Progress) -> Preview:
            return look(session, paths, options)

        jobs = self._controller.jobs
        self._job = jobs.run(self.tr("Reading"), work, self._looked, self._failed, lane=_LANE)

    @Slot(object)
    def _looked(self, preview: Preview) -> None:
        self.preview = preview
        trouble = sentence(for_window(preview.trouble))
        if trouble and preview.table is not None:
            trouble += " " + self.tr("Say above what the columns hold.")
        self.show_trouble(trouble)
        self.columns.show_shape(preview.table)
        self._import.setEnabled(preview.segments > 0)
        self._understood.setText(self._summary(preview))
        self._warnings.setText("\n".join(preview.warnings[:5]))
        self._warnings.setVisible(bool(preview.warnings))
        self._fill(preview)

    def _summary(self, preview: Preview) -> str:
        lines = []
        for item in preview.items[:6]:
            source, target = item.languages
            parts = [
                item.name,
                count_text(QT_TRANSLATE_NOOP("Words", "%n segment(s)"), item.segments),
                item.format,
            ]
            if item.attached:
                text = self.tr("for the document “%1”")
                parts.append(text.replace("%1", item.attached))
            else:
                names = (Language.parse(code).name for code in (source, target))
                parts.append(languages_in(" → ".join(names)))
            if item.encoding:
                parts.append(item.encoding.upper())
            lines.append(" · ".join(parts))
        if len(preview.items) > 6:
            lines.append(
                count_text(
                    QT_TRANSLATE_NOOP("Words", "and %n more file(s)"), len(preview.items) - 6
                )
            )
        return "\n".join(lines)

    def _fill(self, preview: Preview) -> None:
        table = self._table
        table.clear()
        table.setColumnCount(len(preview.headings))
        table.setRowCount(len(preview.rows))
        table.setHorizontalHeaderLabels([self._heading(text) for text in preview.headings])
        for row, cells in enumerate(preview.rows):
            for column, text in enumerate(cells):
                shown = QTableWidgetItem(text.replace("\n", " ⏎ "))
                shown.setToolTip(text)
                table.setItem(row, column, shown)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        if preview.headings[:1] == ("",):
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
            table.setColumnWidth(0, 64)

    def _heading(self, key: str) -> str:
        kind, _, name = key.partition(":")
        if kind == "column":
            return self.tr("Column %1").replace("%1", name) if name.isdigit() else name
        words = {
            "": "#",
            "source": self.tr("Source"),
            "target": self.tr("Target"),
            "reference": self.tr("Reference"),
            "candidate": self.tr("System"),
        }
        return f"{words[kind]}: {name}" if name and name != kind else words[kind]

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        self.preview = None
        self._import.setEnabled(False)
        self._understood.setText("")
        self._table.setRowCount(0)
        if isinstance(error, WinnowError):
            self.show_trouble(sentence(for_window(str(error))))
        else:
            self._controller.errors.report(error)

    @Slot()
    def import_now(self) -> None:
        """Import what the preview shows."""
        self._controller.import_files(self._paths, self.options())
        self.dismiss()

"""Importing marks: a table of MQM annotations, looked at before anything is stored."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from workbench.domain.errors import UsageError, WinnowError
from workbench.domain.findings import Severity
from workbench.domain.progress import Progress
from workbench.gui.desk.words import level_word
from workbench.gui.fields import form, paragraph
from workbench.gui.fonts import figures_font
from workbench.gui.jobs import READ, Job
from workbench.gui.label import Label
from workbench.gui.project_controller import ProjectController
from workbench.gui.sheet import Sheet
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.theme import ThemeService
from workbench.gui.words import count_text
from workbench.review.mqm_tsv import MqmFormat
from workbench.services.annotation_preview import AnnotationPreview, preview_annotations

_NAMED = 8  # people and error types listed by name; the others are counted


class ImportMarksSheet(Sheet):
    """Shows what the table says and what of it the project knows."""

    def __init__(
        self,
        controller: ProjectController,
        themes: ThemeService,
        path: Path,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Import marks from %1").replace("%1", path.name)
        super().__init__(title, themes, parent, wide=520)
        self._controller = controller
        self._path = path
        self._job: Job | None = None
        self.preview: AnnotationPreview | None = None
        session = controller.session
        documents = session.project.documents.all(counted=False) if session is not None else []
        self.format = QComboBox(self)
        self.format.addItem(self.tr("As it is recognised"), None)
        self.format.addItem(self.tr("Marot and WMT’s MQM table, ten columns"), "marot")
        self.format.addItem(self.tr("List of spans by line"), "wmt")
        self.document = QComboBox(self)
        self.document.addItem(self.tr("Found by the source text"), None)
        for one in documents:
            self.document.addItem(one.name, one.name)
        if len(documents) == 1:
            self.document.setItemText(0, documents[0].name)
            self.document.removeItem(1)
        rows = form()
        rows.addRow(self.tr("Format"), self.format)
        rows.addRow(self.tr("Document"), self.document)
        self.body.addLayout(rows)
        self.said = paragraph("", parent=self)
        self.body.addWidget(self.said)
        self._table = QGridLayout()
        self._table.setHorizontalSpacing(16)
        self._table.setVerticalSpacing(4)
        self._table.setColumnStretch(1, 1)
        self.body.addLayout(self._table)
        self._labels: list[QLabel] = []
        self.warned = paragraph("", "muted", self)
        self.body.addWidget(self.warned)
        self.go = self.add_button(self.tr("Import"), primary=True)
        self.go.clicked.connect(self.take)
        self.format.currentIndexChanged.connect(self.look)
        self.document.currentIndexChanged.connect(self.look)
        self.look()

    @Slot()
    def look(self) -> None:
        """Read the table, in a job."""
        session = self._controller.session
        if session is None:
            return
        if self._job is not None:
            self._job.cancel()
        path, document, kind = self._path, self.document.currentData(), self.format.currentData()
        self.show_trouble("")
        self.go.setEnabled(False)
        self.said.setText(self.tr("Reading…"))

        def work(_progress: Progress) -> AnnotationPreview:
            return preview_annotations(session, path, document=document, format_name=kind)

        title = self.tr("Reading")
        self._job = self._controller.jobs.run(title, work, self._looked, self._failed, lane=READ)

    def _looked(self, preview: AnnotationPreview) -> None:
        self._job, self.preview = None, preview
        kind = self.tr("a table of Marot’s columns")
        if preview.format is MqmFormat.WMT:
            kind = self.tr("a list of spans by line")
        marks = count_text(QT_TRANSLATE_NOOP("Words", "%n mark(s)"), preview.added + preview.known)
        where = count_text(QT_TRANSLATE_NOOP("Words", "in %n segment(s)"), preview.segments)
        self.said.setText(f"{marks} {where}: {kind}.")
        self._fill(preview)
        warnings = []
        if preview.known:
            warnings.append(
                count_text(
                    QT_TRANSLATE_NOOP("Words", "%n of them are there already."), preview.known
                )
            )
        if preview.left_out:
            warnings.append(
                count_text(
                    QT_TRANSLATE_NOOP("Words", "%n row(s) judge nothing and are left out."),
                    preview.left_out,
                )
            )
        if preview.unplaced:
            warnings.append(
                count_text(
                    QT_TRANSLATE_NOOP(
                        "Words",
                        "%n mark(s) name words that do not stand where the file says; they count,"
                        " but nothing is underlined.",
                    ),
                    preview.unplaced,
                )
            )
        self.warned.setText(" ".join(warnings))
        self.go.setEnabled(preview.added > 0)

    def _fill(self, preview: AnnotationPreview) -> None:
        for label in self._labels:
            self._table.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []
        target = self.tr("Target")
        texts = [
            (ours or target) if (ours or target) == theirs else f"{theirs} → {ours or target}"
            for ours, theirs in preview.systems.items()
        ]
        levels = {
            level_word(level): preview.severities[level]
            for level in reversed(Severity)
            if preview.severities.get(level)
        }
        rows = [
            (self.tr("Translations"), "\n".join(texts)),
            (self.tr("People"), _counted(preview.people)),
            (self.tr("Severities"), _counted(levels)),
            (self.tr("Error types"), _counted(preview.categories)),
            (self.tr("Not in the typology"), _counted(preview.unknown)),
            (self.tr("No error"), QLocale().toString(preview.clean) if preview.clean else ""),
        ]
        for place, (name, value) in enumerate(row for row in rows if row[1]):
            head, text = Label(name, self), Label(value, self)
            head.setProperty("role", "muted")
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            text.setFont(figures_font())
            self._table.addWidget(head, place, 0, Qt.AlignmentFlag.AlignTop)
            self._table.addWidget(text, place, 1)
            self._labels += [head, text]

    def _failed(self, error: BaseException) -> None:
        self._job, self.preview = None, None
        if isinstance(error, WinnowError):
            self.said.setText("")
            which = isinstance(error, UsageError) and self.document.currentData() is None
            choose = self.tr("The lines of a list of spans are those of one document: choose it.")
            self.show_trouble(choose if which else error)

    @Slot()
    def take(self) -> None:
        """Import what was looked at."""
        self._controller.import_marks(
            self._path, self.document.currentData(), self.format.currentData()
        )
        self.dismiss()


def _counted(counts: Mapping[str, int]) -> str:
    shown = [f"{name} {QLocale().toString(count)}" for name, count in list(counts.items())[:_NAMED]]
    if len(counts) > _NAMED:
        shown.append(f"+ {QLocale().toString(len(counts) - _NAMED)}")
    return " · ".join(shown)

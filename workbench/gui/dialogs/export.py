"""Exporting: documents back into their own format, or as plain text or a table."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QWidget

from workbench.domain.statuses import Status
from workbench.gui.fields import PathField, form, paragraph
from workbench.gui.project_controller import ProjectController
from workbench.gui.sheet import Sheet
from workbench.gui.theme import ThemeService

_SUFFIXES = {"text": ".txt", "tsv": ".tsv"}


class ExportSheet(Sheet):
    """One document into a file, all of them into a folder."""

    def __init__(
        self, controller: ProjectController, themes: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Export translation"), themes, parent, wide=520)
        self._controller = controller
        session = controller.session
        self._documents = session.project.documents.all() if session is not None else []
        self._folder = session.project.path.parent if session is not None else Path()
        self.document = QComboBox(self)
        if len(self._documents) > 1:
            self.document.addItem(self.tr("All documents"), None)
        for one in self._documents:
            self.document.addItem(one.name, one)
        self.format = QComboBox(self)
        self.format.addItem(self.tr("As it came in"), None)
        self.format.addItem(self.tr("Plain text, one line a segment"), "text")
        self.format.addItem(self.tr("Table (TSV)"), "tsv")
        self.status = QComboBox(self)
        self.status.addItem(self.tr("Every segment"), None)
        self.status.addItem(self.tr("Translated or further"), Status.TRANSLATED)
        self.status.addItem(self.tr("Reviewed or approved"), Status.REVIEWED)
        self.status.addItem(self.tr("Approved only"), Status.APPROVED)
        self.path = PathField(self.tr("Export to"), self._folder, self)
        rows = form()
        rows.addRow(self.tr("Document"), self.document)
        rows.addRow(self.tr("Format"), self.format)
        rows.addRow(self.tr("Write"), self.status)
        rows.addRow(self.tr("To"), self.path)
        self.body.addLayout(rows)
        self._note = paragraph(
            self.tr(
                "In its own format nothing but the targets changes. Segments that are not "
                "written keep the target they came with."
            ),
            "muted",
        )
        self.body.addWidget(self._note)
        self._go = self.add_button(self.tr("Export"), primary=True)
        self._go.clicked.connect(self.export)
        self.document.currentIndexChanged.connect(self._propose)
        self.format.currentIndexChanged.connect(self._propose)
        self.path.changed.connect(self._look)
        self._propose()
        if not self._documents:
            self.show_trouble(self.tr("There is nothing to export yet; import a file first."))
            self._go.setEnabled(False)

    @Slot()
    def _propose(self) -> None:
        """A name beside the project that tells document and language."""
        document = self.document.currentData()
        session = self._controller.session
        if session is None:
            return
        if document is None:
            self.path.asks_folder = True
            self.path.set_path(self._folder / f"{session.project.name}-export")
            return
        self.path.asks_folder = False
        suffix = _SUFFIXES.get(self.format.currentData() or "")
        if suffix is None:
            _, original = session.project.documents.original(document.id)
            suffix = Path(original).suffix
        name = f"{document.name}.{document.target_language.code}{suffix}".replace("/", "_")
        self.path.set_path(self._folder / name)

    @Slot()
    def _look(self) -> None:
        self._go.setEnabled(self.path.path() is not None and bool(self._documents))

    @Slot()
    def export(self) -> None:
        """Begin."""
        path, document = self.path.path(), self.document.currentData()
        if path is None:
            return
        self._controller.export(
            path,
            document.name if document is not None else None,
            self.format.currentData(),
            self.status.currentData(),
        )
        self.dismiss()

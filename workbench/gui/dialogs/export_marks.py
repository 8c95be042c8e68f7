"""Exporting marks: into Marot's table or a list of spans."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QWidget

from workbench.gui.fields import PathField, form, paragraph
from workbench.gui.project_controller import ProjectController
from workbench.gui.sheet import Sheet
from workbench.gui.theme import ThemeService


class ExportMarksSheet(Sheet):
    """Everybody's marks, of one document or of all."""

    def __init__(
        self, controller: ProjectController, themes: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Export marks"), themes, parent, wide=520)
        self._controller = controller
        session = controller.session
        documents = session.project.documents.all(counted=False) if session is not None else []
        folder = session.project.path.parent if session is not None else Path()
        name = session.project.name if session is not None else "marks"
        self.format = QComboBox(self)
        self.format.addItem(self.tr("As the last imported table, else Marot’s"), None)
        self.format.addItem(self.tr("Marot and WMT’s MQM table, ten columns"), "marot")
        self.format.addItem(self.tr("List of spans by line"), "wmt")
        self.document = QComboBox(self)
        self.document.addItem(self.tr("All documents"), None)
        for one in documents:
            self.document.addItem(one.name, one.name)
        self.path = PathField(self.tr("Export to"), folder / f"{name}.mqm.tsv", self)
        rows = form()
        rows.addRow(self.tr("Format"), self.format)
        rows.addRow(self.tr("Document"), self.document)
        rows.addRow(self.tr("To"), self.path)
        self.body.addLayout(rows)
        self.body.addWidget(
            paragraph(
                self.tr(
                    "What was imported goes out the same, row for row. A list of spans is of one"
                    " document and has no place for comments and ESA scores."
                ),
                "muted",
            )
        )
        self.go = self.add_button(self.tr("Export"), primary=True)
        self.go.clicked.connect(self.export)
        self.path.changed.connect(self._look)
        self._look()

    @Slot()
    def _look(self) -> None:
        self.go.setEnabled(self.path.path() is not None)

    @Slot()
    def export(self) -> None:
        """Write the table."""
        path = self.path.path()
        if path is not None:
            self._controller.export_marks(
                path, self.document.currentData(), self.format.currentData()
            )
            self.dismiss()

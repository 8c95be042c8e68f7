"""Writing a report: its kind, its file, and whether it is about everything or what is shown."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QWidget

from workbench.gui.fields import PathField, form, paragraph
from workbench.gui.project_controller import ProjectController
from workbench.gui.sentences import Said, sentence
from workbench.gui.sheet import Sheet
from workbench.gui.theme import ThemeService


class ReportSheet(Sheet):
    """The kinds come from the registry of reports."""

    def __init__(
        self,
        controller: ProjectController,
        themes: ThemeService,
        query: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Write report"), themes, parent, wide=520)
        from workbench.reports.registry import all_reports

        self._controller = controller
        self._query = query
        self._kinds = QButtonGroup(self)
        self.kinds: dict[str, QRadioButton] = {}
        session = controller.session
        path = session.project.path if session is not None else None
        for report in all_reports():
            button = QRadioButton(sentence(report.title, Said.TITLE), self)
            self._kinds.addButton(button)
            self.kinds[report.suffix] = button
            self.body.addWidget(button)
            button.toggled.connect(self._kind_chosen)
        first = next(iter(self.kinds))
        self.path = PathField(self.tr("Report file"), self._default_path(path, first), self)
        rows = form()
        rows.addRow(self.tr("Write it to"), self.path)
        self.body.addLayout(rows)
        self.shown_only = QCheckBox(self.tr("Only the segments the list shows now"), self)
        self.shown_only.setVisible(bool(query.strip()))
        self.shown_only.setToolTip(query)
        self.body.addWidget(self.shown_only)
        if query.strip():
            self.body.addWidget(paragraph(query, "muted"))
        self._go = self.add_button(self.tr("Write report"), primary=True)
        self._go.clicked.connect(self.write)
        self.path.changed.connect(self._look)
        self.kinds[first].setChecked(True)
        self._look()

    @staticmethod
    def _default_path(project: Path | None, suffix: str) -> Path:
        if project is None:
            return Path(f"report{suffix}")
        return project.with_name(f"{project.stem}-report{suffix}")

    @Slot()
    def _kind_chosen(self) -> None:
        path = self.path.path() if hasattr(self, "path") else None
        for suffix, button in self.kinds.items():
            if button.isChecked() and path is not None and path.suffix != suffix:
                self.path.set_path(path.with_suffix(suffix))

    @Slot()
    def _look(self) -> None:
        path = self.path.path()
        known = path is not None and path.suffix.lower() in self.kinds
        self._go.setEnabled(known)
        if known and path is not None:
            self.kinds[path.suffix.lower()].setChecked(True)
        wrong = path is not None and not known
        endings = ", ".join(self.kinds)
        text = self.tr("End the name in one of %1.").replace("%1", endings)
        self.show_trouble(text if wrong else "")

    @Slot()
    def write(self) -> None:
        """Begin."""
        path = self.path.path()
        if path is not None:
            only = self.shown_only.isChecked()
            self._controller.write_report(path, self._query if only else "")
            self.dismiss()

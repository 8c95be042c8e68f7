"""Making a project: a name, a language it is translated from, and those it goes into."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.domain.errors import WinnowError
from workbench.domain.languages import Language
from workbench.gui import files
from workbench.gui.dialogs.guessing import languages_of_files
from workbench.gui.fields import LanguageBox, PathField, form, paragraph, unused_path
from workbench.gui.icons import icon
from workbench.gui.project_controller import ProjectController
from workbench.gui.sheet import Sheet
from workbench.gui.theme import ThemeService


class NewProjectSheet(Sheet):
    """``created`` carries the files that are waiting to be imported into the new project."""

    created = Signal(object)

    def __init__(
        self,
        controller: ProjectController,
        themes: ThemeService,
        paths: Sequence[Path] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("New project"), themes, parent, wide=560, placed_right=False)
        self._controller = controller
        self._paths = tuple(paths)
        source, target = languages_of_files(paths)
        self.source = LanguageBox(self)
        self.source.setAccessibleName(self.tr("Source language"))
        self.source.set_language(source)
        self.targets: list[LanguageBox] = []
        self._targets = QVBoxLayout()
        self._targets.setSpacing(6)
        self._more = QPushButton(self.tr("Another target language"), self)
        self._more.setProperty("kind", "link")
        self._more.clicked.connect(self.add_target)
        name = paths[0].stem.partition(".")[0] if paths else self.tr("Untitled")
        folder = paths[0].absolute().parent if paths else files.documents_folder()
        self.path = PathField(self.tr("Project file"), unused_path(folder / f"{name}.winnow"), self)
        if paths:
            names = ", ".join(path.name for path in paths[:4])
            more = len(paths) - 4
            text = self.tr("For %1").replace("%1", names + (f" + {more}" if more > 0 else ""))
            self.body.addWidget(paragraph(text, "muted"))
        rows = form()
        rows.addRow(self.tr("Translate from"), self.source)
        into = QVBoxLayout()
        into.setSpacing(4)
        into.addLayout(self._targets)
        into.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        rows.addRow(self.tr("into"), into)
        rows.addRow(self.tr("Keep it in"), self.path)
        self.body.addLayout(rows)
        self.body.addWidget(
            paragraph(
                self.tr("Everything stays in this one file on this machine. There is no Save: "
                        "every change is kept at once."),
                "muted",
            )
        )  # fmt: skip
        self._create = self.add_button(self.tr("Create project"), primary=True)
        self._create.clicked.connect(self.create_project)
        self.source.language_changed.connect(self._look)
        self.path.changed.connect(self._look)
        self.add_target()
        self.targets[0].set_language(target)
        self._look()

    @Slot()
    def add_target(self) -> None:
        """One more field for a target language; all but the first can be taken away."""
        row = QWidget(self)
        box = LanguageBox(row)
        box.setAccessibleName(self.tr("Target language"))
        box.language_changed.connect(self._look)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(box, 1)
        if self.targets:
            remove = QPushButton(row)
            remove.setProperty("kind", "link")
            remove.setIcon(icon("close", "muted", self.themes.theme))
            remove.setToolTip(self.tr("Without this language"))
            remove.setAccessibleName(self.tr("Without this language"))
            remove.clicked.connect(self._remove_target)
            line.addWidget(remove)
        self.targets.append(box)
        self._targets.addWidget(row)
        if len(self.targets) > 1:
            box.setFocus()
        self._look()

    @Slot()
    def _remove_target(self) -> None:
        button = self.sender()
        row = button.parent() if button is not None else None
        for box in list(self.targets):
            if box.parent() is row:
                self.targets.remove(box)
        if isinstance(row, QWidget):
            self._targets.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._look()

    def target_languages(self) -> list[Language]:
        """The languages chosen so far."""
        return [language for box in self.targets if (language := box.language()) is not None]

    @Slot()
    def _look(self) -> None:
        ready = (
            self.source.language() is not None
            and len(self.target_languages()) == len(self.targets)
            and self.path.path() is not None
        )
        self._create.setEnabled(ready)
        self.show_trouble("")

    @Slot()
    def create_project(self) -> None:
        """Make it and open it."""
        source, path = self.source.language(), self.path.path()
        if source is None or path is None:
            return
        try:
            self._controller.create(path, source, self.target_languages())
        except WinnowError as error:
            self.show_trouble(error)
            return
        self.created.emit(self._paths)

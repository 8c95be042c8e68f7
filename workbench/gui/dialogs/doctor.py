"""What is installed and what is missing, as ``winnow doctor`` says it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from workbench.domain.progress import Progress
from workbench.gui.fields import paragraph
from workbench.gui.fonts import missing_emoji, missing_family
from workbench.gui.icons import pixmap
from workbench.gui.label import Label
from workbench.gui.project_controller import ProjectController
from workbench.gui.sentences import Said, languages_in, sentence
from workbench.gui.sheet import Sheet
from workbench.gui.theme import ThemeService

if TYPE_CHECKING:
    from workbench.services.doctor import Section

_ICONS = {
    "ok": ("ok", "status_approved"),
    "missing": ("info", "muted"),
    "problem": ("warning", "severity_critical"),
}


class DoctorSheet(Sheet):
    """Looks in the background, then shows; everything can be copied as text."""

    def __init__(
        self, controller: ProjectController, themes: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("What is installed"), themes, parent, wide=720, placed_right=False)
        self._sections: list[Section] = []
        self._waiting = paragraph(self.tr("Looking…"), "muted")
        self.body.addWidget(self._waiting)
        self._copy = self.add_button(self.tr("Copy as text"))
        self._copy.clicked.connect(self.copy)
        self._copy.setEnabled(False)
        settings = controller.settings
        self._project = controller.session.project if controller.session is not None else None

        def work(_progress: Progress) -> "list[Section]":
            from workbench.services.doctor import examine

            return examine(settings)

        controller.jobs.run(self.tr("Looking"), work, self._show, lane="preview")

    @Slot(object)
    def _show(self, sections: "list[Section]") -> None:
        sections = [*sections, self._fonts()]
        self._sections = sections
        self._waiting.hide()
        self._copy.setEnabled(True)
        theme = self.themes.theme
        for section in sections:
            grid = QGridLayout()
            grid.setHorizontalSpacing(12)
            grid.setVerticalSpacing(4)
            grid.setColumnStretch(2, 1)
            caption = Label(sentence(section.title, Said.INSTALLATION), self)
            caption.setProperty("role", "caption")
            grid.addWidget(caption, 0, 0, 1, 3)
            for row, item in enumerate(section.items, 1):
                name, colour = _ICONS[item.state]
                mark = QLabel(self)
                mark.setPixmap(pixmap(name, colour, theme, 16, self.devicePixelRatioF()))
                mark.setAccessibleName(item.state)
                title = Label(sentence(item.name, Said.INSTALLATION), self)
                detail = paragraph(sentence(item.detail, Said.INSTALLATION), "muted", self)
                detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(title, row, 1, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(detail, row, 2)
                grid.setColumnMinimumWidth(1, 180)
            self.body.addLayout(grid)

    def _fonts(self) -> "Section":
        """Whether the texts of the open project can be shown, and emoji."""
        from workbench.services.doctor import Item, Section

        languages = []
        if self._project is not None:
            languages = [self._project.source_language, *self._project.target_languages]
        wanted = {language.script: (languages_in(language.name), missing_family(language))
                  for language in languages}  # fmt: skip
        wanted["emoji"] = (self.tr("emoji"), missing_emoji())
        install = self.tr("not installed: its characters may show as boxes; install the font %1")
        items = tuple(
            Item(
                name,
                "missing" if family else "ok",
                install.replace("%1", family) if family else self.tr("installed"),
            )
            for name, family in wanted.values()
        )
        return Section(self.tr("Fonts"), items)

    def text(self) -> str:
        """Everything as lines."""
        lines = []
        for section in self._sections:
            lines.append(section.title)
            lines += [f"  {item.state:8} {item.name}: {item.detail}" for item in section.items]
        return "\n".join(lines)

    @Slot()
    def copy(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self.text())

"""A bug, said openly: what it was, that nothing is lost, and the details for copying."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from workbench.gui.errors import BugReport
from workbench.gui.fields import paragraph
from workbench.gui.sheet import Sheet
from workbench.gui.theme import ThemeService


class BugSheet(Sheet):
    """Lies over the desk like any sheet: work can go on."""

    def __init__(
        self, report: BugReport, themes: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Something went wrong in Winnow"), themes, parent, wide=680, placed_right=False
        )
        self.body.addWidget(
            paragraph(
                self.tr(
                    "This is a mistake in the program, not yours. Your work is saved up to the "
                    "last change, and you can go on. With the text below it can be mended."
                )
            )
        )
        self.details = QPlainTextEdit(report.details, self)
        self.details.setReadOnly(True)
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details.setMinimumHeight(220)
        self.details.setAccessibleName(self.tr("Details of the error"))
        self.body.addWidget(paragraph(report.summary, "error"))
        self.body.addWidget(self.details, 1)
        copy = self.add_button(self.tr("Copy the details"))
        copy.clicked.connect(self.copy)
        close = self.add_button(self.tr("Go on"), primary=True)
        close.clicked.connect(self.dismiss)

    @Slot()
    def copy(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self.details.toPlainText())

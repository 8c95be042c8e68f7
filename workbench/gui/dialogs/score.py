"""Scoring: which metrics; without references it says how to get some."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from workbench.domain.progress import Progress
from workbench.domain.scores import METRICS
from workbench.gui.fields import paragraph
from workbench.gui.project_controller import ProjectController
from workbench.gui.sheet import Sheet
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.theme import ThemeService
from workbench.gui.words import count_text


class ScoreSheet(Sheet):
    """Scores the target and every system that has candidates."""

    import_asked = Signal()

    def __init__(
        self, controller: ProjectController, themes: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Score"), themes, parent)
        self._controller = controller
        self._against = paragraph("", "", self)
        self.body.addWidget(self._against)
        notes = {
            "BLEU": self.tr("matching word sequences"),
            "chrF": self.tr("matching character sequences; shown in the list"),
            "chrF++": self.tr("characters and words"),
            "TER": self.tr("edits needed; lower is better"),
        }
        self.metrics: dict[str, QCheckBox] = {}
        for name in METRICS:
            box = QCheckBox(f"{name} – {notes[name]}", self)
            box.setChecked(True)
            box.toggled.connect(self._look)
            self.metrics[name] = box
            self.body.addWidget(box)
        self._import = self.add_button(self.tr("Import a reference…"))
        self._import.clicked.connect(self.import_asked)
        self._import.hide()
        self._go = self.add_button(self.tr("Score"), primary=True)
        self._go.setEnabled(False)
        self._go.clicked.connect(self.score)
        self._referenced = 0
        self._read()

    def _read(self) -> None:
        session = self._controller.session
        if session is None:
            return

        def work(_progress: Progress) -> tuple[int, int, int]:
            from workbench.store.query import parse_query

            project = session.project
            return (
                len(project.segments.ids(parse_query("has:reference"))),
                len(project.documents.reference_sets()),
                len(project.documents.systems()),
            )

        self._controller.jobs.run(self.tr("Counting"), work, self._show, lane="preview")

    @Slot(object)
    def _show(self, counts: tuple[int, int, int]) -> None:
        self._referenced, sets, systems = counts
        if not self._referenced:
            self._against.setText(
                self.tr(
                    "A score compares the translation with a trusted one, and this project has "
                    "none yet. Import a reference: a text file with one line for each segment."
                )
            )
        else:
            segments = count_text(
                QT_TRANSLATE_NOOP("Words", "%n segment(s) with"), self._referenced
            )
            references = count_text(QT_TRANSLATE_NOOP("Words", "%n reference set(s)"), sets)
            text = f"{segments} {references}."
            if systems:
                text += " "
                text += count_text(
                    QT_TRANSLATE_NOOP("Words", "The target and %n system(s) are scored."), systems
                )
            self._against.setText(text)
        for box in self.metrics.values():
            box.setEnabled(self._referenced > 0)
        self._import.setVisible(not self._referenced)
        self._look()

    @Slot()
    def _look(self) -> None:
        chosen = any(box.isChecked() for box in self.metrics.values())
        self._go.setEnabled(chosen and self._referenced > 0)

    @Slot()
    def score(self) -> None:
        """Begin."""
        self._controller.score([n for n, box in self.metrics.items() if box.isChecked()])
        self.dismiss()

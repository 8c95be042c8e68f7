"""Checking: all families of checks, or some."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from workbench.gui.fields import paragraph
from workbench.gui.language import translated_table
from workbench.gui.project_controller import ProjectController
from workbench.gui.sheet import Sheet
from workbench.gui.theme import ThemeService


def families() -> dict[str, list[str]]:
    """Family → titles of its checks, in the order of the registry."""
    from workbench.checks.registry import known

    found: dict[str, list[str]] = {}
    for check in known():
        found.setdefault(check.id.partition(".")[0], []).append(
            translated_table("Checks", check.title)
        )
    return found


class CheckSheet(Sheet):
    """Checks every segment; dismissals stay dismissed."""

    def __init__(
        self, controller: ProjectController, themes: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Check"), themes, parent)
        self._controller = controller
        self.body.addWidget(
            paragraph(
                self.tr("Every segment is checked; what you dismissed stays dismissed."), "muted"
            )
        )
        self.everything = QCheckBox(self.tr("All checks"), self)
        self.everything.setTristate(True)
        self.everything.setCheckState(Qt.CheckState.Checked)
        self.everything.clicked.connect(self._all_or_none)
        self.body.addWidget(self.everything)
        grid = QGridLayout()
        grid.setContentsMargins(20, 0, 0, 0)
        grid.setVerticalSpacing(2)
        self.families: dict[str, QCheckBox] = {}
        for place, (family, titles) in enumerate(families().items()):
            box = QCheckBox(f"{family} ({len(titles)})", self)
            box.setChecked(True)
            box.setToolTip("\n".join(titles))
            box.toggled.connect(self._look)
            self.families[family] = box
            grid.addWidget(box, place // 2, place % 2)
        self.body.addLayout(grid)
        self._go = self.add_button(self.tr("Check"), primary=True)
        self._go.clicked.connect(self.check)

    @Slot()
    def _all_or_none(self) -> None:
        wanted = self.everything.checkState() != Qt.CheckState.Unchecked
        for box in self.families.values():
            box.setChecked(wanted)
        self._look()

    @Slot()
    def _look(self) -> None:
        chosen = [box.isChecked() for box in self.families.values()]
        state = Qt.CheckState.PartiallyChecked
        if all(chosen):
            state = Qt.CheckState.Checked
        elif not any(chosen):
            state = Qt.CheckState.Unchecked
        self.everything.setCheckState(state)
        self._go.setEnabled(any(chosen))

    @Slot()
    def check(self) -> None:
        """Begin."""
        chosen = [family for family, box in self.families.items() if box.isChecked()]
        self._controller.check(None if len(chosen) == len(self.families) else chosen)
        self.dismiss()

"""The page of checks: all of them on the left, the one that is chosen on the right."""

from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from workbench.checks.style import RULE
from workbench.domain.changes import Changes
from workbench.domain.errors import Cancelled, OutputError, WinnowError
from workbench.domain.progress import Progress
from workbench.gui import files
from workbench.gui.checks.check_form import CheckForm
from workbench.gui.checks.check_tree import CheckTree
from workbench.gui.checks.rules_editor import RulesEditor
from workbench.gui.fields import paragraph
from workbench.gui.fonts import chrome_font
from workbench.gui.label import Label
from workbench.gui.notices import Notice
from workbench.gui.page_door import Page
from workbench.gui.project_controller import ProjectController
from workbench.gui.sentences import sentence
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.theme import ThemeService
from workbench.gui.words import count_text
from workbench.services import check_editing, profiles, rule_drafts

if TYPE_CHECKING:
    from workbench.services.check_editing import CheckState
    from workbench.services.session import Session

_CHANGED = QT_TRANSLATE_NOOP("ChecksPage", "%n check(s) changed in this project")

_Work = Callable[["Session", Progress], Changes]


class ChecksPage(Page):
    """``query_asked`` carries a query for the list of segments, ``segments_asked`` segments and
    what they have in common; ``left`` is the way back.
    """

    query_asked = Signal(str)
    segments_asked = Signal(object, str)
    left = Signal()

    def __init__(
        self, controller: ProjectController, themes: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("checks")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._controller = controller
        session = controller.session
        assert session is not None
        self._writable = not session.project.read_only
        self._states: dict[str, CheckState] = {}
        self._stale = True
        self._waiting: list[_Work] = []
        self.form: CheckForm | None = None
        self.rules: RulesEditor | None = None
        self.tree = CheckTree(self)
        self.tree.chosen.connect(self._choose)
        self.tree.switched.connect(self._switch)
        self.profile = paragraph("", "muted", self)
        self.trouble = paragraph("", "error", self)
        self.trouble.hide()
        self.keep_button = QPushButton(self.tr("Keep"), self)
        self.keep_button.setProperty("kind", "primary")
        self.keep_button.setToolTip("Ctrl+Enter")
        self.keep_button.clicked.connect(self.keep)
        self.discard_button = QPushButton(self.tr("Discard"), self)
        self.discard_button.clicked.connect(self.discard)
        self._lay_out()
        self.setFocusProxy(self.tree)

    def _lay_out(self) -> None:
        title = Label(self.tr("Checks"), self)
        title.setFont(chrome_font(4, bold=True))
        self.load_button = QPushButton(self.tr("Load profile…"), self)
        self.load_button.setEnabled(self._writable)
        self.load_button.clicked.connect(self._ask_load)
        self.save_button = QPushButton(self.tr("Save as…"), self)
        self.save_button.setToolTip(self.tr("Write the profile as a TOML file for other projects"))
        self.save_button.clicked.connect(self._ask_save)
        self.all_back = QPushButton(self.tr("All back to the profile"), self)
        self.all_back.clicked.connect(self._drop)
        self.back = QPushButton(self.tr("Back to the segments"), self)
        self.back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(title)
        head.addStretch(1)
        for button in (self.load_button, self.save_button, self.all_back, self.back):
            head.addWidget(button)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.viewport().setAutoFillBackground(False)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.trouble, 1)
        foot.addStretch(0)
        foot.addWidget(self.discard_button)
        foot.addWidget(self.keep_button)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(16, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.area, 1)
        column.addLayout(foot)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.addWidget(self.tree)
        self.split.addWidget(right)
        self.split.setChildrenCollapsible(False)
        self.split.setSizes([480, 720])
        inner = QWidget(self)
        inner.setMaximumWidth(1440)
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addLayout(head)
        inside.addWidget(self.profile)
        inside.addWidget(self.split, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 12, 16, 12)
        across.addStretch(1)
        across.addWidget(inner, 100)
        across.addStretch(1)
        self.setMinimumHeight(320)

    # Reading and showing ------------------------------------------------------------------------

    def apply_changes(self, changes: Changes) -> None:
        """Read again when settings or findings moved; at once only if it is seen."""
        if not (changes.settings or changes.findings or changes.structure):
            return
        self._stale = True
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Read the checks; fields that are being changed keep what is written in them."""
        session = self._controller.session
        if session is None or not self._stale:
            return
        self._stale = False
        try:
            states = check_editing.check_states(session)
        except WinnowError as error:
            self._say(str(error))
            return
        is_first = not self._states
        self._states = {state.check.id: state for state in states}
        self.tree.show_states(states, writable=self._writable)
        if is_first and rule_drafts.read(session):
            self.tree.choose(RULE)
        count = sum(state.changed for state in states)
        below = profiles.project_text(session)
        name = check_editing.profile_in_force(session).name if below else "default"
        text = self.tr("Profile: %1").replace("%1", name)
        if count:
            text += f" · {count_text(_CHANGED, count, 'ChecksPage')}"
        self.profile.setText(text)
        self.all_back.setEnabled(self._writable and count > 0)
        current = self.tree.current
        if current and (self.form is None or not self._is_changed):
            self._show_form(current)

    @Slot(str)
    def _choose(self, check: str) -> None:
        """Show a check; what was being changed of another is kept first."""
        if self.form is not None and self.form.state.check.id == check:
            return
        if not self.keep():
            self.tree.choose(self.form.state.check.id if self.form is not None else check)
            return
        self._show_form(check)

    def _show_form(self, check: str) -> None:
        session, state = self._controller.session, self._states.get(check)
        if session is None or state is None:
            return
        place = self.area.verticalScrollBar().value() if self._shows(check) else 0
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        self.form = CheckForm(state, writable=self._writable, parent=whole)
        self.form.edited.connect(self._look)
        self.form.reset_asked.connect(self._reset)
        self.form.shown.connect(self._list_findings)
        column.addWidget(self.form)
        self.rules = None
        if check == RULE:
            self.rules = RulesEditor(
                session,
                self._controller.jobs,
                check_editing.rules_in_force(session),
                writable=self._writable,
                unfinished=rule_drafts.read(session),
                parent=whole,
            )
            self.rules.edited.connect(self._look)
            self.rules.segments_asked.connect(self._list_hits)
            column.addWidget(self.rules)
        column.addStretch(1)
        self.area.setWidget(whole)
        whole.setAutoFillBackground(False)
        self.area.verticalScrollBar().setValue(place)
        self._order_tabs(whole)
        self._look()

    def _order_tabs(self, whole: QWidget) -> None:
        """Let Tab go from the list through the form to its buttons, then to the head."""
        inside = [
            widget
            for widget in whole.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.focusProxy() is None
            and widget.window() is self.window()
        ]
        inside.sort(key=lambda widget: self._place_in(whole, widget))
        order = [self.tree.tree, *inside, self.discard_button, self.keep_button]
        order += [self.load_button, self.save_button, self.all_back, self.back]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _place_in(self, whole: QWidget, widget: QWidget) -> tuple[int, int]:
        corner = widget.mapTo(whole, widget.rect().topLeft())
        return corner.y() // 8, -corner.x() if self.isRightToLeft() else corner.x()

    def _shows(self, check: str) -> bool:
        return self.form is not None and self.form.state.check.id == check

    @property
    def _is_changed(self) -> bool:
        rules = self.rules is not None and self.rules.is_changed
        return rules or (self.form is not None and self.form.is_changed)

    @Slot()
    def _look(self) -> None:
        """What the buttons at the foot can do."""
        self._say("")
        changed = self._is_changed and self._writable
        self.keep_button.setEnabled(changed)
        self.discard_button.setEnabled(changed)

    def _say(self, text: str) -> None:
        self.trouble.setText(sentence(text) if text else "")
        self.trouble.setVisible(bool(text))

    # What people do -------------------------------------------------------------------------------

    @Slot()
    def keep(self) -> bool:
        """Keep what was changed, as one step; whether nothing stands in the way."""
        form, rules = self.form, self.rules
        if form is None or not self._is_changed or not self._writable:
            return True
        if rules is not None and rules.problem:
            self._say(rules.problem)
            return False
        for work in self._written():
            self._run(work)
        if rules is not None:
            self._forget_draft()
        self.form = self.rules = None
        self.keep_button.setEnabled(False)
        self.discard_button.setEnabled(False)
        return True

    def _written(self) -> list[_Work]:
        """What is to be done so that the fields hold; rules that cannot be applied stay out."""
        form, rules = self.form, self.rules
        steps: list[_Work] = []
        if rules is not None and rules.is_changed and not rules.problem:
            wanted = rules.rules
            steps.append(
                lambda session, progress: check_editing.set_rules(session, wanted, progress)
            )
        if form is not None and form.is_changed:
            check, values = form.state.check.id, form.values
            steps.append(
                lambda session, progress: check_editing.set_check(session, check, values, progress)
            )
        return steps

    def keep_at_once(self) -> None:
        """The project is closing: store what was changed, now, and leave the checking to others.

        A rule that cannot be applied yet is put by; the page shows it again the next time.
        """
        session = self._controller.session
        if session is None or not self._writable:
            return
        waiting, self._waiting = self._waiting, []
        for work in [*waiting, *self._written()]:
            try:
                with suppress(Cancelled):
                    work(session, _at_once)
            except WinnowError as error:
                self._controller.errors.report(error)
        if self.rules is not None and self.rules.is_changed and self.rules.problem:
            # A home that cannot be written must not keep the project open.
            with suppress(OutputError):
                rule_drafts.put(session, self.rules.rules)
        self.form = self.rules = None

    def _forget_draft(self) -> None:
        session = self._controller.session
        if session is not None:
            with suppress(OutputError):
                rule_drafts.put(session, None)

    @Slot()
    def discard(self) -> None:
        """Show again what is kept."""
        if self.rules is not None:
            self._forget_draft()
        if self.form is not None:
            self._show_form(self.form.state.check.id)

    @Slot(str, bool)
    def _switch(self, check: str, on: bool) -> None:
        if self._shows(check) and self.form is not None:
            # One switch in two places: what else is being changed goes along.
            self.form.enabled.setChecked(on)
            self.keep()
            return
        self._controller.switch_check(check, on)

    @Slot()
    def _reset(self) -> None:
        if self.form is None:
            return
        check = self.form.state.check.id
        self.form = self.rules = None
        self._run(lambda session, progress: check_editing.back_to_profile(session, check, progress))

    @Slot()
    def _drop(self) -> None:
        self.form = self.rules = None
        self._run(check_editing.drop_changes)

    def _run(self, work: _Work) -> None:
        """Change the checks in the background, with progress; undo takes it back."""
        session, waiting = self._controller.session, self._waiting
        if session is None:
            return
        waiting.append(work)

        def job(progress: Progress) -> Changes:
            try:
                waiting.remove(work)
            except ValueError:  # done already: the project was closing
                return Changes()
            return work(session, progress)

        self._controller.change(self.tr("Changing the checks"), job)

    @Slot(str)
    def _list_findings(self, check: str) -> None:
        self.left.emit()
        self.query_asked.emit(f"check:{check}")

    @Slot(object, str)
    def _list_hits(self, ids: tuple[int, ...], name: str) -> None:
        self.left.emit()
        self.segments_asked.emit(ids, name)

    @Slot()
    def _ask_load(self) -> None:
        path = files.ask_profile(self)
        if path is not None:
            self.load(path)

    def load(self, path: Path) -> None:
        """Check by the profile or checklist of a file; what is left out of it is named."""
        try:
            choice = profiles.choice_from(path)
        except WinnowError as error:
            self._say(str(error))
            return
        self.form = self.rules = None
        self._run(lambda session, progress: check_editing.load_profile(session, choice, progress))
        if choice.notes:
            self._controller.noticed.emit(Notice(" ".join(choice.notes), "warning"))

    @Slot()
    def _ask_save(self) -> None:
        path = files.ask_new_file(
            self, self.tr("Save the profile"), files.documents_folder() / "checks.toml"
        )
        if path is not None:
            self.save(path)

    def save(self, path: Path) -> None:
        """Write the profile in force; what is being changed is kept first."""
        session = self._controller.session
        if session is None or not self.keep():
            return
        try:
            check_editing.save_profile(session, path)
        except WinnowError as error:
            self._say(str(error))
            return
        text = self.tr("Written: %1").replace("%1", str(path))
        self._controller.noticed.emit(Notice(text, "good"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter keeps, Esc discards what is being changed, then goes back."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep()
        elif event.key() == Qt.Key.Key_Escape:
            if self._is_changed:
                self.discard()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)


def _at_once(done: int, total: int, what: str = "") -> None:
    """A progress that lets nothing long begin."""
    raise Cancelled(f"Stopped at {what or 'work'}, after {done} of {total}.")

"""The live QActions behind the table of actions, with the keys a person gave them."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence

from workbench.config.settings import Settings
from workbench.gui.actions import ACTIONS, ActionSpec
from workbench.gui.icons import icon
from workbench.gui.shortcuts import Keymap, desk_specs, group_of
from workbench.gui.theme import ThemeService


class ActionBook(QObject):
    """Makes an action for every line of the table, takes in the desk's, and keeps their keys."""

    keys_changed = Signal()

    def __init__(
        self, settings: Settings, theme_service: ThemeService, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = theme_service
        known = (*ACTIONS, *desk_specs())
        self._specs: dict[str, ActionSpec] = {spec.id: spec for spec in known}
        self._actions: dict[str, QAction] = {}
        self._guests: dict[str, QAction] = {}
        self.keymap = Keymap(settings)
        for spec in ACTIONS:
            self._actions[spec.id] = self._make(spec)
        theme_service.theme_changed.connect(self._recolour)
        self._recolour()

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions.get(action_id) or self._guests[action_id]

    def __contains__(self, action_id: str) -> bool:
        return action_id in self._actions or action_id in self._guests

    def own(self) -> list[QAction]:
        """The window's own actions."""
        return list(self._actions.values())

    def on(self, action_id: str, slot: Callable[..., Any]) -> None:
        """Connect an action; ``slot`` is a bound method."""
        action = self._actions[action_id]
        if action.isCheckable():
            action.toggled.connect(slot)
        else:
            action.triggered.connect(slot)

    def items(self) -> Iterable[tuple[ActionSpec, QAction]]:
        """Every action with what is said about it, the desk's ones last."""
        for action_id, action in {**self._actions, **self._guests}.items():
            yield self._specs[action_id], action

    def adopt(self, guests: Mapping[str, QAction]) -> None:
        """Take in the actions of a view, and give them the keys a person chose."""
        for action_id, action in guests.items():
            if action_id not in self._specs:
                keys = _portable(action.shortcuts())
                text = action.text().replace("&", "")
                group = group_of(action_id)
                self._specs[action_id] = ActionSpec(action_id, text, keys, group=group)
            self._guests[action_id] = action
            action.setShortcuts(_sequences(self.keymap.keys(self._specs[action_id])))
        self.keys_changed.emit()

    def release(self) -> None:
        """Forget the view's actions; what is said about them stays, for the cheat sheet."""
        self._guests.clear()

    def set_keys(self, action_id: str, keys: tuple[str, ...] | None) -> None:
        """Give an action other keys (None: its own again); raise ``UsageError`` on a conflict."""
        spec = self._specs[action_id]
        self.keymap.set_keys(spec, keys, self._specs.values())
        if action_id in self:
            self[action_id].setShortcuts(_sequences(self.keymap.keys(spec)))
        self.keys_changed.emit()

    def spec(self, action_id: str) -> ActionSpec:
        """What is said about one action."""
        return self._specs[action_id]

    def specs(self) -> list[ActionSpec]:
        """What is said about every action known so far."""
        return list(self._specs.values())

    def project_is_open(self, is_open: bool) -> None:
        """Enable what needs a project, or disable it."""
        for action_id, action in self._actions.items():
            if self._specs[action_id].needs_project:
                action.setEnabled(is_open)

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(spec.text, self)
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        action.setShortcuts(_sequences(self.keymap.keys(spec)))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setMenuRole(_ROLES.get(spec.id, QAction.MenuRole.NoRole))
        tip = spec.text.rstrip("…")
        action.setToolTip(f"{tip} ({self.shown_keys(spec)})" if spec.keys else tip)
        return action

    def shown_keys(self, spec: ActionSpec) -> str:
        """The first shortcut of an action as the desktop writes it."""
        keys = self.keymap.keys(spec)
        if not keys:
            return ""
        return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText)

    @Slot()
    def _recolour(self) -> None:
        theme = self._themes.theme
        for action_id, action in self._actions.items():
            name = self._specs[action_id].icon
            if name:
                action.setIcon(icon(name, "text", theme))
                action.setIconVisibleInMenu(False)


_ROLES = {
    "help.about": QAction.MenuRole.AboutRole,
    "window.preferences": QAction.MenuRole.PreferencesRole,
    "window.quit": QAction.MenuRole.QuitRole,
}


def _sequences(keys: Iterable[str]) -> list[QKeySequence]:
    portable = QKeySequence.SequenceFormat.PortableText
    return [QKeySequence.fromString(text, portable) for text in keys]


def _portable(sequences: Iterable[QKeySequence]) -> tuple[str, ...]:
    portable = QKeySequence.SequenceFormat.PortableText
    return tuple(sequence.toString(portable) for sequence in sequences)

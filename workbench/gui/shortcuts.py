"""Keys: the defaults of the table, what a person changed, conflicts, and the cheat sheet."""

from collections.abc import Iterable, Sequence

from workbench.config.settings import Settings
from workbench.domain.errors import UsageError
from workbench.gui.actions import ActionSpec
from workbench.gui.strings import QT_TRANSLATE_NOOP

_STATE = "keys"

# The families of the desk's actions, with the group each stands under.
FAMILIES = {
    "segment": QT_TRANSLATE_NOOP("Actions", "Segment"),
    "finding": QT_TRANSLATE_NOOP("Actions", "Findings"),
    "mark": QT_TRANSLATE_NOOP("Actions", "Marks"),
    "go": QT_TRANSLATE_NOOP("Actions", "Go"),
    "view": QT_TRANSLATE_NOOP("Actions", "View"),
    "edit": QT_TRANSLATE_NOOP("Actions", "Edit"),
}


def group_of(action_id: str) -> str:
    """The group an action of the desk stands under."""
    family = action_id.partition(".")[0]
    return FAMILIES.get(family, family.title())


def desk_specs() -> list[ActionSpec]:
    """What is said about the desk's actions, known before any project is open."""
    from workbench.gui.desk.desk_actions import SUGGESTIONS, TABLE

    specs = [
        ActionSpec(key, title, keys, group=group_of(key), context="Desk")
        for key, title, keys in TABLE
    ]
    for family, title, modifier in (
        ("finding.take", QT_TRANSLATE_NOOP("Desk", "Take suggestion %1"), "Ctrl"),
        ("segment.candidate", QT_TRANSLATE_NOOP("Desk", "Take candidate %1"), "Alt"),
    ):
        group = group_of(family)
        specs += [
            ActionSpec(
                f"{family}_{number}",
                title,
                (f"{modifier}+{number}",),
                group=group,
                context="Desk",
                number=number,
            )
            for number in range(1, SUGGESTIONS + 1)
        ]
    return specs


def collapsed(specs: Iterable[ActionSpec]) -> list[ActionSpec]:
    """Without the second to ninth of a numbered family: one line stands for all."""
    return [spec for spec in specs if spec.number in (0, 1)]


class Keymap:
    """The keys in force. Changed ones are kept in the settings, by action id."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def keys(self, spec: ActionSpec) -> tuple[str, ...]:
        """The shortcuts of an action in Qt's portable form."""
        changed = self._changed().get(spec.id)
        if isinstance(changed, list) and all(isinstance(key, str) for key in changed):
            return tuple(changed)
        return spec.keys

    def is_changed(self, spec: ActionSpec) -> bool:
        """Whether a person gave the action other keys."""
        return spec.id in self._changed()

    def set_keys(
        self, spec: ActionSpec, keys: Sequence[str] | None, among: Iterable[ActionSpec]
    ) -> None:
        """Change an action's keys (None: back to its own).

        Raises ``UsageError`` naming the action that has one of them already.
        """
        wanted = spec.keys if keys is None else tuple(keys)
        for other in among:
            taken = set(self.keys(other)) & set(wanted) if other.id != spec.id else set()
            if taken:
                raise UsageError(
                    f"{sorted(taken)[0]} is taken by “{other.text}”; change that one first "
                    "or choose other keys."
                )
        changed = self._changed()
        if keys is None or wanted == spec.keys:
            changed.pop(spec.id, None)
        else:
            changed[spec.id] = list(wanted)
        self._settings.remember(_STATE, changed)

    def _changed(self) -> dict[str, list[str]]:
        changed = self._settings.state(_STATE, {})
        return dict(changed) if isinstance(changed, dict) else {}


def conflicts(specs: Iterable[ActionSpec], keymap: Keymap | None = None) -> list[str]:
    """Sentences on keys that two actions share; empty when all is well."""
    owners: dict[str, ActionSpec] = {}
    found = []
    for spec in specs:
        for key in keymap.keys(spec) if keymap else spec.keys:
            if key in owners:
                found.append(f"{key}: “{owners[key].title}” and “{spec.title}”")
            owners[key] = spec
    return found


def as_markdown(specs: Iterable[ActionSpec]) -> str:
    """The tables of docs/shortcuts.md: one a group, in the order of the table."""
    groups: dict[str, list[ActionSpec]] = {}
    for spec in collapsed(specs):
        groups.setdefault(spec.group, []).append(spec)
    parts = []
    for group, members in groups.items():
        rows = [f"| {_written(spec)} | {line_title(spec.title)} |" for spec in members]
        parts.append(f"## {group}\n\n| Keys | Action |\n|---|---|\n" + "\n".join(rows))
    return "\n\n".join(parts) + "\n"


def _written(spec: ActionSpec) -> str:
    keys = [f"`{key}`" for key in spec.keys]
    if spec.number == 1:
        keys = [f"{key} … `{key.strip('`')[:-1]}9`" for key in keys]
    return " or ".join(keys) or "–"


def line_title(text: str) -> str:
    """An action's words as a line of a list: no dots, ``1 … 9`` for a numbered family."""
    return text.replace("%1", "1 … 9").rstrip("…")

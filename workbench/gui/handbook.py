"""The pages of the documentation that are made from tables: settings and shortcuts.

``packaging/write_docs.py`` writes them; a test compares what is written with what is true.
"""

from workbench.config.settings import SETTINGS, Setting
from workbench.gui.actions import ACTIONS
from workbench.gui.shortcuts import as_markdown, desk_specs

_SETTINGS_HEAD = """# Settings

Each person's settings are one JSON file, `settings.json`, in the folder that `winnow doctor`
names; the window changes it under *Project, Preferences* (`Ctrl+,`). A value that no longer fits
falls back to its default, and names that this version does not know are kept.

This page is written by `packaging/write_docs.py` from the table in
`workbench/config/settings.py`.
"""

_SHORTCUTS_HEAD = """# Shortcuts

Every action of the window, with the keys it starts out with. `F1` shows this page in the window,
with the keys in force; `Ctrl+Shift+P` finds an action by its name; *Preferences, Keys* gives an
action other keys and refuses those that another action has. Inside the editor of a translation
the usual keys for moving, selecting, copying and undoing what was typed work as everywhere.

This page is written by `packaging/write_docs.py` from the tables in `workbench/gui/actions.py`
and `workbench/gui/desk/desk_actions.py`.
"""


def settings_page() -> str:
    """docs/settings.md."""
    groups: dict[str, list[Setting]] = {}
    for setting in SETTINGS:
        groups.setdefault(setting.group, []).append(setting)
    parts = [_SETTINGS_HEAD]
    for group, members in groups.items():
        rows = "\n".join(_row(setting) for setting in members)
        parts.append(
            f"## {group}\n\n| Name | Values | Default | What it does |\n|---|---|---|---|\n{rows}\n"
        )
    return "\n".join(parts)


def _row(setting: Setting) -> str:
    default = '""' if setting.default == "" else _json(setting.default)
    text = f"**{setting.title}.** {setting.description}"
    return f"| `{setting.name}` | {_values(setting)} | `{default}` | {text} |"


def _values(setting: Setting) -> str:
    if setting.choices:
        return ", ".join(f"`{choice}`" for choice in setting.choices)
    if setting.minimum is not None and setting.maximum is not None:
        return f"{setting.minimum:g} to {setting.maximum:g}"
    return {bool: "`true`, `false`", str: "text", int: "number", float: "number"}[setting.type]


def _json(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def shortcuts_page() -> str:
    """docs/shortcuts.md."""
    return f"{_SHORTCUTS_HEAD}\n{as_markdown((*ACTIONS, *desk_specs()))}"

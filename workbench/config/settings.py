"""Every setting, declared once; the preferences dialog and docs/settings.md are made from here."""

import getpass
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.config.paths import user_config_folder
from workbench.domain.errors import OutputError, UsageError
from workbench.domain.statuses import Role


@dataclass(frozen=True, slots=True)
class Setting:
    """One declared setting. ``choices`` limits a string, ``minimum``/``maximum`` a number.

    ``labels`` are what the choices are called where their values are no words.
    """

    name: str
    type: type
    default: Any
    title: str
    description: str
    group: str
    choices: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    labels: tuple[str, ...] = ()

    def validate(self, value: Any) -> Any:
        """Return ``value`` in the setting's type; raise ``UsageError`` if it does not fit."""
        if self.type is float and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        fits = isinstance(value, self.type) and (self.type is bool or not isinstance(value, bool))
        if fits and self.choices:
            fits = value in self.choices
        if fits and self.minimum is not None:
            fits = value >= self.minimum
        if fits and self.maximum is not None:
            fits = value <= self.maximum
        if not fits:
            expected = " or ".join(self.choices) if self.choices else self.type.__name__
            raise UsageError(f"The setting {self.name} cannot be {value!r}; give {expected}.")
        return value


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "user.name",
        str,
        "",
        "Your name",
        "Written into the history of every change; empty means the name of your account.",
        "You",
    ),
    Setting(
        "user.role",
        str,
        Role.TRANSLATOR.value,
        "Your role",
        "Decides what Ctrl+Enter does: "
        "a translator confirms a translation, a reviewer or lead approves it.",
        "You",
        choices=tuple(role.value for role in Role),
    ),
    Setting(
        "window.theme",
        str,
        "system",
        "Theme",
        "Light, dark, or as the desktop has it.",
        "Window",
        choices=("system", "light", "dark"),
    ),
    Setting(
        "window.language",
        str,
        "system",
        "Language",
        "Language of menus, buttons and messages; the texts you translate are never touched.",
        "Window",
        choices=("system", "en", "ru"),
        labels=("system", "English", "Русский"),
    ),
    Setting(
        "window.zoom",
        int,
        100,
        "Text size",
        "Size of the segments' text, in percent.",
        "Window",
        minimum=60,
        maximum=300,
    ),
    Setting(
        "window.show_hints",
        bool,
        False,
        "Show hints",
        "Show findings that are only hints.",
        "Window",
    ),
    Setting(
        "window.show_invisible",
        bool,
        False,
        "Show invisible characters",
        "Mark spaces, no-break spaces and line ends in the segments.",
        "Window",
    ),
    Setting(
        "editing.live_delay",
        int,
        250,
        "Pause before checking",
        "Milliseconds of rest after a key stroke before the segment is checked and scored again.",
        "Editing",
        minimum=50,
        maximum=5000,
    ),
    Setting(
        "editing.ask_critical",
        bool,
        True,
        "Ask before confirming critical findings",
        "Confirming a segment with an open critical finding asks once.",
        "Editing",
    ),
    Setting(
        "editing.complete",
        bool,
        False,
        "Complete what is typed",
        "After a short pause the model of the pair offers how the translation may go on: "
        "Tab takes it, → its next word, Esc puts it away.",
        "Editing",
    ),
    Setting(
        "translation.threads",
        int,
        0,
        "Threads for translation",
        "Processor threads that machine translation may use; 0 lets Winnow choose.",
        "Translation",
        minimum=0,
        maximum=256,
    ),
    Setting(
        "translation.beam",
        int,
        4,
        "Beam size",
        "Hypotheses kept while translating; more is slower and a little better.",
        "Translation",
        minimum=1,
        maximum=16,
    ),
    Setting(
        "languagetool.address",
        str,
        "",
        "LanguageTool server",
        "Address of a LanguageTool server that checks translations, such as "
        "http://localhost:8081; empty: none is asked.",
        "LanguageTool",
    ),
    Setting(
        "languagetool.remote",
        bool,
        False,
        "Allow another machine",
        "Send translations to a LanguageTool server that is not on this machine.",
        "LanguageTool",
    ),
    Setting(
        "processes",
        int,
        0,
        "Worker processes",
        "Processes that scoring and checking may use; 0 lets Winnow choose.",
        "Performance",
        minimum=0,
        maximum=256,
    ),
)

_BY_NAME = {setting.name: setting for setting in SETTINGS}


class Settings:
    """The user's settings, read from and written to one JSON file.

    A value in the file that no longer fits falls back to its default; unknown names are kept,
    so that an older Winnow does not lose what a newer one wrote.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or user_config_folder() / "settings.json"
        self._values: dict[str, Any] = {}
        try:
            loaded = json.loads(self._path.read_text(encoding="utf-8"))
            if isinstance(loaded, dict):
                self._values = loaded
        except (OSError, ValueError):
            self._values = {}

    def __getitem__(self, name: str) -> Any:
        setting = declared(name)
        try:
            return setting.validate(self._values.get(name, setting.default))
        except UsageError:
            return setting.default

    def set(self, name: str, value: Any) -> None:
        """Change one setting and write the file; raise ``OutputError`` if that fails."""
        self.update({name: value})

    def update(self, values: Mapping[str, Any]) -> None:
        """Change several settings at once."""
        checked = {name: declared(name).validate(value) for name, value in values.items()}
        self._values.update(checked)
        self._write()

    def state(self, name: str, default: Any = None) -> Any:
        """A remembered piece of window state (layout, recent projects), outside the table."""
        return self._values.get(f"state.{name}", default)

    def remember(self, name: str, value: Any) -> None:
        """Keep a piece of window state; ``value`` must be JSON-ready."""
        self._values[f"state.{name}"] = value
        self._write()

    @property
    def user_name(self) -> str:
        """The name written into events: the setting, else the account's."""
        name = self["user.name"]
        if name:
            return str(name)
        try:
            return getpass.getuser()
        except (OSError, KeyError):  # no account entry, as in some containers
            return "user"

    @property
    def role(self) -> Role:
        """The role that decides what the confirm key does."""
        return Role(self["user.role"])

    def _write(self) -> None:
        temporary = self._path.with_suffix(".json.new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_text(
                json.dumps(self._values, ensure_ascii=False, indent=1), encoding="utf-8"
            )
            os.replace(temporary, self._path)  # noqa: PTH105 - atomic on every platform
        except OSError as error:
            raise OutputError(
                f"Settings could not be written to {self._path}: {error.strerror}; "
                "check that the folder is writable."
            ) from error


def declared(name: str) -> Setting:
    """The declaration of a setting; raise ``UsageError`` for an unknown name."""
    if name not in _BY_NAME:
        raise UsageError(f"There is no setting called {name}.")
    return _BY_NAME[name]

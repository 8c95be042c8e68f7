"""Profiles of translation options: the shipped ones, the user's own, a project's."""

import json
from pathlib import Path

from workbench.domain.changes import Changes
from workbench.domain.errors import InputError, UsageError
from workbench.mt.option_profile import OptionProfile, parse_options
from workbench.services.named_files import Shelf
from workbench.services.project_values import change_values
from workbench.services.session import Session

SETTING = "translation_profile"
_LARGEST = 100_000


def read_profile(path: Path) -> OptionProfile:
    """The profile of a file; raise ``InputError`` with what is wrong."""
    return parse_options(_text(path), path.name, path.stem)


def profile_named(name: str) -> OptionProfile:
    """A profile by name or TOML file; raise ``UsageError`` or ``InputError``."""
    return read_profile(_path(name))


def project_profile(session: Session) -> OptionProfile | None:
    """The profile that the project carries; None where it has none."""
    kept = session.project.setting(SETTING)
    if not isinstance(kept, dict):
        return None
    name = str(kept.get("name", "project"))
    return parse_options(str(kept.get("text", "")), f"the project's options “{name}”", name)


def keep_profile(session: Session, name: str | None) -> Changes:
    """Let the project translate by a profile from now on (None: by none); one undo takes it back.

    The project carries a copy of the file.
    """
    value = None
    if name is not None:
        path = _path(name)
        read_profile(path)
        value = {"name": path.stem, "text": _text(path)}
    if json.dumps(value) == json.dumps(session.project.setting(SETTING)):
        return Changes()
    return change_values(session, "Change the translation options", {SETTING: value})


def _path(name: str) -> Path:
    path = SHELF.find(name)
    if path is None:
        raise UsageError(
            f"There are no translation options “{name}”; give a TOML file or one of "
            f"{SHELF.names()}."
        )
    return path


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise InputError(f"{path} is too large for a file of translation options.")
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"The options {path} cannot be read ({error}).") from None


def _description(path: Path) -> str:
    return read_profile(path).description


SHELF = Shelf("translation", _description)

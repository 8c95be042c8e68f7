"""Profiles of translation options: the shipped ones, the user's own, a project's."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.config.paths import resource, user_data_folder
from workbench.domain.changes import Changes
from workbench.domain.errors import InputError, UsageError, WinnowError
from workbench.mt.option_profile import OptionProfile, parse_options
from workbench.services.project_values import change_values
from workbench.services.session import Session

SETTING = "translation_profile"
_LARGEST = 100_000


@dataclass(frozen=True, slots=True)
class FoundProfile:
    """A profile that can be chosen by ``name``; ``trouble`` says why it cannot be used."""

    name: str
    path: Path
    own: bool
    description: str
    trouble: str = ""


def own_folder() -> Path:
    """Where the user's own lie, one TOML file each."""
    return user_data_folder() / "translation"


def list_profiles() -> list[FoundProfile]:
    """The shipped ones, the default first, and the user's own; one's own wins by its name."""
    found: dict[str, FoundProfile] = {}
    for path, own in _files():
        try:
            trouble, description = "", read_profile(path).description
        except WinnowError as error:
            trouble, description = str(error), ""
        found[path.stem] = FoundProfile(path.stem, path, own, description, trouble)
    return list(found.values())


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
    if Path(name).suffix == ".toml" or Path(name).is_file():
        return Path(name)
    known = {profile.name: profile.path for profile in list_profiles()}
    if name not in known:
        raise UsageError(
            f"There are no translation options “{name}”; give a TOML file or one of "
            f"{', '.join(known)}."
        )
    return known[name]


def _files() -> Iterator[tuple[Path, bool]]:
    shipped = sorted(resource("translation").glob("*.toml"))
    yield from ((path, False) for path in sorted(shipped, key=lambda path: path.stem != "default"))
    if own_folder().is_dir():
        yield from ((path, True) for path in sorted(own_folder().glob("*.toml")))


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise InputError(f"{path} is too large for a file of translation options.")
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"The options {path} cannot be read ({error}).") from None

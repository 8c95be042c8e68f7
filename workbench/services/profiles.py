"""Profiles of checks: the shipped ones, the user's own, a project's; found by name or by file."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from workbench.checks.import_rules import MAX_BYTES, ImportedProfile, import_profile
from workbench.checks.profile import Profile, parse_profile, read_profile
from workbench.checks.profile_text import merged, profile_data, profile_text
from workbench.config.files import write_atomically
from workbench.domain.changes import Changes
from workbench.domain.errors import InputError, UsageError
from workbench.services.named_files import Shelf
from workbench.services.session import Session

SETTING = "profile"
# What the project itself lays over its profile, as the TOML of a profile that says no more.
CHANGES = "profile.changes"
# The checks switched off, as files from before ``CHANGES`` name them; and those of models.
OFF = "checks.off"
_WHERE = "the project's profile"


def profile_path(name: str) -> Path:
    """The file of a profile given by name or as a file; raise ``UsageError`` for neither."""
    path = SHELF.find(name)
    if path is None:
        raise UsageError(
            f"There is no profile “{name}”; give a TOML file or one of {SHELF.names()}."
        )
    return path


def profile_named(name: str) -> Profile:
    """A profile by name or file; raise ``InputError`` or ``UsageError`` with what is wrong."""
    return read_profile(profile_path(name))


def use_profile(session: Session, name: str) -> Changes:
    """Let the project check by this profile from now on; it carries a copy of the file."""
    path = profile_path(name)
    profile = read_profile(path)
    return set_project_text(session, "" if profile.is_default else read_text(path))


def project_text(session: Session) -> str:
    """The TOML of the project's own profile; empty for the default one."""
    return str(session.project.setting(SETTING) or "")


def changes_text(session: Session) -> str:
    """The TOML of what the project itself changed; empty for nothing."""
    return str(session.project.setting(CHANGES) or "")


def text_in_force(session: Session) -> str:
    """The TOML of the profile that the project checks by: its profile with its own changes."""
    off = session.project.setting(OFF) or ()
    return laid_over(project_text(session), changes_text(session), tuple(off))


@lru_cache(maxsize=64)
def laid_over(below: str, changes: str, off: Sequence[str] = ()) -> str:
    """A profile's TOML with changes over it, and with the checks ``off`` disabled."""
    if not changes and not off:
        return below
    data = merged(profile_data(below, _WHERE), profile_data(changes, _WHERE))
    for check in off:
        family, _, name = check.partition(".")
        if family != "model":
            data = merged({"checks": {family: {name: {"enabled": False}}}}, data)
    return profile_text(data)


def set_project_text(session: Session, text: str) -> Changes:
    """Give the project a profile as TOML text (empty: the default one).

    Raises ``InputError`` for a text that is no profile.
    """
    parse_profile(text, _WHERE)
    session.project.set_setting(SETTING, text)
    return Changes(settings=True)


def keep_own(name: str, text: str) -> Path:
    """Write a profile into the user's folder; raise for a bad text or a name that is taken."""
    parse_profile(text, name)
    stem = "".join(c if c.isalnum() or c in "-_ ." else "-" for c in name).strip(" .")
    if not stem:
        raise UsageError("A profile needs a name of letters or digits.")
    path = SHELF.own_folder() / f"{stem}.toml"
    if path.exists():
        raise UsageError(f"There is a profile “{stem}” already; give another name with --name.")
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, text.encode("utf-8"))
    return path


def read_text(path: Path) -> str:
    """The text of a profile file."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"The profile {path} cannot be read ({error}).") from error


def import_file(file: Path, name: str | None = None) -> tuple[Path, ImportedProfile]:
    """Add another tool's checklist, or a TOML profile, to the user's own profiles.

    Returns where it lies now and what was read. Raises ``InputError`` for a file that is none.
    """
    if file.suffix.lower() == ".toml":
        text = read_text(file)
        rules = len(parse_profile(text, file.name).rules)
        imported = ImportedProfile(file.stem, text, rules, ())
    else:
        imported = import_profile(_bytes(file), file.name)
    return keep_own(name or imported.name, imported.text), imported


def _bytes(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError(f"There is no file {file}, or it cannot be read.") from error


@dataclass(frozen=True, slots=True)
class ProfileChoice:
    """A profile as the window offers it: ``text`` is what a project would carry."""

    title: str
    text: str
    description: str
    notes: tuple[str, ...] = ()


def profile_choices(session: Session) -> tuple[list[ProfileChoice], int]:
    """The usable profiles, the project's own in front where it is none of them; which one holds."""
    choices = []
    for one in SHELF.files():
        if not one.trouble:
            text = "" if read_profile(one.path).is_default else read_text(one.path)
            choices.append(ProfileChoice(one.name, text, one.description))
    text = project_text(session)
    held = [index for index, choice in enumerate(choices) if choice.text == text]
    if held:
        return choices, held[0]
    return [_choice(text, _WHERE, ()), *choices], 0


def choice_from(path: Path) -> ProfileChoice:
    """The profile or checklist of a file; raise ``InputError`` with what is wrong in it."""
    if path.suffix.lower() == ".toml":
        return _choice(read_text(path), path.name, ())
    imported = import_profile(_bytes(path), path.name)
    return _choice(imported.text, path.name, imported.notes)


def _choice(text: str, where: str, notes: tuple[str, ...]) -> ProfileChoice:
    profile = parse_profile(text, where, Path(where).stem)
    return ProfileChoice(profile.name, text, profile.description, notes)


def _description(path: Path) -> str:
    return read_profile(path).description


SHELF = Shelf("profiles", _description)

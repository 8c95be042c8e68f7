"""Making, opening and closing projects, and remembering the recent ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from workbench.config.settings import Settings
from workbench.domain.errors import OutputError, UsageError
from workbench.domain.languages import Language
from workbench.services.session import Session, session_of
from workbench.store.project_file import ProjectFile

_RECENT = "recent"
_RECENT_KEPT = 12


@dataclass(frozen=True, slots=True)
class RecentProject:
    """A line of the welcome page. ``title`` is ``Russian → English``."""

    path: Path
    opened_at: str
    title: str
    exists: bool


def create_project(
    path: Path, source: Language, targets: Sequence[Language], settings: Settings
) -> Session:
    """Make a project file; ``.winnow`` is added to a name without it."""
    if not targets:
        raise UsageError("A project needs at least one target language; name it with --target.")
    for target in targets:
        if target == source:
            raise UsageError(
                f"Source and target are both {source.name}; give two different languages."
            )
    if path.suffix != ".winnow":
        path = path.with_name(path.name + ".winnow")
    session = session_of(ProjectFile.create(path, source, tuple(dict.fromkeys(targets))), settings)
    _remember(session)
    return session


def open_project(path: Path, settings: Settings, *, remember: bool = True) -> Session:
    """Open a project; raise a ``WinnowError`` saying what is wrong with the file."""
    session = session_of(ProjectFile.open(path), settings)
    if remember:
        _remember(session)
    return session


def close(session: Session) -> None:
    """Close the project; everything is saved already."""
    session.project.close()


def recent_projects(settings: Settings) -> list[RecentProject]:
    """The projects opened last, newest first, those that are gone marked so."""
    found = []
    for entry in settings.state(_RECENT, []):
        path = Path(entry["path"])
        found.append(
            RecentProject(path, entry.get("at", ""), entry.get("title", ""), path.is_file())
        )
    return found


def forget_recent(settings: Settings, path: Path) -> None:
    """Take a project off the list; the file stays."""
    kept = [e for e in settings.state(_RECENT, []) if e["path"] != str(path)]
    settings.remember(_RECENT, kept)


def _remember(session: Session) -> None:
    path = str(session.project.path.absolute())
    targets = ", ".join(language.name for language in session.project.target_languages)
    entry = {
        "path": path,
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "title": f"{session.project.source_language.name} → {targets}",
    }
    others = [e for e in session.settings.state(_RECENT, []) if e["path"] != path]
    try:
        session.settings.remember(_RECENT, [entry, *others][:_RECENT_KEPT])
    except OutputError:
        # A home folder that cannot be written must not keep anybody from her project.
        return

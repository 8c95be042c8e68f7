"""An open project and the person working in it: what every service is given."""

from dataclasses import dataclass

from workbench.config.settings import Settings
from workbench.domain.statuses import Role
from workbench.store.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class Session:
    """``who`` signs every change; ``role`` decides what confirming means."""

    project: ProjectFile
    settings: Settings
    who: str
    role: Role


def session_of(project: ProjectFile, settings: Settings) -> Session:
    """A session of the person the settings name."""
    return Session(project, settings, settings.user_name, settings.role)

"""The one small tree of expected failures.

A ``WinnowError`` carries a sentence a user can act on: what happened, where, what to do.
Anything else that is raised is a bug.
"""


class WinnowError(Exception):
    """An expected failure; ``str(error)`` is the sentence shown to the user."""


class UsageError(WinnowError):
    """The request itself does not make sense (an unknown language, a wrong option)."""


class InputError(WinnowError):
    """A file that came in cannot be used: missing, broken, hostile, of another kind."""


class OutputError(WinnowError):
    """A file could not be written where it was asked for."""


class ProjectError(WinnowError):
    """The project file cannot be opened or changed."""


class ProjectBusyError(ProjectError):
    """Another process holds the project for writing."""


class ConflictError(ProjectError):
    """The segment changed since it was read (compare-and-set on its revision failed)."""


class ModelError(WinnowError):
    """A machine-translation model cannot be loaded or used."""


class RefusedError(WinnowError):
    """A rule of the review workflow forbids the action (a locked segment, four eyes)."""


class Cancelled(WinnowError):  # noqa: N818 - it is how work ends, not what went wrong
    """The user stopped a job; whatever was finished is kept."""

"""Where resources, models, sample projects and the user's own files lie; nobody else asks.

In a checkout the folders stand beside the package; in a wheel they are inside it, under
``_data``. The user's folders come from platformdirs and can be moved with ``WINNOW_HOME``.
"""

import os
from functools import cache
from pathlib import Path

from workbench.domain.errors import WinnowError

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def _data_root() -> Path:
    """The folder that holds ``resources/``, ``models/`` and ``projects/``."""
    for root in (_PACKAGE / "_data", _PACKAGE.parent):
        if (root / "resources").is_dir():
            return root
    raise WinnowError("Winnow's own resources folder is missing; install Winnow again.")


def resource(*parts: str) -> Path:
    """A file or folder below ``resources/``."""
    return _data_root().joinpath("resources", *parts)


def models_folder() -> Path:
    """The models that came with Winnow."""
    return _data_root() / "models"


def sample_folder() -> Path:
    """The source files of the sample project."""
    return _data_root() / "projects" / "sample"


def _user_folder(kind: str) -> Path:
    home = os.environ.get("WINNOW_HOME")
    if home:
        return Path(home) / kind
    import platformdirs

    return Path(getattr(platformdirs, f"user_{kind}_dir")("winnow", appauthor=False))


def user_config_folder() -> Path:
    """Settings and window layout."""
    return _user_folder("config")


def user_data_folder() -> Path:
    """The user's own models, lexicons and dictionaries."""
    return _user_folder("data")


def user_cache_folder() -> Path:
    """Whatever can be computed again."""
    return _user_folder("cache")


def user_log_folder() -> Path:
    """Logs, for copying into a report of a bug."""
    return _user_folder("log")

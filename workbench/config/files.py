"""Writing files so that a full disk or a crash never leaves half of one."""

import os
import tempfile
from pathlib import Path

from workbench.domain.errors import OutputError


def write_atomically(path: Path, data: bytes) -> None:
    """Write ``data`` beside ``path`` and move it there; raise ``OutputError`` with the reason."""
    if path.is_dir():
        raise OutputError(f"{path} is a folder; give a file name in it.")
    if not path.parent.is_dir():
        raise OutputError(f"The folder {path.parent} does not exist; make it first.")
    temporary = None
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        umask = os.umask(0)
        os.umask(umask)
        Path(temporary).chmod(0o666 & ~umask)
        os.replace(temporary, path)  # noqa: PTH105 - atomic on every platform
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        raise OutputError(
            f"{path} cannot be written: {error.strerror or error}; "
            "choose another place or free some space."
        ) from error

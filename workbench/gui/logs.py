"""The log file, for copying into a report of a bug; nothing in it leaves the machine."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_KEPT_BYTES = 500_000


def start_logging(folder: Path) -> Path | None:
    """Log to ``folder``/winnow.log from now on; None where the folder cannot be written."""
    path = folder / "winnow.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=_KEPT_BYTES, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        return None
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(levelname)s %(name)s %(threadName)s: %(message)s")
    )
    root = logging.getLogger()
    root.addHandler(handler)
    logging.getLogger("workbench").setLevel(logging.INFO)
    return path


def stop_logging() -> None:
    """Close the log file."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        if isinstance(handler, RotatingFileHandler):
            root.removeHandler(handler)
            handler.close()

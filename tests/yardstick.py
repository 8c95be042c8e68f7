"""Where the measuring data lies: real translations that are not part of the repository.

Tests that read it carry ``@pytest.mark.yardstick``; where it is absent they are skipped with a
reason, and where it is present in CI they must run (tests/house/rules.py sees to both).
"""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def data_path() -> Path:
    """Return the folder of the data: ``$WINNOW_YARDSTICK``, else ``../shared/data``.

    The folder need not exist; ask ``is_present`` first, or mark the test.
    """
    named = os.environ.get("WINNOW_YARDSTICK")
    return Path(named) if named else ROOT.parent / "shared" / "data"


def is_present() -> bool:
    """Whether the data is on this machine."""
    return (data_path() / "mt").is_dir()

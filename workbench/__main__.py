"""Where Winnow starts: the command line, with the window at hand for the commands that show it."""

import sys
from pathlib import Path

from workbench.cli.main import main


class _Window:
    """Imports Qt only when something is to be shown."""

    def open(self, project: Path | None) -> int:
        from workbench.config.settings import Settings
        from workbench.gui.app import open_window

        return open_window(project, Settings())

    def grab(self, project: Path, picture: Path) -> None:
        from workbench.gui.screenshot import grab_window

        grab_window(project, picture)


def run() -> None:
    """What the ``winnow`` command calls; exits with the documented code."""
    sys.exit(main(sys.argv[1:], _Window()))


if __name__ == "__main__":
    run()

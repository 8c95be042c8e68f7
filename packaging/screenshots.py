"""Makes the pictures of the README and the docs from the sample projects: ``make screenshots``."""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from workbench.config.settings import Settings
from workbench.gui.screenshot import grab_window
from workbench.services.demo import build_demo

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "images"


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: which sample project, in which theme, filtered by what, on which row."""

    name: str
    project: str
    theme: str
    query: str = ""
    row: int | None = None


ALL = (
    Picture("window-light", "press", "light", row=1),
    Picture("window-dark", "feature", "dark", row=1),
)


def main() -> int:
    """Build the sample projects in a folder of their own and take every picture."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.json")
        built = {path.stem: path for path in build_demo(Path(folder), settings).projects}
        for one in ALL:
            grab_window(
                built[one.project],
                PICTURES / f"{one.name}.png",
                theme=one.theme,
                query=one.query,
                select=one.row,
                settings=settings,
            )
            print(PICTURES / f"{one.name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())

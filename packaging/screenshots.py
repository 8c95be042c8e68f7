"""Makes the pictures of the README and the docs from the sample projects: ``make screenshots``.

Without a display: Qt's offscreen platform paints what a screen would show. Everything is built in
a temporary home, so that the pictures show nobody's account, folders or settings.
"""

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "images"
SIZE = (1440, 900)

# For one who runs the script before Winnow is installed into the environment.
sys.path.insert(0, str(ROOT))


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: which sample project, in which theme, filtered by what, on which row.

    ``row`` is 1-based; None is the first row with a finding that offers a suggestion. Without a
    project the welcome page is taken.
    """

    name: str
    project: str
    theme: str
    query: str = ""
    row: int | None = None


ALL = (
    Picture("window-light", "press", "light"),
    Picture("window-dark", "press", "dark"),
    Picture("filter-light", "feature", "light", "has:finding order:risk", 1),
    Picture("welcome-light", "", "light"),
)


def main() -> int:
    """Build the sample projects in a home of their own and take every picture."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="winnow-pictures-") as home:
        os.environ["WINNOW_HOME"] = home
        _take(Path(home))
    return 0


def _take(home: Path) -> None:
    from workbench.config.settings import Settings
    from workbench.gui.screenshot import grab_welcome, grab_window
    from workbench.services.demo import build_demo

    settings = Settings()
    settings.update({"user.name": "Anna", "user.role": "reviewer"})
    built = {path.stem: path for path in build_demo(home / "sample", settings).projects}
    _review(built["press"])
    PICTURES.mkdir(parents=True, exist_ok=True)
    for one in ALL:
        out = PICTURES / f"{one.name}.png"
        if not one.project:
            grab_welcome(out, one.theme, SIZE, settings)
        else:
            project = built[one.project]
            row = one.row or _row_with_suggestion(project)
            grab_window(project, out, one.theme, SIZE, one.query, row, settings)
        print(out)


def _review(project: Path) -> None:
    """Approve and reject a few segments, so that a picture shows more than one status."""
    from workbench.config.settings import Settings
    from workbench.services import opening, reviewing

    session = opening.open_project(project, Settings())
    findings = session.project.findings
    clean = [i for i in list(session.project.segments.ids())[:24] if not findings.of([i])]
    reviewing.approve(session, clean[:7])
    reviewing.reject(session, clean[8:9], reviewing.CANNED_REASONS[2])
    opening.close(session)


def _row_with_suggestion(project: Path) -> int:
    from workbench.config.settings import Settings
    from workbench.services import opening

    session = opening.open_project(project, Settings())
    try:
        for row, segment_id in enumerate(session.project.segments.ids(), 1):
            found = session.project.findings.of([segment_id])
            if any(stored.finding.suggestions for stored in found):
                return row
        return 1
    finally:
        opening.close(session)


if __name__ == "__main__":
    sys.exit(main())

"""Makes the pictures of the README and the docs from the sample projects: ``make screenshots``.

Without a display: Qt's offscreen platform paints what a screen would show. Everything is built in
a temporary home, so that the pictures show nobody's account, folders or settings.
"""

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.gui.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "images"
SIZE = (1440, 900)

# For one who runs the script before Winnow is installed into the environment.
sys.path.insert(0, str(ROOT))


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: which sample project, in which theme, filtered by what, on which row.

    ``row`` is 1-based; None is the first row with a finding that offers a suggestion. Without a
    project the welcome page is taken. ``actions`` are done before the picture is taken, and
    ``language`` is the window's.
    """

    name: str
    project: str
    theme: str
    query: str = ""
    row: int | None = None
    actions: tuple[str, ...] = ()
    language: str = "en"


ALL = (
    Picture("window-light", "press", "light"),
    Picture("window-dark", "press", "dark"),
    Picture("filter-light", "feature", "light", "has:finding order:risk", 1),
    Picture("welcome-light", "", "light"),
    Picture("marking-light", "press", "light", actions=("mark.finding", "mark.mode")),
    Picture("overview-light", "press", "light", actions=("view.overview",)),
    Picture("scores-dark", "press", "dark", actions=("view.scores",)),
    Picture("russian-light", "press", "light", language="ru"),
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
    from workbench.gui.app import make_application
    from workbench.gui.language import use_language
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
            use_language(make_application(), one.language)
            grab_window(
                project, out, one.theme, SIZE, one.query, row, settings, _Doing(one.actions)
            )
        print(out)


@dataclass(frozen=True, slots=True)
class _Doing:
    """Does the actions of a picture, one after another."""

    actions: tuple[str, ...]

    def __call__(self, window: "MainWindow") -> None:
        from workbench.gui.screenshot import settle

        for action in self.actions:
            window.book[action].trigger()
            settle(window)


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

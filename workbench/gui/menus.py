"""The menu bar: every action has its place in it, the desk's ones too."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from workbench.gui.action_book import ActionBook
from workbench.gui.toolbar import fill_menu

_MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Project",
        (
            "project.new",
            "project.open",
            "project.sample",
            "",
            "project.import",
            "project.export",
            "project.report",
            "",
            "project.import_marks",
            "project.export_marks",
            "",
            "project.lexicon",
            "project.terms",
            "project.settings",
            "window.preferences",
            "window.person",
            "",
            "project.close",
            "window.quit",
        ),
    ),
    ("Edit", ("edit.undo", "edit.redo")),
    (
        "Run",
        (
            "run.translate",
            "run.score",
            "run.estimate",
            "run.check",
            "",
            "run.models",
            "",
            "run.cancel",
        ),
    ),
    (
        "View",
        (
            "view.overview",
            "view.scores",
            "view.reading",
            "view.checks",
            "view.all_segments",
            "",
            "view.next_document",
            "view.previous_document",
            "",
            "view.zoom_in",
            "view.zoom_out",
            "view.zoom_reset",
            "",
            "view.hints",
            "view.invisible",
            "",
            "view.theme",
            "view.full_screen",
        ),
    ),
    ("Help", ("help.palette", "help.shortcuts", "", "help.doctor", "help.about")),
)


class Menus:
    """Builds the menus once and gives the desk's actions theirs while a project is open."""

    def __init__(self, bar: QMenuBar, book: ActionBook, titles: Mapping[str, str]) -> None:
        self._bar = bar
        self._guests: list[QMenu] = []
        self._separators: list[tuple[QMenu, QAction]] = []
        self._menus: dict[str, QMenu] = {}
        for name, action_ids in _MENUS:
            menu = bar.addMenu(titles[name])
            fill_menu(menu, action_ids, book)
            self._menus[name] = menu

    def adopt(self, actions: Mapping[str, QAction], titles: Mapping[str, str]) -> None:
        """Give each family of guests (``segment.approve``: segment) a menu before Run."""
        families: dict[str, list[QAction]] = {}
        for action_id, action in actions.items():
            families.setdefault(action_id.partition(".")[0], []).append(action)
        for family, members in families.items():
            if family in ("view", "edit"):
                home = self._menus[family.title()]
                self._separators.append((home, home.addSeparator()))
                home.addActions(members)
                continue
            menu = QMenu(titles.get(family, family.title()), self._bar)
            menu.addActions(members)
            self._bar.insertMenu(self._menus["Run"].menuAction(), menu)
            self._guests.append(menu)

    def release(self) -> None:
        """Take the guests' menus away."""
        for menu in self._guests:
            self._bar.removeAction(menu.menuAction())
            menu.deleteLater()
        self._guests.clear()
        for home, separator in self._separators:
            home.removeAction(separator)
            separator.deleteLater()
        self._separators.clear()

"""Asking for file names with the desktop's own dialogs, and opening what was written."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget


def _tr(text: str) -> str:
    return QCoreApplication.translate("Files", text)


def documents_folder() -> Path:
    """Where a person keeps documents."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(place) if place else Path.home()
    return folder if folder.is_dir() else Path.home()


def ask_project(parent: QWidget) -> Path | None:
    """Which project to open."""
    name, _ = QFileDialog.getOpenFileName(
        parent, _tr("Open project"), str(documents_folder()), _tr("Winnow projects (*.winnow)")
    )
    return Path(name) if name else None


def ask_files(parent: QWidget) -> list[Path]:
    """Which files to import."""
    names, _ = QFileDialog.getOpenFileNames(
        parent, _tr("Import files"), str(documents_folder()), _tr("All files (*)")
    )
    return [Path(name) for name in names]


def ask_table(parent: QWidget) -> Path | None:
    """Which table of marks to import."""
    name, _ = QFileDialog.getOpenFileName(
        parent,
        _tr("Import marks"),
        str(documents_folder()),
        _tr("Tables (*.tsv *.txt);;All files (*)"),
    )
    return Path(name) if name else None


def ask_lexicon(parent: QWidget) -> Path | None:
    """Which lexicon or list of phrases to import."""
    name, _ = QFileDialog.getOpenFileName(
        parent,
        _tr("Import a lexicon"),
        str(documents_folder()),
        _tr("Lexicons and lists (*.tsv *.csv *.jsonl *.tbx *.xml);;All files (*)"),
    )
    return Path(name) if name else None


def ask_termbase(parent: QWidget) -> Path | None:
    """Which termbase to import."""
    name, _ = QFileDialog.getOpenFileName(
        parent,
        _tr("Import terms"),
        str(documents_folder()),
        _tr("Termbases (*.tbx *.csv *.tsv *.xlsx);;All files (*)"),
    )
    return Path(name) if name else None


def ask_typology(parent: QWidget) -> Path | None:
    """Which file holds a team's own error types."""
    name, _ = QFileDialog.getOpenFileName(
        parent, _tr("Typology"), str(documents_folder()), _tr("Typologies (*.toml)")
    )
    return Path(name) if name else None


def ask_profile(parent: QWidget) -> Path | None:
    """Which file holds a profile of checks, or another tool's checklist."""
    name, _ = QFileDialog.getOpenFileName(
        parent,
        _tr("Profile of checks"),
        str(documents_folder()),
        _tr("Profiles and checklists (*.toml *.xbckl *.qccfg *.qcs)"),
    )
    return Path(name) if name else None


def ask_model_file(parent: QWidget | None) -> Path | None:
    """Which packed model to add."""
    name, _ = QFileDialog.getOpenFileName(
        parent, _tr("Add a model"), str(documents_folder()), _tr("Argos models (*.argosmodel)")
    )
    return Path(name) if name else None


def ask_new_file(parent: QWidget, title: str, proposed: Path) -> Path | None:
    """Where to write a file."""
    name, _ = QFileDialog.getSaveFileName(parent, title, str(proposed))
    return Path(name) if name else None


def ask_folder(parent: QWidget | None, title: str, proposed: Path) -> Path | None:
    """Which folder to write into."""
    name = QFileDialog.getExistingDirectory(parent, title, str(proposed))
    return Path(name) if name else None


def open_file(path: Path) -> bool:
    """Show a file with the program the desktop has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def local_paths(urls: Sequence[QUrl]) -> list[Path]:
    """The files among what was dropped; folders stand for the files in them."""
    found: list[Path] = []
    for url in urls:
        if not url.isLocalFile():
            continue
        path = Path(url.toLocalFile())
        if path.is_dir():
            found += sorted(file for file in path.iterdir() if file.is_file())
        elif path.exists():
            found.append(path)
    return found

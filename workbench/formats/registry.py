"""The formats Winnow reads and writes, in the order in which they are asked."""

import logging
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from pathlib import PurePath
from typing import Any

from workbench.domain.errors import InputError, UsageError
from workbench.formats.base import Format
from workbench.formats.plain import PlainText
from workbench.formats.tsv import Tsv
from workbench.formats.xliff import Xliff

#: The most particular first: whatever none of them claims is plain text or refused.
FORMATS: tuple[Format, ...] = (Xliff(), Tsv(), PlainText())

#: The entry point group in which third parties register a ``Format`` (or a class of one).
ENTRY_POINT_GROUP = "winnow.formats"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PluginProblem:
    """An entry point that could not be used, and why (``winnow doctor`` shows it)."""

    name: str
    reason: str


def all_formats() -> tuple[Format, ...]:
    """The formats of installed plug-ins, which are asked first, and our own."""
    return (*_plugins()[0], *FORMATS)


def plugin_problems() -> tuple[PluginProblem, ...]:
    """What kept installed plug-ins out; none of it is fatal."""
    return _plugins()[1]


def format_named(name: str) -> Format:
    """Return the format called ``name``; raise ``UsageError`` naming those there are."""
    for candidate in all_formats():
        if candidate.name == name:
            return candidate
    known = ", ".join(candidate.name for candidate in all_formats())
    raise UsageError(f"There is no format “{name}”; choose one of {known}.")


#: Kinds of file that hold texts in a structure of their own; read as plain text they would break.
_OTHER_KINDS: Mapping[str, str] = {
    ".po": "a gettext catalogue",
    ".pot": "a gettext template",
    ".tmx": "a translation memory",
    ".tbx": "a termbase",
    ".json": "JSON",
    ".jsonl": "JSON",
    ".yaml": "YAML",
    ".yml": "YAML",
    ".srt": "subtitles",
    ".vtt": "subtitles",
    ".html": "a web page",
    ".htm": "a web page",
    ".properties": "a properties file",
    ".ts": "a Qt catalogue",
    ".xml": "XML of another kind",
}


def recognise(data: bytes, file_name: str) -> Format:
    """Return the first format that recognises ``data``; raise ``InputError`` if none does."""
    suffix = PurePath(file_name).suffix.lower()
    for candidate in all_formats():
        is_last_resort = candidate.name == PlainText.name and suffix in _OTHER_KINDS
        if not is_last_resort and candidate.recognises(data, file_name):
            return candidate
    kind = _OTHER_KINDS.get(suffix, "in no format Winnow reads")
    raise InputError(
        f"{file_name} is {kind}; convert it to XLIFF 1.2, TSV or plain text and import that."
    )


@cache
def _plugins() -> tuple[tuple[Format, ...], tuple[PluginProblem, ...]]:
    """Load what installed packages offer: a class or an instance each."""
    found: list[Format] = []
    problems: list[PluginProblem] = []
    taken = {candidate.name for candidate in FORMATS}
    for entry in entry_points(group=ENTRY_POINT_GROUP):
        try:
            loaded: Any = entry.load()
            plugin: Any = loaded() if isinstance(loaded, type) else loaded
            problem = _complaint(plugin, taken)
        except Exception as error:  # noqa: BLE001 - another's code may raise anything
            problem = f"{type(error).__name__}: {error}"
        if problem:
            _log.warning("The format %s of another package was left out: %s", entry.name, problem)
            problems.append(PluginProblem(entry.name, problem))
        else:
            taken.add(plugin.name)
            found.append(plugin)
    return tuple(found), tuple(problems)


def _complaint(plugin: Any, taken: Collection[str]) -> str:
    """What keeps ``plugin`` out of the registry; empty if nothing does."""
    needed = [name for name in dir(Format) if not name.startswith("_")]
    missing = [name for name in needed if not hasattr(plugin, name)]
    if missing:
        return f"it lacks {', '.join(missing)}"
    return f"the name {plugin.name} is taken" if plugin.name in taken else ""

"""The formats Winnow reads and writes, in the order in which they are asked."""

import logging
from collections.abc import Iterator, Mapping
from importlib.metadata import entry_points
from pathlib import PurePath

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


def all_formats() -> tuple[Format, ...]:
    """Our own formats and those of installed plug-ins; a broken plug-in is logged, not fatal."""
    return (*_plugins(), *FORMATS)


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


def _plugins() -> Iterator[Format]:
    for point in entry_points(group=ENTRY_POINT_GROUP):
        try:
            loaded = point.load()
            yield loaded() if isinstance(loaded, type) else loaded
        except Exception as error:  # noqa: BLE001 - a stranger's code may raise anything
            _log.warning("The format plug-in %s cannot be loaded: %s", point.name, error)

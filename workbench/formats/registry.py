"""The formats Winnow reads and writes, in the order in which they are asked."""

import logging
from collections.abc import Iterator
from importlib.metadata import entry_points

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


def recognise(data: bytes, file_name: str) -> Format:
    """Return the first format that recognises ``data``; raise ``InputError`` if none does."""
    for candidate in all_formats():
        if candidate.recognises(data, file_name):
            return candidate
    raise InputError(
        f"{file_name} is in no format Winnow reads; save it as XLIFF 1.2, TSV or plain text."
    )


def _plugins() -> Iterator[Format]:
    for point in entry_points(group=ENTRY_POINT_GROUP):
        try:
            loaded = point.load()
            yield loaded() if isinstance(loaded, type) else loaded
        except Exception as error:  # noqa: BLE001 - a stranger's code may raise anything
            _log.warning("The format plug-in %s cannot be loaded: %s", point.name, error)

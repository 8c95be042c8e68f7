"""Okapi CheckMate's sessions (``.qcs``): its configuration, with documents and settled issues.

A session is what Java's ``DataOutputStream`` makes of it, big-endian: ``OQCS``, a long with the
version (1 or 2), the source and the target locale, the configuration (version 2: an int with the
number of its parts, then those), an int and as many documents (address, filter, encoding), an int
and as many signatures of issues that were switched off. A text is an unsigned short with the
number of bytes, then modified UTF-8. Source: ``QualityCheckSession`` of Okapi's
``lib-verification``, which has written this since 2010.
"""

import struct
from dataclasses import replace

from workbench.checks.import_checkmate import read_checkmate
from workbench.checks.import_rules import ImportedProfile
from workbench.domain.errors import InputError

SIGNATURE = b"OQCS"
_LATEST = 2


def read_session(data: bytes, file_name: str) -> ImportedProfile:
    """The session's configuration as a profile; raise ``InputError`` for a file that is none."""
    if not data.startswith(SIGNATURE):
        raise InputError(
            f"{file_name} is no CheckMate session; export the configuration there and import the "
            ".qccfg file."
        )
    reader = _Reader(data)
    try:
        version = reader.number(">q")
        if not 1 <= version <= _LATEST:
            raise InputError(
                f"{file_name} is a CheckMate session of version {version}, which is not known; "
                "export the configuration there and import the .qccfg file."
            )
        languages = reader.text(), reader.text()
        parts = 1 if version == 1 else reader.count()
        configuration = "".join(reader.text() for _ in range(parts))
    except (struct.error, UnicodeDecodeError, ValueError) as error:
        raise InputError(
            f"{file_name} breaks off or is damaged before its configuration ends; save the session "
            "again there."
        ) from error
    imported = read_checkmate(configuration.encode("utf-8", "replace"), file_name)
    notes = (*imported.notes, *_left_out(reader, languages))
    return replace(imported, notes=notes)


def _left_out(reader: "_Reader", languages: tuple[str, str]) -> list[str]:
    """What a session has beside its configuration; as far as that can be read."""
    notes = []
    try:
        documents = reader.count()
        for _ in range(3 * documents):
            reader.text()
        if documents:
            pair = " → ".join(languages)
            notes.append(f"Left out: the session’s list of documents ({documents}, {pair}).")
        issues = reader.count()
        if issues:
            notes.append(
                f"Left out: {issues} issues that were switched off one by one; they name places "
                "in CheckMate’s own way."
            )
    except (struct.error, UnicodeDecodeError, ValueError):
        notes.append("Left out: the session’s documents and settled issues, which are damaged.")
    return notes


class _Reader:
    """What Java's ``DataInputStream`` reads."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._place = len(SIGNATURE)

    def number(self, kind: str) -> int:
        """One number; ``struct.error`` at the end of the file."""
        (value,) = struct.unpack_from(kind, self._data, self._place)
        self._place += struct.calcsize(kind)
        return int(value)

    def count(self) -> int:
        """How many follow; ``ValueError`` for more than the rest of the file could hold."""
        number = self.number(">i")
        if not 0 <= number <= (len(self._data) - self._place) // 2:
            raise ValueError("a count that the file cannot hold")
        return number

    def text(self) -> str:
        """A text in modified UTF-8: U+0000 in two bytes, an astral character as two surrogates."""
        size = self.number(">H")
        raw = self._data[self._place : self._place + size]
        if len(raw) < size:
            raise ValueError("a text that breaks off")
        self._place += size
        units = raw.replace(b"\xc0\x80", b"\0").decode("utf-8", "surrogatepass")
        return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

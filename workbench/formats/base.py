"""What a file format is: bytes in, segments out, and the same bytes back with new targets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from workbench.domain.languages import Language
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText

EMPTY = TaggedText("")


@dataclass(frozen=True, slots=True)
class Unit:
    """One translation unit as a file holds it.

    ``metadata`` is what the format needs to find the place again when it writes back; it is kept
    as JSON. ``references`` and ``candidates`` map a set's or a system's name to its text. ``line``
    is the 1-based line of the file that the target, or else the source, begins on.
    """

    source: TaggedText
    target: TaggedText = EMPTY
    external_id: str | None = None
    status: Status | None = None
    locked: bool = False
    ends_paragraph: bool = False
    note: str = ""
    references: Mapping[str, TaggedText] = field(default_factory=dict)
    candidates: Mapping[str, TaggedText] = field(default_factory=dict)
    metadata: Mapping[str, Any] = field(default_factory=dict)
    line: int | None = field(default=None, compare=False)  # where a unit stands, not what it is


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """What reading a file gave. ``has_source`` is False for a text whose source is lost."""

    format: str
    units: Sequence[Unit]
    source_language: Language | None = None
    target_language: Language | None = None
    has_source: bool = True
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """``split`` is ``lines`` or ``sentences`` (plain text); ``source_language`` guides it.

    ``columns`` says what each column of a table holds (``tsv.ROLES``; empty: recognised),
    ``header`` whether its first line names them (None: recognised).
    """

    split: str = "sentences"
    source_language: Language | None = None
    target_language: Language | None = None
    encoding: str | None = None
    columns: tuple[str, ...] = ()
    header: bool | None = None


@dataclass(frozen=True, slots=True)
class WriteUnit:
    """A segment on its way back into its file, in document order."""

    source: TaggedText
    target: TaggedText
    status: Status
    external_id: str | None = None
    ends_paragraph: bool = False
    metadata: Mapping[str, Any] = field(default_factory=dict)


class Format(Protocol):
    """``name`` is the registry key (``xliff``), ``suffixes`` the usual file endings."""

    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def suffixes(self) -> tuple[str, ...]: ...

    def recognises(self, data: bytes, file_name: str) -> bool:
        """Whether ``data`` looks like this format (a sniff, not a parse)."""
        ...

    def read(self, data: bytes, file_name: str, options: ReadOptions) -> ParsedFile:
        """Parse ``data``; raise ``InputError`` with one sentence naming ``file_name``."""
        ...

    def write(self, original: bytes, file_name: str, units: Sequence[WriteUnit]) -> bytes:
        """Return ``original`` with nothing changed but the targets (and their states)."""
        ...

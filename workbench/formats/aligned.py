"""Line-aligned corpora: line n of the source belongs to line n of every other file.

Only a line feed, with or without a carriage return before it, ends a line. Python's own
``splitlines`` also breaks at U+2028, U+0085 and others that stand inside real segments, and one
such character would shift everything after it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from workbench.domain.errors import InputError, UsageError
from workbench.domain.text import TaggedText
from workbench.formats.base import Unit
from workbench.formats.reading import decode


class Role(StrEnum):
    """What the lines of a file are."""

    SOURCE = "source"
    TARGET = "target"
    REFERENCE = "reference"
    CANDIDATE = "candidate"


@dataclass(frozen=True, slots=True)
class AlignedFile:
    """The lines of one file. ``name`` is the reference set's or the system's name."""

    role: Role
    file_name: str
    lines: Sequence[str] = field(repr=False)
    name: str = ""


def split_lines(text: str) -> list[str]:
    r"""Split at ``\n`` and ``\r\n`` alone; a line end at the very end opens no further line."""
    if not text:
        return []
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    return [line.removesuffix("\r") for line in lines]


def read_lines(data: bytes, file_name: str, encoding: str | None = None) -> list[str]:
    """Return the lines of a file, empty ones included; raise ``InputError`` as ``decode`` does."""
    return split_lines(decode(data, file_name, encoding)[0])


def require_same_count(first_name: str, first: int, other_name: str, other: int) -> None:
    """Raise ``InputError`` with both numbers and both names where two files do not align."""
    if first != other:
        raise InputError(
            f"{first_name} has {first} lines and {other_name} has {other}; aligned files need "
            "the same number, so mend one of them and try again."
        )


def align(files: Sequence[AlignedFile]) -> list[Unit]:
    """Make one unit of each line number; the units' ``metadata`` holds the line (1-based).

    At most one source and one target, any number of references and candidates with different
    names. Raises ``InputError`` where line counts differ, ``UsageError`` where the same role and
    name is given twice.
    """
    if not files:
        return []
    first = files[0]
    seen: dict[tuple[Role, str], str] = {}
    for file in files:
        require_same_count(first.file_name, len(first.lines), file.file_name, len(file.lines))
        single = file.role in {Role.SOURCE, Role.TARGET}
        key = (file.role, "" if single else file.name or file.role.value)
        if key in seen:
            what = file.role.value if single else f"{file.role.value} “{key[1]}”"
            raise UsageError(
                f"{seen[key]} and {file.file_name} were both given as {what}; "
                + ("give one of them." if single else "give each its own name.")
            )
        seen[key] = file.file_name
    return [_unit(files, index) for index in range(len(first.lines))]


def _unit(files: Sequence[AlignedFile], index: int) -> Unit:
    texts: dict[Role, dict[str, TaggedText]] = {role: {} for role in Role}
    for file in files:
        name = file.name or file.role.value
        texts[file.role][name] = TaggedText.literal(file.lines[index])
    empty = TaggedText("")
    return Unit(
        source=next(iter(texts[Role.SOURCE].values()), empty),
        target=next(iter(texts[Role.TARGET].values()), empty),
        references=texts[Role.REFERENCE],
        candidates=texts[Role.CANDIDATE],
        ends_paragraph=True,
        metadata={"line": index + 1},
    )


_ROLE_PATTERNS: tuple[tuple[re.Pattern[str], Role], ...] = (
    (re.compile(r"^(?:source|src)(?:[._-]|$)", re.I), Role.SOURCE),
    (re.compile(r"^(?:target|tgt|translation)(?:[._-]|$)", re.I), Role.TARGET),
    (re.compile(r"^(?P<name>ref(?:erence)?s?\d*(?:[._-].+)?)$", re.I), Role.REFERENCE),
    (
        re.compile(r"^(?:hyp(?:othesis)?|mt|system|candidate|output)[._-](?P<name>.+)$", re.I),
        Role.CANDIDATE,
    ),
)
_TEXT_SUFFIX = re.compile(r"\.(?:txt|text|plain|seg|detok)$", re.I)


def role_of(file_name: str) -> tuple[Role, str] | None:
    """Guess role and name from a usual file name: ``source.txt``, ``ref2.txt``, ``hyp.A.txt``."""
    stem = _TEXT_SUFFIX.sub("", file_name.replace("\\", "/").rsplit("/", 1)[-1])
    for pattern, role in _ROLE_PATTERNS:
        match = pattern.match(stem)
        if match:
            return role, match.groupdict().get("name") or ""
    return None

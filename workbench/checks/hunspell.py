"""Hunspell dictionaries: where they lie, which one serves a language, and asking them.

chunspell ships the Hunspell library for every platform. Its own wrapper holds Python's lock while
it works, and a dictionary takes up to 0.9 s to load and 1.7 s to think of suggestions: the window
would stand still. So the library is called through ctypes, which lets the lock go; where it
exports no functions (Windows), the wrapper has to do.
"""

import ctypes
import os
import sys
import threading
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from workbench.config.paths import user_data_folder
from workbench.domain.languages import Language

SUGGESTIONS = 5
_REMEMBERED = 200_000  # words a dictionary: 15 MB
_OFFICE = "share/extensions/dict-*"
_PLACES: Mapping[str, tuple[str, ...]] = {
    "linux": (
        "/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/share/myspell",
        "/usr/local/share/hunspell",
        f"/usr/lib/libreoffice/{_OFFICE}", f"/opt/libreoffice*/{_OFFICE}",
    ),
    "darwin": (
        "~/Library/Spelling", "/Library/Spelling", "/opt/homebrew/share/hunspell",
        "/Applications/LibreOffice.app/Contents/Resources/extensions/dict-*",
    ),
    "win32": (rf"C:\Program Files\LibreOffice\{_OFFICE}",),
}  # fmt: skip
# Where a code without a region is asked for and several regions are installed.
_USUAL_REGIONS = {
    "en": "US", "pt": "BR", "sv": "SE", "da": "DK", "cs": "CZ", "el": "GR", "uk": "UA", "nb": "NO",
    "nn": "NO", "he": "IL", "hi": "IN", "sl": "SI", "et": "EE",
}  # fmt: skip


def dictionaries_folder() -> Path:
    """The user's own dictionaries; one of them wins over an installed one."""
    return user_data_folder() / "dictionaries"


def places() -> list[Path]:
    """The folders that may hold dictionaries; ``WINNOW_DICTIONARIES`` replaces the system's."""
    named = os.environ.get("WINNOW_DICTIONARIES")
    if named is not None:
        return [dictionaries_folder(), *(Path(part) for part in named.split(os.pathsep) if part)]
    found = [dictionaries_folder()]
    for pattern in _PLACES.get(sys.platform, ()):
        path = Path(pattern).expanduser()
        if "*" in pattern:
            root = Path(path.anchor)
            found += sorted(root.glob(str(path.relative_to(root))))
        else:
            found.append(path)
    return found


def installed() -> dict[str, Path]:
    """Language code (``de-DE``) → the ``.dic`` beside its ``.aff``; the first place wins."""
    return dict(_installed(_where()))


def _where() -> tuple[str | None, ...]:
    """What decides where dictionaries lie: looking there costs more than a segment's check."""
    return tuple(map(os.environ.get, ("WINNOW_DICTIONARIES", "WINNOW_HOME", "XDG_DATA_HOME")))


@lru_cache(maxsize=16)
def _installed(_where: tuple[str | None, ...]) -> Mapping[str, Path]:
    found: dict[str, Path] = {}
    for folder in places():
        for path in sorted(folder.glob("*.dic")):
            if path.stem.startswith("hyph") or not path.with_suffix(".aff").is_file():
                continue
            found.setdefault(path.stem.replace("_", "-"), path)
    return found


def dictionary_of(language: Language) -> "Dictionary | None":
    """The dictionary of a language, its region's first, else another region's; None without one.

    Loading takes up to a second, once in a process.
    """
    return _dictionary_of(language.base, language.region, _where())


@lru_cache(maxsize=16)
def _dictionary_of(base: str, region: str, where: tuple[str | None, ...]) -> "Dictionary | None":
    path = choose(base, region, _installed(where))
    try:
        return None if path is None else _load(path)
    except (ImportError, OSError, ValueError, LookupError):
        return None  # a damaged file is no dictionary; ``winnow doctor`` lists what there is


def choose(base: str, region: str, found: Mapping[str, Path]) -> Path | None:
    """The file for a language and region among those ``found``."""
    usual = _USUAL_REGIONS.get(base, base.upper())
    wanted = [f"{base}-{region}"] if region else []
    for code in (*wanted, f"{base}-{usual}", base):
        if code in found:
            return found[code]
    others = sorted(code for code in found if code.partition("-")[0] == base)
    return found[others[0]] if others else None


@lru_cache(maxsize=4)
def _load(path: Path) -> "Dictionary":
    return Dictionary(path)


class Dictionary:
    """One dictionary, asked by one thread at a time; what it answered is remembered."""

    def __init__(self, path: Path) -> None:
        """``path`` is the ``.dic``; the ``.aff`` lies beside it."""
        self.path = path
        self._guard = threading.Lock()
        self._known: dict[str, bool] = {}
        self._suggested: dict[str, tuple[str, ...]] = {}
        self._spell, self._suggest = _open(path)

    def knows(self, word: str) -> bool:
        """Whether the word is spelt right; a straight apostrophe does for a typographic one."""
        known = self._known.get(word)
        if known is None:
            with self._guard:
                known = self._spell(word) or ("’" in word and self._spell(word.replace("’", "'")))
                if len(self._known) >= _REMEMBERED:
                    self._known.clear()
                self._known[word] = known
        return known

    def suggest(self, word: str) -> tuple[str, ...]:
        """The likeliest words in its place, best first, at most five; 0.2 to 2 s the first time."""
        found = self._suggested.get(word)
        if found is None:
            with self._guard:
                words = dict.fromkeys(other for other in self._suggest(word) if other != word)
            found = self._suggested[word] = tuple(words)[:SUGGESTIONS]
        return found

    def suggested(self, word: str) -> tuple[str, ...] | None:
        """What ``suggest`` has said of a word; None when it was never asked."""
        return self._suggested.get(word)


Spell = Callable[[str], bool]
Suggest = Callable[[str], Iterable[str]]


def _open(path: Path) -> tuple[Spell, Suggest]:
    """Hunspell's two functions over one dictionary."""
    from hunspell import hunspell as wrapper

    library = ctypes.CDLL(wrapper.__file__)
    if hasattr(library, "Hunspell_create"):
        native = _Native(library, path)
        return native.spell, native.suggest
    wrapped = wrapper.HunspellWrap(path.stem, hunspell_data_dir=str(path.parent))

    def spell(word: str) -> bool:
        return _encodes(word, wrapped._dic_encoding) and bool(wrapped.spell(word))

    def suggest(word: str) -> Iterable[str]:
        return tuple(wrapped.suggest(word)) if _encodes(word, wrapped._dic_encoding) else ()

    return spell, suggest


def _encodes(word: str, encoding: str) -> bool:
    try:
        word.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


class _Native:
    """Hunspell's C interface (hunspell.h), without Python's lock."""

    def __init__(self, library: ctypes.CDLL, path: Path) -> None:
        pointer, text = ctypes.c_void_p, ctypes.c_char_p
        strings = ctypes.POINTER(ctypes.POINTER(text))
        library.Hunspell_create.restype = pointer
        library.Hunspell_create.argtypes = [text, text]
        library.Hunspell_destroy.argtypes = [pointer]
        library.Hunspell_get_dic_encoding.restype = text
        library.Hunspell_get_dic_encoding.argtypes = [pointer]
        library.Hunspell_spell.argtypes = [pointer, text]
        library.Hunspell_suggest.argtypes = [pointer, strings, text]
        library.Hunspell_free_list.argtypes = [pointer, strings, ctypes.c_int]
        self._library = library
        self._handle = library.Hunspell_create(
            os.fsencode(path.with_suffix(".aff")), os.fsencode(path)
        )
        if not self._handle:
            raise OSError(f"{path} cannot be read as a dictionary")
        name = library.Hunspell_get_dic_encoding(self._handle).decode("ascii", "replace")
        self._encoding = {"microsoft-cp1251": "cp1251", "TIS620-2533": "tis-620"}.get(name, name)
        "".encode(self._encoding)  # an unknown encoding fails here, not at a key stroke

    def __del__(self) -> None:
        if getattr(self, "_handle", None):
            self._library.Hunspell_destroy(self._handle)

    def spell(self, word: str) -> bool:
        """Whether the dictionary has the word; False for letters its encoding lacks."""
        try:
            code = word.encode(self._encoding)
        except UnicodeEncodeError:
            return False
        return bool(self._library.Hunspell_spell(self._handle, code))

    def suggest(self, word: str) -> list[str]:
        """What the word may have been meant to be."""
        try:
            code = word.encode(self._encoding)
        except UnicodeEncodeError:
            return []
        found = ctypes.POINTER(ctypes.c_char_p)()
        count = self._library.Hunspell_suggest(self._handle, ctypes.byref(found), code)
        words = [(found[i] or b"").decode(self._encoding, "replace") for i in range(count)]
        self._library.Hunspell_free_list(self._handle, ctypes.byref(found), count)
        return words

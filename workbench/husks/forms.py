"""All forms of the words of patterns, kept in the user's cache because form lists load slowly.

Reading simplemma's list costs 0.3 to 4 seconds a language; the cache has only the words that
lexicons use, and a word is looked up in it without reading the others. It can be deleted at any
time.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from workbench.config.paths import user_cache_folder
from workbench.husks.morphology import morphology_of
from workbench.husks.stamps import forms_stamp
from workbench.husks.tables import (
    Keys,
    Tables,
    Texts,
    keep,
    pack,
    pack_keys,
    pack_texts,
    remove_oldest,
)

# Begins the keys that name lexicons whose words are all in the file.
_MARK = "#"
_STAMP = "#stamp"
# One a language for each of a few versions of Winnow.
_MOST_FILES = 100


class _Written:
    """What a bank's file says: words and their forms, separated by spaces."""

    def __init__(self, path: Path) -> None:
        self._keys: Keys | None = None
        self._values: Texts | None = None
        tables = Tables.read(path)
        if tables is not None and tables.has("words.slots"):
            self._keys, self._values = tables.keys("words"), tables.texts("forms")
            if self.get(_STAMP) != forms_stamp():
                self._keys = None

    def get(self, word: str) -> str | None:
        """The forms of a word; None for a word that is not in the file."""
        if self._keys is None or self._values is None:
            return None
        number = self._keys.find(word)
        return None if number is None else self._values[number]

    def all(self) -> Mapping[str, str]:
        """The whole file."""
        if self._keys is None or self._values is None:
            return {}
        return dict(zip(self._keys.texts, self._values, strict=True))


class FormBank:
    """The forms of one language's words. ``stem~`` stands for every word that begins so."""

    def __init__(self, language: str, path: Path | None = None) -> None:
        self._morphology = morphology_of(language)
        self._path = path
        self._file: _Written | None = None
        self._forms: dict[str, frozenset[str]] = {}

    def forms(self, word: str) -> frozenset[str]:
        """All forms of ``word``, folded."""
        found = self._forms.get(word)
        if found is None:
            written = self._written(word)
            if written is None:
                self.prepare((word,))
            else:
                self._forms[word] = frozenset(written.split(" "))
            found = self._forms[word]
        return found

    def prepare(self, words: Iterable[str]) -> None:
        """Expand all unknown ``words`` at once, and keep the result for the next start."""
        missing = sorted(
            {word for word in words if word not in self._forms and self._written(word) is None}
        )
        if not missing:
            return
        expanded = self._morphology.expand(missing)
        self._forms.update(expanded)
        if len(missing) > 1:
            self._write({word: " ".join(sorted(expanded[word])) for word in missing})

    def knows(self, digest: str) -> bool:
        """Whether all words of the lexicon with this digest have been prepared."""
        return self._written(_MARK + digest) is not None

    def remember(self, digest: str) -> None:
        """Note that all words of a lexicon have been prepared."""
        self._write({_MARK + digest: "1"})

    def _written(self, word: str) -> str | None:
        if self._file is None and self._path is not None:
            self._file = _Written(self._path)
        return self._file.get(word) if self._file is not None else None

    def _write(self, added: dict[str, str]) -> None:
        """Replace the file in one step; a cache that cannot be written is no cache, no error."""
        if self._path is None:
            return
        # Another process may have added words since: theirs and ours together.
        known = {**_Written(self._path).all(), **added, _STAMP: forms_stamp()}
        content = pack(pack_keys("words", list(known)) | pack_texts("forms", known.values()))
        keep(self._path, content)
        remove_oldest(self._path.parent, "forms-*.tables", _MOST_FILES)
        self._file = None


def bank_path(folder: str, language: str) -> Path:
    """Where the forms of a language are kept: a file for each version of what they depend on.

    Two versions that run side by side would throw out each other's words, and look up every one
    of them anew.
    """
    return user_cache_folder() / folder / f"forms-{language}-{forms_stamp()}.tables"


@cache
def form_bank(language: str) -> FormBank:
    """The bank of a base language code, with its file in the user's cache folder."""
    return FormBank(language, bank_path("husks", language))

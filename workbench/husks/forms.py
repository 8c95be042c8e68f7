"""All forms of the words of patterns, kept in the user's cache because form lists load slowly.

Reading simplemma's list costs 0.3 to 4 seconds a language; the cache has only the words that
lexicons use and is read in milliseconds. It can be deleted at any time.
"""

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from workbench.config.paths import resource, user_cache_folder
from workbench.husks.morphology import morphology_of

# Raised whenever morphology.py or english.py would expand a word differently.
_FORMAT = "10"
# Begins the lines that name lexicons whose words are all in the file.
_MARK = "#"


class FormBank:
    """The forms of one language's words. ``stem~`` stands for every word that begins so."""

    def __init__(self, language: str, path: Path | None = None) -> None:
        self._morphology = morphology_of(language)
        self._path = path
        self._written = self._read(path) if path is not None else {}
        self._forms: dict[str, frozenset[str]] = {}

    def forms(self, word: str) -> frozenset[str]:
        """All forms of ``word``, folded."""
        found = self._forms.get(word)
        if found is None:
            self.prepare((word,))
            written = self._written.get(word)
            if written is not None:
                found = self._forms[word] = frozenset(written.split(" "))
            else:
                found = self._forms[word]
        return found

    def prepare(self, words: Iterable[str]) -> None:
        """Expand all unknown ``words`` at once, and keep the result for the next start."""
        missing = sorted(
            {word for word in words if word not in self._written and word not in self._forms}
        )
        if not missing:
            return
        expanded = self._morphology.expand(missing)
        self._forms.update(expanded)
        if self._path is not None and len(missing) > 1:
            self._write(self._path, {word: " ".join(sorted(expanded[word])) for word in missing})

    def knows(self, digest: str) -> bool:
        """Whether all words of the lexicon with this digest have been prepared."""
        return _MARK + digest in self._written

    def remember(self, digest: str) -> None:
        """Note that all words of a lexicon have been prepared."""
        if self._path is not None:
            self._write(self._path, {_MARK + digest: "1"})

    @staticmethod
    def _read(path: Path) -> dict[str, str]:
        with contextlib.suppress(OSError, UnicodeDecodeError):
            header, *lines = path.read_text(encoding="utf-8").split("\n")
            if header == _signature():
                return dict(line.split("\t", 1) for line in lines if "\t" in line)
        return {}

    def _write(self, path: Path, added: dict[str, str]) -> None:
        """Replace the file in one step; a cache that cannot be written is no cache, no error."""
        # Another process may have added words since: theirs and ours together.
        self._written = self._read(path) | self._written | added
        text = "\n".join(
            [_signature(), *(f"{word}\t{forms}" for word, forms in sorted(self._written.items()))]
        )
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
            try:
                with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                    file.write(text)
                os.replace(name, path)  # noqa: PTH105 - the rename must be the atomic one
            except OSError:
                os.unlink(name)  # noqa: PTH108


@cache
def _signature() -> str:
    """What the forms depend on; a cache with another signature is ignored."""
    closed = hashlib.blake2b(resource("husks", "words.tsv").read_bytes(), digest_size=8).hexdigest()
    return f"# {_FORMAT} {closed} {version('simplemma')} {version('pymorphy3')}"


@cache
def form_bank(language: str) -> FormBank:
    """The bank of a base language code, with its file in the user's cache folder."""
    return FormBank(language, user_cache_folder() / "husks" / f"forms-{language}.tsv")

"""What computed files depend on besides the lexicons: if it changes, they are computed anew."""

import hashlib
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import workbench
from workbench.config.paths import resource

_LIBRARIES = ("simplemma", "pymorphy3", "pymorphy3-dicts-ru", "pymorphy3-dicts-uk")
_TABLES = ("words.tsv", "han.txt")
# The modules that expand a word to its forms.
_MORPHOLOGY = ("morphology", "suffixes", "english", "words", "tables", "forms")


def digest(*parts: str | bytes) -> str:
    """A short name for some content."""
    found = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        found.update(f"{len(data)}:".encode() + data)
    return found.hexdigest()


@cache
def forms_stamp() -> str:
    """What the forms of words depend on."""
    return digest(*_common(), *_modules(_MORPHOLOGY))


@cache
def index_stamp() -> str:
    """What an index of patterns depends on: every module of the matcher."""
    return digest(*_common(), *_modules(path.stem for path in Path(__file__).parent.glob("*.py")))


def _common() -> Iterable[str | bytes]:
    yield workbench.__version__
    yield sys.byteorder
    yield from map(_version, _LIBRARIES)
    yield from (resource("husks", name).read_bytes() for name in _TABLES)


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


def _modules(names: Iterable[str]) -> Iterable[str]:
    """Size and time of our own modules: they change between releases only for who writes them."""
    for name in sorted(names):
        path = Path(__file__).with_name(name + ".py")
        if path.is_file():
            status = path.stat()
            yield f"{name} {status.st_size} {status.st_mtime_ns}"

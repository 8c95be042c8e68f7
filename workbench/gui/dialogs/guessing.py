"""What the names and contents of files say about their languages, to fill a form with."""

import re
from collections.abc import Sequence
from pathlib import Path

from workbench.domain.errors import UsageError, WinnowError
from workbench.domain.languages import Language

_PAIR = re.compile(
    r"(?<![A-Za-z])([a-z]{2,3}(?:-[A-Z]{2})?)[-_]([a-z]{2,3}(?:-[A-Z]{2})?)(?![A-Za-z])"
)
_LARGEST = 20_000_000
_MOST = 4  # files whose text is looked at
_SURE = 0.95


def languages_of_files(paths: Sequence[Path]) -> tuple[Language | None, Language | None]:
    """Source and target as the files tell them.

    By what their formats say, else by ``en-pt`` in a name, else by the language that plain texts
    seem to be in: the first is a source, unless its name says otherwise.
    """
    for path in paths:
        found = _by_content(path)
        if found[0] is not None:
            return found
    for path in paths:
        for match in _PAIR.finditer(path.name):
            source, target = _parsed(match[1]), _parsed(match[2])
            if source is not None and target is not None:
                return source, target
    return _by_words(paths)


def _by_words(paths: Sequence[Path]) -> tuple[Language | None, Language | None]:
    from workbench.formats.aligned import Role, role_of

    source = target = None
    for path in paths[:_MOST]:
        role = role_of(path.name)
        if role is None or role[0] is Role.SOURCE:
            source = source or _language_of_text(path)
        else:
            target = target or _language_of_text(path)
    return source, target if target != source else None


def _language_of_text(path: Path) -> Language | None:
    from workbench.checks.identify import detect_language
    from workbench.formats.reading import decode
    from workbench.formats.registry import recognise

    try:
        if path.stat().st_size > _LARGEST:
            return None
        data = path.read_bytes()
        if recognise(data, path.name).name != "plain":
            return None
        found = detect_language(decode(data, path.name)[0])
    except (OSError, WinnowError):
        return None
    return found[0] if found is not None and found[1] >= _SURE else None


def _parsed(code: str) -> Language | None:
    try:
        return Language.parse(code)
    except UsageError:
        return None


def _by_content(path: Path) -> tuple[Language | None, Language | None]:
    from workbench.formats.base import ReadOptions
    from workbench.formats.registry import recognise

    try:
        if path.stat().st_size > _LARGEST:
            return None, None
        data = path.read_bytes()
        file_format = recognise(data, path.name)
        if file_format.name == "plain":
            return None, None
        parsed = file_format.read(data, path.name, ReadOptions())
    except (OSError, WinnowError):
        # The import itself will say what is wrong with the file.
        return None, None
    return parsed.source_language, parsed.target_language

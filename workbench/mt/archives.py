"""Reading a package that somebody else made: nothing is believed, nothing is written twice.

Every name is checked before a byte is written, every byte is counted while it is written, and the
archive's own checksums are verified on the way.
"""

import re
import shutil
import stat
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from workbench.domain.errors import ModelError
from workbench.domain.progress import Progress, no_progress

MOST_FILES = 5_000
MOST_BYTES = 6 << 30  # the largest int8 translation models take some 3.5 GB
_SPARE_BYTES = 64 << 20  # left free on the disk
_MOST_SQUEEZED = 400  # a model's weights hardly compress; only a bomb does so well
_UNSUSPICIOUS = 20 << 20  # bytes: below this no compression is suspicious
_DRIVE = re.compile(r"[A-Za-z]:")
_BLOCK = 1 << 20


def extract(
    archive: Path,
    into: Path,
    wanted: Callable[[PurePosixPath], PurePosixPath | None],
    progress: Progress = no_progress,
) -> list[PurePosixPath]:
    """Extract what ``wanted`` gives a place in ``into``; returns every name in the archive.

    ``wanted`` maps an archive name to a relative path or None. Raises ``ModelError`` with one
    sentence for what is no ZIP archive, is damaged, encrypted or hostile: names that lead outside,
    links, two files in one place, sizes that lie, more than ``MOST_FILES`` or ``MOST_BYTES``.
    """
    try:
        with zipfile.ZipFile(archive) as package:
            entries = package.infolist()
            _check_names(archive, entries)
            chosen = _choose(archive, entries, wanted)
            total = sum(entry.file_size for entry, _ in chosen)
            _check_sizes(archive, [entry for entry, _ in chosen], total, into)
            done = 0
            for entry, place in chosen:
                target = into.joinpath(*place.parts)
                target.parent.mkdir(parents=True, exist_ok=True)
                with package.open(entry) as source, target.open("xb") as sink:
                    written = 0
                    while block := source.read(_BLOCK):
                        written += len(block)
                        if written > entry.file_size:
                            raise _hostile(archive, f"“{place}” is larger than it says")
                        sink.write(block)
                        progress(done + written, total, "unpacking")
                if written != entry.file_size:
                    raise _damaged(archive)
                done += written
            return [PurePosixPath(entry.filename) for entry in entries]
    except FileNotFoundError:
        raise ModelError(f"There is no file “{archive}”.") from None
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise _damaged(archive) from error
    except (RuntimeError, NotImplementedError) as error:
        raise ModelError(
            f"“{archive.name}” is encrypted or packed in a way that cannot be read; "
            "get the package again from its publisher."
        ) from error
    except OSError as error:
        raise ModelError(
            f"“{archive.name}” could not be unpacked into “{into}” ({error.strerror or error})."
        ) from error


def _damaged(archive: Path) -> ModelError:
    return ModelError(
        f"“{archive.name}” is not a whole package (no ZIP archive, or damaged on its way); "
        "download it again."
    )


def _hostile(archive: Path, why: str) -> ModelError:
    return ModelError(f"“{archive.name}” is refused: {why}; do not use this package.")


def _check_names(archive: Path, entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_FILES:
        raise _hostile(archive, f"it holds {len(entries):,} files")
    seen: set[str] = set()
    for entry in entries:
        name = entry.filename
        # orig_filename still has what zipfile cuts off at a NUL byte.
        parts = entry.orig_filename.split("/")
        if (
            name.startswith("/")
            or "\\" in entry.orig_filename
            or "\0" in entry.orig_filename
            or ".." in parts
            or _DRIVE.match(name)
        ):
            raise _hostile(archive, f"the name {name!r} leads outside it")
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise _hostile(archive, f"{name!r} is a link")
        folded = name.rstrip("/").casefold()
        if folded in seen:
            raise _hostile(archive, f"{name!r} is in it twice")
        seen.add(folded)


def _choose(
    archive: Path,
    entries: list[zipfile.ZipInfo],
    wanted: Callable[[PurePosixPath], PurePosixPath | None],
) -> list[tuple[zipfile.ZipInfo, PurePosixPath]]:
    chosen: dict[PurePosixPath, zipfile.ZipInfo] = {}
    for entry in entries:
        if entry.is_dir():
            continue
        place = wanted(PurePosixPath(entry.filename))
        if place is None:
            continue
        if place in chosen:
            raise _hostile(archive, f"“{place}” is in it twice")
        chosen[place] = entry
    return [(entry, place) for place, entry in chosen.items()]


def _check_sizes(archive: Path, entries: list[zipfile.ZipInfo], total: int, into: Path) -> None:
    if total > MOST_BYTES:
        raise _hostile(archive, f"it would unpack to {total / (1 << 30):.1f} GB")
    for entry in entries:
        squeezed = entry.file_size / max(1, entry.compress_size)
        if entry.file_size > _UNSUSPICIOUS and squeezed > _MOST_SQUEEZED:
            raise _hostile(archive, f"{entry.filename!r} unpacks to {squeezed:,.0f} times its size")
    free = shutil.disk_usage(into).free
    if total + _SPARE_BYTES > free:
        raise ModelError(
            f"“{archive.name}” needs {total >> 20:,} MB on the disk of “{into}”, where "
            f"{free >> 20:,} MB are free; make room and add it again."
        )

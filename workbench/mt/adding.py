"""Adding a model to the user's own and taking one away: all or nothing.

A model is put together in a hidden folder beside its place, tried there, and moved to its place
by one rename; whatever goes wrong before that leaves no trace.
"""

import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any

from workbench.domain.errors import ModelError, UsageError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress
from workbench.mt import archives, conversion, describing
from workbench.mt.model_folder import (
    MODEL_FILE,
    LanguageTokens,
    ModelFolder,
    read_model_folder,
    verify_model_folder,
)
from workbench.mt.trial import try_model

_NAME = re.compile(r"[A-Za-z0-9][\w.-]{0,79}\Z")
_LONGEST_METADATA = 1 << 20
_ARGOS_FILES = re.compile(
    r"model/(?:model\.bin|config\.json|(?:shared|source|target)_vocabulary\.(?:json|txt))\Z"
)


def add_model(
    path: Path,
    models: Path,
    *,
    source: Language | None = None,
    target: Language | None = None,
    name: str | None = None,
    licence: str = "",
    origin: str = "",
    sha256: str | None = None,
    progress: Progress = no_progress,
) -> ModelFolder:
    """Add what lies at ``path`` to the folder ``models`` and return it, tried and checked.

    ``path`` is a model folder, a CTranslate2 folder with its SentencePiece models, an OPUS-MT or
    Transformers folder, or an ``.argosmodel`` package. ``source`` and ``target`` are needed only
    where neither the package nor its name tells; ``sha256`` is what a package's publisher says its
    checksum is. Raises ``ModelError`` or ``UsageError`` with one sentence; then nothing is left.
    """
    if not path.exists():
        raise ModelError(f"There is no “{path}”; give a model’s folder or an .argosmodel file.")
    try:
        models.mkdir(parents=True, exist_ok=True)
        with _staging(models) as stage:
            if path.is_dir():
                if sha256:
                    raise UsageError("A checksum can be checked for a package file, not a folder.")
                facts = _gather_folder(path, stage, progress)
            else:
                _check_sum(path, sha256)
                facts = _gather_argos(path, stage, progress)
            added = _finish(facts, stage, source, target, name, licence, origin)
            place = models / added.name
            if place.exists():
                raise ModelError(
                    f"A model called “{added.name}” is there already; remove it first, or give "
                    "this one another name with --name."
                )
            progress(0, 1, "trying")
            try_model(added, source, target)
            stage.rename(place)
            progress(1, 1, "trying")
    except OSError as error:
        raise ModelError(
            f"The model could not be put into “{models}” ({error.strerror or error})."
        ) from error
    return read_model_folder(place)


def remove_model(folder: ModelFolder, models: Path) -> None:
    """Delete a model that was added to ``models``; the ones that came with Winnow stay."""
    if folder.path.parent.resolve() != models.resolve():
        raise ModelError(
            f"“{folder.name}” lies in “{folder.path.parent}”, where Winnow only reads; "
            "delete it there if it is yours."
        )
    try:
        # Renamed first: what is half deleted must not be found as a model.
        doomed = models / f".removing-{folder.path.name}"
        folder.path.rename(doomed)
        shutil.rmtree(doomed)
    except OSError as error:
        raise ModelError(
            f"“{folder.path}” could not be deleted ({error.strerror or error})."
        ) from error


class _Facts:
    """What is known of the model in the staging folder before it is described."""

    def __init__(self, name: str, provenance: str) -> None:
        self.name = name
        self.provenance = provenance
        self.source: Language | None = None
        self.target: Language | None = None
        self.tokens: LanguageTokens | None = None
        self.licence = ""
        self.origin = ""
        self.described = False


@contextmanager
def _staging(models: Path) -> Iterator[Path]:
    stage = Path(tempfile.mkdtemp(prefix=".adding-", dir=models))
    stage.chmod(0o755)
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _check_sum(path: Path, sha256: str | None) -> None:
    if not sha256:
        return
    with path.open("rb") as stream:
        if hashlib.file_digest(stream, "sha256").hexdigest() != sha256.strip().lower():
            raise ModelError(f"“{path.name}” does not have the checksum given; download it again.")


def _gather_folder(path: Path, stage: Path, progress: Progress) -> _Facts:
    facts = _Facts(path.name, f"Added from the folder “{path.name}”.")
    if (path / MODEL_FILE).is_file():
        own = read_model_folder(path)
        verify_model_folder(own, progress)
        _copy(path, stage, [MODEL_FILE, *own.files], progress)
        facts.name, facts.described = own.name, True
        return facts
    if (path / "model").is_dir() and (path / "metadata.json").is_file():
        # An Argos package that somebody has already unpacked.
        for name in ("metadata.json", "sentencepiece.model"):
            if (path / name).is_file():
                _copy(path, stage, [name], progress)
        describing.check_ctranslate2(path / "model")
        names = [
            p.name for p in (path / "model").iterdir() if _ARGOS_FILES.match(f"model/{p.name}")
        ]
        _copy(path / "model", stage, names, progress)
        return _argos_facts(stage, path.name)
    if conversion.is_marian(path):
        progress(0, 1, "converting")
        conversion.convert_marian(path, stage)
        facts.provenance = f"Converted from the OPUS-MT release “{path.name}”."
    elif conversion.is_transformers(path) and not (path / "model.bin").is_file():
        progress(0, 1, "converting")
        conversion.convert_transformers(path, stage)
        facts.provenance = f"Converted from the Transformers model “{path.name}”."
    else:
        describing.check_ctranslate2(path)
        _copy(path, stage, describing.model_files(path), progress)
    return facts


def _copy(folder: Path, stage: Path, names: list[str], progress: Progress) -> None:
    total = sum((folder / name).stat().st_size for name in names)
    if total > archives.MOST_BYTES:
        raise ModelError(f"“{folder.name}” takes {total >> 30:,} GB, which no model should.")
    done = 0
    for name in names:
        progress(done, total, "copying")
        shutil.copyfile(folder / name, stage / name)
        done += (folder / name).stat().st_size
    progress(total, total, "copying")


def _gather_argos(path: Path, stage: Path, progress: Progress) -> _Facts:
    def wanted(name: PurePosixPath) -> PurePosixPath | None:
        inner = PurePosixPath(*name.parts[1:]) if len(name.parts) > 1 else name
        if str(inner) in {"metadata.json", "sentencepiece.model", "bpe.model"}:
            return PurePosixPath(inner.name)
        return PurePosixPath(inner.name) if _ARGOS_FILES.match(str(inner)) else None

    archives.extract(path, stage, wanted, progress)
    return _argos_facts(stage, path.name)


def _argos_facts(stage: Path, package: str) -> _Facts:
    metadata = _metadata(stage, package)
    if metadata.get("type", "translate") != "translate":
        raise ModelError(f"“{package}” is no translation model but a “{metadata['type']}” package.")
    facts = _Facts("", f"Added from the Argos package “{package}”.")
    try:
        facts.source = Language.parse(str(metadata.get("from_code", "")))
        facts.target = Language.parse(str(metadata.get("to_code", "")))
    except UsageError as error:
        raise ModelError(f"“{package}” does not say which languages it is for: {error}") from error
    version = str(metadata.get("package_version", ""))
    facts.name = f"argos-{facts.source.code}-{facts.target.code}"
    facts.origin = f"Argos Translate, version {version}" if version else "Argos Translate"
    facts.licence = str(metadata.get("licence") or metadata.get("license") or "")
    prefix = metadata.get("target_prefix", "")
    if isinstance(prefix, str) and prefix:
        facts.tokens = LanguageTokens("m2m", {facts.target.code: prefix})
    (stage / "metadata.json").unlink()
    return facts


def _metadata(stage: Path, package: str) -> dict[str, Any]:
    file = stage / "metadata.json"
    try:
        if file.stat().st_size > _LONGEST_METADATA:
            raise ValueError
        content = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        content = None
    if not isinstance(content, dict):
        raise ModelError(
            f"“{package}” is no Argos package: its metadata.json is missing or broken."
        )
    return content


def _finish(
    facts: _Facts,
    stage: Path,
    source: Language | None,
    target: Language | None,
    name: str | None,
    licence: str,
    origin: str,
) -> ModelFolder:
    """Describe what lies in the staging folder and check its name."""
    chosen = name or facts.name
    if not _NAME.match(chosen):
        if name:
            raise UsageError(f"“{name}” cannot name a model; use letters, digits, - and _.")
        chosen = re.sub(r"[^\w.-]+", "-", chosen).strip("-._") or "model"
    if facts.described:
        own = read_model_folder(stage)
        if chosen == own.name:
            return own
        raise UsageError("A model folder has a name of its own; change it in its model.toml.")
    describing.check_ctranslate2(stage)
    tokens = facts.tokens or describing.language_tokens(stage)
    first, second = source or facts.source, target or facts.target
    if not (first and second) and (guess := describing.languages_in_name(facts.name)):
        first, second = first or guess[0], second or guess[1]
    if tokens.style in ("nllb", "m2m") and facts.tokens is None:
        first = second = None  # the tokens say what it knows; the pair is chosen when it is used
    elif tokens.style == "opus" and target is None:
        second = None
    if not tokens.style and not (first and second):
        raise UsageError(
            f"It cannot be seen which languages “{facts.name}” translates between; "
            "say it with --source and --target."
        )
    if tokens.style == "opus" and first is None:
        raise UsageError(
            f"It cannot be seen what “{facts.name}” translates from; say it with --source."
        )
    return describing.describe(
        stage,
        name=chosen,
        source=first,
        target=second,
        tokens=tokens,
        licence=licence or facts.licence or "not stated",
        origin=origin or facts.origin or "not stated",
        provenance=facts.provenance,
    )

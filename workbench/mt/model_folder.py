"""Model folders: what ``model.toml`` says, and whether the files beside it are what it says.

Nothing here loads a model; that is ``loaded_model``'s work. The roots that are searched are
passed in, because where a user's data lies is ``config.paths``' business.
"""

import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workbench.domain.errors import ModelError, UsageError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress

MODEL_FILE = "model.toml"
FORMAT = 1
TOKEN_STYLES = ("", "opus", "nllb", "m2m")

_LARGEST_DESCRIPTION = 1_000_000  # bytes; ours have 1,500
_FILE_NAME = re.compile(r"[\w][\w.+@-]*\Z")
_SHA256 = re.compile(r"[0-9a-f]{64}\Z")


@dataclass(frozen=True, slots=True)
class FileRecord:
    """Size in bytes and SHA-256 (lower-case hexadecimal) of one file of a model."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class LanguageTokens:
    """Where a model of many languages wants its language token, and each language's token.

    ``opus``: the target's token leads the source (``>>por<<``). ``nllb`` and ``m2m``: the source's
    token leads the source, the target's token is the forced first word of the translation.
    """

    style: str = ""
    tokens: Mapping[str, str] = field(default_factory=dict)

    def token(self, language: Language) -> str | None:
        """The token of ``language``, or of its base language where that alone is listed."""
        return self.tokens.get(language.code) or self.tokens.get(language.base)


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """One model on the disk, as its ``model.toml`` describes it.

    A model of one direction has ``source`` and ``target``; one of many languages has None there
    where ``language_tokens`` decides. ``quality`` has, for features of quality estimation, mean
    and standard deviation over good translations scored by this model.
    """

    path: Path
    name: str
    title: str
    source: Language | None
    target: Language | None
    source_tokenizer: str
    target_tokenizer: str
    files: Mapping[str, FileRecord]
    language_tokens: LanguageTokens = field(default_factory=LanguageTokens)
    licence: str = ""
    origin: str = ""
    provenance: str = ""
    quality: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Bytes of all the model's files."""
        return sum(record.size for record in self.files.values())

    @property
    def languages(self) -> str:
        """The pair in words: ``English → Portuguese (BR)``; or how many languages it knows."""
        source = self.source.name if self.source else None
        target = self.target.name if self.target else None
        if source and target:
            return f"{source} → {target}"
        several = f"{len(self.language_tokens.tokens)} languages"
        return f"{source or several} → {target or several}"

    def fitness(self, source: Language, target: Language) -> int:
        """How well the model suits a pair: 0 not at all, more is better.

        The base languages must agree. A region that agrees counts more than one left open, and
        that more than another region (a pt-BR model for pt-PT: better than none).
        """
        score = 1
        for wanted, own in ((source, self.source), (target, self.target)):
            if own is None:
                if self.language_tokens.token(wanted) is None:
                    return 0
                continue
            if own.base != wanted.base or own.script != wanted.script:
                return 0
            score += 4 if own.region == wanted.region else 2 if not (own.region) else 1
        # Between two models of the pair, the one made for this pair alone is usually better.
        return score * 2 + (not self.language_tokens.tokens)


@dataclass(frozen=True, slots=True)
class Discovery:
    """The models found, first root first, and a sentence for each folder that is broken."""

    models: tuple[ModelFolder, ...]
    problems: tuple[str, ...] = ()


def read_model_folder(path: Path) -> ModelFolder:
    """Read and check ``path/model.toml`` and the presence and size of each file it names.

    Raises ``ModelError`` with one sentence for a folder that is none or whose files are missing
    or of another size. Contents are checked by ``verify_model_folder``.
    """
    description = _read_description(path)
    text = _Table(path, description)
    if description.get("format") != FORMAT:
        raise ModelError(
            f"The model in “{path}” was described for another version of Winnow "
            f"(format {description.get('format')!r}, this one reads {FORMAT}); update Winnow."
        )
    languages = text.table("languages")
    tokenizer = text.table("tokenizer")
    shared = tokenizer.text("shared")
    folder = ModelFolder(
        path=path,
        name=text.text("name") or path.name,
        title=text.text("title") or text.text("name") or path.name,
        source=languages.language("source"),
        target=languages.language("target"),
        source_tokenizer=shared or tokenizer.text("source"),
        target_tokenizer=shared or tokenizer.text("target"),
        files=_file_records(text),
        language_tokens=_language_tokens(text),
        licence=text.text("licence"),
        origin=text.text("origin"),
        provenance=text.text("provenance").strip(),
        quality=_quality(text.table("quality")),
    )
    _check_complete(folder)
    return folder


def verify_model_folder(folder: ModelFolder, progress: Progress = no_progress) -> None:
    """Read every file of the model and compare its SHA-256; progress counts bytes.

    Raises ``ModelError`` naming the first file that differs.
    """
    done = 0
    for name, record in folder.files.items():
        digest = hashlib.sha256()
        try:
            with (folder.path / name).open("rb") as stream:
                while block := stream.read(1 << 20):
                    digest.update(block)
                    done += len(block)
                    progress(done, folder.size, "checking files")
        except OSError as error:
            raise ModelError(
                f"“{folder.path / name}” cannot be read ({error.strerror}); add the model again."
            ) from error
        if digest.hexdigest() != record.sha256:
            raise ModelError(
                f"“{name}” of the model “{folder.name}” is not the file that was added "
                f"(its checksum differs); remove the model and add it again."
            )


def discover_models(roots: Iterable[Path]) -> Discovery:
    """Every model folder directly below ``roots``; of two with one name the first root's wins.

    A root that does not exist holds no models. A folder with a ``model.toml`` that cannot be used
    becomes a sentence in ``problems``, so that one broken model hides no other.
    """
    models: dict[str, ModelFolder] = {}
    problems: list[str] = []
    for root in roots:
        try:
            folders = sorted(entry for entry in root.iterdir() if (entry / MODEL_FILE).is_file())
        except OSError:
            continue
        for path in folders:
            if path.name.startswith("."):
                continue
            try:
                folder = read_model_folder(path)
            except ModelError as error:
                problems.append(str(error))
            else:
                models.setdefault(folder.name, folder)
    return Discovery(tuple(models.values()), tuple(problems))


def _read_description(path: Path) -> dict[str, Any]:
    file = path / MODEL_FILE
    try:
        if file.stat().st_size > _LARGEST_DESCRIPTION:
            raise ModelError(f"“{file}” is far too large to describe a model.")
        return tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        raise ModelError(
            f"“{path}” is not a model folder (it has no {MODEL_FILE}); "
            "add a downloaded model with “winnow models add”."
        ) from None
    except OSError as error:
        raise ModelError(f"“{file}” cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ModelError(f"“{file}” is not valid TOML ({error}).") from error


@dataclass(frozen=True, slots=True)
class _Table:
    """A TOML table whose values may be of any type, read as the types we expect."""

    path: Path
    values: Mapping[str, Any]
    prefix: str = ""

    def wrong(self, key: str, wanted: str) -> ModelError:
        return ModelError(f"“{self.prefix}{key}” in “{self.path / MODEL_FILE}” must be {wanted}.")

    def text(self, key: str) -> str:
        value = self.values.get(key, "")
        if not isinstance(value, str):
            raise self.wrong(key, "a text")
        return value

    def table(self, key: str) -> "_Table":
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise self.wrong(key, "a table")
        return _Table(self.path, value, f"{self.prefix}{key}.")

    def language(self, key: str) -> Language | None:
        code = self.text(key)
        if not code:
            return None
        try:
            return Language.parse(code)
        except UsageError as error:
            raise self.wrong(key, f"a language code (“{code}” is none that is known)") from error


def _file_records(table: _Table) -> dict[str, FileRecord]:
    files = table.table("files")
    records: dict[str, FileRecord] = {}
    for name in files.values:
        entry = files.table(name)
        size = entry.values.get("size")
        sha256 = entry.text("sha256")
        if not _FILE_NAME.match(name):
            raise ModelError(f"“{table.path / MODEL_FILE}” names a file outside its folder.")
        if not isinstance(size, int) or isinstance(size, bool) or size < 0:
            raise entry.wrong("size", "a number of bytes")
        if not _SHA256.match(sha256):
            raise entry.wrong("sha256", "64 hexadecimal digits")
        records[name] = FileRecord(size, sha256)
    return records


def _quality(table: _Table) -> dict[str, tuple[float, float]]:
    scales: dict[str, tuple[float, float]] = {}
    for name, pair in table.values.items():
        if not (
            isinstance(pair, list)
            and len(pair) == 2
            and all(isinstance(number, int | float) for number in pair)
            and pair[1] > 0
        ):
            raise table.wrong(name, "a mean and a deviation above 0")
        scales[name] = (float(pair[0]), float(pair[1]))
    return scales


def _language_tokens(table: _Table) -> LanguageTokens:
    section = table.table("tokens")
    style = section.text("style")
    if style not in TOKEN_STYLES:
        raise section.wrong("style", "opus, nllb or m2m")
    listed = section.table("languages")
    return LanguageTokens(style, {code: listed.text(code) for code in listed.values})


def _check_complete(folder: ModelFolder) -> None:
    needed = {"model.bin", "config.json", folder.source_tokenizer, folder.target_tokenizer}
    unlisted = sorted(name for name in needed if name not in folder.files)
    if unlisted:
        what = unlisted[0] or "a SentencePiece file"
        raise ModelError(
            f"“{folder.path / MODEL_FILE}” does not list {what}, which every model needs."
        )
    if not (folder.source and folder.target) and not folder.language_tokens.tokens:
        raise ModelError(f"“{folder.path / MODEL_FILE}” does not say which languages it is for.")
    for name, record in folder.files.items():
        try:
            size = (folder.path / name).stat().st_size
        except OSError as error:
            raise ModelError(
                f"The model “{folder.name}” in “{folder.path}” lacks its file {name}; "
                "remove it and add it again."
            ) from error
        if size != record.size:
            raise ModelError(
                f"“{folder.path / name}” has {size:,} bytes instead of {record.size:,}; "
                "remove the model and add it again."
            )

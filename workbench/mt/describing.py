"""Writing ``model.toml`` for a model that is being added, and finding out what to write in it."""

import hashlib
import json
import re
from itertools import pairwise
from pathlib import Path

from workbench.domain.errors import ModelError, UsageError
from workbench.domain.languages import Language
from workbench.mt.model_folder import MODEL_FILE, LanguageTokens, ModelFolder, read_model_folder

_PAIRS = (("source.spm", "target.spm"), ("spm.src", "spm.tgt"), ("source.model", "target.model"))
_SHARED = (
    "sentencepiece.model",
    "sentencepiece.bpe.model",
    "flores200_sacrebleu_tokenizer_spm.model",
    "spm.model",
    "tokenizer.model",
    "vocab.spm",
)
_VOCABULARIES = ("shared_vocabulary", "source_vocabulary", "target_vocabulary")
_NLLB = re.compile(r"([a-z]{3}_[A-Z][a-z]{3})\Z")
_M2M = re.compile(r"__([a-z]{2,3})__\Z")
_OPUS = re.compile(r">>([\w-]+)<<\Z")
# Parts of models' names that happen to be codes: Maltese is seldom meant.
_NO_LANGUAGES = frozenset({"opus", "mt", "tc", "big", "ct"})
_LONGEST_CONFIGURATION = 1 << 20  # bytes
_LONGEST_VOCABULARY = 64 << 20


def find_tokenizers(folder: Path) -> tuple[str, str]:
    """The SentencePiece files for source and target (the same where one serves both)."""
    for source, target in _PAIRS:
        if (folder / source).is_file() and (folder / target).is_file():
            return source, target
    for name in _SHARED:
        if (folder / name).is_file():
            return name, name
    single = sorted(p.name for pattern in ("*.spm", "*.model") for p in folder.glob(pattern))
    if len(single) == 1:
        return single[0], single[0]
    if (folder / "bpe.model").is_file() or (folder / "bpe.codes").is_file():
        raise ModelError(
            f"The model in “{folder.name}” cuts words by BPE codes, not by SentencePiece; "
            "get a newer version of it."
        )
    raise ModelError(
        f"“{folder.name}” has no SentencePiece model; put sentencepiece.model, or source.spm and "
        "target.spm, beside model.bin and add it again."
    )


def check_ctranslate2(folder: Path) -> None:
    """Raise ``ModelError`` where ``folder`` lacks what every CTranslate2 model has."""
    for name in ("model.bin", "config.json"):
        if not (folder / name).is_file():
            raise ModelError(
                f"“{folder.name}” is no CTranslate2 model that Winnow can use: it has no {name}."
            )
    config = folder / "config.json"
    try:
        if config.stat().st_size > _LONGEST_CONFIGURATION:
            raise ValueError
        if not isinstance(json.loads(config.read_text("utf-8")), dict):
            raise ValueError
    except (OSError, ValueError, RecursionError):
        raise ModelError(f"config.json in “{folder.name}” is no model’s configuration.") from None


def model_files(folder: Path) -> list[str]:
    """The files in ``folder`` that make up the model."""
    names = {"model.bin", "config.json", *find_tokenizers(folder)}
    names |= {
        f"{stem}.{suffix}"
        for stem in _VOCABULARIES
        for suffix in ("json", "txt")
        if (folder / f"{stem}.{suffix}").is_file()
    }
    return sorted(names)


def language_tokens(folder: Path) -> LanguageTokens:
    """The language tokens that the model's vocabulary holds, by language code.

    NLLB's ``por_Latn``, M2M's ``__pt__``, OPUS-MT's ``>>por<<``; tokens of languages that have no
    code here are left out.
    """
    words = _vocabulary(folder)
    for style, pattern in (("nllb", _NLLB), ("m2m", _M2M), ("opus", _OPUS)):
        found = {match[1]: word for word in words if (match := pattern.match(word))}
        # One or two such words may be anything; a model of many languages has many.
        if len(found) > 1 or (style == "opus" and found):
            return LanguageTokens(style, _by_code(found))
    return LanguageTokens()


def _vocabulary(folder: Path) -> list[str]:
    words: list[str] = []
    for stem in _VOCABULARIES:
        for suffix in ("json", "txt"):
            path = folder / f"{stem}.{suffix}"
            try:
                if not path.is_file() or path.stat().st_size > _LONGEST_VOCABULARY:
                    continue
                text = path.read_text("utf-8")
                listed = json.loads(text) if suffix == "json" else text.split("\n")
            except (OSError, ValueError, RecursionError):
                raise ModelError(
                    f"{path.name} in “{folder.name}” is no vocabulary; get the model again."
                ) from None
            if isinstance(listed, list):
                words.extend(word for word in listed if isinstance(word, str))
    return words


def _by_code(found: dict[str, str]) -> dict[str, str]:
    tokens: dict[str, str] = {}
    for code, word in sorted(found.items()):
        try:
            language = Language.parse(code)
        except UsageError:
            continue
        usual = Language.parse(language.base)
        plain = language.script == usual.script and not language.region
        tokens.setdefault(language.base if plain else language.code, word)
    return tokens


def languages_in_name(name: str) -> tuple[Language, Language] | None:
    """The pair in a folder's or package's name: ``opus-mt-en-de``, ``translate-en_pt-1_9``."""
    parts = [part for part in re.split(r"[-_.\s]+", name.lower()) if part not in _NO_LANGUAGES]
    for pair in pairwise(parts):
        try:
            if all(len(part) in (2, 3) for part in pair):
                return Language.parse(pair[0]), Language.parse(pair[1])
        except UsageError:
            continue
    return None


def describe(
    folder: Path,
    *,
    name: str,
    source: Language | None,
    target: Language | None,
    tokens: LanguageTokens,
    licence: str,
    origin: str,
    provenance: str,
) -> ModelFolder:
    """Write ``model.toml`` into ``folder`` with every file's size and checksum, and read it."""
    pair = f"{source.name if source else 'many languages'} to {target.name if target else 'many'}"
    lines = [
        "format = 1",
        f"name = {_quoted(name)}",
        f"title = {_quoted(pair)}",
        f"licence = {_quoted(licence)}",
        f"origin = {_quoted(origin)}",
        f"provenance = {_quoted(provenance)}",
        "",
        "[languages]",
    ]
    if source:
        lines.append(f"source = {_quoted(source.code)}")
    if target:
        lines.append(f"target = {_quoted(target.code)}")
    first, second = find_tokenizers(folder)
    lines += ["", "[tokenizer]"]
    if first == second:
        lines.append(f"shared = {_quoted(first)}")
    else:
        lines += [f"source = {_quoted(first)}", f"target = {_quoted(second)}"]
    if tokens.style:
        lines += ["", "[tokens]", f"style = {_quoted(tokens.style)}", "", "[tokens.languages]"]
        lines += [f"{_quoted(code)} = {_quoted(word)}" for code, word in tokens.tokens.items()]
    for file in model_files(folder):
        with (folder / file).open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        size = (folder / file).stat().st_size
        lines += ["", f"[files.{_quoted(file)}]", f"size = {size}", f'sha256 = "{digest}"']
    (folder / MODEL_FILE).write_text("\n".join(lines) + "\n", "utf-8")
    return read_model_folder(folder)


def _quoted(text: str) -> str:
    """A TOML basic string: JSON's escapes are TOML's, but for DEL and lone surrogates."""
    clean = "".join(c for c in text if not 0xD800 <= ord(c) < 0xE000)
    return json.dumps(clean, ensure_ascii=False).replace("\x7f", "\\u007f")

"""A model in memory: CTranslate2's translator with the SentencePiece models around it.

Everything that asks a model something (translating, alternatives, quality estimation, alignment)
asks it through this class, which knows where language tokens go and how many threads to use.
"""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from workbench.domain.errors import ModelError
from workbench.domain.languages import Language
from workbench.mt.model_folder import ModelFolder

_MOST_THREADS = 16
_END = "</s>"


def usable_cores() -> int:
    """Cores this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def default_threads() -> int:
    """How many batches are translated side by side unless the user says otherwise.

    One single-threaded worker a core gave 55 segments/s with the bundled model on two cores, one
    worker with two threads 35 (NTREX, beam 4); weights are shared between workers.
    """
    return min(usable_cores(), _MOST_THREADS)


class LoadedModel:
    """One direction of one model, ready to be asked.

    ``workers`` batches run side by side, each with ``threads_per_worker`` threads. Raises
    ``ModelError`` where the files are no working model or the pair is none of the model's.
    """

    def __init__(
        self,
        folder: ModelFolder,
        source: Language | None = None,
        target: Language | None = None,
        *,
        workers: int | None = None,
        threads_per_worker: int = 1,
    ) -> None:
        self.folder = folder
        self.source_language = _resolve(folder, source, folder.source, "from")
        self.target_language = _resolve(folder, target, folder.target, "into")
        self.workers = workers or default_threads()
        self._source_tokens: list[str] = []
        self._source_end = _end_to_write(folder)
        self.prefix: list[str] = []
        self._place_language_tokens()
        self._source_pieces = _sentencepiece(folder, folder.source_tokenizer)
        self._target_pieces = (
            self._source_pieces
            if folder.target_tokenizer == folder.source_tokenizer
            else _sentencepiece(folder, folder.target_tokenizer)
        )
        self.translator = _translator(folder, self.workers, threads_per_worker)

    def cut_source(self, text: str) -> list[str]:
        """The pieces of a source text, without language tokens."""
        pieces: list[str] = self._source_pieces.encode(text, out_type=str)
        return pieces

    def cut_target(self, text: str) -> list[str]:
        """The pieces of a target text."""
        pieces: list[str] = self._target_pieces.encode(text, out_type=str)
        return pieces

    def join_target(self, pieces: Sequence[str]) -> str:
        """The text that target pieces make."""
        text: str = self._target_pieces.decode(list(pieces))
        return text

    def as_input(self, pieces: Sequence[str]) -> list[str]:
        """What the translator is given for a source text's pieces."""
        return [*self._source_tokens, *pieces, *self._source_end]

    @property
    def lead(self) -> int:
        """How many tokens ``as_input`` puts before the pieces."""
        return len(self._source_tokens)

    def prefixes(self, count: int) -> list[list[str]] | None:
        """The forced beginning of ``count`` translations, None where the model has none."""
        return [self.prefix] * count if self.prefix else None

    def without_prefix(self, hypothesis: Sequence[str]) -> Sequence[str]:
        """A translation's tokens without the forced language token."""
        if self.prefix and list(hypothesis[: len(self.prefix)]) == self.prefix:
            return hypothesis[len(self.prefix) :]
        return hypothesis

    def _place_language_tokens(self) -> None:
        tokens = self.folder.language_tokens
        if not tokens.style:
            return
        target = tokens.token(self.target_language)
        if tokens.style == "opus":
            if target:
                self._source_tokens = [target]
            return
        source = tokens.token(self.source_language)
        if source:
            self._source_tokens = [source]
        if target:
            self.prefix = [target]


def _resolve(
    folder: ModelFolder, wanted: Language | None, own: Language | None, direction: str
) -> Language:
    if own is not None:
        if wanted is not None and wanted.base != own.base:
            raise ModelError(
                f"The model “{folder.name}” does not translate {direction} {wanted.name}; "
                f"it is for {folder.languages}."
            )
        return own
    if wanted is None:
        raise ModelError(
            f"The model “{folder.name}” knows several languages; "
            f"say which one to translate {direction}."
        )
    if folder.language_tokens.token(wanted) is None:
        raise ModelError(f"The model “{folder.name}” does not translate {direction} {wanted.name}.")
    return wanted


def _end_to_write(folder: ModelFolder) -> list[str]:
    """The end-of-sentence token, where the model wants it and CTranslate2 does not add it.

    So it is with models converted from Transformers: their decoder starts with ``</s>`` and the
    tokenizer, which we do without, would have added one to the source.
    """
    try:
        config = json.loads((folder.path / "config.json").read_text("utf-8"))
        starts_with_end = config.get("decoder_start_token") == _END
        return [_END] if starts_with_end and not config.get("add_source_eos") else []
    except (OSError, ValueError, AttributeError) as error:
        raise ModelError(
            f"“{folder.path / 'config.json'}” is no model’s configuration; remove the model "
            f"“{folder.name}” and add it again."
        ) from error


def _sentencepiece(folder: ModelFolder, name: str) -> Any:
    import sentencepiece

    path = folder.path / name
    try:
        return sentencepiece.SentencePieceProcessor(model_file=str(path))
    except (OSError, RuntimeError) as error:
        raise ModelError(
            f"“{path}” is not a working SentencePiece model; remove the model "
            f"“{folder.name}” and add it again."
        ) from error


def _translator(folder: ModelFolder, workers: int, threads: int) -> Any:
    import ctranslate2

    # int8 is several times faster on a CPU; weights stored otherwise are converted on loading.
    fast = "int8" in ctranslate2.get_supported_compute_types("cpu")
    try:
        return ctranslate2.Translator(
            str(Path(folder.path)),
            device="cpu",
            compute_type="int8" if fast else "default",
            inter_threads=workers,
            intra_threads=threads,
        )
    except (RuntimeError, ValueError) as error:
        raise ModelError(
            f"“{folder.path}” holds no model that CTranslate2 can load "
            f"({_first_line(error)}); remove the model “{folder.name}” and add it again."
        ) from error


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")

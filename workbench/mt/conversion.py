"""Turning a downloaded OPUS-MT model into one that CTranslate2 runs, with its own converters.

The original OPUS-MT release (``decoder.yml``, an ``.npz``, YAML vocabularies) needs nothing more
than Winnow has. The copy on the Transformers hub needs that library and PyTorch, which Winnow
does not ask anybody to install: then one sentence says what to do.
"""

import json
import shutil
from importlib.util import find_spec
from pathlib import Path, PurePath
from typing import Any

from workbench.domain.errors import ModelError

_QUANTIZATION = "int8"
_LONGEST_DESCRIPTION = 1 << 20


def is_marian(folder: Path) -> bool:
    """Whether ``folder`` looks like an OPUS-MT or Marian release."""
    return (folder / "decoder.yml").is_file()


def is_transformers(folder: Path) -> bool:
    """Whether ``folder`` looks like a model of the Transformers library."""
    weights = ("pytorch_model.bin", "model.safetensors", "pytorch_model.bin.index.json")
    return any((folder / name).is_file() for name in weights)


def convert_marian(folder: Path, into: Path) -> None:
    """Convert an OPUS-MT release; its ``source.spm`` and ``target.spm`` come along."""
    description = _read_yaml(folder / "decoder.yml")
    for key in ("models", "vocabs"):
        names = description.get(key)
        if not isinstance(names, list) or not names or not all(map(_is_plain_name, names)):
            raise ModelError(
                f"decoder.yml in “{folder.name}” does not name the files beside it under “{key}”."
            )
        for name in names:
            if not (folder / name).is_file():
                raise ModelError(f"“{folder.name}” lacks {name}, which its decoder.yml names.")
    if not str(description["models"][0]).endswith(".npz"):
        raise ModelError(f"“{folder.name}” holds no .npz model that can be converted.")
    from ctranslate2.converters import OpusMTConverter

    try:
        OpusMTConverter(str(folder)).convert(str(into), quantization=_QUANTIZATION, force=True)
    except Exception as error:  # the converter's errors are of every kind: NumPy's, zipfile's …
        raise _not_converted(folder, error) from error
    for name in ("source.spm", "target.spm"):
        if (folder / name).is_file():
            shutil.copyfile(folder / name, into / name)


def convert_transformers(folder: Path, into: Path) -> None:
    """Convert a Transformers model where that library and PyTorch are installed."""
    missing = [name for name in ("torch", "transformers") if find_spec(name) is None]
    if missing:
        raise ModelError(
            f"“{folder.name}” is a Transformers model: install "
            f"{' and '.join(f'“{name}”' for name in missing)} beside Winnow and add it again, or "
            "convert it elsewhere with ct2-transformers-converter and add the result."
        )
    from ctranslate2.converters import TransformersConverter

    tokenizers = sorted(p.name for suffix in ("*.spm", "*.model") for p in folder.glob(suffix))
    try:
        TransformersConverter(str(folder), copy_files=tokenizers, low_cpu_mem_usage=True).convert(
            str(into), quantization=_QUANTIZATION, force=True
        )
    except Exception as error:
        raise _not_converted(folder, error) from error


def _not_converted(folder: Path, error: Exception) -> ModelError:
    reason = (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")
    return ModelError(
        f"“{folder.name}” cannot be converted ({reason}); get another version of the model."
    )


def _is_plain_name(name: object) -> bool:
    return isinstance(name, str) and PurePath(name).name == name and name not in {"", ".", ".."}


def _read_yaml(path: Path) -> dict[str, Any]:
    import yaml  # type: ignore[import-untyped]  # comes with CTranslate2

    try:
        if path.stat().st_size > _LONGEST_DESCRIPTION:
            raise ValueError
        content = yaml.safe_load(path.read_text("utf-8"))
        json.dumps(content)  # no aliases that never end, no dates: plain data only
    except (OSError, ValueError, TypeError, RecursionError, yaml.YAMLError):
        content = None
    if not isinstance(content, dict):
        raise ModelError(
            f"{path.name} in “{path.parent.name}” is not the YAML of an OPUS-MT model."
        )
    return content

"""Marian's binary model format, read with NumPy alone: the teachers' weights as floating point.

Layout (Marian ``src/common/binary.cpp``): version, count, a header of four 64-bit numbers a
tensor (name length, type, shape length, data length), the names, the shapes, padding, the data.
"""

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

FLOAT32 = 0x404
INTGEMM8 = 0x4101
OPTIONS = "special:model.yml"


@dataclass(frozen=True, slots=True)
class Tensor:
    """One tensor as it lies in the file."""

    kind: int
    shape: tuple[int, ...]
    data: bytes


def read_tensors(path: Path) -> dict[str, Tensor]:
    """All tensors of the model at ``path``, by name."""
    raw = path.read_bytes()
    offset = 8

    def number() -> int:
        nonlocal offset
        (value,) = struct.unpack_from("<Q", raw, offset)
        offset += 8
        return int(value)

    headers = [tuple(number() for _ in range(4)) for _ in range(number())]
    names = []
    for name_length, *_ in headers:
        names.append(raw[offset : offset + name_length].rstrip(b"\0").decode())
        offset += name_length
    shapes = []
    for _, _, dimensions, _ in headers:
        shapes.append(struct.unpack_from(f"<{dimensions}i", raw, offset))
        offset += 4 * dimensions
    padding = number()
    offset += padding
    tensors = {}
    for (_, kind, _, length), name, shape in zip(headers, names, shapes, strict=True):
        tensors[name] = Tensor(kind, shape, raw[offset : offset + length])
        offset += length
    return tensors


def float_weights(tensors: dict[str, Tensor]) -> dict[str, np.ndarray]:
    """Weights as 32-bit floats; 8-bit ones (intgemm, stored transposed) are divided by their scale.

    The embedding is the one 8-bit matrix that is not transposed.
    """
    weights: dict[str, np.ndarray] = {}
    for name, tensor in tensors.items():
        if name.startswith("special") or name.endswith("QuantMultA"):
            continue
        size = int(np.prod(tensor.shape))
        if tensor.kind == FLOAT32:
            values = np.frombuffer(tensor.data, np.float32, count=size).reshape(tensor.shape)
        elif tensor.kind == INTGEMM8:
            whole = np.frombuffer(tensor.data, np.int8, count=size)
            (scale,) = np.frombuffer(tensor.data, np.float32, count=1, offset=size)
            rows, columns = tensor.shape
            stored = (
                whole.reshape(rows, columns) if name == "Wemb" else whole.reshape(columns, rows).T
            )
            values = stored.astype(np.float32) / scale
        else:
            raise ValueError(f"{name}: tensors of type {tensor.kind:#x} are not known here")
        weights[name] = np.ascontiguousarray(values)
    return weights


def options_text(tensors: dict[str, Tensor]) -> str:
    """The model's options, as the YAML that Marian keeps among the tensors."""
    return tensors[OPTIONS].data.rstrip(b"\0 \n").decode("utf-8", "ignore")


def positions(count: int, size: int) -> np.ndarray:
    """Sinusoidal position encodings as Marian computes them: sines, then cosines (count × size)."""
    half = size // 2
    speeds = np.exp(-np.log(10000.0) / (half - 1) * np.arange(half))
    angles = np.arange(count)[:, None] * speeds
    return np.concatenate([np.sin(angles), np.cos(angles)], 1).astype(np.float32)

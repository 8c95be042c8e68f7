"""Write a student as a CTranslate2 model: Marian's ``.npz`` first, then its converter, int8.

``model.toml`` is left to ``winnow models add`` (or written by hand, as for the shipped models).
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import sentencepiece
import torch
import yaml
from ctranslate2.converters import MarianConverter
from marian_binary import OPTIONS, float_weights, options_text, read_tensors
from teach import TEACHERS, teacher_folder


def marian_weights(folder: Path, state: dict[str, torch.Tensor]) -> dict[str, np.ndarray]:
    """The teacher's weights with the student's decoder in place of its own."""
    (model,) = folder.glob("model.*.bin")
    tensors = read_tensors(model)
    weights = {
        name: values
        for name, values in float_weights(tensors).items()
        if not name.startswith("decoder_l") or "_rnn" not in name
    }

    def linear(ours: str, theirs: str, letter: str) -> None:
        weights[f"{theirs}_W{letter}"] = state[ours + ".weight"].numpy().T.copy()
        weights[f"{theirs}_b{letter}"] = state[ours + ".bias"].numpy()[None]

    def norm(ours: str, theirs: str) -> None:
        weights[theirs + "_ln_scale"] = state[ours + ".weight"].numpy()[None]
        weights[theirs + "_ln_bias"] = state[ours + ".bias"].numpy()[None]

    for index in range(2):
        layer, place = f"decoder.{index}", f"decoder_l{index + 1}"
        for part, name in (("attention", "self"), ("context", "context")):
            for letter in "qkvo":
                linear(f"{layer}.{part}.{letter}", f"{place}_{name}", letter)
            norm(f"{layer}.{part}.norm", f"{place}_{name}_Wo")
        linear(f"{layer}.feed_forward.first", f"{place}_ffn", "1")
        linear(f"{layer}.feed_forward.second", f"{place}_ffn", "2")
        norm(f"{layer}.feed_forward.norm", f"{place}_ffn_ffn")
    options = yaml.safe_load(options_text(tensors))
    options["transformer-decoder-autoreg"] = "self-attention"
    text = yaml.safe_dump(options).encode() + b"\0"
    return {**weights, OPTIONS: np.frombuffer(text, np.int8)}


def convert(pair: str, state: dict[str, torch.Tensor], out: Path) -> None:
    """Write the CTranslate2 folder ``out`` with the teacher's SentencePiece model."""
    folder = teacher_folder(pair)
    (vocabulary,) = folder.glob("vocab.*.spm")
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(vocabulary))
    with tempfile.TemporaryDirectory() as scratch:
        model, words = Path(scratch) / "model.npz", Path(scratch) / "vocab.yml"
        np.savez(model, **marian_weights(folder, state))
        words.write_text(
            "".join(
                f"{json.dumps(pieces.id_to_piece(i), ensure_ascii=False)}: {i}\n"
                for i in range(pieces.get_piece_size())
            ),
            "utf-8",
        )
        MarianConverter(str(model), [str(words), str(words)]).convert(
            str(out), quantization="int8", force=True
        )
    shutil.copyfile(vocabulary, out / "sentencepiece.model")


def main() -> None:
    """Convert one student."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pair", choices=sorted(TEACHERS))
    parser.add_argument("weights", type=Path, help="what distill.py wrote")
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    convert(arguments.pair, torch.load(arguments.weights), arguments.out)


if __name__ == "__main__":
    main()

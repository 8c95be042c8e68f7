"""The bundled models, loaded once for all tests of this folder, and a way to write tagged text."""

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from workbench.domain.progress import no_progress
from workbench.domain.text import TAG_CHARACTER, Tag, TaggedText, TagKind
from workbench.mt.base import Engine, TranslateOptions, Translation
from workbench.mt.ctranslate2_engine import CTranslate2Engine
from workbench.mt.model_folder import read_model_folder

MODELS = Path(__file__).resolve().parents[2] / "models"


def tagged_text(written: str) -> TaggedText:
    """``⟨b⟩word⟨/b⟩ ⟨br/⟩`` as text with tags."""
    tags: list[Tag] = []

    def tag(match: re.Match[str]) -> str:
        closing, name, alone = match.groups()
        kind = TagKind.CLOSE if closing else TagKind.STANDALONE if alone else TagKind.OPEN
        tags.append(Tag(kind, name, match[0], name))
        return TAG_CHARACTER

    return TaggedText(re.sub(r"⟨(/?)([\w%{}]+)(/?)⟩", tag, written), tuple(tags))


@pytest.fixture(scope="session")
def models() -> Path:
    return MODELS


@pytest.fixture(scope="session")
def tagged() -> Callable[[str], TaggedText]:
    return tagged_text


@pytest.fixture(scope="session")
def en_pt() -> CTranslate2Engine:
    return CTranslate2Engine(read_model_folder(MODELS / "en-pt"))


@pytest.fixture(scope="session")
def pt_en() -> CTranslate2Engine:
    return CTranslate2Engine(read_model_folder(MODELS / "pt-en"))


@pytest.fixture(scope="session")
def translate() -> Callable[..., list[Translation]]:
    """Translate written texts; ``⟨…⟩`` are tags."""

    def run(engine: Engine, *written: str, **options: int) -> list[Translation]:
        texts = [tagged_text(text) for text in written]
        return engine.translate(texts, TranslateOptions(**options), no_progress)

    return run


SENTENCE = "the cat sat on a mat and saw my dog run far away from our old red house by day"


def _pieces(folder: Path, name: str) -> list[str]:
    """Fit a SentencePiece model to a few words; its pieces."""
    import sentencepiece

    words = SENTENCE.split()
    rows = [" ".join(words[i:] + words[:i]) for i in range(len(words))]
    with (folder / name).open("wb") as sink:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(rows), model_writer=sink, vocab_size=40, minloglevel=2
        )
    cutter = sentencepiece.SentencePieceProcessor(model_file=str(folder / name))
    return [cutter.id_to_piece(i) for i in range(cutter.get_piece_size())][3:]


def _marian_weights(vocabulary: int, size: int = 16, inner: int = 32) -> dict[str, np.ndarray]:
    """Random weights under Marian's names for one encoder and one decoder layer."""
    chance = np.random.default_rng(7)

    def matrix(*shape: int) -> np.ndarray:
        return chance.normal(0, 0.3, shape).astype(np.float32)

    weights = {"Wemb": matrix(vocabulary, size), "decoder_ff_logit_out_b": matrix(1, vocabulary)}
    for layer in ("encoder_l1_self", "decoder_l1_self", "decoder_l1_context"):
        for part in "qkvo":
            weights[f"{layer}_W{part}"] = matrix(size, size)
            weights[f"{layer}_b{part}"] = matrix(1, size)
        weights[f"{layer}_Wo_ln_scale"] = np.ones((1, size), np.float32)
        weights[f"{layer}_Wo_ln_bias"] = np.zeros((1, size), np.float32)
    for layer in ("encoder_l1_ffn", "decoder_l1_ffn"):
        weights[f"{layer}_W1"], weights[f"{layer}_b1"] = matrix(size, inner), matrix(1, inner)
        weights[f"{layer}_W2"], weights[f"{layer}_b2"] = matrix(inner, size), matrix(1, size)
        weights[f"{layer}_ffn_ln_scale"] = np.ones((1, size), np.float32)
        weights[f"{layer}_ffn_ln_bias"] = np.zeros((1, size), np.float32)
    return weights


MARIAN_OPTIONS = """\
type: transformer
enc-depth: 1
dec-depth: 1
transformer-heads: 2
transformer-ffn-activation: relu
transformer-preprocess: ""
transformer-postprocess: dan
transformer-postprocess-emb: ""
transformer-decoder-autoreg: self-attention
transformer-no-projection: false
transformer-guided-alignment-layer: last
"""


@pytest.fixture
def opus_release(tmp_path: Path) -> Callable[..., Path]:
    """Write a tiny OPUS-MT release as it is downloaded: real files, random weights."""

    def write(name: str = "opus-mt-en-de", extra: Sequence[str] = ()) -> Path:
        folder = tmp_path / "downloads" / name
        folder.mkdir(parents=True)
        pieces = _pieces(folder, "source.spm")
        (folder / "target.spm").write_bytes((folder / "source.spm").read_bytes())
        vocabulary = ["</s>", "<unk>", *pieces, *extra]
        (folder / "opus.vocab.yml").write_text(
            "".join(
                f"{json.dumps(w, ensure_ascii=False)}: {i}\n" for i, w in enumerate(vocabulary)
            ),
            "utf-8",
        )
        weights: dict[str, np.ndarray] = _marian_weights(len(vocabulary))
        weights["special:model.yml"] = np.frombuffer(MARIAN_OPTIONS.encode() + b"\0", np.int8)
        np.savez(folder / "opus.npz", **weights)  # type: ignore[arg-type]
        (folder / "decoder.yml").write_text(
            "models:\n  - opus.npz\nvocabs:\n  - opus.vocab.yml\n  - opus.vocab.yml\nbeam-size: 6\n"
        )
        return folder

    return write


@pytest.fixture
def ctranslate2_folder(opus_release: Callable[..., Path]) -> Callable[..., Path]:
    """Write a tiny CTranslate2 folder, as another tool would have converted it."""

    def write(name: str = "en-de", extra: Sequence[str] = (), *, hub: bool = False) -> Path:
        from ctranslate2.converters import OpusMTConverter

        release = opus_release("release-of-" + name, extra)
        folder = release.parent / name
        OpusMTConverter(str(release)).convert(str(folder), quantization="int8")
        config = json.loads((folder / "config.json").read_text())
        if hub:  # what the converter for Transformers writes
            config.update(add_source_eos=False, decoder_start_token="</s>")
            (folder / "sentencepiece.bpe.model").write_bytes((release / "source.spm").read_bytes())
        else:
            for spm in ("source.spm", "target.spm"):
                (folder / spm).write_bytes((release / spm).read_bytes())
        (folder / "config.json").write_text(json.dumps(config))
        return folder

    return write

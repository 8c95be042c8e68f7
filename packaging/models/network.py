"""The teacher and its student in PyTorch: one network whose decoder has both kinds of layer.

Bergamot's "tiny11" has 6 encoder layers and 2 decoder layers whose recurrent part is an SSRU. The
student has self-attention in its place, because that is what CTranslate2 can run; all else starts
as the teacher's and the encoder, the embedding and the output stay so.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import sentencepiece
import torch
import torch.nn.functional as F  # noqa: N812 - everybody calls it so
from marian_binary import float_weights, positions, read_tensors
from torch import Tensor, nn

SIZE = 256
INNER = 1536
HEADS = 8
ENCODER_LAYERS = 6
DECODER_LAYERS = 2
LONGEST = 512

Weights = dict[str, np.ndarray]


def _tensor(array: np.ndarray) -> Tensor:
    return torch.from_numpy(np.array(array, order="C"))


def _set_linear(layer: nn.Linear, weight: np.ndarray, bias: np.ndarray | None = None) -> None:
    layer.weight.data = _tensor(weight.T)
    if bias is not None:
        layer.bias.data = _tensor(bias[0])


def _set_norm(norm: nn.LayerNorm, weights: Weights, name: str) -> None:
    norm.weight.data = _tensor(weights[name + "_scale"][0])
    norm.bias.data = _tensor(weights[name + "_bias"][0])


class Attention(nn.Module):
    """Multi-head attention with the residual and the normalisation after it."""

    def __init__(self) -> None:
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(SIZE, SIZE) for _ in range(4))
        self.norm = nn.LayerNorm(SIZE, eps=1e-6)

    def load(self, weights: Weights, name: str) -> "Attention":
        """Take Marian's weights called ``name``."""
        for letter in "qkvo":
            _set_linear(
                getattr(self, letter), weights[f"{name}_W{letter}"], weights[f"{name}_b{letter}"]
            )
        _set_norm(self.norm, weights, name + "_Wo_ln")
        return self

    def heads(self, x: Tensor) -> Tensor:
        """Batch × length × size → batch × heads × length × size of a head."""
        return x.view(x.shape[0], x.shape[1], HEADS, -1).transpose(1, 2)

    def forward(self, x: Tensor, memory: Tensor, allowed: Tensor | None) -> Tensor:
        """Attend from ``x`` to ``memory`` where ``allowed`` (broadcast to heads) is true."""
        q, k, v = self.heads(self.q(x)), self.heads(self.k(memory)), self.heads(self.v(memory))
        scores = q @ k.transpose(-1, -2) / (SIZE / HEADS) ** 0.5
        if allowed is not None:
            scores = scores.masked_fill(~allowed, -1e9)
        mixed = (scores.softmax(-1) @ v).transpose(1, 2).reshape(x.shape)
        normed: Tensor = self.norm(x + self.o(mixed))
        return normed


class FeedForward(nn.Module):
    """Two linear layers with the residual and the normalisation after them."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = nn.Linear(SIZE, INNER), nn.Linear(INNER, SIZE)
        self.norm = nn.LayerNorm(SIZE, eps=1e-6)

    def load(self, weights: Weights, name: str) -> "FeedForward":
        """Take Marian's weights called ``name``."""
        _set_linear(self.first, weights[name + "_W1"], weights[name + "_b1"])
        _set_linear(self.second, weights[name + "_W2"], weights[name + "_b2"])
        _set_norm(self.norm, weights, name + "_ffn_ln")
        return self

    def forward(self, x: Tensor) -> Tensor:
        """Position by position."""
        normed: Tensor = self.norm(x + self.second(F.relu(self.first(x))))
        return normed


class Ssru(nn.Module):
    """The simpler simple recurrent unit (Kim et al. 2019): a forget gate and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.value = nn.Linear(SIZE, SIZE, bias=False)
        self.gate = nn.Linear(SIZE, SIZE)
        self.norm = nn.LayerNorm(SIZE, eps=1e-6)

    def load(self, weights: Weights, name: str) -> "Ssru":
        """Take Marian's weights called ``name``."""
        _set_linear(self.value, weights[name + "_W"])
        _set_linear(self.gate, weights[name + "_Wf"], weights[name + "_bf"])
        _set_norm(self.norm, weights, name + "_ffn_ln")
        return self

    def forward(self, x: Tensor) -> Tensor:
        """Run over the length, from a state of zeros."""
        value, gate = self.value(x), torch.sigmoid(self.gate(x))
        state = torch.zeros(x.shape[0], x.shape[2])
        states = []
        for step in range(x.shape[1]):
            state = gate[:, step] * state + (1 - gate[:, step]) * value[:, step]
            states.append(state)
        normed: Tensor = self.norm(x + F.relu(torch.stack(states, 1)))
        return normed


class DecoderLayer(nn.Module):
    """A decoder layer with the teacher's SSRU and the student's self-attention side by side."""

    def __init__(self, weights: Weights, number: int) -> None:
        super().__init__()
        self.recurrent = Ssru().load(weights, f"decoder_l{number}_rnn")
        self.attention = Attention()
        self.context = Attention().load(weights, f"decoder_l{number}_context")
        self.feed_forward = FeedForward().load(weights, f"decoder_l{number}_ffn")
        # The student starts near the SSRU: its value projection, half of it passed on.
        self.attention.v.weight.data = self.recurrent.value.weight.data.clone()
        self.attention.v.bias.data.zero_()
        self.attention.o.weight.data = torch.eye(SIZE) / 2
        self.attention.o.bias.data.zero_()
        self.attention.norm.load_state_dict(self.recurrent.norm.state_dict())


class Network(nn.Module):
    """A tiny11 model; ``decode`` runs as teacher or as student."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        (model,) = folder.glob("model.*.bin")
        (vocabulary,) = folder.glob("vocab.*.spm")
        weights = float_weights(read_tensors(model))
        self.pieces = sentencepiece.SentencePieceProcessor(model_file=str(vocabulary))
        self.embedding = nn.Parameter(_tensor(weights["Wemb"]), requires_grad=False)
        self.output_bias = nn.Parameter(
            _tensor(weights["decoder_ff_logit_out_b"][0]), requires_grad=False
        )
        self.register_buffer("positions", _tensor(positions(LONGEST, SIZE)))
        self.encoder = nn.ModuleList(
            nn.ModuleList(
                [
                    Attention().load(weights, f"encoder_l{number}_self"),
                    FeedForward().load(weights, f"encoder_l{number}_ffn"),
                ]
            )
            for number in range(1, ENCODER_LAYERS + 1)
        )
        self.decoder = nn.ModuleList(
            DecoderLayer(weights, number) for number in range(1, DECODER_LAYERS + 1)
        )

    def encode(self, ids: Tensor, real: Tensor) -> Tensor:
        """Batch × length ids → batch × length × size; ``real`` is false on padding."""
        x = F.embedding(ids, self.embedding) * SIZE**0.5 + self.positions[: ids.shape[1]]
        for attention, feed_forward in self.encoder:
            x = feed_forward(attention(x, x, real[:, None, None, :]))
        return x

    def decode(
        self, target: Tensor, memory: Tensor, real: Tensor, *, student: bool
    ) -> tuple[Tensor, list[Tensor]]:
        """Hidden states for each target position, given those before it.

        Returns the last ones and a list: after each layer's recurrent part, and at the end.
        """
        shifted = F.embedding(target[:, :-1], self.embedding) * SIZE**0.5
        x = torch.cat([torch.zeros(len(target), 1, SIZE), shifted], 1)
        x = x + self.positions[: target.shape[1]]
        past = torch.ones(target.shape[1], target.shape[1], dtype=torch.bool).tril()[None, None]
        hidden = []
        for layer in self.decoder:
            x = layer.attention(x, x, past) if student else layer.recurrent(x)
            hidden.append(x)
            x = layer.feed_forward(layer.context(x, memory, real[:, None, None, :]))
        hidden.append(x)
        return x, hidden

    def logits(self, hidden: Tensor) -> Tensor:
        """Scores of all pieces; the embedding is the output matrix too."""
        return hidden @ self.embedding.T + self.output_bias

    def ids(self, text: str) -> list[int]:
        """A text's pieces and the end of sentence."""
        return [*self.pieces.encode(text), self.pieces.eos_id()]


def padded(rows: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """(ids, whether real) of rows of different lengths."""
    length = max(map(len, rows))
    ids = torch.zeros(len(rows), length, dtype=torch.long)
    real = torch.zeros(len(rows), length, dtype=torch.bool)
    for index, row in enumerate(rows):
        ids[index, : len(row)] = torch.tensor(row)
        real[index, : len(row)] = True
    return ids, real

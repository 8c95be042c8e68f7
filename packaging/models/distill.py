"""Fit the student's decoder to the teacher's, in two stages.

``hidden``: the student's states after each layer are drawn to the teacher's; the new
self-attention alone at first, after 60 % of the time the rest of the decoder too, and with it the
teacher's words. ``output``: half the teacher's words, half its whole output distribution.
The learning rate rises for 50 steps and falls to the end of the time given.
"""

import argparse
import random
import time
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import torch
import torch.nn.functional as F  # noqa: N812
from network import Network, padded
from teach import TEACHERS, teacher_folder
from torch import Tensor, nn

Pair = tuple[list[int], list[int]]

LONGEST = 60  # pieces; longer sentences are left out
HELD_OUT = 300
BATCH = 1500  # sentences × longest
LOSSES = ("hidden", "words", "output")
SPARING = 0.6  # the share of the time in which only the self-attention is fitted


def read_pairs(path: Path, network: Network) -> list[Pair]:
    """Pairs of ids from ``source<TAB>translation`` lines, shuffled."""
    pairs = []
    for line in path.read_text("utf-8").splitlines():
        source, _, target = line.partition("\t")
        if source and target:
            pair = network.ids(source), network.ids(target)
            if max(map(len, pair)) <= LONGEST:
                pairs.append(pair)
    random.shuffle(pairs)
    return pairs


def batches(pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Batches of pairs of like length, in random order."""
    ordered = sorted(pairs, key=lambda pair: (sum(map(len, pair)), random.random()))
    made: list[list[Pair]] = [[]]
    longest = 0
    for pair in ordered:
        longest = max(longest, *map(len, pair))
        if made[-1] and longest * (len(made[-1]) + 1) > BATCH:
            made.append([])
            longest = max(map(len, pair))
        made[-1].append(pair)
    random.shuffle(made)
    yield from (batch for batch in made if batch)


def losses(
    network: Network, teacher: Network, batch: Sequence[Pair], wanted: Collection[str] = LOSSES
) -> dict[str, Tensor]:
    """``hidden`` (mean squared distance of states), ``words`` (nats), ``output`` (KL, nats).

    Only what is ``wanted`` is computed: scores of 32,000 pieces cost more than all the rest.
    """
    source, source_real = padded([pair[0] for pair in batch])
    target, target_real = padded([pair[1] for pair in batch])
    with torch.no_grad():
        memory = network.encode(source, source_real)
        last, theirs = teacher.decode(target, memory, source_real, student=False)
    state, ours = network.decode(target, memory, source_real, student=True)
    found = {}
    if "hidden" in wanted:
        distances = [((a - b)[target_real] ** 2).mean() for a, b in zip(ours, theirs, strict=True)]
        found["hidden"] = torch.stack(distances).sum()
    if "words" in wanted or "output" in wanted:
        said = F.log_softmax(network.logits(state[target_real]), -1)
        found["words"] = F.nll_loss(said, target[target_real])
    if "output" in wanted:
        with torch.no_grad():
            right = F.log_softmax(teacher.logits(last[target_real]), -1)
        found["output"] = F.kl_div(said, right, log_target=True, reduction="batchmean")
    return found


def held_out(network: Network, teacher: Network, pairs: Sequence[Pair]) -> str:
    """The mean losses on pairs that are not learnt from."""
    totals: dict[str, float] = {}
    made = list(batches(pairs))
    with torch.no_grad():
        for batch in made:
            for name, loss in losses(network, teacher, batch).items():
                totals[name] = totals.get(name, 0.0) + float(loss) / len(made)
    return ", ".join(f"{name} {value:.4f}" for name, value in totals.items())


def fitted(network: Network, *, sparing: bool) -> list[nn.Parameter]:
    """Let the parameters of this stage be fitted, and only these."""
    for parameter in network.parameters():
        parameter.requires_grad = False
    chosen: list[nn.Parameter] = []
    for layer in network.decoder:
        parts = [layer.attention]
        if not sparing:
            parts += [layer.context, layer.feed_forward]
        chosen += [parameter for part in parts for parameter in part.parameters()]
    for parameter in chosen:
        parameter.requires_grad = True
    return chosen


def fit(
    network: Network, teacher: Network, pairs: Sequence[Pair], stage: str, minutes: float
) -> None:
    """Fit ``network`` in place for ``minutes``."""
    test, train = pairs[:HELD_OUT], pairs[HELD_OUT:]
    sparing = stage == "hidden"
    rate = 1e-3 if sparing else 4e-4
    optimiser = torch.optim.Adam(fitted(network, sparing=sparing), lr=rate, betas=(0.9, 0.98))
    start, step = time.monotonic(), 0
    print(f"{len(train):,} pairs; held out: {held_out(network, teacher, test)}", flush=True)
    while True:
        for batch in batches(train):
            gone = (time.monotonic() - start) / (60 * minutes)
            if gone >= 1:
                print(f"{step} steps; held out: {held_out(network, teacher, test)}")
                return
            if sparing and gone > SPARING:
                sparing, rate = False, 3e-4
                optimiser = torch.optim.Adam(fitted(network, sparing=False), rate, (0.9, 0.98))
            for group in optimiser.param_groups:
                group["lr"] = rate * min(1, (step + 1) / 50) * max(0.05, 1 - gone)
            if stage == "output":
                wanted, share = ("words", "output"), 0.5
            else:
                wanted, share = (("hidden",) if sparing else ("hidden", "words")), 1.0
            found = losses(network, teacher, batch, wanted)
            loss = share * torch.stack(list(found.values())).sum()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            step += 1
            if step % 400 == 0:
                print(f"{step}: {held_out(network, teacher, test)}", flush=True)


def main() -> None:
    """Run one stage and write the student's weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pair", choices=sorted(TEACHERS))
    parser.add_argument("pairs", type=Path, nargs="+", help="files that teach.py wrote")
    parser.add_argument("--stage", choices=["hidden", "output"], required=True)
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--start", type=Path, help="weights of an earlier stage")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(0)
    random.seed(0)
    teacher = Network(teacher_folder(arguments.pair))
    network = Network(teacher_folder(arguments.pair))
    if arguments.start:
        network.load_state_dict(torch.load(arguments.start))
    pairs = [pair for file in arguments.pairs for pair in read_pairs(file, network)]
    random.shuffle(pairs)
    fit(network, teacher, pairs, arguments.stage, arguments.minutes)
    torch.save(network.state_dict(), arguments.out)


if __name__ == "__main__":
    main()

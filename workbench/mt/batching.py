"""Batches by tokens, several on the way at once, with progress and cancelling in between."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

Batch = TypeVar("Batch")

# How long to sleep between looks at a running batch, and between two reports to the user.
_LOOK_AGAIN = 0.003  # seconds
_REPORT_EVERY = 0.1  # seconds


def plan_batches(lengths: Sequence[int], max_tokens: int) -> list[list[int]]:
    """Indices of texts in batches, longest first, each at most ``max_tokens`` with its padding.

    CTranslate2's own rule (``rebatch_input``): count × longest ≤ ``max_tokens``; a text longer
    than that makes a batch alone.
    """
    batches: list[list[int]] = []
    current: list[int] = []
    longest = 0
    for index in sorted(range(len(lengths)), key=lambda i: (-lengths[i], i)):
        if current and (len(current) + 1) * longest > max_tokens:
            batches.append(current)
            current = []
        if not current:
            longest = max(1, lengths[index])
        current.append(index)
    if current:
        batches.append(current)
    return batches


def run_batches(
    batches: Iterable[Batch],
    submit: Callable[[Batch], Sequence[Any]],
    in_flight: int,
    report: Callable[[], None],
) -> Iterator[tuple[Batch, list[Any]]]:
    """Yield each batch with its results, in order, keeping ``in_flight`` batches submitted.

    ``submit`` returns CTranslate2's asynchronous results; ``report`` is called about ten times a
    second and may raise to stop: what was submitted then runs out unheard.
    """
    waiting: deque[tuple[Batch, Sequence[Any]]] = deque()
    reported = time.monotonic()
    source = iter(batches)
    exhausted = False
    while True:
        while not exhausted and len(waiting) < in_flight:
            try:
                batch = next(source)
            except StopIteration:
                exhausted = True
            else:
                waiting.append((batch, submit(batch)))
        if not waiting:
            return
        batch, pending = waiting[0]
        while not all(result.done() for result in pending):
            time.sleep(_LOOK_AGAIN)
            if time.monotonic() - reported > _REPORT_EVERY:
                report()
                reported = time.monotonic()
        waiting.popleft()
        yield batch, [result.result() for result in pending]

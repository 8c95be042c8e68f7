"""Comparing what stands on both sides, regardless of order."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def difference(
    source: Sequence[Item], target: Sequence[Item], key: Callable[[Item], Hashable]
) -> tuple[list[Item], list[Item]]:
    """Return what only the source has and what only the target has, counting repeats.

    Where a key is repeated, the first occurrences are taken as matched.
    """
    return _left_over(source, target, key), _left_over(target, source, key)


def _left_over(
    items: Sequence[Item], others: Sequence[Item], key: Callable[[Item], Hashable]
) -> list[Item]:
    available = Counter(key(other) for other in others)
    left = []
    for item in items:
        if available[key(item)]:
            available[key(item)] -= 1
        else:
            left.append(item)
    return left

"""Worker processes for scoring and checking; small jobs are done where they are asked for."""

import multiprocessing
import os
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager

from workbench.config.settings import Settings
from workbench.services.cluster import cluster_pool, scheduler

# Below this many segments starting a process costs more than it saves.
WORTH_A_PROCESS = 4000
_NICENESS = 10


def worker_count(settings: Settings) -> int:
    """Processes that may be used: the setting, else what the machine has."""
    return int(settings["processes"]) or len(os.sched_getaffinity(0))


@contextmanager
def worker_pool(settings: Settings, segments: int) -> Iterator[Executor | None]:
    """A spawn pool for a large job, None for a small one or a single processor; the cluster where
    one was named (``services/cluster.py``).

    Processes, not threads: chrF in a thread makes scrolling stutter (282 ms at worst, against
    31 with a process). Spawn, not fork: Qt and SQLite do not survive a fork.
    """
    if scheduler():
        with cluster_pool() as cluster:
            yield cluster
        return
    workers = worker_count(settings)
    if segments < WORTH_A_PROCESS or workers < 2:
        yield None
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, context, initializer=give_way)
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def give_way() -> None:
    """Let this process work only where the window and other programs leave room.

    On two processors with two workers, a turn of the wheel otherwise waits for a worker's time
    slice to end as often as not.
    """
    if sys.platform == "win32":
        import ctypes

        below_normal = 0x4000
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), below_normal)
    else:
        os.nice(_NICENESS)

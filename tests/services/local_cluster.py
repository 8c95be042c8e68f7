"""A Dask cluster of two worker processes, in a process of its own until its stdin closes.

Prints one line: the scheduler's address and the workers' process ids.
"""

import sys

from distributed import LocalCluster

if __name__ == "__main__":
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        pids = [str(nanny.pid) for nanny in cluster.workers.values()]
        sys.stdout.write(" ".join([cluster.scheduler_address, *pids]) + "\n")
        sys.stdout.flush()
        sys.stdin.read()

"""The same chunks on the workers of a Dask cluster, when somebody names its scheduler.

Texts leave this machine only for the workers of that cluster. Each worker needs this version of
Winnow, and for translating the same models; it uses its own dictionaries and lexicons.
"""

import socket
from collections.abc import Iterator
from concurrent.futures import CancelledError, Executor
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from workbench import __version__
from workbench.domain.errors import UsageError

_PATIENCE = 10.0  # seconds
_RETRIES = 3  # a task that lost its worker so often is not tried again

_scheduler: ContextVar[str] = ContextVar("scheduler", default="")


@contextmanager
def on_cluster(address: str | None) -> Iterator[None]:
    """Hand large jobs to the cluster at ``address`` (``tcp://host:port``); None: stay here.

    Only what runs inside uses it, and only ``translating`` and what asks ``worker_pool``
    (checking, scoring, comparing); whoever opens no such block works on this machine.
    """
    token = _scheduler.set(address or "")
    try:
        yield
    finally:
        _scheduler.reset(token)


def scheduler() -> str:
    """The address in force; empty for none."""
    return _scheduler.get()


@contextmanager
def cluster_pool() -> Iterator[Executor]:
    """The cluster as an executor.

    A chunk whose worker dies is done by another one. Raises ``UsageError`` where Dask is not
    installed, nothing answers, no worker is there, or a worker has another version of Winnow, and
    when the cluster is lost on the way; what was stored until then stays.
    """
    address = scheduler()
    try:
        from distributed import Client
        from distributed.comm.addressing import get_address_host_port
        from distributed.comm.core import CommClosedError
        from distributed.scheduler import KilledWorker
    except ImportError:
        raise UsageError(
            "A cluster needs Dask, which is not installed; install it with "
            "“pip install winnow-workbench[cluster]”, here and on every worker."
        ) from None
    try:
        # Asked first by hand: a client that gets no answer leaves a thread behind.
        socket.create_connection(get_address_host_port(address), _PATIENCE).close()
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise UsageError(
            f"No Dask scheduler answers at {address} ({type(error).__name__}); "
            "give its address as tcp://host:port."
        ) from error
    with client:
        _require_same_version(client, address)
        executor: Executor = client.get_executor(pure=False, retries=_RETRIES)
        try:
            yield executor
        except KilledWorker as error:
            raise UsageError(
                f"The same work ended {_RETRIES} workers of {address}; look into their logs "
                "(memory?), then run this again: what was done is kept."
            ) from error
        except (CommClosedError, CancelledError) as error:
            raise UsageError(
                f"The scheduler at {address} went away; start it and run this again: what was "
                "done is kept."
            ) from error
        finally:
            executor.shutdown(wait=False)  # the client forgets what is still to do


def _require_same_version(client: Any, address: str) -> None:
    try:
        found = client.run(_version)
    except ModuleNotFoundError:
        raise UsageError(
            f"The workers of {address} have no Winnow; install version {__version__} there."
        ) from None
    if not found:
        raise UsageError(f"The scheduler at {address} has no workers; start some first.")
    others = sorted(set(found.values()) - {__version__})
    if others:
        raise UsageError(
            f"Workers of {address} have Winnow {', '.join(others)} and this is {__version__}; "
            "install the same version everywhere."
        )


def _version() -> str:
    return __version__

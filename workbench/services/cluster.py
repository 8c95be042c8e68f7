"""The same chunks on the workers of a Dask cluster, when somebody names its scheduler.

Texts leave this machine only for the workers of that cluster. Each worker needs this version of
Winnow, and for translating the same models; it uses its own dictionaries and lexicons.
"""

import socket
import threading
import weakref
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Executor, Future, InvalidStateError
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from typing import Any, ParamSpec, TypeVar

from workbench import __version__
from workbench.domain.errors import UsageError

_PATIENCE = 10.0  # seconds
_RETRIES = 3  # a task that lost its worker so often is not tried again
_SILENCE = 5.0  # seconds without a scheduler after which it is given up

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")

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
        watched = _Watched(executor, lambda: client.status == "running", CommClosedError)
        try:
            yield watched
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
            watched.shutdown(wait=False)  # the client forgets what is still to do


class _Watched(Executor):
    """An executor whose futures fail when the scheduler is gone.

    Dask's own stay undone for ever when they were asked for while the scheduler was dying.
    """

    def __init__(
        self, executor: Executor, alive: Callable[[], bool], lost: type[Exception]
    ) -> None:
        self._executor = executor
        self._alive = alive
        self._lost = lost
        self._futures: weakref.WeakSet[Future[Any]] = weakref.WeakSet()
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._watch = threading.Thread(target=self._look, name="cluster watch", daemon=True)
        self._watch.start()

    def submit(
        self,
        fn: Callable[_Given, _Result],
        /,
        *args: _Given.args,
        **kwargs: _Given.kwargs,
    ) -> Future[_Result]:
        future = self._executor.submit(fn, *args, **kwargs)
        with self._lock:
            self._futures.add(future)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002
        self._over.set()
        self._watch.join()
        self._executor.shutdown(wait=wait)

    def _look(self) -> None:
        silence = 0.0
        while not self._over.wait(0.5):
            silence = 0.0 if self._alive() else silence + 0.5
            if silence >= _SILENCE:
                with self._lock:
                    waiting = list(self._futures)
                for future in waiting:
                    with suppress(InvalidStateError):
                        future.set_exception(self._lost("no scheduler"))


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

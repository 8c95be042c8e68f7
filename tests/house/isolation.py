"""The world the tests see: an empty home, no screen, no network, one language and time zone."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

LOCAL_HOSTS = {None, "", "localhost", "127.0.0.1", "::1", b"localhost", b"127.0.0.1"}

# Each would make a test's output depend on where it runs.
REMOVED = (
    "COLUMNS",
    "DISPLAY",
    "FORCE_COLOR",
    "GITHUB_ACTIONS",
    "LANGUAGE",
    "LINES",
    "NO_COLOR",
    "PY_COLORS",
    "QT_SCALE_FACTOR",
    "QT_STYLE_OVERRIDE",
    "WAYLAND_DISPLAY",
    "WINNOW_HOME",
)


class NetworkForbiddenError(RuntimeError):
    """A test reached for another machine; no text ever leaves this one."""


def environment(home: Path) -> Mapping[str, str]:
    """Return the variables that put settings, caches and user data below ``home``.

    A test that wants a real screen starts one itself and passes it to a process of its own.
    """
    return {
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_RUNTIME_DIR": str(home / "runtime"),
        "XDG_STATE_HOME": str(home / "state"),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        # The dictionaries of this machine: a test that wants one names its folder.
        "WINNOW_DICTIONARIES": "",
        "QT_QPA_PLATFORM": "offscreen",
    }


def make_home(home: Path) -> None:
    """Create the folders that ``environment`` names."""
    for name in ("cache", "config", "data", "runtime", "state"):
        (home / name).mkdir(mode=0o700, parents=True)


def forbid_network() -> None:
    """Refuse, until the interpreter ends, every connection that leaves this machine."""
    sys.addaudithook(_refuse_other_hosts)


def _refuse_other_hosts(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event in {"socket.connect", "socket.sendto"} and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:
        return
    if host not in LOCAL_HOSTS:
        raise NetworkForbiddenError(f"{event} to {host!r} from process {os.getpid()}")

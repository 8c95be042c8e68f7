"""Makes this checkout ready to run: ``make setup``, ``make test`` and ``make lock`` call it.

A bare Debian or Ubuntu has neither the venv module, nor the libraries Qt links to, nor a font.
Whatever is missing is installed with apt where that is allowed, and named in one sentence where
it is not. Standard library only, because nothing else is there yet.
"""

import ctypes
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "setup.stamp"
LOG = VENV / "setup.log"
LOCK = ROOT / "packaging" / "requirements.lock"
INPUTS = (ROOT / "pyproject.toml", LOCK, Path(__file__))

# What PySide6's QtGui and its offscreen platform link to (ldd in a minimal Debian 12) …
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
# … and what its X11 and Wayland platforms need besides, to show a window.
WINDOW_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# One character of each script we promise to show, and a small package that draws it.
FONTS = {
    "Ж": "fonts-noto-core",
    "ع": "fonts-noto-core",
    "क": "fonts-noto-core",
    "漢": "fonts-wqy-microhei",
    "か": "fonts-wqy-microhei",
    "한": "fonts-wqy-microhei",
    "😀": "fonts-noto-color-emoji",
}
# What tests of the real thing run with: a screen and its hands, dictionaries, another engine. The
# file or command that shows it is there, and its package. Without it those tests are skipped.
TEST_TOOLS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "/usr/share/hunspell/en_US.dic": "hunspell-en-us",
    "/usr/share/hunspell/de_DE.dic": "hunspell-de-de",
    "/usr/share/apertium/modes/eng-spa.mode": "apertium-eng-spa",
}
# What pip says when it reaches no index; the last one is all it says without retries.
NETWORK_SIGNS = ("connection broken", "max retries", "timed out", "from versions: none")


class SetupError(Exception):
    """Setup cannot go on; the message is the one sentence the user sees."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Debian packages to install: without ``needed`` nothing runs, ``wanted`` only improves."""

    needed: tuple[str, ...]
    wanted: tuple[str, ...]


def main(arguments: Sequence[str]) -> int:
    """Run ``setup`` (the default), ``test-tools`` or ``lock``; return the exit code."""
    try:
        if arguments and arguments[0] == "lock":
            lock()
        elif arguments and arguments[0] == "test-tools":
            provide_test_tools()
        else:
            setup()
    except SetupError as error:
        print(f"Setup stopped: {error}", file=sys.stderr)
        return 1
    return 0


def setup() -> None:
    """Bring ``.venv`` in line with the lock file; return at once when it already is."""
    wanted = fingerprint(INPUTS)
    if STAMP.is_file() and STAMP.read_text() == wanted and (VENV / "bin" / "winnow").exists():
        compile_translations()
        return
    if sys.platform.startswith("linux"):
        provide(missing_packages())
    make_venv()
    say(f"Installing the packages of {LOCK.relative_to(ROOT)} into .venv (a minute or two)")
    pip = [str(VENV / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    fetch([*pip, "--requirement", str(LOCK)])
    fetch([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])
    compile_translations()
    STAMP.write_text(wanted)
    say("Ready: the command is .venv/bin/winnow")


def compile_translations() -> None:
    """Compile the translations of the window that changed since they were compiled."""
    for source in (ROOT / "resources" / "i18n").glob("*.ts"):
        compiled = source.with_suffix(".qm")
        if not compiled.is_file() or compiled.stat().st_mtime < source.stat().st_mtime:
            run(
                [str(VENV / "bin" / "python"), str(ROOT / "packaging" / "translations.py"), "build"]
            )
            return


def lock() -> None:
    """Write the exact versions that the ranges of ``pyproject.toml`` give today."""
    with tempfile.TemporaryDirectory() as folder:
        run([sys.executable, "-m", "venv", folder])
        pip = [str(Path(folder) / "bin" / "python"), "-m", "pip"]
        fetch([*pip, "install", "--quiet", *requirements(ROOT / "pyproject.toml")])
        frozen = run([*pip, "freeze"])
    heading = "# Exact versions that were tested together. Made by `make lock`; do not edit.\n"
    LOCK.write_text(heading + frozen)
    say(f"Wrote {LOCK.relative_to(ROOT)}")


def fingerprint(files: Iterable[Path]) -> str:
    """Return a hash of ``files`` and of this Python's version."""
    digest = hashlib.sha256(repr(sys.version_info[:3]).encode())
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def requirements(pyproject: Path) -> list[str]:
    """Return every requirement line: to run, to develop, to build."""
    with pyproject.open("rb") as file:
        table = tomllib.load(file)
    project = table["project"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    return [*project["dependencies"], *extras, *table["build-system"]["requires"]]


def missing_packages() -> Missing:
    """Ask the machine itself, not its package list: any way of providing a thing will do."""
    needed = missing_libraries(QT_LIBRARIES)
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        needed.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    wanted = missing_libraries(WINDOW_LIBRARIES) + missing_fonts()
    return Missing(tuple(sorted(set(needed))), tuple(sorted(set(wanted))))


def missing_libraries(packages: dict[str, str]) -> list[str]:
    """Return the packages of those shared libraries that the loader does not find."""

    def loads(name: str) -> bool:
        try:
            ctypes.CDLL(name)
        except OSError:
            return False
        return True

    return [package for name, package in packages.items() if not loads(name)]


def missing_fonts() -> list[str]:
    """Return the packages for the scripts that no installed font can draw."""
    lister = shutil.which("fc-list")
    if lister is None:
        return ["fontconfig", *FONTS.values()]
    return [
        package
        for character, package in FONTS.items()
        if not run([lister, f":charset={ord(character):x}", "family"]).strip()
    ]


def provide(missing: Missing) -> None:
    """Install what is missing, or say what to install; only ``needed`` is worth stopping for."""
    if not missing.needed and not missing.wanted:
        return
    apt = apt_command()
    if apt is not None:
        say(f"Installing with apt: {' '.join([*missing.needed, *missing.wanted])}")
        succeeds([*apt, "update", "-qq"])  # one stale third-party list is no obstacle
    if missing.needed and not apt_install(apt, missing.needed):
        what_to_do = "run as root" if apt is None else "check the connection and run"
        raise SetupError(
            f"system packages are missing and could not be installed; {what_to_do}: "
            f"apt-get install {' '.join([*missing.needed, *missing.wanted])}"
        )
    if missing.wanted and not apt_install(apt, missing.wanted):
        say(
            "Winnow runs, but to show a window and all scripts it wants more system packages; "
            f"run as root: apt-get install {' '.join(missing.wanted)}"
        )


def provide_test_tools() -> None:
    """Install what some tests need and is not there; without it they are skipped, so never stop."""

    def is_there(sign: str) -> bool:
        return Path(sign).is_file() if sign.startswith("/") else shutil.which(sign) is not None

    missing = [package for sign, package in TEST_TOOLS.items() if not is_there(sign)]
    if not missing or not sys.platform.startswith("linux"):
        return
    apt = apt_command()
    if apt is not None:
        say(f"Installing with apt for the tests: {' '.join(missing)}")
        succeeds([*apt, "update", "-qq"])
    failed = [package for package in missing if not apt_install(apt, [package])]
    if failed:
        say(f"Some tests will be skipped; to run them: apt-get install {' '.join(failed)}")


def apt_command() -> list[str] | None:
    """Return how apt-get can be run without asking anyone, or None."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return ["apt-get"]
    if shutil.which("sudo") and succeeds(["sudo", "-n", "true"]):
        return ["sudo", "-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    return None


def apt_install(apt: Sequence[str] | None, packages: Sequence[str]) -> bool:
    """Install ``packages`` and say whether that went well; without an ``apt`` it cannot."""
    if apt is None:
        return False
    return succeeds([*apt, "install", "-qq", "--yes", "--no-install-recommends", *packages])


def make_venv() -> None:
    """Create ``.venv`` unless there is a working one of this very Python."""
    python = VENV / "bin" / "python"
    version = "import sys, pip; print(sys.version_info[:3])"
    if python.exists() and output_of([str(python), "-c", version]) == repr(sys.version_info[:3]):
        return
    base = getattr(sys, "_base_executable", sys.executable)
    run([base, "-m", "venv", "--clear", str(VENV)])


def fetch(command: Sequence[str]) -> None:
    """Run a pip command; turn its failure into one sentence and keep its words in a log."""
    done = quiet(command)
    if done.returncode == 0:
        return
    said = (done.stdout + done.stderr).strip()
    where = ""
    if VENV.is_dir():
        LOG.write_text(said + "\n")
        where = f" (all that pip said: {LOG.relative_to(ROOT)})"
    if any(sign in said.lower() for sign in NETWORK_SIGNS):
        raise SetupError(
            "pip got no packages from the index it is configured for; check the connection "
            f"and run make setup again{where}"
        )
    raise SetupError(f"pip could not install the packages: {reason_in(said)}{where}")


def run(command: Sequence[str]) -> str:
    """Return what ``command`` prints; raise ``SetupError`` when it fails."""
    done = quiet(command)
    if done.returncode != 0:
        raise SetupError(f"{' '.join(command)} failed: {reason_in(done.stderr or done.stdout)}")
    return done.stdout


def reason_in(said: str) -> str:
    """Return the line in which a failed command most likely gives its reason."""
    reasons: list[str] = re.findall(r"^\W*((?:ERROR|\w+Error):.*)", said, flags=re.MULTILINE)
    return reasons[-1] if reasons else said.strip().rpartition("\n")[2] or "no reason given"


def succeeds(command: Sequence[str]) -> bool:
    """Whether ``command`` exits with 0."""
    return quiet(command).returncode == 0


def output_of(command: Sequence[str]) -> str | None:
    """Return what ``command`` prints, stripped, or None when it fails."""
    done = quiet(command)
    return done.stdout.strip() if done.returncode == 0 else None


def quiet(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run ``command`` without a terminal, so that nothing can stop to ask a question."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        return subprocess.run(
            command,
            capture_output=True,
            check=False,
            env=environment,
            stdin=subprocess.DEVNULL,
            text=True,
        )
    except OSError as error:
        return subprocess.CompletedProcess(command, 127, "", str(error))


def say(sentence: str) -> None:
    """Tell the user what is going on; stdout belongs to the commands that follow."""
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Setting up finds what is missing and installs it, or says in one sentence what to install."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "packaging" / "requirements.lock"


@pytest.fixture
def bootstrap(monkeypatch):
    spec = importlib.util.spec_from_file_location("bootstrap", ROOT / "packaging/bootstrap.py")
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "bootstrap", module)  # its dataclass asks for it
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def commands(bootstrap, monkeypatch):
    """Collect the commands that would run; those whose first words are in ``fails`` fail."""

    class Commands(list):
        def __init__(self):
            self.fails = set()

        def __call__(self, command):
            self.append(" ".join(command))
            code = int(any(word in command for word in self.fails))
            return subprocess.CompletedProcess(command, code, "", "ERROR: no way" if code else "")

    recorded = Commands()
    monkeypatch.setattr(bootstrap, "quiet", recorded)
    return recorded


@pytest.fixture
def as_user(monkeypatch):
    """Stand in for a plain user on a Debian machine with sudo."""
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")


@pytest.fixture
def as_root(monkeypatch):
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")


def find_python(folder, **environment):
    done = subprocess.run(
        [ROOT / "packaging" / "find-python.sh"],
        cwd=folder,
        env={"PATH": f"{folder}:/usr/bin:/bin", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout.strip(), done.stderr.strip()


def test_a_named_python_is_taken(tmp_path):
    assert find_python(tmp_path, PYTHON=sys.executable) == (0, sys.executable, "")


def test_a_shim_that_does_not_run_is_passed_over(tmp_path):
    shim = tmp_path / "python3.11"
    shim.write_text("#!/bin/sh\nexit 127\n")
    shim.chmod(0o755)
    (tmp_path / "python3.12").symlink_to(sys.executable)
    assert find_python(tmp_path)[1] == "python3.12"


def test_no_fitting_python_is_said_in_one_sentence(tmp_path):
    code, found, said = find_python(tmp_path, PYTHON="/no/python")
    assert (code, found) == (1, "")
    assert said.startswith("Winnow needs Python 3.11, 3.12 or 3.13 and found none")
    assert len(said.splitlines()) == 1


def test_tools_for_tests_are_installed_each_by_itself(bootstrap, commands, as_user, monkeypatch):
    monkeypatch.setattr(bootstrap, "TEST_TOOLS", {"/no/dictionary": "hunspell-xx"})
    bootstrap.provide_test_tools()
    assert commands[-1].startswith("sudo -n") and commands[-1].endswith("hunspell-xx")


def test_tests_go_on_without_their_tools(bootstrap, commands, monkeypatch, capsys):
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setattr(bootstrap, "TEST_TOOLS", {"Xvfb": "xvfb", "/no/file": "hunspell-xx"})
    bootstrap.provide_test_tools()
    assert commands == []
    said = capsys.readouterr().err
    assert said == "Some tests will be skipped; to run them: apt-get install xvfb hunspell-xx\n"


def test_the_fingerprint_follows_every_input(bootstrap, tmp_path):
    file = tmp_path / "lock"
    file.write_text("a==1\n")
    first = bootstrap.fingerprint([file])
    assert bootstrap.fingerprint([file]) == first
    file.write_text("a==2\n")
    assert bootstrap.fingerprint([file]) != first


def test_nothing_is_done_when_nothing_changed(bootstrap, commands, monkeypatch, tmp_path):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "winnow").touch()
    (tmp_path / "setup.stamp").write_text(bootstrap.fingerprint(bootstrap.INPUTS))
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)  # translations are compiled on their own
    monkeypatch.setattr(bootstrap, "VENV", tmp_path)
    monkeypatch.setattr(bootstrap, "STAMP", tmp_path / "setup.stamp")
    assert bootstrap.main([]) == 0
    assert commands == []


def test_a_missing_library_names_its_package(bootstrap):
    libraries = {"libc.so.6": "libc6", "libwinnow-none.so.1": "libwinnow-none1"}
    assert bootstrap.missing_libraries(libraries) == ["libwinnow-none1"]


def test_a_machine_that_lacks_nothing_is_left_alone(bootstrap, commands, as_root):
    bootstrap.provide(bootstrap.Missing((), ()))
    assert commands == []


def test_root_installs_what_is_missing_with_apt(bootstrap, commands, as_root, capsys):
    bootstrap.provide(bootstrap.Missing(("libegl1",), ("fontconfig",)))
    assert commands == [
        "apt-get update -qq",
        "apt-get install -qq --yes --no-install-recommends libegl1",
        "apt-get install -qq --yes --no-install-recommends fontconfig",
    ]


def test_a_user_installs_with_sudo_that_asks_no_password(bootstrap, commands, as_user, capsys):
    bootstrap.provide(bootstrap.Missing(("libegl1",), ()))
    assert commands[0] == "sudo -n true"
    assert commands[-1].startswith("sudo -n DEBIAN_FRONTEND=noninteractive apt-get install")


def test_what_is_needed_and_cannot_be_installed_stops_setup(bootstrap, commands, as_user):
    commands.fails = {"sudo"}
    with pytest.raises(bootstrap.SetupError, match=r"run as root: apt-get install libegl1 zz$"):
        bootstrap.provide(bootstrap.Missing(("libegl1",), ("zz",)))


def test_what_is_only_wanted_does_not(bootstrap, commands, as_user, capsys):
    commands.fails = {"sudo"}
    bootstrap.provide(bootstrap.Missing((), ("fontconfig",)))
    assert "apt-get install fontconfig" in capsys.readouterr().err


@pytest.mark.parametrize("retries", ["0", "1"])
def test_a_dead_network_is_said_in_one_sentence(bootstrap, tmp_path, monkeypatch, retries):
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "VENV", tmp_path)
    monkeypatch.setattr(bootstrap, "LOG", tmp_path / "setup.log")
    command = [sys.executable, "-m", "pip", "install", "--isolated", "--no-cache-dir"]
    command += ["--retries", retries, "--index-url", "http://127.0.0.1:9/simple", "winnow-none"]
    with pytest.raises(bootstrap.SetupError, match="pip got no packages") as raised:
        bootstrap.fetch(command)
    assert len(str(raised.value).splitlines()) == 1
    assert "winnow-none" in (tmp_path / "setup.log").read_text()


def test_another_failure_of_pip_gives_its_reason(bootstrap, commands, monkeypatch, tmp_path):
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / "none")
    commands.fails = {"pip"}
    with pytest.raises(bootstrap.SetupError, match="ERROR: no way"):
        bootstrap.fetch(["pip", "install"])


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("  OSError: no such file\n  [end of output]\nnote: see above", "OSError: no such file"),
        ("WARNING: old\nERROR: no wheel\nhint: none", "ERROR: no wheel"),
        ("it went\nwrong\n", "wrong"),
        ("", "no reason given"),
    ],
)
def test_the_reason_of_a_failure_is_found(bootstrap, said, reason):
    assert bootstrap.reason_in(said) == reason


def test_the_lock_pins_every_requirement_and_names_no_place(bootstrap):
    lines = [line for line in LOCK.read_text().splitlines() if not line.startswith("#")]
    names = {bare(line) for line in lines}
    assert all(line.count("==") == 1 and "@" not in line and "/" not in line for line in lines)
    wanted = {bare(line) for line in bootstrap.requirements(ROOT / "pyproject.toml")}
    assert sorted(wanted - names) == []


def bare(requirement):
    """Return a requirement's name in the one spelling that the index uses."""
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    return canonicalize_name(Requirement(requirement).name)


def test_the_lock_keeps_within_the_ranges(bootstrap):
    from packaging.requirements import Requirement

    locked = {bare(line): line for line in LOCK.read_text().splitlines() if line[0] != "#"}
    for line in bootstrap.requirements(ROOT / "pyproject.toml"):
        version = locked[bare(line)].partition("==")[2]
        assert Requirement(line).specifier.contains(version), f"{line} but locked {version}"


def test_make_setup_is_quick_when_nothing_changed(bootstrap):
    stamp = ROOT / ".venv" / "setup.stamp"
    if not stamp.is_file() or stamp.read_text() != bootstrap.fingerprint(bootstrap.INPUTS):
        pytest.skip("this .venv was not made by the current make setup")
    outer = {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}  # set where this test runs inside make
    environment = {key: value for key, value in os.environ.items() if key not in outer}
    done = subprocess.run(
        ["make", "setup"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=20,  # it takes a tenth of a second where nothing else runs
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")

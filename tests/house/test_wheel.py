"""The built wheel is whole: installed alone, far from the checkout, it finds all it needs."""

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BESIDE = ("resources", "models", "projects")

pytestmark = pytest.mark.unhurried


def run(*command):
    done = subprocess.run(
        [str(part) for part in command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Return a fresh environment with the wheel; its dependencies are lent from this one."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, symlinks=True)
    python = folder / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--python", python, "--quiet")
    run(*pip, "install", "--no-index", "--no-deps", wheel)
    site = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    # A path in a .pth file is searched, but the .pth files in it (our editable one) are not read.
    (Path(site) / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder


def test_the_wheel_holds_what_lies_beside_the_package_in_a_checkout(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    beside = {
        f"workbench/_data/{path.relative_to(ROOT)}"
        for folder in BESIDE
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert beside
    assert sorted(beside - names) == []
    assert "workbench/gui/app.py" in names


def test_an_installed_wheel_knows_its_version(installed):
    import workbench

    assert workbench.__version__ in run(installed / "bin" / "winnow", "--version")


def test_an_installed_wheel_finds_its_own_data(installed, tmp_path):
    report = "from workbench.config import paths as p; print(p.models_folder(), p.sample_folder())"
    found = run(installed / "bin" / "python", "-I", "-c", report).split()
    for folder in map(Path, found):
        assert folder.is_dir()
        assert installed in folder.parents

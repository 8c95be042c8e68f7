"""Nothing that is committed names one machine, one registry or a secret."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

FORBIDDEN = {
    "a path of one machine": re.compile(
        r"(?<![\w./:-])/(?:home|root|work|farm|Users|tmp|private|mnt)/[\w.]|[A-Z]:\\Users\\\w"
    ),
    "the host of a package registry": re.compile(
        r"\b(?:pypi|pythonhosted|npmjs|anaconda|debian|ubuntu)\.(?:org|com)\b"
    ),
    "a private key": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----"),
    "an access token": re.compile(
        r"\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_\w{36}|glpat-[\w-]{20}|xox[bp]-[\w-]{10,}|sk-\w{20,})\b"
    ),
    "credentials in an address": re.compile(r"\w://[^\s/:@]+:[^\s/:@]+@[a-z]"),
}

EXAMPLES = {
    "/ho" + "me/anna/winnow": "a path of one machine",
    "open('/ro" + "ot/.config')": "a path of one machine",
    "C:\\Us" + "ers\\anna": "a path of one machine",
    "index-url = files.python" + "hosted.org": "the host of a package registry",
    "-----BEGIN RSA PRIVATE" + " KEY-----": "a private key",
    "AKIA" + "Q" * 16: "an access token",
    "https://anna:pass" + "word@example.net": "credentials in an address",
}


def complaints(text):
    return [what for what, pattern in FORBIDDEN.items() if pattern.search(text)]


@pytest.fixture(scope="module")
def committed():
    """Return the paths of all files that are committed, or about to be."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed, so nothing is committed from here")
    done = subprocess.run(
        ["git", "ls-files", "--cached", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        pytest.skip("this is no git checkout, so nothing is committed")
    return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("text", EXAMPLES)
def test_what_is_forbidden_is_found(text):
    assert complaints(text) == [EXAMPLES[text]]


@pytest.mark.parametrize("text", ["/usr/share/common", "https://example.net/home/page", "a/tmp/b"])
def test_what_is_allowed_is_left_alone(text):
    assert complaints(text) == []


def test_no_committed_file_names_a_machine_a_registry_or_a_secret(committed):
    found = []
    for path in committed:
        data = path.read_bytes()
        if b"\0" in data:
            continue  # a model or a picture
        for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), start=1):
            found += [f"{path.relative_to(ROOT)}:{number}: {what}" for what in complaints(line)]
    assert found == []


def test_no_committed_file_is_generated(committed):
    generated = re.compile(r"__pycache__|\.egg-info|\.winnow(-wal|-shm)?$|^(out|build|dist)/")
    names = [str(path.relative_to(ROOT)) for path in committed]
    assert [name for name in names if generated.search(name)] == []

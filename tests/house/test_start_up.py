"""A command that needs no heavy library does not wait for one."""

import subprocess
import sys

import pytest

HEAVY = (
    "alembic",
    "ctranslate2",
    "langdetect",
    "lxml",
    "numpy",
    "pymorphy3",
    "PySide6",
    "sacrebleu",
    "sentencepiece",
    "simplemma",
    "sqlalchemy",
    "translate",
)

REPORT = """
import atexit, sys
heavy = set({heavy!r})
atexit.register(lambda: print("loaded:", *sorted(heavy & set(sys.modules))))
"""

STATEMENTS = {
    "the command line": "import workbench.__main__",
    "winnow --version": "import workbench.__main__ as m; sys.argv[1:] = ['--version']; m.run()",
    "winnow --help": "import workbench.__main__ as m; sys.argv[1:] = ['--help']; m.run()",
}


def loaded_by(statement, heavy=HEAVY):
    """Run ``statement`` in a fresh interpreter; return which of ``heavy`` it imported."""
    done = subprocess.run(
        [sys.executable, "-c", REPORT.format(heavy=heavy) + statement],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1].removeprefix("loaded:").split()


@pytest.mark.parametrize("statement", STATEMENTS.values(), ids=STATEMENTS)
def test_starts_without_the_heavy_libraries(statement):
    assert loaded_by(statement) == []


def test_the_window_opens_without_the_engines():
    engines = ("ctranslate2", "sacrebleu", "sentencepiece", "translate", "pymorphy3", "simplemma")
    assert loaded_by("import workbench.gui.app", engines) == []


def test_a_heavy_import_is_noticed():
    assert loaded_by("import numpy") == ["numpy"]

"""The package keeps the rules of tests/house/source_rules.py, and each of them can be broken."""

import textwrap
from pathlib import Path

import pytest

from tests.house.source_rules import offences, offences_in

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "workbench").rglob("*.py"))

BROKEN = {
    "a possessive group": """
        WORDS = re.compile(r"(?:a|b+)*+c")
        """,
    "a lambda in connect": """
        def __init__(self):
            self.button.clicked.connect(lambda: self.save())
        """,
    "a partial in connect": """
        def __init__(self):
            self.button.clicked.connect(functools.partial(self.save, 1))
        """,
    "a partial that is given self": """
        def __init__(self):
            self.button.clicked.connect(partial(save, self))
        """,
    "a nested function in connect": """
        def __init__(self):
            def save():
                self.save()
            self.button.clicked.connect(save)
        """,
    "a lambda in addAction": """
        def __init__(self):
            self.menu.addAction("Save", lambda: self.save())
        """,
    "a lambda for an action's signal": """
        def __init__(self):
            self.action = QAction("Save", self, triggered=lambda: self.save())
        """,
    "a lambda in a single shot": """
        def __init__(self):
            QTimer.singleShot(0, lambda: self.save())
        """,
    "a translation in an f-string": """
        def title(self):
            return f"{self.tr('Scores')}: {self.name}"
        """,
    "a plain label for the window's words": """
        def __init__(self):
            self.title = QLabel(self.tr("Scores"), self)
        """,
    "a feature import": "from __feature__ import snake_case",
    "a star import": "from PySide6.QtWidgets import *",
    "unfinished work": "x = 1  # TO" + "DO: think",
    "a stub": "def later():\n    raise NotImplemented" + "Error",
    "a long module": "\n" * 501 + "x = 1",
}

KEPT = {
    "a bound method": """
        def __init__(self):
            self.button.clicked.connect(self.save)
        """,
    "a lambda without self": """
        def __init__(self):
            self.button.clicked.connect(lambda: print("saved"))
        """,
    "a translation put into an f-string": """
        def title(self):
            word = self.tr("Scores")
            return f"{word}: {self.name}"
        """,
    "a plain label for people's text": """
        def __init__(self):
            self.text = QLabel(diff_html(self.parts), self)
        """,
    "a lambda that is not connected": """
        def __init__(self):
            self.rows = sorted(self.rows, key=lambda row: self.rank(row))
        """,
    "a class made inside a method": """
        def make(self):
            class Inner:
                def save(self):
                    return self.text
            self.button.clicked.connect(Inner)
        """,
}


def complaints(example):
    module = '"""A module."""\n' + textwrap.dedent(example)
    return [complaint for _, complaint in offences_in(module)]


@pytest.mark.parametrize("example", BROKEN.values(), ids=BROKEN)
def test_a_broken_rule_is_found(example):
    assert len(complaints(example)) == 1


@pytest.mark.parametrize("example", KEPT.values(), ids=KEPT)
def test_what_is_allowed_is_left_alone(example):
    assert complaints(example) == []


def test_a_module_without_an_opening_sentence_is_found():
    assert [line for line, _ in offences_in("x = 1\n")] == [1]


def test_the_package_keeps_the_rules():
    assert len(MODULES) > 50, "the rule looks at the wrong folder"
    assert [offence for module in MODULES for offence in offences(module)] == []

from pathlib import Path

import pytest

from workbench.gui import handbook

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.mark.parametrize(
    ("name", "make"),
    [("settings.md", handbook.settings_page), ("shortcuts.md", handbook.shortcuts_page)],
)
def test_the_page_says_what_is_true(name, make):
    written = (DOCS / name).read_text(encoding="utf-8")
    assert written == make(), "run packaging/write_docs.py"


def test_a_numbered_family_is_one_line():
    page = handbook.shortcuts_page()
    assert "| `Ctrl+1` … `Ctrl+9` | Take suggestion 1 … 9 |" in page
    assert "suggestion 2 " not in page

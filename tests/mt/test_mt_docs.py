"""The engine of docs/models.md is run as it stands there."""

import re
from collections.abc import Callable
from importlib.metadata import EntryPoint
from pathlib import Path
from types import SimpleNamespace

import pytest

from workbench.domain.errors import Cancelled
from workbench.domain.languages import Language
from workbench.domain.progress import no_progress
from workbench.domain.text import TAG_CHARACTER, TaggedText
from workbench.mt import registry
from workbench.mt.base import TranslateOptions

PAGE = Path(__file__).resolve().parents[2] / "docs" / "models.md"


def documented() -> str:
    """The Python block below “Writing an engine”."""
    section = PAGE.read_text("utf-8").partition("## Writing an engine")[2]
    block = re.search(r"```python\n(.*?)```", section, re.DOTALL)
    assert block is not None
    return block[1]


def test_the_documented_engine_translates_and_keeps_tags(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tagged: Callable[[str], TaggedText]
) -> None:
    code = documented()
    assert len([line for line in code.splitlines() if line.strip()]) <= 30
    package: dict[str, object] = {}
    exec(compile(code, str(PAGE), "exec"), package)  # our own page
    point = SimpleNamespace(name="shout", load=lambda: package["Provider"])
    monkeypatch.setattr(registry, "entry_points", lambda group: [point])
    assert registry.ENTRY_POINT_GROUP in PAGE.read_text("utf-8")
    english = Language.parse("en")
    british = Language.parse("en-GB")
    assert registry.engine_names(english, british, [tmp_path]) == ["shout"]
    engine = registry.engine_for(english, british, [tmp_path], "shout")
    text = tagged("Close the ⟨b⟩door⟨/b⟩.")
    (translated,) = engine.translate([text], TranslateOptions(), no_progress)
    assert translated.text.text.replace(TAG_CHARACTER, "") == "CLOSE THE DOOR."
    assert translated.text.tags == text.tags

    def stop(_done: int, _total: int, _what: str = "") -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        engine.translate([text], TranslateOptions(), stop)


def test_the_documented_entry_point_is_one() -> None:
    page = PAGE.read_text("utf-8")
    found = re.search(r'\[project\.entry-points\."([\w.]+)"\]\n(\w+) = "([\w:]+)"', page)
    assert found is not None
    group, name, value = found.groups()
    point = EntryPoint(name, value, group)
    assert (point.module, point.attr) == ("my_package", "Provider")
    assert group == registry.ENTRY_POINT_GROUP

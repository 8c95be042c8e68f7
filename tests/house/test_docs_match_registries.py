"""What the program knows is in the documentation, and what the documentation names exists."""

import importlib
import re
from pathlib import Path

import pytest
import typer

DOCS = Path(__file__).resolve().parents[2] / "docs"


def check_ids():
    return {check.id for check in importlib.import_module("workbench.checks.registry").CHECKS}


def metric_names():
    return set(importlib.import_module("workbench.domain.scores").METRICS)


def format_names():
    formats = importlib.import_module("workbench.formats.registry").FORMATS
    return {one.name for one in formats} | {suffix for one in formats for suffix in one.suffixes}


def setting_names():
    return {one.name for one in importlib.import_module("workbench.config.settings").SETTINGS}


def commands():
    """Return {"winnow import": [("--as",), …], …} with groups opened."""
    app = importlib.import_module("workbench.cli.main").app
    found = {}

    def collect(command, name):
        inner = getattr(command, "commands", {})
        for word, one in inner.items():
            collect(one, f"{name} {word}")
        if not inner and not command.hidden:
            options = [p.opts for p in command.params if p.param_type_name == "option"]
            found[name] = [names for names in options if "--help" not in names]

    collect(typer.main.get_command(app), "winnow")
    return found


def code_words(page):
    """Return what ``page`` sets in code: spans between backticks and lines of code blocks."""
    text = (DOCS / page).read_text(encoding="utf-8")
    blocks = re.findall(r"```[a-z]*\n(.*?)```", text, flags=re.DOTALL)
    spans = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
    return spans + [line for block in blocks for line in block.splitlines()]


@pytest.mark.parametrize(
    ("page", "known"),
    [
        ("checks.md", check_ids),
        ("scoring.md", metric_names),
        ("formats.md", format_names),
        ("settings.md", setting_names),
    ],
)
def test_everything_known_is_documented(page, known):
    names = known()
    assert names
    assert sorted(names - set(code_words(page))) == []


@pytest.mark.parametrize(
    ("page", "known"), [("checks.md", check_ids), ("settings.md", setting_names)]
)
def test_nothing_documented_is_unknown(page, known):
    names = known()
    families = {name.partition(".")[0] for name in names}
    documented = {
        word
        for word in code_words(page)
        if re.fullmatch(r"[a-z_]+\.[a-z_]+", word) and word.partition(".")[0] in families
    }
    assert documented, "the page names nothing in backticks"
    assert sorted(documented - names) == []


def test_every_command_and_option_is_documented():
    words = code_words("cli.md")
    text = "\n".join(words)
    missing = []
    for name, options in commands().items():
        if not re.search(rf"^{re.escape(name)}\b", text, flags=re.MULTILINE):
            missing.append(name)
        missing += [
            f"{name} {names}" for names in options if not any(is_in(n, text) for n in names)
        ]
    assert missing == []


def is_in(option, text):
    """Whether the name of an option stands in ``text``, not as a part of a longer one."""
    return re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", text) is not None


def test_every_documented_command_exists():
    names = set(commands())
    groups = {" ".join(name.split()[:2]) for name in names}
    documented = {
        " ".join(line.split()[:2])
        for line in code_words("cli.md")
        if re.match(r"winnow [a-z]+\b", line)
    }
    assert sorted(documented - names - groups) == []


def test_a_name_is_read_from_spans_and_blocks(tmp_path, monkeypatch):
    monkeypatch.setitem(globals(), "DOCS", tmp_path)
    (tmp_path / "page.md").write_text("A `numbers.changed` one.\n\n```\nwinnow demo\n```\n")
    assert code_words("page.md") == ["numbers.changed", "winnow demo"]

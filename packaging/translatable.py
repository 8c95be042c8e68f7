"""Every text of the window that can be translated, gathered from the sources.

Three kinds: what ``lupdate`` finds in ``workbench/gui``; what tables below the window declare
(settings, checks, error types, reasons); and the templates of sentences that rooms without Qt make
(findings, errors, titles of operations), read from their syntax trees.
"""

import ast
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

GUI = ROOT / "workbench" / "gui"
ROOMS = ("checks", "config", "domain", "formats", "husks", "mt", "reports", "review", "scoring",
         "services", "store")  # fmt: skip
SENTENCES = "Sentences"


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One text in its context; ``plural`` where it counts something with %n."""

    context: str
    source: str
    comment: str = ""
    plural: bool = False


def everything() -> list[Text]:
    """All texts, in the order in which they are kept."""
    texts = {*from_window(), *from_tables()}
    texts |= {Text(SENTENCES, sentence) for sentence in sentences()}
    return sorted(texts)


def from_window() -> Iterator[Text]:
    """What ``lupdate`` extracts from the window's sources."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "window.ts"
        listing = Path(folder) / "sources.txt"
        listing.write_text("\n".join(map(str, sorted(GUI.rglob("*.py")))))
        qt_tool("lupdate", "-silent", "-locations", "none", f"@{listing}", "-ts", str(made))
        for context in ET.parse(made).getroot().iter("context"):
            name = context.findtext("name") or ""
            for message in context.iter("message"):
                source = message.findtext("source") or ""
                # lupdate sees a plural in Python only where the number is a literal.
                yield Text(name, source, message.findtext("comment") or "", "%n" in source)


def from_tables() -> Iterator[Text]:
    """Titles and descriptions that are declared below the window."""
    from workbench.checks import registry
    from workbench.config.settings import SETTINGS
    from workbench.review.typology_file import built_in, typology_named
    from workbench.services.reviewing import CANNED_REASONS

    for setting in SETTINGS:
        for text in (setting.title, setting.description, setting.group):
            yield Text("Settings", text)
        for choice in setting.labels or setting.choices:
            yield Text("Settings", choice)
    for check in registry.known():
        yield Text("Checks", check.title)
        yield Text("Checks", check.description)
    for reason in CANNED_REASONS:
        yield Text("Reasons", reason)
    for name in built_in():
        typology = typology_named(name)
        for level in typology.severities:
            yield Text("Typology", level.title)
        for leaf in [d.itself for d in typology.dimensions] + list(typology.leaves):
            yield Text("Typology", leaf.title)
            if leaf.description:
                yield Text("Typology", leaf.description)


def sentences() -> list[str]:
    """Templates with %1 … for what is filled in, each once."""
    found: set[str] = set()
    for room in ROOMS:
        for path in sorted((ROOT / "workbench" / room).rglob("*.py")):
            found.update(_sentences_in(ast.parse(path.read_text(encoding="utf-8"))))
    found.update(_husk_sentences())
    return sorted(text for text in found if any(map(str.isalpha, text.replace("%", ""))))


def _sentences_in(tree: ast.Module) -> Iterator[str]:
    returned = {
        node.name: [child.value for child in ast.walk(node)
                    if isinstance(child, ast.Return) and child.value is not None]
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    }  # fmt: skip
    for node in ast.walk(tree):
        said: ast.expr | None = None
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            if _name(node.exc.func).endswith(("Error", "NeedsConfirmation")) and node.exc.args:
                said = node.exc.args[0]
        elif isinstance(node, ast.Call) and _name(node.func) == "finding" and node.args:
            said = node.args[0]
        elif isinstance(node, ast.Call) and _name(node.func) == "apply" and len(node.args) == 3:
            said = node.args[1]
        elif isinstance(node, ast.Call) and _name(node.func) in {"Section", "Item"}:
            # What the page on the installation says; the second of an item is its state.
            for part in (*node.args[:1], *node.args[2:]):
                yield from _templates(part, returned)
            continue
        elif isinstance(node, ast.Assign) and [_name(target) for target in node.targets] == [
            "title"
        ]:
            said = node.value
        if said is not None:
            yield from _templates(said, returned)


def _templates(node: ast.expr, returned: dict[str, list[ast.expr]]) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield _joined(node)
    elif isinstance(node, ast.IfExp):
        yield from _templates(node.body, returned)
        yield from _templates(node.orelse, returned)
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        for first in _templates(node.left, returned):
            for second in _templates(node.right, returned):
                yield renumbered(first + second)
    elif isinstance(node, ast.Call) and _name(node.func) in returned:
        for value in returned[_name(node.func)]:
            yield from _templates(value, {})


def _joined(node: ast.JoinedStr) -> str:
    return renumbered(
        "".join(
            part.value if isinstance(part, ast.Constant) and isinstance(part.value, str) else "%0"
            for part in node.values
        )
    )


def renumbered(template: str) -> str:
    """The same template with its places numbered from 1, as they come."""
    parts: list[str] = []
    rest = template
    while (place := next((i for i in range(len(rest) - 1)
                          if rest[i] == "%" and rest[i + 1].isdigit()), -1)) >= 0:  # fmt: skip
        parts.append(rest[:place])
        rest = rest[place + 2 :]
    parts.append(rest)
    return "".join(
        part + (f"%{number}" if number < len(parts) else "") for number, part in enumerate(parts, 1)
    )


def _husk_sentences() -> Iterator[str]:
    """The sentences of ``husks.messages``, which are put together from parts."""
    from workbench.husks.messages import MANNERS

    for advice in ("", "; try %0"):
        for manner in MANNERS:
            yield renumbered(f"«%0» means %0; “%0” {manner}{advice}.")
            yield renumbered(f"«%0» is a set phrase; “%0” {manner}{advice}.")
        for sure in ("is", "may be"):
            for meaning in ("", ", which means %0"):
                yield renumbered(f"“%0” {sure} %0 «%0» word for word{meaning}{advice}.")


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def qt_tool(name: str, *arguments: str) -> None:
    """Run one of the tools that PySide6 brings; its words are the error where it fails."""
    import PySide6

    tool = Path(PySide6.__file__).parent / name
    done = subprocess.run([tool, *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{name} failed: {(done.stderr or done.stdout).strip()}")


def named(texts: Iterable[Text]) -> dict[tuple[str, str, str], Text]:
    """Texts by what makes them the same text."""
    return {(text.context, text.source, text.comment): text for text in texts}

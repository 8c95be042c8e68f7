"""Every text of the window that can be translated, gathered from the sources.

Three kinds: what ``lupdate`` finds in ``workbench/gui``; what tables below the window declare
(settings, checks, error types, reasons); and the templates of sentences that rooms without Qt make
(findings, errors, titles of operations), read from their syntax trees.
"""

import ast
import re
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
# Letters that a template must have of its own.
_LEAST_LETTERS = {"sentence": 9, "title": 4, "installation": 2, "word": 2}
_MESSAGE = 3  # of the arguments of Finding


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
    texts |= {Text(SENTENCES, text) for _, text in sentences()}
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
    from workbench.checks.model import MODEL_CHECKS
    from workbench.checks.parameters import note_of
    from workbench.config.settings import SETTINGS
    from workbench.review.typology_file import built_in, typology_named
    from workbench.services.reviewing import CANNED_REASONS

    for setting in SETTINGS:
        for text in (setting.title, setting.description, setting.group):
            yield Text("Settings", text)
        for choice in setting.labels or setting.choices:
            yield Text("Settings", choice)
    for check in (*registry.known(), *MODEL_CHECKS):
        yield Text("Checks", check.title)
        yield Text("Checks", check.description)
        for name in check.parameters:
            note = note_of(check.id, name)
            yield Text("Checks", note.title)
            yield Text("Checks", note.about)
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


def sentences() -> list[tuple[str, str]]:
    """(kind, template with %1 … for what is filled in), each once, sorted.

    ``sentence`` for findings and errors, ``title`` for operations, ``installation`` for what
    ``winnow doctor`` says, ``word`` for words that the checks put into their sentences. Templates
    with too few words of their own are left out: they would fit anything.
    """
    found: set[tuple[str, str]] = {("sentence", text) for text in _husk_sentences()}
    for room in ROOMS:
        for path in sorted((ROOT / "workbench" / room).rglob("*.py")):
            found.update(_Module(ast.parse(path.read_text(encoding="utf-8"))).texts())
    found.update(("word", word) for word in _words())
    return sorted(
        (kind, text)
        for kind, text in found
        if "\n" not in text and sum(map(str.isalpha, _fixed(text))) >= _LEAST_LETTERS[kind]
    )


def _fixed(template: str) -> str:
    return re.sub(r"%\d", "", template) if "%" in template else template + "x" * 9


class _Module:
    """The syntax tree of a module, searched for what it says to people."""

    def __init__(self, tree: ast.Module) -> None:
        self._tree = tree
        self._returned = {
            node.name: [child.value for child in ast.walk(node)
                        if isinstance(child, ast.Return) and child.value is not None]
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef)
        }  # fmt: skip
        self._tables = {
            _name(node.targets[0]): node.value.values
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict)
        }

    def texts(self) -> Iterator[tuple[str, str]]:
        """(kind, template) of everything found."""
        for node in ast.walk(self._tree):
            for kind, said in _spoken(node):
                yield from ((kind, text) for text in self._templates(said))

    def _templates(self, node: ast.expr, deep: bool = True) -> Iterator[str]:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield _joined(node)
        elif isinstance(node, ast.IfExp):
            yield from self._templates(node.body, deep)
            yield from self._templates(node.orelse, deep)
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            for first in self._templates(node.left, deep):
                for second in self._templates(node.right, deep):
                    yield renumbered(first + second)
        elif isinstance(node, ast.Subscript) and _name(node.value) in self._tables:
            for value in self._tables[_name(node.value)]:
                yield from self._templates(value, False)
        elif isinstance(node, ast.Call):
            yield from self._called(node, deep)

    def _called(self, node: ast.Call, deep: bool) -> Iterator[str]:
        if isinstance(node.func, ast.Attribute) and node.func.attr == "format":
            for text in self._templates(node.func.value, deep):
                yield renumbered(text.replace("{}", "%0"))
        elif deep:
            for value in self._returned.get(_name(node.func), ()):
                yield from self._templates(value, False)


def _spoken(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """The expressions in which a node says something to people, with their kind."""
    if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and node.exc.args:
        if _name(node.exc.func).endswith(("Error", "NeedsConfirmation")):
            yield "sentence", node.exc.args[0]
    elif isinstance(node, ast.Assign):
        if [_name(target) for target in node.targets] == ["title"]:
            yield "title", node.value
    elif isinstance(node, ast.Tuple) and len(node.elts) == 2:
        # A verdict and its reason.
        if isinstance(node.elts[0], ast.Attribute) and _name(node.elts[0].value) == "Verdict":
            yield "sentence", node.elts[1]
    elif isinstance(node, ast.FunctionDef) and node.name == "label":
        returned = (part.value for part in ast.walk(node) if isinstance(part, ast.Return))
        yield from (("sentence", value) for value in returned if value is not None)
    elif isinstance(node, ast.Call):
        name = _name(node.func)
        if name == "finding" and node.args:
            yield "sentence", node.args[0]
        elif name == "Finding" and len(node.args) > _MESSAGE:
            yield "sentence", node.args[_MESSAGE]
        elif name == "apply" and len(node.args) == 3:
            yield "title", node.args[1]
        elif name in {"Section", "Item"}:
            # The second of an item is its state.
            yield from (("installation", part) for part in (*node.args[:1], *node.args[2:]))


def _words() -> Iterator[str]:
    """The words that checks and scorecards put into the places of their sentences."""
    from babel import Locale

    from workbench.checks import characters, opaque, punctuation, scripts
    from workbench.review.rules import ScoreName
    from workbench.review.scorecard import Unit

    for mark in set(punctuation._MARK_CLASSES.values()):
        yield mark
        yield punctuation._named(mark)
    yield from characters._INVISIBLE_NAMES.values()
    yield "direction mark"
    # The others are languages, too, whose names the window takes from CLDR.
    languages = Locale.parse("en").languages.values()
    yield from (name for name in scripts.NAMES.values() if name not in languages)
    yield from opaque._ADDRESS_NAMES.values()
    yield from (*ScoreName, *Unit)


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

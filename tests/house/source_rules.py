"""Rules that every module of the package keeps and no linter knows."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

MOST_LINES = 500
CONNECTING = {"connect", "addAction", "singleShot"}
SAYING = {"tr", "translate", "sentence", "translated_table", "check_title", "number_text"}
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)[*+?]\+|\(\?>")
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX)\b|raise NotImplementedError")


def offences(path: Path) -> Iterator[str]:
    """Describe what is wrong in the module at ``path``, as ``file:line: what``."""
    text = path.read_text(encoding="utf-8")
    for line, complaint in offences_in(text):
        yield f"{path}:{line}: {complaint}"


def offences_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield (line, complaint) for each rule that the module ``text`` breaks."""
    lines = text.splitlines()
    tree = ast.parse(text)
    if tree.body and not ast.get_docstring(tree):
        yield 1, "the module does not say what a reader finds in it"
    if len(lines) > MOST_LINES:
        yield len(lines), f"longer than {MOST_LINES} lines; it is usually two things"
    for number, line in enumerate(lines, start=1):
        if UNFINISHED.search(line):
            yield number, "unfinished work is not committed"
    for node in ast.walk(tree):
        yield from _import_offences(node)
        yield from _translation_offences(node)
        yield from _label_offences(node)
        yield from _expression_offences(node)
        if isinstance(node, ast.FunctionDef):
            yield from _connection_offences(node)


def _import_offences(node: ast.AST) -> Iterator[tuple[int, str]]:
    if not isinstance(node, ast.ImportFrom):
        return
    if node.module == "__feature__":
        yield node.lineno, "from __feature__ import: mypy does not know these names"
    if any(name.name == "*" for name in node.names):
        yield node.lineno, "a star import: slow with Qt, and nobody sees where a name comes from"


def _translation_offences(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Qt's lupdate does not look into an f-string, so the text would never be translated."""
    if not isinstance(node, ast.JoinedStr):
        return
    for part in ast.walk(node):
        called = part.func if isinstance(part, ast.Call) else None
        if isinstance(called, ast.Attribute) and called.attr in {"tr", "translate"}:
            yield node.lineno, "a text for translation inside an f-string: lupdate misses it"


def _expression_offences(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Debian 12's Python (3.11.2) loses matches by them: gh-106052."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
        return
    if getattr(node.func.value, "id", "") != "re":
        return
    pieces = [part.value for part in ast.walk(node.args[0]) if isinstance(part, ast.Constant)]
    if any(POSSESSIVE_GROUP.search(piece) for piece in pieces if isinstance(piece, str)):
        yield node.lineno, "a possessive group in the re of Python before 3.11.5 loses matches"


def _label_offences(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Qt's own label puts the window's words at the side that their letters begin at."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
        return
    if node.func.id != "QLabel":
        return
    for part in (part for argument in node.args for part in ast.walk(argument)):
        called = part.func if isinstance(part, ast.Call) else None
        name = getattr(called, "attr", getattr(called, "id", ""))
        if name in SAYING:
            yield node.lineno, "a QLabel with words of the window: gui.label.Label keeps its side"


def _connection_offences(function: ast.FunctionDef) -> Iterator[tuple[int, str]]:
    """A closure over ``self`` that a signal holds keeps its dialog alive for ever."""
    closures = {
        inner.name
        for inner in ast.walk(function)
        if isinstance(inner, ast.FunctionDef) and inner is not function and _holds_self(inner)
    }
    for call in ast.walk(function):
        if not isinstance(call, ast.Call) or not _connects(call):
            continue
        for argument in [*call.args, *(keyword.value for keyword in call.keywords)]:
            named = isinstance(argument, ast.Name) and argument.id in closures
            if named or (_is_closure(argument) and _holds_self(argument)):
                yield call.lineno, "a signal is connected to a closure that holds self"


def _connects(call: ast.Call) -> bool:
    """Whether ``call`` connects a signal: by name, or as ``QAction(…, triggered=…)`` does."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    made = call.func.id if isinstance(call.func, ast.Name) else name
    return name in CONNECTING or bool(re.match(r"Q[A-Z]", made))


def _is_closure(node: ast.AST) -> bool:
    if isinstance(node, ast.Lambda):
        return True
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in {"partial", "partialmethod"}


def _holds_self(node: ast.AST) -> bool:
    if isinstance(node, ast.FunctionDef) and any(a.arg == "self" for a in node.args.args):
        return False  # a method of a class made inside the function: its own self
    return any(isinstance(inner, ast.Name) and inner.id == "self" for inner in ast.walk(node))

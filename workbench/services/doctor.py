"""What is installed and what is missing: the page that a helper asks for first."""

import importlib.metadata
import importlib.util
import platform
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from workbench import __version__
from workbench.config import paths
from workbench.config.settings import Settings
from workbench.domain.errors import WinnowError
from workbench.services.word_lists import words_folder

_PACKAGES = (
    "PySide6-Essentials", "sacrebleu", "ctranslate2", "sentencepiece", "langdetect",
    "translate-toolkit", "SQLAlchemy", "simplemma", "pymorphy3",
)  # fmt: skip
_OPTIONAL = {
    "mecab-ko": "Korean BLEU tokens: pip install 'sacrebleu[ko]'",
    "py3langid": "quicker language identification: pip install py3langid",
}


@dataclass(frozen=True, slots=True)
class Item:
    """``state`` is ``ok``, ``missing`` (optional) or ``problem``."""

    name: str
    state: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its items."""

    title: str
    items: tuple[Item, ...]


def examine(settings: Settings) -> list[Section]:
    """Look at everything; nothing here raises or changes anything."""
    return [
        Section("Winnow", (
            Item("winnow", "ok", __version__),
            Item("Python", "ok", f"{platform.python_version()} on {platform.platform()}"),
            Item("you", "ok", f"{settings.user_name}, {settings.role.value}"),
        )),
        Section("Packages", _packages()),
        Section("Plug-ins", _plugins()),
        Section("Models", _models()),
        Section("Folders", tuple(
            _folder(title, folder)
            for title, folder in (
                ("settings", paths.user_config_folder()),
                ("models, lexicons, dictionaries", paths.user_data_folder()),
                ("logs", paths.user_log_folder()),
            )
        )),
        Section("Spelling dictionaries", _dictionaries()),
        Section("Other programs", (_apertium(),)),
    ]  # fmt: skip


def _packages() -> tuple[Item, ...]:
    found = []
    for name in _PACKAGES:
        try:
            found.append(Item(name, "ok", importlib.metadata.version(name)))
        except importlib.metadata.PackageNotFoundError:
            found.append(Item(name, "problem", "not installed; run make setup"))
    for name, use in _OPTIONAL.items():
        try:
            found.append(Item(name, "ok", importlib.metadata.version(name)))
        except importlib.metadata.PackageNotFoundError:
            found.append(Item(name, "missing", use))
    return tuple(found)


def _plugins() -> tuple[Item, ...]:
    """Checks and formats of other packages that cannot be used, and why."""
    from workbench.checks.registry import plugin_problems as check_problems
    from workbench.formats.registry import plugin_problems as format_problems

    problems = [*check_problems(), *format_problems()]
    if not problems:
        return (Item("checks and formats of other packages", "ok", "no problems"),)
    return tuple(Item("plug-in", "problem", str(problem)) for problem in problems)


def _models() -> tuple[Item, ...]:
    from workbench.mt.model_folder import discover_models
    from workbench.services.translating import model_roots

    try:
        discovery = discover_models(model_roots())
    except WinnowError as error:
        return (Item("models", "problem", str(error)),)
    items = [
        Item(model.name, "ok", f"{model.languages}, {model.size / 1e6:.0f} MB, {model.licence}")
        for model in discovery.models
    ]
    items += [Item("a model", "problem", problem) for problem in discovery.problems]
    return tuple(items) or (
        Item("models", "missing", "none; add one with “winnow models add FILE”"),
    )


def _folder(title: str, folder: Path) -> Item:
    if not folder.exists():
        return Item(title, "ok", f"{folder} (made when first needed)")
    return Item(title, "ok", str(folder))


def _dictionaries() -> tuple[Item, ...]:
    from workbench.checks.hunspell import dictionaries_folder, installed

    words = Item("your own words", "ok", f"{words_folder()} (made when first needed)")
    if importlib.util.find_spec("hunspell") is None:
        said = "not available for this computer; spelling is not checked"
        return (Item("Hunspell", "missing", said), words)
    found = [
        Item(code, "ok", str(path)) for code, path in sorted(installed().items(), key=_by_code)
    ]
    if found:
        return (*found, words)
    hint = "install hunspell-ru, hunspell-en-us … or " if sys.platform == "linux" else ""
    said = f"no dictionaries; {hint}put a .dic and its .aff into {dictionaries_folder()}"
    return (Item("Hunspell", "missing", said), words)


def _by_code(found: tuple[str, Path]) -> str:
    return found[0]


def _apertium() -> Item:
    if shutil.which("apertium"):
        return Item("Apertium", "ok", "a further translation engine")
    return Item("Apertium", "missing", "a further engine: apt install apertium apertium-eng-spa")

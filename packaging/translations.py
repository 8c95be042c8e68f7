"""The translations of the window: ``update``, ``check``, ``build`` or ``pseudo FOLDER``.

``update`` brings resources/i18n in line with the sources: new texts come in empty, gone ones go,
what is translated stays. ``check`` says what is missing. ``build`` compiles (``make setup`` does).
``pseudo`` writes invented languages into a folder, for looking at: ``de``, in which every
text is 1.4 times as long, and ``ar``, which runs from right to left.
"""

import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import translatable
from translatable import ROOT, Text

FOLDER = ROOT / "resources" / "i18n"
PLURALS = {"ru": 3, "ar": 6}
_PLACES = re.compile(r"%(?:n|L?\d)|&&|</?[a-z][^>]*>|\{[^}]*\}")
_LONGER = 1.4

Translations = dict[tuple[str, str, str], list[str]]


def main(arguments: list[str]) -> int:
    """Run one command; 1 where ``check`` found something."""
    command = arguments[0] if arguments else "check"
    if command == "update":
        update()
    elif command == "build":
        build(FOLDER)
    elif command == "pseudo" and len(arguments) > 1:
        pseudo(Path(arguments[1]))
    elif command == "check":
        problems = list(check())
        for problem in problems:
            print(problem)
        return 1 if problems else 0
    else:
        print(__doc__)
        return 2
    return 0


def update() -> None:
    """Write the list of sentences and every .ts file anew."""
    texts = translatable.everything()
    (FOLDER / "sentences.tsv").write_text(_sentence_list(), encoding="utf-8")
    for path in sorted(FOLDER.glob("winnow_*.ts")):
        known = read(path)
        write(path, texts, known)
        empty = sum(not any(known.get(key, [])) for key in translatable.named(texts))
        print(f"{path.relative_to(ROOT)}: {len(texts)} texts, {empty} without a translation")


def check() -> Iterator[str]:
    """What is missing, left over or broken in the translations, a sentence each."""
    texts = translatable.everything()
    if (FOLDER / "sentences.tsv").read_text(encoding="utf-8") != _sentence_list():
        yield "resources/i18n/sentences.tsv is not what the sources say; run `make translations`."
    for path in sorted(FOLDER.glob("winnow_*.ts")):
        known, wanted = read(path), translatable.named(texts)
        if known.keys() != wanted.keys():
            yield f"{path.name} has not the texts of the sources; run `make translations`."
        for key, text in wanted.items():
            forms = known.get(key, [])
            if len(forms) != forms_of(path, text) or not all(forms):
                yield f"{path.name}: {text.context}: “{text.source}” is not translated."
                continue
            for form in forms:
                # A form for one thing may say “one” in place of the number.
                left, there = _places(text.source), _places(form)
                if left - {"%n"} != there - {"%n"}:
                    yield f"{path.name}: {text.context}: “{form}” loses or adds a place of “%1”."


def build(folder: Path) -> None:
    """Compile what has changed since it was compiled."""
    for source in sorted(folder.glob("winnow_*.ts")):
        compiled = source.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            translatable.qt_tool("lrelease", "-silent", str(source), "-qm", str(compiled))


def pseudo(folder: Path) -> None:
    """Write and compile the two invented languages."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = translatable.everything()
    for language, make in (("de", longer), ("ar", mirrored)):
        path = folder / f"winnow_{language}.ts"
        forms = {
            key: [make(text.source)] * forms_of(path, text)
            for key, text in translatable.named(texts).items()
        }
        write(path, texts, forms)
        path.with_suffix(".qm").unlink(missing_ok=True)
    build(folder)


def longer(text: str) -> str:
    """The same words with vowels doubled and dashes behind, 1.4 times as long."""
    spoken = _outside_places(text, lambda part: re.sub("([aeiou])", r"\1\1", part))
    missing = round(len(text) * _LONGER) - len(spoken)
    return spoken + ("·" * missing if missing > 0 else "")


def mirrored(text: str) -> str:
    """Arabic letters in place of the Latin ones, so that direction and shaping show."""
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنه"
    table = {ord(a): b for a, b in zip("abcdefghijklmnopqrstuvwxyz", letters, strict=True)}
    return _outside_places(text, lambda part: part.lower().translate(table))


def _outside_places(text: str, change: Callable[[str], str]) -> str:
    parts = re.split(f"({_PLACES.pattern}|&.)", text)
    return "".join(part if number % 2 else change(part) for number, part in enumerate(parts))


def _places(text: str) -> set[str]:
    return set(_PLACES.findall(text))


def _sentence_list() -> str:
    return "".join(f"{kind}\t{text}\n" for kind, text in translatable.sentences())


def forms_of(path: Path, text: Text) -> int:
    """How many forms a text has in the language of a .ts file."""
    return PLURALS.get(language_of(path), 2) if text.plural else 1


def language_of(path: Path) -> str:
    """``ru`` of ``winnow_ru.ts``."""
    return path.stem.rpartition("_")[2]


def read(path: Path) -> Translations:
    """The translations that a .ts file holds, every plural form of each."""
    found: Translations = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            key = (name, message.findtext("source") or "", message.findtext("comment") or "")
            element = message.find("translation")
            if element is None:
                found[key] = [""]
                continue
            forms = element.findall("numerusform")
            found[key] = [form.text or "" for form in forms] if forms else [element.text or ""]
    return found


def write(path: Path, texts: list[Text], known: Translations) -> None:
    """Write a .ts file with ``texts``, and what is known of their translations."""
    root = ET.Element("TS", version="2.1", language=language_of(path), sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for text in texts:
        context = contexts.get(text.context)
        if context is None:
            context = contexts[text.context] = ET.SubElement(root, "context")
            ET.SubElement(context, "name").text = text.context
        message = ET.SubElement(context, "message", {"numerus": "yes"} if text.plural else {})
        ET.SubElement(message, "source").text = text.source
        if text.comment:
            ET.SubElement(message, "comment").text = text.comment
        number = forms_of(path, text)
        forms = known.get((text.context, text.source, text.comment), [])[:number]
        forms += [""] * (number - len(forms))
        done = {} if all(forms) else {"type": "unfinished"}
        translation = ET.SubElement(message, "translation", done)
        if text.plural:
            for form in forms:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0]
    ET.indent(root, space="  ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

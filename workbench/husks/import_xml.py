"""TBX and LanguageTool's false friends, read without following anything a file points to."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from workbench.domain.errors import InputError
from workbench.husks.import_entries import base_code, imported_entry
from workbench.husks.lexicon import Entry, Kind

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def _tree(path: Path) -> Any:
    """The root of an XML file; entities and networks are off, and declared entities refused."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
    )
    try:
        tree = etree.parse(str(path), parser)
    except (etree.XMLSyntaxError, OSError) as error:
        raise InputError(f"“{path.name}” is no XML that can be read ({error}).") from None
    internal: Any = tree.docinfo.internalDTD
    if internal is not None and any(True for _ in internal.iterentities()):
        raise InputError(f"“{path.name}” declares entities, which Winnow does not follow.")
    return tree.getroot()


def _local(element: Any) -> str:
    return str(element.tag).rsplit("}", 1)[-1]


def read_tbx(path: Path, source: str, target: str) -> Iterator[Entry | None]:
    """TBX, old (termEntry, langSet) and new (conceptEntry, langSec): terms of both languages."""
    for concept in _tree(path).iter():
        if _local(concept) not in {"termEntry", "conceptEntry"}:
            continue
        terms: dict[str, list[str]] = {}
        for section in concept.iter():
            if _local(section) in {"langSet", "langSec"}:
                found = [term.text or "" for term in section.iter() if _local(term) == "term"]
                terms.setdefault(base_code(section.get(_LANG)), []).extend(found)
        notes = [element.text or "" for element in concept.iter() if _local(element) == "descrip"]
        for term in terms.get(source, ()):
            good = terms.get(target, ())
            yield (
                imported_entry("tbx", Kind.IDIOM, term, (), good, notes[0] if notes else "")
                if good
                else None
            )


def read_false_friends(path: Path, source: str, target: str) -> Iterator[Entry | None]:
    """LanguageTool's rule groups: a word of each language, and what it means in the other."""
    for group in _tree(path).iter("rulegroup"):
        words: dict[str, list[str]] = {}
        good: list[str] = []
        for rule in group.iter("rule"):
            pattern = rule.find("pattern")
            if pattern is None:
                continue
            language = base_code(pattern.get("lang"))
            tokens = [token.text or "" for token in pattern.iter("token")]
            # Regular expressions of words (stage|stages) are choices; others are no words.
            words.setdefault(language, []).append(" ".join(t.split("|")[0] for t in tokens))
            if language == source:
                good += [
                    element.text or ""
                    for element in rule.iter("translation")
                    if base_code(element.get("lang")) == target
                ]
        for word in words.get(source, ()):
            false = words.get(target, ())
            usable = good and false
            yield (
                imported_entry("languagetool", Kind.FALSE_FRIEND, word, false, good)
                if usable
                else None
            )

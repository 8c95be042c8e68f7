"""TBX termbases: version 2 and 3 (both styles) read, version 2 and 3 (DCA) written.

Versions and names of elements: ISO 30042:2008 and ISO 30042:2019, dialect TBX-Basic. TBX has no
data category for “do not translate”; ours is the description ``x-doNotTranslate``.
"""

import re
from typing import Any, Literal

from workbench.domain.errors import InputError
from workbench.domain.terms import Concept, Term, TermStatus

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_V3 = "urn:iso:std:iso:30042:ed-2"
# TBX deprecates what must not be used, and supersedes what was right once.
_STATUSES = {
    TermStatus.PREFERRED: "preferredTerm-admn-sts",
    TermStatus.ADMITTED: "admittedTerm-admn-sts",
    TermStatus.DEPRECATED: "supersededTerm-admn-sts",
    TermStatus.FORBIDDEN: "deprecatedTerm-admn-sts",
}
_BY_NAME = {name.removesuffix("-admn-sts"): status for status, name in _STATUSES.items()}
_UNTRANSLATABLE = "x-doNotTranslate"
# What XML 1.0 cannot hold; unpaired surrogates included.
_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def read_tbx(data: bytes, name: str) -> list[Concept]:
    """The concepts of a TBX file called ``name``; InputError if it is broken or hostile."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root: Any = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"“{name}” is no XML that can be read ({error}).") from None
    internal: Any = root.getroottree().docinfo.internalDTD
    if internal is not None and any(True for _ in internal.iterentities()):
        raise InputError(f"“{name}” declares entities, which Winnow does not follow.")
    if _local(root) not in {"martif", "tbx"}:
        raise InputError(f"“{name}” is no TBX: its root element is <{_local(root)}>.")
    entries = [e for e in root.iter() if _local(e) in {"termEntry", "conceptEntry"}]
    concepts = [_concept(entry) for entry in entries]
    return [concept for concept in concepts if concept.terms]


def _concept(entry: Any) -> Concept:
    terms = []
    for section in entry:
        if _local(section) in {"langSet", "langSec"}:
            language = str(section.get(_LANG) or section.get("lang") or "")
            terms += [_term(group, language) for group in section.iter() if _holds_term(group)]
    facts = _facts(entry)
    return Concept(
        tuple(term for term in terms if term.text and term.language),
        str(entry.get("id") or ""),
        facts.get("subjectField", ""),
        facts.get("note", ""),
        facts.get(_UNTRANSLATABLE) == "true",
    )


def _holds_term(element: Any) -> bool:
    return any(_local(child) == "term" for child in element)


def _term(group: Any, language: str) -> Term:
    facts = _facts(group)
    status = facts.get("administrativeStatus", "").removesuffix("-admn-sts")
    return Term(
        facts.get("term", ""),
        language,
        _BY_NAME.get(status, TermStatus.ADMITTED),
        facts.get("partOfSpeech", ""),
        facts.get("note", ""),
    )


def _facts(element: Any) -> dict[str, str]:
    """What is said right below ``element`` or in its groups: by ``type`` (DCA) or name (DCT)."""
    facts: dict[str, str] = {}
    for child in element:
        kind = _local(child)
        if kind in {"langSet", "langSec"}:
            continue
        if kind.endswith("Grp"):
            for key, value in _facts(child).items():
                facts.setdefault(key, value)
        else:
            text = " ".join("".join(child.itertext()).split())
            facts.setdefault(str(child.get("type") or kind), text)
    return facts


def _local(element: Any) -> str:
    return str(element.tag).rsplit("}", 1)[-1]


def write_tbx(concepts: list[Concept], version: Literal[2, 3] = 3) -> bytes:
    """The concepts as TBX-Basic in UTF-8; ``InputError`` for a text that XML cannot hold."""
    from lxml import etree

    for number, concept in enumerate(concepts, start=1):
        _refuse_control_characters(concept, number)
    old = version == 2
    space = "" if old else f"{{{_V3}}}"

    def add(parent: Any, tag: str, text: str = "", kind: str = "") -> Any:
        element = etree.SubElement(parent, space + tag)
        if text:
            element.text = text
        if kind:
            element.set("type", kind)
        return element

    spaces: Any = None if old else {None: _V3}  # lxml's stubs know no unnamed namespace
    root: Any = etree.Element(space + ("martif" if old else "tbx"), nsmap=spaces)
    root.set("type", "TBX-Basic")
    if not old:
        root.set("style", "dca")
    root.set(_LANG, "en")
    header = add(root, "martifHeader" if old else "tbxHeader")
    add(add(add(header, "fileDesc"), "sourceDesc"), "p", "Written by Winnow")
    body = add(add(root, "text"), "body")
    for concept in concepts:
        entry = add(body, "termEntry" if old else "conceptEntry")
        if concept.identifier:
            entry.set("id", concept.identifier)
        if concept.subject:
            add(entry, "descrip", concept.subject, "subjectField")
        if concept.untranslatable:
            add(entry, "descrip", "true", _UNTRANSLATABLE)
        if concept.note:
            add(entry, "note", concept.note)
        for language in dict.fromkeys(term.language for term in concept.terms):
            section = add(entry, "langSet" if old else "langSec")
            section.set(_LANG, language)
            for term in (t for t in concept.terms if t.language == language):
                group = add(section, "tig" if old else "termSec")
                add(group, "term", term.text)
                add(group, "termNote", _STATUSES[term.status], "administrativeStatus")
                if term.part_of_speech:
                    add(group, "termNote", term.part_of_speech, "partOfSpeech")
                if term.note:
                    add(group, "note", term.note)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _refuse_control_characters(concept: Concept, number: int) -> None:
    texts = [concept.identifier, concept.subject, concept.note]
    for term in concept.terms:
        texts += [term.text, term.language, term.part_of_speech, term.note]
    for text in texts:
        found = _UNHOLDABLE.search(text)
        if found:
            shown = _UNHOLDABLE.sub("\ufffd", text)
            names = _UNHOLDABLE.sub("", ", ".join(term.text for term in concept.terms))
            raise InputError(
                f"TBX cannot hold the control character U+{ord(found[0]):04X} of “{shown}” in "
                f"concept {number} ({names}); take it out."
            )

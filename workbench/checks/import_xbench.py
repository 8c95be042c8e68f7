"""ApSIC Xbench's checklists: XML of ``check`` elements with a source and a target ``term`` each.

Each term has a search mode (simple, regular expression, Microsoft Word wildcards) and, with power
search, is a condition of quoted strings joined by AND, OR and a leading minus for not.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from workbench.checks.import_rules import Draft, ImportedProfile
from workbench.checks.rules import PatternRule
from workbench.domain.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

# ApSIC's documentation of the file writes “regexp”, other tools that make checklists “regex”.
_REGEX_MODES = ("regexp", "regex")
_SIMPLE_MODES = ("", "simple")
_MODES = {"msword": "searches by Microsoft Word’s wildcards"}
_IGNORED = {
    "normalizeaccents": "treats letters with and without accents alike",
    "normalizewhitespace": "treats all white space alike",
}
_POWER = regex.compile(r'\s*(?:(-?)"((?:[^"]|"")*)"|(-?)([^\s"]+))\s*')


@dataclass(frozen=True, slots=True)
class _Term:
    """A condition: ``pattern`` must match (or must not, if ``negated``); empty for none."""

    pattern: str = ""
    negated: bool = False
    ignore_case: bool = True


class _UnknownError(Exception):
    """What of a term cannot be expressed."""


def read_xbench(data: bytes, file_name: str) -> ImportedProfile:
    """A checklist as a profile; raise ``InputError`` for a file that is none."""
    from lxml import etree

    if b"<!DOCTYPE" in data:
        raise InputError(f"{file_name} has a document type, which no Xbench checklist has.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError(f"{file_name} is not well-formed XML; export it again.") from error
    checks = list(root.iter("check"))
    if root.tag != "xbench-checklist":
        raise InputError(f"{file_name} is no Xbench checklist; its root is <{root.tag}>.")
    lists = [one.get("name", "") for one in root.iter("checklist")]
    name = next((one for one in lists if one), file_name.rpartition(".")[0] or file_name)
    draft = Draft(name, f"Imported from the Xbench checklist {file_name}.")
    for inherited in root.iter("inherit"):
        name = inherited.get("name") or inherited.text or ""
        draft.notes.append(f"Left out: the inherited checklist “{name}”; import it by itself.")
    for number, element in enumerate(checks, 1):
        _read_check(element, number, draft)
    return draft.finished()


def _read_check(element: "_Element", number: int, draft: Draft) -> None:
    name = (element.get("name") or f"Check {number}").strip()
    if element.get("enabled", "yes").lower() in ("no", "false", "0"):
        draft.notes.append(f"Left out: “{name}” is switched off.")
        return
    terms = {"source": _Term(), "target": _Term()}
    for term in element.iter("term"):
        side = term.get("type", "")
        if side not in terms:
            draft.notes.append(f"Left out: “{name}” searches in “{side}”.")
            return
        try:
            terms[side] = _read_term(term)
        except _UnknownError as error:
            draft.notes.append(f"Left out: “{name}” {error}.")
            return
        for attribute, meaning in _IGNORED.items():
            if (term.text or "").strip() and term.get(attribute, "no") == "yes":
                draft.notes.append(f"“{name}” {meaning} in Xbench and does not here.")
    _add(name, element.findtext("description") or "", terms["source"], terms["target"], draft)


def _add(name: str, message: str, source: _Term, target: _Term, draft: Draft) -> None:
    if source.negated:
        draft.notes.append(f"Left out: “{name}” asks for a source without something.")
        return
    if source.pattern and target.pattern and source.ignore_case is not target.ignore_case:
        draft.notes.append(f"“{name}” minds letter case on one side only; here it does on both.")
    draft.add(
        PatternRule(
            name,
            source.pattern,
            target.pattern,
            "missing" if target.negated else "found",
            " ".join(message.split()),
            source.ignore_case and target.ignore_case
            if source.pattern and target.pattern
            else (source if source.pattern else target).ignore_case,
        )
    )


def _read_term(term: "_Element") -> _Term:
    text = term.text or ""
    if not text.strip():
        return _Term()
    mode = (term.get("searchmode") or "").lower()
    if mode not in (*_SIMPLE_MODES, *_REGEX_MODES):
        raise _UnknownError(_MODES.get(mode, f"searches by “{mode}”"))
    ignore_case = term.get("casecheck", "no") != "yes"
    whole = term.get("wholeword", "no") == "yes"
    if term.get("notrim", "no") != "yes":
        text = text.strip()
    is_regex = mode in _REGEX_MODES
    if term.get("powersearch", "no") != "yes":
        return _Term(_pattern(text, is_regex, whole), False, ignore_case)
    return _power_search(text, is_regex, whole, ignore_case)


def _power_search(text: str, is_regex: bool, whole: bool, ignore_case: bool) -> _Term:
    """OR makes alternatives, AND (or nothing) wants all; all strings are negated or none."""
    patterns: list[str] = []
    negations: set[bool] = set()
    joints: set[str] = set()
    place = 0
    while place < len(text):
        match = _POWER.match(text, place)
        if match is None:
            raise _UnknownError("has a power search that cannot be read")
        place = match.end()
        if match.group(4) is not None and match.group(4).upper() in ("AND", "OR"):
            joints.add(match.group(4).upper())
            continue
        quoted = match.group(2)
        word = quoted.replace('""', '"') if quoted is not None else match.group(4)
        if any(mark in (match.group(4) or "") for mark in "()"):
            raise _UnknownError("has brackets in its power search")
        negations.add(bool(match.group(1) or match.group(3)))
        patterns.append(_pattern(word, is_regex, whole))
    if not patterns:
        return _Term()
    if len(negations) > 1 or len(joints) > 1:
        raise _UnknownError("mixes AND, OR and not in its power search")
    negated = negations.pop()
    if len(patterns) == 1:
        return _Term(patterns[0], negated, ignore_case)
    if (joints == {"OR"} and not negated) or (joints <= {"AND"} and negated):
        return _Term("|".join(f"(?:{one})" for one in patterns), negated, ignore_case)
    if negated:
        raise _UnknownError("mixes OR and not in its power search")
    # All of them, in any order: each is looked for from the start of the text.
    return _Term(
        r"\A(?s:" + "".join(f"(?=.*?(?:{one}))" for one in patterns) + ")", False, ignore_case
    )


def _pattern(text: str, is_regex: bool, whole: bool) -> str:
    pattern = _translated(text) if is_regex else regex.escape(text, literal_spaces=True)
    return rf"(?<!\w)(?:{pattern})(?!\w)" if whole else pattern


def _translated(pattern: str) -> str:
    """Xbench's regular expression as ours.

    ``(…)=1`` keeps what a group caught and ``@1`` recalls it; ``<`` and ``>`` are the edges of a
    word. The syntax is that of ApSIC's forum and help.
    """
    pieces: list[str] = []
    groups: list[int] = []
    for match in _PIECE.finditer(pattern):
        piece = match.group()
        if piece == "(":
            groups.append(len(pieces))
        elif piece.startswith(")") and groups:
            opened = groups.pop()
            if len(piece) > 1:
                pieces[opened] = f"(?P<g{piece[2:]}>"
                piece = ")"
        elif piece.startswith("@"):
            piece = "${g" + piece[1:] + "}"
        pieces.append({"<": r"\b(?=\w)", ">": r"\b(?<=\w)"}.get(piece, piece))
    return "".join(pieces)


_PIECE = regex.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\)=\d|@\d|\(\?[:=!]|.", regex.DOTALL)

"""Termbases as tables: what the columns mean, by their header, and rows made into concepts.

One row is one concept, or one pair of terms; rows with the same source term and id are put
together. A cell may hold several terms, divided by ``|``, a semicolon or a line break.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from workbench.domain.errors import InputError, UsageError
from workbench.domain.language_table import NAMES
from workbench.domain.languages import Language
from workbench.domain.terms import Concept, Term, TermStatus

_ROLES: Mapping[str, tuple[str, ...]] = {
    "source": ("source", "src", "source term", "source text", "term", "source language"),
    "target": ("target", "tgt", "target term", "target terms", "target text", "translation",
               "translations", "target language"),
    "status": ("status", "term status", "target status", "usage", "usage status", "approval"),
    "keep": ("do not translate", "dnt", "untranslatable", "keep", "non translatable",
             "not translatable", "forbid translation"),
    "note": ("note", "notes", "comment", "comments", "definition", "description", "context"),
    "subject": ("subject", "subject field", "domain", "field", "topic"),
    "id": ("id", "concept id", "entry id", "key", "concept", "entry"),
    "source_lang": ("source lang", "src lang", "srclang", "source language code"),
    "target_lang": ("target lang", "tgt lang", "trglang", "target language code"),
}  # fmt: skip
_ROLE = {name: role for role, names in _ROLES.items() for name in names}
_STATUSES: Mapping[TermStatus, tuple[str, ...]] = {
    TermStatus.PREFERRED: ("preferred", "approved", "standard", "main", "recommended"),
    TermStatus.ADMITTED: ("admitted", "allowed", "accepted", "permitted", "valid", "synonym"),
    TermStatus.DEPRECATED: ("deprecated", "obsolete", "superseded", "outdated"),
    TermStatus.FORBIDDEN: ("forbidden", "prohibited", "not allowed", "do not use", "banned",
                           "not recommended", "rejected", "wrong"),
}  # fmt: skip
_STATUS = {name: status for status, names in _STATUSES.items() for name in names}
_YES = frozenset({"yes", "y", "true", "1", "x", "+", "да", "ja", "oui", "sí", "si", "sim", "是"})
_NO = frozenset({"", "no", "n", "false", "0", "-", "нет", "nein", "non", "não", "否"})
_LANGUAGE_NAMES = {name.lower(): code for code, name in NAMES.items()}
_DIVIDER = re.compile(r"\s*[|;\n\r]+\s*")


class NumberedRow(NamedTuple):
    """A row of texts and the line of the file it stands on."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Column:
    """``role`` is one of ``_ROLES`` or ``term``; a term column may say language and status."""

    role: str
    language: str = ""
    status: TermStatus | None = None


@dataclass(frozen=True, slots=True)
class _Given:
    """The languages of columns called source and target; empty where nobody said."""

    source: str
    target: str


def concepts_of(
    rows: Sequence[NumberedRow],
    name: str,
    source: Language | None = None,
    target: Language | None = None,
) -> list[Concept]:
    """The concepts in the table called ``name``; ``source`` and ``target`` serve where it is mute.

    Raises ``InputError`` where no column is recognised, no language is known, or a cell of the
    status or do-not-translate column cannot be understood.
    """
    rows = [row for row in rows if any(cell.strip() for cell in row.cells)]
    if not rows:
        return []
    given = _Given(source.code if source else "", target.code if target else "")
    columns = [_column(cell) for cell in rows[0].cells]
    if not any(column and column.role in ("term", "source") for column in columns):
        columns, body = _without_header(rows, name, given), rows
    else:
        body = rows[1:]
    found: dict[tuple[object, ...], Concept] = {}
    for row in body:
        concept = _concept(row, columns, given, name)
        if concept is None:
            continue
        key = _same_concept(concept)
        found[key] = _together(found[key], concept) if key in found else concept
    return list(found.values())


def _without_header(rows: Sequence[NumberedRow], name: str, given: _Given) -> list[_Column | None]:
    """Two columns without names are source and target, if somebody says in which languages."""
    if len(rows[0].cells) != 2 or not (given.source and given.target):
        raise InputError(
            f"The first line of “{name}” names no column of terms; write language codes in it "
            "(en, ru), or source and target."
        )
    return [_Column("source"), _Column("target")]


def _column(header: str) -> _Column | None:
    """What a header says: a language, a role, or both (``ru forbidden``, ``source: en``)."""
    words = re.sub(r"[\s_:()\[\],]+", " ", header).strip()
    role = _ROLE.get(words.lower().replace("-", " "))
    if role:
        return _Column(role)
    language = _language(words)
    if language:
        return _Column("term", language)
    first, _, rest = words.partition(" ")
    start, _, last = words.rpartition(" ")
    for code, word in ((first, rest), (last, start)):
        language = _language(code)
        word = word.lower().replace("-", " ").strip()
        if language and _ROLE.get(word) in ("source", "target"):
            return _Column("term", language)
        if language and word in _STATUS:
            return _Column("term", language, _STATUS[word])
    return None


def _language(text: str) -> str:
    code = _LANGUAGE_NAMES.get(text.lower(), text)
    if not re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*", code):
        return ""
    try:
        return Language.parse(code).code
    except UsageError:
        return ""


def _concept(
    row: NumberedRow, columns: Sequence[_Column | None], given: _Given, name: str
) -> Concept | None:
    """The concept of one row; None for a row without terms."""
    cells: dict[str, str] = {}
    written: list[tuple[_Column, str]] = []
    for column, cell in zip(columns, row.cells, strict=False):
        if column is None or not cell.strip():
            continue
        if column.role in ("term", "source", "target"):
            written.append((column, cell))
        else:
            cells.setdefault(column.role, cell.strip())
    where = f"“{name}”, line {row.line}"
    status = _status(cells.get("status", ""), where)
    keep = _is_yes(cells.get("keep", ""), where) or _is_keep(cells.get("status", ""))
    terms: list[Term] = []
    first_language = ""
    for column, cell in written:
        language = _language_of(column, cells, given, where)
        first_language = first_language or language
        # A status beside several languages is that of the translation.
        said = column.status or (status if language != first_language else None)
        terms += _terms(cell, language, said)
    if not terms:
        return None
    terms = list(dict.fromkeys(terms))
    return Concept(
        tuple(terms), cells.get("id", ""), cells.get("subject", ""), cells.get("note", ""), keep
    )


def _terms(cell: str, language: str, status: TermStatus | None) -> list[Term]:
    """The terms of a cell: of several that nobody ranked, the first is the preferred one."""
    texts = [" ".join(text.split()) for text in _DIVIDER.split(cell)]
    texts = [text for text in texts if text]
    ranked = [TermStatus.PREFERRED, *[TermStatus.ADMITTED] * len(texts)]
    return [
        Term(text, language, status or default)
        for text, default in zip(texts, ranked, strict=False)
    ]


def _language_of(column: _Column, cells: Mapping[str, str], given: _Given, where: str) -> str:
    if column.language:
        return column.language
    said = cells.get(f"{column.role}_lang", "")
    language = _language(said) if said else getattr(given, column.role)
    if not language:
        raise InputError(
            f"{where}: nothing says which language the {column.role} is in; write its code in "
            f"the header ({column.role} en), or give it with --{column.role}-lang."
        )
    return str(language)


def _status(text: str, where: str) -> TermStatus | None:
    word = " ".join(text.lower().replace("-", " ").replace("_", " ").split())
    word = word.removesuffix(" admn sts").removesuffix("term").strip()
    if not word or _is_keep(text):
        return None
    if word not in _STATUS:
        raise InputError(
            f"{where}: “{text}” is no status of a term; use {', '.join(TermStatus)} or "
            "do not translate."
        )
    return _STATUS[word]


def _is_keep(text: str) -> bool:
    return _ROLE.get(" ".join(re.split(r"[\s_-]+", text.lower()))) == "keep"


def _is_yes(text: str, where: str) -> bool:
    word = text.strip().lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise InputError(f"{where}: “{text}” must be yes or no, as to whether it is translated.")


def _same_concept(concept: Concept) -> tuple[object, ...]:
    """What rows of one concept share: the id, else the terms of the first language."""
    if concept.identifier:
        return ("id", concept.identifier)
    first = concept.terms[0].language
    return (
        first,
        tuple(term.text for term in concept.terms if term.language == first),
        concept.subject,
        concept.untranslatable,
    )


def _together(one: Concept, other: Concept) -> Concept:
    notes = dict.fromkeys(note for note in (one.note, other.note) if note)
    return replace(
        one,
        terms=tuple(dict.fromkeys((*one.terms, *other.terms))),
        subject=one.subject or other.subject,
        note="; ".join(notes),
        untranslatable=one.untranslatable or other.untranslatable,
    )


def rows_of(concepts: Iterable[Concept]) -> list[tuple[str, ...]]:
    """A header and one row a concept, a column for each language and status that occur.

    Raises ``InputError`` for a term with a sign that divides terms in a cell.
    """
    concepts = list(concepts)
    for term in (term for concept in concepts for term in concept.terms):
        if _DIVIDER.search(term.text):
            raise InputError(
                f"The term “{term.text}” cannot stand in a table, where | ; and line breaks "
                "divide terms; export TBX."
            )
    used = {(t.language, t.status) for c in concepts for t in c.terms}
    languages = dict.fromkeys(term.language for c in concepts for term in c.terms)
    columns = [
        (language, status)
        for language in languages
        for status in TermStatus
        if (language, status) in used or status is TermStatus.PREFERRED
    ]
    header = ["id"]
    header += [
        language if status is TermStatus.PREFERRED else f"{language} {status.value}"
        for language, status in columns
    ]
    rows = [(*header, "do not translate", "subject", "note")]
    for concept in concepts:
        cells = [
            " | ".join(t.text for t in concept.terms if (t.language, t.status) == column)
            for column in columns
        ]
        keep = "yes" if concept.untranslatable else ""
        rows.append((concept.identifier, *cells, keep, concept.subject, concept.note))
    return rows

"""The project's termbase: reading it; ``edits`` changes it, so that people can take that back."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import func, select

from workbench.domain.terms import Concept, Term, TermStatus
from workbench.store import schema
from workbench.store.connection import Database

#: The subject of changes to the termbase (``edits.Change``); their rows are ``row_of``.
CONCEPT = "concept"

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class StoredConcept:
    """A concept and the id of its row."""

    id: int
    concept: Concept


class Termbase:
    """The room of terms."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._made: tuple[int, Any] | None = None

    def all(self) -> list[StoredConcept]:
        """Every concept, in the order in which they came."""
        table = schema.concept
        with self._database.reading() as connection:
            rows = connection.execute(select(table).order_by(table.c.id)).mappings().all()
        return [StoredConcept(row["id"], concept_of(dict(row))) for row in rows]

    def is_empty(self) -> bool:
        """Whether the project has no terms."""
        with self._database.reading() as connection:
            return connection.execute(select(schema.concept.c.id).limit(1)).first() is None

    def made_once(self, make: Callable[[list[Concept]], Made]) -> Made:
        """What ``make`` makes of the concepts; it is asked again only after a change."""
        version = self._version()
        if self._made is None or self._made[0] != version:
            self._made = version, make([stored.concept for stored in self.all()])
        made: Made = self._made[1]
        return made

    def _version(self) -> int:
        """A number that every change of the termbase moves, undo and redo included."""
        table = schema.event
        with self._database.reading() as connection:
            statement = select(func.max(table.c.id)).where(table.c.subject == CONCEPT)
            return int(connection.execute(statement).scalar() or 0)


def row_of(concept: Concept) -> dict[str, Any]:
    """The columns of a concept, terms as JSON: text, language, status, part of speech, note."""
    terms = [
        [term.text, term.language, term.status.value, term.part_of_speech, term.note]
        for term in concept.terms
    ]
    return {
        "identifier": concept.identifier,
        "subject": concept.subject,
        "note": concept.note,
        "untranslatable": concept.untranslatable,
        "terms": json.dumps(terms, ensure_ascii=False),
    }


def concept_of(row: Mapping[str, Any]) -> Concept:
    """The inverse of ``row_of``."""
    terms = tuple(
        Term(text, language, TermStatus(status), part, note)
        for text, language, status, part, note in json.loads(row["terms"])
    )
    return Concept(
        terms, row["identifier"], row["subject"], row["note"], bool(row["untranslatable"])
    )

"""Changes of the user's own terms and husks, noted in the project where they were made.

The files of the user know no undo. What an operation put into them and took out of them is noted
in the project as a setting of its own: it stands while the operation is done, and goes when it is
undone. ``follow`` makes the files say the same.
"""

import json
import uuid
from collections.abc import Sequence
from typing import Any

from workbench.domain.changes import Changes
from workbench.domain.terms import Concept
from workbench.services.project_values import change_values
from workbench.services.session import Session
from workbench.services.termbases import keep_own, own_concepts
from workbench.store.termbase import concept_of, row_of

PREFIX = "own:"
TERMS = "terms"


def note_change(session: Session, title: str, kind: str, out: Any, into: Any, **more: Any) -> None:
    """Note what was taken ``out`` of a file of the user's and put ``into`` it (JSON-ready).

    A project that is read-only notes nothing; such a change cannot be undone.
    """
    if session.project.read_only or out == into:
        return
    key = f"{PREFIX}{session.who}:{uuid.uuid4().hex}"
    change_values(session, title, {key: {"kind": kind, "out": out, "into": into, **more}})


def note_terms(
    session: Session, title: str, before: Sequence[Concept], after: Sequence[Concept]
) -> None:
    """Note how the user's own termbase changed."""
    out = [row_of(one) for one in before if one not in after]
    into = [row_of(one) for one in after if one not in before]
    note_change(session, title, TERMS, out, into)


def moved_terms(out: Sequence[Any], into: Sequence[Any]) -> list[Concept]:
    """Let the user's termbase follow an undo or redo; the concepts that came and went."""
    going, coming = [concept_of(row) for row in out], [concept_of(row) for row in into]
    left = [one for one in own_concepts() if one not in going]
    keep_own([*left, *(one for one in coming if one not in left)])
    return [*going, *coming]


def follow(session: Session, operation_id: int) -> Changes:
    """Undo or redo has moved a note: the user's file follows, and what it speaks of is checked."""
    from workbench.services import husk_entries, project_terms

    changes = Changes()
    for row in session.project.edits.settings_of(operation_id):
        key = str(row["key"])
        if not key.startswith(f"{PREFIX}{session.who}:"):
            continue
        note = json.loads(row["value"])
        out, into = note["out"], note["into"]
        if session.project.setting(key) is None:  # undone
            out, into = into, out
        if note["kind"] == TERMS:
            concepts = moved_terms(out, into)
            changes |= Changes(settings=True) | project_terms.recheck(session, concepts)
        else:
            changes |= husk_entries.put_back(session, note["pair"], out, into)
    return changes

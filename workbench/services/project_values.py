"""Project settings that are changed as one operation, which one undo takes back."""

import json
from collections.abc import Mapping
from typing import Any

from workbench.domain.changes import Changes
from workbench.services.session import Session
from workbench.store.edits import SETTING, Change


def change_values(session: Session, title: str, values: Mapping[str, Any]) -> Changes:
    """Give settings new values (JSON-ready; None takes one away), under one undo called ``title``.

    Those that stand so already are left alone; where all do, nothing happens.
    """
    changes = []
    for key, value in values.items():
        before, after = _row(key, session.project.setting(key)), _row(key, value)
        if before != after:
            changes.append(Change(SETTING, 0, None, "setting", before, after))
    if not changes:
        return Changes()
    return session.project.edits.apply(session.who, title, changes).changes


def _row(key: str, value: Any) -> dict[str, str] | None:
    if value is None:
        return None
    return {"key": key, "value": json.dumps(value, ensure_ascii=False)}

"""What happened to a segment: who, when, what was, what is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Event:
    """One change of one segment. ``when`` is ISO 8601 in UTC.

    ``kind`` is ``edit``, ``status``, ``lock``, ``import``, ``translate``, ``undo`` or ``redo``;
    ``before`` and ``after`` hold only the fields that changed.
    """

    id: int
    segment_id: int
    operation_id: int
    when: str
    who: str
    kind: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark on a segment; ``resolved`` once somebody dealt with it."""

    id: int
    segment_id: int
    when: str
    who: str
    text: str
    resolved: bool = False

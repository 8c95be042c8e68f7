"""Documents and segments as every layer above the store sees them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from workbench.domain.languages import Language
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText


@dataclass(frozen=True, slots=True)
class Document:
    """One imported file. Its original bytes stay in the store (``store.original_bytes``)."""

    id: int
    name: str
    format: str
    source_language: Language
    target_language: Language
    segment_count: int = 0
    has_source: bool = True


@dataclass(frozen=True, slots=True)
class Segment:
    """One translation unit. ``position`` is 1-based within its document.

    ``external_id`` is the file's own id, ``origin`` the system whose candidate the target
    started from (None: typed or imported), ``metadata`` what a format needs to write it back.
    """

    id: int
    document_id: int
    position: int
    source: TaggedText
    target: TaggedText
    status: Status = Status.NEW
    locked: bool = False
    revision: int = 0
    external_id: str | None = None
    origin: str | None = None
    last_editor: str | None = None
    changed_at: str | None = None
    reason: str = ""
    ends_paragraph: bool = False
    metadata: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A machine translation of a segment by one named system."""

    segment_id: int
    system: str
    text: TaggedText
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A trusted human translation of a segment, from one named set."""

    segment_id: int
    reference_set: str
    text: TaggedText

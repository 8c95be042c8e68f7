"""Text that was typed and not yet kept: on disk after every pause, so that no crash loses it.

One small file beside the caches a project, written whole and put in place in one step.
"""

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.domain.text import TaggedText


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed over ``base`` in a segment."""

    segment_id: int
    base: TaggedText
    text: TaggedText


class Drafts:
    """The drafts of one project by one person; mistakes of the disk never disturb the typing."""

    def __init__(self, folder: Path, project: Path, who: str) -> None:
        name = hashlib.blake2b(f"{project.absolute()}\x1f{who}".encode(), digest_size=12)
        self._path = folder / "drafts" / f"{name.hexdigest()}.json"
        self._drafts: dict[int, Draft] = {}
        try:
            for row in json.loads(self._path.read_text(encoding="utf-8")):
                draft = Draft(int(row["segment"]), _read(row["base"]), _read(row["text"]))
                self._drafts[draft.segment_id] = draft
        except (OSError, ValueError, KeyError, TypeError, IndexError):
            self._drafts = {}

    def all(self) -> list[Draft]:
        """Every draft, the oldest first."""
        return list(self._drafts.values())

    def get(self, segment_id: int) -> Draft | None:
        """The draft of a segment."""
        return self._drafts.get(segment_id)

    def put(self, draft: Draft) -> bool:
        """Keep a draft; whether it is safely on disk."""
        if self._drafts.get(draft.segment_id) == draft:
            return True
        self._drafts[draft.segment_id] = draft
        return self._write()

    def drop(self, segment_id: int) -> None:
        """Forget the draft of a segment: its text is in the project now."""
        if self._drafts.pop(segment_id, None) is not None:
            self._write()

    def _write(self) -> bool:
        try:
            if not self._drafts:
                self._path.unlink(missing_ok=True)
                return True
            self._path.parent.mkdir(parents=True, exist_ok=True)
            rows = [
                {"segment": d.segment_id, "base": _write(d.base), "text": _write(d.text)}
                for d in self._drafts.values()
            ]
            temporary = self._path.with_suffix(".new")
            temporary.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
            os.replace(temporary, self._path)  # noqa: PTH105 - atomic on every platform
        except OSError:
            return False
        return True


def _write(text: TaggedText) -> list[Any]:
    return [text.text, text.tags_as_json()]


def _read(row: list[Any]) -> TaggedText:
    return TaggedText.from_json(row[0], row[1])

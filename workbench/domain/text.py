"""Text with inline tags, the form every source, target, candidate and reference takes.

Each tag stands in the text as exactly one code point, U+FFFC OBJECT REPLACEMENT CHARACTER,
and the n-th such character belongs to the n-th entry of ``tags``. Spans therefore count a tag
as one character everywhere (checks, editor, JSON), and a tag can be moved but not broken.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

TAG_CHARACTER = "\ufffc"


class TagKind(StrEnum):
    """Where a tag stands in a pair."""

    OPEN = "open"
    CLOSE = "close"
    STANDALONE = "standalone"


@dataclass(frozen=True, slots=True)
class Tag:
    """An inline code that must survive translation.

    ``id`` is the file's own identifier and pairs an OPEN with its CLOSE; ``content`` is the
    markup as it is written in the file (``<ph id="1">%s</ph>``), opaque to everything but the
    format that made it; ``label`` is the short name on a chip (``b``, ``br``, ``%s``).
    """

    kind: TagKind
    id: str
    content: str
    label: str = ""

    def same_as(self, other: "Tag") -> bool:
        """Whether the two are the same tag on two sides of a translation."""
        return self.kind is other.kind and self.id == other.id and self.label == other.label


@dataclass(frozen=True, slots=True)
class TaggedText:
    """A string in which every U+FFFC stands for the tag of the same ordinal in ``tags``."""

    text: str
    tags: tuple[Tag, ...] = ()

    def __post_init__(self) -> None:
        if self.text.count(TAG_CHARACTER) != len(self.tags):
            raise ValueError(
                f"{self.text.count(TAG_CHARACTER)} tag characters for {len(self.tags)} tags"
            )

    @classmethod
    def literal(cls, text: str) -> "TaggedText":
        """Make untagged text; a stray U+FFFC of the input becomes U+FFFD."""
        return cls(text.replace(TAG_CHARACTER, "\ufffd"))

    @property
    def plain(self) -> str:
        """The text without its tags: what is scored, translated and exported as plain text."""
        return self.text.replace(TAG_CHARACTER, "") if self.tags else self.text

    @property
    def is_empty(self) -> bool:
        """Whether nothing but white space and tags is there."""
        return not self.plain.strip()

    def tag_offsets(self) -> list[int]:
        """The offset of each tag, in the order of ``tags``."""
        return [i for i, character in enumerate(self.text) if character == TAG_CHARACTER]

    def readable(self) -> str:
        """The text with its tags written out as ``<label>``, ``</label>``, ``<label/>``."""
        if not self.tags:
            return self.text
        parts = self.text.split(TAG_CHARACTER)
        out = [parts[0]]
        for tag, part in zip(self.tags, parts[1:], strict=True):
            name = tag.label or tag.id
            out.append(
                {
                    TagKind.OPEN: f"<{name}>",
                    TagKind.CLOSE: f"</{name}>",
                    TagKind.STANDALONE: f"<{name}/>",
                }[tag.kind]
            )
            out.append(part)
        return "".join(out)

    def replace(self, start: int, end: int, new: str) -> "TaggedText":
        """Return a copy with ``text[start:end]`` replaced; tags inside the stretch are kept.

        They follow the new text in their old order, so that no edit can lose one.
        """
        inside = self.text[start:end].count(TAG_CHARACTER)
        literal = new.replace(TAG_CHARACTER, "")
        return TaggedText(
            self.text[:start] + literal + TAG_CHARACTER * inside + self.text[end:], self.tags
        )

    def tags_as_json(self) -> list[list[Any]]:
        """The tags as JSON-ready rows ``[kind, id, content, label]``."""
        return [[tag.kind.value, tag.id, tag.content, tag.label] for tag in self.tags]

    @classmethod
    def from_json(cls, text: str, tags: list[list[Any]] | None) -> "TaggedText":
        """The inverse of ``text`` + ``tags_as_json()``."""
        return cls(text, tuple(Tag(TagKind(k), i, c, label) for k, i, c, label in tags or ()))


EMPTY = TaggedText("")

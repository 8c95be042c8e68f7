"""The same source translated differently, and different sources translated the same.

These checks need the project, not a segment. Every segment is stored with two short keys,
``source_key`` and ``target_key``; segments with equal keys form a group. After an edit of the
target only three groups can change: that of the source key, that of the old target key and that
of the new one.
"""

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import regex

from workbench.checks import categories
from workbench.checks.base import CheckContext, GroupMember
from workbench.domain.findings import Finding, Severity, Suggestion
from workbench.domain.text import TaggedText

_WHITE = regex.compile(r"\s+")
_WORD_CHARACTER = regex.compile(r"[\p{L}\p{N}]")


def _normalised(text: TaggedText) -> str:
    """NFC, one space for any white space, case folded; tags stay as U+FFFC."""
    collapsed = _WHITE.sub(" ", unicodedata.normalize("NFC", text.text)).strip()
    return collapsed.casefold()


def _bare(text: TaggedText) -> str:
    """``_normalised`` without anything but letters and digits: what two sources must differ in."""
    return "".join(_WORD_CHARACTER.findall(_normalised(text)))


def _key(text: TaggedText) -> str:
    normalised = _normalised(text)
    if not normalised:
        return ""
    data = normalised.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, digest_size=8).hexdigest()


def source_key(text: TaggedText) -> str:
    """The key under which segments with the same source meet: 16 hex digits, "" if empty.

    Sources that differ only in white space or letter case share a key; segments with an empty
    key belong to no group.
    """
    return _key(text)


def target_key(text: TaggedText) -> str:
    """The same for targets."""
    return _key(text)


@dataclass(frozen=True)
class GroupCheckBase:
    """The attributes of a consistency check."""

    id: str = ""
    title: str = ""
    description: str = ""
    severity: Severity = Severity.MINOR
    category: str = categories.INCONSISTENT_TERM
    default_on: bool = True
    parameters: Mapping[str, Any] = field(default_factory=dict)
    grouped_by: Literal["source", "target"] = "source"


@dataclass(frozen=True)
class SameSource(GroupCheckBase):
    """Flags the minority: the members that do not say what approved or most others say."""

    id: str = "consistency.source"
    title: str = "Same source, different translations"
    description: str = (
        "The same source text is translated in another way elsewhere in the project. The "
        "translation that was approved, or else the most frequent one, is proposed; where no "
        "translation leads, every member of the group is flagged."
    )
    category: str = categories.INCONSISTENT_STYLE

    def check_group(
        self, members: Sequence[GroupMember], _context: CheckContext
    ) -> Iterator[tuple[int, Finding]]:
        """Compare the non-empty targets, ignoring white space and letter case."""
        filled = [member for member in members if not member.target.is_empty]
        keys = [target_key(member.target) for member in filled]
        counts = Counter(keys)
        if len(counts) < 2:
            return
        leader = _leader(filled, keys, counts)
        for member, key in zip(filled, keys, strict=True):
            if key == leader:
                continue
            model = _model(filled, keys, leader, key)
            others = counts[target_key(model.target)]
            where = "another segment" if others == 1 else f"{others} other segments"
            yield (
                member.key,
                Finding(
                    self.id,
                    self.severity,
                    self.category,
                    f"The same source is translated “{_short(model.target)}” in {where}.",
                    suggestions=_whole_target(model.target),
                ),
            )


@dataclass(frozen=True)
class SameTarget(GroupCheckBase):
    """Flags every member of a group whose sources differ in letters or digits."""

    id: str = "consistency.target"
    title: str = "Different sources, same translation"
    description: str = (
        "Sources that differ in their words have the same translation: a segment may have been "
        "confirmed with the text of another. Short targets, which often serve two sources "
        "rightly, are left alone (parameter minimum_letters)."
    )
    category: str = categories.MISTRANSLATION
    parameters: Mapping[str, Any] = field(default_factory=lambda: {"minimum_letters": 25})
    grouped_by: Literal["source", "target"] = "target"

    def check_group(
        self, members: Sequence[GroupMember], context: CheckContext
    ) -> Iterator[tuple[int, Finding]]:
        """Compare the sources' letters and digits."""
        minimum = context.parameters.get("minimum_letters", self.parameters["minimum_letters"])
        filled = [member for member in members if not member.source.is_empty]
        if not filled or len(_bare(filled[0].target)) < minimum:
            return
        sources = [_bare(member.source) for member in filled]
        if len(set(sources)) < 2:
            return
        for member, bare in zip(filled, sources, strict=True):
            other = next(m for m, b in zip(filled, sources, strict=True) if b != bare)
            yield (
                member.key,
                Finding(
                    self.id,
                    self.severity,
                    self.category,
                    f"“{_short(other.source)}” has the same translation.",
                ),
            )


def _leader(
    members: Sequence[GroupMember], keys: Sequence[str], counts: Counter[str]
) -> str | None:
    """The key everybody should follow: the one approved translation, or a clear majority."""
    approved = {key for member, key in zip(members, keys, strict=True) if member.approved}
    if len(approved) == 1:
        return approved.pop()
    (first, most), (_, next_most) = counts.most_common(2)
    return first if most > next_most else None


def _model(
    members: Sequence[GroupMember], keys: Sequence[str], leader: str | None, own: str
) -> GroupMember:
    """The member whose target is shown and proposed to one whose key is ``own``."""
    for member, key in zip(members, keys, strict=True):
        if (key == leader) if leader is not None else (key != own):
            return member
    raise AssertionError("a group with two keys has a member with another key")


def _whole_target(target: TaggedText) -> tuple[Suggestion, ...]:
    """Another segment's target as a proposal; its tags are another segment's, so only without."""
    return () if target.tags else (Suggestion(target.text),)


def _short(text: TaggedText, limit: int = 60) -> str:
    plain = _WHITE.sub(" ", text.plain).strip()
    return plain if len(plain) <= limit else plain[: limit - 1].rstrip() + "…"

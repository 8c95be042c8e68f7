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
    least_members: int = 2


@dataclass(frozen=True)
class SameSource(GroupCheckBase):
    """Flags the minority: the members that do not say what approved or most others say."""

    id: str = "consistency.source"
    title: str = "Same source, different translations"
    description: str = (
        "The same source text is translated in another way elsewhere in the project. The most "
        "frequent translation is proposed; where none leads, every member of the group is flagged. "
        "Where one is approved, consistency.approved says so instead."
    )
    category: str = categories.INCONSISTENT_STYLE

    def check_group(
        self, members: Sequence[GroupMember], _context: CheckContext
    ) -> Iterator[tuple[int, Finding]]:
        """Compare the non-empty targets, ignoring white space and letter case."""
        filled = [member for member in members if not member.target.is_empty]
        keys = [target_key(member.target) for member in filled]
        counts = Counter(keys)
        if len(counts) < 2 or _approved(filled) is not None:
            return
        leader = _leader(counts)
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


@dataclass(frozen=True)
class ApprovedOtherwise(GroupCheckBase):
    """Flags what differs from the translation that somebody has approved."""

    id: str = "consistency.approved"
    title: str = "Approved otherwise"
    description: str = (
        "The segment was approved with another translation than it has now, or the same source is "
        "approved with another one elsewhere in the project, and only with that."
    )
    severity: Severity = Severity.MAJOR
    category: str = categories.INCONSISTENT_STYLE
    least_members: int = 1

    def check_group(
        self, members: Sequence[GroupMember], _context: CheckContext
    ) -> Iterator[tuple[int, Finding]]:
        """A segment's own approval counts before that of another; white space and case aside."""
        elsewhere = _approved(members)
        for member in members:
            if member.approved or member.target.is_empty:
                continue
            own = member.approved_before
            model = own if own is not None and not own.is_empty else elsewhere
            if model is None or target_key(model) == target_key(member.target):
                continue
            yield (
                member.key,
                Finding(
                    self.id,
                    self.severity,
                    self.category,
                    f"This was approved as “{_short(model)}”."
                    if model is own
                    else f"The same source is approved as “{_short(model)}” in another segment.",
                    suggestions=_whole_target(model),
                ),
            )


def _approved(members: Sequence[GroupMember]) -> TaggedText | None:
    """The one translation that is approved among ``members``; None where there are more or none."""
    found = {target_key(member.target): member.target for member in members if member.approved}
    return next(iter(found.values())) if len(found) == 1 else None


def _leader(counts: Counter[str]) -> str | None:
    """The key everybody should follow, if most do."""
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

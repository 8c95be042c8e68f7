"""URLs, e-mail addresses, paths, versions, hashtags and @names must arrive as they were."""

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.checks import categories
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.multiset import difference
from workbench.checks.opaque import Opaque
from workbench.checks.view import SegmentView
from workbench.domain.findings import Finding, Severity


@dataclass(frozen=True)
class AddressChanged(CheckBase):
    """Compares the addresses of both sides, kind by kind."""

    id: str = "addresses.changed"
    title: str = "Address changed"
    description: str = (
        "A URL, e-mail address, path, version, hashtag or @name of the source is missing, "
        "changed or added. Hashtags may be translated; only their number is compared."
    )
    severity: Severity = Severity.MAJOR
    category: str = categories.DO_NOT_TRANSLATE
    supersedes: frozenset[str] = frozenset({"numbers.changed", "punctuation.marks"})

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """A missing and an extra address of the same kind are one change."""
        source, target = segment.source_side.addresses, segment.target_side.addresses
        if not source and not target:
            return
        missing, extra = difference(source, target, lambda item: (item.kind, _key(item)))
        for item in missing:
            other = next((e for e in extra if e.kind == item.kind), None)
            if other is None:
                if item.key in segment.target.text:
                    continue
                yield self.finding(f"The {item.kind} {item.text} is missing.", source=item.span)
            else:
                extra.remove(other)
                yield self.finding(
                    f"The {item.kind} {item.text} became {other.text}.",
                    source=item.span,
                    target=other.span,
                    fix=item.text,
                )
        for item in extra:
            if segment.source is not None and item.key in segment.source.text:
                continue
            yield self.finding(
                f"The {item.kind} {item.text} is not in the source.", target=item.span
            )


def _key(item: Opaque) -> str:
    if item.kind == "hashtag":
        return "#"
    if item.kind in {"URL", "e-mail address"}:
        return item.key.casefold()
    return item.key

"""What a table of annotations would bring, before anything is stored."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from workbench.domain.findings import Severity
from workbench.review.marks import ESA_ERROR, is_error
from workbench.review.mqm_tsv import MqmFormat
from workbench.services.annotation_files import understand
from workbench.services.evaluating import typology_of
from workbench.services.session import Session


@dataclass(frozen=True, slots=True)
class AnnotationPreview:
    """Counts of what was understood; see ``Imported`` for the first four.

    ``systems`` gives the file's names of texts by ours (None: the target), ``people`` and
    ``severities`` how many rows each has, ``categories`` the rows of each error type as the
    project's typology calls it, ``unknown`` those it does not know, by the file's own words.
    """

    added: int
    known: int
    left_out: int
    unplaced: int
    format: MqmFormat
    segments: int
    systems: Mapping[str | None, str]
    people: Mapping[str, int]
    severities: Mapping[Severity, int]
    categories: Mapping[str, int]
    unknown: Mapping[str, int]
    clean: int


def preview_annotations(
    session: Session, path: Path, *, document: str | None = None, format_name: str | None = None
) -> AnnotationPreview:
    """Look at a table; raises what ``import_annotations`` would."""
    table = understand(session, path, document=document, format_name=format_name)
    typology = typology_of(session)
    errors = [one for one in table.made if is_error(one)]
    known: Counter[str] = Counter()
    unknown: Counter[str] = Counter()
    for one in errors:
        leaf = typology.find(one.category)
        if leaf is not None:
            known[leaf.title] += 1
        elif one.category != ESA_ERROR:
            unknown[one.category] += 1
    return AnnotationPreview(
        added=len(table.fresh),
        known=len(table.made) - len(table.fresh),
        left_out=table.read.left_out,
        unplaced=table.unplaced,
        format=table.read.format,
        segments=len({one.segment_id for one in table.made}),
        systems={ours: theirs for theirs, ours in table.systems.items()},
        people=dict(Counter(one.who for one in table.made).most_common()),
        severities=Counter(one.severity for one in errors),
        categories=dict(known.most_common()),
        unknown=dict(unknown.most_common()),
        clean=len(table.made) - len(errors),
    )

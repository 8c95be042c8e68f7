"""A look at a text that is being typed: its findings and scores, before anything is stored.

What typing does not change (the segment, its references, the profile, the dismissals, the
metrics) is read once for a segment; a look then costs the checks and the metrics alone.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.checks.dismissals import DismissalIndex
from workbench.checks.engine import check_segment
from workbench.domain.text import TAG_CHARACTER, TaggedText
from workbench.services.checking import project_profile, row_of
from workbench.services.measures import metric_of, own_measures
from workbench.services.session import Session
from workbench.store.segments import StoredFinding
from workbench.store.statistics import TARGET

if TYPE_CHECKING:
    from workbench.scoring.base import Metric


class LiveSegment:
    """One segment that is being typed into, and all that a look at its text needs.

    It shows the project as it was when this was made: make another after anything was stored.
    Raises ``InputError`` where the segment is gone. Used by one thread at a time.
    """

    def __init__(self, session: Session, segment_id: int) -> None:
        project = session.project
        self._id = segment_id
        segment = project.segments.get(segment_id)
        documents = {each.id: each for each in project.documents.all(counted=False)}
        references = [each.text for each in project.documents.references([segment_id])]
        document = documents[segment.document_id]
        self._view = row_of(segment, document, references).view()
        self._source = segment.source.text
        self._profile = project_profile(session)
        dismissals = project.findings.dismissals()
        self._dismissed = DismissalIndex(dismissals)
        # As long as nothing is typed, what is dismissed in a segment of the same texts is so here.
        self._target, twins = segment.target.text, set(project.findings.twins([segment_id]))
        self._with_twins = DismissalIndex(
            replace(one, segment_id=segment_id) if one.segment_id in twins else one
            for one in dismissals
        )
        self._references = [text.plain for text in references]
        self._metrics: list[tuple[str, Metric]] = []
        if references:
            self._metrics = [
                (measure.metric, metric_of(measure))
                for measure in own_measures(session, TARGET)
                if measure.target_language == document.target_language
            ]

    def findings(self, text: TaggedText) -> list[StoredFinding]:
        """What the checks say of ``text`` as the target, the gravest first."""
        self._view = self._view.with_target(text)
        index = self._with_twins if text.text == self._target else self._dismissed
        found = [
            StoredFinding(
                -1 - number,  # not in the store
                self._id,
                finding,
                finding.fingerprint(self._source, text.text),
                index.dismissal_of(finding, self._id, self._source, text.text) is not None,
            )
            for number, finding in enumerate(check_segment(self._view, self._profile))
        ]
        return sorted(found, key=_rank)

    def scores(self, text: TaggedText) -> dict[str, float]:
        """What ``text`` would score as the target, by metric; empty without references."""
        plain = text.text.replace(TAG_CHARACTER, "")
        return _scores(self._metrics, plain, self._references) if plain else {}


def _scores(
    metrics: "Sequence[tuple[str, Metric]]", plain: str, references: Sequence[str]
) -> dict[str, float]:
    return {
        name: metric.sentence_score(metric.statistics(plain, references))
        for name, metric in metrics
    }


def _rank(stored: StoredFinding) -> int:
    return -stored.finding.severity.rank

"""What a stored measure is: a metric of ours with all its options, or a column from elsewhere.

A measure of ours is stored under its *specification*: the metric's name, and what differs from
the defaults of the language after a colon (``BLEU:tok=intl``). A column that somebody else's tool
computed, or a translation model, has a signature that begins with ``imported``, no statistics, and
one score a segment; its corpus score is their mean.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.domain.errors import UsageError
from workbench.domain.languages import Language
from workbench.store.statistics import Measure

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from workbench.scoring.base import Metric
    from workbench.services.session import Session

_IMPORTED = "imported|"
_LOWER = "|better:lower"


def specifications(text: str) -> tuple[str, ...]:
    """Split ``BLEU:tok=intl,lc,chrF`` where a metric begins, not at the commas of its options."""
    found: list[str] = []
    for part in (part.strip() for part in text.split(",")):
        if not part:
            continue
        head = part.partition(":")[0]
        if found and ":" in found[-1] and not re.fullmatch(r"(?i)bleu|ter|chrf\d?\+*", head):
            found[-1] += f",{part}"
        else:
            found.append(part)
    return tuple(dict.fromkeys(found))


def specification(text: str, language: Language | None) -> str:
    """The name a metric is kept and shown under: its own, and the options that are not default.

    Raises ``UsageError`` for a metric nobody knows.
    """
    from workbench.scoring import registry

    built = registry.metric(text, language)
    try:
        if registry.metric(built.name, language) == built:
            return built.name
    except UsageError:  # a name of options only they can say, as chrF+++
        pass
    head, _, tail = text.strip().partition(":")
    options = sorted(part.strip() for part in tail.split(",") if part.strip())
    known = {"bleu": "BLEU", "ter": "TER"}.get(head.strip().lower())
    name = known or "chrF" + head.strip()[4:]
    return ":".join([name, ",".join(options)]) if options else name


def metric_of(measure: Measure) -> "Metric":
    """The metric that made a stored measure; ``UsageError`` for an imported one."""
    from workbench.scoring import registry

    return registry.metric(measure.metric, measure.target_language)


def is_imported(measure: Measure) -> bool:
    """Whether the scores came from a file or a model: there are no statistics to add up."""
    return measure.signature.startswith(_IMPORTED)


def imported_signature(files: Sequence[str], higher_is_better: bool) -> str:
    """What is known of scores that came from files: their names, and which way is up."""
    names = "+".join(re.sub(r"[|+]", "_", name) for name in dict.fromkeys(files))
    return f"{_IMPORTED}file:{names}{'' if higher_is_better else _LOWER}"


def estimated_signature(model: str) -> str:
    """What is known of scores that a translation model gave: its name."""
    return f"{_IMPORTED}model:{re.sub('[|+]', '_', model)}"


def estimating_model(signature: str) -> str:
    """The model that a signature of ``estimated_signature`` names; empty for any other."""
    found = re.match(r"imported\|model:([^|]*)", signature)
    return found[1] if found else ""


def imported_files(measure: Measure) -> tuple[str, ...]:
    """The names of the files that an imported measure came from."""
    found = re.match(r"imported\|file:([^|]*)", measure.signature)
    return tuple(found[1].split("+")) if found and found[1] else ()


def higher_is_better(metric: str, signature: str = "") -> bool:
    """Whether more is better: not for TER however it is set, nor for penalties from elsewhere."""
    if signature.startswith(_IMPORTED):
        return not signature.endswith(_LOWER)
    return metric.partition(":")[0] != "TER"


def matrix_of(
    session: "Session", measure: Measure, segment_ids: Sequence[int] | None = None
) -> "tuple[list[int], npt.NDArray[np.int64]]":
    """Segment ids and their current statistics of a measure of ours: n × width."""
    import numpy as np

    ids, data = session.project.statistics.vectors(measure, segment_ids)
    width = metric_of(measure).width
    return ids, np.frombuffer(data, dtype="<i8").reshape(len(ids), width)


def own_measures(session: "Session", system: str | None = None) -> list[Measure]:
    """The measures that Winnow computed, of one system ("" is the target) or of all."""
    return [
        measure
        for measure in session.project.statistics.measures()
        if not is_imported(measure) and system in (None, measure.system)
    ]


def imported_measures(session: "Session") -> list[Measure]:
    """The measures that came from files and models."""
    return [each for each in session.project.statistics.measures() if is_imported(each)]


@dataclass(frozen=True, slots=True)
class SpecifiedMetric:
    """A metric under the specification it is stored by, so that BLEU may stand beside BLEU."""

    name: str
    metric: "Metric"

    @property
    def width(self) -> int:
        """The number of integers a segment has."""
        return self.metric.width

    def signature(self, reference_count: int) -> str:
        """The metric's own."""
        return self.metric.signature(reference_count)

    def statistics(self, hypothesis: str, references: Sequence[str]) -> tuple[int, ...]:
        """The metric's own."""
        return self.metric.statistics(hypothesis, references)

    def score(self, statistics: Any) -> float:
        """The metric's own."""
        return self.metric.score(statistics)

    def sentence_score(self, statistics: Any) -> float:
        """The metric's own."""
        return self.metric.sentence_score(statistics)

    def scores(self, sums: Any) -> "npt.NDArray[np.float64]":
        """The metric's own."""
        return self.metric.scores(sums)

    def sentence_scores(self, rows: Any) -> "npt.NDArray[np.float64]":
        """The metric's own."""
        return self.metric.sentence_scores(rows)

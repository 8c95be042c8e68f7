"""Which word of a translation came from which word of its source, read from the model's attention.

Marian's students are trained with guided alignment, so that one attention head points at the
aligned source piece; CTranslate2 returns that head. Other models' attention is blurred, and what
is built on it (placing tags, linking spans) must survive being wrong.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.spans import Span

# Scripts that write words without spaces are cut at the model's own pieces.
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_UNCONTESTED = 0.3
_NOTHING = 1e-3  # attention below this is noise, and most of it is
_UNIT = re.compile(r"\w+|[^\w\s\ufffc]")


@dataclass(frozen=True, slots=True)
class Alignment:
    """Units (words and single marks) of both texts and how they hang together.

    ``weights[t][s]`` is how much of target unit t comes from source unit s, by the attention of
    all target units; a row sums to 1, or to 0 where the model looked at no source word at all.
    ``coverage[s]`` is the most attention that any target unit pays to source unit s: near 0, it
    was left out.
    """

    source: tuple[Span, ...]
    target: tuple[Span, ...]
    weights: tuple[tuple[float, ...], ...]
    coverage: tuple[float, ...] = ()

    def best_source(self, target_unit: int) -> int | None:
        """The source unit that ``target_unit`` owes most to, None where there is none."""
        row = self.weights[target_unit]
        best = max(range(len(row)), key=row.__getitem__, default=None)
        return None if best is None or row[best] <= 0 else best

    def mass(self, target_unit: int, source_units: frozenset[int]) -> float:
        """The share of a target unit's attention that lies on ``source_units`` (0 to 1)."""
        row = self.weights[target_unit]
        return sum(row[unit] for unit in source_units)

    def links(self, threshold: float = 0.3) -> list[tuple[Span, Span, float]]:
        """Pairs (source span, target span, weight) of units that belong together.

        A target unit is linked with its best source unit where the weight reaches ``threshold``.
        """
        found = []
        for index, span in enumerate(self.target):
            best = self.best_source(index)
            if best is not None and self.weights[index][best] >= threshold:
                found.append((self.source[best], span, self.weights[index][best]))
        return found


def agreed(forward: Alignment, backward: Alignment) -> Alignment:
    """The mean of an alignment and one of the same units by a model of the other direction.

    ``backward`` has the texts the other way round. A model says a word before it has seen it, so
    that for a wording which is not its own it looks where its own word would have come from; the
    other direction corrects that.
    """
    rows = [
        _normalised([weight + backward.weights[unit][index] for unit, weight in enumerate(row)])
        for index, row in enumerate(forward.weights)
    ]
    coverage = tuple(
        max(known, max((row[unit] for row in rows), default=0.0))
        for unit, known in enumerate(forward.coverage)
    )
    return Alignment(forward.source, forward.target, tuple(rows), coverage)


def unit_spans(text: str, pieces: Sequence[tuple[int, int]] = ()) -> list[Span]:
    """Words and single punctuation marks of ``text``; unspaced scripts are cut at ``pieces``."""
    starts = {start for start, end in pieces if end > start}
    units: list[Span] = []
    for match in _UNIT.finditer(text):
        start, end = match.span()
        if starts and UNSPACED.search(match[0]):
            for cut in range(start + 1, end):
                if cut in starts:
                    units.append(Span(start, cut))
                    start = cut
        units.append(Span(start, end))
    return units


def align(
    source: str,
    source_pieces: Sequence[tuple[int, int]],
    target: str,
    target_pieces: Sequence[tuple[int, int]],
    attention: Sequence[Sequence[float]],
) -> Alignment:
    """Gather piece-by-piece attention (target × source) into units.

    ``attention[t][s]`` belongs to ``target_pieces[t]`` and ``source_pieces[s]`` (spans in their
    texts); surplus rows and columns (end of sentence) are ignored.
    """
    source_units = unit_spans(source, source_pieces)
    target_units = unit_spans(target, target_pieces)
    source_of = _owners(source_units, source_pieces)
    target_of = _owners(target_units, target_pieces)
    weights = [[0.0] * len(source_units) for _ in target_units]
    for row, owners in zip(attention, target_of, strict=False):
        for weight, places in zip(row, source_of, strict=False):
            if weight < _NOTHING:
                continue
            for target_unit in owners:
                for source_unit in places:
                    weights[target_unit][source_unit] += weight / len(places)
    rows = [_normalised(row) for row in weights]
    coverage = [max((row[unit] for row in rows), default=0.0) for unit in range(len(source_units))]
    return Alignment(
        tuple(source_units), tuple(target_units), tuple(_shared_out(rows)), tuple(coverage)
    )


def _shared_out(rows: list[tuple[float, ...]]) -> list[tuple[float, ...]]:
    """Let target units compete for source units.

    An adjective looks at its noun, to agree with it, more than at its own source word; but the
    noun is another's already. So each weight is divided by what its source unit gets in all
    (and a little, lest a trace that nobody contests count for everything).
    """
    totals = [sum(column) for column in zip(*rows, strict=True)]
    return [
        _normalised(
            [weight / (total + _UNCONTESTED) for weight, total in zip(row, totals, strict=True)]
        )
        for row in rows
    ]


def _normalised(row: Sequence[float]) -> tuple[float, ...]:
    total = sum(row)
    return tuple(value / total for value in row) if total > 0 else tuple(row)


def _owners(units: Sequence[Span], pieces: Sequence[tuple[int, int]]) -> list[list[int]]:
    """For each piece the units it overlaps."""
    owners: list[list[int]] = []
    first = 0
    for start, end in pieces:
        while first < len(units) and units[first].end <= start:
            first += 1
        found = []
        unit = first
        while unit < len(units) and units[unit].start < end:
            found.append(unit)
            unit += 1
        owners.append(found)
    return owners

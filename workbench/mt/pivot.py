"""Two engines in a row, for a pair that no engine knows: Spanish → Portuguese → English."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.errors import ModelError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress
from workbench.domain.text import TaggedText
from workbench.mt.base import Engine, TranslateOptions, Translation

JOINT = "+"


class PivotEngine:
    """Translates with ``first`` and its output with ``second``; named ``first+second``.

    Tags go through both. The score is the sum of both engines' scores, where both give one: a
    log-probability of the way taken. Raises ``ModelError`` where the two do not meet.
    """

    def __init__(self, first: Engine, second: Engine) -> None:
        if first.target_language.base != second.source_language.base:
            raise ModelError(
                f"“{first.name}” translates into {first.target_language.name}, but "
                f"“{second.name}” from {second.source_language.name}: they cannot be chained."
            )
        self._first = first
        self._second = second

    @property
    def name(self) -> str:
        """Both names, joined by a plus sign."""
        return f"{self._first.name}{JOINT}{self._second.name}"

    @property
    def source_language(self) -> Language:
        """What the first engine translates from."""
        return self._first.source_language

    @property
    def target_language(self) -> Language:
        """What the second engine translates into."""
        return self._second.target_language

    def translate(
        self, batch: Sequence[TaggedText], options: TranslateOptions, progress: Progress
    ) -> list[Translation]:
        """Translate ``batch`` in two steps, each of which counts for half."""

        def first_half(done: int, total: int, what: str = "") -> None:
            progress(done // 2, total, what)

        def second_half(done: int, total: int, what: str = "") -> None:
            progress((total + done) // 2, total, what)

        single = replace(options, alternatives=1)
        between = self._first.translate(batch, single, first_half)
        final = self._second.translate([step.text for step in between], options, second_half)
        return [
            Translation(
                end.text,
                None if start.score is None or end.score is None else start.score + end.score,
                end.alternatives,
                start.problems + end.problems,
            )
            for start, end in zip(between, final, strict=True)
        ]

"""A metric's value with the signature that says how it was computed."""

from dataclasses import dataclass

METRICS = ("BLEU", "chrF", "chrF++", "TER")


@dataclass(frozen=True, slots=True)
class Score:
    """``value`` is on sacreBLEU's 0–100 scale; ``interval`` is a 95 % confidence interval."""

    metric: str
    value: float
    signature: str
    interval: tuple[float, float] | None = None

    @property
    def higher_is_better(self) -> bool:
        """TER counts edits: lower is better; every other metric the other way."""
        return self.metric != "TER"

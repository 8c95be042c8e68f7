"""How good each check was on real data, as ``benchmarks/checks_quality.py`` measured it."""

from dataclasses import dataclass
from functools import cache

from workbench.config.paths import resource


@dataclass(frozen=True, slots=True)
class Measured:
    """Percentages; None was not measured.

    ``found`` of the errors of its kind were found, with ``alarms`` on right translations (DEMETR);
    ``marked`` of ``marked_of`` findings lie on a span that people marked (MQM); ``per_hundred``
    are its findings in 100 professional translations.
    """

    found: float | None = None
    alarms: float | None = None
    marked: float | None = None
    marked_of: int = 0
    per_hundred: float | None = None


_NOTHING = Measured()


def measured(check: str) -> Measured:
    """The figures of a check by its id; empty ones for what was not measured."""
    return _all().get(check, _NOTHING)


@cache
def _all() -> dict[str, Measured]:
    found = {}
    text = resource("checks", "measured.tsv").read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        check, *cells = line.split("\t")
        share, alarms, marked, of, hundred = (float(cell) if cell else None for cell in cells)
        found[check] = Measured(share, alarms, marked, int(of or 0), hundred)
    return found

"""The metrics by name: the four everybody asks for, and any other setting of them.

A specification is a name, or a name with options: ``chrF``, ``chrF3``, ``chrF+``,
``BLEU:tok=intl``, ``BLEU:lc,smooth=floor,value=0.1,order=2``, ``TER:norm,nopunct,asian,cased``,
``chrF:nc=4,nw=1,beta=3,lc,space,eps``.
"""

import re
from collections.abc import Sequence

from workbench.domain.errors import UsageError
from workbench.domain.languages import Language
from workbench.domain.scores import METRICS
from workbench.scoring.base import Metric
from workbench.scoring.formulas import SMOOTHING_DEFAULTS
from workbench.scoring.metrics import BleuMetric, ChrfMetric, TerMetric
from workbench.scoring.tokenizers import TOKENIZERS, tokenizer_for

_NAME = re.compile(r"(?:(?P<plain>bleu|ter)|chrf(?P<beta>\d?)(?P<words>\+{0,2}))\Z", re.IGNORECASE)
_HIGHEST = 10  # n-gram orders and betas beyond this measure nothing


def metric(specification: str, target_language: Language | None = None) -> Metric:
    """Build the metric; BLEU takes its tokenizer from ``target_language`` unless told.

    Raises ``UsageError`` for a name or option nobody knows.
    """
    head, _, tail = specification.strip().partition(":")
    found = _NAME.match(head.strip())
    if not found:
        raise UsageError(
            f"“{specification}” is not a metric; choose from {', '.join(METRICS)} "
            "(or a variant such as chrF3 or BLEU:tok=intl)."
        )
    options = _Options(specification, tail)
    plain = (found["plain"] or "").lower()
    built: Metric
    if plain == "bleu":
        built = _bleu(options, target_language)
    elif plain == "ter":
        built = TerMetric(
            normalized=options.flag("norm"),
            no_punct=options.flag("nopunct"),
            asian_support=options.flag("asian"),
            case_sensitive=options.flag("cased"),
        )
    else:
        built = ChrfMetric(
            char_order=options.number("nc", 6, least=1),
            word_order=options.number("nw", len(found["words"])),
            beta=options.number("beta", int(found["beta"] or 2), least=1),
            lowercase=options.flag("lc"),
            whitespace=options.flag("space"),
            eps_smoothing=options.flag("eps"),
        )
    options.refuse_rest()
    return built


def metrics(
    specifications: Sequence[str] = METRICS, target_language: Language | None = None
) -> tuple[Metric, ...]:
    """Build several; a repeated one is kept once."""
    built = [metric(specification, target_language) for specification in specifications]
    return tuple(dict.fromkeys(built))


def advice(target_language: Language | None) -> str:
    """What to install so that BLEU uses the language's own tokenizer; empty where it does."""
    return tokenizer_for(target_language).advice


def _bleu(options: "_Options", language: Language | None) -> BleuMetric:
    tokenizer = options.word("tok", "", TOKENIZERS) or tokenizer_for(language).name
    method = options.word("smooth", "exp", tuple(SMOOTHING_DEFAULTS))
    return BleuMetric(
        tokenizer=tokenizer,
        lowercase=options.flag("lc"),
        smooth_method=method,
        smooth_value=options.decimal("value"),
        order=options.number("order", 4, least=1),
    )


class _Options:
    """The part after the colon, read key by key so that a leftover is a mistake."""

    def __init__(self, specification: str, text: str) -> None:
        self._specification = specification
        self._left: dict[str, str] = {}
        for part in filter(None, (part.strip() for part in text.split(","))):
            key, _, value = part.partition("=")
            self._left[key.strip()] = value.strip()

    def _wrong(self, what: str) -> UsageError:
        return UsageError(f"The metric “{self._specification}” {what}.")

    def flag(self, key: str) -> bool:
        value = self._left.pop(key, "no")
        if value not in {"", "yes", "no"}:
            raise self._wrong(f"sets {key} to “{value}”; write {key} or leave it out")
        return value != "no"

    def word(self, key: str, default: str, allowed: tuple[str, ...]) -> str:
        value = self._left.pop(key, default)
        if value and value not in allowed:
            raise self._wrong(f"sets {key} to “{value}”; choose one of {', '.join(allowed)}")
        return value

    def number(self, key: str, default: int, least: int = 0) -> int:
        value = self._left.pop(key, str(default))
        if not value.isascii() or not value.isdigit() or not least <= int(value) <= _HIGHEST:
            raise self._wrong(
                f"sets {key} to “{value}”; it must be a whole number from {least} to {_HIGHEST}"
            )
        return int(value)

    def decimal(self, key: str) -> float | None:
        value = self._left.pop(key, None)
        if value is None:
            return None
        if not re.fullmatch(r"\d+(\.\d+)?", value, re.ASCII):
            raise self._wrong(f"sets {key} to “{value}”; it must be a number such as 0.1")
        return float(value)

    def refuse_rest(self) -> None:
        if self._left:
            raise self._wrong(f"has the option “{next(iter(self._left))}”, which it does not know")

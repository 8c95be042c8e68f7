"""A column of somebody's scores, and how JSON from COMET, xCOMET and MetricX becomes one."""

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from workbench.domain.errors import InputError
from workbench.domain.findings import Confidence, Finding, Severity
from workbench.domain.spans import Span

_LOWER_IS_BETTER = re.compile(r"metricx|mqm|(?<![a-z])(h?ter|cder|[cw]er)(?![a-z])", re.IGNORECASE)
_SURE = 0.5  # xCOMET's own probability of a span
_TEXT_KEYS = ("mt", "hypothesis", "target", "translation")
_NOT_SCORES = {"variance", "confidence", "start", "end", "id", "seg_id", "segment_id", "line"}


@dataclass(frozen=True, slots=True)
class ErrorSpan:
    """An error that a metric marked in the translation; ``confidence`` from 0 to 1."""

    span: Span
    severity: Severity
    confidence: float | None = None

    def as_finding(self, metric: str, translation: str) -> Finding:
        """The finding a reviewer sees; xCOMET knows how grave an error is, not of what kind."""
        sure = self.confidence is None or self.confidence >= _SURE
        chance = "" if self.confidence is None else f" ({self.confidence:.0%} sure)"
        return Finding(
            check=f"imported.{re.sub('[^a-z0-9]+', '-', metric.lower()).strip('-')}",
            severity=self.severity,
            category="accuracy/mistranslation",
            message=f"{metric} marks “{self.span.of(translation)}” as a "
            f"{self.severity.value} error{chance}.",
            target_span=self.span,
            confidence=Confidence.MEDIUM if sure else Confidence.HINT,
        )


@dataclass(frozen=True, slots=True)
class ScoreColumn:
    """One metric's scores of one system, a value a segment (None where there is none).

    ``hypotheses`` are the scored texts where the file has them (COMET strips them), else empty;
    ``spans`` likewise, counted in those texts.
    """

    metric: str
    system: str
    values: tuple[float | None, ...]
    higher_is_better: bool = True
    hypotheses: tuple[str, ...] = ()
    spans: tuple[tuple[ErrorSpan, ...], ...] = ()

    @property
    def mean(self) -> float | None:
        """The mean of the values that are there: what these metrics call the system's score."""
        known = [value for value in self.values if value is not None]
        return sum(known) / len(known) if known else None


def higher_is_better(metric: str, values: Sequence[float | None]) -> bool:
    """Penalties (MetricX, MQM, TER) are better when lower, unless written as negative numbers.

    mt-metrics-eval turns every score so that more is better.
    """
    turned = any(value is not None and value < 0 for value in values)
    return turned or not _LOWER_IS_BETTER.search(metric)


def number(value: Any) -> float | None:
    """A finite number, or None for anything else (``None``, NaN, a word)."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None


def json_columns(text: str, file_name: str, metric: str) -> list[ScoreColumn]:
    """Read COMET's ``{file: [segment, …]}``, a list of segments, or one segment a line.

    Every field that holds numbers becomes a column, under ``metric`` where that is given.
    """
    try:
        systems = _records_by_system(text, PurePath(file_name).stem)
    except (ValueError, RecursionError) as error:
        raise InputError(
            f"“{file_name}” is not the JSON of a metric: {str(error) or 'it is nested too deeply'}."
        ) from error
    return [
        _column(system, key, records, metric)
        for system, records in systems.items()
        for key in _score_keys(records)
    ]


def _records_by_system(text: str, stem: str) -> dict[str, list[Mapping[str, Any]]]:
    """System → its segments' records, from one JSON document or from JSON lines."""
    try:
        data = json.loads(text)
    except ValueError:
        data = [json.loads(line) for line in text.split("\n") if line.strip()]
    if isinstance(data, dict) and _score_keys([data]):
        data = [data]  # a single segment, not systems by name
    if isinstance(data, dict):
        named = {_system_of(name): value for name, value in data.items()}
        if len(named) < len(data):
            named = dict(data)
    else:
        named = {}
        for record in data:
            name = stem
            if isinstance(record, dict):
                name = str(record.get("system") or record.get("system_id") or stem)
            named.setdefault(name, []).append(record)
    for name, records in named.items():
        if not isinstance(records, list) or not all(isinstance(each, dict) for each in records):
            raise ValueError(f"“{name}” is not a list of segments")
    return named


def _system_of(path: str) -> str:
    """COMET names a system by its file: ``out/hyp.Online-B.txt`` → ``Online-B``."""
    name = PurePath(path.replace("\\", "/")).name
    return re.sub(r"\Ahyp\.|\.(txt|out|hyp|[a-z]{2})\Z", "", name) or name


def _score_keys(records: list[Mapping[str, Any]]) -> list[str]:
    """The fields that hold numbers and are no text, in the order of their appearance."""
    keys: dict[str, None] = {}
    for record in records:
        for key, value in record.items():
            numeric = isinstance(value, int | float) and not isinstance(value, bool)
            if numeric and key.lower() not in _NOT_SCORES:
                keys[key] = None
    return list(keys)


def _column(system: str, key: str, records: list[Mapping[str, Any]], metric: str) -> ScoreColumn:
    texts = tuple(_first(record, _TEXT_KEYS) for record in records)
    marked = any("errors" in record or "error_spans" in record for record in records)
    spans = tuple(
        tuple(_spans(record.get("errors", record.get("error_spans")), text))
        for record, text in zip(records, texts, strict=True)
    )
    # MetricX calls its score "prediction"; COMET writes xCOMET's under its own name.
    name = metric or {"prediction": "MetricX"}.get(key, key)
    if marked and name == "COMET":
        name = "xCOMET"
    values = tuple(number(record.get(key)) for record in records)
    return ScoreColumn(
        metric=name,
        system=system,
        values=values,
        higher_is_better=higher_is_better(name, values),
        hypotheses=texts if any(texts) else (),
        spans=spans if marked else (),
    )


def _first(record: Mapping[str, Any], names: tuple[str, ...]) -> str:
    return next((record[name] for name in names if isinstance(record.get(name), str)), "")


def _spans(found: Any, text: str) -> Iterator[ErrorSpan]:
    """Read xCOMET's ``{"text", "start", "end", "severity", "confidence"}``.

    Its offsets come from a tokenizer and may be off by a space or so: where the text does not
    stand there, it is looked for nearby; a mark that cannot be placed is dropped.
    """
    for each in found if isinstance(found, list) else ():
        if not isinstance(each, dict):
            continue
        start, end = number(each.get("start")), number(each.get("end"))
        if start is None or end is None:
            continue
        span = _placed(int(start), int(end), each.get("text"), text)
        if span is not None:
            severity = str(each.get("severity", "")).lower()
            known = {level.value: level for level in Severity}
            yield ErrorSpan(
                span, known.get(severity, Severity.MINOR), number(each.get("confidence"))
            )


def _placed(start: int, end: int, marked: Any, text: str) -> Span | None:
    words = marked.strip() if isinstance(marked, str) else ""
    if words and text:
        places = [found.start() for found in re.finditer(re.escape(words), text)]
        if not places:
            return None
        at = min(places, key=lambda place: abs(place - start))
        return Span(at, at + len(words))
    if not 0 <= start < end or (text and end > len(text)):
        return None
    return Span(start, end)

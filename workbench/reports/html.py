"""The report as one self-contained page: no script, no outside request, ready to print."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from workbench.config.paths import resource
from workbench.domain.findings import Severity
from workbench.domain.languages import Language
from workbench.domain.scores import METRICS
from workbench.domain.spans import Span
from workbench.domain.statuses import Status
from workbench.domain.text import TAG_CHARACTER
from workbench.reports import charts
from workbench.reports.context import (
    CheckSummary,
    MarkedText,
    ReportContext,
    ReportedFinding,
    ReportedSegment,
)

if TYPE_CHECKING:
    from workbench.review.scorecard import Scorecard

MOST_LISTED = 500
_MOST_BARS = 15
_MOST_SENTENCES = 2

STATUS_COLOURS = {
    Status.APPROVED: "#2e7d5b",
    Status.REVIEWED: "#5aa886",
    Status.TRANSLATED: "#7fa8c9",
    Status.REJECTED: "#c2574f",
    Status.NEW: "#c9cfd8",
}


class HtmlReport:
    """Made from ``resources/reports/report.html`` by Jinja2 with escaping on."""

    suffix = ".html"
    title = "Web page"

    def render(self, context: ReportContext) -> bytes:
        """The page, UTF-8."""
        from jinja2 import Environment, FileSystemLoader, StrictUndefined

        environment = Environment(
            loader=FileSystemLoader(resource("reports")),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.filters["number"] = _number
        environment.filters["score"] = _score
        environment.filters["duration"] = duration
        page = environment.get_template("report.html").render(
            report=context,
            verdict=verdict(context),
            statuses=list(Status),
            metrics=[m for m in METRICS if any(m in s.scores for s in context.systems)],
            progress_chart=_markup(
                charts.stacked(
                    [
                        (status.value, context.by_status.get(status, 0), colour)
                        for status, colour in STATUS_COLOURS.items()
                    ],
                    width=720,
                )
            ),
            score_charts=_score_charts(context),
            histogram=_histogram(context),
            check_chart=_check_chart(context.checks),
            levels=sorted(Severity, key=lambda level: -level.rank),
            points_chart=_points_chart,
            marked=marked,
            most=MOST_LISTED,
            direction=_direction,
            language_name=_language_name,
            place=place_of(context),
            hints=sum(found.is_hint for found in context.findings),
            source_code=context.documents[0].source_language if context.documents else "",
        )
        return page.encode("utf-8", "replace")


def verdict(context: ReportContext) -> list[str]:
    """The first page's sentences: how far, how good, what needs attention."""
    sentences = []
    if not context.segments:
        return ["There are no segments to report on."]
    share = 100 * context.approved / context.segments
    sentences.append(
        f"{context.approved:,} of {context.segments:,} segments are approved ({share:.0f} %)."
    )
    target = next((system for system in context.systems if not system.system), None)
    if target and "chrF" in target.scores:
        score = target.scores["chrF"]
        spread = ""
        if score.interval:
            spread = f" (95 % interval {score.interval[0]:.1f} to {score.interval[1]:.1f})"
        sentences.append(
            f"Against the references the translation scores chrF {score.value:.1f}{spread}."
        )
    sentences += _judged(context.scorecards)
    if context.open_findings:
        worst = context.checks[0]
        noun = "finding is" if context.open_findings == 1 else "findings are"
        sentences.append(
            f"{context.open_findings:,} {noun} open, most of them under "
            f"“{worst.title}” ({worst.open:,})."
        )
    else:
        sentences.append("No findings are open.")
    critical = sum(summary.by_severity.get("critical", 0) for summary in context.checks)
    if critical:
        noun = "one is" if critical == 1 else f"{critical:,} are"
        sentences.append(f"Of these, {noun} critical and should be seen before delivery.")
    return sentences


def _judged(scorecards: Sequence[MarkedText]) -> list[str]:
    """What the marks of people come to: of a few texts each verdict, of many how they divide."""
    if len(scorecards) <= _MOST_SENTENCES:
        return [
            f"MQM{f' of {one.title}' if one.system else ''}: {one.card.verdict}. {one.card.reason}"
            for one in scorecards
        ]
    verdicts = Counter(one.card.verdict for one in scorecards)
    divided = ", ".join(f"{verdict} {count}" for verdict, count in verdicts.most_common())
    sentences = [f"People marked errors in {len(scorecards)} texts; the verdicts: {divided}."]
    judged = [(one, one.card.deciding) for one in scorecards if one.card.deciding]
    if judged:
        best, score = max(judged, key=lambda pair: pair[1].value if pair[1] else 0.0)
        if score is not None:
            sentences.append(
                f"The highest {score.label} has {best.title}: {_score(score.value)} "
                f"({_score(score.interval[0])} to {_score(score.interval[1])})."
            )
    return sentences


def place_of(context: ReportContext) -> Callable[[ReportedSegment | ReportedFinding], str]:
    """How a place is named: document and number, the language where there are several."""
    several = len({document.target_language for document in context.documents}) > 1

    def named(item: ReportedSegment | ReportedFinding) -> str:
        number = item.number if isinstance(item, ReportedSegment) else item.position
        language = f" ({item.target_language})" if several else ""
        return f"{item.document}{language} {number}"

    return named


def marked(text: str, span: Span | None) -> list[tuple[str, bool]]:
    """``text`` cut into (stretch, is marked), tags shown as a small square."""
    shown = text.replace(TAG_CHARACTER, "▫")
    if span is None or span.end > len(shown):
        return [(shown, False)]
    return [
        (shown[: span.start], False),
        (shown[span.start : span.end], True),
        (shown[span.end :], False),
    ]


def _markup(svg: str) -> Any:
    from markupsafe import Markup

    return Markup(svg)  # made by charts.py, which escapes every text


def _score_charts(context: ReportContext) -> list[tuple[str, Any]]:
    """A bar chart of all systems for each metric, where there is more than one system."""
    found = []
    for metric in METRICS:
        items = [
            charts.Bar(
                system.system or "target",
                system.scores[metric].value,
                system.scores[metric].interval,
            )
            for system in context.systems
            if metric in system.scores
        ]
        if len(items) > 1:
            found.append((metric, _markup(charts.bars(items, width=490))))
    return found[:2]


def _histogram(context: ReportContext) -> Any:
    values = context.score_values.get("chrF", ())
    return _markup(charts.histogram(values, width=720)) if len(values) > 1 else ""


def _check_chart(checks: Sequence[CheckSummary]) -> Any:
    worst = [summary for summary in checks[:_MOST_BARS] if summary.open]
    items = [charts.Bar(summary.title, summary.open) for summary in worst]
    return _markup(charts.bars(items, width=720)) if items else ""


def _points_chart(card: "Scorecard") -> Any:
    """Penalty points by error type, where there is more than one to compare."""
    costly = [tally for tally in card.categories[:_MOST_BARS] if tally.points]
    items = [charts.Bar(one.title, round(one.points, 1), decimals=1) for one in costly]
    return _markup(charts.bars(items, width=720)) if len(items) > 1 else ""


def _number(value: float) -> str:
    return f"{value:,.0f}"


def _score(value: float | None) -> str:
    return "–" if value is None else f"{value:,.1f}".replace("-", "−")


def _direction(code: str) -> str:
    return "rtl" if code and Language.parse(code).is_right_to_left else "ltr"


def _language_name(code: str) -> str:
    return Language.parse(code).name if code else ""


def duration(seconds: float) -> str:
    """``2 h 5 min``, ``3 min 20 s``, ``12 s``; a dash for nothing."""
    whole = round(seconds)
    if whole < 1:
        return "–"
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes} min {rest} s" if rest and minutes < 10 else f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60} min"

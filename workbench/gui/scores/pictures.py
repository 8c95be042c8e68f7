"""What the lower half of the scores page shows: one view of the scores as something to draw.

``draw`` runs in a job; a ``Picture`` is plain data, and every part of it names its segments.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from workbench.gui.strings import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from workbench.services.score_views import DifferenceRow, Mark, ScatterView, ScoreViews
    from workbench.services.session import Session

_SAMPLES = 1000
_LISTED = 50

# id → (title, needs a second system, words of what the metric box offers)
VIEWS: tuple[tuple[str, str], ...] = (
    ("histogram", QT_TRANSLATE_NOOP("Scores", "Segments by score")),
    ("systems", QT_TRANSLATE_NOOP("Scores", "Two systems, segment by segment")),
    ("differences", QT_TRANSLATE_NOOP("Scores", "Largest differences")),
    ("length", QT_TRANSLATE_NOOP("Scores", "By length of the reference")),
    ("documents", QT_TRANSLATE_NOOP("Scores", "By document")),
    ("gaps", QT_TRANSLATE_NOOP("Scores", "By difference of two systems")),
    ("rarity", QT_TRANSLATE_NOOP("Scores", "By the rarest word of the source")),
    ("lacking", QT_TRANSLATE_NOOP("Scores", "Words the system lacks")),
    ("made_up", QT_TRANSLATE_NOOP("Scores", "Words the system makes up")),
    ("judgement", QT_TRANSLATE_NOOP("Scores", "Metric and judgement")),
    ("disagreements", QT_TRANSLATE_NOOP("Scores", "Where metric and judgement part")),
)
PAIRS = ("systems", "differences", "gaps")
JUDGED = ("judgement", "disagreements")
ADDED_UP = ("length", "documents", "gaps", "rarity")
WORDS = ("lacking", "made_up")


@dataclass(frozen=True, slots=True)
class Choice:
    """What is asked for: a view, a system ("" is the target), another, a metric, a judgement."""

    view: str
    system: str
    other: str
    metric: str
    judgement: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One bar, column, point or row; ``words`` say what its segments have in common."""

    label: str
    value: float
    segment_ids: tuple[int, ...]
    words: str
    shown: str = ""
    note: str = ""
    interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """``kind`` is columns, bars, points or rows; nothing at all has only its ``caption``."""

    kind: str
    caption: str
    items: tuple[Item, ...] = ()
    edges: tuple[float, ...] = ()
    points: tuple[tuple[float, float], ...] = ()
    axes: tuple[str, str] = ("", "")
    square: bool = False
    headings: tuple[str, ...] = ()
    cells: tuple[tuple[str, ...], ...] = field(default=())


translate = QCoreApplication.translate


def filled(shown: str, *parts: str) -> str:
    """A translated text with ``%1``, ``%2`` … filled in."""
    for number, part in enumerate(parts, 1):
        shown = shown.replace(f"%{number}", part)
    return shown


def named(system: str) -> str:
    """A system as people read it."""
    return system or translate("Scores", "Target")


def figure(value: float, decimals: int = 1) -> str:
    """A score as it is written; never three decimals for one between 0 and 100."""
    if value != value:
        return "–"
    return QLocale().toString(value, "f", decimals)


def decimals_of(values: Iterable[float]) -> int:
    """One decimal for scores to 100, three for those between −1 and 1 (COMET)."""
    known = [abs(value) for value in values if value == value]
    return 3 if known and max(known) <= 1.5 else 1


def whole(count: int) -> str:
    """A count with its thousands apart."""
    return QLocale().toString(count)


def draw(session: "Session", views: "ScoreViews", choice: Choice) -> Picture:
    """Make the picture of a choice; where it makes no sense, a sentence that says what would."""
    missing = _missing(views, choice)
    if missing:
        return Picture("nothing", missing)
    if choice.view == "histogram":
        return _histogram(views, choice)
    if choice.view == "systems":
        return _systems(views, choice)
    if choice.view == "differences":
        return _differences(session, views, choice)
    if choice.view in WORDS:
        return _words(views, choice)
    if choice.view == "judgement":
        return _judgement(views, choice)
    if choice.view == "disagreements":
        return _disagreements(session, views, choice)
    return _bars(views, choice)


def _missing(views: "ScoreViews", choice: Choice) -> str:
    if choice.view in PAIRS and (
        choice.other == choice.system or not views.has(choice.other, choice.metric)
    ):
        return translate(
            "Scores", "Choose another system to compare with; “Project › Import files” adds one."
        )
    if choice.view in JUDGED:
        if not choice.judgement:
            return translate(
                "Scores",
                "There is no judgement yet. Import people’s marks or scores, or those of COMET, "
                "xCOMET or MetricX, and they are compared here.",
            )
        if not any(
            views.has(system, choice.metric) and views.has(system, choice.judgement)
            for system in views.systems
        ):
            return filled(
                translate("Scores", "No system has both %1 and %2."),
                choice.metric,
                choice.judgement,
            )
        return ""
    if not views.has(choice.system, choice.metric):
        return filled(
            translate("Scores", "%1 has no %2 yet; “Run › Score” computes it."),
            named(choice.system),
            choice.metric,
        )
    if choice.view in ADDED_UP and choice.metric not in views.own_metrics:
        return translate(
            "Scores", "Parts of the text can only be scored with a metric of Winnow’s own."
        )
    return ""


def _histogram(views: "ScoreViews", choice: Choice) -> Picture:
    found = views.histogram(choice.system, choice.metric)
    count = sum(mark.count for mark in found.marks)
    digits = decimals_of((found.mean,))
    caption = filled(
        translate(
            "Scores", "%1 segments of %2: mean %3, median %4. Click a column for its segments."
        ),
        whole(count),
        named(choice.system),
        figure(found.mean, digits),
        figure(found.median, digits),
    )
    items = tuple(
        Item(
            mark.label,
            mark.value,
            mark.segment_ids,
            f"{choice.metric} {mark.label}, {named(choice.system)}",
            whole(mark.count),
        )
        for mark in found.marks
    )
    return Picture("columns", caption, items, edges=found.edges, axes=(choice.metric, ""))


def _points(
    views: "ScatterView", names: tuple[str, str], digits: tuple[int, int]
) -> tuple[tuple[Item, ...], tuple[tuple[float, float], ...]]:
    items = tuple(
        Item(
            f"{names[0]} {figure(x, digits[0])}, {names[1]} {figure(y, digits[1])}",
            abs(y - x),
            (key,),
            "",
        )
        for key, x, y in zip(views.segment_ids, views.x, views.y, strict=True)
    )
    return items, tuple(zip(views.x, views.y, strict=True))


def _systems(views: "ScoreViews", choice: Choice) -> Picture:
    found = views.scatter(choice.system, choice.other, choice.metric)
    names = (named(choice.system), named(choice.other))
    up = 1 if views.higher_is_better(choice.metric) else -1
    better = sum(up * (y - x) > 0 for x, y in zip(found.x, found.y, strict=True))
    worse = sum(up * (y - x) < 0 for x, y in zip(found.x, found.y, strict=True))
    caption = filled(
        translate(
            "Scores", "%1 segments: %2 is better in %3, %4 in %5. Click a point for its segment."
        ),
        whole(found.count),
        names[1],
        whole(better),
        names[0],
        whole(worse),
    )
    if found.shown < found.count:
        caption += " " + filled(
            translate("Scores", "Every %1th is drawn."), whole(-(-found.count // found.shown))
        )
    digits = decimals_of((*found.x, *found.y))
    items, points = _points(found, names, (digits, digits))
    axes = (f"{names[0]}, {choice.metric}", f"{names[1]}, {choice.metric}")
    return Picture("points", caption, items, points=points, axes=axes, square=True)


def _bars(views: "ScoreViews", choice: Choice) -> Picture:
    captions = {
        "length": filled(
            translate("Scores", "%2 of %1 by words of the reference"),
            named(choice.system),
            choice.metric,
        ),
        "documents": filled(
            translate("Scores", "%2 of %1 by document"), named(choice.system), choice.metric
        ),
        "rarity": filled(
            translate(
                "Scores",
                "%2 of %1 by how often the rarest word of the source stands in the project",
            ),
            named(choice.system),
            choice.metric,
        ),
        "gaps": filled(
            translate("Scores", "%2 of %1 by how far %3 is from it"),
            named(choice.system),
            choice.metric,
            named(choice.other),
        ),
    }
    makers = {"length": views.by_length, "documents": views.by_document, "rarity": views.by_rarity}
    if choice.view == "gaps":
        marks = views.by_difference(choice.system, choice.other, choice.metric, _SAMPLES)
    else:
        marks = makers[choice.view](choice.system, choice.metric, _SAMPLES)
    caption = captions[choice.view]
    items = tuple(
        Item(
            mark.label,
            mark.value,
            mark.segment_ids,
            f"{caption}: {mark.label}",
            figure(mark.value),
            _segments(mark.count),
            mark.interval,
        )
        for mark in marks
    )
    tail = translate("Scores", ". Lines are 95 % intervals; click a bar for its segments.")
    return Picture("bars", caption + tail, items)


def _segments(count: int) -> str:
    return (
        translate("Scores", "1 segment")
        if count == 1
        else filled(translate("Scores", "%1 segments"), whole(count))
    )


def _words(views: "ScoreViews", choice: Choice) -> Picture:
    found = views.words(choice.system)
    marks: Sequence[Mark] = found.lacking if choice.view == "lacking" else found.made_up
    if choice.view == "lacking":
        caption = filled(
            translate("Scores", "In the references more often than in %1"), named(choice.system)
        )
    else:
        caption = filled(
            translate("Scores", "In %1 more often than in any reference"), named(choice.system)
        )
    if not marks:
        return Picture(
            "nothing", translate("Scores", "There are none worth a line: each stands once at most.")
        )
    items = tuple(
        Item(
            mark.label,
            mark.value,
            mark.segment_ids,
            f"{caption}: {mark.label}",
            whole(round(mark.value)),
            filled(translate("Scores", "of %1"), whole(mark.count)),
        )
        for mark in marks
    )
    return Picture("bars", caption + translate("Scores", ". Click a bar for its segments."), items)


def _judgement(views: "ScoreViews", choice: Choice) -> Picture:
    found = views.against(choice.metric, choice.judgement, None)
    caption = filled(
        translate("Scores", "%1 translations. Pearson’s r %2, Spearman’s rho %3"),
        whole(found.scatter.count),
        figure(found.scatter.agreement.pearson, 2),
        figure(found.scatter.agreement.spearman, 2),
    )
    if found.systems is not None:
        caption += filled(
            translate("Scores", "; %1 of %2 pairs of systems"),
            whole(round(found.systems.accuracy * found.systems.pairs)),
            whole(found.systems.pairs),
        )
    if found.segments is not None and found.segments.pairs:
        caption += filled(
            translate(
                "Scores", " and %1 % of %2 pairs of translations are ordered as %3 orders them"
            ),
            figure(100 * found.segments.accuracy, 0),
            whole(found.segments.pairs),
            choice.judgement,
        )
    names = (choice.metric, choice.judgement)
    digits = (decimals_of(found.scatter.x), decimals_of(found.scatter.y))
    items, points = _points(found.scatter, names, digits)
    return Picture("points", caption + ".", items, points=points, axes=names)


def _differences(session: "Session", views: "ScoreViews", choice: Choice) -> Picture:
    rows = views.largest_differences(choice.system, choice.other, choice.metric, _LISTED)
    if not rows:
        return Picture("nothing", translate("Scores", "The two score the same in every segment."))
    names = (named(choice.system), named(choice.other))
    caption = filled(
        translate("Scores", "The segments in which %1 and %2 are furthest apart by %3."),
        *names,
        choice.metric,
    )
    return _listed(session, rows, caption, names, (choice.system, choice.other))


def _disagreements(session: "Session", views: "ScoreViews", choice: Choice) -> Picture:
    system = choice.system
    if not (views.has(system, choice.metric) and views.has(system, choice.judgement)):
        return Picture(
            "nothing",
            filled(
                translate("Scores", "%1 has not both %2 and %3."),
                named(system),
                choice.metric,
                choice.judgement,
            ),
        )
    found = views.against(choice.metric, choice.judgement, system, _LISTED)
    caption = filled(
        translate(
            "Scores",
            "Where %1 and %2 part most, by the distance of their ranks from 0 (worst) to 100; "
            "above 0 %1 is the kinder.",
        ),
        choice.metric,
        choice.judgement,
    )
    return _listed(session, found.rows, caption, (choice.metric, choice.judgement), (system,))


def _listed(
    session: "Session",
    rows: "Sequence[DifferenceRow]",
    caption: str,
    names: tuple[str, str],
    systems: tuple[str, ...],
) -> Picture:
    """A table of segments: place, the two scores, their distance, and what the systems say."""
    ids = [row.segment_id for row in rows]
    segments = {segment.id: segment for segment in session.project.segments.many(ids)}
    documents = {each.id: each.name for each in session.project.documents.all(counted=False)}
    said = {
        (each.segment_id, each.system): each.text.plain
        for each in session.project.documents.candidates(ids)
    }
    digits = (decimals_of(row.first for row in rows), decimals_of(row.second for row in rows))
    cells, items = [], []
    for row in rows:
        segment = segments.get(row.segment_id)
        if segment is None:
            continue
        place = f"{documents[segment.document_id]} {segment.position}"
        texts = [
            segment.target.plain if not each else said.get((segment.id, each), "")
            for each in systems
        ]
        cells.append(
            (
                place,
                figure(row.first, digits[0]),
                figure(row.second, digits[1]),
                ("+" if row.delta > 0 else "")
                + figure(row.delta, max(digits) if max(digits) == 1 else 1),
                segment.source.plain,
                *texts,
            )
        )
        items.append(Item(place, row.delta, (segment.id,), ""))
    headings = (
        translate("Scores", "Segment"),
        names[0],
        names[1],
        translate("Scores", "Difference"),
        translate("Scores", "Source"),
        *(named(each) for each in systems),
    )
    return Picture("rows", caption, tuple(items), headings=headings, cells=tuple(cells))

"""``estimate``: what a translation model thinks of the translations, without references."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from workbench.cli import options
from workbench.cli.output import progress_bar, say, show, show_json, show_table

if TYPE_CHECKING:
    from workbench.services.session import Session

_BY = ("segment",)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(estimate)


def estimate(
    project: options.Project,
    system: Annotated[
        str | None, typer.Option(metavar="NAME", help="One system, or target; all without it.")
    ] = None,
    where: options.Where = None,
    by: Annotated[str | None, typer.Option(help="segment: also each segment.")] = None,
    mark: Annotated[
        bool,
        typer.Option(
            help="Also look for words the model was unsure of, and for clauses that were left out "
            "or made up (needs both models)."
        ),
    ] = True,
    round_trip: Annotated[
        bool,
        typer.Option(help="Also translate back and compare with the source (needs both models)."),
    ] = True,
    json: options.Json = False,
) -> None:
    """Estimate the quality of a project's translations by a model of the pair."""
    from workbench.services.estimating import estimate_project
    from workbench.services.opening import close

    options.one_of(by, _BY, "--by")
    session = options.session(project)
    try:
        query = options.query(where)
        ids = None if query is None else session.project.segments.ids(query)
        systems = None if system is None else ["" if system == "target" else system]
        with progress_bar() as progress:
            found = estimate_project(
                session,
                systems=systems,
                segment_ids=ids,
                mark=mark,
                back=round_trip,
                progress=progress,
            )
        for language in found.unknown:
            say(f"winnow: There is no model into {language.name}; nothing is estimated there.")
        result = {
            "estimated": found.estimated,
            "translated_back": found.returned,
            "marked": found.marked,
            "models": list(found.models),
            "opposite_models": list(found.opposite),
            **_columns(session, systems, None if ids is None else frozenset(ids)),
        }
        if by != "segment":
            del result["segment_scores"]
    finally:
        close(session)
    if json:
        show_json(result)
    else:
        _tell(result)


def _columns(
    session: "Session", systems: list[str] | None, wanted: frozenset[int] | None
) -> dict[str, Any]:
    """The mean of each system, and each segment's estimates in project order."""
    from workbench.reports.shapes import number
    from workbench.services.estimating import QE, RTT

    statistics = session.project.statistics
    entries: dict[tuple[str, str], dict[str, Any]] = {}
    by_segment: dict[int, dict[str, Any]] = {}
    for measure in statistics.measures():
        if measure.metric not in (QE, RTT):
            continue
        if systems is not None and measure.system not in systems:
            continue
        values = {
            key: value
            for key, value in statistics.scores(measure)
            if wanted is None or key in wanted
        }
        if not values:
            continue
        name = measure.system or "target"
        entry = entries.setdefault(
            (name, measure.target_language.code),
            {
                "system": name,
                "target_language": measure.target_language.code,
                "segments": len(values),
                QE: None,
                RTT: None,
            },
        )
        entry[measure.metric] = number(sum(values.values()) / len(values))
        for key, value in values.items():
            row = by_segment.setdefault(key, {RTT: {}})
            (row if measure.metric == QE else row[RTT])[name] = number(value)
    names = {each.id: each.name for each in session.project.documents.all(counted=False)}
    return {
        "systems": list(entries.values()),
        "segment_scores": [
            {
                "segment": segment.position,
                "id": segment.external_id,
                "document": names[segment.document_id],
                **by_segment[segment.id],
            }
            for segment in session.project.segments.many(sorted(by_segment))
        ],
    }


def _tell(result: dict[str, Any]) -> None:
    rows = [
        [
            entry["system"],
            entry["target_language"],
            f"{entry['segments']:,}",
            _shown(entry["QE"]),
            _shown(entry["RTT"]),
        ]
        for entry in result["systems"]
    ]
    show_table(["system", "language", "segments", "QE", "RTT"], rows, right=(2, 3, 4))
    if "segment_scores" in result:
        names = [entry["system"] for entry in result["systems"]]
        names = list(dict.fromkeys(names))
        show()
        show_table(
            [
                "document",
                "segment",
                *(f"{name} {kind}" for name in names for kind in ("QE", "RTT")),
            ],
            [
                [row["document"], str(row["segment"])]
                + [
                    _shown(value)
                    for name in names
                    for value in (row.get(name), row["RTT"].get(name))
                ]
                for row in result["segment_scores"]
            ],
            right=range(1, 2 + 2 * len(names)),
        )
    show()
    show(f"{result['estimated']:,} estimated by {', '.join(result['models'])}.")
    if result["opposite_models"]:
        show(
            f"{result['translated_back']:,} translated back by "
            f"{', '.join(result['opposite_models'])}."
        )
    show(f"{result['marked']:,} segments with a clause that seems left out or made up.")


def _shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"

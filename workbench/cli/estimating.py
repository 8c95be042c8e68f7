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
            help="Also look for clauses that were left out or made up (needs both models)."
        ),
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
                session, systems=systems, segment_ids=ids, mark=mark, progress=progress
            )
        for language in found.unknown:
            say(f"winnow: There is no model into {language.name}; nothing is estimated there.")
        result = {
            "estimated": found.estimated,
            "marked": found.marked,
            "models": list(found.models),
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
    from workbench.services.estimating import QE

    statistics, entries = session.project.statistics, []
    by_segment: dict[int, dict[str, float | None]] = {}
    for measure in statistics.measures():
        if measure.metric != QE or (systems is not None and measure.system not in systems):
            continue
        values = {
            key: value
            for key, value in statistics.scores(measure)
            if wanted is None or key in wanted
        }
        if not values:
            continue
        name = measure.system or "target"
        entries.append(
            {
                "system": name,
                "target_language": measure.target_language.code,
                "segments": len(values),
                "QE": number(sum(values.values()) / len(values)),
            }
        )
        for key, value in values.items():
            by_segment.setdefault(key, {})[name] = number(value)
    names = {each.id: each.name for each in session.project.documents.all(counted=False)}
    return {
        "systems": entries,
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
        [entry["system"], entry["target_language"], f"{entry['segments']:,}", f"{entry['QE']:.1f}"]
        for entry in result["systems"]
    ]
    show_table(["system", "language", "segments", "QE"], rows, right=(2, 3))
    if "segment_scores" in result:
        names = [entry["system"] for entry in result["systems"]]
        names = list(dict.fromkeys(names))
        show()
        show_table(
            ["document", "segment", *names],
            [
                [row["document"], str(row["segment"])]
                + [f"{row[name]:.1f}" if row.get(name) is not None else "–" for name in names]
                for row in result["segment_scores"]
            ],
            right=range(1, 2 + len(names)),
        )
    show()
    show(
        f"{result['estimated']:,} estimated by {', '.join(result['models'])}; "
        f"{result['marked']:,} segments with a clause that seems left out or made up."
    )

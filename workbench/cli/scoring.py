"""``score``: of a project, or of plain files as ``sacrebleu`` does it."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from workbench.cli import options
from workbench.cli.output import progress_bar, say, show, show_json, show_table
from workbench.domain.errors import UsageError
from workbench.domain.scores import METRICS, Score

if TYPE_CHECKING:
    from workbench.services.session import Session

_BY = ("segment", "document")


def register(app: typer.Typer) -> None:
    """Add the command, and ``compare`` after it."""
    from workbench.cli import comparing

    app.command()(score)
    comparing.register(app)


def score(
    path: Annotated[Path, typer.Argument(metavar="PROJECT|HYP")],
    ref: Annotated[
        list[Path] | None, typer.Option(metavar="FILE", help="A reference file; may be repeated.")
    ] = None,
    metrics: Annotated[
        str, typer.Option(metavar="M,…", help="BLEU, chrF, chrF++, TER.")
    ] = ",".join(METRICS),
    target_lang: Annotated[
        str | None, typer.Option(metavar="L", help="Decides BLEU's tokenizer.")
    ] = None,
    system: Annotated[str | None, typer.Option(metavar="NAME")] = None,
    where: options.Where = None,
    by: Annotated[str | None, typer.Option(help="Also each segment, or each document.")] = None,
    fail_below: Annotated[
        str | None,
        typer.Option(metavar="chrF=55", help="Exit with 1 when a score is below (TER: above)."),
    ] = None,
    json: options.Json = False,
    encoding: options.Encoding = None,
    scheduler: options.Scheduler = None,
) -> None:
    """Score a project's systems, or one plain file against references."""
    from workbench.services.cluster import on_cluster
    from workbench.services.measures import specifications

    options.one_of(by, _BY, "--by")
    gates = _gates(fail_below)
    names = specifications(metrics)
    if options.is_project(path):
        if ref:
            raise UsageError("A project has its own references; leave --ref out.")
        with on_cluster(scheduler):
            result = _score_project(path, names, system, where, by)
    else:
        if where or by == "document":
            raise UsageError("--where and --by document need a project.")
        with on_cluster(scheduler):
            result = _score_file(path, ref or [], names, target_lang, system, by, encoding)
    if json:
        show_json(result)
    else:
        _tell(result)
    _gate(result, gates)


def _score_file(
    path: Path,
    references: Sequence[Path],
    names: Sequence[str],
    target_lang: str | None,
    system: str | None,
    by: str | None,
    encoding: str | None,
) -> dict[str, Any]:
    from workbench.reports.shapes import metric_shape, number
    from workbench.services.file_scoring import score_files

    with progress_bar() as progress:
        found = score_files(
            path,
            references,
            options.settings(),
            metrics=names,
            target_language=options.language(target_lang),
            system=system,
            encoding=encoding,
            progress=progress,
        )
    result: dict[str, Any] = {
        "segments": found.segments,
        "system": found.system,
        "metrics": [metric_shape(each) for each in found.scores],
    }
    if by == "segment":
        result["segment_scores"] = [
            {"segment": position, **{name: number(value) for name, value in row.items()}}
            for position, row in enumerate(found.segment_scores, start=1)
        ]
    return result


def _score_project(
    path: Path, names: Sequence[str], system: str | None, where: str | None, by: str | None
) -> dict[str, Any]:
    from workbench.services.opening import close
    from workbench.services.scoring import imported_scores, score_project, score_table

    session = options.session(path)
    try:
        advise(session, names)
        known = session.project.documents.systems()
        if system is not None and system not in ("target", *known):
            raise UsageError(
                f"The project has no system “{system}”; it has target"
                + "".join(f", {name}" for name in known)
                + "."
            )
        with progress_bar() as progress:
            score_project(session, names, progress=progress)
        table = score_table(session, options.query(where), intervals=True)
        wanted = "" if system == "target" else system
        entries = [
            _entry(
                entry.system,
                entry.segments,
                entry.target_language.code,
                [entry.scores[name] for name in entry.scores],
            )
            for entry in table
            if system is None or entry.system == wanted
        ]
        if not entries:
            raise UsageError("No segment there has both a translation and a reference.")
        result = {**entries[0], "systems": entries}
        others = {
            (entry.system or "target", entry.target_language.code): entry
            for entry in imported_scores(session, options.query(where))
        }
        for entry in entries:
            found = others.get((entry["system"], entry["target_language"]))
            if found:
                entry["imported"] = [_imported(score) for score in found.scores.values()]
        if by == "segment":
            result["segment_scores"] = _segment_scores(session, wanted or "", where)
        if by == "document":
            result["documents"] = _document_scores(session, wanted or "")
        return result
    finally:
        close(session)


def _entry(system: str, segments: int, language: str, scores: Sequence[Score]) -> dict[str, Any]:
    from workbench.reports.shapes import metric_shape

    return {
        "segments": segments,
        "system": system or "target",
        "target_language": language,
        "metrics": [metric_shape(each) for each in scores],
    }


def _imported(score: Score) -> dict[str, Any]:
    """A column that came from a file or a model: the mean of its scores."""
    from workbench.reports.shapes import number
    from workbench.services.measures import higher_is_better

    return {
        "name": score.metric,
        "score": number(score.value),
        "signature": score.signature,
        "higher_is_better": higher_is_better(score.metric, score.signature),
    }


def _segment_scores(session: "Session", system: str, where: str | None) -> list[dict[str, Any]]:
    """Sentence scores in document order; ``segment`` is the position in ``document``."""
    query = options.query(where)
    ids = session.project.segments.ids(query) if query else session.project.segments.ids()
    rows: dict[int, dict[str, Any]] = {}
    for measure in session.project.statistics.measures():
        if measure.system == system:
            for key, value in session.project.statistics.scores(measure):
                rows.setdefault(key, {})[measure.metric] = value
    names = {
        document.id: document.name for document in session.project.documents.all(counted=False)
    }
    return [
        {
            "segment": segment.position,
            "id": segment.external_id,
            "document": names[segment.document_id],
            **rows[segment.id],
        }
        for segment in session.project.segments.many(ids)
        if segment.id in rows
    ]


def _document_scores(session: "Session", system: str) -> list[dict[str, Any]]:
    from workbench.reports.shapes import metric_shape
    from workbench.services.scoring import document_scores

    found = document_scores(session, system)
    return [
        {
            "document": document.name,
            "metrics": [metric_shape(each) for each in found[document.id].values()],
        }
        for document in session.project.documents.all(counted=False)
        if document.id in found
    ]


def _tell(result: dict[str, Any]) -> None:
    from workbench.services.measures import estimating_model

    entries = result.get("systems", [result])
    names = [metric["name"] for metric in entries[0]["metrics"]]
    rows = []
    for entry in entries:
        row = [entry["system"], str(entry["segments"])]
        for metric in entry["metrics"]:
            text = f"{metric['score']:.1f}"
            if metric["ci"]:
                text += f" [{metric['ci'][0]:.1f}–{metric['ci'][1]:.1f}]"
            row.append(text)
        rows.append(row)
    show_table(["system", "segments", *names], rows, right=range(1, 2 + len(names)))
    if "documents" in result:
        show()
        show_table(
            ["document", *names],
            [
                [d["document"], *(f"{metric['score']:.1f}" for metric in d["metrics"])]
                for d in result["documents"]
            ],
            right=range(1, 1 + len(names)),
        )
    if "segment_scores" in result:
        show()
        show_table(
            ["segment", *names],
            [
                [
                    str(row["segment"]),
                    *(f"{row[name]:.1f}" if row.get(name) is not None else "–" for name in names),
                ]
                for row in result["segment_scores"]
            ],
            right=range(1 + len(names)),
        )
    show()
    for entry in entries:
        for metric in entry.get("imported", ()):
            origin = estimating_model(metric["signature"])
            shown = f"estimated by {origin}" if origin else "from a file"
            show(f"{entry['system']}: {metric['name']} {metric['score']:.3f} ({shown})")
    for metric in entries[0]["metrics"]:
        show(f"{metric['name']}  {metric['signature']}")


def advise(session: "Session", metrics: Sequence[str]) -> None:
    """Say on stderr which tokenizer is missing."""
    from workbench.services.scoring import advice

    for sentence in advice(session, metrics):
        say(f"winnow: {sentence}")


_GATE = re.compile(r"\s*(?P<name>[A-Za-z][\w+:=,-]*?)\s*=\s*(?P<value>\d+(?:\.\d+)?)\s*\Z")


def _gates(text: str | None) -> list[tuple[str, float]]:
    """``chrF=55,BLEU=30`` as pairs; raise ``UsageError`` for anything else."""
    from workbench.services.measures import specifications

    gates = []
    for part in specifications(text or ""):
        match = _GATE.match(part)
        if match is None:
            raise UsageError(f"“{part}” is not a limit; write --fail-below chrF=55.")
        gates.append((match["name"], float(match["value"])))
    if text is not None and not gates:
        raise UsageError("--fail-below needs a limit, as chrF=55.")
    return gates


def _gate(result: dict[str, Any], gates: Sequence[tuple[str, float]]) -> None:
    from workbench.services.measures import higher_is_better

    scores = {metric["name"].lower(): metric for metric in result["metrics"]}
    missed = False
    for name, limit in gates:
        metric = scores.get(name.lower())
        if metric is None:
            raise UsageError(f"{name} was not computed; add it to --metrics.")
        value = metric["score"]
        higher = higher_is_better(metric["name"])
        failed = value < limit if higher else value > limit
        if failed:
            relation = "below" if higher else "above"
            say(
                f"winnow: {metric['name']} of {result['system']} is {value:.2f}, "
                f"{relation} {limit:g}."
            )
            missed = True
    if missed:
        raise typer.Exit(1)

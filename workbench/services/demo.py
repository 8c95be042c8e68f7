"""The sample projects: the whole road of a text in one go.

An English article that the bundled model translates into Portuguese live, and a Russian press
article with a machine translation full of husks. A project has one source language, so there
are two; what is there already is kept, and only what is missing is done.
"""

from dataclasses import dataclass
from pathlib import Path

from workbench.config.paths import sample_folder
from workbench.config.settings import Settings
from workbench.domain.errors import OutputError
from workbench.domain.findings import Severity
from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress
from workbench.domain.scores import METRICS
from workbench.services.checking import check_project
from workbench.services.importing import ImportOptions, import_files
from workbench.services.opening import close, create_project, open_project
from workbench.services.reporting import write_report
from workbench.services.scoring import score_project, score_table
from workbench.services.session import Session
from workbench.services.translating import translate


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One system's corpus scores, formatted in the order of ``DemoResult.metrics``."""

    project: str
    system: str
    segments: int
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DemoResult:
    """What was built. ``findings`` are (project, check id, count, worst severity)."""

    projects: tuple[Path, ...]
    reports: tuple[Path, ...]
    metrics: tuple[str, ...]
    scores: tuple[ScoreLine, ...]
    findings: tuple[tuple[str, str, int, str], ...]


def build_demo(out: Path, settings: Settings, progress: Progress = no_progress) -> DemoResult:
    """Build (or bring up to date) both sample projects and their reports in ``out``."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"The folder {out} cannot be made: {error.strerror}; choose another with --out."
        ) from error
    projects, reports = [], []
    scores: list[ScoreLine] = []
    findings: list[tuple[str, str, int, str]] = []
    for name, build in (("feature", _feature), ("press", _press)):
        session = build(out / f"{name}.winnow", settings, progress)
        score_project(session, progress=progress)
        check_project(session, progress=progress)
        report = write_report(session, out / f"{name}-report.html", None, progress)
        projects.append(session.project.path)
        reports.append(report)
        for entry in score_table(session):
            values = tuple(f"{entry.scores[metric].value:.1f}" for metric in METRICS)
            scores.append(ScoreLine(name, entry.system or "target", entry.segments, values))
        for check, by_severity in session.project.findings.counts().items():
            worst = max(by_severity, key=lambda level: Severity(level).rank)
            findings.append((name, check, sum(by_severity.values()), worst))
        close(session)
    return DemoResult(tuple(projects), tuple(reports), METRICS, tuple(scores), tuple(findings))


def _feature(path: Path, settings: Settings, progress: Progress) -> Session:
    """The English article, translated live by the model that came with Winnow."""
    if path.exists():
        session = open_project(path, settings)
    else:
        session = create_project(path, Language.parse("en"), [Language.parse("pt-BR")], settings)
    if not session.project.documents.all():
        folder = sample_folder()
        import_files(session, [folder / "feature.en-pt.xlf"], progress=progress)
        import_files(
            session,
            [folder / "feature.ref.pt-BR.txt"],
            ImportOptions(role="reference", system="reference"),
            progress,
        )
    translate(session, progress=progress)
    return session


def _press(path: Path, settings: Settings, progress: Progress) -> Session:
    """The Russian article with the machine translation it came with."""
    if path.exists():
        return open_project(path, settings)
    session = create_project(path, Language.parse("ru"), [Language.parse("en")], settings)
    import_files(session, [sample_folder() / "press.ru-en.tsv"], progress=progress)
    return session

"""How the grid behaves at 1,000, 100,000 and 1,000,000 segments: opening, painting, scrolling.

    python benchmarks/window_scroll.py [--sizes 1000 100000 1000000] [--busy]

Each project is built in a temporary folder (a million rows take about two minutes) and measured
in a process of its own on Qt's offscreen platform: real wheel and key events, each followed until
everything it caused is painted. ``--busy`` scores the project meanwhile, as the window does: in a
job of its own with its worker processes.
Goals: first rows in under a second, a wheel step under 16 ms, memory that grows only by the id
list (8 bytes a segment in the store's list, 16 to 24 in Qt's row positions).
"""

import argparse
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

RUSSIAN = (
    "мельница стояла у реки и старый мельник каждое утро выходил смотреть на воду потому что "
    "она всегда рассказывала ему какая будет погода и много ли привезут зерна"
).split()
ENGLISH = (
    "the mill stood by the river and the old miller went out every morning to look at the water "
    "because it always told him the weather and how much grain would come"
).split()
LENGTHS = (6, 10, 14, 22, 40)


def build(path: Path, count: int) -> None:
    """A project of ``count`` segments with references, and a finding in every fourth."""
    from workbench.domain.findings import Finding, Severity
    from workbench.domain.languages import Language
    from workbench.domain.spans import Span
    from workbench.domain.statuses import Status
    from workbench.domain.text import TaggedText
    from workbench.store.documents import NewSegment
    from workbench.store.findings import Checked
    from workbench.store.project_file import ProjectFile

    words = random.Random(1)
    severities = list(Severity)

    def sentence(vocabulary: list[str], length: int, number: int) -> TaggedText:
        text = " ".join(words.choices(vocabulary, k=length)).capitalize()
        return TaggedText(f"{text} {number}.")

    def segments() -> Iterator[NewSegment]:
        for number in range(count):
            length = words.choice(LENGTHS)
            yield NewSegment(
                sentence(RUSSIAN, length, number),
                sentence(ENGLISH, length, number),
                status=Status.TRANSLATED if number % 3 else Status.NEW,
                references={"reference": sentence(ENGLISH, length, number)},
            )

    russian, english = Language.parse("ru"), Language.parse("en")
    project = ProjectFile.create(path, russian, [english])
    project.documents.add(
        name="mill",
        format_name="tsv",
        file_name="mill.tsv",
        source_language=russian,
        target_language=english,
        original=b"",
        segments=segments(),
    )
    ids = project.segments.ids()
    for start in range(0, len(ids), 20_000):
        chosen = project.segments.many(ids[start : start + 20_000 : 4])
        project.findings.put(
            (
                Checked(
                    segment.id,
                    segment.revision,
                    segment.source.text,
                    segment.target.text,
                    (
                        Finding(
                            "numbers.changed",
                            severities[segment.id // 4 % 4],
                            "accuracy/mistranslation",
                            "The number differs.",
                            Span(0, 8),
                            Span(4, 12),
                        ),
                    ),
                )
                for segment in chosen
            ),
            "default",
        )
    project.close()


def memory() -> float:
    """Resident memory of this process in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


_WARM_UP = 6  # seconds until the workers have started and compute

Timing = tuple[float, float]  # milliseconds by the clock, and of this thread's processor time


def timed(action: Callable[[], Any], settle: Callable[[], Any]) -> Timing:
    """How long until ``action`` and everything it caused is painted."""
    start, processor = time.perf_counter(), time.thread_time()
    action()
    settle()
    return (time.perf_counter() - start) * 1000, (time.thread_time() - processor) * 1000


def show(name: str, times: list[Timing], goal: str = "") -> None:
    """One line: median, the 95th of a hundred, the worst; processor time leaves other load out."""
    clock = sorted(wall for wall, _ in times)
    work = sorted(processor for _, processor in times)
    line = (
        f"  {name:<26} median {statistics.median(clock):6.1f} ms"
        f"  95 % {clock[int(len(clock) * 0.95)]:6.1f}  worst {clock[-1]:6.1f}"
        f"  | processor {statistics.median(work):5.1f}, worst {work[-1]:5.1f}"
    )
    print(f"{line}  {goal}".rstrip())


def measure(path: Path, busy: bool) -> None:
    """Open the desk on a project and drive it; ``busy``: while the project is scored."""
    from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
    from PySide6.QtGui import QKeyEvent, QWheelEvent
    from PySide6.QtWidgets import QApplication

    from workbench.config.settings import Settings
    from workbench.gui.desk.desk_page import DeskPage
    from workbench.gui.jobs import JobRunner
    from workbench.gui.theme import ThemeService
    from workbench.services import opening, scoring

    application = QApplication([])
    themes = ThemeService("light")
    themes.install(application)
    settings = Settings()
    before = memory()

    began, processor = time.perf_counter(), time.thread_time()
    session = opening.open_project(path, settings, remember=False)
    jobs = JobRunner()
    page = DeskPage(session, themes, jobs)
    page.resize(1440, 900)
    page.show()
    application.processEvents()
    painted = (time.perf_counter() - began) * 1000
    work = (time.thread_time() - processor) * 1000
    while jobs.busy:
        application.processEvents()
        time.sleep(0.002)
    application.processEvents()
    listed = (time.perf_counter() - began) * 1000
    count = len(page.model.ids)
    print(f"{count:,} segments")
    print(f"  first rows painted {painted:12.0f} ms, processor {work:.0f}  goal < 1000")
    print(f"  whole list, counts {listed:12.0f} ms")

    view = page.grid.viewport()
    middle = QPointF(view.width() / 2, view.height() / 2)

    def wheel(down: bool) -> Callable[[], Any]:
        def turn() -> None:
            application.sendEvent(
                view,
                QWheelEvent(
                    middle,
                    view.mapToGlobal(middle),
                    QPoint(),
                    QPoint(0, -120 if down else 120),
                    Qt.MouseButton.NoButton,
                    Qt.KeyboardModifier.NoModifier,
                    Qt.ScrollPhase.NoScrollPhase,
                    False,
                ),
            )

        return turn

    def press(key: Qt.Key) -> Callable[[], Any]:
        def down() -> None:
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
            application.sendEvent(page.grid, event)

        return down

    def settle() -> None:
        application.processEvents()

    def pause() -> None:
        # A hand turns the wheel a few dozen times a second, not thousands.
        time.sleep(0.01)
        application.processEvents()

    def times(action: Callable[[], Any], repeat: int) -> list[Timing]:
        found = []
        for _ in range(repeat):
            found.append(timed(action, settle))
            pause()
        return found

    def score(progress: Any) -> None:
        scoring.score_project(session, progress=progress)

    scorer = jobs.run("Scoring", score) if busy else None
    if scorer is not None:
        until = time.perf_counter() + _WARM_UP
        while time.perf_counter() < until:
            pause()
    show("wheel step at the top", times(wheel(down=True), 150), "goal < 16")
    page.control.go(count // 2)
    settle()
    show("wheel step in the middle", times(wheel(down=True), 150), "goal < 16")
    show("wheel step back up", times(wheel(down=False), 150), "goal < 16")
    show("arrow down", times(press(Qt.Key.Key_Down), 60))
    show("page down", times(press(Qt.Key.Key_PageDown), 40))
    show("first and last row", times(press(Qt.Key.Key_End), 1) + times(press(Qt.Key.Key_Home), 1))
    show("select all", [timed(page.grid.selectAll, settle)])
    page.control.go(count // 3)
    show("open the editor", [timed(page.control.edit_current, settle)])
    editor = page.editing.editor

    def type_letter() -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
            application.sendEvent(editor, event)

    show("a key stroke", times(type_letter, 60), "goal < 16")
    print(f"  memory {memory():.0f} MB, of which the program {before:.0f} MB")
    if scorer is not None:
        still = "ended before the last measurement" if scorer.ended else "ran all the time"
        print(f"  the scoring beside it {still}")
        scorer.cancel()
    page.close()
    jobs.close()
    opening.close(session)


def main() -> None:
    """Build the projects, measure each in a fresh process."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 100_000, 1_000_000])
    parser.add_argument("--busy", action="store_true", help="score in the background meanwhile")
    parser.add_argument("--project", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if options.project is not None:
        measure(options.project, options.busy)
        return
    with tempfile.TemporaryDirectory(prefix="winnow-bench-") as folder:
        os.environ["WINNOW_HOME"] = folder
        for size in options.sizes:
            path = Path(folder) / f"{size}.winnow"
            build(path, size)
            command = [sys.executable, __file__, "--project", str(path)]
            subprocess.run([*command, "--busy"] if options.busy else command, check=True)
            path.unlink()


if __name__ == "__main__":
    main()

"""How long a translator waits for findings and scores of a 60-word segment she types into.

Prints the median and the 95th percentile in milliseconds of a key stroke (until everything is
painted) and of the look that follows the pause (from the end of the pause until the new findings
and scores are painted). The goal of the look is 50 ms; its processor time beside it does not depend
on what else the machine has to do. Offscreen; English into Portuguese with
references, husks, and spelling where a dictionary is installed.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workbench.config.settings import Settings
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText
from workbench.gui.desk.desk_page import DeskPage
from workbench.gui.jobs import JobRunner
from workbench.gui.theme import ThemeService
from workbench.services import checking, opening, scoring
from workbench.store.documents import NewSegment

SOURCE = (
    "The miller, who had sold 12 sacks of flour on 3 May, did not want to spill the beans about "
    "the price, because his neighbour had never paid the 450 euros that he owed him since the "
    "winter, when the river was high and nobody in the village could reach the old bridge without "
    "a boat, a lantern and a good deal of patience (or luck)."
)
TARGET = (
    "O moleiro, que tinha vendido 12 sacos de farinha em 3 de maio, não queria contar o segredo "
    "do preço, porque o vizinho nunca tinha pagado os 450 euros que lhe devia desde o inverno, "
    "quando o rio estava alto e ninguém na aldeia podia chegar à velha ponte sem um barco, uma "
    "lanterna e bastante paciência (ou sorte)."
)
TYPED = " E assim o tempo passou, dia após dia, sem que o moinho parase de girar 7 vezes"


def main() -> None:
    """Type a sentence word by word, with a pause after each."""
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.json")
        session = opening.create_project(
            Path(folder) / "mill.winnow", Language.parse("en"), [Language.parse("pt-BR")], settings
        )
        session.project.documents.add(
            name="mill",
            format_name="tsv",
            file_name="mill.tsv",
            source_language=Language.parse("en"),
            target_language=Language.parse("pt-BR"),
            original=b"",
            segments=[
                NewSegment(
                    TaggedText(SOURCE),
                    TaggedText(TARGET),
                    references={"printed": TaggedText(TARGET)},
                )
                for _ in range(1000)
            ],
        )
        scoring.score_project(session)
        checking.check_project(session)
        themes = ThemeService("light")
        themes.install(app)
        jobs = JobRunner()
        page = DeskPage(session, themes, jobs)
        page.resize(1280, 800)
        page.show()
        page.activateWindow()
        settle(app, jobs, 5.0)
        page.control.edit(0)
        settle(app, jobs, 1.0)
        keys, looks, worked = type_and_look(app, page)
        tell("key stroke", keys)
        tell("findings and scores", looks)
        tell("  processor time", worked)
        page.close()
        settle(app, jobs, 0.2)
        jobs.close()
        opening.close(session)


def settle(app: QApplication, jobs: JobRunner, seconds: float) -> None:
    """Let everything come to rest."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or jobs.busy:
        app.processEvents()
        time.sleep(0.001)


def type_and_look(
    app: QApplication, page: DeskPage
) -> tuple[list[float], list[float], list[float]]:
    """Milliseconds of each key stroke, of each look, and of the processor's work for it."""
    editor = page.editing.editor
    shown: list[float] = []
    begun: list[tuple[float, float]] = []

    def looked(_segment: int) -> None:
        shown.append(time.perf_counter())

    def pause_over() -> None:
        begun.append((time.perf_counter(), time.process_time()))

    page.editing.row_looked.connect(looked)
    page.live._timer.timeout.connect(pause_over)
    keys: list[float] = []
    looks: list[float] = []
    worked: list[float] = []
    for word in TYPED.split(" ") * 3:
        for letter in f"{word} ":
            start = time.perf_counter()
            if letter.isascii():
                QTest.keyClick(editor, letter)
            else:
                editor.textCursor().insertText(letter)
            app.processEvents()
            keys.append((time.perf_counter() - start) * 1000)
        shown.clear()
        begun.clear()
        end = time.perf_counter() + 5
        while not shown and time.perf_counter() < end:
            app.processEvents()
            time.sleep(0.0005)  # a busy loop would keep Python's lock from the worker
        app.processEvents()  # painted
        if shown and begun:
            looks.append((time.perf_counter() - begun[0][0]) * 1000)
            worked.append((time.process_time() - begun[0][1]) * 1000)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
    return keys, looks, worked


def tell(what: str, taken: list[float]) -> None:
    """One line of figures."""
    tail = statistics.quantiles(taken, n=20)[-1]
    print(
        f"{what:20} median {statistics.median(taken):6.1f} ms   95 % below {tail:6.1f} ms"
        f"   worst {max(taken):6.1f} ms   ({len(taken)})"
    )


if __name__ == "__main__":
    main()

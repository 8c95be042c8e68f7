"""A project for the desk: tags, two candidates, references, and texts that checks object to."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from workbench.domain.languages import Language
from workbench.domain.statuses import Status
from workbench.domain.text import Tag, TaggedText, TagKind
from workbench.gui.desk.desk_page import DeskPage
from workbench.gui.jobs import JobRunner
from workbench.gui.theme import ThemeService
from workbench.services import checking, opening, scoring
from workbench.store.documents import NewSegment

BOLD = Tag(TagKind.OPEN, "1", '<g id="1">', "b")
BOLD_END = Tag(TagKind.CLOSE, "1", "</g>", "b")
BREAK = Tag(TagKind.STANDALONE, "2", '<x id="2"/>', "br")

SEGMENTS = (
    ("The miller has 12 sacks.", "У мельника 12 мешков.", "У мельника 12 мешков."),
    ("He sold 7 sacks yesterday.", "Вчера он продал 9 мешков.", "Вчера он продал 7 мешков."),
    ("The river is high today.", "Сегодня река высокая", "Сегодня вода стоит высоко."),
    ("Nobody came to the mill.", "", "На мельницу никто не пришёл."),
    ("The old dog slept.", "Старый  пёс спал.", "Старый пёс спал."),
    ("The wheel turned slowly.", "Колесо медленно крутилось.", "Колесо медленно вращалось."),
)


def segments():
    """The rows above, then one with tags and one that is locked."""
    for number, (source, target, reference) in enumerate(SEGMENTS):
        candidates = {
            "alpha": TaggedText(reference.replace("мешков", "кулей")),
            "beta": TaggedText(target or "Никто."),
        }
        yield NewSegment(
            TaggedText(source),
            TaggedText(target),
            status=Status.TRANSLATED if target else Status.NEW,
            external_id=f"m-{number + 1}",
            references={"printed": TaggedText(reference)},
            candidates=candidates,
        )
    yield NewSegment(
        TaggedText("Read \ufffcthis\ufffc first.\ufffc", (BOLD, BOLD_END, BREAK)),
        TaggedText("Сначала прочтите \ufffcэто\ufffc.\ufffc", (BOLD, BOLD_END, BREAK)),
        status=Status.TRANSLATED,
    )
    yield NewSegment(
        TaggedText("The end."), TaggedText("Конец."), status=Status.APPROVED, locked=True
    )


@pytest.fixture
def desk_session(tmp_path, settings):
    """An open project, scored and checked."""
    path = tmp_path / "mill.winnow"
    english, russian = Language.parse("en"), Language.parse("ru")
    session = opening.create_project(path, english, [russian], settings)
    session.project.documents.add(
        name="mill",
        format_name="tsv",
        file_name="mill.tsv",
        source_language=english,
        target_language=russian,
        original=b"",
        segments=segments(),
    )
    scoring.score_project(session)
    checking.check_project(session)
    yield session
    opening.close(session)


@pytest.fixture
def jobs(qapp):
    runner = JobRunner()
    failures = []
    runner.failed.connect(lambda job, error: failures.append((job, error)))
    yield runner
    assert runner.close()
    assert not failures


@pytest.fixture
def wait(qtbot, jobs):
    """Call it to wait until no job runs and everything is painted."""

    def until_idle():
        for _ in range(2):
            QApplication.processEvents()
            qtbot.waitUntil(lambda: not jobs.busy, timeout=15_000)
            QApplication.processEvents()

    return until_idle


class Desk:
    """The page with what tests do to it."""

    def __init__(self, page, qtbot, wait):
        self.page, self.qtbot, self.wait = page, qtbot, wait
        self.said = []
        self.moved = []
        page.status_message.connect(self.said.append)
        page.changes_made.connect(self.moved.append)

    @property
    def place(self):
        return self.page.grid.place

    def press(self, key, modifiers=None, on=None):
        """A key on the widget that has the focus (or ``on``), and everything it causes."""
        widget = on or QApplication.focusWidget() or self.page.grid
        self.qtbot.keyClick(widget, key, modifiers or Qt.KeyboardModifier.NoModifier)
        self.wait()

    def type(self, text, on=None):
        """Letters of any script; QTest knows only the Latin ones."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(on or self.page.editing.editor, event)

    def look(self):
        """Wait until the typing has rested and been looked at."""
        looked = []
        self.page.editing.row_looked.connect(looked.append)
        self.qtbot.waitUntil(lambda: bool(looked), timeout=15_000)
        self.wait()

    def row(self, place):
        return self.page.model.row(place)

    def stored(self, place):
        return self.page.session.project.segments.get(self.page.model.id_at(place))


@pytest.fixture
def desk(qtbot, qapp, desk_session, jobs, wait, plain_look):
    """The desk on that project, shown, its list read."""
    themes = ThemeService("light")
    themes.install(qapp)
    page = DeskPage(desk_session, themes, jobs)
    page.resize(1280, 800)
    page.show()
    page.activateWindow()
    page.setFocus()
    wait()
    yield Desk(page, qtbot, wait)
    page.close()
    wait()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

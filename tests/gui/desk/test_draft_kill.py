"""A process that is killed in the midst of typing: the text is back when the desk opens again."""

import os
import signal
import subprocess
import sys
import textwrap

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from tests.gui.desk.conftest import Desk
from workbench.config.settings import Settings
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText
from workbench.gui.desk.desk_page import DeskPage
from workbench.gui.theme import ThemeService
from workbench.services import opening
from workbench.store.documents import NewSegment

TYPED = "Наполовину напечатанный текст"

# Opens the desk on the project, types into its second segment, says so, and never leaves the field.
TYPIST = textwrap.dedent(
    """
    import sys, time
    from pathlib import Path
    from PySide6.QtWidgets import QApplication
    from workbench.config.settings import Settings
    from workbench.gui.desk.desk_page import DeskPage
    from workbench.gui.jobs import JobRunner
    from workbench.gui.theme import ThemeService
    from workbench.services import opening

    app = QApplication(sys.argv[:1])
    settings = Settings(Path(sys.argv[2]))
    session = opening.open_project(Path(sys.argv[1]), settings)
    themes = ThemeService("light")
    themes.install(app)
    page = DeskPage(session, themes, JobRunner())
    page.show()

    def run_until(met):
        end = time.monotonic() + 60
        while not met() and time.monotonic() < end:
            app.processEvents()
            time.sleep(0.005)
        assert met()

    run_until(lambda: len(page.model.ids) == 2)
    page.control.edit(1)
    page.editing.editor.textCursor().insertText(sys.argv[3])
    looked = []
    page.editing.row_looked.connect(looked.append)
    run_until(lambda: looked)
    print("typed", flush=True)
    while True:
        app.processEvents()
    """
)


@pytest.mark.unhurried
@pytest.mark.parametrize(
    "keys",
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    ],
    ids=["confirmed", "left"],
)
def test_what_was_typed_before_a_kill_is_in_the_field_again(
    qtbot, qapp, tmp_path, settings, jobs, wait, plain_look, monkeypatch, keys
):
    monkeypatch.setenv("WINNOW_HOME", str(tmp_path / "home"))
    path = tmp_path / "mill.winnow"
    session = opening.create_project(path, Language.parse("en"), [Language.parse("ru")], settings)
    session.project.documents.add(
        name="mill",
        format_name="tsv",
        file_name="mill.tsv",
        source_language=Language.parse("en"),
        target_language=Language.parse("ru"),
        original=b"",
        segments=[NewSegment(TaggedText("The first.")), NewSegment(TaggedText("The second."))],
    )
    opening.close(session)
    settings_file = tmp_path / "settings.json"
    Settings(settings_file).update({"user.name": "Anna"})
    typist = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(path), str(settings_file), TYPED],
        stdout=subprocess.PIPE,
        env=dict(os.environ),
    )
    assert typist.stdout.readline() == b"typed\n"
    typist.send_signal(signal.SIGKILL)
    typist.wait()
    typist.stdout.close()

    settings.update({"user.name": "Anna"})
    session = opening.open_project(path, settings)
    assert session.project.segments.get(2).target.is_empty  # it was never confirmed
    themes = ThemeService("light")
    themes.install(qapp)
    page = DeskPage(session, themes, jobs)
    page.show()
    page.activateWindow()
    page.setFocus()
    wait()
    desk = Desk(page, qtbot, wait)
    assert desk.row(1).segment.target.text == TYPED  # seen in the list at once
    page.grid.go_to(1)
    desk.press(Qt.Key.Key_F2)
    assert page.editing.editor.tagged_text().text == TYPED
    desk.press(*keys)
    assert desk.stored(1).target.text == TYPED
    page.close()
    wait()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    opening.close(session)

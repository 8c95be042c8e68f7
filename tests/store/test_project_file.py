import os
import sqlite3
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from workbench.domain.errors import (
    ConflictError,
    InputError,
    OutputError,
    ProjectBusyError,
    ProjectError,
)
from workbench.domain.languages import Language
from workbench.domain.statuses import Status
from workbench.domain.text import TAG_CHARACTER, Tag, TaggedText, TagKind
from workbench.store import schema
from workbench.store.documents import NewSegment
from workbench.store.edits import Change
from workbench.store.project_file import ProjectFile

RU, EN = Language.parse("ru"), Language.parse("en")


def literal(text):
    return TaggedText.literal(text)


@pytest.fixture
def project(tmp_path):
    with ProjectFile.create(tmp_path / "a.winnow", RU, [EN]) as made:
        yield made


def add(project, *texts, **more):
    return project.documents.add(
        name=more.pop("name", "doc"),
        format_name="plain",
        file_name="doc.txt",
        source_language=RU,
        target_language=EN,
        original=b"original bytes \xff",
        segments=[NewSegment(literal(text), **more) for text in texts],
    )


def set_target(project, key, text, revision, who="anna"):
    before = project.segments.get(key).target.text
    return project.edits.apply(
        who,
        "Edit",
        [Change("segment", key, key, "edit", {"target": before}, {"target": text}, revision)],
    )


def test_a_new_project_knows_its_languages_after_being_opened_again(tmp_path):
    ProjectFile.create(tmp_path / "a.winnow", RU, [EN, Language.parse("pt-BR")]).close()
    with ProjectFile.open(tmp_path / "a.winnow") as project:
        assert project.source_language == RU
        assert [language.code for language in project.target_languages] == ["en", "pt-BR"]


def test_documents_keep_their_original_bytes_and_order(project):
    add(project, "раз", "два", name="one")
    second = add(project, "три", name="two")
    assert [(d.name, d.segment_count) for d in project.documents.all()] == [("one", 2), ("two", 1)]
    assert project.documents.original(second) == (b"original bytes \xff", "doc.txt")


def test_a_second_document_of_the_same_name_gets_a_number(project):
    add(project, "раз", name="one")
    add(project, "два", name="one")
    assert [d.name for d in project.documents.all()] == ["one", "one (2)"]


def test_tags_come_back_as_they_went_in(project):
    bold = (Tag(TagKind.OPEN, "1", '<g id="1">', "b"), Tag(TagKind.CLOSE, "1", "</g>", "b"))
    text = TaggedText(f"a {TAG_CHARACTER}b{TAG_CHARACTER} c", bold)
    project.documents.add(
        name="tagged",
        format_name="xliff",
        file_name="t.xlf",
        source_language=RU,
        target_language=EN,
        original=b"x",
        segments=[NewSegment(text, text, references={"ref": text}, candidates={"A": text})],
    )
    [key] = project.segments.ids()
    row = project.segments.rows([key])[0]
    assert row.segment.source == text
    assert row.reference == text
    assert project.documents.candidates([key])[0].text == text


def test_an_edit_moves_the_revision_and_a_stale_one_is_refused(project):
    add(project, "раз")
    [key] = project.segments.ids()
    set_target(project, key, "one", 0)
    assert project.segments.get(key).revision == 1
    with pytest.raises(ConflictError, match="changed by somebody else"):
        set_target(project, key, "won", 0)
    assert project.segments.get(key).target.plain == "one"


def test_undo_and_redo_walk_the_log_in_order(project):
    add(project, "раз")
    [key] = project.segments.ids()
    for number, text in enumerate(["one", "two", "three"]):
        set_target(project, key, text, number)
    seen = []
    while project.edits.undo("anna"):
        seen.append(project.segments.get(key).target.plain)
    assert seen == ["two", "one", ""]
    while project.edits.redo("anna"):
        seen.append(project.segments.get(key).target.plain)
    assert seen[3:] == ["one", "two", "three"]


def test_a_new_edit_forgets_what_was_undone(project):
    add(project, "раз")
    [key] = project.segments.ids()
    set_target(project, key, "one", 0)
    project.edits.undo("anna")
    set_target(project, key, "uno", project.segments.get(key).revision)
    assert project.edits.redo("anna") is None
    assert project.segments.get(key).target.plain == "uno"


def test_undo_is_refused_once_somebody_else_changed_the_segment(project):
    add(project, "раз")
    [key] = project.segments.ids()
    set_target(project, key, "one", 0, who="anna")
    set_target(project, key, "won", 1, who="boris")
    with pytest.raises(ConflictError, match="was changed since"):
        project.edits.undo("anna")
    assert project.segments.get(key).target.plain == "won"


def test_a_thousand_changes_are_one_undo(project):
    add(project, *[f"текст {i}" for i in range(1000)], target=literal("text"))
    ids = list(project.segments.ids())
    project.edits.apply(
        "anna",
        "Approve 1000 segments",
        [
            Change("segment", key, key, "status", {"status": "new"}, {"status": "approved"}, 0)
            for key in ids
        ],
    )
    assert project.segments.status_counts()[Status.APPROVED] == 1000
    project.edits.undo("anna")
    assert project.segments.status_counts()[Status.NEW] == 1000


def test_history_tells_who_changed_what(project):
    add(project, "раз")
    [key] = project.segments.ids()
    set_target(project, key, "one", 0, who="anna")
    set_target(project, key, "One", 1, who="boris")
    history = project.remarks.history(key)
    assert [(event.who, event.after["target"]) for event in history] == [
        ("boris", "One"),
        ("anna", "one"),
    ]


def test_a_killed_process_loses_no_committed_edit_and_keeps_no_half_one(tmp_path):
    path = tmp_path / "crash.winnow"
    with ProjectFile.create(path, RU, [EN]) as project:
        add(project, "раз", "два")
    script = textwrap.dedent(
        """
        import os, signal, sys
        from pathlib import Path
        from sqlalchemy import update
        from workbench.store import schema
        from workbench.store.edits import Change
        from workbench.store.project_file import ProjectFile
        project = ProjectFile.open(Path(sys.argv[1]))
        change = Change("segment", 1, 1, "edit", {"target": ""}, {"target": "kept"}, 0)
        project.edits.apply("anna", "Edit", [change])
        with project.database.writing() as connection:
            connection.execute(update(schema.segment).values(target="half"))
            os.kill(os.getpid(), signal.SIGKILL)
        """
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        check=False,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert done.returncode == -9
    with ProjectFile.open(path) as project:
        assert [s.target.plain for s in project.segments.many([1, 2])] == ["kept", ""]
        undone = project.edits.undo("anna")
        assert undone is not None, "undo must survive a crash"
        assert project.segments.get(1).target.plain == ""


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is not a Winnow project"),
        (b"just some text, long enough to be read as a header of something" * 3, "is not a Winnow"),
        (b"SQLite format 3\0" + b"\0" * 200, "not a Winnow project"),
    ],
)
def test_a_file_that_is_no_project_is_refused_with_a_sentence(tmp_path, content, says):
    path = tmp_path / "fake.winnow"
    path.write_bytes(content)
    with pytest.raises(ProjectError, match=says):
        ProjectFile.open(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "other.winnow"
    connection = sqlite3.connect(path)
    connection.execute("create table notes (text)")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="is not a Winnow project"):
        ProjectFile.open(path)
    assert path.read_bytes() == before


def test_a_missing_file_and_a_folder_are_named(tmp_path):
    with pytest.raises(InputError, match="does not exist"):
        ProjectFile.open(tmp_path / "none.winnow")
    with pytest.raises(InputError, match="is a folder"):
        ProjectFile.open(tmp_path)


def test_a_project_of_a_newer_winnow_is_refused(tmp_path):
    path = tmp_path / "new.winnow"
    ProjectFile.create(path, RU, [EN]).close()
    connection = sqlite3.connect(path)
    connection.execute("update alembic_version set version_num = '9999'")
    connection.commit()
    connection.close()
    with pytest.raises(ProjectError, match=r"made by a newer Winnow .*update Winnow"):
        ProjectFile.open(path)


def test_a_locked_project_says_so_instead_of_hanging(tmp_path, monkeypatch):
    path = tmp_path / "busy.winnow"
    ProjectFile.create(path, RU, [EN]).close()
    monkeypatch.setattr("workbench.store.connection.BUSY_SECONDS", 0.1)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with ProjectFile.open(path) as project:
        with pytest.raises(ProjectBusyError, match="in use by another program"):
            project.set_setting("four_eyes", False)
        other.execute("ROLLBACK")
        project.set_setting("four_eyes", False)
        assert project.setting("four_eyes") is False
    other.close()


def test_an_exclusively_locked_file_is_refused_at_the_door(tmp_path):
    path = tmp_path / "exclusive.winnow"
    ProjectFile.create(path, RU, [EN]).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode=EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(ProjectBusyError, match="locked by another program"):
            ProjectFile.open(path)
    finally:
        other.close()


def test_a_read_only_project_opens_and_refuses_changes(tmp_path, monkeypatch):
    path = tmp_path / "ro.winnow"
    with ProjectFile.create(path, RU, [EN]) as project:
        add(project, "раз")
    # Root may write anything, so the answer of the system is what is replaced here.
    monkeypatch.setattr(os, "access", lambda *_: False)
    with ProjectFile.open(path) as project:
        assert project.read_only
        assert project.segments.count() == 1
        with pytest.raises(ProjectError, match="read-only; save a copy"):
            set_target(project, 1, "one", 0)


def test_a_full_disk_is_said_in_a_sentence_and_loses_nothing(project):
    add(project, "раз")
    with project.database.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(ProjectError, match="disk is full"):
        add(project, *["слово " * 500] * 300, name="big")
    assert [d.name for d in project.documents.all()] == ["doc"]
    with project.database.writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1000000")
    add(project, "два", name="small")
    assert project.segments.count() == 2


def test_making_a_project_never_overwrites(tmp_path):
    path = tmp_path / "a.winnow"
    path.write_text("precious")
    with pytest.raises(OutputError, match="exists already"):
        ProjectFile.create(path, RU, [EN])
    assert path.read_text() == "precious"
    with pytest.raises(OutputError, match="does not exist"):
        ProjectFile.create(tmp_path / "no" / "a.winnow", RU, [EN])


def test_another_process_edit_moves_the_data_version_and_ours_does_not(tmp_path):
    path = tmp_path / "shared.winnow"
    with ProjectFile.create(path, RU, [EN]) as ours, ProjectFile.open(path) as theirs:
        before = ours.database.data_version()
        ours.set_setting("mine", 1)
        assert ours.database.data_version() == before
        theirs.set_setting("yours", 1)
        assert ours.database.data_version() != before


def test_migrations_lead_to_the_schema_that_is_declared():
    from workbench.store.migrations import upgrade

    migrated, declared = create_engine("sqlite://"), create_engine("sqlite://")
    with migrated.begin() as connection:
        upgrade(connection)
        schema.metadata.create_all(declared)
        with declared.connect() as other:
            ours, theirs = inspect(connection), inspect(other)
            names = set(ours.get_table_names()) - {"alembic_version"}
            assert names == set(theirs.get_table_names())
            for name in names:
                assert _columns(ours, name) == _columns(theirs, name), name
                assert _indexes(ours, name) == _indexes(theirs, name), name
        version = connection.exec_driver_sql("select version_num from alembic_version").scalar()
    assert version == schema.SCHEMA_VERSION
    migrated.dispose()
    declared.dispose()


def _columns(inspector, table):
    return [
        (c["name"], str(c["type"]), c["nullable"], c["default"], c["primary_key"])
        for c in inspector.get_columns(table)
    ]


def _indexes(inspector, table):
    return sorted((i["name"], tuple(i["column_names"])) for i in inspector.get_indexes(table))

"""Splitting and merging: the file written back, undo, what hangs on a segment, a kill half-way."""

import os
import signal
import subprocess
import sys
import textwrap

import pytest

from workbench.domain.errors import ConflictError, RefusedError
from workbench.domain.findings import Severity
from workbench.domain.spans import Span
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText
from workbench.services import (
    annotating,
    checking,
    commenting,
    dividing,
    exporting,
    reviewing,
    scoring,
)
from workbench.services.importing import import_files
from workbench.store.project_file import ProjectFile

SOURCE = "Он пришёл домой. Было темно."
TARGET = "He came home. It was dark."


def text(value):
    return TaggedText.literal(value)


def segments(session):
    return session.project.segments.of_document(session.project.documents.all()[0].id)


def translate(session, *targets):
    for segment, target in zip(segments(session), targets, strict=False):
        reviewing.edit_target(session, segment, text(target))


def split(session, number, before):
    segment = segments(session)[number - 1]
    caret = segment.target.text.index(before) if before else 0
    return dividing.split(session, segment, caret)


def merge(session, number):
    return dividing.merge(session, segments(session)[number - 1])


def shown(session):
    return [(s.position, s.source.text, s.target.text) for s in segments(session)]


def written(session):
    (document,) = session.project.documents.all()
    return exporting.render(session, document, document.format).decode()


@pytest.fixture
def aligned(session, write):
    """Three lines, a candidate and two references for each."""
    folder = ("source.txt", "ref.txt", "ref2.txt", "hyp.A.txt")
    contents = (
        f"Снег.\n{SOURCE}\nКонец.\n",
        "Snow.\nHe got home. It was dark.\nThe end.\n",
        "Snow.\nHe got home and it was dark.\nThe end.\n",
        "Snow.\nHe is home. Dark was.\nEnd.\n",
    )
    import_files(session, [write(n, c) for n, c in zip(folder, contents, strict=True)])
    translate(session, "Snow.", TARGET, "The end.")
    return session


@pytest.fixture
def prose(session, write):
    """A plain text of two paragraphs in sentences."""
    import_files(session, [write("a.txt", f"  {SOURCE}\n\nКонец.\n")])
    translate(session, "He came home.", "It was dark.", "The end.")
    return session


def test_a_split_divides_both_texts_and_makes_room(aligned):
    changes, key = split(aligned, 2, "It was")
    assert shown(aligned) == [
        (1, "Снег.", "Snow."),
        (2, "Он пришёл домой.", "He came home."),
        (3, "Было темно.", "It was dark."),
        (4, "Конец.", "The end."),
    ]
    assert changes.structure
    assert key == segments(aligned)[2].id


def test_a_split_line_goes_back_as_one_line(aligned):
    before = written(aligned)
    split(aligned, 2, "It was")
    assert written(aligned) == before == f"Snow.\n{TARGET}\nThe end.\n"
    reviewing.edit_target(aligned, segments(aligned)[2], text("It was late."))
    assert written(aligned) == "Snow.\nHe came home. It was late.\nThe end.\n"


def test_texts_of_as_many_sentences_are_divided_and_the_others_put_aside(aligned):
    split(aligned, 2, "It was")
    first, second = segments(aligned)[1:3]
    documents = aligned.project.documents

    def of(segment):
        found = {r.reference_set: r.text.text for r in documents.references([segment.id])}
        found |= {c.system: c.text.text for c in documents.candidates([segment.id])}
        return found

    assert of(first) == {"ref": "He got home.", "A": "He is home."}
    assert of(second) == {"ref": "It was dark.", "A": "Dark was."}
    merge(aligned, 2)
    assert of(segments(aligned)[1]) == {
        "ref": "He got home. It was dark.",
        "ref2": "He got home and it was dark.",
        "A": "He is home. Dark was.",
    }


def test_split_and_merge_give_the_same_segment_and_undo_brings_every_state_back(aligned):
    states = [shown(aligned)]
    split(aligned, 2, "It was")
    states.append(shown(aligned))
    merge(aligned, 2)
    states.append(shown(aligned))
    assert states[2] == states[0]
    assert "piece" not in segments(aligned)[1].metadata
    for state in (states[1], states[0]):
        reviewing.undo(aligned)
        assert shown(aligned) == state
    for state in (states[1], states[2]):
        reviewing.redo(aligned)
        assert shown(aligned) == state


def test_parts_are_split_again_and_merged_from_any_end(aligned):
    split(aligned, 2, "It was")
    split(aligned, 2, "home")
    assert [target for _, _, target in shown(aligned)][1:4] == ["He came", "home.", "It was dark."]
    assert written(aligned) == f"Snow.\n{TARGET}\nThe end.\n"
    merge(aligned, 3)
    merge(aligned, 2)
    assert shown(aligned)[1] == (2, SOURCE, TARGET)
    references = aligned.project.documents.references([segments(aligned)[1].id])
    assert {r.reference_set for r in references} == {"ref", "ref2"}


def test_what_was_put_aside_waits_for_the_last_part(aligned):
    split(aligned, 2, "It was")
    split(aligned, 3, "was")
    merge(aligned, 2)
    first = segments(aligned)[1]
    assert first.target.text == "He came home. It"
    references = aligned.project.documents.references
    assert references([first.id]) == []
    merge(aligned, 2)
    assert {r.reference_set: r.text.text for r in references([first.id])}["ref2"] == (
        "He got home and it was dark."
    )


def test_scores_follow(aligned):
    scoring.score_project(aligned)
    before = {s.system: s.segments for s in scoring.score_table(aligned)}
    split(aligned, 2, "It was")
    after = {s.system: s.segments for s in scoring.score_table(aligned)}
    assert before[""] == 3
    assert after[""] == 4
    rows = aligned.project.segments.rows([s.id for s in segments(aligned)])
    assert all("chrF" in row.scores for row in rows)
    reviewing.undo(aligned)
    assert {s.system: s.segments for s in scoring.score_table(aligned)} == before
    rows = aligned.project.segments.rows([s.id for s in segments(aligned)])
    assert all("chrF" in row.scores for row in rows)


def test_findings_are_made_again(session, write):
    import_files(session, [write("a.tsv", "source\ttarget\nУ него 5 книг. Было 7 окон.\t")])
    translate(session, "He has 5 books. There were 8 windows.")
    checking.check_project(session)
    split(session, 1, "There")
    first, second = segments(session)
    found = session.project.findings.of([first.id, second.id])
    assert [f.segment_id for f in found if f.finding.check == "numbers.changed"] == [second.id]


def test_marks_and_comments_go_where_their_text_goes(aligned):
    segment = segments(aligned)[1]
    commenting.comment(aligned, segment.id, "look at it")
    for span in (Span(3, 7), Span(21, 25)):
        annotating.annotate(
            aligned, segment.id, "accuracy/mistranslation", Severity.MINOR, target_span=span
        )
    split(aligned, 2, "It was")
    first, second = segments(aligned)[1:3]

    def marked(segment):
        marks = aligned.project.remarks.annotations([segment.id])
        return [mark.target_span.of(segment.target.text) for mark in marks]

    assert (marked(first), marked(second)) == (["came"], ["dark"])
    commenting.comment(aligned, second.id, "and at this")
    merge(aligned, 2)
    whole = segments(aligned)[1]
    assert marked(whole) == ["came", "dark"]
    assert len(aligned.project.remarks.comments(whole.id)) == 2
    for _ in range(3):
        reviewing.undo(aligned)
    assert marked(segments(aligned)[1]) == ["came", "dark"]


def test_sentences_of_a_paragraph_become_one(prose):
    before = written(prose)
    merge(prose, 1)
    assert shown(prose)[0] == (1, SOURCE, TARGET)
    assert written(prose) == before == f"  {TARGET}\n\nThe end.\n"
    reviewing.undo(prose)
    assert written(prose) == before


def test_a_sentence_of_prose_is_split_and_written_back(prose):
    reviewing.edit_target(prose, segments(prose)[0], text("He came. Home, that is."))
    split(prose, 1, "Home")
    assert written(prose) == "  He came. Home, that is. It was dark.\n\nThe end.\n"


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("a.tsv", "source\ttarget\nОдин.\tOne.\nДва.\tTwo.\n", "table"),
        (
            "a.xlf",
            '<xliff version="1.2"><file source-language="ru" target-language="en" original="a" '
            'datatype="plaintext"><body><trans-unit id="1"><source>Один.</source><target>One.'
            '</target></trans-unit><trans-unit id="2"><source>Два.</source><target>Two.</target>'
            "</trans-unit></body></file></xliff>",
            "XLIFF",
        ),
    ],
)
def test_units_of_a_file_that_must_keep_its_number_stay_two(session, write, name, content, word):
    import_files(session, [write(name, content)])
    with pytest.raises(RefusedError, match=word):
        merge(session, 1)
    before = written(session)
    reviewing.edit_target(session, segments(session)[0], text("One and only."))
    split(session, 1, "only")
    assert written(session) == before.replace("One.", "One and only.")


def test_paragraphs_stay_apart(prose):
    with pytest.raises(RefusedError, match="paragraph"):
        merge(prose, 2)


def test_the_last_segment_has_no_next(prose):
    with pytest.raises(RefusedError, match="last one"):
        merge(prose, 3)


@pytest.mark.parametrize("caret", [0, len(TARGET)])
def test_nothing_is_split_off_at_an_end(aligned, caret):
    with pytest.raises(RefusedError, match="caret"):
        dividing.split(aligned, segments(aligned)[1], caret)


def test_an_empty_target_is_split_by_its_source(aligned):
    reviewing.edit_target(aligned, segments(aligned)[1], text(""))
    split(aligned, 2, "")
    assert [s.source.text for s in segments(aligned)[1:3]] == ["Он пришёл домой.", "Было темно."]
    assert {s.status for s in segments(aligned)[1:3]} == {Status.NEW}


def test_locked_segments_stay_whole(aligned):
    reviewing.set_locked(aligned, [segments(aligned)[1].id], True)
    with pytest.raises(RefusedError, match="locked"):
        dividing.split(aligned, segments(aligned)[1], 14)
    with pytest.raises(RefusedError, match="locked"):
        merge(aligned, 1)


def test_somebody_elses_edit_is_not_split_away(aligned):
    stale = segments(aligned)[1]
    reviewing.edit_target(aligned, stale, text("Something else. Entirely."))
    with pytest.raises(ConflictError):
        dividing.split(aligned, stale, 14)
    assert len(segments(aligned)) == 3


def test_a_tag_pair_is_not_cut_where_another_place_is_near(session, write):
    content = (
        '<xliff version="1.2"><file source-language="ru" target-language="en" original="a" '
        'datatype="plaintext"><body><trans-unit id="1"><source>Вот <g id="1">старый дом</g> и '
        "новый сад за ним</source></trans-unit></body></file></xliff>"
    )
    import_files(session, [write("a.xlf", content)])
    split(session, 1, "")
    first, second = segments(session)
    assert len(first.source.tags) in (0, 2)
    assert len(first.source.tags) + len(second.source.tags) == 2


def test_a_kill_in_the_midst_of_splitting_leaves_a_whole_project(aligned, tmp_path):
    """A process splits and merges until it is killed; what is left is one state or the other."""
    path = aligned.project.path
    before = written(aligned)
    script = textwrap.dedent(
        """
        import sys
        from pathlib import Path
        from workbench.config.settings import Settings
        from workbench.services import dividing, opening
        session = opening.open_project(Path(sys.argv[1]), Settings(Path(sys.argv[2])))
        (document,) = session.project.documents.all()
        while True:
            segment = session.project.segments.of_document(document.id)[1]
            dividing.split(session, segment, segment.target.text.index("It was"))
            print("split", flush=True)
            dividing.merge(session, session.project.segments.get(segment.id))
        """
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(path), str(tmp_path / "settings.json")],
        stdout=subprocess.PIPE,
        env=dict(os.environ),
    )
    for _ in range(4):
        assert process.stdout.readline() == b"split\n"
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    with ProjectFile.open(path) as project:
        with project.database.reading() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
            assert not connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        found = project.segments.of_document(project.documents.all()[0].id)
    assert [s.position for s in found] == list(range(1, len(found) + 1))
    assert len(found) in (3, 4)
    assert written(aligned) == before

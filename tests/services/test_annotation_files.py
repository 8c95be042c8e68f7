"""MQM tables in and out of a project: what came in goes out the same."""

import dataclasses
import json

import pytest

from tests.yardstick import data_path
from workbench.domain.errors import InputError, OutputError, UsageError
from workbench.domain.findings import Severity
from workbench.domain.spans import Span
from workbench.domain.text import TaggedText
from workbench.review.mqm_tsv import MAROT_HEADER, WMT_HEADER, MqmFormat
from workbench.services import annotating, evaluating, reviewing
from workbench.services.annotation_files import export_annotations, import_annotations
from workbench.services.importing import ImportOptions, import_files

WMT = [
    "\t".join(WMT_HEADER),
    "MT one\t1\tGH\t3\t7\tAccuracy\tMistranslation\tMajor\twent\t1",
    "MT one\t1\tGH\t3\t7\tAccuracy\tMistranslation\tMajor\twent\t1",
    "MT one\t2\tGH\t\t\tno-error\t\tno-error\t\t",
    "MT one\t3\tRL\t0\t4\tStyle\tNon_fluent\tminor\tthe\t0",
    "human\t2\tRL\t6\t10\tStyle\t\tNeutral\twere\t1",
    "human\t3\tRL\t0\t4\tOther\t\tCritical\tRain\t1",
]


@pytest.fixture
def desk(session, write):
    import_files(
        session,
        [
            write("source.txt", "Он пришёл домой.\nИх было 45 человек.\nСнова дождь.\n"),
            write("ref.txt", "He came home.\nThere were 45 people.\nRain again.\n"),
            write("ref2.txt", "Home he came.\nThey were 45.\nRaining again.\n"),
            write("hyp.MT_one.txt", "He went home.\nThere were 54 people.\nRain again.\n"),
        ],
        ImportOptions(document="news"),
    )
    return session


@pytest.fixture
def table(write):
    def table(*lines, name="m.tsv"):
        return write(name, "".join(line + "\n" for line in lines))

    return table


def exported(session, tmp_path, **options):
    path = tmp_path / "out.tsv"
    result = export_annotations(session, path, **options)
    return path.read_text(encoding="utf-8").split("\n")[:-1], result


def test_a_list_of_spans_goes_in_and_comes_out_the_same(desk, table, tmp_path):
    found = import_annotations(desk, table(*WMT))
    assert (found.added, found.known, found.unplaced) == (6, 0, 1)
    assert found.systems == {"MT_one": "MT one", "reference:ref": "human"}
    lines, result = exported(desk, tmp_path)
    assert result.format is MqmFormat.WMT
    assert lines == WMT


def test_an_import_is_one_operation_and_a_second_adds_nothing(desk, table, tmp_path):
    path = table(*WMT)
    import_annotations(desk, path)
    again = import_annotations(desk, path)
    assert (again.added, again.known) == (0, 6)
    assert not again.changes
    operation, _ = reviewing.undo(desk)
    assert operation.title == "Import 6 annotations from m.tsv"
    assert desk.project.remarks.annotations() == []
    reviewing.redo(desk)
    assert exported(desk, tmp_path)[0] == WMT


def test_marks_are_found_in_the_texts_they_mark(desk, table):
    import_annotations(desk, table(*WMT))
    found = desk.project.remarks.annotations()
    assert [(one.who, one.system, one.target_span) for one in found if one.segment_id == 3] == [
        ("RL", "MT_one", None), ("RL", "reference:ref", Span(0, 4)),
    ]  # fmt: skip
    lost = next(one for one in found if one.target_span is None and one.segment_id == 3)
    assert "“the”" in lost.comment
    assert evaluating.scorecard(desk, "MT_one").marks[Severity.MAJOR] == 2


def test_words_that_stand_once_are_found_where_they_stand(desk, table, tmp_path):
    moved = WMT[1].replace("\t3\t7\t", "\t5\t9\t")
    found = import_annotations(desk, table(WMT[0], moved))
    assert found.unplaced == 0
    assert desk.project.remarks.annotations()[0].target_span == Span(3, 7)
    assert exported(desk, tmp_path)[0][1] == moved


def test_a_changed_mark_changes_its_own_column_and_no_other(desk, table, tmp_path):
    import_annotations(desk, table(*WMT))
    lost = next(one for one in desk.project.remarks.annotations() if one.target_span is None
                and one.segment_id == 3)  # fmt: skip
    annotating.change(desk, dataclasses.replace(lost, severity=Severity.MAJOR))
    expected = [*WMT]
    expected[4] = WMT[4].replace("\tminor\t", "\tMajor\t")
    assert exported(desk, tmp_path)[0] == expected


def test_a_new_mark_under_an_old_number_is_not_dressed_in_old_columns(desk, table, tmp_path):
    import_annotations(desk, table(WMT[0], WMT[4]))
    reviewing.undo(desk)
    made = annotating.annotate(desk, 3, "style/awkward", Severity.MINOR, system="MT_one")
    assert made.annotation.id == 1, "the store gives the number again"
    line = exported(desk, tmp_path)[0][1]
    assert line == "MT one\t3\tAnna\t\t\tstyle\tawkward\tMinor\t\t"


def test_marks_on_the_target_follow_its_edits_into_the_file(desk, tmp_path):
    annotating.annotate(desk, 1, "style/awkward", Severity.MINOR, target_span=Span(3, 7))
    annotating.annotate(desk, 1, "style/awkward", Severity.MINOR, target_span=Span(8, 12))
    segment = desk.project.segments.get(1)
    reviewing.edit_target(desk, segment, TaggedText.literal("Then he went to his house."))
    lines, _ = exported(desk, tmp_path, format_name="wmt")
    assert lines[1:] == [
        "target\t1\tAnna\t8\t12\tstyle\tawkward\tMinor\twent\t1",
        "target\t1\tAnna\t\t\tstyle\tawkward\tMinor\t\t",
    ]


def marot(*, system="MT_one", doc="news", seg="1", source="Он пришёл домой.",
          target="He <v>went</v> home.", category="Accuracy/Mistranslation", severity="major",
          rater="r1", metadata='{"note":"no"}'):  # fmt: skip
    return "\t".join((system, doc, seg, "0", rater, source, target, category, severity, metadata))


def test_marots_table_goes_in_and_comes_out_the_same(desk, table, tmp_path):
    rows = [
        "\t".join(MAROT_HEADER),
        marot(),
        marot(category="No-error", severity="No-error", target="He went home.", metadata="{}"),
        marot(source="Их <v>было</v> 45 человек.", target="There were 54 people.", seg="77",
              category="accuracy/omission", metadata='{"timestamp": 1700000000123, "more": [1]}'),
        marot(source="Снова дождь.", target="<v>Rain</v> <v>again</v>.", doc="other:ru-en"),
    ]  # fmt: skip
    found = import_annotations(desk, table(*rows))
    assert (found.added, found.unplaced) == (4, 0)
    first, clean, omission, double = desk.project.remarks.annotations()
    assert (first.comment, first.target_span) == ("no", Span(3, 7))
    assert clean.category == "no-error"
    assert omission.source_span == Span(3, 7)
    assert omission.when == "2023-11-14T22:13:20.123+00:00"
    assert double.target_span == Span(0, 4)
    lines, result = exported(desk, tmp_path)
    assert result.format is MqmFormat.MAROT
    assert lines == rows


def test_our_own_marks_and_scores_come_back_from_marots_table(desk, tmp_path, table):
    annotating.annotate(
        desk, 2, "accuracy/omission", Severity.CRITICAL, source_span=Span(8, 10),
        target_span=Span(11, 11), system="MT_one", comment="the\tnumber\nis gone",
    )  # fmt: skip
    annotating.set_esa_score(desk, 2, 35, system="MT_one")
    lines, _ = exported(desk, tmp_path)
    assert json.loads(lines[1].split("\t")[9])["note"] == "the\tnumber\nis gone"
    kept = desk.project.remarks.annotations()
    annotating.remove(desk, kept)
    import_annotations(desk, tmp_path / "out.tsv")
    back = desk.project.remarks.annotations()
    assert [dataclasses.replace(one, id=0) for one in back] == [
        dataclasses.replace(one, id=0) for one in kept
    ]
    assert evaluating.scorecard(desk, "MT_one").esa.mean == 35


def test_a_list_of_spans_has_no_place_for_esa_scores_and_says_so(desk, tmp_path):
    annotating.set_esa_score(desk, 1, 80)
    lines, result = exported(desk, tmp_path, format_name="wmt")
    assert (len(lines), result.written, result.left_out) == (1, 0, 1)


def test_the_same_source_twice_is_told_apart_by_its_number(session, write, table):
    import_files(
        session,
        [write("source.txt", "Да.\nДа.\n"), write("hyp.A.txt", "Yes.\nYeah.\n")],
        ImportOptions(document="d"),
    )
    import_annotations(
        session, table(marot(system="A", doc="d", seg="2", source="Да.", target="<v>Yeah</v>."))
    )
    (one,) = session.project.remarks.annotations()
    assert (one.segment_id, one.target_span) == (2, Span(0, 4))


def test_spans_skip_the_tags_of_a_text(session, write, tmp_path):
    xliff = """<?xml version="1.0"?><xliff version="1.2"><file original="a" source-language="ru"
      target-language="en" datatype="plaintext"><body><trans-unit id="u1">
      <source>Он <ph id="1">%s</ph>пришёл домой.</source>
      <target>He <ph id="1">%s</ph>came home.</target></trans-unit></body></file></xliff>"""
    import_files(session, [write("a.xlf", xliff)])
    text = session.project.segments.get(1).target.text
    start = text.index("came")
    annotating.annotate(
        session, 1, "style/awkward", Severity.MINOR, target_span=Span(start, start + 4)
    )
    lines, _ = exported(session, tmp_path, format_name="wmt")
    assert lines[1].split("\t")[3:5] + lines[1].split("\t")[8:9] == ["3", "7", "came"]
    lines, _ = exported(session, tmp_path, format_name="marot")
    assert lines[1].split("\t")[6] == "He <v>came</v> home."
    (kept,) = session.project.remarks.annotations()
    annotating.remove(session, [kept])
    import_annotations(session, tmp_path / "out.tsv")
    assert session.project.remarks.annotations()[0].target_span == kept.target_span


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (WMT[1].replace("\t1\tGH", "\t9\tGH"), "line 3 is about segment 9, but .* has 3"),
        (WMT[1].replace("MT one", "Nobody"), "line 3 is about “Nobody”, which is no text"),
        (WMT[1].replace("Major", "Huge"), "line 3: “Huge” is no severity"),
    ],
)
def test_a_row_that_fits_nowhere_stops_the_import_before_it_begins(desk, table, line, words):
    with pytest.raises(InputError, match=words):
        import_annotations(desk, table(*WMT[:2], line))
    assert desk.project.remarks.annotations() == []
    assert reviewing.next_undo(desk) is None


def test_a_source_that_no_document_has_is_refused(desk, table):
    with pytest.raises(InputError, match="line 1 has a source that no document"):
        import_annotations(desk, table(marot(source="Совсем другое.")))


def test_two_texts_that_fit_equally_are_not_guessed_between(session, write, table):
    import_files(
        session,
        [write("source.txt", "Да.\n"), write("hyp.A.txt", "Yes.\n"), write("hyp.B.txt", "Yes.\n")],
    )
    with pytest.raises(InputError, match="about “X”"):
        import_annotations(session, table(WMT[0], "X\t1\tGH\t0\t3\tStyle\t\tMinor\tYes\t1"))


def test_a_list_of_spans_needs_to_know_its_document(desk, write, table, tmp_path):
    import_files(desk, [write("more.txt", "Ещё.\n")])
    with pytest.raises(UsageError, match="--document: news, more"):
        import_annotations(desk, table(*WMT))
    with pytest.raises(UsageError, match="--document: news, more"):
        export_annotations(desk, tmp_path / "x.tsv", format_name="wmt")
    assert import_annotations(desk, table(*WMT), document="news").added == 6
    assert exported(desk, tmp_path, document="more", format_name="wmt")[1].written == 0


def test_bad_places_and_formats_get_a_sentence(desk, table, tmp_path):
    with pytest.raises(InputError, match="There is no file"):
        import_annotations(desk, tmp_path / "none.tsv")
    with pytest.raises(UsageError, match="use marot, wmt"):
        import_annotations(desk, table(*WMT), format_name="xml")
    with pytest.raises(OutputError, match="does not exist"):
        export_annotations(desk, tmp_path / "no" / "x.tsv")


def test_a_project_without_documents_says_so(session, table):
    with pytest.raises(UsageError, match="no document yet"):
        import_annotations(session, table(*WMT))


@pytest.mark.yardstick
@pytest.mark.unhurried
def test_the_marks_of_professionals_go_in_and_come_out_byte_for_byte(session, tmp_path):
    folder = data_path() / "mt" / "bio-mqm-ru-en"
    import_files(
        session,
        [folder / "source.txt", folder / "ref.txt", folder / "ref2.txt",
         *sorted(folder.glob("hyp.*.txt"))],
    )  # fmt: skip
    found = import_annotations(session, folder / "mqm.tsv")
    assert found.added == 4705
    out = tmp_path / "mqm.tsv"
    export_annotations(session, out)
    assert out.read_bytes() == (folder / "mqm.tsv").read_bytes()
    # A score that WMT would publish: every text was read whole, its words are the source's.
    cards = evaluating.scorecards(session)
    assert {card.segments for name, card in cards.items() if name} == {428}
    pairs = evaluating.rater_agreement(session)
    assert [pair.segments for pair in pairs] == [231, 140]
    assert all(0.3 < pair.severity_kappa < 0.6 for pair in pairs)

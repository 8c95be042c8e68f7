"""Tables of MQM annotations: read, written, and refused in a sentence with the line."""

import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.errors import InputError
from workbench.domain.findings import Severity
from workbench.domain.spans import Span
from workbench.review.mqm_tsv import (
    MAROT_HEADER,
    WMT_HEADER,
    FileMark,
    MqmFormat,
    columns_of,
    flat,
    read_mqm,
)

MAROT_LINE = "\t".join((
    "Online-B", "doc1:English-German", "3", "7", "rater1", "A <v>cold</v> day.",
    "Ein <v>kühler</v> Tag.", "Accuracy/Mistranslation", "Major",
    '{"timestamp": 1700000000123, "note": "why?", "marked_text": "kühler"}',
))  # fmt: skip
WMT_LINE = "Online-B\t3\tGH\t4\t10\tAccuracy\tMistranslation\tMajor\tkühler\t1"
CLEAN_LINE = "Online-B\t4\tGH\t\t\tno-error\t\tno-error\t\t"


def one(*lines):
    (mark,) = read_mqm(lines, "m.tsv").marks
    return mark


def test_a_row_of_marot_is_understood():
    read = read_mqm(["\t".join(MAROT_HEADER), MAROT_LINE], "m.tsv")
    assert read.format is MqmFormat.MAROT
    (mark,) = read.marks
    assert (mark.line, mark.system, mark.annotator) == (2, "Online-B", "rater1")
    assert (mark.source, mark.source_span) == ("A cold day.", Span(2, 6))
    assert (mark.target, mark.target_span) == ("Ein kühler Tag.", Span(4, 10))
    assert (mark.category, mark.severity) == ("Accuracy/Mistranslation", Severity.MAJOR)
    assert (mark.note, mark.marked) == ("why?", "kühler")
    assert mark.when == "2023-11-14T22:13:20.123+00:00"


def test_a_row_of_a_span_list_is_understood():
    read = read_mqm(["\t".join(WMT_HEADER), WMT_LINE, CLEAN_LINE], "m.tsv")
    assert read.format is MqmFormat.WMT
    mark, clean = read.marks
    assert (mark.position, mark.target_span, mark.marked) == (3, Span(4, 10), "kühler")
    assert mark.category == "Accuracy/Mistranslation"
    assert (clean.category, clean.severity, clean.target_span) == (
        "no-error", Severity.NEUTRAL, None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([MAROT_LINE], MqmFormat.MAROT),
        ([MAROT_LINE.rpartition("\t")[0]], MqmFormat.MAROT),  # nine columns: WMT 2020 to 2022
        ([WMT_LINE], MqmFormat.WMT),
        (["\ufeff" + "\t".join(WMT_HEADER), WMT_LINE], MqmFormat.WMT),
        (["system\tdoc\tdoc_id\tseg_id\trater\tsource\ttarget\tcategory\tseverity"],
         MqmFormat.MAROT),
    ],
)  # fmt: skip
def test_the_format_is_recognised_with_and_without_a_header(lines, expected):
    assert read_mqm(lines, "m.tsv").format is expected


def test_rows_go_out_as_they_came_in():
    for line in (MAROT_LINE,):
        assert "\t".join(columns_of(one(line), MqmFormat.MAROT)) == line
    for line in (WMT_LINE, CLEAN_LINE):
        mark = one(line)
        whole = dataclasses.replace(mark, target="Ein kühler Tag.")
        assert "\t".join(columns_of(whole, MqmFormat.WMT)) == line


@pytest.mark.parametrize(
    ("written", "severity"),
    [
        ("major", Severity.MAJOR),
        ("MINOR", Severity.MINOR),
        ("No_error", Severity.NEUTRAL),
        ("Neutral", Severity.NEUTRAL),
        ("Critical", Severity.CRITICAL),
        ("serious", Severity.MAJOR),
    ],
)
def test_severities_are_read_however_they_are_spelt(written, severity):
    assert one(MAROT_LINE.replace("Major", written)).severity is severity


def test_rows_that_judge_nothing_are_left_out_and_counted():
    columns = MAROT_LINE.split("\t")
    metrics = [*columns[:4], "", *columns[5:7], "", "", "{}"]
    attention = [*columns[:7], "Found", "HOTW-test", "{}"]
    read = read_mqm([MAROT_LINE, "\t".join(metrics), "\t".join(attention)], "m.tsv")
    assert (len(read.marks), read.left_out) == (1, 2)


def test_the_older_note_column_is_a_note():
    line = MAROT_LINE.rpartition("\t")[0] + "\tplainly wrong"
    assert one(line).note == "plainly wrong"


@pytest.mark.parametrize("timestamp", ["null", "true", '"soon"', "1e300", "[]", "NaN"])
def test_a_time_that_is_none_is_left_open(timestamp):
    head = MAROT_LINE.rpartition("\t")[0]
    assert one(f'{head}\t{{"timestamp": {timestamp}}}').when is None


def swapped(line, place, new):
    columns = line.split("\t")
    columns[place] = new
    return "\t".join(columns)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (WMT_LINE + "\tmore", "11 columns instead of 10"),
        ("just words", "1 columns instead of 10"),
        (swapped(WMT_LINE, 0, ""), "names no system"),
        (swapped(WMT_LINE, 2, ""), "names no annotator"),
        (swapped(WMT_LINE, 1, "x"), "the line “x” is not a whole number"),
        (swapped(WMT_LINE, 1, "0"), "counted from 1"),
        (swapped(WMT_LINE, 1, "9" * 5000), "not a whole number"),
        (swapped(WMT_LINE, 3, "-4"), "the start “-4” is not a whole number"),
        (swapped(WMT_LINE, 3, "٣"), "not a whole number"),
        (swapped(WMT_LINE, 4, ""), "the end “” is not a whole number"),
        (swapped(WMT_LINE, 4, "2"), "ends at 2, before its start at 4"),
        (swapped(WMT_LINE, 5, "").replace("Mistranslation", ""), "has no category"),
        (swapped(WMT_LINE, 7, "terrible"), "“terrible” is no severity"),
    ],
)
def test_a_broken_row_of_a_span_list_gets_a_sentence_with_its_line(line, words):
    with pytest.raises(InputError, match=words) as caught:
        read_mqm(["\t".join(WMT_HEADER), WMT_LINE, line], "m.tsv")
    assert str(caught.value).startswith("m.tsv, line 3")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("a\tb\tc", "3 columns instead of 10"),
        (swapped(MAROT_LINE, 0, ""), "names no system"),
        (swapped(MAROT_LINE, 4, ""), "names no rater"),
        (swapped(MAROT_LINE, 6, "Ein <v>kühler Tag."), "do not pair"),
        (swapped(MAROT_LINE, 6, "Ein kühler</v> Tag."), "do not pair"),
        (swapped(MAROT_LINE, 5, "<v><v>A</v></v>"), "do not pair"),
        (swapped(MAROT_LINE, 7, " "), "has no category"),
        (swapped(MAROT_LINE, 8, ""), "is no severity"),
        (swapped(MAROT_LINE, 9, '{"note": '), "not valid JSON"),
        (swapped(MAROT_LINE, 9, '{"a":' * 100_000), "not valid JSON"),
    ],
)
def test_a_broken_row_of_marot_gets_a_sentence_with_its_line(line, words):
    with pytest.raises(InputError, match=words) as caught:
        read_mqm(["\t".join(MAROT_HEADER), MAROT_LINE, line], "m.tsv")
    assert str(caught.value).startswith("m.tsv, line 3")


def test_a_file_of_another_kind_is_refused():
    with pytest.raises(InputError, match="neither Marot's ten columns"):
        read_mqm(["name,size", "a,1"], "table.csv")
    with pytest.raises(InputError, match="holds no rows"):
        read_mqm(["", "  "], "empty.tsv")


texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=30).filter(
    lambda text: "<v>" not in text and "</v>" not in text
)


@given(texts, texts, st.data())
def test_whatever_the_text_a_marot_row_comes_back_with_its_spans(source, target, data):
    ends = sorted(data.draw(st.tuples(*[st.integers(0, len(target))] * 2)))
    mark = FileMark(
        line=1, system="A", annotator="x", category="accuracy/omission", severity=Severity.MAJOR,
        document="d", segment="1", number="1", source=flat(source), target=flat(target),
        target_span=Span(*ends), note="n", when="2026-11-01T10:00:00.000+00:00",
    )  # fmt: skip
    columns = columns_of(mark, MqmFormat.MAROT)
    assert len(columns) == 10
    assert not any("\t" in column or "\n" in column for column in columns)
    json.loads(columns[9])
    back = one("\t".join(columns))
    assert (back.target, back.target_span, back.source) == (
        mark.target, mark.target_span, mark.source,
    )  # fmt: skip
    assert (back.when, back.note, back.severity) == (mark.when, "n", Severity.MAJOR)

"""Scores that other tools wrote, read as columns."""

import json

import pytest

from workbench.domain.errors import InputError
from workbench.domain.findings import Confidence, Severity
from workbench.domain.spans import Span
from workbench.scoring.imports import parse_scores, read_scores

COMET = json.dumps(
    {
        "out/hyp.Online-A.txt": [
            {"src": "Да", "mt": "Yes", "ref": "Yes", "COMET": 0.98},
            {"src": "Нет", "mt": "Nope", "ref": "No", "COMET": float("nan")},
        ],
        "out/hyp.Online-B.txt": [
            {"src": "Да", "mt": "Aye", "ref": "Yes", "COMET": 0.5, "variance": 0.1},
            {"src": "Нет", "mt": "No", "ref": "No", "COMET": 1},
        ],
    }
)
XCOMET = [
    {
        "mt": "Can I receive my food in ten minutes?",
        "COMET": 0.88,
        "errors": [
            {"text": "my food", "start": 12, "end": 21, "severity": "minor", "confidence": 0.42},
            {"text": "ten", "start": 25, "end": 28, "severity": "critical", "confidence": 0.9},
            {"text": "not there", "start": 3, "end": 9, "severity": "major", "confidence": 0.5},
            {"text": "x", "start": None, "end": 2},
        ],
    },
    {"mt": "Fine.", "COMET": 0.99, "errors": []},
]
METRICX = "\n".join(
    json.dumps({"source": "a", "hypothesis": text, "reference": "b", "prediction": value})
    for text, value in (("one\u2028line", 0.5), ("two", 3.25))
)


def test_comet_names_systems_by_their_files_and_an_undefined_score_is_none():
    first, second = parse_scores(COMET, "comet.json")
    assert (first.metric, first.system, first.values) == ("COMET", "Online-A", (0.98, None))
    assert (second.system, second.values, second.mean) == ("Online-B", (0.5, 1.0), 0.75)
    assert first.hypotheses == ("Yes", "Nope")
    assert first.higher_is_better


def test_xcomet_spans_are_placed_by_their_text():
    (column,) = parse_scores(json.dumps({"sys.txt": XCOMET}), "xcomet.json")
    assert column.metric == "xCOMET"
    food, ten = column.spans[0]
    assert food.span.of(XCOMET[0]["mt"]) == "my food"
    assert (ten.span, ten.severity) == (Span(25, 28), Severity.CRITICAL)
    assert column.spans[1] == ()
    finding = ten.as_finding(column.metric, XCOMET[0]["mt"])
    assert finding.check == "imported.xcomet"
    assert (finding.target_span, finding.severity) == (Span(25, 28), Severity.CRITICAL)
    assert "“ten”" in finding.message
    assert food.as_finding("xCOMET", XCOMET[0]["mt"]).confidence is Confidence.HINT


def test_metricx_lines_are_penalties():
    (column,) = parse_scores(METRICX, "out/metricx.jsonl")
    assert (column.metric, column.system) == ("MetricX", "metricx")
    assert column.values == (0.5, 3.25)
    assert not column.higher_is_better
    assert column.hypotheses == ("one\u2028line", "two")


def test_records_may_name_their_system_and_hold_several_scores():
    text = "\n".join(
        json.dumps({"system": name, "mt": "x", "COMET": 0.5, "KIWI": 0.25, "id": 7})
        for name in ("A", "B", "A")
    )
    columns = parse_scores(text, "scores.jsonl")
    assert [(each.system, each.metric, len(each.values)) for each in columns] == [
        ("A", "COMET", 2), ("A", "KIWI", 2), ("B", "COMET", 1), ("B", "KIWI", 1),
    ]  # fmt: skip


def test_one_record_alone_is_one_segment():
    (column,) = parse_scores(json.dumps(XCOMET[0]), "one.json", metric="my metric")
    assert (column.metric, column.values) == ("my metric", (0.88,))
    assert len(column.spans[0]) == 2


def test_system_lines_are_a_block_a_system():
    text = "sysA\t0.5\nsysA\tNone\r\nsys B\t1e-1\nsys B\t-3\n"
    first, second = parse_scores(text, "BLEU-refA.seg.score")
    assert (first.metric, first.system, first.values) == ("BLEU-refA", "sysA", (0.5, None))
    assert (second.system, second.values) == ("sys B", (0.1, -3.0))


@pytest.mark.parametrize(
    ("name", "values", "higher"),
    [("en-de.mqm.seg.score", (-1.0, 0.0), True), ("en-de.mqm.seg.score", (1.0, 0.0), False),
     ("TER-refA.seg.score", (40.0, 3.0), False), ("COMET-refA.seg.score", (0.4, 0.3), True),
     ("metricx_xxl-refA.seg.score", (-2.0, -3.0), True)],
)  # fmt: skip
def test_a_penalty_is_better_when_lower_unless_it_is_negative(name, values, higher):
    text = "".join(f"s {value}\n" for value in values)
    assert parse_scores(text, name)[0].higher_is_better is higher


def test_a_metrics_eval_folder_gives_all_its_columns(tmp_path):
    scores = tmp_path / "metric-scores" / "en-de"
    scores.mkdir(parents=True)
    (scores / "COMET-22-refA.seg.score").write_text("s1\t0.5\ns2\t0.6\n", encoding="utf-8")
    (scores / "COMET-22-refA.sys.score").write_text("s1\t0.5\n", encoding="utf-8")
    people = tmp_path / "human-scores"
    people.mkdir()
    (people / "en-de.mqm.seg.score").write_text("s1\t-5\ns2\tNone\n", encoding="utf-8")
    found = {(each.metric, each.system): each.values for each in read_scores(tmp_path)}
    assert found == {
        ("COMET-22-refA", "s1"): (0.5,), ("COMET-22-refA", "s2"): (0.6,),
        ("mqm", "s1"): (-5.0,), ("mqm", "s2"): (None,),
    }  # fmt: skip
    (people / "zh-en.mqm.seg.score").write_text("s1\t-5\n", encoding="utf-8")
    with pytest.raises(InputError, match="en-de, zh-en"):
        read_scores(tmp_path)


def test_direct_assessments_are_put_at_their_segments():
    text = (
        "SYS SID RAW.SCR Z.SCR N \nOnline-A.9 3 54 -0.93 1 \nOnline-A.9 1 90 0.5 2\nB.1 2 80 1 1\n"
    )
    first, second = parse_scores(text, "human.ssv")
    assert (first.metric, first.system, first.values) == ("DA", "Online-A", (0.5, None, -0.93))
    assert second.values == (None, 1.0, None)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "holds no scores"),
        ("{}", "holds no scores"),
        ("[1, 2]", "not a list of segments"),
        ('{"a": [1]}', "not a list of segments"),
        ('{"a": [', "is not the JSON of a metric"),
        ("[" * 100_000, "is not the JSON of a metric"),
        ("just some prose\n", "Line 1"),
        ("SYS SID RAW.SCR Z.SCR N\na b c d\n", "Line 2"),
        ("SYS SID RAW.SCR Z.SCR N\na.1 99999999999 1 1 1\n", "cannot be right"),
    ],
)
def test_what_is_no_score_file_is_refused(text, sentence):
    with pytest.raises(InputError, match=sentence):
        parse_scores(text, "file.txt")


def test_files_that_cannot_be_read_are_refused(tmp_path):
    with pytest.raises(InputError, match="no file"):
        read_scores(tmp_path / "absent.json")
    with pytest.raises(InputError, match="not an mt-metrics-eval folder"):
        read_scores(tmp_path)
    (tmp_path / "binary.json").write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(InputError, match="not UTF-8"):
        read_scores(tmp_path / "binary.json")

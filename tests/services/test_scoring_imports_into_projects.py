import json

import pytest

from workbench.domain.errors import InputError, UsageError
from workbench.domain.text import TaggedText
from workbench.services import reviewing, scoring
from workbench.services.importing import ImportOptions, import_files
from workbench.services.score_imports import import_scores

HYP = ["the cat sat down", "a dog barked at us", "it rains"]


@pytest.fixture
def project(session, write):
    import_files(
        session,
        [
            write("source.txt", "раз\nдва\nтри\n"),
            write("ref.txt", "the cat sat\nthe dog barked\nit is raining\n"),
            write("hyp.A-1.txt", "\n".join(HYP) + "\n"),
            write("hyp.B.txt", "cat\ndog\nrain\n"),
        ],
    )
    return session


def comet(write, name="comet.json", system="out/hyp.A-1.txt", scores=(0.8, 0.6, 0.4), texts=HYP):
    records = [
        {"src": "x", "mt": text, "ref": "y", "COMET": score}
        for text, score in zip(texts, scores, strict=True)
    ]
    return write(name, json.dumps({system: records}))


def columns(session):
    return {
        (entry.system, name): score
        for entry in scoring.imported_scores(session)
        for name, score in entry.scores.items()
    }


def test_comet_becomes_a_column_of_its_system_with_its_mean(project, write):
    result = import_scores(project, [comet(write)], ImportOptions())
    assert result.segments == 3 and result.changes.scores == frozenset({1, 2, 3})
    assert columns(project)[("A-1", "COMET")].value == pytest.approx(0.6)
    assert "comet.json" in columns(project)[("A-1", "COMET")].signature


def test_imported_columns_leave_the_aggregates_alone(project, write):
    import_scores(project, [comet(write)], ImportOptions())
    assert scoring.score_table(project) == []
    assert not scoring.refresh_stale(project)
    scoring.score_project(project)
    import_scores(project, [comet(write, system="target")], ImportOptions(system="target"))
    for entry in scoring.score_table(project):
        assert set(entry.scores) == {"BLEU", "chrF", "chrF++", "TER"}
    live = scoring.LiveScores(project)
    edited = project.project.segments.get(1)
    reviewing.edit_target(project, edited, TaggedText.literal("the cat sat"))
    live.after_edit([1])
    assert set(live.scores()["en"]) == {"BLEU", "chrF", "chrF++", "TER"}
    # What COMET said about the text that stood there before is not current any more.
    assert columns(project)[("", "COMET")].value == pytest.approx(0.5)


def test_scores_of_other_texts_are_left_out_and_told(project, write):
    texts = [HYP[0], "something else", HYP[2]]
    result = import_scores(project, [comet(write, texts=texts)], ImportOptions())
    assert "1 of 3" in result.warnings[0]
    assert columns(project)[("A-1", "COMET")].value == pytest.approx(0.6)


def test_error_spans_become_findings_where_the_target_says_the_same(project, write):
    spans = [{"text": "dog", "start": 2, "end": 5, "severity": "major", "confidence": 0.7}]
    records = [
        {"mt": text, "COMET": 0.5, "errors": spans if number == 1 else []}
        for number, text in enumerate(HYP)
    ]
    path = write("x.json", json.dumps({"hyp.A-1.txt": records}))
    result = import_scores(project, [path], ImportOptions())
    assert result.changes.findings
    (found,) = project.project.findings.of([1, 2, 3])
    assert found.segment_id == 2 and found.finding.check == "imported.xcomet"
    segment = project.project.segments.get(2)
    assert found.finding.target_span.of(segment.target.text) == "dog"
    import_scores(project, [path], ImportOptions())
    assert len(project.project.findings.of([1, 2, 3])) == 1


def test_a_span_is_placed_around_tags():
    from workbench.domain.findings import Severity
    from workbench.domain.spans import Span
    from workbench.domain.text import Tag, TagKind
    from workbench.scoring.imports import ErrorSpan
    from workbench.services.score_imports import _findings

    tag = Tag(TagKind.STANDALONE, "1", "<br/>")
    target = TaggedText(" a \ufffcdog barked", (tag,))
    (found,) = _findings("X", [ErrorSpan(Span(2, 5), Severity.MINOR)], "a dog barked", target)
    assert found.target_span.of(target.text) == "dog"


def test_metricx_json_lines_and_a_penalty_know_which_way_is_up(project, write):
    lines = [json.dumps({"hypothesis": text, "prediction": 2.5}) for text in HYP]
    path = write("a.jsonl", "\n".join(lines) + "\n")
    import_scores(project, [path], ImportOptions(system="A-1"))
    score = columns(project)[("A-1", "MetricX")]
    assert score.value == 2.5 and score.signature.endswith("better:lower")


def test_an_mt_metrics_eval_folder_gives_a_column_a_file(project, tmp_path):
    folder = tmp_path / "mme" / "metric-scores" / "ru-en"
    folder.mkdir(parents=True)
    values = [f"{s}\t{v}" for s in ("A-1", "B", "refA") for v in ("0.5", "None", "1.5")]
    for name in ("COMET-refA", "chrF"):
        (folder / f"{name}.seg.score").write_text("\n".join(values) + "\n")
    result = import_scores(project, [tmp_path / "mme"], ImportOptions())
    assert set(columns(project)) == {
        (system, name) for system in ("A-1", "B") for name in ("COMET-refA", "chrF (imported)")
    }
    assert "refA" in result.warnings[0]


def test_scores_of_two_documents_stand_side_by_side(project, write, tmp_path):
    (tmp_path / "more").mkdir()
    more = [write(f"more/{n}", "один\nдва\n") for n in ("source.txt", "hyp.A-1.txt")]
    import_files(project, more, ImportOptions(document="more"))
    import_scores(project, [comet(write)], ImportOptions())
    second = comet(write, "second.json", scores=(0.1, 0.1), texts=["один", "два"])
    import_scores(project, [second], ImportOptions())
    score = columns(project)[("A-1", "COMET")]
    assert score.value == pytest.approx((0.8 + 0.6 + 0.4 + 0.1 + 0.1) / 5)
    assert "comet.json+second.json" in score.signature


@pytest.mark.parametrize(
    ("more", "options", "kind", "said"),
    [
        ({"system": "C"}, {}, InputError, "no such system"),
        ({}, {"system": "C"}, UsageError, "no system “C”"),
        ({"scores": (1, 2), "texts": HYP[:2]}, {}, InputError, "2 values .* 3 segments"),
        ({"texts": ["x", "y", "z"]}, {}, InputError, "None of the translations"),
        ({}, {"document": "none"}, InputError, "no document “none”"),
    ],
)
def test_what_does_not_fit_is_refused(project, write, more, options, kind, said):
    with pytest.raises(kind, match=said):
        import_scores(project, [comet(write, **more)], ImportOptions(**options))
    assert columns(project) == {}

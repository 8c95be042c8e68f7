import json
import math

import pytest

from workbench.domain.languages import Language
from workbench.services import scoring
from workbench.services.importing import ImportOptions, import_files
from workbench.services.score_imports import import_scores
from workbench.services.score_views import ScoreViews

REF = ["the cat sat on the mat", "dogs bark", "rain falls on the old town all day long now"]
GOOD = ["the cat sat on the mat", "dogs bark loudly", "rain falls on the old town all day long"]
BAD = ["a feline sat", "dogs bark", "it is wet in the old town and in the new town"]


@pytest.fixture
def views(session, write):
    import_files(
        session,
        [
            write("source.txt", "кот сел\nсобаки лают\nдождь идёт дождь\n"),
            *(
                write(name, "\n".join(lines) + "\n")
                for name, lines in (("ref.txt", REF), ("hyp.G.txt", GOOD), ("hyp.B.txt", BAD))
            ),
        ],
    )
    scoring.score_project(session)
    judged = {"hyp.G.txt": (90, 70, 80), "hyp.B.txt": (20, 75, 30)}
    texts = {"hyp.G.txt": GOOD, "hyp.B.txt": BAD}
    records = {
        name: [{"mt": t, "DA": v} for t, v in zip(texts[name], values, strict=True)]
        for name, values in judged.items()
    }
    import_scores(session, [write("da.json", json.dumps(records))], ImportOptions())
    return ScoreViews(session, Language.parse("en"))


def test_columns_are_told_apart(views):
    assert views.systems == ("", "G", "B")
    assert views.own_metrics == ("BLEU", "chrF", "chrF++", "TER")
    assert views.judgements == ("DA",)
    assert not views.higher_is_better("TER") and views.higher_is_better("DA")


def test_every_segment_is_in_one_column_of_the_histogram(views):
    found = views.histogram("B", "chrF")
    inside = [key for mark in found.marks for key in mark.segment_ids]
    assert sorted(inside) == [1, 2, 3]
    assert found.marks[-1].segment_ids == (2,)  # "dogs bark" is exactly the reference
    assert found.edges[0] == 0 and found.edges[-1] == 100


def test_a_histogram_of_imported_scores_spans_what_is_there(views):
    found = views.histogram("G", "DA", bins=7)
    assert found.edges[0] == 20 and found.edges[-1] == 90
    assert found.marks[-1].segment_ids == (1,)


def test_points_lead_to_their_segments(views):
    found = views.scatter("G", "B", "chrF")
    assert found.segment_ids == (1, 2, 3) and found.shown == found.count == 3
    assert found.x[0] == pytest.approx(100) and found.y[1] == pytest.approx(100)


def test_buckets_hold_the_corpus_scores_of_their_segments(views):
    for marks in (
        views.by_length("B", "chrF"),
        views.by_rarity("B", "chrF"),
        views.by_difference("B", "G", "chrF"),
        views.by_document("B", "chrF"),
    ):
        assert sorted(key for mark in marks for key in mark.segment_ids) == [1, 2, 3]
        for mark in marks:
            table = scoring.score_table(views._session, segment_ids=mark.segment_ids)
            (entry,) = [each for each in table if each.system == "B"]
            assert mark.value == pytest.approx(entry.scores["chrF"].value)
    # Three segments hold a word seen once; the last also repeats one.
    assert [mark.label for mark in views.by_rarity("B", "chrF")] == ["< 2"]
    assert [mark.label for mark in views.by_length("B", "chrF")] == ["< 10", "10–19"]


def test_largest_differences_come_first(views):
    rows = views.largest_differences("G", "B", "chrF")
    assert [row.segment_id for row in rows][-1] == 2
    assert rows[0].delta == pytest.approx(rows[0].second - rows[0].first)


def test_words_that_are_lacking_and_made_up(views):
    found = views.words("B")
    assert [mark.label for mark in found.lacking] == ["on the"]
    assert [mark.label for mark in found.made_up] == ["in the"]
    assert found.lacking[0].segment_ids == (1, 3) and found.made_up[0].segment_ids == (3,)


def test_a_metric_is_held_against_what_people_say(views):
    found = views.against("chrF", "DA")
    assert found.scatter.count == 6
    assert found.systems.pairs == 1 and found.systems.accuracy == 1.0
    assert found.segments.pairs == 3
    assert found.scatter.agreement.pearson > 0
    alone = views.against("TER", "DA", "G")
    assert alone.scatter.count == 3 and alone.systems is None
    assert not math.isnan(alone.scatter.agreement.spearman)


def test_stale_scores_are_no_part_of_any_view(views):
    from workbench.domain.text import TaggedText
    from workbench.services import reviewing

    session = views._session
    reviewing.edit_target(session, session.project.segments.get(1), TaggedText.literal("cat"))
    again = ScoreViews(session, Language.parse("en"))
    assert again.scatter("", "G", "chrF").segment_ids == (2, 3)

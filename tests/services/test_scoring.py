import pytest

from tests.yardstick import data_path
from workbench.domain.errors import InputError
from workbench.domain.text import TaggedText
from workbench.services import reviewing, scoring
from workbench.services.file_scoring import score_files
from workbench.services.importing import ImportOptions, import_files
from workbench.services.live_looks import LiveSegment
from workbench.store.query import parse_query


@pytest.fixture
def scored(session, write):
    import_files(
        session,
        [
            write("source.txt", "раз\nдва\nтри\n"),
            write("ref.txt", "the first line here\nthe second line here\nthe third line here\n"),
            write("hyp.A.txt", "the first line here\na second line there\nthird\n"),
            write("hyp.B.txt", "the first line\n\nthe third line here\n"),
        ],
    )
    scoring.score_project(session)
    return session


def by_system(session, **more):
    return {entry.system: entry for entry in scoring.score_table(session, **more)}


def sacrebleu_chrf(hypotheses, references):
    import sacrebleu

    return sacrebleu.corpus_chrf(hypotheses, [references]).score


REFERENCES = ["the first line here", "the second line here", "the third line here"]


def test_project_scores_are_sacrebleus(scored):
    table = by_system(scored)
    a = ["the first line here", "a second line there", "third"]
    b = ["the first line", "", "the third line here"]
    assert table["A"].scores["chrF"].value == pytest.approx(sacrebleu_chrf(a, REFERENCES))
    assert table["B"].scores["chrF"].value == pytest.approx(sacrebleu_chrf(b, REFERENCES))
    assert table[""].scores["chrF"].value == table["A"].scores["chrF"].value
    assert "nrefs:1" in table["A"].scores["BLEU"].signature


def test_the_score_of_a_filter_is_the_score_of_its_segments(scored):
    table = by_system(scored, query=parse_query('-"третий" target:line'))
    hypotheses = ["the first line here", "a second line there"]
    expected = sacrebleu_chrf(hypotheses, REFERENCES[:2])
    assert table[""].scores["chrF"].value == pytest.approx(expected)
    assert table[""].segments == 2


def test_corpus_scores_follow_an_edit_and_its_undo(scored):
    live = scoring.LiveScores(scored)
    before = live.scores()["en"]["chrF"].value
    segment = scored.project.segments.get(3)
    reviewing.edit_target(scored, segment, TaggedText.literal("the third line here"))
    live.after_edit([3])
    hypotheses = ["the first line here", "a second line there", "the third line here"]
    expected = sacrebleu_chrf(hypotheses, REFERENCES)
    assert live.scores()["en"]["chrF"].value == pytest.approx(expected)
    assert by_system(scored)[""].scores["chrF"].value == pytest.approx(expected)
    reviewing.undo(scored)
    live.after_edit([3])
    assert live.scores()["en"]["chrF"].value == pytest.approx(before)


def test_an_emptied_target_leaves_the_score(scored):
    live = scoring.LiveScores(scored)
    reviewing.edit_target(scored, scored.project.segments.get(3), TaggedText.literal(""))
    live.after_edit([3])
    hypotheses = ["the first line here", "a second line there"]
    expected = sacrebleu_chrf(hypotheses, REFERENCES[:2])
    assert live.scores()["en"]["chrF"].value == pytest.approx(expected)
    assert by_system(scored)[""].segments == 2


def test_what_is_typed_is_scored_without_being_stored(scored):
    before = by_system(scored)[""].scores["chrF"].value
    typed = LiveSegment(scored, 3).scores(TaggedText("the third line here"))
    assert typed["chrF"] == pytest.approx(100.0)
    assert by_system(scored)[""].scores["chrF"].value == before


def test_a_new_reference_set_makes_all_scores_stale(scored, write):
    path = write("r2.txt", "first\nsecond\nthird\n")
    import_files(scored, [path], ImportOptions(role="reference", system="other"))
    scoring.score_project(scored)
    assert "nrefs:2" in by_system(scored)["A"].scores["BLEU"].signature
    assert by_system(scored)["A"].segments == 3


def test_a_project_without_references_says_what_to_do(session, write):
    import_files(session, [write("a.txt", "Раз.\n")])
    with pytest.raises(InputError, match="import some with --as reference"):
        scoring.score_project(session)


def test_plain_files_of_unequal_length_are_refused_with_both_numbers(settings, write):
    with pytest.raises(InputError, match=r"1 lines .* 2"):
        score_files(write("h.txt", "a\n"), [write("r.txt", "a\nb\n")], settings)


@pytest.mark.yardstick
@pytest.mark.parametrize("system", ["Online-A", "ALMAnaCH-Inria"])
def test_plain_files_score_as_the_sacrebleu_command_does(settings, system):
    import sacrebleu

    folder = data_path() / "mt" / "wmt22-ru-en"
    found = score_files(
        folder / f"hyp.{system}.txt",
        [folder / "ref.txt"],
        settings,
        intervals=False,
        metrics=("BLEU", "chrF", "chrF++"),
    )
    hypotheses = (folder / f"hyp.{system}.txt").read_text().split("\n")[:-1]
    references = (folder / "ref.txt").read_text().split("\n")[:-1]
    expected = {
        "BLEU": sacrebleu.corpus_bleu(hypotheses, [references]).score,
        "chrF": sacrebleu.corpus_chrf(hypotheses, [references]).score,
        "chrF++": sacrebleu.corpus_chrf(hypotheses, [references], word_order=2).score,
    }
    assert found.segments == 2016
    for score in found.scores:
        assert score.value == pytest.approx(expected[score.metric], abs=1e-9)

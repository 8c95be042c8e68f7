import numpy as np
import pytest

from workbench.domain.errors import UsageError
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText
from workbench.services import reviewing, scoring
from workbench.services.importing import import_files
from workbench.services.measures import higher_is_better, specification, specifications
from workbench.services.opening import close, create_project
from workbench.services.score_tables import ScoreTables
from workbench.store.query import parse_query

ENGLISH = Language.parse("en")


@pytest.fixture
def two_documents(session, write, tmp_path):
    for name, words in (("one", "first second third"), ("two", "fourth fifth sixth")):
        folder = tmp_path / name
        folder.mkdir()
        lines = [f"the {word} line is here" for word in words.split()]
        texts = {
            "source.txt": [f"строка {word}" for word in words.split()],
            "ref.txt": lines,
            "hyp.A.txt": [line.replace("is here", "was there") for line in lines],
            "hyp.B.txt": [lines[0], "", lines[2][:14]],
        }
        paths = [write(f"{name}/{file}", "\n".join(text) + "\n") for file, text in texts.items()]
        import_files(session, paths)
    scoring.score_project(session)
    return session


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("BLEU,chrF", ("BLEU", "chrF")),
        ("BLEU:tok=intl,lc,chrF3", ("BLEU:tok=intl,lc", "chrF3")),
        (" TER:norm , cased,TER", ("TER:norm,cased", "TER")),
        ("METEOR", ("METEOR",)),
        ("chrF,chrF", ("chrF",)),
    ],
)
def test_metrics_are_split_where_one_begins(text, found):
    assert specifications(text) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("bleu", "BLEU"),
        ("BLEU:tok=13a", "BLEU"),
        ("bleu:tok=intl", "BLEU:tok=intl"),
        ("BLEU:lc,order=2", "BLEU:lc,order=2"),
        ("chrf++", "chrF++"),
        ("chrF:beta=3", "chrF3"),
        ("chrF3:lc", "chrF3:lc"),
        ("chrF:nw=2", "chrF++"),
        ("ter:norm", "TER:norm"),
    ],
)
def test_a_metric_is_named_by_what_differs_from_the_usual(text, name):
    assert specification(text, ENGLISH) == name


def test_an_unknown_metric_is_refused():
    with pytest.raises(UsageError, match="METEOR"):
        specification("METEOR", ENGLISH)


def test_the_way_up_of_a_metric_survives_its_options():
    assert higher_is_better("BLEU:lc") and not higher_is_better("TER:norm")


def test_options_of_a_metric_are_kept_with_the_project(two_documents):
    scoring.score_project(two_documents, ("BLEU:lc,order=2", "chrF3", "BLEU"))
    scores = {e.system: e.scores for e in scoring.score_table(two_documents)}["A"]
    assert "case:lc" in scores["BLEU:lc,order=2"].signature
    assert "case:mixed" in scores["BLEU"].signature
    assert scores["BLEU:lc,order=2"].value > scores["BLEU"].value
    moved = two_documents.project.segments.get(1)
    reviewing.edit_target(two_documents, moved, TaggedText.literal("the first line is here"))
    scoring.refresh_stale(two_documents)
    again = {e.system: e.scores for e in scoring.score_table(two_documents)}[""]
    assert "case:lc" in again["BLEU:lc,order=2"].signature
    assert again["chrF3"].value > scores["chrF3"].value


def test_documents_are_scored_in_one_pass_as_filters_are(two_documents):
    for system in ("", "A", "B"):
        found = scoring.document_scores(two_documents, system)
        assert list(found) == [1, 2]
        for number, name in ((1, "one"), (2, "two")):
            query = parse_query(f"document:{name}")
            alone = {e.system: e.scores for e in scoring.score_table(two_documents, query)}
            assert found[number] == alone[system]


def test_the_tables_in_memory_say_what_the_store_says(two_documents):
    tables = ScoreTables(two_documents, ENGLISH)
    for entry in scoring.score_table(two_documents):
        assert tables.scores(entry.system) == entry.scores
        assert tables.count(entry.system) == entry.segments
        by_document = scoring.document_scores(two_documents, entry.system)
        assert tables.by_document(entry.system) == {
            key: {name: score.value for name, score in scores.items()}
            for key, scores in by_document.items()
        }
    query = parse_query("source:second,fifth")
    ids = two_documents.project.segments.ids(parse_query("source:second"))
    mask = tables.mask(ids)
    assert np.count_nonzero(mask) == 1
    alone = {e.system: e for e in scoring.score_table(two_documents, segment_ids=ids)}
    assert tables.scores("A", mask) == alone["A"].scores
    assert tables.count("A", mask) == alone["A"].segments
    nothing = tables.mask(two_documents.project.segments.ids(query))
    assert tables.scores("A", nothing) == {}


def test_the_tables_follow_an_edit(two_documents):
    tables = ScoreTables(two_documents, ENGLISH)
    live = scoring.LiveScores(two_documents)
    for text in ("the second line is here", ""):
        segment = two_documents.project.segments.get(2)
        reviewing.edit_target(two_documents, segment, TaggedText.literal(text))
        live.after_edit([2])
        assert tables.after_edit([2]).scores == frozenset({2})
        stored = {e.system: e for e in scoring.score_table(two_documents)}[""]
        assert tables.scores("") == stored.scores
        assert tables.count("") == stored.segments


def test_a_language_without_its_tokenizer_is_told_of(tmp_path, settings, monkeypatch):
    from workbench.scoring import tokenizers

    languages = [Language.parse("ja"), ENGLISH]
    session = create_project(tmp_path / "ja.winnow", Language.parse("ru"), languages, settings)
    monkeypatch.setattr(tokenizers, "missing", lambda name: f"{name} is missing." * (name != "13a"))
    (told,) = scoring.advice(session)
    assert "ja-mecab is missing" in told and "tok:char" in told
    assert scoring.advice(session, ("chrF",)) == ()
    close(session)

"""``winnow annotations``: marks in and out, and the scorecard as a person or a program reads it."""

import json

import pytest

from workbench.cli.main import BAD_INPUT, DONE, main

ROWS = (
    "system\tline\tannotator\tstart\tend\tcategory\tsubcategory\tseverity\tmarked_text\toffset_ok\n"
    "A\t1\tGH\t11\t13\tAccuracy\tMistranslation\tMajor\t54\t1\n"
    "A\t2\tGH\t\t\tno-error\t\tno-error\t\t\n"
    "human\t1\tGH\t0\t5\tStyle\tNon_fluent\tMinor\tThere\t1\n"
)


@pytest.fixture
def winnow(capsys):
    def winnow(*arguments):
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return winnow


@pytest.fixture
def folder(tmp_path, monkeypatch, winnow):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WINNOW_HOME", str(tmp_path / "home"))
    for name, text in (
        ("source.txt", "Их было 45.\nСнова дождь.\n"),
        ("ref.txt", "There were 45 of them.\nRain again.\n"),
        ("hyp.A.txt", "There were 54.\nRain again.\n"),
        ("m.tsv", ROWS),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert winnow("new", "p", "--source", "ru", "--target", "en")[0] == DONE
    assert winnow("import", "p.winnow", "source.txt", "ref.txt", "hyp.A.txt")[0] == DONE
    return tmp_path


def test_annotations_go_in_and_come_out_the_same(winnow, folder):
    code, out, err = winnow("annotations", "import", "p.winnow", "m.tsv")
    assert (code, out) == (DONE, "")
    assert "the file's “human” is the project's reference ref" in err
    assert "Imported 3 annotations of 2 texts (wmt)." in err
    assert winnow("annotations", "export", "p.winnow", "out.tsv")[0] == DONE
    assert (folder / "out.tsv").read_text(encoding="utf-8") == ROWS


def test_the_scorecard_is_a_table_for_people(winnow, folder):
    winnow("annotations", "import", "p.winnow", "m.tsv")
    code, out, _ = winnow("annotations", "score", "p.winnow", "--system", "A")
    assert code == DONE
    assert "A: segments 2, words 5, errors 1, penalty points 5 (MQM Core)" in out
    assert "MQM raw score (100 − penalty points per 100 words)" in out
    assert "accuracy/mistranslation" in out
    assert out.splitlines()[-1].startswith(("fail:", "sample too small to tell:"))


def test_the_scorecard_is_one_json_document_for_programs(winnow, folder):
    winnow("annotations", "import", "p.winnow", "m.tsv")
    code, out, _ = winnow("annotations", "score", "p.winnow", "--system", "ref", "--json")
    card = json.loads(out)
    assert code == DONE
    assert card["system"] == "reference:ref"
    assert (card["segments"], card["size"], card["unit"], card["points"]) == (1, 3, "words", 1)
    assert [score["name"] for score in card["scores"]] == ["raw", "calibrated", "non-linear"]
    assert card["errors"] == {"neutral": 0, "minor": 1, "major": 0, "critical": 0}
    _, out, _ = winnow("annotations", "score", "p.winnow", "--where", "дождь", "--json")
    assert json.loads(out)["segments"] == 1


def test_a_project_nobody_evaluated_says_so(winnow, folder):
    code, out, _ = winnow("annotations", "score", "p.winnow")
    assert code == DONE
    assert "Nobody has evaluated a segment yet." in out
    assert json.loads(winnow("annotations", "score", "p.winnow", "--json")[1])["scores"] == []


def test_bad_input_is_one_sentence(winnow, folder):
    (folder / "bad.tsv").write_text(ROWS.replace("Major", "Huge"), encoding="utf-8")
    code, out, err = winnow("annotations", "import", "p.winnow", "bad.tsv")
    assert (code, out) == (BAD_INPUT, "")
    assert err.startswith("winnow: bad.tsv, line 2: “Huge” is no severity")
    assert err.count("\n") == 1
    assert winnow("annotations", "score", "p.winnow", "--system", "B")[0] == BAD_INPUT
    assert winnow("annotations", "export", "p.winnow", "x", "--format", "y")[0] == BAD_INPUT

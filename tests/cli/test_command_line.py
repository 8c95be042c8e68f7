"""The command line as a person or a program meets it: output, JSON shapes, exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.yardstick import data_path
from workbench.cli.main import BAD_INPUT, DONE, GATE_NOT_MET, INTERNAL_ERROR, main

ROOT = Path(__file__).resolve().parents[2]
FINDING_FIELDS = {
    "check", "segment", "id", "document", "severity", "category", "message", "source_span",
    "target_span", "suggestions", "confidence", "lexicon_entry",
}  # fmt: skip


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WINNOW_HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.fixture
def winnow(capsys):
    def winnow(*arguments):
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return winnow


def put(folder, name, content):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.fixture
def project(folder, winnow):
    put(folder, "source.txt", "Их было 45.\nСнова дождь.\n")
    put(folder, "ref.txt", "There were 45 of them.\nRain again.\n")
    put(folder, "hyp.A.txt", "There were 54.\nRain again.\n")
    put(folder, "hyp.B.txt", "There were 45 of them.\nIt rains.\n")
    assert winnow("new", "p", "--source", "ru", "--target", "en")[0] == DONE
    files = ["source.txt", "ref.txt", "hyp.A.txt", "hyp.B.txt"]
    code, _, err = winnow("import", "p.winnow", *files)
    assert code == DONE, err
    return folder / "p.winnow"


def test_version_and_help_are_quick_words(winnow):
    assert winnow("--version")[1].startswith("winnow ")
    code, out, _ = winnow("--help")
    assert code == DONE
    for command in ("new", "import", "translate", "score", "check", "husks", "report", "export"):
        assert command in out


def test_score_of_plain_files_as_json_has_exactly_the_documented_shape(folder, winnow):
    put(folder, "h.txt", "a b c d e\n")
    put(folder, "r.txt", "a b c d e\n")
    code, out, _ = winnow("score", "h.txt", "--ref", "r.txt", "--json", "--by", "segment")
    found = json.loads(out)
    assert code == DONE
    assert set(found) == {"segments", "system", "metrics", "segment_scores"}
    assert [metric["name"] for metric in found["metrics"]] == ["BLEU", "chrF", "chrF++", "TER"]
    assert set(found["metrics"][0]) == {"name", "score", "signature", "ci"}
    assert found["metrics"][1]["score"] == pytest.approx(100)
    assert found["segment_scores"][0]["segment"] == 1


def test_check_as_json_has_exactly_the_documented_shape(folder, winnow):
    put(folder, "pairs.tsv", "Их было 45.\tThere were 54.\nДа.\tYes.\n")
    code, out, _ = winnow(
        "check", "pairs.tsv", "--source-lang", "ru", "--target-lang", "en", "--json"
    )
    found = json.loads(out)
    assert code == DONE
    assert set(found) == {"segments", "findings", "counts", "seconds"}
    assert found["segments"] == 2
    [finding] = [f for f in found["findings"] if f["check"] == "numbers.changed"]
    assert set(finding) == FINDING_FIELDS
    assert finding["segment"] == 1
    start, end = finding["target_span"]
    assert "There were 54."[start:end] == "54"
    assert found["counts"]["numbers.changed"] == 1


def test_a_header_names_columns_and_languages(folder, winnow):
    put(
        folder,
        "pairs.tsv",
        "id\tsource\ttarget\tsource_lang\ttarget_lang\nx7\tИх 45.\tThey are 54.\tru\ten\n",
    )
    code, out, err = winnow("check", "pairs.tsv", "--only", "numbers", "--json")
    assert code == DONE, err
    [finding] = json.loads(out)["findings"]
    assert (finding["segment"], finding["id"]) == (1, "x7")


def test_the_gate_decides_the_exit_code(folder, winnow):
    put(folder, "bad.tsv", "Их было 45.\tThere were 54.\n")
    put(folder, "good.tsv", "Их было 45.\tThere were 45.\n")
    languages = ("--source-lang", "ru", "--target-lang", "en", "--fail-on", "minor")
    assert winnow("check", "bad.tsv", *languages)[0] == GATE_NOT_MET
    assert winnow("check", "good.tsv", *languages)[0] == DONE


def test_a_score_below_the_limit_fails_the_gate(folder, winnow):
    put(folder, "h.txt", "a b c d e\n")
    put(folder, "r.txt", "a b c x y\n")
    files = ("score", "h.txt", "--ref", "r.txt", "--metrics", "chrF,TER")
    assert winnow(*files, "--fail-below", "chrF=99")[0] == GATE_NOT_MET
    assert winnow(*files, "--fail-below", "chrF=1")[0] == DONE
    assert winnow(*files, "--fail-below", "TER=1")[0] == GATE_NOT_MET
    code, _, err = winnow(*files, "--fail-below", "BLEU=1")
    assert (code, "not computed" in err) == (BAD_INPUT, True)


def test_a_project_is_scored_with_all_its_systems(project, winnow):
    code, out, _ = winnow("score", project, "--json", "--by", "document")
    found = json.loads(out)
    assert code == DONE
    assert [entry["system"] for entry in found["systems"]] == ["target", "A", "B"]
    assert found["documents"][0]["metrics"][0]["name"] == "BLEU"
    code, out, _ = winnow("score", project, "--system", "B", "--json")
    assert json.loads(out)["system"] == "B"


def test_a_project_is_checked_and_its_findings_kept(project, winnow):
    code, out, _ = winnow("check", project, "--json")
    assert code == DONE
    assert json.loads(out)["counts"]["numbers.changed"] == 1
    _, out, _ = winnow("stats", project, "--json")
    stats = json.loads(out)
    assert stats["segments"] == 2
    assert "numbers.changed" in stats["findings"]
    assert stats["systems"] == ["A", "B"]


def test_export_writes_the_targets(project, winnow, folder):
    code, _, _ = winnow("export", project, "-o", "out.txt")
    assert code == DONE
    assert (folder / "out.txt").read_text() == "There were 54.\nRain again.\n"


def test_standard_input_is_read_for_husks(folder):
    done = subprocess.run(
        [sys.executable, "-m", "workbench", "husks", "-", "--target-lang", "en",
         "--source-lang", "ru", "--json"],
        input="Clean line.\nAnother one.\n", capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == DONE, done.stderr
    assert json.loads(done.stdout)["segments"] == 2


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["check", "none.tsv", "--source-lang", "ru", "--target-lang", "en"], "no file none.tsv"),
        (["check", "pairs.tsv", "--source-lang", "xx", "--target-lang", "en"], "“xx” is not"),
        (["check", "pairs.tsv", "--target-lang", "en"], "--source-lang"),
        (["check", "pairs.tsv", "--source-lang", "ru"], "--target-lang"),
        (["check", "pairs.tsv", "--source-lang", "ru", "--target-lang", "en", "--only", "magic"],
         "“magic”"),
        (["check", "pairs.tsv", "--source-lang", "ru", "--target-lang", "en", "--fail-on", "x"],
         "--fail-on"),
        (["score", "pairs.tsv"], "--ref"),
        (["score", "pairs.tsv", "--ref", "none.txt"], "no file none.txt"),
        (["score", "pairs.tsv", "--ref", "pairs.tsv", "--metrics", "METEOR"], "METEOR"),
        (["score", "pairs.tsv", "--ref", "pairs.tsv", "--fail-below", "good"], "“good”"),
        (["new", "p", "--source", "ru", "--target", "klingon"], "klingon"),
        (["new", "p", "--source", "ru", "--target", "ru"], "different languages"),
        (["new", "p", "--source", "ru"], "--target"),
        (["stats", "none.winnow"], "does not exist"),
        (["stats", "pairs.tsv"], "not a Winnow project"),
        (["husks", "pairs.tsv"], "--target-lang"),
        (["report", "none.winnow", "-o", "r.html"], "does not exist"),
        (["dance"], "dance"),
        (["check", "pairs.tsv", "--dance"], "--dance"),
    ],
)  # fmt: skip
def test_wrong_usage_and_bad_input_get_one_sentence_and_exit_code_2(
    folder, winnow, arguments, says
):
    put(folder, "pairs.tsv", "Да.\tYes.\n")
    before = sorted(path.name for path in folder.iterdir())
    code, out, err = winnow(*arguments)
    assert code == BAD_INPUT
    assert says in err
    assert out == ""
    assert len(err.strip().splitlines()) == 1
    assert sorted(path.name for path in folder.iterdir() if path.name != "home") == before


def test_a_bug_gets_its_own_exit_code_and_a_traceback(folder, winnow, monkeypatch):
    def broken(*_arguments, **_more):
        raise ZeroDivisionError("boom")

    monkeypatch.setattr("workbench.services.project_stats.project_stats", broken)
    winnow("new", "p", "--source", "ru", "--target", "en")
    code, _, err = winnow("stats", "p.winnow")
    assert code == INTERNAL_ERROR
    assert "ZeroDivisionError: boom" in err
    assert "bug in Winnow" in err


def test_text_that_looks_like_markup_is_shown_as_it_is(folder, winnow):
    put(folder, "m.tsv", "[bold]Их 45[/bold]\t[red]They are 54[/red]\n")
    _, out, _ = winnow("check", "m.tsv", "--source-lang", "ru", "--target-lang", "en")
    assert "[red]They are 54[/red]" in out


@pytest.mark.yardstick
def test_six_systems_of_a_real_test_set_score_as_sacrebleu_does(folder, winnow):
    import sacrebleu

    data = data_path() / "mt" / "wmt22-ru-en"
    reference = (data / "ref.txt").read_text().split("\n")[:-1]
    for system in sorted(data.glob("hyp.*.txt"))[:2]:
        code, out, _ = winnow(
            "score", system, "--ref", data / "ref.txt", "--metrics", "BLEU,chrF", "--json"
        )
        assert code == DONE
        found = {metric["name"]: metric["score"] for metric in json.loads(out)["metrics"]}
        hypotheses = system.read_text().split("\n")[:-1]
        bleu = sacrebleu.corpus_bleu(hypotheses, [reference]).score
        chrf = sacrebleu.corpus_chrf(hypotheses, [reference]).score
        assert found == pytest.approx({"BLEU": bleu, "chrF": chrf}, abs=1e-9)


def test_an_estimate_needs_no_reference(folder, winnow):
    put(folder, "s.txt", "She bought three books at the market.\nGood morning.\n")
    put(folder, "t.txt", "Ela comprou três livros no mercado.\nGirafa sem sapato ontem.\n")
    winnow("new", "p", "--source", "en", "--target", "pt")
    winnow("import", "p.winnow", "s.txt", "--as", "source", "--document", "d", "--split", "lines")
    winnow("import", "p.winnow", "t.txt", "--as", "target", "--document", "d", "--split", "lines")
    code, out, err = winnow("estimate", "p.winnow", "--by", "segment", "--json")
    assert code == DONE, err
    result = json.loads(out)
    assert result["estimated"] == 2
    assert result["models"] == ["en-pt"]
    good, bad = (row["target"] for row in result["segment_scores"])
    assert good > bad
    assert result["systems"][0]["QE"] == pytest.approx((good + bad) / 2)
    assert (result["translated_back"], result["opposite_models"]) == (2, ["pt-en"])
    back, worse = (row["RTT"]["target"] for row in result["segment_scores"])
    assert back > worse
    code, out, _ = winnow("estimate", "p.winnow", "--no-round-trip")
    assert code == DONE
    assert "RTT" in out


def test_translation_options_are_chosen_by_name_or_file_and_kept(folder, winnow):
    put(folder, "s.txt", "She bought three books at the market.\n")
    put(folder, "mine.toml", "alternatives = 2\n")
    put(folder, "bad.toml", "beam = 0\n")
    winnow("new", "p", "--source", "en", "--target", "pt")
    winnow("import", "p.winnow", "s.txt", "--as", "source", "--document", "d", "--split", "lines")
    for arguments, said in (
        (("--profile", "bad.toml"), "bad.toml: “beam” must be a whole number from 1 to 16, not 0."),
        (("--profile", "nothing"), "There are no translation options “nothing”"),
        (("--keep",), "--keep needs --profile"),
    ):
        code, _, err = winnow("translate", "p.winnow", *arguments)
        assert code == BAD_INPUT
        assert said in err
    code, _, err = winnow("translate", "p.winnow", "--profile", "mine.toml", "--keep")
    assert code == DONE, err
    _, out, _ = winnow("estimate", "p.winnow", "--json", "--no-round-trip", "--no-mark")
    assert {entry["system"] for entry in json.loads(out)["systems"]} == {
        "target", "en-pt", "en-pt 2",
    }  # fmt: skip
    code, out, _ = winnow("models", "options", "--json")
    assert {"default", "fast"} <= {one["name"] for one in json.loads(out)}


def test_a_pair_without_a_model_cannot_be_estimated(project, winnow):
    code, _, err = winnow("estimate", project)
    assert code == BAD_INPUT
    assert "no model for Russian → English" in err


def test_a_profile_is_chosen_by_name_or_file_and_for_a_project(project, winnow, folder):
    put(folder, "pairs.tsv", "Их было 45.\tThere were 54.\n")
    pairs = ("check", "pairs.tsv", "--source-lang", "ru", "--target-lang", "en", "--json")
    found = json.loads(winnow(*pairs, "--profile", "legal")[1])["findings"]
    assert [f["severity"] for f in found if f["check"] == "numbers.changed"] == ["critical"]
    put(folder, "off.toml", "[checks.numbers]\nenabled = false\n")
    assert "numbers.changed" not in winnow(*pairs, "--profile", "off.toml")[1]
    code, _, err = winnow(*pairs, "--profile", "nwes")
    assert (code, "no profile “nwes”" in err) == (BAD_INPUT, True)
    assert winnow("profile", "use", project, "off.toml")[0] == DONE
    assert "numbers.changed" not in winnow("check", project, "--json")[1]
    assert "Contracts and laws" in winnow("profile", "list")[1]
    assert "[checks.whitespace.newlines]" in winnow("profile", "show", "software")[1]


def test_a_checklist_is_imported_and_what_is_left_out_is_told(winnow, folder):
    put(
        folder,
        "c.qccfg",
        "#v1\ncheckWithLT.b=true\npatternCount.i=1\nsourcePattern0=\\d+ km\n"
        "descPattern0=Distances\n",
    )
    code, _, err = winnow("profile", "import", "c.qccfg")
    assert code == DONE
    assert "Left out: its LanguageTool server." in err
    put(folder, "pairs.tsv", "Das sind 5 km.\tThat is 5 miles.\n")
    _, out, _ = winnow(
        "check", "pairs.tsv", "--source-lang", "de", "--target-lang", "en", "--profile", "c"
    )
    assert "Distances [style.rule]" in out

"""``winnow check --sarif``: what SARIF 2.1.0 requires, the lines of the file, the gate."""

import json

import pytest

from workbench.cli.main import BAD_INPUT, DONE, GATE_NOT_MET, main

LANGUAGES = ("--source-lang", "ru", "--target-lang", "en")
XLIFF = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="a" source-language="ru" target-language="en" datatype="plaintext">
    <body>
      <trans-unit id="one">
        <source>Их было 45.</source>
        <target>There were 54.</target>
      </trans-unit>
    </body>
  </file>
</xliff>
"""


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WINNOW_HOME", str(tmp_path / "home"))

    def run(*arguments):
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def require_valid(log):
    """What the standard requires of the parts that are used (sections 3.13 to 3.51)."""
    assert log["version"] == "2.1.0"
    for run in log["runs"]:
        driver = run["tool"]["driver"]
        assert driver["name"]
        ids = [rule["id"] for rule in driver["rules"]]
        assert len(ids) == len(set(ids))
        for rule in driver["rules"]:
            assert rule["help"]["text"]
            assert rule["shortDescription"]["text"].endswith(".")
            assert rule["fullDescription"]["text"]
        assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
        for result in run["results"]:
            assert ids[result["ruleIndex"]] == result["ruleId"]
            assert result["level"] in ("none", "note", "warning", "error")
            assert result["message"]["text"]
            for location in result["locations"]:
                physical = location["physicalLocation"]
                uri = physical["artifactLocation"]["uri"]
                assert uri.isascii()
                assert " " not in uri
                assert physical.get("region", {"startLine": 1})["startLine"] >= 1


def place_of(log, check):
    [found] = [r for r in log["runs"][0]["results"] if r["ruleId"] == check]
    return found["locations"][0]["physicalLocation"]


def test_a_finding_stands_on_its_line_of_the_table(run, tmp_path):
    (tmp_path / "мои pairs.tsv").write_text("Да.\tYes.\nИх было 45.\tThere were 54.\n", "utf-8")
    code, out, _ = run("check", "мои pairs.tsv", *LANGUAGES, "--sarif")
    log = json.loads(out)
    require_valid(log)
    assert code == DONE
    place = place_of(log, "numbers.changed")
    assert place["region"] == {"startLine": 2}
    assert place["artifactLocation"]["uri"].endswith("%20pairs.tsv")


def test_a_finding_stands_on_the_line_of_its_target_in_an_xliff(run, tmp_path):
    (tmp_path / "a.xlf").write_text(XLIFF, "utf-8")
    log = json.loads(run("check", "a.xlf", "--sarif")[1])
    require_valid(log)
    assert place_of(log, "numbers.changed")["region"] == {"startLine": 7}
    [result] = [r for r in log["runs"][0]["results"] if r["ruleId"] == "numbers.changed"]
    assert result["locations"][0]["logicalLocations"][0]["name"] == "one"
    assert result["level"] == "warning"


def test_the_gate_holds_with_sarif_too(run, tmp_path):
    (tmp_path / "a.xlf").write_text(XLIFF, "utf-8")
    assert run("check", "a.xlf", "--sarif", "--fail-on", "major")[0] == GATE_NOT_MET
    assert run("check", "a.xlf", "--sarif", "--fail-on", "critical")[0] == DONE


def test_a_project_names_its_documents(run, tmp_path):
    (tmp_path / "a.xlf").write_text(XLIFF, "utf-8")
    assert run("new", "p", "--source", "ru", "--target", "en")[0] == DONE
    assert run("import", "p.winnow", "a.xlf")[0] == DONE
    log = json.loads(run("check", "p.winnow", "--sarif")[1])
    require_valid(log)
    assert "region" not in place_of(log, "numbers.changed")


def test_json_and_sarif_at_once_are_refused(run, tmp_path):
    (tmp_path / "a.xlf").write_text(XLIFF, "utf-8")
    code, _, err = run("check", "a.xlf", "--sarif", "--json")
    assert (code, err) == (BAD_INPUT, "winnow: Ask for --json or for --sarif, not for both.\n")

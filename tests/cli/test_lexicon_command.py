"""``winnow lexicon`` on entries of one's own and of a project."""

import json

import pytest

from workbench.cli.main import main


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("WINNOW_HOME", str(tmp_path / "home"))


@pytest.fixture
def project(tmp_path):
    path, text = tmp_path / "p.winnow", tmp_path / "t.tsv"
    text.write_text("source\ttarget\nОна красит облака.\tShe paints clouds.\n", "utf-8")
    assert main(["new", str(path), "--source", "ru", "--target", "en"]) == 0
    assert main(["import", str(path), str(text)]) == 0
    return str(path)


ADD = ["lexicon", "add", "ru-en", "--source", "красить облако", "--literal", "paint cloud",
       "--good", "daydream", "--id", "clouds"]  # fmt: skip


def listed(capsys, *arguments):
    capsys.readouterr()
    assert main(["lexicon", "list", "ru-en", "--own", "--json", *arguments]) == 0
    return [(one["id"], one["whose"]) for one in json.loads(capsys.readouterr().out)]


def test_an_entry_of_ones_own_comes_and_goes(capsys):
    assert main(ADD) == 0
    assert listed(capsys) == [("clouds", "user")]
    assert main(["lexicon", "remove", "ru-en", "clouds"]) == 0
    assert listed(capsys) == []
    assert main(["lexicon", "remove", "ru-en", "clouds"]) == 2


def test_an_entry_of_a_project_flags_there_and_nowhere_else(project, capsys):
    assert main([*ADD, "--project", project]) == 0
    assert listed(capsys) == []
    assert listed(capsys, "--project", project) == [("clouds", "project")]
    assert main(["check", project, "--only", "husks", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [one["lexicon_entry"] for one in found] == ["ru-en:clouds"]
    assert main(["lexicon", "remove", "ru-en", "clouds", "--project", project]) == 0
    assert listed(capsys, "--project", project) == []


def test_own_entries_alone_are_exported_and_read_back(tmp_path, capsys):
    assert main(ADD) == 0
    out = tmp_path / "mine.tsv"
    assert main(["lexicon", "export", "ru-en", "--own", "-o", str(out)]) == 0
    assert main(["lexicon", "remove", "ru-en", "clouds"]) == 0
    assert main(["lexicon", "import", str(out), "--pair", "ru-en"]) == 0
    assert listed(capsys) == [("clouds", "user")]

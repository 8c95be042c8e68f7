"""``winnow terms``, and ``winnow check --terms``."""

import json

import pytest

from workbench.cli.main import main


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("WINNOW_HOME", str(tmp_path / "home"))


@pytest.fixture
def pairs(tmp_path):
    path = tmp_path / "t.tsv"
    path.write_text("source\ttarget\nThe contract of Winnow\tСделка Виннов\n", "utf-8")
    return path


@pytest.fixture
def project(tmp_path, pairs):
    path = tmp_path / "p.winnow"
    assert main(["new", str(path), "--source", "en", "--target", "ru"]) == 0
    assert main(["import", str(path), str(pairs)]) == 0
    return str(path)


def told(capsys, *arguments, code=0):
    capsys.readouterr()
    assert main([*arguments, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def listed(capsys, *arguments):
    found = told(capsys, "terms", "list", *arguments)
    return [(one["id"], one["whose"], [t["text"] for t in one["terms"]]) for one in found]


def checks(capsys, *arguments):
    found = told(capsys, "check", *arguments, "--only", "terminology")["findings"]
    return sorted(one["check"] for one in found)


def test_terms_of_a_project_come_flag_and_go(project, capsys):
    done = told(capsys, "terms", "add", project, "--source", "contract", "--target", "договор",
                "--forbidden", "контракт")  # fmt: skip
    assert done == {"new": 1, "changed": 0, "checked": 1}
    assert listed(capsys, project) == [("contract", "project", ["contract", "договор", "контракт"])]
    assert checks(capsys, project) == ["terminology.missing"]
    gone = told(capsys, "terms", "remove", project, "contract")
    assert [one["id"] for one in gone["removed"]] == ["contract"]
    assert checks(capsys, project) == []


def test_own_terms_need_their_languages(capsys):
    assert main(["terms", "add", "--own", "--source", "contract", "--target", "договор"]) == 2
    assert "--source-lang" in capsys.readouterr().err
    assert main(["terms", "add", "--own", "--source", "Winnow", "--keep",
                 "--source-lang", "en"]) == 0  # fmt: skip
    assert listed(capsys) == [("winnow", "own", ["Winnow"])]
    assert main(["terms", "remove", "--own", "Winnow"]) == 0
    assert listed(capsys, "--own") == []


@pytest.mark.parametrize("name", ["terms.tbx", "terms.csv", "terms.xlsx", "terms.tsv"])
def test_a_termbase_goes_out_and_comes_in_elsewhere(project, tmp_path, name, capsys):
    assert main(["terms", "add", project, "--source", "contract", "--target", "договор"]) == 0
    assert main(["terms", "add", project, "--source", "Winnow", "--keep"]) == 0
    out = tmp_path / name
    assert told(capsys, "terms", "export", project, "-o", str(out))["concepts"] == 2
    assert told(capsys, "terms", "import", "--own", str(out)) == {
        "new": 2, "changed": 0, "checked": None,
    }  # fmt: skip
    assert [one[0] for one in listed(capsys, "--own")] == ["contract", "winnow"]
    assert told(capsys, "terms", "import", project, str(out))["new"] == 0
    assert len(listed(capsys, project, "--own")) == 4


def test_a_file_is_checked_by_termbases_and_by_ones_own(pairs, tmp_path, capsys):
    base, other = tmp_path / "a.csv", tmp_path / "b.csv"
    base.write_text("source,target\ncontract,договор\n", "utf-8")
    other.write_text("en,do not translate\nWinnow,yes\n", "utf-8")
    file = [str(pairs), "--source-lang", "en", "--target-lang", "ru"]
    assert checks(capsys, *file) == []
    both = ["--terms", str(base), "--terms", str(other)]
    assert checks(capsys, *file, *both) == ["terminology.missing", "terminology.untranslatable"]
    assert main(["terms", "import", "--own", str(other)]) == 0
    assert checks(capsys, *file) == ["terminology.untranslatable"]


def test_a_project_is_checked_by_a_file_for_once(project, tmp_path, capsys):
    base = tmp_path / "a.csv"
    base.write_text("source,target\ncontract,договор\n", "utf-8")
    assert checks(capsys, project, "--terms", str(base)) == ["terminology.missing"]


def test_terms_are_listed_for_people(project, capsys):
    assert main(["terms", "add", project, "--source", "contract", "--target", "договор",
                 "--deprecated", "уговор", "--note", "of sale"]) == 0  # fmt: skip
    capsys.readouterr()
    assert main(["terms", "list", project]) == 0
    line = capsys.readouterr().out.splitlines()[1]
    assert "en: contract · ru: договор, уговор (deprecated)" in line
    assert line.endswith("of sale")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["add", "--source", "a", "--target", "b"], "either a project or --own"),
        (["remove", "p.winnow"], "Name the terms to remove"),
        (["import", "p.winnow"], "Name the files to import"),
        (["export", "--own", "-o", "out.tbx"], "no terms to write"),
        (["remove", "--own", "nothing"], "Your own termbase has no term “nothing”"),
        (["import", "--own", "missing.tbx"], "There is no file missing.tbx"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(arguments, complaint, capsys):
    assert main(["terms", *arguments]) == 2
    assert complaint in capsys.readouterr().err


def test_a_broken_termbase_stops_a_check_with_its_place(pairs, tmp_path, capsys):
    base = tmp_path / "a.csv"
    base.write_text("en,ru,status\ncontract,договор,meh\n", "utf-8")
    code = main(["check", str(pairs), "--source-lang", "en", "--target-lang", "ru",
                 "--terms", str(base)])  # fmt: skip
    assert code == 2
    assert "line 2: “meh” is no status" in capsys.readouterr().err

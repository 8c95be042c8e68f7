"""Typologies: the three that come with Winnow, and one sentence for whatever is wrong in one."""

import importlib

import pytest

from workbench.domain.errors import InputError, UsageError
from workbench.domain.findings import Severity
from workbench.review.typology import spelling
from workbench.review.typology_file import (
    built_in,
    parse_typology,
    read_typology,
    typology_named,
)

MINOR, MAJOR, CRITICAL = Severity.MINOR, Severity.MAJOR, Severity.CRITICAL


def test_the_default_comes_first_and_all_can_be_read():
    assert built_in() == ("mqm-core", "sae-j2450", "wmt")
    for name in built_in():
        assert typology_named(name).name == name


def test_mqm_core_has_its_seven_dimensions_and_a_dozen_chosen():
    core = typology_named()
    assert [one.itself.id for one in core.dimensions] == [
        "terminology", "accuracy", "linguistic conventions", "style", "locale conventions",
        "audience appropriateness", "design and markup",
    ]  # fmt: skip
    assert len(core.chosen) == 12
    assert [level.points for level in core.severities] == [0, 1, 5, 25]


def test_every_category_that_checks_report_is_a_leaf_of_mqm_core():
    module = importlib.import_module("workbench.checks.categories")
    named = {value for name, value in vars(module).items() if name.isupper()}
    core = typology_named()
    assert named
    assert named - {leaf.id for leaf in core.leaves} == set()


@pytest.mark.parametrize(
    ("typology", "category", "severity", "points"),
    [
        ("mqm-core", "accuracy/omission", MAJOR, 5),
        ("mqm-core", "accuracy/omission", CRITICAL, 25),
        ("mqm-core", "a word of somebody's own", MINOR, 1),
        ("wmt", "Fluency/Punctuation", MINOR, 0.1),
        ("wmt", "linguistic conventions/punctuation", MINOR, 0.1),
        ("wmt", "Fluency/Punctuation", MAJOR, 5),
        ("wmt", "Accuracy/Mistranslation", MINOR, 1),
        ("wmt", "Non-translation!", MAJOR, 25),
        ("wmt", "Source issue", MAJOR, 0),
        ("sae-j2450", "Wrong term", MINOR, 2),
        ("sae-j2450", "terminology/wrong term", MAJOR, 5),
        ("sae-j2450", "linguistic conventions/spelling", MAJOR, 3),
        # J2450 knows serious and minor only: what MQM calls critical costs what serious does.
        ("sae-j2450", "omission", CRITICAL, 4),
    ],
)
def test_an_error_costs_what_its_typology_says(typology, category, severity, points):
    assert typology_named(typology).points(category, severity) == points


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Terminology/Wrong_term", "terminology/wrong term"),
        ("ACCURACY / Mistranslation", "accuracy/mistranslation"),
        ("Style/Non_fluent", "style/awkward"),
        ("Locale_conventions/Number_format", "locale conventions/number"),
        ("Fluency/Grammar", "linguistic conventions/grammar"),
        ("Fluency/Register", "style/register"),
        ("do not translate", "accuracy/do-not-translate"),
        ("Accuracy/Something new", "accuracy"),
        ("Accuracy", "accuracy"),
        ("Design/Truncation/text expansion", "design and markup/length"),
    ],
)
def test_a_category_is_found_however_it_is_spelt(written, meant):
    assert typology_named().find(written).id == meant


def test_a_name_that_several_leaves_share_means_none_of_them():
    assert typology_named().find("inconsistent") is None
    assert typology_named().find("no such thing") is None


@pytest.mark.parametrize("name", ["mqm-core", "wmt", "sae-j2450"])
def test_every_chosen_leaf_has_a_key_of_its_own_beside_the_severities(name):
    typology = typology_named(name)
    assert [leaf.id for leaf in typology.keys.values()] == list(typology.chosen)
    assert not typology.keys.keys() & typology.severity_keys.keys()


def test_a_project_chooses_its_leaves_and_each_gets_a_key():
    chosen = typology_named().choosing(
        ["style/third-party style", "locale conventions/time", "Accuracy/Mistranslation"]
    )
    assert chosen.chosen == (
        "style/third-party style", "locale conventions/time", "accuracy/mistranslation",
    )  # fmt: skip
    assert {key: leaf.id for key, leaf in chosen.keys.items()} == {
        "t": "style/third-party style",
        "i": "locale conventions/time",
        "m": "accuracy/mistranslation",
    }


def test_choosing_what_is_not_there_is_refused():
    with pytest.raises(UsageError, match="no error type “husk”"):
        typology_named().choosing(["husk"])
    with pytest.raises(UsageError, match="at least one"):
        typology_named().choosing([])
    with pytest.raises(UsageError, match="mqm-core, sae-j2450, wmt"):
        typology_named("mqm")


def test_spelling_is_idempotent():
    for category in ("Non-translation!", " A_b / C-d ", "accuracy/do-not-translate"):
        assert spelling(spelling(category)) == spelling(category)


HOUSE = """
name = "house"
title = "House style"
[severities.minor]
points = 1
[severities.major]
points = 4
[[dimensions]]
id = "meaning"
leaves = [{ id = "lost", key = "l" }, { id = "turned", weight = 2 }]
[scoring]
pass_threshold = 95
accepted_points = 8
"""


def test_a_team_writes_its_own(tmp_path):
    path = tmp_path / "house.toml"
    path.write_text(HOUSE, encoding="utf-8")
    house = read_typology(path)
    assert house.title == "House style"
    assert house.chosen == ("meaning/lost", "meaning/turned")
    assert house.points("meaning/turned", MAJOR) == 8
    assert house.points("meaning/turned", Severity.NEUTRAL) == 0
    assert house.rules.scaling_factor == 5 / 8


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('name = "house"', "", "has no “name”"),
        ('name = "house"', "name = 3", "must be a string"),
        ("[severities.minor]", "[severities.tiny]", "names the severity “tiny”"),
        ("points = 1\n", "", "has no points"),
        ("points = 1\n", "points = -1\n", "a number from 0 up"),
        ("points = 1\n", "points = nan\n", "a number from 0 up"),
        ("points = 1\n", "points = true\n", "a number from 0 up"),
        ("points = 4", "points = 0.5", "costs less than a lighter"),
        ('id = "lost"', 'id = "a/b"', "without a slash"),
        ('id = "lost"', 'id = "turned"', "“meaning/turned” twice"),
        ("weight = 2", 'key = "l"', "the key “l” twice"),
        ("weight = 2", 'key = "xx"', "one small letter"),
        ("weight = 2", "wieght = 2", "unknown key “wieght”"),
        ("weight = 2", "points = { huge = 3 }", "must name severities"),
        ("weight = 2", 'names = "x"', "a list of strings"),
        ("[[dimensions]]", "[dimensions]", "a list of tables"),
        ("accepted_points = 8", "", "needs accepted points"),
        ("accepted_points = 8", "accepted_points = 8\ntolerance = [[1, 2]]", "two pairs"),
        ("accepted_points = 8", "accepted_points = 8\ntolerance = [[1, 2], [2, 9]]", "not bend"),
        ("accepted_points = 8", 'accepted_points = 8\ndecides = "coin"', "must be one of"),
        ('title = "House style"', 'chosen = ["meaning/found"]', "no error type “meaning/found”"),
        ('title = "House style"', "chosen = 3", "a list of error types"),
        ('title = "House style"', "title = ", "not valid TOML"),
    ],
)
def test_a_broken_typology_gets_one_sentence_with_its_place(old, new, words):
    assert old in HOUSE
    with pytest.raises(InputError, match=words) as caught:
        parse_typology(HOUSE.replace(old, new), "house.toml")
    assert str(caught.value).startswith("house.toml")


def test_a_typology_that_is_no_text_or_not_there_is_refused(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        read_typology(tmp_path / "none.toml")
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(InputError, match="cannot be read"):
        read_typology(tmp_path / "binary.toml")
    with pytest.raises(InputError, match="no severities"):
        parse_typology('name = "empty"')
    with pytest.raises(InputError, match="no error types"):
        parse_typology('name = "empty"\n[severities.minor]\npoints = 1\n')

"""Profiles as TOML: what they may say, and one clear sentence for each mistake."""

import pytest

from workbench.checks.profile import DEFAULT_PROFILE, parse_profile, read_profile
from workbench.checks.registry import check_by_id
from workbench.domain.errors import InputError
from workbench.domain.findings import Severity

GOOD = """
name = "News"
[checks.whitespace]
enabled = false
[checks.whitespace.double]
enabled = true
[checks.numbers.changed]
severity = "critical"
words = false
[checks."length.ratio"]
tolerance = 3
"""


def test_a_profile_says_what_runs_how_severe_and_with_what() -> None:
    profile = parse_profile(GOOD)
    active = {one.check.id: (one.context.parameters, one.severity) for one in profile.active}
    assert profile.name == "News"
    assert "whitespace.double" in active
    assert "whitespace.leading" not in active
    assert active["numbers.changed"] == ({"words": False}, Severity.CRITICAL)
    assert active["length.ratio"] == ({"tolerance": 3.0}, None)
    assert active["punctuation.final"][1] is None


def test_what_a_profile_does_not_mention_stays_as_it_is() -> None:
    assert [a.check.id for a in parse_profile("").active] == [
        a.check.id for a in DEFAULT_PROFILE.active
    ]


def test_noisy_checks_are_off_by_default() -> None:
    active = {a.check.id for a in DEFAULT_PROFILE.active}
    assert "punctuation.final_added" not in active
    assert not check_by_id("punctuation.final_added").default_on


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("checks = 3", "“checks” a table"),
        ("[checks", "not valid TOML"),
        ("colour = 1", "unknown key “colour”"),
        ("[checks.nmbers]", "unknown family “nmbers”"),
        ("[checks.numbers.chnged]", "unknown check “numbers.chnged”"),
        ('[checks."numbers.b"]', "unknown check “numbers.b”"),
        ("[checks.numbers]\nenabled = 1", "must be true or false"),
        ("[checks.repetition.loop]\ntimes = 1", "must be at least 2"),
        ('[checks.numbers]\nseverity = "high"', "“high” is no severity"),
        ("[checks.numbers.changed]\nfoo = 1", "has no “foo”"),
        ('[checks.length.ratio]\ntolerance = "much"', "must be a number"),
        ("[checks.repetition.words]\nallowed = [1]", "must be a list of strings"),
        ("[checks]\nnumbers = true", "must be a table"),
    ],
)
def test_a_mistake_gets_one_sentence_with_the_place(text, said) -> None:
    with pytest.raises(InputError) as raised:
        parse_profile(text, "team.toml")
    assert said in str(raised.value)
    assert "team.toml" in str(raised.value)
    assert str(raised.value).endswith(".")


def test_a_profile_is_read_from_a_file(tmp_path) -> None:
    path = tmp_path / "strict.toml"
    path.write_text("[checks.case]\nenabled = false\n", encoding="utf-8-sig")
    profile = read_profile(path)
    assert profile.name == "strict"
    assert not any(a.check.id.startswith("case.") for a in profile.active)


def test_a_file_that_cannot_be_read_is_named(tmp_path) -> None:
    (tmp_path / "b.toml").write_bytes(b"\xff\xfe\x00")
    for path in (tmp_path / "none.toml", tmp_path / "b.toml", tmp_path):
        with pytest.raises(InputError, match=path.name):
            read_profile(path)

"""Profiles of translation options: what they change, and what is said of a bad one."""

import pytest

from workbench.domain.errors import InputError
from workbench.mt.base import TranslateOptions
from workbench.mt.option_profile import parse_options


def test_a_profile_changes_only_what_it_names() -> None:
    profile = parse_options("length_penalty = 2\nreplace_unknowns = false", "x.toml", "x")
    options = profile.over(TranslateOptions(beam=7))
    assert options == TranslateOptions(beam=7, length_penalty=2, replace_unknowns=False)


def test_the_beam_holds_all_alternatives() -> None:
    assert parse_options("alternatives = 6", "x.toml", "x").over(TranslateOptions()).beam == 6


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("beam = ", "x.toml is not valid TOML"),
        ("beam = 0", "x.toml: “beam” must be a whole number from 1 to 16, not 0."),
        ("beam = 2.5", "“beam” must be a whole number"),
        ("beam = true", "“beam” must be a whole number"),
        ("beam = 99999", "from 1 to 16"),
        ("repetition_penalty = 0.5", "must be a number from 1.0 to 5.0, not 0.5."),
        ("length_penalty = nan", "must be a number"),
        ("replace_unknowns = 1", "must be true or false"),
        ("beams = 2", "unknown option “beams”; it takes description, beam"),
        ("[options]\nbeam = 2", "unknown option “options”"),
        ("description = 3", "must be a text"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(text: str, said: str) -> None:
    with pytest.raises(InputError) as error:
        parse_options(text, "x.toml", "x")
    assert said in str(error.value)

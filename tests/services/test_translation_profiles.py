"""Named options of translation: found, kept with a project, taken back, and obeyed."""

import pytest

from workbench.config.settings import Settings
from workbench.domain.errors import InputError, UsageError
from workbench.domain.languages import Language
from workbench.services import reviewing
from workbench.services.importing import ImportOptions, import_files
from workbench.services.opening import close, create_project
from workbench.services.translating import translate
from workbench.services.translation_profiles import (
    SHELF,
    keep_profile,
    profile_named,
    project_profile,
)


@pytest.fixture
def into_portuguese(tmp_path):
    settings = Settings(tmp_path / "settings.json")
    settings.update({"user.name": "Anna", "processes": 1})
    made = create_project(
        tmp_path / "pt.winnow", Language.parse("en"), [Language.parse("pt")], settings
    )
    source = tmp_path / "s.txt"
    source.write_text("She bought three books at the market.\n", encoding="utf-8")
    import_files(made, [source], ImportOptions(role="source"))
    yield made
    close(made)


def test_the_shipped_profiles_are_sound_and_the_default_stands_first():
    found = SHELF.files()
    assert found[0].name == "default"
    assert {"fast", "choice", "no-repeats"} <= {one.name for one in found}
    assert all(one.description and not one.trouble for one in found)


def test_ones_own_wins_and_a_broken_one_is_named():
    SHELF.own_folder().mkdir(parents=True)
    (SHELF.own_folder() / "fast.toml").write_text("beam = 2")
    (SHELF.own_folder() / "odd.toml").write_text("beam = 0")
    found = {one.name: one for one in SHELF.files()}
    assert found["fast"].own
    assert profile_named("fast").values == {"beam": 2}
    assert "odd.toml: “beam” must be" in found["odd"].trouble
    with pytest.raises(InputError, match="beam"):
        profile_named("odd")
    with pytest.raises(UsageError, match=r"no translation options “x”; .* one of default"):
        profile_named("x")


def test_alternatives_become_candidates_of_systems_of_their_own(into_portuguese):
    translate(into_portuguese, profile=profile_named("choice"))
    key = into_portuguese.project.segments.ids()[0]
    found = {
        one.system: one.text.text for one in into_portuguese.project.documents.candidates([key])
    }
    assert set(found) == {"en-pt", "en-pt 2", "en-pt 3"}
    assert len(set(found.values())) == 3
    assert into_portuguese.project.segments.get(key).target.text == found["en-pt"]


def test_what_is_kept_with_the_project_holds_until_it_is_undone(into_portuguese):
    assert keep_profile(into_portuguese, "choice").settings
    assert not keep_profile(into_portuguese, "choice")
    assert project_profile(into_portuguese).values["alternatives"] == 3
    translate(into_portuguese)
    assert into_portuguese.project.documents.systems() == ["en-pt", "en-pt 2", "en-pt 3"]
    reviewing.undo(into_portuguese)  # the translation
    undone, _ = reviewing.undo(into_portuguese)
    assert undone.title == "Change the translation options"
    assert project_profile(into_portuguese) is None


def test_a_bad_file_is_not_kept(into_portuguese, tmp_path):
    path = tmp_path / "bad.toml"
    path.write_text("beam = -1")
    with pytest.raises(InputError, match=r"bad\.toml: “beam”"):
        keep_profile(into_portuguese, str(path))
    assert project_profile(into_portuguese) is None

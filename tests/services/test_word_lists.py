import pytest

from workbench.checks.profile import DEFAULT_PROFILE, CheckSettings, Profile
from workbench.domain.errors import InputError
from workbench.services import spelling, word_lists
from workbench.services.importing import ImportOptions, import_files
from workbench.services.word_lists import own_words, with_words


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("WINNOW_HOME", str(tmp_path))
    return word_lists.words_folder()


def test_lists_are_plain_files_one_word_a_line(home):
    home.mkdir(parents=True)
    (home / "de.txt").write_text("\ufeffKaffke\n\n  Mühlrad \n", encoding="utf-8")
    (home / "en.txt").write_bytes(b"\xff\xfe\x00")
    assert own_words() == ("de:Kaffke", "de:Mühlrad")


def test_a_profile_keeps_its_own_words(home):
    home.mkdir(parents=True)
    (home / "de.txt").write_text("Kaffke\n", encoding="utf-8")
    mine = Profile(settings={"spelling.word": CheckSettings(parameters={"words": ("Winnow",)})})
    assert with_words(mine).settings["spelling.word"].parameters["words"] == (
        "Winnow",
        "de:Kaffke",
    )


def test_without_words_the_profile_stays_as_it_is():
    assert with_words(DEFAULT_PROFILE) is DEFAULT_PROFILE


@pytest.mark.parametrize("add", [spelling.add_own_word, spelling.add_project_word])
def test_only_single_words_are_taken(session, write, add):
    import_files(session, [write("a.txt", "Мельница.\n")], ImportOptions())
    key = session.project.segments.ids()[0]
    with pytest.raises(InputError, match="one word"):
        add(session, key, "two words")
    add(session, key, "Kaffke")
    add(session, key, "Kaffke")
    language = session.project.segments.target_language(key).base
    known = own_words() + word_lists.project_words(session.project)
    assert known == (f"{language}:Kaffke",)

import dataclasses

import pytest

from workbench.checks import hunspell
from workbench.checks.profile import DEFAULT_PROFILE, CheckSettings, Profile
from workbench.domain.errors import InputError
from workbench.services import checking, reviewing, spelling, word_lists
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


def test_words_of_the_first_project_files_are_still_known(session):
    session.project.set_setting("words", ["en:Kaffke", "en:Sielmühle"])
    session.project.set_setting(f"{word_lists.PROJECT_PREFIX}en:Winnow", True)
    session.project.set_setting(f"{word_lists.PROJECT_PREFIX}en:Kaffke", True)
    known = word_lists.project_words(session.project)
    assert known == ("en:Kaffke", "en:Sielmühle", "en:Winnow")


@pytest.fixture
def misspelt(session, write, tmp_path, monkeypatch):
    """Two segments with the word “weel”, which a dictionary of three words does not know."""
    pytest.importorskip("hunspell")
    folder = tmp_path / "dictionaries"
    folder.mkdir()
    (folder / "en_US.aff").write_text("SET UTF-8\nTRY esianrtolcdugmphbyfvkwqxz\n")
    (folder / "en_US.dic").write_text("3\nthe\nwheel\nturns\n")
    monkeypatch.setenv("WINNOW_DICTIONARIES", str(folder))
    hunspell._installed.cache_clear()
    hunspell._dictionary_of.cache_clear()
    import_files(session, [write("a.txt", "Мельница.\nМельница!\n")], ImportOptions(split="lines"))
    lines = [write("m.txt", "The weel turns.\nThe weel turns!\n")]
    import_files(session, lines, ImportOptions(role="candidate", system="MT"))
    checking.check_project(session, only=["spelling.word"])
    assert len(session.project.findings.all()) == 2
    yield session
    hunspell._installed.cache_clear()
    hunspell._dictionary_of.cache_clear()


@pytest.mark.parametrize("add", [spelling.add_own_word, spelling.add_project_word])
def test_one_undo_takes_a_word_back_and_reports_it_again(misspelt, add):
    project = misspelt.project

    def known():
        return own_words() + word_lists.project_words(project)

    add(misspelt, 1, "weel")
    assert known() == ("en:weel",)
    assert project.findings.all() == []
    operation, changes = reviewing.undo(misspelt)
    assert "weel" in operation.title
    assert known() == ()
    assert {one.segment_id for one in project.findings.all()} == {1, 2} == changes.findings
    reviewing.redo(misspelt)
    assert known() == ("en:weel",)
    assert project.findings.all() == []


def test_another_persons_undo_leaves_my_words_alone(misspelt):
    spelling.add_own_word(misspelt, 1, "weel")
    boris = dataclasses.replace(misspelt, who="Boris")
    assert reviewing.undo(boris) is None
    assert own_words() == ("en:weel",)


def test_words_of_the_project_are_taken_back_in_any_order(misspelt):
    spelling.add_project_word(misspelt, 1, "weel")
    boris = dataclasses.replace(misspelt, who="Boris")
    spelling.add_project_word(boris, 1, "turnz")
    reviewing.undo(misspelt)
    assert word_lists.project_words(misspelt.project) == ("en:turnz",)

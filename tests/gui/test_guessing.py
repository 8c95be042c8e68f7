"""What a new project's form is filled with: the languages that files tell of themselves."""

import pytest

from workbench.gui.dialogs.guessing import languages_of_files

ENGLISH = "The hospital will be closed next year, and the doctors of the town are against it.\n" * 3
GERMAN = "Das Krankenhaus wird nächstes Jahr geschlossen, und die Ärzte sind dagegen.\n" * 3


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"story.txt": ENGLISH}, ("en", None)),
        ({"source.txt": ENGLISH, "ref.txt": GERMAN}, ("en", "de")),
        ({"ref.txt": GERMAN, "source.txt": ENGLISH}, ("en", "de")),
        ({"source.txt": ENGLISH, "ref.txt": ENGLISH}, ("en", None)),
        ({"story.de-pt.txt": ENGLISH}, ("de", "pt")),  # a name says it plainly
        ({"story.txt": "Русский\tHindi\nДа.\tहाँ।\n"}, ("ru", "hi")),
        ({"story.csv": "de,pt-BR\nJa.,Sim.\n"}, ("de", "pt-BR")),
        ({"numbers.txt": "12\n13\n"}, (None, None)),
        ({"word.txt": "OK\n"}, (None, None)),
        ({}, (None, None)),
    ],
)
def test_plain_files_tell_their_languages(tmp_path, files, expected):
    paths = []
    for name, text in files.items():
        paths.append(tmp_path / name)
        paths[-1].write_text(text, encoding="utf-8")
    found = languages_of_files(paths)
    assert tuple(one and one.code for one in found) == expected

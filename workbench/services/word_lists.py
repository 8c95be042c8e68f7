"""Words that the dictionary lacks and a person vouches for: the user's own and the project's."""

from dataclasses import replace
from pathlib import Path

from workbench.checks.profile import CheckSettings, Profile
from workbench.checks.spelling import CHECK_ID
from workbench.config.files import write_atomically
from workbench.config.paths import user_data_folder
from workbench.domain.languages import Language
from workbench.store.project_file import ProjectFile

# Project settings, one a word, so that each is taken back by itself: ``words.project:de:Wort``.
# That somebody added a word of their own is noted too, for their undo: ``words.own:Anna:de:Wort``.
PROJECT_PREFIX = "words.project:"
OWN_PREFIX = "words.own:"
_FIRST_WORDS = "words"  # the one list of the first project files; read, never written


def words_folder() -> Path:
    """Where the user's own words lie: one text file a language, one word a line."""
    return user_data_folder() / "words"


def own_words(language: Language | None = None) -> tuple[str, ...]:
    """The user's own words as the check takes them (``de:Wort``), of one language or of all."""
    return own_words_of(language.base if language else "*")


def own_words_of(base: str) -> tuple[str, ...]:
    """The same by the language's code; ``*`` is all of them."""
    folder = words_folder()
    if not folder.is_dir():
        return ()
    found: list[str] = []
    for path in sorted(folder.glob(f"{base}.txt")):
        try:
            lines = path.read_text(encoding="utf-8-sig").split("\n")
        except (OSError, UnicodeDecodeError):
            continue  # one broken list must not keep anybody from checking
        found += [f"{path.stem}:{line.strip()}" for line in lines if line.strip()]
    return tuple(found)


def project_words(project: ProjectFile) -> tuple[str, ...]:
    """The project's own words as the check takes them."""
    first = project.setting(_FIRST_WORDS, ())
    since = (key.removeprefix(PROJECT_PREFIX) for key in project.settings_with(PROJECT_PREFIX))
    return tuple(dict.fromkeys((*first, *since)))


def keep_own_word(entry: str, wanted: bool) -> None:
    """Put ``de:Wort`` on the user's own list, or take it off."""
    base, _, word = entry.partition(":")
    words = [known.partition(":")[2] for known in own_words_of(base)]
    if (word in words) is wanted:
        return
    words = [*words, word] if wanted else [known for known in words if known != word]
    words_folder().mkdir(parents=True, exist_ok=True)
    text = "".join(f"{known}\n" for known in words)
    write_atomically(words_folder() / f"{base}.txt", text.encode())


def with_words(profile: Profile, project: ProjectFile | None = None) -> Profile:
    """``profile`` with the user's and the project's words beside its own."""
    words = own_words() + (project_words(project) if project is not None else ())
    if not words:
        return profile
    known = profile.settings.get(CHECK_ID, CheckSettings())
    merged = tuple(dict.fromkeys((*known.parameters.get("words", ()), *words)))
    settings = dict(profile.settings)
    settings[CHECK_ID] = replace(known, parameters={**known.parameters, "words": merged})
    return Profile(profile.name, settings, profile.only)

"""Words that the dictionary lacks and a person vouches for: the user's own and the project's."""

from dataclasses import replace
from pathlib import Path

from workbench.checks.profile import CheckSettings, Profile
from workbench.checks.spelling import CHECK_ID
from workbench.config.paths import user_data_folder
from workbench.domain.languages import Language
from workbench.store.project_file import ProjectFile

PROJECT_WORDS = "words"  # a project setting: entries as the check takes them, ``de:Wort``


def words_folder() -> Path:
    """Where the user's own words lie: one text file a language, one word a line."""
    return user_data_folder() / "words"


def own_words(language: Language | None = None) -> tuple[str, ...]:
    """The user's own words as the check takes them (``de:Wort``), of one language or of all."""
    folder = words_folder()
    if not folder.is_dir():
        return ()
    found: list[str] = []
    for path in sorted(folder.glob(f"{language.base if language else '*'}.txt")):
        try:
            lines = path.read_text(encoding="utf-8-sig").split("\n")
        except (OSError, UnicodeDecodeError):
            continue  # one broken list must not keep anybody from checking
        found += [f"{path.stem}:{line.strip()}" for line in lines if line.strip()]
    return tuple(found)


def project_words(project: ProjectFile) -> tuple[str, ...]:
    """The project's own words as the check takes them."""
    return tuple(project.setting(PROJECT_WORDS, ()))


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

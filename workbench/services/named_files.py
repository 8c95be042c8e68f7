"""Small TOML files that people choose by name: the shipped ones and the user's own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workbench.config.paths import resource, user_data_folder
from workbench.domain.errors import WinnowError


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file that can be chosen by ``name``; ``trouble`` says why it cannot be used."""

    name: str
    path: Path
    own: bool
    description: str
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The files of one kind, in a folder of this name among the resources and in the user's data.

    ``describe`` reads a file and says what it is for, or raises a ``WinnowError``.
    """

    folder: str
    describe: Callable[[Path], str]

    def own_folder(self) -> Path:
        """Where the user's own lie."""
        return user_data_folder() / self.folder

    def files(self) -> list[NamedFile]:
        """The shipped ones, the default first, then the user's own, which win by their name."""
        shipped = sorted(
            resource(self.folder).glob("*.toml"), key=lambda path: (path.stem != "default", path)
        )
        own = sorted(self.own_folder().glob("*.toml"))
        found = {path.stem: self._named(path, own=False) for path in shipped}
        found |= {path.stem: self._named(path, own=True) for path in own}
        return [*found.values()]

    def find(self, name: str) -> Path | None:
        """The file of that name, or the file that ``name`` is a path to; None for neither."""
        if Path(name).suffix == ".toml" or Path(name).is_file():
            return Path(name)
        return {one.name: one.path for one in self.files()}.get(name)

    def names(self) -> str:
        """What can be chosen, for a sentence."""
        return ", ".join(one.name for one in self.files())

    def _named(self, path: Path, *, own: bool) -> NamedFile:
        try:
            return NamedFile(path.stem, path, own, self.describe(path))
        except WinnowError as error:
            return NamedFile(path.stem, path, own, "", str(error))

"""Error typologies: which errors there are, what each costs, and which key marks it.

A typology is a TOML file (``resources/review/``), so that a team can replace it by its own;
docs/review.md explains the keys. A category is written ``dimension/leaf``, in the words of MQM
Core unless the typology says otherwise.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from workbench.domain.errors import UsageError
from workbench.domain.findings import Severity
from workbench.review.rules import ScoringRules


@dataclass(frozen=True, slots=True)
class SeverityLevel:
    """A severity as a typology sees it: its multiplier (penalty points) and its key."""

    severity: Severity
    title: str
    points: float
    key: str = ""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A category of error. A dimension is one too: it takes what no leaf of its own fits.

    ``weight`` multiplies the severity's points; ``points`` replaces the product for single
    severities (WMT's minor punctuation at 0.1).
    """

    id: str
    title: str
    dimension: str
    description: str = ""
    key: str = ""
    weight: float = 1.0
    points: Mapping[Severity, float] = field(default_factory=dict)
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dimension:
    """A group of leaves. ``itself`` is the category of a mark that names no leaf."""

    itself: Leaf
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True)
class Typology:
    """All dimensions with their leaves, the severities, and a project's choice among them."""

    name: str
    title: str
    source: str
    severities: tuple[SeverityLevel, ...]
    dimensions: tuple[Dimension, ...]
    chosen: tuple[str, ...]
    rules: ScoringRules

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every leaf, in the typology's order; dimensions without leaves stand for themselves."""
        return tuple(
            leaf
            for dimension in self.dimensions
            for leaf in (dimension.leaves or (dimension.itself,))
        )

    @cached_property
    def categories(self) -> tuple[Leaf, ...]:
        """Every dimension, and behind each its leaves."""
        return tuple(
            leaf for dimension in self.dimensions for leaf in (dimension.itself, *dimension.leaves)
        )

    @cached_property
    def _by_path(self) -> dict[str, Leaf]:
        """Every spelling of a category (see ``spelling``) and what it means."""
        found = {spelling(leaf.id): leaf for leaf in self.categories}
        for leaf in self.categories:
            for name in leaf.names:
                if "/" in name:
                    found.setdefault(spelling(name), leaf)
        bare: dict[str, list[Leaf]] = {}
        for dimension in self.dimensions:
            itself = dimension.itself
            groups = [itself.id, itself.title, *itself.names]
            for name in groups:
                found.setdefault(spelling(name), itself)
            for leaf in dimension.leaves:
                for name in (leaf.id.partition("/")[2], leaf.title, *leaf.names):
                    bare.setdefault(spelling(name), []).append(leaf)
                    for group in groups:
                        found.setdefault(spelling(f"{group}/{name}"), leaf)
        for name, leaves in bare.items():
            if len({leaf.id for leaf in leaves}) == 1:
                found.setdefault(name, leaves[0])
        return found

    @cached_property
    def _found(self) -> dict[str, Leaf | None]:
        """What ``find`` answered: a project has few spellings and many marks."""
        return {}

    @cached_property
    def _levels(self) -> dict[Severity, SeverityLevel]:
        """For each severity the level that it counts as: its own, or the next lower one."""
        own = {level.severity: level for level in self.severities}
        found: dict[Severity, SeverityLevel] = {}
        current = None
        for severity in Severity:
            current = own.get(severity, current)
            if current is not None:
                found[severity] = current
        return found

    def find(self, category: str) -> Leaf | None:
        """What a category means here, however it is spelt; None where it means nothing.

        A leaf that the typology does not have belongs to its dimension.
        """
        found = self._found
        if category not in found:
            path, wanted = self._by_path, spelling(category)
            found[category] = path.get(wanted) or path.get(wanted.partition("/")[0])
        return found[category]

    def points(self, category: str, severity: Severity) -> float:
        """The penalty points of one error; an unknown category weighs 1.

        A severity the typology does not have counts as the next lower one it has (J2450 knows no
        critical errors), and as 0 below all of them.
        """
        level = self._levels.get(severity)
        if level is None:
            return 0.0
        leaf = self.find(category)
        if leaf is None:
            return level.points
        return leaf.points.get(level.severity, leaf.weight * level.points)

    @cached_property
    def chosen_leaves(self) -> tuple[Leaf, ...]:
        """The leaves the project works with, in the order of ``chosen``."""
        by_id = {leaf.id: leaf for leaf in self.categories}
        return tuple(by_id[name] for name in self.chosen)

    def choosing(self, categories: Iterable[str]) -> "Typology":
        """The same typology with these leaves chosen; raise ``UsageError`` for one it lacks."""
        ids: dict[str, None] = {}
        for category in categories:
            leaf = self._by_path.get(spelling(category))
            if leaf is None:
                raise UsageError(
                    f"{self.title} has no error type “{category}”; it has "
                    f"{', '.join(leaf.id for leaf in self.leaves)}."
                )
            ids[leaf.id] = None
        if not ids:
            raise UsageError("Choose at least one error type, or nothing can be marked.")
        return replace(self, chosen=tuple(ids))

    @cached_property
    def keys(self) -> dict[str, Leaf]:
        """The key of each chosen leaf: its own, else a letter of its title, else any letter.

        No key is given twice, and none that marks a severity.
        """
        taken = {level.key for level in self.severities if level.key}
        given: dict[str, Leaf] = {}
        for leaf in self.chosen_leaves:
            if leaf.key and leaf.key not in taken:
                given[leaf.key] = leaf
                taken.add(leaf.key)
        held = {leaf.id for leaf in given.values()}
        for leaf in self.chosen_leaves:
            if leaf.id in held:
                continue
            letters = [c for c in leaf.title.lower() if c.isascii() and c.isalpha()]
            for key in (*letters, *"abcdefghijklmnopqrstuvwxyz"):
                if key not in taken:
                    given[key] = leaf
                    taken.add(key)
                    break
        order = {leaf.id: place for place, leaf in enumerate(self.chosen_leaves)}
        return dict(sorted(given.items(), key=lambda item: order[item[1].id]))

    @cached_property
    def severity_keys(self) -> dict[str, Severity]:
        """The key of each severity that has one."""
        return {level.key: level.severity for level in self.severities if level.key}


def spelling(category: str) -> str:
    """A category without the accidents of spelling: ``Wrong_term`` is ``wrong term``.

    Annotation tools differ in case, in underscores, hyphens and spaces, and in a final mark
    (Marot's README; WMT 2020 has ``Non-translation!``).
    """
    words = re.sub(r"[\s_-]+", " ", category).casefold()
    return re.sub(r"\s*/\s*", "/", words).strip(" !")

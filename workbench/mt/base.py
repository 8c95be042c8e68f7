"""What a translation engine is: source texts in, candidates out."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from workbench.domain.languages import Language
from workbench.domain.progress import Progress
from workbench.domain.text import TaggedText


@dataclass(frozen=True, slots=True)
class TranslateOptions:
    """``beam`` hypotheses are kept while searching, ``alternatives`` are returned.

    ``length_penalty`` above 1 favours long translations; ``repetition_penalty`` above 1 disfavours
    words said before; ``replace_unknowns`` writes the source word where the model has no word;
    ``max_batch_tokens`` bounds a batch (padding included).
    """

    beam: int = 4
    alternatives: int = 1
    length_penalty: float = 1.0
    repetition_penalty: float = 1.0
    replace_unknowns: bool = True
    max_batch_tokens: int = 1024


@dataclass(frozen=True, slots=True)
class Translation:
    """A translated text; ``score`` is the mean token log-probability (≤ 0).

    ``problems`` says what could not be kept (a tag put at the end because its place was lost).
    """

    text: TaggedText
    score: float | None = None
    alternatives: tuple[TaggedText, ...] = ()
    problems: tuple[str, ...] = field(default=())


class Engine(Protocol):
    """One way to translate one language pair."""

    @property
    def name(self) -> str: ...
    @property
    def source_language(self) -> Language: ...
    @property
    def target_language(self) -> Language: ...

    def translate(
        self, batch: Sequence[TaggedText], options: TranslateOptions, progress: Progress
    ) -> list[Translation]:
        """Translate ``batch``; one translation a text, in order; raise ``Cancelled`` on stop."""
        ...


class EngineProvider(Protocol):
    """A source of engines: the model folders, Apertium, whatever an entry point adds.

    ``name`` is unique among providers and short; ``title`` is what a list of engines says.
    """

    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...

    def offers(self, source: Language, target: Language) -> list[str]:
        """Names of the engines for a pair, best first; empty where there is none.

        Quick, and without loading anything: it is asked to fill a menu.
        """
        ...

    def engine(self, name: str, source: Language, target: Language) -> Engine | None:
        """The engine called ``name`` for the pair; None where the provider has none of that name.

        Raises ``ModelError`` where it has one that cannot be used.
        """
        ...

"""The model's help while somebody types: other words, other endings, the rest of a sentence."""

from workbench.domain.errors import ModelError
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText
from workbench.mt.alternatives import Completion, Interactive, WordChoice
from workbench.services.session import Session
from workbench.services.translating import model_roots


class Assistant:
    """Asks the best model of a segment's pair; it is loaded when first asked.

    One call at a time, from any thread. Raises ``ModelError`` with what to get where the pair has
    no model.
    """

    def __init__(self) -> None:
        self._asked: dict[tuple[str, str], Interactive] = {}

    def choices(
        self, session: Session, segment_id: int, target: TaggedText, offset: int
    ) -> list[WordChoice]:
        """What else could stand at the word at ``offset``, and how the sentence goes on then."""
        source, interactive = self._of(session, segment_id)
        return interactive.choices(source, target, offset)

    def complete(self, session: Session, segment_id: int, typed: TaggedText) -> Completion | None:
        """How ``typed``, the beginning of a translation, may go on; None where all is said."""
        source, interactive = self._of(session, segment_id)
        return interactive.complete(source, typed)

    def _of(self, session: Session, segment_id: int) -> tuple[TaggedText, Interactive]:
        segment = session.project.segments.get(segment_id)
        target = session.project.segments.target_language(segment_id)
        source = session.project.source_language
        key = (source.code, target.code)
        if key not in self._asked:
            self._asked[key] = _interactive(source, target)
        return segment.source, self._asked[key]


def _interactive(source: Language, target: Language) -> Interactive:
    from workbench.formats.segmentation import split_sentences
    from workbench.mt.model_folder import discover_models
    from workbench.mt.registry import engine_for

    best, fitness = None, 0
    for model in discover_models(model_roots()).models:
        if model.fitness(source, target) > fitness:
            best, fitness = model, model.fitness(source, target)
    if best is None:
        engine = engine_for(source, target, model_roots())  # says what to get where there is none
        raise ModelError(
            f"“{engine.name}” translates whole texts only; add a model for {source.name} → "
            f"{target.name} with “winnow models add FILE” to be helped while typing."
        )
    return Interactive(best, source, target, split=split_sentences)

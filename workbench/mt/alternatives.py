"""What else the model would have said: whole translations, at a word, and as one types.

All three force the beginning of a translation (``target_prefix``) and let the model go on. The
candidates at a word come from one extra decoding step: CTranslate2's own ``return_alternatives``
reads a forced beginning wrongly with Marian models (CTranslate2 issue 2014).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp
from typing import Any

from workbench.domain.languages import Language
from workbench.domain.progress import no_progress
from workbench.domain.text import TAG_CHARACTER, Tag, TaggedText
from workbench.mt.alignment import UNSPACED, align
from workbench.mt.base import TranslateOptions
from workbench.mt.ctranslate2_engine import LIMIT, LONGEST, CTranslate2Engine
from workbench.mt.loaded_model import LoadedModel
from workbench.mt.masking import Masked, Role, mask, visible
from workbench.mt.model_folder import ModelFolder
from workbench.mt.pieces import SPACE_MARK, piece_spans
from workbench.mt.placing import restore
from workbench.mt.segmentation import Chunk, Splitter, split_masked

_CANDIDATES = 8  # next pieces looked at; more cost time and add only rare words
_CONTINUATION = LIMIT * 3


@dataclass(frozen=True, slots=True)
class WordChoice:
    """A word that could stand at a place, and the whole translation with it.

    ``probability`` (0 to 1) is the model's for the word's first piece, given what precedes it.
    """

    word: str
    translation: TaggedText
    probability: float


@dataclass(frozen=True, slots=True)
class Completion:
    """How what is being typed may go on.

    ``rest`` is to be appended as it is (it starts with a space where one is needed); it ends with
    the sentence being typed. ``probability`` is that of its average piece.
    """

    rest: TaggedText
    probability: float


@dataclass(frozen=True, slots=True)
class _Focus:
    """The sentence a translator is in: its source, and what is written of it so far.

    ``done`` is how much of the written text lies before the sentence.
    """

    source: Masked
    written: str
    done: int


class Interactive:
    """Asks one model while somebody waits: a model of its own, so that no batch is in the way.

    25 words take 60 to 110 ms with the bundled models on one core. May be called from any thread,
    one call at a time; raises ``ModelError`` where the model cannot be loaded.
    """

    def __init__(
        self,
        folder: ModelFolder,
        source: Language | None = None,
        target: Language | None = None,
        *,
        split: Splitter | None = None,
    ) -> None:
        self._engine = CTranslate2Engine(folder, source, target, split=split, threads=1)
        self._split = split

    @cached_property
    def _model(self) -> LoadedModel:
        return self._engine.model

    def translations(self, source: TaggedText, count: int = 5) -> list[TaggedText]:
        """The ``count`` best translations of a text, best first, all different."""
        options = TranslateOptions(beam=max(4, count), alternatives=count)
        (best,) = self._engine.translate([source], options, no_progress)
        return [best.text, *best.alternatives]

    def choices(
        self, source: TaggedText, target: TaggedText, offset: int, count: int = 5
    ) -> list[WordChoice]:
        """What else could stand where the word at ``offset`` of ``target`` begins.

        What precedes the word stays as it is; the model writes the rest anew. Best first.
        """
        start = _word_start(target.text, offset)
        kept = _head(target, start)
        focus = self._focus(source, kept)
        prefix = self._cut(focus.written)
        steps = self._next_pieces(focus, prefix)[:count]
        found: list[WordChoice] = []
        wholes = self._continued(focus, [step for step, _ in steps])
        for (_, probability), whole in zip(steps, wholes, strict=True):
            rest = self._rest(focus, kept, prefix, whole)
            word = _first_word(rest.text)
            if word and word not in (choice.word for choice in found):
                found.append(WordChoice(word, _joined(kept, rest), probability))
            if len(found) == count:
                break
        return found

    def complete(self, source: TaggedText, typed: TaggedText) -> Completion | None:
        """How ``typed``, the beginning of a translation of ``source``, may go on.

        A word that is only begun is completed. None where nothing is left to say.
        """
        focus = self._focus(source, typed)
        begun = _begun_word(focus.written)
        prefix = self._cut(focus.written[: len(focus.written) - len(begun)])
        if begun:
            matching = [
                step
                for step, _ in self._next_pieces(focus, prefix)
                if step[-1].replace(SPACE_MARK, "").startswith(begun)
            ]
            prefix = matching[0] if matching else self._cut(focus.written)
        (whole,) = self._continued(focus, [prefix])
        rest = self._rest(focus, typed, self._cut(focus.written), whole)
        if not rest.text.strip():
            return None
        return Completion(rest, exp(min(0.0, whole.scores[0])))

    def _focus(self, source: TaggedText, written: TaggedText) -> _Focus:
        """Find the sentence of ``source`` that the end of ``written`` belongs to."""
        masked = mask(source)
        chunks = self._chunks(masked, self._engine.source_language, LONGEST)
        text = visible(masked, written).text
        if len(chunks) <= 1:
            return _Focus(chunks[0].masked if chunks else masked, text.lstrip(), 0)
        begun = self._chunks(Masked(text), self._engine.target_language, 0)
        done, last = len(begun) - 1, begun[-1].text if begun else ""
        if text[-1:].isspace() and last[-1:] in ".!?…。！？":
            done, last = done + 1, ""
        done = max(0, min(done, len(chunks) - 1))
        trailing = text[len(text.rstrip()) :] if last else ""
        return _Focus(chunks[done].masked, last + trailing, done)

    def _chunks(self, masked: Masked, language: Language, longest: int) -> tuple[Chunk, ...]:
        def measure(text: str) -> int:
            return len(self._model.cut_source(text))

        return split_masked(masked, language, self._split, measure, longest, LIMIT).chunks

    def _cut(self, text: str) -> list[str]:
        return [*self._model.prefix, *self._model.cut_target(text)]

    def _next_pieces(self, focus: _Focus, prefix: Sequence[str]) -> list[tuple[list[str], float]]:
        """The prefix with each likely next piece, and the piece's probability, best first."""
        (result,) = self._model.translator.translate_batch(
            [self._source(focus)],
            [list(prefix)] if prefix else None,
            beam_size=_CANDIDATES,
            num_hypotheses=_CANDIDATES,
            max_decoding_length=len(prefix) + 1,
            return_scores=True,
        )
        return [
            (list(hypothesis), exp(min(0.0, score * len(hypothesis))))
            for hypothesis, score in zip(result.hypotheses, result.scores, strict=True)
            if len(hypothesis) == len(prefix) + 1
        ]

    def _continued(self, focus: _Focus, prefixes: Sequence[list[str]]) -> list[Any]:
        if not prefixes:
            return []
        results: list[Any] = self._model.translator.translate_batch(
            [self._source(focus)] * len(prefixes),
            list(prefixes) if prefixes[0] else None,
            beam_size=1,
            max_decoding_length=_CONTINUATION,
            return_scores=True,
            return_attention=bool(focus.source.hidden),
        )
        return results

    def _source(self, focus: _Focus) -> list[str]:
        return self._model.as_input(self._model.cut_source(focus.source.text))

    def _rest(
        self, focus: _Focus, kept: TaggedText, prefix: Sequence[str], whole: Any
    ) -> TaggedText:
        """What the model wrote after the forced beginning, with what was hidden put back."""
        model = self._model
        lead = len(model.prefix)
        tokens = list(whole.hypotheses[0])[lead:]
        text = model.join_target(tokens)
        head = model.join_target(list(prefix)[lead:])
        if not text.startswith(head):  # a completed word was cut otherwise than the begun one
            head = focus.written.strip()
            if not text.startswith(head):
                return TaggedText("")
        if not focus.source.hidden:
            rest = TaggedText.literal(text[len(head) :])
        else:
            cut = model.cut_source(focus.source.text)
            alignment = align(
                focus.source.text,
                [(0, 0)] * model.lead + piece_spans(focus.source.text, cut),
                text,
                piece_spans(text, tokens),
                whole.attention[0][lead:],
            )
            restored = restore(focus.source, text, alignment).text
            rest = _without(_tail(restored, _real_length(focus.source, head)), kept.tags)
        before = kept.text.replace(TAG_CHARACTER, "")
        if not before or before[-1].isspace():
            return TaggedText(rest.text.lstrip(), rest.tags)
        return rest


def _word_start(text: str, offset: int) -> int:
    start = min(offset, len(text))
    if UNSPACED.match(text[start : start + 1] or text[start - 1 : start]):
        return start  # every character may begin a word
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in "_-’'"):
        start -= 1
    return start


def _begun_word(text: str) -> str:
    return text[_word_start(text, len(text)) :]


def _first_word(text: str) -> str:
    stripped = text.replace(TAG_CHARACTER, "").strip()
    for index, character in enumerate(stripped):
        if character.isspace():
            return stripped[:index]
    return stripped


def _head(text: TaggedText, end: int) -> TaggedText:
    return TaggedText(text.text[:end], text.tags[: text.text[:end].count(TAG_CHARACTER)])


def _tail(text: TaggedText, plain: int) -> TaggedText:
    """What follows the first ``plain`` code points that are no formatting tags."""
    seen = index = 0
    while index < len(text.text) and seen < plain:
        seen += text.text[index] != TAG_CHARACTER
        index += 1
    return TaggedText(text.text[index:], text.tags[text.text[:index].count(TAG_CHARACTER) :])


def _real_length(masked: Masked, text: str) -> int:
    """The length of ``text`` without tags once its stand-ins are what they stand for."""
    for item in masked.hidden:
        if item.role is Role.WORD:
            text = text.replace(masked.stand_in(item), item.literal.replace(TAG_CHARACTER, ""), 1)
    return len(text)


def _without(text: TaggedText, tags: Sequence[Tag]) -> TaggedText:
    """The text without those of its tags that are already among ``tags``."""
    present = list(tags)
    out: list[str] = []
    kept: list[Tag] = []
    remaining = iter(text.tags)
    for character in text.text:
        if character == TAG_CHARACTER:
            tag = next(remaining)
            if tag in present:
                present.remove(tag)
                continue
            kept.append(tag)
        out.append(character)
    return TaggedText("".join(out), tuple(kept))


def _joined(kept: TaggedText, rest: TaggedText) -> TaggedText:
    if kept.text.endswith(" ") and rest.text[:1] in ",.;:!?…)]}":
        kept = TaggedText(kept.text[:-1], kept.tags)
    return TaggedText(kept.text + rest.text, kept.tags + rest.tags)

"""The built-in engine: CTranslate2 and SentencePiece on this machine's processor."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Any

from workbench.domain.errors import ModelError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress
from workbench.domain.text import TaggedText
from workbench.mt.alignment import align
from workbench.mt.base import TranslateOptions, Translation
from workbench.mt.batching import plan_batches, run_batches
from workbench.mt.loaded_model import LoadedModel
from workbench.mt.masking import mask
from workbench.mt.model_folder import ModelFolder
from workbench.mt.pieces import piece_spans
from workbench.mt.placing import intact, restore, unmask
from workbench.mt.segmentation import Chunk, Splitter, split_masked

# Texts looked at together: enough to fill batches of one length, few enough to keep memory flat.
_WINDOW = 2048
# Lines longer than LONGEST tokens are split into sentences: three NTREX sentences given as one
# text score BLEU 28.7 split and 19.0 whole (the model drops clauses). A sentence longer than
# LIMIT is cut at a clause mark; of 450 NTREX sentences that changed none for the worse.
LONGEST = 40
LIMIT = 80
# CTranslate2's own default. A model that loops runs to it: more would only buy more of the loop.
_LONGEST_ANSWER = 256  # tokens


@dataclass(slots=True)
class _Task:
    """One chunk on its way through the model. ``best`` is empty until it has come back."""

    chunk: Chunk
    pieces: list[str]
    best: list[TaggedText] = field(default_factory=list)
    problems: tuple[str, ...] = ()
    log_probability: float = 0.0
    tokens: int = 0


@dataclass(slots=True)
class _Window:
    """Some texts of the call, the tasks that make each, and how many are still out."""

    texts: list[TaggedText]
    tasks: list[list[_Task]]
    tails: list[str]
    pending: int = 0


class CTranslate2Engine:
    """Translates one pair with one model folder; the model is loaded when first used.

    ``split`` finds sentences (``formats.plain.split_sentences``); ``threads`` is the number of
    batches translated side by side (default: one a core). ``translate`` may be called from any
    thread, one call at a time.
    """

    def __init__(
        self,
        folder: ModelFolder,
        source: Language | None = None,
        target: Language | None = None,
        *,
        split: Splitter | None = None,
        threads: int | None = None,
    ) -> None:
        self.folder = folder
        self._source = source
        self._target = target
        self._split = split
        self._threads = threads

    @cached_property
    def model(self) -> LoadedModel:
        """The model in memory; raises ``ModelError`` where it cannot be loaded."""
        return LoadedModel(self.folder, self._source, self._target, workers=self._threads)

    @property
    def name(self) -> str:
        """The model's name, under which its candidates are kept."""
        return self.folder.name

    @property
    def source_language(self) -> Language:
        """What it translates from."""
        return self._language(self.folder.source, self._source)

    @property
    def target_language(self) -> Language:
        """What it translates into."""
        return self._language(self.folder.target, self._target)

    def _language(self, own: Language | None, wanted: Language | None) -> Language:
        language = own or wanted
        if language is None:
            raise ModelError(f"Say which languages “{self.folder.name}” is to translate between.")
        return language

    def translate(
        self, batch: Sequence[TaggedText], options: TranslateOptions, progress: Progress
    ) -> list[Translation]:
        """Translate ``batch``; one translation a text, in order.

        ``progress`` counts texts and may raise ``Cancelled``, which it is given the chance to ten
        times a second. White space around a text is kept; tags and placeholders are hidden from
        the model and put back (``Translation.problems`` says where that took a guess).
        """
        model = self.model
        translations: list[Translation] = []
        done = 0
        total = len(batch)
        progress(0, total, "translating")

        def report() -> None:
            progress(done, total, "translating")

        jobs = self._jobs(batch, options)
        results = run_batches(
            jobs, lambda job: self._submit(job, options), model.workers + 1, report
        )
        for (window, tasks), answers in results:
            for task, answer in zip(tasks, answers, strict=True):
                self._receive(task, answer, options)
            window.pending -= len(tasks)
            done += len(tasks) * len(window.texts) // max(1, sum(map(len, window.tasks)))
            if window.pending == 0:
                translations.extend(_joined(window))
                done = len(translations)
                report()
        progress(total, total, "translating")
        return translations

    def _jobs(
        self, batch: Sequence[TaggedText], options: TranslateOptions
    ) -> Iterator[tuple[_Window, list[_Task]]]:
        """Batches of tasks, window after window; a window without tasks makes an empty batch."""
        texts = iter(batch)
        while window_texts := list(islice(texts, _WINDOW)):
            window = self._window(window_texts)
            tasks = [task for group in window.tasks for task in group if task.pieces]
            window.pending = len(tasks)
            if not tasks:
                yield window, []
            # Texts with something hidden need attention and n-best; the rest need not wait for it.
            for hidden in (True, False):
                some = [task for task in tasks if bool(task.chunk.hidden) is hidden]
                lengths = [len(task.pieces) for task in some]
                for indices in plan_batches(lengths, options.max_batch_tokens):
                    yield window, [some[index] for index in indices]

    def _window(self, texts: list[TaggedText]) -> _Window:
        groups: list[list[_Task]] = []
        tails: list[str] = []
        for text in texts:
            chunks = split_masked(
                mask(text), self.source_language, self._split, self._measure, LONGEST, LIMIT
            )
            groups.append([self._task(chunk) for chunk in chunks.chunks])
            tails.append(chunks.tail)
        return _Window(texts, groups, tails)

    def _measure(self, text: str) -> int:
        # A piece is seldom shorter than two characters: most lines need not be cut to be counted.
        return len(text) // 2 if len(text) < LONGEST else len(self.model.cut_source(text))

    def _task(self, chunk: Chunk) -> _Task:
        words = chunk.text
        for item in reversed(chunk.hidden):
            words = words[: item.start] + words[item.end :]
        if not any(map(str.isalnum, words)):
            return _Task(chunk, [], [unmask(chunk.masked)])
        return _Task(chunk, self.model.cut_source(chunk.text))

    def _submit(self, job: tuple[_Window, list[_Task]], options: TranslateOptions) -> Sequence[Any]:
        _, tasks = job
        if not tasks:
            return []
        model = self.model
        hidden = bool(tasks[0].chunk.hidden)
        beam = max(options.beam, options.alternatives, 1)
        pending: Sequence[Any] = model.translator.translate_batch(
            [model.as_input(task.pieces) for task in tasks],
            model.prefixes(len(tasks)),
            asynchronous=True,
            beam_size=beam,
            num_hypotheses=beam if hidden else max(1, options.alternatives),
            length_penalty=options.length_penalty,
            repetition_penalty=options.repetition_penalty,
            replace_unknowns=options.replace_unknowns,
            max_decoding_length=_LONGEST_ANSWER,
            return_scores=True,
            return_attention=hidden,
        )
        return pending

    def _receive(self, task: _Task, answer: Any, options: TranslateOptions) -> None:
        model = self.model
        tokens = [model.without_prefix(hypothesis) for hypothesis in answer.hypotheses]
        texts = [model.join_target(hypothesis) for hypothesis in tokens]
        order = list(range(len(texts)))
        if task.chunk.hidden:
            masked = task.chunk.masked
            order.sort(key=lambda index: not intact(masked, texts[index]))
            order = order[: max(1, options.alternatives)]
            source_pieces = [(0, 0)] * model.lead + piece_spans(masked.text, task.pieces)
            for index in order:
                skipped = len(answer.hypotheses[index]) - len(tokens[index])
                restored = restore(
                    masked,
                    texts[index],
                    align(
                        masked.text,
                        source_pieces,
                        texts[index],
                        piece_spans(texts[index], tokens[index]),
                        answer.attention[index][skipped:],
                    ),
                )
                if not task.best:
                    task.problems = restored.problems
                task.best.append(restored.text)
        else:
            task.best = [TaggedText.literal(text) for text in texts]
        task.tokens = len(tokens[order[0]]) + 1  # with the end of sentence, as the score counts
        # CTranslate2 divides the sum by the length to the power of the length penalty.
        task.log_probability = answer.scores[order[0]] * task.tokens**options.length_penalty


def _joined(window: _Window) -> Iterator[Translation]:
    for tasks, tail in zip(window.tasks, window.tails, strict=True):
        ranks = max((len(task.best) for task in tasks), default=1)
        candidates: list[TaggedText] = []
        for rank in range(ranks):
            text = "".join(
                task.chunk.gap + task.best[min(rank, len(task.best) - 1)].text for task in tasks
            )
            tags = tuple(
                tag for task in tasks for tag in task.best[min(rank, len(task.best) - 1)].tags
            )
            candidate = TaggedText(text + tail, tags)
            if candidate not in candidates:
                candidates.append(candidate)
        tokens = sum(task.tokens for task in tasks)
        yield Translation(
            candidates[0],
            sum(task.log_probability for task in tasks) / tokens if tokens else None,
            tuple(candidates[1:]),
            tuple(problem for task in tasks for problem in task.problems),
        )

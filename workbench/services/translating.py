"""Filling targets with machine translation; what was translated is stored as it comes."""

import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from workbench.config.paths import models_folder, user_data_folder
from workbench.config.settings import Settings
from workbench.domain.changes import Changes
from workbench.domain.errors import UsageError
from workbench.domain.languages import Language
from workbench.domain.progress import PartialProgress, Progress, no_progress
from workbench.domain.segments import Segment
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText
from workbench.mt.base import Engine, TranslateOptions, Translation
from workbench.mt.option_profile import OptionProfile
from workbench.services import editing
from workbench.services.cluster import cluster_pool, scheduler
from workbench.services.session import Session
from workbench.store.query import Condition, Query

# Stored together: small enough that a cancel or a crash loses seconds, large enough that
# batches of one length fill up.
_AT_ONCE = 400
_AHEAD = 32  # chunks handed to a cluster ahead of the one awaited
ONLY = ("empty", "all")


@dataclass(frozen=True, slots=True)
class TranslateResult:
    """``problems`` are (segment id, what could not be kept)."""

    translated: int
    system: str
    problems: tuple[tuple[int, str], ...]
    seconds: float
    changes: Changes


def model_roots() -> list[Path]:
    """Where models are looked for, the user's own first."""
    return [user_data_folder() / "models", models_folder()]


def translate(
    session: Session,
    *,
    model: str | None = None,
    target_language: Language | None = None,
    only: str = "empty",
    segment_ids: Sequence[int] | None = None,
    profile: OptionProfile | None = None,
    progress: Progress = no_progress,
) -> TranslateResult:
    """Translate segments into candidates of the model's name, and start targets from them.

    ``only`` is ``empty`` (segments without a target) or ``all`` (every segment gets a
    candidate; targets that are there stay). ``profile`` says with which options, the project's
    own without it. Further alternatives become candidates of systems of their own (“en-pt 2”). A
    language without a model raises ``ModelError`` unless another one could be translated.
    """
    if only not in ONLY:
        raise UsageError(f"“{only}” is not a choice; translate {' or '.join(ONLY)}.")
    started = time.perf_counter()
    project = session.project
    options = _options(session, profile)
    languages = [target_language] if target_language else list(project.target_languages)
    translated = 0
    system = ""
    problems: list[tuple[int, str]] = []
    changes = Changes()
    for language in languages:
        ids = _to_translate(session, language, only, segment_ids)
        if not ids:
            continue
        engine = _engine(session.settings, project.source_language, language, model)
        system = engine.name
        done, found, moved = _translate_language(session, engine, ids, options, progress)
        translated += done
        problems += found
        changes |= moved
    return TranslateResult(
        translated, system, tuple(problems), time.perf_counter() - started, changes
    )


def _engine(settings: Settings, source: Language, target: Language, name: str | None) -> Engine:
    from workbench.formats.segmentation import split_sentences
    from workbench.mt.registry import engine_for

    return engine_for(
        source,
        target,
        model_roots(),
        name,
        split=split_sentences,
        threads=int(settings["translation.threads"]) or None,
    )


def _options(session: Session, profile: OptionProfile | None) -> TranslateOptions:
    from workbench.services.translation_profiles import project_profile

    plain = TranslateOptions(beam=session.settings["translation.beam"])
    chosen = profile or project_profile(session)
    return plain if chosen is None else chosen.over(plain)


def _to_translate(
    session: Session, language: Language, only: str, segment_ids: Sequence[int] | None
) -> list[int]:
    conditions = [Condition("language", ":", language.code)]
    if only == "empty":
        conditions.append(Condition("is", ":", "empty"))
    ids = session.project.segments.ids(Query(tuple(conditions)))
    if segment_ids is None:
        return list(ids)
    wanted = set(segment_ids)
    return [key for key in ids if key in wanted]


def _translate_language(
    session: Session,
    engine: Engine,
    ids: Sequence[int],
    options: TranslateOptions,
    progress: Progress,
) -> tuple[int, list[tuple[int, str]], Changes]:
    changes = Changes()
    problems: list[tuple[int, str]] = []
    done = looked = 0
    chunks = (
        (len(part), [s for s in session.project.segments.many(part) if not s.source.is_empty])
        for part in (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
    )
    for count, segments, translations in _translated(engine, options, chunks, len(ids), progress):
        texts = {}
        for segment, translation in zip(segments, translations, strict=True):
            texts[segment.id] = (translation.text, translation.score)
            problems += [(segment.id, problem) for problem in translation.problems]
        session.project.documents.put_candidates(engine.name, texts)
        for place in range(1, options.alternatives):
            others = {
                segment.id: (translation.alternatives[place - 1], None)
                for segment, translation in zip(segments, translations, strict=True)
                if len(translation.alternatives) >= place
            }
            if others:
                session.project.documents.put_candidates(f"{engine.name} {place + 1}", others)
        empty = {
            segment.id: texts[segment.id][0]
            for segment in segments
            if segment.target.is_empty and not texts[segment.id][0].is_empty
        }
        moved = editing.set_targets(
            session,
            f"Translate with {engine.name}",
            empty,
            kind="translate",
            status=Status.NEW,
            origin=engine.name,
            by_person=False,
        )
        changes |= moved | Changes(segments=frozenset(texts))
        done += len(segments)
        looked += count
        progress(looked, len(ids), "translating")
    return done, problems, changes


def _translated(
    engine: Engine,
    options: TranslateOptions,
    chunks: Iterable[tuple[int, list[Segment]]],
    total: int,
    progress: Progress,
) -> Iterator[tuple[int, list[Segment], list[Translation]]]:
    """Each chunk (ids it stands for, segments) with its translations, in order; done here, or on
    the cluster that was named.
    """
    if not scheduler():
        looked = 0
        for count, segments in chunks:
            report = PartialProgress(progress, looked, total)
            found = engine.translate([each.source for each in segments], options, report)
            yield count, segments, found
            looked += count
        return
    waiting: deque[tuple[int, list[Segment], Future[list[Translation]]]] = deque()
    pair = engine.source_language, engine.target_language
    with cluster_pool() as cluster:
        for count, segments in chunks:
            texts = [each.source for each in segments]
            future = cluster.submit(translate_chunk, texts, *pair, engine.name, options)
            waiting.append((count, segments, future))
            if len(waiting) >= _AHEAD:
                count, segments, future = waiting.popleft()
                yield count, segments, future.result()
        for count, segments, future in waiting:
            yield count, segments, future.result()


def translate_chunk(
    texts: Sequence[TaggedText],
    source: Language,
    target: Language,
    name: str,
    options: TranslateOptions,
) -> list[Translation]:
    """What a worker of a cluster does with a chunk; its models must be those of this machine."""
    return _engine_here(source, target, name).translate(texts, options, no_progress)


@lru_cache(maxsize=2)
def _engine_here(source: Language, target: Language, name: str) -> Engine:
    return _engine(Settings(), source, target, name)

"""A first translation by a model that is not yet trusted, in a process of its own.

A damaged or hostile model file can bring the C++ code that reads it down; it then takes this
child process with it and not the window.
"""

import multiprocessing
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from workbench.domain.errors import ModelError, WinnowError
from workbench.domain.languages import Language
from workbench.mt.model_folder import ModelFolder, read_model_folder

_PATIENCE = 120.0  # seconds; the bundled models need two
_MEMORY_SPARE = 3 << 30  # bytes for the process itself, besides the model
_GREETINGS = {
    "en": "Good morning, how are you today?",
    "pt": "Bom dia, como vai você hoje?",
    "es": "Buenos días, ¿cómo está usted hoy?",
    "fr": "Bonjour, comment allez-vous aujourd’hui ?",
    "de": "Guten Morgen, wie geht es Ihnen heute?",
    "it": "Buongiorno, come sta oggi?",
    "nl": "Goedemorgen, hoe gaat het vandaag met u?",
    "ru": "Доброе утро, как у вас дела сегодня?",
    "uk": "Доброго ранку, як ваші справи сьогодні?",
    "pl": "Dzień dobry, jak się pan dziś miewa?",
    "ar": "صباح الخير، كيف حالك اليوم؟",
    "zh": "早上好，您今天好吗？",
    "ja": "おはようございます。今日はお元気ですか。",
}


@dataclass(frozen=True, slots=True)
class Trial:
    """What a model made of a sentence, and how long that took with loading (seconds)."""

    source: str
    translation: str
    seconds: float


def try_model(
    folder: ModelFolder, source: Language | None = None, target: Language | None = None
) -> Trial:
    """Translate one sentence in a process of its own.

    A model of many languages is tried with ``source`` and ``target``, or with two it knows.
    Raises ``ModelError`` where the model cannot be loaded, crashes, hangs or writes nothing.
    """
    source, target = _pair(folder, source, target)
    text = _GREETINGS.get(source.base, "Winnow 1, 2, 3.")
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    start = time.monotonic()
    process = context.Process(
        target=_child, args=(str(folder.path), source.code, target.code, text, theirs), daemon=True
    )
    process.start()
    theirs.close()
    try:
        answered = ours.poll(_PATIENCE)
        kind, answer = ours.recv() if answered else ("hung", "")
    except EOFError:
        kind, answer = "crashed", ""
    finally:
        if process.is_alive() and not ours.closed:
            process.join(1)
        if process.is_alive():
            process.kill()
        process.join()
        process.close()
        ours.close()
    if kind == "failed":
        raise ModelError(answer)
    if kind != "translated" or not answer.strip():
        how = {"hung": "does not answer", "crashed": "crashes"}.get(kind, "writes nothing")
        raise ModelError(f"The model “{folder.name}” {how} on a test sentence; it is not usable.")
    return Trial(text, answer, time.monotonic() - start)


def _pair(
    folder: ModelFolder, source: Language | None, target: Language | None
) -> tuple[Language, Language]:
    known = [Language.parse(code) for code in folder.language_tokens.tokens]
    english = next((one for one in known if one.base == "en"), None)
    first = folder.source or source or english or known[0]
    other = next((one for one in known if one.base != first.base), None)
    second = folder.target or target or other or first
    return first, second


def _child(path: str, source: str, target: str, text: str, answer: Connection) -> None:
    """Run in the child: load, translate, send what came of it."""
    from workbench.mt.loaded_model import LoadedModel

    try:
        folder = read_model_folder(Path(path))
        _limit_memory(folder.size)
        model = LoadedModel(folder, Language.parse(source), Language.parse(target), workers=1)
        result = model.translator.translate_batch(
            [model.as_input(model.cut_source(text))],
            model.prefixes(1),
            beam_size=2,
            max_decoding_length=100,
        )
        answer.send(
            ("translated", model.join_target(model.without_prefix(result[0].hypotheses[0])))
        )
    except WinnowError as error:
        answer.send(("failed", str(error)))
    except (RuntimeError, ValueError, MemoryError) as error:
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")
        answer.send(("failed", f"The model in “{Path(path).name}” does not work ({reason})."))


def _limit_memory(model_size: int) -> None:
    try:
        import resource
    except ImportError:
        return  # not on Windows
    most = model_size * 6 + _MEMORY_SPARE
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or most < hard:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))

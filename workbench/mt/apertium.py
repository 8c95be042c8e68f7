"""Apertium, where the user has installed it: rule-based translation in a subprocess.

Nothing of Apertium is shipped; the pairs are what ``apertium -l`` lists on this machine. Texts go
through its pipeline in the null-flush protocol (``-z``): a NUL byte ends each text and each
answer. Where something was hidden from the engine, every word carries its number in a word-bound
blank (``[[t:w:3]]house[[/]]``), which comes out around the words made of it: an exact alignment.
"""

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workbench.domain.errors import ModelError, UsageError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress
from workbench.domain.text import TaggedText
from workbench.mt.alignment import align, unit_spans
from workbench.mt.base import Engine, TranslateOptions, Translation
from workbench.mt.masking import Masked, mask
from workbench.mt.placing import Restored, restore

_PREFIX = "apertium-"
_TEXTS_AT_ONCE = 100  # one process each: small enough for progress, large enough to start seldom
_PATIENCE = 120.0  # seconds for so many texts; Apertium does thousands of words a second
_SPECIAL = re.compile(r"[\\^$/@{}\[\]<>]")
_TOKEN = re.compile(
    r"\\(?P<escaped>.)|\[\[(?P<open>[^\]/][^\]]*)\]\]|(?P<close>\[\[/\]\])|\[(?P<blank>[^\]]*)\]",
    re.DOTALL,
)
_NUMBER = re.compile(r"t:w:(\d+)")


@dataclass(frozen=True, slots=True)
class ApertiumProvider:
    """The translation directions of the Apertium on this machine; none where there is none."""

    @property
    def name(self) -> str:
        """The provider's key."""
        return "apertium"

    @property
    def title(self) -> str:
        """What a list of engines says."""
        return "Apertium"

    def offers(self, source: Language, target: Language) -> list[str]:
        """The modes for a pair, the one whose regions agree first."""
        fitting = [
            (mode, own_source, own_target)
            for mode, own_source, own_target in _modes()
            if (own_source.base, own_target.base) == (source.base, target.base)
        ]
        fitting.sort(key=lambda m: -(m[1].region == source.region) - (m[2].region == target.region))
        return [_PREFIX + mode for mode, _, _ in fitting]

    def engine(self, name: str, source: Language, target: Language) -> Engine | None:
        """The engine for the mode in ``name``, ``apertium-eng-spa``."""
        if name not in self.offers(source, target):
            return None
        return ApertiumEngine(name.removeprefix(_PREFIX), source, target)

    def language_codes(self) -> list[str]:
        """The languages that any mode translates from or into."""
        return list(dict.fromkeys(language.code for _, *pair in _modes() for language in pair))


@lru_cache(maxsize=1)
def _modes() -> tuple[tuple[str, Language, Language], ...]:
    """(mode, source, target) of every direction installed."""
    command = shutil.which("apertium")
    if command is None:
        return ()
    try:
        listing = subprocess.run(
            [command, "-l"], capture_output=True, text=True, timeout=10, check=False
        ).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ()
    modes = []
    for mode in listing.split():
        codes = mode.split("-")
        try:
            source, target = (Language.parse(code) for code in codes)
        except (UsageError, ValueError):
            continue  # a mode for debugging, or a variety that has no code of its own
        modes.append((mode, source, target))
    return tuple(modes)


class ApertiumEngine:
    """Translates one pair with Apertium's mode of that name."""

    def __init__(self, mode: str, source: Language, target: Language) -> None:
        self._mode = mode
        self._source = source
        self._target = target

    @property
    def name(self) -> str:
        """``apertium-`` and the mode."""
        return _PREFIX + self._mode

    @property
    def source_language(self) -> Language:
        """What it translates from."""
        return self._source

    @property
    def target_language(self) -> Language:
        """What it translates into."""
        return self._target

    def translate(
        self,
        batch: Sequence[TaggedText],
        options: TranslateOptions,  # noqa: ARG002 - rules have no beam
        progress: Progress,
    ) -> list[Translation]:
        """Translate ``batch``; it has one answer to a text, and no score."""
        translations: list[Translation] = []
        for start in range(0, len(batch), _TEXTS_AT_ONCE):
            progress(start, len(batch), "translating")
            some = [mask(text) for text in batch[start : start + _TEXTS_AT_ONCE]]

            def report(done: int = start) -> None:
                progress(done, len(batch), "translating")

            answers = self._ask([_encoded(masked) for masked in some], report)
            for masked, answer in zip(some, answers, strict=True):
                restored = _decoded(masked, answer)
                translations.append(Translation(restored.text, problems=restored.problems))
        progress(len(batch), len(batch), "translating")
        return translations

    def _ask(self, texts: Sequence[str], report: Callable[[], None]) -> list[str]:
        """One answer a text. ``report`` is called while waiting and may raise to stop."""
        command = ["apertium", "-z", "-u", "-f", "none", self._mode]
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                start_new_session=True,
            )
        except OSError as error:
            raise ModelError(
                f"Apertium cannot be started ({error.strerror}); install it again."
            ) from error
        stream: bytes | None = "".join(text + "\0" for text in texts).encode("utf-8", "replace")
        started = time.monotonic()
        try:
            while True:
                try:
                    output, _ = process.communicate(stream, timeout=0.2)
                    break
                except subprocess.TimeoutExpired:
                    stream = None  # communicate() keeps what it has not yet written
                    report()
                    if time.monotonic() - started > _PATIENCE:
                        raise ModelError(
                            f"Apertium’s mode {self._mode} did not answer in "
                            f"{_PATIENCE:.0f} seconds; translate with another engine."
                        ) from None
        finally:
            if process.poll() is None:
                _end(process)
        # At the end of its input every stage of the pipeline adds a NUL of its own.
        answers = output.decode("utf-8", "replace").split("\0")[: len(texts)]
        if len(answers) < len(texts) or process.returncode != 0:
            raise ModelError(
                f"Apertium’s mode {self._mode} failed in the middle of a text; "
                f"try “echo test | apertium {self._mode}” or install the pair again."
            )
        return answers


def _environment() -> dict[str, str]:
    # Apertium's tools read UTF-8 only where the locale says so.
    return {**os.environ, "LC_ALL": "C.UTF-8"}


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the whole pipeline, which is a session of its own, and wait for it."""
    try:
        os.killpg(process.pid, signal.SIGTERM)
    except (AttributeError, ProcessLookupError):
        process.terminate()
    process.communicate()


def _encoded(masked: Masked) -> str:
    """A text in Apertium's stream format; with word numbers where something was hidden.

    The empty blank at the end keeps a last full stop from being lost before the NUL.
    """
    text = masked.text
    if not masked.hidden:
        return _escaped(text) + "[]"
    out: list[str] = []
    position = 0
    for number, unit in enumerate(unit_spans(text)):
        out.append(_escaped(text[position : unit.start]))
        word = _escaped(unit.of(text))
        out.append(f"[[t:w:{number}]]{word}[[/]]" if word[0].isalnum() else word)
        position = unit.end
    out.append(_escaped(text[position:]))
    return "".join(out) + "[]"


def _escaped(text: str) -> str:
    escaped = _SPECIAL.sub(lambda match: "\\" + match[0], text.replace("\0", ""))
    return re.sub(r"[\n\r\t]+", lambda match: f"[{match[0]}]", escaped)


def _decoded(masked: Masked, answer: str) -> Restored:
    """Plain text out of the stream, and what was hidden put back by the words' numbers."""
    text = ""
    position = 0
    start = 0
    numbers: list[int] = []
    spans: list[tuple[int, int]] = []
    owners: list[list[int]] = []
    for token in _TOKEN.finditer(answer):
        text += answer[position : token.start()]
        position = token.end()
        if token["open"]:
            start = len(text)
            numbers = [int(number) for number in _NUMBER.findall(token["open"])]
        elif token["close"]:
            spans.append((start, len(text)))
            owners.append(numbers)
        else:
            text += token["escaped"] or token["blank"] or ""
    text += answer[position:]
    units = unit_spans(masked.text)
    attention = [[float(index in owner) for index in range(len(units))] for owner in owners]
    alignment = align(
        masked.text, [(unit.start, unit.end) for unit in units], text, spans, attention
    )
    return restore(masked, text, alignment)

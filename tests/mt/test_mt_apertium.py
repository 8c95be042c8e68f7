"""Apertium: with the real program where it is installed, with a small imitation everywhere."""

import stat
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from workbench.domain.errors import Cancelled, ModelError
from workbench.domain.languages import Language
from workbench.domain.progress import CancellableProgress
from workbench.domain.text import TaggedText
from workbench.mt import apertium
from workbench.mt.apertium import ApertiumEngine, ApertiumProvider
from workbench.mt.base import TranslateOptions, Translation

EN, ES, PT, FR = (Language.parse(code) for code in ("en", "es", "pt", "fr"))
Translate = Callable[..., list[Translation]]

# Says each word in capitals and the words of a pair “red house” the other way round; understands
# the null-flush protocol and, like the real one, adds NUL bytes at the end.
IMITATION = r"""
import re, sys, time
if sys.argv[1] == "-l":
    print("  eng-spa\n  spa-eng_US\n  eng-xx-debug\n  qqq-eng")
    sys.exit()
assert sys.argv[1:5] == ["-z", "-u", "-f", "none"], sys.argv
for text in sys.stdin.buffer.read().decode().split("\0")[:-1]:
    if "slow" in text:
        time.sleep(30)
    if "crash" in text:
        sys.exit(3)
    number, end = r"(?:\[\[t:w:\d+\]\])?", r"(?:\[\[/\]\])?"
    text = re.sub(f"({number}red{end})(\\s+)({number}house{end})", r"\3\2\1", text)
    sys.stdout.buffer.write(text.replace("red", "roja").replace("house", "casa").encode() + b"\0")
sys.stdout.buffer.write(b"\0\0")
"""


@pytest.fixture
def imitation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    script = tmp_path / "apertium"
    script.write_text(f"#!{sys.executable}\n{IMITATION}", "utf-8")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    apertium._modes.cache_clear()
    yield
    apertium._modes.cache_clear()


@pytest.mark.usefixtures("imitation")
class TestWithAnImitation:
    def test_installed_directions_are_offered(self) -> None:
        provider = ApertiumProvider()
        assert provider.offers(EN, ES) == ["apertium-eng-spa"]
        assert provider.offers(ES, EN) == ["apertium-spa-eng_US"]
        assert provider.offers(EN, FR) == []
        assert provider.language_codes() == ["en", "es", "en-US"]

    def test_texts_come_back_in_order_with_their_tags(self, translate: Translate) -> None:
        engine = ApertiumEngine("eng-spa", EN, ES)
        texts = [
            "the red house",
            "The ⟨b⟩red⟨/b⟩ house",
            "see {0}[1] ^a$/b\\c @ x_y",
            "two\nlines",
            "",
        ]
        found = [t.text.readable() for t in translate(engine, *texts)]
        assert found == [
            "the casa roja", "The casa <b>roja</b>", "see {0}[1] ^a$/b\\c @ x_y", "two\nlines", "",
        ]  # fmt: skip

    def test_a_pipeline_that_breaks_is_reported(self, translate: Translate) -> None:
        with pytest.raises(ModelError, match="failed in the middle of a text"):
            translate(ApertiumEngine("eng-spa", EN, ES), "one", "crash", "two")

    def test_waiting_can_be_cancelled(self) -> None:
        engine = ApertiumEngine("eng-spa", EN, ES)
        calls: list[int] = []
        progress = CancellableProgress(
            lambda done, total, what="": calls.append(done), lambda: len(calls) > 2
        )
        start = time.monotonic()
        with pytest.raises(Cancelled):
            engine.translate([TaggedText("slow")], TranslateOptions(), progress)
        assert time.monotonic() - start < 5


def test_without_apertium_there_are_no_engines_of_its(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    apertium._modes.cache_clear()
    assert ApertiumProvider().offers(EN, ES) == []
    assert ApertiumProvider().engine("apertium-eng-spa", EN, ES) is None
    apertium._modes.cache_clear()


@pytest.fixture
def installed() -> ApertiumProvider:
    apertium._modes.cache_clear()
    provider = ApertiumProvider()
    if not provider.offers(EN, ES):
        pytest.skip("Apertium's pair eng-spa is not installed")
    return provider


def test_the_real_apertium_translates(installed: ApertiumProvider, translate: Translate) -> None:
    engine = installed.engine("apertium-eng-spa", EN, ES)
    assert engine is not None
    plain, tags, placeholder = translate(
        engine, "The house is big.", "The ⟨b⟩red⟨/b⟩ house is big.", "Copy {0} files to %s."
    )
    assert plain.text.text == "La casa es grande."
    assert tags.text.readable() == "La casa <b>roja</b> es grande."
    assert "{0}" in placeholder.text.text and "%s" in placeholder.text.text

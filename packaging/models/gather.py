"""Gather English sentences for the teacher to translate: varied, plain, and on any Debian machine.

WordNet's examples and definitions (Debian ``wordnet-base``), the prose of HTML documentation
(``/usr/share/doc``, LibreOffice's help), and any text files given, one sentence a line.
"""

import argparse
import html
import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

WORDNET = Path("/usr/share/wordnet")
DOCUMENTATION = (Path("/usr/share/doc"), Path("/usr/share/libreoffice/help/en-US"))


def wordnet_examples(folder: Path, chance: random.Random) -> Iterator[str]:
    """Quoted examples of the glosses, some begun with a capital, some ended with a full stop."""
    for gloss in _glosses(folder):
        for quoted in re.findall(r'"([^"]{12,200})"', gloss):
            words = quoted.strip()
            if len(words.split()) < 3:
                continue
            sentence = words[0].upper() + words[1:]
            yield sentence if chance.random() < 0.7 else words
            if len(words.split()) > 3 and words[-1].isalpha() and chance.random() < 0.5:
                yield sentence + "."


def wordnet_definitions(folder: Path) -> Iterator[str]:
    """First definitions of 4 to 25 words."""
    for gloss in _glosses(folder):
        definition = re.sub(r'"[^"]*"', "", gloss).split(";")[0].strip(" ;-")
        if 4 <= len(definition.split()) <= 25:
            yield definition


def _glosses(folder: Path) -> Iterator[str]:
    for file in sorted(folder.glob("data.*")):
        for line in file.read_text("latin-1").splitlines():
            if "|" in line and not line.startswith("  "):
                yield line.split("|", 1)[1].strip()


def documentation_sentences(folders: Iterable[Path]) -> Iterator[str]:
    """Sentences of 4 to 40 words from HTML paragraphs that are mostly letters."""
    for folder in folders:
        for file in sorted(folder.rglob("*.html")):
            text = file.read_text("utf-8", errors="ignore")
            for paragraph in re.findall(r"<p[^>]*>(.*?)</p>", text, re.DOTALL):
                plain = " ".join(html.unescape(re.sub(r"<[^>]+>", "", paragraph)).split())
                for sentence in re.split(r"(?<=[.!?])\s+(?=[A-Z])", plain):
                    letters = sum(c.isalpha() or c == " " for c in sentence)
                    if 4 <= len(sentence.split()) <= 40 and letters > 0.85 * len(sentence):
                        yield sentence


def _some(sentences: Iterable[str], most: int, chance: random.Random) -> list[str]:
    unique = sorted(set(sentences))
    chance.shuffle(unique)
    return unique[:most]


def main() -> None:
    """Write the sentences, shuffled, one a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--text", type=Path, action="append", default=[], help="more sentences")
    arguments = parser.parse_args()
    chance = random.Random(1)
    gathered = [
        *_some(wordnet_examples(WORDNET, chance), 45_000, chance),
        *_some(wordnet_definitions(WORDNET), 10_000, chance),
        *_some(documentation_sentences(DOCUMENTATION), 25_000, chance),
    ]
    for file in arguments.text:
        lines = (" ".join(line.split()) for line in file.read_text("utf-8").splitlines())
        gathered += _some((line for line in lines if line), 30_000, chance)
    chance.shuffle(gathered)
    arguments.out.write_text("".join(f"{sentence}\n" for sentence in gathered), "utf-8")
    print(f"{len(gathered):,} sentences")


if __name__ == "__main__":
    main()

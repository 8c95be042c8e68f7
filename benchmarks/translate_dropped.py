"""How often a dropped clause is found by word alignment, and how often one is seen where none is.

Professional translations (NTREX, English → Portuguese) as they are, with their last quarter
cut off, and with a quarter cut out of their middle (four words at least), aligned by both models.
Prints the share of segments in which ``dropped_spans`` finds something.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.yardstick import data_path  # noqa: E402
from workbench.domain.text import TaggedText  # noqa: E402
from workbench.mt.loaded_model import LoadedModel  # noqa: E402
from workbench.mt.model_folder import read_model_folder  # noqa: E402
from workbench.mt.word_alignment import align_words, dropped_spans  # noqa: E402


def without_end(text: str) -> str:
    """A text without its last quarter."""
    words = text.split()
    return " ".join(words[: -max(4, len(words) // 4)])


def without_middle(text: str) -> str:
    """A text without a quarter that begins after its first third."""
    words = text.split()
    start = len(words) // 3
    return " ".join(words[:start] + words[start + max(4, len(words) // 4) :])


def main() -> None:
    """Print the three shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--segments", type=int, default=250)
    arguments = parser.parse_args()
    model, opposite = (
        LoadedModel(read_model_folder(ROOT / "models" / name)) for name in ("en-pt", "pt-en")
    )
    folder = data_path() / "mt/ntrex"
    sources, targets = (
        [line.strip() for line in (folder / name).read_text("utf-8").splitlines()]
        for name in ("source.eng.txt", "ref.por-BR.txt")
    )
    for what, spoil in (
        ("as they are", str),
        ("last quarter cut off", without_end),
        ("a quarter cut out", without_middle),
    ):
        pairs = [
            (TaggedText(source), TaggedText(spoil(target)))
            for source, target in zip(sources, targets, strict=True)
        ][: arguments.segments]
        aligned = align_words(model, pairs, opposite=opposite)
        found = sum(
            bool(dropped_spans(source, alignment))
            for (source, _), alignment in zip(pairs, aligned, strict=True)
        )
        print(f"{what:22} {found / len(pairs):6.1%}")


if __name__ == "__main__":
    main()

"""How often a dropped or added clause is found by word alignment, and how often wrongly.

Professional translations (NTREX, English → Portuguese) as they are, with their last quarter
cut off, with a quarter cut out of their middle (four words at least), and with five words of the
next segment put into their middle or at their end, aligned by both models. Prints the share of
segments in which ``dropped_spans`` and ``added_spans`` find something. With ``--learned`` the
alignment is learned from the texts instead (needs sil-thot): all of NTREX, and WMT22's
Russian–English references, the first segments spoiled.
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
from workbench.mt.statistical_alignment import LearnedAlignment  # noqa: E402
from workbench.mt.word_alignment import added_spans, align_words, dropped_spans  # noqa: E402

_ADDED = 5


def without_end(text: str) -> str:
    """A text without its last quarter."""
    words = text.split()
    return " ".join(words[: -max(4, len(words) // 4)])


def without_middle(text: str) -> str:
    """A text without a quarter that begins after its first third."""
    words = text.split()
    start = len(words) // 3
    return " ".join(words[:start] + words[start + max(4, len(words) // 4) :])


def more_in_middle(text: str, other: str) -> str:
    """A text with five words of another one behind its first half."""
    words = text.split()
    middle = len(words) // 2
    return " ".join((*words[:middle], *other.split()[:_ADDED], *words[middle:]))


def more_at_end(text: str, other: str) -> str:
    """A text with five words of another one behind it."""
    return " ".join((text, *other.split()[:_ADDED]))


def learned(count: int) -> None:
    """Print the shares for alignment that was learned from the texts."""
    for name, first, second in (
        ("ntrex", "source.eng.txt", "ref.por-BR.txt"),
        ("wmt22-ru-en", "source.txt", "ref.txt"),
    ):
        sources, targets = (
            [
                line.strip()
                for line in (data_path() / "mt" / name / file).read_text("utf-8").splitlines()
            ]
            for file in (first, second)
        )
        for what, spoil in (
            ("as they are", str),
            ("last quarter cut off", without_end),
            ("a quarter cut out", without_middle),
        ):
            spoiled = [*map(spoil, targets[:count]), *targets[count:]]
            alignment = LearnedAlignment(list(zip(sources, spoiled, strict=True)))
            found = sum(
                bool(alignment.dropped_spans(source, target))
                for source, target in zip(sources[:count], spoiled[:count], strict=True)
            )
            print(f"{name:12} {what:22} {found / count:8.1%}")


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--segments", type=int, default=250)
    parser.add_argument("--learned", action="store_true", help="learn it from the texts")
    arguments = parser.parse_args()
    if arguments.learned:
        learned(arguments.segments)
        return
    model, opposite = (
        LoadedModel(read_model_folder(ROOT / "models" / name)) for name in ("en-pt", "pt-en")
    )
    folder = data_path() / "mt/ntrex"
    sources, targets = (
        [line.strip() for line in (folder / name).read_text("utf-8").splitlines()]
        for name in ("source.eng.txt", "ref.por-BR.txt")
    )
    others = [*targets[1:], targets[0]]
    print(f"{'':26} {'dropped':>8} {'added':>8}")
    for what, spoil in (
        ("as they are", lambda text, _: text),
        ("last quarter cut off", lambda text, _: without_end(text)),
        ("a quarter cut out", lambda text, _: without_middle(text)),
        ("five words in the middle", more_in_middle),
        ("five words at the end", more_at_end),
    ):
        pairs = [
            (TaggedText(source), TaggedText(spoil(target, other)))
            for source, target, other in zip(sources, targets, others, strict=True)
        ][: arguments.segments]
        ahead = align_words(model, pairs, opposite=opposite)
        turned = [(target, source) for source, target in pairs]
        behind = align_words(opposite, turned, opposite=model)
        dropped = sum(
            bool(dropped_spans(source, alignment))
            for (source, _), alignment in zip(pairs, ahead, strict=True)
        )
        added = sum(
            bool(added_spans(target, alignment))
            for (_, target), alignment in zip(pairs, behind, strict=True)
        )
        print(f"{what:26} {dropped / len(pairs):8.1%} {added / len(pairs):8.1%}")


if __name__ == "__main__":
    main()

"""Measure the scale of a model's doubts: what ``[quality]`` in its ``model.toml`` holds.

Scores professional translations (NTREX, first 1,000 sentences) with the model and prints mean
and standard deviation of each feature that depends on the model. Then, as a check without people's
judgements: how often a right translation is estimated above the next sentence's (the share should
be near 1), and above itself with a clause cut off.
"""

import argparse
import statistics
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.yardstick import data_path  # noqa: E402
from workbench.domain.text import TaggedText  # noqa: E402
from workbench.mt.loaded_model import LoadedModel  # noqa: E402
from workbench.mt.model_folder import read_model_folder  # noqa: E402
from workbench.mt.quality import Estimate, estimate_quality  # noqa: E402

FILES = {"en": "source.eng.txt", "pt": "ref.por-BR.txt"}
OF_THE_MODEL = (
    "doubt", "confidence", "doubtful_share", "unevenness", "worst_word", "rare_words",
)  # fmt: skip


def main() -> None:
    """Print the scale and the two shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", choices=["en-pt", "pt-en"])
    parser.add_argument("--segments", type=int, default=1000)
    arguments = parser.parse_args()
    model = LoadedModel(read_model_folder(ROOT / "models" / arguments.model))
    first, second = arguments.model.split("-")
    folder = data_path() / "mt/ntrex"
    sources, targets = (
        [
            TaggedText(line.strip())
            for line in (folder / FILES[side]).read_text("utf-8").splitlines()
        ]
        for side in (first, second)
    )
    sources, targets = sources[: arguments.segments], targets[: arguments.segments]

    def estimated(some: list[TaggedText]) -> list[Estimate]:
        found = estimate_quality(model, list(zip(sources, some, strict=True)))
        return [estimate for estimate in found if estimate is not None]

    right = estimated(targets)
    print("[quality]")
    for name in OF_THE_MODEL:
        values = [getattr(estimate.features, name) for estimate in right]
        print(f"{name} = [{statistics.fmean(values):.4f}, {statistics.pstdev(values):.4f}]")
    wrong = estimated([*targets[1:], targets[0]])
    cut = estimated([TaggedText(text.text[: len(text.text) * 2 // 3]) for text in targets])
    for what, other in (("another sentence's", wrong), ("itself cut by a third", cut)):
        above = sum(a.value > b.value for a, b in zip(right, other, strict=True)) / len(right)
        print(f"# estimated above {what}: {above:.1%}")
    values = [estimate.value for estimate in right]
    print(
        f"# values: mean {statistics.fmean(values):.1f}, deviation {statistics.pstdev(values):.1f}"
    )


if __name__ == "__main__":
    main()

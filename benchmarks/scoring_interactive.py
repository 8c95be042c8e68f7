"""What a person waits for when scores follow work, on a real project file of many segments.

    python benchmarks/scoring_interactive.py [--segments 100000] [--systems 2] [--ter]

Builds a project in a temporary folder (made-up sentences, the target and ``--systems`` systems),
scores it, then times: an edit until the segment's and the project's scores are right, any filter,
documents and systems from memory, the same filter from the store, and a comparison.
"""

import argparse
import os
import platform
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from workbench.config.settings import Settings  # noqa: E402
from workbench.domain.languages import Language  # noqa: E402
from workbench.domain.scores import METRICS  # noqa: E402
from workbench.domain.text import TaggedText  # noqa: E402
from workbench.services import opening, reviewing, scoring  # noqa: E402
from workbench.services.comparing import compare_systems  # noqa: E402
from workbench.services.importing import import_files  # noqa: E402
from workbench.services.score_tables import ScoreTables  # noqa: E402
from workbench.services.score_views import ScoreViews  # noqa: E402
from workbench.services.session import Session  # noqa: E402

DOCUMENTS = 20
ENGLISH = Language.parse("en")


def lines(count: int, seed: int, noise: float) -> Iterator[str]:
    """Sentences of about a hundred characters; ``noise`` is the share of other words."""
    dice, other = random.Random(1), random.Random(seed)
    words = ["".join(dice.choices("etaoinshrdlu", k=dice.randrange(1, 9))) for _ in range(4000)]
    for _ in range(count):
        text = [words[int(4000 * dice.random() ** 3)] for _ in range(19)]
        yield " ".join(w if other.random() > noise else other.choice(words) for w in text) + "."


def build(folder: Path, segments: int, systems: int, metrics: Sequence[str]) -> Session:
    """A project of ``DOCUMENTS`` documents, scored."""
    settings = Settings(folder / "settings.json")
    session = opening.create_project(
        folder / "many.winnow", Language.parse("ru"), [ENGLISH], settings
    )
    texts = {"source.txt": 0.9, "ref.txt": 0.0}
    texts.update({f"hyp.S{number}.txt": 0.3 + 0.02 * number for number in range(systems)})
    made = {
        name: list(lines(segments, seed, noise))
        for seed, (name, noise) in enumerate(texts.items(), 2)
    }
    size = -(-segments // DOCUMENTS)
    for number in range(DOCUMENTS):
        home = folder / f"document {number + 1}"
        home.mkdir()
        for name, content in made.items():
            part = content[number * size : (number + 1) * size]
            (home / name).write_text("\n".join(part) + "\n", encoding="utf-8")
        import_files(session, [home / name for name in made])
    with shown(f"scoring {segments:,} segments of {systems + 1} systems by {', '.join(metrics)}"):
        scoring.score_project(session, metrics)
    return session


@contextmanager
def shown(what: str) -> Iterator[None]:
    """Say how long something took."""
    started = time.perf_counter()
    yield
    print(f"  {what}: {time.perf_counter() - started:.2f} s", flush=True)


def milliseconds(what: str, work: Callable[[], object], times: int = 9) -> None:
    """Several runs; the first is not counted."""
    work()
    found, cpu = [], []
    for _ in range(times):
        started, busy = time.perf_counter(), time.process_time()
        work()
        found.append(1000 * (time.perf_counter() - started))
        cpu.append(1000 * (time.process_time() - busy))
    tell(what, found, cpu)


def tell(what: str, found: Sequence[float], cpu: Sequence[float]) -> None:
    """One line: the clock, which other load disturbs, and this process's own time."""
    print(
        f"  {what}: {statistics.median(found):.1f} ms (best {min(found):.1f}, worst "
        f"{max(found):.1f}, processor {statistics.median(cpu):.1f})",
        flush=True,
    )


class Edits:
    """Edits one segment after another, as a person would."""

    def __init__(self, session: Session, live: scoring.LiveScores) -> None:
        self._session = session
        self._live = live
        self.ids: list[int] = []
        self._number = 0

    def edit(self) -> None:
        """The edit itself: a durable commit, which is not part of scoring."""
        self._number += 1
        segment = self._session.project.segments.get(self._number * 7)
        text = segment.target.plain + f" and {self._number}"
        reviewing.edit_target(self._session, segment, TaggedText.literal(text))
        self.ids.append(segment.id)

    def follow(self) -> None:
        """The scores of the segment and of the project after it."""
        self._live.after_edit([self.ids[-1]])
        self._live.scores()


def edits(session: Session, live: scoring.LiveScores) -> Edits:
    """Time what comes after an edit, apart from the edit."""
    work = Edits(session, live)
    found, cpu = [], []
    for _ in range(30):
        work.edit()
        started, busy = time.perf_counter(), time.process_time()
        work.follow()
        found.append(1000 * (time.perf_counter() - started))
        cpu.append(1000 * (time.process_time() - busy))
    tell("after an edit, segment and project scores right and stored", found[5:], cpu[5:])
    return work


def measure(session: Session) -> None:
    """Everything one waits for."""
    with shown("running sums of the open project"):
        live = scoring.LiveScores(session)
    work = edits(session, live)
    with shown("statistics of all systems into memory"):
        tables = ScoreTables(session, ENGLISH)
    milliseconds("an edit followed in memory", lambda: tables.after_edit([work.ids[-1]]))
    dice = random.Random(3)
    ids = [key for key in tables.ids.tolist() if dice.random() < 0.5]
    mask = tables.mask(ids)
    milliseconds(f"a filter's {len(ids):,} ids to rows", lambda: tables.mask(ids))
    milliseconds("its scores, one system", lambda: tables.scores("", mask))
    milliseconds(
        f"its scores, {len(tables.systems)} systems",
        lambda: [tables.scores(each, mask) for each in tables.systems],
    )
    milliseconds(f"{DOCUMENTS} documents of one system", lambda: tables.by_document(""))
    milliseconds("all systems", lambda: [tables.scores(each) for each in tables.systems])
    milliseconds(
        "the same filter from the store", lambda: scoring.score_table(session, segment_ids=ids), 1
    )
    milliseconds("all documents from the store", lambda: scoring.document_scores(session), 1)
    with shown("the views of the scores page"):
        views = ScoreViews(session, ENGLISH)
    milliseconds("a histogram with its segments", lambda: views.histogram("", "chrF"), 3)
    milliseconds("two systems, point by point", lambda: views.scatter("", "S1", "chrF"), 3)
    with shown("bootstrap of two systems, BLEU and chrF, 1,000 samples"):
        compare_systems(session, "S0", "S1")


def main() -> None:
    """Build, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--segments", type=int, default=100_000)
    parser.add_argument("--systems", type=int, default=2)
    parser.add_argument("--ter", action="store_true", help="TER, too: minutes of scoring")
    options = parser.parse_args()
    print(
        f"Python {platform.python_version()}, {os.cpu_count()} cores, {options.segments:,} segments"
    )
    metrics = METRICS if options.ter else METRICS[:3]
    with tempfile.TemporaryDirectory() as folder:
        session = build(Path(folder), options.segments, options.systems, metrics)
        size = session.project.path.stat().st_size / 2**20
        print(f"  the project file: {size:.0f} MiB")
        measure(session)
        opening.close(session)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  peak memory of this process: {peak:.0f} MiB")


if __name__ == "__main__":
    main()

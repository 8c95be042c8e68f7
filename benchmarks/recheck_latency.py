"""How long the checks of one edited segment take, and those of its consistency group.

    python benchmarks/recheck_latency.py [SEGMENTS]     (default 100000)

A project of made-up Russian–English segments, every fifth source of which stands in it ten times
over. Printed are medians and the worst of 50 edits, in milliseconds: the checks of the segment
alone (goal 10), the segment with the groups of its source and its target, stored (goal 100), and
approving it, which holds its group against it (goal 100). The processor time of the process beside
them does not depend on what else the machine has to do.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from workbench.config.settings import Settings
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText
from workbench.services import checking, reviewing
from workbench.services.opening import close, create_project
from workbench.store.documents import NewSegment

EDITS = 50
SOURCES = ("река", "письмо", "окно", "мост", "рынок", "утро", "бумага", "зерно", "шелуха")
TARGETS = ("river", "letter", "window", "bridge", "market", "morning", "paper", "grain", "husk")


def made_up(count: int) -> Iterator[NewSegment]:
    """Segments of some 80 characters; numbers divisible by five share their source with nine."""
    for number in range(count):
        said = number % (count // 10) if number % 5 == 0 else number
        places = [(said * 7 + i * i) % len(SOURCES) for i in range(12)]
        source = f"В строке {said} стоят " + ", ".join(SOURCES[place] for place in places) + "."
        target = f"Line {said} has " + ", ".join(TARGETS[place] for place in places) + "."
        yield NewSegment(TaggedText(source), TaggedText(target))


def milliseconds(work: Callable[[], object]) -> tuple[float, float]:
    """How long one call takes, and its processor time."""
    started, busy = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - started) * 1000, (time.process_time() - busy) * 1000


def main() -> None:
    """Build the project, edit, print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    source, target = Language.parse("ru"), Language.parse("en")
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.json")
        session = create_project(Path(folder) / "p.winnow", source, [target], settings)
        session.project.documents.add(
            name="bench",
            format_name="plain",
            file_name="bench.txt",
            source_language=source,
            target_language=target,
            original=b"-",
            segments=made_up(count),
        )
        session.project.set_setting(reviewing.FOUR_EYES, False)
        ids = session.project.segments.ids()[: EDITS * 5 : 5]
        times: dict[str, list[tuple[float, float]]] = {
            "segment": [],
            "segment and groups": [],
            "approval": [],
        }
        for number, key in enumerate(ids):
            segment = session.project.segments.get(key)
            text = TaggedText(segment.target.text.replace(" has ", f" holds {number % 3} "))
            alone = milliseconds(lambda k=key, t=text: checking.check_text(session, k, t))
            reviewing.edit_target(session, segment, text)
            grouped = milliseconds(lambda k=key: checking.recheck_segments(session, [k]))
            approved = milliseconds(lambda k=key: reviewing.approve(session, [k]))
            for name, taken in zip(times, (alone, grouped, approved), strict=True):
                times[name].append(taken)
        print(f"{count:,} segments, {EDITS} edits; ms: median, worst after the first, processor")
        for name, taken in times.items():
            waits, busy = zip(*taken, strict=True)
            median, processor = statistics.median(waits), statistics.median(busy)
            print(f"{name:20}{median:8.1f}{max(waits[1:]):8.1f}{processor:8.1f}")
        close(session)


if __name__ == "__main__":
    main()

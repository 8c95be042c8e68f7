"""Projects of 1,000, 100,000 and 1,000,000 segments: import, open, first rows, edit, memory.

Usage: project_scale.py [SEGMENTS …]   (default 1000 100000 1000000)
"""

import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from workbench.config.settings import Settings
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText
from workbench.services import reviewing
from workbench.services.opening import close, create_project, open_project
from workbench.store.documents import NewSegment
from workbench.store.query import parse_query

WORDS = ("grain", "husk", "river", "letter", "window", "bridge", "market", "morning", "paper")


def made_up(count: int) -> Iterator[NewSegment]:
    """Segments of some 80 characters with a candidate and a reference."""
    for number in range(count):
        words = [WORDS[(number * 7 + i * i) % len(WORDS)] for i in range(12)]
        target = TaggedText(f"{number} " + " ".join(words))
        yield NewSegment(TaggedText(f"№ {number}: " + " ".join(reversed(words))), target)


def resident() -> float:
    """Megabytes in memory now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


def timed(work) -> tuple[float, object]:
    """Seconds and the result of one call."""
    started = time.perf_counter()
    result = work()
    return time.perf_counter() - started, result


def measure(folder: Path, count: int) -> None:
    """Print one size's figures."""
    settings = Settings(folder / "settings.json")
    path = folder / f"{count}.winnow"
    source, target = Language.parse("ru"), Language.parse("en")
    session = create_project(path, source, [target], settings)
    seconds, _ = timed(
        lambda: session.project.documents.add(
            name="bench",
            format_name="plain",
            file_name="bench.txt",
            source_language=source,
            target_language=target,
            original=b"-",
            segments=made_up(count),
        )
    )
    print(f"{count:>9,} segments: import {seconds:.1f} s ({count / seconds:,.0f}/s)")
    close(session)

    before = resident()
    opened, session = timed(lambda: open_project(path, settings, remember=False))
    listed, ids = timed(session.project.segments.ids)
    page, _ = timed(lambda: session.project.segments.rows(ids[:50]))
    after = resident()
    print(
        f"{'':>19} open {opened * 1000:.0f} ms + ids {listed * 1000:.0f} ms + first 50 rows "
        f"{page * 1000:.1f} ms = {(opened + listed + page) * 1000:.0f} ms; "
        f"memory +{after - before:.0f} MB"
    )
    middle = len(ids) // 2
    pages = [
        timed(lambda i=i: session.project.segments.rows(ids[i : i + 200]))[0]
        for i in range(middle, min(middle + 4000, len(ids)), 200)
    ]
    filtered, found = timed(lambda: session.project.segments.ids(parse_query('"№ 77"')))
    edits = []
    for key in ids[:20]:
        segment = session.project.segments.get(key)
        text = TaggedText(segment.target.text + " more")
        edits.append(timed(lambda s=segment, t=text: reviewing.edit_target(session, s, t))[0])
    print(
        f"{'':>19} page of 200 rows {statistics.median(pages) * 1000:.1f} ms; text filter "
        f"{filtered * 1000:.0f} ms ({len(found):,} found); edit with checks "
        f"{statistics.median(edits) * 1000:.1f} ms (worst {max(edits) * 1000:.1f})"
    )
    close(session)


def main() -> None:
    """Measure each size in a temporary folder."""
    sizes = [int(argument) for argument in sys.argv[1:]] or [1000, 100_000, 1_000_000]
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            measure(Path(folder), size)


if __name__ == "__main__":
    main()

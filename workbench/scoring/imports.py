"""Other people's scores as columns: COMET, xCOMET, MetricX, mt-metrics-eval, WMT assessments.

Winnow computes none of these (they want large models); it reads what their tools wrote. A column
is aligned with the segments by position, and carries the texts where the file has them, so that
the caller can make sure that it speaks of the same translations.
"""

import re
from pathlib import Path, PurePath

from workbench.domain.errors import InputError
from workbench.scoring.import_columns import (
    ErrorSpan,
    ScoreColumn,
    higher_is_better,
    json_columns,
    number,
)

__all__ = ["ErrorSpan", "ScoreColumn", "parse_scores", "read_metrics_eval", "read_scores"]


def read_scores(path: Path, metric: str = "") -> list[ScoreColumn]:
    """Read a score file or an mt-metrics-eval folder, whichever ``path`` is.

    COMET's ``--to_json``; JSON lines of MetricX or COMET; ``SYSTEM<TAB>score`` lines; WMT's direct
    assessments (``SYS SID RAW.SCR Z.SCR N``). ``metric`` overrides the name the file gives. Raises
    ``InputError`` where the file is none of these.
    """
    if path.is_dir():
        return read_metrics_eval(path)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise InputError(f"There is no file “{path}”; check the name.") from error
    except UnicodeDecodeError as error:
        raise InputError(
            f"“{path.name}” is not UTF-8 text; export the scores as JSON or tabbed text."
        ) from error
    except OSError as error:
        raise InputError(f"“{path}” cannot be read: {error.strerror}.") from error
    return parse_scores(text, path.name, metric)


def parse_scores(text: str, file_name: str, metric: str = "") -> list[ScoreColumn]:
    """``read_scores`` of a text in hand; ``file_name`` names it in errors and guesses."""
    start = text.lstrip()[:1]
    if start in {"{", "["}:
        columns = json_columns(text, file_name, metric)
    elif re.match(r"SYS\s+SID\s+RAW", text):
        columns = _assessments(text, file_name, metric)
    else:
        columns = _system_lines(text, file_name, metric or _metric_of(file_name))
    if not any(column.values for column in columns):
        raise InputError(f"“{file_name}” holds no scores that Winnow knows how to read.")
    return columns


def read_metrics_eval(folder: Path) -> list[ScoreColumn]:
    """Segment scores of an mt-metrics-eval folder, or of one language pair's part of it.

    ``metric-scores/PAIR/NAME-REF.seg.score`` and ``human-scores/PAIR.NAME.seg.score``.
    """
    files = sorted(folder.rglob("*.seg.score"))
    if not files:
        raise InputError(
            f"“{folder}” holds no *.seg.score files, so it is not an mt-metrics-eval folder."
        )
    pairs = {_pair_of(path) for path in files} - {""}
    if len(pairs) > 1:
        raise InputError(
            f"“{folder}” holds scores for {', '.join(sorted(pairs))}; "
            "choose the folder of one language pair."
        )
    return [column for path in files for column in read_scores(path)]


def _pair_of(path: Path) -> str:
    found = re.match(r"[a-z]{2,3}-[a-z]{2,3}(?=\.|\Z)", path.name) or re.fullmatch(
        r"[a-z]{2,3}-[a-z]{2,3}", path.parent.name
    )
    return found[0] if found else ""


def _metric_of(file_name: str) -> str:
    """``COMET-22-refA`` of ``COMET-22-refA.seg.score``, ``mqm`` of ``en-de.mqm.seg.score``."""
    name = re.sub(r"\.(seg|sys|doc|domain)\.score\Z|\.[a-z]{2,5}\Z", "", PurePath(file_name).name)
    return re.sub(r"\A[a-z]{2,3}-[a-z]{2,3}\.", "", name) or "score"


def _system_lines(text: str, file_name: str, metric: str) -> list[ScoreColumn]:
    """mt-metrics-eval's ``SYSTEM score`` lines, a block a system; ``None`` is no score."""
    values: dict[str, list[float | None]] = {}
    for position, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        system, _, score = line.strip().rpartition("\t" if "\t" in line else " ")
        value = number(score)
        if not system or (value is None and score.lower() not in {"none", "nan"}):
            raise InputError(
                f"Line {position} of “{file_name}” is not a system's name and a score; "
                "Winnow reads COMET and MetricX JSON, and SYSTEM<tab>score lines."
            )
        values.setdefault(system.strip(), []).append(value)
    better = higher_is_better(metric, [value for found in values.values() for value in found])
    return [ScoreColumn(metric, system, tuple(found), better) for system, found in values.items()]


def _assessments(text: str, file_name: str, metric: str) -> list[ScoreColumn]:
    """WMT's direct assessments: the standardised score of each system's segments.

    Segments are numbered from 1; those nobody judged are None.
    """
    judged: dict[str, dict[int, float]] = {}
    for position, line in enumerate(text.split("\n")[1:], 2):
        if not line.strip():
            continue
        parts = line.split()
        if len(parts) != 5 or not parts[1].isdecimal() or number(parts[3]) is None:
            raise InputError(f"Line {position} of “{file_name}” is not SYS SID RAW.SCR Z.SCR N.")
        system = re.sub(r"\.\d+\Z", "", parts[0])
        judged.setdefault(system, {})[int(parts[1])] = float(parts[3])
    last = max((max(rows) for rows in judged.values()), default=0)
    if last > 10_000_000:
        raise InputError(f"“{file_name}” numbers a segment {last}, which cannot be right.")
    return [
        ScoreColumn(
            metric or "DA", system, tuple(rows.get(number) for number in range(1, last + 1))
        )
        for system, rows in judged.items()
    ]

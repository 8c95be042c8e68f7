import pytest

from tests.yardstick import data_path
from workbench.domain.errors import InputError, UsageError
from workbench.services.comparing import compare_files, compare_systems, compare_with_all
from workbench.services.importing import import_files

ROW = {"name", "baseline", "system", "delta", "p", "ci", "signature", "baseline_ci", "system_ci"}
LINES = [f"sentence number {n} is about the {w}" for n, w in enumerate(["sun", "moon", "sea"] * 14)]


@pytest.fixture
def systems():
    """Lines of systems: the reference with more and more words spoilt."""
    return {
        "good": [line.replace("about", "on") for line in LINES],
        "fair": [line.replace("is about", "speaks of") for line in LINES],
        "poor": [line.split(" is")[0] for line in LINES],
    }


@pytest.fixture
def files(write, systems):
    return {
        name: write(f"hyp.{name}.txt", "\n".join(lines) + "\n") for name, lines in systems.items()
    }


@pytest.fixture
def reference(write):
    return write("ref.txt", "\n".join(LINES) + "\n")


@pytest.fixture
def project(session, write, files, reference):
    source = write("source.txt", "\n".join(f"строка {n}" for n in range(len(LINES))) + "\n")
    import_files(session, [source, reference, *files.values()])
    return session


def test_two_systems_are_compared_as_documented(project):
    found = compare_systems(project, "fair", "good", metrics=("BLEU", "chrF", "TER"))
    assert {"baseline", "system", "test", "seed", "trials", "segments", "metrics"} <= set(found)
    assert [set(row) for row in found["metrics"]] == [ROW] * 3
    by_name = {row["name"]: row for row in found["metrics"]}
    assert by_name["chrF"]["delta"] > 0 > by_name["TER"]["delta"]
    assert by_name["chrF"]["p"] < 0.01


def test_all_systems_are_compared_with_corrected_p_values(project):
    found = compare_with_all(project, "fair", metrics=("chrF", "TER"), test="randomization")
    assert [each["system"] for each in found["systems"]] == ["target", "good", "poor"]
    assert found["comparisons"] == 3 and found["correction"] == "holm"
    for each in found["systems"]:
        pair = compare_systems(
            project, "fair", each["system"], metrics=("chrF", "TER"), test="randomization"
        )
        for row, alone in zip(each["metrics"], pair["metrics"], strict=True):
            assert row["p_adjusted"] >= row["p"]
            assert {key: row[key] for key in alone} == alone


def test_the_best_is_named_with_its_double_and_by_the_metrics_own_direction(project):
    # The target is still the first system's drafts.
    first = {each.origin for each in project.project.segments.many([1])}.pop()
    found = compare_with_all(project, "poor", metrics=("chrF", "TER:norm"))
    expected = {"good", "target"} if first == "good" else {"good"}
    assert set(found["best"]["chrF"]) == set(found["best"]["TER:norm"]) == expected


def test_nobody_is_best_by_chance(write, reference, settings):
    odd = [line.upper() if n % 2 else line for n, line in enumerate(LINES)]
    even = [line if n % 2 else line.upper() for n, line in enumerate(LINES)]
    files = {
        "odd": write("a.txt", "\n".join(odd) + "\n"),
        "even": write("b.txt", "\n".join(even) + "\n"),
        "odder": write("c.txt", "\n".join([*odd[:-1], LINES[-1]]) + "\n"),
    }
    found = compare_files(files, [reference], settings, metrics=("chrF",))
    assert found["best"] == {"chrF": []}


def test_plain_files_give_the_same_figures_as_the_project(project, files, reference, settings):
    in_project = compare_systems(project, "fair", "good")
    pair = {name: files[name] for name in ("fair", "good")}
    of_files = compare_files(pair, [reference], settings)
    assert of_files["metrics"] == in_project["metrics"]
    every = compare_files(files, [reference], settings, baseline="fair")
    assert [each["system"] for each in every["systems"]] == ["good", "poor"]


def test_options_of_a_metric_are_compared_under_their_name(project):
    found = compare_systems(project, "fair", "good", metrics=("BLEU", "BLEU:lc,order=2"))
    assert [row["name"] for row in found["metrics"]] == ["BLEU", "BLEU:lc,order=2"]
    assert "case:lc" in found["metrics"][1]["signature"]


@pytest.mark.parametrize(
    ("names", "said"),
    [(("fair", "none"), "no system “none”"), (("fair", "fair"), "compared with itself")],
)
def test_wrong_systems_are_refused(project, names, said):
    with pytest.raises(UsageError, match=said):
        compare_systems(project, *names)


def test_files_of_unequal_length_are_refused_with_both_numbers(write, files, reference, settings):
    short = {**files, "short": write("short.txt", "one\n")}
    with pytest.raises(InputError, match=r"42 lines .* 1"):
        compare_files(short, [reference], settings)


@pytest.mark.yardstick
def test_real_p_values_are_sacrebleus(settings):
    from sacrebleu.metrics import CHRF
    from sacrebleu.significance import PairedTest

    folder = data_path() / "mt" / "wmt22-ru-en"
    names = ("Online-A", "Online-B")
    files = {name: folder / f"hyp.{name}.txt" for name in names}
    found = compare_files(files, [folder / "ref.txt"], settings, metrics=("chrF",))

    def lines(path):
        return path.read_text(encoding="utf-8").split("\n")[:-1]

    _, theirs = PairedTest(
        [(name, lines(path)) for name, path in files.items()],
        {"chrF": CHRF(references=[lines(folder / "ref.txt")])},
        references=None,
        test_type="bs",
        n_samples=1000,
    )()
    assert found["metrics"][0]["p"] == pytest.approx(theirs["chrF2"][1].p_value)

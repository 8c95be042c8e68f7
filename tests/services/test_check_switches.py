import pytest

from workbench.domain.errors import UsageError
from workbench.domain.findings import DismissalScope
from workbench.domain.text import TaggedText
from workbench.services import check_switches, checking, reviewing
from workbench.services.effort import effort_by_person
from workbench.services.importing import ImportOptions, import_files
from workbench.store.findings import CheckRecord

CHECK = "numbers.changed"


@pytest.fixture
def desk(session, write):
    """Six segments whose numbers the machine has got wrong."""
    import_files(
        session,
        [write("a.txt", "".join(f"Их было {n} человек.\n" for n in range(10, 16)))],
        ImportOptions(split="lines"),
    )
    import_files(
        session,
        [write("m.txt", "".join(f"There were {n} people.\n" for n in range(20, 26)))],
        ImportOptions(role="candidate", system="MT"),
    )
    checking.check_project(session)
    return session


def found(session):
    return [(s.segment_id, s.dismissed) for s in session.project.findings.all(dismissed=True)]


def dismiss(session, count):
    for stored in session.project.findings.all()[:count]:
        reviewing.dismiss(session, stored, DismissalScope.SEGMENT, "as agreed")


def test_a_check_that_is_switched_off_finds_nothing_any_more(desk):
    assert len(found(desk)) == 6
    changes = check_switches.switch_off(desk, CHECK)
    assert changes.findings == {1, 2, 3, 4, 5, 6}
    assert found(desk) == []
    assert desk.project.segments.rows([1])[0].findings == ()
    checking.check_project(desk)
    assert found(desk) == []
    assert checking.check_text(desk, 1, TaggedText("There were 99 people.")) == []


def test_it_runs_where_it_is_named_but_not_with_its_family(desk):
    check_switches.switch_off(desk, CHECK)
    checking.check_project(desk, only=["numbers"])
    assert found(desk) == []
    checking.check_project(desk, only=[CHECK])
    assert len(found(desk)) == 6


def test_it_comes_back_when_it_is_switched_on_again(desk):
    check_switches.switch_off(desk, CHECK)
    check_switches.switch_off(desk, CHECK)
    assert check_switches.switched_off(desk) == (CHECK,)
    check_switches.switch_on(desk, CHECK)
    assert check_switches.switched_off(desk) == ()
    checking.check_project(desk)
    assert len(found(desk)) == 6


def test_what_people_decided_stays(desk):
    dismiss(desk, 2)
    check_switches.switch_off(desk, CHECK)
    assert found(desk) == [(1, True), (2, True)]
    check_switches.switch_on(desk, CHECK)
    checking.check_project(desk)
    assert [dismissed for _, dismissed in found(desk)] == [True, True, False, False, False, False]


def test_an_unknown_check_is_refused(desk):
    with pytest.raises(UsageError, match="is no check"):
        check_switches.switch_off(desk, "numbers.nonsense")


@pytest.mark.parametrize(
    ("accepted", "dismissed", "cries"),
    [(0, 0, False), (0, 3, False), (0, 4, True), (1, 4, False), (1, 7, True), (40, 40, False),
     (40, 80, True)],
)  # fmt: skip
def test_a_check_cries_wolf_when_there_is_no_doubt(accepted, dismissed, cries):
    assert check_switches.cries_wolf(CheckRecord(CHECK, 9, dismissed, accepted)) is cries


def test_the_checks_that_cry_wolf_are_listed_until_they_are_off(desk):
    dismiss(desk, 3)
    assert check_switches.crying_wolf(desk) == []
    dismiss(desk, 1)
    (record,) = check_switches.crying_wolf(desk)
    assert (record.check, record.open, record.dismissed) == (CHECK, 2, 4)
    check_switches.switch_off(desk, CHECK)
    assert check_switches.crying_wolf(desk) == []


def test_effort_is_that_of_the_person_who_changed_a_machine_translation(desk):
    segment = desk.project.segments.get(1)
    reviewing.edit_target(desk, segment, TaggedText("There were 10 people."))
    reviewing.confirm(desk, desk.project.segments.get(2), acknowledged=True)
    (effort,) = effort_by_person(desk).values()
    assert (effort.segments, effort.edits, effort.words) == (1, 1, 4)
    assert list(effort_by_person(desk)) == [desk.who]

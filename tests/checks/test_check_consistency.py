"""The same source translated differently, and different sources translated the same."""

from workbench.checks.base import GroupMember
from workbench.checks.consistency import source_key, target_key
from workbench.checks.engine import check_group
from workbench.checks.profile import DEFAULT_PROFILE
from workbench.domain.text import Tag, TaggedText, TagKind


def _member(key: int, source: str, target: str, approved: bool = False) -> GroupMember:
    return GroupMember(key, TaggedText(source), TaggedText(target), approved)


def test_the_minority_is_flagged_and_offered_the_usual_translation() -> None:
    members = [
        _member(1, "Speichern", "Save"),
        _member(2, "Speichern", "save "),
        _member(3, "Speichern", "Store"),
    ]
    ((key, finding),) = check_group(members, "source")
    assert key == 3
    assert finding.check == "consistency.source"
    assert finding.suggestions[0].text == "Save"
    assert "in 2 other segments" in finding.message


def test_an_approved_translation_leads_however_rare() -> None:
    members = [
        _member(1, "Speichern", "Save"),
        _member(2, "Speichern", "Save"),
        _member(3, "Speichern", "Store", approved=True),
    ]
    found = check_group(members, "source")
    assert [(key, finding.check) for key, finding in found] == [
        (1, "consistency.approved"),
        (2, "consistency.approved"),
    ]
    assert {finding.suggestions[0].text for _, finding in found} == {"Store"}
    assert found[0][1].message == "The same source is approved as “Store” in another segment."


def test_a_segment_that_was_approved_otherwise_is_flagged_even_alone() -> None:
    member = _member(1, "Speichern", "Save")._replace(approved_before=TaggedText("Store"))
    ((_, finding),) = check_group([member], "source")
    assert finding.message == "This was approved as “Store”."
    assert finding.suggestions[0].text == "Store"


def test_what_a_segment_was_approved_as_counts_before_the_approval_of_another() -> None:
    members = [
        _member(1, "Speichern", "Save")._replace(approved_before=TaggedText("save ")),
        _member(2, "Speichern", "Store", approved=True),
    ]
    assert check_group(members, "source") == []


def test_two_approved_translations_of_one_source_approve_neither() -> None:
    members = [
        _member(1, "Ja", "Yes", approved=True),
        _member(2, "Ja", "Yeah", approved=True),
        _member(3, "Ja", "Aye"),
    ]
    assert {finding.check for _, finding in check_group(members, "source")} == {
        "consistency.source"
    }


def test_where_nobody_leads_everybody_is_flagged() -> None:
    members = [_member(1, "Ja", "Yes"), _member(2, "Ja", "Yeah"), _member(3, "Ja", "")]
    assert [key for key, _ in check_group(members, "source")] == [1, 2]


def test_different_sources_with_one_long_translation_are_flagged() -> None:
    target = "The committee will meet again on Tuesday."
    members = [
        _member(1, "Der Ausschuss tagt wieder am Dienstag.", target),
        _member(2, "Der Vorstand tagt erst am Freitag.", target),
        _member(3, "Der Ausschuss tagt wieder am Dienstag!", target),
    ]
    found = check_group(members, "target")
    assert [key for key, _ in found] == [1, 2, 3]
    assert "Der Vorstand" in found[0][1].message


def test_short_translations_may_serve_two_sources() -> None:
    members = [_member(1, "Ende", "End"), _member(2, "Schluss", "End")]
    assert check_group(members, "target") == []


def test_sources_that_differ_only_in_marks_are_the_same() -> None:
    target = "The committee will meet again on Tuesday."
    members = [_member(1, "Es geht los!", target), _member(2, "Es geht los.", target)]
    assert check_group(members, "target") == []


def test_keys_ignore_white_space_and_case_and_nothing_else() -> None:
    key = source_key(TaggedText("Bitte  warten"))
    assert key == source_key(TaggedText("bitte warten "))
    assert key == target_key(TaggedText("BITTE WARTEN"))
    assert key != source_key(TaggedText("Bitte warten."))
    assert len(key) == 16
    assert source_key(TaggedText("  ")) == ""
    # decomposed and composed letters are one
    assert source_key(TaggedText("Größe")) == source_key(TaggedText("Gro\u0308ße"))
    tag = Tag(TagKind.STANDALONE, "1", "<br/>")
    assert source_key(TaggedText("a\ufffc", (tag,))) != source_key(TaggedText("a"))


def test_a_profile_can_switch_the_group_checks_off() -> None:
    members = [_member(1, "Ja", "Yes"), _member(2, "Ja", "Yeah")]
    assert check_group(members, "source", DEFAULT_PROFILE.restricted_to(["numbers"])) == []

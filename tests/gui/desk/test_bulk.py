"""Find, replace and fix in many segments: looked at first, made and undone as one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from workbench.domain.errors import UsageError
from workbench.domain.findings import DismissalScope
from workbench.domain.statuses import Status
from workbench.domain.text import Tag, TaggedText, TagKind
from workbench.gui.desk.inspector.finding_card import check_title
from workbench.gui.desk.proposals import Pattern, find_fixes, find_replacements, make, replaced
from workbench.services import reviewing
from workbench.services.check_switches import switched_off

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
BREAK = Tag(TagKind.STANDALONE, "1", "<x/>", "br")


@pytest.mark.parametrize(
    ("text", "pattern", "after", "count"),
    [
        ("The Mill mill", Pattern("mill", "wheel"), "The wheel wheel", 2),
        ("The Mill mill", Pattern("mill", "wheel", match_case=True), "The Mill wheel", 1),
        ("milling mill", Pattern("mill", "x", whole_words=True), "milling x", 1),
        ("a.b", Pattern(".", "!"), "a!b", 1),
        ("12 sacks", Pattern(r"(\d+) (\w+)", r"\2: \1", regex=True), "sacks: 12", 1),
        ("aaa", Pattern("x*", "-", regex=True), "aaa", 0),
        ("Мельница", Pattern("мельница", "река"), "река", 1),
        ("🍎 apple", Pattern("apple", "pear"), "🍎 pear", 1),
    ],
)
def test_replacing_does_what_it_says(text, pattern, after, count):
    assert replaced(TaggedText(text), pattern, pattern.compiled()) == (TaggedText(after), count)


def test_a_tag_within_a_match_is_kept():
    text = TaggedText("old\ufffcmill", (BREAK,))
    pattern = Pattern("d.m", "D-M", regex=True)
    assert replaced(text, pattern, pattern.compiled())[0] == TaggedText("olD-M\ufffcill", (BREAK,))


@pytest.mark.parametrize("pattern", [Pattern("(", regex=True), Pattern("[a", regex=True)])
def test_a_broken_expression_is_explained(pattern):
    with pytest.raises(UsageError, match="not a regular expression"):
        pattern.compiled()


def test_a_replacement_without_its_group_is_explained():
    pattern = Pattern("a", r"\3", regex=True)
    with pytest.raises(UsageError, match="cannot be used"):
        replaced(TaggedText("a"), pattern, pattern.compiled())


def test_replacing_everywhere_is_one_operation(desk_session):
    ids = desk_session.project.segments.ids()
    proposals = find_replacements(desk_session, ids, Pattern("мешков", "кулей"))
    assert [proposal.position for proposal in proposals] == [1, 2]
    changes, count = make(desk_session, "Replace", proposals)
    assert count == 2
    assert {p.segment_id for p in proposals} <= changes.segments
    targets = [s.target.text for s in desk_session.project.segments.many(ids[:2])]
    assert targets == ["У мельника 12 кулей.", "Вчера он продал 9 кулей."]
    reviewing.undo(desk_session)
    assert "мешков" in desk_session.project.segments.get(ids[0]).target.text


def test_what_changed_since_the_preview_is_left_alone(desk_session):
    ids = desk_session.project.segments.ids()
    proposals = find_replacements(desk_session, ids, Pattern("мешков", "кулей"))
    first = desk_session.project.segments.get(ids[0])
    reviewing.edit_target(desk_session, first, TaggedText("У мельника 12 мешков муки."))
    assert make(desk_session, "Replace", proposals)[1] == 1
    assert desk_session.project.segments.get(ids[0]).target.text.endswith("мешков муки.")


def test_locked_segments_are_never_proposed(desk_session):
    ids = desk_session.project.segments.ids()
    assert find_replacements(desk_session, ids, Pattern("Конец", "Начало")) == []


def test_fixes_count_as_decisions(desk_session):
    ids = desk_session.project.segments.ids()
    (proposal,) = find_fixes(desk_session, ids, "whitespace.double")
    assert proposal.after.text == "Старый пёс спал."
    make(desk_session, "Fix", [proposal])
    records = {record.check: record for record in desk_session.project.findings.records()}
    assert records["whitespace.double"].accepted == 1
    assert records["whitespace.double"].open == 0


def find(desk, text):
    desk.press(Qt.Key.Key_F, CTRL)
    panel = desk.page.find_panel
    desk.type(text, on=panel.text)
    return panel


def test_finding_walks_round_the_list(desk):
    panel = find(desk, "мешков")
    visited = []
    for _ in range(3):
        desk.press(ENTER, on=panel.text)
        visited.append(desk.place)
    assert visited == [1, 0, 1]
    desk.press(ENTER, SHIFT, on=panel.text)
    assert desk.place == 0


def test_what_is_looked_for_lights_up_until_the_strip_is_closed(desk):
    panel = find(desk, "мешков")
    desk.press(ENTER, on=panel.text)
    assert desk.page.delegate.looked_for.pattern == "мешков"
    desk.press(ESC, on=panel.text)
    assert desk.page.delegate.looked_for is None
    assert not panel.isVisible()


def test_what_is_not_there_is_said(desk):
    panel = find(desk, "xylophone")
    desk.press(ENTER, on=panel.text)
    assert desk.said == ["Not found in this list."]


def test_replacing_all_shows_a_preview_first(desk):
    desk.press(Qt.Key.Key_H, CTRL)
    panel = desk.page.find_panel
    desk.type("мешков", on=panel.text)
    desk.type("кулей", on=panel.replacement)
    panel.all.click()
    desk.wait()
    preview = desk.page.inspector.preview
    assert preview.isVisible()
    assert [card.proposal.position for card in preview.list.cards] == [1, 2]
    assert desk.stored(0).target.text == "У мельника 12 мешков."
    preview.list.cards[0].box.click()
    assert preview.verb.text() == "Change 1 segment"
    preview.verb.click()
    desk.wait()
    assert desk.stored(0).target.text == "У мельника 12 мешков."
    assert desk.stored(1).target.text == "Вчера он продал 9 кулей."
    assert not preview.isVisible()
    assert desk.said[-1] == "1 segment changed."


def test_replacing_one_stays_in_the_field_until_it_is_kept(desk):
    desk.press(Qt.Key.Key_H, CTRL)
    panel = desk.page.find_panel
    desk.type("мешков", on=panel.text)
    desk.type("кулей", on=panel.replacement)
    panel.one.click()
    desk.wait()
    assert desk.place == 1, "it goes on to the next"
    assert desk.stored(0).target.text == "У мельника 12 кулей."


def test_everything_found_is_listed_by_check(desk):
    desk.press(Qt.Key.Key_E, CTRL | SHIFT)
    overview = desk.page.inspector.overview
    assert overview.isVisible()
    names = [card.accessibleName() for card in overview.cards]
    assert any(name.startswith("Number missing") for name in names)
    assert len(names) == len(desk.page.session.project.findings.counts())
    card = next(c for c in overview.cards if c._check == "whitespace.double")
    card.shown.emit("whitespace.double")
    desk.wait()
    assert [desk.row(i).segment.position for i in range(len(desk.page.model.ids))] == [5]


def test_fixing_from_the_overview(desk):
    desk.press(Qt.Key.Key_E, CTRL | SHIFT)
    desk.page.inspector.overview.fixes_wanted.emit("whitespace.double")
    desk.wait()
    desk.page.inspector.preview.verb.click()
    desk.wait()
    assert desk.stored(4).target.text == "Старый пёс спал."
    assert desk.stored(4).status is Status.TRANSLATED


def test_only_what_can_be_fixed_unseen_offers_a_fix(desk):
    desk.press(Qt.Key.Key_E, CTRL | SHIFT)
    verbs = {
        card._check: [button.text() for button in card.findChildren(QPushButton)]
        for card in desk.page.inspector.overview.cards
    }
    assert verbs["whitespace.double"] == ["Fix 1…", "Show"]
    assert verbs["numbers.changed"] == ["Show"]


def test_how_often_a_check_was_right_stands_on_its_cards(desk):
    desk.page.control.go(4)
    desk.press(Qt.Key.Key_1, CTRL)
    session = desk.page.session
    segment = session.project.segments.get(desk.page.model.id_at(5))
    changes = reviewing.edit_target(session, segment, TaggedText("Колесо  медленно."))
    desk.page.apply_changes(changes)
    desk.wait()
    desk.page.control.go(5)
    desk.page.control.show_current()
    (card,) = desk.page.inspector.findings.cards
    labels = [label.text() for label in card.findChildren(QLabel)]
    assert "right 1 time of 1 in this project" in labels


def test_a_check_that_cries_wolf_is_switched_off_where_it_is_listed(desk):
    session = desk.page.session
    for number in range(4):
        segment = session.project.segments.get(desk.page.model.id_at(number))
        reviewing.edit_target(session, segment, TaggedText(f"Число  {number}."))
    found = [s for s in session.project.findings.all() if s.finding.check == "whitespace.double"]
    for stored in found[:4]:
        reviewing.dismiss(session, stored, DismissalScope.SEGMENT, "as agreed")
    desk.press(Qt.Key.Key_E, CTRL | SHIFT)
    card = next(c for c in desk.page.inspector.overview.cards if c._check == "whitespace.double")
    button = next(b for b in card.findChildren(QPushButton) if b.text() == "Switch off")
    button.setFocus()
    desk.press(Qt.Key.Key_Space, on=button)
    assert "whitespace.double" in switched_off(session)
    assert "F8" in desk.said[-1]
    assert not any(c._check == "whitespace.double" for c in desk.page.inspector.overview.cards)


def test_another_tools_marks_are_told_by_its_name():
    assert check_title("imported.comet") == "Marked by comet"

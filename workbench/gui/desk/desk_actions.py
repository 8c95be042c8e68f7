"""The desk's actions in one table: id, words, keys. The window puts them in menus and palette."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from workbench.gui.strings import QT_TRANSLATE_NOOP

SUGGESTIONS = 9

# id → (title, shortcuts). The part before the dot is the menu.
TABLE: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "segment.confirm",
        QT_TRANSLATE_NOOP("Desk", "Confirm and go on"),
        ("Ctrl+Return", "Ctrl+Enter"),
    ),
    (
        "segment.approve",
        QT_TRANSLATE_NOOP("Desk", "Approve"),
        ("Ctrl+Shift+Return",),
    ),
    (
        "segment.review",
        QT_TRANSLATE_NOOP("Desk", "Mark as reviewed"),
        ("Ctrl+Alt+Return",),
    ),
    (
        "segment.reject",
        QT_TRANSLATE_NOOP("Desk", "Reject with a reason…"),
        ("Shift+Return",),
    ),
    (
        "segment.edit",
        QT_TRANSLATE_NOOP("Desk", "Edit the translation"),
        ("F2",),
    ),
    (
        "segment.copy_source",
        QT_TRANSLATE_NOOP("Desk", "Copy the source"),
        ("Ctrl+Ins",),
    ),
    (
        "segment.insert_tag",
        QT_TRANSLATE_NOOP("Desk", "Insert the next tag"),
        ("Ctrl+T",),
    ),
    (
        "segment.no_break_space",
        QT_TRANSLATE_NOOP("Desk", "Insert a no-break space"),
        ("Ctrl+Shift+Space",),
    ),
    (
        "segment.case",
        QT_TRANSLATE_NOOP("Desk", "Change the case"),
        ("Shift+F3",),
    ),
    (
        "segment.clear",
        QT_TRANSLATE_NOOP("Desk", "Clear the translation"),
        ("Ctrl+Shift+Del",),
    ),
    (
        "segment.special",
        QT_TRANSLATE_NOOP("Desk", "Insert a special character…"),
        ("Ctrl+Shift+I",),
    ),
    (
        "segment.insert_term",
        QT_TRANSLATE_NOOP("Desk", "Insert a term…"),
        ("Ctrl+Shift+Q",),
    ),
    (
        "segment.add_term",
        QT_TRANSLATE_NOOP("Desk", "Add a term…"),
        ("Ctrl+Alt+T",),
    ),
    (
        "segment.take_reference",
        QT_TRANSLATE_NOOP("Desk", "Take the reference"),
        ("Alt+0",),
    ),
    (
        "segment.repeat",
        QT_TRANSLATE_NOOP("Desk", "Translate repetitions alike"),
        ("Ctrl+R",),
    ),
    (
        "segment.split",
        QT_TRANSLATE_NOOP("Desk", "Split the segment at the caret"),
        ("Shift+F2",),
    ),
    (
        "segment.merge",
        QT_TRANSLATE_NOOP("Desk", "Merge with the next segment"),
        ("Ctrl+F2",),
    ),
    (
        "segment.other_words",
        QT_TRANSLATE_NOOP("Desk", "Other words of the model…"),
        ("Ctrl+Space",),
    ),
    (
        "segment.rest",
        QT_TRANSLATE_NOOP("Desk", "Translate the rest after the caret anew"),
        ("Ctrl+Shift+G",),
    ),
    (
        "segment.comment",
        QT_TRANSLATE_NOOP("Desk", "Comment"),
        ("Ctrl+M",),
    ),
    (
        "segment.lock",
        QT_TRANSLATE_NOOP("Desk", "Lock or unlock"),
        ("Ctrl+Shift+L",),
    ),
    (
        "segment.history",
        QT_TRANSLATE_NOOP("Desk", "Show the history"),
        ("Ctrl+Shift+H",),
    ),
    (
        "segment.candidates",
        QT_TRANSLATE_NOOP("Desk", "Show the candidates"),
        ("Ctrl+Shift+A",),
    ),
    (
        "segment.side_by_side",
        QT_TRANSLATE_NOOP("Desk", "Candidates side by side"),
        ("Ctrl+Alt+A",),
    ),
    (
        "segment.compare",
        QT_TRANSLATE_NOOP("Desk", "Compare the candidates with another text"),
        ("Ctrl+Shift+X",),
    ),
    (
        "finding.menu",
        QT_TRANSLATE_NOOP("Desk", "What to do at the caret…"),
        ("Ctrl+.",),
    ),
    (
        "finding.my_word",
        QT_TRANSLATE_NOOP("Desk", "Add the word to my words"),
        ("Ctrl+J",),
    ),
    (
        "finding.project_word",
        QT_TRANSLATE_NOOP("Desk", "Add the word to the project’s words"),
        ("Ctrl+Shift+J",),
    ),
    (
        "finding.dismiss",
        QT_TRANSLATE_NOOP("Desk", "Dismiss the finding…"),
        ("Ctrl+D",),
    ),
    (
        "finding.dismiss_all",
        QT_TRANSLATE_NOOP("Desk", "Dismiss the findings of the selection…"),
        ("Ctrl+Alt+D",),
    ),
    (
        "finding.husk",
        QT_TRANSLATE_NOOP("Desk", "This is a husk…"),
        ("Ctrl+Shift+K",),
    ),
    (
        "finding.show",
        QT_TRANSLATE_NOOP("Desk", "Show the findings"),
        ("Ctrl+Shift+F",),
    ),
    (
        "go.next",
        QT_TRANSLATE_NOOP("Desk", "Next segment"),
        ("Ctrl+Down",),
    ),
    (
        "go.previous",
        QT_TRANSLATE_NOOP("Desk", "Previous segment"),
        ("Ctrl+Up",),
    ),
    (
        "go.next_finding",
        QT_TRANSLATE_NOOP("Desk", "Next segment with findings"),
        ("Ctrl+Shift+Down",),
    ),
    (
        "go.previous_finding",
        QT_TRANSLATE_NOOP("Desk", "Previous segment with findings"),
        ("Ctrl+Shift+Up",),
    ),
    (
        "go.next_unfinished",
        QT_TRANSLATE_NOOP("Desk", "Next unfinished segment"),
        ("Alt+Down",),
    ),
    (
        "go.to",
        QT_TRANSLATE_NOOP("Desk", "Go to segment…"),
        ("Ctrl+G",),
    ),
    (
        "go.query",
        QT_TRANSLATE_NOOP("Desk", "Filter the list"),
        ("Ctrl+L",),
    ),
    (
        "go.risk",
        QT_TRANSLATE_NOOP("Desk", "Review these first"),
        ("Ctrl+Shift+O",),
    ),
    (
        "go.unfinished",
        QT_TRANSLATE_NOOP("Desk", "Hide what is approved, or show it again"),
        ("Ctrl+Shift+U",),
    ),
    (
        "go.neighbours",
        QT_TRANSLATE_NOOP("Desk", "List the neighbours too, or no longer"),
        ("Ctrl+Shift+N",),
    ),
    (
        "go.save_query",
        QT_TRANSLATE_NOOP("Desk", "Save this filter as a chip, or forget it"),
        ("Ctrl+Shift+B",),
    ),
    (
        "go.inspector",
        QT_TRANSLATE_NOOP("Desk", "Between grid and inspector"),
        ("F6",),
    ),
    (
        "go.reload",
        QT_TRANSLATE_NOOP("Desk", "Filter again"),
        ("F5",),
    ),
    (
        "edit.find",
        QT_TRANSLATE_NOOP("Desk", "Find…"),
        ("Ctrl+F",),
    ),
    (
        "edit.replace",
        QT_TRANSLATE_NOOP("Desk", "Find and replace…"),
        ("Ctrl+H",),
    ),
    (
        "finding.overview",
        QT_TRANSLATE_NOOP("Desk", "Everything found"),
        ("Ctrl+Shift+E",),
    ),
    (
        "mark.mode",
        QT_TRANSLATE_NOOP("Desk", "Mark errors"),
        ("F4",),
    ),
    (
        "mark.source",
        QT_TRANSLATE_NOOP("Desk", "Mark in the source or the translation"),
        ("Shift+F4",),
    ),
    (
        "mark.next_text",
        QT_TRANSLATE_NOOP("Desk", "Mark the next translation"),
        ("Alt+PgDown",),
    ),
    (
        "mark.previous_text",
        QT_TRANSLATE_NOOP("Desk", "Mark the previous translation"),
        ("Alt+PgUp",),
    ),
    (
        "mark.finding",
        QT_TRANSLATE_NOOP("Desk", "Mark the finding as an error"),
        ("Ctrl+Shift+M",),
    ),
    (
        "mark.scorecard",
        QT_TRANSLATE_NOOP("Desk", "Show the scorecard"),
        ("Ctrl+F4",),
    ),
    (
        "mark.no_error",
        QT_TRANSLATE_NOOP("Desk", "No error, next segment"),
        (".",),
    ),
    (
        "mark.next",
        QT_TRANSLATE_NOOP("Desk", "Next mark"),
        ("Tab",),
    ),
    (
        "mark.previous",
        QT_TRANSLATE_NOOP("Desk", "Previous mark"),
        ("Shift+Tab",),
    ),
    (
        "mark.comment",
        QT_TRANSLATE_NOOP("Desk", "Comment on the mark"),
        ("Return",),
    ),
    (
        "mark.remove",
        QT_TRANSLATE_NOOP("Desk", "Remove the mark"),
        ("Del",),
    ),
    (
        "mark.score",
        QT_TRANSLATE_NOOP("Desk", "Type the ESA score"),
        ("=",),
    ),
    (
        "view.columns",
        QT_TRANSLATE_NOOP("Desk", "Columns…"),
        ("Ctrl+Shift+C",),
    ),
)

# Marking has keys of its own, which work in the field where marks are made.
FIELD_KEYS = frozenset(
    {"mark.next", "mark.previous", "mark.comment", "mark.remove", "mark.no_error", "mark.score"}
)

Slots = Mapping[str, Callable[[], None]]


def make_actions(
    page: QWidget, field: QWidget, slots: Slots, numbered: Slots
) -> dict[str, QAction]:
    """The actions of the desk, added to ``page``; those of ``FIELD_KEYS`` to ``field``.

    ``slots`` maps ids to bound methods, ``numbered`` the families ``finding.take`` and
    ``segment.candidate``, whose action carries its number as data.
    """
    actions: dict[str, QAction] = {}

    def add(key: str, text: str, shortcuts: tuple[str, ...], slot: Callable[[], None]) -> None:
        action = QAction(text, page)
        action.setObjectName(key)
        portable = QKeySequence.SequenceFormat.PortableText
        action.setShortcuts([QKeySequence.fromString(keys, portable) for keys in shortcuts])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(slot)
        (field if key in FIELD_KEYS else page).addAction(action)
        actions[key] = action

    for key, title, shortcuts in TABLE:
        add(key, QCoreApplication.translate("Desk", title), shortcuts, slots[key])
    take = QCoreApplication.translate("Desk", "Take suggestion %1")
    candidate = QCoreApplication.translate("Desk", "Take candidate %1")
    for number in range(1, SUGGESTIONS + 1):
        for family, text, modifier in (
            ("finding.take", take, "Ctrl"),
            ("segment.candidate", candidate, "Alt"),
        ):
            key = f"{family}_{number}"
            title = text.replace("%1", str(number))
            add(key, title, (f"{modifier}+{number}",), numbered[family])
            actions[key].setData(number)
    return actions


def claimed_keys(actions: Mapping[str, QAction]) -> frozenset[str]:
    """Every shortcut of the desk in Qt's portable form."""
    portable = QKeySequence.SequenceFormat.PortableText
    return frozenset(
        sequence.toString(portable)
        for action in actions.values()
        if action.objectName() not in FIELD_KEYS
        for sequence in action.shortcuts()
    )

"""What happened to the segment, newest first: who, when, and the change as a diff."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimeZone, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from workbench.domain.events import Event
from workbench.domain.statuses import Status
from workbench.domain.text import TAG_CHARACTER, Tag, TaggedText
from workbench.gui.desk.inspector.cards import Card, Column, Sentence
from workbench.gui.desk.inspector.rich_diff import diff_html, diff_words
from workbench.gui.desk.layout_cache import Face
from workbench.gui.desk.word_diff import word_diff
from workbench.gui.desk.words import status_word
from workbench.gui.fonts import chrome_font
from workbench.gui.label import Label
from workbench.gui.theme import Theme, ThemeService
from workbench.gui.words import duration_text


def moment_text(when: str) -> str:
    """An ISO 8601 moment in UTC as date and time of the person's own clock."""
    moment = QDateTime.fromString(when, Qt.DateFormat.ISODateWithMs)
    if not moment.isValid():
        return when
    local = moment.toTimeZone(QTimeZone.systemTimeZone())
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)


def target_in(values: Mapping[str, Any], tags: tuple[Tag, ...] = ()) -> TaggedText | None:
    """The target in an event's columns; None where it holds none.

    Columns that did not change are not in an event: ``tags`` are those the text has then.
    """
    if "target" not in values:
        return None
    text = str(values["target"] or "")
    if "target_tags" in values:
        stored = values["target_tags"]
        return TaggedText.from_json(text, json.loads(stored) if stored else None)
    if text.count(TAG_CHARACTER) == len(tags):
        return TaggedText(text, tags)
    return TaggedText(text.replace(TAG_CHARACTER, "◇"))


def last_approved(events: Sequence[Event], target: TaggedText, status: Status) -> TaggedText | None:
    """The target as it stood when it was last approved; ``events`` are the newest first."""
    if status is Status.APPROVED:
        return target
    for event in events:
        if event.after.get("status") == Status.APPROVED:
            return target
        if event.before.get("status") == Status.APPROVED:
            return target_in(event.before, target.tags) or target
        target = target_in(event.before, target.tags) or target
    return None


def previous_version(events: Sequence[Event], target: TaggedText) -> TaggedText | None:
    """The target before its last change; ``events`` are the newest first, ``target`` is today's."""
    for event in events:
        before = target_in(event.before, target.tags)
        if before is not None and before != target:
            return before
    return None


def _readable(values: Mapping[str, Any], tags: tuple[Tag, ...]) -> str | None:
    text = target_in(values, tags)
    return None if text is None else text.readable()


class HistoryPanel(Column):
    """``restored`` carries the event whose text should come back."""

    restored = Signal(object)

    def __init__(self, theme_service: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("History"), parent)
        self._themes = theme_service

    def show_history(self, events: Sequence[Event] | None, target: TaggedText, face: Face) -> None:
        """Show the events of a segment whose target is ``target`` now; None for no segment."""
        self.clear_cards()
        if events is None:
            self.say(self.tr("Choose a segment to see what happened to it."))
            return
        self.say("" if events else self.tr("Nothing has been changed since the import."))
        for event in events:
            card = EventCard(event, target, self._themes.theme, face, self)
            card.restored.connect(self.restored)
            self.add_card(card)

    def show_times(self, times: Sequence[tuple[str, float]]) -> None:
        """Say above the events how long people worked on the segment."""
        if not times:
            return
        parts = [f"{who} {duration_text(seconds)}" for who, seconds in times]
        said = [self.tr("Time: %1").replace("%1", " · ".join(parts)), self.empty.text()]
        self.say("\n".join(part for part in said if part))


class EventCard(Card):
    """One event: a line on who and when, what moved, and a way back."""

    restored = Signal(object)

    def __init__(
        self,
        event: Event,
        target: TaggedText,
        theme: Theme,
        face: Face,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._event = event
        who = Label(event.who, self)
        who.setTextFormat(Qt.TextFormat.PlainText)
        who.setFont(chrome_font(0, bold=True))
        when = Label(moment_text(event.when), self)
        when.setProperty("role", "muted")
        head = self.add_head(who, when)
        head.addStretch(1)
        said = [self._what()]
        tags = target.tags
        self.body.addWidget(Sentence(said[0], self, muted=True))
        before, after = _readable(event.before, tags), _readable(event.after, tags)
        if before is not None and after is not None and before != after:
            parts = word_diff(before, after)
            said.append(diff_words(parts))
            text = QLabel(self)
            text.setFont(face.font)
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.RichText)
            text.setText(diff_html(parts, theme, right_to_left=face.right_to_left))
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.body.addWidget(text)
        if after is not None and after != target.readable():
            button = QPushButton(self.tr("Restore"), self)
            button.setProperty("kind", "link")
            button.setToolTip(self.tr("Bring this text back"))
            button.clicked.connect(self._restore)
            head.addWidget(button)
        self.setAccessibleName(f"{event.who}, {moment_text(event.when)}: {'; '.join(said)}")

    def _what(self) -> str:
        """The kind of change in a few words, with the statuses it led from and to."""
        event = self._event
        words = {
            "edit": self.tr("edited"),
            "status": self.tr("set the status"),
            "lock": self.tr("locked") if event.after.get("locked") else self.tr("unlocked"),
            "import": self.tr("imported"),
            "translate": self.tr("machine translation"),
            "undo": self.tr("took back"),
            "redo": self.tr("did again"),
            "comment": self.tr("commented"),
            "dismiss": self.tr("dismissed a finding"),
            "restore": self.tr("restored a finding"),
            "accept": self.tr("took a suggestion"),
            "annotate": self._marked(),
        }
        parts = [words.get(event.kind, event.kind)]
        old, new = event.before.get("status"), event.after.get("status")
        if old and new and old != new:
            parts.append(f"{status_word(Status(old))} → {status_word(Status(new))}")
        if event.after.get("reason"):
            parts.append(f"“{event.after['reason']}”")
        return " · ".join(parts)

    def _marked(self) -> str:
        """What was done with a mark, and which it is."""
        event = self._event
        if not event.before:
            verb = self.tr("marked")
        else:
            verb = self.tr("changed a mark") if event.after else self.tr("removed a mark")
        row = {**event.before, **event.after}
        names = [str(row[name]) for name in ("category", "severity") if row.get(name)]
        return " · ".join([verb, *names])

    def _restore(self) -> None:
        self.restored.emit(self._event)

"""A tab of two pages, one seen at a time: what is about the segment, and what is about all."""

from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.gui.desk.inspector.cards import PAD


class TwoPages(QWidget):
    """``lay_out`` puts the pages in; ``turned`` is told the number of the page that is seen."""

    def lay_out(
        self,
        here: tuple[str, QWidget],
        everything: tuple[str, QWidget],
        above: QWidget | None = None,
    ) -> QVBoxLayout:
        """The pages with the titles of their switches, and what stands between both."""
        self._stack = QStackedWidget(self)
        self._here, self._all = self._switch(here[0]), self._switch(everything[0])
        self._here.setChecked(True)
        group = QButtonGroup(self)
        head = QHBoxLayout()
        head.setContentsMargins(PAD, 8, PAD, 0)
        head.setSpacing(4)
        for number, (button, page) in enumerate(
            ((self._here, here[1]), (self._all, everything[1]))
        ):
            self._stack.addWidget(page)
            group.addButton(button, number)
            head.addWidget(button)
        head.addStretch(1)
        group.idToggled.connect(self._toggled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        if above is not None:
            layout.addWidget(above)
        layout.addWidget(self._stack, 1)
        return layout

    @property
    def shows_everything(self) -> bool:
        """Whether the page about all segments is seen."""
        return self._stack.currentIndex() == 1

    def show_everything(self) -> None:
        """Turn to the page about all segments."""
        self._all.setChecked(True)

    def show_segment(self) -> None:
        """Turn to the page about the current segment."""
        self._here.setChecked(True)

    def turned(self, which: int) -> None:
        """A page is about to be seen: 0 of the segment, 1 of all."""

    def _switch(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setCheckable(True)
        return button

    def _toggled(self, which: int, checked: bool) -> None:
        if checked:
            self._stack.setCurrentIndex(which)
            self.turned(which)

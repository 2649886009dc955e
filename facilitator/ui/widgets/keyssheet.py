"""The sheet that lists the keys."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.ui.theme import GAP, GAP_L, GAP_S
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.chips import KeyCap
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.overlay import Overlay


@dataclass(frozen=True)
class KeyHint:
    """One key and what it does."""

    group: str
    key: str
    does: str


class KeysSheet(Overlay):
    """All keys by group, for `?`. Esc, Enter or a click beside it closes."""

    COLUMNS, WIDEST = 3, 1060

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        close = ActionButton("Close", "Esc")
        close.clicked.connect(self.dismiss)
        box = self.card("Keys")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        head = QHBoxLayout()
        head.addWidget(label("Keys", "heading"))
        head.addStretch()
        head.addWidget(close)
        inside.addLayout(head)
        inside.addWidget(self._scroll, 1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(60, 40, 60, 40)
        outside.addWidget(box, alignment=Qt.AlignmentFlag.AlignCenter)

    def show_keys(self, hints: Sequence[KeyHint]) -> None:
        """Open with these keys; groups stand in the order in which they first come."""
        groups = list(dict.fromkeys(hint.group for hint in hints))
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setSpacing(2 * GAP_L)
        stacks = [QVBoxLayout() for _ in range(self.COLUMNS)]
        filled = [0] * self.COLUMNS
        for group in groups:
            members = [hint for hint in hints if hint.group == group]
            place = filled.index(min(filled))
            stacks[place].addWidget(_key_group(group, members))
            filled[place] += len(members) + 2
        for stack in stacks:
            stack.addStretch()
            columns.addLayout(stack, 1)
        self._scroll.setWidget(page)
        self.open()
        room = self.size() - QSize(180, 200)
        width = min(self.WIDEST, room.width())
        self._scroll.setFixedWidth(width)
        self._scroll.setMinimumHeight(min(columns.heightForWidth(width), room.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter closes too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Question):
            self.dismiss()
        else:
            super().keyPressEvent(event)


def _key_group(group: str, hints: Sequence[KeyHint]) -> QWidget:
    block = QWidget()
    grid = QGridLayout(block)
    grid.setContentsMargins(0, 0, 0, GAP)
    grid.setHorizontalSpacing(GAP)
    grid.setVerticalSpacing(GAP_S)
    grid.setColumnStretch(1, 1)
    grid.addWidget(label(group, "strong"), 0, 0, 1, 2)
    for row, hint in enumerate(hints, start=1):
        grid.addWidget(KeyCap(hint.key), row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(label(hint.does, wrap=True), row, 1)
    return block

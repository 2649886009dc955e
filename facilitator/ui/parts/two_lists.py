"""Two lists side by side: what there is on the left, what belongs to the one chosen on the right."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.richlist import RichList


class TwoLists(QWidget):
    """`left` and `right` are lists below a heading each; `right_head` and `foot` have room for more."""

    def __init__(self, left: tuple[str, str], right: tuple[str, str], parent: QWidget | None = None) -> None:
        """Heading and words for emptiness, of either list."""
        super().__init__(parent)
        self.left, self.right = RichList(left[1]), RichList(right[1])
        self.left_title, self.right_title = label(left[0], "strong"), label(right[0], "strong")
        self.left_foot, self.right_foot = QVBoxLayout(), QVBoxLayout()
        keys = KeysThrough(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for rows, title, foot, name in (
            (self.left, self.left_title, self.left_foot, left[0]),
            (self.right, self.right_title, self.right_foot, right[0]),
        ):
            rows.setAccessibleName(name)
            rows.setMinimumWidth(180)
            keys.spare(rows)
            rows.installEventFilter(self)
            column = QVBoxLayout()
            column.setSpacing(GAP_S)
            column.addWidget(title)
            column.addWidget(rows, 1)
            foot.setSpacing(GAP_S)
            column.addLayout(foot)
            row.addLayout(column, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave Ctrl+Enter to the page: it means the next step there, not the row at hand."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in ENTER:
            held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            event.setAccepted(not held)
            return held
        return False

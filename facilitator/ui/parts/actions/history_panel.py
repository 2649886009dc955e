"""What happened to one action, from the note it began as to what became of it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.follow.action_history import Happened, history
from facilitator.core.run.actions import Action
from facilitator.ui.desk import Desk
from facilitator.ui.local import year_day_words
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.parts.panel import Panel
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.richlist import RichList, RichRow

WIDTH = 340
_EMPTY = "Choose an action: what happened to it is told here, from the note it began as to what became of it."


class HistoryPanel(Panel):
    """The history of the action at hand, oldest first, its latest in sight."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        inside = QWidget()
        super().__init__("History", inside, parent)
        self._desk = desk
        self._action_id: int | None = None
        self.text = ClampedLabel(3)
        self.list = RichList(_EMPTY)
        self.list.setAccessibleName("History of the action at hand")
        KeysThrough(self).spare(self.list)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.text)
        column.addWidget(self.list, 1)
        self.setFixedWidth(WIDTH)

    def show_action(self, action: Action | None) -> None:
        """Tell of an action, or of none."""
        happened = history(self._desk.document, action.id) if action else []
        other = (action.id if action else None) != self._action_id
        self._action_id = action.id if action else None
        self.text.setText(action.text if action else "")
        self.text.setVisible(action is not None)
        self.list.show_rows(_row(place, one) for place, one in enumerate(happened))
        if other:
            self.list.clearSelection()
            self.list.scrollToBottom()


def _row(place: int, one: Happened) -> RichRow:
    when = year_day_words(one.day) if one.day else ""
    small = " · ".join(part for part in (when, one.who) if part)
    return RichRow(place, f"{one.what}:" if one.words else one.what, one.words, small)

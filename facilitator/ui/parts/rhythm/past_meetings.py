"""The meetings that were held, with what was said; each can be worded anew."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.follow.regular_meetings import MeetingHeld, RegularMeeting
from facilitator.core.phrases import counted
from facilitator.ui.desk import Desk
from facilitator.ui.parts.rhythm.meeting_rows import past_rows
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.forms import AutoTextEdit
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList

_LIST_HEIGHT = 168


class PastMeetings(QWidget):
    """The list at the left, the minutes of the one at hand beside it. `noted(held id, text)` when they were typed."""

    noted = Signal(int, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._at: int | None = None
        self.title = label("", "strong")
        self.list = RichList()
        self.list.setAccessibleName("Past meetings")
        self.list.setSelectionMode(self.list.SelectionMode.SingleSelection)
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.minutes = AutoTextEdit(least=8, most=8)
        self.minutes.setAccessibleName("Minutes of the meeting chosen")
        self.minutes.setPlaceholderText("No minutes")
        self.minutes.committed.connect(self._tell)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_at_hand())
        self.list.opened.connect(lambda _key: self.minutes.setFocus())
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.list, 1)
        row.addWidget(self.minutes, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.title)
        column.addLayout(row)

    def show_past(self, meeting: RegularMeeting, today: date) -> None:
        """Show those of a meeting."""
        rows = past_rows(self._desk.document, meeting, today)
        self.title.setText(f"{counted(len(rows), 'meeting')} before")
        self.list.show_rows(rows)
        if rows and not self.list.selected_keys():
            self.list.select([rows[0].key])
        self._show_at_hand()

    def any_there(self) -> bool:
        """Whether there is one."""
        return bool(self.list.rows())

    def at(self) -> MeetingHeld | None:
        """The meeting at hand."""
        keys = self.list.selected_keys()
        return self._desk.document.find(MeetingHeld, keys[0]) if keys and isinstance(keys[0], int) else None

    def _show_at_hand(self) -> None:
        at = self.at()
        if at is None:
            return
        if at.id != self._at:
            self.minutes.commit()
            self._at = at.id
        self.minutes.setEnabled(not at.skipped)
        self.minutes.set_text(at.minutes)

    def _tell(self, text: str) -> None:
        if self._at is not None:
            self.noted.emit(self._at, text)

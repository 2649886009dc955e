"""The agenda at the left of the Run page: what is done, what is under way, what is to come, and the way there."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from facilitator.core.record import Changes
from facilitator.ui.parts.live.day_reading import LiveView
from facilitator.ui.parts.live.live_buttons import KeysThrough, live_button
from facilitator.ui.parts.live.strip_list import StripList
from facilitator.ui.parts.live.strip_rows import now_row, strip_rows


class AgendaStrip(LiveView):
    """`jump_asked(block id)` comes on Enter, a double click, or the button that a click on a block brings up."""

    jump_asked = Signal(int)

    def build(self) -> None:
        """Make the list and the button."""
        self.list = StripList(self.desk.look.tokens, self.desk.look.icons)
        self.list.opened.connect(self._jump)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._offer())
        self._through = KeysThrough(self)
        self._through.spare(self.list)
        self.go = live_button("Go there", "Enter")
        self.go.clicked.connect(lambda: self._jump(self.list.current_block()))
        self.go.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self.go)

    def refresh(self, changes: Changes | None) -> None:
        """Show the whole day; the block under way is kept in sight."""
        agenda, schedule = self.day.agenda, self.day.schedule
        if agenda is None or schedule is None:
            return
        was = self.list.block_under_way()
        self.list.show_rows(strip_rows(agenda.workshop, schedule, self.day.progress, self.desk.now()))
        block = self.day.block
        if block is not None and block.id != was:
            self.list.go_to(block.id)
        elif block is None and was is not None:
            self.list.clear_choice()
        self._offer()

    def tick(self, now: datetime) -> None:
        """Count the block under way on."""
        progress = self.day.progress
        if progress is not None:
            self.list.count_on(lambda row: now_row(row, progress, now))

    def _offer(self) -> None:
        row = self.list.current_row()
        under_way = self.day.block
        offered = row is not None and row.block_id is not None and self.day.live
        other = offered and row is not None and (under_way is None or row.block_id != under_way.id)
        self.go.setVisible(bool(other))
        if other and row is not None:
            words = f"Go to {row.title}"
            room = self.width() - 90
            self.go.say(self.go.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room))
            self.go.name_as(words)

    def _jump(self, block_id: int | None) -> None:
        if block_id is not None and self.day.live:
            self.jump_asked.emit(block_id)

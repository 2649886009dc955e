"""The next meeting with its agenda, or the one under way with its minutes; and those of before."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.follow.meeting_agenda import MeetingAgenda, agenda_for
from facilitator.core.follow.regular_meetings import MeetingHeld, RegularMeeting
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.rhythm.agenda_table import AgendaRow, AgendaTable, Key, agenda_rows, left_out_words, without
from facilitator.ui.parts.rhythm.meeting_rows import Sitting, next_sitting, sitting_words
from facilitator.ui.parts.rhythm.minutes_card import MinutesCard
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.notice import Notice, Tone


class SittingBench(QWidget):
    """`hold_asked` and `skip_asked` by their buttons, `page_asked(suffix)` for the agenda as a file."""

    hold_asked = Signal()
    skip_asked = Signal()
    page_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._left_out: set[Key] = set()
        self.sitting: Sitting | None = None
        self.words, self.state = label("", "heading", wrap=True), label("", "muted", wrap=True)
        self.hold, self.skip = live_button("Hold it", "H", Kind.PRIMARY), live_button("Skip this one", "K")
        self.pdf, self.text = live_button("Save agenda", "S"), live_button("As text", "T")
        self.remark = Notice(Tone.WARN)
        self.table = AgendaTable(desk.look.tokens.muted)
        self.minutes = MinutesCard(desk)
        self.hold.clicked.connect(self.hold_asked)
        self.skip.clicked.connect(self.skip_asked)
        self.pdf.clicked.connect(lambda: self.page_asked.emit(".pdf"))
        self.text.clicked.connect(lambda: self.page_asked.emit(".md"))
        self.table.ticked.connect(self._leave_out)
        foot = QHBoxLayout()
        foot.setSpacing(GAP_S)
        foot.addWidget(self.state, 1)
        for button in (self.skip, self.text, self.pdf, self.hold):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.words)
        column.addLayout(foot)
        for part in (self.remark, self.table, self.minutes):
            column.addWidget(part, 1 if part is self.table else 0)

    def show_meeting(self, meeting: RegularMeeting, today: date) -> None:
        """Show the meeting under way, or the next; one that has ended has none."""
        sitting = next_sitting(self._desk.document, meeting, today)
        if self.sitting is None or sitting is None or self._is_other(sitting):
            self._left_out = set()
            self.minutes.begin()
        self.sitting = sitting
        begun = sitting is not None and sitting.begun
        for button in (self.hold, self.skip):
            button.setVisible(sitting is not None and not begun)
        for part in (self.pdf, self.text, self.table):
            part.setVisible(sitting is not None)
        self.minutes.setVisible(begun)
        if sitting is None:
            self.words.setText("This meeting has ended")
            self.state.setText("What was said in it stays below. X takes it up again.")
            self.remark.hide()
            return
        self.words.setText(sitting_words(sitting, today))
        if sitting.held is not None:
            self.minutes.show_minutes(sitting.held.minutes)
        self._show_agenda(agenda_for(self._desk.document, meeting.id, sitting.day, today))

    def held(self) -> MeetingHeld | None:
        """The meeting under way."""
        return self.sitting.held if self.sitting and self.sitting.begun else None

    def less(self, agenda: MeetingAgenda) -> MeetingAgenda:
        """An agenda without the lines that are left out here."""
        return without(agenda, self._left_out)

    def _is_other(self, sitting: Sitting) -> bool:
        was = self.sitting
        return was is None or (was.meeting.id, was.day) != (sitting.meeting.id, sitting.day)

    def _show_agenda(self, agenda: MeetingAgenda) -> None:
        self._agenda = agenda
        rows = agenda_rows(agenda, self._left_out)
        self.table.show_records(rows)
        self.table.choose_first()
        self.state.setText(", ".join(filter(None, (self.less(agenda).words, left_out_words(rows)))))
        self.remark.say(Tone.WARN, agenda.remark)
        self.remark.setVisible(bool(agenda.remark))

    def _leave_out(self, rows: Sequence[AgendaRow], on: bool) -> None:
        keys = {row.key for row in rows}
        self._left_out = self._left_out - keys if on else self._left_out | keys
        self._show_agenda(self._agenda)

"""What is coming, for all teams."""

from datetime import date, timedelta
from functools import partial

from dateutil.relativedelta import relativedelta
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.agree.changes import coming as calendar
from facilitator.core.agree.changes.coming import Entry, EntryTeam
from facilitator.core.agree.changes.notices import ChangeNotice, Impact
from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.service.slas import Sla, SlaReviewed
from facilitator.core.assess.waves import Wave
from facilitator.core.follow.coming_up import Coming
from facilitator.core.follow.regular_meetings import MeetingHeld, RegularMeeting
from facilitator.core.people import Participant, Team
from facilitator.core.phrases import counted, quoted
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.workshops import Programme, Workshop
from facilitator.core.record import Changes, Record
from facilitator.core.run.canvases.launch import Launch
from facilitator.ui.command import Command
from facilitator.ui.parts.changes.calendar.coming_file import coming_file
from facilitator.ui.parts.changes.calendar.coming_reading import Ahead, read_ahead
from facilitator.ui.parts.changes.calendar.entry_dialog import EntryDialog
from facilitator.ui.parts.changes.calendar.month_grid import first_shown, last_shown
from facilitator.ui.parts.changes.calendar.month_view import MonthView
from facilitator.ui.parts.changes.calendar.year_dialog import YearDialog
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter
from facilitator.ui.parts.tabbed_page import PagePane

_GROUP = "Calendar"
_MOVES = (
    ("a day earlier", -1, "Alt+Left"),
    ("a day later", 1, "Alt+Right"),
    ("a week earlier", -7, "Alt+Up"),
    ("a week later", 7, "Alt+Down"),
)


class CalendarPane(PagePane):
    """The month, and beside it what is on the day at hand and after it, and what clashes."""

    watches = (
        Entry, EntryTeam, ChangeNotice, Impact, Workshop, Session, Participant, RegularMeeting, MeetingHeld, Sla,
        SlaReviewed, Handoff, Wave, Launch, Team, Programme,
    )  # fmt: skip

    def build(self) -> None:
        """The head with the buttons, the month, and the lists."""
        self.writer = DocumentsWriter(self.desk, self)
        self._ahead: Ahead | None = None
        self._day = today_of(self.desk)
        self.view = MonthView(self.desk.look.tokens)
        self.grid, self.side = self.view.grid, self.view.side
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Read what is coming, and show the month of the day at hand."""
        today = today_of(self.desk)
        self._ahead = read_ahead(self.desk.document, first_shown(self._day), last_shown(self._day), today)
        self.view.show_day(self._ahead, self._day, today)

    def commands(self) -> list[Command]:
        """What can be done on the day at hand, and with what is on it."""
        own = [
            Command("Put something on the calendar", _GROUP, self.add, "N", bound=True),
            Command("Lay out the planning year…", _GROUP, self.lay_out, "Y", bound=True),
            Command("Save the calendar of what is coming", _GROUP, self.save, "S", bound=True),
            Command("Today", _GROUP, self.to_today, "T or Home", bound=True),
            Command("Previous month", _GROUP, partial(self.turn_month, -1), "PgUp", bound=True),
            Command("Next month", _GROUP, partial(self.turn_month, 1), "PgDown", bound=True),
            Command("What clashes", _GROUP, self.view.side.clashes.setFocus, "C", bound=True),
        ]
        at = self.at()
        if at is None:
            return own
        opening = Command(f"Open {quoted(at.title)}", _GROUP, self.open_at, "Enter or F2", bound=True)
        if not isinstance(at.record, Entry):
            return [*own, opening]
        moves = (
            Command(f"Move it {words}", _GROUP, partial(self.shift, days), key, bound=True)
            for words, days, key in _MOVES
        )
        return [
            *own,
            opening,
            *moves,
            Command("Take it off the calendar", _GROUP, self.remove, "Del", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The month."""
        return self.grid

    def show_record(self, record: Record) -> None:
        """Put something on the calendar at hand."""
        if isinstance(record, Entry):
            self.go_to(record.day)
            self.view.choose((record.table, record.id, record.day))

    def at(self) -> Coming | None:
        """What is at hand: what is chosen in the list."""
        return self.view.at()

    def go_to(self, day: date) -> None:
        """Put another day at hand; another month is read anew."""
        before, self._day = self._day, day
        if self._ahead is None or (before.year, before.month) != (day.year, day.month):
            self.refresh(None)
        else:
            self.view.show_day(self._ahead, day, today_of(self.desk))

    def to_today(self) -> None:
        """Put today at hand."""
        self.go_to(today_of(self.desk))

    def turn_month(self, by: int) -> None:
        """Go to the same day of another month."""
        self.grid.go_to(self._day + relativedelta(months=by))

    def add(self) -> None:
        """Ask for something more, on the day at hand."""
        self._ask(None)

    def open_at(self) -> None:
        """Open what is at hand where it is changed; on an empty day, add something."""
        at = self.at()
        if at is None:
            self.add()
        elif isinstance(at.record, Entry):
            self._ask(at.record)
        else:
            self.desk.keeper_asked.emit(at.record)

    def shift(self, by: int) -> None:
        """Move what is at hand by so many days."""
        at = self.at()
        if at is not None and isinstance(at.record, Entry):
            moved = self.desk.run(calendar.shift_entry, at.record.id, at.day + timedelta(days=by))
            if moved is not None:
                self.show_record(moved)

    def remove(self) -> None:
        """Take what is at hand off the calendar."""
        at = self.at()
        if at is None or not isinstance(at.record, Entry):
            return
        if self.desk.bridge.succeeds(calendar.remove_entry, at.record.id):
            self.desk.said.emit(f"Took {quoted(at.title)} off the calendar.")

    def lay_out(self) -> None:
        """Ask for the planning year."""
        dialog = YearDialog(self.desk, self.window())
        dialog.accepted.connect(lambda: self._on_laid_out(dialog))
        dialog.open()

    def save(self) -> None:
        """Write what is coming in the next year for a calendar."""
        self.writer.write_drawn(coming_file(today_of(self.desk)))

    def _ask(self, entry: Entry | None) -> None:
        dialog = EntryDialog(self.desk, entry, self._day, self.window())
        dialog.accepted.connect(lambda: self._on_stored(dialog))
        dialog.open()

    def _on_stored(self, dialog: EntryDialog) -> None:
        if dialog.stored is not None:
            self.show_record(dialog.stored)

    def _on_laid_out(self, dialog: YearDialog) -> None:
        if dialog.stored:
            self.go_to(dialog.first_day())
            self.desk.said.emit(f"Put {counted(len(dialog.stored), 'day')} of planning on the calendar.")

    def _wire(self) -> None:
        head = self.view.head
        self.grid.day_chosen.connect(self.go_to)
        self.grid.opened.connect(lambda _day: self.open_at())
        self.side.list.opened.connect(lambda _key: self.open_at())
        self.side.list.delete_requested.connect(lambda _keys: self.remove())
        self.side.day_asked.connect(self.go_to)
        for button, act in (
            (head.add, self.add),
            (head.year, self.lay_out),
            (head.save, self.save),
            (head.today, self.to_today),
            (head.before, partial(self.turn_month, -1)),
            (head.after, partial(self.turn_month, 1)),
        ):
            button.clicked.connect(act)

"""The dialog for a meeting that comes again: a new one, or one that is there."""

from collections.abc import Iterable
from datetime import date, time, timedelta
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget
from tzlocal import get_localzone_name

from facilitator.core.document import Document
from facilitator.core.follow.regular_meetings import (
    RegularMeeting,
    add_regular_meeting,
    edit_regular_meeting,
)
from facilitator.core.rhythms import Every
from facilitator.ui.desk import Desk
from facilitator.ui.parts.form_dialog import FormDialog
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.typed import day_reader, for_field, length_or_none, show_day, show_length, show_time
from facilitator.ui.parts.typed import time_of_day as read_time
from facilitator.ui.widgets.forms import Combo, Form, ParsedEdit

_WIDTH = 380
_START, _LENGTH = time(10, 0), 30 * 60
_CHOICES = (
    ("Every week", Every.WEEK),
    ("Every 2 weeks", Every.FORTNIGHT),
    ("Every month", Every.MONTH),
    ("Every quarter", Every.QUARTER),
)


class MeetingDialog(FormDialog):
    """Accepted, `result_id` is the meeting; what is refused is said in the dialog, which keeps it all."""

    def __init__(self, desk: Desk, meeting: RegularMeeting | None, parent: QWidget | None = None) -> None:
        self._desk, self._meeting = desk, meeting
        self.result_id: int | None = None
        today = today_of(desk)
        self.title = QLineEdit(meeting.title if meeting else "Alignment check")
        self.title.setMinimumWidth(_WIDTH)
        self.every = Combo()
        self.every.fill(_CHOICES)
        self.every.pick(meeting.every if meeting else Every.FORTNIGHT)
        first = meeting.first if meeting else today + timedelta(days=7)
        self.first = ParsedEdit[date](for_field(day_reader(today)), show_day, first)
        self.start = ParsedEdit[time](for_field(read_time), show_time, meeting.start if meeting else _START)
        self.length = ParsedEdit[int | None](
            for_field(length_or_none), show_length, meeting.length if meeting else _LENGTH
        )
        self.who = QLineEdit(meeting.who if meeting else "")
        self.place = QLineEdit(meeting.place if meeting else "")
        self.zone = QLineEdit(meeting.zone if meeting else _zone(desk))
        super().__init__("Regular meeting", self._form(), "Save" if meeting else "Add", parent=parent)
        self.title.setFocus()
        self.title.selectAll()

    def parsed(self) -> Iterable[ParsedEdit[Any]]:
        """The fields that have to be readable."""
        return self.first, self.start, self.length

    def store(self) -> None:
        """Store what the fields hold; UserError if that is refused."""
        self.result_id = self._store(self._desk.document).id

    def _store(self, document: Document) -> RegularMeeting:
        title, every, zone = self.title.text(), Every(self.every.currentData()), self.zone.text().strip()
        first, start, length = self.first.value(), self.start.value(), self.length.value() or 0
        who, place = self.who.text(), self.place.text()
        if self._meeting is None:
            return add_regular_meeting(
                document, title, first, start, zone, every=every, length=length, who=who, place=place
            )
        return edit_regular_meeting(
            document, self._meeting.id, title=title, every=every, first=first, start=start, zone=zone, length=length,
            who=who, place=place,
        )  # fmt: skip

    def _form(self) -> Form:
        form = Form()
        form.add("Title", self.title)
        form.add("How often", self.every)
        form.add("First day", self.first, "Such as 12 Jan, fri or in 2 weeks. Its weekday is kept.")
        form.add("Start", self.start)
        form.add("Length", self.length, "Such as 30 min or 1h.")
        form.add("Who", self.who, "Such as everyone, action owners, or names.")
        form.add("Place", self.place)
        form.add("Time zone", self.zone)
        return form


def _zone(desk: Desk) -> str:
    """That of the workshop chosen, or of this machine."""
    workshop = desk.workshop()
    return workshop.zone if workshop else get_localzone_name() or "UTC"

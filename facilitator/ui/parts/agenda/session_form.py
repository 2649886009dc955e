"""The dialog for a further session: its title, day, start, and the time there is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.core.document import Document
from facilitator.core.plan import sessions
from facilitator.core.plan.sessions import Session, sittings
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.form_dialog import FormDialog
from facilitator.ui.parts.typed import day_reader, for_field, length_or_none, show_day, show_length, show_time
from facilitator.ui.parts.typed import time_of_day as read_time
from facilitator.ui.widgets.forms import Form, ParsedEdit

_WIDTH = 380
_FRIDAY = 4


@dataclass(frozen=True)
class SessionDetails:
    """What the form holds; `available` is seconds, None if open."""

    title: str
    day: date
    start: time
    available: int | None

    def add(self, document: Document, workshop_id: int) -> Session:
        """One more session with these details."""
        return sessions.add_session(document, workshop_id, self.title, self.day, self.start, self.available)

    def change(self, document: Document, session: Session) -> Session:
        """Give these details to a session that is there; what has begun keeps its day and start."""
        moved = (self.day, self.start) != (session.day, session.start)
        with document.step("Edit session"):
            sessions.edit_session(
                document,
                session.id,
                title=self.title,
                day=self.day if moved else None,
                start=self.start if moved else None,
            )
            return sessions.set_session_available(document, session.id, self.available)


class SessionDialog(FormDialog):
    """Adds a session to a workshop, or changes the one given. What is refused is said here, and all stays as typed.

    `session_id` is that of the session stored, None until then.
    """

    def __init__(
        self, desk: Desk, workshop: Workshop, session: Session | None = None, parent: QWidget | None = None
    ) -> None:
        self._desk, self._workshop, self._session = desk, workshop, session
        self.session_id: int | None = None
        last = sittings(desk.document, workshop.id)[-1]
        today = desk.now().astimezone().date()
        day = session.day if session else _next_working_day(last.workshop.day)
        self.title = QLineEdit(session.title if session else "")
        self.title.setPlaceholderText(f"Session {last.number + 1}")
        self.day = ParsedEdit(for_field(day_reader(today)), show_day, day)
        self.start = ParsedEdit(for_field(read_time), show_time, (session or last.workshop).start)
        self.available = ParsedEdit(for_field(length_or_none), show_length, (session or last.workshop).available)
        self.available.line.setPlaceholderText("open")
        name = f"{session.title}" if session else "Add session"
        super().__init__(name, self._form(), "Save" if session else "Add session", parent=parent)
        self.title.setFocus()

    def details(self) -> SessionDetails:
        """What the form holds now."""
        return SessionDetails(self.title.text(), self.day.value(), self.start.value(), self.available.value())

    def parsed(self) -> Iterable[ParsedEdit[Any]]:
        """The fields that have to be readable."""
        return self.day, self.start, self.available

    def store(self) -> None:
        """Store what the fields hold; UserError if that is refused."""
        details, document, session = self.details(), self._desk.document, self._session
        made = details.change(document, session) if session else details.add(document, self._workshop.id)
        self.session_id = made.id

    def _form(self) -> Form:
        form = Form()
        self.title.setMinimumWidth(_WIDTH)
        form.add("Title", self.title)
        form.add("Day", self.day, "Such as 14 Jan, fri or in 2 weeks.")
        form.add("Start", self.start)
        form.add("Time there is", self.available, "Such as 1h30. Leave it empty while it is open.")
        return form


def _next_working_day(day: date) -> date:
    """The day after, Saturdays and Sundays left out."""
    after = day + timedelta(days=1)
    return after if after.weekday() <= _FRIDAY else after + timedelta(days=7 - after.weekday())

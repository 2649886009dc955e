"""The dialog for the details of a workshop that is there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.core.document import Document
from facilitator.core.plan.details import edit_workshop
from facilitator.core.plan.propose.occasions import occasion_words
from facilitator.core.plan.workshops import Occasion, Workshop, set_available
from facilitator.ui.desk import Desk
from facilitator.ui.parts.form_dialog import FormDialog
from facilitator.ui.parts.typed import day_reader, for_field, length_or_none, show_day, show_length, show_time
from facilitator.ui.parts.typed import time_of_day as read_time
from facilitator.ui.widgets.forms import AutoTextEdit, Combo, Form, ParsedEdit

_WIDTH = 400


@dataclass(frozen=True)
class Details:
    """What the form holds. `available` is seconds, None if open."""

    title: str
    occasion: Occasion
    day: date
    start: time
    zone: str
    place: str
    purpose: str
    available: int | None

    def change(self, document: Document, workshop_id: int) -> Workshop:
        """Give these details to a workshop."""
        with document.step("Edit workshop"):
            edit_workshop(
                document,
                workshop_id,
                title=self.title,
                occasion=self.occasion,
                day=self.day,
                start=self.start,
                zone=self.zone,
                place=self.place,
                purpose=self.purpose,
            )
            return set_available(document, workshop_id, self.available)


class WorkshopDialog(FormDialog):
    """Changes a workshop. `stored(id)` comes once it is done.

    What is refused is said in the dialog, which stays open with everything as typed.
    """

    stored = Signal(int)

    def __init__(self, desk: Desk, workshop: Workshop, parent: QWidget | None = None) -> None:
        self._desk, self._workshop = desk, workshop
        today = desk.now().astimezone().date()
        self.title = QLineEdit(workshop.title)
        self.title.setMinimumWidth(_WIDTH)
        self.occasion = Combo()
        self.occasion.fill([(occasion_words(occasion).title, occasion) for occasion in Occasion])
        self.occasion.pick(workshop.occasion)
        self.day = ParsedEdit(for_field(day_reader(today)), show_day, workshop.day)
        self.start = ParsedEdit(for_field(read_time), show_time, workshop.start)
        self.zone = QLineEdit(workshop.zone)
        self.available = ParsedEdit(for_field(length_or_none), show_length, workshop.available)
        self.available.line.setPlaceholderText("open")
        self.place = QLineEdit(workshop.place)
        self.purpose = AutoTextEdit(workshop.purpose, least=3, most=6)
        super().__init__("Details of the workshop", self._form(), "Save", parent=parent)
        self.accepted.connect(lambda: self.stored.emit(workshop.id))
        self.title.setFocus()

    def details(self) -> Details:
        """What the form holds now."""
        return Details(
            self.title.text(),
            Occasion(self.occasion.currentData()),
            self.day.value(),
            self.start.value(),
            self.zone.text().strip(),
            self.place.text(),
            self.purpose.toPlainText(),
            self.available.value(),
        )

    def parsed(self) -> Iterable[ParsedEdit[Any]]:
        """The fields that have to be readable."""
        return self.day, self.start, self.available

    def store(self) -> None:
        """Store what the fields hold; UserError if that is refused."""
        self.details().change(self._desk.document, self._workshop.id)

    def _form(self) -> Form:
        form = Form()
        form.add("Title", self.title)
        form.add("Occasion", self.occasion)
        form.add("Day", self.day, "Such as 12 Jan, fri or in 2 weeks.")
        form.add("Start", self.start)
        form.add("Time there is", self.available, "Such as 5h15 or 240 minutes. Leave it empty while it is open.")
        form.add("Place", self.place)
        form.add("Purpose", self.purpose)
        form.add("Time zone", self.zone)
        return form

"""The dialog for a workshop's details: a new one from a template, or one that is there."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget
from tzlocal import get_localzone_name

from facilitator.core import content
from facilitator.core.content import Template
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.workshops import Workshop, create_workshop, edit_workshop, set_available
from facilitator.ui.desk import Desk
from facilitator.ui.parts.typed import day_reader, for_field, length_or_none, show_day, show_length, show_time
from facilitator.ui.parts.typed import time_of_day as read_time
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.forms import AutoTextEdit, Combo, Form, ParsedEdit

_USUAL_START = time(13)
_USUAL_LEAD = timedelta(weeks=4)
_WIDTH = 400


@dataclass(frozen=True)
class Details:
    """What the form holds. `available` is seconds, None if open; `template` None is an empty agenda."""

    title: str
    day: date
    start: time
    zone: str
    place: str
    purpose: str
    available: int | None
    template: Template | None = None

    def create(self, document: Document) -> Workshop:
        """A new workshop with these details."""
        with document.step("New workshop"):
            made = create_workshop(
                document, self.title, self.day, self.start, self.zone, self.template, self.purpose, self.place
            )
            return set_available(document, made.id, self.available) if self.available else made

    def change(self, document: Document, workshop_id: int) -> Workshop:
        """Give these details to a workshop that is there."""
        with document.step("Edit workshop"):
            edit_workshop(
                document,
                workshop_id,
                title=self.title,
                day=self.day,
                start=self.start,
                zone=self.zone,
                place=self.place,
                purpose=self.purpose,
            )
            return set_available(document, workshop_id, self.available)


class WorkshopDialog(SheetDialog):
    """Makes a workshop, or changes `workshop` if one is given. `stored(id)` comes once it is done.

    What is refused is said in the dialog, which stays open with everything as typed.
    """

    stored = Signal(int)

    def __init__(self, desk: Desk, workshop: Workshop | None = None, parent: QWidget | None = None) -> None:
        self._desk, self._workshop = desk, workshop
        today = desk.now().astimezone().date()
        held = workshop
        self.title = QLineEdit(held.title if held else "")
        self.title.setPlaceholderText("Q1 launch alignment")
        self.template = Combo()
        self.day = ParsedEdit(for_field(day_reader(today)), show_day, held.day if held else today + _USUAL_LEAD)
        self.start = ParsedEdit(for_field(read_time), show_time, held.start if held else _USUAL_START)
        self.zone = QLineEdit(held.zone if held else get_localzone_name() or "UTC")
        self.available = ParsedEdit(for_field(length_or_none), show_length, held.available if held else None)
        self.available.line.setPlaceholderText("open")
        self.place = QLineEdit(held.place if held else "")
        self.purpose = AutoTextEdit(held.purpose if held else "", least=3, most=6)
        name = "Details of the workshop" if held else "New workshop"
        super().__init__(name, self._form(), "Store" if held else "Make it", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title.setFocus()

    def details(self) -> Details:
        """What the form holds now."""
        template = self.template.currentData()
        return Details(
            self.title.text(),
            self.day.value(),
            self.start.value(),
            self.zone.text().strip(),
            self.place.text(),
            self.purpose.toPlainText(),
            self.available.value(),
            template if isinstance(template, Template) else None,
        )

    def accept(self) -> None:
        """Store, and close only if that was taken."""
        parsed = (self.day, self.start, self.available)
        for edit in parsed:
            edit.commit()
        wrong = next((edit for edit in parsed if edit.error()), None)
        if wrong is not None:
            wrong.setFocus()
            return
        try:
            details, document = self.details(), self._desk.document
            made = details.change(document, self._workshop.id) if self._workshop else details.create(document)
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return
        super().accept()
        self.stored.emit(made.id)

    def _form(self) -> Form:
        form = Form()
        self.title.setMinimumWidth(_WIDTH)
        form.add("Title", self.title)
        if self._workshop is None:
            self.template.fill([*((_template_words(t), t) for t in content.templates()), ("Empty agenda", None)])
            self.template.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            form.add("Agenda", self.template)
        form.add("Day", self.day, "Such as 12 Jan, fri or in 2 weeks.")
        form.add("Start", self.start)
        form.add("Time there is", self.available, "Such as 5h15 or 240 minutes. Leave it empty while it is open.")
        form.add("Place", self.place)
        form.add("Purpose", self.purpose, "" if self._workshop else "Left empty, it is the agenda's own.")
        form.add("Time zone", self.zone)
        return form


def _template_words(template: Template) -> str:
    minutes = sum(block.minutes for part in template.parts for block in part.blocks)
    return f"{template.title} · {spoken(minutes * 60)}"

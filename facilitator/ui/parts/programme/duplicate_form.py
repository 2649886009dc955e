"""The dialog that asks for what differs in the copy of a workshop."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.core.plan.duplicating import duplicate_workshop
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.form_dialog import FormDialog
from facilitator.ui.parts.typed import day_reader, for_field, show_day
from facilitator.ui.widgets.forms import Form, ParsedEdit

_A_QUARTER = timedelta(weeks=13)
_WIDTH = 400
_COMES_ALONG = "The agenda, objectives, ground rules and people come along; nothing that happened in the room does."


class DuplicateDialog(FormDialog):
    """Asks for title and day, by habit a quarter on. `stored(id)` gives the copy's id."""

    stored = Signal(int)

    def __init__(self, desk: Desk, workshop: Workshop, parent: QWidget | None = None) -> None:
        self._desk, self._workshop = desk, workshop
        today = desk.now().astimezone().date()
        self.title = QLineEdit(f"{workshop.title} (copy)")
        self.day = ParsedEdit(for_field(day_reader(today)), show_day, max(workshop.day + _A_QUARTER, today))
        form = Form()
        self.title.setMinimumWidth(_WIDTH)
        form.add("Title", self.title)
        form.add("Day", self.day, _COMES_ALONG)
        super().__init__("Duplicate workshop", form, "Duplicate", parent=parent)
        self.title.setFocus()
        self.title.selectAll()

    def parsed(self) -> Iterable[ParsedEdit[Any]]:
        """The fields that have to be readable."""
        return (self.day,)

    def store(self) -> None:
        """Make the copy; UserError if that is refused."""
        made = duplicate_workshop(self._desk.document, self._workshop.id, self.day.value(), self.title.text())
        self.accepted.connect(lambda: self.stored.emit(made.id))

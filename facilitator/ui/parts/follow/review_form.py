"""The dialog that plans the quarter's review of a workshop."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.follow.planning_review import plan_review
from facilitator.core.phrases import quoted
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.form_dialog import FormDialog
from facilitator.ui.parts.typed import day_reader, for_field, show_day, show_time, time_of_day
from facilitator.ui.widgets.forms import Form, ParsedEdit

_WIDTH = 400
_COMES_ALONG = "Everyone who took part is invited, and the agenda is that of a review. Change both as you like."


class ReviewDialog(FormDialog):
    """Asks for day and start. `made(id)` gives the id of the review that was planned."""

    made = Signal(int)

    def __init__(self, desk: Desk, of: Workshop, usual: date, parent: QWidget | None = None) -> None:
        """`usual` is the day to begin with."""
        self._desk, self._of = desk, of
        today = desk.now().astimezone().date()
        self.day = ParsedEdit(for_field(day_reader(today)), show_day, max(usual, today))
        self.start = ParsedEdit(for_field(time_of_day), show_time, of.start)
        self.day.setMinimumWidth(_WIDTH)
        form = Form()
        form.add("Day", self.day, "Such as 12 Jan, fri or in 2 weeks.")
        form.add("Start", self.start, _COMES_ALONG)
        super().__init__(f"Plan the review of {quoted(of.title)}", form, "Plan the review", parent=parent)
        self.day.setFocus()

    def parsed(self) -> Iterable[ParsedEdit[Any]]:
        """The fields that have to be readable."""
        return self.day, self.start

    def store(self) -> None:
        """Plan it; UserError if that is refused."""
        of = self._of
        made = plan_review(self._desk.document, of.id, self.day.value(), self.start.value(), of.zone)
        self.accepted.connect(lambda: self.made.emit(made.id))

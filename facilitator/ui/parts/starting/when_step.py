"""The second step: when and where it is, how long it takes, and who takes part."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.core.plan.prepare.workdays import Workdays
from facilitator.core.plan.propose.rhythm import Suggested
from facilitator.ui.parts.starting.answers import When, Where
from facilitator.ui.parts.starting.dates import SuggestedDays
from facilitator.ui.parts.starting.span import Span
from facilitator.ui.parts.starting.step import Step
from facilitator.ui.parts.starting.team_ticks import TeamTicks
from facilitator.ui.parts.typed import day_reader, for_field, show_day
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.buttons import ActionButton, Kind, Segmented
from facilitator.ui.widgets.forms import Form, ParsedEdit
from facilitator.ui.widgets.labels import label

_DAY_WIDTH = 190
_LENGTH_HINT = "Type an end or a length. Left open, the agenda takes the time it needs."
_EXAMPLES = {Where.ROOM: "Harbour room", Where.ONLINE: "Link to the call", Where.MIXED: "Harbour room, and a link"}


class WhenStep(Step):
    """Day, times, place, people; the time zone folded away. `day_changed(date)` comes when another day is chosen."""

    question = "When, where and with whom?"
    day_changed = Signal(object)

    def __init__(self, today: date, workdays: Workdays, usual: When, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workdays = workdays
        self._typed_day = self._typed_span = self._typed_place = False
        self.day = ParsedEdit(for_field(day_reader(today)), show_day, usual.day)
        self.day.set_line_width(_DAY_WIDTH)
        self.day.committed.connect(self._on_day)
        self.dates = SuggestedDays()
        self.dates.picked.connect(self._on_suggested)
        self._remark = label("", "warn", wrap=True)
        self.span = Span(usual.start, usual.seconds)
        self.span.changed.connect(self._on_span)
        self.where = Segmented([where.value for where in Where])
        self.place = QLineEdit()
        self.place.textEdited.connect(self._on_place)
        self.where.chosen.connect(self._on_where)
        self.teams = TeamTicks()
        self.zone = QLineEdit(usual.zone)
        self._lay_out()
        self.show_usual(usual, [])

    def _lay_out(self) -> None:
        days = _column(self.day, self.dates, self._remark)
        days.setFocusProxy(self.day)
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(self.where)
        row.addWidget(self.place, 1)
        self.place.setAccessibleName("Name of the place")
        form = Form()
        form.add("Day", days)
        self.day.line.setAccessibleName("Day")
        form.add("Time", self.span, _LENGTH_HINT)
        self.span.start.line.setAccessibleName("Start")
        form.add("Place", place)
        form.add("Who", self.teams)
        self.more = ActionButton("More…", kind=Kind.QUIET)
        self.more.setAutoDefault(False)
        self.more.clicked.connect(self._show_more)
        self._more = Form()
        self._more.add("Time zone", self.zone, "The one that the times above are in, such as Europe/London.")
        self._more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(form)
        column.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._more)
        column.addStretch(1)

    def first(self) -> QWidget:
        """The day."""
        return self.day

    def settle(self) -> bool:
        """Take in what is typed."""
        self.day.commit()
        if self.day.error():
            self.day.setFocus()
            return False
        return self.span.settle()

    def show_usual(self, usual: When, ahead: Sequence[Suggested]) -> None:
        """Propose other answers, and offer the days that the rhythm suggests; what was typed stays."""
        self.dates.show_days(ahead)
        if not self._typed_day:
            self.day.set_value(usual.day)
        if not self._typed_span:
            self.span.set_span(usual.start, usual.seconds)
        if not self._typed_place:
            self.place.setText(usual.place)
            self.where.choose(list(Where).index(usual.where))
        self._say_remark()
        self._say_example()

    def remark(self) -> str:
        """What is to be said of the day."""
        return self._remark.text()

    def answer(self) -> When:
        """What is answered now."""
        where = list(Where)[self.where.current()]
        start, seconds = self.span.start.value(), self.span.length.value()
        return When(self.day.value(), start, seconds, where, self.place.text(), self.zone.text().strip())

    def _on_day(self, day: date) -> None:
        self._typed_day = True
        self._say_remark()
        self.day_changed.emit(day)

    def _on_suggested(self, one: Suggested) -> None:
        self.day.line.setModified(False)
        self.day.set_value(one.day)
        self._on_day(one.day)

    def _on_span(self) -> None:
        self._typed_span = True

    def _on_place(self) -> None:
        self._typed_place = True

    def _on_where(self) -> None:
        self._typed_place = True
        self._say_example()

    def _say_example(self) -> None:
        self.place.setPlaceholderText(_EXAMPLES[list(Where)[self.where.current()]])

    def _say_remark(self) -> None:
        remark = self._workdays.day_remark(self.day.value())
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))

    def _show_more(self) -> None:
        self._more.show()
        self.more.hide()
        self.zone.setFocus()


def _column(*held: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP_XS)
    for widget in held:
        column.addWidget(widget)
    return box

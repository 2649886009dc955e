"""What got in the way each month, and what was tried."""

from datetime import date

from dateutil.relativedelta import relativedelta
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.agree import friction
from facilitator.core.agree.friction import Friction, first_of_month, month_words
from facilitator.core.agree.handoffs import Handoff
from facilitator.core.people import Person, Team
from facilitator.core.phrases import quoted
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.practices.improvement.friction_rows import friction_rows
from facilitator.ui.parts.practices.improvement.friction_verbs import make_plan
from facilitator.ui.parts.practices.improvement.month_side import MonthSide
from facilitator.ui.parts.practices.improvement.point_side import PointSide
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.empty import EmptyState

_GROUP = "Improvement"
_EMPTY = (
    "What got in the way this month?",
    "Once a month, note where the teams rub against each other, try one small change, and say whether it helped. What "
    "helps stays; what does not makes room for another try.",
    "Add the first point",
    "N",
)
_SHARE = (5, 6)


class ImprovementPane(PagePane):
    """A month's points at the left, with what is still open from before; the one at hand at the right."""

    watches = (Friction, Handoff, Person, Team)

    def build(self) -> None:
        """The month and its points, the card, and how the months went."""
        self._month = first_of_month(today_of(self.desk))
        self.side = MonthSide()
        self.list, self.line = self.side.list, self.side.line
        self.right = PointSide(self.desk, self.carry_over, self.make_plan, self.write_into_handoff)
        self.card = self.right.card
        self.empty = EmptyState(*_EMPTY)
        self.stack = QStackedWidget()
        filled = QWidget()
        row = QHBoxLayout(filled)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.side, _SHARE[0])
        row.addWidget(self.right, _SHARE[1])
        self.stack.addWidget(filled)
        self.stack.addWidget(self.empty)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.stack)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the month at hand, and the point at hand."""
        document, today = self.desk.document, today_of(self.desk)
        everything = document.all(Friction)
        names = {person.id: person.name for person in document.all(Person)}
        own = friction.frictions_of(document, self._month)
        self.list.show_rows(friction_rows(own, friction.still_open(document, self._month), names, today))
        if self.list.rows() and not self.list.selected_keys():
            self.list.select([self.list.rows()[0].key])
        self.side.title.setText(month_words(self._month))
        self.right.show_months(everything)
        if everything:
            self.stack.setCurrentIndex(0)
        elif not self.line.field.hasFocus():
            self.stack.setCurrentIndex(1)
        self._show_at_hand()

    def commands(self) -> list[Command]:
        """What can be done in the month, and with the point at hand."""
        add = Command("Add a friction point", _GROUP, self.start, "N", bound=True)
        if self.stack.currentIndex():
            return [add]
        months = [
            Command("Show the month before", _GROUP, lambda: self.turn_month(-1), "Alt+PgUp", bound=True),
            Command("Show the month after", _GROUP, lambda: self.turn_month(1), "Alt+PgDown", bound=True),
        ]
        if self.at() is None:
            return [add, *months]
        card = self.card
        return [
            add,
            Command("Word it anew", _GROUP, card.text.setFocus, "F2", bound=True),
            Command("Choose the handoff", _GROUP, card.handoff.setFocus, "H", bound=True),
            Command("Type the experiment", _GROUP, card.experiment.setFocus, "E", bound=True),
            Command("Say who tries it", _GROUP, card.owner.setFocus, "W", bound=True),
            Command("Say until when", _GROUP, card.until.setFocus, "D", bound=True),
            Command("Say whether it helped", _GROUP, card.outcome.setFocus, "O", bound=True),
            Command("Say what it showed", _GROUP, card.showed.setFocus, "R", bound=True),
            Command("Carry it over", _GROUP, self.carry_over, "C", bound=True),
            Command("Write what helped into the handoff", _GROUP, self.write_into_handoff, "Y", bound=True),
            Command("Make it a plan to improve", _GROUP, self.make_plan, "P", bound=True),
            *months,
            Command("Move it up", _GROUP, lambda: self.shift(-1), "Alt+Up", bound=True),
            Command("Move it down", _GROUP, lambda: self.shift(1), "Alt+Down", bound=True),
            Command("Remove it", _GROUP, self.remove, "Del", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The list, or the offer."""
        return self.empty if self.stack.currentIndex() else self.list

    def show_record(self, record: Record) -> None:
        """Put a point at hand, in its month."""
        if isinstance(record, Friction):
            self._month = record.month
            self.refresh(None)
            self.list.select([record.id])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape and not self.list.hasFocus() and not self.stack.currentIndex():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def at(self) -> Friction | None:
        """The point at hand."""
        keys = self.list.selected_keys()
        return self.desk.document.find(Friction, keys[0]) if keys and isinstance(keys[0], int) else None

    def start(self) -> None:
        """Begin to type a point."""
        self.stack.setCurrentIndex(0)
        self.line.start()

    def turn_month(self, by: int) -> None:
        """Show another month."""
        self._month += relativedelta(months=by)
        self.refresh(None)

    def carry_over(self) -> None:
        """Take the point at hand into the month shown, or one that stands there into the next."""
        point = self.at()
        if point is not None:
            month = self._goes_to(point)
            if self.desk.run(friction.carry_over, point.id, month) is not None:
                self.desk.said.emit(f"{quoted(point.text)} is on the list of {month_words(month)}.")

    def make_plan(self) -> None:
        """Settle what helped for good: a plan to improve, with the experiment as its first action."""
        point = self.at()
        if point is not None and self.desk.run(make_plan, point.id) is not None:
            self.desk.said.emit(f"Started the plan {quoted(point.text)}: it is among the plans to improve.")

    def write_into_handoff(self) -> None:
        """Settle what helped where it rubbed."""
        point = self.at()
        handoff = self.desk.run(friction.write_into_handoff, point.id) if point is not None else None
        if handoff is not None:
            self.desk.said.emit(f"{quoted(handoff.title)} says now that it works like that.")

    def shift(self, by: int) -> None:
        """Move the point at hand by one place in its month."""
        point, ids = self.at(), [one.id for one in friction.frictions_of(self.desk.document, self._month)]
        if point is not None and can_shift(ids, point.id, by):
            self.desk.run(friction.move_frictions, self._month, [point.id], shifted_before(ids, point.id, by))

    def remove(self) -> None:
        """Remove the point at hand."""
        point = self.at()
        if point is not None and self.desk.bridge.succeeds(friction.remove_friction, point.id):
            self.desk.said.emit(f"Removed {quoted(point.text)}.")

    def _add(self, text: str, _choice: object) -> None:
        made = self.desk.run(friction.add_friction, self._month, text)
        if made is not None:
            self.line.clear()
            self.list.select([made.id])

    def _show_at_hand(self) -> None:
        point = self.at()
        self.right.show_point(point, self.desk.document.all(Handoff), self._goes_to(point))

    def _goes_to(self, point: Friction | None) -> date:
        """Into which month the point at hand may be carried over."""
        from_before = point is not None and point.month < self._month
        return self._month if from_before else self._month + relativedelta(months=1)

    def _wire(self) -> None:
        self.empty.asked.connect(self.start)
        self.side.earlier.clicked.connect(lambda: self.turn_month(-1))
        self.side.later.clicked.connect(lambda: self.turn_month(1))
        self.line.added.connect(self._add)
        self.list.opened.connect(lambda _key: self.card.text.setFocus())
        self.list.delete_requested.connect(lambda _keys: self.remove())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_at_hand())

"""What got in the way each month, and what was tried."""

from datetime import date
from functools import partial

from dateutil.relativedelta import relativedelta

from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.practices import friction
from facilitator.core.agree.practices.friction import Friction, first_of_month, month_words
from facilitator.core.people import Person, Team
from facilitator.core.phrases import quoted
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.parts.at_hand_pane import GrowingPane
from facilitator.ui.parts.layouts import either, fill, row_of
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.practices.improvement.friction_rows import friction_rows
from facilitator.ui.parts.practices.improvement.friction_verbs import make_plan
from facilitator.ui.parts.practices.improvement.month_side import MonthSide
from facilitator.ui.parts.practices.improvement.point_side import PointSide
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


class ImprovementPane(GrowingPane[Friction]):
    """A month's points at the left, with what is still open from before; the one at hand at the right."""

    kind = Friction
    watches = (Friction, Handoff, Person, Team)

    def build(self) -> None:
        """The month and its points, the card, and how the months went."""
        self._month = first_of_month(today_of(self.desk))
        self.side = MonthSide()
        self.list, self.line = self.side.list, self.side.line
        self.right = PointSide(self.desk, self.carry_over, self.make_plan, self.write_into_handoff)
        self.card = self.right.card
        self.empty = EmptyState(*_EMPTY)
        self.stack = either(row_of((self.side, _SHARE[0]), (self.right, _SHARE[1])), self.empty)
        fill(self, self.stack)
        self.wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the month at hand, and the point at hand."""
        document, today = self.desk.document, today_of(self.desk)
        everything = document.all(Friction)
        names = {person.id: person.name for person in document.all(Person)}
        own = friction.frictions_of(document, self._month)
        self.side.title.setText(month_words(self._month))
        self.right.show_months(everything)
        before = friction.still_open(document, self._month)
        self.put_rows(friction_rows(own, before, names, today), any_there=bool(everything))

    def commands(self) -> list[Command]:
        """What can be done in the month, and with the point at hand."""
        add = Command("Add a friction point", _GROUP, self.start_own, "N", bound=True)
        if self.is_empty():
            return [add]
        months = [
            Command("Show the month before", _GROUP, partial(self.turn_month, -1), "Alt+PgUp", bound=True),
            Command("Show the month after", _GROUP, partial(self.turn_month, 1), "Alt+PgDown", bound=True),
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
            Command("Move it up", _GROUP, partial(self.shift, -1), "Alt+Up", bound=True),
            Command("Move it down", _GROUP, partial(self.shift, 1), "Alt+Down", bound=True),
            Command("Remove it", _GROUP, self.remove, "Del", bound=True),
        ]

    def show_record(self, record: Record) -> None:
        """Put a point at hand, in its month."""
        if isinstance(record, Friction):
            self._month = record.month
            self.refresh(None)
            self.choose(record.id)

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
        month = self._month
        ids = [one.id for one in friction.frictions_of(self.desk.document, month)]
        self.shift_among(ids, by, lambda one, before: self.desk.run(friction.move_frictions, month, [one], before))

    def remove(self) -> None:
        """Remove the point at hand."""
        point = self.at()
        if point is not None:
            self.remove_by(friction.remove_friction, point.id, f"Removed {quoted(point.text)}.")

    def add(self, text: str, _choice: object) -> None:
        """Note a point in the month shown."""
        self.take_in(self.desk.run(friction.add_friction, self._month, text))

    def on_opened(self) -> None:
        """Word the point at hand anew."""
        self.card.text.setFocus()

    def show_chosen(self) -> None:
        """Show the point at hand."""
        point = self.at()
        self.right.show_point(point, self.desk.document.all(Handoff), self._goes_to(point))

    def _goes_to(self, point: Friction | None) -> date:
        """Into which month the point at hand may be carried over."""
        from_before = point is not None and point.month < self._month
        return self._month if from_before else self._month + relativedelta(months=1)

    def wire(self) -> None:
        """Let the parts be heard."""
        super().wire()
        self.empty.asked.connect(self.start_own)
        self.side.earlier.clicked.connect(lambda: self.turn_month(-1))
        self.side.later.clicked.connect(lambda: self.turn_month(1))

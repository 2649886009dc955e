"""What a plan is about and from when until when, each field stored when it is left."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.core.assess.improving import Improvement, edit_improvement, set_span
from facilitator.core.text import required
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.plans.plan_rows import missing_words, origin_words
from facilitator.ui.parts.fields import DayField, keep_in_order
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.typed import for_field
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.captioned import field_grid, put_captioned
from facilitator.ui.widgets.forms import AutoTextEdit, ParsedEdit
from facilitator.ui.widgets.labels import label

_NO_AREA = "The plan has no name yet: type what is to get better."
_TOO_LATE = "That is after the target date, {}: start sooner."
_TOO_SOON = "That is before the start, {}: choose a later day."


class PlanFacts(QWidget):
    """Area, why, start and target date, what is still missing, and whether the plan is closed."""

    close_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._plan: Improvement | None = None
        self.area = ParsedEdit[str](for_field(lambda typed: required(typed, _NO_AREA)), str, "")
        self.why = AutoTextEdit(least=1, most=6)
        self.why.setPlaceholderText("What was seen, and what it costs")
        self.start, self.target = DayField(desk, "mon or 15 jan"), DayField(desk, "30 jun or in 3 months")
        keep_in_order(self.start, self.target, _TOO_LATE, _TOO_SOON)
        self.origin, self.wanting = label("", "small", wrap=True), label("", "small", wrap=True)
        self.close_plan = live_button("Close the plan", "C")
        self.close_plan.clicked.connect(self.close_asked)
        self.area.committed.connect(self._store_area)
        self.why.committed.connect(self._store_why)
        self.start.committed.connect(lambda day: self._store_span(day, self.target.value()))
        self.target.committed.connect(lambda day: self._store_span(self.start.value(), day))
        self._lay_out()

    def show_plan(self, plan: Improvement | None) -> None:
        """Show a plan. What is being typed is stored first if another comes, else left alone."""
        before = self._plan
        if (before.id if before else None) != (plan.id if plan else None):
            self.commit()
            for field in (self.area, self.start, self.target):
                field.revert()
        self._plan = plan
        if plan is None:
            return
        self.area.set_value(plan.area)
        self.area.from_start()
        self.why.set_text(plan.why)
        self.start.set_value(plan.start)
        self.target.set_value(plan.target)
        origin = origin_words(self._desk.document, plan)
        self.origin.setText(origin)
        self.origin.setVisible(bool(origin))
        words, everything = missing_words(self._desk.document, plan)
        self.wanting.setText(words)
        self.wanting.setVisible(bool(words))
        self.wanting.setToolTip(everything)
        self.close_plan.say("Reopen the plan" if plan.closed else "Close the plan")

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        for field in (self.area, self.why, self.start, self.target):
            field.commit()

    def _store_area(self, text: str) -> None:
        if self._plan is not None:
            self._desk.run(edit_improvement, self._plan.id, area=text)

    def _store_why(self, text: str) -> None:
        if self._plan is not None:
            self._desk.run(edit_improvement, self._plan.id, why=text)

    def _store_span(self, start: date | None, target: date | None) -> None:
        if self._plan is not None:
            self._desk.run(set_span, self._plan.id, start, target)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self.area, 1)
        head.addWidget(self.close_plan, 0, Qt.AlignmentFlag.AlignTop)
        grid = field_grid(self)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        grid.addLayout(head, 0, 0, 1, 2)
        grid.addWidget(self.origin, 1, 0, 1, 2)
        grid.addWidget(self.wanting, 2, 0, 1, 2)
        places: tuple[tuple[str, QWidget, int, int, int], ...] = (
            ("Why", self.why, 3, 0, 2),
            ("Start", self.start, 5, 0, 1),
            ("Target date", self.target, 5, 1, 1),
        )
        for name, field, row, column, span in places:
            put_captioned(grid, name, field, row, column, span)
        self.area.line.setAccessibleName("What is to get better")

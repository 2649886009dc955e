"""Everything about one solution, each field stored when it is left."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.phrases import quoted
from facilitator.core.run.actions import Action
from facilitator.core.run.capture import Reading
from facilitator.core.run.solutions import (
    Solution,
    add_action_to,
    missing,
    rename_solution,
    set_measure,
    set_table,
    set_what,
)
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.text import required
from facilitator.ui.desk import Desk
from facilitator.ui.parts.commit.action_line import ActionLine
from facilitator.ui.parts.commit.promised_list import PromisedList
from facilitator.ui.parts.language.lookup_line import LookupLine
from facilitator.ui.parts.typed import for_field
from facilitator.ui.theme import GAP, GAP_XS
from facilitator.ui.widgets.forms import AutoTextEdit, ParsedEdit
from facilitator.ui.widgets.labels import label, restyle

V = TypeVar("V")
_TABLE_WIDTH = 76


class SolutionForm(QWidget):
    """Title, table, what, actions and success measure; above them what is missing, in words. `left` comes on Esc."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._solution: Solution | None = None
        self.missing = label("", "warn", wrap=True)
        self.title = ParsedEdit[str](for_field(_title), str, "")
        self.table = ParsedEdit[int | None](for_field(_table), lambda number: str(number) if number else "", None)
        self.table.line.setPlaceholderText("none")
        self.table.setFixedWidth(_TABLE_WIDTH)
        self.answers = label("", "small", wrap=True)
        self.what = AutoTextEdit(least=2, most=8)
        self.what.setPlaceholderText("What will be different, and how it will work")
        self.promised = PromisedList(desk)
        self.line = ActionLine(desk, self._add_action)
        self.measure = AutoTextEdit(least=1, most=4)
        self.measure.setPlaceholderText("How will we see that it works?")
        self.lookup = LookupLine(desk)
        self.lookup.follow(self.title.line, self.what, self.measure)
        self._wire()
        self._lay_out()

    def solution(self) -> Solution | None:
        """The solution shown."""
        return self._solution

    def show_solution(self, solution: Solution, actions: Sequence[Action]) -> None:
        """Show a solution. What is being typed is stored first if another comes, else left alone."""
        before = self._solution
        if before is not None and before.id != solution.id:
            self.commit()
            self.title.revert()
            self.table.revert()
            before = None
        self._solution = solution
        self.title.set_value(solution.title)
        self.table.set_value(solution.table_no)
        self.title.from_start()
        if before is None or before.what != solution.what:
            self.what.set_text(solution.what)
        if before is None or before.measure != solution.measure:
            self.measure.set_text(solution.measure)
        opportunity = self._desk.document.find(Opportunity, solution.opportunity_id)
        self.answers.setText(f"answers {quoted(opportunity.title)}" if opportunity else "")
        self.answers.setVisible(opportunity is not None and opportunity.title != solution.title)
        lacks = missing(solution, actions)
        self.missing.setText(f"Still open: {', '.join(lacks)}" if lacks else "Complete")
        restyle(self.missing, "role", "warn" if lacks else "ok")
        self.promised.show_actions([action for action in actions if action.solution_id == solution.id])

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        for field in (self.title, self.table, self.what, self.measure):
            field.commit()

    def name_it(self) -> None:
        """Put the keys into the title, all of it selected."""
        self.title.setFocus()
        self.title.line.selectAll()

    def _wire(self) -> None:
        self.title.committed.connect(lambda title: self._store(rename_solution, title))
        self.table.committed.connect(lambda number: self._store(set_table, number))
        self.what.committed.connect(lambda text: self._store(set_what, text))
        self.measure.committed.connect(lambda text: self._store(set_measure, text))
        self.line.left.connect(self.left)

    def _lay_out(self) -> None:
        head = QGridLayout()
        head.setHorizontalSpacing(GAP)
        head.setVerticalSpacing(GAP_XS)
        head.setColumnStretch(0, 1)
        head.addWidget(_named("Title", self.title), 0, 0)
        head.addWidget(_named("Table", self.table), 0, 1)
        head.addWidget(self.title, 1, 0)
        head.addWidget(self.table, 1, 1)
        row = QHBoxLayout()
        row.addWidget(self.missing, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_XS)
        column.addLayout(row)
        column.addSpacing(GAP_XS)
        column.addLayout(head)
        column.addWidget(self.answers)
        fields: tuple[tuple[str, QWidget], ...] = (
            ("What", self.what),
            ("Actions", self.promised),
            ("", self.line),
            ("Success measure", self.measure),
        )
        for name, field in fields:
            if name:
                column.addSpacing(GAP_XS)
                column.addWidget(_named(name, field))
            column.addWidget(field)
        column.addWidget(self.lookup)
        column.addStretch(1)

    def _store(self, verb: Callable[[Document, int, V], object], value: V) -> None:
        if self._solution is not None:
            self._desk.run(verb, self._solution.id, value)

    def _add_action(self, reading: Reading) -> bool:
        if self._solution is None:
            return False
        owner_id = reading.person.id if reading.person else None
        store = self._desk.bridge.succeeds
        return store(add_action_to, self._solution.id, reading.text, owner_id=owner_id, due=reading.due)


def _named(name: str, field: QWidget) -> QLabel:
    field.setAccessibleName(name)
    if (proxy := field.focusProxy()) is not None:
        proxy.setAccessibleName(name)
    return label(name, "muted")


def _title(typed: str) -> str:
    return required(typed, "The solution has no title yet: type what it is called.")


def _table(typed: str) -> int | None:
    plain = typed.strip().lower().removeprefix("table").strip()
    if not plain:
        return None
    if not plain.isdecimal() or int(plain) < 1:
        raise UserError(f"“{typed.strip()}” is not a table: type a number from 1, or nothing.")
    return int(plain)
